/// A law without jumps: P(X = x) = 0 for every x, so F is continuous.
///
/// A continuous F need not have a density; ``Cantor``'s has none. Those that do are
/// ``AbsolutelyContinuousDistribution``s.
public protocol ContinuousDistribution: Distribution where Outcome == Double {}

extension ContinuousDistribution {
  /// P(X < x), which for a law without jumps is P(X ≤ x).
  public func cumulative(below x: Double) -> Double {
    cumulative(to: x)
  }

  /// P(a ≤ X < b), which for a law without jumps is P(a ≤ X ≤ b).
  public func probability(in interval: Range<Double>) -> Double {
    probability(in: interval.lowerBound...interval.upperBound)
  }

  /// The quantile of a uniform number: if U is uniform on [0, 1), then F⁻¹(U) has the law F.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    quantile(of: generator.uniform())
  }
}
