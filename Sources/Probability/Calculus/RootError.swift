/// Why a root could not be found, and what may help.
public enum RootError: Error, Hashable, Sendable {
  /// The function has the same sign at both ends.
  case notBracketed(lower: Double, valueAtLower: Double, upper: Double, valueAtUpper: Double)
  /// The function was nan at a point of the interval.
  case notANumber(point: Double)
  /// An iteration came to a point where it cannot go on, because the slope is 0 or not finite.
  case stuck(point: Double, slope: Double, steps: Int)
  /// An iteration was still moving after the permitted number of steps.
  case notConverged(point: Double, value: Double, steps: Int)
}

extension RootError: CustomStringConvertible {
  /// What happened, where, why, and what to do.
  public var description: String {
    switch self {
    case .notBracketed(let lower, let valueAtLower, let upper, let valueAtUpper):
      """
      No sign change between x = \(lower), where f is \(valueAtLower), and x = \(upper), where f is \
      \(valueAtUpper), so a root between them is not assured. \
      Choose two ends at which f has opposite signs.
      """
    case .notANumber(let point):
      """
      f is nan at x = \(point), so its sign there is unknown. \
      Choose an interval on which f is defined.
      """
    case .stuck(let point, let slope, let steps):
      """
      Newton's tangent has slope \(slope) at x = \(point) after \(steps) steps and does not meet the \
      axis. Start nearer to the root, or bracket it and use root(of:in:).
      """
    case .notConverged(let point, let value, let steps):
      """
      Still moving after \(steps) steps, at x = \(point), where f is \(value). \
      Start nearer to the root, or bracket it and use root(of:in:).
      """
    }
  }
}
