import Balls
import Kernel

extension Context {
  /// F tends to a number at a place; `nil` where that is not found.
  func tending(_ F: Body, _ approach: Kernel.Approach) throws -> Theorem? {
    let name = Name.fresh("x", avoiding: [F(0)] + [approach.point].compactMap { $0 })
    let signs = try self.signs(ofConstantsIn: F(.variable(name)), name)
    guard let plain = try? Theorem.tends(F, approach, signs: signs) else { return nil }
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
