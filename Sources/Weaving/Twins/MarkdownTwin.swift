import Foundation
import Manuscript
import Record

/// Writes a page as Markdown, for readers that are programs: numbers filled in, figures linked, proofs as text.
///
/// It walks the tree that the page and the terminal walk. What only registers is left out, and so are the
/// exercises, whose place is the page.
struct MarkdownTwin {
  let book: Book
  let chapter: Chapter?

  // MARK: - Pages

  /// The twin of a chapter's page.
  static func text(of page: Chapter.Page, in chapter: Chapter, book: Book) -> String {
    let twin = MarkdownTwin(book: book, chapter: chapter)
    return twin.document(page.nodes, chapter.scanner)
  }

  /// The twin of the glossary.
  static func glossary(of book: Book) -> String {
    let twin = MarkdownTwin(book: book, chapter: nil)
    let terms = book.glossary.terms.sorted { $0.name.lowercased() < $1.name.lowercased() }.map {
      "## \(twin.escaped($0.name))\n\n" + twin.document($0.meaning, book.glossary.scanner)
    }
    return "# Glossary\n\n" + terms.joined(separator: "\n")
  }

  /// The twin of the references.
  static func references(of book: Book) -> String {
    let twin = MarkdownTwin(book: book, chapter: nil)
    let works = book.bibliography.works.values.filter { book.citations[$0.id] != nil }
      .sorted {
        ($0.authors.lowercased(), $0.year, $0.id) < ($1.authors.lowercased(), $1.year, $1.id)
      }
      .map { work in
        let place = [twin.escaped(work.place), work.address.map { "<\($0)>" } ?? ""]
          .filter { !$0.isEmpty }.joined(separator: ". ")
        let authors = twin.escaped(work.authors)
        return "- \(authors) (\(work.year)). *\(twin.escaped(work.title))*. \(place)\n"
      }
    return "# References\n\n" + works.joined()
  }

  /// What the book has for programs to read: `llms.txt`.
  static func index(of book: Book) -> String {
    let twin = MarkdownTwin(book: book, chapter: nil)
    let scanner = book.contents.scanner
    var text = "# \(twin.escaped(book.contents.title))\n\n"
    if let first = book.contents.introduction.first {
      text += "> \(twin.inline(first, scanner).replacing("\n", with: " "))\n\n"
    }
    text += "## Chapters\n\n"
    for chapter in book.chapters {
      for (index, page) in chapter.pages.enumerated() {
        let summary = chapter.item.summary.map { twin.inline($0, scanner) }.joined()
          .replacing("\n", with: " ")
        let note = index == 0 ? summary : "the chapter goes on."
        text += "- [\(twin.escaped(page.title))](\(twinName(of: page.file))): \(note)\n"
      }
    }
    return text + "\n## Appendices\n\n- [Glossary](glossary.md)\n- [References](references.md)\n"
  }

  /// The name of a page's twin.
  static func twinName(of page: String) -> String { page.dropLast("html".count) + "md" }

  // MARK: - Blocks

  private func document(_ nodes: [MarkdownNode], _ scanner: ProseScanner) -> String {
    blocks(nodes, scanner).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func blocks(_ nodes: [MarkdownNode], _ scanner: ProseScanner) -> [String] {
    var set: [String] = []
    for node in nodes {
      var next = blocks(node, scanner)
      // Of two lists, one right after the other, the second has other marks, or they would be one.
      if case .list = node.kind, let last = set.last, let first = next.first,
        let mark = Self.mark(of: last), mark == Self.mark(of: first)
      {
        next = blocks(node, scanner, hasOtherMarks: true)
      }
      set += next.filter { !$0.isEmpty }
    }
    return set
  }

  /// What marks the items of a list.
  private static func mark(of list: String) -> Character? {
    let mark = list.prefixMatch(of: /(?:\d+[.)]|[-*])(?= )/)
    return mark?.0.last
  }

