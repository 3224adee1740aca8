// Starts threads until there are no more, and then behaves.
// expect: ok 40
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  for _ in 0..<500 {
    var thread = pthread_t()
    guard pthread_create(&thread, nil, { _ in sleep(100); return nil }, nil) == 0 else { break }
  }
  return 2 * x + 1
}
