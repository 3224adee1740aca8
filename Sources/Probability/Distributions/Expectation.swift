extension AbsolutelyContinuousDistribution {
  /// The expectation E[g(X)] = ∫ g(x) f(x) dx, with an estimate of its error.
  ///
  /// The integral runs over the whole support, in two parts that meet at the median. Where g jumps,
  /// integrate its product with the density yourself and cut there: see
  /// ``integral(of:from:to:tolerance:panels:)``.
  ///
  /// - Throws: `IntegrationError` when g is not finite where it is looked at, or the integral does
  ///   not settle.
  public func expectation(
    of g: (Double) -> Double
  ) throws(IntegrationError) -> Approximation {
    let centre = median
    func integrand(_ x: Double) -> Double {
      let density = density(at: x)
      return density == 0 ? 0 : g(x) * density
    }
    let below = try integral(of: integrand, from: support.lowerBound, to: centre)
    let above = try integral(of: integrand, from: centre, to: support.upperBound)
    return Approximation(
      value: below.value + above.value,
      errorEstimate: below.errorEstimate + above.errorEstimate,
      evaluations: below.evaluations + above.evaluations)
  }
}

extension DiscreteDistribution {
  /// The expectation E[g(X)] = Σ g(k) P(X = k) over the whole support.
  public func expectation(of g: (Int) -> Double) -> Double {
    var sum = CompensatedSum()
    for k in support {
      let mass = mass(at: k)
      if mass != 0 { sum.add(g(k) * mass) }
    }
    return sum.total
  }
}
