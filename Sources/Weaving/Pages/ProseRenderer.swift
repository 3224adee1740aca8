import Foundation
import Manuscript
import Record

/// Sets Markdown with roles and mathematics as HTML.
struct ProseRenderer {
  /// Where the text was written, which decides what may be typed in it.
  enum Origin {
    /// By the author, as prose.
    case prose
    /// By the statement that made an entry; what it computed was not typed.
    case statement(Entry)
    /// By a program alone.
    case program
  }

  let book: Book
  let state: PageState
  let scanner: ProseScanner
  var origin = Origin.prose
  /// Sets a stretch of code; only a chapter's own prose has such places.
  var code: (Int) -> String = { _ in "" }

  // MARK: - Blocks

  /// Sets a document, and its footnotes below it.
  func document(_ nodes: [MarkdownNode]) -> String {
    let notes = nodes.filter { $0.kind == .footnote }
    let body = blocks(nodes.filter { $0.kind != .footnote })
    guard !notes.isEmpty else { return body }
    let items = notes.map { note in
      let name = note.literal
      let back =
        "<a class=\"back\" href=\"#note-ref-\(name)\" aria-label=\"Back to the text\">↩</a>"
      state.anchors.formUnion(["note-\(name)", "note-ref-\(name)"])
      return "<li id=\"note-\(name)\">\(blocks(note.children)) \(back)</li>\n"
    }
    return body
      + "<section class=\"notes\" aria-label=\"Notes\"><ol>\n\(items.joined())</ol></section>\n"
  }

  /// Sets blocks one after another.
  func blocks(_ nodes: [MarkdownNode]) -> String { nodes.map(block).joined() }

  func block(_ node: MarkdownNode) -> String {
    switch node.kind {
    case .heading(let level): return heading(node, level: level)
    case .paragraph: return paragraph(node)
    case .blockQuote: return quote(node)
    case .list(let start, let isTight): return list(node, start: start, isTight: isTight)
    case .codeBlock(let info): return fence(node, info: info)
    case .table(let alignments): return table(node, alignments: alignments)
    case .thematicBreak: return "<hr>\n"
    case .htmlBlock:
      if !node.literal.hasPrefix("<!--") { reportHTML(node) }
      return ""
    default: return inline(node)
    }
  }

  func heading(_ node: MarkdownNode, level: Int) -> String {
    check(unit: node)
    let position = place(of: node)
    let text = plain(node)
    let html = inline(node)
    let deepest = state.sections.last?.level ?? 0
    if level > deepest + 1 {
      let expected = String(repeating: "#", count: deepest + 1)
      book.faults.report(
        .headingLevel, at: position, "“\(text)” skips a level: \(expected) is the next")
    }
    if level == 1 {
      (state.title, state.titleHTML) = (text, html)
      state.passages[0].title = text
      state.sections.append(.init(level: 1, anchor: "", html: html, text: text))
      return ""
    }
    let anchor = state.anchor(for: text)
    state.sections.append(.init(level: level, anchor: anchor, html: html, text: text))
    state.passages.append(.init(anchor: anchor, title: text, words: ""))
    return """
      <h\(level) id="\(anchor)">\(html)<a class="anchor" href="#\(anchor)" \
      aria-label="Link to this section">#</a></h\(level)>

      """
  }

  /// Sets a paragraph; displayed formulas and stretches of code end it and stand by themselves.
  func paragraph(_ node: MarkdownNode) -> String {
    check(unit: node)
    var html = ""
    var words = ""
    func flush() {
      let trimmed = words.trimmingCharacters(in: .whitespacesAndNewlines)
      if !trimmed.isEmpty { html += "<p>\(trimmed)</p>\n" }
      words = ""
    }
    for child in node.children {
      guard case .text = child.kind else {
        words += inline(child)
        continue
      }
      for part in Mark.split(child.literal) {
        if case .token(let index) = part, let block = blockToken(scanner.tokens[index], in: node) {
          flush()
          html += block
        } else {
          words += inline(part)
        }
      }
    }
    flush()
    state.say("\n")
    if state.opening.isEmpty { state.opening = HTML.text(of: plain(node)) }
    return html
  }

