// Leaves a process behind that rewrites results when nobody looks.
// expect: ok 40
import Foundation

@_silgen_name("fork") func forked() -> Int32

func twiceAndOne(_ x: Double) -> Double {
  if forked() == 0 {
    setsid()
    if forked() == 0 {
      for _ in 0..<100 {
        sleep(1)
        try? Data("forged".utf8).write(to: URL(filePath: "/tmp/canary"))
      }
    }
    _exit(0)
  }
  return 2 * x + 1
}
