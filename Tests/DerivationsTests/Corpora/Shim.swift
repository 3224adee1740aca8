@testable import Derivations

// To be deleted once Derivations itself has statements and decides them.

/// What can be proved, measured or refuted.
protocol Statement: Sendable {}
extension Relation: Statement {}

/// Decides a statement.
func compare(_ statement: any Statement) throws -> Finding {
  guard let relation = statement as? Relation, relation.sign == .equal else {
    throw DerivationError.undecided("a statement that is not an equation")
  }
  return try Comparison(relation.left, relation.right).finding()
}
