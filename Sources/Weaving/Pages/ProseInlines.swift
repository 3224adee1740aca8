import Manuscript

/// Sets what stands within a line: emphasis, code, links, roles, mathematics.
extension ProseRenderer {
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
        <sup class="note-ref"><a id="\(state.noteReference(node.literal))" href="#note-\(node.literal)">\
        \(node.literal)</a></sup>
        """
    default: return inside()
    }
  }

  func inline(_ part: Mark.Part) -> String {
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

  func link(_ node: MarkdownNode, url: String, title: String) -> String {
    let text = node.children.map(inline).joined()
    switch Address(url) {
    case .web: break
    case .foreign:
      book.faults.report(
        .foreignLink,
        at: place(of: "](\(url)", in: node).map { at in
          var at = at
          at.column += 2
          return at
        } ?? place(of: node),
        "“\(shortened(url))” leads out of the book, and not to the web: a link is relative, or begins "
          + "with https://, http:// or mailto:")
      return text
    case .book:
      var position = place(of: "](\(url)", in: node)
      position?.column += 2
      book.links.append(
        .init(page: state.page, target: url, position: position ?? place(of: node)))
    }
    let attribute = title.isEmpty ? "" : " title=\"\(HTML.escape(title))\""
    return "<a href=\"\(HTML.escape(url))\"\(attribute)>\(text)</a>"
  }
}
