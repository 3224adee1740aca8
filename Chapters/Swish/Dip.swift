import Activations
import Derivations
import Figures
import Probability
import Workbook

import func Foundation.exp

/// The lowest point, by three routes; gives back $W(1/e)$, of which it is made.
@MainActor func dip(_ chapter: Chapter) throws -> Double {
  //: Where is Swish lowest? Where its slope is zero, and the slope has the sign of
  //: $e^x + 1 + x$. That sum only ever rises, so it has exactly one zero. Left of it Swish falls,
  //: right of it Swish rises.

  chapter.derivation("slope-sign", of: sigmoid(x) * (1 + x * (1 - sigmoid(x)))) {
    Step(
      exp(x) * (exp(x) + 1 + x) / (1 + exp(x)) ** 2,
      because:
        "write $\\sigma(x) = e^x/(1+e^x)$ and collect; all but $e^x+1+x$ is positive")
  }

  //: > [!CORRECTION]
  //: > The article has it the other way round: that Swish first rises and then falls on some
  //: > interval. There is no such interval. It first *falls*, and then rises for good.

  //: The equation $e^x + 1 + x = 0$ has no solution in everyday functions, but it has one in
  //: **{term}`Lambert W`**, the function that undoes $w e^w$. Write $w = -1-x$; then
  //: $w e^w = 1/e$, so the lowest point is at $x = -1 - W(1/e)$ and its height is $-W(1/e)$.

  let w: Double = lambertW(exp(-1))
  let newton = try root(of: { (x: Double) in exp(x) + 1 + x }, in: -2 ... -1)
  let search = minimum(of: { swish($0) }, in: -3...0)
  chapter.value("lambert", w, digits: 16)
  chapter.value("minimum.x", swishMinimum.x, digits: 4)
  chapter.value("minimum.y", swishMinimum.y, digits: 4)
  chapter.table(
    "three-routes", caption: "The lowest point by three routes.",
    rows: [
      ("Lambert $W$", -1 - w, -w), ("root of $e^x+1+x$", newton, swish(newton)),
      ("search for the minimum", search.x, search.y),
    ]
  ) {
    Column("route") { $0.0 }
    Column("$x$", digits: 15) { $0.1 }
    Column("Swish$(x)$", digits: 15) { $0.2 }
  }

  //: The third route finds the height to all digits and the place only to half of them. That is no
  //: fault of the search: near its lowest point a curve is flat, and whoever looks only at heights
  //: cannot see the difference.

  chapter.claim(
    "SW-09", "Lambert's $W$ and the root of the slope give the same place.",
    -1 - w, isNear: newton, within: 4e-15)
  chapter.claim(
    "SW-09.height", "… and the search the same height.", search.y, isNear: -w,
    within: 1e-15)
  chapter.claim(
    "SW-09.falls", "Left of it Swish falls all the way.",
    forAll: evenlySpaced(2000, in: -30.0 ... -1.2785)
  ) { swishDerivative($0) < 0 }
  chapter.claim(
    "SW-09.rises", "Right of it Swish rises all the way.",
    forAll: evenlySpaced(2000, in: -1.2784...30)
  ) { swishDerivative($0) > 0 }

  chapter.figure(
    "dip",
    caption: """
      Swish falls to {value}`minimum.y` at $x =$ {value}`minimum.x` and rises from \
      there on. The shaded area under zero is exactly $\\pi^2/12$.
      """,
    alt: """
      Swish over x from −8 to 1. The curve comes from just below zero at the left, \
      falls to its minimum −0.278 at −1.278 and crosses zero at the origin. The area \
      between curve and axis left of the origin is shaded.
      """
  ) {
    Area(over: -8...0, from: { _ in 0 }, to: { swish($0) }).style(.swish)
    Curve("Swish", over: -8...1) { swish($0) }.style(.swish)
    Rule(y: 0)
    Point("lowest", x: swishMinimum.x, y: swishMinimum.y).style(.swish)
  }

  //: The article calls the negative side “approximately saturated”. Far to the left it is. But
  //: between −5 and 0, where most inputs of a trained network lie, it is not: the shaded area is
  //: finite and not small.

  let area = try integral(of: { swish($0) }, from: -.infinity, to: 0)
  chapter.claim(
    "SW-24", "The area between Swish and the negative axis is $\\pi^2/12$.",
    area.value, isNear: -Double.pi * .pi / 12, within: 1e-12)

  return w
}
