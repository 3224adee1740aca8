// Products that are rounded once, at their end.
//
// A gate may be as small as e^{−745} and its factor as large as 10³⁰⁰. So a value keeps more
// bits than a double and, apart from them, a power of two; factors are multiplied in, and only
// `rounded` turns the whole into a double.

extension Lanes {
  /// Where |x| is no larger than 2⁵⁰⁰: a factor that cannot make a normal number overflow.
  @inline(always)
  var isOrdinary: Mask { magnitude .<= 0x1p500 }
}

/// What is rounded only at its end, and has a power of two beside it until then.
protocol Postponed {
  var exponent: Lanes { get set }
}

/// A number in two parts times a power of two.
package struct Unrounded: Postponed {
  let value: Twofold
  var exponent: Lanes

  @inline(always)
  init(_ value: Twofold, exponent: Lanes) {
    self.value = value
    self.exponent = exponent
  }

  /// The nearest double, or a double next to it if the value is subnormal.
  @inline(always)
  var rounded: Lanes { scaled(value.rounded, by: exponent) }

  /// x·u, for x no larger than 2⁵⁰⁰ or infinite.
  @inline(always)
  static func * (x: Lanes, u: Unrounded) -> Unrounded {
    Unrounded(u.value.timesGuarded(x), exponent: u.exponent)
  }

  @inline(always)
  static func * (u: Unrounded, x: Lanes) -> Unrounded { x * u }

  /// u·factor for a factor of ordinary size.
  @inline(always)
  func times(_ factor: Twofold) -> Unrounded {
    Unrounded(value * factor, exponent: exponent)
  }
}

/// A number in two parts over another, not yet divided, times a power of two.
package struct Ratio: Postponed {
  let numerator: Twofold
  let divisor: Twofold
  var exponent: Lanes

  @inline(always)
  init(_ numerator: Twofold, over divisor: Twofold, exponent: Lanes) {
    self.numerator = numerator
    self.divisor = divisor
    self.exponent = exponent
  }

  /// The nearest double, or a double next to it if the value is subnormal.
  ///
  /// Of an infinity or a zero the division would make nan, or lose the sign; they stay as they are,
  /// unless the divisor is nan.
  @inline(never)
  var rounded: Lanes {
    let isWhole = (numerator.head.magnitude .== .infinity) .| (numerator.head .== 0)
    let whole = numerator.head * (1 + (divisor.head - divisor.head))
    return scaled(choose(isWhole, whole, else: plain), by: exponent)
  }

  /// The nearest double, where there is no power of two beside it; not for 0 or infinities.
  @inline(always)
  var plain: Lanes { quotient(numerator, divisor) }

  /// x·r, for x no larger than 2⁵⁰⁰ or infinite.
  @inline(always)
  static func * (x: Lanes, r: Ratio) -> Ratio {
    Ratio(r.numerator.timesGuarded(x), over: r.divisor, exponent: r.exponent)
  }

  @inline(always)
  static func * (r: Ratio, x: Lanes) -> Ratio { x * r }

  @inline(always)
  static func * (a: Ratio, b: Ratio) -> Ratio {
    Ratio(
      a.numerator * b.numerator, over: a.divisor * b.divisor, exponent: a.exponent + b.exponent)
  }
}

extension Lanes {
  /// A formula with the factor self to a power, where it may be near the largest double: it is made
  /// smaller before and the product larger after, so that a tiny gate comes first. An infinity stays
  /// as it is.
  @inline(always)
  func eased<Value: Postponed>(power: Double = 1, _ formula: (Lanes) -> Value) -> Value {
    let isLarge = (magnitude .> 0x1p500) .& (magnitude .< .infinity)
    var product = formula(choose(isLarge, 0x1p-600 * self, else: self))
    product.exponent = product.exponent.replacing(
      with: product.exponent + 600 * power, where: isLarge)
    return product
  }
}

extension Twofold {
  /// x·self, without its tail where the product is infinite; a zero keeps its sign.
  @inline(always)
  fileprivate func timesGuarded(_ x: Lanes) -> Twofold {
    let heads = product(x, head)
    let isFinite = heads.head.magnitude .< .infinity
    let rest = fma(x, tail, heads.tail)
    return Twofold(heads.head, rest.replacing(with: -0.0, where: .!isFinite .| (rest .== 0)))
  }
}

