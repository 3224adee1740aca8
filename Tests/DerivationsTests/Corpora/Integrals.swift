import StatementTesting

@testable import Derivations

// Integrals: across poles, jumps and kinks; that diverge or only just converge; narrow and tall ones.
extension Corpora {
  @EntryBuilder static var divergent: [CorpusEntry] {
    meaningless("1/t across 0", integral(1 / t, t, from: -1, to: 1) == 0)
    meaningless("1/t² across 0", integral(1 / t ** 2, t, from: -1, to: 1) == -2)
    meaningless(
      "1/t² across 0 by a bracket",
      integral(1 / t ** 2, t, from: -1, to: 1) == bracket(-1 / t, t, from: -1, to: 1))
    meaningless(
      "1/t by ln |t|",
      integral(1 / t, t, from: -1, to: 1) == bracket(log(abs(t)), t, from: -1, to: 1))
    meaningless("1/t³ across 0", integral(1 / t ** 3, t, from: -1, to: 1) == 0)
    meaningless("1/t from 0", integral(1 / t, t, from: 0, to: 1) == 0)
    meaningless("tan across its pole", integral(tan(t), t, from: 0, to: .pi) == 0)
    meaningless("1/cos² round the circle", integral(1 / cos(t) ** 2, t, from: 0, to: 2 * .pi) == 0)
    meaningless("1/(t−1) from 0 to 2", integral(1 / (t - 1), t, from: 0, to: 2) == 0)
    meaningless("1/(t²−2) from 0 to 3", integral(1 / (t ** 2 - 2), t, from: 0, to: 3) == 0)
    meaningless("sin t to ∞", integral(sin(t), t, from: 0, to: .infinity) == 1)
    meaningless("cos t to ∞", integral(cos(t), t, from: 0, to: .infinity) == 0)
    meaningless("t over the line", integral(t, t, from: .minusInfinity, to: .infinity) == 0)
    meaningless(
      "sin t over the line", integral(sin(t), t, from: .minusInfinity, to: .infinity) == 0)
    meaningless(
      "t/(1+t²) over the line",
      integral(t / (1 + t ** 2), t, from: .minusInfinity, to: .infinity) == 0)
    meaningless("1/t to ∞", integral(1 / t, t, from: 1, to: .infinity) == 1)
    meaningless("1/√t to ∞", integral(1 / sqrt(t), t, from: 1, to: .infinity) == -2)
    meaningless("1/(1+t) to ∞", integral(1 / (1 + t), t, from: 0, to: .infinity) == 0)
    meaningless("1/(t ln t)", integral(1 / (t * log(t)), t, from: 2, to: .infinity) == 1)
    meaningless("eᵗ to ∞", integral(exp(t), t, from: 0, to: .infinity) == -1)
    meaningless(
      "σ over the line", integral(sigmoid(t), t, from: .minusInfinity, to: .infinity) == 1)
    meaningless(
      "φ e^(t²)",
      integral(normalDensity(t) * exp(t ** 2), t, from: .minusInfinity, to: .infinity) == 1)
    meaningless("√t across 0", integral(sqrt(t), t, from: -1, to: 1) == R(2, 3))
    meaningless("ln t left of 0", integral(log(t), t, from: -2, to: -1) == 0)
    meaningless("ln(t − 1) on [0, 1]", integral(log(t - 1), t, from: 0, to: 1) == -1)
    meaningless("cos t/t from 0", integral(cos(t) / t, t, from: 0, to: 1) == 0)
    meaningless("|sin t|/t", integral(abs(sin(t)) / t, t, from: 1, to: .infinity) == 1)
    meaningless("(1−e^t)/t²", integral((1 - exp(t)) / t ** 2, t, from: 0, to: 1) == 0)
    meaningless("a bracket to ∞", bracket(t ** 2, t, from: .at(0), to: .infinity) == 0)
    meaningless("a bracket of sines to ∞", bracket(sin(t), t, from: .at(0), to: .infinity) == 0)
    meaningless("tanh over a half-line", integral(tanh(t), t, from: 0, to: .infinity) == -log(2))
    meaningless("twice 1/t less 1/t", integral(2 / t - 1 / t, t, from: 0, to: 1) == 0)
  }

