/// The order and the titles of the chapters, from `Chapters/Contents.md`.
///
/// The file is Markdown: the book's title as its heading, paragraphs for the first page, and a
/// numbered list whose items each link a title to a chapter's folder and add a sentence about it.
package struct Contents {
  /// A chapter in the list.
  package struct Item {
    /// The folder's and the program's name, such as `"PDFvsCDF"`.
    package var name: String
    /// The title as plain text.
    package var title: String
    /// Where it stands in the list, from 1: numbers stay when a chapter is not yet there.
    package var number: Int
    /// Where the item stands in the file.
    package var position: Position
    /// The rest of the item.
    package var summary: [MarkdownNode]
    /// The name of the chapter's page, without `.html`.
    package var slug: String { name.lowercased() }
  }

  package static let file = "Chapters/Contents.md"

  /// The book's title.
  package var title = ""
  /// The first page's text.
  package var introduction: [MarkdownNode] = []
  /// The chapters.
  package var items: [Item] = []
  /// The tokens that the nodes refer to.
  package var scanner: ProseScanner

  /// Reads the list.
  package init(text: String, faults: Faults) {
    scanner = ProseScanner(faults: faults)
    scanner.add(Prose(file: Self.file, text: text))
    for node in MarkdownNode.parse(scanner.text).children {
      switch node.kind {
      case .heading(level: 1) where title.isEmpty: title = node.plainText
      case .list(start: .some, isTight: _): items += node.children.compactMap(item)
      default: introduction.append(node)
      }
    }
    for index in items.indices { items[index].number = index + 1 }
    if items.isEmpty {
      faults.report(
        .unreadableFile, at: Position(file: Self.file),
        "no chapters: the file is a numbered list of links, such as 1. [Swish](Swish): what it says"
      )
    }
  }

  private func item(_ node: MarkdownNode) -> Item? {
    guard var inlines = node.children.first?.children, let first = inlines.first,
      case .link(let url, _) = first.kind
    else { return nil }
    inlines.removeFirst()
    if let next = inlines.first, case .text = next.kind {
      inlines[0].literal = String(next.literal.drop { ":—– ".contains($0) })
    }
    let place =
      scanner.origins.indices.contains(node.line - 1) ? scanner.origins[node.line - 1] : nil
    return Item(
      name: url, title: first.plainText, number: 0, position: place ?? Position(file: Self.file),
      summary: inlines)
  }
}

extension MarkdownNode {
  /// The text of a node and of all it contains.
  package var plainText: String {
    switch kind {
    case .softBreak, .lineBreak: " "
    default: literal + children.map(\.plainText).joined()
    }
  }
}
