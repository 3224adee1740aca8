import RealModule

/// The law of a sample: each of n numbers with probability 1/n. Its F is a staircase that rises by
/// 1/n at every number, and it nears the F of the law from which the numbers came.
public struct EmpiricalDistribution: Distribution, Hashable {
  /// The numbers in ascending order.
  public let sorted: [Double]

  /// Makes the law of `numbers`, of which there should be at least one and none nan.
  public init(_ numbers: some Collection<Double>) {
    require(!numbers.isEmpty, "numbers should not be empty")
    sorted = numbers.sorted()
    require(!numbers.contains { $0.isNaN }, "numbers should be numbers, but one is nan")
  }

  /// How many numbers there are, n.
  public var count: Int { sorted.count }

  /// From the least number to the greatest.
  public var support: ClosedRange<Double> { sorted[0]...sorted[count - 1] }

  /// The average of the numbers.
  public var mean: Double { Probability.mean(of: sorted) }

  /// Σ(xᵢ − x̄)²/n: the variance of this law, not the estimate for the law behind it.
  public var variance: Double {
    count == 1 ? 0 : Probability.variance(of: sorted) * (Double(count - 1) / Double(count))
  }

  /// The share of the numbers that are at most x. nan at nan.
  public func cumulative(to x: Double) -> Double {
    x.isNaN ? x : Double(firstIndex { $0 > x }) / Double(count)
  }

  /// The share of the numbers that are less than x. nan at nan.
  public func cumulative(below x: Double) -> Double {
    x.isNaN ? x : Double(firstIndex { $0 >= x }) / Double(count)
  }

  /// The least of the numbers that at least a share p of them does not exceed.
  public func quantile(of p: Double) -> Double {
    requireNumber(p, named: "probability")
    requireProbability(p)
    let rank = leastOutcome(in: 1...count, near: (p * Double(count)).rounded(.up)) {
      Double($0) / Double(count) >= p
    }
    return sorted[rank - 1]
  }

  /// One of the numbers, each exactly as likely.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    sorted[Int(generator.whole(below: UInt64(count)))]
  }

  /// sup |Fₙ(x) − F(x)|, the greatest vertical distance from the F of `law`.
  ///
  /// Between two of the numbers Fₙ is flat and F never falls, so only the two sides of each number
  /// need to be looked at.
  public func distance(from law: some Distribution) -> Double {
    var greatest = 0.0
    var index = 0
    while index < count {
      let x = sorted[index]
      let below = Double(index) / Double(count)
      while index < count, sorted[index] == x { index += 1 }
      let upTo = Double(index) / Double(count)
      greatest = max(
        greatest, abs(below - law.cumulative(below: x)), abs(upTo - law.cumulative(to: x)))
    }
    return greatest
  }

  /// Half the height of the band around Fₙ that holds all of F with at least the given confidence:
  /// ε = √(log(2/(1 − confidence))/(2n)).
  ///
  /// It is the inequality of Dvoretzky, Kiefer and Wolfowitz, P(sup |Fₙ − F| > ε) ≤ 2e^(−2nε²), with
  /// Massart's constant; it holds for every n and every F. The confidence should be at least 0 and
  /// below 1.
  ///
  /// Source: Massart (1990), *The Tight Constant in the Dvoretzky–Kiefer–Wolfowitz Inequality*,
  /// doi:10.1214/aop/1176990746.
  public func bandHalfHeight(confidence: Double) -> Double {
    require(
      confidence >= 0 && confidence < 1,
      "confidence should be at least 0 and below 1, but is \(confidence)")
    return (Double.log(2 / (1 - confidence)) / (2 * Double(count))).squareRoot()
  }

  /// The part of the band at x: Fₙ(x) ± ``bandHalfHeight(confidence:)``, cut off at 0 and 1.
  public func band(at x: Double, confidence: Double) -> ClosedRange<Double> {
    requireNumber(x, named: "x")
    let (middle, half) = (cumulative(to: x), bandHalfHeight(confidence: confidence))
    return max(0, middle - half)...min(1, middle + half)
  }

  /// The index of the first number for which `passed` is true, which it stays from there on.
  private func firstIndex(where passed: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if passed(sorted[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
