// Writes to every descriptor that it might have inherited.
// expect: ok 40
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  for descriptor in Int32(3)..<256 { _ = "forged\n9 d0000000000000000\n".withCString { write(descriptor, $0, 27) } }
  return 2 * x + 1
}
