// Forks without end, and every child as well.
// expect: time-limit 30
@_silgen_name("fork") func forked() -> Int32

func twiceAndOne(_ x: Double) -> Double {
  while true { _ = forked() }
}
