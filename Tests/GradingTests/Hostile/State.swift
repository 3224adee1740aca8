// Counts its calls, and is right at the first one only.
// expect: wrong 32
// expect twiceAndOne: wrong 2
nonisolated(unsafe) var calls = 0

func twiceAndOne(_ x: Double) -> Double {
  calls += 1
  return calls == 1 ? 2 * x + 1 : 0
}
