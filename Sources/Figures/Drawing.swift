import Cairo

/// A colour before the theme is known.
indirect enum Paint: Sendable, Hashable {
  case role(Role, opacity: Double = 1)
  case map(ColorMap, at: Double)
  /// Text on another colour: black or white, whichever stands out more.
  case over(Paint)
  /// Text on a tint: the role's colour, as much darker or lighter as it takes to read it.
  case legible(Role, on: Halo)
}

/// How a stroke is drawn.
struct Stroke: Sendable, Hashable {
  var width: Double
  var dash: Dash = .solid
  var cap: LineCap = .round
}

/// The few things a figure is made of, in pixels, before a theme gives them colours.
enum Shape: Sendable {
  /// Open lines, each without a gap.
  case lines([[Place]], Paint, Stroke)
  /// Closed outlines, filled.
  case areas([[Place]], Paint)
  /// Rectangles, filled.
  case boxes([Box], Paint)
  /// Discs with a rim of the background, so that they stay apart.
  case discs([Place], radius: Double, Paint, rim: Double)
  /// A Bézier curve through two controls.
  case bezier([(from: Place, Place, Place, to: Place)], Paint, Stroke)
  /// A label, its baseline beginning at a place.
  case text(TextBox, at: Place, Paint, Halo)
}

/// The rim around a label that keeps it apart from what lies behind.
enum Halo: Sendable, Hashable {
  case none
  /// In the colour of the background.
  case plain
  /// In the colour of the background under a tint.
  case tinted(Role, opacity: Double)
}

/// Shapes that share a clip.
struct Layer: Sendable {
  var clip: Box?
  var shapes: [Shape] = []
}

/// A figure in pixels, without colours: what both themes and all formats draw.
struct Drawing: Sendable {
  var layers: [Layer] = []

  mutating func add(_ shape: Shape, clip: Box? = nil) {
    if layers.isEmpty || layers[layers.count - 1].clip != clip {
      layers.append(Layer(clip: clip))
    }
    layers[layers.count - 1].shapes.append(shape)
  }

  /// Draws everything in the colours of a theme; without letters, only their halos.
  func draw(on canvas: borrowing Canvas, theme: Theme, showsLetters: Bool = true) {
    canvas.setColor(theme.color(.background))
    canvas.paint()
    for layer in layers {
      canvas.withSavedState {
        if let clip = layer.clip { canvas.clip(to: clip) }
        for shape in layer.shapes { draw(shape, on: canvas, theme, showsLetters) }
      }
    }
  }

  private func draw(
    _ shape: Shape, on canvas: borrowing Canvas, _ theme: Theme, _ showsLetters: Bool
  ) {
    switch shape {
    case .lines(let lines, let paint, let stroke):
      canvas.setColor(color(paint, theme))
      canvas.setPen(
        width: stroke.width, dash: stroke.dash.lengths(width: stroke.width), cap: stroke.cap)
      for line in lines { trace(line, on: canvas) }
      canvas.stroke()
    case .areas(let outlines, let paint):
      canvas.setColor(color(paint, theme))
      for outline in outlines {
        trace(outline, on: canvas)
        canvas.closePath()
      }
      canvas.fill()
    case .boxes(let boxes, let paint):
      canvas.setColor(color(paint, theme))
      for box in boxes { canvas.rectangle(box) }
      canvas.fill()
    case .discs(let centers, let radius, let paint, let rim):
      for center in centers {
        if rim > 0 {
          canvas.setColor(theme.color(.background))
          canvas.circle(center: center, radius: radius + rim)
          canvas.fill()
        }
        canvas.setColor(color(paint, theme))
        canvas.circle(center: center, radius: radius)
        canvas.fill()
      }
    case .bezier(let pieces, let paint, let stroke):
      canvas.setColor(color(paint, theme))
      canvas.setPen(width: stroke.width, cap: stroke.cap)
      for piece in pieces {
        canvas.move(to: piece.from)
        canvas.curve(to: piece.to, control: piece.1, piece.2)
      }
      canvas.stroke()
    case .text(let text, let place, let paint, let halo):
      if halo != .none { text.showHalo(on: canvas, at: place, in: theme.color(of: halo)) }
      if showsLetters { text.show(on: canvas, at: place, in: color(paint, theme)) }
    }
  }

  private func trace(_ line: [Place], on canvas: borrowing Canvas) {
    guard let first = line.first else { return }
    canvas.move(to: first)
    for place in line.dropFirst() { canvas.line(to: place) }
  }

  func color(_ paint: Paint, _ theme: Theme) -> Color {
    switch paint {
    case .role(let role, let opacity): theme.color(role).opacity(opacity)
    case .map(let map, let position): theme.color(map, at: position)
    case .over(let ground): Theme.textColor(on: color(ground, theme))
    case .legible(let role, let halo): theme.textColor(role, on: theme.color(of: halo))
    }
  }
}
