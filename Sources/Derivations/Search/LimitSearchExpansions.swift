import Balls
import Kernel

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

  private func missing() throws -> [Theorem] { throw NoLimitFound() }

  func term(_ shape: Term.Shape) throws -> Term {
    guard let term = Term(shape) else { throw NoLimitFound() }
    return term
  }

  private func isAbove(_ lead: Lead) throws -> Bool {
    guard let sign = try sign(of: lead.coefficient)?.sign, sign != 0 else { throw NoLimitFound() }
    return sign > 0
  }

  /// Whether a comparison holds near ∞, or its opposite does.
  private func holds(_ c: Kernel.Comparison) throws -> Bool {
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
    _ operation: Kernel.Operation, _ letter: Term, _ u: Term, _ n: Int
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
  private func expanded(_ letter: Term, _ function: Body, at h: Term, _ n: Int) throws -> Theorem {
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
    _ operation: Kernel.Operation, _ letter: Term, _ u: Term, _ n: Int
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

  // MARK: - Exponentials, logarithms, roots

  /// e^(c·m + h) = e^(c·m)·e^h, and e^h where h tends to 0.
  private func exponential(_ letter: Term, _ u: Term, _ n: Int) throws -> [Theorem] {
    let y = Name("y#")
    let lead: Lead
    switch try leading(u) {
    case .zero(let equation): return [try Theorem.rewriting(letter, by: [equation]), try .axiom("exp.zero")]
    case .lead(let found): lead = found
    }
    let order = try order(of: lead.monomial)
    if order < 0 || (order == 0 && lead.coefficient == 0) {
      let function = Body(.apply(.exp, .variable(y)), over: y)
      return [try expanded(letter, function, at: u, n)]
    }
    let size = lead.monomial.withoutRoots
    let main = size.isOne ? lead.coefficient : lead.coefficient * size.term
    if order > 0 {
      for (base, _) in size.factors where pure[base] == nil { guard try isChain(base) else { return try missing() } }
      let isExact = (try? Theorem.algebra(u, main)) != nil
      // After some steps an exponent is left whole, for it may have no end of growing terms.
      if isExact || nesting(of: letter) > 2 {
        guard isExact || size == lead.monomial else { return try missing() }
        pure[letter] = GrowingLetter(
          size: size, rate: lead.coefficient, logarithm: u, equations: [], lead: isExact ? nil : lead)
        return []
      }
    }
    guard nesting(of: letter) < 8 else { return try missing() }
    let h = try simple(u - main)
    let form = try context.canonical(.apply(.exp, main))
    let turned = try Theorem.rewriting(letter, by: [context.equation(u, main + h)])
    depths[.apply(.exp, h)] = nesting(of: letter) + 1
    var result = [turned, try .axiom("exp.sum", main, h)]
    if try form.sides.right != .apply(.exp, main) { result.append(form) }
    return result
  }

  private func nesting(of letter: Term) -> Int { depths[letter] ?? 0 }

  /// v = m·c·(1 + w), where m is a product of pure letters, c > 0 and w tends to 0.
  private func normalised(
    _ v: Term
  ) throws -> (factors: [Term], monomial: Monomial, rest: Term?, forms: [Theorem]) {
    guard case .lead(let lead) = try leading(v), try isAbove(lead) else { throw NoLimitFound() }
    let (m, c) = (lead.monomial, lead.coefficient)
    let z = v / (c * m.term)
    let w = try simple(z - 1)
    var factors = m.withoutRoots.factors.map { letter, exponent in
      exponent == 1 ? letter : Term.power(letter, Term(integerLiteral: exponent))
    }
    if c.rational != 1 { factors.append(c) }
    let isExact = w.rational?.isZero == true
    if !isExact || factors.isEmpty { factors.append(1 + w) }
    let product = Term.product(of: factors)
    return (factors, m, isExact ? nil : w, [try context.settled(context.equation(v, product))])
  }

  /// log v = Σ nᵢ·log lᵢ + log c + log(1 + w).
  private func logarithm(_ letter: Term, _ v: Term, _ n: Int) throws -> [Theorem] {
    if try isChain(letter) { return [] }
    let parts = try normalised(v)
    var result: [Theorem] = []
    var product = parts.factors[0]
    var steps: [Theorem] = []
    for factor in parts.factors.dropFirst() {
      steps.append(try context.settled(.axiom("log.product", product, factor)))
      product = product * factor
    }
    let whole = try context.equation(v, product)
    if product != v { result.append(try context.settled(.rewriting(letter, by: [whole]))) }
    result += steps.reversed()
    for factor in parts.factors {
      let log = Term.apply(.log, factor)
      if let w = parts.rest, factor == 1 + w {
        let y = Name("y#")
        let function = Body(.apply(.log, 1 + .variable(y)), over: y)
        result.append(try expanded(log, function, at: w, n))
      } else if !mentions(factor) {
        let form = try context.settled(context.canonical(log))
        if try form.sides.right != log { result.append(form) }
      } else {
        result += try logarithm(ofPure: factor)
      }
    }
    return result
  }

  private func logarithm(ofPure factor: Term) throws -> [Theorem] {
    switch factor.shape {
    case .power(let base, let exponent):
      let power = try context.settled(.axiom("log.power", base, exponent))
      return [power] + (try logarithm(ofPure: base))
    case .apply(.exp, let u): return [try .axiom("log.exp", u)]
    default: return try isChain(.apply(.log, factor)) ? [] : missing()
    }
  }

  /// v^(1/q) = m^(1/q)·c^(1/q)·(1 + w)^(1/q).
  private func root(_ letter: Term, _ v: Term, _ r: Rational, _ n: Int) throws -> [Theorem] {
    if try isChain(v), let known = pure[v] {
      let rate = try simple(.number(r) * known.rate)
      let logarithm = Term.number(r) * known.logarithm
      pure[letter] = GrowingLetter(
        size: known.size, rate: rate, logarithm: logarithm,
        equations: [try context.settled(.axiom("power.exp", v, .number(r))).reversed()])
      return []
    }
    guard r > 0, !r.isInteger else { return try missing() }
    let parts = try normalised(v)
    let product = Term.product(of: parts.factors)
    var result: [Theorem] = []
    if product != v { result.append(try context.settled(.rewriting(letter, by: parts.forms))) }
    if parts.factors.count > 1 {
      result.append(try context.settled(.power(ofProduct: parts.factors, r)))
    }
    for factor in parts.factors {
      let power = Term.power(factor, .number(r))
      if let w = parts.rest, factor == 1 + w {
        let y = Name("y#")
        let function = Body(.power(1 + .variable(y), .number(r)), over: y)
        result.append(try expanded(power, function, at: w, n))
      } else if case .power(let base, let count) = factor.shape, let k = count.rational,
        (k * r).isInteger
      {
        result.append(try context.settled(context.equation(power, .power(base, .number(k * r)))))
      } else if let (u, k) = factor.exponentialPower {
        // (e^u)^(k·r) = e^(k·r·u).
        let exponent = try simple(.number(k * r) * u)
        let logarithm = Term.number(r) * .apply(.log, factor)
        let form = try context.settled(.axiom("power.exp", factor, .number(r)))
        let turned = try Theorem.rewriting(
          .apply(.exp, logarithm), by: [context.equation(logarithm, exponent)])
        result.append(try context.settled(form.followed(by: turned)))
      } else {
        let form = try context.settled(context.canonical(power))
        if try form.sides.right != power { result.append(form) }
      }
    }
    return result
  }
}

extension Term {
  /// u and k, where the term is (e^u)^k.
  fileprivate var exponentialPower: (Term, Rational)? {
    switch shape {
    case .apply(.exp, let u): return (u, 1)
    case .power(let base, let exponent):
      guard case .apply(.exp, let u) = base.shape, let k = exponent.rational else { return nil }
      return (u, k)
    default: return nil
    }
  }
}
