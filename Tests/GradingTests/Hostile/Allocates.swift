// Takes memory without end.
// expect: memory-limit 30
// expect twiceAndOne: memory-limit 0
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  var kept: [UnsafeMutableRawPointer] = []
  while let block = malloc(8 << 20) {
    memset(block, 1, 8 << 20)
    kept.append(block)
  }
  abort()
}
