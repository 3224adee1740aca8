/// A file of a chapter, taken apart into prose and code.
///
/// The format, all of it:
/// - A line that begins with `//:` is prose; everything else is code. Source order is reading order.
/// - `// snippet.hide` … `// snippet.show`: code that runs and is not shown. What it produced is.
/// - `// snippet.NAME` … `// snippet.end`: a region, which any chapter may quote.
/// - Lines with markers are never shown, and a stretch of code is trimmed of blank lines at its ends.
/// - In a file beside `main.swift`, a function that takes a `Chapter` is a *section*: its body is read as
///   `main.swift` is, where `main.swift` calls it. Its head with its documentation, a `return` at its
///   end, its last line and the file's imports are no part of what is read, nor is its body's indentation: what stands outside the
///   function is read before or after it, and in one listing with it.
package struct SourceFile {
  /// A stretch of the file between two changes of kind.
  package enum Piece {
    case prose(Prose)
    /// Code, by its lines in the file, from 1.
    case code(ClosedRange<Int>)
  }

  /// The file, relative to the package's root.
  package let file: String
  /// The lines of the file.
  package let lines: [Substring]
  /// The lines as a reader meets them: those of a section's body without its indentation.
  package private(set) var shown: [Substring]
  /// The pieces in order.
  package private(set) var pieces: [Piece] = []
  /// The markers of the file.
  package let snippets: Snippets
  /// The statements that a reader meets, in order; those of a section are those of its body.
  package private(set) var statements: [Statement] = []
  /// The name of the section that the file holds, where it holds one.
  package private(set) var section: String?
  /// The name of a second section, which has no place in the file.
  let secondSection: String?
  /// The lines that are no part of what is read: a section's frame, and what markers hide.
  package private(set) var hidden: Set<Int>
  /// The imports and the section's first and last lines.
  private var frame: Set<Int> = []

  /// Takes a source apart and reports markers that are not paired.
  package init(file: String, text: String, faults: Faults) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    shown = lines
    snippets = Snippets(file: file, lines: lines, faults: faults)
    hidden = snippets.hidden
    var body: Range<Int>?
    var second: String?
    if !file.hasSuffix("/main.swift"), let found = Self.section(in: lines) {
      (section, body) = (found.name, found.header.upperBound + 1..<found.end)
      second = Self.section(in: lines, from: found.end)?.name
      frame = Set(found.header).union([found.end])
      for (index, line) in lines.enumerated() where line.hasPrefix("import ") {
        frame.insert(index + 1)
      }
      hidden.formUnion(frame)
      for number in found.header.upperBound + 1..<found.end {
        shown[number - 1] = lines[number - 1].dropFirst(min(lines[number - 1].indent, 2))
      }
    }
    secondSection = second
    readStatements(body: body)
    // What a section hands on at its end is between it and `main.swift`.
    if let body, let last = statements.last(where: { body.contains($0.start) }),
      lines[last.start - 1].drop(while: { $0 == " " }).hasPrefix("return")
    {
      hidden.formUnion(last.lines)
    }
    readPieces()
  }

  private mutating func readStatements(body: Range<Int>?) {
    let code = lines.indices.map { $0 + 1 }.filter { !isProse($0) && !frame.contains($0) }
    guard let body else {
      statements = Statement.list(code.map { ($0, lines[$0 - 1]) })
      return
    }
    for part in [
      code.filter { $0 < body.lowerBound }, code.filter(body.contains),
      code.filter { $0 >= body.upperBound },
    ] {
      statements += Statement.list(part.map { ($0, lines[$0 - 1]) })
    }
  }

  private mutating func readPieces() {
    var prose = Prose()
    var code: ClosedRange<Int>?
    func close(_ pieces: inout [Piece]) {
      if !prose.lines.isEmpty { pieces.append(.prose(prose)) }
      if let code { pieces.append(.code(code)) }
      (prose, code) = (Prose(), nil)
    }
    for (index, line) in lines.enumerated() {
      let number = index + 1
      if isProse(number) {
        if code != nil { close(&pieces) }
        let body = line.drop { $0 == " " }
        let indented = body.dropFirst(3).first == " "
        prose.lines.append(
          Prose.Line(
            text: String(body.dropFirst(indented ? 4 : 3)),
            position: Position(
              file: file, line: number,
              column: line.utf8.count - body.utf8.count + (indented ? 5 : 4))))
      } else if frame.contains(number) {
        if !prose.lines.isEmpty { close(&pieces) }
      } else {
        if !prose.lines.isEmpty { close(&pieces) }
        code = (code?.lowerBound ?? number)...number
      }
    }
    close(&pieces)
  }

  /// Whether a line is prose.
  package func isProse(_ number: Int) -> Bool {
    let line = lines[number - 1]
    return line.hasPrefix("//:") || (section != nil && line.drop { $0 == " " }.hasPrefix("//:"))
  }

  /// Whether the file has prose, wherever it stands.
  package var hasProse: Bool {
    lines.contains { $0.drop { $0 == " " || $0 == "\t" }.hasPrefix("//:") }
  }

  /// Whether a function takes a chapter, though the file has no section.
  var hasOddSection: Bool {
    section == nil
      && lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
        .contains(/\bfunc\s+\w+[^{}]*:\s*Chapter\b/)
  }

  /// The statement on a line.
  package func statement(on line: Int) -> Statement? {
    statements.first { $0.lines.contains(line) }
  }

  /// The functions that a statement hands the chapter to, in order.
  func callsWithChapter(_ statement: Statement) -> [String] {
    let text = statement.lines.map { lines[$0 - 1].replacing(/\/\/.*/, with: "") }
      .joined(separator: "\n")
    return text.matches(of: /(?:^|[^.\w])(\w+)\(([^()]*)/).filter {
      statement.calls.contains(String($0.1)) && $0.2.contains(/\bchapter\s*(?:,|$)/)
    }.map { String($0.1) }
  }

  /// Some lines as they are shown, without the indentation that all of them share.
  package func listing(_ numbers: [Int]) -> [String] {
    let texts = numbers.map { shown[$0 - 1] }
    let indent =
      texts.filter { !$0.allSatisfy(\.isWhitespace) }.map { $0.prefix { $0 == " " }.count }.min()
      ?? 0
    return texts.map { String($0.dropFirst(indent)) }
  }

  /// A line's first letter.
  package func position(ofLine number: Int) -> Position {
    let line = lines[min(max(number, 1), lines.count) - 1]
    let indent = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
    return Position(file: file, line: number, column: indent + 1)
  }

  /// The function that takes a chapter: its name, the lines of its head, and its last line.
  private static func section(
    in lines: [Substring], from start: Int = 0
  ) -> (name: String, header: ClosedRange<Int>, end: Int)? {
    for (index, line) in lines.enumerated().dropFirst(start) {
      guard let start = line.firstMatch(of: /^(?:@MainActor )?func (\w+)\(/) else { continue }
      guard let last = lines[index...].firstIndex(where: { $0.contains("{") }),
        lines[last].hasSuffix("{"),
        lines[index...last].joined(separator: " ").contains(/:\s*Chapter\b/),
        let end = lines[(last + 1)...].firstIndex(of: "}")
      else { continue }
      // An attribute may stand on a line of its own; documentation is part of the head, and so are the
      // blank lines before it.
      var first = index
      while first > 0, lines[first - 1] == "@MainActor" || lines[first - 1].hasPrefix("///") {
        first -= 1
      }
      while first > 0, lines[first - 1].allSatisfy(\.isWhitespace) { first -= 1 }
      return (String(start.1), first + 1...last + 1, end + 1)
    }
    return nil
  }
}