  @EntryBuilder static var barelyConvergent: [CorpusEntry] {
    holds("sin t/t", integral(sin(t) / t, t, from: 0, to: .infinity) == .pi / 2)
    fails("sin t/t, 1", integral(sin(t) / t, t, from: 0, to: .infinity) == 1)
    holds("sinc", integral(sinc(t), t, from: .minusInfinity, to: .infinity) == 1)
    fails("sinc, π", integral(sinc(t), t, from: .minusInfinity, to: .infinity) == .pi)
    holds("sin t²", integral(sin(t ** 2), t, from: 0, to: .infinity) == sqrt(.pi / 8))
    fails("sin t², ½", integral(sin(t ** 2), t, from: 0, to: .infinity) == R(1, 2))
    holds("cos t²", integral(cos(t ** 2), t, from: 0, to: .infinity) == sqrt(.pi / 8))
    holds("(sin t/t)²", integral((sin(t) / t) ** 2, t, from: 0, to: .infinity) == .pi / 2)
    holds("1/√t", integral(1 / sqrt(t), t, from: 0, to: 1) == 2)
    fails("1/√t, a little less", integral(1 / sqrt(t), t, from: 0, to: 1) == .decimal("1.999999"))
    holds("t^(−1/3)", integral(t ** R(-1, 3), t, from: 0, to: 1) == R(3, 2))
    holds("t^(−99/100)", integral(t ** R(-99, 100), t, from: 0, to: 1) == 100)
    fails("t^(−99/100), 99", integral(t ** R(-99, 100), t, from: 0, to: 1) == 99)
    holds("1/√|t| across 0", integral(1 / sqrt(abs(t)), t, from: -1, to: 1) == 4)
    holds("ln t", integral(log(t), t, from: 0, to: 1) == -1)
    holds("ln² t", integral(log(t) ** 2, t, from: 0, to: 1) == 2)
    holds("√(1−t²)", integral(sqrt(1 - t ** 2), t, from: 0, to: 1) == .pi / 4)
    holds("√(4−t²)", integral(sqrt(4 - t ** 2), t, from: -2, to: 2) == 2 * .pi)
    holds("1/√(1−t²)", integral(1 / sqrt(1 - t ** 2), t, from: 0, to: 1) == .pi / 2)
    holds("1/√(t(1−t))", integral(1 / sqrt(t * (1 - t)), t, from: 0, to: 1) == .pi)
    holds("t^(−2)", integral(t ** -2, t, from: 1, to: .infinity) == 1)
    holds("t^(−1.01)", integral(t ** R(-101, 100), t, from: 1, to: .infinity) == 100)
    holds("1/(t ln² t)", integral(1 / (t * log(t) ** 2), t, from: exp(1), to: .infinity) == 1)
    holds("ln(2 cos(t/2))", integral(log(2 * cos(t / 2)), t, from: 0, to: .pi) == 0)
    holds("√(t + 1/t − 2)", integral(sqrt(t + 1 / t - 2), t, from: 0, to: 1) == R(4, 3))
    holds(
      "1/(t³+1)", integral(1 / (t ** 3 + 1), t, from: 0, to: .infinity) == 2 * .pi * sqrt(3) / 9)
    holds(
      "max(a, t) e^(−t²)",
      integral(max(a, t) * exp(-(t ** 2)), t, from: .minusInfinity, to: .infinity)
        == a * sqrt(.pi) * normalCumulative(sqrt(2) * a) + exp(-(a ** 2)) / 2)
    fails(
      "max(a, t) e^(−t²), t alone",
      integral(max(a, t) * exp(-(t ** 2)), t, from: .minusInfinity, to: .infinity)
        == exp(-(a ** 2)) / 2)
    holds(
      "t^(o−1)/(1+t)",
      integral(t ** (o - 1) / (1 + t), t, from: 0, to: .infinity) == .pi / sin(.pi * o))
    fails(
      "t^(p−1)/(1+t)", butHoldsWhere: "p < 1",
      integral(t ** (p - 1) / (1 + t), t, from: 0, to: .infinity) == .pi / sin(.pi * p))
    holds("a hole in t/t", integral(t / t, t, from: -1, to: 1) == 2)
    holds("sgn t", integral(t / abs(t), t, from: -1, to: 1) == 0)
    fails("sgn t, 2", integral(t / abs(t), t, from: -1, to: 1) == 2)
    fails("a hole in t²/t", integral(t ** 2 / t, t, from: 0, to: 1) == 1)
  }

