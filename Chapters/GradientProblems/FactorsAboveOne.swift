import Derivations
import func Foundation.exp
import func Foundation.sinh
import Networks
import Workbook

/// A product of factors above 1 need not explode.
@MainActor func factorsAboveOne(_ chapter: Chapter) {
  // snippet.hide
  let n = Variable("n", in: .positive)
  // snippet.show

  //: The twin of the first claim says: if each value is above 1, the product grows exponentially. It
  //: has a twin of a counterexample, the reciprocals of the factors above.

  let twin: Expression = 2 * n / (n + 1)
  let nextTwin: Expression = 2 * (n + 1) / (n + 2)
  let twinFactor: Expression = (n + 1) ** 2 / ((n + 1) ** 2 - 1)
  chapter.claim(
    "GR-11.step",
    "If the product of $n^2/(n^2-1)$ is $2n/(n+1)$, it stays so with "
      + "the next factor.",
    proves: twin * twinFactor == nextTwin)
  chapter.claim(
    "GR-11", "So a product of factors above 1, all of them, ends at 2.",
    proves: limit(twin, n, .infinity) == 2)
  let manyFactors = 100_000
  let headProduct = product(1...manyFactors) { 1 + 1 / ($0 * $0) }
  let tail: Double = exp(1 / (Double(manyFactors) + 0.5))
  let closedForm: Double = sinh(Double.pi) / Double.pi
  chapter.claim(
    "GR-11.sinh", "Another one, all $1 + 1/n^2$ together, is $\\sinh(\\pi)/\\pi$.",
    headProduct * tail, isNear: closedForm, within: 1e-10)
  chapter.claim(
    "GR-11.value", "… which is 3.67607791037.",
    closedForm, isNear: 3.676077910374977720696, within: 1e-14)
  let (tall, flat) = (
    Matrix([[2, 0], [0, 0.125]]), Matrix([[0.125, 0], [0, 2]])
  )
  chapter.claim(
    "GR-11.matrices",
    "Two matrices with an eigenvalue of 2 each: their product is a "
      + "quarter of the identity.",
    tall * flat == .identity(2, scale: 0.25), is: true)

  //: > [!CORRECTION]
  //: > Factors above 1 are not enough either; a bound $c > 1$ *below* them is. For matrices even an
  //: > eigenvalue above 1 in every layer does not do it: one layer may squeeze what the other
  //: > stretches. What suffices is that every layer stretches every direction by at least $c$. For
  //: > one linear recurrent matrix, a spectral radius above 1 is necessary for explosion
  //: > {cite}`pascanu2013`, not sufficient for every input.
}
