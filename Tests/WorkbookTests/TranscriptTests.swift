import Manuscript
import Record
import Testing

@testable import Workbook

@Suite("A chapter in a terminal")
struct TranscriptTests {
  static var manuscript: Manuscript {
    Manuscript(
      name: "T",
      main: """
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
        """, faults: Faults())
  }
  static let record = Record(
    chapter: "T", source: "Chapters/T/main.swift",
    entries: [
      Entry(
        id: "v", file: "Chapters/T/main.swift", line: 5,
        content: .value(ValueContent(text: "0.88", tex: "0.88"))),
      Entry(
        id: "t", file: "Chapters/T/main.swift", line: 8,
        content: .table(
          TableContent(
            caption: "", columns: [.init(header: "$x$", isNumeric: true)], rows: [["1"], ["10.5"]]))
      ),
      Entry(
        id: "c", file: "Chapters/T/main.swift", line: 11,
        content: .claim(ClaimContent(statement: "so", evidence: "seen", holds: false))),
    ])
  static func text(section: String? = nil) -> String {
    Transcript(manuscript: manuscript, record: record, style: .plain, width: 80).text(
      section: section)
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

  /// A chapter of prose alone, in a narrow terminal.
  private func narrow(_ prose: String) -> String {
    let main = prose.split(separator: "\n", omittingEmptySubsequences: false).map { "//: \($0)" }
    let manuscript = Manuscript(
      name: "T", main: main.joined(separator: "\n"), faults: Faults())
    return Transcript(
      manuscript: manuscript, record: Record(chapter: "T", source: ""), style: .plain, width: 20
    ).text()
  }

  @Test("a list within a list within a list keeps its items, its paragraphs and its code")
  func nested() {
    #expect(
      narrow(
        "- a\n  - b\n    - c\n    - d\n\n      more\n\n      ```\n      code\n\n      on\n      ```\n  - e"
      ) == """
        • a

          • b
            • c
            • d
              more
                  code

                  on
          • e

        """)
  }

  @Test("a title is no wider than the terminal, and neither is a quotation in an item")
  func wide() {
    let text = narrow(
      "# A title that is longer than it\n\n- > a quotation that is longer\n\n日本語の文字 はふたつの幅を取る")
    #expect(text.hasPrefix("A title that is\nlonger than it\n═══════════════\n"))
    #expect(text.contains("\n• │ a quotation that\n  │ is longer\n"))
    #expect(text.contains("日本語の文字\nはふたつの幅を取る\n"))
  }

  @Test("notes have the numbers by which they are referred to")
  func notes() {
    #expect(
      narrow("a[^z] b[^y]\n\n[^y]: Why.\n\n[^z]: Zed.") == "a[1] b[2]\n\n[1] Zed.\n\n[2] Why.\n")
  }

  @Test(
    "a dash or a number alone is a word, not a list",
    arguments: ["-", "*", "+ 1", "3.", "# a", "> b"])
  func words(text: String) {
    let transcript = Transcript(manuscript: Self.manuscript, record: Self.record, style: .plain)
    #expect(transcript.inline(text).replacing("–", with: "-") == text)
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

  /// Sets one stretch of prose.
  private static func set(_ prose: String) -> String {
    let source = prose.split(separator: "\n", omittingEmptySubsequences: false).map { "//: \($0)" }
    return Transcript(
      manuscript: Manuscript(name: "T", main: source.joined(separator: "\n"), faults: Faults()),
      record: Record(chapter: "T", source: "Chapters/T/main.swift"), style: .plain, width: 40
    ).text()
  }

  @Test(
    "inline Markdown loses its marks and keeps its words",
    arguments: [
      ("**bold** and *soft*", "bold and soft"), ("a `code` b", "a `code` b"),
      ("[a link](https://example.org)", "a link"), ("$x^2$ dollars", "x² dollars"),
      ("2 * 3 * 4", "2 * 3 * 4"), ("an open $ sign", "an open $ sign"), ("{term}`gate`", "gate"),
      ("{term}`gates <gate>`", "gates"), ("{curly} braces", "{curly} braces"),
      ("it's", "it’s"), ("a\\*b", "a*b"), ("&lt;", "<"),
    ])
  func inline(markdown: String, expected: String) {
    #expect(Self.set(markdown) == expected + "\n")
  }

  @Test("lists, tables, quotations, code and formulas keep their shape")
  func blocks() {
    #expect(
      Self.set("It reads:\n\n```python\ndef f(x):\n\n    return *x*\n```\n\nSo.")
        == "It reads:\n\n    def f(x):\n\n        return *x*\n\nSo.\n")
    #expect(Self.set("- one\n  - two\n- three") == "• one\n\n  • two\n\n• three\n")
    #expect(Self.set("3. one\n4. two") == "3. one\n\n4. two\n")
    #expect(
      Self.set("| a | b |\n|---|--:|\n| x | 1 |")
        == "    a   b\n    ─────\n    x   1\n")
    #expect(Self.set("> said\n>\n> twice") == "│ said\n│ twice\n")
    #expect(Self.set("> [!NOTE]\n> - one\n> - two") == "│ Note:\n│ • one\n│ • two\n")
    #expect(Self.set("so $$x^2$$ it is") == "so\n\n      x²\n\nit is\n")
  }
}
