import Foundation
import Manuscript
import Mustache

/// The Mustache templates, by the names of their files.
///
/// Mustache sets a name that nothing bears as nothing, or as what a page around it calls so. Here
/// every name of a template has to be given, be it as nil, and every name that is given has to stand
/// in the template; what breaks this stops the weave.
struct Templates {
  private var library = MustacheLibrary()
  private var tags: [String: [TemplateTag]] = [:]
  private let faults: Faults

  /// Reads every template of a folder.
  init(folder: URL, faults: Faults) throws {
    self.faults = faults
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "mustache" {
      let name = file.deletingPathExtension().lastPathComponent
      do {
        let text = try String(contentsOf: file, encoding: .utf8)
        try library.register(text, named: name)
        tags[name] = try TemplateTag.tags(of: text)
      } catch {
        throw WeavingError("the template \(name).mustache cannot be read: \(error)")
      }
    }
  }

  /// Fills a template in. A name that may have no value is given as nil; an empty text counts as such.
  func render(_ name: String, _ values: [String: Any?]) -> String {
    TemplateCheck(tags: tags, faults: faults).check(name, values)
    guard let text = library.render(Self.filled(values), withTemplate: name) else {
      preconditionFailure("there should be a template \(name).mustache, but there is none")
    }
    return text
  }

  /// What has no value says so, so that Mustache does not look for the name further out.
  private struct Absent: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
  }

  private static func filled(_ values: [String: Any?]) -> [String: Any] {
    values.mapValues { value in
      switch TemplateValue(value) {
      case .absent: Absent()
      case .text(let text): text.isEmpty ? Absent() : text
      case .group(let inner): filled(inner)
      case .list(let items): items.map(filled)
      case .other(let value): value
      }
    }
  }
}

/// The kinds of values that a template is given.
enum TemplateValue {
  /// Nothing, as was said.
  case absent
  /// A text.
  case text(String)
  /// Names of their own for what stands within a section.
  case group([String: Any?])
  /// A section for each of several groups.
  case list([[String: Any?]])
  /// A number, a truth, or a list of texts.
  case other(Any)

  init(_ value: Any?) {
    switch value {
    case nil: self = .absent
    case let text as String: self = .text(text)
    case let list as [[String: Any?]]: self = .list(list)
    case let inner as [String: Any?]: self = .group(inner)
    case let value?: self = .other(value)
    }
  }
}
