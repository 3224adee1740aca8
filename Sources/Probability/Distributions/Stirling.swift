import RealModule

/// What Stirling's formula leaves of log n!: log n! − log(√(2πn) (n/e)ⁿ), for n ≥ 1.
///
/// Up to 15 from a table with correctly rounded entries, then the first terms of the asymptotic series
/// 1/(12n) − 1/(360n³) + 1/(1260n⁵) − …, which is off by less than its first missing term.
func stirlingError(_ n: Int) -> Double {
  if n < stirlingErrors.count { return stirlingErrors[n] }
  let x = Double(n)
  let square = x * x
  var sum = 1.0 / 1188
  sum = 1.0 / 1680 - sum / square
  sum = 1.0 / 1260 - sum / square
  sum = 1.0 / 360 - sum / square
  sum = 1.0 / 12 - sum / square
  return sum / x
}

/// k log(k/m) + m − k, how surprising k is where m was expected; 0 at k = m, else positive.
///
/// With v = (k − m)/(k + m) the logarithm is 2 artanh v, so for k from m/4 to 4m the deviance is
/// (k − m)v + 2k(v³/3 + v⁵/5 + …), in which little cancels.
///
/// Source: Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*, section 3.
func deviance(_ k: Double, expected m: Double) -> Double {
  let v = (k - m) / (k + m)
  guard abs(v) < 0.6 else { return k * Double.log(k / m) + m - k }
  var sum = (k - m) * v
  var power = 2 * k * v
  var odd = 3.0
  while true {
    power *= v * v
    let next = sum + power / odd
    if next == sum { return next }
    sum = next
    odd += 2
  }
}

/// log n! − log(√(2πn) (n/e)ⁿ) for n from 0 to 15; the formula has no value at 0, and 0 stands there.
private let stirlingErrors: [Double] = [
  0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834,
  0.020790672103765093, 0.016644691189821193, 0.013876128823070748, 0.01189670994589177,
  0.010411265261972096, 0.009255462182712733, 0.00833056343336287, 0.007573675487951841,
  0.00694284010720953, 0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
]
