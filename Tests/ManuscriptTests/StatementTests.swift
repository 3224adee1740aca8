import Testing

@testable import Manuscript

@Suite("Statements")
struct StatementTests {
  private func statements(_ text: String) -> [Statement] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Statement.list(lines.enumerated().map { ($0 + 1, $1) })
  }

  @Test(
    "end where brackets, texts and indentation end them",
    arguments: [
      ("let a = 1\nlet b = 2", [1...1, 2...2]),
      ("f(\n  1\n)\ng()", [1...3, 4...4]),
      ("let a =\n  1\nlet b = 2", [1...2, 3...3]),
      ("a\n  .b()\n  .c()\n\nd()", [1...3, 5...5]),
      ("if a {\n  b()\n} else {\n  c()\n}\nd()", [1...5, 6...6]),
      ("let s = \"(\"\nlet t = \"\\\"{\"", [1...1, 2...2]),
      ("let s = \"\"\"\n  (\n\n  {\n  \"\"\"\nb()", [1...5, 6...6]),
      ("let s = \"\\(f(\"(\"))\"\nb()", [1...1, 2...2]),
      ("let s = #\"\\(\"#\nb()", [1...1, 2...2]),
      ("// (\nlet a = 1 // (\n/* ( /* { */ */\nb()", [1...2, 3...4]),
      ("/// Says.\nfunc f() {\n\n  a()\n}", [1...5]),
      ("// alone\n\na()", [3...3]),
      ("let r = /[(]\\//\nlet s = 2", [1...1, 2...2]), ("f(/\"/, a / (b / c))\nb()", [1...1, 2...2]),
      ("let u = #/ ( \" / /#\nb()", [1...1, 2...2]), ("let a = b / (\n  c / d)\ne()", [1...2, 3...3]),
      ("#if os(Linux)\nlet a = 1\n#else\nlet a = 2\n#endif\nb()", [1...5, 6...6]),
    ])
  func ranges(text: String, expected: [ClosedRange<Int>]) {
    #expect(statements(text).map(\.lines) == expected)
  }

  @Test(
    "register where they only call the chapter for values, claims, tables and figures",
    arguments: [
      ("chapter.value(\"a\", 1)", true), ("chapter.claim(\n  \"a\", \"b\")", true),
      ("chapter.figure(\"f\") {\n  Curve()\n}", true), ("chapter.table(\"t\") {\n}", true),
      ("chapter.equation(\"e\", x == y)", false), ("chapter.derivation(\"d\") {\n}", false),
      ("let a = chapter.name", false), ("print(chapter.value)", false),
      ("for x in y {\n  chapter.value(\"a\", x)\n}", true),
      ("for x in y {\n  let z = x\n  chapter.value(\"a\", z)\n}", false),
      ("if a {\n  chapter.value(\"a\", 1)\n}", true), ("if a {\n}", false),
      ("// why\nchapter.value(\"a\", 1)", true), ("chapter.value(\"a\", 1); let b = f()", false),
      ("chapter.value(\"a;\", f { a(); b() })", true),
    ])
  func effects(text: String, registers: Bool) {
    let found = statements(text)
    #expect(found.count == 1)
    #expect(found.first?.effect == (registers ? .registers : .teaches))
  }

  @Test("know what they call")
  func calls() {
    #expect(statements("let a = b.shape(c.d(1), e(2))\n  .f(3)").first?.calls == ["e"])
    #expect(statements("let a = shape(chapter, g(1)) + \"h(2)\"").first?.calls == ["shape", "g"])
  }
}
