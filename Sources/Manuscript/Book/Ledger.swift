import Foundation

/// The ledger of the articles' claims, from each chapter's `Claims.json`.
package struct Ledger {
  /// A row: one claim of a source article, in our words, with what we found.
  package struct Row: Codable {
    package var id: String
    package var chapter: String
    package var source: String
    package var claim: String
    package var verdict: String
    package var kind: String
    package var correction: String?

    /// Where the row stands.
    package var file: String { Ledger.file(of: chapter) }

  }

  /// What a row can be: checked by the program, cited, or spoken of.
  package static let kinds = ["computed", "cited", "remark"]
  /// What we can find of a claim; the style sheet has a colour for each.
  package static let verdicts = [
    "true", "imprecise", "conditional", "restored", "wrong", "empirical", "editorial",
  ]

  /// The file of a chapter's rows.
  package static func file(of chapter: String) -> String { "Chapters/\(chapter)/Claims.json" }

  /// The rows in order.
  package var rows: [Row] = []
  private var positions: [String: Position] = [:]
  private var byID: [String: Row] = [:]

  /// Makes a ledger without rows.
  package init() {}

  /// Adds a chapter's rows; a chapter without a ledger has none.
  package mutating func add(chapter: String, text: String?, faults: Faults) {
    guard let text else { return }
    let file = Self.file(of: chapter)
    let added: [Row]
    do {
      added = try JSONDecoder().decode([Row].self, from: Data(text.utf8))
    } catch {
      faults.report(.unreadableFile, at: Position(file: file), jsonProblem(error))
      return
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for row in added {
      let isSecond = byID[row.id] != nil
      let place = Self.place(of: row.id, after: isSecond ? positions[row.id] : nil, in: lines, file)
      if row.chapter != chapter {
        faults.report(
          .unreadableFile, at: place, "\(row.id) is of \(row.chapter), not of \(chapter)")
      }
      if byID[row.id] != nil {
        faults.report(.duplicateID, at: place, "the ledger has \(row.id) twice")
      }
      byID[row.id] = row
      positions[row.id] = place
      rows.append(row)
    }
  }

  private static func place(
    of id: String, after first: Position?, in lines: [Substring], _ file: String
  ) -> Position {
    for (index, line) in lines.enumerated().dropFirst(first?.line ?? 0) {
      if let range = line.firstRange(of: "\"\(id)\"") {
        let column = line.utf8.distance(from: line.startIndex, to: range.lowerBound) + 1
        return Position(file: file, line: index + 1, column: column)
      }
    }
    return Position(file: file)
  }

  /// The row with an id.
  package subscript(id: String) -> Row? { byID[id] }

  /// Where a row stands in the file.
  package func position(of row: Row) -> Position { positions[row.id] ?? Position(file: row.file) }

  /// The row's id within an id spelt like `SW-28` or `SW-28.tail`; nothing for other ids.
  package static func rowID(in id: String) -> String? {
    let row = id.prefix { $0 != "." }
    let number = row.dropFirst(3)
    guard row.prefix(2).allSatisfy({ ("A"..."Z").contains($0) }), row.dropFirst(2).first == "-",
      !number.isEmpty, number.allSatisfy({ ("0"..."9").contains($0) }),
      row.count == id.count || row.count + 1 < id.count
    else { return nil }
    return String(row)
  }
}

/// What is wrong with a JSON file, in words.
package func jsonProblem(_ error: any Error) -> String {
  func path(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }
    return path.isEmpty ? "" : " at \(path.joined())"
  }
  guard let error = error as? DecodingError else { return "this is not JSON: \(error)" }
  switch error {
  case .keyNotFound(let key, let context): return "“\(key.stringValue)” is missing\(path(context))"
  case .valueNotFound(_, let context), .typeMismatch(_, let context):
    return "a value of another kind is expected\(path(context))"
  case .dataCorrupted(let context): return "this is not JSON\(path(context))"
  @unknown default: return "this is not the expected JSON"
  }
}
