/// A fair die: each of the numbers from 1 to n with probability 1/n.
public struct Die: DiscreteDistribution, Hashable {
  /// The number of sides, n.
  public let sides: Int

  /// Makes a die; the number of sides, 6 if not stated, should be positive.
  public init(sides: Int = 6) {
    require(sides > 0, "sides should be positive, but is \(sides)")
    self.sides = sides
  }

  /// 1 ... n.
  public var support: ClosedRange<Int> { 1...sides }

  /// (n + 1)/2.
  public var mean: Double { (Double(sides) + 1) / 2 }

  /// (n² − 1)/12.
  public var variance: Double { (Double(sides) - 1) * (Double(sides) + 1) / 12 }

  /// 1/n on the die, else 0.
  public func mass(at k: Int) -> Double {
    support.contains(k) ? 1 / Double(sides) : 0
  }

  /// k/n, held between 0 and 1.
  public func cumulative(to k: Int) -> Double {
    Double(min(max(k, 0), sides)) / Double(sides)
  }

  /// The number of sides in a ... b, over n: one rounding, where F(b) − F(a⁻) has three.
  public func probability(in interval: ClosedRange<Double>) -> Double {
    let lowest = max(interval.lowerBound.rounded(.up), 1)
    let highest = min(interval.upperBound.rounded(.down), Double(sides))
    return max(highest - lowest + 1, 0) / Double(sides)
  }

  /// The number of sides in a ..< b, over n.
  public func probability(in interval: Range<Double>) -> Double {
    interval.isEmpty ? 0 : probability(in: interval.lowerBound...interval.upperBound.nextDown)
  }

  /// The least k with k/n ≥ p; 1 at p = 0.
  public func quantile(of p: Double) -> Int {
    requireNumber(p, named: "probability")
    requireProbability(p)
    return leastOutcome(in: support, near: (p * Double(sides)).rounded(.up)) {
      cumulative(to: $0) >= p
    }
  }

  /// One throw, every side exactly as likely.
  public func sample(using generator: inout some RandomNumberGenerator) -> Int {
    1 + Int(generator.whole(below: UInt64(sides)))
  }
}
