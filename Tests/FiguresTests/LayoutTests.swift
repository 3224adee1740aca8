import Cairo
import Testing

@testable import Figures

@Suite("A layout")
struct LayoutTests {
  @Test(
    "of the gallery keeps every text on the canvas and apart from every other",
    arguments: Gallery.all.map(\.name))
  func texts(name: String) throws {
    let entry = try #require(Gallery.all.first { $0.name == name })
    let layout = try entry.figure.layout()
    #expect(layout.texts.count > 3)
    for (index, text) in layout.texts.enumerated() {
      #expect(layout.canvas.contains(text.box), "“\(text.source)” at \(text.box)")
      for other in layout.texts[..<index] {
        #expect(!text.box.overlaps(other.box), "“\(text.source)” on “\(other.source)”")
      }
    }
  }

  @Test("writes a curve's label at its end, in its colour")
  func endLabel() throws {
    let layout = try Figure {
      Curve("up", over: 0...4) { $0 }.style(.swish)
      Curve("down", over: 0...4) { -$0 }.style(.gelu)
    }.layout()
    let panel = try #require(layout.panels.first)
    for (name, end, role) in [("up", 4.0, Role.swish), ("down", -4.0, .gelu)] {
      let label = try #require(layout.texts.first { $0.source == name })
      #expect(label.role == role)
      #expect(label.box.left > panel.area.right)
      #expect(abs(label.box.center.y - panel.y.position(of: end)) < 10)
    }
  }

  @Test("writes labels of curves that end together where these part")
  func together() throws {
    let layout = try Figure {
      Curve("kink", over: -4...4) { max($0, 0) }
      Curve("line", over: -4...4) { $0 / 2 + 2 }
    }.layout()
    let panel = try #require(layout.panels.first)
    let end = Place(panel.area.right, panel.y.position(of: 4))
    for name in ["kink", "line"] {
      let label = try #require(layout.texts.first { $0.source == name })
      #expect(distance(label.box.center, end) > 40)
    }
  }

  @Test("gives curves without a style different colours, and none that another mark has")
  func colors() throws {
    let layout = try Figure {
      Curve("a1", over: 0...1) { $0 }
      Curve("b1", over: 0...1) { 2 * $0 }
      Curve("c1", over: 0...1) { 3 * $0 }.style(.accent1)
    }.layout()
    let roles = ["a1", "b1", "c1"].compactMap { name in
      layout.texts.first { $0.source == name }?.role
    }
    #expect(Set(roles).count == 3)
  }

  @Test("draws one colour scale for neighbours that share it, and two for those that do not")
  func colorScales() throws {
    func scales(_ second: ClosedRange<Double>) throws -> Int {
      try Figure(arrangement: .columns(2)) {
        Panel("left") { HeatMap("", x: -1...1, y: -1...1, domain: -9...9) { $0 * $1 } }
        Panel("right") { HeatMap("", x: -1...1, y: -1...1, domain: second) { $0 + $1 } }
      }.layout().texts.filter { $0.source == "5" }.count
    }
    #expect(try scales(-9...9) == 1)
    #expect(try scales(-8...8) == 2)
  }

  @Test("of a logarithmic axis reaches down to the least number there is")
  func subnormals() throws {
    let layout = try Figure(y: .log()) {
      Line(x: [0, 1, 2], y: [.leastNonzeroMagnitude, 1e-150, 1e308])
    }.layout()
    let domain = try #require(layout.panels.first).y.domain
    #expect(domain.lowerBound > 0 && domain.upperBound.isFinite)
  }

  @Test("takes the x domain from the curves and gives y some air")
  func domains() throws {
    let panel = try #require(Figure { Curve(over: -2...3) { $0 * $0 - 1 } }.layout().panels.first)
    #expect(panel.x.domain == -2...3)
    #expect(panel.y.domain.lowerBound < -1 && panel.y.domain.lowerBound > -2)
    #expect(panel.y.domain.upperBound > 8 && panel.y.domain.upperBound < 9)
  }

