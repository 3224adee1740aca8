import Cairo
import Foundation
import PictureTesting
import Testing

@testable import Figures

@Suite("A rendering")
struct RenderingTests {
  @Test("writes eight files, the same bytes each time")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "figures-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func bytes() throws -> [String: Data] {
      let files = try FigureRendering(Gallery.curve, alt: "Four curves.")
        .write(named: "swish", in: folder.path)
      #expect(files.light2x == "swish@2x.png" && files.svgDark == "swish-dark.svg")
      var all: [String: Data] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        all[name] = try Data(contentsOf: folder.appending(path: name))
      }
      return all
    }
    let first = try bytes()
    #expect(
      first.keys.sorted() == [
        "swish-dark.png", "swish-dark.svg", "swish-dark@2x.png", "swish.csv", "swish.pdf",
        "swish.png", "swish.svg", "swish@2x.png",
      ])
    #expect(try bytes() == first)
  }

  @Test("of four curves at 2× takes less than 60 KB in either theme")
  func budget() throws {
    let rendering = try FigureRendering(Gallery.curve, alt: "Four curves.")
    for theme in Theme.all {
      #expect(try rendering.png(theme: theme, scale: 2).count < 60_000)
    }
  }

  @Test("in PNG decodes to what was drawn, at 1× and at 2×", arguments: Gallery.all.map(\.name))
  func lossless(name: String) throws {
    let entry = try #require(Gallery.all.first { $0.name == name })
    let rendering = try FigureRendering(entry.figure, alt: entry.alt)
    for scale in [1, 2] {
      let surface = try ImageSurface(
        width: rendering.layout.width * scale, height: rendering.layout.height * scale)
      try surface.draw(edges: scale == 1 ? .fine : .quick) { canvas in
        canvas.scale(by: Double(scale))
        rendering.layout.drawing.draw(on: canvas, theme: .dark)
      }
      #expect(try Pixels(png: rendering.png(theme: .dark, scale: scale)) == surface.pixels())
    }
  }

  @Test("has twice the pixels at 2×, on the theme's background")
  func scale() throws {
    let rendering = try FigureRendering(Gallery.matrix, alt: "A matrix.")
    let pixels = try Pixels(png: rendering.png(theme: .dark, scale: 2))
    #expect(pixels.width == 960 && pixels.height == 640)
    #expect(pixels.values[0] == 0x16181D)
    #expect(try Pixels(png: rendering.png(theme: .light)).values[0] == 0xFFFFFF)
  }

  @Test("in SVG is titled and described, and its marks do not depend on what was drawn before")
  func svg() throws {
    let rendering = try FigureRendering(Gallery.gaps, alt: "Poles & <gaps>.")
    let text = String(decoding: try rendering.svg(theme: .light), as: UTF8.self)
    #expect(text.contains("<title>Poles &amp; &lt;gaps&gt;.</title>"))
    #expect(text.contains("runs away at"))
    #expect(text.contains("role=\"img\""))
    _ = try FigureRendering(Gallery.bar, alt: "Bars.").svg(theme: .dark)
    #expect(try rendering.svg(theme: .light) == Array(text.utf8))
  }

  @Test("lists data of every mark of the gallery", arguments: Gallery.all.map(\.name))
  func everyMark(name: String) throws {
    let figure = try #require(Gallery.all.first { $0.name == name }).figure
    let panels = figure.elements.compactMap { ($0 as? Panel)?.elements }
    let marks = (panels.isEmpty ? [figure.elements] : panels).map { elements in
      elements.compactMap { ($0 as? any Mark).map { type(of: $0).kind } }
    }
    let layout = try figure.layout()
    #expect(layout.panels.map { $0.series.map(\.kind) } == marks)
    #expect(layout.panels.allSatisfy { $0.series.allSatisfy { !$0.rows.isEmpty } })
  }

  @Test("lists the data behind every mark")
  func csv() throws {
    let rendering = try FigureRendering(
      Figure {
        Line("a, b", x: [0, 1, 2], y: [1, .nan, 0.5])
        Bar("bars", x: [0, 1], heights: [0.25, 1])
      }, alt: "Data.")
    #expect(
      rendering.csv == """
        panel,mark,label,x,y
        1,line,"a, b",0,1
        1,line,"a, b",2,0.5
        1,bar,bars,0,0.25
        1,bar,bars,1,1

        """)
  }
}

