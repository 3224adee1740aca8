// The standard normal distribution on one double, for the probability library.

/// The standard normal density φ(x) = e^{−x²/2}/√(2π).
///
/// 0 at ±∞, nan for nan. At most 2 ulp; 0.50 measured. Asserted by
/// "Every function is within 2 ulp of its reference".
package func normalDensity(_ x: Double) -> Double {
  normalDensity(Lanes(repeating: x))[0]
}

/// The standard normal distribution function Φ(x), the probability of a value at most `x`.
///
/// 0 at −∞, 1 at +∞, nan for nan; below about −38.5 the result is subnormal or 0. At most 2 ulp;
/// 0.51 measured. Asserted by "Every function is within 2 ulp of its reference".
package func normalCumulative(_ x: Double) -> Double {
  normalCumulative(Lanes(repeating: x))[0]
}

/// The upper tail 1 − Φ(x) = Φ(−x), without the cancellation of the difference.
///
/// As `normalCumulative(_:)`, with the sides exchanged.
package func normalUpperTail(_ x: Double) -> Double {
  normalCumulative(-x)
}

/// log Φ(x), finite wherever x is, except where −x²/2 overflows.
///
/// −∞ at −∞, −0 from about 38.5 on, nan for nan. For x ≤ 0 it is −x²/2 + log R(−x) with R the tail
/// without its exponential (see `Gaussian`), so nothing underflows; for x > 0 it is the logarithm of
/// 1 − Φ(−x), from the tail itself. At most 2 ulp; 0.61 measured.
/// Asserted by "Every function is within 2 ulp of its reference".
package func logNormalCumulative(_ x: Double) -> Double {
  if x > 0 { return logarithmOfOneMinus(Gaussian(Lanes(repeating: x))) }
  if x < -1e154 { return -.infinity }
  let square = product(Lanes(repeating: x), Lanes(repeating: x)).scaled(by: Lanes(repeating: -0.5))
  let ratio = x < -40 ? farTailRatio(-x) : tailRatio(Twofold(Lanes(repeating: -x)))
  return (square + logarithm(ratio)).rounded[0] + (x.isNaN ? x : 0)
}

/// log(1 − tail) for the tail of a gaussian, which is at most ½: −2 artanh(t/(2 − t)).
private func logarithmOfOneMinus(_ gaussian: Gaussian) -> Double {
  let scale = powerOfTwo(gaussian.exponent.clamped(above: -1000))
  let tail = gaussian.tail
  let ratio = tail / (2 - tail.scaled(by: scale))
  let z = ratio.head * scale
  let square = z * z
  let value = ratio.head + (ratio.tail + ratio.head * (square * areaTangentSeries(square)))
  return scaled(-2 * value, by: gaussian.exponent)[0]
}

/// R(a) for a > 40, from its asymptotic series: (1 − 1/a² + 3/a⁴ − 15/a⁶ + …)/(a√(2π)).
private func farTailRatio(_ a: Double) -> Twofold {
  let t = 1 / (a * a)
  let series = t * (-1 + t * (3 + t * (-15 + t * (105 + t * (-945 + t * 10395)))))
  let front = Twofold(oneOverRootTwoPi) / Twofold(Lanes(repeating: a))
  return front * sum(large: Lanes(repeating: 1), small: Lanes(repeating: series))
}
