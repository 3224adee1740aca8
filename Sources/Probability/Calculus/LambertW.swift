import RealModule

/// Lambert's W₀: the w ≥ −1 with w eʷ = x, for x ≥ −1/e.
///
/// −1 at the `Double` nearest to −1/e, ±0 at ±0, ∞ at ∞; nan below −1/e and at nan. Error at most 2 ulp
/// (`LambertWTests`, against 25-digit values).
///
/// Three forms of the one equation, each where it is well conditioned, all solved by steps of third
/// order: near −1/e in u = 1 + w, around 0 as it stands, and above e by its logarithm
/// w + log w = log x.
///
/// Source: Corless, Gonnet, Hare, Jeffrey and Knuth (1996), *On the Lambert W Function*,
/// doi:10.1007/BF02124750, sections 4 and 5 (Halley's step is 5.9).
public func lambertW(_ x: Double) -> Double {
  if x.isNaN || x == 0 || x == .infinity { return x }
  if x < -0.25 { return nearBranchPoint(x) }
  return x <= 3 ? aroundZero(x) : large(x)
}

/// With u = 1 + w the equation is 1 − (1 − u)eᵘ = 1 + ex, whose left side is the series
/// Σ (k − 1)uᵏ/k! from k = 2 on: every term positive, so nothing cancels.
private func nearBranchPoint(_ x: Double) -> Double {
  // 1 + ex with e as the sum of two Doubles; the nearest Double to −1/e counts as −1/e.
  let target = 1.0.addingProduct(x, 2.718281828459045) + x * 1.4456468917292502e-16
  if target <= 0 { return target > -2e-16 ? -1 : .nan }
  let root = (2 * target).squareRoot()
  var u = root - root * root / 3 + 11 / 72 * root * root * root
  for _ in 0..<6 {
    var term = u * u / 2
    var sum = term
    var k = 2.0
    while term > sum * 0x1p-60 {
      k += 1
      term *= u / k
      sum += (k - 1) * term
    }
    let slope = u * Double.exp(u)
    let newton = (sum - target) / slope
    let step = newton / (1 - newton * (1 + u) / (2 * u))
    u -= step
    if abs(step) <= u * 0x1p-30 { break }
  }
  return u - 1
}

/// Halley's steps on w eʷ − x.
private func aroundZero(_ x: Double) -> Double {
  var w = x < 0.5 ? x * (1 - x + 1.5 * x * x) : 0.5 * Double.log(onePlus: 2 * x)
  if x < 0 { w = x / (1 + x) }
  for _ in 0..<12 {
    let power = Double.exp(w)
    let newton = (w - x / power) / (1 + w)
    let step = newton / (1 - newton * (2 + w) / (2 * (1 + w)))
    w -= step
    if abs(step) <= abs(w) * 0x1p-30 { break }
  }
  return w
}

/// Steps of third order on w + log(w/x), which cannot overflow.
private func large(_ x: Double) -> Double {
  let logarithm = Double.log(x)
  var w = logarithm - Double.log(logarithm)
  for _ in 0..<12 {
    let newton = (w + Double.log(w / x)) * w / (1 + w)
    let step = newton / (1 + newton / (2 * w * (1 + w)))
    w -= step
    if abs(step) <= w * 0x1p-30 { break }
  }
  return w
}
