import Manuscript
import Record

/// A chapter as a reader sees it in a terminal: prose, listings, and what they produced, in order.
///
/// It walks the same tree as the pages of the book.
struct Transcript {
  let manuscript: Manuscript
  let record: Record
  let style: Style
  var width = Terminal.width
  var bibliography = Bibliography(text: nil, faults: Faults())

  /// The whole chapter, or the section whose title contains `section`.
  func text(section: String? = nil) -> String {
    let layout = Layout(manuscript, record, isGathered: false)
    var parts: [String] = []
    var isWanted = section == nil
    var level = 0
    var notes = 0
    for var node in manuscript.root.children {
      // Notes stand in the order in which they are referred to.
      if node.kind == .footnote {
        notes += 1
        node.literal = "\(notes)"
      }
      if let section, case .heading(let depth) = node.kind {
        if isWanted, depth <= level { isWanted = false }
        if !isWanted, plain(node).localizedCaseInsensitiveContains(section) {
          (isWanted, level) = (true, depth)
        }
      }
      if isWanted { parts += set(node, layout) }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The chapter's headings, indented by depth, a line each.
  var outline: String {
    manuscript.headings.map { String(repeating: "  ", count: $0.level - 1) + plain($0.node) }
      .joined(separator: "\n")
  }

  /// Whether part of some heading is this text.
  func hasSection(_ title: String) -> Bool {
    manuscript.headings.contains { plain($0.node).localizedCaseInsensitiveContains(title) }
  }

  // MARK: Code

  private func set(_ stretch: [Layout.Block]) -> [String] {
    stretch.flatMap { block -> [String] in
      switch block {
      case .listing(let lines): [listing(lines)]
      case .outputs(let entries, let lines): (lines.map { [listing($0)] } ?? []) + entries.map(set)
      case .registers(let lines, let entries): [listing(lines)] + entries.map(set)
      }
    }
  }

  private func listing(_ lines: Layout.Lines) -> String {
    let file = manuscript.files[lines.file]
    return file.listing(lines.numbers).map { $0.isEmpty ? "" : "    " + style.listing($0) }
      .joined(separator: "\n")
  }

  // MARK: Prose

  /// A block of prose; the parts of a paragraph that stand by themselves are parts of their own.
  private func set(_ node: MarkdownNode, _ layout: Layout) -> [String] {
    switch node.kind {
    case .heading(let level):
      let text = PlainText.wrapped(inline(node), width: width)
      let longest = text.split(separator: "\n").map { PlainText.columns(String($0)) }.max() ?? 0
      let line = String(
        repeating: level == 1 ? "═" : "─", count: level > 2 ? 0 : min(longest, width))
      return [style.heading(line.isEmpty ? text : text + "\n" + line)]
    case .paragraph: return paragraph(node, layout)
    case .list(let start, _): return items(of: node, start: start, indent: "", gap: "\n\n")
    case .blockQuote: return [quote(node)]
    case .codeBlock:
      return [
        restored(node.literal).split(separator: "\n", omittingEmptySubsequences: false)
          .reversed().drop { $0.isEmpty }.reversed()
          .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
      ]
    case .table(let alignments): return [table(node, alignments)]
    case .thematicBreak: return [String(repeating: "─", count: width)]
    case .footnote:
      return [
        PlainText.wrapped(
          "[\(node.literal)] " + node.children.map(inline).joined(separator: " "), width: width)
      ]
    case .htmlBlock: return []
    default: return [PlainText.wrapped(inline(node), width: width)]
    }
  }

  /// Sets a paragraph; displayed formulas and stretches of code end it and stand by themselves.
  private func paragraph(_ node: MarkdownNode, _ layout: Layout) -> [String] {
    var parts: [String] = []
    var words = ""
    func flush() {
      let text = PlainText.wrapped(words, width: width)
      if !text.isEmpty { parts.append(text) }
      words = ""
    }
    for child in node.children {
      guard case .text = child.kind else {
        words += inline(child)
        continue
      }
      for part in Mark.split(child.literal) {
        guard case .token(let index) = part else {
          words += inline(part, manuscript.scanner)
          continue
        }
        switch manuscript.scanner.tokens[index].kind {
        case .code(let number):
          flush()
          parts += set(layout.code[number])
        case .math(let tex, isDisplay: true, _):
          flush()
          parts.append("      " + PlainTeX.text(tex))
        case .role("exercises", _):
          flush()
          parts.append(PlainText.wrapped(exercises, width: width))
        default: words += inline(part, manuscript.scanner)
        }
      }
    }
    flush()
    return parts
  }

  private var exercises: String {
    "(The exercises are in \(manuscript.main.file.replacing("main.swift", with: "Exercises.swift")).)"
  }

  /// The items of a list, each with its mark.
  private func items(of list: MarkdownNode, start: Int?, indent: String, gap: String) -> [String] {
    list.children.enumerated().map { index, item in
      let mark = start.map { "\($0 + index)." } ?? "•"
      let inner = indent + String(repeating: " ", count: mark.count + 1)
      let blocks = item.children.map { block(within: $0, indent: inner) }.filter { !$0.isEmpty }
      return indent + mark
        + blocks.joined(separator: gap).dropFirst(indent.count + mark.count)
    }
  }

  /// A block within an item or a box.
  private func block(within node: MarkdownNode, indent: String) -> String {
    switch node.kind {
    case .paragraph: return PlainText.wrapped(inline(node), width: width, indent: indent)
    case .list(let start, _):
      return items(of: node, start: start, indent: indent, gap: "\n").joined(separator: "\n")
    default:
      let empty = Layout(manuscript, Record(chapter: "", source: ""))
      var inner = self
      inner.width = max(width - indent.count, 20)
      return inner.set(node, empty).joined(separator: "\n")
        .split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
    }
  }

  /// A quotation; one that begins `[!NOTE]` or the like is a box with that label.
  private func quote(_ node: MarkdownNode) -> String {
    let box = node.box
    var label = box?.word.capitalized ?? ""
    var children = box?.content ?? node.children
    if let first = children.first, case .paragraph = first.kind, !label.isEmpty {
      children.removeFirst()
      let text = style.strong(label) + ": " + inline(first)
      label = PlainText.wrapped(text, width: width, indent: "│ ")
    } else if !label.isEmpty {
      label = "│ " + style.strong(label) + ":"
    }
    return ([label] + children.map { block(within: $0, indent: "│ ") }).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private func table(_ node: MarkdownNode, _ alignments: [String]) -> String {
    let rows = node.children.map { $0.children.map(inline) }
    let columns = (rows.first ?? []).enumerated().map { index, header in
      TableContent.Column(
        header: header,
        isNumeric: alignments.indices.contains(index) && alignments[index] == "right")
    }
    let body = rows.dropFirst().map { row in
      columns.indices.map { row.indices.contains($0) ? row[$0] : "" }
    }
    return TextTable(TableContent(caption: "", columns: columns, rows: Array(body))) { $0 }.text
  }

  // MARK: Within a line

  /// A heading's or a sentence's words, without colour.
  private func plain(_ node: MarkdownNode) -> String {
    Transcript(
      manuscript: manuscript, record: record, style: .plain, width: width,
      bibliography: bibliography
    ).inline(node)
  }

  private func inline(_ node: MarkdownNode) -> String { inline(node, manuscript.scanner) }

  /// Sets a text that a program wrote.
  func inline(_ markdown: String) -> String {
    var scanner = ProseScanner(faults: Faults())
    scanner.add(Prose(markdown, at: Position(file: "")))
    return MarkdownNode.parse(words: scanner.text).children.map { inline($0, scanner) }
      .joined(separator: " ")
  }

  private func inline(_ node: MarkdownNode, _ scanner: ProseScanner) -> String {
    let inside = { node.children.map { inline($0, scanner) }.joined() }
    switch node.kind {
    case .text: return Mark.split(node.literal).map { inline($0, scanner) }.joined()
    case .softBreak, .lineBreak: return " "
    case .code: return style.code(scanner.restored(node.literal))
    case .emphasis: return style.emphasis(inside())
    case .strong: return style.strong(inside())
    case .footnoteReference: return "[\(node.literal)]"
    case .htmlInline, .image: return ""
    default: return inside()
    }
  }

  private func inline(_ part: Mark.Part, _ scanner: ProseScanner) -> String {
    switch part {
    case .text(let text): return text
    case .token(let index):
      switch scanner.tokens[index].kind {
      case .math(let tex, _, _): return PlainTeX.text(tex)
      case .role(let name, let argument): return resolve(name, argument)
      case .decimal: return scanner.tokens[index].raw
      case .code: return ""
      }
    }
  }

  private func restored(_ text: String) -> String { manuscript.scanner.restored(text) }

  private func resolve(_ role: String, _ argument: String) -> String {
    switch role {
    case "value":
      for entry in record.entries where entry.id == argument {
        if case .value(let value) = entry.content { return value.text }
      }
      return "⟨no value “\(argument)”⟩"
    case "cite", "citet":
      let works = argument.split(separator: ",").map { key -> String in
        let key = String(key.drop { $0 == " " })
        guard let work = bibliography.works[key] else { return key }
        return "\(work.authors) \(work.year)"
      }
      return "[" + works.joined(separator: "; ") + "]"
    case "eq", "numref": return "(\(argument))"
    case "claim": return "[\(argument)]"
    case "quote": return "(see \(argument.replacing("#", with: ", region ")))"
    case "term", "doc": return Role.shown(argument).text
    default: return argument
    }
  }

  // MARK: What was produced

  private func set(_ entry: Entry) -> String {
    switch entry.content {
    case .value(let value): return "    \(entry.id) = \(value.text)"
    case .table(let table): return TextTable(table, inline: inline).text
    case .claim(let claim): return set(claim, id: entry.id)
    case .equation(let equation): return "      \(equation.text)   (\(entry.id))"
    case .derivation(let derivation): return set(derivation, id: entry.id)
    case .figure(let figure):
      let frames =
        figure.frames.count > 1
        ? "\(figure.frames.count) frames over \(figure.parameter)"
        : figure.frames.first?.light ?? ""
      return PlainText.wrapped(
        "Figure (\(entry.id)): " + inline(figure.caption) + " → " + frames, width: width,
        indent: "    ")
    }
  }

  private func set(_ claim: ClaimContent, id: String) -> String {
    let mark = claim.holds ? style.good("✓") : style.bad("✗")
    let lines = PlainText.wrapped(
      "\(style.strong(id)) \(inline(claim.statement))", width: width, indent: "      ")
    let evidence = PlainText.wrapped(inline(claim.evidence), width: width, indent: "      ")
    return "    \(mark) " + lines.dropFirst(6) + "\n" + style.quiet(evidence)
  }

  private func set(_ derivation: DerivationContent, id: String) -> String {
    var lines = ["      \(derivation.text)   (\(id))"]
    for step in derivation.steps {
      let verdict =
        switch step.verdict {
        case .proved: style.good("proved")
        case .measured: style.emphasis("measured")
        case .refuted: derivation.refutes ? style.emphasis("refuted") : style.bad("refuted")
        }
      lines.append("        \(derivation.refutes ? "≠" : "=") \(step.text)")
      lines.append(
        PlainText.wrapped(
          "\(verdict): \(inline(step.reason)); \(inline(step.detail))", width: width,
          indent: "            "))
    }
    if !derivation.crossCheck.isEmpty {
      lines.append(
        PlainText.wrapped(inline(derivation.crossCheck), width: width, indent: "        "))
    }
    return lines.joined(separator: "\n")
  }
}
