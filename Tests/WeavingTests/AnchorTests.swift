import Foundation
import Record
import Testing

@testable import Manuscript
@testable import Weaving

@Suite("Places on pages")
struct AnchorTests {
  /// Every id that stands on a page, and every link within it.
  private func check(_ book: borrowing SampleBook, _ page: String = "sample.html") throws -> Set<
    String
  > {
    let html = try book.page(page)
    let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "\(AnchorCheck.duplicates(in: html))")
    for match in html.matches(of: /href="#([^"]+)"/) {
      #expect(ids.contains(String(match.1)), "#\(match.1) leads nowhere")
    }
    return Set(ids)
  }

  @Test(
    "A heading called as something of the page's own is found somewhere else",
    arguments: [
      "Text", "Found", "Hit 0", "Hit 11", "Note 1", "Note ref 1", "Figure curve", "Table five",
      "Equation third", "Claim SA 01", "Claim SA-02.more", "Line 24", "Exercise twice",
      "Exercise twice title", "Formulas and tables",
    ])
  func headings(title: String) throws {
    let book = try SampleBook()
    try book.replace("//: ### Code of the library", with: "//: ### \(title)\n//:\n//: Words.")
    #expect(try book.messages() == [])
    let ids = try check(book)
    #expect(ids.contains("text") && ids.contains("figure-curve") && ids.contains("note-1"))
    let page = try book.page("sample.html")
    #expect(page.contains("<main id=\"text\">"))
  }

  @Test("A term called as something of the page's own is found where its links lead")
  func terms() throws {
    let book = try SampleBook()
    try book.replace("## gate, gates", with: "## found, gate, gates", in: "Chapters/Glossary.md")
    #expect(try book.messages() == [])
    let ids = try check(book, "glossary.html")
    let page = try book.page("sample.html")
    let link = try #require(page.firstMatch(of: /class="term" href="glossary.html#([^"]+)"/))
    #expect(ids.contains(String(link.1)) && link.1 != "found")
  }

  @Test("A note that is referred to twice has one place to come back to for each")
  func notes() throws {
    let book = try SampleBook()
    try book.replace("another, ~~struck~~", with: "another[^why], ~~struck~~")
    #expect(try book.messages() == [])
    _ = try check(book)
  }

  @Test("An id that stands twice on a page is an error, whatever wrote it")
  func twice() {
    #expect(AnchorCheck.duplicates(in: #"<p id="a"><b id="b"><i class="x" id="a">"#) == ["a"])
    #expect(AnchorCheck.duplicates(in: #"<p id="a"> id=&quot;a&quot; id="b""#) == [])
    #expect(AnchorCheck.duplicates(in: "") == [] && AnchorCheck.duplicates(in: " id=\"") == [])
  }

  @Test("A percent-encoded link to a place that exists leads there")
  func encoded() throws {
    let book = try SampleBook()
    try book.replace("## Formulas and tables", with: "## Größe")
    try book.replace("(#formulas-and-tables)", with: "(#gr%C3%B6%C3%9Fe)")
    #expect(try book.messages() == [])
  }

  @Test("Ten thousand equal headings take no longer than others", .timeLimit(.minutes(1)))
  func many() {
    let state = PageState(page: "x.html")
    let anchors = (0..<10_000).map { _ in state.anchor(for: "Same") }
    #expect(
      Set(anchors).count == 10_000 && anchors[1] == "same-2" && anchors[9_999] == "same-10000")
  }
}
