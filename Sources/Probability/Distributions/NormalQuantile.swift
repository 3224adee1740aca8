import RealModule

/// Φ⁻¹(p): the z below which the standard normal law has the probability p.
///
/// −∞ at 0, ∞ at 1, 0 at ½; nan outside 0 ... 1 and at nan. Error at most 3 ulp
/// (`NormalQuantileTests`, against 25-digit values from 10⁻³⁰⁷ to 1 − 2⁻⁵²).
///
/// Φ⁻¹(1 − p) = −Φ⁻¹(p), and above ½ the difference 1 − p is exact, so only p ≤ ½ needs work. There are
/// four forms, each a simple term that is nearly exact and a smaller one from a quotient R of two
/// polynomials, whose rounding then counts for little:
///
/// | p | z |
/// |---|---|
/// | 0.075 to ½ | q (5/2 + R(0.180625 − q²)) with q = p − ½, which is exact |
/// | 0.0228 to 0.075 | −1.67578125 − R(p − 0.0225) |
/// | e⁻²⁵ to 0.0228 | −r + R(r − 2.75) with r = √(−2 log p), as Φ falls nearly like e^(−z²/2) |
/// | below e⁻²⁵ | −r + R(r − 7) |
///
/// The coefficients were fitted for this package to values with 45 digits by iterated weighted least
/// squares; without rounding they would be within 9·10⁻¹⁷ of Φ⁻¹, relatively.
///
/// Source of the variable 0.180625 − q² and of the first and the last cut: Wichura (1988), *Algorithm AS
/// 241: The Percentage Points of the Normal Distribution*, doi:10.2307/2347330.
func standardNormalQuantile(_ p: Double) -> Double {
  let q = p - 0.5
  if abs(q) <= 0.425 {
    return 2.5 * q + q * NormalQuantile.centre(0.180625 - q * q)
  }
  let tail = q < 0 ? p : 1 - p
  guard tail > 0 else { return tail == 0 ? (q < 0 ? -.infinity : .infinity) : .nan }
  let z =
    tail < 0.0228 ? NormalQuantile.far(tail) : 1.67578125 + NormalQuantile.shoulder(tail - 0.0225)
  return q < 0 ? -z : z
}

/// The quotients of polynomials of ``standardNormalQuantile(_:)``, lowest power first.
private enum NormalQuantile {
  /// Φ⁻¹(p)/q − 5/2 for 0.075 ≤ p ≤ 0.925.
  static func centre(_ t: Double) -> Double {
    quotient(
      at: t,
      (
        0.8871328727963665, 27.349468313410483, 253.40976154041383, 244.99409013482276,
        -7108.788697888614, -30961.350232893725, -38312.13864326711, -10527.279696247619
      ),
      (
        1.0, 42.30332901567113, 686.8313908061007, 5389.594390764936, 21187.208801382814,
        39240.0311213156, 28663.67687873023, 5211.341271212845
      )
    )
  }

  /// −Φ⁻¹(p) − 1.67578125 for 0.0228 ≤ p < 0.075.
  static func shoulder(_ t: Double) -> Double {
    quotient(
      at: t,
      (
        0.3288732117650951, 21.715234577718554, -84.93976647674505, -32748.227621684433,
        -777370.1860303782, -6308099.285732172, -15373275.745645983, -2934327.893670006
      ),
      (
        1.0, 122.87493749284819, 5661.434878316161, 121289.39952891208, 1212276.85092377,
        4880567.344198167, 4525891.686210293, -2371491.4612924065
      )
    )
  }

  /// −Φ⁻¹(p) for 0 < p < 0.0228.
  static func far(_ p: Double) -> Double {
    let r = (-2 * Double.log(p)).squareRoot()
    return r < 7.07 ? r - near(r - 2.75) : r - farthest(r - 7)
  }

  /// √(−2 log p) + Φ⁻¹(p) where the root is from 2.75 to 7.07.
  private static func near(_ t: Double) -> Double {
    quotient(
      at: t,
      (
        0.7508151926986891, 0.8202265170947307, 0.3507998501513744, 0.07335455865451898,
        0.00755390761358134, 0.0003366458129915347, 4.592806549863945e-06, 3.121617985255067e-09
      ),
      (
        1.0, 1.3043749654792263, 0.6903400948919968, 0.1888730369101803, 0.028011981018672343,
        0.002142660662745787, 7.206690351144208e-05, 7.1418651487542e-07
      )
    )
  }

  /// √(−2 log p) + Φ⁻¹(p) where the root is above 7.07, up to the least positive number.
  private static func farthest(_ t: Double) -> Double {
    quotient(
      at: t,
      (
        0.41599670560002705, 0.1405835398375846, 0.017128369919390284, 0.000929905701660391,
        2.266362642964688e-05, 2.2058737427406997e-07, 6.12764225153861e-10, 6.874332403190372e-14
      ),
      (
        1.0, 0.43454267698991517, 0.07244507631776742, 0.005834351205739213, 0.00023583396940958103,
        4.5363893058780995e-06, 3.55449592523403e-08, 7.666833658510533e-11
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
