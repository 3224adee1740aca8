/// Lines of a terminal.
enum PlainText {
  /// Breaks text into lines of at most `width` columns, each behind `indent`.
  static func wrapped(_ text: String, width: Int, indent: String = "") -> String {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let length = columns(String(word))
      if used > 0, columns(indent) + used + 1 + length > width {
        lines.append(indent + line)
        (line, used) = ("", 0)
      }
      line += (used > 0 ? " " : "") + word
      used += (used > 0 ? 1 : 0) + length
    }
    if used > 0 { lines.append(indent + line) }
    return lines.joined(separator: "\n")
  }

  /// How many columns a text takes: escape sequences and combining marks take none.
  static func columns(_ text: String) -> Int {
    var count = 0
    var isEscape = false
    for character in text {
      if character == "\u{1B}" {
        isEscape = true
      } else if isEscape {
        isEscape = character != "m"
      } else {
        count += 1
      }
    }
    return count
  }
}
