import Activations
import Derivations
import Figures
import Probability
import Workbook

@MainActor func twoForms(_ chapter: Chapter) throws {
  //: ## Which formula?
  //:
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

  //: ## The example, worked
  //:
  //: The article calls its function with four pairs and prints no result. Here is what it would have
  //: printed, and beside it what the published form makes of the same pairs.

  let firsts = [0.5, -1, 2, -2]
  let seconds = [1.0, -1, 0, 2]
  chapter.table(
    "four-pairs", caption: "The article's four pairs, by three formulas.",
    rows: Array(zip(firsts, seconds))
  ) {
    Column("$a$") { $0.0 }
    Column("$b$") { $0.1 }
    Column("doubly gated", digits: 8) { gatedSwish($0.0, $0.1) }
    Column("published", digits: 8) { swiGLU($0.0, $0.1) }
    Column("GLU", digits: 8) { glu($0.0, $0.1) }
  }

  //: Look at the second pair. The article's form gives a negative number, the published one a positive:
  //: a negative gate times a negative value. And at the third pair a value of zero comes out as zero in
  //: the published form, while the doubly gated form lets half of Swish through.

  chapter.claim(
    "SG-23", "The article's form gives these four numbers.",
    each: zip(
      gatedSwish(firsts, seconds),
      [
        0.2275271169617056223902, -0.0723294881285132682114, 0.8807970779778824440597,
        -0.2099871708070130346972,
      ]
    ).map { $0 - $1 }, isIn: -1e-16...1e-16)
  chapter.claim(
    "SG-23.published",
    "The published form differs in sign at the second pair, and is 0 at the third.",
    holds: swiGLU(-1.0, -1.0) > 0 && gatedSwish(-1.0, -1.0) < 0
      && swiGLU(2.0, 0.0) == 0,
    evidence: swiGLU(firsts, seconds).map { $0.text(.fixed(4)) }.joined(
      separator: ", "))
  chapter.claim(
    "SG-07",
    "⊙ works element by element: the arrays give what the single numbers give.",
    holds: swiGLU(firsts, seconds) == zip(firsts, seconds).map { swiGLU($0, $1) },
    evidence: "equal to the last bit, all four")
  chapter.claim(
    "SG-22",
    "The product of the arrays of Swish and of the sigmoid is the article's form.",
    each: zip(gatedSwish(firsts, seconds), zip(swish(firsts), sigmoid(seconds))).map {
      $0 - $1.0 * $1.1
    }, isIn: -1e-16...1e-16)
  chapter.claim(
    "SG-08",
    "In the article's form $\\sigma(b)$ stays between 0 and 1, so no more than "
      + "Swish comes out.",
    forAll: evenlySpaced(401, in: -30...30)
  ) { b in
    evenlySpaced(61, in: -30...30).allSatisfy {
      abs(gatedSwish($0, b)) <= abs(swish($0))
    }
  }

  //: ## Two surfaces
  //:
  //: A function of two inputs is a landscape. Walk north in the left one, towards larger $b$: it flattens
  //: out. Walk north in the right one: it climbs for ever, except on the line $a = 0$.

  chapter.figure(
    "surfaces", height: 370, x: .linear(label: "a"), arrangement: .columns(2),
    caption: """
      Doubly gated and published, with $a$ to the right and $b$ upwards. The left \
      landscape levels off in $b$ on both \
      sides; the right one is a straight slope in $b$, and changes sign with it.
      """,
    alt: """
      Two heat maps over a and b from −4 to 4 with contour lines. Left, the doubly \
      gated form: near zero in the lower half, rising to about 4 in the upper right \
      corner, nearly constant in b above 3. Right, the published form: positive in \
      the upper right, negative in the lower right, down to −16.
      """
  ) {
    Panel("doubly gated, $\\text{Swish}(a)\\,\\sigma(b)$") {
      HeatMap(x: -4...4, y: -4...4, colors: .diverging, domain: -4...4) {
        gatedSwish($0, $1)
      }
      Contour(x: -4...4, y: -4...4, levels: [0.5, 1, 2, 3]) { gatedSwish($0, $1) }
    }
    Panel("published, $\\text{Swish}(a)\\,b$") {
      HeatMap(x: -4...4, y: -4...4, colors: .diverging, domain: -16...16) {
        swiGLU($0, $1)
      }
      Contour(x: -4...4, y: -4...4, levels: [-8, -4, -1, 1, 4, 8]) { swiGLU($0, $1) }
    }
  }
  chapter.claim(
    "SG-09",
    "The left landscape is bounded in $b$ by Swish; the right one is linear in $b$.",
    holds: gatedSwish(3.0, 40.0) == swish(3.0)
      && swiGLU(3.0, 40.0) == 40 * swish(3.0),
    evidence:
      "\(gatedSwish(3.0, 40.0).text(.fixed(4))) and "
      + swiGLU(3.0, 40.0).text(.fixed(4))
  )

  chapter.family(
    "slices", parameter: "b", over: [-2.0, -1, 0, 1, 2, 4],
    x: .linear(label: "a"), y: .linear(domain: -6...16),
    caption: """
      A slice at a fixed $b$. The published form scales Swish by $b$, whatever its \
      size and sign; the doubly gated form can only shrink it.
      """,
    alt: """
      For each b from −2 to 4: Swish(a)·b and Swish(a)·σ(b) as curves of a from −4 \
      to 4. The first turns over for negative b, vanishes at b = 0 and grows without \
      bound; the second keeps its shape and only shrinks.
      """
  ) { value in
    Curve("published", over: -4...4) { swiGLU($0, value) }.style(.swiGLU)
    Curve("doubly gated", over: -4...4) { gatedSwish($0, value) }.style(.accent1)
    Rule(y: 0)
  }

  //: > [!CORRECTION]
  //: > Which of the two is the gate? The article says that $\sigma(b)$ gates Swish of $a$. In the published
  //: > unit the roles are the other way round: Swish of $a$ is the gate and $b$ is the value, and the
  //: > gate is neither bounded nor positive.

  chapter.claim(
    "SG-10", "The published gate turns the sign of the value where $a$ is negative.",
    holds: swiGLU(-1.0, 3.0) < 0 && swiGLU(1.0, 3.0) > 0,
    evidence:
      "\(swiGLU(-1.0, 3.0).text(.fixed(4))), \(swiGLU(1.0, 3.0).text(.fixed(4)))")
  chapter.claim(
    "SG-21", "In the article's form the share that passes is between 0 and 1.",
    forAll: evenlySpaced(801, in: -20...20)
  ) { 0 < gatedSwish(1.0, $0) / swish(1.0) && gatedSwish(1.0, $0) / swish(1.0) < 1 }
}
