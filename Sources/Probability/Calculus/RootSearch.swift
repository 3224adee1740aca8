/// How a root was found: every place the search looked, in order, so that methods can be compared.
public struct RootSearch: Hashable, Sendable {
  /// The successive approximations, the start first, the root last.
  public var iterates: [Double]
  /// The value of the function at the root.
  public var residual: Double

  /// Makes the account of a search; there should be at least one iterate.
  public init(iterates: [Double], residual: Double) {
    require(!iterates.isEmpty, "iterates should not be empty")
    self.iterates = iterates
    self.residual = residual
  }

  /// The last approximation.
  public var root: Double { iterates[iterates.count - 1] }

  /// The number of steps from the first approximation to the last.
  public var steps: Int { iterates.count - 1 }
}
