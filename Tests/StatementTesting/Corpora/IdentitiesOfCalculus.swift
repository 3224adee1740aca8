import Derivations

// A textbook's identities, all true: derivatives, integrals, sums, limits, series.
extension Corpora {
  @EntryBuilder static var rules: [CorpusEntry] {
    holds(
      "product of three",
      derivative(x * sin(x) * exp(x), x) == exp(x) * (sin(x) + x * sin(x) + x * cos(x)))
    holds("a power of a function", derivative((1 + x ** 2) ** 10, x) == 20 * x * (1 + x ** 2) ** 9)
    holds("x to the x", derivative(p ** p, p) == p ** p * (1 + log(p)))
    holds("Leibniz's rule, third order", derivative(x * exp(x), x, order: 3) == (x + 3) * exp(x))
    holds(
      "slope of ln(x + √(1 + x²))", derivative(log(x + sqrt(1 + x ** 2)), x) == 1 / sqrt(1 + x ** 2)
    )
    holds(
      "slope of mish",
      derivative(x * tanh(log(1 + exp(x))), x) == tanh(softplus(x)) + x * sigmoid(x)
        * (1 - tanh(softplus(x)) ** 2))
    holds("slope of erf", derivative(erf(x), x) == 2 / sqrt(.pi) * exp(-(x ** 2)))
    holds(
      "heat equation",
      derivative(exp(-(x ** 2) / (4 * p)) / sqrt(p), p)
        == derivative(exp(-(x ** 2) / (4 * p)) / sqrt(p), x, order: 2))
    holds(
      "slope of an integral",
      derivative(integral(sin(t ** 2), t, from: x, to: 2 * x), x) == 2 * sin(4 * x ** 2)
        - sin(x ** 2))
  }

  @EntryBuilder static var moments: [CorpusEntry] {
    holds("∫φ", integral(normalDensity(t), t, from: .minusInfinity, to: .infinity) == 1)
    holds("E[X]", integral(t * normalDensity(t), t, from: .minusInfinity, to: .infinity) == 0)
    holds("E[X²]", integral(t ** 2 * normalDensity(t), t, from: .minusInfinity, to: .infinity) == 1)
    holds("E[X⁴]", integral(t ** 4 * normalDensity(t), t, from: .minusInfinity, to: .infinity) == 3)
    holds(
      "E|X|",
      integral(abs(t) * normalDensity(t), t, from: .minusInfinity, to: .infinity) == sqrt(2 / .pi))
    holds(
      "E[relu X]",
      integral(relu(t) * normalDensity(t), t, from: .minusInfinity, to: .infinity) == 1
        / sqrt(2 * .pi))
    holds(
      "the mean a",
      integral(t * normalDensity((t - a) / p) / p, t, from: .minusInfinity, to: .infinity) == a)
    holds(
      "the variance p²",
      integral(
        (t - a) ** 2 * normalDensity((t - a) / p) / p, t, from: .minusInfinity, to: .infinity) == p
        ** 2)
    holds(
      "mgf",
      integral(exp(a * t) * normalDensity(t), t, from: .minusInfinity, to: .infinity)
        == exp(a ** 2 / 2))
    holds(
      "entropy",
      integral(-normalDensity(t) * log(normalDensity(t)), t, from: .minusInfinity, to: .infinity)
        == (1 + log(2 * .pi)) / 2)
    holds(
      "E[Φ(X)]",
      integral(normalCumulative(t) * normalDensity(t), t, from: .minusInfinity, to: .infinity)
        == R(1, 2))
    holds(
      "a mean of the exponential", integral(t * p * exp(-p * t), t, from: 0, to: .infinity) == 1 / p
    )
  }

