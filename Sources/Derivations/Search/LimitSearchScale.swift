import Balls
import Kernel
import Terms

/// Which of two products of pure letters grows faster.
extension Growth {
  /// +1 where a product tends to ∞, −1 where to 0, and 0 where its letters' logarithms cancel.
  func order(of monomial: Monomial) throws -> Int {
    if monomial.isOne { return 0 }
    if let known = orders[monomial] { return known }
    try context.budget.spend(3)
    for (size, rate) in try rates(of: monomial) {
      guard let sign = try sign(of: rate)?.sign else { throw NoLimitFound() }
      if sign != 0 {
        orders[monomial] = sign
        return sign
      }
      // The logarithms cancel, or only what leads in them does.
      for (letter, _) in monomial.factors
      where pure[letter]?.size == size && pure[letter]?.lead != nil {
        throw NoLimitFound()
      }
    }
    orders[monomial] = 0
    return 0
  }

  /// The classes of a product's letters, the fastest first, and with what rate each occurs.
  func rates(of monomial: Monomial) throws -> [(size: Monomial, rate: Term)] {
    var result: [(size: Monomial, rate: Term)] = []
    for (letter, exponent) in monomial.factors {
      guard try isChain(letter), let known = pure[letter] else { throw NoLimitFound() }
      let rate = Term(integerLiteral: exponent) * known.rate
      if let index = result.firstIndex(where: { $0.size == known.size }) {
        result[index].rate = result[index].rate + rate
      } else {
        let index =
          try result.firstIndex { try isFaster(known.size, than: $0.size) } ?? result.count
        result.insert((known.size, rate), at: index)
      }
    }
    return try result.map { ($0.size, try simple($0.rate)) }
  }

  /// Whether of two logarithms the one outgrows the other.
  private func isFaster(_ a: Monomial, than b: Monomial) throws -> Bool {
    if let i = chainIndex(a), let j = chainIndex(b) { return i < j }
    return try order(of: registered(a) / registered(b)) > 0
  }

  /// How often the logarithm was taken of x to get a letter: 0 for x itself.
  func chainIndex(_ monomial: Monomial) -> Int? { monomial.letter.flatMap(chainIndex) }

  func chainIndex(_ letter: Term) -> Int? {
    if letter == x { return 0 }
    guard case .apply(.log, let inner) = letter.shape, let index = chainIndex(inner), index < 5
    else {
      return nil
    }
    return index + 1
  }

  /// The monomial, its letters being known as pure.
  private func registered(_ monomial: Monomial) throws -> Monomial {
    for (letter, _) in monomial.factors where pure[letter] == nil {
      guard try isChain(letter) else { throw NoLimitFound() }
    }
    return monomial
  }

  /// Notes that x, log x, log log x are pure letters: each is the exponential of the next.
  func isChain(_ letter: Term) throws -> Bool {
    if pure[letter] != nil { return true }
    guard chainIndex(letter) != nil else { return false }
    let logarithm = Term.apply(.log, letter)
    pure[letter] = GrowingLetter(
      size: Monomial([logarithm: 1]), rate: 1, logarithm: logarithm,
      equations: [try context.settled(.axiom("exp.log", letter))])
    return true
  }

  // MARK: - Proofs

  /// What a product of pure letters tends to: ∞, or 0 from above.
  func limit(of monomial: Monomial) throws -> Theorem {
    let order = try order(of: monomial)
    guard order != 0 else { throw NoLimitFound() }
    if let known = vanishing[monomial] { return known }
    try context.budget.spend(5)
    let body = Body(monomial.term, over: name)
    var result: Theorem
    if monomial.letter != nil {
      result = try limitOfLetter(monomial.term)
    } else {
      let letters = try monomial.factors.map { try limit(of: Monomial([$0.letter: 1])) }
      if let plain = try? Theorem.tends(body, .infinity, given: letters),
        plain.tending?.target != .value(0)
      {
        result = plain
      } else {
        result = try limitByLogarithms(monomial)
      }
    }
    result = try outer.settled(result)
    vanishing[monomial] = result
    return result
  }

  /// A pure letter tends to ∞, or to 0.
  private func limitOfLetter(_ letter: Term) throws -> Theorem {
    if let index = chainIndex(letter) {
      guard index > 0, case .apply(.log, let inner) = letter.shape else {
        return try .tends(Body(letter, over: name), .infinity)
      }
      return try .tends(Body(letter, over: name), .infinity, given: [limitOfLetter(inner)])
    }
    if case .power(let base, _) = letter.shape {
      return try .tends(Body(letter, over: name), .infinity, given: [limitOfLetter(base)])
    }
    guard case .apply(.exp, let exponent) = letter.shape else { throw NoLimitFound() }
    return try .tends(Body(letter, over: name), .infinity, given: [tends(exponent)])
  }

