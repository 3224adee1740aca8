// GELU, xΦ((x − μ)/σ), its derivatives, and the two short forms of it in use.

/// xΦ(x).
@inline(always)
func gelu(_ x: Lanes) -> Lanes {
  x.eased { $0 * Gaussian(x).cumulative }.rounded
}

/// Φ(x) + xφ(x).
@inline(always)
func geluDerivative(_ x: Lanes) -> Lanes {
  geluSlope(x).rounded
}

/// Φ(x) + xφ(x), not yet rounded.
@inline(always)
func geluSlope(_ x: Lanes) -> Unrounded {
  Gaussian(x).slope(Twofold(x.clamped(above: -60).clamped(below: 60)))
}

/// (2 − x²)φ(x).
@inline(always)
func geluSecondDerivative(_ x: Lanes) -> Lanes {
  let gaussian = Gaussian(x)
  return gaussian.density.times(2 - gaussian.distance * gaussian.distance).rounded
}

// MARK: - With a mean and a deviation

/// xΦ(z), z = (x − μ)/σ.
@inline(always)
func gelu(_ x: Lanes, mean: Lanes, deviation: Lanes) -> Lanes {
  x.eased { $0 * Gaussian(standardised(x, mean: mean, deviation: deviation)).cumulative }.rounded
}

/// Φ(z) + (x/σ)φ(z), z = (x − μ)/σ.
@inline(always)
func geluDerivative(_ x: Lanes, mean: Lanes, deviation: Lanes) -> Lanes {
  let gaussian = Gaussian(standardised(x, mean: mean, deviation: deviation))
  let slope = gaussian.slope(Twofold(x) / Twofold(deviation)).rounded
  let limit = choose(gaussian.isNegative, Lanes(repeating: 0), else: Lanes(repeating: 1))
  return choose(gaussian.distance.head .>= 60, limit, else: slope)
}

/// φ(z)·(2 − (x/σ)z)/σ, z = (x − μ)/σ.
@inline(always)
func geluSecondDerivative(_ x: Lanes, mean: Lanes, deviation: Lanes) -> Lanes {
  let z = standardised(x, mean: mean, deviation: deviation)
  let gaussian = Gaussian(z)
  let bracket = (2 - (Twofold(x) / Twofold(deviation)) * z) / Twofold(deviation)
  let value = gaussian.density.times(bracket).rounded
  return choose(gaussian.distance.head .>= 60, Lanes(repeating: 0), else: value)
}

/// (x − μ)/σ in two parts; where it is far from 0 the second is left out.
@inline(always)
private func standardised(_ x: Lanes, mean: Lanes, deviation: Lanes) -> Twofold {
  let quotient = sum(x, -mean) / Twofold(deviation)
  let isNear = quotient.head.magnitude .<= 60
  let plain = choose(isNear, quotient.head, else: (x - mean) / deviation)
  return Twofold(plain, choose(isNear, quotient.tail, else: Lanes(repeating: 0)))
}

// MARK: - The short forms

/// xσ(2√(2/π)(x + 0.044715x³)), which equals ½x(1 + tanh(√(2/π)(x + 0.044715x³))).
@inline(always)
func geluTanh(_ x: Lanes) -> Lanes {
  let t = TanhForm(x).argument
  let isPlain = t.isPlain .& x.isOrdinary
  let value = PlainGate(t).times(x)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: x.eased { $0 * Gate(t).opening }.rounded)
}

/// The derivative of `geluTanh`.
@inline(always)
func geluTanhDerivative(_ x: Lanes) -> Lanes {
  let (t, s) = (TanhForm(x).argument, TanhForm(x).argumentTimesSlope)
  let isPlain = t.isHalfPlain
  let value = PlainGate(t).slope(s).plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: Gate(t).slope(s).rounded)
}

/// xσ(1.702x).
@inline(always)
func geluSigmoid(_ x: Lanes) -> Lanes {
  let t = sigmoidForm(x)
  let isPlain = t.isPlain .& x.isOrdinary
  let value = PlainGate(t).times(x)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: x.eased { $0 * Gate(t).opening }.rounded)
}

/// The derivative of `geluSigmoid`.
@inline(always)
func geluSigmoidDerivative(_ x: Lanes) -> Lanes {
  let t = sigmoidForm(x)
  let isPlain = t.isHalfPlain
  let value = PlainGate(t).slope(t).plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: Gate(t).slope(t).rounded)
}

/// 1.702x in two parts, x kept between −900 and 900.
@inline(always)
private func sigmoidForm(_ x: Lanes) -> Twofold {
  x.clamped(above: -900).clamped(below: 900)
    * Twofold(Constant(head: 0x1.b3b645a1cac08p+0, tail: 0x1.89374bc6a7efap-55))
}

/// The argument t(x) = 2√(2/π)(x + 0.044715x³) of the tanh form, and x·t′(x).
private struct TanhForm {
  let argument, argumentTimesSlope: Twofold

  /// An error in t is multiplied by t in the tail, so both coefficients and x² are in two parts.
  @inline(always)
  init(_ x: Lanes) {
    let near = x.clamped(above: -30).clamped(below: 30)
    let square = product(near, near)
    let line = Constant(head: 0x1.9884533d43651p+0, tail: -0x1.cbc0d30ebfd15p-54)
    let cube = Constant(head: 0x1.2444f2a4d8b4bp-4, tail: -0x1.6c843a29d1c70p-61)
    let cubeSlope = Constant(head: 0x1.b6676bf7450f0p-3, tail: 0x1.bba7351828aabp-57)
    argument = near * (Twofold(line) + square * Twofold(cube))
    argumentTimesSlope = near * (Twofold(line) + square * Twofold(cubeSlope))
  }
}
