// The kernels of the functions in most use for Float: the same formulas in plain doubles.
//
// A Float has 24 bits, so a double in one part has 29 to spare; what two parts buy elsewhere is not
// needed here. The results, rounded to Float once, are within 0.51 ulp.

/// e^{−|t|}, from which a gate is made.
struct NarrowGate {
  /// Where t < 0.
  let isNegative: Mask

  /// Where t is so low that no Float times the gate is anything but 0.
  let isShut: Mask

  /// e^{−|t|}.
  let small: Lanes

  /// e^{−|t|} − 1, accurate also where t is small.
  let excess: Lanes

  @inline(__always)
  init(_ t: Lanes) {
    isNegative = t .< 0
    isShut = t .< -690
    let distance = (-t.magnitude).clamped(above: -690)
    let k = nearestInteger(distance * 0x1.71547652b82fep+0)
    let r = distance - k * 0x1.62e42fefa39efp-1
    let r2 = r * r
    let rise = r + r2 * (0.5 + r * exponentialSeries(r))
    let scale = powerOfTwo(k)
    small = scale + scale * rise
    excess = (scale - 1) + scale * rise
  }

  /// σ(t).
  @inline(__always)
  var opening: Lanes {
    small.replacing(with: 1, where: .!isNegative) / (1 + small)
  }

  /// x·σ(t).
  @inline(__always)
  func times(_ x: Lanes) -> Lanes {
    choose(isShut, Lanes(bits: x.signs), else: x * opening)
  }

  /// σ(t)σ(−t).
  @inline(__always)
  var openingSlope: Lanes {
    small / ((1 + small) * (1 + small))
  }
}

@inline(__always)
func narrowSigmoid(_ x: Lanes) -> Lanes {
  // nan passes through the division.
  NarrowGate(x).opening
}

@inline(__always)
func narrowSigmoidDerivative(_ x: Lanes) -> Lanes { NarrowGate(x).openingSlope }

@inline(__always)
func narrowTanh(_ x: Lanes) -> Lanes {
  let gate = NarrowGate(2 * x)
  let size = -gate.excess / (1 + gate.small)
  return choose(x.magnitude .< 0x1p-28, x, else: size.turned(by: x.signs))
}

@inline(__always)
func narrowTanhDerivative(_ x: Lanes) -> Lanes { 4 * NarrowGate(2 * x).openingSlope }

@inline(__always)
func narrowSoftplus(_ x: Lanes) -> Lanes {
  let small = NarrowGate(x).small
  let z = small / (2 + small)
  let square = z * z
  return x.clamped(above: 0) + 2 * z * (1 + square * areaTangentSeries(square))
}

@inline(__always)
func narrowSwish(_ x: Lanes) -> Lanes { NarrowGate(x).times(x) }

@inline(__always)
func narrowSwish(_ x: Lanes, beta: Lanes) -> Lanes { NarrowGate(beta * x).times(x) }

@inline(__always)
func narrowGELUTanh(_ x: Lanes) -> Lanes {
  NarrowGate(x * (0x1.9884533d43651p+0 + 0x1.2444f2a4d8b4bp-4 * (x * x))).times(x)
}

@inline(__always)
func narrowGELUSigmoid(_ x: Lanes) -> Lanes { NarrowGate(1.702 * x).times(x) }

@inline(__always)
func narrowGLU(_ a: Lanes, _ b: Lanes) -> Lanes { NarrowGate(b).times(a) }

@inline(__always)
func narrowGatedSwish(_ a: Lanes, _ b: Lanes) -> Lanes {
  NarrowGate(b).times(NarrowGate(a).times(a))
}

@inline(__always)
func narrowSwiGLU(_ a: Lanes, _ b: Lanes) -> Lanes { NarrowGate(a).times(a) * b }

@inline(__always)
func narrowSinc(_ x: Lanes) -> Lanes {
  let size = x.magnitude
  let f = size - wholePart(size)
  let t = f * f
  let ratio = 1 + t * (sincHalfFirst.head + t * sincHalfSeries(t))
  let share = f / size * ratio
  let signs = (size + 0x1p52).bits &<< 63
  let outer = choose(share .== 0, Lanes(repeating: 0), else: share.turned(by: signs))
  let value = choose(size .<= 0.5, ratio, else: outer)
  return choose(size .== .infinity, Lanes(repeating: 0), else: value)
}
