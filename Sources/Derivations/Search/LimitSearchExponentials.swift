import Balls
import Kernel
import Terms

/// How exponentials, logarithms and roots are expanded.
extension Growth {
  /// e^(c·m + h) = e^(c·m)·e^h, and e^h where h tends to 0.
  func exponential(_ letter: Term, _ u: Term, _ n: Int) throws -> [Theorem] {
    let y = Name("y#")
    let lead: Lead
    switch try leading(u) {
    case .zero(let equation):
      return [try Theorem.rewriting(letter, by: [equation]), try .atZero(.exp, 1)]
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
      for (base, _) in size.factors where pure[base] == nil {
        guard try isChain(base) else { return try missing() }
      }
      let isExact = (try? Theorem.algebra(u, main)) != nil
      // After some steps an exponent is left whole, for it may have no end of growing terms.
      if isExact || nesting(of: letter) > 2 {
        guard isExact || size == lead.monomial else { return try missing() }
        pure[letter] = GrowingLetter(
          size: size, rate: lead.coefficient, logarithm: u, equations: [],
          lead: isExact ? nil : lead)
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
  func logarithm(_ letter: Term, _ v: Term, _ n: Int) throws -> [Theorem] {
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
  func root(_ letter: Term, _ v: Term, _ r: Rational, _ n: Int) throws -> [Theorem] {
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
