import Foundation

/// Something in prose that Markdown must not touch, replaced by a mark while cmark reads the text.
package struct Token {
  /// What it is.
  package enum Kind: Equatable {
    /// Mathematics between `$…$`, or between `$$…$$` with an optional label.
    case math(tex: String, isDisplay: Bool, label: String?)
    /// A role and its argument: `` {value}`id` ``.
    case role(name: String, argument: String)
    /// A number with a decimal point, typed by hand.
    case decimal
    /// The place of a stretch of code, by its index.
    case code(Int)
  }

  /// What it is.
  package var kind: Kind
  /// What the author wrote.
  package var raw: String
  /// Where it was written.
  package var position: Position

  /// Makes a token.
  package init(kind: Kind, raw: String, position: Position) {
    self.kind = kind
    self.raw = raw
    self.position = position
  }
}

/// The marks that stand for tokens: two characters of Unicode's private use area around an index.
///
/// Markdown takes them for letters, so emphasis, tables and links work around them.
package enum Mark {
  package static let open = "\u{E000}"
  package static let close = "\u{E001}"

  /// The mark of the token with an index.
  package static func text(_ index: Int) -> String { "\(open)\(index)\(close)" }

  /// A text cut at its marks.
  package enum Part: Equatable {
    case text(String)
    case token(Int)
  }

  /// Cuts a text at its marks.
  package static func split(_ text: String) -> [Part] {
    guard text.unicodeScalars.contains("\u{E000}") else { return text.isEmpty ? [] : [.text(text)] }
    var parts: [Part] = []
    for (index, piece) in text.components(separatedBy: open).enumerated() {
      if index == 0 {
        if !piece.isEmpty { parts.append(.text(piece)) }
        continue
      }
      let halves = piece.components(separatedBy: close)
      if let number = Int(halves[0]) { parts.append(.token(number)) }
      let rest = halves.dropFirst().joined(separator: close)
      if !rest.isEmpty { parts.append(.text(rest)) }
    }
    return parts
  }
}

extension ProseScanner {
  /// All tokens within a node, in order.
  package func tokens(in node: MarkdownNode) -> [Token] {
    guard case .text = node.kind else { return node.children.flatMap { tokens(in: $0) } }
    return Mark.split(node.literal).compactMap {
      if case .token(let index) = $0 { tokens[index] } else { nil }
    }
  }

  /// A text with its marks replaced by what the author typed.
  package func restored(_ text: String) -> String {
    Mark.split(text).map {
      switch $0 {
      case .text(let text): text
      case .token(let index): tokens[index].raw
      }
    }.joined()
  }
}
