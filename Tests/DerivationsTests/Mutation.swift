#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import Balls

@testable import Derivations

/// Expressions that are almost another: one sign, one factor, one exponent or one constant changed.
enum Mutation {
  /// Every expression with one change, each change made at each place.
  static func all(of e: Expression) -> [Expression] {
    var result = here(e)
    let parts = e.parts
    for index in parts.indices {
      for changed in all(of: parts[index]) {
        var position = -1
        result.append(
          e.mapping { part in
            position += 1
            return position == index ? changed : part
          })
      }
    }
    return result
  }

  private static func here(_ e: Expression) -> [Expression] {
    switch e.form {
    case .sum(let terms):
      return terms.indices.map { index in
        var changed = terms
        changed[index] = Tidy.negation(terms[index])
        return Expression(.sum(changed))
      }
    case .product(let factors) where factors.count > 1:
      return factors.indices.map { index in
        var changed = factors
        changed.remove(at: index)
        return Expression(.product(changed))
      }
    case .negation(let inner): return [inner]
    case .quotient(let a, _): return [a]
    case .power(let base, let exponent):
      guard let n = exponent.rational else { return [] }
      return [Expression(.power(base, Expression(n + 1)))]
    case .number(let numeral):
      if let spelling = numeral.spelling {
        let digits = Rational(1) / (Rational(10).power(max(0, spelling.count - 2)) ?? 1)
        return [Expression(numeral.value + digits)]
      }
      return [Expression(numeral.value + 1)]
    case .call(let function, let argument):
      return [
        Expression(.call(function, Tidy.negation(argument))),
        Expression(.call(function, Tidy.product([2, argument]))),
      ]
    default: return []
    }
  }
}

/// A second evaluator, in Double and with the C library, that shares nothing with the engine's.
enum PlainEvaluation {
  static func value(_ e: Expression, _ point: [String: Double]) -> Double {
    switch e.form {
    case .number(let numeral):
      return numeral.value.numerator.asDouble / numeral.value.denominator.asDouble
    case .constant: return Double.pi
    case .variable(let symbol): return point[symbol.name] ?? .nan
    case .sum(let terms): return terms.reduce(0) { $0 + value($1, point) }
    case .product(let factors): return factors.reduce(1) { $0 * value($1, point) }
    case .negation(let inner): return -value(inner, point)
    case .quotient(let a, let b): return value(a, point) / value(b, point)
    case .power(let a, let b): return pow(value(a, point), value(b, point))
    case .call(let function, let argument): return call(function, value(argument, point))
    case .maximum(let arguments): return arguments.map { value($0, point) }.max() ?? .nan
    case .piecewise(let branches, let otherwise):
      for branch in branches where holds(branch.condition, point) {
        return value(branch.value, point)
      }
      return value(otherwise, point)
    case .application(let function, 0, let arguments):
      guard let body = function.body else { return .nan }
      let values = arguments.map { value($0, point) }
      return value(
        body, Dictionary(zip(function.parameters.map(\.name), values)) { first, _ in first })
    default: return .nan
    }
  }

  private static func holds(_ relation: Relation, _ point: [String: Double]) -> Bool {
    let (a, b) = (value(relation.left, point), value(relation.right, point))
    switch relation.sign {
    case .less: return a < b
    case .atMost: return a <= b
    case .greater: return a > b
    case .atLeast: return a >= b
    case .equal: return a == b
    case .unequal: return a != b
    }
  }

  private static func call(_ function: Elementary, _ x: Double) -> Double {
    switch function {
    case .exp: return exp(x)
    case .log: return log(x)
    case .sin: return sin(x)
    case .cos: return cos(x)
    case .tan: return tan(x)
    case .sinh: return sinh(x)
    case .cosh: return cosh(x)
    case .tanh: return tanh(x)
    case .sigmoid: return 1 / (1 + exp(-x))
    case .erf: return erf(x)
    case .erfc: return erfc(x)
    case .cumulative: return erfc(-x / 2.0.squareRoot()) / 2
    case .density: return exp(-x * x / 2) / (2 * Double.pi).squareRoot()
    case .absolute: return Swift.abs(x)
    case .lambertW:
      guard x > -0.36 else { return .nan }
      var w = x < 1 ? x / (1 + x) : log(x + 1) / 2 + 0.5
      for _ in 0..<60 {
        let e = exp(w)
        w -= (w * e - x) / (e * (w + 1))
      }
      return w
    }
  }

  /// Whether two expressions differ plainly at some of a few points of their domains.
  static func differ(_ a: Expression, _ b: Expression, sampling: inout Sampling) -> Bool {
    let symbols = a.freeSymbols.union(b.freeSymbols).sorted { $0.name < $1.name }
    var count = 0
    for _ in 0..<24 {
      var point: [String: Double] = [:]
      for symbol in symbols {
        let domain = symbol.domain ?? .reals
        var value = sampling.point(of: domain)
        // Stay where Double does not lose its digits.
        while Swift.abs(value) > 5 { value = sampling.point(of: domain) }
        point[symbol.name] = value
      }
      let (p, q) = (value(a, point), value(b, point))
      guard p.isFinite, q.isFinite else { continue }
      if Swift.abs(p - q) > 1e-5 * Swift.max(Swift.abs(p), Swift.abs(q)),
        Swift.abs(p - q) > 1e-9
      {
        count += 1
      }
    }
    return count >= 6
  }
}
