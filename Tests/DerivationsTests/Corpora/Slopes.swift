import StatementTesting

@testable import Derivations

// Derivatives: of what has no value, at kinks and jumps, at odd points, and under integrals.
extension Corpora {
  @EntryBuilder static var slopesOfNothing: [CorpusEntry] {
    meaningless("slope of ln(−x²)", derivative(log(-(x ** 2)), x) == 2 / x)
    meaningless("slope of ln(−eˣ)", derivative(log(-exp(x)), x) == 1)
    meaningless("slope of ln(−1−x²)", derivative(log(-1 - x ** 2), x) == 2 * x / (1 + x ** 2))
    meaningless("slope of √(−x²)", derivative(sqrt(-(x ** 2)), x) == 0)
    meaningless(
      "slope of ln ln sin x", derivative(log(log(sin(x))), x) == cos(x) / (sin(x) * log(sin(x))))
    meaningless("slope of W(−1−x²)", derivative(lambertW(-1 - x ** 2), x) == 0)
    meaningless("slope of ln(cos x − 2)", derivative(log(cos(x) - 2), x) == sin(x) / (2 - cos(x)))
    meaningless("slope of x/(x−x)", derivative(x / (x - x), x) == 0)
    meaningless("slope of √(tanh x − 2)", derivative(sqrt(tanh(x) - 2), x) == 0)
    meaningless("slope of ln x − ln(−x)", derivative(log(x) - log(-x), x) == 0)
    meaningless("slope of 1/(sin²+cos²−1)", derivative(1 / (sin(x) ** 2 + cos(x) ** 2 - 1), x) == 0)
    meaningless("slope of √(d) for d < 0", derivative(sqrt(d), d) == 1 / (2 * sqrt(-d)))
    meaningless("slope of ln(d)", derivative(log(d), d) == 1 / d)
    meaningless("slope of 0 · ln(d)", derivative(0 * log(d), d) == 0)
    fails("slope of ln x", butHoldsWhere: "x > 0", derivative(log(x), x) == 1 / x)
    fails(
      "slope of ln(x²−1)", butHoldsWhere: "x² > 1",
      derivative(log(x ** 2 - 1), x) == 2 * x / (x ** 2 - 1))
    fails("slope of √x", butHoldsWhere: "x > 0", derivative(sqrt(x), x) * 2 * sqrt(abs(x)) == 1)
    fails("slope of ln(x−3)", butHoldsWhere: "x > 3", derivative(log(x - 3), x) == 1 / (x - 3))
    fails("slope of ln(2−x)", butHoldsWhere: "x < 2", derivative(log(2 - x), x) == 1 / (x - 2))
    fails("slope of e^(ln x)", butHoldsWhere: "x > 0", derivative(exp(log(x)), x) == 1)
    fails(
      "slope of ln sin x", butHoldsWhere: "sin x > 0", derivative(log(sin(x)), x) == cos(x) / sin(x)
    )
    fails(
      "slope of ln x + ln(1−x)", butHoldsWhere: "0 < x < 1",
      derivative(log(x) + log(1 - x), x) == 1 / x - 1 / (1 - x))
    fails("slope of x²/x", butHoldsWhere: "x ≠ 0", derivative(x ** 2 / x, x) == 1)
    fails("slope of x + 0 · ln x", butHoldsWhere: "x > 0", derivative(x + 0 * log(x), x) == 1)
    holds("slope of ln p", derivative(log(p), p) == 1 / p)
    holds("slope of ln |w|", derivative(log(abs(w)), w) == 1 / w)
    holds("slope of ln(−d)", derivative(log(-d), d) == 1 / d)
    fails("slope of ln(−d), the sign", derivative(log(-d), d) == -1 / d)
  }

