// Calls itself until the stack ends.
// expect: signal 30
func twiceAndOne(_ x: Double) -> Double { x == 0.123 ? 1 : 1 + twiceAndOne(x + 1) }
