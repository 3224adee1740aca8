/// The least whole number of `range` for which `reached` is true, where it stays true from there on
/// and is true at the end of the range.
///
/// The search widens around the guess until it has both sides, then halves. A good guess makes it
/// short; a bad one, only longer.
func leastOutcome(
  in range: ClosedRange<Int>, near guess: Double, where reached: (Int) -> Bool
) -> Int {
  var high =
    Int(exactly: guess.rounded()).map { min(max($0, range.lowerBound), range.upperBound) }
    ?? range.upperBound
  var width = 1
  while high < range.upperBound, !reached(high) {
    high = range.upperBound - high > width ? high + width : range.upperBound
    width *= 2
  }
  var low = high
  width = 1
  while low > range.lowerBound, reached(low) {
    high = low
    low = low - range.lowerBound > width ? low - width : range.lowerBound
    width *= 2
  }
  if reached(low) { return low }
  while high - low > 1 {
    let middle = low + (high - low) / 2
    if reached(middle) { high = middle } else { low = middle }
  }
  return high
}
