import Balls
import Testing

@testable import Derivations

/// Random expressions, so that the engine meets what nobody thought of.
struct Fuzzer {
  var sampling: Sampling
  static let x = Variable("x"), p = Variable("p", in: .positive)

  mutating func pick(_ count: Int) -> Int { Int(sampling.next() % UInt64(count)) }

  /// An expression of some depth.
  mutating func expression(_ depth: Int) -> Expression {
    if depth == 0 {
      switch pick(5) {
      case 0: return Self.x
      case 1: return Self.p
      case 2: return Expression(Rational(pick(7) - 3))
      case 3: return Expression(Rational(pick(5) + 1, pick(4) + 1))
      default: return Self.x
      }
    }
    let a = expression(depth - 1)
    switch pick(16) {
    case 0, 1: return a + expression(depth - 1)
    case 2: return a - expression(depth - 1)
    case 3, 4: return a * expression(depth - 1)
    case 5: return a / (1 + expression(depth - 1) ** 2)
    case 6: return a / expression(depth - 1)
    case 7: return a ** Expression(Rational(pick(3) + 1))
    case 8: return exp(a)
    case 9: return sigmoid(a)
    case 10: return tanh(a)
    case 11: return pick(2) == 0 ? sin(a) : cos(a)
    case 12: return pick(2) == 0 ? abs(a) : max(a, expression(depth - 1))
    case 13: return sqrt(1 + a ** 2)
    case 14: return pick(2) == 0 ? log(1 + a ** 2) : erf(a)
    default: return piecewise((a, when: Self.x < 0), otherwise: expression(depth - 1))
    }
  }

  /// The same function, written otherwise by rules that hold wherever both sides have values.
  mutating func rewritten(_ e: Expression) -> Expression {
    let inner = e.mapping { rewritten($0) }
    guard pick(3) == 0 else { return inner }
    switch inner.form {
    case .sum(let terms): return Expression(.sum(terms.reversed()))
    case .product(let factors): return Expression(.product(factors.reversed()))
    case .call(.sigmoid, let u): return pick(2) == 0 ? 1 - sigmoid(-u) : (1 + tanh(u / 2)) / 2
    case .call(.tanh, let u): return 2 * sigmoid(2 * u) - 1
    case .call(.exp, let u): return exp(u / 2) ** 2
    case .call(.sin, let u): return 2 * sin(u / 2) * cos(u / 2)
    case .call(.cos, let u): return 1 - 2 * sin(u / 2) ** 2
    case .call(.absolute, let u): return max(u, -u)
    case .maximum(let arguments) where arguments.count == 2:
      return (arguments[0] + arguments[1] + abs(arguments[0] - arguments[1])) / 2
    default: return pick(2) == 0 ? (inner + 1) - 1 : inner * 2 / 2
    }
  }
}

@Suite("Soundness under fire")
struct FuzzTests {
  @Test("what is proved or measured about random pairs is true by another evaluator")
  func perturbed() {
    var fuzzer = Fuzzer(sampling: Sampling(seed: 77))
    var sampling = Sampling(seed: 78)
    var (perturbed, refuted, undecided) = (0, 0, 0)
    for round in 0..<400 {
      let e = fuzzer.expression(2 + round % 2)
      let changes = Mutation.all(of: e)
      guard !changes.isEmpty else { continue }
      let changed = fuzzer.rewritten(changes[fuzzer.pick(changes.count)])
      guard PlainEvaluation.differ(e, changed, sampling: &sampling) else { continue }
      perturbed += 1
      guard let finding = try? compare(e == changed) else {
        undecided += 1
        continue
      }
      if finding.isRefuted {
        refuted += 1
      } else {
        Issue.record("\(e) = \(changed) is false, but was \(finding)")
      }
    }
    print("fuzz: \(perturbed) false pairs, \(refuted) refuted, \(undecided) undecided")
    #expect(perturbed >= 150)
    #expect(refuted * 100 >= perturbed * 95)
  }

  @Test("a function written otherwise is never refuted, and mostly proved")
  func rewritten() {
    var fuzzer = Fuzzer(sampling: Sampling(seed: 99))
    var (count, proved, undecided) = (0, 0, 0)
    for round in 0..<300 {
      let e = fuzzer.expression(2 + round % 2)
      let other = fuzzer.rewritten(e)
      guard let finding = try? compare(e == other) else {
        undecided += 1
        continue
      }
      count += 1
      if finding.isProved { proved += 1 }
      if finding.isRefuted { Issue.record("\(e) = \(other) is true, but was refuted \(finding)") }
    }
    print("fuzz: \(count) true pairs, \(proved) proved, \(undecided) undecided")
    #expect(count >= 200)
    #expect(proved * 100 >= count * 95)
  }
}
