// Leaves a function that answers when the program ends.
// expect: runtime-error 30
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  atexit { for id in 0..<9 { print("\(id) d4008000000000000") } }
  exit(0)
}
