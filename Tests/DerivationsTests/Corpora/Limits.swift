import StatementTesting

@testable import Derivations

// Limits: leading terms that cancel or oscillate, sides that differ, series that are cut too early.
extension Corpora {
  @EntryBuilder static var cancellingRoots: [CorpusEntry] {
    fails(
      "σ of a difference of roots",
      limit(3 + sigmoid(sqrt(sqrt(x ** 2 + 1) - x)), x, .infinity) == 4)
    holds(
      "σ of a difference of roots, right",
      limit(3 + sigmoid(sqrt(sqrt(x ** 2 + 1) - x)), x, .infinity) == R(7, 2))
    fails("√(x²+x) − x, 0", limit(sqrt(x ** 2 + x) - x, x, .infinity) == 0)
    holds("√(x²+x) − x, ½", limit(sqrt(x ** 2 + x) - x, x, .infinity) == R(1, 2))
    fails(
      "x times a difference of roots",
      limit(x * (sqrt(x ** 2 + 1) - sqrt(x ** 2 - 1)), x, .infinity) == 0)
    holds(
      "x times a difference of roots, right",
      limit(x * (sqrt(x ** 2 + 1) - sqrt(x ** 2 - 1)), x, .infinity) == 1)
    fails("e to a difference of roots", limit(exp(sqrt(x ** 2 + 2 * x) - x), x, .infinity) == 1)
    holds(
      "e to a difference of roots, right",
      limit(exp(sqrt(x ** 2 + 2 * x) - x), x, .infinity) == exp(1))
    fails("cube root less x", limit((x ** 3 + x ** 2) ** R(1, 3) - x, x, .infinity) == 0)
    holds("cube root less x, ⅓", limit((x ** 3 + x ** 2) ** R(1, 3) - x, x, .infinity) == R(1, 3))
    fails("root in a root, 0", limit(sqrt(x + sqrt(x)) - sqrt(x), x, .infinity) == 0)
    holds(
      "three roots", limit(sqrt(x + sqrt(x + sqrt(x))) - sqrt(x), x, .infinity) == R(1, 2))
    fails("tanh of a difference", limit(tanh(sqrt(x ** 4 + x ** 2) - x ** 2), x, .infinity) == 1)
    holds(
      "tanh of a difference, right",
      limit(tanh(sqrt(x ** 4 + x ** 2) - x ** 2), x, .infinity) == tanh(R(1, 2)))
    fails("Φ of a difference", limit(normalCumulative(sqrt(x ** 2 + 1) - x), x, .infinity) == 1)
    fails("x − √(x²−x)", limit(x - sqrt(x ** 2 - x), x, .infinity) == 1)
    fails("√(x²+1) + x far left", limit(sqrt(x ** 2 + 1) + x, x, .minusInfinity) == 1)
    holds("√(x²+1) + x far left, 0", limit(sqrt(x ** 2 + 1) + x, x, .minusInfinity) == 0)
    fails(
      "sign lost far left", limit(x * (sqrt(x ** 2 + 1) + x), x, .minusInfinity) == R(1, 2))
    holds(
      "sign kept far left", limit(x * (sqrt(x ** 2 + 1) + x), x, .minusInfinity) == R(-1, 2))
    fails("√(x²)/x far left", limit(sqrt(x ** 2 + 3) / x, x, .minusInfinity) == 1)
    holds("√(x²)/x far left, −1", limit(sqrt(x ** 2 + 3) / x, x, .minusInfinity) == -1)
  }

  @EntryBuilder static var cancellingGrowth: [CorpusEntry] {
    fails("x times ln(1+1/x)", limit(x * (log(x + 1) - log(x)), x, .infinity) == 0)
    holds("e^(x+e^−x) − e^x", limit(exp(x + exp(-x)) - exp(x), x, .infinity) == 1)
    fails("e^(x+e^−x) − e^x, 0", limit(exp(x + exp(-x)) - exp(x), x, .infinity) == 0)
    meaningless("e^(x+1/x) − e^x", limit(exp(x + 1 / x) - exp(x), x, .infinity) == 1)
    fails("ln cosh x − x, 0", limit(log(cosh(x)) - x, x, .infinity) == 0)
    holds("ln cosh x − x", limit(log(cosh(x)) - x, x, .infinity) == -log(2))
    holds("x(1 − tanh x)", limit(x * (1 - tanh(x)), x, .infinity) == 0)
    fails("e^(2x)(1 − tanh x)", limit(exp(2 * x) * (1 - tanh(x)), x, .infinity) == 1)
    holds("e^(2x)(1 − tanh x), 2", limit(exp(2 * x) * (1 - tanh(x)), x, .infinity) == 2)
    fails("x − ln(eˣ + 7)", limit(x - log(exp(x) + 7), x, .infinity) == -log(7))
    holds("ln(eˣ + 7) − x", limit(log(exp(x) + 7) - x, x, .infinity) == 0)
    fails(
      "Mills' ratio", limit(x * (1 - normalCumulative(x)) / normalDensity(x), x, .infinity) == 0)
    holds(
      "Mills' ratio, 1", limit(x * (1 - normalCumulative(x)) / normalDensity(x), x, .infinity) == 1)
    meaningless(
      "Mills' ratio times x²",
      limit(x ** 3 * (1 - normalCumulative(x)) / normalDensity(x), x, .infinity) == 1)
    fails("σ(x) − 1 measured by e^−x", limit((sigmoid(x) - 1) * exp(x), x, .infinity) == 0)
    holds("x over ln of x", limit(log(x) ** 5 / x, x, .infinity) == 0)
    holds("W(x) against ln x", limit(lambertW(x) / log(x), x, .infinity) == 1)
    fails("e^(ln² x) beats no power", limit(x ** 50 / exp(log(x) ** 2), x, .infinity) == 1)
    holds("e^(ln² x) beats every power", limit(x ** 50 / exp(log(x) ** 2), x, .infinity) == 0)
    fails("ln(x+1)/ln x, 0", limit(log(x + 1) / log(x), x, .infinity) == 0)
    fails("(ln ln x)/(ln x), 1", limit(log(log(x)) / log(x), x, .infinity) == 1)
  }

