import Testing

@testable import Derivations

private let x = Variable("x")
private let β = Variable("β", in: .positive)

@Suite("The Swish chapter's derivations")
struct SwishDerivationTests {
  @Test("swish′ = σ + βxσ(1 − σ), each step proved")
  func slope() throws {
    let definition = x * sigmoid(β * x)
    let derivation = try check(derivative(definition, x)) {
      Step(sigmoid(β * x) + x * derivative(sigmoid(β * x), x), because: "product rule")
      Step(
        sigmoid(β * x) + β * x * sigmoid(β * x) * (1 - sigmoid(β * x)),
        because: "chain rule, σ′ = σ(1 − σ)")
    }
    #expect(derivation.steps.allSatisfy { $0.verdict.isProved })
  }

  @Test(
    "facts about Swish are proved",
    arguments: [
      (swish(x), x * sigmoid(x)),
      (swish(x) - swish(-x), x),
      (derivative(swish(x), x), sigmoid(x) * (1 + x * sigmoid(-x))),
      (derivative(swish(x), x), swish(x) + sigmoid(x) * (1 - swish(x))),
      (
        derivative(swish(x), x, order: 2),
        sigmoid(x) * (1 - sigmoid(x)) * (2 - x * tanh(x / 2))
      ),
      (swish(x, beta: β), swish(β * x) / β),
      (derivative(swish(x, beta: β), β), x ** 2 * sigmoid(β * x) * sigmoid(-β * x)),
    ] as [(Expression, Expression)])
  func facts(left: Expression, right: Expression) throws {
    let derivation = try check(left) { Step(right, because: "a fact") }
    #expect(
      derivation.steps[0].verdict.isProved, "\(left) = \(right): \(derivation.steps[0].detail)")
  }
}
