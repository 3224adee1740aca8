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

  @inline(never)
  init(_ t: Twofold) {
    let signs = t.head.signs
    let far = t.head.magnitude .> 1500
    let head = (-t.head.magnitude).replacing(with: -1500, where: far)
    let tail = t.tail.turned(by: ~signs & Bits(repeating: .min)).replacing(with: 0, where: far)
    self.init(isNegative: t.head .< 0, far: Exponential(of: head, tail: tail))
  }

  @inline(never)
  init(_ t: Lanes) {
    let head = (-t.magnitude).clamped(above: -1500)
    self.init(isNegative: t .< 0, far: Exponential(of: head))
  }

  @inline(always)
  private init(isNegative: Mask, far power: Exponential) {
    let exponent = power.exponent
    let scale = powerOfTwo(exponent.clamped(above: -1000))
    let mantissa = power.mantissa
    self.init(
      isNegative: isNegative, mantissa: mantissa, exponent: exponent,
      small: mantissa.scaled(by: scale), front: power.root * scale, rise: power.rise)
  }

  /// The gate of |t| ≤ `plainLimit`, where e^{−|t|} is a normal number and needs no power of two
  /// beside it. What lies beyond may be anything.
  @inline(always)
  init(plain t: Lanes) {
    self.init(isNegative: t .< 0, near: Exponential(of: t.magnitude.negated))
  }

  @inline(always)
  init(plain t: Twofold) {
    let tail = t.tail.turned(by: ~t.head.signs & Bits(repeating: .min))
    self.init(
      isNegative: t.head .< 0, near: Exponential(of: t.head.magnitude.negated, tail: tail))
  }

  @inline(always)
  private init(isNegative: Mask, near power: Exponential) {
    let value = power.value
    self.init(
      isNegative: isNegative, mantissa: value, exponent: Lanes(repeating: 0), small: value,
      front: power.front, rise: power.rise)
  }

  /// `small` is front·(1 + rise); as front is known long before rise, sums begin with it.
  @inline(always)
  private init(
    isNegative: Mask, mantissa: Twofold, exponent: Lanes, small: Twofold, front: Lanes,
    rise: Twofold
  ) {
    self.isNegative = isNegative
    self.mantissa = mantissa
    self.exponent = exponent
    self.small = small
    let one = Lanes(repeating: 1)
    denominator = front.times(rise, plus: sum(large: one, small: front))
    excess = front.times(rise, plus: sum(large: one.negated, small: front))
  }

  /// The power of two of e^{−|t|} where t < 0, else 0.
  @inline(always)
  private var exponentIfNegative: Lanes {
    Lanes(repeating: 0).replacing(with: exponent, where: isNegative)
  }

  /// σ(t).
  @inline(never)
  var opening: Ratio {
    let numerator = Twofold.choose(isNegative, mantissa, else: Twofold(Lanes(repeating: 1)))
    return Ratio(numerator, over: denominator, exponent: exponentIfNegative)
  }

  /// σ(t)·(1 + s·σ(−t)).
  ///
  /// With e = e^{−|t|} this is e·(1 + e + s)/(1 + e)² where t < 0 and (1 + e + s·e)/(1 + e)²
  /// elsewhere; the sum is formed in two parts, so its zero costs no digits.
  @inline(never)
  func slope(_ s: Twofold) -> Ratio {
    let share = Twofold.choose(isNegative, Twofold(Lanes(repeating: 1)), else: small)
    let sum = denominator + s * share
    let outer = Twofold.choose(isNegative, mantissa, else: Twofold(Lanes(repeating: 1)))
    return Ratio(
      sum * outer, over: denominator * denominator, exponent: exponentIfNegative)
  }

  /// σ′(t) = σ(t)σ(−t) = e/(1 + e)².
  @inline(always)
  var openingSlope: Ratio {
    Ratio(mantissa, over: denominator * denominator, exponent: exponent)
  }

  /// σ(t)σ(−t)·(2 + t(σ(−t) − σ(t))), the second derivative of tσ(t).
  ///
  /// It is e·(2(1 + e) − |t|(1 − e))/(1 + e)³ on both sides of 0.
  @inline(always)
  func curvature(_ t: Twofold) -> Ratio {
    let distance = t.turned(by: t.head.signs)
    let bracket = denominator.scaled(by: Lanes(repeating: 2)) + distance * excess
    let cube = denominator * (denominator * denominator)
    return Ratio(bracket * mantissa, over: cube, exponent: exponent)
  }
}

// MARK: - Gates of ordinary size

/// Up to this |t| neither e^{|t|} nor e^{−|t|}, in two parts and times a factor of ordinary size,
/// leaves the normal numbers.
let plainLimit = 600.0

