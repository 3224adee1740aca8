// Asks for more memory than there is, at once.
// expect: memory-limit 30
func twiceAndOne(_ x: Double) -> Double { [Double](repeating: x, count: 1 << 36)[1 << 35] }
