/// Why a calculation or a rule refused what it was given.
public struct Refusal: Error, CustomStringConvertible, Sendable {
  /// What did not fit.
  public let description: String
  /// Says why.
  public init(_ description: String) { self.description = description }
}
