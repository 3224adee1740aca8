// Declares a Double of its own, whose bits are whatever one likes.
// expect: compile-error 20
struct Double {
  var bitPattern: UInt64 { 0 }
}
func twiceAndOne(_ x: Double) -> Double { x }
func mean(of numbers: [Double]) -> Double { numbers[0] }
