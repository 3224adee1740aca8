// Kernels for Float in plain doubles: the same formulas as those for Double, where Floats alone would lose
// too much to cancellation.
//
// A Float has 24 bits, so a double in one part has 29 to spare; what two parts buy elsewhere is not
// needed here, nor the last terms of the polynomials. The results, rounded to Float once, are within
// 0.51 ulp. Only where two terms of a derivative cancel would that not do: near its zeros the kernels
// for Double step in.

/// e^x for −690 ≤ x ≤ 0, to 38 bits; see `Exponential`.
private struct NarrowExponential {
  /// An eighth root of a power of two.
  let front: Lanes

  /// e^x/front − 1, at most 0.045, accurate also where it is small.
  let rise: Lanes

  @inline(always)
  init(of x: Lanes) {
    let shifted = fma(x, 0x1.71547652b82fep+3, 0x1.8p52)
    let r = fma(shifted - 0x1.8p52, -0x1.62e42fefa39efp-4, x)
    rise = fma(r * r, narrowExponentialSeries(r), r)
    front = Lanes(bits: roots[shifted.bits].bits &+ ((shifted.bits &>> 3) &<< 52))
  }

  @inline(always)
  var value: Lanes { fma(front, rise, front) }
}

/// e^{−|t|}, from which the slopes of a gate are made.
private struct NarrowGate {
  /// Where t < 0.
  let isNegative: Mask

  /// e^{−|t|}.
  let small: Lanes

  /// e^{−|t|} − 1, accurate also where t is small.
  let excess: Lanes

  @inline(always)
  init(_ t: Lanes) {
    isNegative = t .< 0
    let power = NarrowExponential(
      of: t.magnitude.negated.clamped(above: -690))
    small = power.value
    excess = fma(power.front, power.rise, power.front - 1)
  }

  /// σ(t)σ(−t).
  @inline(always)
  var openingSlope: Lanes {
    let whole = 1 + small
    return small / (whole * whole)
  }

  /// σ(t)·(1 + s·σ(−t)); see `Gate.slope(_:)`.
  @inline(always)
  func slope(_ s: Lanes) -> Guarded {
    let whole = 1 + small
    let one = Lanes(repeating: 1)
    let sum = fma(s, choose(isNegative, one, else: small), whole)
    return Guarded(sum, times: choose(isNegative, small, else: one) / (whole * whole))
  }

  /// σ(t)σ(−t)·(2 + t(σ(−t) − σ(t))); see `Gate.curvature(_:)`.
  @inline(always)
  func curvature(_ t: Lanes) -> Guarded {
    let whole = 1 + small
    let sum = fma(t.magnitude, excess, 2 * whole)
    return Guarded(sum, times: small / (whole * whole * whole))
  }
}

/// A product with a sum whose terms, at least 1 in size, may cancel.
private struct Guarded {
  /// Where they leave enough digits; not where the sum is infinite or nan.
  let isSafe: Mask

  /// The product.
  let value: Lanes

  @inline(always)
  init(_ sum: Lanes, times factor: Lanes) {
    isSafe = (sum.magnitude .>= 0x1p-11) .& (sum.magnitude .< .infinity)
    value = sum * factor
  }
}

// MARK: - Swish and the gated units

@inline(always)
func narrowSwishDerivative(_ x: Lanes) -> Lanes {
  let slope = NarrowGate(x).slope(x)
  if everywhere(slope.isSafe) { return slope.value }
  return choose(slope.isSafe, slope.value, else: swishDerivative(x))
}

@inline(always)
func narrowSwishSecondDerivative(_ x: Lanes) -> Lanes {
  let curvature = NarrowGate(x).curvature(x)
  if everywhere(curvature.isSafe) { return curvature.value }
  return choose(curvature.isSafe, curvature.value, else: swishSecondDerivative(x))
}

@inline(always)
func narrowSwishBetaDerivative(_ x: Lanes, beta: Lanes) -> Lanes {
  let isSafe = x.magnitude .< .infinity
  let value = x * x * NarrowGate(beta * x).openingSlope
  if everywhere(isSafe) { return value }
  return choose(isSafe, value, else: swishBetaDerivative(x, beta: beta))
}

@inline(always)
func narrowSwiGLUPartialA(_ a: Lanes, _ b: Lanes) -> Lanes {
  let slope = NarrowGate(a).slope(a)
  let isSafe = slope.isSafe .& (b.magnitude .< .infinity)
  let value = slope.value * b
  if everywhere(isSafe) { return value }
  return choose(isSafe, value, else: swiGLUPartialA(a, b))
}

// MARK: - GELU and its short forms

/// (2 − x²)φ(x); the difference is exact, so nothing cancels.
@inline(always)
func narrowGELUSecondDerivative(_ x: Lanes) -> Lanes {
  let square = (x * x).clamped(below: 1380)
  return (2 - square) * (oneOverRootTwoPi.head * NarrowExponential(of: -0.5 * square).value)
}

