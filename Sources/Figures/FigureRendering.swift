import Cairo

/// A figure in every format the book uses, in memory.
public struct FigureRendering: Sendable {
  /// The figure.
  public let figure: Figure
  /// What a reader who cannot see it needs to know.
  public let alt: String
  /// The figure laid out.
  public let layout: FigureLayout

  /// Lays a figure out. `alt` may not be empty.
  public init(_ figure: Figure, alt: String) throws(FigureError) {
    guard alt.contains(where: { !$0.isWhitespace }) else {
      throw FigureError(
        figure: figure.title, "it has no alternative text; say in a sentence what it shows")
    }
    self.figure = figure
    self.alt = alt
    self.layout = try figure.layout()
  }

  /// The figure as a PNG file, `scale` pixels to a CSS pixel. It decodes to the pixels that were drawn.
  ///
  /// At 1×, edges are as fine as can be, and the file is made quickly. From 2×, where pixels are too
  /// small for that to be seen, edges go in 16 steps, which leaves most figures few enough colours for
  /// a palette; and more time is spent on the file, which is the one that readers wait for.
  public func png(theme: Theme, scale: Int = 1) throws -> [UInt8] {
    let surface = try ImageSurface(
      width: layout.width * scale, height: layout.height * scale)
    try surface.draw(edges: scale > 1 ? .quick : .fine) { canvas in
      canvas.scale(by: Double(scale))
      layout.drawing.draw(on: canvas, theme: theme)
    }
    return try surface.png(scale > 1 ? .thorough : .quick)
  }

  /// The figure as an SVG file. Its text is drawn as outlines, so that it looks the same where the
  /// fonts are not installed; the words are in its title and description.
  public func svg(theme: Theme) throws -> [UInt8] {
    let bytes = try svgFile(width: Double(layout.width), height: Double(layout.height)) { canvas in
      layout.drawing.draw(on: canvas, theme: theme)
    }
    return SVGText.titled(bytes, title: alt, description: description)
  }

  /// The figure as a PDF page for print, in the light theme; its text can be searched.
  public func pdf() throws -> [UInt8] {
    try pdfFile(
      width: Double(layout.width), height: Double(layout.height),
      title: layout.title.isEmpty ? alt : layout.title
    ) { canvas in
      layout.drawing.draw(on: canvas, theme: .light)
    }
  }

  /// The data behind every mark.
  public var csv: String { CSV.text(of: layout) }

  /// What the data show, in sentences: ranges, extrema, crossings, asymptotes.
  public var description: String { Description.text(of: layout) }
}
