import StatementTesting

@testable import Derivations

// Cases: one odd point, edges far out, ties, holes, and conditions that belong to one case alone.
extension Corpora {
  @EntryBuilder static var oddPoints: [CorpusEntry] {
    // At x = 2.
    fails(
      "7 in the hole of (x²−4)/(x−2)",
      piecewise((7, when: x == 2), otherwise: (x ** 2 - 4) / (x - 2)) == x + 2)
    holds(
      "4 in the hole of (x²−4)/(x−2)",
      piecewise((4, when: x == 2), otherwise: (x ** 2 - 4) / (x - 2)) == x + 2)
    fails(
      "0 in the hole of sin x/x",
      piecewise((0, when: x == 0), otherwise: sin(x) / x) == sinc(x / .pi))
    holds(
      "1 in the hole of sin x/x",
      piecewise((1, when: x == 0), otherwise: sin(x) / x) == sinc(x / .pi))
    fails(
      "½ in the hole of (eˣ−1)/x",
      piecewise((R(1, 2), when: x == 0), otherwise: (exp(x) - 1) / x)
        == piecewise((1, when: x == 0), otherwise: (exp(x) - 1) / x))
    fails("7 at 3", piecewise((7, when: x == 3), otherwise: x) == x)
    holds("3 at 3", piecewise((3, when: x == 3), otherwise: x) == x)
    // At x = 1/7.
    fails("0 at 1/7", butHoldsWhere: "7x ≠ 1", piecewise((0, when: 7 * x == 1), otherwise: x) == x)
    // At x = 1000.
    fails("0 at 1000", piecewise((0, when: x == 1000), otherwise: 1) == 1)
    // At x = 123456789.
    fails("0 at 123456789", piecewise((0, when: x == 123_456_789), otherwise: 1) == 1)
    // At x = 2.
    fails("0 where x² + x = 6", piecewise((0, when: x ** 2 + x == 6), otherwise: 1) == 1)
    // At a point that is not rational.
    fails("0 at √2", butHoldsWhere: "x ≠ √2", piecewise((0, when: x == sqrt(2)), otherwise: 1) == 1)
    fails("0 at π", butHoldsWhere: "x ≠ π", piecewise((0, when: x == .pi), otherwise: 1) == 1)
    fails(
      "0 where eˣ = 5", butHoldsWhere: "eˣ ≠ 5",
      piecewise((0, when: exp(x) == 5), otherwise: x) == x)
    holds("0 where eˣ = −5", piecewise((0, when: exp(x) == -5), otherwise: x) == x)
    fails("0 where x = y", piecewise((0, when: x == y), otherwise: 1) == 1)
    fails("0 where x = y²", piecewise((0, when: x == y ** 2), otherwise: 1) == 1)
    holds("x − y where x ≠ y", piecewise((0, when: x == y), otherwise: x - y) == x - y)
    holds("a case that is never reached", piecewise((x, when: x ** 2 >= 0), otherwise: 7) == x)
    fails("a case that is reached at 0", piecewise((x, when: x ** 2 > 0), otherwise: 7) == x)
    holds("a case of nought", piecewise((x, when: nothing == 0), otherwise: 7) == x)
    fails("a case of nearly nought", piecewise((x, when: hardly == 0), otherwise: 7) == x)
  }

