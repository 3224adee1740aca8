import Cairo
import Testing

@Suite("A vector file")
struct VectorTests {
  private func draw(_ canvas: borrowing Canvas) {
    canvas.setColor(Color(0x336699))
    canvas.circle(center: Place(30, 20), radius: 10)
    canvas.fill()
    if let run = try? FontLibrary.shared.run("words", face: .main, size: 14) {
      canvas.show(run, at: Place(5, 30))
    }
  }

  @Test("is the same bytes twice")
  func deterministic() throws {
    #expect(
      try svgFile(width: 60, height: 40, draw) == svgFile(width: 60, height: 40, draw))
    let first = try pdfFile(width: 60, height: 40, title: "t", draw)
    #expect(try pdfFile(width: 60, height: 40, title: "t", draw) == first)
  }

  @Test("carries no date of its making")
  func undated() throws {
    let pdf = String(decoding: try pdfFile(width: 60, height: 40, title: "t", draw), as: UTF8.self)
    #expect(pdf.contains("/CreationDate (20000101"))
    #expect(!pdf.contains("/ModDate"))
  }

  @Test("in SVG has outlines in place of text and pixels as its unit")
  func outlines() throws {
    let svg = String(decoding: try svgFile(width: 60, height: 40, draw), as: UTF8.self)
    #expect(svg.contains("width=\"60px\"") || svg.contains("width=\"60\""))
    #expect(!svg.contains("<text") && !svg.contains("glyph"))
  }
}
