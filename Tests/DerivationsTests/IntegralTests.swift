import Balls
import Kernel
import StatementTesting
import Terms
import Testing

@testable import Derivations

/// Integrals and sums that are proved on their whole domains.
enum IntegralCorpus {
  static let x = Variable("x"), a = Variable("a"), b = Variable("b"), c = Variable("c")
  static let β = Variable("β", in: .positive), s = Variable("s", in: .positive)
  static let p = Variable("p", in: .positive), q = Variable("q", in: .positive)
  static let r = Variable("r"), μ = Variable("μ")
  static let p1 = Variable("p", in: .interval(0, 1))
  static let n = Variable("n", in: .integers(from: 1)), m = Variable("m", in: .integers(from: 0))
  static let t = Variable.dummy("t"), k = Variable.dummy("k"), u = Variable.dummy("u")
  static let f = Function("f"), half = R(1, 2)

  @CorpusBuilder static var sums: [Identity] {
    sum(k, k, from: 1, to: n) ≡ n * (n + 1) / 2
    sum(k ** 2, k, from: 1, to: n) ≡ n * (n + 1) * (2 * n + 1) / 6
    sum(k ** 3, k, from: 1, to: n) ≡ sum(k, k, from: 1, to: n) ** 2
    sum(k ** 5, k, from: 0, to: n) ≡ n ** 2 * (n + 1) ** 2 * (2 * n ** 2 + 2 * n - 1) / 12
    sum(1 / (k * (k + 1)), k, from: 1, to: n) ≡ n / (n + 1)
    sum(1 / (k * (k + 2)), k, from: 1, to: n) ≡ R(3, 4) - (2 * n + 3) / (2 * (n + 1) * (n + 2))
    sum(power(2, k), k, from: 0, to: n) ≡ 2 * power(2, n) - 1
    sum(p1 ** k, k, from: 0, to: n) ≡ (1 - p1 ** (n + 1)) / (1 - p1)
    sum(k * power(2, k), k, from: 0, to: n) ≡ (n - 1) * power(2, n + 1) + 2
    sum(k * p1 ** k, k, from: 0, to: n)
      ≡ p1 * (1 - (n + 1) * p1 ** n + n * p1 ** (n + 1)) / (1 - p1) ** 2
    sum(exp(-β * k), k, from: 0, to: n) ≡ (1 - exp(-β * (n + 1))) / (1 - exp(-β))
    sum(k, k, from: 3, to: 2) ≡ 0
    sum(k, k, from: 3, to: 1) ≡ 0
    sum(a * k + b, k, from: 1, to: n) ≡ a * n * (n + 1) / 2 + b * n
    sum(1, k, from: 1, to: n) ≡ n
    sum(a, k, from: m, to: m) ≡ a
    sum(1 / (4 * k ** 2 - 1), k, from: 1, to: n) ≡ n / (2 * n + 1)
    sum((2 * k + 1) / (k ** 2 * (k + 1) ** 2), k, from: 1, to: n) ≡ 1 - 1 / (n + 1) ** 2
    sum(k, k, from: 1, to: 10000) ≡ 50005000
    sum(sigmoid(k), k, from: -3, to: 3) ≡ R(7, 2)
    sum(r ** k, k, from: 0, to: 4) * (1 - r) ≡ 1 - r ** 5
    sum(k ** 2 + power(2, k), k, from: 1, to: n)
      ≡ n * (n + 1) * (2 * n + 1) / 6 + power(2, n + 1) - 2
    derivative(sum(x ** k, k, from: 0, to: 3), x) ≡ 1 + 2 * x + 3 * x ** 2
    sum(k, k, from: 1, to: 2 * n) ≡ n * (2 * n + 1)
    sum(power(-1, k), k, from: 0, to: 2 * n) ≡ 1
    sum(power(-1, k) * k, k, from: 1, to: 2 * n) ≡ n
    sum(power(-2, k), k, from: 0, to: n) ≡ (1 - power(-2, n + 1)) / 3
    sum(power(-2, k), k, from: 0, to: 5) ≡ -21
  }

