import Manuscript

/// The ledger's row beside a claim: what the article says, and what we found.
struct LedgerNote {
  let row: Ledger.Row

  /// Whether the article is right and nothing is to be added.
  var isPlain: Bool { row.verdict == "true" && (row.correction ?? "").isEmpty }

  /// What a link to the row shows, in plain words.
  var preview: String {
    let correction =
      (row.correction ?? "").isEmpty ? "" : "<p>\(HTML.escape(row.correction ?? ""))</p>"
    return """
      <p><b>\(HTML.escape(row.id))</b> Article \(HTML.escape(row.source)), \
      <span class="verdict \(Anchor.slug(row.verdict))">\(HTML.escape(row.verdict))</span>: \
      \(HTML.escape(row.claim))</p>\(correction)
      """
  }

  func values(book: Book, state: PageState) -> [String: Any?] {
    func set(_ text: String) -> String {
      var scanner = ProseScanner(faults: book.faults)
      scanner.add(Prose(text, at: book.ledger.position(of: row)))
      let renderer = ProseRenderer(
        book: book, state: state, scanner: scanner, origin: .program)
      return MarkdownNode.parse(scanner.text).children.map(renderer.inline).joined(separator: " ")
    }
    let claim = set(row.claim)
    let correction = row.correction.flatMap { $0.isEmpty ? nil : set($0) }
    return [
      "source": row.source, "claim": claim, "verdict": row.verdict,
      "verdictClass": Anchor.slug(row.verdict), "correction": correction,
    ]
  }
}
