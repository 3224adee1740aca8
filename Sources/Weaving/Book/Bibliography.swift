import Foundation

/// The literature, from `Chapters/References.json` in CSL-JSON.
struct Bibliography {
  /// A work, with those fields of CSL-JSON that the book prints.
  struct Work: Codable {
    struct Name: Codable {
      var family: String?
      var given: String?
      var literal: String?
      /// What stands in a citation.
      var short: String { family ?? literal ?? "" }
      /// What stands in the list.
      var full: String {
        guard let family else { return literal ?? "" }
        return given.map { "\(family), \($0)" } ?? family
      }
    }
    struct When: Codable {
      var parts: [[Int]]
      enum CodingKeys: String, CodingKey { case parts = "date-parts" }
    }

    var id: String
    var title: String
    var author: [Name]?
    var issued: When?
    var container: String?
    var publisher: String?
    var volume: String?
    var issue: String?
    var page: String?
    var number: String?
    var doi: String?
    var url: String?
    var note: String?

    enum CodingKeys: String, CodingKey {
      case id, title, author, issued, publisher, volume, issue, page, number, note
      case container = "container-title"
      case doi = "DOI"
      case url = "URL"
    }

    /// The year, or “n.d.”.
    var year: String { issued?.parts.first?.first.map(String.init) ?? "n.d." }

    /// The authors as a citation names them.
    var authors: String {
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
    var address: String? { doi.map { "https://doi.org/\($0)" } ?? url }

    /// The place of publication in one line.
    var place: String {
      var place = container ?? ""
      if let volume { place += " \(volume)" }
      if let issue { place += "(\(issue))" }
      if let page { place += ", \(page.replacing("-", with: "–"))" }
      return [place, publisher ?? "", number ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  static let file = "Chapters/References.json"

  /// The works by key.
  var works: [String: Work] = [:]

  /// Reads the list; a book without one cites nothing.
  init(text: String?, faults: Faults) {
    guard let text else { return }
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
