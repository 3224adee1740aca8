import Manuscript

/// A listing: coloured lines, and where they are from.
struct Listing {
  var lines: [String]
  var anchor = ""
  var caption = ""

  /// The listing as HTML, without the indentation that all its lines share.
  func html(book: Book) -> String {
    let indent = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let text = lines.map { $0.dropFirst($0.isEmpty ? 0 : indent) }.joined(separator: "\n")
    return book.templates.render(
      "listing", ["code": text, "anchor": anchor, "caption": caption])
  }

  /// The widest a line of a listing may be.
  static let columns = 84

  /// Reports lines that the page cannot show.
  static func checkWidth(
    of numbers: [Int], in file: SourceFile, faults: Faults
  ) {
    checkWidth(of: numbers, in: file.shown, file: file.file, faults: faults)
  }

  /// Reports lines of any file that the page cannot show.
  static func checkWidth(
    of numbers: [Int], in lines: [Substring], file: String, faults: Faults
  ) {
    for number in numbers where lines[number - 1].count > columns {
      let line = lines[number - 1]
      faults.report(
        .wideListing,
        at: Position(
          file: file, line: number, column: line.prefix(columns).utf8.count + 1),
        "this line of a listing has \(line.count) columns, \(columns) are shown: break it")
    }
  }
}

/// The listing of a named region of a source file: `` {quote}`path#region` ``.
struct QuotedListing {
  let book: Book

  /// The region as plain text, where there is one; what is wrong is told where the page is set.
  static func lines(_ argument: String, book: Book) -> String? {
    let parts = argument.split(separator: "#", maxSplits: 1).map(String.init)
    guard parts.count == 2, QuotedListing(book: book).isOfPackage(parts[0]),
      let text = book.workspace.text(parts[0])
    else { return nil }
    let file = SourceFile(file: parts[0], text: text, faults: Faults())
    guard let region = file.snippets.regions[parts[1]] else { return nil }
    return file.listing(region.filter { !file.snippets.hidden.contains($0) })
      .joined(separator: "\n")
  }

  /// Whether a path stays in the package, links followed, and names nothing hidden.
  private func isOfPackage(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else { return false }
    let root = book.workspace.root.resolvingSymlinksInPath().standardized.path
    let file = book.workspace.url(path).resolvingSymlinksInPath().standardized.path
    return file.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }

  func html(_ argument: String, from state: PageState, at position: Position) -> String {
    let parts = argument.split(separator: "#", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      book.faults.report(
        .missingRegion, at: position, "write {quote}`path#region`, not “\(argument)”")
      return ""
    }
    guard isOfPackage(parts[0]) else {
      book.faults.report(
        .missingRegion, at: position, "{quote} names a file of the package, not “\(parts[0])”")
      return ""
    }
    guard let text = book.workspace.text(parts[0]) else {
      book.faults.report(.missingRegion, at: position, "there is no file \(parts[0])")
      return ""
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let snippets = Snippets(file: parts[0], lines: lines, faults: book.faults)
    guard let region = snippets.regions[parts[1]] else {
      let known = suggestion(parts[1], among: Array(snippets.regions.keys))
      book.faults.report(
        .missingRegion, at: position, "\(parts[0]) has no region “\(parts[1])”\(known)")
      return ""
    }
    var shown = region.filter { !snippets.hidden.contains($0) }
    while let last = shown.last, lines[last - 1].allSatisfy(\.isWhitespace) { shown.removeLast() }
    Listing.checkWidth(of: shown, in: lines, file: parts[0], faults: book.faults)
    guard let analysis = try? SwiftAnalysis.of(text, cache: book.cache), let first = shown.first
    else { return "" }
    state.say(shown.map { lines[$0 - 1] }.joined(separator: "\n") + "\n")
    return Listing(
      lines: shown.map { analysis.lines[$0 - 1] },
      caption: "\(parts[0]), line \(first)"
    ).html(book: book)
  }
}
