import Foundation

/// Sets Markdown with roles and mathematics as HTML.
struct ProseRenderer {
  /// Where the text was written, which decides what may be typed in it.
  enum Origin {
    /// By the author, as prose.
    case prose
    /// By a statement of the chapter, on these lines; what it computed was not typed.
    case statement(ClosedRange<Int>)
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
  func document(_ root: MarkdownNode) -> String {
    let notes = root.children.filter { $0.kind == .footnote }
    let body = blocks(root.children.filter { $0.kind != .footnote })
    guard !notes.isEmpty else { return body }
    let items = notes.enumerated().map { index, note in
      let number = index + 1
      let back =
        "<a class=\"back\" href=\"#note-ref-\(number)\" aria-label=\"Back to the text\">↩</a>"
      state.anchors.formUnion(["note-\(number)", "note-ref-\(number)"])
      return "<li id=\"note-\(number)\">\(blocks(note.children)) \(back)</li>\n"
    }
    return body
      + "<section class=\"notes\" aria-label=\"Notes\"><ol>\n\(items.joined())</ol></section>\n"
  }

  /// Sets blocks one after another.
  func blocks(_ nodes: [MarkdownNode]) -> String { nodes.map(block).joined() }

  private func block(_ node: MarkdownNode) -> String {
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

  private func heading(_ node: MarkdownNode, level: Int) -> String {
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
    if level == 1, deepest > 0 {
      book.faults.report(.headingLevel, at: position, "“\(text)” is a second # heading")
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
  private func paragraph(_ node: MarkdownNode) -> String {
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
  private func blockToken(_ token: Token, in paragraph: MarkdownNode) -> String? {
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

  private func displayed(_ tex: String, label: String?, token: Token) -> String {
    let html = book.math(tex, isDisplay: true, raw: token.raw, at: token.position)
    state.say(" \(SpokenTeX.text(tex)) ")
    let numbered = label.flatMap { state.chapter?.numbered[$0] }
    return OutputRenderer.equation(
      html, numbered: numbered, book: book, state: state, provenance: nil)
  }

  private func list(_ node: MarkdownNode, start: Int?, isTight: Bool) -> String {
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
  private func tight(_ html: String) -> String {
    guard html.hasPrefix("<p>"), html.hasSuffix("</p>\n"),
      html.ranges(of: "<p>").count == 1
    else { return html }
    return String(html.dropFirst(3).dropLast(5))
  }

  /// Sets a quotation, or a box when it begins with `[!NOTE]` or a sister of it.
  private func quote(_ node: MarkdownNode) -> String {
    guard var first = node.children.first, first.kind == .paragraph else {
      return "<blockquote>\n\(blocks(node.children))</blockquote>\n"
    }
    var lead = ""
    var taken = 0
    for child in first.children.prefix(while: { $0.kind == .text }) {
      lead += child.literal
      taken += 1
    }
    guard lead.hasPrefix("[!"),
      let match = lead.prefixMatch(of: /\[!([A-Z]+)\]\s*/)
    else {
      return "<blockquote>\n\(blocks(node.children))</blockquote>\n"
    }
    guard let box = Box(rawValue: String(match.1)) else {
      book.faults.report(
        .unknownRole, at: place(of: node),
        "[!\(match.1)] is not a box: \(Box.allCases.map { "[!\($0.rawValue)]" }.joined(separator: " "))"
      )
      return ""
    }
    let rest = String(lead[match.range.upperBound...])
    first.children.removeFirst(taken)
    if rest.isEmpty, case .softBreak = first.children.first?.kind { first.children.removeFirst() }
    if !rest.isEmpty {
      first.children.insert(
        .init(kind: .text, literal: rest, line: first.line, children: []), at: 0)
    }
    let body = (first.children.isEmpty ? [] : [first]) + node.children.dropFirst()
    return book.templates.render(
      "box", ["kind": box.rawValue.lowercased(), "title": box.title, "body": blocks(body)])
  }

  private func fence(_ node: MarkdownNode, info: String) -> String {
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

  private func table(_ node: MarkdownNode, alignments: [String]) -> String {
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

  // MARK: - Inlines

  /// Sets what a node contains, or the node itself when it is a leaf.
  func inline(_ node: MarkdownNode) -> String {
    let inside = { node.children.map(inline).joined() }
    switch node.kind {
    case .text: return Mark.split(node.literal).map(inline).joined()
    case .softBreak:
      state.say(" ")
      return "\n"
    case .lineBreak:
      state.say(" ")
      return "<br>\n"
    case .code:
      let text = restored(node.literal)
      state.say(text)
      return "<code>\(HTML.escape(text))</code>"
    case .emphasis: return "<em>\(inside())</em>"
    case .strong: return "<strong>\(inside())</strong>"
    case .strikethrough: return "<s>\(inside())</s>"
    case .link(let url, let title): return link(node, url: restored(url), title: title)
    case .image:
      book.faults.report(
        .unknownFigure, at: place(of: node), "figures come from the program: use chapter.figure")
      return ""
    case .htmlInline:
      if !node.literal.hasPrefix("<!--") { reportHTML(node) }
      return ""
    case .footnoteReference:
      return """
        <sup class="note-ref"><a id="note-ref-\(node.literal)" href="#note-\(node.literal)">\
        \(node.literal)</a></sup>
        """
    default: return inside()
    }
  }

  private func inline(_ part: Mark.Part) -> String {
    switch part {
    case .text(let text):
      state.say(text)
      return HTML.escape(text)
    case .token(let index):
      let token = scanner.tokens[index]
      switch token.kind {
      case .math(let tex, let isDisplay, _):
        checkDecimals(in: tex, of: token)
        state.say(SpokenTeX.text(tex))
        let html = book.math(tex, isDisplay: isDisplay, raw: token.raw, at: token.position)
        return isDisplay ? "<span class=\"display\">\(html)</span>" : html
      case .role(let name, let argument):
        return RoleRenderer(book: book, state: state, origin: origin, token: token)
          .html(name, argument)
      case .decimal:
        state.say(token.raw)
        return HTML.escape(token.raw)
      case .code(let index): return code(index)
      }
    }
  }

  private func link(_ node: MarkdownNode, url: String, title: String) -> String {
    let text = node.children.map(inline).joined()
    if !url.contains("://"), !url.hasPrefix("mailto:") {
      var position = place(of: "](\(url)", in: node)
      position?.column += 2
      book.links.append(
        .init(page: state.page, target: url, position: position ?? place(of: node)))
    }
    let attribute = title.isEmpty ? "" : " title=\"\(HTML.escape(title))\""
    return "<a href=\"\(HTML.escape(url))\"\(attribute)>\(text)</a>"
  }

  // MARK: - Tokens of a node

  /// A text with its marks replaced by what the author typed.
  private func restored(_ text: String) -> String {
    Mark.split(text).map {
      switch $0 {
      case .text(let text): text
      case .token(let index): scanner.tokens[index].raw
      }
    }.joined()
  }

  /// The words of a node, with mathematics as TeX and roles by their arguments.
  func plain(_ node: MarkdownNode) -> String {
    switch node.kind {
    case .text:
      Mark.split(node.literal).map {
        switch $0 {
        case .text(let text): text
        case .token(let index):
          switch scanner.tokens[index].kind {
          case .math(let tex, _, _): SpokenTeX.text(tex)
          case .role(let name, let argument): RoleRenderer.plain(name, argument, in: state, book)
          case .decimal: scanner.tokens[index].raw
          case .code: ""
          }
        }
      }.joined()
    case .softBreak, .lineBreak: " "
    case .code: restored(node.literal)
    default: node.children.map(plain).joined()
    }
  }

  /// The tokens within a node.
  private func tokens(in node: MarkdownNode) -> [Token] {
    if case .text = node.kind {
      return Mark.split(node.literal).compactMap {
        guard case .token(let index) = $0 else { return nil }
        return scanner.tokens[index]
      }
    }
    if case .link(let url, _) = node.kind, restored(url).hasSuffix(restored(node.plainText)) {
      return []
    }
    return node.children.flatMap(tokens)
  }

  // MARK: - Checks

  /// Checks what can only be judged over a whole paragraph.
  func check(unit node: MarkdownNode) {
    let tokens = tokens(in: node)
    let cites = tokens.contains {
      if case .role("cite", _) = $0.kind { return true }
      if case .role("citet", _) = $0.kind { return true }
      return false
    }
    for token in tokens {
      switch token.kind {
      case .role("quoted", let number) where !cites:
        book.faults.report(
          .quotedUncited, at: token.position,
          "\(number) is quoted, but its paragraph cites no source: add {cite}`key`")
      case .role("claim", let id):
        book.firstMark[id] = book.firstMark[id] ?? token.position
        if cites { book.metWithCitation.insert(id) }
      case .decimal: if isTyped(token.raw) { reportTyped(token.raw, at: token.position) }
      default: break
      }
    }
  }

  /// Whether a decimal was typed as text, rather than computed or checked by its statement.
  private func isTyped(_ decimal: String) -> Bool {
    switch origin {
    case .prose: true
    case .statement(let lines): state.chapter?.isTyped(decimal, by: lines) ?? false
    case .program: false
    }
  }

  private func reportTyped(_ decimal: String, at position: Position) {
    book.faults.report(
      .typedDecimal, at: position,
      "\(decimal) is typed by hand: let the run say it with {value}`id`, or write "
        + "{quoted}`\(decimal)` beside a {cite}, or {given}`\(decimal)` where the code has it")
  }

  /// Decimals in a formula must be literals of the chapter's code, where a change would be seen.
  private func checkDecimals(in tex: String, of token: Token) {
    guard let chapter = state.chapter, tex.contains(".") else { return }
    for match in tex.matches(of: /\d+\.\d+/) {
      let decimal = String(match.0)
      if !isTyped(decimal) || chapter.hasLiteral(decimal) { continue }
      var position = token.position
      if !token.raw.contains("\n") {
        let before = tex[..<match.range.lowerBound].utf8.count
        position.column += before + (token.raw.hasPrefix("$$") ? 2 : 1)
      }
      book.faults.report(
        .typedDecimal, at: position,
        "\(decimal) is typed by hand in a formula and is no literal of the chapter's code: "
          + "let chapter.equation write the formula, or take the number out of it")
    }
  }

  private func reportHTML(_ node: MarkdownNode) {
    book.faults.report(
      .rawHTML, at: place(of: node.literal, in: node) ?? place(of: node),
      "HTML in prose: “\(shortened(restored(node.literal)))”")
  }

  // MARK: - Places

  /// Where a node was written: its line, at the first letter.
  func place(of node: MarkdownNode) -> Position {
    guard node.line >= 1, node.line <= scanner.origins.count else {
      return scanner.origins.first ?? Position(file: "")
    }
    return scanner.origins[node.line - 1]
  }

  /// Where a text within a node was written: where it is first found from the node's line on.
  private func place(of text: String, in node: MarkdownNode) -> Position? {
    let lines = scanner.text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = max(node.line, 1)
    for number in first..<min(first + 20, min(lines.count, scanner.origins.count) + 1) {
      guard let range = lines[number - 1].firstRange(of: text) else { continue }
      var position = scanner.origins[number - 1]
      position.column += lines[number - 1][..<range.lowerBound].utf8.count
      return position
    }
    return nil
  }
}

/// The boxes that a block quote can be.
private enum Box: String, CaseIterable {
  case note = "NOTE"
  case remember = "REMEMBER"
  case correction = "CORRECTION"
  case surprise = "SURPRISE"
  case question = "QUESTION"

  var title: String {
    switch self {
    case .note: "Note"
    case .remember: "To remember"
    case .correction: "Correction"
    case .surprise: "A surprise"
    case .question: "A question"
    }
  }
}
