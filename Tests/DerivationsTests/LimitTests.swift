import Kernel
import Terms
import Testing

@testable import Derivations

/// Limits that are true, and some that are not.
enum Limits {
  static let x = Variable("x"), a = Variable("a"), b = Variable("b"), h = Variable.dummy("h")
  static let p = Variable("p", in: .positive), q = Variable("q", in: .positive)
  static let s = Variable("s", in: .nonnegative)
  static let f = Function("f")

  /// The limit of a function of x at ∞.
  static func far(_ f: Expression) -> Expression { limit(f, x, .infinity) }
  /// The limit of a function of x at a point.
  static func at(_ point: Expression, _ f: Expression, from side: Side? = nil) -> Expression {
    limit(f, x, point, from: side)
  }
  static func root(_ e: Expression, _ n: Int) -> Expression { power(e, Expression(Rational(1, n))) }

  /// Of Gruntz's twenty those that are finite and need no root of a degree beyond 720.
  @CorpusBuilder static var gruntz: [Identity] {
    far(exp(x) * (exp(1 / x - exp(-x)) - exp(1 / x))) ≡ -1
    far(
      exp(x) * (exp(1 / x + exp(-x) + exp(-(x ** 2))) - exp(1 / x - exp(-exp(x))))
    ) ≡ 1
    far(exp(exp(exp(x - exp(-exp(x))))) / exp(exp(exp(x)))) ≡ 0
    far(exp(exp(exp(x))) / exp(exp(exp(x - exp(-exp(exp(x))))))) ≡ 1
    far(exp(exp(x)) / exp(exp(x - exp(-exp(exp(x)))))) ≡ 1
    far(
      log(x) ** 2
        * exp(sqrt(log(x)) * log(log(x)) ** 2 * exp(sqrt(log(log(x))) * log(log(log(x))) ** 3))
        / sqrt(x)) ≡ 0
    far(
      x * log(x) * log(x * exp(x) - x ** 2) ** 2
        / log(log(x ** 2 + 2 * exp(exp(3 * x ** 3 * log(x)))))) ≡ 1 / 3
    far((exp(x * exp(-x) / (exp(-x) + exp(-2 * x ** 2 / (x + 1)))) - exp(x)) / x) ≡ -exp(2)
    far((power(3, x) + power(5, x)) ** (1 / x)) ≡ 5
    far(
      log(x) * (log(log(x) + log(log(x))) - log(log(x))) / log(log(x) + log(log(log(x))))) ≡ 1
    far(
      exp(log(log(x + exp(log(x) * log(log(x))))) / log(log(log(exp(x) + x + log(x)))))) ≡ exp(1)
    far(exp(x) * (sin(1 / x + exp(-x)) - sin(1 / x + exp(-(x ** 2))))) ≡ 1
  }

  @CorpusBuilder static var school: [Identity] {
    far(sqrt(x ** 2 + x) - x) ≡ 1 / 2
    far(sqrt(x) / sqrt(x + sqrt(x + sqrt(x)))) ≡ 1
    far(3 + sigmoid(sqrt(sqrt(x ** 2 + 1) - x))) ≡ 7 / 2
    far((1 + a / x) ** x) ≡ exp(a)
    far(log(x) / power(x, Expression(Rational(1, 10)))) ≡ 0
    far(exp(sqrt(x ** 2 + 1)) / exp(x)) ≡ 1
    far(x ** 3 * exp(-p * x)) ≡ 0
    far((a * x + b) / (x + 1)) ≡ a
    far((x + sin(x)) / (x - cos(x))) ≡ 1
    far(x * exp(x ** 2) * erfc(x)) ≡ 1 / sqrt(.pi)
    far((power(p, 1 / x) + power(q, 1 / x)) ** x / power(2, x)) ≡ sqrt(p * q)
    far(((1 + 1 / x) ** x / exp(1)) ** x) ≡ exp(-1 / 2)
    limit(x * normalCumulative(x), x, .minusInfinity) ≡ 0
    at(0, x * log(x), from: .right) ≡ 0
    at(0, x ** x, from: .right) ≡ 1
    at(0, x * sin(1 / x)) ≡ 0
    at(0, x * exp(sin(1 / x))) ≡ 0
    at(0, abs(x) / x, from: .left) ≡ -1
    at(0, exp(-1 / x ** 2) / x ** 5) ≡ 0
    at(0, (exp(a * x) - 1) / x) ≡ a
    at(0, cos(x) ** (1 / x ** 2)) ≡ exp(-1 / 2)
    at(0, (1 / sin(x) ** 2 - 1 / x ** 2)) ≡ 1 / 3
    at(0, (cos(p * x) - cos(q * x)) / x ** 2) ≡ (q ** 2 - p ** 2) / 2
    at(0, (log(p + x) - log(p)) / x) ≡ 1 / p
    at(1, (x ** x - x) / (1 - x + log(x))) ≡ -2
    at(1, (2 - x) ** tan(.pi * x / 2)) ≡ exp(2 / .pi)
    at(1, piecewise((x ** 2, when: x < 1), otherwise: 3 - x), from: .right) ≡ 2
    at(2, piecewise((7, when: x == 2), otherwise: (x ** 2 - 4) / (x - 2))) ≡ 4
    at(64, (sqrt(x) - 8) / (root(x, 3) - 4)) ≡ 3
    limit((sin(x + h) - sin(x)) / h, h, 0) ≡ cos(x)
    limit((f(x + h) - 2 * f(x) + f(x - h)) / h ** 2, h, 0) ≡ f.derivative(x, order: 2)
    limit(limit((sin(x + h) - sin(x)) / h, h, 0), x, 0) ≡ 1
    1 + 2 * at(0, sin(x) / x) ** 2 ≡ 3
  }

