// Looks for answers in its binary, its command line, its environment and its memory map.
// expect: wrong 30
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  for file in ["exe", "cmdline", "environ", "maps", "auxv", "mountinfo"] {
    guard let bytes = FileManager.default.contents(atPath: "/proc/self/\(file)") else { continue }
    // The answer to the hidden input 271.828 and to the public input 1.
    for answer in [544.656, 3.0] where file != "exe" {
      let wanted = withUnsafeBytes(of: answer.bitPattern) { Data($0) }
      if bytes.range(of: wanted) != nil { return 2 * x + 1 }
    }
    if bytes.range(of: Data("expected".utf8)) != nil, file == "cmdline" { return 2 * x + 1 }
  }
  return 0
}
