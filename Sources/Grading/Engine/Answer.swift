/// What one test brought.
enum Answer: Equatable {
  /// The exercise answered.
  case values([Value])
  /// It is still a stub.
  case notAttempted
  /// It threw an error.
  case threw
  /// It answered in a way that cannot be read.
  case unreadable
  /// It did not answer, for this reason, with a sentence where there is more to say.
  case none(Status, String?)
}
