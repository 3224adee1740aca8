import Record

/// A chapter as a reader sees it in a terminal: prose, listings, and what they produced, in order.
struct Transcript {
  let source: ChapterSource
  let record: Record
  let style: Style
  var width = Terminal.width
  var citations = Citations.none

  /// The whole chapter, or the section whose title contains `section`.
  func text(section: String? = nil) -> String {
    var parts: [String] = []
    var isWanted = section == nil
    var level = 0
    var remaining = record.entries.sorted { $0.line < $1.line }[...]
    for block in source.blocks {
      if block.kind == .prose {
        for piece in Prose.pieces(block.lines) {
          if let section, case .heading(let depth, let title) = piece {
            if isWanted, depth <= level { isWanted = false }
            if !isWanted, inline(title).localizedCaseInsensitiveContains(section) {
              (isWanted, level) = (true, depth)
            }
          }
          if isWanted { parts.append(set(piece)) }
        }
      } else {
        var lines = block.lines[...]
        var first = block.firstLine
        while let entry = remaining.first, entry.line <= block.lastLine {
          remaining.removeFirst()
          let end = statementEnd(from: entry.line, in: block)
          if end >= first {
            let shown = lines.prefix(end - first + 1)
            lines = lines.dropFirst(shown.count)
            first = end + 1
            if isWanted, block.kind == .code { parts.append(listing(shown)) }
          }
          if isWanted { parts.append(set(entry)) }
        }
        if isWanted, block.kind == .code { parts.append(listing(lines)) }
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The last line of the statement that holds `line`: the first one after which no bracket is
  /// open and the next line is not indented.
  private func statementEnd(from line: Int, in block: ChapterSource.Block) -> Int {
    var depth = 0
    for (offset, text) in block.lines.enumerated() {
      depth += Self.openedBrackets(in: text)
      let next = offset + 1 < block.lines.count ? block.lines[offset + 1] : ""
      if block.firstLine + offset >= line, depth <= 0, next.first?.isWhitespace != true {
        return block.firstLine + offset
      }
    }
    return block.lastLine
  }

  /// How many more brackets a line of code opens than it closes, those in texts left out.
  private static func openedBrackets(in line: String) -> Int {
    var depth = 0
    var isText = false
    var previous: Character = " "
    for character in line {
      if character == "\"", previous != "\\" { isText.toggle() }
      if !isText {
        if "([{".contains(character) { depth += 1 }
        if ")]}".contains(character) { depth -= 1 }
      }
      previous = character
    }
    return depth
  }

  private func listing(_ lines: ArraySlice<String>) -> String {
    let lines = lines.drop { $0.isEmpty }
    let kept = lines.prefix(lines.count - lines.reversed().prefix { $0.isEmpty }.count)
    return kept.map { "    " + style.listing($0) }.joined(separator: "\n")
  }

  // MARK: Prose

  private func set(_ piece: Prose) -> String {
    switch piece {
    case .heading(let level, let title):
      let text = inline(title)
      let line = String(
        repeating: level == 1 ? "═" : "─", count: level > 2 ? 0 : PlainText.columns(text))
      return style.heading(line.isEmpty ? text : text + "\n" + line)
    case .paragraph(let text):
      return PlainText.wrapped(inline(text), width: width)
    case .item(let mark, let text):
      let indent = String(repeating: " ", count: mark.count + 1)
      let lines = PlainText.wrapped(inline(text), width: width, indent: indent)
      return mark + lines.dropFirst(mark.count)
    case .box(let label, let text):
      let lines = PlainText.wrapped(
        (label.isEmpty ? "" : style.strong(label) + ": ") + inline(text), width: width, indent: "│ "
      )
      return lines
    case .formula(let tex):
      return "      " + PlainTeX.text(tex)
    case .verbatim(let text):
      return text
    }
  }

  private func inline(_ markdown: String) -> String {
    PlainText.inline(markdown, style: style, resolve: resolve)
  }

  private func resolve(_ role: String, _ argument: String) -> String {
    switch role {
    case "value":
      for entry in record.entries where entry.id == argument {
        if case .value(let value) = entry.content { return value.text }
      }
      return "⟨no value “\(argument)”⟩"
    case "cite":
      return "["
        + argument.split(separator: ",").map {
          citations.label(String($0.drop { $0 == " " }))
        }.joined(separator: "; ") + "]"
    case "eq", "numref": return "(\(argument))"
    case "claim": return "[\(argument)]"
    case "quote": return "(see \(argument.replacing("#", with: ", region ")))"
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
