import Activations
import Derivations
import Figures
import Probability
import Workbook

/// Slope and curvature; gives back the place of the steepest slope, $\sqrt2$.
@MainActor func slope(_ chapter: Chapter) -> Double {
  //: $\Phi$ is the area under the bell, so its slope is the bell's height $\varphi$; and the bell
  //: falls off at the rate $-x\,\varphi(x)$. These two facts are all we need.

  chapter.derivation(
    "slope", of: derivative(x * Φ, x), in: x, codedAs: { geluDerivative($0) }
  ) {
    Step(Φ + x * derivative(Φ, x), because: "product rule")
    Step(
      Φ + x * normalDensity(x), because: "the slope of $\\Phi$ is the bell $\\varphi$"
    )
  }
  chapter.derivation(
    "curvature", of: derivative(Φ + x * normalDensity(x), x), in: x,
    codedAs: { geluSecondDerivative($0) }
  ) {
    Step(
      normalDensity(x) + normalDensity(x) - x ** 2 * normalDensity(x),
      because: "product rule, and $\\varphi'(x) = -x\\,\\varphi(x)$")
    Step((2 - x ** 2) * normalDensity(x), because: "collect")
  }

  //: The bell is never zero, so the curvature changes sign at $x^2 = 2$ and nowhere else. GELU
  //: bends at *exactly* $\pm\sqrt2$, and there its slope is extreme.

  let bend = 2.0.squareRoot()
  chapter.value("slope.most", geluDerivative(bend), digits: 4)
  chapter.value("slope.least", geluDerivative(-bend), digits: 4)
  chapter.claim(
    "GE-14",
    "GELU is smooth: differences of neighbours agree with the slope everywhere.",
    { (gelu($0 + 1e-5) - gelu($0 - 1e-5)) / 2e-5 },
    agreesWith: { geluDerivative($0) },
    at: evenlySpaced(961, in: -12...12), within: 1e-9)
  chapter.claim(
    "GE-14.curvature", "… and differences of slopes with the curvature.",
    { (geluDerivative($0 + 1e-5) - geluDerivative($0 - 1e-5)) / 2e-5 },
    agreesWith: { geluSecondDerivative($0) }, at: evenlySpaced(961, in: -12...12),
    within: 1e-9)
  chapter.claim(
    "GE-14.bends", "The curvature changes sign where $x^2$ passes 2, and only there.",
    forAll: evenlySpaced(2400, in: -12...12)
  ) { (geluSecondDerivative($0) > 0) == ($0 * $0 < 2) }
  chapter.claim(
    "GE-14.steepest",
    "No slope is above the one at $\\sqrt2$ or below the one at $-\\sqrt2$.",
    forAll: evenlySpaced(8001, in: -40...40)
  ) {
    geluDerivative($0) <= geluDerivative(bend)
      && geluDerivative($0) >= geluDerivative(-bend)
  }
  chapter.claim(
    "GE-14.lipschitz",
    "$\\Phi(\\sqrt2) + \\sqrt2\\,\\varphi(\\sqrt2)$ is GELU's Lipschitz constant.",
    geluDerivative(bend), isNear: 1.128904145185154787, within: 3e-16)
  chapter.claim(
    "GE-14.halves", "The slopes at $x$ and $-x$ add up to one.",
    proves: (Φ + x * normalDensity(x))
      + (normalCumulative(-x) - x * normalDensity(-x)) == 1)

  chapter.figure(
    "three-orders", height: 640, arrangement: .stacked,
    caption: """
      GELU, its slope and its curvature. The curvature is zero at exactly \
      $\\pm\\sqrt2$, so there the slope is extreme: {value}`slope.most` and \
      {value}`slope.least`.
      """,
    alt: """
      Three stacked panels over x from −5 to 5, with dashed lines at plus and minus \
      root two. GELU with ReLU behind it; the slope, which falls to −0.13 at the \
      left line, passes one half at 0 and rises to 1.13 at the right line before \
      settling at 1; the curvature, a hump around 0 that crosses zero at both lines \
      and has shallow negative flanks.
      """
  ) {
    Panel {
      Curve("ReLU", over: -5...5) { relu($0) }.style(.relu)
      Curve("GELU", over: -5...5) { gelu($0) }.style(.gelu)
      Rule(x: -bend).dashed()
      Rule(x: bend).dashed()
    }
    Panel {
      Curve("slope", over: -5...5) { geluDerivative($0) }.style(.gelu)
      Rule(x: -bend).dashed()
      Rule(x: bend).dashed()
    }
    Panel {
      Curve("curvature", over: -5...5) { geluSecondDerivative($0) }.style(.gelu)
      Rule(y: 0)
      Rule(x: -bend).dashed()
      Rule(x: bend).dashed()
    }
  }

  return bend
}
