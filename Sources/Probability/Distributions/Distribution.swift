/// The law of a random number X: how likely X is to fall where.
///
/// What every law on the real line has is its cumulative distribution function F(x) = P(X ≤ x), and
/// everything here follows from it. Laws without jumps are ``ContinuousDistribution``s; those among
/// them that have a density are ``AbsolutelyContinuousDistribution``s; laws on whole numbers are
/// ``DiscreteDistribution``s.
public protocol Distribution<Outcome>: Sendable {
  /// What one draw is: `Double` for numbers, `Int` for counts.
  associatedtype Outcome: Comparable & Sendable

  /// The smallest closed interval that holds every outcome; infinite ends where there is no bound.
  var support: ClosedRange<Outcome> { get }

  /// The expectation E[X].
  var mean: Double { get }

  /// The expected squared distance from the mean, E[(X − E[X])²].
  var variance: Double { get }

  /// F(x) = P(X ≤ x): never decreasing, continuous from the right, 0 at −∞ and 1 at ∞; nan at nan.
  func cumulative(to x: Double) -> Double

  /// F(x⁻) = P(X < x), the limit of F from the left; it differs from F(x) by P(X = x).
  func cumulative(below x: Double) -> Double

  /// P(X > x) = 1 − F(x), without the cancellation where a law can avoid it.
  func upperTail(from x: Double) -> Double

  /// P(a ≤ X ≤ b) for the interval a ... b.
  func probability(in interval: ClosedRange<Double>) -> Double

  /// P(a ≤ X < b) for the interval a ..< b.
  func probability(in interval: Range<Double>) -> Double

  /// The generalised inverse of F: the least outcome x with F(x) ≥ p.
  ///
  /// At p = 0 it is the lower end of the ``support``. Probabilities outside 0 ... 1 are a
  /// programmer's mistake.
  func quantile(of p: Double) -> Outcome

  /// One outcome, decided by the bits of `generator` alone.
  func sample(using generator: inout some RandomNumberGenerator) -> Outcome

  /// `count` independent outcomes, decided by the bits of `generator` alone.
  func sample(_ count: Int, using generator: inout some RandomNumberGenerator) -> [Outcome]
}

extension Distribution {
  /// The standard deviation, √variance.
  public var deviation: Double { variance.squareRoot() }

  /// The least outcome that is not exceeded with probability ½.
  public var median: Outcome { quantile(of: 0.5) }

  /// P(X > x) as 1 − F(x).
  public func upperTail(from x: Double) -> Double {
    1 - cumulative(to: x)
  }

  /// P(a ≤ X ≤ b) as F(b) − F(a⁻).
  public func probability(in interval: ClosedRange<Double>) -> Double {
    cumulative(to: interval.upperBound) - cumulative(below: interval.lowerBound)
  }

  /// P(a ≤ X < b) for the interval a ..< b, as F(b⁻) − F(a⁻).
  public func probability(in interval: Range<Double>) -> Double {
    cumulative(below: interval.upperBound) - cumulative(below: interval.lowerBound)
  }

  /// `count` independent outcomes, drawn one after the other.
  public func sample(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> [Outcome] {
    require(count >= 0, "count should not be negative, but is \(count)")
    return (0..<count).map { _ in sample(using: &generator) }
  }
}