  @Test("stands a density on zero")
  func density() throws {
    let panel = try #require(Figure { Curve(over: -4...4, Gallery.bell) }.layout().panels.first)
    #expect(panel.y.domain.lowerBound == 0)
  }

  @Test("does not let a pole squeeze the rest of a curve")
  func pole() throws {
    let panel = try #require(Figure { Curve(over: -3...3) { 1 / $0 } }.layout().panels.first)
    #expect(panel.y.domain.upperBound < 50)
  }

  @Test("gives stacked panels one x axis and one width")
  func stacked() throws {
    let layout = try Gallery.stacked.layout()
    try #require(layout.panels.count == 2)
    #expect(layout.panels[0].x.domain == layout.panels[1].x.domain)
    #expect(layout.panels[0].area.left == layout.panels[1].area.left)
    #expect(layout.panels[0].area.right == layout.panels[1].area.right)
    #expect(layout.texts.filter { $0.source == "x" || $0.source == "$x$" }.count == 1)
  }

  @Test("gives small multiples the same axes and the same size")
  func facets() throws {
    let panels = try Gallery.facets.layout().panels
    #expect(panels.count == 6)
    #expect(Set(panels.map(\.x.domain)).count == 1 && Set(panels.map(\.y.domain)).count == 1)
    #expect(Set(panels.map { ($0.area.width * 4).rounded() }).count <= 2)
  }

  @Test("accepts loops and conditions between its braces")
  func builder() throws {
    let isShown = true
    let layout = try Figure {
      for slope in [1.0, 2, 3] { Curve("slope \(Int(slope))", over: 0...1) { slope * $0 } }
      if isShown { Point("here", x: 0.5, y: 1) } else { Rule(y: 9) }
      if !isShown { Rule(x: 9) }
    }.layout()
    #expect(layout.panels[0].series.map(\.kind) == ["curve", "curve", "curve", "point"])
  }

  @Test("is the same whenever it is made")
  func repeatable() throws {
    let first = try Gallery.curve.layout()
    let second = try Gallery.curve.layout()
    #expect(first.texts == second.texts)
  }
}

@Suite("Labels")
struct LabelTests {
  @Test("in a crowd keep apart and on the canvas", arguments: [3, 8, 14])
  func crowd(count: Int) throws {
    let layout = try Figure {
      for index in 0..<count {
        Curve("curve \(index)", over: -3...3) { x in
          x * x * Double(index + 1) / Double(count) + (x > 0 ? 0 : 0.1 * Double(index))
        }
        Point("point \(index)", x: -2 + 4 * Double(index) / Double(count), y: 4)
      }
    }.layout()
    let labels = layout.texts.filter { $0.source.contains("curve") || $0.source.contains("point") }
    #expect(labels.count == 2 * count)
    for (index, label) in labels.enumerated() {
      #expect(layout.canvas.contains(label.box))
      #expect(!labels[..<index].contains { $0.box.overlaps(label.box) }, "\(label.source)")
    }
  }

  @Test("of an area stand inside it where there is room")
  func inside() throws {
    let layout = try Figure {
      Area("half", over: 0...10, under: { _ in 1 })
      Area("", over: 0...10, from: { _ in 1 }, to: { _ in 2 })
    }.layout()
    let panel = try #require(layout.panels.first)
    let label = try #require(layout.texts.first { $0.source == "half" })
    #expect(label.box.bottom < panel.y.position(of: 0) && label.box.top > panel.y.position(of: 1))
  }

  @Test("stand where they are asked to")
  func wanted() throws {
    let layout = try Figure {
      Curve("here", over: 0...10) { $0 }.labelled(at: 2)
    }.layout()
    let panel = try #require(layout.panels.first)
    let label = try #require(layout.texts.first { $0.source == "here" })
    #expect(abs(label.box.center.x - panel.x.position(of: 2)) < 60)
  }

  @Test("are left out where that is asked for, and stay in the data")
  func unlabelled() throws {
    let layout = try Figure { Curve("quiet", over: 0...1) { $0 }.unlabelled() }.layout()
    #expect(!layout.texts.contains { $0.source == "quiet" })
    #expect(layout.panels[0].series[0].label == "quiet")
  }
}
