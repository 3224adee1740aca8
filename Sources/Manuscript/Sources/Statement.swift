/// A statement of a chapter's source: where it stands, and what it does.
///
/// Statements are told apart by brackets and indentation, as swift-format sets them, so that a chapter's
/// program needs no parser; a test compares them with those of the compiler's own parser.
package struct Statement: Equatable {
  /// What a statement does, as far as reading is concerned.
  package enum Effect: Equatable {
    /// It teaches: mathematics, a derivation, an algorithm, an experiment.
    case teaches
    /// It only registers a value, a claim, a table or a figure.
    case registers
  }

  /// Its lines in the file, from 1, with the comments right above it.
  package let lines: ClosedRange<Int>
  /// Its first line without those comments.
  package let start: Int
  /// What it does.
  package let effect: Effect
  /// The names that it calls as functions.
  package let calls: Set<String>

  /// The statements of some numbered lines of code, which begin at one depth.
  package static func list(_ code: [(number: Int, text: Substring)]) -> [Statement] {
    var statements: [Statement] = []
    var reader = SwiftReader()
    var open: [(number: Int, text: Substring)] = []
    var start: Int?
    let base = code.lazy.filter { !$0.text.isBlank }.map { $0.text.indent }.min() ?? 0
    func close() {
      if let first = open.first, let last = open.last, let start {
        statements.append(
          Statement(
            lines: first.number...last.number, start: start,
            effect: reader.isSeveral ? .teaches : effect(of: open.filter { $0.number >= start }),
            calls: reader.calls))
      }
      open = []
      start = nil
      reader = SwiftReader()
    }
    for (index, line) in code.enumerated() {
      // Comments belong to what stands right below them.
      if start == nil, reader.isOutside, let last = open.last, last.number + 1 < line.number {
        close()
      }
      if reader.isOutside, line.text.isBlank {
        close()
        continue
      }
      open.append(line)
      reader.read(line.text)
      if start == nil, reader.hasCode { start = line.number }
      guard reader.isOutside, start != nil else { continue }
      let next = code.indices.contains(index + 1) ? code[index + 1] : nil
      // A line that is indented more goes on, and so does a block's opening bracket on its own line.
      if let next, next.number == line.number + 1, !next.text.isBlank,
        next.text.indent > base || next.text.dropFirst(base).hasPrefix("{")
      {
        continue
      }
      close()
    }
    close()
    return statements
  }

  /// What registers: a call of the chapter's that makes a value, a claim, a table or a figure; and a
  /// loop or a condition around nothing else.
  private static func effect(of lines: [(number: Int, text: Substring)]) -> Effect {
    guard let first = lines.first?.text.drop(while: { $0 == " " }) else { return .teaches }
    if first.firstMatch(of: /^chapter\.(value|claim|table|figure|family)\(/) != nil {
      return .registers
    }
    guard first.hasPrefix("for ") || first.hasPrefix("if "), lines.count > 2,
      let head = lines.firstIndex(where: { $0.text.hasSuffix("{") || $0.text.hasSuffix(" in") }),
      lines.last?.text.drop(while: { $0 == " " }) == "}", head < lines.count - 2
    else { return .teaches }
    let inner = list(Array(lines[(head + 1)..<(lines.count - 1)]))
    return !inner.isEmpty && inner.allSatisfy { $0.effect == .registers } ? .registers : .teaches
  }
}

/// Reads lines of Swift as far as brackets, texts and comments go.
private struct SwiftReader {
  private var depth = 0
  private var comments = 0
  /// The texts that are open, innermost last: how many #, whether over many lines, and the depth of
  /// brackets outside.
  private var texts: [(hashes: Int, isLong: Bool, depth: Int)] = []
  /// Whether a text is open right here, rather than code within it.
  private var isText = false
  private(set) var calls: Set<String> = []
  /// Whether anything but comments was read.
  private(set) var hasCode = false
  /// Whether a semicolon parts several statements on these lines.
  private(set) var isSeveral = false

  /// Whether no bracket, text or comment is open.
  var isOutside: Bool { depth <= 0 && comments == 0 && texts.isEmpty }

  mutating func read(_ line: Substring) {
    var rest = line
    var word = ""
    // What stands before the word, or before what is read now: its last letter that is no space.
    var (before, last): (Character?, Character?) = (nil, nil)
    var lastWord = ""
    if comments == 0, !isText {
      let code = line.drop { $0 == " " }
      if code.hasPrefix("#if ") { depth += 1 }
      if code.hasPrefix("#endif") { depth -= 1 }
    }
    while let next = rest.first {
      if comments > 0 {
        if take("*/", &rest) {
          comments -= 1
        } else if take("/*", &rest) {
          comments += 1
        } else {
          rest.removeFirst()
        }
        continue
      }
      if isText, let text = texts.last {
        readText(text, &rest)
        continue
      }
      if next.isLetter || next.isNumber || next == "_" {
        if word.isEmpty { before = last }
        word.append(next)
        (last, lastWord) = (next, word)
        hasCode = true
        rest.removeFirst()
        continue
      }
      if next == "(", !word.isEmpty, before != "." { calls.insert(word) }
      word = ""
      if rest.hasPrefix("//") { break }
      if take("/*", &rest) {
        comments += 1
        continue
      }
      if let length = expression(rest, after: last, lastWord) {
        hasCode = true
        rest.removeFirst(length)
        (last, lastWord) = ("/", "")
        continue
      }
      if !next.isWhitespace {
        hasCode = true
        (last, lastWord) = (next, "")
      }
      if next == ";", depth <= 0, texts.isEmpty { isSeveral = true }
      if let hashes = opening(rest) {
        let isLong = rest.dropFirst(hashes).hasPrefix("\"\"\"")
        texts.append((hashes, isLong, depth))
        isText = true
        rest.removeFirst(hashes + (isLong ? 3 : 1))
      } else {
        if "([{".contains(next) { depth += 1 }
        if ")]}".contains(next) { depth -= 1 }
        rest.removeFirst()
        // The bracket that closes code within a text leads back into the text.
        if next == ")", let text = texts.last, depth == text.depth { isText = true }
      }
    }
    // A text on one line ends with it, whatever the author forgot.
    if isText, let text = texts.last, !text.isLong {
      texts.removeLast()
      (isText, depth) = (false, text.depth)
    }
  }

  private mutating func readText(
    _ text: (hashes: Int, isLong: Bool, depth: Int), _ rest: inout Substring
  ) {
    let hashes = String(repeating: "#", count: text.hashes)
    if take("\\" + hashes + "(", &rest) {
      depth += 1
      isText = false
    } else if take("\\" + hashes, &rest) {
      if !rest.isEmpty { rest.removeFirst() }
    } else if take((text.isLong ? "\"\"\"" : "\"") + hashes, &rest) {
      texts.removeLast()
      isText = false
    } else {
      rest.removeFirst()
    }
  }

  /// How long the regular expression is that begins here and ends on this line.
  private func expression(_ rest: Substring, after last: Character?, _ word: String) -> Int? {
    let hashes = rest.prefix { $0 == "#" }
    var body = rest.dropFirst(hashes.count)
    guard body.popFirst() == "/" else { return nil }
    if hashes.isEmpty {
      // Elsewhere a / divides.
      let isOperand =
        last.map { "(,=:[{!&|?;".contains($0) } ?? true
        || ["return", "in", "case", "try", "if", "where", "while"].contains(word)
      guard isOperand, let first = body.first, !first.isWhitespace else { return nil }
    }
    var length = hashes.count + 1
    while let next = body.popFirst() {
      length += 1
      if next == "\\" {
        if body.popFirst() != nil { length += 1 }
      } else if next == "/", body.hasPrefix(hashes) {
        return length + hashes.count
      }
    }
    return nil
  }

  /// How many # stand before the quotation mark that begins here.
  private func opening(_ rest: Substring) -> Int? {
    let hashes = rest.prefix { $0 == "#" }.count
    return rest.dropFirst(hashes).first == "\"" ? hashes : nil
  }

  private func take(_ mark: String, _ rest: inout Substring) -> Bool {
    guard rest.hasPrefix(mark) else { return false }
    rest.removeFirst(mark.count)
    return true
  }
}

extension Substring {
  /// Whether nothing is on the line.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
  /// How many spaces the line begins with.
  var indent: Int { prefix { $0 == " " }.count }
}