  @EntryBuilder static var narrow: [CorpusEntry] {
    holds("sin² 200πt", integral(sin(200 * .pi * t) ** 2, t, from: 0, to: 1) == R(1, 2))
    fails(
      "sin² 200πt, 0.4497",
      integral(sin(200 * .pi * t) ** 2, t, from: 0, to: 1) == .decimal("0.4497"))
    fails("sin² 256πt, 0", integral(sin(256 * .pi * t) ** 2, t, from: 0, to: 1) == 0)
    holds("sin² 1024πt", integral(sin(1024 * .pi * t) ** 2, t, from: 0, to: 1) == R(1, 2))
    holds(
      "a bump at 800", integral(normalDensity(t - 800), t, from: .minusInfinity, to: .infinity) == 1
    )
    fails(
      "a bump at 800, 0",
      integral(normalDensity(t - 800), t, from: .minusInfinity, to: .infinity) == 0)
    fails(
      "a bump at 1e6, 0",
      integral(normalDensity(t - 1_000_000), t, from: .minusInfinity, to: .infinity) == 0)
    holds(
      "the normal of any μ and p",
      integral(normalDensity((t - a) / p) / p, t, from: .minusInfinity, to: .infinity) == 1)
    fails(
      "the normal of any μ and w",
      integral(normalDensity((t - a) / w) / w, t, from: .minusInfinity, to: .infinity) == 1)
    holds(
      "a needle of area 1",
      integral(
        1_000_000 * normalDensity(1_000_000 * (t - R(1, 3))), t, from: .minusInfinity, to: .infinity
      ) == 1)
    fails(
      "a needle in [0, 1]",
      integral(normalDensity(1_000_000 * (t - R(1, 3))), t, from: 0, to: 1) == 0)
    holds("a late kink", integral(max(0, t - 999), t, from: 0, to: 1000) == R(1, 2))
    fails("a late kink, 0", integral(max(0, t - 999), t, from: 0, to: 1000) == 0)
    fails(
      "a narrow box",
      integral(
        piecewise((0, when: t < R(333, 1000)), (1, when: t < R(334, 1000)), otherwise: 0), t,
        from: 0, to: 1) == 0)
    holds(
      "a narrow box, right",
      integral(
        piecewise((0, when: t < R(333, 1000)), (1, when: t < R(334, 1000)), otherwise: 0), t,
        from: 0, to: 1) == R(1, 1000))
    holds("t⁹⁹⁹", integral(t ** 999, t, from: 0, to: 1) == R(1, 1000))
    fails("e^(−t) to 100, 1", integral(exp(-t), t, from: 0, to: 100) == 1)
    holds("e^(−t) to 100", integral(exp(-t), t, from: 0, to: 100) == 1 - exp(-100))
    fails("φ from 0 to 40, ½", integral(normalDensity(t), t, from: 0, to: 40) == R(1, 2))
    fails("φ from 0 to 12, ½", integral(normalDensity(t), t, from: 0, to: 12) == R(1, 2))
    fails("a tail of φ is not 0", integral(normalDensity(t), t, from: 40, to: .infinity) == 0)
    holds("1/(2 + cos t)", integral(1 / (2 + cos(t)), t, from: 0, to: 2 * .pi) == 2 * .pi / sqrt(3))
    fails(
      "1/(2 + cos t), a jump in the tangent",
      integral(1 / (2 + cos(t)), t, from: 0, to: 2 * .pi) == 0)
    holds("1/(1 + sin² t)", integral(1 / (1 + sin(t) ** 2), t, from: 0, to: .pi) == .pi / sqrt(2))
    fails("1/(1 + sin² t), 0", integral(1 / (1 + sin(t) ** 2), t, from: 0, to: .pi) == 0)
    holds(
      "|t| by a bracket",
      integral(abs(t), t, from: -1, to: 2) == bracket(t * abs(t) / 2, t, from: -1, to: 2))
    fails(
      "|t| by t²/2", integral(abs(t), t, from: -1, to: 2) == bracket(t ** 2 / 2, t, from: -1, to: 2)
    )
    holds("|cos t| over a turn", integral(abs(cos(t)), t, from: 0, to: 2 * .pi) == 4)
    fails("√(cos² t) over a turn", integral(sqrt(cos(t) ** 2), t, from: 0, to: 2 * .pi) == 0)
    fails(
      "a bracket with a jump",
      integral(t * 0, t, from: -1, to: 1) == bracket(t / abs(t), t, from: -1, to: 1))
  }

