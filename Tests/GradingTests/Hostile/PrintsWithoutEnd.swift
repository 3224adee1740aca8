// Prints without end.
// expect: output-limit 30
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  let text = String(repeating: "0 d4008000000000000\n", count: 5000)
  while true { print(text) }
}
