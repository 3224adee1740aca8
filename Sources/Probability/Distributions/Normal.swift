import ElementaryDispatch
import RealModule

/// The normal law with mean μ and standard deviation σ, whose density is the bell
/// φ((x − μ)/σ)/σ with φ(z) = e^(−z²/2)/√(2π).
public struct Normal: AbsolutelyContinuousDistribution, Hashable {
  /// The centre μ of the bell.
  public let mean: Double
  /// The distance σ from the centre to either point where the bell turns from hollow to round.
  public let deviation: Double

  /// The normal law with mean 0 and standard deviation 1.
  public static let standard = Normal()

  /// Makes the law with the given mean, which should be finite, and the given standard deviation,
  /// which should be positive and finite.
  public init(mean: Double = 0, deviation: Double = 1) {
    requireFinite(mean, named: "mean")
    requirePositive(deviation, named: "deviation")
    self.mean = mean
    self.deviation = deviation
  }

  /// The whole line.
  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }

  /// σ².
  public var variance: Double { deviation * deviation }

  /// The density φ(z)/σ at z = (x − μ)/σ; its peak 1/(σ√(2π)) exceeds 1 once σ < 0.3989….
  ///
  /// 0 at ±∞; nan at nan. Error at most 2 ulp for the standard law, tails included
  /// (`NormalTests`, against 25-digit values); for others the rounding of z adds up to 1.5 z² ulp.
  public func density(at x: Double) -> Double {
    normalDensity(standardised(x)) / deviation
  }

  /// Φ(z) = P(X ≤ x) at z = (x − μ)/σ.
  ///
  /// 0 at −∞, 1 at ∞; nan at nan; 1 from z ≈ 8.3, 0 below z ≈ −38.5. Error at most 2 ulp for the
  /// standard law, tails included (`NormalTests`, against 25-digit values).
  public func cumulative(to x: Double) -> Double {
    normalCumulative(standardised(x))
  }

  /// P(X > x) = Φ(−z), which keeps its digits where 1 − Φ(z) has lost them all.
  ///
  /// 1 at −∞, 0 at ∞; nan at nan. Error at most 2 ulp for the standard law (`NormalTests`).
  public func upperTail(from x: Double) -> Double {
    normalUpperTail(standardised(x))
  }

  /// log P(X ≤ x), which goes on like −z²/2 where Φ(z) itself has underflowed to 0.
  ///
  /// −∞ at −∞, 0 at ∞; nan at nan. Error at most 2 ulp for the standard law (`NormalTests`, against
  /// 25-digit values).
  public func logCumulative(to x: Double) -> Double {
    logNormalCumulative(standardised(x))
  }

  /// P(a ≤ X ≤ b), without the cancellation of Φ(b) − Φ(a).
  ///
  /// Both ends above the mean: as a difference of upper tails. A narrow interval: as an integral, where
  /// any difference would lose digits. Error at most 8 ulp for the standard law (`NormalTests`, against
  /// 25-digit values).
  public func probability(in interval: ClosedRange<Double>) -> Double {
    let (a, b) = (standardised(interval.lowerBound), standardised(interval.upperBound))
    if (b - a) * (1 + max(abs(a), abs(b))) < 1 {
      return narrowProbability(from: a, to: b)
    }
    return a > 0
      ? normalUpperTail(a) - normalUpperTail(b)
      : normalCumulative(b) - normalCumulative(a)
  }

  /// The x with P(X ≤ x) = p, which is μ + σ Φ⁻¹(p).
  ///
  /// −∞ at 0, ∞ at 1; nan at nan. Error at most 3 ulp for the standard law
  /// (`NormalQuantileTests`, against 25-digit values down to p = 10⁻³⁰⁷). Near 1 the rounding of p
  /// itself weighs more; ``quantile(ofUpperTail:)`` takes 1 − p instead.
  public func quantile(of p: Double) -> Double {
    requireProbability(p)
    return mean + deviation * standardNormalQuantile(p)
  }

  /// The x with P(X > x) = q, which is μ − σ Φ⁻¹(q): for q so small that 1 − q rounds to 1.
  public func quantile(ofUpperTail q: Double) -> Double {
    requireProbability(q)
    return mean - deviation * standardNormalQuantile(q)
  }

  /// One number with this law: μ + σ times the first of `normals(2)`.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    mean + deviation * generator.normalPair().0
  }

  /// `count` independent numbers with this law: μ + σ times those of `normals(count)`.
  public func sample(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    generator.normals(count).map { mean + deviation * $0 }
  }

  /// The distance of x from the mean in standard deviations.
  func standardised(_ x: Double) -> Double {
    (x - mean) / deviation
  }

  /// Φ(b) − Φ(a) for b close to a, as φ(c) ∫ e^(−t(±c + t/2)) dt over the distance t from the end c
  /// that is nearer to 0. The exponent is small, so the rounding of the nodes does no harm, as it
  /// would in φ itself far from 0.
  private func narrowProbability(from a: Double, to b: Double) -> Double {
    let (near, direction) = abs(a) <= abs(b) ? (a, 1.0) : (b, -1.0)
    let ratio = GaussKronrod.sum(from: 0, to: b - a) { t in
      Double.exp(-t * (near * direction + t / 2))
    }
    return normalDensity(near) * ratio.value
  }
}
