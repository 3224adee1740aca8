/// The uniform law on an interval: every part of it is as likely as any other of the same length.
public struct Uniform: AbsolutelyContinuousDistribution, Hashable {
  /// The interval.
  public let support: ClosedRange<Double>

  /// The uniform law on 0 ... 1.
  public static let standard = Uniform(over: 0...1)

  /// Makes the law on `interval`, whose ends should be finite and apart.
  public init(over interval: ClosedRange<Double>) {
    requireFinite(interval.lowerBound, named: "lower end")
    requireFinite(interval.upperBound, named: "upper end")
    requirePositive(interval.upperBound - interval.lowerBound, named: "length")
    support = interval
  }

  /// The length b − a.
  public var length: Double { support.upperBound - support.lowerBound }

  /// The middle, (a + b)/2.
  public var mean: Double { support.lowerBound / 2 + support.upperBound / 2 }

  /// (b − a)²/12.
  public var variance: Double { length * length / 12 }

  /// 1/(b − a) on the interval, ends included, and 0 outside; it exceeds 1 on an interval shorter
  /// than 1. nan at nan.
  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    return support.contains(x) ? 1 / length : 0
  }

  /// (x − a)/(b − a), held between 0 and 1. nan at nan.
  public func cumulative(to x: Double) -> Double {
    if x.isNaN { return x }
    return min(max((x - support.lowerBound) / length, 0), 1)
  }

  /// (b − x)/(b − a), held between 0 and 1. nan at nan.
  public func upperTail(from x: Double) -> Double {
    if x.isNaN { return x }
    return min(max((support.upperBound - x) / length, 0), 1)
  }

  /// The share of the interval that `other` covers.
  public func probability(in other: ClosedRange<Double>) -> Double {
    let common = other.clamped(to: support)
    guard other.overlaps(support) else { return 0 }
    return (common.upperBound - common.lowerBound) / length
  }

  /// a + p(b − a), with both ends met exactly. nan at nan.
  public func quantile(of p: Double) -> Double {
    requireProbability(p)
    return p < 0.5
      ? support.lowerBound + p * length
      : support.upperBound - (1 - p) * length
  }
}
