import Foundation
import Testing

@testable import Manuscript
@testable import Weaving

@Suite struct SwiftAnalysisTests {
  @Test("The compiler's own parser finds the same statements in every chapter")
  func everyChapter() throws {
    let chapters = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Chapters")
    var count = 0
    for folder in try FileManager.default.contentsOfDirectory(atPath: chapters.path) {
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: chapters.appending(path: folder).path)
      for name in names ?? [] where name.hasSuffix(".swift") {
        let text = try String(
          contentsOf: chapters.appending(path: "\(folder)/\(name)"), encoding: .utf8)
        let file = SourceFile(file: "Chapters/\(folder)/\(name)", text: text, faults: Faults())
        guard name == "main.swift" || file.section != nil else { continue }
        let own = file.statements.map { [$0.start, $0.lines.upperBound] }
        #expect(own == SwiftAnalysis(read(file)).statements, "\(folder)/\(name)")
        count += own.count
      }
    }
    #expect(count > 500)
  }

  /// A file as it is read: a section's body stands as at the top, without imports.
  private func read(_ file: SourceFile) -> String {
    var lines = file.lines.map(String.init)
    if let section = file.section,
      let first = lines.firstIndex(where: { $0.contains("func \(section)(") }),
      let head = lines[first...].firstIndex(where: { $0.hasSuffix("{") }),
      let end = lines[head...].firstIndex(of: "}")
    {
      for index in [Int](first...head) + [end] { lines[index] = "" }
      for index in lines.indices where lines[index].hasPrefix("import ") { lines[index] = "" }
    }
    return lines.joined(separator: "\n")
  }

  @Test("The lines of each top-level statement are known")
  func statements() {
    let analysis = SwiftAnalysis("import A\n\nlet x = [\n  1,\n  2,\n]\nf(x) {\n  g()\n}\n")
    #expect(analysis.statements == [[1, 1], [3, 6], [7, 9]])
  }

  @Test("No colour reaches across the end of a line")
  func lines() {
    let source = "let text = \"\"\"\n  a < b\n  \"\"\"\n/* one\n two */"
    let analysis = SwiftAnalysis(source)
    #expect(analysis.lines.count == 5)
    for line in analysis.lines {
      #expect(line.ranges(of: "<span").count == line.ranges(of: "</span>").count)
    }
    #expect(analysis.lines.map(HTML.text(of:)).joined(separator: "\n") == source)
  }

  @Test("Literals with a point are known by line, without underscores")
  func decimals() {
    let analysis = SwiftAnalysis("let a = 0.044_715\nlet b = 1e-9, c = 3")
    #expect(analysis.decimals.map(\.text) == ["0.044715", "1e-9"])
    #expect(analysis.decimals.map(\.line) == [1, 2])
  }

  @Test("A function is known with its documentation, line by line")
  func functions() {
    let analysis = SwiftAnalysis("/// Title\n///\n/// β text\nfunc f() {\n}\n\nfunc g() {}")
    #expect(analysis.functions.map(\.name) == ["f"])
    #expect(analysis.functions.first?.documentation.map(\.text) == ["Title", "", "β text"])
    #expect(analysis.functions.first?.documentation.map(\.column) == [5, 4, 5])
    #expect(analysis.functions.first?.first == 4)
    #expect(analysis.functions.first?.last == 5)
  }
}

@Suite struct HTMLTests {
  @Test("Text is escaped exactly once")
  func escape() {
    #expect(
      HTML.escape("a < b & \"c\" 'd' > e") == "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt; e")
    #expect(HTML.escape("&amp;") == "&amp;amp;")
    #expect(HTML.text(of: "<b>a &lt; b</b> &amp;amp;") == "a < b &amp;")
  }

  @Test(
    "An anchor is lower case, its words joined by hyphens",
    arguments: [
      ("The slope, step by step", "the-slope-step-by-step"), ("σ(x)", "σ-x"),
      ("SA-02.more", "sa-02-more"),
      ("What’s open?", "whats-open"), ("…", "section"),
    ])
  func slug(text: String, slug: String) { #expect(Anchor.slug(text) == slug) }
}

@Suite struct DecimalCellTests {
  @Test(
    "A plain number is cut at its point",
    arguments: [
      ("1", "1", ""), ("-2.25", "−2", "25"), ("−0.5", "−0", "5"), ("+3.0", "+3", "0"),
    ])
  func plain(text: String, whole: String, fraction: String) {
    let cell = DecimalCell(text)
    #expect(cell?.whole == whole && cell?.fraction == fraction)
  }

