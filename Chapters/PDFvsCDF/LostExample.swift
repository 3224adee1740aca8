import Derivations
import Probability
import Workbook

@MainActor func lostExample(_ chapter: Chapter) throws {
  //: ## The example that was lost
  //:
  //: The article promises an example, the standard normal law, and its page shows nothing: formulas
  //: and numbers are gone. We restore it. The density is {eq}`standard-density`, the cumulative
  //: function {eq}`standard-cumulative`. What they give {claim}`PD-22`:

  let values: [(x: Double, cumulative: Double, density: Double?)] = [
    (-3, 0.001349898031630094526652, nil), (-2, 0.02275013194817920720028, nil),
    (-1, 0.1586552539314570514148, nil), (-0.5, 0.3085375387259868963623, nil),
    (0, 0.5, 0.3989422804014326779399),
    (0.5, 0.6914624612740131036377, 0.3520653267642994777747),
    (1, 0.8413447460685429485852, 0.2419707245191433497978),
    (1.5, 0.9331927987311419339955, nil), (1.96, 0.9750021048517795658634, nil),
    (2, 0.9772498680518207927997, 0.05399096651318805195056),
    (2.5, 0.993790334674223864833, nil),
    (3, 0.9986501019683699054733, 0.004431848411938007175602),
  ]
  chapter.table("normal-values", caption: "The standard normal law.", rows: values) {
    Column("$x$") { $0.x }
    Column("density $\\varphi(x)$", digits: 10) { normal.density(at: $0.x) }
    Column("cumulative $\\Phi(x)$", digits: 10) { normal.cumulative(to: $0.x) }
    Column("above: $1 - \\Phi(x)$", digits: 10) { normal.upperTail(from: $0.x) }
  }
  chapter.value("phi.zero", normal.density(at: 0), digits: 4)
  chapter.value("cumulative.one", normal.cumulative(to: 1), digits: 4)
  chapter.claim(
    "PD-25",
    "All values are within two units of the last bit of their 25-digit references.",
    holds: values.allSatisfy { row in
      abs(normal.cumulative(to: row.x) - row.cumulative) <= 2 * row.cumulative.ulp
        && (row.density.map { abs(normal.density(at: row.x) - $0) <= 2 * $0.ulp }
          ?? true)
    },
    evidence: "12 values of Φ and 5 of φ")
  chapter.claim(
    "PD-22", "The bell is symmetric, so half of it lies below 0: Φ(0) = ½.",
    proves: normalCumulative(x) + normalCumulative(-x) == 1)
  chapter.claim(
    "PD-22.half", "… in the machine too.", normal.cumulative(to: 0), is: 0.5)
  chapter.claim(
    "PD-22.total", "The area under the whole bell is 1.",
    try integral(of: normal.density(at:), from: -.infinity, to: .infinity).value,
    isNear: 1,
    within: 1e-14)

  //: From this example, says the article, one sees that the cumulative function accumulates and the
  //: density shows where probability is concentrated. Indeed: the density's peak and the cumulative
  //: function's steepest place are the same place, found by two different searches.

  let peak = maximum(of: normal.density(at:), in: -3...2.5)
  let steepest = maximum(
    of: { centralDifference(of: normal.cumulative(to:), at: $0, step: 1e-3) },
    in: -3...2.5)
  chapter.claim(
    "PD-23",
    "The density is highest at 0, and there the cumulative function is steepest.",
    peak.x, steepest.x, isIn: -1e-6...1e-6)
}
