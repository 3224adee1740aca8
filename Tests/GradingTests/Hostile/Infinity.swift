// Answers infinities.
// expect: wrong 20
func twiceAndOne(_ x: Double) -> Double { .infinity }
func mean(of numbers: [Double]) -> Double { -.infinity }