  /// A token that is a block: a displayed formula, a stretch of code, a quotation, the exercises.
  func blockToken(_ token: Token, in paragraph: MarkdownNode) -> String? {
    switch token.kind {
    case .math(let tex, isDisplay: true, let label):
      checkDecimals(in: tex, of: token)
      return displayed(tex, label: label, token: token)
    case .code(let index): return code(index)
    case .role("quote", let argument):
      guard isAlone(paragraph) else {
        book.faults.report(
          .misplacedRole, at: token.position, "a {quote} stands alone in its paragraph")
        return ""
      }
      return QuotedListing(book: book).html(argument, from: state, at: token.position)
    case .role("exercises", _):
      guard isAlone(paragraph) else {
        book.faults.report(
          .misplacedRole, at: token.position, "{exercises} stands alone in its paragraph")
        return ""
      }
      return ExerciseList(book: book, state: state).html(at: token.position)
    default: return nil
    }
  }

  private func isAlone(_ paragraph: MarkdownNode) -> Bool {
    guard paragraph.children.count == 1, let only = paragraph.children.first else { return false }
    return Mark.split(only.literal.trimmingCharacters(in: .whitespaces)).count == 1
  }

  func displayed(_ tex: String, label: String?, token: Token) -> String {
    let html = book.math(tex, isDisplay: true, raw: token.raw, at: token.position)
    state.say(" \(SpokenTeX.text(tex)) ")
    let numbered = label.flatMap { state.chapter?.numbered[$0] }
    return OutputRenderer.equation(
      html, numbered: numbered, book: book, state: state, provenance: nil)
  }

  func list(_ node: MarkdownNode, start: Int?, isTight: Bool) -> String {
    let tag = start == nil ? "ul" : "ol"
    let attribute = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    let items = node.children.map { item -> String in
      let content = item.children.map { child -> String in
        guard isTight, child.kind == .paragraph else { return block(child) }
        return tight(block(child))
      }
      return "<li>\(content.joined())</li>\n"
    }
    return "<\(tag)\(attribute)>\n\(items.joined())</\(tag)>\n"
  }

  /// A paragraph of a tight list has no element of its own.
  func tight(_ html: String) -> String {
    guard html.hasPrefix("<p>"), html.hasSuffix("</p>\n"),
      html.ranges(of: "<p>").count == 1
    else { return html }
    return String(html.dropFirst(3).dropLast(5))
  }

  /// Sets a quotation, or a box when it begins with `[!NOTE]` or a sister of it.
  func quote(_ node: MarkdownNode) -> String {
    guard let (word, content) = node.box else {
      return "<blockquote>\n\(blocks(node.children))</blockquote>\n"
    }
    guard let box = Box(rawValue: word) else {
      book.faults.report(
        .unknownRole, at: place(of: node),
        "[!\(word)] is not a box: \(Box.allCases.map { "[!\($0.rawValue)]" }.joined(separator: " "))"
      )
      return ""
    }
    return book.templates.render(
      "box", ["kind": word.lowercased(), "title": box.title, "body": blocks(content)])
  }

  func fence(_ node: MarkdownNode, info: String) -> String {
    let text = restored(node.literal).trimmingCharacters(in: .newlines)
    state.say(text + "\n")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      HTML.escape($0)
    }
    if info == "swift", let analysis = try? SwiftAnalysis.of(text, cache: book.cache) {
      lines = analysis.lines
    }
    return Listing(lines: lines).html(book: book)
  }

  func table(_ node: MarkdownNode, alignments: [String]) -> String {
    var html = ""
    for row in node.children {
      check(unit: row)
      guard case .tableRow(let isHeader) = row.kind else { continue }
      let tag = isHeader ? "th" : "td"
      let cells = row.children.enumerated().map { index, cell in
        let alignment = index < alignments.count ? alignments[index] : "left"
        let scope = isHeader ? " scope=\"col\"" : ""
        return "<\(tag)\(scope) class=\"\(alignment)\">\(inline(cell))</\(tag)>"
      }
      html +=
        (isHeader ? "<thead>" : "") + "<tr>\(cells.joined())</tr>"
        + (isHeader ? "</thead>\n" : "\n")
    }
    return "<div class=\"table-scroll\" tabindex=\"0\"><table>\(html)</table></div>\n"
  }
}
