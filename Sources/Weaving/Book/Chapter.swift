import Manuscript
import Record

/// A chapter: its source and its record, joined by line, numbered, and ready to be set.
final class Chapter {
  /// A listing, by its lines in the file, or something that the program produced.
  enum Block {
    /// Lines of code; those that only show a figure, name values or check claims are folded, since
    /// what they produced stands below and says more than its words twice.
    case listing([Int], isFolded: Bool)
    case output(Entry)
  }

  /// Something with a number that prose may refer to.
  struct Numbered {
    enum Kind: String {
      case figure = "Figure"
      case table = "Table"
      case equation = "Equation"
    }
    var kind: Kind
    var number: String
    var anchor: String
  }

  let item: Contents.Item
  let source: ChapterSource
  let analysis: SwiftAnalysis
  let record: Record
  /// The code, by the index in its token.
  private(set) var code: [[Block]] = []
  /// The chapter's prose with the places of its code.
  private(set) var scanner: ProseScanner
  /// What the program recorded, by id.
  private(set) var entries: [String: Entry] = [:]
  /// What has a number, by id.
  private(set) var numbered: [String: Numbered] = [:]

  private let faults: Faults
  private let numbers: [Int]
  private let places: [Int: Int]

  /// The page's file name.
  var page: String { "\(item.slug).html" }
  /// The exercises' file.
  var exercisesFile: String { "Chapters/\(item.name)/Exercises.swift" }

