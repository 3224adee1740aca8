// The exercises of this chapter, each with its solution between marks; a handout leaves out what
// stands between them.

import Foundation

/// Twice and one more
///
/// Return $2x + 1$.
func twiceAndOne(_ x: Double) -> Double {
  // BEGIN SOLUTION
  2 * x + 1
  // END SOLUTION
}

/// The mean
///
/// Return the mean of some numbers.
func mean(of numbers: [Double]) -> Double {
  // BEGIN SOLUTION
  numbers.reduce(0, +) / Double(numbers.count)
  // END SOLUTION
}

/// Even or odd?
func isEven(_ n: Int) -> Bool {
  // BEGIN SOLUTION
  n.isMultiple(of: 2)
  // END SOLUTION
}

/// In words
///
/// Spell 1, 2 and 3.
func spelled(_ n: Int) -> String {
  // BEGIN SOLUTION
  ["one", "two", "three"][n - 1]
  // END SOLUTION
}
