import Foundation
import Record
import Testing

@testable import Manuscript
@testable import Weaving

@Suite struct GoodBookTests {
  @Test("A good book is woven, and each chapter is counted")
  func good() throws {
    let book = try SampleBook()
    guard case .woven(let summaries) = try book.weave() else {
      Issue.record("the book was refused: \(try book.messages())")
      return
    }
    #expect(summaries.map(\.chapter) == ["Sample"])
    #expect(summaries.map(\.figures) == [2])
    #expect(summaries.map(\.claims) == [2])
  }

  @Test("Nothing changed, nothing done; a changed input, or a damaged output, is woven again")
  func unchanged() throws {
    let book = try SampleBook()
    func isUnchanged() throws -> Bool {
      if case .unchanged = try book.weave() { true } else { false }
    }
    #expect(try !isUnchanged())
    #expect(try isUnchanged())
    try book.write("output/book/sample.html", "damaged")
    #expect(try !isUnchanged())
    try book.replace("A small book", with: "A little book", in: "Chapters/Contents.md")
    #expect(try !isUnchanged())
    #expect(try book.page("index.html").contains("A little book"))
    try book.write("output/records/Sample/curve-light.png", "another picture")
    try book.writeReceipt()
    #expect(try !isUnchanged())
    #expect(try book.page("figures/sample/curve-light.png") == "another picture")
  }

  @Test("The same inputs give the same bytes, wherever the package lies")
  func deterministic() throws {
    let first = try SampleBook(isWarm: false)
    let second = try SampleBook()
    _ = try first.weave()
    _ = try second.weave()
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: first.root.appending(path: "output/book").path
    ).sorted()
    #expect(paths.count > 40)
    for path in paths {
      let bytes = [first.root, second.root].map {
        FileManager.default.contents(atPath: $0.appending(path: "output/book/\(path)").path)
      }
      #expect(bytes[0] == bytes[1], "\(path) differs")
    }
  }

  @Test("No page names a folder of this machine")
  func noPaths() throws {
    let book = try SampleBook()
    _ = try book.weave()
    for page in ["index.html", "sample.html", "references.html", "glossary.html"] {
      let html = try book.page(page)
      #expect(!html.contains(book.root.path) && !html.contains("file://"))
      #expect(!html.contains("/usr/share"))
    }
  }

  @Test("A page needs no network: nothing is loaded from elsewhere")
  func noNetwork() throws {
    let book = try SampleBook()
    _ = try book.weave()
    for page in ["index.html", "sample.html", "references.html", "glossary.html"] {
      let html = try book.page(page)
      #expect(html.matches(of: /(src|srcset)="(https?:)?\/\//).isEmpty)
      #expect(html.matches(of: /<link[^>]*href="(https?:)?\/\//).isEmpty)
    }
  }

  @Test("Every link of every page leads to a file and an anchor of the book")
  func links() throws {
    let book = try SampleBook()
    _ = try book.weave()
    let folder = book.root.appending(path: "output/book").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for page in files where page.hasSuffix(".html") {
      for match in try book.page(page).matches(of: /(?:href|src)="([^"]+)"/) {
        let target = String(match.1)
        guard !target.hasPrefix("https://") else { continue }
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = parts[0].isEmpty ? page : String(parts[0])
        #expect(files.contains(file), "\(page) links to \(file)")
        if parts.count > 1, file.hasSuffix(".html") {
          #expect(try book.page(file).contains(" id=\"\(parts[1])\""), "\(page) links to \(target)")
        }
      }
    }
  }

  @Test("A refused weave leaves the last good book as it was")
  func lastGoodBook() throws {
    let book = try SampleBook()
    _ = try book.weave()
    let before = try book.page("sample.html")
    try book.replace("An ordinary quotation", with: "A quotation of {value}`nothing`")
    #expect(try book.messages().count == 1)
    #expect(try book.page("sample.html") == before)
  }

  @Test("A weave that was killed between its two renames is made good by the next")
  func killed() throws {
    let book = try SampleBook()
    _ = try book.weave()
    let output = book.root.appending(path: "output/book")
    let aside = book.root.appending(path: "output/.book-last")
    try FileManager.default.moveItem(at: output, to: aside)
    Swap.recover(output)
    #expect(try book.page("sample.html").contains("<h1>"))
    #expect(!FileManager.default.fileExists(atPath: aside.path))
  }

  @Test("All faults are told at once, in the order of the files")
  func allAtOnce() throws {
    let book = try SampleBook()
    try book.replace("{value}`half` and a source", with: "{value}`none` and a source")
    try book.replace("$a_b * c_d$", with: "$\\nosuch$")
    try book.replace("#twice", with: "#thrice")
    let rules = try book.messages().map { $0.split(separator: "[").last.map(String.init) ?? "" }
    #expect(rules == ["unknown-value]", "tex-error]", "missing-region]"])
  }

  @Test("A page beyond its budget is refused")
  func pageSize() throws {
    let book = try SampleBook()
    let words = String(repeating: "word ", count: Press.pageBudget / 5)
    try book.replace("An ordinary quotation", with: words)
    let messages = try book.messages()
    #expect(messages.count == 1)
    #expect(messages.first?.hasSuffix("part the chapter [page-size]") == true)
  }

  @Test("A damaged cache is an empty one")
  func damagedCache() throws {
    let book = try SampleBook()
    try book.write("output/.cache/content", "nonsense 99999\nshort")
    #expect(try book.messages() == [])
  }
}
