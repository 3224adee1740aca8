import Balls
import Kernel

extension Context {
  /// F tends to a number, by the arithmetic of limits or by whatever finds limits, at a place; `nil` where that is not found.
  func endValue(_ F: Body, _ approach: Kernel.Approach) throws -> Theorem? {
    let name = Name.fresh("x", avoiding: [F(0)] + [approach.point].compactMap { $0 })
    let signs = try self.signs(ofConstantsIn: F(.variable(name)), name)
    guard let plain = try? Theorem.tends(F, approach, signs: signs) else {
      return try tending(F, approach)
    }
    let limit = try settled(plain)
    guard case .tends(_, _, let target) = limit.conclusion, let value = target.value else { return nil }
    // A target that is a term is given its simplest form.
    let form = try settled(canonical(value))
    guard try form.sides.right != value, case .value = target else { return limit }
    return try settled(limit.tendingTo(form))
  }

  /// What is known of the signs of the parts that do not depend on a variable.
  private func signs(ofConstantsIn term: Term, _ name: Name) throws -> [Theorem] {
    var result: [Theorem] = []
    var seen = Set<Term>()
    func visit(_ part: Term) throws {
      guard seen.insert(part).inserted, result.count < 24 else { return }
      if part.names.contains(name) { return try part.parts.forEach(visit) }
      guard part.rational == nil else { return }
      if let above = try prove(.compare(0, .less, part)) { return result.append(above) }
      if let below = try prove(.compare(part, .less, 0)) { result.append(below) }
    }
    try visit(term)
    return result
  }
}

extension Term {
  /// The term with the constant factors of each product in one, whose sign then decides about limits.
  func gatheringConstants(besides name: Name) -> Term {
    guard names.contains(name) else { return self }
    switch shape {
    case .sum(let parts):
      return Term(.sum(parts.map { $0.gatheringConstants(besides: name) })) ?? self
    case .product(let parts):
      let constants = parts.filter { !$0.names.contains(name) }
      let others = parts.filter { $0.names.contains(name) }
        .map { $0.gatheringConstants(besides: name) }
      guard constants.count > 1 else { return Term(.product(constants + others)) ?? self }
      return Term(.product([Term.product(of: constants)] + others)) ?? self
    case .quotient(let a, let b):
      let (above, below) = (
        a.gatheringConstants(besides: name), b.gatheringConstants(besides: name)
      )
      if !below.names.contains(name) {
        return Term.product(of: [1 / below, above]).gatheringConstants(besides: name)
      }
      return above / below
    case .power(let base, let exponent):
      return .power(base.gatheringConstants(besides: name), exponent)
    case .apply(let operation, let u):
      return .apply(operation, u.gatheringConstants(besides: name))
    default: return self
    }
  }
}
