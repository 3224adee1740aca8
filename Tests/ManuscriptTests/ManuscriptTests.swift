import Foundation
import Manuscript
import Record
import Testing

@Suite("A chapter read once")
struct ManuscriptTests {
  static let main = """
    //: # Title
    import Workbook
    let chapter = Chapter("T")
    //: Before.
    let x = 1
    let size = shape(chapter, x)
    chapter.value("after", size)
    //: ## Second
    slope(chapter)
    chapter.finish()
    """
  static let shape = """
    import Workbook

    //: ## Shape
    /// An algorithm.
    func area(_ a: Int) -> Int {
      a * a
    }

    //: How large is it?
    @MainActor func shape(
      _ chapter: Chapter, _ x: Int
    ) -> Int {
      //: Measure.
      let size = area(x)
      chapter.claim("one", "It is one.", size, is: 1)
      return size
    }
    //: Well.
    """
  static let slope = "@MainActor\nfunc slope(_ chapter: Chapter) {\n  //: ## Slope\n}\n"

  static let curve = #"""
    import Workbook

    let half = 0.5
    func twice(_ a: Double) -> Double { 2 * a }

    /// What `main.swift` need not know.
    @MainActor func curve(_ chapter: Chapter) {
      let one = twice(half)
      for _ in 0..<2 {
        print(one, """
          A text.
          """)
      }
    }
    func thrice(_ a: Double) -> Double { 3 * a }
    """#

  private func read(
    _ main: String = main,
    _ others: [String: String] = ["Shape.swift": shape, "Slope.swift": slope]
  ) -> (Manuscript, [String]) {
    let faults = Faults()
    let manuscript = Manuscript(name: "T", main: main, others: others, faults: faults)
    return (manuscript, faults.sorted.map(\.description))
  }

  @Test("sections stand where main.swift calls them, without their frame and imports")
  func sections() {
    let (manuscript, faults) = read()
    #expect(faults == [])
    #expect(
      manuscript.files.map(\.file) == [
        "Chapters/T/main.swift", "Chapters/T/Shape.swift", "Chapters/T/Slope.swift",
      ])
    let texts = manuscript.headings.map { $0.node.plainText }
    #expect(texts == ["Title", "Shape", "Second", "Slope"])
    let code = manuscript.code.map { stretches in
      stretches.flatMap { stretch in
        stretch.lines.map { manuscript.files[stretch.file].lines[$0 - 1] }
      }.filter { !$0.isEmpty }.joined(separator: "|")
    }
    #expect(
      code == [
        "import Workbook|let chapter = Chapter(\"T\")", "let x = 1",
        "/// An algorithm.|func area(_ a: Int) -> Int {|  a * a|}",
        "  let size = area(x)|  chapter.claim(\"one\", \"It is one.\", size, is: 1)|  return size",
        "chapter.value(\"after\", size)", "chapter.finish()",
      ])
  }

  @Test("a section that no one calls, prose outside a section, and one name twice are told")
  func unused() {
    #expect(
      read("//: # T\n").1.filter { $0.contains("[unused-section]") }.count == 2)
    #expect(
      read("//: # T", ["A.swift": "//: prose\nlet x = 1"]).1.first?.hasPrefix(
        "Chapters/T/A.swift:1:1: error: prose outside main.swift") == true)
    #expect(
      read("slope(chapter)", ["A.swift": Self.slope, "B.swift": Self.slope]).1.count == 1)
    #expect(read("slope(chapter)\nslope(chapter)", ["A.swift": Self.slope]).1 == [])
  }

  @Test(
    "a section stands only where the chapter is handed to it",
    arguments: [
      "shape.slope(chapter)\nslope(chapter)", "let a = slope(x: 2)\nslope(1, chapter)",
      "f(slope(2), chapter.name) // slope(chapter)\nslope(of: chapter, f(2))",
    ])
  func callsWithChapter(main: String) {
    let (manuscript, faults) = read(main, ["Slope.swift": Self.slope + "let b = 1"])
    #expect(faults == [])
    #expect(manuscript.code.map { $0.map(\.lines) } == [[1...1], [5...5]])
  }

  @Test("two sections on a line stand both, in their order")
  func twoOnALine() {
    let (manuscript, faults) = read("//: # T\nslope(chapter); shape(chapter, 1)")
    #expect(faults == [])
    #expect(manuscript.files.compactMap(\.section) == ["slope", "shape"])
  }

  @Test("a second section in a file and prose where no one reads it are told")
  func misplaced() {
    let two = Self.slope + "func other(_ chapter: Chapter) {\n}\n"
    let faults = read("slope(chapter)", ["A.swift": two]).1
    #expect(faults.first?.contains("“other” takes a Chapter") == true)
    #expect(read("a(chapter)", ["A.swift": "func a(_ chapter: Chapter) { b() }\n"]).1.count == 1)
    #expect(read("//: ```\nlet a = 1", [:]).1.count == 1)
    let method = "extension Chapter {\n  func a() {\n    //: prose\n  }\n}\n"
    #expect(read("a()", ["A.swift": method]).1.count == 1)
    let hidden = "private func a(_ c: Chapter)\n{\n  //: prose\n}"
    #expect(read("a()", ["A.swift": hidden]).1.count == 1)
  }

  @Test("code that prose swallows, and prose within a statement, are told at their lines")
  func swallowed() {
    let comment = "//: # T\n//: <!-- open\n//: on\nlet a = 1\n//: ## S\n//: -->\n"
    #expect(read(comment, [:]).1.map { $0.prefix(32) } == ["Chapters/T/main.swift:4:1: error"])
    let within =
      "//: # T\nfor x in y {\n  f(x)\n//: prose\n  chapter.claim(\"a\", \"b\", x, is: 1)\n}\n"
    let (manuscript, faults) = read(within, [:])
    #expect(faults.map { $0.prefix(32) } == ["Chapters/T/main.swift:4:1: error"])
    // What was made stands once all the same.
    let claim = Entry(
      id: "a", file: "Chapters/T/main.swift", line: 5,
      content: .claim(ClaimContent(statement: "b", evidence: "", holds: true)))
    let layout = Layout(manuscript, Record(chapter: "T", source: "", entries: [claim]))
    let made = layout.code.joined().filter { if case .outputs = $0 { true } else { false } }
    #expect(made.count == 1 && layout.lost.isEmpty)
    #expect(read("//: # T\n// why\n//: prose\nlet a = 1", [:]).1 == [])
  }

  @Test("what a statement made that stands for a section is not lost without a word")
  func besideSection() {
    let (manuscript, _) = read(
      "for x in y {\n  chapter.claim(\"a\", \"b\", x, is: 1)\n  slope(chapter)\n}",
      ["S.swift": Self.slope])
    let claim = Entry(
      id: "a", file: "Chapters/T/main.swift", line: 2,
      content: .claim(ClaimContent(statement: "b", evidence: "", holds: true)))
    let layout = Layout(manuscript, Record(chapter: "T", source: "", entries: [claim]))
    #expect(layout.lost.map(\.id) == ["a"])
  }

  @Test("what stands outside a section's function is one listing with its body")
  func listings() {
    let (manuscript, faults) = read("curve(chapter)", ["Curve.swift": Self.curve])
    #expect(faults == [])
    #expect(manuscript.files.map(\.section) == [nil, "curve"])
    let layout = Layout(
      manuscript, Record(chapter: "T", source: "Chapters/T/main.swift", entries: []))
    guard layout.code.count == 1, layout.code[0].count == 1,
      case .listing(let lines) = layout.code[0][0]
    else {
      Issue.record("\(layout.code)")
      return
    }
    #expect(
      manuscript.files[1].listing(lines.numbers) == [
        "let half = 0.5", "func twice(_ a: Double) -> Double { 2 * a }", "let one = twice(half)",
        "for _ in 0..<2 {",
        "  print(one, \"\"\"", "    A text.", "    \"\"\")", "}",
        "func thrice(_ a: Double) -> Double { 3 * a }",
      ])
  }

  @Test("entries join the statement that made them, in its file; those of no statement are lost")
  func layout() throws {
    let (manuscript, _) = read()
    func entry(_ id: String, _ file: String, _ line: Int, isValue: Bool = false) -> Entry {
      Entry(
        id: id, file: "Chapters/T/\(file)", line: line,
        content: isValue
          ? .value(ValueContent(text: "1", tex: "1"))
          : .claim(ClaimContent(statement: id, evidence: "", holds: true)))
    }
    let record = Record(
      chapter: "T", source: "Chapters/T/main.swift",
      entries: [
        entry("one", "Shape.swift", 15), entry("after", "main.swift", 7, isValue: true),
        entry("gone", "main.swift", 99), entry("elsewhere", "Other.swift", 1),
      ])
    let layout = Layout(manuscript, record)
    #expect(layout.lost.map(\.id) == ["gone", "elsewhere"])
    #expect(layout.registered["one"]?.numbers == [15])
    #expect(layout.registered["after"]?.numbers == [7])
    // What the section returns is not shown.
    #expect(layout.code[3].count == 2)
    guard case .listing(let first) = layout.code[3][0],
      case .outputs(let made, let lines) = layout.code[3][1]
    else {
      Issue.record("\(layout.code[3])")
      return
    }
    #expect(first.numbers == [14])
    #expect(made.map(\.id) == ["one"] && lines?.numbers == [15])
  }
}

@Suite("Markdown")
struct MarkdownTests {
  // A race is lost in some processes only, so there are forty.
  @Test("is read alike by many threads at once, from the first on", arguments: 1...40)
  func threads(process: Int) async {
    await #expect(processExitsWith: .success) {
      DispatchQueue.concurrentPerform(iterations: 64) { _ in
        let text = MarkdownNode.parse("~~a~~ b").children.first?.children.first
        if text?.kind != .strikethrough { exit(1) }
      }
    }
  }
}