  @CorpusBuilder static var integrals: [Identity] {
    integral(t ** 2, t, from: 0, to: 1) ≡ R(1, 3)
    integral(t ** 2, t, from: 1, to: 0) ≡ -R(1, 3)
    integral(t ** 2, t, from: 0, to: x) ≡ x ** 3 / 3
    integral(exp(t), t, from: 0, to: 1) ≡ exp(1) - 1
    integral(exp(-β * t), t, from: 0, to: x) ≡ (1 - exp(-β * x)) / β
    integral(t * exp(t), t, from: 0, to: x) ≡ (x - 1) * exp(x) + 1
    integral(t ** 3 * exp(-2 * t), t, from: 0, to: 1) ≡ R(3, 8) - R(19, 8) * exp(-2)
    integral(sin(t), t, from: 0, to: .pi) ≡ 2
    integral(sin(t) ** 2, t, from: 0, to: .pi) ≡ .pi / 2
    integral(sin(t) * cos(t) ** 2, t, from: 0, to: .pi / 2) ≡ R(1, 3)
    integral(exp(-t) * sin(t), t, from: 0, to: x) ≡ (1 - exp(-x) * (sin(x) + cos(x))) / 2
    integral(t * cos(β * t), t, from: 0, to: 1) ≡ sin(β) / β + (cos(β) - 1) / β ** 2
    integral(1 / t, t, from: 1, to: 2) ≡ log(2)
    integral(1 / t, t, from: 1, to: p) ≡ log(p)
    integral(1 / t, t, from: -2, to: -1) ≡ -log(2)
    integral(1 / t ** 2, t, from: 1, to: 2) ≡ half
    integral(t / (1 + t ** 2), t, from: 0, to: x) ≡ log(1 + x ** 2) / 2
    integral(log(t), t, from: 1, to: p) ≡ p * log(p) - p + 1
    integral(log(t) / t, t, from: 1, to: p) ≡ log(p) ** 2 / 2
    integral(sigmoid(t), t, from: 0, to: x) ≡ softplus(x) - log(2)
    integral(sigmoid(β * t), t, from: 0, to: x) ≡ (softplus(β * x) - log(2)) / β
    integral(sigmoid(t) * sigmoid(-t), t, from: 0, to: x) ≡ sigmoid(x) - half
    integral(tanh(t), t, from: 0, to: x) ≡ log(cosh(x))
    integral(1 / cosh(t) ** 2, t, from: 0, to: x) ≡ tanh(x)
    integral(normalDensity(t), t, from: a, to: b) ≡ normalCumulative(b) - normalCumulative(a)
    integral(t * normalDensity(t), t, from: a, to: b) ≡ normalDensity(a) - normalDensity(b)
    integral(t ** 2 * normalDensity(t), t, from: 0, to: x)
      ≡ normalCumulative(x) - half - x * normalDensity(x)
    integral(normalCumulative(t), t, from: 0, to: x)
      ≡ x * normalCumulative(x) + normalDensity(x) - normalDensity(0)
    integral(gelu(t), t, from: 0, to: x)
      ≡ ((x ** 2 - 1) * normalCumulative(x) + x * normalDensity(x)) / 2 + R(1, 4)
    integral(normalDensity((t - μ) / s) / s, t, from: μ, to: x)
      ≡ normalCumulative((x - μ) / s) - half
    integral(erf(t), t, from: 0, to: x) ≡ x * erf(x) + (exp(-(x ** 2)) - 1) / sqrt(.pi)
    integral(abs(t), t, from: -1, to: 2) ≡ R(5, 2)
    integral(relu(t), t, from: -1, to: p) ≡ p ** 2 / 2
    integral(relu(t - 1), t, from: 0, to: 3) ≡ 2
    integral(abs(t - a), t, from: a - 1, to: a + 1) ≡ 1
    integral(sqrt(t), t, from: 0, to: 1) ≡ R(2, 3)
    integral(1 / sqrt(t), t, from: 0, to: 1) ≡ 2
    integral(t / sqrt(1 + t ** 2), t, from: 0, to: x) ≡ sqrt(1 + x ** 2) - 1
    integral(f.derivative(t), t, from: a, to: b) ≡ f(b) - f(a)
    integral(f(t) * f.derivative(t), t, from: a, to: b) ≡ (f(b) ** 2 - f(a) ** 2) / 2
    integral(a * t + b, t, from: 0, to: 1) ≡ a / 2 + b
    integral(power(t, p), t, from: 1, to: 2) ≡ (power(2, p + 1) - 1) / (p + 1)
    integral(2 * cos(2 * .pi * t * p), t, from: 0, to: q) ≡ sin(2 * .pi * q * p) / (.pi * p)
    integral(1 / cos(t) ** 2, t, from: 0, to: 1) ≡ tan(1)
    integral(tan(t), t, from: 0, to: 1) ≡ -log(cos(1))
    integral(sigmoid(t) ** 2, t, from: 0, to: x) ≡ softplus(x) - log(2) - sigmoid(x) + half
    integral(t * exp(-(t ** 2)), t, from: 0, to: x) ≡ (1 - exp(-(x ** 2))) / 2
    integral((t + 1) ** 2 * exp(-(t ** 2) + t), t, from: 0, to: 0) ≡ 0
    integral(piecewise((0, when: t < 0), otherwise: t), t, from: -1, to: 1) ≡ half
    integral(piecewise((1, when: t < 0), otherwise: 2), t, from: -1, to: 1) ≡ 3
    integral(max(-1, -max(-t, -1)), t, from: -2, to: 2) ≡ 0
    integral(exp(-abs(t)), t, from: -1, to: 1) ≡ 2 - 2 * exp(-1)
    integral(integral(t * u, u, from: 0, to: t), t, from: 0, to: 1) ≡ R(1, 8)
    integral(normalDensity(t), t, from: .minusInfinity, to: .infinity) ≡ 1
    integral(exp(-β * t), t, from: 0, to: .infinity) ≡ 1 / β
    integral(β * exp(-β * t), t, from: 0, to: .infinity) ≡ 1
    integral(1 / t ** 2, t, from: 1, to: .infinity) ≡ 1
    integral(t * exp(-β * t), t, from: 0, to: .infinity) ≡ 1 / β ** 2
    integral(t * normalDensity(t), t, from: .minusInfinity, to: .infinity) ≡ 0
    integral(t ** 2 * normalDensity(t), t, from: .minusInfinity, to: .infinity) ≡ 1
    integral(normalDensity((t - μ) / s) / s, t, from: .minusInfinity, to: .infinity) ≡ 1
    integral(t * normalDensity((t - μ) / s) / s, t, from: .minusInfinity, to: .infinity) ≡ μ
    integral(exp(a * t) * normalDensity(t), t, from: .minusInfinity, to: .infinity)
      ≡ exp(a ** 2 / 2)
    integral(sigmoid(t) * sigmoid(-t), t, from: .minusInfinity, to: .infinity) ≡ 1
    integral(exp(-abs(t)), t, from: .minusInfinity, to: .infinity) ≡ 2
    integral(relu(t) ** 2 * normalDensity(t), t, from: .minusInfinity, to: .infinity) ≡ 1 / 2
    integral(relu(t) * normalDensity(t), t, from: .minusInfinity, to: .infinity) ≡ 1 / sqrt(2 * .pi)
    integral(exp(-(t ** 2)), t, from: .minusInfinity, to: .infinity) ≡ sqrt(.pi)
    integral(log(t), t, from: 0, to: 1) ≡ -1
    integral(t * log(t), t, from: 0, to: 1) ≡ -R(1, 4)
    integral(1 / (1 + exp(t)), t, from: 0, to: .infinity) ≡ log(2)
    derivative(integral(f(t), t, from: 0, to: x), x) ≡ f(x)
    derivative(integral(exp(-(t ** 2)), t, from: 0, to: x), x) ≡ exp(-(x ** 2))
    derivative(integral(exp(sin(t)), t, from: 0, to: x), x) ≡ exp(sin(x))
    derivative(x * integral(exp(sin(t)), t, from: 0, to: x), x)
      ≡ x * exp(sin(x)) + integral(exp(sin(t)), t, from: 0, to: x)
    derivative(integral(cos(t), t, from: x, to: 1), x) ≡ -cos(x)
    derivative(integral(sin(t), t, from: 0, to: x ** 2), x) ≡ 2 * x * sin(x ** 2)
    normalCumulative((x - μ) / s)
      ≡ integral(normalDensity((t - μ) / s) / s, t, from: .minusInfinity, to: x)
    sqrt(1 + x ** 2) ≡ 1 + integral(t / sqrt(1 + t ** 2), t, from: 0, to: x)
    lambertW(p) ≡ integral(lambertW(t) / (t * (1 + lambertW(t))), t, from: exp(1), to: p) + 1
    2 * log(p) ≡ integral(2 / t, t, from: 1, to: p)
    log(log(x ** 2 + 2) + 1)
      ≡ integral(2 * t / ((t ** 2 + 2) * (log(t ** 2 + 2) + 1)), t, from: 0, to: x)
      + log(log(2) + 1)
    sqrt(sin(x) + 2) ≡ integral(cos(t) / (2 * sqrt(sin(t) + 2)), t, from: 0, to: x) + sqrt(2)
    exp(sin(x) * exp(x))
      ≡ integral((cos(t) + sin(t)) * exp(t) * exp(sin(t) * exp(t)), t, from: 0, to: x) + 1
    sigmoid(sin(x))
      ≡ integral(cos(t) * sigmoid(sin(t)) * (1 - sigmoid(sin(t))), t, from: 0, to: x) + half
  }

