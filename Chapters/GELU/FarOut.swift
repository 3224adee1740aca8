import Activations
import Derivations
import Probability
import Workbook

/// Large, small and negative inputs.
@MainActor func farOut(_ chapter: Chapter, bend: Double, lowest: Double) {
  //: The article's example asks what a neuron makes of a large, a small and a negative input.
  //: *Large*: the gate is nearly open, and $x$ passes nearly whole. The part held back is
  //: $x\,\Phi(-x)$, what GELU makes of $-x$ with the sign turned; it is less than the height of the
  //: bell.

  chapter.claim(
    "GE-22",
    "For positive $x$ the missing part is positive and less than $\\varphi(x)$.",
    forAll: evenlySpaced(3700, in: 0.01...37)
  ) { 0 < -gelu(-$0) && -gelu(-$0) < Normal.standard.density(at: $0) }
  chapter.claim(
    "GE-22.limit", "To the right GELU comes as near to $x$ as you like.",
    proves: limit(x - x * Φ, x, .infinity) == 0)
  chapter.claim(
    "GE-22.left", "To the left it comes as near to 0.",
    proves: limit(x * Φ, x, .minusInfinity) == 0)
  chapter.claim(
    "GE-22.widest",
    "The gap is widest opposite the dip, and as wide as the dip is deep.",
    maximum(of: { $0 - gelu($0) }, in: 0...5).y, isNear: -gelu(lowest), within: 1e-15)

  chapter.table(
    "example", caption: "Large, small and negative inputs, and what becomes of them.",
    rows: [5.0, 3, 2, 1, 0.1, 0, -0.1, -0.75, -1, -2, -3, -5]
  ) {
    Column("$x$") { $0 }
    Column("gate $\\Phi(x)$", as: .significant(4)) {
      Normal.standard.cumulative(to: $0)
    }
    Column("GELU$(x)$", as: .significant(4)) { gelu($0) }
    Column("missing", as: .significant(3)) { $0 > 0 ? -gelu(-$0) : $0 - gelu($0) }
  }

  //: > [!CORRECTION]
  //: > “For small or negative $x$ the gate is small and the output small or near 0.” Look at the
  //: > table. *Small* inputs, near 0, find the gate half open, not nearly shut. *Negative* inputs
  //: > of ordinary size, around {value}`lowest.x`, give the most negative outputs there are. Only
  //: > far below zero are both small.

  chapter.claim(
    "GE-23", "At ±{given}`0.1` the gate is within four hundredths of one half.",
    each: [0.1, -0.1].map { Normal.standard.cumulative(to: $0) }, isIn: 0.46...0.54)
  chapter.claim(
    "GE-23.dip",
    "From −2 to −{given}`0.2` every output is over ten times that at −3.",
    forAll: evenlySpaced(181, in: -2 ... -0.2)
  ) { gelu($0) < 10 * gelu(-3.0) }
  chapter.claim(
    "GE-25",
    "Nowhere is GELU straight: its curvature is zero at $\\pm\\sqrt2$ only.",
    holds: evenlySpaced(1200, in: -6...6).allSatisfy { geluSecondDerivative($0) != 0 }
      && abs(geluSecondDerivative(bend)) < 1e-15,
    evidence: "1200 points with curvature, and a change of sign at √2")

  //: That also corrects the article's summary, which says that GELU keeps the *linear property* of
  //: the input. It approaches the line $y = x$, on one side and in the limit. It is on no stretch
  //: straight.
}