@inline(always)
func narrowGELUTanhDerivative(_ x: Lanes) -> Lanes {
  let square = x * x
  let t = x * (0x1.9884533d43651p+0 + 0x1.2444f2a4d8b4bp-4 * square)
  let s = x * (0x1.9884533d43651p+0 + 0x1.b6676bf7450f0p-3 * square)
  let slope = NarrowGate(t).slope(s)
  if everywhere(slope.isSafe) { return slope.value }
  return choose(slope.isSafe, slope.value, else: geluTanhDerivative(x))
}

@inline(always)
func narrowGELUSigmoidDerivative(_ x: Lanes) -> Lanes {
  let slope = NarrowGate(1.702 * x).slope(1.702 * x)
  if everywhere(slope.isSafe) { return slope.value }
  return choose(slope.isSafe, slope.value, else: geluSigmoidDerivative(x))
}

// MARK: - Sinc

@inline(always)
func narrowSinc(_ x: Lanes) -> Lanes {
  let size = x.magnitude
  let f = size - wholePart(size)
  let t = f * f
  let inner = fma(t, sincHalfSeries(t), Lanes(repeating: sincHalfSecond.head))
  let ratio = fma(t, fma(t, inner, Lanes(repeating: sincHalfFirst.head)), 1)
  let share = f / size * ratio
  let signs = (size + 0x1p52).bits &<< 63
  let outer = choose(share .== 0, Lanes(repeating: 0), else: share.turned(by: signs))
  let value = choose(size .<= 0.5, ratio, else: outer)
  return choose(size .== .infinity, Lanes(repeating: 0), else: value)
}

/// (cos(πx) − sinc x)/x, and x·P(x²) up to |x| = ½; see `sincDerivative(_:)`.
@inline(always)
func narrowSincDerivative(_ x: Lanes) -> Lanes {
  let size = x.magnitude
  let t = x * x
  let inner = x * fma(t, sincSlopeSeries(t), Lanes(repeating: sincSlopeFirst.head))
  let circle = NarrowCircle(size)
  let inverse = 1 / size
  let difference = circle.cosine - circle.sine * (oneOverCircleConstant.head * inverse)
  let outer = choose(size .> 0x1p200, inverse, else: difference * inverse).turned(by: x.signs)
  let isInner = size .<= 0.5
  let value = choose(isInner, inner, else: outer)
  let isSafe = isInner .| (difference.magnitude .>= 0x1p-11)
  if everywhere(isSafe) { return value }
  return choose(isSafe, value, else: sincDerivative(x))
}

/// −(π sin(πx) + 2 sinc′ x)/x, and P(x²) up to |x| = ½; see `sincSecondDerivative(_:)`.
@inline(always)
func narrowSincSecondDerivative(_ x: Lanes) -> Lanes {
  let size = x.magnitude
  let t = x * x
  let inner = fma(t, sincCurvatureSeries(t), Lanes(repeating: sincCurvatureFirst.head))
  let circle = NarrowCircle(size)
  let inverse = 1 / size
  let slope =
    (circle.cosine - circle.sine * (oneOverCircleConstant.head * inverse)) * inverse
  let bracket = fma(circle.sine, circleConstant.head, slope + slope)
  let outer = choose(size .> 0x1p200, -2 * inverse, else: bracket.negated) * inverse
  let isInner = size .<= 0.5
  let value = choose(isInner, inner, else: outer)
  // At whole numbers nothing cancels.
  let isSafe = isInner .| (bracket.magnitude .>= 0x1p-9) .| (circle.sine .== 0)
  if everywhere(isSafe) { return value }
  return choose(isSafe, value, else: sincSecondDerivative(x))
}

/// sin(πx) and cos(πx) for x ≥ 0; see `Circle`.
private struct NarrowCircle {
  let sine, cosine: Lanes

  @inline(always)
  init(_ x: Lanes) {
    let folded = x - 2 * wholePart(0.5 * x)
    let shifted = 2 * folded + 0x1.8p52
    let halves = shifted.bits
    let rest = folded - 0.5 * (shifted - 0x1.8p52)
    let t = rest * rest
    let cosine = fma(t, cosineQuarterSeries(t), Lanes(repeating: cosineQuarterFirst.head))
    let ratio = fma(t, sincQuarterSeries(t), Lanes(repeating: sincQuarterFirst.head))
    let even = fma(t, cosine, 1)
    let odd = (circleConstant.head * rest) * fma(t, ratio, 1)
    let isOdd = (halves & Bits(repeating: 1)) .== Bits(repeating: 1)
    let sineSigns = (halves & Bits(repeating: 2)) &<< 62
    let cosineSigns = ((halves &+ Bits(repeating: 1)) & Bits(repeating: 2)) &<< 62
    self.sine = choose(isOdd, even, else: odd).turned(by: sineSigns)
    self.cosine = choose(isOdd, odd, else: even).turned(by: cosineSigns)
  }
}
