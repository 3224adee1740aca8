import Balls
import StatementTesting

@testable import Derivations

// A second attack: differences that no sample sees, values through operators, names, and open ends.
extension Corpora {
  // MARK: - Differences that no sample sees

  @EntryBuilder static var unseen: [CorpusEntry] {
    fails("1 + e^(−10⁴)", 1 + exp(-10_000) == Expression(1))
    fails("1 + e^(−10⁵), and 2 e^(−10⁵)", 1 + exp(-100_000) == 1 + 2 * exp(-100_000))
    fails("x + e^(−e^20)", x + exp(-exp(20)) == x)
    fails("1 + e^(−e^(x² + 10))", 1 + exp(-exp(x ** 2 + 10)) == Expression(1))
    fails("1 + e^(−e^e^(x² + 2))", 1 + exp(-exp(exp(x ** 2 + 2))) == Expression(1))
    fails("x + Φ(−10³)", x + normalCumulative(-1000) == x)
    // At x = 10 ln 7.
    fails("a bump at 10 ln 7", 1 + exp(-power(10, 12) * (exp(x / 10) - 7) ** 2) == Expression(1))
    // At x = arccos ⅓.
    fails("bumps where cos is ⅓", x + exp(-power(10, 14) * (cos(x) - R(1, 3)) ** 2) == x)
    // At x = √2.
    fails("a narrow bump at √2", 1 + exp(-power(10, 30) * (x ** 2 - 2) ** 2) == Expression(1))
    // At x = ∛2.
    fails("a narrow bump at ∛2", 1 + exp(-power(10, 30) * (x ** 3 - 2) ** 2) == Expression(1))
    // At n = 57.
    fails("a bump at n = 57", 1 + exp(-1000 * (power(2, n) - power(2, 57)) ** 2) == Expression(1))
    // At n = 100.
    fails(
      "a bump at n = 100",
      1 + exp(-1_000_000 * (log(1 + n ** 2) - log(10_001)) ** 2) == Expression(1))
    // At m = 577.
    fails(
      "a bump at m = 577", 1 + exp(-1_000_000 * (sqrt(m + 1) - sqrt(578)) ** 2) == Expression(1))
    fails("tanh of a bump", tanh(power(10, 9) * (x ** 2 + 1)) == 1)
    fails("σ far out", sigmoid(exp(x ** 2 + 12)) == 1)
    fails("erf far out", erf(100 + x ** 2) == 1)
    fails("cosh and sinh far out", cosh(20_000 + x ** 2) == sinh(20_000 + x ** 2))
    fails("softplus far out", softplus(20_000 + x ** 2) == 20_000 + x ** 2)
    fails("ln cosh far out", log(cosh(x ** 2 + 20_000)) == x ** 2 + 20_000 - log(2))
    fails("√(y² + e^(−10⁵))", sqrt(y ** 2 + exp(-100_000)) == abs(y))
    fails("√(p² + e^(−10⁵))", sqrt(p ** 2 + exp(-100_000)) == p)
    fails("p to the power 1 + e^(−10⁵)", p ** (1 + exp(-100_000)) == p)
    fails("sin of x + e^(−10⁵)", sin(x + exp(-100_000)) == sin(x))
    fails("an exponent that is nearly 1", exp(x * (1 + exp(-100_000))) == exp(x))
    fails("a base that is nearly 1", power(1 + exp(-100_000), x) == 1)
    fails("W far out", lambertW(p) * exp(lambertW(p)) == p + exp(-50_000))
    fails("two tiny numbers", exp(-exp(30)) == 2 * exp(-exp(30)))
    fails("two tinier numbers", exp(-exp(exp(5))) == 2 * exp(-exp(exp(5))))
    fails("two huge numbers", exp(exp(exp(5))) == 2 * exp(exp(exp(5))))
    fails("two numbers beyond all", exp(exp(exp(exp(5)))) == 2 * exp(exp(exp(exp(5)))))
    fails("a number below all is 0", exp(-exp(exp(exp(5)))) == 0)
    fails("Machin’s formula, nearly", sin(power(10, 40) * .pi + exp(-20_000)) == 0)
    holds("a tiny number is above 0", exp(-exp(exp(exp(5)))) > 0)
    holds("1 + e^(−10⁵) > 1", 1 + exp(-100_000) > 1)
    holds("1 + e^(−10⁵) ≠ 1", 1 + exp(-100_000) != 1)
    holds("twice a tiny number", 2 * exp(-100_000) > exp(-100_000))
    fails("1 + e^(−10⁵) < 1", 1 + exp(-100_000) < 1)
    fails("1 + e^(−10⁵) ≤ 1", 1 + exp(-100_000) <= 1)
  }

  // MARK: - Names

  private static let odd0 = Variable("·0"), odd1 = Variable("·1"), odd2 = Variable("·2")
  private static let x0 = Variable("x#0"), t0 = Variable("t#0"), s0 = Variable("s#0"),
    z0 = Variable("z#0")
  private static let value0 = Variable("·value0"), stand0 = Variable("standIn0"),
    x1 = Variable("x₁"), x2 = Variable("x₂")
  private static let dot = Variable("·")
  private static let p0 = Variable("p#0")

  @EntryBuilder static var oddNames: [CorpusEntry] {
    fails("·0 under an integral", integral(t * odd0, t, from: 0, to: 1) == R(1, 3))
    holds("·0 under an integral, right", integral(t * odd0, t, from: 0, to: 1) == odd0 / 2)
    fails(
      "·1 under two integrals",
      integral(integral(t * odd1, t, from: 0, to: 1), u, from: 0, to: 1) == R(1, 3))
    holds("·0 beside a slope", derivative(odd0 * x, x) == odd0)
    fails("·0 as the slope's variable", derivative(odd0 * x, x) == 2 * x)
    holds("x#0 beside a slope", derivative(x0 * x ** 2, x) == 2 * x0 * x)
    holds("x#0 in a limit", limit(x0 * sin(x) / x, x, 0) == x0)
    fails("x#0 in a limit, false", limit(x0 * sin(x) / x, x, 0) == 1)
    holds("t#0 in an integral", integral(t0 * exp(-t), t, from: 0, to: .infinity) == t0)
    holds("s#0 in an integral", integral(s0 / sqrt(t), t, from: 0, to: 1) == 2 * s0)
    holds("z#0 in an integral", integral(exp(t) * z0, t, from: 0, to: 1) == z0 * (exp(1) - 1))
    holds("a bound x#0", integral(x0 * x, x0, from: 0, to: 1) == x / 2)
    holds("a bound ·0", integral(odd0 * x, odd0, from: 0, to: 1) == x / 2)
    holds(
      "a bound ·1 within ·0",
      integral(integral(odd0 * odd1, odd1, from: 0, to: 1), odd0, from: 0, to: 1) == R(1, 4))
    holds("·value0 beside a sum", value0 + sum(k, k, from: 1, to: 3) == value0 + 6)
    holds("standIn0 as an argument", derivative(f(stand0), stand0) == f.derivative(stand0))
    fails("standIn0 as an argument, false", f(stand0) == f(stand0 + 1))
    holds("· in a slope", derivative(dot * exp(dot), dot) == (1 + dot) * exp(dot))
    fails("x₁ and x₂", x1 == x2)
    holds("x₁ < x₂ or not", max(x1, x2) + (-max(-x1, -x2)) == x1 + x2)
    holds("p#0 at a kink", derivative(p0 * max(0, x) ** 2, x) == 2 * p0 * max(0, x))
    holds("an emoji", derivative(Variable("🦆") ** 2, Variable("🦆")) == 2 * Variable("🦆"))
    holds("two ways to write é", Variable("é") == Variable("e\u{301}"))
    fails("π as a name", Variable("π") == .pi)
    fails("e as a name", Variable("e") == exp(1))
    fails("x and X", x == Variable("X"))
    fails("x and x with a blank", x == Variable("x "))
    fails("x and Cyrillic х", x == Variable("х"))
    fails("x₁ and x1", x1 == Variable("x1"))
  }

  // MARK: - Values through operators

  private static let hair: Expression = .decimal("1e-40")