  @Test("Anything else is set as it is", arguments: ["", "x", "1e-9", "$2$", "99%", "1.2.3", "−"])
  func other(text: String) { #expect(DecimalCell(text) == nil) }

  @Test("The points of a column stand below each other")
  func aligned() {
    #expect(
      DecimalCell("1")?.html(places: 2) == "1<span class=\"fraction\" style=\"width:2ch\"></span>")
    #expect(DecimalCell("1")?.html(places: 0) == "1")
  }
}

@Suite struct KaTeXTests {
  @Test("A fault in a formula is told with its place")
  func faults() throws {
    let katex = try KaTeX(script: KaTeXInstallation.find().script())
    #expect(try katex.html("x^2", isDisplay: false).contains("x"))
    let failure = #expect(throws: KaTeX.Failure.self) {
      try katex.html("a + \\nosuch", isDisplay: true)
    }
    #expect(failure?.offset == 4)
    #expect(failure?.message == "Undefined control sequence: \\nosuch")
  }

  @Test("Where KaTeX is missing, one sentence says what to do")
  func missing() throws {
    let found = try KaTeXInstallation.find(environment: [:])
    #expect(
      try KaTeXInstallation.find(environment: ["KATEX": found.folder.path]).folder == found.folder)
    #expect(throws: WeavingError.self) {
      try KaTeXInstallation.find(environment: [:], candidates: ["/nowhere"])
    }
  }
}

@Suite struct SpokenTeXTests {
  @Test(
    "Formulas can be searched for and spoken",
    arguments: [
      ("x\\,\\sigma(\\beta x)", "x σ(β x)"), ("\\frac{1}{2}", "1/2"), ("\\tanh(x)", "tanh(x)"),
      ("\\{a\\}", "a"), ("\\operatorname{erf}(x)", "erf(x)"), ("", ""),
    ])
  func words(tex: String, text: String) { #expect(SpokenTeX.text(tex) == text) }
}

@Suite struct ContentCacheTests {
  private func file() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "cache-\(UUID().uuidString)")
  }

  @Test("What was asked for is kept, what was not is dropped")
  func kept() throws {
    let file = file()
    defer { try? FileManager.default.removeItem(at: file) }
    let first = ContentCache(file: file)
    first["a"] = "one\ntwo"
    first["b"] = "β"
    try first.save()
    let second = ContentCache(file: file)
    #expect(second["b"] == "β")
    try second.save()
    let third = ContentCache(file: file)
    #expect(third["a"] == nil && third["b"] == "β")
  }

  @Test("A refused weave keeps what it did not ask for")
  func refused() throws {
    let file = file()
    defer { try? FileManager.default.removeItem(at: file) }
    let first = ContentCache(file: file)
    first["a"] = "one"
    try first.save()
    let second = ContentCache(file: file)
    second["b"] = "two"
    try second.save(keepingUnused: true)
    let third = ContentCache(file: file)
    #expect(third["a"] == "one" && third["b"] == "two")
  }
}

@Suite struct LedgerTests {
  @Test(
    "A row's id is what stands before the first point",
    arguments: [
      ("SW-28", "SW-28"), ("SW-28.output", "SW-28"), ("contest.undecided", nil), ("SW-x", nil),
    ]
      as [(String, String?)])
  func rows(id: String, row: String?) { #expect(Ledger.rowID(in: id) == row) }
}

@Suite struct BibliographyTests {
  @Test(
    "A citation names one author, two, or the first of many",
    arguments: [
      (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A et al."),
      (["A", "others"], "A et al."),
      ([], "T"),
    ])
  func authors(names: [String], text: String) {
    let work = Bibliography.Work(
      id: "x", title: "T", author: names.map { .init(family: nil, given: nil, literal: $0) })
    #expect(work.authors == text)
    #expect(work.year == "n.d.")
  }

  @Test("A journal's volume, issue and pages stand in one line")
  func place() {
    var work = Bibliography.Work(id: "x", title: "T")
    (work.container, work.volume, work.issue, work.page) = ("Journal", "9", "8", "1735-1780")
    #expect(work.place == "Journal 9(8), 1735–1780")
  }
}

@Suite struct SuggestionTests {
  @Test("A near miss is told, a far one is not")
  func near() {
    #expect(suggestion("hlaf", among: ["half", "whole"]) == ": did you mean “half”?")
    #expect(suggestion("zebra", among: ["half", "whole"]) == "")
    #expect(suggestion("half", among: ["half"]) == "")
  }
}
