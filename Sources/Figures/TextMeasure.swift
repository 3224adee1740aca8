import Cairo

/// How a figure's texts stand among its pixels: measured on the picture, not on the plan of it.
public struct TextMeasure: Sendable, Hashable {
  /// How many texts there are.
  public var texts: Int
  /// The pixels between the canvas's edge and the ink nearest to it; negative where ink is cut off.
  public var margin: Double
  /// The pixels between the ink of the two nearest texts; the canvas's width where there is one.
  public var gap: Double
  /// The share of its ink that shows, of the text of which the least does.
  public var shown: Double
  /// The contrast with what lies behind it that all but a twentieth of a text's ink has, of the text
  /// of which it is least.
  public var contrast: Double
}

extension FigureLayout {
  /// A text of which less shows is covered: rounding of colours alone hides a hundredth.
  private static let leastShown = 0.98

  /// Measures every text in the picture of a theme, one pixel to a CSS pixel.
  ///
  /// The figure is drawn twice, with and without its letters, and each text once more alone. A pixel
  /// of a text shows where the picture has the colour that the letter alone would give to what lies
  /// behind it; it does not where the canvas ends or where anything was drawn over it.
  ///
  /// Fails where a text is covered, or cannot be told from what lies behind it.
  public func measureTexts(in theme: Theme) throws -> TextMeasure {
    let picture = try pixels(theme, showsLetters: true)
    let behind = try pixels(theme, showsLetters: false)
    var measure = TextMeasure(
      texts: 0, margin: canvas.width, gap: canvas.width, shown: 1, contrast: 21)
    var inks: [Box] = []
    for case .text(let text, let place, let paint, _) in drawing.layers.flatMap(\.shapes) {
      let letters = try Letters(text, at: place, color: drawing.color(paint, theme))
      let shown = letters.share(shownIn: picture, over: behind)
      let contrast = letters.contrast(with: behind)
      let name = theme.name.isEmpty ? "light" : theme.name
      guard shown > Self.leastShown else {
        throw FigureError(
          "only \(Int(100 * shown))% of the text “\(text.source)” can be seen in the \(name) "
            + "theme; move what was drawn over it, or make the figure larger")
      }
      guard contrast >= Theme.leastTextContrast else {
        throw FigureError(
          "the text “\(text.source)” has a contrast of \(NumberText.short(contrast, digits: 2)) "
            + "with what lies behind it in the \(name) theme, less than "
            + "\(NumberText.short(Theme.leastTextContrast)); move it, or give it another colour")
      }
      measure.texts += 1
      measure.shown = min(measure.shown, shown)
      measure.contrast = min(measure.contrast, contrast)
      let ink = letters.ink
      measure.margin = min(
        measure.margin, ink.left, ink.top, canvas.right - ink.right, canvas.bottom - ink.bottom)
      measure.gap = inks.map { distance($0, ink) }.reduce(measure.gap, min)
      inks.append(ink)
    }
    return measure
  }

  private func pixels(_ theme: Theme, showsLetters: Bool) throws(CairoError) -> Pixels {
    let surface = try ImageSurface(width: width, height: height)
    try surface.draw { drawing.draw(on: $0, theme: theme, showsLetters: showsLetters) }
    return surface.pixels()
  }
}

/// The distance between two rectangles; negative by how deep they overlap.
private func distance(_ a: Box, _ b: Box) -> Double {
  let x = max(a.left - b.right, b.left - a.right)
  let y = max(a.top - b.bottom, b.top - a.bottom)
  return x > 0 && y > 0 ? (x * x + y * y).squareRoot() : max(x, y)
}

/// A text drawn alone: how much of each pixel its letters cover.
private struct Letters {
  private let color: Color
  /// The pixel of the canvas at the upper left of `coverage`.
  private let left: Int
  private let top: Int
  private let coverage: Pixels

  init(_ text: TextBox, at place: Place, color: Color) throws(CairoError) {
    // Slanted letters reach out of the width they are set in.
    let box = text.box(at: place).expanded(by: 6)
    left = Int(box.left.rounded(.down))
    top = Int(box.top.rounded(.down))
    self.color = color
    let surface = try ImageSurface(
      width: Int(box.right.rounded(.up)) - left, height: Int(box.bottom.rounded(.up)) - top)
    let origin = Place(place.x - Double(left), place.y - Double(top))
    try surface.draw { text.show(on: $0, at: origin, in: Color(0xFFFFFF)) }
    coverage = surface.pixels()
  }

  /// The pixels with ink, as a rectangle on the canvas.
  var ink: Box {
    var box: Box?
    eachPixel(above: 0.1) { x, y, _ in
      let (x, y) = (Double(x), Double(y))
      let old = box ?? Box(left: x, top: y, right: x, bottom: y)
      box = Box(
        left: min(old.left, x), top: min(old.top, y), right: max(old.right, x + 1),
        bottom: max(old.bottom, y + 1))
    }
    let corner = (x: Double(left), y: Double(top))
    return box ?? Box(left: corner.x, top: corner.y, right: corner.x, bottom: corner.y)
  }

  /// The share of the ink that a picture shows over what lies behind.
  func share(shownIn picture: Pixels, over behind: Pixels) -> Double {
    var all = 0.0
    var shown = 0.0
    eachPixel(above: 0.25) { x, y, share in
      all += share
      guard let ground = behind.color(x, y), let found = picture.color(x, y) else { return }
      func isNear(_ part: KeyPath<Color, Double>) -> Bool {
        let wanted = ground[keyPath: part] + share * (color[keyPath: part] - ground[keyPath: part])
        return abs(found[keyPath: part] - wanted) <= 0.04
      }
      if isNear(\.red) && isNear(\.green) && isNear(\.blue) { shown += share }
    }
    return all > 0 ? shown / all : 1
  }

  /// The contrast with what lies behind that all but a twentieth of the ink has.
  func contrast(with behind: Pixels) -> Double {
    var ink: [UInt32: Double] = [:]
    eachPixel(above: 0.5) { x, y, share in
      if let ground = behind.value(x, y) { ink[ground, default: 0] += share }
    }
    let grounds = ink.map { (contrast: Figures.contrast(color, Color($0)), share: $1) }
      .sorted { $0 < $1 }
    var rest = 0.05 * grounds.reduce(0) { $0 + $1.share }
    return grounds.first {
      rest -= $0.share
      return rest < 0
    }?.contrast ?? 21
  }

  private func eachPixel(above least: Double, _ body: (_ x: Int, _ y: Int, Double) -> Void) {
    for row in 0..<coverage.height {
      for column in 0..<coverage.width {
        let share = Double(coverage.values[row * coverage.width + column] & 0xFF) / 255
        if share > least { body(left + column, top + row, share) }
      }
    }
  }
}

extension Pixels {
  /// The value of a pixel, where the picture has it.
  fileprivate func value(_ x: Int, _ y: Int) -> UInt32? {
    x >= 0 && y >= 0 && x < width && y < height ? values[y * width + x] : nil
  }

  /// The colour of a pixel, where the picture has it.
  fileprivate func color(_ x: Int, _ y: Int) -> Color? { value(x, y).map { Color($0) } }
}