  @EntryBuilder static var operatorValues: [CorpusEntry] {
    holds("∫ |t|", integral(abs(t), t, from: -1, to: 1) == 1)
    holds("∫ |t − ⅓|", integral(abs(t - R(1, 3)), t, from: 0, to: 1) == R(5, 18))
    holds("∫ max(t, t²)", integral(max(t, t ** 2), t, from: 0, to: 2) == R(17, 6))
    holds("∫ of a hole", integral(t / t, t, from: -1, to: 1) == 2)
    holds(
      "∫ of one point",
      integral(piecewise((1000, when: t == 0), otherwise: 1), t, from: -1, to: 1) == 2)
    holds(
      "∫ of one point, disguised",
      integral(piecewise((1000, when: t ** 2 == 0), otherwise: 1), t, from: -1, to: 1) == 2)
    holds(
      "∫ of a jump",
      integral(piecewise((0, when: t < R(1, 3)), otherwise: 1), t, from: 0, to: 1) == R(2, 3))
    holds(
      "∫ sin(t)/t at 0",
      integral(sin(t) / t, t, from: -1, to: 1) == 2 * integral(sin(t) / t, t, from: 0, to: 1))
    holds("∫ e^(−|t|)", integral(exp(-abs(t)), t, from: .minusInfinity, to: .infinity) == 2)
    holds("∫ t^(−⅔) over 0", integral(abs(t) ** R(-2, 3), t, from: -1, to: 1) == 6)
    holds("∫ √|t|", integral(sqrt(abs(t)), t, from: -1, to: 1) == R(4, 3))
    holds("∫ ln t", integral(log(t), t, from: 0, to: 1) == -1)
    holds("∫ ln|t|", integral(log(abs(t)), t, from: -1, to: 1) == -2)
    holds("∫ t^t", integral(t ** t, t, from: 0, to: 1) == integral(u ** u, u, from: 0, to: 1))
    fails(
      "∫ t^t is not 0.7834305107", integral(t ** t, t, from: 0, to: 1) == .decimal("0.7834305107"))
    fails("∫ 1/t over 0", integral(1 / t, t, from: -1, to: 1) == 0)
    fails("∫ 1/t² over 0", integral(1 / t ** 2, t, from: -1, to: 1) == -2)
    fails("∫ t over the line", integral(t, t, from: .minusInfinity, to: .infinity) == 0)
    fails(
      "∫ 2t/(1 + t²) over the line",
      integral(2 * t / (1 + t ** 2), t, from: .minusInfinity, to: .infinity) == 0)
    fails("∫ tan over its pole", integral(tan(t), t, from: 0, to: .pi) == 0)
    holds(
      "∫ sin(1/t)-like, Henstock",
      integral(derivative(t ** 2 * sin(1 / t), t), t, from: 0, to: 1) == sin(1))
    holds("∫ sin t² tends", integral(2 * t * cos(t ** 2), t, from: 0, to: sqrt(.pi)) == 0)
    fails("∫ cos t over the half line", integral(cos(t), t, from: 0, to: .infinity) == 0)
    holds("∫ reversed", integral(t ** 2, t, from: 1, to: 0) == R(-1, 3))
    holds("∫ reversed, infinite", integral(exp(t), t, from: 0, to: .minusInfinity) == -1)
    holds("∫ from a to a", integral(exp(t ** 2), t, from: a, to: a) == 0)
    holds("∫ of 1/t from a to a", integral(1 / t, t, from: a, to: a) == 0)
    holds("∫ of |t − a|", integral(abs(t - a), t, from: a - 1, to: a + 1) == 1)
    fails(
      "∫ of |t − a| over [0, 1]", integral(abs(t - a), t, from: 0, to: 1) == a ** 2 - a + R(1, 2))
    holds(
      "∫ of a step at o",
      integral(piecewise((0, when: t < o), otherwise: 1), t, from: 0, to: 1) == 1 - o)
    fails(
      "∫ of a step at a",
      integral(piecewise((0, when: t < a), otherwise: 1), t, from: 0, to: 1) == 1 - a)
    holds("∫ x e^(−xt) with p", integral(p * exp(-p * t), t, from: 0, to: .infinity) == 1)
    fails("∫ x e^(−xt) with s", integral(s * exp(-s * t), t, from: 0, to: .infinity) == 1)
    fails(
      "∫ e^(−at)", butHoldsWhere: "a > 0", integral(exp(-a * t), t, from: 0, to: .infinity) == 1 / a
    )
    fails("∫ t^a", butHoldsWhere: "a > −1", integral(t ** a, t, from: 0, to: 1) == 1 / (a + 1))
    holds("∫ t^p", integral(t ** p, t, from: 0, to: 1) == 1 / (p + 1))
    holds("∫ t^(p − 1)", integral(t ** (p - 1), t, from: 0, to: 1) == 1 / p)
    fails("∫ t^m from −1", integral(t ** m, t, from: -1, to: 1) == 2 / (m + 1))
    holds("∫ t^(2m) from −1", integral(t ** (2 * m), t, from: -1, to: 1) == 2 / (2 * m + 1))
    fails("∫ 1/(t² − c²)", integral(1 / (t - c) ** 2, t, from: 0, to: 1) == 1 / (c * (c - 1)))
    fails("∫ a tiny Gauss bell", integral(exp(-(t ** 2) * power(10, 12)), t, from: -1, to: 1) == 0)
    fails(
      "∫ a bell off the path",
      integral(normalDensity(power(10, 6) * (t - R(1, 7))), t, from: 0, to: 1) == 0)
    fails(
      "∫ a far bell", integral(exp(-((t - 5000) ** 2)), t, from: .minusInfinity, to: .infinity) == 0
    )
    fails("∫ a slow sine", integral(sin(t) ** 2, t, from: 0, to: 1000 * .pi) == 500 * .pi + hair)
    holds("lim of a sum", limit(sum(x ** k, k, from: 0, to: 5), x, 1) == 6)
    holds(
      "slope of a sum",
      derivative(sum(x ** k, k, from: 0, to: 5), x) == sum(k * x ** (k - 1), k, from: 1, to: 5))
    fails(
      "slope of a sum, from 0",
      derivative(sum(x ** k, k, from: 0, to: 5), x) == sum(k * x ** (k - 1), k, from: 0, to: 5)
        + hair)
    holds("slope at a kink that is none", derivative(x * abs(x), x) == 2 * abs(x))
    holds("slope of |x|³", derivative(abs(x) ** 3, x) == 3 * x * abs(x))
    fails("slope of |x|", butHoldsWhere: "x ≠ 0", derivative(abs(x), x) == x / abs(x))
    fails(
      "slope of x^(1/3)", butHoldsWhere: "x > 0",
      derivative(x ** R(1, 3), x) == R(1, 3) * x ** R(-2, 3))
    holds(
      "slope of x² sin(1/x) with 0 at 0",
      derivative(piecewise((0, when: x == 0), otherwise: x ** 2 * sin(1 / x)), x)
        == piecewise((0, when: x == 0), otherwise: 2 * x * sin(1 / x) - cos(1 / x)))
    fails(
      "slope of x sin(1/x) with 0 at 0", butHoldsWhere: "x ≠ 0",
      derivative(piecewise((0, when: x == 0), otherwise: x * sin(1 / x)), x)
        == piecewise((0, when: x == 0), otherwise: sin(1 / x) - cos(1 / x) / x))
    fails(
      "slope at a removed point", butHoldsWhere: "x ≠ 3",
      derivative(piecewise((5, when: x == 3), otherwise: x ** 2), x) == 2 * x)
    holds("second slope of x³/|x|", derivative(x ** 2 * abs(x), x, order: 2) == 6 * abs(x))
    fails(
      "second slope of x|x|", butHoldsWhere: "x ≠ 0",
      derivative(x * abs(x), x, order: 2) == 2 * abs(x) / x)
    holds("ten slopes of sin", derivative(sin(x), x, order: 10) == -sin(x))
    holds("32 slopes of x³¹", derivative(x ** 31, x, order: 32) == 0)
    fails("32 slopes of x³²", derivative(x ** 32, x, order: 32) == 0)
    holds(
      "5 slopes of e^(−x²)",
      derivative(exp(-(x ** 2)), x, order: 5) == -(32 * x ** 5 - 160 * x ** 3 + 120 * x)
        * exp(-(x ** 2)))
    holds("slope of x^x", derivative(p ** p, p) == p ** p * (1 + log(p)))
    fails("slope of 2^x", derivative(power(2, x), x) == x * power(2, x - 1))
    fails("slope of p^q in q", derivative(p ** q, q) == q * p ** (q - 1))
    holds("slope of W", derivative(lambertW(p), p) == lambertW(p) / (p * (1 + lambertW(p))))
    fails(
      "slope of W on x", butHoldsWhere: "x > −1/e, x ≠ 0",
      derivative(lambertW(x), x) == lambertW(x) / (x * (1 + lambertW(x))))
    fails("W undone on x", lambertW(x * exp(x)) == x)
    holds("W undone on s", lambertW(s * exp(s)) == s)
    fails("W of a product", lambertW(2 * p) == 2 * lambertW(p))
    holds("ln W", log(lambertW(p)) == log(p) - lambertW(p))
  }

  // MARK: - Limits

