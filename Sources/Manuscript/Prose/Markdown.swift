import CMarkdown
import Synchronization

/// A node of a Markdown document, copied out of cmark so that nothing of C outlives the parse.
package struct MarkdownNode {
  /// What kinds there are, with what belongs to each.
  package enum Kind: Equatable {
    case document, paragraph, blockQuote, item, thematicBreak
    case list(start: Int?, isTight: Bool)
    case heading(level: Int)
    case codeBlock(info: String)
    case htmlBlock, htmlInline
    case table(alignments: [String]), tableRow(isHeader: Bool), tableCell
    case footnote, footnoteReference
    case text, softBreak, lineBreak, code, emphasis, strong, strikethrough
    case link(url: String, title: String), image(url: String, title: String)
  }

  /// What it is.
  package var kind: Kind
  /// Its text, where it is a leaf.
  package var literal: String
  /// The line of the Markdown on which it begins, from 1.
  package var line: Int
  /// What it contains.
  package var children: [MarkdownNode]

  /// Makes a node.
  package init(kind: Kind, literal: String, line: Int, children: [MarkdownNode]) {
    self.kind = kind
    self.literal = literal
    self.line = line
    self.children = children
  }
}

extension MarkdownNode {
  /// cmark keeps its extensions, and while it reads the letters that mean something to them, in tables that
  /// all threads share: one reads at a time.
  private static let reading = Mutex(())

  /// Parses GitHub's Markdown with tables, strikethrough, bare links, footnotes and curly quotes.
  package static func parse(_ markdown: String) -> MarkdownNode {
    reading.withLock { _ in parseAlone(markdown) }
  }

  private static func parseAlone(_ markdown: String) -> MarkdownNode {
    cmark_gfm_core_extensions_ensure_registered()
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART
    let parser = cmark_parser_new(options)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink"] {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    guard let root = cmark_parser_finish(parser) else {
      return MarkdownNode(kind: .document, literal: "", line: 1, children: [])
    }
    defer { cmark_node_free(root) }
    return MarkdownNode(copying: root, depth: 0)
  }

  /// Parses words that stand in a line or a cell, where a dash or a number alone begins no list.
  package static func parse(words: String) -> MarkdownNode { parse(withoutMarks(words)) }

  /// A paragraph in which no line begins as a list, a title, a quotation or a table does.
  package static func withoutMarks(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      if let number = line.prefixMatch(of: /\d{1,9}(?=[.)](?:\s|$))/) {
        return number.0 + "\\" + line[number.range.upperBound...]
      }
      let mark = /[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|\||:?-+:?\s*(?:\||$)|=+\s*$/
      return (line.prefixMatch(of: mark) != nil ? "\\" : "") + line
    }.joined(separator: "\n")
  }

  /// What stands in place of all that is nested deeper than anyone could read; the weaver refuses it.
  package static let tooDeep = "<nested more than 60 deep>"

  private init(copying node: OpaquePointer, depth: Int) {
    guard depth < 60 else {
      (kind, literal, children) = (.htmlInline, Self.tooDeep, [])
      line = Int(cmark_node_get_start_line(node))
      return
    }
    kind = Self.kind(of: node)
    literal = text(cmark_node_get_literal(node))
    line = Int(cmark_node_get_start_line(node))
    children = []
    var child = cmark_node_first_child(node)
    while let next = child {
      children.append(MarkdownNode(copying: next, depth: depth + 1))
      child = cmark_node_next(next)
    }
  }

  private static func kind(of node: OpaquePointer) -> Kind {
    // cmark has no names for these two.
    switch cmark_node_get_type(node) {
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnote
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
    default: break
    }
    return switch text(cmark_node_get_type_string(node)) {
    case "document": .document
    case "block_quote": .blockQuote
    case "list":
      .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case "item": .item
    case "heading": .heading(level: Int(cmark_node_get_heading_level(node)))
    case "code_block": .codeBlock(info: text(cmark_node_get_fence_info(node)))
    case "html_block": .htmlBlock
    case "html_inline": .htmlInline
    case "thematic_break": .thematicBreak
    case "table": .table(alignments: alignments(of: node))
    case "table_header": .tableRow(isHeader: true)
    case "table_row": .tableRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
    case "table_cell": .tableCell
    case "text": .text
    case "softbreak": .softBreak
    case "linebreak": .lineBreak
    case "code": .code
    case "emph": .emphasis
    case "strong": .strong
    case "strikethrough": .strikethrough
    case "link": .link(url: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    case "image":
      .image(url: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    default: .paragraph
    }
  }

  private static func alignments(of table: OpaquePointer) -> [String] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let bytes = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return (0..<count).map {
      switch UInt8(bytes[$0]) {
      case UInt8(ascii: "c"): "center"
      case UInt8(ascii: "r"): "right"
      default: "left"
      }
    }
  }
}

/// A C string as text; none is empty.
private func text(_ string: UnsafePointer<CChar>?) -> String {
  string.map { String(cString: $0) } ?? ""
}
