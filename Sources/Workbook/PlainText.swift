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
        count += isWide(character) ? 2 : 1
      }
    }
    return count
  }

  /// Whether a letter takes two columns, as those of Chinese, Japanese and Korean and emoji do.
  private static func isWide(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value, value >= 0x1100 else { return false }
    return [
      0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ].contains { $0.contains(value) }
  }
}
