/// A law on whole numbers: F is a staircase that rises by P(X = k) at each k.
public protocol DiscreteDistribution: Distribution where Outcome == Int {
  /// The probability P(X = k); 0 outside the support.
  func mass(at k: Int) -> Double

  /// F(k) = P(X ≤ k).
  func cumulative(to k: Int) -> Double
}

extension DiscreteDistribution {
  /// F(x) = F(⌊x⌋): between whole numbers the staircase is flat, at each it has already risen.
  public func cumulative(to x: Double) -> Double {
    guard x >= Double(support.lowerBound) else { return x.isNaN ? x : 0 }
    guard x < Double(support.upperBound) else { return 1 }
    return cumulative(to: Int(x.rounded(.down)))
  }

  /// P(X < x) = F(⌈x⌉ − 1): at a whole number the staircase has not yet risen.
  public func cumulative(below x: Double) -> Double {
    guard x > Double(support.lowerBound) else { return x.isNaN ? x : 0 }
    guard x <= Double(support.upperBound) else { return 1 }
    return cumulative(to: Int(x.rounded(.up)) - 1)
  }

  /// P(X < k) = F(k − 1).
  public func cumulative(below k: Int) -> Double {
    k <= support.lowerBound ? 0 : cumulative(to: k - 1)
  }

  /// The quantile of a uniform number.
  public func sample(using generator: inout some RandomNumberGenerator) -> Int {
    quantile(of: generator.uniform())
  }
}
