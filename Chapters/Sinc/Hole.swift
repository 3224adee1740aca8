import Activations
import Derivations
import Figures
import Probability
import Workbook

import func Foundation.sin

/// The hole at 0 and what fills it; gives back the letter of the formulas beside it.
@MainActor func hole(_ chapter: Chapter) -> Variable {
  //: Divide the sine of $\pi x$ by $\pi x$. At $x = 0$ that is zero by zero, a hole. Which value should fill
  //: it? Come close and look.

  chapter.table(
    "approach", caption: "Coming closer to 0.", rows: [1, 0.5, 0.1, 0.01, 0.001]
  ) {
    Column("$x$") { $0 }
    Column("$\\sin(\\pi x)/(\\pi x)$", digits: 9) { sinc($0) }
  }

  //: The table says 1. The power series proves it: the sine begins with its argument, which
  //: cancels, and what is left has no hole.

  let x = Variable("x")
  let p = Variable("x", in: .positive)
  chapter.claim(
    "SI-05", "As $x \\to 0$ the quotient tends to 1.",
    proves: limit(sin(.pi * x) / (.pi * x), x, 0) == 1)
  chapter.claim(
    "SI-05.series",
    "The first terms are $1 - \\pi^2x^2/6 + \\pi^4x^4/120$, to a seventh power.",
    forAll: evenlySpaced(101, in: -0.5...0.5)
  ) { x in
    let u = Double.pi * x
    let square = u * u
    return abs(sinc(x) - (1 - square / 6 + square * square / 120))
      <= square * square * square / 5040 + 2e-16
  }
  chapter.claim(
    "SI-24", "At 0, and next to it, the function returns exactly 1.",
    holds: [0, -0.0, .leastNonzeroMagnitude, 1e-300].allSatisfy { sinc($0) == 1 },
    evidence: "0, −0, the smallest number, 1e−300")
  chapter.claim(
    "SI-07", "Nowhere else is it as large.",
    forAll: evenlySpaced(4000, in: 0.001...40)
  ) { abs(sinc($0)) < 1 && sinc(-$0) == sinc($0) }

  chapter.figure(
    "sinc", x: .linear(label: "x"),
    caption: """
      Sinc swings between the branches of $1/(\\pi x)$. It is zero at every whole \
      number but 0, and its lowest point is {value}`lowest`.
      """,
    alt: """
      Sinc over x from −6 to 6: a hump of height 1 at the origin, then waves that \
      die away on both sides between two dashed envelopes, with zeros at the whole \
      numbers.
      """
  ) {
    Curve("$1/(\\pi x)$", over: 0.32...6) { 1 / (.pi * $0) }.muted().dashed()
    Curve("", over: 0.32...6) { -1 / (.pi * $0) }.muted().dashed()
    Curve("", over: -6 ... -0.32) { 1 / (.pi * $0) }.muted().dashed()
    Curve("", over: -6 ... -0.32) { -1 / (.pi * $0) }.muted().dashed()
    Curve("sinc", over: -6...6) { sinc($0) }.style(.sinc)
    Rule(y: 0)
  }
  chapter.claim(
    "SI-06", "It stays under its envelope.", forAll: evenlySpaced(4000, in: 0.01...40)
  ) { abs(sinc($0)) <= 1 / (.pi * $0) * (1 + 1e-15) }

  //: That neurons put out what their activation function makes of them, and that this affects what can be
  //: learnt {claim}`SI-01`, is how the article begins, and no more than that. Sinc's home is elsewhere: in
  //: the reconstruction of signals {claim}`SI-02`, where it goes back to the interpolation theory of
  //: 1915 {cite}`whittaker1915` and to communication in the presence of noise {cite}`shannon1949`. As an
  //: activation function it is young {claim}`SI-03`: it was proposed for networks that represent
  //: signals in 2024 {cite}`saratchandran2024`; before it the sine itself was used {cite}`sitzmann2020`,
  //: and sinc as the shape of a filter {cite}`ravanelli2018`. The article's one reference {claim}`SI-28`
  //: is a classic on signals, and says nothing of neurons {cite}`oppenheim1975`.

  return p
}
