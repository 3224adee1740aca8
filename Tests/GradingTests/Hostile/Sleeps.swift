// Sleeps.
// expect: time-limit 30
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  sleep(1000)
  return 2 * x + 1
}
