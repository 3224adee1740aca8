/// The boxes that a block quote can be: one that begins with `[!NOTE]` or a sister of it.
package enum Box: String, CaseIterable {
  case note = "NOTE"
  case remember = "REMEMBER"
  case correction = "CORRECTION"
  case surprise = "SURPRISE"
  case question = "QUESTION"

  /// What stands above it.
  package var title: String {
    switch self {
    case .note: "Note"
    case .remember: "To remember"
    case .correction: "Correction"
    case .surprise: "A surprise"
    case .question: "A question"
    }
  }
}

extension MarkdownNode {
  /// The word between `[!` and `]` with which a block quote begins, and what it contains without it.
  package var box: (word: String, content: [MarkdownNode])? {
    guard kind == .blockQuote, var first = children.first, first.kind == .paragraph else {
      return nil
    }
    let lead = first.children.prefix { $0.kind == .text }
    let text = lead.map(\.literal).joined()
    guard let match = text.prefixMatch(of: /\[!([A-Z]+)\]\s*/) else { return nil }
    let rest = String(text[match.range.upperBound...])
    first.children.removeFirst(lead.count)
    if rest.isEmpty, case .softBreak = first.children.first?.kind { first.children.removeFirst() }
    if !rest.isEmpty {
      first.children.insert(
        .init(kind: .text, literal: rest, line: first.line, children: []), at: 0)
    }
    return (String(match.1), (first.children.isEmpty ? [] : [first]) + children.dropFirst())
  }
}
