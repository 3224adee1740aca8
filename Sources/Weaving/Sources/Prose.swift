/// A stretch of prose that knows, for each of its bytes, where in a file it was written.
struct Prose {
  /// One line of it.
  struct Line {
    /// The line's text without the comment marker.
    var text: String
    /// Where the text begins.
    var position: Position
    /// Whether the text stands in the file letter by letter, so that columns within it can be told.
    var isExact = true
  }

  /// The lines, in order.
  var lines: [Line] = []

  /// The whole as one text.
  var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Where the prose begins.
  var start: Position { lines.first?.position ?? Position(file: "") }
}

extension Prose {
  /// A text that begins at a place.
  init(_ text: String, at position: Position) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Line(text: String($0), position: position)
    }
  }

  /// A whole Markdown file.
  init(file: String, text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      Line(text: String($1), position: Position(file: file, line: $0 + 1))
    }
  }
}
