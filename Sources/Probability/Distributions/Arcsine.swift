import RealModule

/// The arcsine law on 0 ... 1, also called Beta(½, ½): where a point on a turning wheel is seen from
/// the side.
///
/// Its density 1/(π√(x(1 − x))) is unbounded at both ends, and still every interval has a
/// probability of at most 1.
public struct Arcsine: AbsolutelyContinuousDistribution, Hashable {
  /// Makes the law.
  public init() {}

  /// 0 ... 1.
  public var support: ClosedRange<Double> { 0...1 }

  /// ½.
  public var mean: Double { 0.5 }

  /// ⅛.
  public var variance: Double { 0.125 }

  /// 1/(π√(x(1 − x))) inside, ∞ at the two ends, and 0 outside. nan at nan.
  public func density(at x: Double) -> Double {
    if x < 0 || x > 1 { return 0 }
    return 1 / (.pi * (x * (1 - x)).squareRoot())
  }

  /// (2/π) arcsin √x, held between 0 and 1. nan at nan.
  public func cumulative(to x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    // From the nearer end, where the arcsine is not steep.
    return x <= 0.5 ? below(x) : 1 - below(1 - x)
  }

  /// (2/π) arcsin √(1 − x), held between 0 and 1. nan at nan.
  public func upperTail(from x: Double) -> Double {
    if x <= 0 { return 1 }
    if x >= 1 { return 0 }
    return x <= 0.5 ? 1 - below(x) : below(1 - x)
  }

  /// sin²(πp/2). nan at nan.
  public func quantile(of p: Double) -> Double {
    requireProbability(p)
    let height = p <= 0.5 ? Double.sin(.pi / 2 * p) : Double.sin(.pi / 2 * (1 - p))
    return p <= 0.5 ? height * height : 1 - height * height
  }

  private func below(_ x: Double) -> Double {
    2 / Double.pi * Double.asin(x.squareRoot())
  }
}