  /// Integrals and what they are, or nothing where they diverge; quadrature may leave any of them
  /// open.
  static let enclosed: [(Derivations.Expression, Derivations.Expression?)] = [
    (integral(sin(200 * .pi * t) ** 2, t, from: 0, to: 1), half),
    (integral(1 / sqrt(t), t, from: 0, to: 1), 2),
    (integral(1 / t ** 2, t, from: 1, to: .infinity), 1),
    (integral(normalDensity(t - 800), t, from: .minusInfinity, to: .infinity), 1),
    (integral(sqrt(1 - t ** 2), t, from: 0, to: 1), .pi / 4),
    (integral(sqrt(t + 1 / t - 2), t, from: 0, to: 1), R(4, 3)),
    (integral(log(2 * cos(t / 2)), t, from: 0, to: .pi), 0),
    (
      integral(max(half, t) * exp(-(t ** 2)), t, from: 0, to: .infinity),
      sqrt(.pi) / 4 * erf(half) + exp(-R(1, 4)) / 2
    ),
    (integral(1 / (t ** 3 + 1), t, from: 0, to: .infinity), 2 * .pi * sqrt(3) / 9),
    (integral(1 / (sqrt(t) * (1 + t)), t, from: 0, to: .infinity), .pi),
    (integral(log(t), t, from: 0, to: 1), -1),
    (integral(log(t) / t ** 2, t, from: 1, to: .infinity), 1),
    (integral(swish(t), t, from: .minusInfinity, to: 0), -(.pi ** 2) / 12),
    (integral(1 / (1 + t ** 2), t, from: .minusInfinity, to: .infinity), .pi),
    (integral(abs(t - R(1, 3)), t, from: 0, to: 1), R(5, 18)),
    (integral(abs(sin(t)), t, from: 0, to: 2 * .pi), 4),
    (integral(t / abs(t), t, from: -1, to: 1), 0),
    (integral(sigmoid(t) * t ** 2, t, from: -1, to: 1), R(1, 3)),
    (integral(1 / t, t, from: -1, to: 1), nil),
    (integral(1 / t, t, from: 0, to: 1), nil),
    (integral(1 / t, t, from: 1, to: .infinity), nil),
    (integral(1 / t ** 2, t, from: -1, to: 1), nil),
    (integral(sin(t), t, from: 0, to: .infinity), nil),
    (integral(t, t, from: .minusInfinity, to: .infinity), nil),
    (integral(sigmoid(t), t, from: .minusInfinity, to: .infinity), nil),
    (integral(tan(t), t, from: 0, to: .pi), nil),
    (integral(log(-t), t, from: 1, to: 2), nil),
    (integral(sqrt(-t) ** 2, t, from: 0, to: 1), nil),
    (integral(sin(1 / t) / sin(1 / t), t, from: 0, to: 1), nil),
    (integral(1 / (t * log(t)), t, from: 2, to: .infinity), nil),
  ]
}