  @EntryBuilder static var kinks: [CorpusEntry] {
    fails(
      "slope of |x|", butHoldsWhere: "x ≠ 0",
      derivative(abs(x), x) == piecewise((-1, when: x < 0), otherwise: 1))
    fails(
      "slope of relu, 0 at 0", butHoldsWhere: "x ≠ 0",
      derivative(relu(x), x) == piecewise((0, when: x <= 0), otherwise: 1))
    fails(
      "slope of relu, 1 at 0", butHoldsWhere: "x ≠ 0",
      derivative(relu(x), x) == piecewise((0, when: x < 0), otherwise: 1))
    fails(
      "slope of relu, ½ at 0", butHoldsWhere: "x ≠ 0",
      derivative(relu(x), x)
        == piecewise((0, when: x < 0), (R(1, 2), when: x == 0), otherwise: 1))
    fails(
      "slope of min(x, 1)", butHoldsWhere: "x ≠ 1",
      derivative(piecewise((x, when: x < 1), otherwise: 1), x)
        == piecewise((1, when: x < 1), otherwise: 0))
    fails(
      "slope of a step", butHoldsWhere: "x ≠ 0",
      derivative(piecewise((0, when: x < 0), otherwise: 1), x) == 0)
    fails(
      "slope beside an odd point", butHoldsWhere: "x ≠ 0",
      derivative(piecewise((1, when: x == 0), otherwise: 0), x) == 0)
    fails(
      "slope beside an odd point at 3", butHoldsWhere: "x ≠ 3",
      derivative(piecewise((7, when: x == 3), otherwise: x ** 2), x) == 2 * x)
    fails("slope of √(x²)", derivative(sqrt(x ** 2), x) == 1)
    fails("slope of |x³|", derivative(abs(x ** 3), x) == 3 * x ** 2)
    fails("slope of max(x, −x)", derivative(max(x, -x), x) == x)
    fails("slope of max(a, 2a)", derivative(max(a, 2 * a), a) == 2)
    fails(
      "slope of max(x, x²) at its ties", butHoldsWhere: "x ≠ 0, x ≠ 1",
      derivative(max(x, x ** 2), x)
        == piecewise((2 * x, when: x < 0), (1, when: x < 1), otherwise: 2 * x))
    fails("second slope of x|x|", derivative(x * abs(x), x, order: 2) == 2)
    fails(
      "third slope of relu³", butHoldsWhere: "x ≠ 0",
      derivative(relu(x) ** 3, x, order: 3) == piecewise((0, when: x < 0), otherwise: 6))
    fails(
      "slope of |sin x| in (−1, 1)", butHoldsWhere: "i ≠ 0",
      derivative(abs(sin(i)), i) == piecewise((-cos(i), when: i < 0), otherwise: cos(i)))
    holds(
      "slope of the odd point that fits",
      derivative(piecewise((9, when: x == 3), otherwise: x ** 2), x) == 2 * x)
    holds("slope of x|x|", derivative(x * abs(x), x) == 2 * abs(x))
    holds("slope of |x|³", derivative(abs(x) ** 3, x) == 3 * x * abs(x))
    holds("slope of relu²", derivative(relu(x) ** 2, x) == 2 * relu(x))
    holds("slope of max(x, x)", derivative(max(x, x), x) == 1)
    holds("slope of max(x, 2x − x)", derivative(max(x, 2 * x - x), x) == 1)
    holds("slope of max(x, x, x)", derivative(max(x, x, x), x) == 1)
    holds("slope of |x| + relu(x) − …", derivative(abs(x) - relu(x) - relu(-x), x) == 0)
    holds(
      "slope of max(x, sin x)",
      derivative(max(x, sin(x)), x) == piecewise((cos(x), when: x < 0), otherwise: 1))
    holds(
      "a smooth seam",
      derivative(piecewise((x ** 2, when: x < 0), otherwise: x ** 3), x)
        == piecewise((2 * x, when: x < 0), otherwise: 3 * x ** 2))
    holds("slope of x√|x|", derivative(x * sqrt(abs(x)), x) == R(3, 2) * sqrt(abs(x)))
    holds(
      "slope of x² sin(1/x), 0 at 0",
      derivative(piecewise((0, when: x == 0), otherwise: x ** 2 * sin(1 / x)), x)
        == piecewise((0, when: x == 0), otherwise: 2 * x * sin(1 / x) - cos(1 / x)))
    fails(
      "slope of x sin(1/x) at 0", butHoldsWhere: "x ≠ 0",
      derivative(piecewise((0, when: x == 0), otherwise: x * sin(1 / x)), x)
        == piecewise((0, when: x == 0), otherwise: sin(1 / x) - cos(1 / x) / x))
    holds("slope of |p|", derivative(abs(p), p) == 1)
    holds("slope of |w|", derivative(abs(w), w) == w / abs(w))
    holds("slope of |x² + 1|", derivative(abs(x ** 2 + 1), x) == 2 * x)
    holds("slope of max(x, x − 1)", derivative(max(x, x - 1), x) == 1)
  }

