// An expression that takes the type checker longer than anybody waits.
// expect: compile-limit 0
func twiceAndOne(_ x: Double) -> Double {
  let a: Double = [1, 2.0, 3, 4.0].map { $0 * 2 + -$0 / 3 - 1 }.reduce(0) { $0 + $1 * 2 - -1 + 0.5 * 3 } + -x * (2 + 3.0 - 1) / (4 * -1 + 2) - [1: 2.0, 3: 4][1]! + [x, -x, 2 * x - 1, 3].max()! - -(-(-(2 + 3 * 4.0 - 5 / -6)))
  let b = 1 + 2.0 - -3 * 4 + 5.0 / -6 + (7 - 8 * 9.0) - [1, 2.0, -3].reduce(0, +) + { -$0 + 1 }(2 - 3.0) * "a" + 1 - 2 * 3 + 4 - -5.0 + 6
  return a + b
}