@Suite("Integrals and sums")
struct IntegralTests {
  @Test("are proved", arguments: IntegralCorpus.sums + IntegralCorpus.integrals)
  func proved(identity: Identity) throws {
    guard case .proved(let proof) = try compare(identity.left == identity.right) else {
      Issue.record("\(identity) is not proved")
      return
    }
    #expect(proof.isComplete, "\(identity): \(proof)")
  }

  @Test("of which no value beside the right one is enclosed by quadrature", arguments: [80, 160])
  func quadrature(bits: Int) throws {
    var known = 0
    for (expression, truth) in IntegralCorpus.enclosed {
      let term = try Translation(of: []).term(expression)
      guard case .integral(let f, let a, let b) = term.shape else {
        Issue.record("\(expression) is no integral")
        continue
      }
      let quadrature = Quadrature(budget: Budget(10_000_000), bits: bits)
      guard let value = try quadrature.integral(of: f, from: a, to: b) else { continue }
      guard let truth else {
        Issue.record("\(expression) diverges, but is \(value)")
        continue
      }
      known += value.width < 1e-12 ? 1 : 0
      let right = Program([try Translation(of: []).term(truth)], inputs: [])
        .run([], bits: 2 * bits)[0].enclosure
      #expect(right.map { !value.isDisjoint(with: $0) } == true, "\(expression): \(value)")
    }
    #expect(known >= (bits == 80 ? 12 : 8))
  }

  @Test("The series of a function is told from one with another coefficient")
  func seriesCheck() throws {
    let x = Name("x")
    let term = Term.apply(.sin, .variable(x))
    let right = LaurentSeries(lowest: 1, coefficients: [1, 0, .number(Rational(-1, 6)), 0])
    #expect(!right.isRefuted(as: term, in: x, around: 0, order: 4, []))
    for index in 0..<4 {
      var wrong = right
      wrong.coefficients[index] = wrong.coefficients[index] + .number(Rational(1, 1000))
      #expect(wrong.isRefuted(as: term, in: x, around: 0, order: 4, []), "\(index)")
    }
  }
}
