import Foundation

/// The literature, from `Chapters/References.json` in CSL-JSON.
package struct Bibliography {
  /// A work, with those fields of CSL-JSON that the book prints.
  package struct Work: Codable {
    package struct Name: Codable {
      package var family: String?
      package var given: String?
      package var literal: String?
      /// What stands in a citation.
      package var short: String { family ?? literal ?? "" }
      /// What stands in the list.
      package var full: String {
        guard let family else { return literal ?? "" }
        return given.map { "\(family), \($0)" } ?? family
      }
    }
    package struct When: Codable {
      package var parts: [[Int]]
      package enum CodingKeys: String, CodingKey { case parts = "date-parts" }
    }

    package var id: String
    package var title: String
    package var author: [Name]?
    package var issued: When?
    package var container: String?
    package var publisher: String?
    package var volume: String?
    package var issue: String?
    package var page: String?
    package var number: String?
    package var doi: String?
    package var url: String?
    package var note: String?

    package enum CodingKeys: String, CodingKey {
      case id, title, author, issued, publisher, volume, issue, page, number, note
      case container = "container-title"
      case doi = "DOI"
      case url = "URL"
    }

    /// The year, or “n.d.”.
    package var year: String { issued?.parts.first?.first.map(String.init) ?? "n.d." }

    /// The authors as a citation names them.
    package var authors: String {
      let names = (author ?? []).map(\.short)
      // “others” stands in the list for authors whom it does not name.
      if names.count > 1, names.last == "others" { return "\(names[0]) et al." }
      switch names.count {
      case 0: return title
      case 1: return names[0]
      case 2: return "\(names[0]) and \(names[1])"
      default: return "\(names[0]) et al."
      }
    }

    /// Where the work can be found.
    package var address: String? { doi.map { "https://doi.org/\($0)" } ?? url }

    /// The place of publication in one line.
    package var place: String {
      var place = container ?? ""
      if let volume { place += " \(volume)" }
      if let issue { place += "(\(issue))" }
      if let page { place += ", \(page.replacing("-", with: "–"))" }
      return [place, publisher ?? "", number ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  package static let file = "Chapters/References.json"

  /// The works by key.
  package var works: [String: Work] = [:]
  private var lines: [Substring] = []

  /// Where a work stands in the file: where its key does.
  package func position(of key: String) -> Position {
    for (index, line) in lines.enumerated() {
      if let range = line.firstRange(of: "\"\(key)\"") {
        let column = line.utf8.distance(from: line.startIndex, to: range.lowerBound) + 1
        return Position(file: Self.file, line: index + 1, column: column)
      }
    }
    return Position(file: Self.file)
  }

  /// Reads the list; a book without one cites nothing.
  package init(text: String?, faults: Faults) {
    guard let text else { return }
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    do {
      for work in try JSONDecoder().decode([Work].self, from: Data(text.utf8)) {
        if works[work.id] != nil {
          faults.report(
            .duplicateID, at: Position(file: Self.file), "the key “\(work.id)” is given twice")
        }
        works[work.id] = work
      }
    } catch {
      faults.report(.unreadableFile, at: Position(file: Self.file), jsonProblem(error))
    }
  }
}
