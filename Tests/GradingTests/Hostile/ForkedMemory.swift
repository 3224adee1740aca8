// Takes memory in many processes, each of them below its own limit.
// expect: memory-limit 30
import Foundation

@_silgen_name("fork") func forked() -> Int32

func twiceAndOne(_ x: Double) -> Double {
  for _ in 0..<12 where forked() == 0 {
    let size = 120 << 20
    let block = malloc(size)
    if let block { memset(block, 1, size) }
    sleep(60)
  }
  sleep(60)
  return 0
}
