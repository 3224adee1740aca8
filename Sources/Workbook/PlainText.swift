/// Inline Markdown and mathematics in the plain letters of a terminal.
enum PlainText {
  /// Sets one run of prose: `$…$` in letters, roles by what `resolve` says of them, links by their
  /// text; emphasis and code go through `style`.
  static func inline(
    _ markdown: String, style: Style = .plain,
    resolve: (_ role: String, _ argument: String) -> String = { _, argument in argument }
  ) -> String {
    var text = ""
    var rest = Substring(markdown)
    while let next = rest.first {
      if next == "$", let (inside, after) = delimited(rest, by: "$") {
        text += PlainTeX.text(inside)
        rest = after
      } else if next == "{", let (role, argument, after) = role(rest) {
        text += resolve(role, argument)
        rest = after
      } else if next == "`", let (inside, after) = delimited(rest, by: "`") {
        text += style.code(inside)
        rest = after
      } else if rest.hasPrefix("**"), let (inside, after) = delimited(rest, by: "**") {
        text += style.strong(inline(inside, style: style, resolve: resolve))
        rest = after
      } else if next == "*", let (inside, after) = delimited(rest, by: "*") {
        text += style.emphasis(inline(inside, style: style, resolve: resolve))
        rest = after
      } else if next == "[", let (label, after) = link(rest) {
        text += inline(label, style: style, resolve: resolve)
        rest = after
      } else {
        text.append(rest.removeFirst())
      }
    }
    return text
  }

  /// What stands between a mark and its next occurrence, and what follows.
  private static func delimited(_ text: Substring, by mark: String) -> (String, Substring)? {
    let inside = text.dropFirst(mark.count)
    guard let first = inside.first, !(mark.hasPrefix("*") && first.isWhitespace),
      let end = inside.firstRange(of: mark), end.lowerBound > inside.startIndex
    else { return nil }
    return (String(inside[..<end.lowerBound]), inside[end.upperBound...])
  }

  /// A role such as `` {value}`gate.at.two` ``: its name, its argument, and what follows.
  private static func role(_ text: Substring) -> (String, String, Substring)? {
    guard let close = text.firstIndex(of: "}") else { return nil }
    let name = text[text.index(after: text.startIndex)..<close]
    let after = text[text.index(after: close)...]
    guard !name.isEmpty, name.allSatisfy(\.isLetter),
      let (argument, rest) = delimited(after, by: "`"), after.first == "`"
    else { return nil }
    return (String(name), argument, rest)
  }

  /// A link `[label](target)`: its label and what follows.
  private static func link(_ text: Substring) -> (String, Substring)? {
    guard let close = text.firstRange(of: "]("),
      let end = text[close.upperBound...].firstIndex(of: ")")
    else { return nil }
    let label = text[text.index(after: text.startIndex)..<close.lowerBound]
    return label.contains("[") ? nil : (String(label), text[text.index(after: end)...])
  }

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
