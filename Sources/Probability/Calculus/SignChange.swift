/// An interval at whose ends a function has opposite signs, or is 0.
struct SignChange {
  var lower: Double
  var atLower: Double
  var upper: Double
  var atUpper: Double

  /// Looks at the ends of `interval`, which should be finite.
  init(of f: (Double) -> Double, in interval: ClosedRange<Double>) throws(RootError) {
    requireFinite(interval.lowerBound, named: "lower end")
    requireFinite(interval.upperBound, named: "upper end")
    (lower, upper) = (interval.lowerBound, interval.upperBound)
    (atLower, atUpper) = (f(lower), f(upper))
    if atLower.isNaN { throw .notANumber(point: lower) }
    if atUpper.isNaN { throw .notANumber(point: upper) }
    guard atLower == 0 || atUpper == 0 || (atLower < 0) != (atUpper < 0) else {
      throw .notBracketed(
        lower: lower, valueAtLower: atLower, upper: upper, valueAtUpper: atUpper)
    }
  }
}
