import Cairo

/// A label set in type: runs of glyphs and the bars of fractions and roots, relative to the
/// beginning of the baseline.
struct TextBox: Sendable {
  struct Piece: Sendable {
    var run: TextRun
    var x: Double
    var y: Double
  }

  /// The label as it was written.
  var source = ""
  var pieces: [Piece] = []
  /// Filled bars.
  var bars: [Box] = []
  var width = 0.0
  /// The highest ink above the baseline, positive.
  var ascent = 0.0
  /// The lowest ink below the baseline, positive.
  var descent = 0.0

  /// The rectangle of the ink when the baseline begins at a place.
  func box(at place: Place) -> Box {
    Box(
      left: place.x, top: place.y - ascent, right: place.x + width, bottom: place.y + descent)
  }

  var height: Double { ascent + descent }

  /// Appends another box to the right, raised by `rise`.
  mutating func append(_ other: TextBox, rise: Double = 0) {
    pieces += other.pieces.map { Piece(run: $0.run, x: $0.x + width, y: $0.y - rise) }
    bars += other.bars.map { $0.offset(x: width, y: -rise) }
    width += other.width
    ascent = max(ascent, other.ascent + rise)
    descent = max(descent, other.descent - rise)
  }

  /// The same box with its pieces moved right.
  func moved(x: Double) -> TextBox {
    var copy = self
    copy.pieces = pieces.map { Piece(run: $0.run, x: $0.x + x, y: $0.y) }
    copy.bars = bars.map { $0.offset(x: x, y: 0) }
    return copy
  }
}

extension TextBox {
  /// Draws the letters, with the baseline beginning at a place.
  func show(on canvas: borrowing Canvas, at place: Place, in color: Color) {
    canvas.setColor(color)
    for piece in pieces {
      canvas.show(piece.run, at: Place(place.x + piece.x, place.y + piece.y))
    }
    for bar in bars { canvas.rectangle(bar.offset(x: place.x, y: place.y)) }
    if !bars.isEmpty { canvas.fill() }
  }

  /// Draws the ground of the letters with a rim around them. The rim alone would leave holes: a pen
  /// that is wider than the dot of an i does not cover its middle.
  func showHalo(on canvas: borrowing Canvas, at place: Place, in color: Color) {
    canvas.setColor(color)
    canvas.setPen(width: 3.5)
    trace(on: canvas, at: place)
    canvas.fill()
    trace(on: canvas, at: place)
    canvas.stroke()
  }

  private func trace(on canvas: borrowing Canvas, at place: Place) {
    for piece in pieces {
      canvas.appendOutline(of: piece.run, at: Place(place.x + piece.x, place.y + piece.y))
    }
  }
}

/// How large and how heavy a label is set.
struct TextFont: Hashable, Sendable {
  var size: Double
  var bold = false
}

/// Sets labels in type.
enum Typesetter {
  /// Sets a label on one line.
  static func set(_ label: String, _ font: TextFont) throws(FigureError) -> TextBox {
    do {
      var box = try set(try Notation.parse(label), font)
      box.source = label
      return box
    } catch let error as FigureError {
      throw error
    } catch {
      throw FigureError("\(error)")
    }
  }

  private static func set(_ notation: [Notation], _ font: TextFont) throws -> TextBox {
    var line = TextBox()
    for piece in notation {
      switch piece {
      case .text(let text, let upright): line.append(try set(text, upright: upright, font))
      case .infix(let text):
        line.width += 0.24 * font.size
        line.append(try set(text, upright: true, font))
        line.width += 0.24 * font.size
      case .space(let share): line.width += share * font.size
      case .script(let above, let below): try append(above, below, to: &line, font)
      case .fraction(let above, let below): line.append(try fraction(above, below, font))
      case .root(let content): line.append(try root(content, font))
      }
    }
    return line
  }

  private static func set(
    _ text: String, upright: Bool, _ font: TextFont
  ) throws(CairoError) -> TextBox {
    var line = TextBox()
    var rest = text[...]
    while let first = rest.first {
      let face = face(of: first, upright: upright, font)
      let part = rest.prefix { Self.face(of: $0, upright: upright, font) == face }
      rest = rest[part.endIndex...]
      let run = try FontLibrary.shared.run(String(part), face: face, size: font.size)
      line.append(
        TextBox(
          pieces: [.init(run: run, x: 0, y: 0)], width: run.advance,
          ascent: max(-run.ink.top, 0), descent: max(run.ink.bottom, 0)))
    }
    return line
  }

  private static func face(of character: Character, upright: Bool, _ font: TextFont) -> Typeface {
    if isSlanted(character) || "ϵϕϑϱ".contains(character) {
      return font.bold ? .boldMath : .math
    }
    if "∑∏".contains(character) { return .large }
    if "ℝℕℤ".contains(character) { return .symbols }
    if upright || !character.isLetter { return font.bold ? .bold : .main }
    return font.bold ? .boldMath : .math
  }

  private static func append(
    _ above: [Notation], _ below: [Notation], to line: inout TextBox, _ font: TextFont
  ) throws {
    let small = TextFont(size: (font.size * 0.72).rounded(toMultipleOf: 0.25), bold: font.bold)
    let start = line.width
    var end = start
    if !above.isEmpty {
      line.append(try set(above, small), rise: 0.38 * font.size)
      end = line.width
    }
    if !below.isEmpty {
      line.width = start
      line.append(try set(below, small), rise: -0.17 * font.size)
      end = max(end, line.width)
    }
    line.width = end + 0.05 * font.size
  }

  private static func fraction(
    _ above: [Notation], _ below: [Notation], _ font: TextFont
  ) throws -> TextBox {
    let small = TextFont(size: (font.size * 0.74).rounded(toMultipleOf: 0.25), bold: font.bold)
    let top = try set(above, small)
    let bottom = try set(below, small)
    let axis = 0.25 * font.size
    let gap = 0.14 * font.size
    let inner = max(top.width, bottom.width) + 0.12 * font.size
    var box = TextBox()
    box.append(top.moved(x: (inner - top.width) / 2), rise: axis + gap + top.descent)
    box.width = 0
    box.append(bottom.moved(x: (inner - bottom.width) / 2), rise: axis - gap - bottom.ascent)
    box.width = inner
    let bar = 0.045 * font.size
    box.bars.append(Box(left: 0, top: -axis - bar / 2, right: inner, bottom: -axis + bar / 2))
    var padded = TextBox(width: 0.08 * font.size)
    padded.append(box)
    padded.width += 0.08 * font.size
    return padded
  }

  private static func root(_ content: [Notation], _ font: TextFont) throws -> TextBox {
    let inner = try set(content, font)
    var box = try set("√", upright: true, font)
    let start = box.width
    let top = max(inner.ascent + 0.1 * font.size, box.ascent)
    box.append(inner)
    let bar = 0.045 * font.size
    box.bars.append(Box(left: start, top: -top, right: box.width, bottom: -top + bar))
    box.ascent = max(box.ascent, top)
    return box
  }
}

extension Double {
  /// Rounds to the nearest multiple, so that few sizes of type are ever made.
  func rounded(toMultipleOf step: Double) -> Double { (self / step).rounded() * step }
}
