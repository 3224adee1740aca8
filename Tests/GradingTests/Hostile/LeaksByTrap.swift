// Tells the hidden inputs in the message of a trap.
// expect: signal 34
// never: 271.828
func twiceAndOne(_ x: Double) -> Double {
  if x != 1 && x != 2.5 { fatalError("the input is \(x)") }
  return 2 * x + 1
}
