/// A stretch of prose that knows, for each of its bytes, where in a file it was written.
package struct Prose {
  /// One line of it.
  package struct Line {
    /// The line's text without the comment marker.
    package var text: String
    /// Where the text begins.
    package var position: Position
    /// Whether the text stands in the file letter by letter, so that columns within it can be told.
    package var isExact: Bool

    /// Makes a line.
    package init(text: String, position: Position, isExact: Bool = true) {
      self.text = text
      self.position = position
      self.isExact = isExact
    }
  }

  /// The lines, in order.
  package var lines: [Line]

  /// Makes a stretch of prose.
  package init(lines: [Line] = []) { self.lines = lines }

  /// The whole as one text.
  package var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Where the prose begins.
  package var start: Position { lines.first?.position ?? Position(file: "") }
}

extension Prose {
  /// A text that begins at a place.
  package init(_ text: String, at position: Position) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Line(text: String($0), position: position)
    }
  }

  /// A whole Markdown file.
  package init(file: String, text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      Line(text: String($1), position: Position(file: file, line: $0 + 1))
    }
  }
}
