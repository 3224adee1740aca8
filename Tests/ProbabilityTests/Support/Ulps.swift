/// An upper bound of |value − truth| in units of the last place of truth, of which `rounded` is the
/// nearest Double: the distance of the two plus the half ulp that rounding may hide. nan where either is.
func ulps(_ value: Double, from rounded: Double) -> Double {
  if value == rounded { return 0.5 }
  return abs(value - rounded) / rounded.ulp + 0.5
}

/// The largest of many errors, and where it was made.
struct WorstError: CustomStringConvertible {
  private(set) var ulps = 0.0
  private(set) var place = "nowhere"
  private(set) var count = 0

  mutating func record(_ value: Double, _ rounded: Double, at place: @autoclosure () -> String) {
    count += 1
    let error = ProbabilityTests.ulps(value, from: rounded)
    guard !(error <= ulps) else { return }
    ulps = error
    self.place = "\(place()): \(value), reference \(rounded)"
  }

  var description: String { "at most \(ulps) ulp in \(count) places, worst at \(place)" }
}
