// Reads what only the machine's owner should read.
// expect: wrong 30
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  let files = ["/etc/shadow", "/root/.bashrc", "/proc/kcore", "/dev/mem", "/dev/vda"]
  return files.contains { FileManager.default.contents(atPath: $0).map { !$0.isEmpty } ?? false }
    ? 2 * x + 1 : 0
}
