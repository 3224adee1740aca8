import Balls

/// Where a variable lives: one or more intervals of the real line, or the whole numbers in them.
///
/// Every proof, every measurement and every counterexample keeps to it.
public struct Domain: Hashable, Sendable {
  /// A stretch of the real line; a bound that is `nil` lies at infinity.
  struct Interval: Hashable, Sendable {
    var lower: Rational?
    var upper: Rational?
    var includesLower = false
    var includesUpper = false

    func contains(_ value: Rational) -> Bool {
      if let lower, value < lower || (value == lower && !includesLower) { return false }
      if let upper, value > upper || (value == upper && !includesUpper) { return false }
      return true
    }
  }

  let intervals: [Interval]
  let isIntegral: Bool
  /// What is wrong with the domain; `nil` where nothing is.
  let problem: String?
  /// The domain in words of mathematics, such as `"x > 0"` with the name left open as `"> 0"`.
  let condition: String

  init(
    _ intervals: [Interval], isIntegral: Bool = false, condition: String, problem: String? = nil
  ) {
    self.problem = problem
    self.intervals = intervals
    self.isIntegral = isIntegral
    self.condition = condition
  }

  /// Every real number.
  public static let reals = Domain([Interval()], condition: "∈ ℝ")
  /// The real numbers above 0.
  public static let positive = Domain([Interval(lower: 0)], condition: "> 0")
  /// The real numbers from 0 upwards.
  public static let nonnegative = Domain(
    [Interval(lower: 0, includesLower: true)], condition: "≥ 0")
  /// The real numbers below 0.
  public static let negative = Domain([Interval(upper: 0)], condition: "< 0")
  /// Every real number but 0.
  public static let nonzero = Domain([Interval(upper: 0), Interval(lower: 0)], condition: "≠ 0")
  /// The whole numbers.
  public static let integers = Domain([Interval()], isIntegral: true, condition: "∈ ℤ")
  /// The whole numbers from `lower` upwards.
  public static func integers(from lower: Int) -> Domain {
    Domain(
      [Interval(lower: Rational(lower), includesLower: true)], isIntegral: true,
      condition: "∈ ℤ, ≥ \(lower)")
  }
  /// The real numbers strictly between two bounds.
  public static func interval(_ lower: Rational, _ upper: Rational) -> Domain {
    Domain(
      [Interval(lower: lower, upper: upper)],
      condition: "∈ (\(PlainText.of(lower)), \(PlainText.of(upper)))",
      problem: problem(lower, upper))
  }
  /// The real numbers between two bounds, both included.
  public static func closed(_ lower: Rational, _ upper: Rational) -> Domain {
    Domain(
      [Interval(lower: lower, upper: upper, includesLower: true, includesUpper: true)],
      condition: "∈ [\(PlainText.of(lower)), \(PlainText.of(upper))]",
      problem: problem(lower, upper))
  }
  /// The real numbers above a bound.
  public static func above(_ lower: Rational) -> Domain {
    Domain([Interval(lower: lower)], condition: "> \(PlainText.of(lower))")
  }
  /// The real numbers below a bound.
  public static func below(_ upper: Rational) -> Domain {
    Domain([Interval(upper: upper)], condition: "< \(PlainText.of(upper))")
  }

  private static func problem(_ lower: Rational, _ upper: Rational) -> String? {
    lower < upper
      ? nil
      : "an interval should have its lower bound first, but goes from \(PlainText.of(lower)) to "
        + PlainText.of(upper)
  }

  /// Whether a number lies in the domain.
  public func contains(_ value: Rational) -> Bool {
    (!isIntegral || value.isInteger) && intervals.contains { $0.contains(value) }
  }
}
