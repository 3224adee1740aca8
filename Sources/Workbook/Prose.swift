/// A piece of prose as a terminal sets it.
enum Prose: Equatable {
  case heading(level: Int, title: String)
  case paragraph(String)
  case item(mark: String, text: String)
  case box(label: String, text: String)
  case formula(String)
  case verbatim(String)

  /// Splits the lines of a block of prose into pieces.
  static func pieces(_ lines: [String]) -> [Prose] {
    var pieces: [Prose] = []
    var paragraph: [String] = []
    var rest = lines[...]

    func close() {
      if !paragraph.isEmpty { pieces.append(.paragraph(paragraph.joined(separator: " "))) }
      paragraph = []
    }

    while let line = rest.popFirst() {
      if line.trimmed.isEmpty {
        close()
      } else if let heading = Heading(line) {
        close()
        pieces.append(.heading(level: heading.level, title: heading.title))
      } else if line.hasPrefix("$$") {
        close()
        pieces.append(.formula(formula(line, &rest)))
      } else if line.hasPrefix("```") {
        close()
        let code = take(&rest) { !$0.hasPrefix("```") }
        rest = rest.dropFirst()
        pieces.append(.verbatim(code.map { "    " + $0 }.joined(separator: "\n")))
      } else if line.hasPrefix("|") {
        close()
        let table = [line] + take(&rest) { $0.hasPrefix("|") }
        pieces.append(.verbatim(table.map { PlainText.inline($0) }.joined(separator: "\n")))
      } else if line.hasPrefix(">") {
        close()
        pieces += box([line] + take(&rest) { $0.hasPrefix(">") })
      } else if let (mark, text) = item(line) {
        close()
        let more = take(&rest) { $0.hasPrefix("  ") }.map(\.trimmed)
        pieces.append(.item(mark: mark, text: ([text] + more).joined(separator: " ")))
      } else {
        paragraph.append(line.trimmed)
      }
    }
    close()
    return pieces
  }

  private static func take(
    _ rest: inout ArraySlice<String>, while belongs: (String) -> Bool
  ) -> [String] {
    let taken = rest.prefix(while: belongs)
    rest = rest.dropFirst(taken.count)
    return Array(taken)
  }

  private static func formula(_ line: String, _ rest: inout ArraySlice<String>) -> String {
    let opening = String(line.dropFirst(2))
    if let end = opening.firstRange(of: "$$") { return String(opening[..<end.lowerBound]) }
    let inside = take(&rest) { !$0.contains("$$") }
    let closing = rest.popFirst().map { $0.replacing("$$", with: "") } ?? ""
    return ([opening] + inside + [closing]).joined(separator: " ")
  }

  /// A quotation; one that begins `[!NOTE]` or the like is a box with that label.
  private static func box(_ lines: [String]) -> [Prose] {
    let texts = lines.map { String($0.dropFirst()).trimmed }
    var label = ""
    var body = texts[...]
    if let first = texts.first, first.hasPrefix("[!"), first.hasSuffix("]") {
      label = first.dropFirst(2).dropLast().capitalized
      body = body.dropFirst()
    }
    return pieces(Array(body)).map { piece in
      defer { label = "" }
      return switch piece {
      case .paragraph(let text): .box(label: label, text: text)
      case .item(let mark, let text): .box(label: label, text: "\(mark) \(text)")
      case .formula(let tex): .box(label: label, text: PlainTeX.text(tex))
      default: piece
      }
    }
  }

  private static func item(_ line: String) -> (mark: String, text: String)? {
    if line.hasPrefix("- ") || line.hasPrefix("* ") { return ("•", String(line.dropFirst(2))) }
    let digits = line.prefix { $0.isNumber }
    let after = line.dropFirst(digits.count)
    guard !digits.isEmpty, after.hasPrefix(". ") else { return nil }
    return ("\(digits).", String(after.dropFirst(2)))
  }
}

extension StringProtocol {
  /// The text without the white space around it.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
