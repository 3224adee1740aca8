import Balls
import Testing

@testable import Derivations

private let x = Variable("x"), β = Variable("β", in: .positive)

@Suite("Checking derivations")
struct CheckingTests {
  @Test("a refuted step shows a point with a short name and both values")
  func counterexample() throws {
    let claimed = (.pi * x * cos(.pi * x) - sin(.pi * x)) / (.pi * x) ** 2
    let finding = try compare(derivative(sinc(x), x) == claimed)
    guard case .refuted(let counterexample) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(counterexample.point.map(\.name) == ["x"])
    #expect(finding.description == "at x = 1: left −1.0000, right −0.31831")
  }

  @Test("a proof says what both sides reduce to, and where it holds")
  func proof() throws {
    let finding = try compare(x ** 2 / x == x)
    #expect(finding.description == "proved where x ≠ 0: both sides reduce to x")
    #expect(finding.isProved && !finding.isProvedEverywhere)
  }

  @Test("each sign is proved as itself: x ≠ x is no equation, and x < x + 1 no equality")
  func signs() throws {
    #expect(try compare(x != x).isRefuted)
    #expect(try compare(x == x).isProvedEverywhere)
    #expect(try compare(x < x + 1).isProvedEverywhere)
    #expect(try compare(x > x + 1).isRefuted)
    #expect(try compare(x <= x).isProvedEverywhere)
    #expect(try compare(x < x).isRefuted)
    #expect(try compare(exp(x) != 0).isProvedEverywhere)
    #expect(try compare(exp(x) >= 0).isProvedEverywhere)
    #expect(try compare(x != 0).isRefuted)
  }

  @Test("two numbers that no rule makes equal are measured to over a thousand digits")
  func measurement() throws {
    let finding = try compare(sin(.pi / 5) == sqrt(10 - 2 * sqrt(5)) / 4)
    guard case .measured(let measurement) = finding else {
      #expect(finding.isProved)
      return
    }
    #expect(measurement.accuracyBits > 4000)
  }

  @Test("an inequality is proved, refuted or undecided, and never measured")
  func inequalities() throws {
    let near = Expression(Rational("0.999999999") ?? 1)
    for statement in [max(sin(x), near) <= near, sin(x) < Expression(2), x ** 2 > -1]
      as [any Statement]
    {
      if let finding = try? compare(statement) { #expect(!finding.isMeasured, "\(statement)") }
    }
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

  @Test("functions of which only the name is known are compared by their arguments")
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
    #expect(primed?.message.contains("h should be given 2 arguments") ?? false)
  }

  @Test("roots within roots bring in no condition of their own")
  func deepRoots() throws {
    var (a, b): (Expression, Expression) = (x ** 2 + 1, exp(x))
    for _ in 0..<6 { (a, b) = (sqrt(a) + 1, sqrt(b + 1)) }
    for e in [a, b] {
      let slope = derivative(e, x)
      for (left, right) in [(slope, slope), (slope + 1, 1 + slope), (2 * slope, slope + slope)] {
        let finding = try compare(left == right)
        #expect(finding.isProvedEverywhere, "\(finding)")
      }
    }
    let deep = sqrt(1 + sqrt(1 + sqrt(1 + x ** 2)))
    let product = 4 * sqrt(1 + x ** 2) * sqrt(1 + sqrt(1 + x ** 2)) * deep
    #expect(try compare(derivative(deep, x) == x / (2 * product)).isRefuted)
    #expect(try compare(derivative(deep, x) == x / product).isProvedEverywhere)
    // Where the divisor is the author's, so is the condition.
    let root = sqrt(1 + x ** 2)
    #expect(
      try "\(compare(x / (1 + root) == (root - 1) / x))".hasPrefix("proved where x ≠ 0: "))
  }

  @Test("a maximum of multiples is its cases, whichever of them has the tie")
  func leaky() throws {
    let slope = Expression.decimal("0.01")
    for statement in [
      max(slope * x, x) == piecewise((x, when: x >= 0), otherwise: slope * x),
      max(slope * x, x) == piecewise((x, when: x > 0), otherwise: slope * x),
      max(slope * x, x) == piecewise((slope * x, when: x < 0), otherwise: x),
      max(3 * x, 2 * x) == piecewise((2 * x, when: x <= 0), otherwise: 3 * x),
      max(x - 1, 2 * x) == piecewise((x - 1, when: x <= -1), otherwise: 2 * x),
    ] as [Equation] {
      #expect(try compare(statement).isProvedEverywhere, "\(statement)")
    }
    #expect(try compare(max(slope * x, x) == piecewise((x, when: x >= -1), otherwise: 0)).isRefuted)
  }

