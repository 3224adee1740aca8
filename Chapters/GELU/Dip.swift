import Activations
import Derivations
import Figures
import Probability
import Workbook

/// Where GELU is lowest; gives back that place.
@MainActor func dip(_ chapter: Chapter, bend: Double) throws -> Double {
  //: The slope starts from 0 at the far left, falls until $-\sqrt2$, and from there rises through ½
  //: at the origin. So it has *one* zero, between $-\sqrt2$ and 0: GELU falls up to that place and
  //: rises ever after.

  let lowest = try root(of: { geluDerivative($0) }, in: -bend...0)
  chapter.value("lowest.x", lowest, digits: 4)
  chapter.value("lowest.y", gelu(lowest), digits: 4)
  chapter.claim(
    "GE-16",
    "One dip: the slope is negative left of {value}`lowest.x`, positive right of it.",
    forAll: evenlySpaced(3000, in: -37 ... -0.7518)
      + evenlySpaced(3000, in: -0.7517...40)
  ) { (geluDerivative($0) < 0) == ($0 < -0.75175) }
  chapter.claim(
    "GE-16.place", "The place is right to the last digit.",
    lowest, isNear: -0.7517915246935644575, within: 4e-16)
  chapter.claim(
    "GE-16.height",
    "… where $\\Phi = -x\\varphi$, so that its depth is $x^2\\varphi(x)$.",
    gelu(lowest), isNear: -lowest * lowest * Normal.standard.density(at: lowest),
    within: 1e-16)
  chapter.claim(
    "GE-16.bracket", "A sign change encloses the place within 10⁻⁹ on either side.",
    holds: geluDerivative(lowest - 1e-9) < 0 && geluDerivative(lowest + 1e-9) > 0,
    evidence: "negative on the left, positive on the right")

  //: > [!CORRECTION]
  //: > GELU “may be non-monotone on some intervals”, says the article. It need not hedge: GELU *is*
  //: > not monotone. It falls on the whole half-line left of {value}`lowest.x`, down to
  //: > {value}`lowest.y`, and rises on the other. Swish has a closed form for its lowest point, by
  //: > Lambert's W; for GELU none is known to us.

  chapter.figure(
    "dips",
    caption: """
      GELU's dip is shallower than Swish's, nearer to the origin and over sooner. \
      The shaded area is exactly ¼.
      """,
    alt: """
      Swish and GELU over x from −6 to 0.5, enlarged around zero. Swish dips to \
      −0.28 near −1.28 and returns slowly; GELU dips to −0.17 near −0.75 and is \
      back at zero by −3. The area between GELU and the axis is shaded.
      """
  ) {
    Area(over: -6...0, from: { _ in 0 }, to: { gelu($0) }).style(.gelu)
    Curve("Swish", over: -6...0.5) { swish($0) }.style(.swish)
    Curve("GELU", over: -6...0.5) { gelu($0) }.style(.gelu)
    Rule(y: 0)
    Point("", x: lowest, y: gelu(lowest)).style(.gelu)
    Point("", x: swishMinimum.x, y: swishMinimum.y).style(.swish)
  }

  chapter.claim(
    "GE-16.antiderivative",
    "$\\frac12\\left((x^2-1)\\Phi + x\\varphi\\right)$ has GELU for its slope.",
    proves: derivative(((x ** 2 - 1) * Φ + x * normalDensity(x)) / 2, x) == x * Φ)
  chapter.claim(
    "GE-23.area", "So the area between GELU and the negative axis is ¼.",
    (try integral(of: { gelu($0) }, from: -.infinity, to: 0)).value, isNear: -0.25,
    within: 1e-14)

  return lowest
}