  /// What has no such limit, or not for every value of the letters.
  @CorpusBuilder static var traps: [Identity] {
    far(exp(-sqrt(1 + x * (1 + sin(x))))) ≡ 0
    far(3 + sigmoid(sqrt(sqrt(x ** 2 + 1) - x))) ≡ 4
    far(1 / (b * x + 1)) ≡ 0
    far(sigmoid(s * x)) ≡ 1
    far(exp(-s * x)) ≡ 0
    far(exp(a * x)) ≡ 0
    far(x * (sqrt(2 + sqrt(3)) - (sqrt(6) + sqrt(2)) / 2)) ≡ 1
    far(1 / (1 + x * (sqrt(2 + sqrt(3)) - (sqrt(6) + sqrt(2)) / 2))) ≡ 0
    far(sin(x)) ≡ 0
    far(x * (1 + sin(x))) ≡ 0
    far(cos(.pi * x)) ≡ 1
    at(0, abs(x) / x) ≡ 1
    at(0, sin(1 / x)) ≡ 0
    at(0, 1 / x) ≡ 0
    at(0, sqrt(x)) ≡ 0
    at(0, x ** x) ≡ 1
    at(0, exp(1 / x)) ≡ 0
    far(log(-1) / x) ≡ 0
  }
}

@Suite("Limits")
struct LimitTests {
  @Test(
    "those of Gruntz and of the schoolbooks are proved", arguments: Limits.gruntz + Limits.school)
  func proved(limit: Identity) throws {
    let finding = try compare(limit.left == limit.right)
    guard case .proved = finding else {
      Issue.record("\(limit): \(finding)")
      return
    }
  }

  @Test("what does not exist, or not always, is never proved", arguments: Limits.traps)
  func traps(limit: Identity) {
    guard let finding = try? compare(limit.left == limit.right), case .proved = finding else {
      return
    }
    Issue.record("\(limit): \(finding)")
  }

  @Test("what grows beyond all bounds tends to ∞")
  func infinite() throws {
    let name = Name("x")
    let x = Term.variable(name)
    func exp(_ t: Term) -> Term { .apply(.exp, t) }
    let large: [Term] = [
      exp(exp(x - exp(-x)) / (1 - 1 / x)) - exp(exp(x)),
      exp(exp(exp(x + exp(-x)))) / exp(exp(exp(x))),
      x - .apply(.log, x), .power(x, x) / exp(x),
    ]
    for term in large {
      let divisions = Divisions()
      for _ in 0..<12 {
        let context = Context([], budget: Budget(), divisions: divisions)
        do {
          let found = try context.prove(.tends(Body(term, over: name), .infinity, .infinity))
          #expect(found?.hypotheses == [], "\(term)")
          break
        } catch is Divisions.Finer {
          continue
        }
      }
    }
  }
}
