import Activations
import Derivations
import Figures
import Probability
import Workbook

/// How far GELU is from Swish.
@MainActor func relative(_ chapter: Chapter) {
  //: Gate times input: you have seen this before. Swish takes the sigmoid for its gate, GELU takes
  //: $\Phi$. Both are S-shaped, both are ½ at 0, and so the curves are close relatives.

  let apart = maximum(of: { abs(swish($0) - gelu($0)) }, in: 0...10)
  chapter.value("apart.at", apart.x, digits: 3)
  chapter.value("apart.by", apart.y, digits: 3)
  chapter.claim(
    "GE-01", "GELU and Swish are nowhere further apart than {value}`apart.by`.",
    apart.y, isNear: 0.19300198798000964, within: 1e-14)

  chapter.figure(
    "relatives",
    caption: """
      Above the gates, below the functions. GELU's gate is steeper, so GELU hugs \
      the rectifier more closely; it is furthest from Swish at ±{value}`apart.at`, \
      by {value}`apart.by`.
      """,
    alt: """
      Two stacked panels over x from −5 to 5. Above, two S-shaped curves through \
      one half at 0: Φ, and the flatter sigmoid. Below, ReLU, GELU and Swish; GELU \
      lies between the other two, with a shallower dip than Swish.
      """
  ) {
    Panel {
      Curve("Φ(x)", over: -5...5) { Normal.standard.cumulative(to: $0) }.style(
        .cumulative)
      Curve("σ(x)", over: -5...5) { sigmoid($0) }.style(.sigmoid)
    }
    Panel {
      Curve("ReLU", over: -5...3) { relu($0) }.style(.relu)
      Curve("GELU", over: -5...3) { gelu($0) }.style(.gelu)
      Curve("Swish", over: -5...3) { swish($0) }.style(.swish)
    }
  }

  //: Like Swish, and for the same reason, GELU has two halves that know each other.

  chapter.claim(
    "GE-01.halves", "What GELU makes of $x$ and of $-x$ differs by exactly $x$.",
    proves: x * normalCumulative(x) - (-x) * normalCumulative(-x) == x)
}