  @Test("a division by 0 proves nothing")
  func zero() throws {
    let nothing = log(6) - log(2) - log(3)
    #expect(throws: DerivationError.self) { try compare(1 / nothing == 2 / nothing) }
    #expect((try? compare(x * nothing / nothing == x))?.isProved != true)
  }

  @Test("a side without values on part of the domain is not proved equal")
  func partial() throws {
    #expect(try !compare(sqrt(x + 5) ** 2 == x + 5).isProvedEverywhere)
    let finding = try compare(exp(log(x + 12)) == x + 12)
    #expect(finding.isRefuted || finding.description.hasPrefix("proved where x > −12"))
  }

  @Test("a case that applies at one point only is looked at")
  func edges() throws {
    let n = Variable("n", in: .nonnegative)
    let step = piecewise((1, when: n > 0), otherwise: 0)
    #expect(try compare(step == 1).isRefuted)
    let bump = piecewise((1, when: x == 0), otherwise: 0)
    #expect(try compare(bump == 0).isRefuted)
    #expect(try !compare(derivative(bump, x) == 0).isProvedEverywhere)
  }

  @Test("what is too large or too small to hold is not mistaken for what has no value")
  func extremes() throws {
    let t = Variable("t", in: .interval(0, 12))
    #expect(try compare(exp(exp(t)) == 1 / exp(-exp(t))).isProved)
    #expect(try compare(log(exp(-100 * t ** 2)) == -100 * t ** 2).isProved)
    #expect(try compare(sqrt(exp(-100 * t ** 2)) == exp(-50 * t ** 2)).isProved)
    #expect(try compare(sqrt(exp(-101 * t ** 2)) == exp(-50 * t ** 2)).isRefuted)
    #expect(try compare(exp(-1000) == 2 * exp(-1000)).isRefuted)
    #expect(try compare(normalCumulative(-40) == normalCumulative(-41)).isRefuted)
  }

  @Test("a difference in a narrow place is found there")
  func narrow() throws {
    let tiny = Variable("t", in: .interval(0, Rational("1e-20") ?? 1))
    #expect(try compare(sin(2 * tiny) == tiny).isRefuted)
    #expect(try compare(max(0, x - 20) == 0).isRefuted)
    #expect(try compare(abs(x - 50) == 50 - x).isRefuted)
    #expect(try compare(piecewise((7, when: x == 3), otherwise: x) == x).isRefuted)
  }

  @Test("a kink has no derivative, and the step says so")
  func kink() throws {
    let finding = try compare(derivative(abs(x), x) == abs(x) / x)
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

  @Test("digits on demand, as many as the ball guarantees")
  func digits() throws {
    #expect(
      try (-lambertW(exp(-1))).digits(40) == "−0.2784645427610737951093587390229801554395")
    #expect(try exp(-1000).digits(5) == "5.0760·10⁻⁴³⁵")
    #expect(try (Expression(10) ** 30).digits(5) == "1.0000·10³⁰")
    #expect(throws: DerivationError.self) { try (1 / (x - x)).digits(5, at: [x: 1]) }
  }

  @Test("what can't be meant is an error where it is used, and no trap")
  func misuse() {
    let statements: [any Statement] = [
      Expression.decimal("1.2.3") == 1, (-x) ** 2 == x ** 2, derivative(x, x, order: 0) == 1,
      swish(Variable("z", in: .interval(2, 1))) == 1,
    ]
    for statement in statements {
      #expect(throws: DerivationError.self, "\(statement)") { try compare(statement) }
    }
    #expect(throws: DerivationError.self) { try x.evaluate(at: [x: .nan]) }
    #expect(throws: DerivationError.self) { try x.digits(0, at: [x: 1]) }
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
    // Whether this is 0 no number of bits can tell.
    #expect(throws: DerivationError.self) { try (sin(.pi) ** 3).digits(5) }
    #expect(throws: DerivationError.self) { try Expression.pi.digits(0) }
  }
}
