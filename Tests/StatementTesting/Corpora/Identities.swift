import Derivations

// A textbook's identities, all true: algebra, powers, logarithms, circular and hyperbolic functions.
extension Corpora {
  /// A textbook's 125 identities, in the order of Tests/Peers/identities.py.
  public static var identities: [CorpusEntry] {
    algebra + exponentials + unknownSigns + circular + hyperbolic + radicals + lambert
      + onWholeNumbers + byCases + large + rules + moments + definite + substitutions
      + symbolicSums + textbookLimits + coefficients
  }

  @EntryBuilder static var algebra: [CorpusEntry] {
    holds(
      "a fourth power",
      (a - b) ** 4 == a ** 4 - 4 * a ** 3 * b + 6 * a ** 2 * b ** 2 - 4 * a * b ** 3 + b ** 4)
    holds(
      "Sophie Germain",
      x ** 4 + 4 * y ** 4 == (x ** 2 + 2 * x * y + 2 * y ** 2) * (x ** 2 - 2 * x * y + 2 * y ** 2))
    holds(
      "Brahmagupta",
      (a ** 2 + b ** 2) * (x ** 2 + y ** 2) == (a * x - b * y) ** 2 + (a * y + b * x) ** 2)
    holds(
      "three cubes",
      a ** 3 + b ** 3 + c ** 3 - 3 * a * b * c == (a + b + c)
        * (a ** 2 + b ** 2 + c ** 2 - a * b - b * c - c * a))
    holds("partial fractions", 1 / (p * (p + 1)) == 1 / p - 1 / (p + 1))
    holds(
      "partial fractions of a square",
      1 / ((p + 1) ** 2 * (p + 2)) == 1 / (p + 1) ** 2 - 1 / (p + 1) + 1 / (p + 2))
    holds(
      "completing the square",
      w * x ** 2 + b * x + c == w * (x + b / (2 * w)) ** 2 + c - b ** 2 / (4 * w))
    holds("a continued fraction", 1 + 1 / (1 + 1 / (1 + p)) == (2 * p + 3) / (p + 2))
    holds(
      "Vandermonde",
      (b - a) * (c - a) * (c - b) == b * c ** 2 - b ** 2 * c - a * c ** 2 + a ** 2 * c + a * b ** 2
        - a ** 2 * b)
  }

  @EntryBuilder static var exponentials: [CorpusEntry] {
    holds("eˣ e^(−x)", exp(x) * exp(-x) == 1)
    holds("(eˣ)^y", exp(x) ** y == exp(x * y))
    holds("pˣ as e^(x ln p)", p ** x == exp(x * log(p)))
    holds("pˣ qˣ", p ** x * q ** x == (p * q) ** x)
    holds("(p^a)^b", (p ** a) ** b == p ** (a * b))
    holds("ln of a product of powers", log(p ** a * q ** b) == a * log(p) + b * log(q))
    holds("a change of base", log(p) / log(10) == log(p ** 2) / log(100))
    holds("p^(ln q)", p ** log(q) == q ** log(p))
    holds("log-sum-exp", log(exp(x) + exp(y)) == x + log(1 + exp(y - x)))
    holds("softmax of two", exp(x) / (exp(x) + exp(y)) == sigmoid(x - y))
    holds("logit", log(sigmoid(x)) - log(1 - sigmoid(x)) == x)
  }

  @EntryBuilder static var unknownSigns: [CorpusEntry] {
    holds("ln w², 2 ln |w|", log(w ** 2) == 2 * log(abs(w)))
    holds("ln w⁴, 4 ln |w|", log(w ** 4) == 4 * log(abs(w)))
    holds("ln |w p|", log(abs(w * p)) == log(abs(w)) + log(p))
    holds("ln √(w²)", log(sqrt(w ** 2)) == log(abs(w)))
  }

  @EntryBuilder static var circular: [CorpusEntry] {
    holds("sin + sin", sin(x) + sin(y) == 2 * sin((x + y) / 2) * cos((x - y) / 2))
    holds("cos 3x", cos(3 * x) == 4 * cos(x) ** 3 - 3 * cos(x))
    holds("sin 5x", sin(5 * x) == 16 * sin(x) ** 5 - 20 * sin(x) ** 3 + 5 * sin(x))
    holds("sin² sin²", sin(x) ** 2 - sin(y) ** 2 == sin(x + y) * sin(x - y))
    holds("1/cos²", 1 / cos(i) ** 2 == 1 + tan(i) ** 2)
    holds("tan of a half", tan(i / 2) == sin(i) / (1 + cos(i)))
    holds("a phase", sin(x) + cos(x) == sqrt(2) * sin(x + .pi / 4))
    holds("three phases", cos(x) + cos(x + 2 * .pi / 3) + cos(x + 4 * .pi / 3) == 0)
    holds("sin 15°", sin(.pi / 12) == (sqrt(6) - sqrt(2)) / 4)
    holds("cos 72°", cos(2 * .pi / 5) == (sqrt(5) - 1) / 4)
    holds(
      "sin x sin(60° − x) sin(60° + x)",
      4 * sin(x) * sin(.pi / 3 - x) * sin(.pi / 3 + x) == sin(3 * x))
  }

