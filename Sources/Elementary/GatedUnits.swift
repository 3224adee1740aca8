// Two inputs, one of which opens or closes the way for the other.
//
// In every product the powers of two are applied last, so that a tiny gate times a huge input
// keeps all its digits.

/// A factor in two parts that still lacks a power of two.
private struct Pending {
  let value: Twofold
  let exponent: Lanes

  @inline(__always)
  init(_ value: Twofold, _ exponent: Lanes) {
    self.value = value
    self.exponent = exponent
  }

  /// x·2^0·value for the value of a gate that opens with x itself.
  ///
  /// Beyond 2^±500 the gate is ½ or 1 to the last digit, and the product is a single double.
  @inline(__always)
  init(_ x: Lanes, times value: Twofold, _ exponent: Lanes) {
    let size = x.magnitude
    let isOrdinary = (size .> 0x1p-500) .& (size .< 0x1p500)
    self.init(.choose(isOrdinary, x * value, else: Twofold(x * value.head)), exponent)
  }

  /// b·value·2^exponent, rounded once unless it is subnormal; a large b is made smaller first.
  @inline(__always)
  func times(_ b: Lanes) -> Lanes {
    let isLarge = b.magnitude .> 0x1p500
    let factor = choose(isLarge, 0x1p-600 * b, else: b)
    let lift = Lanes(repeating: 0).replacing(with: 600, where: isLarge)
    return scaled(value.times(factor), by: exponent + lift)
  }

  @inline(__always)
  static func * (a: Pending, b: Pending) -> Pending {
    Pending(a.value * b.value, a.exponent + b.exponent)
  }
}

/// σ(t).
@inline(__always)
private func opening(_ t: Lanes) -> Pending {
  let gate = Gate(t)
  return Pending(gate.opening, gate.pendingExponent)
}

/// σ′(t).
@inline(__always)
private func openingSlope(_ t: Lanes) -> Pending {
  let gate = Gate(t)
  return Pending(gate.openingTimesClosing, gate.exponent)
}

/// tσ(t).
@inline(__always)
private func swishing(_ t: Lanes) -> Pending {
  let gate = Gate(t)
  return Pending(floored(t), times: gate.opening, gate.pendingExponent)
}

/// The derivative of tσ(t).
@inline(__always)
private func swishingSlope(_ t: Lanes) -> Pending {
  let gate = Gate(t)
  return Pending(gate.slope(limited(Twofold(t))), gate.pendingExponent)
}

// MARK: - Sigmoid gates

/// aσ(b).
@inline(__always)
func glu(_ a: Lanes, _ b: Lanes) -> Lanes { opening(b).times(a) }

/// σ(b).
@inline(__always)
func gluPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { sigmoid(b) }

/// aσ′(b).
@inline(__always)
func gluPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { openingSlope(b).times(a) }

/// aσ(a)σ(b).
@inline(__always)
func gatedSwish(_ a: Lanes, _ b: Lanes) -> Lanes { (opening(a) * opening(b)).times(floored(a)) }

/// Swish′(a)σ(b).
@inline(__always)
func gatedSwishPartialA(_ a: Lanes, _ b: Lanes) -> Lanes {
  let both = swishingSlope(a) * opening(b)
  return scaled(both.value.rounded, by: both.exponent)
}

/// aσ(a)σ′(b).
@inline(__always)
func gatedSwishPartialB(_ a: Lanes, _ b: Lanes) -> Lanes {
  (opening(a) * openingSlope(b)).times(floored(a))
}

// MARK: - Swish, GELU and ReLU gates

/// aσ(a)b.
@inline(__always)
func swiGLU(_ a: Lanes, _ b: Lanes) -> Lanes { swishing(a).times(b) }

/// Swish′(a)b.
@inline(__always)
func swiGLUPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { swishingSlope(a).times(b) }

/// Swish(a).
@inline(__always)
func swiGLUPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { swish(a) }

/// aΦ(a)b.
@inline(__always)
func geGLU(_ a: Lanes, _ b: Lanes) -> Lanes {
  let gaussian = Gaussian(a)
  return Pending(a.clamped(above: -40), times: gaussian.cumulative, gaussian.pendingExponent)
    .times(b)
}

/// GELU′(a)b.
@inline(__always)
func geGLUPartialA(_ a: Lanes, _ b: Lanes) -> Lanes {
  let gaussian = Gaussian(a)
  let slope = gaussian.sloped(by: Twofold(a.clamped(above: -40).clamped(below: 40)))
  return Pending(slope, gaussian.pendingExponent).times(b)
}

/// GELU(a).
@inline(__always)
func geGLUPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { gelu(a) }

/// max(a, 0)·b.
@inline(__always)
func reGLU(_ a: Lanes, _ b: Lanes) -> Lanes { relu(a) * b }

/// b where a > 0, else 0.
@inline(__always)
func reGLUPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { reluDerivative(a) * b }

/// max(a, 0).
@inline(__always)
func reGLUPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { relu(a) }

/// ab.
@inline(__always)
func bilinear(_ a: Lanes, _ b: Lanes) -> Lanes { a * b }

/// b.
@inline(__always)
func bilinearPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { b }

/// a.
@inline(__always)
func bilinearPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { a }
