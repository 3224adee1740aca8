// Swish, xσ(βx), and its derivatives.

/// xσ(x).
@inline(__always)
func swish(_ x: Lanes) -> Lanes {
  (x * Gate(x).opening).rounded
}

/// σ(x)·(1 + xσ(−x)).
@inline(__always)
func swishDerivative(_ x: Lanes) -> Lanes {
  swishSlope(x).rounded
}

/// σ(x)·(1 + xσ(−x)), not yet rounded.
@inline(__always)
func swishSlope(_ x: Lanes) -> Unrounded {
  Gate(x).slope(Twofold(x.clamped(above: -1500).clamped(below: 1500)))
}

/// σ(x)σ(−x)·(2 + x(σ(−x) − σ(x))).
@inline(__always)
func swishSecondDerivative(_ x: Lanes) -> Lanes {
  Gate(x).curvature(Twofold(x)).rounded
}

// MARK: - With a slope β

/// xσ(βx).
@inline(__always)
func swish(_ x: Lanes, beta: Lanes) -> Lanes {
  (x * Gate(product(beta, x)).opening).rounded
}

/// ∂/∂x of xσ(βx), a function of the product t = βx alone: σ(t)·(1 + tσ(−t)).
@inline(__always)
func swishDerivative(_ x: Lanes, beta: Lanes) -> Lanes {
  let t = product(beta, x)
  return Gate(t).slope(limited(t)).rounded
}

/// ∂²/∂x² of xσ(βx), β times a function of the product.
@inline(__always)
func swishSecondDerivative(_ x: Lanes, beta: Lanes) -> Lanes {
  let t = product(beta, x)
  return (beta * Gate(t).curvature(t)).rounded
}

/// ∂/∂β of xσ(βx) = x²σ(βx)σ(−βx).
@inline(__always)
func swishBetaDerivative(_ x: Lanes, beta: Lanes) -> Lanes {
  (x * (x * Gate(product(beta, x)).openingSlope)).rounded
}

/// t, kept between −1500 and 1500.
@inline(__always)
private func limited(_ t: Twofold) -> Twofold {
  let far = t.head.magnitude .> 1500
  let limit = Lanes(repeating: 1500).turned(by: t.head.signs)
  return Twofold(
    choose(far, limit, else: t.head), t.tail.replacing(with: 0, where: far))
}
