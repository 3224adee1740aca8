import Foundation
import Manuscript

/// Sets what stands around a page's text: contents, sections, search, the way on and back.
struct PageFrame {
  private let book: Book
  private let pages: [PageState]
  private let names: BookAssets.Names
  private let search: String
  private let previews: String

  init(book: Book, pages: [PageState], site: inout Site, assets: BookAssets) {
    self.book = book
    self.pages = pages
    names = assets.add(to: &site)
    search = site.addAsset("search", "js", SearchIndex(pages: pages).script)
    previews = site.addAsset("previews", "js", Self.script(of: book.previews))
  }

  /// The whole page.
  func html(_ state: PageState, body: String) -> String {
    let index = pages.firstIndex { $0.page == state.page } ?? 0
    func way(_ offset: Int) -> [String: Any?]? {
      guard pages.indices.contains(index + offset) else { return nil }
      let other = pages[index + offset]
      return ["href": other.page, "title": title(of: other)]
    }
    let sections = state.sections.filter { $0.level == 2 || $0.level == 3 }
    let chapter = state.chapter
    let values: [String: Any?] = [
      "book": book.contents.title, "title": state.titleHTML,
      "isIndex": state.page == "index.html",
      "head": state.page == "index.html" ? state.title : "\(state.title) · \(book.contents.title)",
      "plainTitle": state.title, "description": description(of: state),
      "type": chapter == nil ? "website" : "article",
      "body": body, "styles": names.styles, "mathStyles": names.mathStyles,
      "script": names.script, "search": search, "previews": previews,
      "chapters": navigation(from: state, chapters: true),
      "appendices": navigation(from: state, chapters: false),
      "sections": sections.map {
        ["level": $0.level, "anchor": $0.anchor, "html": Self.withoutLinks($0.html)]
          as [String: Any?]
      },
      "hasSections": sections.count > 1,
      "twin": state.page == "index.html" ? "llms.txt" : MarkdownTwin.twinName(of: state.page),
      "previous": way(-1), "next": way(1),
      "number": chapter?.item.number, "program": chapter?.item.name,
      "download": chapter.map { "downloads/\($0.item.name).swift" },
      "image": chapter.flatMap(firstFigure),
    ]
    return book.templates.render("page", values)
  }

  private func title(of state: PageState) -> String {
    guard let chapter = state.chapter else { return state.title }
    return chapter.pages.first { $0.file == state.page }?.title ?? chapter.item.title
  }

  private func navigation(from state: PageState, chapters: Bool) -> [[String: Any?]] {
    pages.filter { ($0.chapter != nil) == chapters && $0.page != "index.html" }.map {
      var item: [String: Any?] = [
        "href": $0.page, "title": title(of: $0), "isCurrent": $0.page == state.page,
      ]
      if let chapter = $0.chapter {
        item["place"] = $0.page == chapter.page ? "\(chapter.item.number)" : ""
      }
      return item
    }
  }

  private func description(of state: PageState) -> String {
    let text = state.opening.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.count > 200 else { return text }
    let cut = text.prefix(200)
    return "\(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)])…"
  }

  private func firstFigure(of chapter: Chapter) -> String? {
    for entry in chapter.record.entries {
      if case .figure(let figure) = entry.content, let frame = figure.frames.first {
        return "figures/\(chapter.item.slug)/\(frame.light2x)"
      }
    }
    return nil
  }

  /// A heading within a link has no links of its own.
  private static func withoutLinks(_ html: String) -> String {
    html.replacing(/<\/?a\b[^>]*>/, with: "").replacing(/\ id="[^"]*"/, with: "")
  }

  private static func script(of previews: [String: String]) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = (try? encoder.encode(previews)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    return Data("window.bookPreviews = \(json);\n".utf8)
  }
}

/// What the search can find, as a script, so that it works from a disk as well.
struct SearchIndex {
  private struct Passage: Encodable {
    var page: String
    var anchor: String
    var title: String
    var section: String
    var text: String
  }

  let pages: [PageState]

  /// The script.
  var script: Data {
    let passages = pages.flatMap { state in
      state.passages.map {
        Passage(
          page: state.page, anchor: $0.anchor, title: state.title, section: $0.title,
          text: $0.words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = (try? encoder.encode(passages)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    return Data("window.bookSearch = \(json);\n".utf8)
  }
}
