import StatementTesting

@testable import Derivations

// Parameters that may be 0, of either sign, or at an edge; zeros in disguise.
extension Corpora {
  /// √(2+√3) − (√6+√2)/2, which is 0.
  static let nothing: Expression = sqrt(2 + sqrt(3)) - (sqrt(6) + sqrt(2)) / 2
  /// ln 6 − ln 2 − ln 3, which is 0.
  static let nought: Expression = log(6) - log(2) - log(3)
  /// A little below 0: −7.5e-13.
  static let hardly: Expression = exp(.pi * sqrt(163)) - 262_537_412_640_768_744

  @EntryBuilder static var leading: [CorpusEntry] {
    fails("1/(bx+1)", limit(1 / (b * x + 1), x, .infinity) == 0)
    holds("(bx+1)/(x+1)", limit((b * x + 1) / (x + 1), x, .infinity) == b)
    fails("bx/(bx+1)", limit(b * x / (b * x + 1), x, .infinity) == 1)
    fails("tanh bx", limit(tanh(b * x), x, .infinity) == 1)
    fails("e^(−b²x)", limit(exp(-(b ** 2) * x), x, .infinity) == 0)
    // At a = 0, b = 0.
    fails(
      "a quotient of quadratics", butHoldsWhere: "b ≠ 0",
      limit((a * x ** 2 + x) / (b * x ** 2 + x), x, .infinity) == a / b)
    fails("1/(1 + (a−b)x)", limit(1 / (1 + (a - b) * x), x, .infinity) == 0)
    holds("sin(ax)/x", limit(sin(a * x) / x, x, 0) == a)
    holds("sin(ax)/sin(wx)", limit(sin(a * x) / sin(w * x), x, 0) == a / w)
    // At a = 0.
    fails(
      "sin(ax)/sin(ax)", butHoldsWhere: "a ≠ 0", limit(sin(a * x) / sin(a * x), x, 0) == 1)
    holds("(1 − cos ax)/x²", limit((1 - cos(a * x)) / x ** 2, x, 0) == a ** 2 / 2)
    // At a = 0.
    fails("xᵃ at 0", limit(x ** a, x, 0, from: .right) == 0)
    holds("xᵖ at 0", limit(x ** p, x, 0, from: .right) == 0)
    // At p = 1.
    fails("pˣ far out", limit(p ** x, x, .infinity) == 0)
    holds("oˣ far out", limit(o ** x, x, .infinity) == 0)
    fails("bx far out", butHoldsWhere: "b = 0", limit(b * x, x, .infinity) == 0)
    holds("(1 + a/x)ˣ", limit((1 + a / x) ** x, x, .infinity) == exp(a))
    holds("σ((a²+1)x)", limit(sigmoid((a ** 2 + 1) * x), x, .infinity) == 1)
    fails("σ(a²x)", limit(sigmoid(a ** 2 * x), x, .infinity) == 1)
    fails("σ((a−b)²x)", limit(sigmoid((a - b) ** 2 * x), x, .infinity) == 1)
    holds("(eᵃˣ − 1)/x", limit((exp(a * x) - 1) / x, x, 0) == a)
    fails("|a| for a", limit(sqrt(a ** 2 * x ** 2 + 1) / x, x, .infinity) == a)
    holds("|a|", limit(sqrt(a ** 2 * x ** 2 + 1) / x, x, .infinity) == abs(a))
  }

