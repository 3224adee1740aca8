// Swish, xσ(βx), and its derivatives.

/// xσ(x).
@inline(always)
func swish(_ x: Lanes) -> Lanes {
  let isPlain = x.isPlain
  let value = PlainGate(x).times(x)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: x.eased { $0 * Gate(x).opening }.rounded)
}

/// σ(x)·(1 + xσ(−x)).
@inline(always)
func swishDerivative(_ x: Lanes) -> Lanes {
  let isPlain = x.isHalfPlain
  let value = PlainGate(x).slope(Twofold(x)).plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: Gate(x).slope(limited(Twofold(x))).rounded)
}

/// σ(x)σ(−x)·(2 + x(σ(−x) − σ(x))).
@inline(always)
func swishSecondDerivative(_ x: Lanes) -> Lanes {
  let t = Twofold(x)
  let isPlain = x.isPlain
  let value = Gate(plain: x).curvature(t).plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: Gate(x).curvature(limited(t)).rounded)
}

// MARK: - With a slope β

/// xσ(βx).
@inline(always)
func swish(_ x: Lanes, beta: Lanes) -> Lanes {
  let t = product(beta, x)
  let isPlain = t.isPlain .& x.isOrdinary
  let value = PlainGate(t).times(x)
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: x.eased { $0 * Gate(t).opening }.rounded)
}

/// ∂/∂x of xσ(βx), a function of the product t = βx alone: σ(t)·(1 + tσ(−t)).
@inline(always)
func swishDerivative(_ x: Lanes, beta: Lanes) -> Lanes {
  let t = product(beta, x)
  let isPlain = t.isHalfPlain
  let value = PlainGate(t).slope(t).plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: Gate(t).slope(limited(t)).rounded)
}

/// ∂²/∂x² of xσ(βx), β times a function of the product.
@inline(always)
func swishSecondDerivative(_ x: Lanes, beta: Lanes) -> Lanes {
  let t = product(beta, x)
  let isPlain = t.isPlain .& beta.isOrdinary
  let value = (beta * Gate(plain: t).curvature(t)).plain
  if everywhere(isPlain) { return value }
  return choose(isPlain, value, else: beta.eased { $0 * Gate(t).curvature(limited(t)) }.rounded)
}

/// ∂/∂β of xσ(βx) = x²σ(βx)σ(−βx).
@inline(always)
func swishBetaDerivative(_ x: Lanes, beta: Lanes) -> Lanes {
  let t = product(beta, x)
  let isPlain = t.isPlain .& x.isOrdinary
  let value = (x * (x * Gate(plain: t).openingSlope)).plain
  if everywhere(isPlain) { return value }
  return choose(
    isPlain, value, else: x.eased(power: 2) { $0 * ($0 * Gate(t).openingSlope) }.rounded)
}

/// t, kept between −1500 and 1500.
@inline(always)
func limited(_ t: Twofold) -> Twofold {
  let far = t.head.magnitude .> 1500
  let limit = Lanes(repeating: 1500).turned(by: t.head.signs)
  return Twofold(
    choose(far, limit, else: t.head), t.tail.replacing(with: 0, where: far))
}
