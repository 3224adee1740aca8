/// Where an author's call stands.
struct Place: Equatable, Comparable, Sendable {
  /// The name of the file in the chapter's folder.
  let file: String
  /// The line, from 1.
  let line: Int

  /// A place from what the compiler says of a call.
  init(_ path: String, _ line: Int) {
    file = path.split(separator: "/").last.map(String.init) ?? path
    self.line = line
  }

  /// In a file, the lines one after another.
  static func < (a: Place, b: Place) -> Bool { (a.file, a.line) < (b.file, b.line) }
}

/// Something wrong in a chapter, at the author's line.
struct Problem: Equatable, Sendable {
  /// Where it is.
  let place: Place
  /// What is wrong and what to do about it.
  let text: String
  /// The rule that was broken, as the weaver names it.
  let rule: String
  /// Whether the record carries it too, so that the weaver will tell it.
  var isInRecord = false

  /// The message as compilers write theirs, so that editors can jump to the line.
  func message(in folder: String) -> String {
    "\(folder)/\(place.file):\(place.line):1: error: \(text) [\(rule)]"
  }
}
