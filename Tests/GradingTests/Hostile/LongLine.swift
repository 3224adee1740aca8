// Answers with a line that never ends.
// expect: output-limit 30
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  let block = [UInt8](repeating: 48, count: 1 << 16)
  while true { for descriptor in Int32(3)..<8 { _ = write(descriptor, block, block.count) } }
}
