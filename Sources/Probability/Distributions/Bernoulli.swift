/// The law of a single yes or no: 1 with probability p, else 0.
public struct Bernoulli: DiscreteDistribution, Hashable {
  /// P(X = 1).
  public let probability: Double

  /// Makes the law; the probability of a 1 should be between 0 and 1.
  public init(probability: Double) {
    requireNumber(probability, named: "probability")
    requireProbability(probability)
    self.probability = probability
  }

  /// 0 ... 1.
  public var support: ClosedRange<Int> { 0...1 }

  /// p.
  public var mean: Double { probability }

  /// p(1 − p).
  public var variance: Double { probability * (1 - probability) }

  /// p at 1, 1 − p at 0, else 0.
  public func mass(at k: Int) -> Double {
    switch k {
    case 0: 1 - probability
    case 1: probability
    default: 0
    }
  }

  /// 0 below 0, 1 − p from 0, 1 from 1 on.
  public func cumulative(to k: Int) -> Double {
    k < 0 ? 0 : k < 1 ? 1 - probability : 1
  }

  /// 0 up to 1 − p, above it 1.
  public func quantile(of p: Double) -> Int {
    requireNumber(p, named: "probability")
    requireProbability(p)
    return p <= 1 - probability ? 0 : 1
  }

  /// 1 if the next uniform number is below p.
  public func sample(using generator: inout some RandomNumberGenerator) -> Int {
    generator.uniform() < probability ? 1 : 0
  }
}
