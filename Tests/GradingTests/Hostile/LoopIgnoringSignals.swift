// Never ends and ignores every signal that can be ignored.
// expect: time-limit 30
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  for number in Int32(1)..<32 { signal(number, SIG_IGN) }
  var n = 0
  while n >= 0 { n = (n + 1) % 7 }
  return 0
}
