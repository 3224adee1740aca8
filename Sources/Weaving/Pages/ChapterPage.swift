import Manuscript
import Record

/// Sets a page of a chapter from its first line to its last.
struct ChapterPage {
  let book: Book
  let chapter: Chapter
  let page: Chapter.Page

  /// The page's state and the HTML of its text.
  func render() -> (PageState, String) {
    let state = PageState(page: page.file, chapter: chapter, title: page.title)
    let outputs = OutputRenderer(book: book, state: state, chapter: chapter)
    let code = CodeRenderer(book: book, state: state, chapter: chapter)
    var renderer = ProseRenderer(book: book, state: state, scanner: chapter.scanner)
    renderer.code = { index in
      chapter.layout.code[index].map { block in
        switch block {
        case .listing(let lines): code.listing(lines)
        case .outputs(let entries, let lines):
          outputs.html(entries, code: lines.map(code.registering) ?? "")
        case .registers(let lines, let entries): code.registers(lines, entries)
        }
      }.joined()
    }
    let html = renderer.document(page.nodes)
    if !state.sections.contains(where: { $0.level == 1 }) {
      book.faults.report(
        .headingLevel, at: Position(file: chapter.manuscript.main.file),
        "a chapter opens with its title: //: # \(chapter.item.title)")
    }
    return (state, html)
  }
}

/// Sets a chapter's code: what teaches stands on the page, what only registers is folded.
struct CodeRenderer {
  let book: Book
  let state: PageState
  let chapter: Chapter

  /// Code that teaches.
  func listing(_ lines: Layout.Lines) -> String { set(lines, anchor: anchor(of: lines)) }

  /// Code that only registered something, for the fold under what it made.
  func registering(_ lines: Layout.Lines) -> String { set(lines, anchor: anchor(of: lines)) }

  /// Code that registered what stands in sentences: a fold of its own.
  func registers(_ lines: Layout.Lines, _ entries: [Entry]) -> String {
    let count = entries.count
    let what = count == 1 ? "a value" : count == 0 ? "nothing yet" : "\(count) values"
    return book.templates.render(
      "registers", ["summary": "source of \(what)", "code": registering(lines)])
  }

  /// Where the code that made an entry stands on the page.
  static func anchor(of line: Int, in file: SourceFile) -> String {
    let name = file.file.split(separator: "/").last?.dropLast(".swift".count) ?? ""
    return name == "main" ? "line-\(line)" : "\(Anchor.slug(String(name)))-line-\(line)"
  }

  private func anchor(of lines: Layout.Lines) -> String {
    CodeRenderer.anchor(of: lines.numbers[0], in: chapter.manuscript.files[lines.file])
  }

  private func set(_ lines: Layout.Lines, anchor: String) -> String {
    let file = chapter.manuscript.files[lines.file]
    Listing.checkWidth(of: lines.numbers, in: file, faults: book.faults)
    state.say(lines.numbers.map { file.shown[$0 - 1] }.joined(separator: "\n") + "\n")
    return Listing(lines: chapter.coloured(lines), anchor: anchor).html(book: book)
  }
}
