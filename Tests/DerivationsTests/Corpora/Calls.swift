import StatementTesting

@testable import Derivations

// What once trapped or ran for ever: literal bases, derivatives of sums, functions of two variables,
// depth. None of these may trap or hang; each ends in a finding or in a message.
extension Corpora {
  static let two = Function("F")

  @EntryBuilder static var literalBases: [CorpusEntry] {
    holds("2 ** x", 2 ** x == exp(x * log(2)))
    fails("2 ** x, e^(2x)", 2 ** x == exp(2 * x))
    holds("x ** 2 ** 3", x ** 2 ** 3 == x ** 8)
    fails("x ** 2 ** 3, x⁶", x ** 2 ** 3 == x ** 6)
    holds("3 ** 2", Expression(3) ** 2 == 9)
    holds("2 ** x ** 2", 2 ** x ** 2 == exp(log(2) * x ** 2))
    fails("2 ** x ** 2, 4ˣ", 2 ** x ** 2 == 4 ** x)
    holds("2 ** n", 2 ** n * 2 ** (-n) == 1)
    holds("10 ** −3", 10 ** -3 == R(1, 1000))
    holds("power(−1, 2)", power(-1, 2) == 1)
    holds("power(−x, 2)", power(-x, 2) == x ** 2)
    fails("−(x ** 2)", -(x ** 2) == power(-x, 2))
    holds("slope of 2 ** x", derivative(2 ** x, x) == 2 ** x * log(2))
    fails("slope of 2 ** x, x 2^(x−1)", derivative(2 ** x, x) == x * 2 ** (x - 1))
    holds("0 ** p", 0 ** p == 0)
    holds("1 ** x", 1 ** x == 1)
    fails("slope of x ** x", derivative(p ** p, p) == p * p ** (p - 1))
    holds("slope of x ** x, right", derivative(p ** p, p) == p ** p * (log(p) + 1))
  }

  @EntryBuilder static var formerTraps: [CorpusEntry] {
    holds(
      "slope of Σ xᵏ to m",
      derivative(sum(o ** k, k, from: 1, to: m), o) == sum(k * o ** (k - 1), k, from: 1, to: m))
    fails(
      "slope of Σ xᵏ to m, k lost",
      derivative(sum(o ** k, k, from: 1, to: m), o) == sum(o ** (k - 1), k, from: 1, to: m))
    holds("limit of an integral at 0", limit(integral(exp(-x * t), t, from: 0, to: 1), x, 0) == 1)
    fails(
      "limit of an integral at 0, 0", limit(integral(exp(-x * t), t, from: 0, to: 1), x, 0) == 0)
    holds(
      "limit of an integral's end", limit(integral(exp(-t), t, from: 0, to: x), x, .infinity) == 1)
    holds("a mean over a small step", limit(integral(cos(t), t, from: 0, to: x) / x, x, 0) == 1)
    fails("a mean over a small step, 0", limit(integral(cos(t), t, from: 0, to: x) / x, x, 0) == 0)
    holds("slope of F(x, y), at least itself", derivative(two(x, y), x) == derivative(two(x, y), x))
    fails("slope of F(x, y), 0", derivative(two(x, y), x) == 0)
    fails("F(x, y) exchanged", two(x, y) == two(y, x))
    fails("slopes of F exchanged", derivative(two(x, y), x) == derivative(two(x, y), y))
    holds("F(x, y) − F(x, y)", two(x, y) - two(x, y) == 0)
    fails("F of one and of two", two(x, x) == two(x, 0))
    holds("slope by y of what has no y", derivative(x ** 2, y) == 0)
    holds(
      "second slope of an integral",
      derivative(integral(integral(exp(u), u, from: 0, to: t), t, from: 0, to: x), x, order: 2)
        == exp(x))
    holds("slope of a limit", derivative(limit((exp(x * h) - 1) / h, h, 0), x) == 1)
    holds("limit of a slope", limit(derivative(sinh(x), x), x, 0) == 1)
    holds("limit of a limit", limit(limit((x * h + y) / (h + 1), h, .infinity), x, 2) == 2)
    fails(
      "limit of a limit, exchanged",
      limit(limit(x / (x + y), x, 0), y, 0) == limit(limit(x / (x + y), y, 0), x, 0))
    holds(
      "a sum of integrals", sum(integral(t ** k, t, from: 0, to: 1), k, from: 0, to: 3) == R(25, 12)
    )
    holds("a sum of limits", sum(limit(sin(k * x) / x, x, 0), k, from: 1, to: 4) == 10)
    holds(
      "a sum of slopes", sum(derivative(x ** k, x), k, from: 1, to: 3) == 1 + 2 * x + 3 * x ** 2)
    holds(
      "slope of a case by its edge", derivative(piecewise((y, when: x < 0), otherwise: y), y) == 1)
    holds("W deep", lambertW(lambertW(exp(exp(1) + 1))) == 1)
    meaningless("0 to −1", power(0, -1) == 0)
    meaningless("1/0", Expression(1) / 0 == 0)
    meaningless("ln 0", log(0) == 0)
    meaningless("e^(1/0)", exp(1 / (x - x)) == 0)
    meaningless("0 · (1/0)", 0 * (Expression(1) / 0) == 0)
    holds("e^(−e^(e^9))", exp(-exp(exp(9))) > 0)
    holds("a power too large to write", power(10, power(10, 10)) > power(10, 9))
    holds("a tower", exp(exp(exp(exp(2)))) > exp(exp(exp(2))))
    fails("a tower, less", exp(exp(exp(exp(2)))) <= exp(exp(exp(2))))
  }