@Suite("A description")
struct DescriptionTests {
  private func description(@FigureBuilder _ marks: () -> [any FigureElement]) throws -> String {
    try FigureRendering(Figure(marks), alt: "x").description
  }

  @Test("of Swish tells its range, its minimum, its zero and its left level")
  func swish() throws {
    #expect(
      try description { Curve("Swish", over: -8...8) { Gallery.swish($0) } }
        == "“Swish”, for x from −8 to 8, ranges from −0.2785 at −1.278 to 7.997 at 8. "
        + "It crosses zero at 0. Towards the left it levels off near 0.")
  }

  @Test("of a wave tells where it turns and crosses")
  func wave() throws {
    let text = try description { Curve("wave", over: 1...8) { sin($0) } }
    #expect(text.contains("ranges from −1 at 4.712 to 1 at 1.571") || text.contains("7.854"))
    #expect(text.contains("crosses zero at 3.142 and 6.283"))
  }

  @Test("of 1/x tells where it runs away")
  func pole() throws {
    #expect(
      try description { Curve("1/x", over: -2...2) { 1 / $0 } }
        == "“1/x”, for x from −2 to 2, runs away at 0.")
  }

  @Test("of a constant says so")
  func constant() throws {
    #expect(try description { Curve("c2", over: 0...1) { _ in 2 } }.contains("is 2 throughout"))
  }
}

@Suite("A family")
struct FamilyTests {
  @Test("has frames on the same axes")
  func axes() throws {
    let family = try FigureFamily(
      parameter: "β",
      frames: [0.5, 1, 4].map { slope in
        ("\(slope)", Figure { Curve("Swish", over: -5...5) { Gallery.swish($0, beta: slope) } })
      })
    let panels = try family.frames.map { try #require($0.figure.layout().panels.first) }
    #expect(Set(panels.map(\.y.domain)).count == 1)
    #expect(Set(panels.map(\.area)).count == 1)
  }

  @Test("prints its first and its last frame side by side")
  func printed() throws {
    let family = try FigureFamily(
      parameter: "β",
      frames: [0.5, 1, 4].map { slope in
        ("\(slope)", Figure { Curve("Swish", over: -5...5) { Gallery.swish($0, beta: slope) } })
      })
    let layout = try family.printed.layout()
    try #require(layout.panels.count == 2)
    #expect(layout.panels.map(\.title) == ["β = 0.5", "β = 4.0"])
    #expect(layout.panels[0].area.top == layout.panels[1].area.top)
    #expect(layout.panels[0].area.right < layout.panels[1].area.left)
  }

  @Test(
    "of several panels prints them all, on either side as they stand in a frame",
    arguments: [1, 2, 3, 4, 5, 6])
  func printedPanels(count: Int) throws {
    let family = try FigureFamily(
      parameter: "β",
      frames: [1.0, 4].map { slope in
        let figure = Figure(height: 240 * count) {
          for number in 1...count {
            Panel("P\(number)") { Curve(over: -5...5) { Gallery.swish($0, beta: slope) } }
          }
        }
        return ("\(Int(slope))", figure)
      })
    let frame = try #require(family.frames.first).figure.layout()
    let layout = try family.printed.layout()
    let panels = layout.panels.filter { !$0.series.isEmpty }
    #expect(panels.count == 2 * count)
    for (number, panel) in frame.panels.enumerated() {
      let left = try #require(panels.first { $0.title == "P\(number + 1), β = 1" })
      let right = try #require(panels.first { $0.title == "P\(number + 1), β = 4" })
      #expect(left.area.top == right.area.top && left.area.right < right.area.left)
      #expect(left.y.domain == right.y.domain && left.y.domain == panel.y.domain)
    }
    for theme in Theme.all { #expect(try layout.measureTexts(in: theme).texts > 3) }
  }
}
