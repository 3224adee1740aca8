/// How much work one question may take, counted in what is done and never in time, so that a verdict is
/// the same on a busy machine.
final class Budget {
  /// The work that is spent.
  private(set) var spent = 0
  /// The most that may be.
  let limit: Int

  init(_ limit: Int = 60_000) { self.limit = limit }

  /// Notes some work.
  func spend(_ work: Int = 1) throws {
    spent += work
    if spent > limit { throw OutOfBudget() }
  }
}

/// A question that takes more work than its budget.
struct OutOfBudget: Error {}