  @EntryBuilder static var oscillating: [CorpusEntry] {
    meaningless(
      "e to an oscillating root", limit(exp(-sqrt(1 + x * (1 + sin(x)))), x, .infinity) == 0)
    meaningless("sin x", limit(sin(x), x, .infinity) == 0)
    meaningless("cos² x, its mean", limit(cos(x) ** 2, x, .infinity) == R(1, 2))
    meaningless("x sin x", limit(x * sin(x), x, .infinity) == 0)
    meaningless("sin(1/x) at 0", limit(sin(1 / x), x, 0) == 0)
    meaningless("σ(x sin x)", limit(sigmoid(x * sin(x)), x, .infinity) == R(1, 2))
    meaningless("tanh(x cos x)", limit(tanh(x * cos(x)), x, .infinity) == 0)
    meaningless("cos(1/x)/(1+x) at 0", limit(cos(1 / x) / (1 + x), x, 0) == 1)
    meaningless("e^(−x sin² x)", limit(exp(-x * sin(x) ** 2), x, .infinity) == 0)
    meaningless("sin πx on the reals", limit(sin(.pi * x), x, .infinity) == 0)
    meaningless("sin(x+1) − sin x", limit(sin(x + 1) - sin(x), x, .infinity) == 0)
    meaningless("1/(2 + sin x)", limit(1 / (2 + sin(x)), x, .infinity) == R(1, 2))
    meaningless("sin ln x", limit(sin(log(x)), x, .infinity) == 0)
    meaningless("max(sin x, 0)", limit(max(sin(x), 0), x, .infinity) == 0)
    meaningless("slope of x² sin(1/x)", limit(2 * x * sin(1 / x) - cos(1 / x), x, 0) == 0)
    holds("e^(−x(2+sin x))", limit(exp(-x * (2 + sin(x))), x, .infinity) == 0)
    holds("sin x²/x", limit(sin(x ** 2) / x, x, .infinity) == 0)
    holds("x/(x + sin x)", limit(x / (x + sin(x)), x, .infinity) == 1)
    holds("√(x² + sin x) − x", limit(sqrt(x ** 2 + sin(x)) - x, x, .infinity) == 0)
    holds("sin √(x+1) − sin √x", limit(sin(sqrt(x + 1)) - sin(sqrt(x)), x, .infinity) == 0)
    holds("sin(x + 1/x) − sin x", limit(sin(x + 1 / x) - sin(x), x, .infinity) == 0)
    holds("x² sin(1/x) at 0", limit(x ** 2 * sin(1 / x), x, 0) == 0)
    holds("x (sin(1/x))⁹ at 0", limit(x * sin(1 / x) ** 9, x, 0) == 0)
    fails("x sin(1/x) far out", limit(x * sin(1 / x), x, .infinity) == 0)
    fails("sin x over x, 1 far out", limit(sin(x) / x, x, .infinity) == 1)
  }

