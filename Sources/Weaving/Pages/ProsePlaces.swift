import Manuscript

/// What the author typed, and where.
extension ProseRenderer {
  /// A text with its marks replaced by what the author typed.
  func restored(_ text: String) -> String { scanner.restored(text) }

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
  func tokens(in node: MarkdownNode) -> [Token] {
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

  /// Where a node was written: its line, at the first letter.
  func place(of node: MarkdownNode) -> Position {
    guard node.line >= 1, node.line <= scanner.origins.count else {
      return scanner.origins.first ?? Position(file: "")
    }
    return scanner.origins[node.line - 1]
  }

  /// Where a text within a node was written: where it is first found from the node's line on.
  func place(of text: String, in node: MarkdownNode) -> Position? {
    let lines = scanner.text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = max(node.line, 1)
    let last = min(first + 19, lines.count, scanner.origins.count)
    guard first <= last else { return nil }
    for number in first...last {
      guard let range = lines[number - 1].firstRange(of: text) else { continue }
      var position = scanner.origins[number - 1]
      position.column += lines[number - 1][..<range.lowerBound].utf8.count
      return position
    }
    return nil
  }
}
