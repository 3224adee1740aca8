// The logistic gate σ(t) and what is built from it: one exponential, e = e^{−|t|}, serves all.
//
//     σ(t) = 1/(1 + e) for t ≥ 0 and e/(1 + e) for t < 0, so nothing overflows or cancels.

/// e^{−|t|} and 1 + e^{−|t|} for a gate's argument t.
struct Gate {
  /// Where t < 0.
  let isNegative: Mask

  /// e^{−|t|} without its power of two.
  let mantissa: Twofold

  /// The power of two of e^{−|t|}.
  let exponent: Lanes

  /// e^{−|t|}, with what underflows left out.
  let small: Twofold

  /// 1 + e^{−|t|}.
  let denominator: Twofold

  /// e^{−|t|} − 1, accurate also where t is small.
  let excess: Twofold

  @inline(__always)
  init(_ t: Twofold) {
    let signs = t.head.signs
    let far = t.head.magnitude .> 1500
    let head = (-t.head.magnitude).replacing(with: -1500, where: far)
    let tail = t.tail.turned(by: ~signs & Bits(repeating: .min)).replacing(with: 0, where: far)
    self.init(isNegative: t.head .< 0, Exponential(of: Twofold(head, tail)))
  }

  @inline(__always)
  init(_ t: Lanes) {
    let head = (-t.magnitude).clamped(above: -1500)
    self.init(isNegative: t .< 0, Exponential(of: head))
  }

  @inline(__always)
  private init(isNegative: Mask, _ power: Exponential) {
    self.isNegative = isNegative
    let scale = powerOfTwo(power.exponent.clamped(above: -1000))
    mantissa = power.mantissa
    exponent = power.exponent
    small = mantissa.scaled(by: scale)
    let whole = sum(large: Lanes(repeating: 1), small: small.head)
    denominator = Twofold(whole.head, whole.tail + small.tail)
    let rest = sum(large: scale - 1, small: power.excess.head * scale)
    excess = Twofold(rest.head, rest.tail + power.excess.tail * scale)
  }

  /// The gate of |t| ≤ `plainLimit`, where e^{−|t|} is a normal number and needs no power of two
  /// beside it; half the work. What lies beyond may be anything.
  @inline(__always)
  init(plain t: Lanes) {
    self.init(plain: t, tail: nil)
  }

  @inline(__always)
  init(plain t: Twofold) {
    self.init(plain: t.head, tail: t.tail)
  }

  @inline(__always)
  private init(plain t: Lanes, tail: Lanes?) {
    isNegative = t .< 0
    let power = Exponential(
      plain: t.magnitude.negated,
      tail: tail.map { $0.turned(by: ~t.signs & Bits(repeating: .min)) })
    let scale = power.scale
    let rise = power.excess.scaled(by: scale)
    let front = sum(large: scale, small: rise.head)
    small = Twofold(front.head, front.tail + rise.tail)
    mantissa = small
    exponent = Lanes(repeating: 0)
    let whole = sum(large: Lanes(repeating: 1), small: small.head)
    denominator = Twofold(whole.head, whole.tail + small.tail)
    let rest = sum(large: scale - 1, small: rise.head)
    excess = Twofold(rest.head, rest.tail + rise.tail)
  }

  /// The power of two of e^{−|t|} where t < 0, else 0.
  @inline(__always)
  private var exponentIfNegative: Lanes {
    Lanes(repeating: 0).replacing(with: exponent, where: isNegative)
  }

  /// σ(t).
  @inline(__always)
  var opening: Unrounded {
    let numerator = Twofold.choose(isNegative, mantissa, else: Twofold(Lanes(repeating: 1)))
    return Unrounded(numerator / denominator, exponent: exponentIfNegative)
  }

  /// σ(t)·(1 + s·σ(−t)).
  ///
  /// With e = e^{−|t|} this is e·(1 + e + s)/(1 + e)² where t < 0 and (1 + e + s·e)/(1 + e)²
  /// elsewhere; the sum is formed in two parts, so its zero costs no digits.
  @inline(__always)
  func slope(_ s: Twofold) -> Unrounded {
    let share = Twofold.choose(isNegative, Twofold(Lanes(repeating: 1)), else: small)
    let sum = denominator + s * share
    let outer = Twofold.choose(isNegative, mantissa, else: Twofold(Lanes(repeating: 1)))
    return Unrounded(sum * outer / (denominator * denominator), exponent: exponentIfNegative)
  }

  /// σ′(t) = σ(t)σ(−t) = e/(1 + e)².
  @inline(__always)
  var openingSlope: Unrounded {
    let inverse = denominator.inverse
    return Unrounded(mantissa * (inverse * inverse), exponent: exponent)
  }

