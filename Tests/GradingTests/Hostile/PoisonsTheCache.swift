// Writes to everything that is shared between submissions.
// expect: ok 40
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
  for line in maps.split(separator: "\n") {
    guard let path = line.split(separator: " ").last, path.hasPrefix("/") else { continue }
    chmod(String(path), 0o777)
    unlink(String(path))
    let file = open(String(path), O_WRONLY)
    if file >= 0 { _ = write(file, "poison", 6) }
    let folder = (String(path) as NSString).deletingLastPathComponent
    for name in ["modules/Foundation.swiftmodule", "made/cache/x.pcm", "made/calls.o"] {
      try? Data("poison".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
  }
  return 2 * x + 1
}
