import Balls
import Kernel
import Terms

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
  /// Where letters that swing outgrow the others, a product that outgrows them all may be given:
  /// over it all tend to 0.
  init?(
    _ polynomial: Polynomial, _ arithmetic: Arithmetic, in growth: Growth,
    over given: Monomial? = nil
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
