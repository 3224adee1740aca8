/// The slope f′(x), found from values of f alone, with an estimate of its error.
///
/// Central differences with the steps h, h/2, h/4, … are a sequence in h²; Richardson's
/// extrapolation takes it to h = 0. Of the whole triangle of extrapolations the one is returned that
/// agrees best with its neighbours, the rounding of f counted in. Rounding grows as 1/h while the
/// truncation error falls, so about 12 to 14 digits can be had, not 16. The estimate is at least as
/// large as the true error for every function in `DerivativeTests`.
///
/// f should be smooth on [x − h, x + h]; values that are not finite give nan with an infinite error
/// estimate. Beside a corner or a pole, state a smaller `step`.
///
/// - Parameters:
///   - f: The function.
///   - x: Where; should be finite.
///   - step: The largest step h; if not stated, ¼, or |x|/4 where that is larger.
///
/// Source: Ridders (1982), *Accurate Computation of F′(x) and F′(x) F″(x)*,
/// doi:10.1016/S0141-1195(82)80057-0.
public func derivative(
  of f: (Double) -> Double, at x: Double, step: Double? = nil
) -> Approximation {
  requireFinite(x, named: "x")
  var h = step ?? max(0.25, abs(x) / 4)
  requirePositive(h, named: "step")
  let rows = 20
  var best = Approximation(value: .nan, errorEstimate: .infinity, evaluations: 2 * rows)
  var previous: [Double] = []
  for _ in 0..<rows {
    let (left, right) = (x - h, x + h)
    let (atLeft, atRight) = (f(left), f(right))
    // The values are known to an ulp or two; the difference carries that, divided by the distance.
    let rounding = 2 * Double.ulpOfOne * max(abs(atLeft), abs(atRight)) / h
    var row = [(atRight - atLeft) / (right - left)]
    var factor = 4.0
    for (column, older) in previous.enumerated() {
      let newer = row[column]
      let value = newer + (newer - older) / (factor - 1)
      let error = max(abs(value - newer), abs(value - older)) + rounding
      if error < best.errorEstimate {
        best.value = value
        best.errorEstimate = error
      }
      row.append(value)
      factor *= 4
    }
    previous = row
    h /= 2
  }
  return best
}

/// The central difference (f(x + h) − f(x − h))/(2h): f′(x) up to h² f‴(x)/6.
///
/// The distance between the two points is taken as it is after rounding.
public func centralDifference(of f: (Double) -> Double, at x: Double, step h: Double) -> Double {
  let right = x + h
  let left = x - h
  return (f(right) - f(left)) / (right - left)
}

/// The forward difference (f(x + h) − f(x))/h: f′(x) up to h f″(x)/2.
///
/// The distance between the two points is taken as it is after rounding.
public func forwardDifference(of f: (Double) -> Double, at x: Double, step h: Double) -> Double {
  let right = x + h
  return (f(right) - f(x)) / (right - x)
}
