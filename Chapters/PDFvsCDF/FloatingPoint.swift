import Derivations
import Figures
import Probability
import Workbook

@MainActor func floatingPoint(_ chapter: Chapter) throws {
  //: ## What goes wrong in floating point
  //:
  //: How likely is a normal number above 9? “One minus Φ(9)”, says the formula. Here is what a
  //: computer says, beside what is true.

  chapter.table(
    "tails", caption: "The upper tail, by subtraction and by itself.",
    rows: [2.0, 4, 6, 8, 8.2, 9, 20, 38]
  ) {
    Column("$x$") { $0 }
    Column("`1 - cumulative(to: x)`", as: .significant(10)) {
      1 - normal.cumulative(to: $0)
    }
    Column("`upperTail(from: x)`", as: .significant(10)) {
      normal.upperTail(from: $0)
    }
  }
  chapter.claim(
    "tail-lost",
    "1 − Φ(9) is exactly 0 in `Double`, and the tail is 1.12858840595384…·10⁻¹⁹.",
    holds: 1 - normal.cumulative(to: 9) == 0
      && abs(normal.upperTail(from: 9) - 1.1285884059538407e-19) <= 1e-34,
    evidence: "0 against \(normal.upperTail(from: 9).text(.significant(10)))")

  //: Near 1 the numbers of a `Double` are $2^{-53}$ apart, about {value}`spacing`. A Φ that differs
  //: from 1 by less *is* 1, however well it was computed, and what was rounded off cannot be
  //: subtracted back. Near 0 the same format reaches down to {value}`least`. So never compute a small
  //: probability as one minus a large one. By symmetry the tail above $x$ is $\Phi(-x)$:

  chapter.value("spacing", 0x1p-53, as: .significant(2))
  chapter.value("least", Double.leastNonzeroMagnitude, as: .significant(2))
  let saturated =
    evenlySpaced(1001, in: 8...9).first { normal.cumulative(to: $0) == 1 } ?? .nan
  let vanished =
    evenlySpaced(1001, in: 38...39).first { normal.cumulative(to: -$0) == 0 } ?? .nan
  let saturatedFloat =
    evenlySpaced(1001, in: 5...6).first { Float(normal.cumulative(to: $0)) == 1 }
    ?? .nan
  chapter.value("saturated", saturated, digits: 1)
  chapter.value("vanished", vanished, digits: 1)
  chapter.value("saturated.float", saturatedFloat, digits: 1)
  chapter.claim(
    "tail-symmetry", "The tail above $x$ is Φ(−x).",
    proves: 1 - normalCumulative(x) == normalCumulative(-x))
  chapter.claim(
    "PD-15.double", "In `Double` Φ is 1 from about 8.3, and 0 below about −38.5.",
    holds: abs(saturated - 8.3) < 0.05 && abs(vanished - 38.5) < 0.1,
    evidence:
      "first at \(saturated.text(.fixed(2))) and at −\(vanished.text(.fixed(2)))")

  let spread = evenlySpaced(361, in: 0...9)
  chapter.figure(
    "lost-digits", x: .linear(label: "x"),
    y: .log(label: "relative error of 1 − Φ(x)", domain: 1e-17...10),
    caption: """
      Each step to the right costs digits, faster and faster; from \
      {value}`saturated` on nothing is left. The tail computed by itself stays \
      exact.
      """,
    alt: """
      The relative error of 1 − Φ(x) on a logarithmic scale over x from 0 to 9. It \
      is ragged, rises from about 10⁻¹⁶ near 0 along a parabola and reaches 1, a \
      total loss, at about 8.3.
      """
  ) {
    Line(
      "1 − Φ(x)", x: spread,
      y: spread.map { x in
        let tail = normal.upperTail(from: x)
        let error = abs(1 - normal.cumulative(to: x) - tail) / tail
        return error > 0 ? error : .nan
      }
    ).style(.cumulative)
    Curve("half a last bit of 1, against the tail", over: 0...8.5) {
      0x1p-54 / Normal.standard.upperTail(from: $0)
    }.muted()
    Rule("all digits lost", y: 1).dashed()
  }

  //: In `Float`, which networks use, the loss is total from {value}`saturated.float` on. Beyond
  //: −{value}`vanished` even the tail underflows, and there is nothing between 0 and the least
  //: number to say it with. Then keep the logarithm; likelihoods are sums of logarithms anyway. The
  //: same holds for the quantile: ask it for the small side.

  chapter.value("log.forty", normal.logCumulative(to: -40), digits: 3)
  chapter.claim(
    "log-tail", "Φ(−40) is 0 in `Double`; its logarithm is −804.608….",
    holds: normal.cumulative(to: -40) == 0
      && abs(normal.logCumulative(to: -40) + 804.608442013753788) <= 2e-13,
    evidence: "\(normal.logCumulative(to: -40).text(.significant(10)))")
  chapter.claim(
    "tail-quantile",
    "From 1 − 10⁻¹⁹ the quantile is infinite, from the tail 10⁻¹⁹ it is about 9.",
    holds: normal.quantile(of: 1 - 1e-19) == .infinity
      && abs(normal.upperTail(from: normal.quantile(ofUpperTail: 1e-19)) / 1e-19 - 1)
        <= 1e-13,
    evidence:
      "∞ against \(normal.quantile(ofUpperTail: 1e-19).text(.significant(10)))")

  //: An interval in the tail needs the same care. The probability of 9 to 10, as a difference of two
  //: numbers that are both 1, is {value}`naive.interval`; the library takes the difference of the two
  //: tails instead and finds {value}`interval`.

  chapter.value(
    "naive.interval", normal.cumulative(to: 10) - normal.cumulative(to: 9))
  chapter.value("interval", normal.probability(in: 9...10), as: .significant(6))
  chapter.claim(
    "tail-interval", "The area under the density agrees with it.",
    try integral(of: normal.density(at:), from: 9, to: 10).value
      / normal.probability(in: 9...10),
    isNear: 1, within: 1e-13)
}
