import Testing

@testable import Derivations

private func swish<T: Differentiable>(_ x: T) -> T { x * .sigmoid(x) }
private func gelu<T: Differentiable>(_ x: T) -> T {
  x * (1 + .erf(x / .sqrt(2))) / 2
}
private func trouble<T: Differentiable>(_ x: T) -> T {
  .sin(x * x) / (1 + .exp(-x)) - .tanh(.log(2 + x * x)) * .cos(x)
}

@Suite("Automatic differentiation")
struct DualTests {
  private let x = Variable("x")

  @Test("the automatic derivative follows the symbolic one")
  func first() throws {
    let checks = [
      try crossCheck(slopeOf: x * sigmoid(x), in: x) { swish($0) },
      try crossCheck(slopeOf: Derivations.gelu(x), in: x) { gelu($0) },
      try crossCheck(
        slopeOf: sin(x * x) / (1 + exp(-x)) - tanh(log(2 + x * x)) * cos(x), in: x, over: -4...4
      ) { trouble($0) },
    ]
    for check in checks {
      #expect(check.points == 1000)
      #expect(check.holds, "\(check)")
    }
  }

  @Test("a dual of duals carries the second derivative")
  func second() throws {
    let symbolic = derivative(x * sigmoid(x), x, order: 2)
    for place in [-3.0, -0.5, 0, 1, 4] {
      let automatic = curvature(of: { swish($0) }, at: place)
      #expect(abs(automatic - (try symbolic.evaluate(at: [x: place]))) < 1e-14)
    }
  }

  @Test("a formula that has drifted from its code is noticed")
  func drift() throws {
    let check = try crossCheck(slopeOf: x * sigmoid(2 * x), in: x) { swish($0) }
    #expect(!check.holds)
    let library = try crossCheck(derivative(x * sigmoid(x), x), in: x) { (x: Double) in
      slope(of: { swish($0) }, at: x) + 1e-9
    }
    #expect(!library.holds)
  }
}
