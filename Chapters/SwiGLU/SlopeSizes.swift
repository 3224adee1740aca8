import Activations
import Figures
import Probability
import Workbook

//: How large are they? Draw $a$ and $b$ from a normal law, and average the squares.

func average(_ f: (Double) -> Double) throws -> Double {
  try integral(
    of: { Normal.standard.density(at: $0) * f($0) }, from: -.infinity, to: .infinity
  ).value
}
@MainActor func slopeSizes(
  _ chapter: Chapter, lattice: [(a: Double, b: Double)]
) throws {
  let swishSquare = try average { swish($0) * swish($0) }
  let slopeSquare = try average { swishDerivative($0) * swishDerivative($0) }
  let gateSquare = try average { sigmoid($0) * sigmoid($0) }
  let gateSlopeSquare = try average { sigmoidDerivative($0) * sigmoidDerivative($0) }
  let publishedGradient = slopeSquare + swishSquare
  let articleGradient = slopeSquare * gateSquare + swishSquare * gateSlopeSquare
  chapter.value(
    "ratio", (publishedGradient / articleGradient).squareRoot(), digits: 2)
  chapter.claim(
    "SG-14",
    "The published form's gradient is 2.4 times as large, in the root of the mean "
      + "square.",
    (publishedGradient / articleGradient).squareRoot(), isNear: 2.40343991302330108,
    within: 1e-10)
  chapter.claim(
    "SG-14.parts",
    "The mean squares of $\\text{Swish}'$, Swish, $\\sigma$ and $\\sigma'$ are those "
      + "of an independent quadrature.",
    each: zip(
      [slopeSquare, swishSquare, gateSquare, gateSlopeSquare],
      [
        0.3794823516328293, 0.3557755198173522, 0.2933790358580930,
        0.0159516370730216619 / 0.3557755198173522,
      ]
    ).map { $0 - $1 }, isIn: -1e-14...1e-14)
  chapter.claim(
    "SG-14.bound",
    "The article's slope in $b$ is never more than a quarter of Swish.",
    holds: lattice.allSatisfy {
      abs(gatedSwishPartialB($0.a, $0.b)) <= abs(swish($0.a)) / 4
    },
    evidence: "all 169 pairs")

  chapter.figure(
    "slope-in-b", x: .linear(label: "b"),
    caption: """
      The slope along $b$ at $a = 2$. The published form passes the same gradient at \
      every $b$; the doubly gated form passes next to nothing outside the middle.
      """,
    alt: """
      Slope along b at a = 2, over b from −8 to 8: a horizontal line at 1.76 for the \
      published form; a low bell of height 0.44 for the doubly gated form.
      """
  ) {
    Curve("published", over: -8...8) { swiGLUPartialB(2, $0) }.style(.swiGLU)
    Curve("doubly gated", over: -8...8) { gatedSwishPartialB(2, $0) }.style(.accent1)
    Rule(y: 0)
  }

  //: > [!CORRECTION]
  //: > The article recommends its form for deep networks because it does not saturate. In $b$ it saturates
  //: > on *both* sides {claim}`SG-20`, and its gradients are {value}`ratio` times smaller. The published form
  //: > is linear in $b$. But near zero it is a product of two small numbers, about $ab/2$: halve
  //: > both inputs and a quarter comes out. It needs what real models give it, normalisation before and a
  //: > skip around.

  chapter.claim(
    "SG-16", "Near zero, half of both inputs gives a quarter of the published form.",
    swiGLU(1e-4, 1e-4) / swiGLU(5e-5, 5e-5), isNear: 4, within: 1e-3)
  chapter.claim(
    "SG-16.article",
    "The article's form gives half, and saturates: ten times $b$ changes nothing.",
    holds: abs(gatedSwish(1e-4, 1e-4) / gatedSwish(5e-5, 5e-5) - 2) < 1e-3
      && gatedSwish(2.0, 400.0) == gatedSwish(2.0, 40.0),
    evidence:
      "a ratio of "
      + (gatedSwish(1e-4, 1e-4) / gatedSwish(5e-5, 5e-5)).text(.fixed(3))
  )

  chapter.figure(
    "scales", x: .log(label: "scale k of both inputs"),
    y: .log(label: "output at (k, k)"),
    caption: """
      Small inputs, smaller outputs: the published form falls with the square of the \
      scale, and rises with it; the doubly gated form does neither.
      """,
    alt: """
      Log–log plot of the output at (k, k) for k from 0.001 to 1000. The published \
      form is a line of slope two; the doubly gated form has slope one on both \
      sides.
      """
  ) {
    Curve("published", over: 1e-3...1e3) { swiGLU($0, $0) }.style(.swiGLU)
    Curve("doubly gated", over: 1e-3...1e3) { gatedSwish($0, $0) }.style(.accent1)
  }
}
