import Balls
import Kernel
import Terms

/// How a function leads, from its letters' expansions.
extension Growth {
  /// How far letters are expanded.
  static let mostPrecision = 8

  /// How a term leads near ∞.
  func leading(_ term: Term) throws -> Leading {
    if let known = leads[term] { return known }
    guard opened.count < 30, opened.insert(term).inserted else { throw NoLimitFound() }
    defer { opened.remove(term) }
    try context.budget.spend(5 + term.size / 4)
    let form = try context.settled(context.canonical(term))
    let result = try leading(form: form.followed(by: withoutHighPowers(form.sides.right)))
    leads[term] = result
    return result
  }

  private func leading(form: Theorem) throws -> Leading {
    let c = try form.sides.right
    if !mentions(c) {
      if c.rational?.isZero == true { return .zero(form) }
      let core = try outer.settled(Theorem.tends(Body(c, over: name), .infinity))
      return .lead(Lead(monomial: Monomial(), coefficient: c, equation: form, core: core))
    }
    for precision in 0...Growth.mostPrecision {
      if let result = try expanded(form, precision) { return result }
    }
    throw NoLimitFound()
  }

  /// `nil` where the precision is too low.
  private func expanded(_ form: Theorem, _ precision: Int) throws -> Leading? {
    let c = try form.sides.right
    let equations = try equations(for: c, precision)
    let values = Dictionary(try equations.map { try ($0.sides.left, $0.sides.right) }) { a, _ in a }
    let arithmetic = try Arithmetic(of: [c], values: values, sortedBy: Term.precedes)
    try context.budget.spend(arithmetic.letters.count)
    let relations = try context.relations(
      in: arithmetic.letters.filter { $0.isLetter && values[$0] == nil })
    let fraction = try arithmetic.fraction(c).reduced(by: relations, arithmetic)
    try context.budget.spend(fraction.numerator.termCount + fraction.denominator.termCount)
    if try turns(fraction.denominator, arithmetic) {
      return try expanded(form, precision)
    }
    var known = equations + relations
    if fraction.isZero {
      let zero = try Theorem.algebra(c, 0, using: known)
      return .zero(try form.followed(by: withoutRests(zero)))
    }
    guard let below = try Combination(fraction.denominator, arithmetic, in: self),
      let above = try Combination(fraction.numerator, arithmetic, in: self, over: below.leader)
    else { return nil }
    known += above.zeros + below.zeros
    let monomial = above.leader / below.leader
    let isWhole = below.term.rational == 1
    let quotient = isWhole ? above.term : above.term / below.term
    let product = monomial.isOne ? quotient : monomial.term * quotient
    try context.budget.spend(product.size / 20)
    let equation = withoutRests(try .algebra(c, product, using: known))
    // The limits above and below, and of the quotient.
    let top = try above.limit(in: self)
    var core = top
    var coefficient = above.coefficient
    if !isWhole {
      let bottom = try below.limit(in: self)
      if let near = try nonzero(bottom) { eventualities[near.theorem.conclusion] = near }
      core = try outer.settled(
        Theorem.tends(Body(quotient, over: name), .infinity, given: [top, bottom]))
      guard case .value(let value)? = core.tending?.target else { throw NoLimitFound() }
      let simple = try outer.settled(outer.canonical(value))
      core = try outer.settled(core.tendingTo(simple))
      coefficient = try simple.sides.right
    }
    return .lead(
      Lead(
        monomial: monomial, coefficient: coefficient, equation: try form.followed(by: equation),
        core: core))
  }

  /// Whether e^u, of which only bounds are known, divides a divisor: 1/e^(−u) then takes its place.
  private func turns(_ divisor: Polynomial, _ arithmetic: Arithmetic) throws -> Bool {
    var isNew = false
    for (index, letter) in arithmetic.letters.enumerated() where bounded[letter] != nil {
      guard case .apply(.exp, let u) = letter.shape,
        divisor.terms.allSatisfy({ $0.exponents[index] > 0 }),
        let bound = try? bound(of: .apply(.exp, -u))
      else { continue }
      let inverse = Term.apply(.exp, -u)
      bounded[letter] = nil
      bounded[inverse] = bound
      let equation = try Theorem.algebra(letter, 1 / inverse, using: [.exponential(-1, times: u)])
      for n in 0...Growth.mostPrecision {
        expansions[Expansion.Key(letter: letter, precision: n)] = Expansion(equations: [equation])
      }
      isNew = true
    }
    return isNew
  }

  /// That a divisor is not 0 near ∞, by its limit.
  private func nonzero(_ limit: Theorem) throws -> Near? {
    guard var near = try signed(limit)?.near else { return nil }
    let unequal = try near.theorem.weakened(to: .unequal)
    near.theorem = try unequal.sides.right.rational?.isZero == true ? unequal : unequal.reversed()
    return near
  }

  /// The theorem without the hypotheses that remainders have values.
  func withoutRests(_ theorem: Theorem) -> Theorem {
    var result = theorem
    for hypothesis in theorem.hypotheses {
      guard case .compare(let rest, .equal, let same) = hypothesis, rest == same,
        let value = rests[rest]?.value
      else { continue }
      result = result.discharging(by: value)
    }
    return result
  }
}
