import Testing

@testable import Derivations

private let x = Variable("x"), y = Variable("y")
private let p = Variable("p", in: .positive), q = Variable("q", in: .positive)
private let s = Variable("s", in: .nonnegative), β = Variable("β", in: .positive)
private let w = Variable("w", in: .nonzero)

private func decimal(_ spelling: String) -> Expression { .decimal(spelling) }
private func softplus(_ x: Expression) -> Expression { log(1 + exp(x)) }
private let tanhForm =
  Expression(Rational(1, 2)) * x * (1 + tanh(sqrt(2 / π) * (x + decimal("0.044715") * x ** 3)))
private let fastForm = x * sigmoid(decimal("1.702") * x)

/// A statement that is true, and one like it that is not.
private struct Pair: Sendable, CustomStringConvertible {
  let description: String
  let truth: any Statement
  let nearMiss: any Statement

  init(_ name: String, _ truth: any Statement, butNot nearMiss: any Statement) {
    description = name
    self.truth = truth
    self.nearMiss = nearMiss
  }
}

private let touching = [
  Pair("eˣ and its tangent", exp(x) >= 1 + x, butNot: exp(x) > 1 + x),
  Pair("eˣ off its tangent", exp(w) > 1 + w, butNot: exp(x) >= 1 + decimal("1.000001") * x),
  Pair("ln", log(p) <= p - 1, butNot: log(p) <= p - decimal("1.000001")),
  Pair("tanh", tanh(p) < p, butNot: tanh(s) < s),
  Pair("sine", sin(p) < p, butNot: sin(x) <= x),
  Pair("cosine", cos(x) >= 1 - x ** 2 / 2, butNot: cos(x) >= 1 - decimal("0.499999") * x ** 2),
  Pair("cosh", cosh(x) >= 1 + x ** 2 / 2, butNot: cosh(x) > 1 + x ** 2 / 2),
  Pair("x/eˣ", x * exp(-x) <= exp(-1), butNot: x * exp(-x) <= exp(-1) - decimal("1e-9")),
  Pair("p ln p", p * log(p) >= -exp(-1), butNot: p * log(p) > -exp(-1)),
  Pair(
    "swish at its lowest", swish(x) >= -lambertW(exp(-1)), butNot: swish(x) > -lambertW(exp(-1))),
  Pair("W", lambertW(s) <= s, butNot: lambertW(s) < s),
  Pair("sine of πx", abs(sin(π * x)) <= π * abs(x), butNot: abs(sin(π * x)) < π * abs(x)),
]

private let apart = [
  Pair("swish", swish(x) >= decimal("-0.27846455"), butNot: swish(x) >= decimal("-0.278464")),
  Pair("gelu", gelu(x) > decimal("-0.169972"), butNot: gelu(x) > decimal("-0.16997")),
  Pair(
    "the steepest swish", derivative(swish(x), x) <= decimal("1.09984"),
    butNot: derivative(swish(x), x) <= decimal("1.099839")),
  Pair(
    "the tanh form", abs(gelu(x) - tanhForm) <= decimal("0.000474"),
    butNot: abs(gelu(x) - tanhForm) <= decimal("0.000473")),
  Pair(
    "the sigmoid form", abs(gelu(x) - fastForm) <= decimal("0.0204"),
    butNot: abs(gelu(x) - fastForm) <= decimal("0.0203")),
  Pair(
    "Mills’ ratio", 1 - normalCumulative(p) < normalDensity(p) / p,
    butNot: 1 - normalCumulative(p) < decimal("0.999") * normalDensity(p) / p),
  Pair(
    "Φ and σ", normalCumulative(x) <= sigmoid(decimal("1.702") * x) + decimal("0.0095"),
    butNot: normalCumulative(x) <= sigmoid(decimal("1.702") * x) + decimal("0.0094")),
  Pair("softplus", softplus(x) > relu(x), butNot: softplus(x) > relu(x) + decimal("1e-6")),
  Pair("e", (1 + 1 / p) ** p < exp(1), butNot: (1 + 1 / p) ** p < decimal("2.718")),
]

private let ofTwo = [
  Pair(
    "swish of another slope", x * sigmoid(β * x) >= decimal("-0.2785") / β,
    butNot: x * sigmoid(β * x) >= decimal("-0.2784") / β),
  Pair("the triangle", abs(x + y) <= abs(x) + abs(y), butNot: abs(x + y) < abs(x) + abs(y)),
  Pair("two means", sqrt(p * q) <= (p + q) / 2, butNot: sqrt(p * q) < (p + q) / 2),
  Pair("Kullback and Leibler", p * log(p / q) >= p - q, butNot: p * log(p / q) > p - q),
  Pair(
    "Jensen", log((p + q) / 2) >= (log(p) + log(q)) / 2,
    butNot: log((p + q) / 2) > (log(p) + log(q)) / 2),
  Pair(
    "log-sum-exp", log(exp(x) + exp(y)) <= max(x, y) + log(2),
    butNot: log(exp(x) + exp(y)) < max(x, y) + log(2)),
  Pair(
    "tanh moves less than its argument", abs(tanh(x) - tanh(y)) <= abs(x - y),
    butNot: abs(tanh(x) - tanh(y)) < abs(x - y)),
]

@Suite("Inequalities")
struct InequalityTests {
  @Test("what is true is proved, what is a hair off is not", arguments: touching + apart + ofTwo)
  fileprivate func pairs(pair: Pair) throws {
    let finding = try compare(pair.truth)
    #expect(finding.isProvedEverywhere, "\(pair.truth) is \(finding)")
    let other = try? compare(pair.nearMiss)
    #expect(other?.isProved != true, "\(pair.nearMiss) is \(other.map { "\($0)" } ?? "")")
  }

  @Test("the evidence names contacts, boxes, limits and cases")
  func evidence() throws {
    func text(_ statement: any Statement) throws -> String { "\(try compare(statement))" }
    #expect(try text(sin(s) <= s) == "proved: contact at s = 0 by the third derivative")
    #expect(try text(tanh(p) < p) == "proved: contact at p = 0 by the third derivative")
    #expect(try text(softplus(x) > relu(x)).contains("the limit as x → ∞, in 2 cases"))
    #expect(try text(gelu(x) > decimal("-0.17")).contains("Mills’ ratio"))
    #expect(try text(swish(x) > decimal("-0.2785")).contains(" boxes, falling for x ≤ −3"))
    #expect(try text(p * log(p) >= -exp(-1)).contains("contact at p = 1/e"))
  }

  @Test("inequations: one side is always above the other")
  func inequations() throws {
    #expect(try compare(exp(x) != x).isProved)
    #expect(try compare(exp(p) != 1 + p).isProved)
    let beyond = Variable("z", in: .above(1))
    #expect(try compare(sigmoid(beyond) != beyond).isProved)
    #expect((try? compare(sigmoid(x) != x))?.isProved != true)
    #expect((try? compare(exp(x) != 1 + x))?.isProved != true)
  }
}