  @EntryBuilder static var moreLimits: [CorpusEntry] {
    fails("lim of sgn", limit(x / abs(x), x, 0) == 1)
    holds("lim of sgn from the right", limit(x / abs(x), x, 0, from: .right) == 1)
    fails("lim √x at 0", limit(sqrt(x), x, 0) == 0)
    holds("lim √x at 0 from the right", limit(sqrt(x), x, 0, from: .right) == 0)
    fails("lim of ln x · x at 0", limit(x * log(x), x, 0) == 0)
    holds("lim of ln x · x at 0 from the right", limit(x * log(x), x, 0, from: .right) == 0)
    fails("lim sin(1/x)", limit(sin(1 / x), x, 0) == 0)
    holds("lim x sin(1/x)", limit(x * sin(1 / x), x, 0) == 0)
    holds("lim in a", limit((x ** 2 - a ** 2) / (x - a), x, a) == 2 * a)
    holds("lim at a of |x − a|", limit(abs(x - a), x, a) == 0)
    fails("lim at a of sgn", limit((x - a) / abs(x - a), x, a) == 1)
    fails("lim e^(ax)", limit(exp(a * x), x, .infinity) == 0)
    fails("lim of tanh(ax)", limit(tanh(a * x), x, .infinity) == 1)
    holds("lim of tanh(px)", limit(tanh(p * x), x, .infinity) == 1)
    fails("lim of tanh(sx)", limit(tanh(s * x), x, .infinity) == 1)
    fails("lim of x^a at ∞", limit(x ** a, x, .infinity) == 0)
    holds("lim of x^(−p) at ∞", limit(x ** (-p), x, .infinity) == 0)
    fails("lim of a^x", limit(power(a, x), x, .infinity) == 0)
    holds("lim of o^x", limit(power(o, x), x, .infinity) == 0)
    fails("lim of r^x", limit(power(r, x), x, .infinity) == 0)
    holds("lim lim", limit(limit(x / (x + y), x, .infinity), y, .infinity) == 1)
    holds(
      "lim lim, the other way", limit(limit(p * x / (x + p * y), y, .infinity), x, .infinity) == 0)
    fails(
      "lim lim, exchanged",
      limit(limit(x / (x + y), x, .infinity), y, .infinity)
        == limit(limit(x / (x + y), y, .infinity), x, .infinity))
    fails("lim of x cos x/x²", limit(cos(x), x, .infinity) == 0)
    holds("lim (1 + 1/x)^x", limit((1 + 1 / x) ** x, x, .infinity) == exp(1))
    holds("lim (1 + a/x)^x", limit((1 + a / x) ** x, x, .infinity) == exp(a))
    fails("lim (1 + 1/x)^x at 0", limit((1 + 1 / x) ** x, x, 0) == 1)
    holds("lim (1 + x)^(1/x)", limit((1 + x) ** (1 / x), x, 0) == exp(1))
    fails("lim x^x at 0 from both sides", limit(x ** x, x, 0) == 1)
    holds("lim x^x from the right", limit(x ** x, x, 0, from: .right) == 1)
    holds("lim e^x/x^100", limit(x ** 100 / exp(x), x, .infinity) == 0)
    fails("lim x^100/e^(x/100)", limit(x ** 100 / exp(x / 100), x, .infinity) == 1)
    holds("lim √(x² + ax) − x", limit(sqrt(x ** 2 + a * x) - x, x, .infinity) == a / 2)
    fails("lim √(x² + ax) + x at −∞", limit(sqrt(x ** 2 + a * x) + x, x, .minusInfinity) == a / 2)
    holds("lim of a constant", limit(a, x, b) == a)
    fails("lim of 1/a", butHoldsWhere: "a ≠ 0", limit(1 / a, x, b) == 1 / a)
    fails("lim of 1/x at a", butHoldsWhere: "a ≠ 0", limit(1 / x, x, a) == 1 / a)
    fails("lim of ln x at a", butHoldsWhere: "a > 0", limit(log(x), x, a) == log(a))
    fails("lim of √x at s", butHoldsWhere: "s > 0", limit(sqrt(x), x, s) == sqrt(s))
    fails("lim of max(0, sgn)", limit(piecewise((0, when: x < 2), otherwise: 1), x, 2) == 1)
    holds(
      "lim of a step from the left",
      limit(piecewise((0, when: x < 2), otherwise: 1), x, 2, from: .left) == 0)
    holds(
      "lim where one point is off", limit(piecewise((7, when: x == 2), otherwise: x), x, 2) == 2)
    fails(
      "lim where one point is off, at a",
      limit(piecewise((7, when: x == 2), otherwise: x), x, a)
        == piecewise((7, when: a == 2), otherwise: a))
    fails("lim of n", limit(sin(.pi * x), x, .infinity) == 0)
    holds(
      "lim of an average",
      limit(integral(cos(t) ** 2, t, from: 0, to: x) / x, x, .infinity) == R(1, 2))
    holds("slope as a limit", limit((sqrt(p + h) - sqrt(p)) / h, h, 0) == 1 / (2 * sqrt(p)))
    fails(
      "slope as a limit at s", butHoldsWhere: "s > 0",
      limit((sqrt(s + h) - sqrt(s)) / h, h, 0) == 1 / (2 * sqrt(s)))
    fails("half of a slope", limit((f(x + h) - f(x)) / (2 * h), h, 0) == f.derivative(x))
    holds("symmetric slope of f", limit((f(x + h) - f(x - h)) / (2 * h), h, 0) == f.derivative(x))
    fails(
      "symmetric slope of |x|", butHoldsWhere: "x ≠ 0",
      limit((abs(x + h) - abs(x - h)) / (2 * h), h, 0) == derivative(abs(x), x))
    meaningless("lim at a point of no values", limit(log(-1 - x ** 2), x, 0) == 0)
    fails(
      "bracket with infinite ends", bracket(sin(t), t, from: .minusInfinity, to: .infinity) == 0)
    holds(
      "bracket with infinite ends, tanh",
      bracket(tanh(t), t, from: .minusInfinity, to: .infinity) == 2)
    fails("bracket of 1/t from 0", bracket(1 / t, t, from: 0, to: 1) == 1)
    holds("bracket of a constant", bracket(a, t, from: .minusInfinity, to: .infinity) == 0)
    fails(
      "bracket against the integral, over a pole",
      bracket(-1 / t, t, from: -1, to: 1) == integral(1 / t ** 2, t, from: -1, to: 1))
  }

  // MARK: - Sums

  @EntryBuilder static var moreSums: [CorpusEntry] {
    holds("Σ from 1 to 0", sum(1 / (k - k), k, from: 1, to: 0) == 0)
    holds("Σ from 5 to −5", sum(k, k, from: 5, to: -5) == 0)
    holds("Σ from −5 to 5", sum(k ** 3, k, from: -5, to: 5) == 0)
    fails("Σ 1/k over 0", sum(1 / k, k, from: -3, to: 3) == 0)
    fails("Σ to ½", sum(k, k, from: 0, to: R(1, 2)) == 0)
    holds("Σ to m", sum(k, k, from: 1, to: m) == m * (m + 1) / 2)
    holds("Σ to m of k³", sum(k ** 3, k, from: 1, to: m) == (m * (m + 1) / 2) ** 2)
    fails("Σ to n", sum(k, k, from: 1, to: n) == n * (n + 1) / 2)
    fails("Σ to n of 1", sum(1, k, from: 1, to: n) == n)
    holds("Σ to n of 1 by max", sum(1, k, from: 1, to: n) == max(0, n))
    fails("Σ to x", sum(k, k, from: 1, to: x) == x * (x + 1) / 2)
    holds("Σ geometric", sum(power(2, k), k, from: 0, to: m) == power(2, m + 1) - 1)
    fails(
      "Σ geometric in x", butHoldsWhere: "x ≠ 1",
      sum(x ** k, k, from: 0, to: m) == (1 - x ** (m + 1)) / (1 - x))
    holds("Σ of 0^k", sum(power(0, k), k, from: 0, to: m) == 1)
    fails("Σ of 0^k from 1", sum(power(0, k), k, from: 1, to: m) == 1)
    holds("Σ of 1000", sum(k, k, from: 1, to: 1000) == 500_500)
    fails("Σ of 1000, off by one", sum(k, k, from: 1, to: 1000) == 500_501)
    fails("Σ of 10⁶", sum(k, k, from: 1, to: 1_000_000) == 500_000_500_001)
    fails("Σ of 10¹⁸", sum(k, k, from: 1, to: power(10, 18)) == 0)
    holds("Σ Σ", sum(sum(k * l, l, from: 1, to: 3), k, from: 1, to: 4) == 60)
    holds("Σ Σ, the inner end moves", sum(sum(1, l, from: 1, to: k), k, from: 1, to: 4) == 10)
    holds("Σ of a slope", sum(derivative(x ** k, x), k, from: 0, to: 3) == 1 + 2 * x + 3 * x ** 2)
    holds("Σ of ∫", sum(integral(t ** k, t, from: 0, to: 1), k, from: 0, to: 3) == R(25, 12))
    holds("∫ of Σ", integral(sum(t ** k, k, from: 0, to: 3), t, from: 0, to: 1) == R(25, 12))
    fails("Σ 1/k²", sum(1 / k ** 2, k, from: 1, to: 1000) == .pi ** 2 / 6)
    fails("Σ with names exchanged", sum(k * x, k, from: 1, to: 3) == sum(x * x, k, from: 1, to: 3))
    holds("Σ telescoping", sum(1 / (k * (k + 1)), k, from: 1, to: m) == m / (m + 1))
    fails("Σ telescoping from 0", sum(1 / (k * (k + 1)), k, from: 0, to: m) == m / (m + 1))
    holds("Σ of (−1)^k", sum(power(-1, k), k, from: 0, to: 2 * m) == 1)
    holds("Σ of a case", sum(piecewise((1, when: k < 3), otherwise: 0), k, from: 0, to: 10) == 3)
    fails("Σ from a to a", butHoldsWhere: "a whole", sum(k, k, from: a, to: a) == a)
    holds("Σ from n to n", sum(k ** 2, k, from: n, to: n) == n ** 2)
    holds("Σ from n to n + 1", sum(k, k, from: n, to: n + 1) == 2 * n + 1)
    fails("Σ from n to 2n", sum(1, k, from: n, to: 2 * n) == n + 1)
    holds("Σ from m to 2m", sum(1, k, from: m, to: 2 * m) == m + 1)
  }

  // MARK: - Cases