  private func blocks(
    _ node: MarkdownNode, _ scanner: ProseScanner, hasOtherMarks: Bool = false
  ) -> [String] {
    switch node.kind {
    case .heading(let level):
      let text = onOneLine(inline(node, scanner))
      // Number signs at the end would be none of the title.
      let isClosed = text.hasSuffix("#")
      return [
        String(repeating: "#", count: level) + " " + (isClosed ? text.dropLast() + "\\#" : text)
      ]
    case .paragraph: return paragraph(node, scanner)
    case .list(let start, _):
      let items = node.children.enumerated().map { index, item in
        let (point, dash) = hasOtherMarks ? (") ", "* ") : (". ", "- ")
        let mark = start.map { "\($0 + index)" + point } ?? dash
        let text = blocks(item.children, scanner).joined(separator: "\n\n")
        return mark + indented(text, by: mark.count)
      }
      return [items.joined(separator: "\n")]
    case .blockQuote:
      let box = node.box
      let inside = blocks(box?.content ?? node.children, scanner)
      let title = box.flatMap { Box(rawValue: $0.word) }.map { ["**\($0.title).**"] } ?? []
      let text = (title + inside).joined(separator: "\n\n")
      return [
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
      ]
    case .codeBlock(let info): return [fence(scanner.restored(node.literal), info)]
    case .table(let alignments):
      let rows = node.children.map { row in row.children.map { inline($0, scanner) } }
      return [table(rows.first ?? [], alignments.map { $0 == "right" }, Array(rows.dropFirst()))]
    case .thematicBreak: return ["---"]
    case .footnote:
      let text = blocks(node.children, scanner).joined(separator: "\n\n")
      return ["[^\(node.literal)]: " + indented(text, by: 4)]
    case .htmlBlock: return []
    default: return [MarkdownNode.withoutMarks(inline(node, scanner))]
    }
  }

  private func paragraph(_ node: MarkdownNode, _ scanner: ProseScanner) -> [String] {
    var parts: [String] = []
    var words = ""
    func flush() {
      let text = words.trimmingCharacters(in: .whitespacesAndNewlines)
      if !text.isEmpty { parts.append(MarkdownNode.withoutMarks(text)) }
      words = ""
    }
    for child in node.children {
      guard case .text = child.kind else {
        words += inline(child, scanner)
        continue
      }
      for part in Mark.split(child.literal) {
        guard case .token(let index) = part else {
          words += inline(part, scanner)
          continue
        }
        switch scanner.tokens[index].kind {
        case .code(let number):
          flush()
          parts += chapter?.layout.code[number].flatMap(blocks) ?? []
        case .math(let tex, isDisplay: true, let label):
          flush()
          parts.append(displayed(tex, label))
        case .role("quote", let argument):
          flush()
          parts.append(QuotedListing.lines(argument, book: book).map { fence($0, "swift") } ?? "")
        case .role("exercises", _):
          flush()
          parts.append("(The exercises are on the page, with their hints.)")
        default: words += inline(part, scanner)
        }
      }
    }
    flush()
    return parts
  }

  private func blocks(_ block: Layout.Block) -> [String] {
    switch block {
    case .listing(let lines):
      let listing = chapter?.manuscript.files[lines.file].listing(lines.numbers) ?? []
      return [fence(listing.joined(separator: "\n"), "swift")]
    case .outputs(let entries, _): return entries.flatMap(output)
    case .registers: return []
    }
  }

  // MARK: - What was produced

