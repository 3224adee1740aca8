import Manuscript

/// What may be typed in prose, and what must stand beside it.
extension ProseRenderer {
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
  func isTyped(_ decimal: String) -> Bool {
    switch origin {
    case .prose: true
    case .statement(let entry): state.chapter?.isTyped(decimal, by: entry) ?? false
    case .program: false
    }
  }

  func reportTyped(_ decimal: String, at position: Position) {
    book.faults.report(
      .typedDecimal, at: position,
      "\(decimal) is typed by hand: let the run say it with {value}`id`, or write "
        + "{quoted}`\(decimal)` beside a {cite}, or {given}`\(decimal)` where the code has it")
  }

  /// Decimals in a formula must be literals of the chapter's code, where a change would be seen.
  func checkDecimals(in tex: String, of token: Token) {
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

  func reportHTML(_ node: MarkdownNode) {
    book.faults.report(
      .rawHTML, at: place(of: node.literal, in: node) ?? place(of: node),
      "HTML in prose: “\(shortened(restored(node.literal)))”")
  }
}