  @EntryBuilder static var moreCases: [CorpusEntry] {
    fails(
      "a case at an odd root", butHoldsWhere: "x³ ≠ 2",
      piecewise((0, when: x ** 3 == 2), otherwise: 1) == 1)
    fails("a case at a tangent's end", piecewise((0, when: exp(x) <= 1 + x), otherwise: 1) == 1)
    holds(
      "a case at a tangent's end, right", piecewise((0, when: exp(x) <= 1 + x), otherwise: x) == x)
    fails(
      "a nested case",
      piecewise((piecewise((1, when: x > 10), otherwise: 0), when: x > 5), otherwise: 0) == 0)
    holds(
      "a nested case, never reached",
      piecewise((piecewise((1, when: x < 5), otherwise: 0), when: x > 5), otherwise: 0) == 0)
    fails(
      "a nested case, reached at 5",
      piecewise((piecewise((1, when: x <= 5), otherwise: 0), when: x >= 5), otherwise: 0) == 0)
    fails(
      "a condition without values", butHoldsWhere: "x > 0",
      piecewise((1, when: log(x) > 0), otherwise: 1) == 1)
    holds(
      "a case without values that is not reached",
      piecewise((log(x), when: x > 0), otherwise: 0)
        == piecewise((log(abs(x)), when: x > 0), otherwise: 0))
    fails("a case by ≠", piecewise((x, when: x != 1), otherwise: 2) == x)
    holds("a case by ≠, right", piecewise((x, when: x != 1), otherwise: 1) == x)
    fails("a case of two", piecewise((1, when: x == y), otherwise: 0) == 0)
    fails(
      "a case on the circle", butHoldsWhere: "x² + y² ≠ 1",
      piecewise((1, when: x ** 2 + y ** 2 == 1), otherwise: 0) == 0)
    fails(
      "a case on a curve", butHoldsWhere: "eˣ ≠ y² + 1",
      piecewise((1, when: exp(x) == y ** 2 + 1), otherwise: 0) == 0)
    fails(
      "a case within a circle far out",
      piecewise((1, when: (x - 300) ** 2 + (y + 200) ** 2 < 1), otherwise: 0) == 0)
    fails("a case for n", piecewise((1, when: n == 1234), otherwise: 0) == 0)
    fails(
      "a case for n², far",
      piecewise((1, when: n ** 2 == 1_524_157_875_019_052_100), otherwise: 0) == 0)
    holds("a case for n² = 2", piecewise((1, when: n ** 2 == 2), otherwise: 0) == 0)
    holds("a case between whole numbers", piecewise((1, when: 2 * n == 7), otherwise: 0) == 0)
    fails("a max of bumps", max(0, exp(-((x - 1000) ** 2)) - R(1, 2)) == 0)
    fails("a max of sines", max(0, sin(x) - 1 + .decimal("1e-12")) == 0)
    fails("max(0, W − 3)", max(0, lambertW(p) - 3) == 0)
    fails("max(ln p, 50)", max(log(p), 50) == 50)
    fails("max(ln ln, 5)", max(log(log(p + 3)), 5) == 5)
    holds("|a − b| twice", abs(a - b) == max(a, b) + max(-a, -b))
    fails("|x| by √", sqrt(x ** 2) == x)
    fails("max of one's own negative", max(x, -x) == x)
    fails("sinc at 0 is 0", sinc(x) * x == sin(.pi * x))
    holds("sinc times x", sinc(x) * .pi * x == sin(.pi * x))
    fails("x⁰ with a case", piecewise((0, when: x == 0), otherwise: x ** 0) == x ** 0)
    holds("0⁰", power(0, 0) == 1)
    fails("0^s", power(0, s) == 0)
    fails("0^s, 1", power(0, s) == 1)
    holds("0^m", power(0, m) == piecewise((1, when: m == 0), otherwise: 0))
    fails("x^(1/3) cubed", butHoldsWhere: "x ≥ 0", (x ** R(1, 3)) ** 3 == x)
    fails("(x³)^(1/3)", butHoldsWhere: "x ≥ 0", (x ** 3) ** R(1, 3) == x)
    fails("(x²)^(1/2)^2…", (x ** 4) ** R(1, 4) == x)
    fails("x^(2/6) and x^(1/3)", x ** R(2, 4) == abs(x) ** R(1, 2))
    fails("(x^y)^2", butHoldsWhere: "x > 0", (x ** y) ** 2 == x ** (2 * y))
    fails("x^y x^y", butHoldsWhere: "x > 0", x ** y * x ** y == x ** (2 * y))
    fails("(−1)^x squared", power(-1, x) ** 2 == 1)
    fails("(−1)^(2x)", power(-1, 2 * x) == 1)
    holds("(−1)^(2n)", power(-1, 2 * n) == 1)
    fails("(n/2)-th power of 4", power(4, n / 2) == power(2, n) + hair)
    holds("4^(n/2)", power(4, n / 2) == power(2, n))
    fails("(x²)^n and x^(2n)", butHoldsWhere: "x ≠ 0 or n ≥ 0", (x ** 2) ** n == x ** (2 * n))
    holds("(x²)^m and x^(2m)", (x ** 2) ** m == x ** (2 * m))
    holds("(xy)^m", (x * y) ** m == x ** m * y ** m)
    fails("(xy)^p", butHoldsWhere: "x, y ≥ 0", (x * y) ** p == x ** p * y ** p)
    fails("x^m / x^m", butHoldsWhere: "x ≠ 0", x ** m / x ** m == 1)
    fails("x^m x^(−m)", butHoldsWhere: "x ≠ 0 or m = 0", x ** m * x ** (-m) == 1)
  }

  // MARK: - Domains

  private static let huge = Rational(10).power(400) ?? 0
  private static let one = Rational(1)
  private static let farOut = Variable("x", in: .interval(huge, huge + one))
  private static let small = Variable("x", in: .interval(0, one / huge))
  private static let narrowDomain = Variable(
    "x", in: .closed(1, one + one / (Rational(10).power(30) ?? 1)))
  private static let beyondAll = Variable("x", in: .above(huge))
  private static let from60 = Variable("n", in: .integers(from: 60))
  private static let fromMax = Variable("n", in: .integers(from: .max))
  private static let fromMin = Variable("n", in: .integers(from: .min))

  @EntryBuilder static var oddDomains: [CorpusEntry] {
    holds("x on a far interval", farOut + 1 == 1 + farOut)
    fails("x on a far interval, false", farOut == power(10, 400))
    holds("x on a far interval, above", farOut > power(10, 400))
    fails("x on a far interval, middle", max(farOut, power(10, 400) + R(1, 2)) == farOut)
    fails("x on a tiny interval", small == 0)
    holds("x on a tiny interval, below", small < .decimal("1e-400"))
    fails("sin on a tiny interval", sin(small) == small)
    fails("x on a narrow interval", narrowDomain == 1)
    holds("x on a narrow interval, above", narrowDomain >= 1)
    fails(
      "|x − c| on a narrow interval",
      abs(narrowDomain - 1 - .decimal("1e-31")) == narrowDomain - 1 - .decimal("1e-31"))
    holds("beyond all", beyondAll > power(10, 399))
    fails("beyond all, false", exp(-beyondAll) == 0)
    holds("2^n ≥ n⁸ from 60", power(2, from60) >= from60 ** 8)
    fails("2^n ≥ n¹¹ from 60", power(2, from60) >= from60 ** 11)
    holds("n from the largest", fromMax > 0)
    fails("n from the largest, itself", fromMax == 9_223_372_036_854_775_807)
    fails("n from the least", fromMin >= 0)
    holds("n from the least, right", fromMin >= -9_223_372_036_854_775_807 - 1)
    fails("w² = w", w ** 2 == w)
    fails("w > 0", w > 0)
    holds("w² > 0 and more", w ** 2 + abs(w) > 0)
    fails("|w| ≥ 10⁻³⁰", abs(w) >= .decimal("1e-30"))
    fails("p ≥ 10⁻⁴⁰⁰", p >= .decimal("1e-400"))
    fails("s ≠ 0", s != 0)
    holds("j ≥ 1", j >= 1)
    fails("j > 1", j > 1)
    holds("m > −1", m > -1)
    holds("m ≠ ½", m != R(1, 2))
    holds("j² ≥ j", j ** 2 >= j)
    holds("n(n + 1) ≥ 0", n * (n + 1) >= 0)
    fails("n(n + 2) ≥ 0", n * (n + 2) >= 0)
    holds("n(n + 2) ≥ −1", n * (n + 2) >= -1)
    holds("n² ≠ n + 1", n ** 2 != n + 1)
    fails("n² ≠ n + 6", n ** 2 != n + 6)
    fails("n² ≠ n + 10100", n ** 2 != n + 10_100)
    fails("n² ≠ 10¹⁸", n ** 2 != power(10, 18))
    holds("sin n ≠ 0 for j", sin(j) != 0)
    fails("cos πn ≠ −1", cos(.pi * n) != -1)
    holds("2^m ≠ 3", power(2, m) != 3)
    fails("2^m ≠ 2⁷⁰", power(2, m) != power(2, 70))
    fails("e^x ≠ 10⁻³⁰", exp(x) != .decimal("1e-30"))
    holds("e^x ≠ −10⁻³⁰", exp(x) != -.decimal("1e-30"))
    fails("sin x ≠ 10⁻³⁰", sin(x) != .decimal("1e-30"))
    holds("sin x ≠ 1 + 10⁻³⁰", sin(x) != 1 + .decimal("1e-30"))
    fails("x^x ≠ 0.7", p ** p != R(7, 10))
    holds("x^x ≠ 0.6", p ** p != R(6, 10))
    fails("Φ(x) ≠ 1 − 10⁻¹⁰⁰", normalCumulative(x) != 1 - .decimal("1e-100"))
    holds("tanh x ≠ 1", tanh(x) != 1)
    holds("Φ(x) ≠ 0", normalCumulative(x) != 0)
    fails("1/x ≠ 10⁻⁵⁰", 1 / w != .decimal("1e-50"))
    fails("x ≠ 1/x", w != 1 / w)
    fails("ln x ≠ −1000", log(p) != -1000)
  }

  // MARK: - Bounds

