// What functions ask of their arguments, in one place so that they ask in the same words.
//
// They stop with `fatalError`, not `precondition`: these modules are always optimised, and optimised
// code drops the words of a precondition and only traps.

/// Stops with `message` unless the condition holds.
@inline(__always)
func require(
  _ condition: Bool, _ message: @autoclosure () -> String,
  file: StaticString = #fileID, line: UInt = #line
) {
  if !condition { fatalError(message(), file: file, line: line) }
}

/// Stops with "probability should be between 0 and 1, but is 1.5" unless p is a probability.
///
/// nan passes, because it means "unknown" and comes back as nan where the answer is a `Double`.
@inline(__always)
func requireProbability(
  _ p: Double, named name: StaticString = "probability",
  file: StaticString = #fileID, line: UInt = #line
) {
  require(
    !(p < 0) && !(p > 1), "\(name) should be between 0 and 1, but is \(p)", file: file, line: line)
}

/// Stops with "deviation should be positive and finite, but is -1.0" unless `value` is.
@inline(__always)
func requirePositive(
  _ value: Double, named name: StaticString,
  file: StaticString = #fileID, line: UInt = #line
) {
  require(
    value > 0 && value < .infinity, "\(name) should be positive and finite, but is \(value)",
    file: file, line: line)
}

/// Stops with "mean should be finite, but is inf" unless `value` is.
@inline(__always)
func requireFinite(
  _ value: Double, named name: StaticString,
  file: StaticString = #fileID, line: UInt = #line
) {
  require(value.isFinite, "\(name) should be finite, but is \(value)", file: file, line: line)
}

/// Stops with "probability should be a number, but is nan" at nan, where no answer could say so.
@inline(__always)
func requireNumber(
  _ value: Double, named name: StaticString,
  file: StaticString = #fileID, line: UInt = #line
) {
  require(!value.isNaN, "\(name) should be a number, but is \(value)", file: file, line: line)
}
