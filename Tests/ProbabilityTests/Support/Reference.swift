import Foundation

/// A table of reference values in Tests/Reference: columns by name, numbers as hexadecimal doubles.
///
/// `value` columns hold 25 digits for people; `rounded` columns the nearest `Double`, which is what the
/// tests compare with.
struct Reference {
  let rows: [[String: Double]]

  init(_ name: String) throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Reference/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let names = lines[0].split(separator: ",").map(String.init)
    rows = lines.dropFirst().map { line in
      let cells = line.split(separator: ",")
      return Dictionary(
        uniqueKeysWithValues: zip(names, cells.map { Double($0) ?? .nan }))
    }
  }
}
