import Activations
import Figures
import Probability
import Workbook

/// The two forms as landscapes.
@MainActor func surfaces(_ chapter: Chapter) {
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
