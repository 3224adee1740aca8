import Foundation

/// The works that the book cites, as a terminal names them: “Ramachandran et al. 2017”.
struct Citations {
  private var labels: [String: String] = [:]

  /// No works: every key stands for itself.
  static let none = Citations()

  private init() {}

  /// Reads `Chapters/References.json`, which is CSL-JSON; a missing or broken file is the weaver's
  /// to complain of, and leaves the keys as they are.
  init(contentsOf file: URL) {
    struct Work: Decodable {
      struct Name: Decodable { var family: String?, literal: String? }
      struct Date: Decodable {
        var parts: [[Int]]?
        enum CodingKeys: String, CodingKey { case parts = "date-parts" }
      }
      var id: String
      var author: [Name]?
      var issued: Date?
    }
    guard let data = try? Data(contentsOf: file),
      let works = try? JSONDecoder().decode([Work].self, from: data)
    else { return }
    for work in works {
      let names = (work.author ?? []).compactMap { $0.family ?? $0.literal }
      let who =
        switch names.count {
        case 0: work.id
        case 1, 2: names.joined(separator: " & ")
        default: "\(names[0]) et al."
        }
      let year = work.issued?.parts?.first?.first.map { " \($0)" } ?? ""
      labels[work.id] = who + year
    }
  }

  /// How a work is named in a sentence.
  func label(_ key: String) -> String { labels[key] ?? key }
}
