import Foundation
import Record
import Testing

@testable import Manuscript
@testable import Weaving

@Suite struct TwinTests {
  /// Prose that a careless writer of Markdown would change.
  static let prose = ##"""
    \# no title

    \- no list
    \+ nor this

    1\. no number, and
    2\) none

    \> no quotation

    \~\~\~ no fence, \~\~not struck\~\~ and \$5 or \$6

    a \| b
    \- \| \-

    title
    \===

    not \&amp; nor \&#42; and\! [a link](https://a.org/b), \*not\* \_so\_ 3 \< 4

    `` ` `` and `` `x` `` and ```` ```b``` ```` and `a``b` and ` a `

    [one](<https://a.org/(b>) and [two](https://a.org/(b)_c) and https://a.org/a_b

    - one

    * another list

    1. one

    1) another

    - a
      - b
        - c

          more of c

          ```
          code
          ```
      - d

    > quote
    > - list
    >
    > > more

    Two lines
    of a title \##
    ---

    ````markdown
    ```swift
    a
    ```
    ````

    | a \| b | `c\|d` |
    |--------|-------|
    | *e*    | f\\   |

    end\
    of it
    """##

  @Test("A twin reads as the prose was meant, mark by mark")
  func readsAlike() throws {
    let book = try SampleBook()
    let lines = Self.prose.split(separator: "\n", omittingEmptySubsequences: false)
    try book.replace(
      "//: ## Exercises\n",
      with: "//: ## Attack\n" + lines.map { "//: \($0)\n" }.joined() + "//:\n//: ## Exercises\n")
    #expect(try book.messages() == [])
    let twin = try book.page("sample.md")
    let start = try #require(twin.range(of: "## Attack\n")?.upperBound)
    let end = try #require(twin.range(of: "## Exercises")?.lowerBound)
    #expect(Self.shape(String(twin[start..<end])) == Self.shape(Self.prose), "\(twin[start..<end])")
  }

  @Test("A list after claims is one of its own")
  func afterClaims() throws {
    let book = try SampleBook()
    try book.replace("//: ### Code of the library\n", with: "//: - one\n//:\n//: ### Code of the library\n")
    #expect(try book.messages() == [])
    #expect(try book.page("sample.md").contains("*6 is 6*\n\n* one\n\n### Code"))
  }

  @Test("A formula begins no list, a line begins with a number that is none, and a listing has fences")
  func lines() throws {
    let book = try SampleBook()
    try book.replace(
      "//: ## Exercises\n",
      with: """
        //: ## Attack
        //: It is $a
        //: - b$, or
        //: {quoted}`27`. Then {cite}`gauss1809`.
        //:
        //: $$ a
        //: = b
        //: - c $$
        //:
        //: | $\\|x\\|$ |
        //: |-----------|
        //: | $|x|$ |
        let fence = \"\"\"
          ```
          \"\"\"
        //: ## Exercises

        """)
    #expect(try book.messages() == [])
    let twin = try book.page("sample.md")
    for text in [
      "It is $a - b$, or\n27\\. Then", "$$\na = b - c\n$$", "| $\\Vert x\\Vert $ |", "| $\\|x\\|$ |",
      "````swift\nlet fence", "Costs: 3 \\$, or 4 \\$.",
    ] { #expect(twin.contains(text), "“\(text)” is not in:\n\(twin)") }
  }

  /// What a text is for a reader of Markdown.
  static func shape(_ text: String) -> String {
    var scanner = ProseScanner(faults: Faults())
    scanner.add(Prose(text, at: Position(file: "")))
    return shape(MarkdownNode.parse(scanner.text), scanner)
  }

  private static func shape(_ node: MarkdownNode, _ scanner: ProseScanner) -> String {
    let inside = node.children.map { shape($0, scanner) }.joined()
    switch node.kind {
    case .text: return scanner.restored(node.literal)
    case .softBreak: return " "
    case .list(let start, _): return "list \(start.map(String.init) ?? "-"){\(inside)}\n"
    case .table: return "table{\(inside)}\n"
    default: return "\(node.kind){\(scanner.restored(node.literal))\(inside)}\n"
    }
  }
}

@Suite struct SeveralPagesTests {
  private func messages(_ prose: String, in book: borrowing SampleBook) throws -> [String] {
    let lines = prose.split(separator: "\n", omittingEmptySubsequences: false)
    try book.replace(
      "//: ## Exercises\n", with: lines.map { "//: \($0)\n" }.joined() + "//:\n//: ## Exercises\n")
    return try book.messages()
  }

  @Test("Headings named alike on two later pages are no fault, and old links find the first")
  func alike() throws {
    let book = try SampleBook()
    let found = try messages("# Second\n\n## Same\n\n# Third\n\n## Same", in: book)
    #expect(found == [])
    #expect(try book.page("sample.html").ranges(of: "id=\"same\"").count == 1)
    #expect(try book.page("sample.html").contains("href=\"sample-third.html#same\""))
  }

  @Test("What stands on a page without sections is found from the first page")
  func withoutSections() throws {
    let book = try SampleBook()
    let found = try messages("# Second\n\n$$ z = 1 $$ (zed)\n\n# Third\n\nText.", in: book)
    #expect(found == [])
    #expect(try book.page("sample.html").ranges(of: "id=\"equation-zed\"").count == 1)
  }

  @Test("A note stands on every page that refers to it")
  func notes() throws {
    let book = try SampleBook()
    let found = try messages("a[^n]\n\n# Second\n\nb[^n]\n\n[^n]: The note.", in: book)
    #expect(found == [])
    #expect(try book.page("sample.html").contains("<li id=\"note-2\">"))
    #expect(try book.page("sample-second.html").contains("<li id=\"note-2\">"))
    #expect(try book.page("sample-second.md").contains("[^2]: The note."))
  }

  @Test("Two pages of one name are told, and a title with mathematics is spoken")
  func names() throws {
    let other = try SampleBook()
    let found = try messages("# Second: one\n\na\n\n# Second\n\nb", in: other)
    #expect(found.count == 1 && found[0].contains("sample-second.html already"), "\(found)")
    let book = try SampleBook()
    let none = try messages("# The [slope](#the-end) of $\\sigma(x)$\n\n## The end", in: book)
    #expect(none == [])
    #expect(try book.page("llms.txt").contains("[The slope of σ(x)](sample-the-slope-of-sigma-x.md)"))
  }
}
