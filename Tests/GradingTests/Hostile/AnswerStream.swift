// Answers in a language of its own: counts that are too large, signs, depths, other identities.
// expect: runtime-error 30
// expect twiceAndOne: runtime-error 0
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  for descriptor in Int32(3)..<20 {
    for line in [
      "-1 d4008000000000000", "99999999999999999999 d0", "x", "", "1e9 a9", "\u{0} \u{FFFD}",
    ] + (0..<5).map({ "\($0) a999999999999 a9 a9 a9 a9 d+008000000000000" }) {
      _ = write(descriptor, line + "\n", line.utf8.count + 1)
    }
  }
  return 2 * x + 1
}
