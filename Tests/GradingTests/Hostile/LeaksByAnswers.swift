// Tells a hidden input in the answer to a public one, by files and by words kept for later.
// expect: wrong 30
// never: 271.828
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  print("input \(x)")
  FileHandle.standardError.write(Data("input \(x)".utf8))
  let notes = URL(filePath: "/tmp/notes")
  let seen = (try? String(contentsOf: notes, encoding: .utf8)) ?? ""
  try? (seen + "\(x) ").write(to: notes, atomically: true, encoding: .utf8)
  return x == 1 || x == 2.5 ? seen.split(separator: " ").compactMap { Double($0) }.max() ?? 0 : x
}