// MARK: - One number

extension Ratio {
  package static func * (x: Double, r: Ratio) -> Ratio {
    // A gate that −∞ has shut leaves 0 of it with the sign of the product; 0 times an infinity is nan.
    let head = r.numerator.head[0]
    if r.exponent[0] < -2100, head.isInfinite {
      let zero: Double = (head < 0) == (x.sign == .minus) ? 0 : -0.0
      return Ratio(
        Twofold(Lanes(repeating: x.isFinite ? zero : .nan)), over: r.divisor,
        exponent: Lanes(repeating: 0))
    }
    return Lanes(repeating: x).eased { $0 * r }
  }

  package static func * (r: Ratio, x: Double) -> Ratio { x * r }

  package static func * (r: Ratio, u: Unrounded) -> Ratio {
    Ratio(r.numerator * u.value, over: r.divisor, exponent: r.exponent + u.exponent)
  }
}

extension Unrounded {
  package static func * (x: Double, u: Unrounded) -> Unrounded {
    Lanes(repeating: x).eased { $0 * u }
  }
}

extension Double {
  /// The double nearest to the value, or one next to it if the value is subnormal.
  package init(_ unrounded: Unrounded) {
    self = unrounded.rounded[0]
  }

  /// The double nearest to the value, or one next to it if the value is subnormal.
  package init(_ ratio: Ratio) {
    self = ratio.rounded[0]
  }
}

// MARK: - From one build to another

extension Ratio {
  /// The doubles it is made of: vectors cannot be handed from one build to another.
  package typealias Parts = (Double, Double, Double, Double, Double)

  var parts: Parts {
    (numerator.head[0], numerator.tail[0], divisor.head[0], divisor.tail[0], exponent[0])
  }

  package init(_ parts: Parts) {
    self.init(
      Twofold(Lanes(repeating: parts.0), Lanes(repeating: parts.1)),
      over: Twofold(Lanes(repeating: parts.2), Lanes(repeating: parts.3)),
      exponent: Lanes(repeating: parts.4))
  }
}

extension Unrounded {
  /// The doubles it is made of.
  package typealias Parts = (Double, Double, Double)

  var parts: Parts { (value.head[0], value.tail[0], exponent[0]) }

  package init(_ parts: Parts) {
    self.init(
      Twofold(Lanes(repeating: parts.0), Lanes(repeating: parts.1)),
      exponent: Lanes(repeating: parts.2))
  }
}

/// The gate σ(x), not yet divided.
package func gate(_ x: Double) -> Ratio.Parts {
  let x = Lanes(repeating: x)
  return everywhere(x.isPlain) ? PlainGate(x).opening.parts : Gate(x).opening.parts
}

/// The gate Φ(x), not yet rounded.
package func normalGate(_ x: Double) -> Unrounded.Parts {
  Gaussian(Lanes(repeating: x)).cumulative.parts
}

/// sin(πf)/(πf) for |f| ≤ ½, not yet rounded.
package func sineRatio(_ f: Double) -> Unrounded.Parts {
  Unrounded(sineRatio(Lanes(repeating: f)), exponent: Lanes(repeating: 0)).parts
}

/// a/b, not yet divided.
package func quotient(_ a: Double, _ b: Double) -> Ratio {
  Ratio(
    Twofold(Lanes(repeating: a)), over: Twofold(Lanes(repeating: b)),
    exponent: Lanes(repeating: 0))
}

/// a·b as its nearest double and what is left, which is exact unless it underflows.
package func exactProduct(_ a: Double, _ b: Double) -> (head: Double, tail: Double) {
  let both = product(Lanes(repeating: a), Lanes(repeating: b))
  return (both.head[0], both.tail[0])
}

// MARK: - Whole numbers

/// The whole number nearest to x; of two equally near, the even one.
package func nearestWhole(_ x: Double) -> Double {
  let size = wholePart(Lanes(repeating: x.magnitude))[0]
  return x.sign == .minus ? -size : size
}

/// (−1)ⁿ for whole n.
package func minusOne(toThe n: Double) -> Double {
  n.remainder(dividingBy: 2) == 0 ? 1 : -1
}