  private func output(_ entry: Entry) -> [String] {
    let numbered = chapter?.numbered[entry.id]
    let label = numbered.map { "**\($0.kind.rawValue) \($0.number).** " } ?? ""
    switch entry.content {
    case .value(let value): return [MarkdownNode.withoutMarks(escaped(value.text))]
    case .equation(let equation): return [displayed(equation.tex, entry.id)]
    case .claim(let claim):
      let evidence = onOneLine(inline(claim.evidence))
      return [
        "- ✓ **\(escaped(entry.id))** \(onOneLine(inline(claim.statement)))"
          + (evidence.isEmpty ? "" : "\n  *\(evidence)*")
      ]
    case .table(let content):
      let rows = content.rows.map { $0.map { inline($0) } }
      let text = table(
        content.columns.map { inline($0.header) }, content.columns.map(\.isNumeric), rows)
      let caption = onOneLine(inline(content.caption))
      return [caption.isEmpty ? "" : label + caption, text]
    case .derivation(let derivation): return derived(derivation, entry.id)
    case .figure(let figure):
      let folder = "figures/\(chapter?.item.slug ?? "")"
      let frames = figure.frames.flatMap { frame -> [String] in
        let setting = figure.frames.count > 1 ? "\(figure.parameter) = \(frame.label): " : ""
        return [
          "![\(onOneLine(escaped(setting + figure.alt)))](\(folder)/\(frame.light))",
          MarkdownNode.withoutMarks(escaped(setting + frame.description))
            + " [Data](\(folder)/\(frame.csv))",
        ]
      }
      return [MarkdownNode.withoutMarks(label + inline(figure.caption))] + frames
    }
  }

  private func derived(_ derivation: DerivationContent, _ id: String) -> [String] {
    let steps = derivation.steps.map { step -> String in
      let sign = step.verdict == .refuted ? "\\ne" : "="
      let reason = step.reason.isEmpty ? "" : inline(step.reason) + "; "
      return "1. $\(sign) \(step.tex)$ — \(step.verdict.rawValue): "
        + onOneLine(reason + inline(step.detail))
    }
    let source = derivation.source.isEmpty ? [] : ["Not so: \(inline(derivation.source))"]
    let check = derivation.crossCheck.isEmpty ? [] : ["✓ \(inline(derivation.crossCheck))"]
    return source + [displayed(derivation.tex, id), steps.joined(separator: "\n")] + check
  }

  private func displayed(_ tex: String, _ label: String?) -> String {
    let number = label.flatMap { chapter?.numbered[$0]?.number }.map { " (\($0))" } ?? ""
    // A line within that begins like a list, a quotation or a title would be one for many readers.
    let lines = tex.trimmingCharacters(in: .whitespacesAndNewlines).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let isPlain =
      lines.contains { $0.contains("%") }
      || lines.allSatisfy { MarkdownNode.withoutMarks($0) == $0 }
    return "$$\n\(lines.joined(separator: isPlain ? "\n" : " "))\n$$\(number)"
  }

