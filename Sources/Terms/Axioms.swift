import Balls

/// What is believed of a function without proof: a statement about any values of its variables that
/// meet its conditions.
///
/// The table is all that must be believed besides the rules; a test checks each row at thousands of points.
public struct Axiom: Sendable {
  /// The name by which proofs call it.
  public let name: String
  /// The variables, in the order in which their values are given.
  public let variables: [Name]
  /// What must hold.
  public let conditions: [Proposition]
  /// What then holds.
  public let conclusion: Proposition
  /// Where it is found: NIST's Digital Library of Mathematical Functions, or a definition.
  public let source: String

  /// Every axiom.
  public static let all: [Axiom] =
    exponentials + powers + circular + hyperbolic + probability + orders

  private init(
    _ name: String, _ variables: [Name], if conditions: [Proposition] = [],
    _ left: Term, _ sign: Sign = .equal, _ right: Term, _ source: String
  ) {
    self.name = name
    self.variables = variables
    self.conditions = conditions
    conclusion = .compare(left, sign, right)
    self.source = source
  }

  private static let (a, b) = (Name("a"), Name("b"))
  private static let (x, y) = (Term.variable(a), Term.variable(b))
  private static func exp(_ t: Term) -> Term { .apply(.exp, t) }
  private static func log(_ t: Term) -> Term { .apply(.log, t) }
  private static func sin(_ t: Term) -> Term { .apply(.sin, t) }
  private static func cos(_ t: Term) -> Term { .apply(.cos, t) }
  private static func erf(_ t: Term) -> Term { .apply(.erf, t) }
  private static func squared(_ t: Term) -> Term { .power(t, 2) }
  private static let half = Term.number(Rational(1, 2))

  private static let exponentials: [Axiom] = [
    Axiom("exp.sum", [a, b], exp(x + y), .equal, exp(x) * exp(y), "DLMF 4.2.20"),
    Axiom(
      "exp.whole", [a, b], if: [.integer(y)], exp(y * x), .equal, .power(exp(x), y), "DLMF 4.2.20"),
    Axiom("exp.log", [a], if: [.compare(0, .less, x)], exp(log(x)), .equal, x, "DLMF 4.2.4"),
    Axiom("log.exp", [a], log(exp(x)), .equal, x, "DLMF 4.2.4"),
    Axiom(
      "log.product", [a, b], if: [.compare(0, .less, x), .compare(0, .less, y)],
      log(x * y), .equal, log(x) + log(y), "DLMF 4.8.2"),
    Axiom(
      "log.power", [a, b], if: [.compare(0, .less, x)],
      log(.power(x, y)), .equal, y * log(x), "DLMF 4.8.6"),
    Axiom(
      "lambertW", [a], if: [.compare(-(1 / exp(1)), .atMost, x)],
      .apply(.lambertW, x) * exp(.apply(.lambertW, x)), .equal, x, "DLMF 4.13.1"),
    Axiom(
      "lambertW.inverse", [a], if: [.compare(-1, .atMost, x)],
      .apply(.lambertW, x * exp(x)), .equal, x, "DLMF 4.13.1"),
    Axiom(
      "lambertW.range", [a], if: [.compare(-(1 / exp(1)), .atMost, x)],
      -1, .atMost, .apply(.lambertW, x), "DLMF 4.13.1"),
  ]

  private static let powers: [Axiom] = [
    Axiom(
      "power.exp", [a, b], if: [.compare(0, .less, x)],
      .power(x, y), .equal, exp(y * log(x)), "DLMF 4.2.26"),
    Axiom("power.one", [a], .power(1, x), .equal, 1, "DLMF 4.2.26"),
    Axiom(
      "power.zero", [a], if: [.compare(0, .less, x)], .power(0, x), .equal, 0,
      "by definition, the limit of DLMF 4.2.26"),
    Axiom(
      "power.even", [a], if: [.integer(x)], .power(-1, 2 * x), .equal, 1,
      "repeated multiplication"),
    Axiom(
      "power.sum", [a, b], if: [.compare(0, .less, x)],
      .power(x, y + 1), .equal, .power(x, y) * x, "DLMF 4.2.26"),
    Axiom(
      "power.whole", [a, b], if: [.integer(y), .compare(x, .unequal, 0)],
      .power(x, y + 1), .equal, .power(x, y) * x, "repeated multiplication"),
    Axiom("root.square", [a], .root(squared(x)), .equal, .apply(.absolute, x), "DLMF 1.2"),
    Axiom(
      "absolute.above", [a], if: [.compare(0, .atMost, x)],
      .apply(.absolute, x), .equal, x, "by definition"),
    Axiom(
      "absolute.below", [a], if: [.compare(x, .atMost, 0)],
      .apply(.absolute, x), .equal, -x, "by definition"),
    Axiom(
      "largest.first", [a, b], if: [.compare(y, .atMost, x)],
      .largest(x, y), .equal, x, "by definition"),
    Axiom(
      "largest.second", [a, b], if: [.compare(x, .atMost, y)],
      .largest(x, y), .equal, y, "by definition"),
  ]

