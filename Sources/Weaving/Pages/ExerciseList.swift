import Manuscript

/// Sets a chapter's exercises, with their hints folded and without their solutions.
struct ExerciseList {
  let book: Book
  let state: PageState

  private static let begin = "// BEGIN SOLUTION"
  private static let end = "// END SOLUTION"

  /// The exercises as HTML.
  func html(at position: Position) -> String {
    guard let chapter = state.chapter, let text = book.workspace.text(chapter.exercisesFile) else {
      book.faults.report(
        .missingExercises, at: position,
        "there is no \(state.chapter?.exercisesFile ?? "Exercises.swift")")
      return ""
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let file = chapter.exercisesFile
    guard let solved = solvedLines(lines, file: file),
      let analysis = try? SwiftAnalysis.of(text, cache: book.cache)
    else { return "" }
    let functions = analysis.functions.filter { function in
      solved.contains { (function.first...function.last).contains($0.lowerBound) }
    }
    reportUndocumented(solved, functions: functions, file: file)
    return functions.enumerated().map { index, function in
      exercise(
        function, number: "\(chapter.item.number).\(index + 1)", analysis: analysis, lines: lines,
        solved: solved, file: file)
    }.joined()
  }

  /// The lines of each solution, markers included; nothing when the markers are not paired.
  private func solvedLines(_ lines: [Substring], file: String) -> [ClosedRange<Int>]? {
    var solved: [ClosedRange<Int>] = []
    var opened: Position?
    var isPaired = true
    for (index, line) in lines.enumerated() {
      let body = line.drop { $0 == " " || $0 == "\t" }
      let position = Position(
        file: file, line: index + 1, column: line.utf8.count - body.utf8.count + 1)
      if body.hasPrefix(Self.begin) {
        if let opened { reportOpen(opened); isPaired = false }
        opened = position
      } else if body.hasPrefix(Self.end) {
        if let first = opened {
          solved.append(first.line...index + 1)
        } else {
          book.faults.report(
            .strayEnd, at: position, "END SOLUTION without a BEGIN SOLUTION before it")
          isPaired = false
        }
        opened = nil
      }
    }
    if let opened { reportOpen(opened); isPaired = false }
    return isPaired ? solved : nil
  }

  private func reportOpen(_ position: Position) {
    book.faults.report(
      .unclosedBlock, at: position, "BEGIN SOLUTION is never closed: add // END SOLUTION")
  }

  private func reportUndocumented(
    _ solved: [ClosedRange<Int>], functions: [SwiftAnalysis.Function], file: String
  ) {
    for range in solved
    where !functions.contains(where: { ($0.first...$0.last).contains(range.lowerBound) }) {
      book.faults.report(
        .untitledExercise, at: Position(file: file, line: range.lowerBound),
        "the function around this solution has no documentation: its first line is the title")
    }
  }

  private func exercise(
    _ function: SwiftAnalysis.Function, number: String, analysis: SwiftAnalysis,
    lines: [Substring], solved: [ClosedRange<Int>], file: String
  ) -> String {
    let prose = Prose(
      lines: function.documentation.map {
        .init(text: $0.text, position: Position(file: file, line: $0.number, column: $0.column))
      })
    let isTitle = prose.lines.first.map { !$0.text.allSatisfy(\.isWhitespace) } ?? false
    if !isTitle {
      book.faults.report(
        .untitledExercise, at: prose.start, "the exercise has no title: write it on this line")
    }
    let title = set(Prose(lines: Array(prose.lines.prefix(1)))) { renderer, root in
      root.children.map(renderer.inline).joined()
    }
    let anchor = state.anchor(for: "exercise \(function.name)")
    state.say("\n")
    var body = ""
    var hints: [[String: Any?]] = []
    for paragraph in paragraphs(of: Array(prose.lines.dropFirst())) {
      let html = set(paragraph) { renderer, root in renderer.document(root.children) }
      if let hint = html.wholeMatch(of: /(?s)<p>Hint:\s*(.*)/) {
        hints.append(["html": "<p>\(hint.1)", "number": hints.count + 1])
      } else {
        body += html
      }
    }
    // One hint alone needs no number.
    if hints.count == 1 { hints[0]["number"] = .some(nil) }
    let listing = Listing(
      lines: stub(of: function, analysis: analysis, lines: lines, solved: solved))
    return book.templates.render(
      "exercise",
      [
        "anchor": anchor, "titleAnchor": state.anchor(for: "\(anchor)-title"), "number": number,
        "title": title, "body": body, "hints": hints,
        "listing": listing.html(book: book),
      ])
  }

  private func set(_ prose: Prose, _ render: (ProseRenderer, MarkdownNode) -> String) -> String {
    var scanner = ProseScanner(faults: book.faults)
    scanner.add(prose)
    return render(
      ProseRenderer(book: book, state: state, scanner: scanner), .parse(scanner.text))
  }

  /// The documentation cut at its hints, so that each of them can be folded.
  private func paragraphs(of lines: [Prose.Line]) -> [Prose] {
    var parts = [Prose()]
    var isHint = false
    for line in lines {
      let startsHint = line.text.hasPrefix("Hint:")
      let endsHint = isHint && line.text.allSatisfy(\.isWhitespace)
      if startsHint || endsHint { parts.append(Prose()) }
      isHint = startsHint || (isHint && !endsHint)
      parts[parts.count - 1].lines.append(line)
    }
    return parts.filter { !$0.lines.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
  }

  /// The function's lines with a remark in place of each solution.
  private func stub(
    of function: SwiftAnalysis.Function, analysis: SwiftAnalysis, lines: [Substring],
    solved: [ClosedRange<Int>]
  ) -> [String] {
    (function.first...function.last).compactMap { number in
      if let range = solved.first(where: { $0.contains(number) }) {
        guard number == range.lowerBound else { return nil }
        let indent = lines[number - 1].prefix { $0 == " " }
        return "\(indent)<span class=\"c\">// your code here</span>"
      }
      let line = lines[number - 1]
      state.say("\(line)\n")
      return analysis.lines[number - 1]
    }
  }
}
