import StatementTesting

@testable import Derivations

// Domains: open and closed ends, one side, the pole just inside or just outside.
extension Corpora {
  static let whole = Variable("x", in: .closed(-1, 1)), inside = Variable("x", in: .interval(-1, 1))
  static let upTo13 = Variable("x", in: .closed(0, 13)), beyond13 = Variable("x", in: .above(13))
  static let below0 = Variable("x", in: .below(0)), unitOpen = Variable("x", in: .interval(0, 1))
  static let withPole = Variable("x", in: .interval(Rational(3, 2), Rational(8, 5)))
  static let withoutPole = Variable("x", in: .interval(Rational(3, 2), Rational(157, 100)))
  static let narrowBand = Variable("x", in: .interval(Rational(999_999, 1_000_000), 1))
  static let fromMinus3 = Variable("n", in: .integers(from: -3))

  @EntryBuilder static var domains: [CorpusEntry] {
    holds("√(1−x²)√(1−x²) on [−1, 1]", sqrt(1 - whole ** 2) ** 2 == 1 - whole ** 2)
    // At x = 2.
    fails("√(1−x²)√(1−x²) on ℝ", butHoldsWhere: "|x| ≤ 1", sqrt(1 - x ** 2) ** 2 == 1 - x ** 2)
    fails("(1−x)/(1−x) on [−1, 1]", butHoldsWhere: "x ≠ 1", (1 - whole) / (1 - whole) == 1)
    holds("(1−x)/(1−x) on (−1, 1)", (1 - inside) / (1 - inside) == 1)
    fails(
      "slope of √(1−x²) on [−1, 1]", butHoldsWhere: "|x| < 1",
      derivative(sqrt(1 - whole ** 2), whole) * sqrt(1 - whole ** 2) == -whole)
    holds(
      "slope of √(1−x²) on (−1, 1)",
      derivative(sqrt(1 - inside ** 2), inside) == -inside / sqrt(1 - inside ** 2))
    holds("artanh on (−1, 1)", tanh(log((1 + inside) / (1 - inside)) / 2) == inside)
    fails(
      "artanh on [−1, 1]", butHoldsWhere: "|x| < 1",
      tanh(log((1 + whole) / (1 - whole)) / 2) == whole)
    fails("|x| < 1 on [−1, 1]", abs(whole) < 1)
    holds("|x| < 1 on (−1, 1)", abs(inside) < 1)
    holds("relu(x − 13) up to 13", relu(upTo13 - 13) == 0)
    fails("relu(x − 13) beyond 13", relu(beyond13 - 13) == 0)
    holds("|x − 13| beyond 13", abs(beyond13 - 13) == beyond13 - 13)
    fails("x < 13 up to 13", upTo13 < 13)
    holds("x > 13 beyond", beyond13 > 13)
    fails("x > 13.000001 beyond 13", beyond13 > .decimal("13.000001"))
    holds("√(x²) below 0", sqrt(below0 ** 2) == -below0)
    fails("√(x²) below 0, x", sqrt(below0 ** 2) == below0)
    meaningless("√x below 0", sqrt(below0) == 0)
    fails("ln(1 + x) below 0", butHoldsWhere: "x > −1", exp(log(1 + below0)) == 1 + below0)
    // The pole, π/2, is not rational, but it is in the domain.
    fails(
      "tan x cos x about π/2", butHoldsWhere: "x ≠ π/2",
      tan(withPole) * cos(withPole) == sin(withPole))
    holds("tan x cos x beside π/2", tan(withoutPole) * cos(withoutPole) == sin(withoutPole))
    fails("tan x > 0 about π/2", tan(withPole) > 0)
    holds("tan x > 0 beside π/2", tan(withoutPole) > 0)
    fails("|cos x| about π/2", abs(cos(withPole)) == cos(withPole))
    holds("|cos x| beside π/2", abs(cos(withoutPole)) == cos(withoutPole))
    fails("x² = x in a narrow band", narrowBand ** 2 == narrowBand)
    holds("x² < x in a narrow band", narrowBand ** 2 < narrowBand)
    holds("x² > 0.999997", narrowBand ** 2 > .decimal("0.999997"))
    fails("x² > 0.999999", narrowBand ** 2 > .decimal("0.999999"))
    fails("n ≥ −2 from −3", fromMinus3 >= -2)
    holds("n ≥ −3 from −3", fromMinus3 >= -3)
    fails("n(n+1)(n+2) ≥ 0 from −3", fromMinus3 * (fromMinus3 + 1) * (fromMinus3 + 2) >= 0)
    holds("(n+3)(n+2) ≥ 0 from −3", (fromMinus3 + 3) * (fromMinus3 + 2) >= 0)
    fails("the root of n from −3", butHoldsWhere: "n ≥ 0", sqrt(fromMinus3) ** 2 == fromMinus3)
    holds("ln(x/(1−x)) on (0, 1)", sigmoid(log(unitOpen / (1 - unitOpen))) == unitOpen)
    fails("ln(x/(1−x)) on [0, 1]", butHoldsWhere: "0 < r < 1", sigmoid(log(r / (1 - r))) == r)
    fails("ln(x/(1−x)) on ℝ", butHoldsWhere: "0 < x < 1", sigmoid(log(x / (1 - x))) == x)
  }

  @EntryBuilder static var unknownSignsOfValues: [CorpusEntry] {
    holds("relu to ⅔", relu(x) ** R(2, 3) == (relu(x) ** R(1, 3)) ** 2)
    holds("relu(x) to ⅓ times relu(−x)", relu(x) ** R(1, 3) * relu(-x) == 0)
    fails("relu to ⅓, x to ⅓", butHoldsWhere: "x ≥ 0", relu(x) ** R(1, 3) == x ** R(1, 3))
    holds("√(tanh² + 1/cosh² − 1)", sqrt(tanh(x) ** 2 + 1 / cosh(x) ** 2 - 1) == 0)
    holds("√(1 − sin² − cos²)", sqrt(1 - sin(x) ** 2 - cos(x) ** 2) == 0)
    holds("√(σ(x) + σ(−x) − 1)", sqrt(sigmoid(x) + sigmoid(-x) - 1) == 0)
    fails(
      "√(σ(x) + σ(−x) − 1 + 10⁻²⁰)", sqrt(sigmoid(x) + sigmoid(-x) - 1 + .decimal("1e-20")) == 0)
    meaningless(
      "√(σ(x) + σ(−x) − 1 − 10⁻²⁰)", sqrt(sigmoid(x) + sigmoid(-x) - 1 - .decimal("1e-20")) == 0)
    meaningless("ln(1 − sin² − cos²)", log(1 - sin(x) ** 2 - cos(x) ** 2) == 0)
    holds("ln of counts, three", log(j / (j + 2)) + log((j + 2) / (j + 1)) == log(j / (j + 1)))
    holds("√(n²(n+1)²)", sqrt(n ** 2 * (n + 1) ** 2) == n * (n + 1))
    fails("√(x²(x+1)²)", sqrt(x ** 2 * (x + 1) ** 2) == x * (x + 1))
  }
}
