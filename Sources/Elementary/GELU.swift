// GELU, xΦ((x − μ)/σ), its derivatives, and the two short forms of it in use.

/// xΦ(x).
@inline(__always)
func gelu(_ x: Lanes) -> Lanes {
  let gaussian = Gaussian(x)
  return scaled(gaussian.cumulative.times(x.clamped(above: -40)), by: gaussian.pendingExponent)
}

/// Φ(x) + xφ(x).
@inline(__always)
func geluDerivative(_ x: Lanes) -> Lanes {
  let gaussian = Gaussian(x)
  let slope = gaussian.sloped(by: Twofold(x.clamped(above: -40).clamped(below: 40)))
  return scaled(slope.rounded, by: gaussian.pendingExponent)
}

/// (2 − x²)φ(x).
@inline(__always)
func geluSecondDerivative(_ x: Lanes) -> Lanes {
  let gaussian = Gaussian(x)
  let bracket = 2 - gaussian.distance * gaussian.distance
  return scaled((bracket * gaussian.density).rounded, by: gaussian.exponent)
}

// MARK: - With a mean and a deviation

/// xΦ(z), z = (x − μ)/σ.
@inline(__always)
func gelu(_ x: Lanes, mean: Lanes, deviation: Lanes) -> Lanes {
  let gaussian = Gaussian(standardised(x, mean: mean, deviation: deviation))
  let value = scaled(gaussian.cumulative.times(x), by: gaussian.pendingExponent)
  let closed = gaussian.isNegative .& (gaussian.distance.head .>= 40)
  return choose(closed, Lanes(bits: x.signs), else: value)
}

/// Φ(z) + (x/σ)φ(z), z = (x − μ)/σ.
@inline(__always)
func geluDerivative(_ x: Lanes, mean: Lanes, deviation: Lanes) -> Lanes {
  let gaussian = Gaussian(standardised(x, mean: mean, deviation: deviation))
  let slope = gaussian.sloped(by: Twofold(x) / Twofold(deviation))
  let value = scaled(slope.rounded, by: gaussian.pendingExponent)
  let limit = choose(gaussian.isNegative, Lanes(repeating: 0), else: Lanes(repeating: 1))
  return choose(gaussian.distance.head .>= 40, limit, else: value)
}

/// φ(z)·(2 − (x/σ)z)/σ, z = (x − μ)/σ.
@inline(__always)
func geluSecondDerivative(_ x: Lanes, mean: Lanes, deviation: Lanes) -> Lanes {
  let z = standardised(x, mean: mean, deviation: deviation)
  let gaussian = Gaussian(z)
  let bracket = 2 - (Twofold(x) / Twofold(deviation)) * z
  let value = (bracket * gaussian.density / Twofold(deviation)).rounded
  return choose(
    gaussian.distance.head .>= 40, Lanes(repeating: 0), else: scaled(value, by: gaussian.exponent))
}

/// (x − μ)/σ in two parts.
@inline(__always)
private func standardised(_ x: Lanes, mean: Lanes, deviation: Lanes) -> Twofold {
  let quotient = sum(x, -mean) / Twofold(deviation)
  // An infinite quotient has no tail.
  return Twofold(
    quotient.head, quotient.tail.replacing(with: 0, where: quotient.head.magnitude .> 40))
}

// MARK: - The short forms

/// xσ(2√(2/π)(x + 0.044715x³)), which equals ½x(1 + tanh(√(2/π)(x + 0.044715x³))).
@inline(__always)
func geluTanh(_ x: Lanes) -> Lanes {
  gated(x, by: TanhForm(x).argument)
}

/// The derivative of `geluTanh`.
@inline(__always)
func geluTanhDerivative(_ x: Lanes) -> Lanes {
  let form = TanhForm(x)
  let gate = Gate(form.argument)
  return scaled(gate.slope(form.argumentTimesSlope).rounded, by: gate.pendingExponent)
}

/// xσ(1.702x).
@inline(__always)
func geluSigmoid(_ x: Lanes) -> Lanes {
  gated(x, by: sigmoidForm(x))
}

/// The derivative of `geluSigmoid`.
@inline(__always)
func geluSigmoidDerivative(_ x: Lanes) -> Lanes {
  let t = sigmoidForm(x)
  let gate = Gate(t)
  return scaled(gate.slope(t).rounded, by: gate.pendingExponent)
}

/// xσ(t), for a t that has the sign of x.
@inline(__always)
private func gated(_ x: Lanes, by t: Twofold) -> Lanes {
  let gate = Gate(t)
  return scaled(gate.opening.times(floored(x)), by: gate.pendingExponent)
}

/// 1.702x in two parts, x kept between −900 and 900.
@inline(__always)
private func sigmoidForm(_ x: Lanes) -> Twofold {
  x.clamped(above: -900).clamped(below: 900)
    * Twofold(Constant(head: 0x1.b3b645a1cac08p+0, tail: 0x1.89374bc6a7efap-55))
}

/// The argument t(x) = 2√(2/π)(x + 0.044715x³) of the tanh form, and x·t′(x).
private struct TanhForm {
  let argument, argumentTimesSlope: Twofold

  /// An error in t is multiplied by t in the tail, so both coefficients and x² are in two parts.
  @inline(__always)
  init(_ x: Lanes) {
    let near = x.clamped(above: -25).clamped(below: 25)
    let square = product(near, near)
    let line = Constant(head: 0x1.9884533d43651p+0, tail: -0x1.cbc0d30ebfd15p-54)
    let cube = Constant(head: 0x1.2444f2a4d8b4bp-4, tail: -0x1.6c843a29d1c70p-61)
    let cubeSlope = Constant(head: 0x1.b6676bf7450f0p-3, tail: 0x1.bba7351828aabp-57)
    argument = near * (Twofold(line) + square * Twofold(cube))
    argumentTimesSlope = near * (Twofold(line) + square * Twofold(cubeSlope))
  }
}
