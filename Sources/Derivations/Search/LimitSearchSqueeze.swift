import Balls
import Kernel
import Terms

/// Limits that follow from bounds.
extension Growth {
  /// m·b tends to 0, where m does and b lies between two numbers.
  func squeezed(_ ratio: Monomial, _ letters: Term) throws -> Theorem {
    let m = ratio.term
    let limit = try limit(of: ratio)
    let bound = try bound(of: letters)
    let k = Term.number(bound)
    let positive = try isPositive(ratio)
    var sides: [Theorem] = []
    for (rest, outer) in [(k - letters, k * m - m * letters), (k + letters, m * letters - -k * m)] {
      let gap = try Theorem.bound(Comparison(0, .atMost, rest), from: context.facts).theorem
      let product = try Theorem.bound(Comparison(0, .atMost, m * rest), from: positive + [gap])
        .theorem
      sides.append(try product.followed(by: .algebra(m * rest, outer)))
    }
    let upper = try Theorem.comparison(Comparison(m * letters, .atMost, k * m), from: sides[0])
    let lower = try Theorem.comparison(Comparison(-k * m, .atMost, m * letters), from: sides[1])
    let ends = try [-k * m, k * m].map { side in
      let end = try Theorem.tends(Body(side, over: name), .infinity, given: [limit])
      guard let value = end.tending?.target.value else { throw NoLimitFound() }
      return try end.tendingTo(.algebra(value, 0))
    }
    let (low, high) = (try holding(lower), try holding(upper))
    return try .tends(
      between: low.theorem, high.theorem, in: name, (ends[0], ends[1]),
      signs: low.signs + high.signs)
  }

  /// A number between which and its opposite a product of letters lies.
  func bound(of letters: Term) throws -> Rational {
    for k in [1, 4, 64, 1_000_000] as [Rational] {
      if (try? Theorem.bound(Comparison(letters, .atMost, .number(k)), from: context.facts)) != nil,
        (try? Theorem.bound(Comparison(.number(-k), .atMost, letters), from: context.facts)) != nil
      {
        return k
      }
    }
    throw NoLimitFound()
  }
}
