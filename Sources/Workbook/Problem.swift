/// Something wrong in a chapter, at the author's line.
struct Problem: Equatable, Sendable {
  /// The line of the chapter's source, from 1.
  let line: Int
  /// What is wrong and what to do about it.
  let text: String
  /// The rule that was broken, as the weaver names it.
  let rule: String
  /// Whether the record carries it too, so that the weaver will tell it.
  var isInRecord = false

  /// The message as compilers write theirs, so that editors can jump to the line.
  func message(in file: String) -> String { "\(file):\(line):1: error: \(text) [\(rule)]" }
}
