/// A label without its dollars and commands, for those who listen to a figure.
enum PlainLabel {
  static func text(_ label: String) -> String {
    guard let notation = try? Notation.parse(label) else { return label }
    return spoken(notation)
  }

  private static func spoken(_ notation: [Notation]) -> String {
    notation.map { piece in
      switch piece {
      case .text(let text, _): text
      case .infix(let text): " \(text) "
      case .space: " "
      case .script(let above, let below):
        if spoken(above) == "′" {
          "′"
        } else {
          (below.isEmpty ? "" : "_\(grouped(below))") + (above.isEmpty ? "" : "^\(grouped(above))")
        }
      case .fraction(let above, let below): "\(grouped(above))/\(grouped(below))"
      case .root(let content): "√(\(spoken(content)))"
      }
    }.joined()
  }

  private static func grouped(_ notation: [Notation]) -> String {
    let text = spoken(notation)
    return text.count > 1 ? "(\(text))" : text
  }
}
