/// A law with a density f: P(a ≤ X ≤ b) = ∫ₐᵇ f(t) dt, and F′ = f wherever f is continuous.
public protocol AbsolutelyContinuousDistribution: ContinuousDistribution {
  /// The density f(x) ≥ 0: probability per unit of x, not a probability; it may exceed 1.
  ///
  /// 0 outside the support; nan at nan.
  func density(at x: Double) -> Double
}
