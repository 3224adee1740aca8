import Activations
import Derivations
import Figures
import Foundation
import Probability
import Workbook

/// GELU is no Swish: series and tails; gives back GELU's series.
@MainActor func specialSwish(_ chapter: Chapter) throws -> PowerSeries {
  //: The article says that with the logistic approximation GELU amounts to a special Swish. The
  //: *approximation* does, by definition: it is Swish with $\beta$ = {value}`paper.beta`. GELU is
  //: not, for any $\beta$. There are two ways to see it. Near 0, compare the series.

  let ofGELU = try series(x * Φ, in: x, at: 0, order: 5)
  let ofSwish = try series(x * sigmoid(β * x), in: x, at: 0, order: 5)
  chapter.approximation("gelu-series", gelu(x), ofGELU.polynomial)
  chapter.approximation("swish-series", swish(x, beta: β), ofSwish.polynomial)

  //: The squares agree if $\beta = 4/\sqrt{2\pi}$. The fourth powers then disagree, by a factor
  //: that has a charm of its own:

  let matched = try series(x * sigmoid(4 * x / sqrt(2 * π)), in: x, at: 0, order: 5)
  chapter.claim(
    "GE-11.squares", "With $\\beta = 4/\\sqrt{2\\pi}$ the squares agree.",
    proves: matched.coefficient(of: 2) == ofGELU.coefficient(of: 2))
  chapter.claim(
    "GE-11", "The fourth powers are then as 4 to π.",
    proves: matched.coefficient(of: 4) / ofGELU.coefficient(of: 4) == 4 / π)
  chapter.claim(
    "GE-11.library",
    "With $\\beta =$ {given}`1.702` Swish is `geluSigmoid`, and it is not GELU.",
    holds: geluSigmoid(2.27) == swish(2.27, beta: 1.702)
      && abs(geluSigmoid(2.27) - gelu(2.27)) > 0.0203,
    evidence:
      "\(geluSigmoid(2.27).text(.fixed(4))) and \(gelu(2.27).text(.fixed(4))) at 2.27"
  )

  //: > [!SURPRISE]
  //: > They would agree up to the fourth power if $\pi$ were 4.

  //: Far to the left, compare the tails. Swish's gate decays like $e^{\beta x}$, GELU's like
  //: $e^{-x^2/2}$: no exponential keeps up with a bell.

  chapter.claim(
    "GE-11.tails", "For each β, at $-2\\beta - 8$ GELU is less than 10⁻¹⁴ of Swish.",
    forAll: evenlySpaced(101, in: 0...10)
  ) { beta in
    let x = -2 * beta - 8
    let ratio = gelu(x) / swish(x, beta: beta)
    return 0 < ratio && ratio < 1e-14
  }

  chapter.figure(
    "tails", x: .linear(label: "x", domain: -12...0), y: .log(label: "−output"),
    caption: """
      Below zero, on a logarithmic scale: Swish falls along a straight line, \
      whatever its β; GELU falls along a parabola. The tanh form follows it, and \
      then overtakes.
      """,
    alt: """
      Negative outputs on a logarithmic axis over x from −12 to 0. Swish with β = \
      1.702 is nearly a straight line down to 1e-8. GELU curves downwards like a \
      parabola to 1e-32. The tanh approximation stays close to GELU down to about \
      −3 and is far below it at −10.
      """
  ) {
    Curve("σ form", over: -12 ... -0.01) { -geluSigmoid($0) }.style(.swish)
    Curve("GELU", over: -12 ... -0.01) { -gelu($0) }.style(.gelu)
    Curve("tanh form", over: -8 ... -0.01) { -geluTanh($0) }.style(.tanh)
  }

  return ofGELU
}
