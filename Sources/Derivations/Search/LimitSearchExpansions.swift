import Balls
import Kernel
import Terms

/// A letter in terms of letters whose growth is known and of remainders.
struct Expansion {
  struct Key: Hashable {
    let letter: Term
    let precision: Int
  }
  /// What the letter is, step by step; none where it stays.
  let equations: [Theorem]
}

/// How each kind of letter is expanded.
extension Growth {
  /// The equations for a letter: none for a pure one, or one of which only bounds are known.
  func expansion(_ letter: Term, _ precision: Int) throws -> Expansion {
    let key = Expansion.Key(letter: letter, precision: precision)
    if let known = expansions[key] { return known }
    if pure[letter] != nil || bounded[letter] != nil || rests[letter] != nil {
      return Expansion(equations: [])
    }
    try context.budget.spend(3)
    var result = Expansion(equations: [])
    do {
      result = Expansion(equations: try equations(of: letter, precision))
    } catch is NoLimitFound {
      // What is known not to settle may still have bounds.
      bounded[letter] = try bound(of: letter)
    }
    expansions[key] = result
    return result
  }

  private func equations(of letter: Term, _ n: Int) throws -> [Theorem] {
    switch letter.shape {
    case .variable: return try isChain(letter) ? [] : missing()
    case .apply(let operation, let u): return try function(operation, letter, u, n)
    case .power(let base, let exponent):
      guard let r = exponent.rational else {
        return [try context.follow(context.settled(.axiom("power.exp", base, exponent)))]
      }
      return try root(letter, base, r, n)
    case .largest(let a, let b):
      let isFirst: Bool
      switch try leading(a - b) {
      case .zero: isFirst = true
      case .lead(let lead): isFirst = try isAbove(lead)
      }
      return [try context.follow(.axiom(isFirst ? "largest.first" : "largest.second", a, b))]
    case .cases(let c, _, _):
      return [try context.follow(.choosing(try holds(c), in: letter))]
    case .unknown(_, _, let parts) where parts.count == 1:
      guard case .unknown(let f, let order, _) = letter.shape else { return try missing() }
      return try analytic(letter, parts[0], n) { try term(.unknown(f, order: order, [$0])) }
    default: return try missing()
    }
  }

  func missing() throws -> [Theorem] { throw NoLimitFound() }

  func term(_ shape: Term.Shape) throws -> Term {
    guard let term = Term(shape) else { throw NoLimitFound() }
    return term
  }

  func isAbove(_ lead: Lead) throws -> Bool {
    guard let sign = try sign(of: lead.coefficient)?.sign, sign != 0 else { throw NoLimitFound() }
    return sign > 0
  }

  /// Whether a comparison holds near ∞, or its opposite does.
  private func holds(_ c: Terms.Comparison) throws -> Bool {
    switch try leading(c.right - c.left) {
    case .zero: return c.sign == .equal || c.sign == .atMost
    case .lead(let lead):
      let isAbove = try isAbove(lead)
      switch c.sign {
      case .less, .atMost: return isAbove
      case .equal: return false
      case .unequal: return true
      }
    }
  }

  private func function(
    _ operation: Terms.Operation, _ letter: Term, _ u: Term, _ n: Int
  ) throws -> [Theorem] {
    switch operation {
    case .log: return try logarithm(letter, u, n)
    case .exp: return try exponential(letter, u, n)
    case .sin, .cos: return try circular(operation, letter, u, n)
    case .erf: return try errorFunction(letter, u, n)
    case .lambertW: return try analytic(letter, u, n) { .apply(.lambertW, $0) }
    case .absolute:
      let isAbove: Bool
      switch try leading(u) {
      case .zero: isAbove = true
      case .lead(let lead): isAbove = try self.isAbove(lead)
      }
      return [try context.follow(.axiom(isAbove ? "absolute.above" : "absolute.below", u))]
    case .tan, .sinh, .cosh, .tanh, .sigmoid, .erfc, .normalCumulative, .normalDensity:
      return try missing()
    }
  }

  // MARK: - Near a point

  /// f(c + h) by f's expansion at c.
  private func analytic(
    _ letter: Term, _ u: Term, _ n: Int, _ f: (Term) throws -> Term
  ) throws -> [Theorem] {
    let y = Name("y#")
    switch try leading(u) {
    case .zero(let equation): return [try Theorem.rewriting(letter, by: [equation])]
    case .lead(let lead):
      if try order(of: lead.monomial) > 0 { return try missing() }
      guard lead.monomial.isOne, lead.coefficient != 0 else {
        return [try expanded(letter, Body(f(.variable(y)), over: y), at: u, n)]
      }
      let c = lead.coefficient
      let h = try simple(u - c)
      let turned = try Theorem.rewriting(letter, by: [context.equation(u, c + h)])
      guard h.rational?.isZero != true else { return [turned] }
      let function = Body(try f(c + .variable(y)), over: y)
      return [try turned.followed(by: expanded(f(c + h), function, at: h, n))]
    }
  }

  /// F(h) = T(h) + hⁿ·r, where h tends to 0.
  func expanded(_ letter: Term, _ function: Body, at h: Term, _ n: Int) throws -> Theorem {
    try expanded(letter, remainders.taylor(function, order: n), at: h)
  }

  /// The letter with a remainder as a new letter, where h tends to 0, or to ∞.
  private func expanded(_ letter: Term, _ known: Remainders.Known, at h: Term) throws -> Theorem {
    let limit = try Theorem.tends(known.rest, after: tends(h), continuous: known.atZero)
    guard let rest = limit.tending?.body(x) else { throw NoLimitFound() }
    rests[rest] = Rest(limit: limit, value: known.value.instantiated([known.letter: h]))
    let equation = try context.settled(known.equation.instantiated([known.letter: h]))
    guard try equation.sides.left == letter else { throw NoLimitFound() }
    return equation
  }

  private func circular(
    _ operation: Terms.Operation, _ letter: Term, _ u: Term, _ n: Int
  ) throws -> [Theorem] {
    let y = Name("y#")
    switch try leadingIfAny(u) {
    case .zero(let equation)?:
      return [try Theorem.rewriting(letter, by: [equation])]
    case .lead(let lead)? where lead.monomial.isOne && lead.coefficient != 0:
      let c = lead.coefficient
      let h = try simple(u - c)
      let sum = try Theorem.rewriting(letter, by: [context.equation(u, c + h)])
      return [sum, try .axiom(operation == .sin ? "sin.sum" : "cos.sum", c, h)]
    case .lead(let lead)? where try order(of: lead.monomial) <= 0:
      let function = Body(.apply(operation, .variable(y)), over: y)
      return [try expanded(letter, function, at: u, n)]
    default:
      bounded[letter] = 1
      return []
    }
  }

  private func leadingIfAny(_ u: Term) throws -> Leading? {
    do { return try leading(u) } catch is NoLimitFound { return nil }
  }

  /// erf at a point, or by its tail.
  private func errorFunction(_ letter: Term, _ u: Term, _ n: Int) throws -> [Theorem] {
    guard case .lead(let lead) = try leading(u), !lead.monomial.isOne,
      try order(of: lead.monomial) > 0
    else { return try analytic(letter, u, n) { .apply(.erf, $0) } }
    guard try isAbove(lead) else {
      let opposite = try simple(-u)
      let turned = try Theorem.rewriting(letter, by: [Theorem.algebra(u, -1 * opposite)])
      return [try turned.followed(by: .axiom("erf.odd", opposite))]
    }
    let density = Term.apply(.exp, -.power(u, 2))
    return [try expanded(letter, remainders.tail(n), at: u), try context.canonical(density)]
  }
}
