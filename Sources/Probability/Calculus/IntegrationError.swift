/// Why an integral could not be found, and what may help.
public enum IntegrationError: Error, Hashable, Sendable {
  /// The function was not finite at a point inside the interval.
  case notFinite(point: Double, value: Double)
  /// The tolerance was not reached with the permitted number of panels.
  case notConverged(best: Approximation, tolerance: Double, panels: Int, worst: ClosedRange<Double>)
}

extension IntegrationError: CustomStringConvertible {
  /// What happened, where, why, and what to do.
  public var description: String {
    switch self {
    case .notFinite(let point, let value):
      """
      The integrand is \(value) at x = \(point), inside the interval. \
      Split the interval there, so that the point is an end, or mend the function.
      """
    case .notConverged(let best, let tolerance, let panels, let worst):
      """
      The integral is \(best) after \(panels) panels, but the tolerance \(tolerance) was asked for; \
      the largest error is made between \(worst.lowerBound) and \(worst.upperBound). \
      Split the interval where the integrand jumps or has a pole, or allow a larger tolerance.
      """
    }
  }
}
