/// A chapter's source, taken apart into prose and code.
///
/// The format, all of it:
/// - A line that begins with `//:` is prose; everything else is code. Source order is reading order.
/// - `// snippet.hide` … `// snippet.show`: code that runs and is not shown. What it produced is.
/// - `// snippet.NAME` … `// snippet.end`: a region, which any chapter may quote.
/// - Lines with markers are never shown, and a stretch of code is trimmed of blank lines at its ends.
package struct ChapterSource {
  /// A stretch of the source between two changes of kind.
  package enum Piece {
    case prose(Prose)
    /// Code, by its lines in the file, from 1.
    case code(ClosedRange<Int>)
  }

  /// The file, relative to the package's root.
  package var file: String
  /// The lines of the file.
  package var lines: [Substring]
  /// The pieces in order.
  package var pieces: [Piece] = []
  /// The markers of the file.
  package var snippets: Snippets

  /// Takes a source apart and reports markers that are not paired.
  package init(file: String, text: String, faults: Faults) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    snippets = Snippets(file: file, lines: lines, faults: faults)
    var prose = Prose()
    var codeStart: Int?
    for (index, line) in lines.enumerated() {
      let number = index + 1
      if line.hasPrefix("//:") {
        if let start = codeStart { pieces.append(.code(start...number - 1)) }
        codeStart = nil
        let indented = line.dropFirst(3).first == " "
        prose.lines.append(
          Prose.Line(
            text: String(line.dropFirst(indented ? 4 : 3)),
            position: Position(file: file, line: number, column: indented ? 5 : 4)))
      } else {
        if !prose.lines.isEmpty { pieces.append(.prose(prose)) }
        prose = Prose()
        codeStart = codeStart ?? number
      }
    }
    if !prose.lines.isEmpty { pieces.append(.prose(prose)) }
    if let start = codeStart { pieces.append(.code(start...lines.count)) }
  }

  /// Whether a line is prose.
  package func isProse(_ number: Int) -> Bool { lines[number - 1].hasPrefix("//:") }

  /// The code alone, and for each of its lines the number it has in the file.
  package var code: (text: String, numbers: [Int]) {
    let numbers = lines.indices.map { $0 + 1 }.filter { !isProse($0) }
    return (numbers.map { lines[$0 - 1] }.joined(separator: "\n"), numbers)
  }
}