  @EntryBuilder static var ties: [CorpusEntry] {
    holds("max by ≥", piecewise((a, when: a >= b), otherwise: b) == max(a, b))
    holds("max by >", piecewise((a, when: a > b), otherwise: b) == max(a, b))
    fails("max by <", piecewise((a, when: a < b), otherwise: b) == max(a, b))
    fails(
      "max with one more at a tie",
      piecewise((a, when: a > b), (b, when: a < b), otherwise: a + 1) == max(a, b))
    fails(
      "a step with ≥ and with >",
      piecewise((1, when: x >= 0), otherwise: 0) == piecewise((1, when: x > 0), otherwise: 0))
    holds(
      "relu with ≥ and with >",
      piecewise((x, when: x >= 0), otherwise: 0) == piecewise((x, when: x > 0), otherwise: 0))
    holds("max(a, b) = max(b, a)", max(a, b) == max(b, a))
    holds("max(x, x)", max(x, x) == x)
    holds("max of three", max(a, b, c) == max(max(c, a), b))
    fails("max of three, two", max(a, b, c) == max(max(a, a), b))
    holds(
      "hard tanh",
      piecewise((-1, when: x < -1), (1, when: x > 1), otherwise: x) == max(-1, -max(-1, -x)))
    fails(
      "hard tanh, cases exchanged",
      piecewise((1, when: x > -1), (-1, when: x < -1), otherwise: x) == max(-1, -max(-1, -x)))
    fails(
      "the first case counts",
      piecewise((1, when: x < 2), (2, when: x < 1), otherwise: 3)
        == piecewise((2, when: x < 1), (1, when: x < 2), otherwise: 3))
    holds(
      "a case covered by the first",
      piecewise((1, when: x < 2), (2, when: x < 1), otherwise: 3)
        == piecewise((1, when: x < 2), otherwise: 3))
    holds("sgn x · x", piecewise((-1, when: x < 0), (0, when: x == 0), otherwise: 1) * x == abs(x))
    fails("sgn² x", piecewise((-1, when: x < 0), (0, when: x == 0), otherwise: 1) ** 2 == 1)
    holds("| |x| − |y| |", abs(abs(x) - abs(y)) == max(abs(x), abs(y)) + max(-abs(x), -abs(y)))
    fails("max of a product", max(a * c, b * c) == c * max(a, b))
    holds("max of a product with s", max(a * s, b * s) == s * max(a, b))
    fails("max of squares", max(a, b) ** 2 == max(a ** 2, b ** 2))
    fails("max(a, 1/a) for w", max(w, 1 / w) == w)
    fails("relu of a sum", relu(a + b) == relu(a) + relu(b))
    fails("relu(−x)", relu(-x) == -relu(x))
  }

  @EntryBuilder static var farEdges: [CorpusEntry] {
    fails("max(0, x − 20)", max(0, x - 20) == 0)
    fails("|x − 50|", abs(x - 50) == 50 - x)
    // At x = 2000.
    fails("|x − 1234|", abs(x - 1234) == 1234 - x)
    fails("max(0, x − 10⁹)", max(0, x - 1_000_000_000) == 0)
    // At x = 1e31.
    fails("max(0, x − 10³⁰)", max(0, x - .decimal("1e30")) == 0)
    // At x = -5000.
    fails("max(x, −4321)", max(x, -4321) == x)
    fails("a step at 100", piecewise((0, when: x < 100), otherwise: 1) == 0)
    // At x = 33333/100000.
    fails(
      "a window",
      piecewise((0, when: x <= R(3333, 10_000)), (0, when: x >= R(3334, 10_000)), otherwise: 1) == 0
    )
    // At x = 5e-13.
    fails(
      "a window at 0",
      piecewise((0, when: x <= 0), (0, when: x >= .decimal("1e-12")), otherwise: 1) == 0)
    // At p = 1e-13.
    fails("max(p, 10⁻¹²)", max(p, .decimal("1e-12")) == p)
    // At o = 999/1000.
    fails(
      "a window below 1",
      max(o, .decimal("0.998")) == .decimal("0.998") + relu(o - .decimal("0.9985")))
    // At x = 10, y = -10.
    fails("a strip", max(0, abs(x - y) - 15) == 0)
    // At x = 30, y = 30.
    fails("outside a disc", max(400, x ** 2 + y ** 2) == 400)
    fails(
      "beyond the fourth turn", piecewise((sin(x), when: x < 8 * .pi), otherwise: cos(x)) == sin(x))
    fails("eˣ ≤ 10¹⁰", max(exp(x), 10_000_000_000) == 10_000_000_000)
    fails("ln p ≥ −40", max(log(p), -40) == log(p))
    fails("x ≥ 10⁻⁹ for s", max(s, .decimal("1e-9")) == s)
  }

