// log Φ, the logarithm of the standard normal distribution.

/// log Φ(x).
///
/// For x ≤ 0 it is −x²/2 + log R(−x) with R the tail without its exponential (see `Gaussian`), so
/// nothing underflows; for x > 0 it is log(1 − t) with the tail t = Φ(−x) itself. Both logarithms are
/// 2 artanh z: of (m − 1)/(m + 1), where R = m·2^k, and of −t/(2 − t).
@inline(always)
func logNormalCumulative(_ x: Lanes) -> Lanes {
  let isUpper = x .> 0
  let gaussian = Gaussian(x)
  let ratio = tailRatio(gaussian.distance)
  let tail = gaussian.mantissa * ratio
  let scale = powerOfTwo(gaussian.exponent.clamped(above: -1000))
  let parts = Halving(ratio)
  let above: Twofold = -1.0 + parts.mantissa
  let below: Twofold = 1.0 + parts.mantissa
  let whole: Twofold = 2.0 - tail.scaled(by: scale)
  let quotient =
    Twofold.choose(isUpper, -tail, else: above) / Twofold.choose(isUpper, whole, else: below)
  let z = choose(isUpper, quotient.head * scale, else: quotient.head)
  let zSquare = z * z
  let rest = quotient.tail + quotient.head * (zSquare * areaTangentSeries(zSquare))
  let upper = scaled(2 * (quotient.head + rest), by: gaussian.exponent)
  let size = x.clamped(above: -1e154).clamped(below: 0)
  let square = product(size, size).scaled(by: Lanes(repeating: -0.5))
  let logarithm =
    parts.exponent * Twofold(logarithmOfTwo)
    + sum(large: 2 * quotient.head, small: 2 * rest)
  let value = choose(isUpper, upper, else: (square + logarithm).rounded)
  let isNear = x .>= -40
  if everywhere(isNear) { return value }
  return choose(isNear, value, else: farLogNormalCumulative(x))
}

/// log Φ(x) for x < −40, where R(a) = (1 − 1/a² + 3/a⁴ − 15/a⁶ + …)/(a√(2π)), its asymptotic series.
@inline(never)
private func farLogNormalCumulative(_ x: Lanes) -> Lanes {
  let a = x.magnitude.clamped(above: 40).clamped(below: 1e154)
  let t = 1 / (a * a)
  var series = 105 + t * (-945 + t * 10395)
  series = t * (-1 + t * (3 + t * (-15 + t * series)))
  let front = Twofold(oneOverRootTwoPi) / Twofold(a)
  let ratio = front * sum(large: Lanes(repeating: 1), small: series)
  let square = product(a, a).scaled(by: Lanes(repeating: -0.5))
  let value = (square + logarithm(ratio)).rounded
  return choose(x .< -1e154, -.infinity * a, else: value + (x - x))
}
