// Runs before main and answers all questions that it expects with the same number.
// expect: wrong 2
// expect twiceAndOne: wrong 2
import Foundation

@section(".init_array") @used
let early: @convention(c) () -> Void = {
  for id in 0..<9 { print("\(id) d4008000000000000") }
  fflush(stdout)
}

func twiceAndOne(_ x: Double) -> Double { 0 }
