// Answers nan, which is neither nearer nor farther than anything.
// expect: wrong 20
func twiceAndOne(_ x: Double) -> Double { .nan }
func mean(of numbers: [Double]) -> Double { -.nan }
