// Traps in one exercise of several, and only at some inputs.
// expect: signal 35
// expect mean: signal 5
func mean(of numbers: [Double]) -> Double {
  precondition(numbers.count > 2)
  return numbers.reduce(0, +) / Double(numbers.count)
}
