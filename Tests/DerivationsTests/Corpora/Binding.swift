import StatementTesting

@testable import Derivations

// Names: nested integrals and sums with one name, parameters with the names of bound variables.
extension Corpora {
  /// Variables with a domain that bear the names of bound ones.
  static let freeT = Variable("t"), freeH = Variable("h"), freeV = Variable("v")
  static let freeK = Variable("k", in: .integers)

  static let slopeOfSine = Function("D", of: x, is: limit((sin(x + h) - sin(x)) / h, h, 0))
  static let slopeHere = Function(
    "E", of: x, is: limit((sin(x + freeH) - sin(x)) / freeH, freeH, 0))
  static let partial = Function("P", of: y, is: derivative(x * y, x))
  static let cubeSlope = Function("C", of: x, is: derivative(x ** 3, x))
  static let total = Function("T", of: x, is: sum(x * v, v, from: 1, to: 3))
  static let area = Function("A", of: x, is: integral(x * t, t, from: 0, to: 1))
  static let upTo = Function("U", of: x, is: integral(t, t, from: 0, to: x))
  static let ends = Function("B", of: x, is: bracket(x * t, t, from: 0, to: 2))
  static let difference = Function("G", of: x, y, is: x - y)
  static let cube = Function("Q", of: x, is: x ** 3)
  static let twice = Function("H", of: x, is: difference(2 * x, x))

  @EntryBuilder static var nested: [CorpusEntry] {
    holds(
      "the inner t wins", integral(integral(t, t, from: 0, to: 1), t, from: 0, to: 1) == R(1, 2))
    fails(
      "the inner t is not the outer",
      integral(integral(t, t, from: 0, to: 1), t, from: 0, to: 1) == R(1, 4))
    holds(
      "the inner end is the outer t",
      integral(integral(t, t, from: 0, to: t), t, from: 0, to: 1) == R(1, 6))
    fails(
      "the inner end is not 1",
      integral(integral(t, t, from: 0, to: t), t, from: 0, to: 1) == R(1, 2))
    holds(
      "a factor outside", integral(t * integral(t, t, from: 0, to: 1), t, from: 0, to: 1) == R(1, 4)
    )
    fails(
      "a factor outside, as inside",
      integral(t * integral(t, t, from: 0, to: 1), t, from: 0, to: 1) == R(1, 3))
    holds(
      "three integrals",
      integral(
        integral(integral(t ** 2, u, from: 0, to: 1), t, from: 0, to: 1), v, from: 0, to: 1)
        == R(1, 3))
    fails(
      "three integrals in a bracket",
      integral(
        integral(integral(t ** 2, u, from: 0, to: 1), t, from: 0, to: 1), v, from: 0, to: 1)
        == bracket(
          v * integral(integral(t * u, u, from: 0, to: 1), t, from: 0, to: 1), v, from: 0, to: 1))
    holds(
      "t outside and in the end",
      integral(t * integral(t, t, from: 0, to: t), t, from: 0, to: 1) == R(1, 8))
    fails(
      "t outside and in the end, one t",
      integral(t * integral(t, t, from: 0, to: t), t, from: 0, to: 1) == R(1, 6))
    holds("∫∫ up to x", integral(integral(t, t, from: 0, to: t), t, from: 0, to: x) == x ** 3 / 6)
    fails(
      "∫∫ up to x, x²/2", integral(integral(t, t, from: 0, to: t), t, from: 0, to: x) == x ** 2 / 2)
    holds("Σ to k in Σ", sum(sum(k, k, from: 1, to: k), k, from: 1, to: 4) == 20)
    fails("Σ to 4 in Σ", sum(sum(k, k, from: 1, to: k), k, from: 1, to: 4) == 40)
    holds("k times Σ", sum(k * sum(k, k, from: 1, to: 3), k, from: 1, to: 2) == 18)
    fails("k times Σ, k²", sum(k * sum(k, k, from: 1, to: 3), k, from: 1, to: 2) == 5)
    holds(
      "a limit in an integral",
      integral(limit((exp(t * x) - 1) / t, t, 0), t, from: 0, to: 2) == 2 * x)
    fails(
      "a limit in an integral, as t",
      integral(limit((exp(t * x) - 1) / t, t, 0), t, from: 0, to: 2) == 2 * x ** 2)
    holds("a slope in an integral", integral(derivative(t ** 2, t), t, from: 0, to: x) == x ** 2)
    fails(
      "a slope in an integral, 2t at x", integral(derivative(t ** 2, t), t, from: 0, to: x) == 2 * x
    )
    holds("sums of two names", sum(sum(k * l, k, from: 1, to: 2), l, from: 1, to: 3) == 18)
    fails(
      "sums of one name for two",
      sum(sum(k * k, k, from: 1, to: 2), k, from: 1, to: 3)
        == sum(sum(k * l, k, from: 1, to: 2), l, from: 1, to: 3))
    holds(
      "a bound name means nothing",
      integral(sin(t), t, from: 0, to: x) == integral(sin(u), u, from: 0, to: x))
    holds(
      "order of integration",
      integral(integral(t * u ** 2, t, from: 0, to: 1), u, from: 0, to: 2)
        == integral(integral(t * u ** 2, u, from: 0, to: 2), t, from: 0, to: 1))
    fails(
      "order of integration with ends exchanged",
      integral(integral(t * u ** 2, t, from: 0, to: 1), u, from: 0, to: 2)
        == integral(integral(t * u ** 2, u, from: 0, to: 1), t, from: 0, to: 2))
    fails(
      "a moving end exchanged",
      integral(integral(t, u, from: 0, to: t), t, from: 0, to: 1)
        == integral(integral(t, t, from: 0, to: u), u, from: 0, to: 1))
  }

