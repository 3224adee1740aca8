import Activations
import Figures
import Probability
import Workbook

func tanhError(_ cubic: Double) -> Extremes {
  Extremes { $0 * tanhGate($0, cubic: cubic) - gelu($0) }
}
func tanhGateError(_ cubic: Double) -> Extremes {
  Extremes { tanhGate($0, cubic: cubic) - Normal.standard.cumulative(to: $0) }
}

/// The best cubic constant by several measures.
@MainActor func bestCubic(_ chapter: Chapter, taylor: Double) throws {
  let cubicForGate = try root(of: { tanhGateError($0).imbalance }, in: 0.044...0.0455)
  let cubicForGELU = try root(of: { tanhError($0).imbalance }, in: 0.044...0.0455)
  chapter.value("cubic.gate", cubicForGate, digits: 8)
  chapter.value("cubic.gelu", cubicForGELU, digits: 6)
  chapter.value("error.tanh", tanhError(0.044715).worst, as: .significant(5))
  chapter.value("error.tanh.at", tanhError(0.044715).highest.x, digits: 3)
  chapter.table(
    "constants",
    caption: "Four ways to choose the cubic constant, and the largest errors.",
    rows: [
      ("match the series: $(4-\\pi)/(6\\pi)$", taylor),
      ("minimax for the gate", cubicForGate),
      ("the paper's", 0.044715), ("minimax for GELU", cubicForGELU),
    ]
  ) {
    Column("chosen by") { $0.0 }
    Column("$c$", digits: 7) { $0.1 }
    Column("gate", as: .scientific(4)) { tanhGateError($0.1).worst }
    Column("GELU", as: .scientific(4)) { tanhError($0.1).worst }
  }
  chapter.claim(
    "GE-08",
    "The paper's constant is the minimax for the gate, rounded to six digits.",
    cubicForGate, roundsTo: 0.044715, digits: 6)
  chapter.claim(
    "GE-08.gate", "… more exactly {value}`cubic.gate`.",
    cubicForGate, isNear: 0.0447149112276324950, within: 1e-9)
  chapter.claim(
    "GE-08.balanced",
    "With the paper's, hill and trough of the gate are equal to 10⁻⁷.",
    tanhGateError(0.044715).imbalance, isIn: 1e-9...1e-7)
  chapter.claim(
    "GE-08.worst",
    "With the paper's the largest error of GELU is {value}`error.tanh`.",
    tanhError(0.044715).worst, isIn: 4.7323e-4...4.7324e-4)
  chapter.claim(
    "GE-08.at", "… at ±{value}`error.tanh.at`.", tanhError(0.044715).highest.x,
    isNear: 2.69894138637727,
    within: 1e-5)
  chapter.claim(
    "GE-08.best", "For GELU itself {value}`cubic.gelu` is better, by nearly a fifth.",
    cubicForGELU, isNear: 0.04438294381673409, within: 1e-8)
  chapter.claim(
    "GE-08.library", "The library's `geluTanh` is this function.",
    { geluTanh($0) }, agreesWith: { $0 * tanhGate($0, cubic: 0.044715) },
    at: evenlySpaced(401, in: -10...10),
    within: 1e-14)

  //: There is the answer. Minimising the error of $\Phi$, not of GELU, gives {value}`cubic.gate`,
  //: and rounded to six digits that is {value}`paper.cubic`. Su has traced the formula to a note on
  //: normal probabilities for pocket calculators, and writes its constant as {quoted}`0.035677`
  //: {cite}`su2020`: ours times $\sqrt{2/\pi}$.

  chapter.claim(
    "GE-08.calculator",
    "Times $\\sqrt{2/\\pi}$ it is the pocket calculator's {given}`0.035677`.",
    cubicForGate * (2 / Double.pi).squareRoot(), roundsTo: 0.035677, digits: 6)

  chapter.figure(
    "tanh-errors", x: .linear(label: "x"),
    y: .linear(label: "error of the tanh form", domain: -0.0006...0.001),
    caption: """
      Matching the series is best near 0 and worst in all; the paper's constant is \
      lower; the minimax for GELU levels hill and trough.
      """,
    alt: """
      Three error curves of the tanh form over x from 0 to 6. With the Taylor \
      constant a single hill of about 0.001 near 2.6; with the paper's constant a \
      trough of −0.0002 near 1.4 and a hill of 0.0005 near 2.7; with the minimax \
      constant trough and hill are both 0.0004.
      """
  ) {
    Rule(y: 0)
    for (name, cubic, role) in [
      ("series", taylor, Role.accent1), ("the paper's", 0.044715, .tanh),
      ("minimax", cubicForGELU, .gelu),
    ] {
      Curve(name, over: 0...6) { $0 * tanhGate($0, cubic: cubic) - gelu($0) }.style(
        role)
    }
    Point("", x: tanhError(0.044715).highest.x, y: tanhError(0.044715).highest.y)
      .style(.tanh)
    Point("", x: tanhError(0.044715).lowest.x, y: tanhError(0.044715).lowest.y).style(
      .tanh)
  }
}
