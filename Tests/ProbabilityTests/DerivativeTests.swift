import Probability
import RealModule
import Testing

@Suite("Slopes from values")
struct DerivativeTests {
  struct Known: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var function: @Sendable (Double) -> Double
    var x: Double
    var slope: Double
    var relativeAllowance: Double

    init(
      _ name: String, at x: Double, is slope: Double, within allowance: Double = 1e-12,
      _ function: @escaping @Sendable (Double) -> Double
    ) {
      testDescription = name
      self.function = function
      self.x = x
      self.slope = slope
      relativeAllowance = allowance
    }
  }

  static let known: [Known] = [
    Known("5", at: 1, is: 0) { _ in 5 },
    Known("3x, far out", at: 1e6, is: 3) { 3 * $0 },
    Known("x²", at: 3, is: 6) { $0 * $0 },
    Known("eˣ", at: 1, is: 2.718281828459045) { .exp($0) },
    Known("eˣ", at: 10, is: 22026.465794806718) { .exp($0) },
    Known("sin", at: 1, is: 0.5403023058681398) { .sin($0) },
    Known("tanh, saturated", at: 5, is: 1.8158323094380715e-4, within: 1e-10) { .tanh($0) },
    Known("log, near its pole", at: 1e-3, is: 1000, within: 1e-10) { .log($0) },
    Known("1/x, beyond whose pole it looks", at: 0.1, is: -100) { 1 / $0 },
    Known("Φ", at: 0, is: 0.3989422804014326779) { Normal.standard.cumulative(to: $0) },
    Known("Φ", at: 1, is: 0.2419707245191433498) { Normal.standard.cumulative(to: $0) },
    Known("Φ with σ = 0.1", at: 0, is: 3.989422804014326779) {
      Normal(deviation: 0.1).cumulative(to: $0)
    },
  ]

  @Test("the error is at most the estimate, and small", arguments: known)
  func knownSlopes(known: Known) {
    let found = derivative(of: known.function, at: known.x)
    let error = abs(found.value - known.slope)
    #expect(error <= found.errorEstimate, "\(found), but \(known.slope)")
    #expect(error <= known.relativeAllowance * max(1e-3, abs(known.slope)), "\(found)")
  }

  @Test("central differences of Φ at 0 have order 2, and order 4 at 1 where φ″ = 0")
  func orders() {
    func error(at x: Double, _ h: Double) -> Double {
      centralDifference(of: Normal.standard.cumulative(to:), at: x, step: h)
        - Normal.standard.density(at: x)
    }
    #expect(abs(error(at: 0, 0.1) - -6.639e-4) <= 0.001e-4)
    #expect(abs(error(at: 0, 0.01) - -6.649e-6) <= 0.001e-6)
    #expect(abs(error(at: 0, 0.001) - -6.649e-8) <= 0.001e-8)
    #expect(abs(error(at: 1, 0.1) - -4.025e-7) <= 0.001e-7)
    #expect(abs(error(at: 1, 0.01) - -4.033e-11) <= 0.03e-11)
  }

  @Test("a forward difference has order 1: a tenth of the step, a tenth of the error")
  func forward() {
    let coarse = forwardDifference(of: { .exp($0) }, at: 0, step: 0.01) - 1
    let fine = forwardDifference(of: { .exp($0) }, at: 0, step: 0.001) - 1
    #expect(abs(coarse / fine - 10) <= 0.05)
  }

  @Test("where f is nowhere finite the slope is nan and the error estimate infinite")
  func undefined() {
    let found = derivative(of: { .log($0) }, at: -1)
    #expect(found.value.isNaN && found.errorEstimate == .infinity)
  }

  @Test("a step or place outside its domain stops with what should be")
  func parameters() async {
    let step = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = derivative(of: { $0 }, at: 0, step: 0) }
    #expect(said(step, "step should be positive and finite, but is 0.0"))
    let place = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = derivative(of: { $0 }, at: .nan) }
    #expect(said(place, "x should be finite, but is nan"))
  }
}