  @EntryBuilder static var moreBounds: [CorpusEntry] {
    fails("−10⁻⁴⁰ ≤ −(x²)", -hair <= -(x ** 2))
    holds("x² + 10⁻⁴⁰ > 0", x ** 2 + hair > 0)
    fails("x² − 10⁻⁴⁰ ≥ 0", x ** 2 - hair >= 0)
    fails("(x − π)² ≥ 10⁻⁶⁰", (x - .pi) ** 2 >= .decimal("1e-60"))
    holds("(x − π)² ≥ 0", (x - .pi) ** 2 >= 0)
    fails("sin² + cos² < 1", sin(x) ** 2 + cos(x) ** 2 < 1)
    holds("sin² + cos² ≤ 1", sin(x) ** 2 + cos(x) ** 2 <= 1)
    fails("sin + cos ≤ √2 − 10⁻²⁰", sin(x) + cos(x) <= sqrt(2) - .decimal("1e-20"))
    holds("sin + cos ≤ √2", sin(x) + cos(x) <= sqrt(2))
    fails("sin + cos < √2", sin(x) + cos(x) < sqrt(2))
    fails("x e^(−x) < 1/e", x * exp(-x) < exp(-1))
    holds("x e^(−x) ≤ 1/e", x * exp(-x) <= exp(-1))
    fails("ln p ≤ 1000", log(p) <= 1000)
    fails("ln p ≥ −1000", log(p) >= -1000)
    fails("p^p ≥ e^(−1/e) + 10⁻²⁰", p ** p >= exp(-exp(-1)) + .decimal("1e-20"))
    holds("p^p ≥ e^(−1/e)", p ** p >= exp(-exp(-1)))
    fails("p^p > e^(−1/e)", p ** p > exp(-exp(-1)))
    fails("2^x ≥ x + 1", power(2, x) >= x + 1)
    holds("2^m ≥ m", power(2, m) >= m)
    fails("1.0001^x ≥ x", power(R(10_001, 10_000), x) >= x)
    fails("e^x ≥ x^e, strictly on p", exp(p) > p ** exp(1))
    holds("e^p ≥ p^e", exp(p) >= p ** exp(1))
    fails("|x| ≥ √(x² + 10⁻⁵⁰)", abs(x) >= sqrt(x ** 2 + .decimal("1e-50")))
    fails("x ≤ x ln x", p <= p * log(p))
    fails("Bernoulli", (1 + x) ** 3 >= 1 + 3 * x)
    holds("Bernoulli on s", (1 + s) ** 3 >= 1 + 3 * s)
    fails("AM–GM the other way", (p + q) / 2 <= sqrt(p * q))
    holds("AM–GM", (p + q) / 2 >= sqrt(p * q))
    fails("AM–GM, strict", (p + q) / 2 > sqrt(p * q))
    fails("Young with a wrong factor", p * q <= p ** 2 / 2 + q ** 2 / 2 - hair)
    fails("1/(1 + x²) ≥ 10⁻⁴⁰", 1 / (1 + x ** 2) >= hair)
    fails("sech ≥ 10⁻⁵⁰", 1 / cosh(x) >= .decimal("1e-50"))
    fails("x sin x ≤ 10⁶", x * sin(x) <= 1_000_000)
    fails("x² − y² ≥ −10⁶", x ** 2 - y ** 2 >= -1_000_000)
    fails("xy ≤ 10⁶", x * y <= 1_000_000)
    fails("W(p) ≤ 100", lambertW(p) <= 100)
    fails("W(x) ≥ −1", butHoldsWhere: "x ≥ −1/e", lambertW(x) >= -1)
    fails("W(x) > −1", lambertW(x) > -1)
    fails("erf(x) < 1 − e^(−x²)", erf(s) < 1 - exp(-(s ** 2)))
    fails(
      "∫ at most", integral(exp(-(t ** 2)), t, from: 0, to: x) <= sqrt(.pi) / 2 - .decimal("1e-30"))
    holds("∫ below √π/2", integral(exp(-(t ** 2)), t, from: 0, to: x) < sqrt(.pi) / 2)
    fails(
      "Motzkin − 10⁻¹⁰",
      x ** 4 * y ** 2 + x ** 2 * y ** 4 + 1 - 3 * x ** 2 * y ** 2 >= .decimal("1e-10"))
    holds("Motzkin", x ** 4 * y ** 2 + x ** 2 * y ** 4 + 1 - 3 * x ** 2 * y ** 2 >= 0)
    fails("f ≥ 0", f(x) >= 0)
    holds("f² ≥ 0", f(x) ** 2 >= 0)
    fails("f² > 0", f(x) ** 2 > 0)
    fails("e^f > 1", exp(f(x)) > 1)
    holds("e^f > 0", exp(f(x)) > 0)
    fails("f(x) = f(−x)", f(x) == f(-x))
    fails("f = g", f(x) == g(x))
    fails("f of two arguments", f(x, y) == f(y, x))
    fails("f additive", f(x + y) == f(x) + f(y))
    fails("f(0) = 0", f(0) == 0)
    fails("f′ = 0", f.derivative(x) == 0)
    holds("∫ f′", integral(f.derivative(t), t, from: a, to: b) == f(b) - f(a))
    fails("∫ f", integral(f(t), t, from: a, to: b) == f(b) - f(a))
    fails("ln f", butHoldsWhere: "f(x) > 0", exp(log(f(x))) == f(x))
    fails("f/f", butHoldsWhere: "f(x) ≠ 0", f(x) / f(x) == 1)
    holds("∫ f reversed", integral(f(t), t, from: a, to: b) == -integral(f(t), t, from: b, to: a))
    holds("slope of ∫ f", derivative(integral(f(t), t, from: 0, to: x), x) == f(x))
    holds(
      "slope of ∫ f to x²",
      derivative(integral(f(t), t, from: 0, to: x ** 2), x) == 2 * x * f(x ** 2))
    fails("slope of ∫ f(xt)", derivative(integral(f(x * t), t, from: 0, to: 1), x) == f(x))
    fails("lim f", limit(f(x), x, .infinity) == 0)
    holds("lim f at a", limit(f(x), x, a) == f(a))
  }

  // MARK: - The second wave

  @EntryBuilder static var bumps: [CorpusEntry] {
    // At x = 10 ln 7 the sides differ by 1.
    fails("π and a bump at 10 ln 7", .pi + exp(-power(10, 12) * (exp(x / 10) - 7) ** 2) == .pi)
    fails("π and bumps where cos is ⅓", .pi + exp(-power(10, 14) * (cos(x) - R(1, 3)) ** 2) == .pi)
    fails("π and a bump at ∛2", .pi + exp(-power(10, 30) * (x ** 3 - 2) ** 2) == .pi)
    fails("πx and a bump at ∛2", .pi * x + x * exp(-power(10, 30) * (x ** 3 - 2) ** 2) == .pi * x)
    // At n = 57 they differ by 1.
    fails("π and a bump at n = 57", .pi + exp(-1000 * (power(2, n) - power(2, 57)) ** 2) == .pi)
    fails(
      "π and a bump at n = 77", .pi + exp(-1_000_000 * (log(1 + n ** 2) - log(5930)) ** 2) == .pi)
    fails(
      "√2 and a bump at m = 577",
      sqrt(2) + exp(-1_000_000 * (sqrt(m + 1) - sqrt(578)) ** 2) == sqrt(2))
    fails(
      "e and a bump on a curve",
      exp(1) + exp(-power(10, 12) * (x ** 2 + exp(y) - R(7, 3)) ** 2) == exp(1))
    fails(
      "e and a bump on a circle",
      exp(1) + exp(-power(10, 12) * (x ** 2 + y ** 2 - R(7, 3)) ** 2) == exp(1))
    fails("π and a dip at ∛2", .pi - exp(-power(10, 30) * (x ** 3 - 2) ** 2) == .pi)
    fails(
      "π and a bump that changes sign",
      .pi + sin(x) * exp(-power(10, 30) * (x ** 3 - 2) ** 2) == .pi)
    fails("π and a step at 10³⁰", .pi + sigmoid(x - .decimal("1e30")) == .pi)
    fails("π and a step at 10¹⁹", .pi + sigmoid(power(10, 6) * (x - .decimal("3e18"))) == .pi)
    fails("π and a step by tanh", .pi + tanh(power(10, 6) * (x - 3_000_000)) == .pi - 1)
    fails("π and e^(−10⁵)", .pi + exp(-100_000) == .pi)
    fails("π and Φ(−10³)", .pi + normalCumulative(-1000) == .pi)
    fails("π and e^(−e^(x² + 12))", .pi + exp(-exp(x ** 2 + 12)) == .pi)
    fails("π p and its neighbour", .pi * p + exp(-100_000) == .pi * p)
    fails("σ(π x) with a hair", sigmoid(.pi * x + exp(-50_000)) == sigmoid(.pi * x))
    fails("erf and 1 − e^(…) far out", erf(x ** 2 + 200) == 1 - exp(-((x ** 2 + 200) ** 2)))
    fails("e^(x) of a sum, a hair off", exp(x + y + exp(-70_000)) == exp(x) * exp(y))
    fails("ln of a product, a hair off", log(p * q) == log(p) + log(q) + exp(-70_000))
    fails("the circle, a hair off", sin(x) ** 2 + cos(x) ** 2 == 1 + exp(-70_000))
    fails("(−1)ⁿ a hair off", power(-1, n) * .pi == .pi * cos(.pi * n) + exp(-70_000))
    fails("tanh at 10⁴ + x²", .pi * tanh(power(10, 5) + x ** 2) == .pi)
    fails("a bump in W", lambertW(p) + exp(-power(10, 30) * (p ** 3 - 2) ** 2) == lambertW(p))
    holds("π and e^(−10⁵), less", .pi < .pi + exp(-100_000))
    holds("π and a bump, less", .pi < .pi + exp(-power(10, 30) * (x ** 3 - 2) ** 2))
    holds("π and a bump, unequal", .pi != .pi + exp(-power(10, 30) * (x ** 3 - 2) ** 2))
    fails("10^10^10 + 1", power(10, power(10, 10)) + 1 == power(10, power(10, 10)))
    fails("10^10^10 + x", power(10, power(10, 10)) + x == power(10, power(10, 10)))
    fails("x + 10^10^10", x + power(10, power(10, 10)) == power(10, power(10, 10)) + sin(x))
    fails("e^10⁶ + sin x", exp(1_000_000) + sin(x) == exp(1_000_000))
    fails("e^e^10 and a fraction", exp(exp(10)) * (1 + exp(-20_000)) == exp(exp(10)))
    // Differences that are 0 at all whole numbers up to 10¹⁰ or so.
    fails("sin of a whole multiple", .pi * x + sin(.pi * power(2, 60) * x) * exp(-2000) == .pi * x)
    fails("an almost whole cosine", cos(2 * .pi * m * (1 + .decimal("1e-400"))) == 1)
    fails("an almost whole sine", .pi + sin(.pi * m + m * exp(-20_000)) == .pi)
  }

