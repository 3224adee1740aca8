import Activations
import Derivations
import Workbook

/// Why the best dial is the one at which hill and trough are equal.
@MainActor func balance(_ chapter: Chapter) {
  //: *Best* needs a measure. Take the largest error anywhere, and make it as small as possible: the
  //: **{term}`minimax`** choice. With one dial this needs no theory of approximation, only three
  //: observations.
  //:
  //: *One.* The error of the left half mirrors the right, so $x \ge 0$ is enough.

  chapter.claim(
    "even-error", "The error at $-x$ is the error at $x$.",
    proves: -x * (sigmoid(-β * x) - normalCumulative(-x)) == x * (sigmoid(β * x) - Φ))

  //: *Two.* Turning $\beta$ up raises the approximation at *every* $x \ne 0$: its slope with
  //: respect to $\beta$ is a product of positive factors.

  chapter.derivation("rises-with-beta", of: derivative(x * sigmoid(β * x), β)) {
    Step(x ** 2 * sigmoid(β * x) * (1 - sigmoid(β * x)), because: "chain rule")
  }
}
