// The standard normal distribution's density, distribution function and tails.

import RealModule

/// The standard normal density φ(x) = e^{−x²/2} / √(2π).
package func normalDensity(_ x: Double) -> Double {
  0.3989422804014327 * .exp(-0.5 * x * x)
}

/// The standard normal distribution function Φ(x), the probability of a value at most `x`.
package func normalCumulative(_ x: Double) -> Double {
  0.5 * .erfc(-x * 0.7071067811865476)
}

/// The upper tail 1 − Φ(x) = Φ(−x), without cancellation.
package func normalUpperTail(_ x: Double) -> Double {
  normalCumulative(-x)
}

/// log Φ(x), finite wherever `x` is.
package func logNormalCumulative(_ x: Double) -> Double {
  if x > -1 { return .log(onePlus: -normalUpperTail(x)) }
  if x > -10 { return .log(normalCumulative(x)) }
  // Mills ratio by its continued fraction, x / (x² + 1 / (1 + 2 / (x² + …)))
  var fraction = -x
  for n in stride(from: 80.0, through: 1, by: -1) { fraction = -x + n / fraction }
  return -0.5 * x * x - 0.9189385332046728 - .log(fraction)
}
