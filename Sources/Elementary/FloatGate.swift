// The gates for Floats, in Floats: the formulas of `Gate.swift`, with pairs of Floats where a last
// digit depends on it. The results are within 0.9 ulp.

/// e^x for |x| ≤ 87; see `Exponential`.
///
/// x = k·log 2/16 + r, and e^r − 1 = r + r²·P(r), where the second term is at most 1/4000 of the whole.
@inline(always)
private func exponential(_ x: Floats, tail: Floats?) -> FloatPair {
  let shifted = fma(x, 0x1.715476p+4, 0x1.8p23)
  let count = shifted - 0x1.8p23
  let near = fma(count, 0x1.05c61p-33, fma(count, -0x1.62e43p-5, x))
  let r = tail.map { near + $0 } ?? near
  let places = shifted.bits
  let rise = fma(r * r, floatExponentialSeries(r), r + floatRootShares[places])
  let front = Floats(bits: floatRoots[places].bits &+ ((places &>> 4) &<< 23))
  let head = fma(front, rise, front)
  return FloatPair(head, fma(front, rise, front - head))
}

/// Up to this |t| both e^t and e^{−t} are normal numbers.
private let floatLimit: Float = 87

extension Floats {
  /// Where a gate of this argument is taken in Floats.
  @inline(always)
  fileprivate var isPlain: FloatMask { magnitude .<= floatLimit }

  /// Where two gates of such arguments may be multiplied.
  @inline(always)
  fileprivate var isHalfPlain: FloatMask { magnitude .<= floatLimit / 2 }

  /// Where a product with a gate's argument does not overflow.
  @inline(always)
  fileprivate var isOrdinary: FloatMask { magnitude .<= 0x1p100 }
}

/// 1 + e^{−t} for |t| ≤ `floatLimit`: the gate is σ(t) = 1/(1 + e^{−t}).
private struct FloatGate {
  let denominator: FloatPair

  @inline(always)
  init(_ t: Floats, tail: Floats? = nil) {
    let power = exponential(t.negated, tail: tail.map { $0.negated })
    let whole = sum(Floats(repeating: 1), power.head)
    denominator = FloatPair(whole.head, whole.tail + power.tail)
  }

  @inline(always)
  init(_ t: FloatPair) {
    self.init(t.head, tail: t.tail)
  }

  /// x·σ(t).
  @inline(always)
  func times(_ x: Floats) -> Floats { quotient(x, denominator) }
}

/// 1 + e for e = e^{−|t|}.
@inline(always)
private func onePlus(_ e: FloatPair) -> FloatPair {
  let whole = sum(large: Floats(repeating: 1), small: e.head)
  return FloatPair(whole.head, whole.tail + e.tail)
}

/// σ(t)σ(−t) = e/(1 + e)² with e = e^{−|t|}.
@inline(always)
private func openingSlope(_ t: Floats) -> Floats {
  let e = exponential(t.magnitude.negated, tail: nil)
  let denominator = onePlus(e)
  return quotient(e, denominator * denominator)
}

// MARK: - The sigmoid and its kin

@inline(always)
func floatSigmoid(_ x: Floats) -> Floats {
  let isPlain = x.isPlain
  let value = FloatGate(x).times(Floats(repeating: 1))
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: inDoubles(x, sigmoid))
}

@inline(always)
func floatSigmoidDerivative(_ x: Floats) -> Floats {
  let isPlain = x.isPlain
  let value = openingSlope(x)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: inDoubles(x, sigmoidDerivative))
}

/// tanh x = tanh c + d·q(d) with the nearest of sixteen points c and d = |x| − c.
///
/// From 9.02 on it is 1 to the last digit. In the first row c is 0 and the first term is d itself, so
/// that a small x is its own tanh.
@inline(always)
func floatTanh(_ x: Floats) -> Floats {
  let size = x.magnitude.replacing(with: 9.02, where: x.magnitude .> 9.02)
  let shifted = fma(size, 1.77, -0.49) + 0x1.8p23
  let places = shifted.bits
  let d = size - tanhPoints[places]
  let first = choose(shifted .== 0x1.8p23, d, else: tanhValues[places])
  var q = fma(tanhSeries7[places], d, tanhSeries6[places])
  q = fma(q, d, tanhSeries5[places])
  q = fma(q, d, tanhSeries4[places])
  q = fma(q, d, tanhSeries3[places])
  q = fma(q, d, tanhSeries2[places])
  q = fma(q, d, tanhSeries1[places])
  q = fma(q, d, tanhSeries0[places])
  return Floats(bits: fma(d, q, first).bits | x.signs)
}

