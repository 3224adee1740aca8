import Balls
import Kernel

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

  /// c = the same with e^(n·u) for (e^u)ⁿ, where u does not grow and n is large: an n-th power of an expansion
  /// would have too many terms.
  private func withoutHighPowers(_ c: Term) throws -> Theorem {
    var equations: [Theorem] = []
    var seen = Set<Term>()
    func visit(_ term: Term) throws {
      guard seen.insert(term).inserted else { return }
      switch term.shape {
      case .sum(let parts), .product(let parts): try parts.forEach(visit)
      case .quotient(let a, let b): try [a, b].forEach(visit)
      case .power(let base, let exponent):
        guard case .apply(.exp, let u) = base.shape, let n = exponent.rational?.asInt, n > 3,
          mentions(u), case .lead(let lead)? = try? leading(u), try order(of: lead.monomial) <= 0
        else { return }
        equations.append(try Theorem.exponential(n, times: u).reversed())
      default: return
      }
    }
    try visit(c)
    return try equations.isEmpty ? .value(of: c) : .rewriting(c, by: equations)
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

  /// Equations for every letter that is no pure growth, to some precision.
  private func equations(for term: Term, _ precision: Int) throws -> [Theorem] {
    var result: [Theorem] = []
    var queue = term.outerLetters
    var seen = Set<Term>()
    while let letter = queue.popLast() {
      guard seen.insert(letter).inserted else { continue }
      guard seen.count < 60 else { throw NoLimitFound() }
      let found = try mentions(letter) ? expansion(letter, precision).equations : constantForm(letter)
      for equation in found {
        result.append(equation)
        let (left, right) = try equation.sides
        seen.insert(left)
        queue += right.outerLetters
      }
    }
    result += try powersOfExponentials(seen)
    // Where roots of a letter occur, the letter is a power of its root.
    for root in seen {
      guard case .power(let base, let exponent) = root.shape, pure[root] != nil, seen.contains(base),
        let degree = exponent.rational?.denominator.asInt
      else { continue }
      result.append(try context.settled(Theorem.root(of: base, degree, degree)).reversed())
    }
    return result
  }

  /// e^(k·u) = (e^u)^k, where both are pure letters, and k is whole.
  private func powersOfExponentials(_ letters: Set<Term>) throws -> [Theorem] {
    var groups: [Monomial: [(rate: Rational, exponent: Term)]] = [:]
    for letter in letters.sorted(by: Term.precedes) {
      guard case .apply(.exp, let u) = letter.shape, let known = pure[letter], known.lead == nil,
        let rate = known.rate.rational
      else { continue }
      groups[known.size, default: []].append((rate, u))
    }
    var result: [Theorem] = []
    for group in groups.values where group.count > 1 {
      guard let least = group.min(by: { $0.rate.magnitude < $1.rate.magnitude }) else { continue }
      for (rate, u) in group where u != least.exponent {
        let k = rate / least.rate
        guard let count = k.asInt else { throw NoLimitFound() }
        let turned = try Theorem.algebra(u, Term(integerLiteral: count) * least.exponent)
        result.append(
          try Theorem.rewriting(.apply(.exp, u), by: [turned])
            .followed(by: .exponential(count, times: least.exponent)))
      }
    }
    return result
  }

  private func constantForm(_ constant: Term) throws -> [Theorem] {
    let form = try outer.settled(outer.canonical(constant))
    return try form.sides.right == constant ? [] : [form]
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
        divisor.terms.allSatisfy({ $0.exponents[index] > 0 }), let bound = try? bound(of: .apply(.exp, -u))
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

/// A polynomial in letters, divided by the product of pure letters that outgrows all others.
struct Combination {
  private struct Group: Hashable {
    var monomial: [Term: Int] = [:]
    var rests: [Term: Int] = [:]
    var bounded: [Term: Int] = [:]
  }

  let leader: Monomial
  /// The leader's coefficient: what the whole tends to.
  let coefficient: Term
  let term: Term
  /// That coefficients which are 0 are.
  let zeros: [Theorem]
  /// The products of pure letters that tend to 0.
  private let ratios: [Monomial]
  private let rests: Set<Term>
  /// And those that bounded letters go with.
  private let swings: [(ratio: Monomial, letters: Term)]

  /// `nil` where a remainder might outgrow all that is known.
  ///
  /// Where letters that swing outgrow the others, a product that outgrows them all may be given: over it
  /// all tend to 0.
  init?(
    _ polynomial: Polynomial, _ arithmetic: Arithmetic, in growth: Growth, over given: Monomial? = nil
  ) throws {
    var groups: [Group: [Term]] = [:]
    var order: [Group] = []
    for (number, exponents) in polynomial.terms {
      var group = Group()
      var constants: [Term: Int] = [:]
      for (index, exponent) in exponents.enumerated() where exponent > 0 {
        let letter = arithmetic.letters[index]
        if growth.pure[letter] != nil {
          group.monomial[letter] = exponent
        } else if growth.rests[letter] != nil {
          group.rests[letter] = exponent
        } else if growth.bounded[letter] != nil {
          group.bounded[letter] = exponent
        } else {
          guard !growth.mentions(letter) else { throw NoLimitFound() }
          constants[letter] = exponent
        }
      }
      let constant = Monomial(constants).term
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(number == 1 ? constant : .number(number) * constant)
    }
    var zeros: [Theorem] = []
    var leader: Monomial?
    var leading: Group?
    var plain: [Group: Bool] = [:]
    for group in order where group.rests.isEmpty && group.bounded.isEmpty {
      let sum = Term.nested(groups[group] ?? [])
      let form = try growth.outer.settled(growth.outer.canonical(sum))
      if try form.sides.right.rational?.isZero == true {
        zeros.append(form)
        continue
      }
      plain[group] = true
      let monomial = Monomial(group.monomial)
      if let best = leader, try growth.order(of: monomial / best) <= 0 { continue }
      leader = monomial
      leading = group
    }
    let hasRests = order.contains { !$0.rests.isEmpty }
    // Does something that swings outgrow what leads?
    for group in order where !group.bounded.isEmpty && group.rests.isEmpty {
      if let best = leader, try growth.order(of: Monomial(group.monomial) / best) < 0 { continue }
      guard let given else { throw NoLimitFound() }
      (leader, leading) = (given, nil)
      break
    }
    guard let leader else {
      if hasRests { return nil }
      throw NoLimitFound()
    }
    self.leader = leader
    var (terms, ratios): ([Term], [Monomial]) = ([], [])
    if let leading { terms.append(Term.nested(groups[leading] ?? [])) }
    coefficient = try growth.simple(terms.first ?? 0)
    var swings: [(ratio: Monomial, letters: Term)] = []
    for group in order where group != leading {
      let isPlain = group.rests.isEmpty && group.bounded.isEmpty
      if isPlain && plain[group] == nil { continue }
      let ratio = Monomial(group.monomial) / leader
      let size = try growth.order(of: ratio)
      if size > 0 || (size == 0 && !ratio.isOne) {
        if !group.rests.isEmpty { return nil }
        throw NoLimitFound()
      }
      if size == 0, group.rests.isEmpty { throw NoLimitFound() }
      var factors = [Term.nested(groups[group] ?? [])]
      let letters = Monomial(group.bounded).term
      if !group.bounded.isEmpty {
        guard size < 0 else { throw NoLimitFound() }
        swings.append((ratio, letters))
        factors.append(ratio.term * letters)
      } else if !ratio.isOne {
        ratios.append(ratio)
        factors.append(ratio.term)
      }
      if !group.rests.isEmpty { factors.append(Monomial(group.rests).term) }
      terms.append(Term.product(of: factors))
    }
    term = terms.count == 1 ? terms[0] : Term(.sum(terms)) ?? 0
    self.zeros = zeros
    rests = order.reduce(into: []) { $0.formUnion($1.rests.keys) }
    self.ratios = ratios
    self.swings = swings
  }

  /// That the combination tends to the leader's coefficient.
  func limit(in growth: Growth) throws -> Theorem {
    var given = try ratios.map { try growth.limit(of: $0) }
    given += rests.compactMap { growth.rests[$0]?.limit }
    given += try swings.map { try growth.squeezed($0.ratio, $0.letters) }
    let limit = try growth.outer.settled(
      Theorem.tends(Body(term, over: growth.name), .infinity, given: given))
    guard let value = limit.tending?.target.value else { throw NoLimitFound() }
    return try growth.outer.settled(
      limit.tendingTo(growth.outer.equation(value, coefficient)))
  }
}
