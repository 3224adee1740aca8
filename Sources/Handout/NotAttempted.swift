/// What an exercise returns before someone has worked on it.
///
/// A stub compiles, does not stop the program, and says that nobody has tried it yet: whoever called the
/// exercise asks `Attempt.wasMissing` afterwards. The value itself is a placeholder of the right type.
public func notAttempted<Value>(_ placeholder: Value) -> Value {
  Attempt.note()
  return placeholder
}

/// Whether the exercise that was called last is still a stub.
public enum Attempt {
  // One thread calls exercises, one after the other.
  nonisolated(unsafe) private static var isMissing = false

  /// Forgets what was noted before the next call.
  public static func begin() { isMissing = false }

  /// Whether `notAttempted` was called since `begin`.
  public static var wasMissing: Bool { isMissing }

  static func note() { isMissing = true }
}
