import Foundation
import Manuscript
import Mustache

/// The Mustache templates, by the names of their files.
struct Templates {
  private var library = MustacheLibrary()

  /// Reads every template of a folder.
  init(folder: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "mustache" {
      let name = file.deletingPathExtension().lastPathComponent
      do {
        try library.register(String(contentsOf: file, encoding: .utf8), named: name)
      } catch {
        throw WeavingError("the template \(name).mustache cannot be read: \(error)")
      }
    }
  }

  /// Fills a template in; an empty text counts as absent.
  func render(_ name: String, _ values: [String: Any]) -> String {
    guard let text = library.render(Self.withoutEmptyTexts(values), withTemplate: name) else {
      preconditionFailure("there should be a template \(name).mustache, but there is none")
    }
    return text
  }

  private static func withoutEmptyTexts(_ values: [String: Any]) -> [String: Any] {
    values.compactMapValues { value in
      switch value {
      case let text as String: text.isEmpty ? nil : text
      case let list as [[String: Any]]: list.map(withoutEmptyTexts)
      case let inner as [String: Any]: withoutEmptyTexts(inner)
      default: value
      }
    }
  }
}