@inline(always)
func floatTanhDerivative(_ x: Floats) -> Floats {
  let t = 2 * x
  let isPlain = t.isPlain
  let value = 4 * openingSlope(t)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: inDoubles(x, tanhDerivative))
}

/// max(x, 0) + log(1 + e^{−|x|}); see `logarithm(onePlus:from:)`.
@inline(always)
func floatSoftplus(_ x: Floats) -> Floats {
  let isPlain = x.isPlain
  let e = exponential(x.magnitude.negated, tail: nil)
  let places = fma(e.head, 15, 0x1.8p23).bits
  let factor = floatInverses[places]
  let r = fma(e.head, factor, factor - 1)
  let base = sum(x.replacing(with: 0, where: x .< 0), floatLogarithms[places])
  let front = sum(large: base.head, small: r)
  let share = e.tail * factor
  let rest = fma(r, share.negated, share)
  let tail = (base.tail + floatLogarithmTails[places]) + (front.tail + rest)
  let value = front.head + fma(r * r, floatLogarithmSeries(r), tail)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: inDoubles(x, softplus))
}

// MARK: - Swish and the short forms of GELU

@inline(always)
func floatSwish(_ x: Floats) -> Floats {
  let isPlain = x.isPlain
  let value = FloatGate(x).times(x)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: inDoubles(x, swish))
}

@inline(always)
func floatSwish(_ x: Floats, beta: Floats) -> Floats {
  let t = product(beta, x)
  let isPlain = t.head.isPlain .& x.isOrdinary
  let value = FloatGate(t).times(x)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: inDoubles(x, beta, swish(_:beta:)))
}

@inline(always)
func floatGELUSigmoid(_ x: Floats) -> Floats {
  let t = 0x1.b3b646p+0 * x
  let isPlain = t.isPlain
  let tail = fma(x, -0x1.78d4fep-26, fma(x, 0x1.b3b646p+0, t.negated))
  let value = FloatGate(t, tail: tail).times(x)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: inDoubles(x, geluSigmoid))
}

/// xσ(t), t = x·(a + b·x²) in two parts.
@inline(always)
func floatGELUTanh(_ x: Floats) -> Floats {
  let square = product(x, x)
  let b = FloatPair(
    Floats(repeating: 0x1.2444f2p-4), Floats(repeating: 0x1.49b16ap-29))
  let cube = square * b
  let line = sum(Floats(repeating: 0x1.988454p+0), cube.head)
  let t = product(x, line.head)
  let isPlain = t.head.isPlain
  let tail = fma(x, line.tail + (cube.tail - 0x1.857936p-25), t.tail)
  let value = FloatGate(t.head, tail: tail).times(x)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: inDoubles(x, geluTanh))
}

// MARK: - Two inputs

@inline(always)
func floatGLU(_ a: Floats, _ b: Floats) -> Floats {
  let isPlain = b.isPlain .& a.isOrdinary
  let value = FloatGate(b).times(a)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: inDoubles(a, b, glu))
}

@inline(always)
func floatGatedSwish(_ a: Floats, _ b: Floats) -> Floats {
  let isPlain = a.isHalfPlain .& b.isHalfPlain
  let value = quotient(a, FloatGate(a).denominator * FloatGate(b).denominator)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: inDoubles(a, b, gatedSwish))
}

@inline(always)
func floatSwiGLU(_ a: Floats, _ b: Floats) -> Floats {
  let isPlain = a.isPlain .& b.isOrdinary
  let size = quotient(product(a, b), FloatGate(a).denominator)
  let value = Floats(bits: size.bits | (a.signs ^ b.signs))
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: inDoubles(a, b, swiGLU))
}
