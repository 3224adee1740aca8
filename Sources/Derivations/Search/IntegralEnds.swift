import Balls
import Kernel
import Terms

extension Context {
  /// F tends to a number, by the arithmetic of limits or by whatever finds limits, at a place;
  /// `nil` where that is not found.
  func endValue(_ F: Body, _ approach: Terms.Approach) throws -> Theorem? {
    let name = Name.fresh("x", avoiding: [F(0)] + [approach.point].compactMap { $0 })
    let signs = try self.signs(ofConstantsIn: F(.variable(name)), name)
    guard let plain = try? Theorem.tends(F, approach, signs: signs) else {
      return try endValueByShift(F, approach, signs) ?? tending(F, approach)
    }
    let limit = try settled(plain)
    guard case .tends(_, _, let target) = limit.conclusion, let value = target.value else {
      return nil
    }
    // A target that is a term is given its simplest form.
    let form = try settled(canonical(value))
    guard try form.sides.right != value, case .value = target else { return limit }
    return try settled(limit.tendingTo(form))
  }

  /// What F tends to far out where it is a function of a square of r·x + s: by that of y.
  private func endValueByShift(
    _ F: Body, _ approach: Terms.Approach, _ signs: [Theorem]
  ) throws -> Theorem? {
    guard approach == .infinity || approach == .minusInfinity else { return nil }
    let name = Name.fresh("x", avoiding: [F(0)])
    let new = Name.fresh("y", avoiding: [F(0)])
    let (x, y) = (Term.variable(name), Term.variable(new))
    guard let u = F(x).squares.first(where: { $0.names.contains(name) }), u.names != [name],
      let slope = try? canonical(Slopes(of: name).slope(u).term).sides.right,
      !slope.names.contains(name), try prove(.compare(slope, .unequal, 0)) != nil,
      let inner = try? Theorem.tends(Body(u, over: name), approach, signs: signs),
      case .tends(_, _, let place) = inner.conclusion, place == .infinity || place == .minusInfinity
    else { return nil }
    // x = (y − u(0))/r.
    let start = u.substituting([name: 0])
    let turned = try canonical(F((y - start) / slope)).sides.right
    let far: Terms.Approach = place == .infinity ? .infinity : .minusInfinity
    guard let outer = try tending(Body(turned, over: new), far) else { return nil }
    let composed = try Theorem.tends(outer, after: settled(inner))
    let whole = turned.substituting([new: u])
    let same = try settled(equation(F(x), whole))
    return try settled(.tends(by: same, in: name, composed))
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
  /// What is squared in the term.
  fileprivate var squares: [Term] {
    var result: [Term] = []
    if case .power(let base, let exponent) = shape, exponent.rational == 2 { result.append(base) }
    return parts.reduce(result) { $0 + $1.squares }
  }

  /// The term with the constant factors of each product in one, whose sign then decides about
  /// limits.
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
