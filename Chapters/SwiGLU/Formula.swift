import Activations
import Derivations
import Probability
import Workbook

/// The published form, and the article's.
@MainActor func formula(_ chapter: Chapter) throws {
  //: The article, unsure of the term, guesses a definition from the name: Swish of one input, times
  //: the **{term}`sigmoid`** of another. The name stands for *Swish gated linear unit* {claim}`SG-01`,
  //: and it has a definition, published in 2020 {cite}`shazeer2020`: Swish of one projection of the
  //: input, times another projection, with no sigmoid on it.

  let a = Variable("a")
  let b = Variable("b")
  chapter.equation("published", swish(a) * b == a * sigmoid(a) * b)
  chapter.equation("article", swish(a) * sigmoid(b) == a * sigmoid(a) * sigmoid(b))

  //: > [!CORRECTION]
  //: > “Not a widely recognised standard term”, says the article {claim}`SG-03`. By the time it was
  //: > written, two large language models had named SwiGLU as their choice in their papers
  //: > {cite}`chowdhery2022, touvron2023`. The only work it lists, on signal processing, mentions no
  //: > gate {claim}`SG-24`; the three that define the parts are on gated units {cite}`dauphin2016`, on
  //: > Swish {cite}`ramachandran2017` and on their union {cite}`shazeer2020`.

  chapter.refutes(
    "SG-04", claimed: swish(a) * sigmoid(b), of: swish(a) * b,
    source: "the article's definition, compared with the published one")

  //: So the article's unit is gated *twice*, by $\sigma(a)$ and by $\sigma(b)$, and we shall call it the
  //: doubly gated form. Where do the two agree? Where Swish of $a$ is zero, and where $b$ equals its own
  //: sigmoid, which happens once, at {value}`crossing`.

  let crossing = try root(of: { $0 - sigmoid($0) }, in: 0...1)
  chapter.value("crossing", crossing, digits: 4)
  chapter.claim(
    "SG-04.crossing", "There, and only there, the second factors are the same.",
    forAll: evenlySpaced(2001, in: -10...10)
  ) { ($0 > crossing) == ($0 > sigmoid($0)) }
  chapter.claim(
    "SG-06", "Swish is $a\\,\\sigma(a)$ with $\\sigma(a) = 1/(1+e^{-a})$.",
    proves: swish(a) == a * (1 / (1 + exp(-a))))
}
