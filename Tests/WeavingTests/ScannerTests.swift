import Testing

@testable import Manuscript
@testable import Weaving

@Suite struct ScannerTests {
  private func scan(_ text: String) -> (tokens: [Token], text: String, faults: [Diagnostic]) {
    let faults = Faults()
    var scanner = ProseScanner(faults: faults)
    scanner.add(Prose(file: "a.md", text: text))
    return (scanner.tokens, scanner.text, faults.sorted)
  }

  private func math(_ text: String) -> [String] {
    scan(text).tokens.compactMap {
      if case .math(let tex, _, _) = $0.kind { tex } else { nil }
    }
  }

  @Test(
    "Mathematics stands between dollars",
    arguments: [
      ("$x$", ["x"]), ("a $x$ b $y$ c", ["x", "y"]), ("$a_b * c_d*$", ["a_b * c_d*"]),
      ("$$x$$", ["x"]), ("$$\nx\n$$", ["\nx\n"]), ("> $$\n> x\n> $$", ["\nx\n"]),
      ("$a\\$b$", ["a\\$b"]), ("**$x$**", ["x"]), ("($x$)", ["x"]), ("$x$-axis", ["x"]),
      ("`$x$`", []), ("``a ` $x$``", []), ("```\n$x$\n```", []), ("~~~\n$x$\n~~~", []),
      ("\\$x\\$", []), ("", []),
    ])
  func dollars(text: String, formulas: [String]) {
    #expect(math(text) == formulas)
    #expect(scan(text).faults == [])
  }

  @Test("A label after a displayed formula gives it a number")
  func labels() {
    guard case .math(_, true, let label) = scan("$$x$$ (energy)").tokens.first?.kind else {
      Issue.record("no displayed formula")
      return
    }
    #expect(label == "energy")
  }

  @Test("A formula does not reach across a blank line")
  func blankLines() {
    #expect(scan("$x\n\ny$").faults.map(\.position.line) == [1, 3])
    #expect(scan("$$x\n\ny$$").faults.first?.position == Position(file: "a.md", line: 1, column: 1))
  }

  @Test("Columns are counted in UTF-8, as the compiler counts them")
  func columns() {
    let tokens = scan("βeta {value}`a`\n\n> é 😀 {value}`b` $x$").tokens
    #expect(tokens.map(\.position.line) == [1, 3, 3])
    #expect(tokens.map(\.position.column) == [7, 11, 22])
  }

  @Test(
    "A decimal is a number with one point in it",
    arguments: [
      ("0.5", 1), ("−0.5 and 27.6", 2), ("2.7.0", 0), ("12", 0), ("v1.5", 0), ("3. 5", 0),
      ("`0.5`", 0), ("a 0.5.", 1), ("(1.25)", 1), (".5", 0),
    ])
  func decimals(text: String, count: Int) {
    let found = scan(text).tokens.filter { $0.kind == .decimal }
    #expect(found.count == count)
  }

  @Test("A role has a name in braces and an argument in backquotes")
  func roles() {
    let found = scan("{value}`a b`, {cite}``x`y`` and {exercises}, {no role}, {x}").tokens.map(
      \.kind)
    #expect(
      found == [
        .role(name: "value", argument: "a b"), .role(name: "cite", argument: "x`y"),
        .role(name: "exercises", argument: ""),
      ])
  }

  @Test("What Markdown finds to be code is written as it was typed")
  func restored() throws {
    let book = try SampleBook()
    try book.replace("An ordinary quotation.", with: "An `{value}` and `` $x$ 1.5 ``.")
    #expect(try book.messages() == [])
    let page = try book.page("sample.html")
    #expect(page.contains("<code>{value}</code>") && page.contains("<code>$x$ 1.5</code>"))
  }
}

@Suite struct SourceFileTests {
  private func pieces(_ text: String) -> [String] {
    SourceFile(file: "a.swift", text: text, faults: Faults()).pieces.map {
      switch $0 {
      case .prose(let prose): "prose \(prose.text)"
      case .code(let lines): "code \(lines.lowerBound)–\(lines.upperBound)"
      }
    }
  }

  @Test("Lines that begin with //: are prose, all others are code")
  func parts() {
    #expect(pieces("//: a\n//: b\nlet x = 1\n//: c") == ["prose a\nb", "code 3–3", "prose c"])
    #expect(pieces("let x = 1\n // : no\n  //: nor this") == ["code 1–3"])
    #expect(pieces("//:a") == ["prose a"])
    #expect(pieces("//:   indented") == ["prose   indented"])
  }

  @Test("A column of prose is the column of the file")
  func columns() {
    let source = SourceFile(
      file: "a.swift", text: "//: {value}`x`\n//:{value}`y`", faults: Faults())
    var scanner = ProseScanner(faults: Faults())
    for case .prose(let prose) in source.pieces { scanner.add(prose) }
    #expect(scanner.tokens.map(\.position.column) == [5, 4])
  }

  @Test("Regions nest, and hide and show mark what runs unseen")
  func snippets() {
    let text = """
      // snippet.outer
      a
        // snippet.inner
        b
        // snippet.end
      // snippet.hide
      c
      // snippet.show
      // snippet.end
      """
    let faults = Faults()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let snippets = Snippets(file: "a", lines: lines, faults: faults)
    #expect(faults.isEmpty)
    #expect(snippets.regions["outer"] == [2, 4, 7])
    #expect(snippets.regions["inner"] == [4])
    #expect(snippets.hidden.sorted() == [1, 3, 5, 6, 7, 8, 9])
  }
}
