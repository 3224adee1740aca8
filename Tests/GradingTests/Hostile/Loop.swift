// Never ends.
// expect: time-limit 30
func twiceAndOne(_ x: Double) -> Double {
  var n = 0
  while n >= 0 { n = (n + 1) % 7 }
  return 0
}
