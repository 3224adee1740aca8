/// A number found by approximation, together with how far off it may be.
public struct Approximation: Hashable, Sendable {
  /// The approximate number.
  public var value: Double
  /// An estimate of |value − truth| from the computation itself; an estimate, not a proof.
  public var errorEstimate: Double
  /// How often the function was evaluated.
  public var evaluations: Int

  /// Makes an approximation.
  public init(value: Double, errorEstimate: Double, evaluations: Int) {
    self.value = value
    self.errorEstimate = errorEstimate
    self.evaluations = evaluations
  }
}

extension Approximation: CustomStringConvertible {
  /// The number and its error estimate, as in "0.25 ± 3e-15".
  public var description: String { "\(value) ± \(errorEstimate)" }
}
