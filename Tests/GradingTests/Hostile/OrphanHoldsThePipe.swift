// Ends, and leaves a process behind that keeps the pipe open.
// expect: runtime-error 30
import Foundation

@_silgen_name("fork") func forked() -> Int32

func twiceAndOne(_ x: Double) -> Double {
  if forked() == 0 { sleep(1000) }
  _exit(0)
}
