import Activations
import Derivations
import Figures
import Probability
import Workbook

//: A network learns through the slope of its activation functions, so let us derive it. The
//: function is a product, so the product rule comes first; the gate contains $\beta x$, so the
//: chain rule comes second. We keep a factor $\beta$ inside the gate from the start; for now read
//: it as 1.

let β = Variable("β")

/// Slope and curvature, derived and held to the library's code.
@MainActor func slope(_ chapter: Chapter) {
  chapter.derivation("slope", of: derivative(x * sigmoid(β * x), x)) {
    Step(sigmoid(β * x) + x * derivative(sigmoid(β * x), x), because: "product rule")
    Step(
      sigmoid(β * x) + β * x * sigmoid(β * x) * (1 - sigmoid(β * x)),
      because: "chain rule, and $\\sigma' = \\sigma(1-\\sigma)$")
    Step(
      sigmoid(β * x) * (1 + β * x * (1 - sigmoid(β * x))),
      because: "take out $\\sigma(\\beta x)$")
  }

  //: The paper prints a line of this derivation with $\sigma(x)$ where $\sigma(\beta x)$ must stand
  //: {cite}`ramachandran2017`; its last line is right. A machine that checks each step would have
  //: caught it. This page was made by one:

  chapter.refutes(
    "slope-misprint",
    claimed: β * x * sigmoid(x) + sigmoid(β * x) * (1 - β * x * sigmoid(β * x)),
    of: derivative(x * sigmoid(β * x), x),
    source: "the paper's third line, read literally")

  chapter.derivation(
    "curvature", of: derivative(derivative(x * sigmoid(x), x), x), in: x,
    codedAs: { swishSecondDerivative($0) }
  ) {
    Step(
      sigmoid(x) * (1 - sigmoid(x)) * (2 + x * (1 - 2 * sigmoid(x))),
      because: "differentiate $\\sigma(x)(1 + x(1-\\sigma(x)))$ once more and collect"
    )
    Step(
      sigmoid(x) * (1 - sigmoid(x)) * (2 - x * tanh(x / 2)),
      because: "$2\\sigma(x) - 1 = \\tanh(x/2)$")
  }

  //: The code that computes the slope was not made from these formulas but written by hand, for
  //: accuracy. Two independent routes hold it to them: differences of neighbouring values, and the
  //: formula above.

  //: {quote}`Sources/Activations/Swish.swift#swish`

  let step = 1e-5
  chapter.claim(
    "SW-07",
    "Swish is smooth: central differences agree with the slope everywhere we look.",
    { (swish($0 + step) - swish($0 - step)) / (2 * step) },
    agreesWith: { swishDerivative($0) },
    at: evenlySpaced(801, in: -20...20), within: 1e-9)
  chapter.claim(
    "SW-07.symmetry", "The slopes at $x$ and $-x$ add up to one.",
    proves: derivative(x * sigmoid(x), x)
      + sigmoid(-x) * (1 - x * (1 - sigmoid(-x))) == 1)

  chapter.figure(
    "three-orders", height: 640, arrangement: .stacked,
    caption: """
      Swish, its slope and its curvature. The slope starts and ends where ReLU's \
      does, at 0 and 1, but overshoots both on the way.
      """,
    alt: """
      Three stacked panels over x from −8 to 8: Swish; its slope, which falls \
      slightly below 0 near −2.4, passes one half at 0 and rises slightly above 1 \
      near 2.4; and its curvature, a hump of height one half at 0 with shallow \
      negative flanks.
      """
  ) {
    Panel {
      Curve("Swish", over: -8...8) { swish($0) }.style(.swish)
      Curve("ReLU", over: -8...8) { relu($0) }.style(.relu)
    }
    Panel {
      Curve("slope", over: -8...8) { swishDerivative($0) }.style(.swish)
      Curve("ReLU's", over: -8...8) { $0 == 0 ? .nan : reluDerivative($0) }.style(
        .relu)
    }
    Panel {
      Curve("curvature", over: -8...8) { swishSecondDerivative($0) }.style(.swish)
      Rule(y: 0)
    }
  }

  //: > [!CORRECTION]
  //: > The article says that, compared with ReLU, Swish has no sudden *break*. ReLU has none either
  //: > {claim}`SW-08`: its graph is one unbroken line. What jumps is its slope, from 0 to 1, at the
  //: > origin. Swish's slope goes through one half there.

  chapter.claim(
    "SW-08",
    "At 0, ReLU's slopes from left and right are 0 and 1; Swish's are both about "
      + "one half.",
    holds: (relu(0.0) - relu(-step)) / step == 0
      && (relu(step) - relu(0.0)) / step == 1
      && abs((swish(0.0) - swish(-step)) / step - 0.5) < step
      && abs((swish(step) - swish(0.0)) / step - 0.5) < step,
    evidence: "difference quotients over \(step.text(.shortest))")
  chapter.claim(
    "SW-08.unbroken",
    "ReLU never moves further than its input does: it is continuous.",
    forAll: evenlySpaced(2001, in: -1...1)
  ) { abs(relu($0 + step) - relu($0)) <= step * (1 + 1e-10) }
}