  /// σ(t)σ(−t)·(2 + t(σ(−t) − σ(t))), the second derivative of tσ(t).
  ///
  /// It is e·(2(1 + e) − |t|(1 − e))/(1 + e)³ on both sides of 0.
  @inline(__always)
  func curvature(_ t: Twofold) -> Unrounded {
    let distance = t.turned(by: t.head.signs)
    let bracket = denominator.scaled(by: Lanes(repeating: 2)) + distance * excess
    let cube = denominator * (denominator * denominator)
    return Unrounded(bracket * mantissa / cube, exponent: exponent)
  }
}

// MARK: - Gates of ordinary size

/// Up to this |t| no product of e^{−|t|}, in two parts, with a factor of ordinary size underflows.
let plainLimit = 600.0

extension Lanes {
  /// Where a gate of this argument may be taken the short way.
  @inline(__always)
  var isPlain: Mask { magnitude .<= plainLimit }
}

extension Twofold {
  /// Where a gate of this argument may be taken the short way.
  @inline(__always)
  var isPlain: Mask { head.isPlain }
}

// MARK: - The sigmoid and its kin

/// σ(x) = 1/(1 + e^{−x}).
@inline(__always)
func sigmoid(_ x: Lanes) -> Lanes {
  let isPlain = x.isPlain
  let value = Gate(plain: x).opening.plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: Gate(x).opening.rounded)
}

/// σ′(x) = σ(x)σ(−x).
@inline(__always)
func sigmoidDerivative(_ x: Lanes) -> Lanes {
  let isPlain = x.isPlain
  let value = Gate(plain: x).openingSlope.plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: Gate(x).openingSlope.rounded)
}

/// tanh x = (1 − e)/(1 + e) with e = e^{−2|x|}, and x itself where x³/3 is below its last digit.
///
/// From |x| = 20 on it is 1 to the last digit.
@inline(__always)
func tanh(_ x: Lanes) -> Lanes {
  let gate = Gate(plain: (2 * x.magnitude).clamped(below: 40))
  let size = (-gate.excess / gate.denominator).rounded
  return choose(x.magnitude .< 0x1p-28, x, else: size.turned(by: x.signs))
}

/// tanh′ x = 1/cosh² x = 4e/(1 + e)² with e = e^{−2|x|}.
@inline(__always)
func tanhDerivative(_ x: Lanes) -> Lanes {
  let t = 2 * x
  let isPlain = t.isPlain
  let value = 4 * Gate(plain: t).openingSlope.plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: (Lanes(repeating: 4) * Gate(t).openingSlope).rounded)
}

/// log(1 + eˣ) = max(x, 0) + log(1 + e) with e = e^{−|x|}.
///
/// log(1 + e) = 2 artanh(e/(2 + e)), whose series needs no further reduction as e ≤ 1.
@inline(__always)
func softplus(_ x: Lanes) -> Lanes {
  choose(x.magnitude .< 0.5, softplusNearZero(x), else: softplusElsewhere(x))
}

@inline(__always)
private func softplusElsewhere(_ x: Lanes) -> Lanes {
  let isPlain = x.isPlain
  let value = softplus(x, Gate(plain: x)).plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: softplus(x, Gate(x)).rounded)
}

/// max(x, 0) + log(1 + e) with the gate's e.
@inline(__always)
private func softplus(_ x: Lanes, _ gate: Gate) -> Unrounded {
  let small = logarithmOfOnePlus(gate)
  let scale = powerOfTwo(gate.exponent.clamped(above: -1000))
  let large = sum(large: x, small: small.head * scale)
  let whole = Twofold(large.head, large.tail + small.tail * scale)
  return Unrounded(
    .choose(gate.isNegative, small, else: .choose(x .> 64, Twofold(x), else: whole)),
    exponent: Lanes(repeating: 0).replacing(with: gate.exponent, where: gate.isNegative))
}

/// log(1 + eˣ) = log 2 + x/2 + log cosh(x/2) for |x| ≤ ½.
///
/// Here the function rises by less than what the logarithm's rounding may lose; the first two terms
/// are summed exactly and the third, which is even, is a polynomial.
@inline(__always)
private func softplusNearZero(_ x: Lanes) -> Lanes {
  let line = sum(large: Lanes(repeating: logarithmOfTwo.head), small: 0.5 * x)
  let square = x * x
  return line.head + (line.tail + (logarithmOfTwo.tail + square * logCoshSeries(square)))
}

/// log(1 + e) for the gate's e = e^{−|t|}, short of its power of two.
@inline(__always)
private func logarithmOfOnePlus(_ gate: Gate) -> Twofold {
  let scale = powerOfTwo(gate.exponent.clamped(above: -1000))
  let whole = sum(large: Lanes(repeating: 2), small: gate.small.head)
  let ratio = gate.mantissa / Twofold(whole.head, whole.tail + gate.small.tail)
  let z = ratio.head * scale
  let square = z * z
  let head = 2 * ratio.head
  return sum(
    large: head, small: 2 * ratio.tail + head * (square * areaTangentSeries(square)))
}
