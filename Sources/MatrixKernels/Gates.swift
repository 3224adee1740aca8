// Sigmoid, tanh and Swish for millions of numbers: eight at a time, in ordinary double precision.
//
// The module Activations has these functions to the last bit and is their definition. Training asks
// for them tens of thousands of times a step and gains nothing from the last bits, so here they cost
// a fifth. Every operation is rounded on its own, so the width of the registers changes no bit.

/// Replaces every x by σ(x) = 1 / (1 + e^{−x}).
///
/// Error: at most 4 ulp for |x| ≤ 708, and 4·10⁻³⁰⁸ beyond (`GateKernelTests`).
package func sigmoid(inPlace x: UnsafeMutablePointer<Double>, count: Int) {
  var i = 0
  while i + 8 <= count {
    store(sigmoid(load(x + i)), x + i)
    i += 8
  }
  if i < count { storeRest(sigmoid(loadRest(x + i, count - i)), x + i, count - i) }
}

/// Replaces every x by tanh x.
///
/// Error: at most 4 ulp, near 0 too (`GateKernelTests`).
package func hyperbolicTangent(inPlace x: UnsafeMutablePointer<Double>, count: Int) {
  var i = 0
  while i + 8 <= count {
    store(hyperbolicTangent(load(x + i)), x + i)
    i += 8
  }
  if i < count { storeRest(hyperbolicTangent(loadRest(x + i, count - i)), x + i, count - i) }
}

/// Replaces every x by x σ(βx).
///
/// Error: at most 5 + |βx| ulp for |βx| ≤ 708, because βx is rounded (`GateKernelTests`).
package func swish(inPlace x: UnsafeMutablePointer<Double>, beta: Double, count: Int) {
  var i = 0
  while i + 8 <= count {
    let lane = load(x + i)
    store(lane * sigmoid(lane * beta), x + i)
    i += 8
  }
  if i < count {
    let lane = loadRest(x + i, count - i)
    storeRest(lane * sigmoid(lane * beta), x + i, count - i)
  }
}

/// delta = gradient · (σ + βx σ (1 − σ)) with σ = σ(βx), the factor of a Swish that was given x.
///
/// Error of the slope: at most 5·10⁻¹⁵ (`GateKernelTests`).
package func swishSlopes(
  _ gradient: UnsafePointer<Double>, _ x: UnsafePointer<Double>, beta: Double,
  _ delta: UnsafeMutablePointer<Double>, count: Int
) {
  var i = 0
  while i + 8 <= count {
    store(load(gradient + i) * swishSlope(load(x + i) * beta), delta + i)
    i += 8
  }
  if i < count {
    let slope = swishSlope(loadRest(x + i, count - i) * beta)
    storeRest(loadRest(gradient + i, count - i) * slope, delta + i, count - i)
  }
}

@inline(__always)
private func swishSlope(_ t: Lane) -> Lane {
  let gate = sigmoid(t)
  return gate + t * (gate * (1 - gate))
}

/// With e = e^{−|x|} ≤ 1: σ(|x|) = 1 / (1 + e) and σ(−|x|) = e / (1 + e).
@inline(__always)
private func sigmoid(_ x: Lane) -> Lane {
  let t = -magnitude(x)
  let power = exponential(t)
  let e = (power.scale + power.scaledRest).replacing(with: 0, where: t .< lowest)
  return Lane(repeating: 1).replacing(with: e, where: x .< 0) / (1 + e)
}

/// With m = e^{−2|x|} − 1: tanh |x| = −m / (2 + m), and m is exact to the last bits near 0.
@inline(__always)
private func hyperbolicTangent(_ x: Lane) -> Lane {
  let power = exponential(-2 * magnitude(x))
  let m = (power.scale - 1) + power.scaledRest
  return withSign(of: x, (0 - m) / (2 + m))
}

private typealias Lane = SIMD8<Double>

/// Below this, 2ⁿ would no longer be a normal number.
private let lowest = -708.0

/// e^t for t ≤ 0 as scale + scaledRest: scale = 2ⁿ and scaledRest = 2ⁿ (e^r − 1), t = n ln 2 + r.
///
/// t is taken as −708 where it is less. e^r − 1 = r q(r), with q of degree 10 through the Chebyshev
/// points of |r| ≤ ½ ln 2; its distance there is 1.9·10⁻¹⁷ relative to 1.
@inline(__always)
private func exponential(_ t: Lane) -> (scale: Lane, scaledRest: Lane) {
  let t = t.replacing(with: lowest, where: t .< lowest)
  let shifted = t * 0x1.71547652b82fep+0 + 0x1.8p52
  let n = shifted - 0x1.8p52
  let r = (t - n * 0x1.62e42feep-1) - n * 0x1.a39ef35793c76p-33
  let scale = unsafeBitCast(
    (unsafeBitCast(shifted, to: SIMD8<Int64>.self) &<< 52)
      &+ SIMD8(repeating: 0x3FF0_0000_0000_0000), to: Lane.self)
  let r2 = r * r
  let r4 = r2 * r2
  let low = (1 + r * 0x1.0000000000005p-1) + r2 * (0x1.5555555555557p-3 + r * 0x1.5555555552079p-5)
  let middle =
    (0x1.11111111100cep-7 + r * 0x1.6c16c17f52666p-10)
    + r2 * (0x1.a01a01abef415p-13 + r * 0x1.a019a63bb0bc2p-16)
  let high =
    (0x1.71de021a90822p-19 + r * 0x1.28a2f14d67e43p-22) + r2 * 0x1.af4e196027428p-26
  let q = low + r4 * (middle + r4 * high)
  return (scale, scale * (r * q))
}

/// The last one to seven numbers, in a lane filled up with zeros.
@inline(__always)
private func loadRest(_ x: UnsafePointer<Double>, _ count: Int) -> Lane {
  var lane = Lane.zero
  for j in 0..<count { lane[j] = x[j] }
  return lane
}

@inline(__always)
private func storeRest(_ lane: Lane, _ x: UnsafeMutablePointer<Double>, _ count: Int) {
  for j in 0..<count { x[j] = lane[j] }
}

@inline(__always)
private func magnitude(_ x: Lane) -> Lane {
  unsafeBitCast(
    unsafeBitCast(x, to: SIMD8<UInt64>.self) & 0x7FFF_FFFF_FFFF_FFFF, to: Lane.self)
}

@inline(__always)
private func withSign(of x: Lane, _ size: Lane) -> Lane {
  let sign = unsafeBitCast(x, to: SIMD8<UInt64>.self) & 0x8000_0000_0000_0000
  return unsafeBitCast(sign | unsafeBitCast(size, to: SIMD8<UInt64>.self), to: Lane.self)
}

@inline(__always)
private func load(_ pointer: UnsafePointer<Double>) -> Lane {
  UnsafeRawPointer(pointer).loadUnaligned(as: Lane.self)
}

@inline(__always)
private func store(_ lane: Lane, _ pointer: UnsafeMutablePointer<Double>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: lane, as: Lane.self)
}
