/// A sum that keeps what every addition rounds off, and adds it back at the end.
///
/// Source: Neumaier (1974), *Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
/// Summen*, doi:10.1002/zamm.19740540106.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  /// The sum so far, rounded once; where it has left the range of `Double`, ±∞ or nan.
  var total: Double {
    sum.isFinite ? sum + lost : sum
  }

  /// Adds one number.
  mutating func add(_ number: Double) {
    let next = sum + number
    lost += abs(sum) >= abs(number) ? (sum - next) + number : (number - next) + sum
    sum = next
  }
}
