import Foundation
import Manuscript
import Record

/// Everything that the pages of a book share while they are set.
final class Book {
  /// Who made the outputs, for the fold under each of them.
  struct Provenance {
    var toolchain: String
    var commit: String
  }

  /// A place in the book that mentions something.
  struct Mention: Hashable {
    var title: String
    var href: String
  }

  /// A link within the book that must lead somewhere.
  struct Link {
    var page: String
    var target: String
    var position: Position
  }

  let workspace: Workspace
  let contents: Contents
  let ledger: Ledger
  let bibliography: Bibliography
  let glossary: Glossary
  let typesetter: Typesetter
  let templates: Templates
  let cache: ContentCache
  let faults: Faults
  let provenance: Provenance
  var chapters: [Chapter] = []

  /// Who cites which work, and who uses which term.
  var citations: [String: [Mention]] = [:]
  var usages: [String: [Mention]] = [:]
  /// The claims' anchors: the page and id of the first place that meets a row or records a claim.
  var claimPlaces: [String: String] = [:]
  /// The rows that the record checks, and those that prose speaks of beside a {cite}.
  var met: Set<String> = []
  var metWithCitation: Set<String> = []
  /// The first {claim} of a row in prose.
  var firstMark: [String: Position] = [:]
  /// The anchors of each page, and the links to be checked against them.
  var anchors: [String: Set<String>] = [:]
  var links: [Link] = []
  /// What hovering over a link shows, by the link's target.
  var previews: [String: String] = [:]

  init(
    workspace: Workspace, typesetter: Typesetter, templates: Templates, cache: ContentCache,
    faults: Faults, provenance: Provenance
  ) {
    self.workspace = workspace
    self.typesetter = typesetter
    self.templates = templates
    self.cache = cache
    self.faults = faults
    self.provenance = provenance
    contents = Contents(text: workspace.text(Contents.file) ?? "", faults: faults)
    var ledger = Ledger()
    for item in contents.items {
      ledger.add(
        chapter: item.name, text: workspace.text(Ledger.file(of: item.name)), faults: faults)
    }
    self.ledger = ledger
    bibliography = Bibliography(text: workspace.text(Bibliography.file), faults: faults)
    glossary = Glossary(text: workspace.text(Glossary.file), faults: faults)
  }

  /// The chapter with a name.
  func chapter(_ name: String) -> Chapter? { chapters.first { $0.item.name == name } }

  /// Finds what an id names: in a chapter itself, else by `Chapter/id`, else where it is alone.
  func find<Found>(_ id: String, from chapter: Chapter?, _ look: (Chapter, String) -> Found?)
    -> (chapter: Chapter, found: Found)?
  {
    if let chapter, let found = look(chapter, id) { return (chapter, found) }
    if let slash = id.firstIndex(of: "/"), let other = self.chapter(String(id[..<slash])),
      let found = look(other, String(id[id.index(after: slash)...]))
    {
      return (other, found)
    }
    let found = chapters.compactMap { other in look(other, id).map { (other, $0) } }
    return found.count == 1 ? found[0] : nil
  }

  /// A formula as HTML; a fault at its place when it cannot be set.
  func math(_ tex: String, isDisplay: Bool, raw: String = "", at position: Position) -> String {
    do {
      return try typesetter.html(tex, isDisplay: isDisplay)
    } catch let failure as KaTeX.Failure {
      var place = position
      if let offset = failure.offset, !raw.isEmpty, !raw.contains("\n") {
        let dollars = isDisplay ? 2 : 1
        let before = String(decoding: tex.utf16.prefix(offset), as: UTF16.self)
        place.column += dollars + before.utf8.count
      }
      faults.report(.texError, at: place, "\(failure.message) in “\(shortened(tex))”")
    } catch {
      faults.report(.texError, at: position, "\(error)")
    }
    return HTML.escape(tex)
  }

  /// The link to a page of the book, seen from another of its pages.
  func href(_ page: String, _ anchor: String, from other: String) -> String {
    page == other ? "#\(anchor)" : "\(page)#\(anchor)"
  }
}

/// A text for a message: one line of it, and not much of that.
func shortened(_ text: String) -> String {
  let line = text.replacing("\n", with: " ")
  return line.count > 60 ? "\(line.prefix(57))…" : line
}
