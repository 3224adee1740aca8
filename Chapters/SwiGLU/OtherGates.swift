import Activations
import Figures
import Probability
import Workbook

@MainActor func otherGates(_ chapter: Chapter) {
  //: ## The other gates
  //:
  //: Once there are two looks at the input, why Swish of one of them? The source tries what comes to mind
  //: {cite}`shazeer2020`. Multiply the two looks as they are, and the layer is *bilinear*, $ab$. Let a
  //: rectifier judge first, and it is *ReGLU*, $\max(0, a)\,b$; with GELU it is *GEGLU*. The oldest of
  //: the family, *GLU*, has a sigmoid for its gate, $a\,\sigma(b)$ {cite}`dauphin2016`. Here they are, all
  //: on one scale of colours.

  struct Gate: Sendable {
    let title: String
    let function: @Sendable (Double, Double) -> Double
  }
  let gates = [
    Gate(title: "bilinear, $ab$") { bilinear($0, $1) },
    Gate(title: "GLU, $a\\,\\sigma(b)$") { glu($0, $1) },
    Gate(title: "ReGLU, $\\max(0, a)\\,b$") { reGLU($0, $1) },
    Gate(title: "GEGLU, $\\text{GELU}(a)\\,b$") { geGLU($0, $1) },
    Gate(title: "SwiGLU, $\\text{Swish}(a)\\,b$") { swiGLU($0, $1) },
    Gate(title: "doubly gated, $\\text{Swish}(a)\\,\\sigma(b)$") {
      gatedSwish($0, $1)
    },
  ]
  chapter.figure(
    "family", height: 940, x: .linear(label: "a"),
    arrangement: .columns(2),
    caption: """
      Six gates, one scale, with $a$ to the right and $b$ upwards. Bilinear is a \
      saddle with four equal corners. ReGLU, GEGLU and SwiGLU keep its right half \
      and flatten the left; GLU keeps its upper half, as a straight slope in $a$, \
      and flattens the lower; shut both, and a single corner is left.
      """,
    alt: """
      Six heat maps over a and b from −4 to 4, with contours at ±1, ±4 and ±8. \
      Bilinear: high in two opposite corners, low in the other two. ReGLU, GEGLU and \
      SwiGLU, nearly alike: flat on the left; high at the upper right, low at the \
      lower right. GLU: flat below, and above rising from left to right, at most 4. \
      Doubly gated: flat but for a gentle rise to 4 at the upper right.
      """
  ) {
    for gate in gates {
      Panel(gate.title) {
        HeatMap(
          x: -4...4, y: -4...4, columns: 96, rows: 96, colors: .diverging,
          domain: -16...16, gate.function)
        Contour(x: -4...4, y: -4...4, levels: [-8, -4, -1, 1, 4, 8], gate.function)
      }
    }
  }

  //: What to see in it: left of the line $a = 0$ three of the gates are nearly shut. How nearly, tells them
  //: apart. ReGLU is shut exactly. GEGLU and SwiGLU leave a crack, as wide as the dip of their
  //: gate is deep: that far they are from ReGLU, and no further.

  func crack(_ gate: (Double, Double) -> Double) -> Double {
    evenlySpaced(40001, in: -10...10).map { abs(gate($0, 1) - reGLU($0, 1)) }.max()
      ?? .nan
  }
  chapter.claim(
    "family.swish", "SwiGLU is never further from ReGLU than 0.2785 times $b$.",
    crack { swiGLU($0, $1) }, roundsTo: 0.2785, digits: 4)
  chapter.claim(
    "family.gelu", "GEGLU is never further from it than 0.1700 times $b$.",
    crack { geGLU($0, $1) }, roundsTo: 0.1700, digits: 4)
  chapter.claim(
    "family.corners",
    "At $(-4, 4)$ the bilinear layer gives −16, ReGLU 0, and SwiGLU more than GEGLU.",
    holds: bilinear(-4.0, 4.0) == -16 && reGLU(-4.0, 4.0) == 0
      && swiGLU(-4.0, 4.0) < 100 * geGLU(-4.0, 4.0) && geGLU(-4.0, 4.0) < 0,
    evidence: gates.map { $0.function(-4, 4).text(.significant(2)) }
      .joined(separator: ", "))
}
