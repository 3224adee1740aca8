// Swish, xσ(βx), and its derivatives.

/// x, no lower than −1500, where every gate's product is 0.
@inline(__always)
func floored(_ x: Lanes) -> Lanes {
  x.clamped(above: -1500)
}

/// xσ(x).
@inline(__always)
func swish(_ x: Lanes) -> Lanes {
  let gate = Gate(x)
  return scaled(gate.opening.times(floored(x)), by: gate.pendingExponent)
}

/// σ(x)·(1 + xσ(−x)).
@inline(__always)
func swishDerivative(_ x: Lanes) -> Lanes {
  let gate = Gate(x)
  return scaled(gate.slope(limited(Twofold(x))).rounded, by: gate.pendingExponent)
}

/// σ(x)σ(−x)·(2 + x(σ(−x) − σ(x))).
@inline(__always)
func swishSecondDerivative(_ x: Lanes) -> Lanes {
  let gate = Gate(x)
  return scaled(gate.curvature(Twofold(x)).rounded, by: gate.exponent)
}

/// xσ(βx).
@inline(__always)
func swish(_ x: Lanes, beta: Lanes) -> Lanes {
  let gate = Gate(product(beta, x))
  let value = scaled(gate.opening.times(x), by: gate.pendingExponent)
  let closed = gate.isNegative .& (gate.exponent .< -1500)
  return choose(closed, Lanes(bits: x.signs), else: value)
}

/// ∂/∂x of xσ(βx), a function of the product t = βx alone: σ(t)·(1 + tσ(−t)).
@inline(__always)
func swishDerivative(_ x: Lanes, beta: Lanes) -> Lanes {
  let t = product(beta, x)
  let gate = Gate(t)
  return scaled(gate.slope(limited(t)).rounded, by: gate.pendingExponent)
}

/// ∂²/∂x² of xσ(βx), β times a function of the product.
@inline(__always)
func swishSecondDerivative(_ x: Lanes, beta: Lanes) -> Lanes {
  let t = product(beta, x)
  let gate = Gate(t)
  return beta * scaled(gate.curvature(t).rounded, by: gate.exponent)
}

/// ∂/∂β of xσ(βx) = x²σ(βx)σ(−βx).
///
/// The power of two is shared between the two factors x, so that neither x² nor σ′ alone can
/// overflow or underflow.
@inline(__always)
func swishBetaDerivative(_ x: Lanes, beta: Lanes) -> Lanes {
  let gate = Gate(product(beta, x))
  let half = nearestInteger(0.5 * gate.exponent)
  let first = scaled(gate.openingTimesClosing.times(x), by: half)
  return first * scaled(x, by: gate.exponent - half)
}

/// t, kept between −1500 and 1500.
@inline(__always)
func limited(_ t: Twofold) -> Twofold {
  let far = t.head.magnitude .> 1500
  let limit = Lanes(repeating: 1500).turned(by: t.head.signs)
  return Twofold(
    choose(far, limit, else: t.head), t.tail.replacing(with: 0, where: far))
}
