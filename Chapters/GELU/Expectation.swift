import Derivations
import Workbook

//: Let us be exact about the game. Call $m$ the coin: 1 with probability $\Phi(x)$ and 0
//: otherwise, and $x\,m$ what passes. Its **{term}`expectation`** weighs each outcome with its
//: probability. Its **{term}`variance`** is the expectation of the square less the square of the
//: expectation.

let Φ = normalCumulative(x)

/// Mean and variance of a toss, derived.
@MainActor func expectation(_ chapter: Chapter) {
  chapter.derivation("expectation", of: x * Φ + 0 * (1 - Φ)) {
    Step(x * Φ, because: "a shut door adds nothing; what remains is GELU")
  }
  chapter.derivation("variance", of: x ** 2 * Φ + 0 * (1 - Φ) - (x * Φ) ** 2) {
    Step(
      x ** 2 * Φ - x ** 2 * Φ ** 2,
      because: "the square of $x\\,m$ is $x^2$ or nothing")
    Step(x ** 2 * Φ * (1 - Φ), because: "take out $x^2\\,\\Phi(x)$")
  }
}
