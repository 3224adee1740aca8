/// Finds a root by halving: the half at whose ends f has opposite signs is kept, until there is no
/// `Double` between the ends.
///
/// Every step gains one binary digit, whatever f looks like: about 52 steps for a bracket as wide as
/// its root is large, and more where the root is near 0. The iterates are the midpoints.
///
/// - Throws: `RootError` when f has the same sign at both ends, or is nan.
public func bisection(
  of f: (Double) -> Double, in interval: ClosedRange<Double>
) throws(RootError) -> RootSearch {
  var bracket = try SignChange(of: f, in: interval)
  if bracket.atLower == 0 { return RootSearch(iterates: [bracket.lower], residual: 0) }
  if bracket.atUpper == 0 { return RootSearch(iterates: [bracket.upper], residual: 0) }
  var iterates: [Double] = []
  var smallest = Double.nan
  while true {
    let middle = bracket.lower + (bracket.upper / 2 - bracket.lower / 2)
    guard bracket.lower < middle, middle < bracket.upper else { break }
    let value = f(middle)
    if value.isNaN { throw .notANumber(point: middle) }
    iterates.append(middle)
    smallest = value
    if value == 0 { break }
    if (value < 0) == (bracket.atLower < 0) {
      (bracket.lower, bracket.atLower) = (middle, value)
    } else {
      (bracket.upper, bracket.atUpper) = (middle, value)
    }
  }
  if iterates.isEmpty { return RootSearch(iterates: [bracket.lower], residual: bracket.atLower) }
  return RootSearch(iterates: iterates, residual: smallest)
}