  @EntryBuilder static var secondThoughts: [CorpusEntry] {
    // Slopes of one variable at another, and of nothing.
    meaningless(
      "the slope by a variable that is not there", derivative(x ** 2, Variable.dummy("t")) == 0)
    holds("the slope by y of x²", derivative(x ** 2, y) == 0)
    holds(
      "the slope by y at y = x", Function("g", of: y, is: x * y ** 2).derivative(x) == 2 * x ** 2)
    fails(
      "the slope by y at y = x is not the whole one",
      Function("g", of: y, is: x * y ** 2).derivative(x) == 3 * x ** 2)
    fails(
      "the slope of |xy| by y at y = x",
      Function("g", of: y, is: abs(x * y)).derivative(x) == x * abs(x) / x)
    holds(
      "the slope of |xy| by y at y = w", Function("g", of: y, is: abs(w * y)).derivative(w) == w)
    holds(
      "primes by the chain rule",
      derivative(Function("g", of: y, is: x * y ** 2).derivative(x), x) == 4 * x)
    holds("two primes", Function("g", of: y, is: x * y ** 3).derivative(x, order: 2) == 6 * x ** 2)
    holds("no prime", Function("g", of: y, is: x * y).derivative(x, order: 0) == x ** 2)
    holds(
      "a function in a function’s slope",
      Function("o", of: x, is: derivative(sin(x * y), x))(y) == y * cos(y ** 2))
    holds("a slope at a number", Function("o", of: x, is: derivative(sin(x * y), x))(0) == y)
    holds("an integral to its own variable", integral(x, x, from: 0, to: x) == x ** 2 / 2)
    holds(
      "an integral within its own end",
      integral(x, x, from: 0, to: integral(x, x, from: 0, to: x)) == x ** 4 / 8)
    holds("a limit at its own variable", limit(x ** 2, x, x) == x ** 2)
    holds("a sum to its own variable", sum(n, n, from: 0, to: n ** 2) == n ** 2 * (n ** 2 + 1) / 2)
    holds(
      "a slope within an integral by its own name",
      integral(derivative(x ** 2, x), x, from: 0, to: x) == x ** 2)
    fails(
      "a slope of an integral by its own name",
      derivative(integral(x ** 2, x, from: 0, to: x), x) == 2 * x)
    holds(
      "a slope of an integral by its own name, right",
      derivative(integral(x ** 2, x, from: 0, to: x), x) == x ** 2)
    holds(
      "Leibniz with its own name",
      derivative(integral(x * t, t, from: 0, to: x), x) == 3 * x ** 2 / 2)
    fails("Leibniz forgotten", derivative(integral(x * t, t, from: 0, to: x), x) == x ** 2)
    // Integrals.
    fails(
      "∫ to a: no order", butHoldsWhere: "a > −1",
      integral(1 / (1 + t), t, from: 0, to: a) == log(1 + a))
    fails(
      "∫ 1/t from p to x", butHoldsWhere: "x > 0",
      integral(1 / t, t, from: p, to: x) == log(abs(x) / p))
    holds("∫ 1/t from p to q", integral(1 / t, t, from: p, to: q) == log(q / p))
    fails(
      "∫ 1/√t from x", butHoldsWhere: "x ≥ 0",
      integral(1 / sqrt(t), t, from: x, to: 1) == 2 - 2 * sqrt(x))
    holds("∫ 1/√t from s", integral(1 / sqrt(t), t, from: s, to: 1) == 2 - 2 * sqrt(s))
    fails("∫ |t|/t", integral(abs(t) / t, t, from: -1, to: x) == x)
    holds("∫ |t|/t, right", integral(abs(t) / t, t, from: 0, to: x) == abs(x))
    fails("∫ of |t| over [0, x]", integral(abs(t), t, from: 0, to: x) == x ** 2 / 2)
    holds("∫ of |t| over [0, x], right", integral(abs(t), t, from: 0, to: x) == x * abs(x) / 2)
    fails("∫ max(0, t) to x", integral(max(0, t), t, from: -1, to: x) == x ** 2 / 2)
    holds("∫ max(0, t) to x, right", integral(max(0, t), t, from: -1, to: x) == max(0, x) ** 2 / 2)
    fails(
      "∫ 1/(1 + at) on [0, 1]", butHoldsWhere: "a > −1",
      integral(1 / (1 + a * t) ** 2, t, from: 0, to: 1) == 1 / (1 + a))
    holds(
      "∫ 1/(1 + st) on [0, 1]", integral(1 / (1 + s * t) ** 2, t, from: 0, to: 1) == 1 / (1 + s))
    fails(
      "∫ sin(at)", butHoldsWhere: "a ≠ 0",
      integral(sin(a * t), t, from: 0, to: 1) == (1 - cos(a)) / a)
    holds("∫ sin(wt)", integral(sin(w * t), t, from: 0, to: 1) == (1 - cos(w)) / w)
    fails(
      "∫ e^(at)", butHoldsWhere: "a ≠ 0",
      integral(exp(a * t), t, from: 0, to: 1) == (exp(a) - 1) / a)
    fails(
      "∫ e^(−a t²)", butHoldsWhere: "a > 0",
      integral(exp(-a * t ** 2), t, from: .minusInfinity, to: .infinity) == sqrt(.pi / a))
    holds(
      "∫ e^(−p t²)",
      integral(exp(-p * t ** 2), t, from: .minusInfinity, to: .infinity) == sqrt(.pi / p))
    fails(
      "∫ φ with σ of any sign",
      integral(normalDensity(t / a) / a, t, from: .minusInfinity, to: .infinity) == 1)
    fails(
      "∫ φ with σ ≠ 0",
      integral(normalDensity(t / w) / w, t, from: .minusInfinity, to: .infinity) == 1)
    holds(
      "∫ φ with |σ|",
      integral(normalDensity(t / p) / p, t, from: .minusInfinity, to: .infinity) == 1)
    fails(
      "∫ of a slope across a jump",
      integral(derivative(piecewise((0, when: t < 0), otherwise: 1), t), t, from: -1, to: 1) == 1)
    fails("∫ of a slope across a pole", integral(derivative(1 / t, t), t, from: -1, to: 1) == 2)
    holds("∫ of a slope across a kink", integral(derivative(abs(t), t), t, from: -1, to: 2) == 1)
    fails(
      "Newton and Leibniz across a pole of tan", integral(1 + tan(t) ** 2, t, from: 0, to: .pi) == 0
    )
    fails(
      "Newton and Leibniz across the jump of 1/(1 + e^(1/t))",
      integral(derivative(1 / (1 + exp(1 / t)), t), t, from: -1, to: 1) == 1 / (1 + exp(1)) - 1
        / (1 + exp(-1)))
    holds(
      "∫ t e^(−t²) both ways",
      integral(t * exp(-(t ** 2)), t, from: .minusInfinity, to: .infinity) == 0)
    fails(
      "∫ t³/(1 + t⁴) both ways",
      integral(t ** 3 / (1 + t ** 4), t, from: .minusInfinity, to: .infinity) == 0)
    fails("∫ 1/t both ways", integral(1 / t, t, from: .minusInfinity, to: .infinity) == 0)
    fails("∫ of 0/t…", integral(0 / t, t, from: -1, to: 1) == 1)
    holds("∫ of 0/t", integral(0 / t, t, from: -1, to: 1) == 0)
    fails("∫ of 0·ln t below 0", integral(0 * log(t), t, from: -1, to: 1) == 0)
    fails("∫ of √t from −1", integral(sqrt(t), t, from: -1, to: 1) == R(2, 3))
    fails("∫ of √t √t from −1", integral(sqrt(t) * sqrt(t), t, from: -1, to: 1) == 0)
    holds("∫ from ∞ to ∞", integral(t, t, from: .infinity, to: .infinity) == 0)
    fails("∫ of ln t from −1 to −1", integral(log(t), t, from: -1, to: -1) == 1)
    // Powers, roots, branches.
    fails("W of x e^x below −1", lambertW(d * exp(d)) == d)
    fails("W(−x)", lambertW(-x) == -lambertW(x))
    holds("W on i", lambertW(i * exp(i)) == i)
    fails("e^W(x)", butHoldsWhere: "x ≥ −1/e, x ≠ 0", exp(lambertW(x)) == x / lambertW(x))
    holds("W(p ln p) on p ≥ 1/e", lambertW(j * log(j)) == log(j))
    fails("W(p ln p)", lambertW(p * log(p)) == log(p))
    fails("2 ln x = ln x²", butHoldsWhere: "x > 0", 2 * log(x) == log(x ** 2))
    fails("ln(x²) = 2 ln|x|", butHoldsWhere: "x ≠ 0", log(x ** 2) == 2 * log(abs(x)))
    fails("√x √y = √(xy)", butHoldsWhere: "x, y ≥ 0", sqrt(x) * sqrt(y) == sqrt(x * y))
    fails("√(x/y)", sqrt(x / y) == sqrt(x) / sqrt(y))
    fails("√d √d", sqrt(d) * sqrt(d) == d)
    fails("√(d²)", sqrt(d ** 2) == d)
    holds("√(d²) is −d", sqrt(d ** 2) == -d)
    holds("(−d)^½ squared", sqrt(-d) ** 2 == -d)
    fails("x^(2/3) as (x²)^(1/3)", butHoldsWhere: "x ≥ 0", x ** R(2, 3) == (x ** 2) ** R(1, 3))
    fails("x^0.5^2", butHoldsWhere: "x ≥ 0", (x ** R(1, 2)) ** 2 == x)
    holds("|x|^(2/3) as (x²)^(1/3)", abs(x) ** R(2, 3) == (x ** 2) ** R(1, 3))
    fails("x^(y + z)", butHoldsWhere: "x > 0", x ** (y + z) == x ** y * x ** z)
    fails("0^x 0^(−x)", power(0, x) * power(0, -x) == 1)
    fails("x^−1 · x", butHoldsWhere: "x ≠ 0", x ** -1 * x == 1)
    fails("1^x by a broken base", butHoldsWhere: "x ≠ 0", (x / x) ** y == 1)
    holds("1^x", power(1, x) == 1)
    holds("x^0", x ** 0 == 1)
    fails("(1/x)^0", butHoldsWhere: "x ≠ 0", (1 / x) ** 0 == 1)
    holds("x^(y − y)", x ** (y - y) == 1)
    holds("p^(y − y)", p ** (y - y) == 1)
    holds("x^(n − n)", x ** (n - n) == 1)
    fails("x^(y/y)", butHoldsWhere: "y ≠ 0", x ** (y / y) == x)
    holds("|p^y|", abs(p ** y) == p ** y)
    fails("|x^m| and x^m", abs(x ** m) == x ** m)
    holds("|x^m| and |x|^m", abs(x ** m) == abs(x) ** m)
    holds("(−1)^(m(m − 1))", power(-1, m * (m - 1)) == 1)
    fails("(−1)^(m(m − 1)/2)", power(-1, m * (m - 1) / 2) == 1)
    fails("e^x e^y as e^(xy)", exp(x) * exp(y) == exp(x * y))
    fails("tan(x + π/2)", butHoldsWhere: "sin x ≠ 0, cos x ≠ 0", tan(x + .pi / 2) == -1 / tan(x))
    fails(
      "tan 2x", butHoldsWhere: "cos x ≠ 0, cos 2x ≠ 0", tan(2 * x) == 2 * tan(x) / (1 - tan(x) ** 2)
    )
    fails("tan(x/2)", butHoldsWhere: "sin x ≠ 0", tan(x / 2) == (1 - cos(x)) / sin(x))
    fails("1/(1 + 1/x)", butHoldsWhere: "x ≠ 0, −1", 1 / (1 + 1 / x) == x / (x + 1))
    // Orders with ends that are not reached.
    fails("x + 1/x ≥ 2 on w", w + 1 / w >= 2)
    holds("p + 1/p ≥ 2", p + 1 / p >= 2)
    fails("p + 1/p > 2", p + 1 / p > 2)
    fails("|w + 1/w| > 2", abs(w + 1 / w) > 2)
    holds("|w + 1/w| ≥ 2", abs(w + 1 / w) >= 2)
    fails("x² ≥ x on [0, 1]", r ** 2 >= r)
    holds("r² ≤ r", r ** 2 <= r)
    fails("r² < r", r ** 2 < r)
    holds("o² < o", o ** 2 < o)
    fails("1/o > 1 + 10⁻⁹", 1 / o > 1 + .decimal("1e-9"))
    holds("1/o > 1", 1 / o > 1)
    fails("ln o < −10⁻⁹", log(o) < -.decimal("1e-9"))
    holds("ln o < 0", log(o) < 0)
    fails("1/w² > 10⁻⁹", 1 / w ** 2 > .decimal("1e-9"))
    holds("1/w² > 0", 1 / w ** 2 > 0)
    fails("lim < 0", limit(-1 / x, x, .infinity) < 0)
    holds("lim ≤ 0", limit(-1 / x, x, .infinity) <= 0)
    fails(
      "∫ of φ < 1…",
      integral(normalDensity(t), t, from: .minusInfinity, to: x) < 1 - .decimal("1e-50"))
    holds("∫ of φ < 1", integral(normalDensity(t), t, from: .minusInfinity, to: x) < 1)
    fails("σ′ > 0.0001", derivative(sigmoid(x), x) > .decimal("0.0001"))
    fails("swish″ ≥ −0.03", derivative(swish(x), x, order: 2) >= .decimal("-0.03"))
    holds("swish″ ≥ −0.1", derivative(swish(x), x, order: 2) >= .decimal("-0.1"))
    fails("a max that is above", max(x, 1 - x) > R(1, 2))
    holds("a max that is at least", max(x, 1 - x) >= R(1, 2))
    fails("a min of maxes", max(abs(x), abs(y)) > (abs(x) + abs(y)) / 2)
    holds("a min of maxes, ≥", max(abs(x), abs(y)) >= (abs(x) + abs(y)) / 2)
    fails("an unequal that meets far out", exp(-x) != .decimal("1e-40"))
    fails("n² ≠ m² + 1", n ** 2 != m ** 2 + 1)
    fails("n² ≠ 2m² + 1", n ** 2 != 2 * j ** 2 + 1)
    holds("2n ≠ 2m + 1", 2 * n != 2 * m + 1)
    fails("3n ≠ 2m + 1", 3 * n != 2 * m + 1)
    holds("4n ≠ 6m + 1", 4 * n != 6 * m + 1)
    fails("n³ ≠ m² + 1", n ** 3 != m ** 2 - 1)
    fails("sin x ≠ cos x", sin(x) != cos(x))
    fails("x³ ≠ 3x + 1", x ** 3 != 3 * x + 1)
    holds("x⁴ ≠ −x² − 1", x ** 4 != -(x ** 2) - 1)
  }

