import Elementary
import ElementaryDispatch

extension Normal {
  /// The density at every element of `x`, in an array as long: element i is `density(at: x[i])`.
  public func density(at x: [Double]) -> [Double] {
    var result = swept(.normalDensity, x)
    if deviation != 1 { for i in result.indices { result[i] /= deviation } }
    return result
  }

  /// P(X ≤ x) for every element of `x`, in an array as long: element i is `cumulative(to: x[i])`.
  public func cumulative(to x: [Double]) -> [Double] {
    swept(.normalCumulative, x)
  }

  /// log P(X ≤ x) for every element of `x`, in an array as long: element i is
  /// `logCumulative(to: x[i])`.
  public func logCumulative(to x: [Double]) -> [Double] {
    swept(.logNormalCumulative, x)
  }

  /// The quantile of every element of `p`, in an array as long: element i is `quantile(of: p[i])`.
  public func quantile(of p: [Double]) -> [Double] {
    p.map(quantile(of:))
  }

  /// A function of the standard law at every element of `x`, standardised.
  private func swept(_ kernel: UnaryKernel, _ x: [Double]) -> [Double] {
    let isStandard = self == .standard
    return Array(unsafeUninitializedCapacity: x.count) { out, count in
      count = x.count
      guard let target = out.baseAddress, !x.isEmpty else { return }
      if isStandard {
        sweep(kernel, ofDouble: true, x, into: target, count: count)
      } else {
        for i in x.indices { (target + i).initialize(to: standardised(x[i])) }
        sweep(kernel, ofDouble: true, target, into: target, count: count)
      }
    }
  }
}
