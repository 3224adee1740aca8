// How a caller's mistake is refused.

/// Stops the program with the message where the condition does not hold.
///
/// A `precondition` would keep its message to itself where the library is optimised, which is
/// always; the message names both shapes or lengths and is what the caller needs.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}