  // MARK: - The third wave

  @EntryBuilder static var belowAll: [CorpusEntry] {
    fails(
      "two bumps below all",
      .pi + exp(-power(10, 20) * (exp(x / 10) - 7) ** 2)
        - exp(-power(10, 20) * (exp(x / 10) - 11) ** 2) == .pi)
    fails(
      "two bumps below all on ℤ",
      .pi + exp(-power(10, 20) * (power(2, n) - power(2, 57)) ** 2)
        - exp(-power(10, 20) * (power(2, n) - power(2, 58)) ** 2) == .pi)
    fails(
      "two bumps below all, of ∛2",
      .pi + exp(-power(10, 40) * (x ** 3 - 2) ** 2) - exp(-power(10, 40) * (x ** 3 - 3) ** 2) == .pi
    )
    fails(
      "two bumps in two letters",
      .pi + exp(-power(10, 40) * (x ** 2 + exp(y) - 3) ** 2)
        - exp(-power(10, 40) * (x ** 2 + exp(y) - 4) ** 2) == .pi)
    fails(
      "two bumps without π",
      sin(x) + exp(-power(10, 40) * (x ** 3 - 2) ** 2) - exp(-power(10, 40) * (x ** 3 - 3) ** 2)
        == sin(x))
    fails(
      "a bump that is 0 at simple points",
      .pi + (x - 1) * (x - 2) * (x + 1) * (2 * x - 1) * exp(-power(10, 12) * (exp(x / 10) - 7) ** 2)
        == .pi)
    fails(
      "a bump that is 0 at simple whole points",
      .pi + (n - 1) * (n - 2) * (n + 1) * n * (n - 3) * (n + 2) * (n + 3)
        * exp(-1000 * (power(2, n) - power(2, 57)) ** 2) == .pi)
    fails(
      "a bump times sin πx, which is 0 at whole points",
      .pi + sin(.pi * x * 2) * exp(-power(10, 12) * (exp(x / 10) - 7) ** 2) == .pi)
    fails(
      "a bump times a sine on ℤ",
      .pi + sin(.pi * n / 64) * exp(-1000 * (power(2, n) - power(2, 57)) ** 2) == .pi)
    fails(
      "a difference of bumps that is 0 on one side",
      .pi + exp(-exp(x ** 2 + 40)) - exp(-exp(x ** 2 + 41)) == .pi)
    fails(
      "tanh and erf far out",
      .pi + tanh(x ** 2 + power(10, 14)) == .pi + erf(x ** 2 + power(10, 14)))
    fails(
      "σ and tanh far out",
      sigmoid(x ** 2 + power(10, 14)) * .pi == tanh(x ** 2 + power(10, 14)) * .pi)
    fails(
      "Φ and σ far out",
      .pi * normalCumulative(p + power(10, 9)) == .pi * sigmoid(p + power(10, 13)))
    fails(
      "cosh and e^x/2 beyond all", cosh(x ** 2 + power(10, 14)) == exp(x ** 2 + power(10, 14)) / 2)
    fails(
      "ln cosh beyond all", log(cosh(x ** 2 + power(10, 14))) == x ** 2 + power(10, 14) - log(2))
    fails("W beyond all", lambertW(exp(exp(40) + x ** 2)) == exp(40) + x ** 2)
    fails("√ beyond all", sqrt(exp(exp(40)) + x) == sqrt(exp(exp(40)) + y))
    fails("a sum beyond all", exp(exp(40)) + x == exp(exp(40)) + y)
    fails("a sum beyond all, once", exp(exp(40)) + x == exp(exp(40)))
    fails("a quotient beyond all", (exp(exp(40)) + x) / exp(exp(40)) == 1)
    fails("a root of a huge one", (1 + x ** 2) ** exp(-exp(30)) == 1)
    fails("a power of nearly 1", .pi * (1 + exp(-exp(30))) ** x == .pi)
    fails("sin of a hair", sin(.pi * x + exp(-exp(30))) == sin(.pi * x))
    fails("a hair beside 1 in a cosine", .pi * cos(exp(-exp(9)) * x) == .pi)
    holds(
      "a difference of bumps, less", .pi - 1 < .pi + exp(-exp(x ** 2 + 40)) - exp(-exp(x ** 2 + 41))
    )
    holds("a quotient beyond all, above", (exp(exp(40)) + p) / exp(exp(40)) > 1)
  }

