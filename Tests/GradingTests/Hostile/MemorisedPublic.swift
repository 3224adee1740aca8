// Knows the answers to the public inputs by heart.
// expect: wrong 13.16
// expect twiceAndOne: wrong 4
// expect isEven: wrong 0
func twiceAndOne(_ x: Double) -> Double { [1: 3, 2.5: 6][x] ?? 0 }
func mean(of numbers: [Double]) -> Double { 2 }
func isEven(_ n: Int) -> Bool { n == 2 }
func spelled(_ n: Int) -> String { ["one", "two", "?"][n - 1] }