  @EntryBuilder static var capture: [CorpusEntry] {
    holds("D(x)", slopeOfSine(x) == cos(x))
    holds("D(h)", slopeOfSine(freeH) == cos(freeH))
    fails("D(h), 1", slopeOfSine(freeH) == 1)
    fails("D(2h)", slopeOfSine(2 * freeH) == 2 * cos(2 * freeH))
    holds("D(h²)", slopeOfSine(freeH ** 2) == cos(freeH ** 2))
    holds("E(h), its h has a domain", slopeHere(freeH) == cos(freeH))
    fails("E(h), 1", slopeHere(freeH) == 1)
    fails("E(0) is not E(h)", slopeHere(freeH) == slopeHere(0))
    holds("P(x)", partial(x) == x)
    fails("P(x), 2x", partial(x) == 2 * x)
    holds("P(x²)", partial(x ** 2) == x ** 2)
    fails("P(x²), 3x²", partial(x ** 2) == 3 * x ** 2)
    holds("C(2y)", cubeSlope(2 * y) == 12 * y ** 2)
    fails("C(2y), 24y²", cubeSlope(2 * y) == 24 * y ** 2)
    holds("slope of C(2y)", derivative(cubeSlope(2 * y), y) == 24 * y)
    holds("C(2)", cubeSlope(2) == 12)
    holds("T(v)", total(freeV) == 6 * freeV)
    fails("T(v), 14", total(freeV) == 14)
    fails("T(v²), Σ v³", total(freeV ** 2) == 36)
    holds("T(T(v))", total(total(freeV)) == 36 * freeV)
    holds("A(t)", area(freeT) == freeT / 2)
    fails("A(t), ⅓", area(freeT) == R(1, 3))
    fails("A(t²), ¼", area(freeT ** 2) == R(1, 4))
    holds("U(t)", upTo(freeT) == freeT ** 2 / 2)
    fails("U(t), t²", upTo(freeT) == freeT ** 2)
    holds("B(t)", ends(freeT) == 2 * freeT)
    fails("B(t), 4", ends(freeT) == 4)
    holds("G(y, x)", difference(y, x) == y - x)
    fails("G(y, x), 0", difference(y, x) == 0)
    fails("G(y, x), x − y", difference(y, x) == x - y)
    holds("G of G", difference(difference(x, y), difference(y, x)) == 2 * (x - y))
    holds("H(y)", twice(y) == y)
    holds("swish with x and β exchanged", swish(β, beta: x) == β * sigmoid(β * x))
    fails("swish with x and β exchanged, one x", swish(β, beta: x) == x * sigmoid(x ** 2))
    fails("swish of x with slope x", swish(x, beta: x) == x * sigmoid(x))
    fails("swish(2x) with slope x", swish(2 * x, beta: x) == 2 * x * sigmoid(4 * x ** 2))
  }

