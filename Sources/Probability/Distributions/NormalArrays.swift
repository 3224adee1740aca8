extension Normal {
  /// The density at every element of `x`, in an array as long: element i is `density(at: x[i])`.
  public func density(at x: [Double]) -> [Double] {
    x.map(density(at:))
  }

  /// P(X ≤ x) for every element of `x`, in an array as long: element i is `cumulative(to: x[i])`.
  public func cumulative(to x: [Double]) -> [Double] {
    x.map(cumulative(to:))
  }

  /// The quantile of every element of `p`, in an array as long: element i is `quantile(of: p[i])`.
  public func quantile(of p: [Double]) -> [Double] {
    p.map(quantile(of:))
  }
}