  @EntryBuilder static var disguised: [CorpusEntry] {
    fails("a nested root as coefficient", limit(1 / (nothing * x + 1), x, .infinity) == 0)
    holds("a nested root as coefficient, right", limit(1 / (nothing * x + 1), x, .infinity) == 1)
    holds("0 times x", limit(nothing * x + 3, x, .infinity) == 3)
    fails("e to 0 times x", limit(exp(-nothing * x), x, .infinity) == 0)
    holds("0x² + x", limit((nothing * x ** 2 + x) / x, x, .infinity) == 1)
    fails("tanh of 0 times x", limit(tanh(nothing * x), x, .infinity) == 1)
    fails("σ of a logarithm's 0", limit(sigmoid(nought * x), x, .infinity) == 1)
    holds("σ of a logarithm's 0, ½", limit(sigmoid(nought * x), x, .infinity) == R(1, 2))
    fails(
      "the sine of 15°",
      limit(1 / (1 + (sin(.pi / 12) - (sqrt(6) - sqrt(2)) / 4) * x), x, .infinity) == 0)
    fails(
      "Φ and erf",
      limit(tanh((2 * normalCumulative(sqrt(2)) - 1 - erf(1)) * x), x, .infinity) == 1)
    fails(
      "Lambert's W",
      limit(tanh((lambertW(1) * exp(lambertW(1)) - 1) * x), x, .infinity) == 1)
    fails(
      "the heptagon",
      limit(
        exp((cos(.pi / 7) - cos(2 * .pi / 7) + cos(3 * .pi / 7) - R(1, 2)) * x), x, .infinity) == 0)
    holds("hardly below 0", limit(tanh(hardly * x), x, .infinity) == -1)
    fails("hardly is not 0", limit(tanh(hardly * x), x, .infinity) == 0)
    fails("355/113 is not π", limit(1 / (1 + (R(355, 113) - .pi) * x), x, .infinity) == 1)
    meaningless("divided by a nested root", x / nothing == x)
    meaningless("divided by a logarithm's 0", (x ** 2 + 1) / nought == 0)
    meaningless("0/0", nothing / nought == 1)
    meaningless("the logarithm of 0", log(nothing) == 0)
    holds("the root of 0", sqrt(abs(nothing)) == 0)
    fails("the sign of 0", piecewise((1, when: nothing > 0), otherwise: 0) == 1)
    holds("the sign of nearly 0", piecewise((1, when: hardly < 0), otherwise: 0) == 1)
    holds("max with 0", max(nothing, 0) == 0)
    holds("x to the power 1 + 0", p ** (1 + nought) == p)
    fails("x to the power 1 + hardly", p ** (1 + hardly) == p)
  }

  @EntryBuilder static var edges: [CorpusEntry] {
    fails("σ(sx)", limit(sigmoid(s * x), x, .infinity) == 1)
    fails("e^(−sy)", limit(exp(-s * y), y, .infinity) == 0)
    fails("tanh(sx)", limit(tanh(s * x), x, .infinity) == 1)
    fails("sx/(sx+1)", limit(s * x / (s * x + 1), x, .infinity) == 1)
    fails("Φ(sx)", limit(normalCumulative(s * x), x, .infinity) == 1)
    fails("1/(1+sx)", limit(1 / (1 + s * x), x, .infinity) == 0)
    holds("1/(sx² + x + 1)", limit(1 / (s * x ** 2 + x + 1), x, .infinity) == 0)
    fails("s to 1/x", butHoldsWhere: "s > 0", limit(s ** (1 / x), x, .infinity) == 1)
    holds("p to 1/x", limit(p ** (1 / x), x, .infinity) == 1)
    // At r = 1.
    fails("rˣ with r up to 1", limit(r ** x, x, .infinity) == 0)
    holds("p in place of s", limit(sigmoid(p * x), x, .infinity) == 1)
    holds("d in place of s", limit(sigmoid(d * x), x, .infinity) == 0)
    fails("|n| is not above 0", limit(sigmoid(abs(n) * x), x, .infinity) == 1)
    holds("j is above 0", limit(tanh(j * x), x, .infinity) == 1)
    fails("m may be 0", limit(exp(-m * x), x, .infinity) == 0)
    fails("√s may be 0", limit(tanh(sqrt(s) * x), x, .infinity) == 1)
    fails("relu(p − 1) may be 0", limit(tanh(relu(p - 1) * x), x, .infinity) == 1)
    fails("1 − r may be 0", limit(sigmoid((1 - r) * x), x, .infinity) == 1)
    holds("1 − o is above 0", limit(sigmoid((1 - o) * x), x, .infinity) == 1)
    fails("√(s²)/s at 0", butHoldsWhere: "s > 0", sqrt(s ** 2) / s == 1)
    fails("log s", butHoldsWhere: "s > 0", exp(log(s)) == s)
    fails("s times 1/s", butHoldsWhere: "s > 0", s * s ** -1 == 1)
  }
}