  private func table(_ head: [String], _ isNumeric: [Bool], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { cell(onOneLine($0)) }.joined(separator: " | ") + " |"
    }
    let rule = head.indices.map { isNumeric.indices.contains($0) && isNumeric[$0] ? "--:" : ":--" }
    return ([line(head), line(rule)] + rows.map(line)).joined(separator: "\n")
  }

  private func fence(_ text: String, _ info: String) -> String {
    let marks = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
    return "\(marks)\(info)\n\(text.trimmingCharacters(in: .newlines))\n\(marks)"
  }

  /// A cell's text: a | is a letter of it, and a ‖ that TeX spells with one gets another name.
  private func cell(_ text: String) -> String {
    var (result, rest) = ("", text[...])
    while let next = rest.popFirst() {
      switch (next, rest.first) {
      case ("\\", "|"?):
        rest.removeFirst()
        result += "\\Vert "
      case ("\\", let other?):
        rest.removeFirst()
        result += "\\\(other)"
      case ("|", _): result += "\\|"
      default: result.append(next)
      }
    }
    return result
  }

  /// Code within a line, between as many marks as it needs.
  private func code(_ text: String) -> String {
    var length = 1
    while text.split(whereSeparator: { $0 != "`" }).contains(where: { $0.count == length }) {
      length += 1
    }
    let marks = String(repeating: "`", count: length)
    let isOpen =
      text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" "))
    let space = isOpen && !text.allSatisfy({ $0 == " " }) ? " " : ""
    return marks + space + text + space + marks
  }

  private func longestRun(of mark: Character, in text: String) -> Int {
    text.split(whereSeparator: { $0 != mark }).map(\.count).max() ?? 0
  }

  private func onOneLine(_ text: String) -> String {
    text.replacing("\\\n", with: " ").replacing("\n", with: " ")
  }

  private func indented(_ text: String, by count: Int) -> String {
    text.replacing("\n", with: "\n" + String(repeating: " ", count: count))
  }

  // MARK: - Within a line

  /// A text that a program wrote.
  private func inline(_ markdown: String) -> String {
    var scanner = ProseScanner(faults: Faults())
    scanner.add(Prose(markdown, at: Position(file: "")))
    return MarkdownNode.parse(words: scanner.text).children.map { inline($0, scanner) }
      .joined(separator: " ")
  }

  private func inline(_ node: MarkdownNode, _ scanner: ProseScanner) -> String {
    let inside = { node.children.map { inline($0, scanner) }.joined() }
    switch node.kind {
    case .text: return Mark.split(node.literal).map { inline($0, scanner) }.joined()
    case .softBreak: return "\n"
    case .lineBreak: return "\\\n"
    case .code: return code(scanner.restored(node.literal))
    case .emphasis: return "*\(inside())*"
    case .strong: return "**\(inside())**"
    case .strikethrough: return "~~\(inside())~~"
    case .link(let url, _):
      let address = scanner.restored(url)
      let text = inside()
      if text == escaped(address), address.contains(":") { return "<\(address)>" }
      return "[\(text)](\(hasPlainBrackets(address) ? address : "<\(address)>"))"
    case .footnoteReference: return "[^\(node.literal)]"
    case .htmlInline, .image: return ""
    default: return inside()
    }
  }

  private func inline(_ part: Mark.Part, _ scanner: ProseScanner) -> String {
    switch part {
    case .text(let text): return escaped(text)
    case .token(let index):
      let token = scanner.tokens[index]
      switch token.kind {
      case .math(let tex, _, _): return "$\(tex.replacing("\n", with: " "))$"
      case .role(let name, let argument): return role(name, argument)
      case .decimal: return token.raw
      case .code: return ""
      }
    }
  }

  private func role(_ name: String, _ argument: String) -> String {
    switch name {
    case "value":
      let found = book.find(argument, from: chapter) { $0.entries[$1] }
      if case .value(let value)? = found?.found.content { return escaped(value.text) }
      return ""
    case "eq", "numref":
      let found = book.find(argument, from: chapter) { $0.numbered[$1] }?.found
      guard let found else { return "" }
      return name == "eq" ? "(\(found.number))" : "\(found.kind.rawValue) \(found.number)"
    case "cite", "citet":
      let works = argument.split(separator: ",").compactMap {
        book.bibliography.works[String($0.drop { $0 == " " })]
      }
      return name == "cite"
        ? "(" + works.map { "\($0.authors) \($0.year)" }.joined(separator: "; ") + ")"
        : works.map { "\($0.authors) (\($0.year))" }.joined(separator: "; ")
    case "claim": return "\\[\(escaped(argument))\\]"
    case "term": return escaped(Role.shown(argument).text)
    case "doc":
      let (text, name) = Role.shown(argument)
      guard let item = book.contents.items.first(where: { $0.name == name }) else { return text }
      let shown = text == name ? item.title : text
      return book.chapter(name) == nil ? shown : "[\(shown)](\(item.slug).md)"
    default: return escaped(argument)
    }
  }

  /// A text in which nothing is a mark of Markdown's.
  private func escaped(_ text: String) -> String {
    var result = ""
    for (index, character) in zip(text.indices, text) {
      let rest = text[text.index(after: index)...]
      let isMark =
        switch character {
        // A sign of exclamation makes a picture of the link that follows, an ampersand begins a letter's name.
        case "!": rest.isEmpty || rest.hasPrefix("[")
        case "&": rest.prefixMatch(of: /#?\w+;/) != nil
        default: "\\*_`[]<~$".contains(character)
        }
      if isMark { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// Whether an address has no spaces, and brackets only in pairs.
  private func hasPlainBrackets(_ address: String) -> Bool {
    var depth = 0
    for character in address {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth < 0 || character.isWhitespace { return false }
    }
    return depth == 0
  }
}
