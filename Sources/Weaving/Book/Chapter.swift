import Manuscript
import Record

/// A chapter: its manuscript and its record, joined, numbered, and ready to be set.
final class Chapter {
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
  let manuscript: Manuscript
  let record: Record
  /// What stands in the places of the chapter's code.
  let layout: Layout
  /// What the program recorded, by id.
  private(set) var entries: [String: Entry] = [:]
  /// What has a number, by id.
  private(set) var numbered: [String: Numbered] = [:]

  private let faults: Faults
  private let analyses: [SwiftAnalysis]

  /// The chapter's prose with the places of its code.
  var scanner: ProseScanner { manuscript.scanner }
  /// The page's file name.
  var page: String { "\(item.slug).html" }
  /// Where a file of the chapter can be had.
  func download(of file: SourceFile) -> String {
    let name = file.file.split(separator: "/").last ?? ""
    return name == "main.swift"
      ? "downloads/\(item.name).swift" : "downloads/\(item.name)/\(name)"
  }
  /// The exercises' file.
  var exercisesFile: String { "Chapters/\(item.name)/Exercises.swift" }

  init(
    item: Contents.Item, manuscript: Manuscript, record: Record, cache: ContentCache, faults: Faults
  ) throws {
    self.item = item
    self.manuscript = manuscript
    self.record = record
    self.faults = faults
    layout = Layout(manuscript, record)
    analyses = try manuscript.files.map {
      try SwiftAnalysis.of($0.lines.joined(separator: "\n"), cache: cache)
    }
    checkIDs()
    for entry in layout.lost {
      faults.report(
        .staleRecord, at: position(of: entry),
        "the record has “\(entry.id)” here, where no code stands: build and run the chapter again")
    }
    number()
  }

  /// The file in which an entry was made.
  func file(of entry: Entry) -> SourceFile {
    manuscript.files.first { $0.file == entry.file } ?? manuscript.main
  }

  /// Where an entry was made: the line of the call, at its first letter.
  func position(of entry: Entry) -> Position { file(of: entry).position(ofLine: entry.line) }

  /// The lines of the statement that made an entry.
  func lines(of entry: Entry) -> ClosedRange<Int> {
    file(of: entry).statement(on: entry.line)?.lines ?? entry.line...entry.line
  }

  /// The coloured HTML of lines of code.
  func coloured(_ lines: Layout.Lines) -> [String] {
    lines.numbers.map { analyses[lines.file].lines[$0 - 1] }
  }

  /// Whether a number stands in the chapter's code as a literal.
  func hasLiteral(_ number: String) -> Bool {
    analyses.contains { $0.decimals.contains { $0.text == number } }
  }

  /// Whether a decimal that a statement wrote was typed within a text of that statement: it stands
  /// there, and the statement has no literal that begins with its digits, which would check it.
  func isTyped(_ decimal: String, by entry: Entry) -> Bool {
    let (file, lines) = (file(of: entry), lines(of: entry))
    guard lines.contains(where: { file.lines[$0 - 1].contains(decimal) }),
      let index = manuscript.files.firstIndex(where: { $0.file == file.file })
    else { return false }
    return !analyses[index].decimals.contains {
      lines.contains($0.line) && $0.text.hasPrefix(decimal)
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
        for case .outputs(let entries, _) in layout.code[index] {
          for entry in entries {
            switch entry.content {
            case .figure: give(.figure, to: entry.id)
            case .table(let table): if !table.caption.isEmpty { give(.table, to: entry.id) }
            case .equation, .derivation: give(.equation, to: entry.id)
            case .value, .claim: break
            }
          }
        }
      default: break
      }
    }
  }
}