  @EntryBuilder static var definite: [CorpusEntry] {
    holds("∫ sin t/t", integral(sin(t) / t, t, from: 0, to: .infinity) == .pi / 2)
    holds("∫ 1/(1 + t²)", integral(1 / (1 + t ** 2), t, from: .minusInfinity, to: .infinity) == .pi)
    holds(
      "Gauss's bell",
      integral(exp(-p * t ** 2), t, from: .minusInfinity, to: .infinity) == sqrt(.pi / p))
    holds("∫ tᵖ", integral(t ** p, t, from: 0, to: 1) == 1 / (p + 1))
    holds(
      "∫ e^(−pt) sin qt",
      integral(exp(-p * t) * sin(q * t), t, from: 0, to: .infinity) == q / (p ** 2 + q ** 2))
    holds("∫ ln t", integral(log(t), t, from: 0, to: 1) == -1)
    holds("∫ √(1 − t²)", integral(sqrt(1 - t ** 2), t, from: -1, to: 1) == .pi / 2)
    holds("∫ 1 − tanh", integral(1 - tanh(t), t, from: 0, to: .infinity) == log(2))
    holds(
      "∫ Φ",
      integral(normalCumulative(t), t, from: .minusInfinity, to: x) == x * normalCumulative(x)
        + normalDensity(x))
  }

  @EntryBuilder static var substitutions: [CorpusEntry] {
    holds("u = t²", integral(2 * t * cos(t ** 2), t, from: 0, to: x) == sin(x ** 2))
    holds(
      "u = pt",
      integral(exp(-((p * t) ** 2)), t, from: 0, to: x) == integral(
        exp(-(u ** 2)), u, from: 0, to: p * x) / p)
    holds(
      "u = −t", integral(sigmoid(t), t, from: -x, to: 0) == integral(sigmoid(-t), t, from: 0, to: x)
    )
    holds("a symmetric integral", integral(sigmoid(t) * t ** 2, t, from: -1, to: 1) == R(1, 3))
  }

  @EntryBuilder static var symbolicSums: [CorpusEntry] {
    holds("Gauss's sum", sum(k, k, from: 1, to: m) == m * (m + 1) / 2)
    holds("sum of squares", sum(k ** 2, k, from: 1, to: m) == m * (m + 1) * (2 * m + 1) / 6)
    holds("sum of odd numbers", sum(2 * k - 1, k, from: 1, to: m) == m ** 2)
    holds("geometric sum", sum(o ** k, k, from: 0, to: m) == (1 - o ** (m + 1)) / (1 - o))
    holds("sum of 1/2ᵏ", sum(R(1, 2) ** k, k, from: 1, to: m) == 1 - R(1, 2) ** m)
    holds(
      "k xᵏ",
      sum(k * o ** k, k, from: 0, to: m) == o * (1 - (m + 1) * o ** m + m * o ** (m + 1)) / (1 - o)
        ** 2)
    holds("telescope", sum(1 / (k * (k + 1)), k, from: 1, to: m) == 1 - 1 / (m + 1))
  }

  @EntryBuilder static var textbookLimits: [CorpusEntry] {
    holds("lim √(x²+x) − x", limit(sqrt(x ** 2 + x) - x, x, .infinity) == R(1, 2))
    holds("lim x ln x", limit(x * log(x), x, 0, from: .right) == 0)
    holds("lim xˣ", limit(x ** x, x, 0, from: .right) == 1)
    holds("lim x sin(1/x)", limit(x * sin(1 / x), x, 0) == 0)
    holds("lim (1 + a/x)ˣ", limit((1 + a / x) ** x, x, .infinity) == exp(a))
    holds("lim x^(1/x)", limit(x ** (1 / x), x, .infinity) == 1)
    holds("lim (pˣ − 1)/x", limit((p ** x - 1) / x, x, 0) == log(p))
    holds("lim tan x − sin x over x³", limit((tan(x) - sin(x)) / x ** 3, x, 0) == R(1, 2))
    holds(
      "lim of a difference quotient", limit((sqrt(p + h) - sqrt(p)) / h, h, 0) == 1 / (2 * sqrt(p)))
  }

  @EntryBuilder static var coefficients: [CorpusEntry] {
    holds("x³ of eˣ cos x", limit(derivative(exp(x) * cos(x), x, order: 3), x, 0) == -2)
    holds("x⁵ of tan x", limit(derivative(tan(x), x, order: 5), x, 0) == 16)
    holds("x³ of σ", limit((sigmoid(x) - R(1, 2) - x / 4) / x ** 3, x, 0) == R(-1, 48))
    holds("x⁴ of ln cos x", limit((log(cos(x)) + x ** 2 / 2) / x ** 4, x, 0) == R(-1, 12))
    holds("x³ of erf", limit((erf(x) - 2 * x / sqrt(.pi)) / x ** 3, x, 0) == -2 / (3 * sqrt(.pi)))
  }
}
