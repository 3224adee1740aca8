import Cairo
import Testing

@testable import Figures

@Suite("The measure of a figure's texts")
struct TextMeasureTests {
  /// A figure with one text in the middle of the plot, and what is drawn over it.
  private func layout(covering shapes: [Shape] = []) throws -> FigureLayout {
    var layout = try Figure(title: "F") { Note("in the way", x: 0, y: 0) }.layout()
    for shape in shapes { layout.drawing.add(shape) }
    return layout
  }

  /// The rectangle of that text.
  private func box() throws -> Box {
    try #require(layout().texts.first { $0.source == "in the way" }).box
  }

  @Test("of a clean figure finds every text, whole and apart, in both themes", arguments: [0, 1])
  func clean(index: Int) throws {
    let layout = try Gallery.heatMap.layout()
    let measure = try layout.measureTexts(in: Theme.all[index])
    #expect(measure.texts == layout.texts.count)
    #expect(measure.shown > 0.999)
    #expect(measure.contrast >= 4.5)
    #expect(measure.margin >= 1 && measure.gap >= 1)
  }

  @Test("fails where a line runs over a text, and names the text")
  func line() throws {
    let box = try box()
    let strike = Shape.lines(
      [[Place(box.left, box.center.y), Place(box.right, box.center.y)]], .role(.sinc),
      Stroke(width: 2))
    let error = #expect(throws: FigureError.self) {
      try layout(covering: [strike]).measureTexts(in: .light)
    }
    #expect(error?.description.contains("the text “in the way” can be seen in the light") == true)
  }

  @Test("fails where a text is covered in the dark theme")
  func covered() throws {
    let cover = Shape.boxes([try box()], .role(.grid))
    let error = #expect(throws: FigureError.self) {
      try layout(covering: [cover]).measureTexts(in: .dark)
    }
    #expect(error?.description.contains("only 0% of the text “in the way”") == true)
  }

  @Test("fails where a text is cut off at the edge of the canvas")
  func cutOff() throws {
    var layout = try layout()
    let text = try Typesetter.set("half", TextFont(size: 16))
    layout.drawing.add(.text(text, at: Place(-text.width / 2, 60), .role(.ink), .none))
    #expect(throws: FigureError.self) { try layout.measureTexts(in: .light) }
  }

  @Test("fails where a text is written on its own colour")
  func faint() throws {
    var layout = try layout()
    let text = try Typesetter.set("faint", TextFont(size: 16))
    let place = Place(200, 80)
    layout.drawing.add(.boxes([text.box(at: place).expanded(by: 4)], .role(.gelu, opacity: 0.5)))
    layout.drawing.add(.text(text, at: place, .role(.gelu), .none))
    let error = #expect(throws: FigureError.self) { try layout.measureTexts(in: .light) }
    #expect(error?.description.contains("the text “faint” has a contrast of") == true)
  }

  @Test("counts the pixels between the ink of two texts")
  func gap() throws {
    var layout = try layout()
    let text = try Typesetter.set("l", TextFont(size: 16))
    for x in [100.0, 107] {
      layout.drawing.add(.text(text, at: Place(x, 80), .role(.ink), .none))
    }
    let ink = try layout.measureTexts(in: .light).gap
    #expect((1...4).contains(ink))
    layout.drawing.add(.text(text, at: Place(101, 80), .role(.ink), .none))
    #expect(throws: FigureError.self) { try layout.measureTexts(in: .light) }
  }

  @Test("leads no line from a label across another label")
  func leaders() throws {
    // Five curves so short that their labels have to be led away.
    let layout = try Figure(x: .linear(domain: 0...50), y: .linear(domain: -10...10)) {
      for slope in 0..<5 {
        Curve("a curve of slope \(slope)", over: 0...1) { Double(slope) * (1 - $0) }
      }
    }.layout()
    for theme in Theme.all {
      let measure = try layout.measureTexts(in: theme)
      #expect(measure.shown > 0.98 && measure.contrast >= 4.5)
    }
  }
}
