import Probability
import RealModule
import Testing

@Suite("Adaptive quadrature")
struct IntegralTests {
  struct Known: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var integrand: @Sendable (Double) -> Double
    var limits: (Double, Double)
    var value: Double

    init(
      _ name: String, from a: Double, to b: Double, is value: Double,
      _ integrand: @escaping @Sendable (Double) -> Double
    ) {
      testDescription = name
      self.integrand = integrand
      limits = (a, b)
      self.value = value
    }
  }

  static let known: [Known] = [
    Known("1", from: 2, to: 5, is: 3) { _ in 1 },
    Known("x³, odd", from: -1, to: 1, is: 0) { $0 * $0 * $0 },
    Known("eˣ", from: 0, to: 1, is: 1.718281828459045235) { .exp($0) },
    Known("log x, −∞ at a limit", from: 0, to: 1, is: -1) { .log($0) },
    Known("1/√x, ∞ at a limit", from: 0, to: 1, is: 2) { 1 / $0.squareRoot() },
    Known("1/√(1 − x), ∞ at the upper limit", from: 0, to: 1, is: 2) { 1 / (1 - $0).squareRoot() },
    Known("x^0.3", from: 0, to: 1, is: 1 / 1.3) { .pow($0, 0.3) },
    Known("Runge's function", from: -1, to: 1, is: 0.5493603067780064) { 1 / (1 + 25 * $0 * $0) },
    Known("|x − 0.3|, a corner", from: 0, to: 1, is: 0.29) { abs($0 - 0.3) },
    Known("a step at 0.3", from: 0, to: 1, is: 0.7) { $0 < 0.3 ? 0 : 1 },
    Known("cos 100x", from: 0, to: 1, is: -0.005063656411097588) { .cos(100 * $0) },
    Known("1/(1 + x²)", from: -.infinity, to: .infinity, is: .pi) { 1 / (1 + $0 * $0) },
    Known("e^(−x²)", from: 0, to: .infinity, is: 0.886226925452758014) { .exp(-$0 * $0) },
    Known("e^(5x)", from: -.infinity, to: 0, is: 0.2) { .exp(5 * $0) },
    Known("x^(−3/2)", from: 1, to: .infinity, is: 2) { .pow($0, -1.5) },
    Known("φ", from: -1, to: 1, is: 0.6826894921370858971705) { Normal.standard.density(at: $0) },
    Known("φ", from: -.infinity, to: .infinity, is: 1) { Normal.standard.density(at: $0) },
    Known("GELU below 0", from: -.infinity, to: 0, is: -0.25) {
      $0 * Normal.standard.cumulative(to: $0)
    },
    Known("arcsine density", from: 0, to: 1, is: 1) { Arcsine().density(at: $0) },
    Known("a narrow bell far from 0", from: 99, to: 101, is: 1) {
      Normal(mean: 100, deviation: 0.001).density(at: $0)
    },
  ]

  @Test("the error is at most 3·10⁻¹³ and at most the estimate", arguments: known)
  func knownValues(known: Known) throws {
    let found = try integral(of: known.integrand, from: known.limits.0, to: known.limits.1)
    let error = abs(found.value - known.value)
    // Half an ulp more, for the rounding of the known value itself.
    #expect(error <= found.errorEstimate + known.value.ulp, "\(found), but \(known.value)")
    #expect(error <= 3e-13, "\(found), but \(known.value)")
    #expect(found.errorEstimate <= 1e-11)
    #expect(found.evaluations <= 5000)
  }

  @Test("backwards the sign turns; from a to a there is nothing")
  func orientation() throws {
    let forwards = try integral(of: { $0 * $0 }, from: 0, to: 3)
    let backwards = try integral(of: { $0 * $0 }, from: 3, to: 0)
    #expect(backwards.value == -forwards.value)
    #expect(backwards.errorEstimate == forwards.errorEstimate)
    #expect(try integral(of: { 1 / $0 }, from: 0, to: 0).value == 0)
    #expect(try integral(of: { .exp(-$0) }, from: .infinity, to: 0).value < -0.999)
  }

  @Test("the evaluations are counted as they happen")
  func evaluations() throws {
    var count = 0
    let found = try integral(
      of: {
        count += 1; return .sin($0)
      }, from: 0, to: 2)
    #expect(found.evaluations == count)
    #expect(count >= 210)
  }

  @Test("a pole inside is refused by name")
  func pole() {
    #expect(throws: IntegrationError.notFinite(point: 0, value: .infinity)) {
      try integral(of: { 1 / abs($0) }, from: -1, to: 1)
    }
    let error = IntegrationError.notFinite(point: 0.5, value: .infinity)
    #expect(error.description.contains("The integrand is inf at x = 0.5"))
    #expect(error.description.contains("Split the interval there"))
  }

  @Test("an integral that does not exist says that it did not settle, and where")
  func divergence() throws {
    let error = #expect(throws: IntegrationError.self) {
      try integral(of: { 1 / $0 }, from: 0, to: 1)
    }
    guard case .notConverged(_, let tolerance, _, let worst) = try #require(error) else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(tolerance == 1e-12)
    #expect(worst.upperBound < 1e-6, "the trouble is at 0")
    #expect(error?.description.contains("the largest error is made between") == true)
  }

  @Test("too few panels are reported with the best value so far")
  func limits() throws {
    let error = #expect(throws: IntegrationError.self) {
      try integral(of: { .cos(1000 * $0 * $0) }, from: 0, to: 3, panels: 12)
    }
    guard case .notConverged(let best, _, let panels, _) = try #require(error) else { return }
    #expect(panels == 12 && best.evaluations >= 250)
  }

  @Test("limits that are nan stop with what should be")
  func nan() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = try integral(of: { $0 }, from: .nan, to: 1) }
    #expect(said(result, "limits should be numbers, but are nan and 1.0"))
  }

  @Test("a value and its error read as one")
  func description() {
    let found = Approximation(value: 0.25, errorEstimate: 3e-15, evaluations: 210)
    #expect("\(found)" == "0.25 ± 3e-15")
  }
}