  private static let circular: [Axiom] = [
    Axiom("sin.sum", [a, b], sin(x + y), .equal, sin(x) * cos(y) + cos(x) * sin(y), "DLMF 4.21.2"),
    Axiom("cos.sum", [a, b], cos(x + y), .equal, cos(x) * cos(y) - sin(x) * sin(y), "DLMF 4.21.2"),
    Axiom("circle", [a], squared(sin(x)), .equal, 1 - squared(cos(x)), "DLMF 4.21.12"),
    Axiom("sin.odd", [a], sin(-1 * x), .equal, -sin(x), "DLMF 4.19.1"),
    Axiom("cos.even", [a], cos(-1 * x), .equal, cos(x), "DLMF 4.19.2"),
    Axiom(
      "tan", [a], if: [.compare(cos(x), .unequal, 0)],
      .apply(.tan, x), .equal, sin(x) / cos(x), "DLMF 4.14.4"),
    Axiom("sin.sixth", [], sin(.number(Rational(1, 6)) * .pi), .equal, half, "DLMF 4.17"),
    Axiom(
      "cos.sixth", [], cos(.number(Rational(1, 6)) * .pi), .equal, half * .root(3), "DLMF 4.17"),
    Axiom(
      "sin.quarter", [], sin(.number(Rational(1, 4)) * .pi), .equal, half * .root(2), "DLMF 4.17"),
    Axiom(
      "cos.quarter", [], cos(.number(Rational(1, 4)) * .pi), .equal, half * .root(2), "DLMF 4.17"),
    Axiom("sin.whole", [a], if: [.integer(x)], sin(x * .pi), .equal, 0, "DLMF 4.17"),
    Axiom("cos.whole", [a], if: [.integer(x)], cos(x * .pi), .equal, .power(-1, x), "DLMF 4.17"),
  ]

  private static let hyperbolic: [Axiom] = [
    Axiom(
      "sigmoid", [a], .apply(.sigmoid, x), .equal, 1 / (1 + exp(-1 * x)), "by definition"),
    Axiom("sinh", [a], .apply(.sinh, x), .equal, half * (exp(x) - exp(-1 * x)), "DLMF 4.28.1"),
    Axiom("cosh", [a], .apply(.cosh, x), .equal, half * (exp(x) + exp(-1 * x)), "DLMF 4.28.2"),
    Axiom(
      "tanh", [a], .apply(.tanh, x), .equal, (exp(x) - exp(-1 * x)) / (exp(x) + exp(-1 * x)),
      "DLMF 4.28.4"),
  ]

  private static let probability: [Axiom] = [
    Axiom("erfc", [a], .apply(.erfc, x), .equal, 1 - erf(x), "DLMF 7.2.2"),
    Axiom("erf.odd", [a], erf(-1 * x), .equal, -erf(x), "DLMF 7.4.1"),
    Axiom(
      "normalCumulative", [a], .apply(.normalCumulative, x), .equal,
      half * (1 + erf(half * .root(2) * x)), "DLMF 7.2.1, by substitution"),
    Axiom(
      "normalDensity", [a], .apply(.normalDensity, x), .equal,
      half * .root(2) / .root(.pi) * exp(-half * squared(x)), "by definition"),
    Axiom(
      "erfc.above", [a], if: [.compare(0, .less, x)],
      .apply(.erfc, x), .less, exp(-squared(x)) / (x * .root(.pi)), "DLMF 7.8.2"),
    Axiom(
      "normalCumulative.tail", [a], if: [.compare(0, .less, x)],
      .apply(.normalCumulative, -x), .less, .apply(.normalDensity, x) / x, "Gordon 1941"),
    Axiom(
      "normalCumulative.tail.below", [a], if: [.compare(0, .less, x)],
      .apply(.normalDensity, x) * x / (1 + squared(x)), .less, .apply(.normalCumulative, -x),
      "Gordon 1941"),
  ]

  private static let orders: [Axiom] = [
    Axiom("exp.tangent", [a], 1 + x, .atMost, exp(x), "DLMF 4.5.7"),
    Axiom(
      "exp.square", [a], if: [.compare(0, .atMost, x)],
      1 + x + half * squared(x), .atMost, exp(x), "DLMF 4.2.19, the terms left out are positive"),
    Axiom(
      "log.tangent", [a], if: [.compare(0, .less, x)], log(x), .atMost, x - 1, "DLMF 4.5.3"),
  ]
}

extension Axiom {
  private static let index = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
  /// The axiom of a name.
  public static func named(_ name: String) -> Axiom? { index[name] }
}
