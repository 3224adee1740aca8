import RealModule

/// The binomial law: how many of n independent trials succeed when each does with probability p.
public struct Binomial: DiscreteDistribution, Hashable {
  /// The number of trials, n.
  public let trials: Int
  /// The probability of success in each, p.
  public let probability: Double

  /// Makes the law; the number of trials should not be negative, the probability of success between
  /// 0 and 1.
  public init(trials: Int, probability: Double) {
    require(trials >= 0, "trials should not be negative, but is \(trials)")
    requireNumber(probability, named: "probability")
    requireProbability(probability)
    self.trials = trials
    self.probability = probability
  }

  /// 0 ... n.
  public var support: ClosedRange<Int> { 0...trials }

  /// np.
  public var mean: Double { Double(trials) * probability }

  /// np(1 − p).
  public var variance: Double { mean * (1 - probability) }

  /// The chance of exactly k successes, (n over k) pᵏ(1 − p)ⁿ⁻ᵏ; 0 outside 0 ... n.
  ///
  /// The factors range over thousands of powers of ten while their product is near 1, so they are not
  /// multiplied: the product is written as Stirling's formula for the three factorials, with its
  /// error series, and two deviances, each small near the mean. Error at most 64 ulp for up to 2,000
  /// trials (`BinomialTests`, against 25-digit values).
  ///
  /// Source: Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*, section 4.
  public func mass(at k: Int) -> Double {
    guard support.contains(k) else { return 0 }
    let (n, p, q) = (Double(trials), probability, 1 - probability)
    if p == 0 { return k == 0 ? 1 : 0 }
    if q == 0 { return k == trials ? 1 : 0 }
    if k == 0 { return Double.exp(n * Double.log(onePlus: -p)) }
    if k == trials { return Double.pow(p, n) }
    let (successes, failures) = (Double(k), Double(trials - k))
    let exponent =
      stirlingError(trials) - stirlingError(k) - stirlingError(trials - k)
      - deviance(successes, expected: n * p) - deviance(failures, expected: n * q)
    return Double.exp(exponent) * (n / (2 * .pi * successes * failures)).squareRoot()
  }

  /// The chance of at most k successes, summed from the masses of the shorter side. Error as for
  /// ``mass(at:)``.
  public func cumulative(to k: Int) -> Double {
    if k < 0 { return 0 }
    if k >= trials { return 1 }
    let rest = Double(k) < mean ? 1 : upperSum(k + 1)
    return rest < 0.5 ? 1 - rest : lowerSum(k)
  }

  /// The chance of more than x successes, which keeps its digits where 1 − F has lost them.
  public func upperTail(from x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return 1 }
    if x >= Double(trials) { return 0 }
    let k = Int(x.rounded(.down))
    let rest = Double(k) < mean ? lowerSum(k) : 1
    return rest < 0.5 ? 1 - rest : upperSum(k + 1)
  }

  /// The least k that is exceeded with a chance of at most 1 − p.
  public func quantile(of p: Double) -> Int {
    requireNumber(p, named: "probability")
    requireProbability(p)
    if p == 0 { return 0 }
    if p == 1 { return probability == 0 ? 0 : trials }
    let guess = mean + deviation * standardNormalQuantile(p)
    return leastOutcome(in: support, near: guess.rounded()) { cumulative(to: $0) >= p }
  }

  /// P(X ≤ k), summed downwards until the masses no longer count.
  private func lowerSum(_ k: Int) -> Double {
    guard probability > 0 else { return 1 }
    let odds = (1 - probability) / probability
    var term = mass(at: k)
    var sum = term
    var j = k
    while j > 0, term > sum * 0x1p-60 {
      term *= Double(j) / Double(trials - j + 1) * odds
      sum += term
      j -= 1
    }
    return min(sum, 1)
  }

  /// P(X ≥ k), summed upwards until the masses no longer count.
  private func upperSum(_ k: Int) -> Double {
    let odds = probability / (1 - probability)
    guard odds < .infinity else { return 1 }
    var term = mass(at: k)
    var sum = term
    var j = k
    while j < trials, term > sum * 0x1p-60 {
      term *= Double(trials - j) / Double(j + 1) * odds
      sum += term
      j += 1
    }
    return min(sum, 1)
  }
}
