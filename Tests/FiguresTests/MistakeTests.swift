import Testing

@testable import Figures

@Suite("A mistake says what is wrong")
struct MistakeTests {
  private func message(
    title: String = "F", x: Axis = .linear(), y: Axis = .linear(), width: Int = 720,
    height: Int = 450, @FigureBuilder _ marks: () -> [any FigureElement]
  ) -> String {
    do {
      _ = try Figure(width: width, height: height, x: x, y: y, title: title, marks).layout()
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test("where a figure is empty")
  func empty() {
    #expect(message {}.contains("figure “F”: it is empty"))
  }

  @Test("where a curve has no domain")
  func noDomain() {
    #expect(message { Curve { $0 } }.contains("the x axis is empty"))
  }

  @Test("where an axis has no extent")
  func emptyScale() {
    #expect(
      message(y: .linear(domain: 2...2)) { Curve(over: 0...1) { $0 } }
        .contains("the y axis is empty: its domain is 2.0...2.0"))
  }

  @Test("where a logarithmic axis would have to show zero")
  func logOverZero() {
    let text = message(y: .log()) { Curve("Swish", over: -6...6) { Gallery.swish($0) } }
    #expect(text.contains("the y axis is logarithmic and cannot show −0.27"))
    #expect(text.contains(".symlog"))
    #expect(message(x: .log(domain: 0...1)) { Curve { $0 } }.contains("cannot show 0"))
  }

  @Test("where a mark lies outside the axes")
  func outside() {
    let text = message(x: .linear(domain: 0...1), y: .linear(domain: 0...1)) {
      Point("far", x: 7, y: 0.5)
    }
    #expect(text.hasPrefix("figure “F”, point “far”: it lies outside the axes"))
  }

  @Test("where no value is finite")
  func notFinite() {
    #expect(
      message(x: .linear(domain: 0...1), y: .linear(domain: 0...1)) {
        Curve("void", over: 0...1) { _ in .nan }
      } == "figure “F”, curve “void”: it has no finite value to draw")
    #expect(message { Line("void", [.nan, .infinity]) }.contains("the y axis is empty"))
  }

  @Test("where a bar has no place")
  func unknownCategory() {
    #expect(
      message(x: .categorical(["a", "b"])) { Bar("counts", ["c": 1]) }
        .contains("bar “counts”: the x axis has no place for “c”"))
  }

  @Test("where columns of data are not equally long")
  func lengths() {
    let data: [(mark: any Mark, words: String)] = [
      (Line("l", x: [1, 2], y: [1]), "line “l”: its x has 2 values and its y has 1"),
      (StepLine("s", x: [1], y: [1, 2]), "step line “s”: its x has 1 values and its y has 2"),
      (Points("p", x: [1, 2, 3], y: [1]), "points “p”: its x has 3 values and its y has 1"),
      (
        Band("b", x: [1, 2], low: [0, 0], high: [1, 1], middle: [0]),
        "band “b”: its x has 2 values and its middle has 1"
      ),
      (Band("b", x: [1, 2], runs: [[1, 2], [1]]), "its x has 2 values and its run 2 has 1"),
      (Bar("c", names: ["a", "b"], heights: [1]), "its names has 2 values and its heights has 1"),
      (Bar("c", x: [1], heights: [1, 2]), "bar “c”: its x has 1 values and its heights has 2"),
      (
        HeatMap("W", matrix: [[1, 2], [3]]),
        "heat map “W”: its row 1 has 2 values and its row 2 has 1"
      ),
    ]
    for (mark, words) in data {
      let text = message { [mark] as [any FigureElement] }
      #expect(text.hasPrefix("figure “F”, ") && text.contains(words), "\(text)")
    }
  }

  @Test("where a label holds a character that the fonts lack")
  func character() {
    #expect(
      message { Curve("水", over: 0...1) { $0 } }
        == "figure “F”, curve “水”: setting “水” failed: the KaTeX fonts lack one of its characters")
  }

  @Test("where marks stand beside panels")
  func mixed() {
    #expect(
      message {
        Panel { Rule(y: 0) }
        Rule(y: 1)
      }.contains("both panels and marks"))
  }

  @Test("where a label cannot be read")
  func label() {
    #expect(
      message { Curve("$\\frobnicate$", over: 0...1) { $0 } }.contains("uses \\frobnicate"))
  }

  @Test("where the canvas is too small")
  func small() {
    #expect(message(width: 20) { Rule(y: 0) }.contains("too small"))
    #expect(
      message(width: 80, height: 60) { Curve(over: 0...1) { $0 } }.contains("no room"))
  }

  @Test("where the alternative text is missing")
  func alt() {
    let error = #expect(throws: FigureError.self) {
      _ = try FigureRendering(Gallery.curve, alt: " ")
    }
    #expect(error?.description.contains("alternative text") == true)
  }

  @Test("where a folder cannot be written")
  func unwritable() throws {
    let error = #expect(throws: FigureError.self) {
      try FigureRendering(Gallery.curve, alt: "x").write(named: "f", in: "/nowhere/at/all")
    }
    #expect(error?.description.contains("cannot write /nowhere/at/all/f.png: No such file") == true)
  }
}
