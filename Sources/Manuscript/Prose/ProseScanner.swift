/// Reads prose once from left to right and sets a mark in place of each token.
///
/// What stands in code spans and fences is left as it is. Should this scanner and cmark ever differ
/// about what is code, nothing is lost: a mark found in code is written back as the author typed it.
package struct ProseScanner {
  /// The Markdown with its marks.
  package private(set) var markdown: [UInt8] = []
  /// The tokens, by the index in their mark.
  package private(set) var tokens: [Token] = []
  /// For each line of the Markdown, where it came from.
  package private(set) var origins: [Position] = []

  private let faults: Faults
  private var bytes: [UInt8] = []
  private var starts: [(offset: Int, position: Position, isExact: Bool)] = []
  private var lineIndex = 0
  private var index = 0

  /// Makes a scanner that reports what is not closed.
  package init(faults: Faults) { self.faults = faults }

  /// The Markdown as text.
  package var text: String { String(decoding: markdown, as: UTF8.self) }

  /// Adds the place of a stretch of code, a paragraph of its own.
  package mutating func add(code number: Int, at position: Position) {
    begin(at: position)
    emit(Token(kind: .code(number), raw: "", position: position))
    markdown.append(newline)
    begin(at: position)
    markdown.append(newline)
  }

  /// Adds a stretch of prose.
  package mutating func add(_ prose: Prose) {
    bytes = []
    starts = []
    for var line in prose.lines {
      Mark.strike(&line, faults: faults)
      starts.append((bytes.count, line.position, line.isExact))
      bytes += line.text.utf8
      bytes.append(newline)
    }
    lineIndex = 0
    index = 0
    while index < bytes.count {
      begin(at: position(of: index))
      if !copyFence() { scanLine() }
    }
    begin(at: starts.last?.position ?? prose.start)
    markdown.append(newline)
  }

  // MARK: - Lines

  /// Notes where the next line of the Markdown comes from.
  private mutating func begin(at position: Position) { origins.append(position) }

  /// Copies a fenced code block whole, if one begins here.
  private mutating func copyFence() -> Bool {
    var start = index
    while start < bytes.count, bytes[start] == space || bytes[start] == greater { start += 1 }
    guard start < bytes.count, bytes[start] == backtick || bytes[start] == tilde else {
      return false
    }
    let fence = bytes[start]
    let length = run(of: fence, at: start)
    guard length >= 3 else { return false }
    if fence == backtick {
      let info = bytes[(start + length)...].prefix { $0 != newline }
      if info.contains(backtick) { return false }
    }
    let opening = position(of: start)
    copyLine()
    while index < bytes.count {
      begin(at: position(of: index))
      var first = index
      while bytes[first] == space || bytes[first] == greater { first += 1 }
      let closes = bytes[first] == fence && run(of: fence, at: first) >= length
      copyLine()
      if closes { return true }
    }
    faults.report(.unclosedBlock, at: opening, "the code fence is never closed in this prose")
    return true
  }

  private mutating func copyLine() {
    while index < bytes.count, bytes[index] != newline {
      markdown.append(bytes[index])
      index += 1
    }
    markdown.append(newline)
    index += 1
  }

  /// Copies up to the end of a line, setting marks. Spans that cross lines are copied whole.
  private mutating func scanLine() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case newline:
        markdown.append(byte)
        index += 1
        return
      case backslash where index + 1 < bytes.count && bytes[index + 1] != newline:
        markdown += bytes[index...index + 1]
        index += 2
      case backtick: copyCodeSpan()
      case dollar: scanMath()
      case brace where scanRole(): break
      case zero...nine: scanNumber()
      default:
        markdown.append(byte)
        index += 1
      }
    }
  }

  private mutating func copyCodeSpan() {
    let length = run(of: backtick, at: index)
    var end = index + length
    while end < bytes.count, !isBlankLine(after: end) {
      if bytes[end] == backtick {
        let closing = run(of: backtick, at: end)
        if closing == length {
          copy(to: end + closing)
          return
        }
        end += closing
      } else {
        end += 1
      }
    }
    copy(to: index + length)
  }

  /// Copies bytes, noting the lines that begin among them.
  private mutating func copy(to end: Int) {
    while index < end {
      markdown.append(bytes[index])
      index += 1
      if bytes[index - 1] == newline { begin(at: position(of: index)) }
    }
  }

  // MARK: - Tokens

  private mutating func scanMath() {
    let isDisplay = index + 1 < bytes.count && bytes[index + 1] == dollar
    let opening = isDisplay ? 2 : 1
    let start = index + opening
    guard let end = closingDollars(from: start, isDisplay: isDisplay) else {
      let what = isDisplay ? "$$" : "$"
      let hint = isDisplay ? "close it with $$" : "close it, or write \\$ for a dollar sign"
      faults.report(.unclosedBlock, at: position(of: index), "\(what) opens mathematics: \(hint)")
      markdown += bytes[index..<start]
      index = start
      return
    }
    var next = end + opening
    var label: String?
    if isDisplay { (label, next) = equationLabel(at: next) }
    let tex = String(decoding: bytes[start..<end], as: UTF8.self)
    let token = Token(
      kind: .math(tex: isDisplay ? unquoted(tex) : tex, isDisplay: isDisplay, label: label),
      raw: String(decoding: bytes[index..<next], as: UTF8.self), position: position(of: index))
    index = next
    emit(token)
  }

  private func closingDollars(from start: Int, isDisplay: Bool) -> Int? {
    guard start < bytes.count else { return nil }
    if !isDisplay, bytes[start] == space || bytes[start] == newline { return nil }
    var end = start
    while end < bytes.count, !isBlankLine(after: end) {
      if bytes[end] == backslash {
        end += 2
        continue
      }
      if bytes[end] == dollar {
        if isDisplay {
          if end + 1 < bytes.count, bytes[end + 1] == dollar { return end }
        } else {
          let followsSpace = bytes[end - 1] == space || bytes[end - 1] == newline
          return end > start && !followsSpace ? end : nil
        }
      }
      end += 1
    }
    return nil
  }

  /// The label of a displayed formula, `(label)` after the closing dollars.
  private func equationLabel(at end: Int) -> (String?, Int) {
    var start = end
    while start < bytes.count, bytes[start] == space { start += 1 }
    guard start < bytes.count, bytes[start] == openParenthesis else { return (nil, end) }
    let name = bytes[(start + 1)...].prefix { isNameByte($0) }
    let close = start + 1 + name.count
    guard !name.isEmpty, close < bytes.count, bytes[close] == closeParenthesis else {
      return (nil, end)
    }
    return (String(decoding: name, as: UTF8.self), close + 1)
  }

  /// A formula within a block quote, without the quote's markers.
  private func unquoted(_ tex: String) -> String {
    guard tex.contains("\n>") else { return tex }
    return tex.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == ">" || $0 == " " } }.joined(separator: "\n")
  }

  private mutating func scanRole() -> Bool {
    let name = bytes[(index + 1)...].prefix { isLetter($0) }
    let close = index + 1 + name.count
    guard !name.isEmpty, close < bytes.count, bytes[close] == closeBrace else { return false }
    let word = String(decoding: name, as: UTF8.self)
    let start = position(of: index)
    guard close + 1 < bytes.count, bytes[close + 1] == backtick else {
      guard word == "exercises" else { return false }
      index = close + 1
      emit(Token(kind: .role(name: word, argument: ""), raw: "{exercises}", position: start))
      return true
    }
    let length = run(of: backtick, at: close + 1)
    let first = close + 1 + length
    var end = first
    while end < bytes.count, bytes[end] != newline {
      if bytes[end] == backtick, run(of: backtick, at: end) == length { break }
      end += 1
    }
    guard end < bytes.count, bytes[end] == backtick else {
      faults.report(.unclosedBlock, at: start, "the role {\(word)} is not closed on its line")
      return false
    }
    let argument = String(decoding: bytes[first..<end], as: UTF8.self)
    let raw = String(decoding: bytes[index..<end + length], as: UTF8.self)
    index = end + length
    emit(Token(kind: .role(name: word, argument: argument), raw: raw, position: start))
    return true
  }

  /// Copies a run of digits, or marks it when it has one decimal point.
  private mutating func scanNumber() {
    let start = index
    var end = index
    var points = 0
    while end < bytes.count {
      if isDigit(bytes[end]) {
        end += 1
      } else if bytes[end] == point, end + 1 < bytes.count, isDigit(bytes[end + 1]) {
        points += 1
        end += 1
      } else {
        break
      }
    }
    let raw = String(decoding: bytes[start..<end], as: UTF8.self)
    let joins = start > 0 && (isLetter(bytes[start - 1]) || bytes[start - 1] == underscore)
    let place = position(of: start)
    index = end
    if points == 1, !joins {
      emit(Token(kind: .decimal, raw: raw, position: place))
    } else {
      markdown += raw.utf8
    }
  }

  private mutating func emit(_ token: Token) {
    markdown += Mark.text(tokens.count).utf8
    tokens.append(token)
  }

  // MARK: - Places

  /// Where a byte was written.
  private mutating func position(of offset: Int) -> Position {
    while lineIndex + 1 < starts.count, starts[lineIndex + 1].offset <= offset { lineIndex += 1 }
    while lineIndex > 0, starts[lineIndex].offset > offset { lineIndex -= 1 }
    var position = starts[lineIndex].position
    if starts[lineIndex].isExact { position.column += offset - starts[lineIndex].offset }
    return position
  }

  private func run(of byte: UInt8, at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return end - start
  }

  /// Whether an offset is a line's end with a blank line, or nothing, after it.
  private func isBlankLine(after offset: Int) -> Bool {
    guard bytes[offset] == newline else { return false }
    var next = offset + 1
    while next < bytes.count, bytes[next] == space || bytes[next] == greater { next += 1 }
    return next >= bytes.count || bytes[next] == newline
  }
}

// MARK: - Bytes

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let greater = UInt8(ascii: ">")
private let backtick = UInt8(ascii: "`")
private let tilde = UInt8(ascii: "~")
private let dollar = UInt8(ascii: "$")
private let backslash = UInt8(ascii: "\\")
private let brace = UInt8(ascii: "{")
private let closeBrace = UInt8(ascii: "}")
private let openParenthesis = UInt8(ascii: "(")
private let closeParenthesis = UInt8(ascii: ")")
private let point = UInt8(ascii: ".")
private let underscore = UInt8(ascii: "_")
private let zero = UInt8(ascii: "0")
private let nine = UInt8(ascii: "9")

private func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }

private func isLetter(_ byte: UInt8) -> Bool {
  byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
}

private func isNameByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == underscore
    || byte == point
}
