import Foundation

/// A chapter's source, split into prose and code; source order is reading order.
///
/// - Lines that begin with `//:` are prose, all others are code.
/// - Code between `// snippet.hide` and `// snippet.show` runs but is not shown.
struct ChapterSource {
  /// Neighbouring lines of one kind.
  struct Block: Equatable {
    enum Kind: Equatable { case prose, code, hidden }

    var kind: Kind
    /// The number of the first line, from 1.
    var firstLine: Int
    /// The lines, without the marks of prose.
    var lines: [String]

    var lastLine: Int { firstLine + lines.count - 1 }
  }

  /// The source's path relative to the package, such as `Chapters/Swish/main.swift`.
  let name: String
  /// Prose and code in turn.
  let blocks: [Block]

  init(_ text: String, name: String) {
    self.name = name
    var blocks: [Block] = []
    var isHidden = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      var kind = Block.Kind.code
      var content = String(line)
      if line.hasPrefix("//:") {
        kind = .prose
        content = String(line.dropFirst(3))
        if content.hasPrefix(" ") { content.removeFirst() }
      } else if trimmed == "// snippet.hide" || trimmed == "// snippet.show" {
        isHidden = trimmed == "// snippet.hide"
        kind = .hidden
      } else if isHidden || trimmed.hasPrefix("// snippet.") {
        kind = .hidden
      }
      if blocks.last?.kind == kind {
        blocks[blocks.count - 1].lines.append(content)
      } else {
        blocks.append(Block(kind: kind, firstLine: index + 1, lines: [content]))
      }
    }
    self.blocks = blocks
  }

  /// The chapter's headings, indented by depth, a line each.
  var outline: String {
    headings.map { String(repeating: "  ", count: $0.level - 1) + $0.title }
      .joined(separator: "\n")
  }

  /// Whether part of some section's title is this text.
  func hasSection(_ title: String) -> Bool {
    headings.contains { $0.title.localizedCaseInsensitiveContains(title) }
  }

  private var headings: [(level: Int, title: String)] {
    blocks.filter { $0.kind == .prose }.flatMap(\.lines).compactMap(Heading.init).map {
      ($0.level, PlainText.inline($0.title))
    }
  }
}

/// A heading of Markdown: `## The slope`.
struct Heading {
  let level: Int
  let title: String

  init?(_ line: String) {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    self.level = level
    self.title = line.dropFirst(level).trimmingCharacters(in: .whitespaces)
  }
}
