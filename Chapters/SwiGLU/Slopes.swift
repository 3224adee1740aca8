import Activations
import Derivations
import Probability
import Workbook

/// The slopes of both forms; returns the pairs at which they were tried.
@MainActor func slopes(_ chapter: Chapter) -> [(a: Double, b: Double)] {
  //: The article calls the derivative rather complicated and leaves it out. Each form is a product of a
  //: function of $a$ and a function of $b$, so there is nothing but one product rule to do.

  chapter.derivation("published-a", of: derivative(swish(a) * b, a)) {
    Step(b * derivative(a * sigmoid(a), a), because: "$b$ does not depend on $a$")
    Step(
      b * sigmoid(a) * (1 + a * sigmoid(-a)),
      because: "the slope of Swish, with $1-\\sigma(a) = \\sigma(-a)$")
  }
  chapter.derivation("published-b", of: derivative(swish(a) * b, b)) {
    Step(a * sigmoid(a), because: "linear in $b$")
  }
  chapter.derivation("article-a", of: derivative(swish(a) * sigmoid(b), a)) {
    Step(
      sigmoid(b) * sigmoid(a) * (1 + a * sigmoid(-a)),
      because: "the slope of Swish, times $\\sigma(b)$")
  }
  chapter.derivation("article-b", of: derivative(swish(a) * sigmoid(b), b)) {
    Step(
      a * sigmoid(a) * sigmoid(b) * (1 - sigmoid(b)),
      because: "$\\sigma' = \\sigma(1-\\sigma)$")
  }

  let h = 1e-5
  let lattice = evenlySpaced(13, in: -6...6).flatMap { a in
    evenlySpaced(13, in: -6...6).map { (a: a, b: $0) }
  }
  typealias Surface = (Double, Double) -> Double
  func largestError(of slope: Surface, in f: Surface, isA: Bool) -> Double {
    lattice.map { a, b -> Double in
      let ahead = isA ? f(a + h, b) : f(a, b + h)
      let behind = isA ? f(a - h, b) : f(a, b - h)
      return abs((ahead - behind) / (2 * h) - slope(a, b))
    }.max() ?? .nan
  }
  chapter.claim(
    "SG-13",
    "Differences of neighbouring values agree with all four slopes, on 169 pairs.",
    each: [
      largestError(
        of: { swiGLUPartialA($0, $1) }, in: { swiGLU($0, $1) }, isA: true),
      largestError(
        of: { swiGLUPartialB($0, $1) }, in: { swiGLU($0, $1) }, isA: false),
      largestError(
        of: { gatedSwishPartialA($0, $1) }, in: { gatedSwish($0, $1) }, isA: true),
      largestError(
        of: { gatedSwishPartialB($0, $1) }, in: { gatedSwish($0, $1) }, isA: false),
    ], isIn: 0...1e-8)

  return lattice
}
