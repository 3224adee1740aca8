import RealModule

/// The exponential law with rate λ: the wait for an event that is as likely in any moment as in any
/// other, λ times per unit of time.
public struct Exponential: AbsolutelyContinuousDistribution, Hashable {
  /// Events per unit of time, λ; also the density at 0.
  public let rate: Double

  /// Makes the law with the given rate, which should be positive and finite.
  public init(rate: Double) {
    requirePositive(rate, named: "rate")
    self.rate = rate
  }

  /// 0 and everything above.
  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// 1/λ.
  public var mean: Double { 1 / rate }

  /// 1/λ².
  public var variance: Double { 1 / (rate * rate) }

  /// λe^(−λx) from 0 on, and 0 below. nan at nan.
  public func density(at x: Double) -> Double {
    x < 0 ? 0 : rate * Double.exp(-rate * x)
  }

  /// 1 − e^(−λx) from 0 on, without cancellation for small x, and 0 below. nan at nan.
  public func cumulative(to x: Double) -> Double {
    x <= 0 ? 0 : -Double.expMinusOne(-rate * x)
  }

  /// e^(−λx) from 0 on, and 1 below. nan at nan.
  public func upperTail(from x: Double) -> Double {
    x <= 0 ? 1 : Double.exp(-rate * x)
  }

  /// e^(−λa)(1 − e^(−λ(b − a))), so that a short or distant interval keeps its digits.
  public func probability(in interval: ClosedRange<Double>) -> Double {
    guard interval.upperBound > 0 else { return 0 }
    let start = max(interval.lowerBound, 0)
    guard start < .infinity else { return 0 }
    return Double.exp(-rate * start) * -Double.expMinusOne(-rate * (interval.upperBound - start))
  }

  /// −log(1 − p)/λ, without cancellation for small p; ∞ at 1, nan at nan.
  public func quantile(of p: Double) -> Double {
    requireProbability(p)
    return -Double.log(onePlus: -p) / rate
  }
}