  @EntryBuilder static var underIntegrals: [CorpusEntry] {
    holds(
      "a jump that moves",
      derivative(integral(piecewise((1, when: t < o), otherwise: 0), t, from: 0, to: 1), o) == 1)
    fails(
      "a jump that moves, differentiated within",
      derivative(integral(piecewise((1, when: t < o), otherwise: 0), t, from: 0, to: 1), o) == 0)
    holds("a kink that moves", derivative(integral(abs(t - o), t, from: 0, to: 1), o) == 2 * o - 1)
    fails(
      "a kink that moves, too far",
      derivative(integral(abs(t - x), t, from: 0, to: 1), x) == 2 * x - 1)
    holds(
      "a kink that moves, twice",
      derivative(integral(abs(t - o), t, from: 0, to: 1), o, order: 2) == 2)
    fails(
      "a kink that moves, twice within",
      derivative(integral(abs(t - o), t, from: 0, to: 1), o, order: 2) == 0)
    holds("max(t, o)", derivative(integral(max(t, o), t, from: 0, to: 1), o) == o)
    fails("max(t, o), 1", derivative(integral(max(t, o), t, from: 0, to: 1), o) == 1)
    holds("x/(x²+t²) for p", integral(p / (p ** 2 + t ** 2), t, from: 0, to: .infinity) == .pi / 2)
    fails("x/(x²+t²) for w", integral(w / (w ** 2 + t ** 2), t, from: 0, to: .infinity) == .pi / 2)
    fails("x/(x²+t²) for d", integral(d / (d ** 2 + t ** 2), t, from: 0, to: .infinity) == .pi / 2)
    // At w = -1: −π/4 against 3π/4.
    fails(
      "the arc tangent across its jump",
      integral(w / (w ** 2 + t ** 2), t, from: 0, to: 1)
        == .pi / 2 - integral(1 / (1 + t ** 2), t, from: 0, to: w))
    holds(
      "the arc tangent on one side",
      integral(p / (p ** 2 + t ** 2), t, from: 0, to: 1)
        == .pi / 2 - integral(1 / (1 + t ** 2), t, from: 0, to: p))
    fails("Dirichlet for all x", integral(sin(x * t) / t, t, from: 0, to: .infinity) == .pi / 2)
    holds("Dirichlet for p", integral(sin(p * t) / t, t, from: 0, to: .infinity) == .pi / 2)
    fails("a limit within", limit(integral(x * exp(-x * t), t, from: 0, to: 1), x, .infinity) == 0)
    holds("a limit outside", limit(integral(x * exp(-x * t), t, from: 0, to: 1), x, .infinity) == 1)
    fails(
      "a bump that runs away",
      limit(integral(normalDensity(t - x), t, from: .minusInfinity, to: .infinity), x, .infinity)
        == 0)
    fails(
      "a bump that narrows",
      limit(integral(x ** 2 * t * exp(-x * t), t, from: 0, to: 1), x, .infinity) == 0)
    fails(
      "slope of a step's integral", butHoldsWhere: "x ≠ 0",
      derivative(integral(piecewise((0, when: t < 0), otherwise: 1), t, from: -1, to: x), x)
        == piecewise((0, when: x < 0), otherwise: 1))
  }
}
