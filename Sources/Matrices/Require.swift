// A programmer's mistake stops the program with a sentence. `precondition` would lose the sentence in
// optimised code, and these modules are always optimised.

/// Stops the program with `message` when `condition` does not hold.
@inlinable @inline(__always)
package func require(
  _ condition: Bool, _ message: @autoclosure () -> String, file: StaticString = #fileID,
  line: UInt = #line
) {
  if !condition { fatalError(message(), file: file, line: line) }
}