  @EntryBuilder static var holes: [CorpusEntry] {
    fails("x/x", butHoldsWhere: "x ≠ 0", x / x == 1)
    fails("x²/x", butHoldsWhere: "x ≠ 0", x ** 2 / x == x)
    fails("(x²−1)/(x−1)", butHoldsWhere: "x ≠ 1", (x ** 2 - 1) / (x - 1) == x + 1)
    fails("0 · 1/x", butHoldsWhere: "x ≠ 0", 0 * (1 / x) == 0)
    fails("0 · ln x", butHoldsWhere: "x > 0", 0 * log(x) == 0)
    fails("x − 1/x + 1/x", butHoldsWhere: "x ≠ 0", x - 1 / x + 1 / x == x)
    fails("1/(1/x)", butHoldsWhere: "x ≠ 0", 1 / (1 / x) == x)
    fails("sin x/x", butHoldsWhere: "x ≠ 0", sin(x) / x == sinc(x / .pi))
    fails("tan x cos x", butHoldsWhere: "cos x ≠ 0", tan(x) * cos(x) == sin(x))
    fails("sin x/sin x", butHoldsWhere: "sin x ≠ 0", sin(x) / sin(x) == 1)
    fails("(√x)²", butHoldsWhere: "x ≥ 0", sqrt(x) ** 2 == x)
    fails("e^(ln x)", butHoldsWhere: "x > 0", exp(log(x)) == x)
    fails("(x−13)/(x−13)", butHoldsWhere: "x ≠ 13", (x - 13) / (x - 13) == 1)
    fails("√(x+20)²", butHoldsWhere: "x ≥ −20", sqrt(x + 20) ** 2 == x + 20)
    // At x = 1000.
    fails("√(100−x)²", butHoldsWhere: "x ≤ 100", sqrt(100 - x) ** 2 == 100 - x)
    fails("(x−y)/(x−y)", butHoldsWhere: "x ≠ y", (x - y) / (x - y) == 1)
    fails("s/s", butHoldsWhere: "s ≠ 0", s / s == 1)
    fails("n/n", butHoldsWhere: "n ≠ 0", n / n == 1)
    fails("(1 − r)/(1 − r)", butHoldsWhere: "r ≠ 1", (1 - r) / (1 - r) == 1)
    holds("p/p", p / p == 1)
    holds("w/w", w / w == 1)
    holds("(1 − o)/(1 − o)", (1 - o) / (1 - o) == 1)
    holds("(2n−1)/(2n−1)", (2 * n - 1) / (2 * n - 1) == 1)
    holds("(n² − 2)/(n² − 2)", (n ** 2 - 2) / (n ** 2 - 2) == 1)
    holds("(x² + 1)/(x² + 1)", (x ** 2 + 1) / (x ** 2 + 1) == 1)
    fails("(x² + x)/(x² + x) on w", butHoldsWhere: "w ≠ −1", (w ** 2 + w) / (w ** 2 + w) == 1)
    fails("(eˣ−1)/(eˣ−1)", butHoldsWhere: "x ≠ 0", (exp(x) - 1) / (exp(x) - 1) == 1)
    fails("W(x) e^W(x)", butHoldsWhere: "x ≥ −1/e", lambertW(x) * exp(lambertW(x)) == x)
    fails("x/|x| · |x|", butHoldsWhere: "x ≠ 0", x / abs(x) * abs(x) == x)
    fails("ln(x³)/3 on w", butHoldsWhere: "w > 0", log(abs(w) ** 3) / 3 == log(w))
  }

  @EntryBuilder static var oneCaseForAll: [CorpusEntry] {
    holds("ln |w| + 1", log(abs(w)) + 1 == 1 + log(abs(w)))
    holds("ln |w| + ln |w|", log(abs(w)) + log(abs(w)) == log(w ** 2))
    holds("|w|/w · w", abs(w) / w * w == abs(w))
    holds("ln of max and of cases", log(piecewise((w, when: w > 0), otherwise: -w)) == log(abs(w)))
    holds("√ in cases", piecewise((sqrt(x), when: x > 0), otherwise: 0) == sqrt(relu(x)))
    holds(
      "logarithms in cases", piecewise((log(w), when: w > 0), otherwise: log(-w)) == log(abs(w)))
    holds("1/x in a case", piecewise((1, when: x == 0), otherwise: x / x) == 1)
    fails("ln |w| for ln w", butHoldsWhere: "w > 0", log(abs(w)) == log(w))
    fails("ln |w| for ln −w", butHoldsWhere: "w < 0", log(abs(w)) == log(-w))
    fails(
      "a case without values", butHoldsWhere: "x ≥ 0",
      piecewise((sqrt(x), when: x < 0), otherwise: x) == x)
    fails("one case true", piecewise((x, when: x > 0), otherwise: -x) == x)
    fails("one of three cases", abs(x) + abs(x - 1) == 2 * abs(x) - 1)
    // At a = 1, b = -1, c = 0.
    fails("one of eight cases", abs(a) + abs(b) + abs(c) == abs(a + b + c))
  }
}
