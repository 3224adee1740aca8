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
    /// The page on which it stands.
    var page: String
  }

  /// A page of the chapter: each of its `#` headings opens one.
  struct Page {
    var file: String
    var title: String
    var nodes: [MarkdownNode]
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

  /// The chapter's pages.
  let pages: [Page]

  private let faults: Faults
  /// The pages of the stretches of code.
  private var pagesOfCode: [Int: String] = [:]
  private let analyses: [SwiftAnalysis]

  /// The chapter's prose with the places of its code.
  var scanner: ProseScanner { manuscript.scanner }
  /// The first page's file name.
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
    pages = Self.pages(of: manuscript, item, record, faults)
    analyses = try manuscript.files.map {
      try SwiftAnalysis.of($0.shown.joined(separator: "\n"), cache: cache)
    }
    checkIDs()
    for entry in layout.lost {
      faults.report(
        .staleRecord, at: position(of: entry),
        "the record has “\(entry.id)” here, where no code stands: build and run the chapter again")
    }
    number()
  }

  /// Parts a manuscript at its # headings; notes go where they are referred to.
  private static func pages(
    of manuscript: Manuscript, _ item: Contents.Item, _ record: Record, _ faults: Faults
  ) -> [Page] {
    var pages = [Page(file: "\(item.slug).html", title: item.title, nodes: [])]
    var isFirst = true
    for node in manuscript.root.children where node.kind != .footnote {
      if case .heading(level: 1) = node.kind {
        if !isFirst {
          let words = manuscript.scanner.restored(node.plainText)
          let slug = Anchor.slug(words.split(separator: ":").first.map(String.init) ?? words)
          let file = "\(item.slug)-\(slug).html"
          if pages.contains(where: { $0.file == file }) {
            faults.report(
              .duplicateAnchor, at: manuscript.scanner.origins[node.line - 1],
              "another page of this chapter is \(file) already: give this one another title")
          }
          let spoken = spoken(node, manuscript.scanner, record)
          let title = spoken.split(separator: ":").first.map(String.init) ?? spoken
          pages.append(Page(file: file, title: title, nodes: []))
        }
        isFirst = false
      }
      pages[pages.count - 1].nodes.append(node)
    }
    // cmark sorts notes by their first reference, and a reference knows its number.
    let notes = manuscript.root.children.filter { $0.kind == .footnote }
    for (index, var note) in notes.enumerated() {
      note.literal = "\(index + 1)"
      // Each page that refers to it has it.
      let found = pages.indices.filter { pages[$0].nodes.contains { $0.refers(to: note) } }
      for page in found.isEmpty ? [0] : found { pages[page].nodes.append(note) }
    }
    return pages
  }

  /// What a page is called elsewhere: the chapter's title, and that of a page but the first.
  func name(of page: String) -> String {
    guard let part = pages.dropFirst().first(where: { $0.file == page }) else { return item.title }
    return "\(item.title), \(part.title)"
  }

  /// A title in words, without marks.
  private static func spoken(
    _ node: MarkdownNode, _ scanner: ProseScanner, _ record: Record
  ) -> String {
    Mark.split(node.plainText).map { part in
      guard case .token(let index) = part else {
        if case .text(let text) = part { return text }
        return ""
      }
      switch scanner.tokens[index].kind {
      case .math(let tex, _, _): return SpokenTeX.text(tex)
      case .role("value", let id):
        if case .value(let value)? = record.entries.first(where: { $0.id == id })?.content {
          return value.text
        }
        return id
      case .role(_, let argument): return Role.shown(argument).text
      default: return scanner.tokens[index].raw
      }
    }.joined()
  }

  /// The page on which a stretch of code stands, or an entry that no listing made.
  func page(ofCode index: Int) -> String { pagesOfCode[index] ?? page }

  /// The page on which what an entry made stands.
  func page(of entry: Entry) -> String {
    if let page = numbered[entry.id]?.page { return page }
    for (index, blocks) in layout.code.enumerated() {
      for block in blocks {
        switch block {
        case .outputs(let entries, _): if entries.contains(entry) { return page(ofCode: index) }
        case .registers(_, let entries): if entries.contains(entry) { return page(ofCode: index) }
        case .listing: break
        }
      }
    }
    return page
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
    var page = page
    func give(_ kind: Numbered.Kind, to id: String) {
      guard numbered[id] == nil else { return }
      counts[kind, default: 0] += 1
      numbered[id] = Numbered(
        kind: kind, number: "\(item.number).\(counts[kind, default: 0])",
        anchor: "\(kind.rawValue.lowercased())-\(Anchor.slug(id))", page: page)
    }
    let places = pages.flatMap { page in
      page.nodes.flatMap { scanner.tokens(in: $0) }.map { (page: page.file, token: $0) }
    }
    for place in places {
      let token = place.token
      page = place.page
      switch token.kind {
      case .math(_, _, let label?):
        if entries[label] != nil || numbered[label] != nil {
          faults.report(
            .duplicateID, at: token.position, "the id “\(label)” is already given in this chapter")
        } else {
          give(.equation, to: label)
        }
      case .code(let index):
        pagesOfCode[index] = page
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

extension MarkdownNode {
  /// Whether a note is referred to within the node.
  fileprivate func refers(to note: MarkdownNode) -> Bool {
    (kind == .footnoteReference && literal == note.literal)
      || children.contains { $0.refers(to: note) }
  }
}
