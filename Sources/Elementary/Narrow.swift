// The kernels of the functions in most use for Float: the same formulas in plain doubles.
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

/// e^{−|t|}, from which a gate is made.
private struct NarrowGate {
  /// Where t < 0.
  let isNegative: Mask

  /// Where t is so low that no Float times the gate is anything but 0.
  let isShut: Mask

  /// e^{−|t|}.
  let small: Lanes

  /// e^{−|t|} − 1, accurate also where t is small.
  let excess: Lanes

  @inline(always)
  init(_ t: Lanes) {
    isNegative = t .< 0
    isShut = t .< -690
    let power = NarrowExponential(
      of: t.magnitude.negated.clamped(above: -690))
    small = power.value
    excess = fma(power.front, power.rise, power.front - 1)
  }

  /// e^{−|t|} where t < 0 and 1 elsewhere.
  @inline(always)
  private var outer: Lanes { small.replacing(with: 1, where: .!isNegative) }

  /// σ(t).
  @inline(always)
  var opening: Lanes { outer / (1 + small) }

  /// x·σ(t).
  @inline(always)
  func times(_ x: Lanes) -> Lanes {
    choose(isShut, Lanes(bits: x.signs), else: x * opening)
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
    let sum = whole + s * small.replacing(with: 1, where: isNegative)
    return Guarded(sum, times: outer / (whole * whole))
  }

  /// σ(t)σ(−t)·(2 + t(σ(−t) − σ(t))); see `Gate.curvature(_:)`.
  @inline(always)
  func curvature(_ t: Lanes) -> Guarded {
    let whole = 1 + small
    return Guarded(2 * whole + t.magnitude * excess, times: small / (whole * whole * whole))
  }
}

/// A product with a sum whose terms, at least 1 in size, may cancel.
private struct Guarded {
  /// Where they leave enough digits; not where the sum is nan.
  let isSafe: Mask

  /// The product.
  let value: Lanes

  @inline(always)
  init(_ sum: Lanes, times factor: Lanes) {
    isSafe = sum.magnitude .>= 0x1p-11
    value = sum * factor
  }
}

// MARK: - The sigmoid and its kin

@inline(always)
func narrowSigmoid(_ x: Lanes) -> Lanes {
  // nan passes through the division.
  NarrowGate(x).opening
}

@inline(always)
func narrowSigmoidDerivative(_ x: Lanes) -> Lanes { NarrowGate(x).openingSlope }

@inline(always)
func narrowTanh(_ x: Lanes) -> Lanes {
  let gate = NarrowGate(2 * x)
  let size = gate.excess / (1 + gate.small)
  return choose(x.magnitude .< 0x1p-28, x, else: Lanes(bits: size.magnitude.bits | x.signs))
}

@inline(always)
func narrowTanhDerivative(_ x: Lanes) -> Lanes { 4 * NarrowGate(2 * x).openingSlope }

@inline(always)
func narrowSoftplus(_ x: Lanes) -> Lanes {
  let small = NarrowGate(x).small
  let z = small / (2 + small)
  let square = z * z
  return x.clamped(above: 0) + 2 * z * (1 + square * narrowAreaTangentSeries(square))
}

// MARK: - Swish and the gated units

@inline(always)
func narrowSwish(_ x: Lanes) -> Lanes { NarrowGate(x).times(x) }

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
func narrowSwish(_ x: Lanes, beta: Lanes) -> Lanes { NarrowGate(beta * x).times(x) }

@inline(always)
func narrowSwishBetaDerivative(_ x: Lanes, beta: Lanes) -> Lanes {
  x * x * NarrowGate(beta * x).openingSlope
}

@inline(always)
func narrowGLU(_ a: Lanes, _ b: Lanes) -> Lanes { NarrowGate(b).times(a) }

@inline(always)
func narrowGatedSwish(_ a: Lanes, _ b: Lanes) -> Lanes {
  NarrowGate(b).times(NarrowGate(a).times(a))
}

@inline(always)
func narrowSwiGLU(_ a: Lanes, _ b: Lanes) -> Lanes { NarrowGate(a).times(a) * b }

@inline(always)
func narrowSwiGLUPartialA(_ a: Lanes, _ b: Lanes) -> Lanes {
  let slope = NarrowGate(a).slope(a)
  if everywhere(slope.isSafe) { return slope.value * b }
  return choose(slope.isSafe, slope.value, else: swishDerivative(a)) * b
}

// MARK: - GELU and its short forms

/// (2 − x²)φ(x); the difference is exact, so nothing cancels.
@inline(always)
func narrowGELUSecondDerivative(_ x: Lanes) -> Lanes {
  let square = (x * x).clamped(below: 1380)
  return (2 - square) * (oneOverRootTwoPi.head * NarrowExponential(of: -0.5 * square).value)
}

@inline(always)
func narrowGELUTanh(_ x: Lanes) -> Lanes {
  NarrowGate(x * (0x1.9884533d43651p+0 + 0x1.2444f2a4d8b4bp-4 * (x * x))).times(x)
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
func narrowGELUSigmoid(_ x: Lanes) -> Lanes { NarrowGate(1.702 * x).times(x) }

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
  let inner = x * (sincSlopeFirst.head + t * sincSlopeSeries(t))
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
    let even = 1 + t * (cosineQuarterFirst.head + t * cosineQuarterSeries(t))
    let odd =
      (circleConstant.head * rest) * (1 + t * (sincQuarterFirst.head + t * sincQuarterSeries(t)))
    let isOdd = (halves & Bits(repeating: 1)) .== Bits(repeating: 1)
    let sineSigns = (halves & Bits(repeating: 2)) &<< 62
    let cosineSigns = ((halves &+ Bits(repeating: 1)) & Bits(repeating: 2)) &<< 62
    sine = choose(isOdd, even, else: odd).turned(by: sineSigns)
    cosine = choose(isOdd, odd, else: even).turned(by: cosineSigns)
  }
}
