// Products that are rounded once, at their end.
//
// A gate may be as small as e^{−745} and its factor as large as 10³⁰⁰. So a value keeps more
// bits than a double and, apart from them, a power of two; factors are multiplied in, and only
// `rounded` turns the whole into a double.

extension Lanes {
  /// Where |x| is no larger than 2⁵⁰⁰: a factor that cannot make a normal number overflow.
  @inline(__always)
  var isOrdinary: Mask { magnitude .<= 0x1p500 }
}

/// A number in two parts, perhaps over another, times a power of two.
package struct Unrounded {
  let value: Twofold
  let divisor: Twofold?
  let exponent: Lanes

  @inline(__always)
  init(_ value: Twofold, over divisor: Twofold? = nil, exponent: Lanes) {
    self.value = value
    self.divisor = divisor
    self.exponent = exponent
  }

  /// The nearest double, or a double next to it if the value is subnormal.
  @inline(__always)
  var rounded: Lanes {
    guard let divisor else { return scaled(plain, by: exponent) }
    // Of an infinity or a zero the division would make nan, or lose the sign; a divisor that is nan
    // makes nan of them, too.
    let isWhole = (value.head.magnitude .== .infinity) .| (value.head .== 0)
    let whole = value.head * (1 + (divisor.head - divisor.head))
    return scaled(choose(isWhole, whole, else: plain), by: exponent)
  }

  /// The nearest double, where there is no power of two beside it; not for 0 or infinities.
  @inline(__always)
  var plain: Lanes { divisor.map { quotient(value, $0) } ?? value.rounded }

  /// x·u, for x no larger than 2⁵⁰⁰ or infinite.
  @inline(__always)
  static func * (x: Lanes, u: Unrounded) -> Unrounded {
    Unrounded(u.value.timesGuarded(x), over: u.divisor, exponent: u.exponent)
  }

  @inline(__always)
  static func * (u: Unrounded, x: Lanes) -> Unrounded { x * u }

  @inline(__always)
  package static func * (a: Unrounded, b: Unrounded) -> Unrounded {
    let divisor = a.divisor.map { a in b.divisor.map { a * $0 } ?? a } ?? b.divisor
    return Unrounded(a.value * b.value, over: divisor, exponent: a.exponent + b.exponent)
  }

  /// u·factor for a factor of ordinary size.
  @inline(__always)
  func times(_ factor: Twofold) -> Unrounded {
    Unrounded(value * factor, over: divisor, exponent: exponent)
  }
}

extension Lanes {
  /// A formula with the factor self to a power, where it may be near the largest double: it is made
  /// smaller before and the product larger after, so that a tiny gate comes first. An infinity stays
  /// as it is.
  @inline(__always)
  func eased(power: Double = 1, _ formula: (Lanes) -> Unrounded) -> Unrounded {
    let isLarge = (magnitude .> 0x1p500) .& (magnitude .< .infinity)
    let product = formula(choose(isLarge, 0x1p-600 * self, else: self))
    return Unrounded(
      product.value, over: product.divisor,
      exponent: product.exponent.replacing(with: product.exponent + 600 * power, where: isLarge))
  }
}

extension Twofold {
  /// x·self, without its tail where the product is infinite; a zero keeps its sign.
  @inline(__always)
  fileprivate func timesGuarded(_ x: Lanes) -> Twofold {
    let heads = product(x, head)
    let isFinite = heads.head.magnitude .< .infinity
    let rest = fma(x, tail, heads.tail)
    return Twofold(heads.head, rest.replacing(with: -0.0, where: .!isFinite .| (rest .== 0)))
  }
}

// MARK: - One number

extension Unrounded {
  package static func * (x: Double, u: Unrounded) -> Unrounded {
    // A shut gate leaves 0 of an infinity, and 0 times another infinity is nan.
    if x.isInfinite && u.value.head[0].isInfinite && u.exponent[0] < -2100 {
      return Unrounded(Twofold(Lanes(repeating: .nan)), exponent: Lanes(repeating: 0))
    }
    return Lanes(repeating: x).eased { $0 * u }
  }

  package static func * (u: Unrounded, x: Double) -> Unrounded { x * u }
}

extension Double {
  /// The double nearest to the value, or one next to it if the value is subnormal.
  package init(_ unrounded: Unrounded) {
    self = unrounded.rounded[0]
  }
}

/// The gate σ(x), not yet rounded.
package func gate(_ x: Double) -> Unrounded {
  let x = Lanes(repeating: x)
  return everywhere(x.isPlain) ? PlainGate(x).opening : Gate(x).opening
}

/// The gate Φ(x), not yet rounded.
package func normalGate(_ x: Double) -> Unrounded {
  Gaussian(Lanes(repeating: x)).cumulative
}

// MARK: - The parts of sinc

/// The whole number nearest to x; of two equally near, the even one.
package func nearestWhole(_ x: Double) -> Double {
  let size = wholePart(Lanes(repeating: x.magnitude))[0]
  return x.sign == .minus ? -size : size
}

/// (−1)ⁿ for whole n.
package func minusOne(toThe n: Double) -> Double {
  n.remainder(dividingBy: 2) == 0 ? 1 : -1
}

/// sin(πf)/(πf) for |f| ≤ ½, not yet rounded.
package func sineRatio(_ f: Double) -> Unrounded {
  Unrounded(sineRatio(Lanes(repeating: f)), exponent: Lanes(repeating: 0))
}

/// a/b, not yet rounded.
package func quotient(_ a: Double, _ b: Double) -> Unrounded {
  Unrounded(
    Twofold(Lanes(repeating: a)), over: Twofold(Lanes(repeating: b)),
    exponent: Lanes(repeating: 0))
}
