// What the libraries compute of one number with other digits than those of a double, or without an
// array: by the same builds as the sweeps, which run on processors' fused multiply–adds.

import Elementary
import ElementaryWide
import ElementaryWidest

// MARK: - Sweeps of one

/// f(x).
package func value(of kernel: Elementary.UnaryKernel, _ x: Double) -> Double {
  var (x, value) = (x, 0.0)
  sweep(kernel, ofDouble: true, &x, into: &value, count: 1)
  return value
}

/// f(x, y).
package func value(of kernel: Elementary.BinaryKernel, _ x: Double, _ y: Double) -> Double {
  var (x, value) = (x, 0.0)
  sweep(kernel, ofDouble: true, &x, withAll: y, into: &value, count: 1)
  return value
}

/// f(x, y, z).
package func value(
  of kernel: Elementary.TernaryKernel, _ x: Double, _ y: Double, _ z: Double
) -> Double {
  var (x, value) = (x, 0.0)
  sweep(kernel, ofDouble: true, &x, withAll: y, and: z, into: &value, count: 1)
  return value
}

// MARK: - Gates to multiply with

/// The gate σ(x), not yet divided.
package func gate(_ x: Double) -> Elementary.Ratio {
  switch build {
  case .portable: Elementary.Ratio(Elementary.gate(x))
  case .wide: Elementary.Ratio(ElementaryWide.gate(x))
  case .widest: Elementary.Ratio(ElementaryWidest.gate(x))
  }
}

/// The gate Φ(x), not yet rounded.
package func normalGate(_ x: Double) -> Elementary.Unrounded {
  switch build {
  case .portable: Elementary.Unrounded(Elementary.normalGate(x))
  case .wide: Elementary.Unrounded(ElementaryWide.normalGate(x))
  case .widest: Elementary.Unrounded(ElementaryWidest.normalGate(x))
  }
}

/// sin(πf)/(πf) for |f| ≤ ½, not yet rounded.
package func sineRatio(_ f: Double) -> Elementary.Unrounded {
  switch build {
  case .portable: Elementary.Unrounded(Elementary.sineRatio(f))
  case .wide: Elementary.Unrounded(ElementaryWide.sineRatio(f))
  case .widest: Elementary.Unrounded(ElementaryWidest.sineRatio(f))
  }
}

// MARK: - The standard normal distribution

/// The standard normal density φ(x) = e^{−x²/2}/√(2π).
///
/// 0 at ±∞, nan for nan. At most 2 ulp; 0.52 measured. Asserted by
/// "Every function is within 2 ulp of its reference".
package func normalDensity(_ x: Double) -> Double { value(of: .normalDensity, x) }

/// The standard normal distribution function Φ(x), the probability of a value at most `x`.
///
/// 0 at −∞, 1 at +∞, nan for nan; below about −38.5 the result is subnormal or 0. At most 2 ulp;
/// 0.51 measured. Asserted by "Every function is within 2 ulp of its reference".
package func normalCumulative(_ x: Double) -> Double { value(of: .normalCumulative, x) }

/// The upper tail 1 − Φ(x) = Φ(−x), without the cancellation of the difference.
///
/// As `normalCumulative(_:)`, with the sides exchanged.
package func normalUpperTail(_ x: Double) -> Double { normalCumulative(-x) }

/// log Φ(x), finite wherever x is, except where −x²/2 overflows.
///
/// −∞ at −∞, −0 from about 38.5 on, nan for nan. At most 2 ulp; 0.62 measured.
/// Asserted by "Every function is within 2 ulp of its reference".
package func logNormalCumulative(_ x: Double) -> Double { value(of: .logNormalCumulative, x) }
