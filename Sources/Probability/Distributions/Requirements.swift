// What the laws ask of their arguments, in one place so that they ask in the same words.

/// Stops with "probability should be between 0 and 1, but is 1.5" unless p is a probability.
///
/// nan passes, because it means "unknown" and comes back as nan where the answer is a `Double`.
@inline(__always)
func requireProbability(
  _ p: Double, named name: StaticString = "probability",
  file: StaticString = #fileID, line: UInt = #line
) {
  precondition(
    !(p < 0) && !(p > 1), "\(name) should be between 0 and 1, but is \(p)", file: file, line: line)
}

/// Stops with "deviation should be positive and finite, but is -1.0" unless `value` is.
@inline(__always)
func requirePositive(
  _ value: Double, named name: StaticString,
  file: StaticString = #fileID, line: UInt = #line
) {
  precondition(
    value > 0 && value < .infinity, "\(name) should be positive and finite, but is \(value)",
    file: file, line: line)
}

/// Stops with "mean should be finite, but is inf" unless `value` is.
@inline(__always)
func requireFinite(
  _ value: Double, named name: StaticString,
  file: StaticString = #fileID, line: UInt = #line
) {
  precondition(
    value.isFinite, "\(name) should be finite, but is \(value)", file: file, line: line)
}