  @EntryBuilder static var hyperbolic: [CorpusEntry] {
    holds("cosh + sinh", cosh(x) + sinh(x) == exp(x))
    holds("sinh of a sum", sinh(x + y) == sinh(x) * cosh(y) + cosh(x) * sinh(y))
    holds("de Moivre", (cosh(x) + sinh(x)) ** 5 == cosh(5 * x) + sinh(5 * x))
    holds("tanh 2x", tanh(2 * x) == 2 * tanh(x) / (1 + tanh(x) ** 2))
    holds("1 − tanh²", 1 - tanh(x) ** 2 == 1 / cosh(x) ** 2)
    holds("artanh", log((1 + tanh(x)) / (1 - tanh(x))) == 2 * x)
    holds("arsinh", log(sinh(x) + cosh(x)) == x)
  }

  @EntryBuilder static var radicals: [CorpusEntry] {
    holds("√(3 + 2√2)", sqrt(3 + 2 * sqrt(2)) == 1 + sqrt(2))
    holds("√(x²y²), |x||y|", sqrt(x ** 2 * y ** 2) == abs(x) * abs(y))
    holds("a rational denominator", 1 / (sqrt(p + 1) + sqrt(p)) == sqrt(p + 1) - sqrt(p))
    holds("√p √(p q²)", sqrt(p) * sqrt(p * q ** 2) == p * q)
    holds("√(x² + 2x + 1)", sqrt(x ** 2 + 2 * x + 1) == abs(x + 1))
    holds("a cube root of 54", Expression(54) ** R(1, 3) == 3 * Expression(2) ** R(1, 3))
    holds("the golden ratio", ((1 + sqrt(5)) / 2) ** 2 == (1 + sqrt(5)) / 2 + 1)
    holds(
      "Fibonacci by Binet", (((1 + sqrt(5)) / 2) ** 10 - ((1 - sqrt(5)) / 2) ** 10) / sqrt(5) == 55)
  }

  @EntryBuilder static var lambert: [CorpusEntry] {
    holds("W(p eᵖ)", lambertW(p * exp(p)) == p)
    holds("W(p) e^W(p)", lambertW(p) * exp(lambertW(p)) == p)
    holds("slope of W", derivative(lambertW(p), p) == 1 / (p + exp(lambertW(p))))
    holds("e^(2W)", exp(2 * lambertW(p)) == p ** 2 / lambertW(p) ** 2)
    holds("ln W", log(lambertW(p)) + lambertW(p) == log(p))
  }

  @EntryBuilder static var onWholeNumbers: [CorpusEntry] {
    holds("sin πn = 0", sin(.pi * n) == 0)
    holds("cos πn = (−1)ⁿ", cos(.pi * n) == power(-1, n))
    holds("sin π(n + ½)", sin(.pi * (n + R(1, 2))) == power(-1, n))
    holds("sin(x + 2πn)", sin(x + 2 * .pi * n) == sin(x))
    holds("cos(x + πn)", cos(x + .pi * n) == power(-1, n) * cos(x))
  }

  @EntryBuilder static var byCases: [CorpusEntry] {
    holds(
      "hard tanh by two maxima",
      piecewise((-1, when: x < -1), (1, when: x > 1), otherwise: x) == max(x, -1) - max(x - 1, 0))
    holds(
      "hard tanh by absolute values",
      piecewise((-1, when: x < -1), (1, when: x > 1), otherwise: x) == (abs(x + 1) - abs(x - 1)) / 2
    )
    holds(
      "hard sigmoid",
      piecewise((0, when: x < -3), (1, when: x > 3), otherwise: x / 6 + R(1, 2))
        == (relu(x + 3) - relu(x - 3)) / 6)
    holds(
      "soft shrinkage",
      piecewise((x + 1, when: x < -1), (x - 1, when: x > 1), otherwise: 0) == relu(x - 1)
        - relu(-x - 1))
    holds(
      "Huber's slope",
      derivative(piecewise((x ** 2 / 2, when: abs(x) <= 1), otherwise: abs(x) - R(1, 2)), x)
        == max(-1, -max(-1, -x)))
  }

  @EntryBuilder static var large: [CorpusEntry] {
    holds("2⁶⁴", Expression(2) ** 64 == .decimal("18446744073709551616"))
    holds(
      "a product of Fermat numbers", Expression(3) * 5 * 17 * 257 * 65537 == Expression(2) ** 32 - 1
    )
    holds("e^(−1000) e^(1000)", exp(-1000) * exp(1000) == 1)
    holds("ln 10¹⁰⁰⁰", log(Expression(10) ** 1000) == 1000 * log(10))
    holds(
      "Euler's sum of powers",
      Expression(27) ** 5 + Expression(84) ** 5 + Expression(110) ** 5 + Expression(133) ** 5
        == Expression(144) ** 5)
  }
}