  @EntryBuilder static var brokenSlopes: [CorpusEntry] {
    fails(
      "|x|′", butHoldsWhere: "x ≠ 0",
      derivative(abs(x), x) == piecewise((-1, when: x < 0), otherwise: 1))
    fails(
      "|x|′, 0 at 0", butHoldsWhere: "x ≠ 0",
      derivative(abs(x), x) == piecewise((-1, when: x < 0), (0, when: x == 0), otherwise: 1))
    holds("|w|′", derivative(abs(w), w) == w / abs(w))
    holds("(|x|^(4/3))′ at 0", Function("o", of: x, is: abs(x) ** R(4, 3)).derivative(0) == 0)
    meaningless("(|x|^(2/3))′ at 0", Function("o", of: x, is: abs(x) ** R(2, 3)).derivative(0) == 0)
    meaningless("(√|x|)′ at 0", Function("o", of: x, is: sqrt(abs(x))).derivative(0) == 0)
    holds("(x √|x|)′ at 0", Function("o", of: x, is: x * sqrt(abs(x))).derivative(0) == 0)
    holds("(x|x|)′ at 0", Function("o", of: x, is: x * abs(x)).derivative(0) == 0)
    holds("max(x³, x²)′ at 0", Function("o", of: x, is: max(x ** 3, x ** 2)).derivative(0) == 0)
    meaningless(
      "max(x³, x²)′ at 1", Function("o", of: x, is: max(x ** 3, x ** 2)).derivative(1) == 2)
    holds("max(sin x, x)′ at 0", Function("o", of: x, is: max(sin(x), x)).derivative(0) == 1)
    holds(
      "max(2x − x², x)… at 1", Function("o", of: x, is: max(x ** 2, 2 * x - 1)).derivative(1) == 2)
    holds(
      "a glued function",
      Function("o", of: x, is: piecewise((sin(x), when: x < 0), otherwise: x)).derivative(0) == 1)
    meaningless(
      "a function with a jump",
      Function("o", of: x, is: piecewise((x, when: x < 0), otherwise: x + 1)).derivative(0) == 1)
    meaningless(
      "a function off at its point",
      Function("o", of: x, is: piecewise((1, when: x == 0), otherwise: x ** 2)).derivative(0) == 0)
    holds(
      "a function mended at its point",
      Function("o", of: x, is: piecewise((1, when: x == 0), otherwise: sin(x) / x)).derivative(0)
        == 0)
    holds(
      "x² sin(1/x), mended",
      Function("o", of: x, is: piecewise((0, when: x == 0), otherwise: x ** 2 * sin(1 / x)))
        .derivative(0) == 0)
    meaningless(
      "x sin(1/x), mended",
      Function("o", of: x, is: piecewise((0, when: x == 0), otherwise: x * sin(1 / x))).derivative(
        0) == 0)
    holds(
      "e^(−1/x²), mended",
      Function("o", of: x, is: piecewise((0, when: x == 0), otherwise: exp(-1 / x ** 2)))
        .derivative(0) == 0)
    holds(
      "e^(−1/x), mended",
      Function("o", of: x, is: piecewise((0, when: x <= 0), otherwise: exp(-1 / x))).derivative(0)
        == 0)
    meaningless(
      "1/ln|x|, mended",
      Function("o", of: x, is: piecewise((0, when: x == 0), otherwise: 1 / log(abs(x)))).derivative(
        0) == 0)
    holds(
      "x/ln|x|, mended",
      Function("o", of: x, is: piecewise((0, when: x == 0), otherwise: x / log(abs(x) / 3)))
        .derivative(0) == 0)
    holds("two kinks that cancel", Function("o", of: x, is: abs(x) - abs(x) + x).derivative(0) == 1)
    holds("max + min", Function("o", of: x, is: max(x, 2 * x) - max(-x, -2 * x)).derivative(0) == 3)
    holds("|x| |x|", Function("o", of: x, is: abs(x) * abs(x)).derivative(0) == 0)
    holds("||x| − |x||", Function("o", of: x, is: abs(abs(x) - abs(x))).derivative(0) == 0)
    holds("cos |x|", Function("o", of: x, is: cos(abs(x))).derivative(0) == 0)
    meaningless("sin |x|", Function("o", of: x, is: sin(abs(x))).derivative(0) == 1)
    holds(
      "|x|³ at a hidden 0", Function("o", of: x, is: abs(x - sqrt(2)) ** 3).derivative(sqrt(2)) == 0
    )
    meaningless(
      "|x − √2| at √2", Function("o", of: x, is: abs(x - sqrt(2))).derivative(sqrt(2)) == 0)
    holds(
      "|x² − 2x + 1|′ at 1", Function("o", of: x, is: abs(x ** 2 - 2 * x + 1)).derivative(1) == 0)
    holds(
      "√(x² + 2x + 1) at 0", Function("o", of: x, is: sqrt(x ** 2 + 2 * x + 1)).derivative(0) == 1)
    meaningless("√(x²) at 0", Function("o", of: x, is: sqrt(x ** 2)).derivative(0) == 0)
    meaningless("√x at 0", Function("o", of: x, is: sqrt(x)).derivative(0) == 0)
    meaningless(
      "x^(3/2) at 0 has values on one side",
      Function("o", of: x, is: x ** R(3, 2)).derivative(0) == 0)
    holds("relu² twice", derivative(max(0, x) ** 3, x, order: 2) == 6 * max(0, x))
    fails(
      "relu² twice, too rough", butHoldsWhere: "x ≠ 0",
      derivative(max(0, x) ** 2, x, order: 2) == piecewise((0, when: x < 0), otherwise: 2))
    holds(
      "slopes of two moving ends",
      derivative(integral(exp(t ** 2), t, from: x, to: x ** 2), x) == 2 * x * exp(x ** 4)
        - exp(x ** 2))
    fails(
      "slopes of two moving ends, one forgotten",
      derivative(integral(exp(t ** 2), t, from: x, to: x ** 2), x) == 2 * x * exp(x ** 4))
    fails(
      "slopes of a moving end in a kink",
      derivative(integral(exp(t ** 2), t, from: 0, to: abs(x)), x) == exp(x ** 2))
    fails(
      "slopes of an integral of a jump", butHoldsWhere: "x ≠ 0",
      derivative(integral(piecewise((0, when: t < 0), otherwise: 1), t, from: -1, to: x), x)
        == piecewise((0, when: x < 0), otherwise: 1))
    holds(
      "slopes of an integral of a kink",
      derivative(integral(abs(t), t, from: 0, to: x), x) == abs(x))
    holds(
      "slopes of an integral with y in both",
      derivative(integral(sin(t * y), t, from: y, to: x), x) == sin(x * y))
    fails(
      "slopes of an integral with x in both",
      derivative(integral(sin(t * x), t, from: 0, to: x), x) == sin(x ** 2))
  }

  // MARK: - Whole powers, moved bells

  @EntryBuilder static var wholePowers: [CorpusEntry] {
    holds("wⁿ w⁻ⁿ", w ** n * w ** (-n) == 1)
    fails("xⁿ x⁻ⁿ", butHoldsWhere: "x ≠ 0 or n = 0", x ** n * x ** (-n) == 1)
    holds("(w²)ⁿ", (w ** 2) ** n == w ** (2 * n))
    holds("(−w)²ⁿ", power(-w, 2 * n) == w ** (2 * n))
    fails("(−w)ⁿ", power(-w, n) == w ** n)
    holds("(−w)ⁿ with its sign", power(-w, n) == power(-1, n) * w ** n)
    fails("|w|ⁿ", abs(w) ** n == w ** n)
    holds("|w|²ⁿ", abs(w) ** (2 * n) == w ** (2 * n))
    holds("(w y)ⁿ over yⁿ on w", (w * p) ** n == w ** n * p ** n)
    fails("(wⁿ)^½", (w ** (2 * n)) ** R(1, 2) == w ** n)
    holds("(w²ⁿ)^½", (w ** (2 * n)) ** R(1, 2) == abs(w) ** n)
    fails("dⁿ > 0", d ** n > 0)
    holds("d²ⁿ > 0", d ** (2 * n) > 0)
    holds("dⁿ ≠ 0", d ** n != 0)
    fails("d^(n/2)", d ** (n / 2) * d ** (n / 2) == d ** n)
    holds("p^(n/2)", p ** (n / 2) * p ** (n / 2) == p ** n)
    fails("w^(x + n)", butHoldsWhere: "w > 0 or x whole", w ** (x + n) == w ** x * w ** n)
    fails("0ⁿ", power(0, n) == 0)
    fails("0ʲ = 1", power(0, j) == 1)
    holds("0ʲ", power(0, j) == 0)
    fails("x^m at 0", x ** m == x ** (m + 1) / x)
    fails("1/wⁿ < 1", 1 / w ** n < 1)
    fails("(w + 1)ⁿ w", (w + 1) ** n * (w + 1) ** (-n) == 1)
    fails("(1 + 1/w)ʲ", (1 + 1 / w) ** j * w ** j == w ** j + 1)
    holds("(1 + 1/w)ʲ, right", (1 + 1 / w) ** j * w ** j == (w + 1) ** j)
    fails("slope of xⁿ", butHoldsWhere: "x ≠ 0", derivative(x ** n, x) == n * x ** (n - 1))
    holds("slope of wⁿ", derivative(w ** n, w) == n * w ** (n - 1))
    fails(
      "slope of xᵐ, m = 0 at 0", butHoldsWhere: "x ≠ 0 or m ≥ 1",
      derivative(x ** m, x) == m * x ** (m - 1))
    holds("slope of xʲ", derivative(x ** j, x) == j * x ** (j - 1))
    fails(
      "∫ tⁿ", butHoldsWhere: "n ≠ −1",
      integral(t ** n, t, from: 1, to: 2) == (power(2, n + 1) - 1) / (n + 1))
    fails("∫ tᵐ from 0 to w", integral(t ** m, t, from: 0, to: w) == w ** m / (m + 1))
    holds("Σ of wᵏ from −1", sum(w ** k, k, from: -1, to: 1) == 1 / w + 1 + w)
    fails(
      "Σ of xᵏ from −1", butHoldsWhere: "x ≠ 0", sum(x ** k, k, from: -1, to: 1) == 1 / x + 1 + x)
    fails(
      "Σ k wᵏ by x = 1", butHoldsWhere: "w ≠ 1",
      sum(k * w ** k, k, from: 0, to: m) == w * (1 - (m + 1) * w ** m + m * w ** (m + 1)) / (1 - w)
        ** 2)
    fails("Σ from n to m", sum(1, k, from: n, to: m) == m - n + 1)
    holds(
      "∫ of a moved bell",
      integral(exp(-((t - a) ** 2)), t, from: .minusInfinity, to: .infinity) == sqrt(.pi))
    fails(
      "∫ of a bell with a, any a",
      integral(exp(-(t ** 2) - 2 * a * t), t, from: .minusInfinity, to: .infinity) == sqrt(.pi))
    holds(
      "∫ of a bell with a",
      integral(exp(-(t ** 2) - 2 * a * t), t, from: .minusInfinity, to: .infinity) == sqrt(.pi)
        * exp(a ** 2))
    fails(
      "∫ of t times a moved bell",
      integral(t * exp(-((t - a) ** 2)), t, from: .minusInfinity, to: .infinity) == 0)
    holds(
      "∫ of t times a moved bell, right",
      integral(t * exp(-((t - a) ** 2)), t, from: .minusInfinity, to: .infinity) == a * sqrt(.pi))
    fails(
      "∫ of a bell that is none",
      integral(exp(-b * (t - a) ** 2), t, from: .minusInfinity, to: .infinity) == sqrt(.pi / p))
    fails(
      "∫ of half a moved bell",
      integral(exp(-((t - a) ** 2)), t, from: 0, to: .infinity) == sqrt(.pi) / 2)
    holds(
      "∫ of half a moved bell, right",
      integral(exp(-((t - a) ** 2)), t, from: 0, to: .infinity) == sqrt(.pi) / 2 * (1 + erf(a)))
    fails(
      "∫ of a bell of width d",
      integral(normalDensity((t - a) / d) / d, t, from: .minusInfinity, to: .infinity) == 1)
    holds(
      "∫ of a bell of width d, its sign",
      integral(normalDensity((t - a) / d) / d, t, from: .minusInfinity, to: .infinity) == -1)
    fails("√s as r", butHoldsWhere: "s ≠ 0", sqrt(s) ** 2 / s == 1)
    holds("√p as r", sqrt(p) ** 2 / p == 1)
    fails("p by its root, at 1", sqrt(p) < p)
    holds("p by its root", p - 2 * sqrt(p) + 1 >= 0)
    fails("p by its root, >", p - 2 * sqrt(p) + 1 > 0)
    fails("s by its root", s - sqrt(s) >= 0)
  }

  static var attacks: [CorpusEntry] {
    wholePowers + belowAll + brokenSlopes + bumps + secondThoughts + unseen + oddNames
      + operatorValues
      + moreLimits + moreSums + moreCases + oddDomains + moreBounds
  }
}