  /// m = e^E, where E = L·(c + what tends to 0), and L is the fastest of the letters' logarithms.
  private func limitByLogarithms(_ monomial: Monomial) throws -> Theorem {
    let rates = try rates(of: monomial).filter { try sign(of: $0.rate)?.sign != 0 }
    guard let leading = rates.first?.size else { throw NoLimitFound() }
    let length = leading.term
    // The bracket: c + Σ nᵢ·(Lᵢ/L)·qᵢ.
    var terms: [Term] = []
    var given: [Theorem] = []
    for (letter, power) in monomial.factors {
      guard let known = pure[letter] else { throw NoLimitFound() }
      var factors = [Term(integerLiteral: power)]
      if known.size != leading {
        let ratio = try ratioOfLogarithms(known.size, leading)
        guard let term = ratio.tending?.body(x) else { throw NoLimitFound() }
        factors.append(term)
        given.append(ratio)
      }
      if let lead = known.lead {
        guard let quotient = lead.core.tending?.body(x) else { throw NoLimitFound() }
        factors.append(quotient)
        given.append(lead.core)
      } else {
        factors.append(known.rate)
      }
      terms.append(Term.product(of: factors))
    }
    let bracket = Term.nested(terms)
    var inner = try Theorem.tends(Body(bracket, over: name), .infinity, given: given)
    guard case .value(let value)? = inner.tending?.target else { throw NoLimitFound() }
    inner = try inner.tendingTo(outer.equation(value, rates[0].rate))
    let signs = try sign(of: rates[0].rate)?.theorem.map { [$0] } ?? []
    let exponent = length * bracket
    let far = try Theorem.tends(
      Body(exponent, over: name), .infinity, given: [limit(of: leading), inner], signs: signs)
    let power = Term.apply(.exp, exponent)
    let end = try Theorem.tends(Body(power, over: name), .infinity, given: [far])
    return try near(exponentialForm(of: monomial, exponent), end)
  }

  /// m = exp(E).
  private func exponentialForm(of monomial: Monomial, _ exponent: Term) throws -> Theorem {
    var equations: [Theorem] = []
    var parts: [Term] = []
    for (letter, power) in monomial.factors {
      guard let known = pure[letter] else { throw NoLimitFound() }
      equations += known.equations
      equations.append(try .exponential(power, times: known.logarithm))
      parts.append(Term(integerLiteral: power) * known.logarithm)
    }
    var sum = parts[0]
    for part in parts.dropFirst() {
      equations.append(try .axiom("exp.sum", sum, part))
      sum = sum + part
    }
    let constants = try constantForms(of: monomial)
    let leads = monomial.factors.compactMap { pure[$0.letter]?.lead?.equation }
    let split = try Theorem.rewriting(sum, by: leads)
    let same = try Theorem.algebra(exponent, split.sides.right, using: constants)
    let turned = try Theorem.rewriting(
      .apply(.exp, exponent), by: [same.followed(by: split.reversed())])
    let product = try Theorem.algebra(.apply(.exp, sum), monomial.term, using: equations)
    return try turned.followed(by: product).reversed()
  }

  /// The rates of a class in simple form, as equations where this is no plain arithmetic.
  private func constantForms(of monomial: Monomial) throws -> [Theorem] {
    var result: [Theorem] = []
    for (letter, _) in monomial.factors {
      guard let rate = pure[letter]?.rate else { continue }
      for constant in rate.outerLetters where !mentions(constant) {
        let form = try outer.canonical(constant)
        if try form.sides.right != constant { result.append(form) }
      }
    }
    return result
  }

  /// L₂/L₁ tends to 0.
  private func ratioOfLogarithms(_ small: Monomial, _ large: Monomial) throws -> Theorem {
    let ratio = small.term / large.term
    if let i = chainIndex(large), let j = chainIndex(small), i < j {
      // log y/y tends to 0 at ∞, and y stands for the letters of the chain one after the other.
      var letter = large.term
      var factors: [Term] = []
      var given: [Theorem] = []
      for _ in i..<j {
        let step = try Theorem.tends(remainders.logarithmBelow(), after: limitOfLetter(letter))
        given.append(step)
        factors.append(.apply(.log, letter) / letter)
        letter = .apply(.log, letter)
      }
      let product = Term.product(of: factors)
      let limit = try Theorem.tends(Body(product, over: name), .infinity, given: given)
      return try near(.algebra(ratio, product), limit)
    }
    let quotient = try registered(small) / registered(large)
    return try near(.algebra(ratio, quotient.term), limit(of: quotient))
  }
}
