import Cairo

/// A figure laid out: scales, ticks, sampled data and the rectangle of every text, without a pixel
/// drawn. Tests look at this; drawing it is only a matter of colours.
public struct FigureLayout: Sendable {
  /// One plot of the figure.
  public struct Panel: Sendable {
    /// What stands above it; may be empty.
    public var title: String
    /// The rectangle between the axes.
    public var area: Box
    /// The horizontal scale.
    public var x: Scale
    /// The vertical scale.
    public var y: Scale
    /// The ticks along x; a minor tick has no text.
    public var xTicks: [Tick]
    /// The ticks along y.
    public var yTicks: [Tick]
    /// The data behind every mark.
    public var series: [Series]
  }

  /// A text and where it stands.
  public struct Text: Sendable, Hashable {
    /// The text as it was written.
    public var source: String
    /// What its ink covers.
    public var box: Box
    /// Its colour.
    public var role: Role
  }

  /// The width in CSS pixels.
  public var width: Int
  /// The height in CSS pixels.
  public var height: Int
  /// The plots, row by row.
  public var panels: [Panel]
  /// Every text of the figure.
  public var texts: [Text]
  /// The title; may be empty.
  public var title: String
  /// What to draw.
  var drawing: Drawing

  /// The whole figure.
  public var canvas: Box {
    Box(left: 0, top: 0, right: Double(width), bottom: Double(height))
  }

  mutating func write(
    _ text: TextBox, at origin: Place, _ role: Role, paint: Paint? = nil, halo: Halo = .none
  ) {
    guard !text.pieces.isEmpty else { return }
    texts.append(Text(source: text.source, box: text.box(at: origin), role: role))
    drawing.add(.text(text, at: origin, paint ?? .legible(role, on: halo), halo))
  }

  /// Fails where a text is cut off or stands on another.
  func checkTexts() throws(FigureError) {
    for (index, text) in texts.enumerated() {
      guard canvas.contains(text.box) else {
        throw FigureError(
          "the text “\(text.source)” does not fit on the canvas of \(width) × \(height); "
            + "shorten it or make the figure larger")
      }
      if let other = texts[..<index].first(where: { $0.box.overlaps(text.box) }) {
        throw FigureError(
          "the texts “\(other.source)” and “\(text.source)” overlap; make the figure larger, or "
            + "use fewer ticks")
      }
    }
  }
}

extension Figure {
  /// Lays the figure out without drawing it.
  public func layout() throws(FigureError) -> FigureLayout {
    do {
      return try LayoutEngine(self).run()
    } catch {
      throw error.naming(figure: title)
    }
  }
}
