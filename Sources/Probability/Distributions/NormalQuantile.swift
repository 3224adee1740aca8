import RealModule

/// Φ⁻¹(p): the z below which the standard normal law has the probability p.
///
/// −∞ at 0, ∞ at 1, 0 at ½; nan outside 0 ... 1 and at nan. Φ⁻¹(1 − p) = −Φ⁻¹(p), and above ½ the
/// difference 1 − p is exact, so only p ≤ ½ needs work:
///
/// - near ½, z = q R(0.180625 − q²) with q = p − ½, which is exact: z keeps its digits as p → ½;
/// - in the tail, z = −R(r) with r = √(−log p): Φ falls like e^(−z²/2), so z is nearly √2 r.
///
/// Each R is a quotient of two polynomials of degree 7, fitted for this package to values with 45
/// digits by iterated weighted least squares; their relative distance from Φ⁻¹ is 7.3·10⁻¹⁷ near ½ and
/// at most 3.3·10⁻¹⁷ in the tails, less than a third of an ulp.
///
/// Source of the variables q² and r and of the cuts: Wichura (1988), *Algorithm AS 241: The
/// Percentage Points of the Normal Distribution*, doi:10.2307/2347330.
func standardNormalQuantile(_ p: Double) -> Double {
  let q = p - 0.5
  if abs(q) <= 0.425 {
    return q * NormalQuantile.centre(0.180625 - q * q)
  }
  let tail = q < 0 ? p : 1 - p
  guard tail > 0 else { return tail == 0 ? (q < 0 ? -.infinity : .infinity) : .nan }
  let r = (-Double.log(tail)).squareRoot()
  let z = r <= 5 ? NormalQuantile.tail(r - 1.6) : NormalQuantile.farTail(r - 5)
  return q < 0 ? -z : z
}

/// The three quotients of polynomials of ``standardNormalQuantile(_:)``, lowest power first.
private enum NormalQuantile {
  /// For 0.075 ≤ p ≤ 0.925.
  static func centre(_ t: Double) -> Double {
    quotient(
      at: t,
      (
        3.3871328727963665, 133.10779085258832, 1970.4882385556655,
        13718.980067047163, 45859.23330556842, 67138.72757039529,
        33347.053553558464, 2501.0734817844927
      ),
      (
        1.0, 42.30332901567113, 686.8313908061007,
        5389.594390764936, 21187.208801382814, 39240.0311213156,
        28663.67687873023, 5211.341271212845
      )
    )
  }

  /// For e⁻²⁵ ≤ p < 0.075.
  static func tail(_ t: Double) -> Double {
    quotient(
      at: t,
      (
        1.4234371107496837, 4.633827647616487, 5.780221626243591,
        3.659801243506369, 1.2766108838773567, 0.24328891796807664,
        0.022883835755119417, 0.0007798623614461869
      ),
      (
        1.0, 2.0556432990253857, 1.6809776319498644,
        0.6928663733439857, 0.1490092247090636, 0.01530581787283715,
        0.000551353451850505, 1.0511441091793306e-09
      )
    )
  }

  /// For 0 < p < e⁻²⁵.
  static func farTail(_ t: Double) -> Double {
    quotient(
      at: t,
      (
        6.657904643501104, 5.462150507304242, 1.783601097420257,
        0.2962050481611543, 0.026481931911638112, 0.0012391013689221177,
        2.7000459400164976e-05, 1.997852310495694e-07
      ),
      (
        1.0, 0.5995867233374604, 0.1368000287977468,
        0.014850315389084264, 0.0007847341319227925, 1.8386207709763485e-05,
        1.4126857074807215e-07, 2.0090919193511108e-15
      )
    )
  }

  /// Eight coefficients of a polynomial.
  typealias Coefficients = (Double, Double, Double, Double, Double, Double, Double, Double)

  @inline(__always)
  private static func quotient(at t: Double, _ p: Coefficients, _ q: Coefficients) -> Double {
    polynomial(p, at: t) / polynomial(q, at: t)
  }

  /// Horner's scheme.
  @inline(__always)
  private static func polynomial(_ c: Coefficients, at t: Double) -> Double {
    c.0 + t * (c.1 + t * (c.2 + t * (c.3 + t * (c.4 + t * (c.5 + t * (c.6 + t * c.7))))))
  }
}