  @EntryBuilder static var primes: [CorpusEntry] {
    holds("Q′(2x)", cube.derivative(2 * x) == 12 * x ** 2)
    fails("Q′(2x) is not (Q(2x))′", cube.derivative(2 * x) == derivative(cube(2 * x), x))
    holds("(Q(2x))′", derivative(cube(2 * x), x) == 24 * x ** 2)
    holds("Q″(x²)", cube.derivative(x ** 2, order: 2) == 6 * x ** 2)
    fails("Q″(x²) with inner slopes", cube.derivative(x ** 2, order: 2) == 30 * x ** 4)
    holds("f′(−x) against (f(−x))′", derivative(f(-x), x) == -f.derivative(-x))
    fails("f′(−x), the sign lost", derivative(f(-x), x) == f.derivative(-x))
    fails("f′(x²), the inner slope lost", derivative(f(x ** 2), x) == f.derivative(x ** 2))
  }

  @EntryBuilder static var leibniz: [CorpusEntry] {
    holds(
      "x at the end and within", derivative(integral(t * x, t, from: 0, to: x), x) == 3 * x ** 2 / 2
    )
    fails("x within forgotten", derivative(integral(t * x, t, from: 0, to: x), x) == x ** 2)
    fails("x at the end forgotten", derivative(integral(t * x, t, from: 0, to: x), x) == x ** 2 / 2)
    holds(
      "Leibniz and an inner integral",
      derivative(integral(integral(t * u, u, from: 0, to: t), t, from: 0, to: x), x) == x ** 3 / 2)
    fails(
      "Leibniz and an inner integral, x²/2",
      derivative(integral(integral(t * u, u, from: 0, to: t), t, from: 0, to: x), x) == x ** 2 / 2)
    holds(
      "Leibniz with one inner name",
      derivative(integral(integral(t, t, from: 0, to: x), t, from: 0, to: x), x) == 3 * x ** 2 / 2)
    fails(
      "Leibniz with one inner name, x²/2",
      derivative(integral(integral(t, t, from: 0, to: x), t, from: 0, to: x), x) == x ** 2 / 2)
    holds("a lower end", derivative(integral(exp(t), t, from: x, to: 1), x) == -exp(x))
    fails(
      "a lower end, the sign lost", derivative(integral(exp(t), t, from: x, to: 1), x) == exp(x))
    holds(
      "an end x²",
      derivative(integral(cos(t), t, from: 0, to: x ** 2), x) == 2 * x * cos(x ** 2))
    fails(
      "an end x², its slope lost",
      derivative(integral(cos(t), t, from: 0, to: x ** 2), x) == cos(x ** 2))
    fails(
      "both ends move",
      derivative(integral(t ** 2, t, from: -x, to: 2 * x), x) == 8 * x ** 2 - x ** 2)
    holds(
      "both ends move, right", derivative(integral(t ** 2, t, from: -x, to: 2 * x), x) == 9 * x ** 2
    )
    holds("x is the bound name", derivative(integral(x ** 2, x, from: 0, to: x), x) == x ** 2)
    fails(
      "x is the bound name, 3x²", derivative(integral(x ** 2, x, from: 0, to: x), x) == 3 * x ** 2)
  }
}
