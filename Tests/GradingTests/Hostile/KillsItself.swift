// Kills itself.
// expect: signal 30
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  kill(getpid(), SIGKILL)
  return 2 * x + 1
}
