// Two inputs, one of which opens or closes the way for the other.

/// Where the gates of both arguments, and their product, may be taken the short way.
@inline(always)
private func arePlain(_ a: Lanes, _ b: Lanes) -> Mask {
  a.isHalfPlain .& b.isHalfPlain
}

// MARK: - Sigmoid gates

/// aσ(b).
@inline(always)
func glu(_ a: Lanes, _ b: Lanes) -> Lanes {
  let isPlain = b.isPlain .& a.isOrdinary
  let value = PlainGate(b).times(a)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: a.eased { $0 * Gate(b).opening }.rounded)
}

/// σ(b).
@inline(always)
func gluPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { sigmoid(b) }

/// aσ′(b).
@inline(always)
func gluPartialB(_ a: Lanes, _ b: Lanes) -> Lanes {
  let isPlain = b.isPlain .& a.isOrdinary
  let value = (a * Gate(plain: b).openingSlope).plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: a.eased { $0 * Gate(b).openingSlope }.rounded)
}

/// aσ(a)σ(b).
@inline(always)
func gatedSwish(_ a: Lanes, _ b: Lanes) -> Lanes {
  let isPlain = arePlain(a, b)
  let value = quotient(a, PlainGate(a).denominator * PlainGate(b).denominator)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: a.eased { $0 * (Gate(a).opening * Gate(b).opening) }.rounded)
}

/// Swish′(a)σ(b).
@inline(always)
func gatedSwishPartialA(_ a: Lanes, _ b: Lanes) -> Lanes {
  let isPlain = arePlain(a, b)
  let value = (PlainGate(a).slope(Twofold(a)) * PlainGate(b).opening).plain
  if everywhere(isPlain) { return value }
  return choose(
    isPlain, value, else: (Gate(a).slope(limited(Twofold(a))) * Gate(b).opening).rounded)
}

/// aσ(a)σ′(b).
@inline(always)
func gatedSwishPartialB(_ a: Lanes, _ b: Lanes) -> Lanes {
  let isPlain = arePlain(a, b)
  let value = (a * (Gate(plain: a).opening * Gate(plain: b).openingSlope)).plain
  if everywhere(isPlain) { return value }
  return choose(
    isPlain, value, else: a.eased { $0 * (Gate(a).opening * Gate(b).openingSlope) }.rounded)
}

// MARK: - Swish, GELU and ReLU gates

/// aσ(a)b.
@inline(always)
func swiGLU(_ a: Lanes, _ b: Lanes) -> Lanes {
  let isPlain = a.isPlain .& b.isOrdinary
  let value = Lanes(bits: (a * PlainGate(a).opening * b).plain.bits | (a.signs ^ b.signs))
  if everywhere(isPlain) { return value }
  let rest = a.eased { small in b.eased { small * Gate(a).opening * $0 } }.rounded
  return choose(isPlain, value, else: settled(rest, a, b))
}

/// Swish′(a)b.
@inline(always)
func swiGLUPartialA(_ a: Lanes, _ b: Lanes) -> Lanes {
  let isPlain = a.isHalfPlain .& b.isOrdinary
  let value = (b * PlainGate(a).slope(Twofold(a))).plain
  if everywhere(isPlain) { return value }
  let rest = b.eased { Gate(a).slope(limited(Twofold(a))) * $0 }.rounded
  return choose(isPlain, value, else: settled(rest, a, b))
}

/// `value`, but where a = −∞ has shut the gate for good 0 with the sign of the product, or nan if b is
/// not finite: 0·∞.
@inline(always)
private func settled(_ value: Lanes, _ a: Lanes, _ b: Lanes) -> Lanes {
  let product = choose(b.magnitude .< .infinity, Lanes(bits: a.signs ^ b.signs), else: b - b)
  return choose(a .== -.infinity, product, else: value)
}

/// Swish(a).
@inline(always)
func swiGLUPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { swish(a) }

/// aΦ(a)b.
@inline(always)
func geGLU(_ a: Lanes, _ b: Lanes) -> Lanes {
  let isPlain = a.isOrdinary .& b.isOrdinary
  let value = (a * Gaussian(a).cumulative * b).rounded
  if everywhere(isPlain) { return value }
  let rest = a.eased { small in b.eased { small * Gaussian(a).cumulative * $0 } }.rounded
  return choose(isPlain, value, else: settled(rest, a, b))
}

/// GELU′(a)b.
@inline(always)
func geGLUPartialA(_ a: Lanes, _ b: Lanes) -> Lanes {
  settled(b.eased { geluSlope(a) * $0 }.rounded, a, b)
}

/// GELU(a).
@inline(always)
func geGLUPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { gelu(a) }

/// max(a, 0)·b.
@inline(always)
func reGLU(_ a: Lanes, _ b: Lanes) -> Lanes { relu(a) * b }

/// b where a > 0, else 0·b.
@inline(always)
func reGLUPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { reluDerivative(a) * b }

/// max(a, 0).
@inline(always)
func reGLUPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { relu(a) }

/// ab.
@inline(always)
func bilinear(_ a: Lanes, _ b: Lanes) -> Lanes { a * b }

/// b.
@inline(always)
func bilinearPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { b }

/// a.
@inline(always)
func bilinearPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { a }