  @EntryBuilder static var integralParameters: [CorpusEntry] {
    holds("from 1 to 0", integral(t, t, from: 1, to: 0) == R(-1, 2))
    fails("from 1 to 0, ½", integral(t, t, from: 1, to: 0) == R(1, 2))
    holds(
      "from x to −x", integral(normalDensity(t), t, from: x, to: -x) == 1 - 2 * normalCumulative(x))
    holds("from x to x", integral(exp(t ** 2), t, from: x, to: x) == 0)
    fails(
      "e^(−w²t²) over a half-line",
      integral(exp(-(w ** 2) * t ** 2), t, from: 0, to: .infinity) == sqrt(.pi) / (2 * w))
    holds(
      "e^(−w²t²), |w|",
      integral(exp(-(w ** 2) * t ** 2), t, from: 0, to: .infinity) == sqrt(.pi) / (2 * abs(w)))
    fails("s e^(−st)", integral(s * exp(-s * t), t, from: 0, to: .infinity) == 1)
    holds("p e^(−pt)", integral(p * exp(-p * t), t, from: 0, to: .infinity) == 1)
    // At a = -2.
    fails("tᵃ", butHoldsWhere: "a > −1", integral(t ** a, t, from: 0, to: 1) == 1 / (a + 1))
    holds("tᵖ", integral(t ** p, t, from: 0, to: 1) == 1 / (p + 1))
    // At a = -1.
    fails(
      "e^(−at) for w", butHoldsWhere: "w > 0",
      integral(exp(-w * t), t, from: 0, to: .infinity) == 1 / w)
    // At p = 1/2.
    fails(
      "t^(−p)", butHoldsWhere: "p > 1", integral(t ** -p, t, from: 1, to: .infinity) == 1 / (p - 1))
    holds(
      "the normal's moment generating function",
      integral(exp(a * t) * normalDensity(t), t, from: .minusInfinity, to: .infinity)
        == exp(a ** 2 / 2))
    fails(
      "the same with e^(a²)",
      integral(exp(a * t) * normalDensity(t), t, from: .minusInfinity, to: .infinity) == exp(a ** 2)
    )
    fails("cos(at) over a period", integral(cos(a * t), t, from: 0, to: 2 * .pi) == 0)
    fails("cos(nt) over a period", integral(cos(n * t), t, from: 0, to: 2 * .pi) == 0)
    holds("cos(jt) over a period", integral(cos(j * t), t, from: 0, to: 2 * .pi) == 0)
    holds("cos²(jt) over a period", integral(cos(j * t) ** 2, t, from: 0, to: 2 * .pi) == .pi)
    fails("cos²(nt) over a period", integral(cos(n * t) ** 2, t, from: 0, to: 2 * .pi) == .pi)
    fails("|t − a| on [0, 1]", integral(abs(t - a), t, from: 0, to: 1) == a ** 2 - a + R(1, 2))
    holds("|t − r| on [0, 1]", integral(abs(t - r), t, from: 0, to: 1) == r ** 2 - r + R(1, 2))
    fails(
      "1/(t + a)", butHoldsWhere: "a > 0 or a < −1",
      integral(1 / (t + a), t, from: 0, to: 1) == log(abs((1 + a) / a)))
    fails(
      "√(a²)",
      integral(a / sqrt(t ** 2 * a ** 2 + 1), t, from: 0, to: 1)
        == integral(abs(a) / sqrt(t ** 2 * a ** 2 + 1), t, from: 0, to: 1))
    holds("√(p²−t²)", integral(sqrt(p ** 2 - t ** 2), t, from: 0, to: p) == .pi * p ** 2 / 4)
  }
}
