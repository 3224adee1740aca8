import Record
import Testing

@testable import Workbook

@Suite("A chapter in a terminal")
struct TranscriptTests {
  static let source = ChapterSource(
    """
    //: # Title
    //:
    //: At two it is {value}`v`, says {cite}`someone`.
    // snippet.hide
    let hidden = 1
    // snippet.show
    let shown = 2
    chapter.table("t", rows: [1]) {
      Column("x") { $0 }
    }
    let after = 3
    //: ## Second
    //: > [!REMEMBER]
    //: > This.
    """, name: "Chapters/T/main.swift")
  static let record = Record(
    chapter: "T", source: "Chapters/T/main.swift",
    entries: [
      Entry(id: "v", line: 5, content: .value(ValueContent(text: "0.88", tex: "0.88"))),
      Entry(
        id: "t", line: 8,
        content: .table(
          TableContent(
            caption: "", columns: [.init(header: "$x$", isNumeric: true)], rows: [["1"], ["10.5"]]))
      ),
      Entry(
        id: "c", line: 11,
        content: .claim(ClaimContent(statement: "so", evidence: "seen", holds: false))),
    ])
  static func text(section: String? = nil) -> String {
    Transcript(source: source, record: record, style: .plain, width: 80).text(section: section)
  }

  @Test("prose, listings and outputs stand in the order of the source")
  func order() {
    #expect(
      Self.text() == """
        Title
        ═════

        At two it is 0.88, says [someone].

            v = 0.88

            let shown = 2
            chapter.table("t", rows: [1]) {
              Column("x") { $0 }
            }

               x
            ────
             1
            10.5

            let after = 3

            ✗ c so
              seen

        Second
        ──────

        │ Remember: This.

        """)
  }

  @Test("one section alone")
  func section() {
    #expect(Self.text(section: "second").hasPrefix("Second\n──────\n\n│ Remember"))
    #expect(!Self.text(section: "second").contains("Title"))
  }

  @Test("hidden code is not shown, what it produced is")
  func hidden() {
    #expect(!Self.text().contains("hidden"))
    #expect(Self.text().contains("v = 0.88"))
  }
}
