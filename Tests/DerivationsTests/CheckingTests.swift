import Testing

@testable import Derivations

private let x = Variable("x"), β = Variable("β", in: .positive)

@Suite("Checking derivations")
struct CheckingTests {
  @Test("a refuted step shows a point with a short name and both values")
  func counterexample() throws {
    let claimed = (.pi * x * cos(.pi * x) - sin(.pi * x)) / (.pi * x) ** 2
    let finding = try refutation(of: claimed, against: derivative(sinc(x), x))
    guard case .refuted(let counterexample) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(counterexample.point.map(\.name) == ["x"])
    #expect(finding.description == "at x = 1: left −1.0000, right −0.3183")
  }

  @Test("a proof says what both sides reduce to, and where it holds")
  func proof() throws {
    let finding = try refutation(of: x, against: x ** 2 / x)
    #expect(
      finding.description
        == "proved where x ≠ 0: both sides reduce to x; at x = 0, where the left side has no value, "
        + "it tends to the right side's, 0")
  }

  @Test("a measurement says how many points, how closely, and where worst")
  func measurement() throws {
    let tangent = Variable("t", in: .interval(0, 1))
    let finding = try refutation(
      of: log(tangent + sqrt(tangent ** 2 + 1)) / 2,
      against: log(sqrt(tangent + sqrt(tangent ** 2 + 1))))
    #expect(finding.isProved || finding.isMeasured)
    let hard = try refutation(
      of: log(2 + sqrt(3)), against: -log(2 - sqrt(3)))
    guard case .measured(let measurement) = hard else {
      Issue.record("\(hard)")
      return
    }
    #expect(measurement.points == 1)
    #expect(measurement.relativeError < 0x1p-106)
  }

  @Test("a measured step has at least 10 000 points to 106 bits")
  func points() throws {
    let p = Variable("p", in: .positive)
    let finding = try refutation(
      of: sqrt(p) + sqrt(p + 1), against: 1 / (sqrt(p + 1) - sqrt(p)))
    guard case .measured(let measurement) = finding else {
      #expect(finding.isProved)
      return
    }
    #expect(measurement.points >= 10_000)
    #expect(measurement.relativeError <= 0x1p-106)
  }

  @Test("a step without a reason is an error at its line")
  func reason() throws {
    let error = #expect(throws: DerivationError.self) {
      try check(sigmoid(-x)) { Step(1 - sigmoid(x), because: " ", file: "Swish.swift", line: 7) }
    }
    #expect(error?.line == 7)
    #expect(error?.description.hasPrefix("Swish.swift:7: error: the step to 1 − σ(x)") ?? false)
  }

  @Test("a free variable without a domain is an error at the step's line")
  func domain() throws {
    let t = Variable.dummy("t")
    let line = #line + 2
    do {
      _ = try check(t + 1) { Step(1 + t, because: "order") }
      Issue.record("nothing thrown")
    } catch let error as DerivationError {
      #expect(error.line == line)
      #expect(error.message.contains("t is free here and has no domain"))
    }
  }

  @Test("two variables of one name need one domain")
  func domains() throws {
    let error = #expect(throws: DerivationError.self) {
      try check(x + 0) { Step(Variable("x", in: .positive), because: "nothing added") }
    }
    #expect(
      error?.message == "x has two domains, x > 0 and x ∈ ℝ: use one variable for both"
        || error?.message == "x has two domains, x ∈ ℝ and x > 0: use one variable for both")
  }

  @Test("a function the engine does not know is an error at the step's line")
  func unknown() throws {
    let f = Function("f")
    let error = #expect(throws: DerivationError.self) {
      try check(f(x) * f(-x)) { Step(f(-x) * f(abs(x)) * f(x) / f(sqrt(x ** 2)), because: "?") }
        .steps.forEach { step in
          guard step.verdict.isProved else { throw DerivationError("not proved") }
          throw DerivationError("proved")
        }
    }
    #expect(error?.message == "proved")
    let two = Function("h", of: x, β, is: x * β)
    let primed = #expect(throws: DerivationError.self) {
      try check(two.derivative(x)) { Step(β, because: "?") }
    }
    #expect(primed?.message.contains("does not know h") ?? false)
  }

  @Test("a division by 0 proves nothing")
  func zero() throws {
    let nothing = log(6) - log(2) - log(3)
    #expect(throws: DerivationError.self) { try refutation(of: 2 / nothing, against: 1 / nothing) }
    #expect(try refutation(of: x, against: x * nothing / nothing).isRefuted)
  }

  @Test("a side without values on part of the domain is not proved equal")
  func partial() throws {
    #expect(try refutation(of: x + 5, against: sqrt(x + 5) ** 2).isRefuted)
    // Few points tell here, so the proof itself must say where it holds.
    let finding = try refutation(of: x + 12, against: exp(log(x + 12)))
    #expect(finding.isRefuted || finding.description.hasPrefix("proved where x + 12 > 0"))
  }

  @Test("a case that applies at one point only is looked at")
  func edges() throws {
    let n = Variable("n", in: .nonnegative)
    let step = piecewise((1, when: n > 0), otherwise: 0)
    #expect(try !refutation(of: 1, against: step).isProved)
    let bump = piecewise((1, when: x == 0), otherwise: 0)
    #expect(try !refutation(of: 0, against: bump).isProved)
    #expect(
      try !refutation(of: 0, against: derivative(bump, x)).isProved
        || refutation(of: 0, against: derivative(bump, x)).description.contains("x ≠ 0"))
  }

  @Test("what is too large or too small to hold is not mistaken for what has no value")
  func extremes() throws {
    let t = Variable("t", in: .interval(0, 12))
    #expect(try refutation(of: 1 / exp(-exp(t)), against: exp(exp(t))).isProved)
    #expect(try refutation(of: -100 * t ** 2, against: log(exp(-100 * t ** 2))).isProved)
    #expect(try refutation(of: exp(-50 * t ** 2), against: sqrt(exp(-100 * t ** 2))).isProved)
    #expect(try refutation(of: exp(-50 * t ** 2), against: sqrt(exp(-101 * t ** 2))).isRefuted)
  }

  @Test("a difference in a narrow place is found there")
  func narrow() throws {
    let tiny = Variable("t", in: .interval(0, Rational("1e-20") ?? 1))
    #expect(try refutation(of: tiny, against: sin(2 * tiny)).isRefuted)
  }

  @Test("a kink has no derivative, and the step says so")
  func kink() throws {
    let finding = try refutation(of: abs(x) / x, against: derivative(abs(x), x))
    #expect(finding.description.hasPrefix("proved where x ≠ 0"))
  }

  @Test(
    "values are correct to the last digit",
    arguments: [
      (sigmoid(x), 1.3, 0.7858349830425586), (swish(x), -2.0, -0.23840584404423512),
      (gelu(x), 1.0, 0.8413447460685429), (sinc(x), 0.25, 0.9003163161571061),
      (sinc(x), 0.0, 1.0), (lambertW(x), 1.0, 0.5671432904097838),
    ] as [(Expression, Double, Double)])
  func values(expression: Expression, place: Double, value: Double) throws {
    let result = try expression.evaluate(at: [x: place])
    #expect(abs(result - value) <= value.ulp, "\(expression) at \(place) is \(result)")
  }

  @Test("digits on demand: −W(1/e) to 40 places")
  func digits() throws {
    let value = try (-lambertW(exp(-1))).digits(40)
    #expect(value == "−0.2784645427610737951093587390229801554395")
  }

  @Test(
    "so many digits are written as are asked for, large or small",
    arguments: [
      (power(10, 30), 5, "1.0000·10³⁰"), (.decimal("0.99999999999"), 5, "1.0000"),
      (.decimal("-99999.6"), 5, "−1.0000·10⁵"), (.decimal("99999.4"), 5, "99999"),
      (.decimal("0.000123456"), 3, "0.000123"), (exp(-100), 3, "3.72·10⁻⁴⁴"),
      (.pi, 10, "3.141592654"), (.decimal("0.125"), 2, "0.13"), (x - x, 4, "0"),
      (sqrt(2), 1, "1"), (1000 * .pi, 3, "3.14·10³"), (1000 * .pi, 4, "3142"),
    ] as [(Expression, Int, String)])
  func writtenDigits(expression: Expression, count: Int, text: String) throws {
    #expect(try expression.digits(count, at: [x: 1]) == text)
  }

  @Test("digits that the engine does not have are not written")
  func unknownDigits() {
    #expect(throws: DerivationError.self) { try exp(-1000).digits(5) }
    #expect(throws: DerivationError.self) { try Expression.pi.digits(0) }
  }
}
