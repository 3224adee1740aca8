import Activations
import Derivations
import Figures
import func Foundation.pow
import Probability
import Workbook

@MainActor func sameNumber(_ chapter: Chapter) throws {
  //: ## The same number twice
  //:
  //: Now put the two side by side. When a law has a density, the probability of an interval is the
  //: area under the density over it. The article's page has lost both formulas; here they are:
  //:
  //: $$P(a \le X \le b) = \int_a^b f(t)\,dt, \qquad F(x) = \int_{-\infty}^x f(t)\,dt.$$
  //:
  //: So the shaded area above and the height of the dot below are one number. Drag the end of the
  //: interval, and see where the height grows fastest.

  chapter.family(
    "area-and-height", parameter: "b",
    over: [-2.0, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2],
    height: 560, x: .linear(label: "x"),
    caption:
      """
      The area under the density up to $b$ is the height of the cumulative \
      function at $b$. At $b = 1$ both are {value}`cumulative.one`.
      """,
    alt: """
      Two stacked panels over x from −4 to 4. Above, the bell curve with the area up \
      to b shaded and labelled with its value. Below, the cumulative function with a \
      dot at b whose height is the same value. At b = 1 both are 0.8413.
      """
  ) { end in
    let number = normal.cumulative(to: end).text(.fixed(4))
    Panel(y: .linear(label: "density $f$", domain: 0...0.45)) {
      Area("area \(number)", over: -4...end) { Normal.standard.density(at: $0) }
        .style(.cumulative)
      Curve("", over: -4...4) { Normal.standard.density(at: $0) }.style(.density)
      Rule(x: end).dashed()
    }
    Panel(y: .linear(label: "cumulative $F$", domain: -0.05...1.08)) {
      Curve("", over: -4...4) { Normal.standard.cumulative(to: $0) }.style(
        .cumulative)
      Rule(x: end).dashed()
      Point("height \(number)", x: end, y: normal.cumulative(to: end)).style(
        .cumulative)
    }
  }

  //: ### From the density to the cumulative function: integrate
  //:
  //: A figure is no proof. For the bell curve the machine has one: φ is the slope of Φ, as the next
  //: section derives, so the area is the difference of two values of Φ.

  let (t, a, b) = (Variable("t"), Variable("a"), Variable("b"))
  chapter.derivation(
    "area-is-difference", of: integral(normalDensity(t), t, from: a, to: b)
  ) {
    Step(
      bracket(normalCumulative(t), t, from: a, to: b),
      because: "$\\varphi$ is the slope of $\\Phi$")
    Step(
      normalCumulative(b) - normalCumulative(a),
      because: "the value at the end less the value at the start")
  }
  chapter.claim(
    "PD-17", "The area up to $x$ is $\\Phi(x)$.",
    proves: normalCumulative(x)
      == integral(normalDensity(t), t, from: .minusInfinity, to: x))
  chapter.equation(
    "total-area",
    integral(normalDensity(t), t, from: .minusInfinity, to: .infinity) == 1)

  //: A proof about φ and Φ is not yet one about the code that computes them. So let us measure: add
  //: up the area by a method that knows nothing of Φ, and compare with a Φ that knows nothing of
  //: areas. Straight lines between equally spaced values are the simplest such method, parabolas the
  //: next.

  let upToOne = normal.cumulative(to: 1)
  let panelCounts = [100, 200, 400, 800]
  let areas = panelCounts.map { panels in
    (
      panels: panels,
      lines: trapezoidalRule(of: normal.density(at:), from: -8, to: 1, panels: panels)
        - upToOne,
      parabolas: simpsonRule(of: normal.density(at:), from: -8, to: 1, panels: panels)
        - upToOne
    )
  }
  chapter.table("rules", caption: "How far the area up to 1 is off.", rows: areas) {
    Column("panels") { $0.panels }
    Column("straight lines", as: .scientific(2)) { $0.lines }
    Column("parabolas", as: .scientific(2)) { $0.parabolas }
  }
  chapter.claim(
    "PD-17.lines",
    "Twice the panels, a quarter of the error: straight lines have order 2.",
    each: zip(areas, areas.dropFirst()).map { $0.lines / $1.lines }, isIn: 3.98...4.02
  )
  chapter.claim(
    "PD-17.parabolas",
    "Twice the panels, a sixteenth of the error: parabolas have order 4.",
    each: zip(areas, areas.dropFirst()).map { $0.parabolas / $1.parabolas },
    isIn: 15.8...16.3)

  //: An adaptive method places its panels where they are needed and estimates its own error, so that
  //: we can go all the way from $-\infty$, and to thirteen ends instead of one.

  let ends = evenlySpaced(13, in: -3...3)
  let adaptive = try ends.map {
    try integral(of: normal.density(at:), from: -.infinity, to: $0)
  }
  chapter.claim(
    "PD-17.measured",
    "The area up to $x$ is Φ(x), and the estimated error covers what is missing.",
    holds: zip(ends, adaptive).allSatisfy { end, area in
      abs(area.value - normal.cumulative(to: end)) <= max(area.errorEstimate, 1e-15)
    } && adaptive.allSatisfy { $0.errorEstimate < 1e-12 },
    evidence: "13 ends from −3 to 3, estimates below 10⁻¹²")
  chapter.claim(
    "PD-05", "The area from −1 to 1 is $\\Phi(1) - \\Phi(-1)$.",
    try integral(of: normal.density(at:), from: -1, to: 1).value,
    isNear: 0.6826894921370858971705, within: 1e-15)

  //: ### From the cumulative function to the density: differentiate
  //:
  //: Move the end of the interval a little to the right. The area grows by a thin strip, as wide as
  //: the step and as high as the density there. So the slope of $F$ should be $f$. For the bell curve
  //: the machine proves it, starting from Φ as it is written with the error function:

  let definition = (1 + erf(x / sqrt(2))) / 2
  chapter.equation(
    "standard-density", normalDensity(x) == exp(-(x ** 2) / 2) / sqrt(2 * π))
  chapter.equation("standard-cumulative", normalCumulative(x) == definition)
  chapter.derivation("slope-of-cumulative", of: derivative(definition, x)) {
    Step(
      derivative(erf(x / sqrt(2)), x) / 2,
      because: "constants have no slope, factors stay")
    Step(
      (2 / sqrt(π)) * exp(-((x / sqrt(2)) ** 2)) / sqrt(2) / 2,
      because: "erf is an area: its slope is the integrand at its end; chain rule")
    Step(exp(-(x ** 2) / 2) / sqrt(2 * π), because: "collect")
    Step(normalDensity(x), because: "the bell curve")
  }

  //: Two more laws, whose functions you can differentiate by hand. The second is an old friend: the
  //: sigmoid, the gate of Swish, is itself a cumulative function, that of the **logistic law**.

  let λ = Variable("λ", in: .positive)
  chapter.claim(
    "PD-18.exponential",
    "Exponential law: the slope of $1 - e^{-\\lambda x}$ is its density.",
    proves: derivative(1 - exp(-λ * x), x) == λ * exp(-λ * x))
  chapter.claim(
    "PD-18.logistic",
    "Logistic law: the slope of the sigmoid is its density $\\sigma(1-\\sigma)$.",
    proves: derivative(sigmoid(x), x) == sigmoid(x) * (1 - sigmoid(x)))
  chapter.claim(
    "PD-18.logistic-total", "… and the area under that density is 1.",
    try integral(of: { sigmoidDerivative($0) }, from: -.infinity, to: .infinity)
      .value,
    isNear: 1, within: 1e-12)

  chapter.figure(
    "slope-and-height", height: 560, x: .linear(label: "x"),
    caption: """
      The slope of each tangent above is the height of the dot below it. The \
      cumulative function is steepest where the density peaks, at 0, and its slope \
      there is {value}`phi.zero`.
      """,
    alt: """
      Two stacked panels over x from −4 to 4. Above, the cumulative function with \
      tangents at −1, 0 and 2; the one at 0 is steepest. Below, the bell curve with \
      dots at −1, 0 and 2 at heights 0.242, 0.399 and 0.054.
      """
  ) {
    Panel(y: .linear(label: "cumulative $F$", domain: -0.05...1.08)) {
      Curve("", over: -4...4) { Normal.standard.cumulative(to: $0) }.style(
        .cumulative)
      for place in [-1.0, 0, 2] {
        let (height, slope) = (
          normal.cumulative(to: place), normal.density(at: place)
        )
        Line(
          "", x: [place - 0.9, place + 0.9],
          y: [height - 0.9 * slope, height + 0.9 * slope]
        ).style(.ink)
        Point("", x: place, y: height).style(.cumulative)
      }
    }
    Panel(y: .linear(label: "density $f$", domain: 0...0.48)) {
      Curve("", over: -4...4) { Normal.standard.density(at: $0) }.style(.density)
      for place in [-1.0, 0, 2] {
        Rule(x: place).dashed()
        Point(
          normal.density(at: place).text(.fixed(3)), x: place,
          y: normal.density(at: place)
        ).style(.density)
      }
    }
  }

  //: Measured, too, and with a surprise. Take the slope of Φ from two neighbours at a distance $h$ on
  //: either side. Theory promises an error in proportion to $h^2$.

  let steps = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6]
  func slopeError(at x: Double, step: Double) -> Double {
    centralDifference(of: Normal.standard.cumulative(to:), at: x, step: step)
      - Normal.standard.density(at: x)
  }
  chapter.table(
    "differences", caption: "Slope from neighbours, minus density.", rows: steps
  ) {
    Column("$h$") { $0 }
    Column("at $x = 0$", as: .scientific(2)) { slopeError(at: 0, step: $0) }
    Column("at $x = 1$", as: .scientific(2)) { slopeError(at: 1, step: $0) }
  }
  chapter.claim(
    "PD-18", "At 0 a tenth of the step leaves a hundredth of the error: order 2.",
    slopeError(at: 0, step: 0.1) / slopeError(at: 0, step: 0.01),
    slopeError(at: 0, step: 0.01) / slopeError(at: 0, step: 0.001), isIn: 99.5...100.5
  )
  chapter.claim(
    "PD-18.order-four", "At 1 it leaves a ten-thousandth: order 4.",
    slopeError(at: 1, step: 0.1) / slopeError(at: 1, step: 0.01), isIn: 9900...10100)

  //: > [!SURPRISE]
  //: > At $x = 1$ the same formula is a thousand times better. The error is $h^2/6$ times the
  //: > curvature of the density, and the bell curve is straight just there: at 1, where it turns from
  //: > round to hollow.

  chapter.derivation("curvature", of: derivative(derivative(normalDensity(x), x), x))
  {
    Step(derivative(-x * normalDensity(x), x), because: "$\\varphi' = -x\\varphi$")
    Step(
      (x ** 2 - 1) * normalDensity(x), because: "product rule; zero at $x = \\pm 1$")
  }

  let fine = stride(from: -7.0, through: 0, by: 0.05).map { pow(10, $0) }
  chapter.figure(
    "difference-error", x: .log(label: "step h"),
    y: .log(label: "error of the slope"),
    caption: """
      Left of its lowest point each curve is round-off, right of it the formula's \
      own error: a straight line of slope 2 at $x = 0$, of slope 4 at $x = 1$.
      """,
    alt: """
      Log–log plot of the error of the central difference of Φ against the step from \
      10⁻⁷ to 1. For x = 0 the error falls with slope 2 to about 10⁻¹² near h = \
      10⁻⁵, for x = 1 with slope 4 to about 10⁻¹⁴ near h = 10⁻³; below, both rise \
      again, ragged, as the step shrinks.
      """
  ) {
    for (place, role) in [(0.0, Role.accent1), (1, .accent2)] {
      Line(
        "x = \(Int(place))", x: fine,
        y: fine.map { h in
          let error = abs(slopeError(at: place, step: h))
          return error > 0 ? error : .nan
        }
      ).style(role)
    }
  }

  //: ### The fine print
  //:
  //: The article says: if $F$ is differentiable at $x$, its derivative there *is* the density. Take
  //: the bell curve and change it at a single point, to 7 at $x = 1$. No area changes, so this is
  //: still a density of the same law, and $F$ still has the slope {value}`density.at.one` at 1. So a
  //: density is settled only up to single points (more exactly, up to sets without length), and
  //: $F' = f$ holds where $f$ is continuous. That condition is the whole correction here; a worse
  //: case is waiting further down.

  func changed(_ x: Double) -> Double { x == 1 ? 7 : Normal.standard.density(at: x) }
  let changedArea = try integral(of: changed, from: -.infinity, to: 1)
  let rest = try integral(of: changed, from: 1, to: .infinity)
  chapter.claim(
    "PD-18.changed",
    "With the changed density all areas are the same, but $F'(1)$ is not 7.",
    holds: abs(changedArea.value - normal.cumulative(to: 1)) <= 1e-12
      && abs(rest.value - normal.upperTail(from: 1)) <= 1e-12
      && abs(derivative(of: normal.cumulative(to:), at: 1).value - changed(1)) > 6,
    evidence: "areas to 10⁻¹²; the slope is \(normal.density(at: 1).text(.fixed(4)))")
}
