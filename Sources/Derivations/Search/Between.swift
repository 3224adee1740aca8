import Balls
import Kernel

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
    if case .at(let a) = a {
      let lower = Theorem.assume(.compare(a, sign, x))
      assumptions.append(lower.conclusion)
      if a.rational == nil {
        // 0 < a ≤ x.
        if let above = try context.prove(.compare(0, .less, a))
          ?? context.prove(.compare(0, .atMost, a))
        {
          add(try above.followed(by: lower))
        }
      }
    }
    if case .at(let b) = b {
      let upper = Theorem.assume(.compare(x, sign, b))
      assumptions.append(upper.conclusion)
      if b.rational == nil {
        if let below = try context.prove(.compare(b, .less, 0))
          ?? context.prove(.compare(b, .atMost, 0))
        {
          add(try upper.followed(by: below))
        }
      }
    }
    self.assumptions = assumptions
    self.consequences = consequences
  }

  /// The theorem with the consequences replaced by what they follow from.
  func fromEnds(_ theorem: Theorem) -> Theorem {
    consequences.reduce(theorem) { $0.discharging(by: $1) }
  }
}
