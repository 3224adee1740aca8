import Record

/// A chapter's code joined with what it produced: what stands where, for whoever sets it.
package struct Layout {
  /// Some lines of one file.
  package struct Lines {
    /// The file, by its index in the manuscript.
    package var file: Int
    /// The lines, from 1.
    package var numbers: [Int]
  }

  /// What stands between two stretches of prose.
  package enum Block {
    /// Code that teaches.
    case listing(Lines)
    /// What the program produced, with the code that only registered it.
    case outputs([Entry], registeredBy: Lines?)
    /// Code that registered what stands in sentences only.
    case registers(Lines, [Entry])
  }

  /// The blocks of each stretch, by the number in its token.
  package private(set) var code: [[Block]] = []
  /// The entries that no statement of the manuscript made, or none that a reader meets.
  package private(set) var lost: [Entry] = []

  /// Where the code stands that only registered an entry, by the entry's id.
  package private(set) var registered: [String: Lines] = [:]

  /// Joins a manuscript with a record: an entry belongs to the statement on whose lines it was made.
  ///
  /// - Parameter isGathered: whether consecutive statements that register are one block, and values, which
  ///   stand in sentences, have no place of their own; else each statement stands before what it made.
  package init(_ manuscript: Manuscript, _ record: Record, isGathered: Bool = true) {
    var made: [Int: [Int: [Entry]]] = [:]
    for entry in record.entries {
      guard
        let file = manuscript.files.firstIndex(where: { $0.file == entry.file }),
        let statement = manuscript.files[file].statement(on: entry.line)
      else {
        lost.append(entry)
        continue
      }
      made[file, default: [:]][statement.start, default: []].append(entry)
    }
    var placed: [Int: Set<Int>] = [:]
    for stretches in manuscript.code {
      var maker = BlockMaker(isGathered: isGathered)
      for stretch in stretches {
        maker.add(
          stretch, of: manuscript.files[stretch.file], made: made[stretch.file] ?? [:])
      }
      placed.merge(maker.placed) { $0.union($1) }
      code.append(maker.blocks)
      registered.merge(maker.registered) { first, _ in first }
    }
    for (file, entries) in made.sorted(by: { $0.key < $1.key }) {
      for (start, entries) in entries.sorted(by: { $0.key < $1.key })
      where placed[file]?.contains(start) != true { lost += entries }
    }
  }
}

/// Lays out one stretch of code after another.
private struct BlockMaker {
  private let isGathered: Bool
  private(set) var blocks: [Layout.Block] = []
  private(set) var registered: [String: Layout.Lines] = [:]
  /// The statements, by file and first line, whose entries have their place.
  private(set) var placed: [Int: Set<Int>] = [:]
  /// The lines that teach, since the last block.
  private var listing: Layout.Lines?
  /// The lines that registered something, since the last block, and what they made that is shown.
  private var registering: Layout.Lines?
  private var waiting: [Entry] = []
  private var unshown: [Entry] = []

  init(isGathered: Bool) { self.isGathered = isGathered }

  mutating func add(_ stretch: Manuscript.Stretch, of file: SourceFile, made: [Int: [Entry]]) {
    flush()
    listing = Layout.Lines(file: stretch.file, numbers: [])
    var number = stretch.lines.lowerBound
    while number <= stretch.lines.upperBound {
      guard let statement = file.statement(on: number) else {
        note([number], of: file, stretch.file)
        number += 1
        continue
      }
      let lines = Array(
        number...max(number, min(statement.lines.upperBound, stretch.lines.upperBound)))
      number = lines[lines.count - 1] + 1
      // Where prose parts a statement, what it made stands after the last part.
      let isWhole = lines[lines.count - 1] == statement.lines.upperBound
      let entries = isWhole ? made[statement.start] ?? [] : []
      if isWhole { placed[stretch.file, default: []].insert(statement.start) }
      if statement.effect == .registers {
        register(lines.filter { !file.hidden.contains($0) }, entries, stretch.file, file)
      } else {
        if registering != nil || !waiting.isEmpty { flush() }
        note(lines, of: file, stretch.file)
        let shown = isGathered ? entries.filter(\.isShown) : entries
        if !shown.isEmpty {
          flushListing(of: file)
          blocks.append(.outputs(shown, registeredBy: nil))
        }
      }
    }
    flush(file)
  }

  private mutating func note(_ lines: [Int], of file: SourceFile, _ index: Int) {
    let shown = lines.filter { !file.hidden.contains($0) }
    if listing?.file != index { listing = Layout.Lines(file: index, numbers: []) }
    listing?.numbers += shown
  }

  private mutating func register(
    _ lines: [Int], _ entries: [Entry], _ index: Int, _ file: SourceFile
  ) {
    flushListing(of: file)
    let shown = entries.filter(\.isShown)
    // Claims of consecutive statements stand in one box; anything else stands alone.
    let joins = waiting.allSatisfy(\.isClaim) && shown.allSatisfy(\.isClaim)
    if !waiting.isEmpty, !shown.isEmpty, !joins { flush() }
    if !waiting.isEmpty, shown.isEmpty { flush() }
    registering = Layout.Lines(file: index, numbers: (registering?.numbers ?? []) + lines)
    waiting += shown
    unshown += entries.filter { !$0.isShown }
    if !isGathered || (!shown.isEmpty && !shown.allSatisfy(\.isClaim)) { flush() }
  }

  private mutating func flush(_ file: SourceFile? = nil) {
    if let file { flushListing(of: file) }
    if let registering, !registering.numbers.isEmpty {
      for entry in waiting + unshown { registered[entry.id] = registering }
    }
    if !waiting.isEmpty {
      let lines = registering.flatMap { $0.numbers.isEmpty ? nil : $0 }
      blocks.append(.outputs(waiting, registeredBy: lines))
    } else if let registering, !registering.numbers.isEmpty {
      blocks.append(.registers(registering, unshown))
    }
    (registering, waiting, unshown) = (nil, [], [])
  }

  /// Ends a listing, without the blank lines at both of its ends.
  private mutating func flushListing(of file: SourceFile) {
    guard var numbers = listing?.numbers, let index = listing?.file else { return }
    func isBlank(_ number: Int) -> Bool { file.lines[number - 1].allSatisfy(\.isWhitespace) }
    while let first = numbers.first, isBlank(first) { numbers.removeFirst() }
    while let last = numbers.last, isBlank(last) { numbers.removeLast() }
    if !numbers.isEmpty {
      // What is still waiting was made before these lines.
      flush()
      blocks.append(.listing(Layout.Lines(file: index, numbers: numbers)))
    }
    listing = nil
  }
}

extension Entry {
  /// Whether it has a place of its own; a value stands in sentences only.
  package var isShown: Bool { if case .value = content { false } else { true } }
  /// Whether it is a claim.
  package var isClaim: Bool { if case .claim = content { true } else { false } }
}
