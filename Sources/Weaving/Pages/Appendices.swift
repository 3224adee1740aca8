import Foundation
import Manuscript

/// The pages that no chapter writes: the first page, the glossary, the references.
struct Appendices {
  let book: Book

  /// The first page: what the book is, and its chapters.
  func index() -> (PageState, String) {
    let state = PageState(page: "index.html", title: book.contents.title)
    let renderer = ProseRenderer(book: book, state: state, scanner: book.contents.scanner)
    let introduction = renderer.blocks(book.contents.introduction)
    let chapters = book.contents.items.filter { book.chapter($0.name) != nil }.map { item in
      [
        "number": item.number, "title": item.title, "href": "\(item.slug).html",
        "summary": item.summary.map(renderer.inline).joined(),
      ] as [String: Any?]
    }
    let body = book.templates.render(
      "index", ["introduction": introduction, "chapters": chapters])
    return (state, body)
  }

  /// The glossary: each term, its meaning, and where it is used.
  func glossary() -> (PageState, String) {
    let state = PageState(page: "glossary.html", title: "Glossary")
    let renderer = ProseRenderer(book: book, state: state, scanner: book.glossary.scanner)
    state.opening = "The terms of the book and what they mean."
    let terms = book.glossary.terms.sorted { $0.name.lowercased() < $1.name.lowercased() }.map {
      term -> [String: Any?] in
      state.anchors.insert(term.anchor)
      state.passages.append(.init(anchor: term.anchor, title: term.name, words: ""))
      let meaning = renderer.blocks(term.meaning)
      book.previews["glossary.html#\(term.anchor)"] =
        "<p><b>\(HTML.escape(term.name))</b></p>\(meaning)"
      return [
        "name": term.name, "anchor": term.anchor, "meaning": meaning,
        "mentions": mentions(book.usages[term.anchor] ?? []),
      ]
    }
    return (state, book.templates.render("glossary", ["terms": terms]))
  }

  /// The works that the book cites, and where.
  func references() -> (PageState, String) {
    let state = PageState(page: "references.html", title: "References")
    state.opening = "The works that the book cites, and where it cites them."
    let cited = book.bibliography.works.values.filter { book.citations[$0.id] != nil }
    let works = cited.sorted {
      ($0.authors.lowercased(), $0.year, $0.id) < ($1.authors.lowercased(), $1.year, $1.id)
    }
    .map { work -> [String: Any?] in
      let anchor = Anchor.slug(work.id)
      state.anchors.insert(anchor)
      state.passages.append(.init(anchor: anchor, title: work.title, words: ""))
      let authors = (work.author ?? []).map(\.full).joined(separator: "; ")
      state.say("\(authors) \(work.title) \(work.year)")
      book.previews["references.html#\(anchor)"] = """
        <p>\(HTML.escape(authors)) (\(HTML.escape(work.year))). \
        <em>\(HTML.escape(work.title))</em>. \(HTML.escape(work.place))</p>
        """
      return [
        "anchor": anchor, "authors": authors, "year": work.year, "title": work.title,
        "place": work.place, "address": work.address, "note": work.note,
        "mentions": mentions(book.citations[work.id] ?? []),
      ]
    }
    return (state, book.templates.render("references", ["works": works]))
  }

  private func mentions(_ mentions: [Book.Mention]) -> [[String: Any?]] {
    mentions.enumerated().map { ["title": $1.title, "href": $1.href, "isFirst": $0 == 0] }
  }
}
