import Balls
import Kernel
import Terms

/// What holds of a variable between two ends, and what follows from that.
struct Between {
  /// That the variable lies between the ends, and consequences.
  let assumptions: [Proposition]
  /// Each consequence, from the ends.
  private let consequences: [Theorem]

  init(
    _ x: Term, from a: End, to b: End, isOpen: Bool, in context: Context
  ) throws {
    var assumptions: [Proposition] = []
    var consequences: [Theorem] = []
    let sign: Sign = isOpen ? .less : .atMost
    func add(_ theorem: Theorem) {
      assumptions.append(theorem.conclusion)
      consequences.append(theorem)
    }
    for (end, isLower) in [(a, true), (b, false)] {
      guard case .at(let point) = end else { continue }
      let bound = Theorem.assume(
        isLower ? .compare(point, sign, x) : .compare(x, sign, point))
      assumptions.append(bound.conclusion)
      if let factor = try Between.factor(of: bound, in: context),
        factor.conclusion != bound.conclusion
      {
        add(factor)
      }
      guard point.rational == nil else { continue }
      if let number = try Between.number(beside: point, isLower: isLower, in: context) {
        add(try isLower ? number.followed(by: bound) : bound.followed(by: number))
      }
      // 0 < a ≤ x, and x ≤ b < 0.
      let signs: [Proposition] =
        isLower
        ? [.compare(0, .less, point), .compare(0, .atMost, point)]
        : [.compare(point, .less, 0), .compare(point, .atMost, 0)]
      for proposition in signs {
        guard let known = try context.prove(proposition) else { continue }
        add(try isLower ? known.followed(by: bound) : bound.followed(by: known))
        break
      }
    }
    self.assumptions = assumptions
    self.consequences = consequences
  }

  /// A short number below an end such as e, or above it.
  private static func number(
    beside point: Term, isLower: Bool, in context: Context
  ) throws -> Theorem? {
    guard point.names.isEmpty, !point.hasOperators,
      let value = Program([point], inputs: []).run([], bits: 16)[0].enclosure,
      let end = isLower ? value.lowerRational : value.upperRational
    else { return nil }
    let beside = Term.number(end)
    return try context.prove(
      isLower ? .compare(beside, .atMost, point) : .compare(point, .atMost, beside))
  }

  /// From a ≤ x, 0 ≤ x − a, said of the factor that other terms have in common with it, such as 3x
  /// − 1.
  private static func factor(of bound: Theorem, in context: Context) throws -> Theorem? {
    let difference = try bound.asDifference()
    guard let d = try? difference.sides.right, let sign = difference.comparison?.sign,
      let form = try? context.canonical(d).sides.right,
      let parts = try? context.factorisation(of: form), parts.factors.count == 1,
      let (base, exponent) = parts.factors.first, exponent == 1, !base.isLetter,
      !parts.coefficient.isZero
    else { return nil }
    let scaled = Term.number(1 / parts.coefficient.magnitude) * d
    guard let above = try? Theorem.bound(Comparison(0, sign, scaled), from: [difference]).theorem
    else { return nil }
    if parts.coefficient.isNegative {
      let opposite = try above.followed(by: Theorem.algebra(scaled, 0 - base))
      return try Theorem.comparison(
        Comparison(base, sign, 0),
        from: opposite.followed(
          by: Theorem.algebra(0 - base, 0 - base)))
    }
    return try above.followed(by: Theorem.algebra(scaled, base))
  }

  /// The theorem with the consequences replaced by what they follow from.
  func fromEnds(_ theorem: Theorem) -> Theorem {
    consequences.reduce(theorem) { $0.discharging(by: $1) }
  }
}
