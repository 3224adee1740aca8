/// An expectation estimated from random draws, with how far it may be off.
public struct MonteCarloEstimate: Hashable, Sendable {
  /// The average of the draws.
  public var mean: Double
  /// The sample variance of the draws (divisor n − 1).
  public var variance: Double
  /// The number of draws, n.
  public var samples: Int

  /// Makes an estimate from what was counted.
  public init(mean: Double, variance: Double, samples: Int) {
    self.mean = mean
    self.variance = variance
    self.samples = samples
  }

  /// √(variance/n), the standard deviation of the mean itself: four times the draws halve it.
  public var standardError: Double { (variance / Double(samples)).squareRoot() }

  /// mean ± z · standardError with z = Φ⁻¹((1 + confidence)/2).
  ///
  /// Of intervals made like this about the share `confidence` covers the true expectation, by the
  /// central limit theorem: good for hundreds of draws, not for five. The confidence should lie
  /// between 0 and 1.
  public func interval(confidence: Double) -> ClosedRange<Double> {
    requireNumber(confidence, named: "confidence")
    requireProbability(confidence, named: "confidence")
    guard standardError > 0 else { return mean...mean }
    let z = Normal.standard.quantile(ofUpperTail: (1 - confidence) / 2)
    return (mean - z * standardError)...(mean + z * standardError)
  }

  /// How many standard errors the estimate lies above `truth`; 0 if it is met exactly.
  public func score(against truth: Double) -> Double {
    mean == truth ? 0 : (mean - truth) / standardError
  }
}

extension MonteCarloEstimate: CustomStringConvertible {
  /// The mean and its standard error, as in "0.25 ± 0.003 (100000 draws)".
  public var description: String { "\(mean) ± \(standardError) (\(samples) draws)" }
}

/// Averages `count` draws from the generator.
///
/// The draws are averaged by Welford's recurrence, which never subtracts large sums of squares. The
/// same generator state gives the same estimate.
///
/// - Parameters:
///   - count: The number of draws, at least 2.
///   - generator: The source of chance, seeded by the caller.
///   - draw: One draw, whose expectation is wanted; it takes its chance from the generator it is
///     handed.
///
/// Source: Welford (1962), *Note on a Method for Calculating Corrected Sums of Squares and Products*,
/// doi:10.1080/00401706.1962.10490022.
public func estimate<Generator: RandomNumberGenerator>(
  samples count: Int, using generator: inout Generator, _ draw: (inout Generator) -> Double
) -> MonteCarloEstimate {
  require(count >= 2, "samples should be at least 2, but is \(count)")
  var mean = 0.0
  var squares = 0.0
  for index in 1...count {
    let value = draw(&generator)
    let before = value - mean
    mean += before / Double(index)
    squares += before * (value - mean)
  }
  return MonteCarloEstimate(mean: mean, variance: squares / Double(count - 1), samples: count)
}