/// The gate of |t| ≤ `plainLimit` without a case for each sign: σ(t) = 1/(1 + E) with E = e^{−t}.
struct PlainGate {
  /// E, between e^{−600} and e^{600}.
  let power: Twofold

  /// 1 + E.
  let denominator: Twofold

  @inline(always)
  init(_ t: Lanes) {
    self.init(Exponential(of: t.negated))
  }

  @inline(always)
  init(_ t: Twofold) {
    self.init(Exponential(of: t.head.negated, tail: t.tail.negated))
  }

  @inline(always)
  private init(_ exponential: Exponential) {
    power = exponential.value
    let whole = sum(Lanes(repeating: 1), power.head)
    denominator = Twofold(whole.head, whole.tail + power.tail)
  }

  /// σ(t).
  @inline(always)
  var opening: Ratio {
    Ratio(
      Twofold(Lanes(repeating: 1)), over: denominator, exponent: Lanes(repeating: 0))
  }

  /// x·σ(t), rounded once.
  @inline(always)
  func times(_ x: Lanes) -> Lanes { quotient(x, denominator) }

  /// σ(t)·(1 + s·σ(−t)) = (1 + E(1 + s))/(1 + E)² for |t| ≤ ½`plainLimit`.
  ///
  /// The sum above the line is formed in two parts, so its zero costs no digits.
  @inline(always)
  func slope(_ s: Twofold) -> Ratio {
    let factor = sum(Lanes(repeating: 1), s.head)
    let product = power * Twofold(factor.head, factor.tail + s.tail)
    let numerator = sum(Lanes(repeating: 1), product.head)
    return Ratio(
      Twofold(numerator.head, numerator.tail + product.tail), over: denominator * denominator,
      exponent: Lanes(repeating: 0))
  }
}

extension Lanes {
  /// Where a gate of this argument may be taken the short way.
  @inline(always)
  var isPlain: Mask { magnitude .<= plainLimit }

  /// Where two gates of such arguments may be multiplied.
  @inline(always)
  var isHalfPlain: Mask { magnitude .<= plainLimit / 2 }
}

extension Twofold {
  /// Where a gate of this argument may be taken the short way.
  @inline(always)
  var isPlain: Mask { head.isPlain }

  /// Where two gates of such arguments may be multiplied.
  @inline(always)
  var isHalfPlain: Mask { head.isHalfPlain }
}

// MARK: - The sigmoid and its kin

/// σ(x) = 1/(1 + e^{−x}).
@inline(always)
func sigmoid(_ x: Lanes) -> Lanes {
  let isPlain = x.isPlain
  let value = PlainGate(x).times(Lanes(repeating: 1))
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: Gate(x).opening.rounded)
}

/// σ′(x) = σ(x)σ(−x).
@inline(always)
func sigmoidDerivative(_ x: Lanes) -> Lanes {
  let isPlain = x.isPlain
  let value = Gate(plain: x).openingSlope.plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: Gate(x).openingSlope.rounded)
}

/// tanh x = (1 − e)/(1 + e) with e = e^{−2|x|}, and x itself where x³/3 is below its last digit.
///
/// From |x| = 20 on it is 1 to the last digit.
@inline(always)
func tanh(_ x: Lanes) -> Lanes {
  let gate = Gate(plain: (2 * x.magnitude).clamped(below: 40))
  let size = quotient(gate.excess, gate.denominator)
  return choose(x.magnitude .< 0x1p-28, x, else: Lanes(bits: size.magnitude.bits | x.signs))
}

/// tanh′ x = 1/cosh² x = 4e/(1 + e)² with e = e^{−2|x|}.
@inline(always)
func tanhDerivative(_ x: Lanes) -> Lanes {
  let t = 2 * x
  let isPlain = t.isPlain
  let value = 4 * Gate(plain: t).openingSlope.plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: (Lanes(repeating: 4) * Gate(t).openingSlope).rounded)
}

/// log(1 + eˣ) = max(x, 0) + log(1 + e) with e = e^{−|x|}.
///
/// Beyond `plainLimit` it is x above 0 and eˣ itself below.
@inline(always)
func softplus(_ x: Lanes) -> Lanes {
  let isPlain = x.isPlain
  let value = logarithm(onePlus: Gate(plain: x).small, from: x.clamped(above: 0))
  if everywhere(isPlain) { return value }
  let gate = Gate(x)
  let far = choose(x .> 0, x, else: Unrounded(gate.mantissa, exponent: gate.exponent).rounded)
  return choose(isPlain, value, else: far)
}