  init(
    item: Contents.Item, source: ChapterSource, record: Record, cache: ContentCache, faults: Faults
  ) throws {
    self.item = item
    self.source = source
    self.record = record
    self.faults = faults
    let (code, numbers) = source.code
    self.numbers = numbers
    places = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.indices))
    analysis = try SwiftAnalysis.of(code, cache: cache)
    scanner = ProseScanner(faults: faults)
    checkIDs()
    layOut()
    number()
  }

  /// Where an entry was made: the line of the call, at its first letter.
  func position(of entry: Entry) -> Position { position(ofLine: entry.line) }

  /// A line's first letter.
  func position(ofLine number: Int) -> Position {
    let line = source.lines[min(max(number, 1), source.lines.count) - 1]
    let indent = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
    return Position(file: source.file, line: number, column: indent + 1)
  }

  /// The lines of the file on which the statement around a line stands.
  func statement(around line: Int) -> ClosedRange<Int>? {
    for statement in analysis.statements {
      let first = numbers[statement[0] - 1]
      let last = numbers[statement[1] - 1]
      if first <= line, line <= last { return first...last }
    }
    return nil
  }

  /// The coloured HTML of a line of code.
  func coloured(_ line: Int) -> String { places[line].map { analysis.lines[$0] } ?? "" }

  /// Whether a number stands in the chapter's code as a literal.
  func hasLiteral(_ number: String) -> Bool {
    analysis.decimals.contains { $0.text == number }
  }

  /// Whether a decimal that a statement wrote was typed within a text of that statement: it stands
  /// there, and the statement has no literal that begins with its digits, which would check it.
  func isTyped(_ decimal: String, by statement: ClosedRange<Int>) -> Bool {
    guard statement.contains(where: { source.lines[$0 - 1].contains(decimal) }) else {
      return false
    }
    return !analysis.decimals.contains {
      statement.contains(numbers[$0.line - 1]) && $0.text.hasPrefix(decimal)
    }
  }

  // MARK: - Ids

  private func checkIDs() {
    for entry in record.entries {
      if let first = entries[entry.id] {
        faults.report(
          .duplicateID, at: position(of: entry),
          "the id “\(entry.id)” is already given on line \(first.line)")
      } else {
        entries[entry.id] = entry
      }
    }
  }

  // MARK: - Places

  /// Sets what each statement produced right under it.
  private func layOut() {
    var outputs: [Int: [Entry]] = [:]
    for entry in record.entries {
      guard (1...source.lines.count).contains(entry.line), let range = statement(around: entry.line)
      else {
        faults.report(
          .staleRecord, at: position(of: entry),
          "the record has “\(entry.id)” here, where no code stands: build and run the chapter again"
        )
        continue
      }
      outputs[range.upperBound, default: []].append(entry)
    }
    for piece in source.pieces {
      switch piece {
      case .prose(let prose): scanner.add(prose)
      case .code(let lines):
        let blocks = blocks(of: lines, outputs: outputs)
        guard !blocks.isEmpty else { continue }
        scanner.add(code: code.count, at: Position(file: source.file, line: lines.lowerBound))
        code.append(blocks)
      }
    }
  }

  private func blocks(of lines: ClosedRange<Int>, outputs: [Int: [Entry]]) -> [Block] {
    var blocks: [Block] = []
    var listing: [Int] = []
    var waiting: [Entry] = []
    func flush(isFolded: Bool = false) {
      let trimmed = trim(listing)
      let onlyChecks = trimmed.allSatisfy { line in
        isBlank(line) || (outputs[end(of: line)] ?? []).isChecks
      }
      if !trimmed.isEmpty {
        blocks.append(.listing(trimmed, isFolded: isFolded || onlyChecks))
      }
      blocks += waiting.map(Block.output)
      listing = []
      waiting = []
    }
    for line in lines {
      let made = (outputs[line] ?? []).filter(\.isShown)
      // Claims in consecutive statements stand in one listing, and their checks in one box below it.
      if !waiting.isEmpty, !(outputs[end(of: line)] ?? []).contains(where: \.isClaim) { flush() }
      if let figure = made.first, figure.isFigure, let range = statement(around: line) {
        let own = listing.filter { $0 >= range.lowerBound }
        listing.removeAll { $0 >= range.lowerBound }
        flush()
        listing = own
      }
      if !source.snippets.hidden.contains(line) { listing.append(line) }
      guard !made.isEmpty else { continue }
      waiting += made
      if !made.allSatisfy(\.isClaim) { flush(isFolded: made.allSatisfy(\.isFigure)) }
    }
    flush()
    return blocks
  }

  /// The last line of the statement on a line, or the line itself.
  private func end(of line: Int) -> Int { statement(around: line)?.upperBound ?? line }

  /// Lines without the blank ones at both ends.
  private func trim(_ lines: [Int]) -> [Int] {
    var trimmed = lines[...]
    while let first = trimmed.first, isBlank(first) { trimmed.removeFirst() }
    while let last = trimmed.last, isBlank(last) { trimmed.removeLast() }
    return Array(trimmed)
  }

  private func isBlank(_ line: Int) -> Bool {
    source.lines[line - 1].allSatisfy(\.isWhitespace)
  }

  // MARK: - Numbers

  /// Numbers figures, tables and equations in the order of the page.
  private func number() {
    var counts: [Numbered.Kind: Int] = [:]
    func give(_ kind: Numbered.Kind, to id: String) {
      guard numbered[id] == nil else { return }
      counts[kind, default: 0] += 1
      numbered[id] = Numbered(
        kind: kind, number: "\(item.number).\(counts[kind, default: 0])",
        anchor: "\(kind.rawValue.lowercased())-\(Anchor.slug(id))")
    }
    for token in scanner.tokens {
      switch token.kind {
      case .math(_, _, let label?):
        if entries[label] != nil || numbered[label] != nil {
          faults.report(
            .duplicateID, at: token.position, "the id “\(label)” is already given in this chapter")
        } else {
          give(.equation, to: label)
        }
      case .code(let index):
        for case .output(let entry) in code[index] {
          switch entry.content {
          case .figure: give(.figure, to: entry.id)
          case .table(let table): if !table.caption.isEmpty { give(.table, to: entry.id) }
          case .equation, .derivation: give(.equation, to: entry.id)
          case .value, .claim: break
          }
        }
      default: break
      }
    }
  }
}

extension Entry {
  /// Whether it has a place of its own on the page; a value stands in sentences only.
  fileprivate var isShown: Bool { if case .value = content { false } else { true } }
  fileprivate var isClaim: Bool { if case .claim = content { true } else { false } }
  fileprivate var isFigure: Bool { if case .figure = content { true } else { false } }
}

extension [Entry] {
  /// Whether a statement produced these and they are all claims and values.
  fileprivate var isChecks: Bool { !isEmpty && allSatisfy { $0.isClaim || !$0.isShown } }
}