  @EntryBuilder static var sides: [CorpusEntry] {
    meaningless("|x|/x at 0", limit(abs(x) / x, x, 0) == 1)
    holds("|x|/x from the right", limit(abs(x) / x, x, 0, from: .right) == 1)
    fails("|x|/x from the left", limit(abs(x) / x, x, 0, from: .left) == 1)
    meaningless("σ(1/x) at 0", limit(sigmoid(1 / x), x, 0) == R(1, 2))
    holds("σ(1/x) from the right", limit(sigmoid(1 / x), x, 0, from: .right) == 1)
    fails("σ(1/x) from the left", limit(sigmoid(1 / x), x, 0, from: .left) == 1)
    meaningless("tanh(1/x) at 0", limit(tanh(1 / x), x, 0) == 0)
    meaningless("e^(−1/x) at 0", limit(exp(-1 / x), x, 0) == 0)
    holds("e^(−1/x) from the right", limit(exp(-1 / x), x, 0, from: .right) == 0)
    holds("e^(−1/x²) at 0", limit(exp(-1 / x ** 2), x, 0) == 0)
    meaningless("1/x at 0", limit(1 / x, x, 0) == 0)
    meaningless("1/x² at 0", limit(1 / x ** 2, x, 0) == 1)
    meaningless("ln x at 0", limit(log(x), x, 0, from: .right) == 0)
    meaningless("relu(x)/x at 0", limit(relu(x) / x, x, 0) == 1)
    meaningless("a jump", limit(piecewise((1, when: x < 0), otherwise: 2), x, 0) == 2)
    fails("one odd point", limit(piecewise((7, when: x == 0), otherwise: x), x, 0) == 7)
    holds("one odd point, passed by", limit(piecewise((7, when: x == 0), otherwise: x), x, 0) == 0)
    meaningless("√(1−cos x)/x", limit(sqrt(1 - cos(x)) / x, x, 0) == sqrt(2) / 2)
    holds(
      "√(1−cos x)/x from the right",
      limit(sqrt(1 - cos(x)) / x, x, 0, from: .right) == sqrt(2) / 2)
    meaningless("tan at its pole", limit(tan(x), x, .pi / 2) == 0)
    holds("(x − π/2) tan x", limit((x - .pi / 2) * tan(x), x, .pi / 2) == -1)
    meaningless("x far out", limit(x, x, .infinity) == 0)
    meaningless("a kink's slope", limit((max(x, 0) - max(-x, 0) - abs(x)) / x, x, 0) == 0)
    meaningless("1/(1 + e^(1/x))", limit(1 / (1 + exp(1 / x)), x, 0) == 1)
    fails("1/(1 + e^(1/x)) from the right", limit(1 / (1 + exp(1 / x)), x, 0, from: .right) == 1)
  }

  @EntryBuilder static var orders: [CorpusEntry] {
    fails("(sin x − x)/x³, 0", limit((sin(x) - x) / x ** 3, x, 0) == 0)
    fails(
      "the ninth power's coefficient",
      limit((sin(x) - x + x ** 3 / 6 - x ** 5 / 120 + x ** 7 / 5040) / x ** 9, x, 0) == 0)
    holds(
      "the ninth power's coefficient, right",
      limit((sin(x) - x + x ** 3 / 6 - x ** 5 / 120 + x ** 7 / 5040) / x ** 9, x, 0)
        == R(1, 362_880))
    fails(
      "eˣ to the fifth power",
      limit((exp(x) - 1 - x - x ** 2 / 2 - x ** 3 / 6 - x ** 4 / 24) / x ** 5, x, 0) == 0)
    holds(
      "tan sin − sin tan", limit((tan(sin(x)) - sin(tan(x))) / x ** 7, x, 0) == R(1, 30))
    fails("tan sin − sin tan, 0", limit((tan(sin(x)) - sin(tan(x))) / x ** 7, x, 0) == 0)
    holds("sinh sin − sin sinh", limit((sinh(sin(x)) - sin(sinh(x))) / x ** 7, x, 0) == R(1, 45))
    meaningless("tan sin − sin tan by x⁸", limit((tan(sin(x)) - sin(tan(x))) / x ** 8, x, 0) == 0)
    // At x = 1/2: about 4e-30.
    fails(
      "sine by its series",
      sin(i) == i - i ** 3 / 6 + i ** 5 / 120 - i ** 7 / 5040 + i ** 9 / 362_880
        - i ** 11 / 39_916_800 + i ** 13 / 6_227_020_800 - i ** 15 / 1_307_674_368_000)
    fails(
      "eˣ by its series",
      exp(o) == 1 + o * (1 + o / 2 * (1 + o / 3 * (1 + o / 4 * (1 + o / 5 * (1 + o / 6))))))
    fails("a flat function", piecewise((0, when: x == 0), otherwise: exp(-1 / x ** 2)) == 0)
    holds("a flat function over x²⁰", limit(exp(-1 / x ** 2) / x ** 20, x, 0) == 0)
    fails("flat times steep", limit(exp(-1 / x ** 2) * exp(1 / x ** 2), x, 0) == 0)
    holds(
      "flat times steep, nearly", limit(exp(-1 / x) * exp(1 / x - x), x, 0, from: .right) == 1)
    fails("cos x = 1 − x²/2 near 0", limit((1 - cos(x)) / x ** 2, x, 0) == 1)
    holds("(1 − cos x)² / x⁴", limit((1 - cos(x)) ** 2 / x ** 4, x, 0) == R(1, 4))
    fails(
      "ln(1+x) to the third power",
      limit((log(1 + x) - x + x ** 2 / 2) / x ** 3, x, 0) == 0)
    holds("(1+x)^(1/x)", limit((1 + x) ** (1 / x), x, 0) == exp(1))
    fails("(1+x)^(1/x), 1", limit((1 + x) ** (1 / x), x, 0) == 1)
    holds(
      "(1+x)^(1/x), the next term", limit(((1 + x) ** (1 / x) - exp(1)) / x, x, 0) == -exp(1) / 2)
  }
}
