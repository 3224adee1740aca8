import Foundation
import Record
import Testing

@testable import Manuscript
@testable import Weaving

/// The sample's page, woven once.
private let sample: String = {
  guard let book = try? SampleBook(), case .woven = try? book.weave() else { return "" }
  return (try? book.page("sample.html")) ?? ""
}()

@Suite struct PageTests {
  @Test("What a statement made stands right under it")
  func places() throws {
    let equation = try #require(sample.range(of: "chapter.equation("))
    let square = try #require(sample.range(of: "id=\"equation-square\""))
    let after = try #require(sample.range(of: "</span> after = "))
    #expect(equation.lowerBound < square.lowerBound && square.lowerBound < after.lowerBound)
  }

  @Test("A statement that only registers is folded under what it made, and values lead to theirs")
  func registering() throws {
    let table = try #require(sample.range(of: "id=\"table-five\""))
    let fold = try #require(
      sample.range(
        of: "<details class=\"source provenance\">", range: table.upperBound..<sample.endIndex))
    let listing = try #require(sample.range(of: "chapter.table("))
    let end = try #require(
      sample.range(of: "</details>", range: listing.upperBound..<sample.endIndex))
    let after = try #require(sample.range(of: "</span> after = "))
    #expect(fold.upperBound < listing.lowerBound && end.upperBound < after.lowerBound)
    #expect(!sample[fold.upperBound..<listing.lowerBound].contains("</details>"))
    // Mathematics stays where it is.
    let slope = try #require(sample.range(of: "chapter.derivation("))
    let open = sample[..<slope.lowerBound].ranges(of: "<details").count
    #expect(open == sample[..<slope.lowerBound].ranges(of: "</details>").count)
  }

  @Test("A second # heading opens a second page, and what was on the first leads there")
  func secondPage() throws {
    let book = try SampleBook()
    try book.replace(
      "chapter.claim(\"SA-02\"",
      with: "//: # Practice: on a page of its own\n//:\n//: ## Sums\n\nchapter.claim(\"SA-02\"")
    try book.editRecord { record in
      for index in record.entries.indices where record.entries[index].line >= 54 {
        record.entries[index].line += 4
      }
    }
    #expect(try book.messages() == [])
    let (first, second) = (try book.page("sample.html"), try book.page("sample-practice.html"))
    #expect(second.contains("<h1>Practice: on a page of its own</h1>"))
    #expect(second.contains("id=\"claim-sa-02\"") && second.contains("id=\"sums\""))
    #expect(second.contains("href=\"sample.html#formulas-and-tables\"") == false)
    // The first page knows where they are, and refers there.
    #expect(first.contains("<span id=\"claim-sa-02\"></span>"))
    #expect(first.contains("<a href=\"sample-practice.html#sums\">Sums</a>"))
    #expect(first.contains("<a class=\"next\" rel=\"next\" href=\"sample-practice.html\">"))
    #expect(!first.contains("<div class=\"claims\">"))
    // Both stand in the contents, the second without a number of its own.
    #expect(
      second.contains(
        "<a href=\"sample-practice.html\" aria-current=\"page\"><span class=\"n\"></span> Practice</a>"
      ))
  }

  @Test("Beside each page stands its Markdown, with what the run said in it")
  func twins() throws {
    let book = try SampleBook()
    #expect(try book.messages() == [])
    let twin = try book.page("sample.md")
    for text in [
      "# The sample: one of *each* kind, with $\\sigma(x)$\n", "a value 0.50 and a source\n",
      "(Gauss 1809; One et al. 2020)", "See (1.2), Figure 1.1 and Table 1.1.",
      "$$\n\\int_0^1 x^2\\,dx = \\tfrac13\n$$ (1.1)", "| $x$ | 0.50 |", "one **bold** thing[^1]",
      "[^1]: Because a note says so", "```swift\nlet x = 2  // a comment < with & signs\n",
      "> **Note.**", "- ✓ **SA-02** Two and two are $4$.", "![A curve that falls](figures/sample/",
      "(figures/sample/curve-data.csv)", "**Table 1.1.** Numbers in a column, $x$ and 0.50.",
      "let text = \"fenced\" // $not math$ {value}`nor role` 1.5",
    ] { #expect(twin.contains(text), "“\(text)” is not in:\n\(twin)") }
    // No role is left as it was typed, nothing that only registers is shown, and no solution.
    for text in ["{numref}", "chapter.claim(", "SOLUTION", "\u{E000}"] {
      #expect(!twin.contains(text), "\(text)")
    }
    #expect(try book.page("llms.txt").contains("- [Sample](sample.md)"))
    #expect(try book.page("sample.html").contains("type=\"text/markdown\" href=\"sample.md\""))
    #expect(try book.page("glossary.md").contains("## gate\n"))
    #expect(try book.page("references.md").contains("Gauss (1809)"))
  }

  @Test("Hidden code is not shown, and neither are markers")
  func hidden() {
    for text in ["digits: 2", "Chapter(", "chapter.finish", "snippet."] {
      #expect(!sample.contains(text), "\(text) should be hidden")
    }
  }

  @Test("What hidden code made is shown in its place")
  func hiddenOutputs() throws {
    let book = try SampleBook()
    try book.replace("let x = 2  // a comment < with & signs", with: "// snippet.hide")
    try book.replace("let after = 1", with: "// snippet.show")
    #expect(try book.messages() == [])
    let page = try book.page("sample.html")
    #expect(page.contains("id=\"equation-square\"") && page.contains("id=\"table-five\""))
    #expect(!page.contains("chapter.table") && !page.contains("chapter.equation"))
  }

  @Test("Swift is coloured by its own parser")
  func colours() {
    #expect(sample.contains(#"<span class="k">let</span> x = <span class="n">2</span>"#))
    #expect(sample.contains(#"<span class="c">// a comment &lt; with &amp; signs</span>"#))
  }

  @Test("Mathematics is set while weaving, as HTML and as MathML")
  func mathematics() {
    #expect(sample.contains("<span class=\"katex\">"))
    #expect(sample.contains("<math xmlns=\"http://www.w3.org/1998/Math/MathML\">"))
    #expect(sample.contains("<code>$code$</code>"))
    #expect(sample.contains("Costs: 3 $, or 4 $."))
  }

  @Test("What stands in a fence stays as it was typed")
  func fences() {
    #expect(sample.contains("// $not math$ {value}`nor role` 1.5</span>"))
  }

  @Test("Figures, tables and equations are numbered in the order of the page")
  func numbers() {
    for (anchor, number) in [
      ("equation-third", "(1.1)"), ("equation-square", "(1.2)"), ("equation-slope", "(1.3)"),
      ("figure-curve", "Figure\u{A0}1.1"), ("figure-dial", "Figure\u{A0}1.2"),
      ("table-five", "Table\u{A0}1.1"),
    ] {
      #expect(sample.contains("id=\"\(anchor)\""))
      #expect(sample.contains("href=\"#\(anchor)\""))
      #expect(sample.contains(">\(number)</a>"))
    }
  }

  @Test("Roles say what the run, the literature and the glossary say")
  func roles() {
    #expect(sample.contains("computed at main.swift:10\">0.50</span>"))
    #expect(
      sample.contains("(<a class=\"cite\" href=\"references.html#gauss1809\">Gauss 1809</a>; "))
    #expect(sample.contains(">One et al. 2020</a>)"))
    #expect(sample.contains("href=\"glossary.html#gate\">gates</a>"))
    #expect(sample.contains("<span class=\"quoted\">27.6</span>"))
    #expect(sample.contains("; this one is <a class=\"doc\""))
  }

  @Test("Roles and mathematics work in captions and in the source of a refutation")
  func rolesInRecords() {
    #expect(sample.contains("</a> It falls to <span class=\"value\""))
    #expect(sample.contains("Not so: the article (<a class=\"cite\""))
  }

  @Test("A row of the ledger is marked where prose meets it and boxed where the run does")
  func ledger() {
    #expect(sample.contains("id=\"claim-sa-01\""))
    #expect(sample.contains("id=\"claim-sa-02\""))
    #expect(sample.contains("id=\"claim-sa-02-more\""))
  }

  @Test("Claims of consecutive statements share one listing and one box")
  func claims() {
    #expect(sample.ranges(of: "<div class=\"claims\">").count == 1)
  }

  @Test("A figure has both themes, both densities, its size, its words and its data")
  func figures() {
    #expect(sample.contains("curve-light.png 1x, figures/sample/curve-light@2x.png 2x"))
    #expect(sample.contains("curve-dark.png 1x, figures/sample/curve-dark@2x.png 2x"))
    #expect(sample.contains("width=\"640\" height=\"400\" alt=\"A curve that falls\""))
    for file in ["curve-data.csv", "curve-light.svg", "curve-print.pdf"] {
      #expect(sample.contains("href=\"figures/sample/\(file)\" download"))
    }
    #expect(sample.contains("y falls from 1 to 0.5."))
    #expect(sample.contains("1 of 1 data</summary>"))
    #expect(sample.contains("<tr><td>0</td><td>1</td></tr>"))
  }

  @Test("Of a family the first frame shows without a script")
  func families() {
    #expect(sample.contains("<div class=\"drawing\" data-label=\"0\">"))
    #expect(sample.contains("<div class=\"drawing\" data-label=\"0.5\" hidden>"))
    #expect(sample.contains("<div class=\"drawing last\" data-label=\"1\" hidden>"))
    #expect(sample.contains("<div class=\"dial\" hidden>"))
  }

  @Test("A derivation says of each step whether it was proved or measured")
  func derivations() {
    for verdict in ["proved\"", "measured\"", "refuted\" open"] {
      #expect(sample.ranges(of: "<details class=\"\(verdict)>").count == 1)
    }
    #expect(sample.contains("Automatic differentiation agrees."))
  }

  @Test("Footnotes lead to their notes and back")
  func footnotes() {
    #expect(sample.contains("<a id=\"note-ref-1\" href=\"#note-1\">1</a>"))
    #expect(sample.contains("<li id=\"note-1\">"))
  }

  @Test("Outputs say which program made them, with what and on which line")
  func provenance() {
    #expect(sample.contains("Chapters/Sample/main.swift:31</a>, Swift version 6.3, commit"))
  }

  @Test("Every link within the page leads to an anchor of it, and no anchor is given twice")
  func anchors() {
    let ids = sample.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for match in sample.matches(of: /href="#([^"]*)"/) {
      #expect(ids.contains(String(match.1)), "#\(match.1) leads nowhere")
    }
  }

  @Test("No element is empty for want of a value")
  func noEmptyElements() {
    #expect(
      sample.matches(of: /<(p|figcaption|a|b)( class="[^"]*")?><\/(p|figcaption|a|b)>/).isEmpty)
    #expect(!sample.contains("id=\"\""))
  }
}

@Suite struct ExerciseTests {
  @Test("A hint is folded, and text after it is not part of it")
  func hints() {
    #expect(sample.ranges(of: "<details class=\"hint\">").count == 2)
    #expect(sample.contains("<p>That is all.</p>"))
    #expect(sample.contains("<summary>Hint 2</summary>"))
  }

  @Test("A function without a solution is no exercise")
  func others() { #expect(!sample.contains("remark()")) }

  @Test("No file of the book holds a line of a solution")
  func solutions() throws {
    let book = try SampleBook()
    _ = try book.weave()
    let folder = book.root.appending(path: "output/book")
    var isStubSeen = false
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path)
      else { continue }
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("secretName"), "\(path) gives a solution away")
      #expect(!text.contains("BEGIN SOLUTION"))
      isStubSeen = isStubSeen || text.contains("// your code here")
    }
    #expect(isStubSeen)
  }
}
