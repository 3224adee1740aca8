import Manuscript
import Record

/// Sets a chapter from its first line to its last.
struct ChapterPage {
  let book: Book
  let chapter: Chapter

  /// The page's state and the HTML of its text.
  func render() -> (PageState, String) {
    let state = PageState(page: chapter.page, chapter: chapter, title: chapter.item.title)
    let outputs = OutputRenderer(book: book, state: state, chapter: chapter)
    var renderer = ProseRenderer(book: book, state: state, scanner: chapter.scanner)
    renderer.code = { index in
      var html = ""
      var made: [Entry] = []
      func flush() {
        html += outputs.html(made)
        made = []
      }
      for block in chapter.code[index] {
        switch block {
        case .output(let entry): made.append(entry)
        case .listing(let lines, let isFolded):
          flush()
          html += listing(lines, isFolded: isFolded, state: state)
        }
      }
      flush()
      return html
    }
    let root = MarkdownNode.parse(chapter.scanner.text)
    let html = renderer.document(root)
    if !state.sections.contains(where: { $0.level == 1 }) {
      book.faults.report(
        .headingLevel, at: Position(file: chapter.source.file),
        "a chapter opens with its title: //: # \(chapter.item.title)")
    }
    return (state, html)
  }

  private func listing(_ lines: [Int], isFolded: Bool, state: PageState) -> String {
    Listing.checkWidth(
      of: lines, in: chapter.source.lines, file: chapter.source.file, faults: book.faults)
    state.say(lines.map { chapter.source.lines[$0 - 1] }.joined(separator: "\n") + "\n")
    let fold = isFolded && lines.count > 4 ? "\(lines.count) lines of code" : ""
    return Listing(lines: lines.map(chapter.coloured), anchor: "line-\(lines[0])", fold: fold)
      .html(book: book)
  }
}
