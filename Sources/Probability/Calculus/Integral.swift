/// The integral ∫ₐᵇ f(x) dx, with an estimate of its error.
///
/// The interval is cut into panels; a 21-point rule integrates each, and the panel with the largest
/// error is halved until the errors together are at most `tolerance` times ∫|f|. (Relative to
/// ∫|f|, so that an odd function, whose integral is 0, can be finished too.)
///
/// Either limit may be infinite, and f may grow without bound at a finite limit as long as its
/// integral exists, as 1/√x does at 0: f is never evaluated at the limits themselves, and a change of
/// variable weakens what happens there. From b down to a, the integral is minus the one from a up to
/// b; from a to a it is 0. A feature much narrower than a hundredth of the interval can hide between
/// the nodes of the first panels: put a limit beside it.
///
/// The error estimate counts in that x is rounded, which matters where f is steep far from 0. It is at
/// least as large as the true error for every integral in `IntegralTests`, whose values are known in
/// closed form.
///
/// - Parameters:
///   - f: The integrand; it should be finite inside the interval.
///   - a: The lower limit; −∞ to ∞, not nan.
///   - b: The upper limit; −∞ to ∞, not nan.
///   - tolerance: The permitted error relative to ∫|f|; 10⁻¹² if not stated.
///   - limit: The largest number of panels; 2,000 if not stated.
/// - Returns: The integral, its error estimate, and the number of evaluations of f.
/// - Throws: `IntegrationError` when f is not finite at a node or the tolerance is not reached.
///
/// Source: the changes of variable are those of Shampine (2008), *Vectorized Adaptive Quadrature in
/// MATLAB*, doi:10.1016/j.cam.2006.11.021, section 4; the rule is Kronrod's (1965)
/// with 21 nodes, beside Gauss's with 10 of them.
public func integral(
  of f: (Double) -> Double, from a: Double, to b: Double,
  tolerance: Double = 1e-12, panels limit: Int = 2000
) throws(IntegrationError) -> Approximation {
  require(!a.isNaN && !b.isNaN, "limits should be numbers, but are \(a) and \(b)")
  requirePositive(tolerance, named: "tolerance")
  if a == b { return Approximation(value: 0, errorEstimate: 0, evaluations: 0) }
  let sign = a < b ? 1.0 : -1.0
  let variable = IntegrationVariable(from: min(a, b), to: max(a, b))
  var search = AdaptiveSearch(variable: variable)
  try search.run(f, tolerance: tolerance, limit: max(limit, AdaptiveSearch.firstPanels))
  return Approximation(
    value: sign * search.value, errorEstimate: search.error, evaluations: search.evaluations)
}

/// The panels of one integral, and which to halve next.
private struct AdaptiveSearch {
  /// Enough to notice a bump a hundredth as wide as the interval.
  static let firstPanels = 10

  private struct Panel {
    var start: Double
    var end: Double
    var sum: GaussKronrod.Sum
    /// What the rounding of x may have changed: the variation of f, times half an ulp of x.
    var rounding: Double
  }

  let variable: IntegrationVariable
  private(set) var evaluations = 0
  private var panels: [Panel] = []

  init(variable: IntegrationVariable) {
    self.variable = variable
  }

  var value: Double { panels.reduce(0) { $0 + $1.sum.value } }
  var error: Double { panels.reduce(0) { $0 + $1.sum.error + $1.rounding } }
  private var ruleError: Double { panels.reduce(0) { $0 + $1.sum.error } }
  private var absolute: Double { panels.reduce(0) { $0 + $1.sum.absolute } }

  mutating func run(
    _ f: (Double) -> Double, tolerance: Double, limit: Int
  ) throws(IntegrationError) {
    let range = variable.range
    let width = (range.upperBound - range.lowerBound) / Double(Self.firstPanels)
    for index in 0..<Self.firstPanels {
      let start = range.lowerBound + Double(index) * width
      panels.append(try panel(from: start, to: start + width, f))
    }
    while ruleError > tolerance * absolute {
      guard let worst = panels.indices.max(by: { panels[$0].sum.error < panels[$1].sum.error })
      else { return }
      let parent = panels[worst]
      let middle = (parent.start + parent.end) / 2
      guard panels.count < limit, parent.start < middle, middle < parent.end else {
        throw .notConverged(
          best: Approximation(value: value, errorEstimate: error, evaluations: evaluations),
          tolerance: tolerance, panels: panels.count,
          worst: variable.x(at: parent.start)...variable.x(at: parent.end))
      }
      panels[worst] = try panel(from: parent.start, to: middle, f)
      panels.append(try panel(from: middle, to: parent.end, f))
    }
  }

  private mutating func panel(
    from start: Double, to end: Double, _ f: (Double) -> Double
  ) throws(IntegrationError) -> Panel {
    let variable = variable
    var variation = Variation()
    let sum = try GaussKronrod.sum(from: start, to: end) { t throws(IntegrationError) in
      let x = variable.x(at: t)
      let value = f(x)
      guard value.isFinite else {
        // The node has been rounded onto the limit, where f need not be finite.
        if variable.isLimit(x) { return 0 }
        throw .notFinite(point: x, value: value)
      }
      variation.add(value)
      // Where f has vanished, dx/dt may be infinite.
      return value == 0 ? 0 : value * variable.slope(at: t)
    }
    evaluations += 21
    let farthest = max(abs(variable.x(at: start)), abs(variable.x(at: end)))
    let ulp = farthest.isFinite ? farthest.ulp : 0
    return Panel(start: start, end: end, sum: sum, rounding: variation.total * ulp / 2)
  }
}

/// How far a function goes up and down over the nodes of a panel, which come from the middle outwards,
/// left and right in turn.
private struct Variation {
  private(set) var total = 0.0
  private var older: Double?
  private var newer: Double?

  mutating func add(_ value: Double) {
    if let before = older ?? newer { total += abs(value - before) }
    (older, newer) = (newer, value)
  }
}