  /// σ(σ(…σ(x)…)), `count` deep.
  static func nest(_ count: Int, _ wrap: (Expression) -> Expression) -> Expression {
    (0..<count).reduce(x) { inner, _ in wrap(inner) }
  }

  @EntryBuilder static var depth: [CorpusEntry] {
    fails("tanh, twelve deep, x", nest(12) { tanh($0) } == x)
    holds("tanh, twelve deep, below 1", nest(12) { tanh($0) } < 1)
    holds(
      "slope of tanh, twelve deep",
      derivative(nest(12) { tanh($0) }, x) == derivative(tanh(nest(11) { tanh($0) }), x))
    fails("slope of tanh, twelve deep, 1", derivative(nest(12) { tanh($0) }, x) == 1)
    holds("σ, 400 deep", nest(400) { sigmoid($0) } == sigmoid(nest(399) { sigmoid($0) }))
    fails("σ, 60 deep, its fixed point", nest(60) { sigmoid($0) } == nest(61) { sigmoid($0) })
    holds("a sum, 500 long", nest(500) { $0 + 1 } == x + 500)
    fails("a sum, 500 long, 499", nest(500) { $0 + 1 } == x + 499)
    fails("a square, eight deep", nest(8) { $0 ** 2 } == x ** 255)
    holds("a square, eight deep, right", nest(8) { $0 ** 2 } == x ** 256)
    holds("negated 300 times", nest(300) { -$0 } == x)
    fails("negated 301 times", nest(301) { -$0 } == x)
    holds("|…|, 200 deep", nest(200) { abs($0) } == abs(x))
    holds("max, 60 deep", nest(60) { max($0, 0) } == relu(x))
    fails("max, 60 deep, x", nest(60) { max($0, 0) } == x)
    holds(
      "three integrals of e",
      integral(
        integral(integral(exp(-t - u - v), t, from: 0, to: 1), u, from: 0, to: 1), v, from: 0, to: 1
      )
        == (1 - exp(-1)) ** 3)
    fails(
      "three integrals of a bump",
      integral(
        integral(integral(exp(-(t * u * v)), t, from: 0, to: 1), u, from: 0, to: 1), v, from: 0,
        to: 1)
        == R(7, 8))
    fails("(1 + x)⁵⁰", (1 + x) ** 50 == 1 + x ** 50)
    holds("(a + b + c)⁸", (a + b + c) ** 8 == (c + b + a) ** 8)
    fails(
      "one of many terms", (a + b + c) ** 8 == (c + b + a) ** 8 + (a - b) ** 3 * R(1, 1_000_000))
  }
}
