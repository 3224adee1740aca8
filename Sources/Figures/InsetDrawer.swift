import Cairo

/// Draws a part of a panel again, larger, in a frame in one of its corners, with the part marked
/// where it is and lines from it to the frame.
struct InsetDrawer {
  private let inset: Inset
  private let plan: PanelPlan
  private let area: Box
  private let outerX: Scale
  private let outerY: Scale
  private static let margin = 12.0
  private static let font = TextFont(size: 13)

  init(_ inset: Inset, of plan: PanelPlan, area: Box, x: Scale, y: Scale) {
    self.inset = inset
    self.plan = plan
    self.area = area
    outerX = x
    outerY = y
  }

  /// Draws, and hands back the rectangle that labels keep off.
  func draw(on layout: inout FigureLayout) throws(FigureError) -> Box {
    let xTicks = Axis.linear(ticks: .count(3)).ticks(over: inset.x, length: 1, spacing: 1)
    let yTicks = Axis.linear(ticks: .count(3)).ticks(over: inset.y, length: 1, spacing: 1)
    var xTexts: [TextBox] = []
    var yTexts: [TextBox] = []
    for tick in xTicks { xTexts.append(try Typesetter.set(tick.text, Self.font)) }
    for tick in yTicks { yTexts.append(try Typesetter.set(tick.text, Self.font)) }
    let outer = frame
    let inner = Box(
      left: (outer.left + (yTexts.map(\.width).max() ?? 0) + 14).rounded(),
      top: outer.top.rounded(), right: outer.right.rounded(),
      bottom: (outer.bottom - (xTexts.map(\.ascent).max() ?? 0) - 13).rounded())
    guard inner.width > 40, inner.height > 30 else {
      throw FigureError(
        "there is no room for its inset; make the figure or the inset's share larger")
    }
    let x = Scale(plan.x.kind, domain: inset.x, start: inner.left, end: inner.right)
    let y = Scale(plan.y.kind, domain: inset.y, start: inner.bottom, end: inner.top)

    connect(inner, on: &layout)
    layout.drawing.add(.boxes([outer.expanded(by: 4)], .role(.background)))
    layout.drawing.add(
      .lines(
        xTicks.map { tick in
          let at = x.position(of: tick.value).rounded(.down) + 0.5
          return [Place(at, inner.top), Place(at, inner.bottom)]
        }
          + yTicks.map { tick in
            let at = y.position(of: tick.value).rounded(.down) + 0.5
            return [Place(inner.left, at), Place(inner.right, at)]
          }, .role(.grid), Stroke(width: Defaults.gridWidth, cap: .butt)))
    drawMarks(in: inner, x, y, on: &layout)
    layout.drawing.add(.lines([outline(inner)], .role(.axis), Stroke(width: 1)))
    for (tick, text) in zip(xTicks, xTexts) {
      let origin = Place(
        x.position(of: tick.value) - text.width / 2, inner.bottom + 6 + text.ascent)
      guard origin.x >= outer.left - 4, origin.x + text.width <= outer.right + 6 else { continue }
      layout.write(text, at: origin, .muted)
    }
    for (tick, text) in zip(yTicks, yTexts) {
      let middle = y.position(of: tick.value) + (text.ascent - text.descent) / 2
      layout.write(text, at: Place(inner.left - 6 - text.width, middle), .muted)
    }
    return outer.expanded(by: 6)
  }

  private var frame: Box {
    let width = inset.share * area.width
    let height = inset.share * area.height
    let isLeft = inset.corner == .topLeft || inset.corner == .bottomLeft
    let isTop = inset.corner == .topLeft || inset.corner == .topRight
    let left = isLeft ? area.left + Self.margin : area.right - Self.margin - width
    let top = isTop ? area.top + Self.margin : area.bottom - Self.margin - height
    return Box(left: left, top: top, right: left + width, bottom: top + height)
  }

  /// The outline of the part that is magnified, which labels keep off.
  var partOutline: [Place] { outline(part) }

  private var part: Box {
    Box(
      left: outerX.position(of: inset.x.lowerBound), top: outerY.position(of: inset.y.upperBound),
      right: outerX.position(of: inset.x.upperBound),
      bottom: outerY.position(of: inset.y.lowerBound))
  }

  /// The part that is magnified, and lines from its corners to those of the frame.
  private func connect(_ inner: Box, on layout: inout FigureLayout) {
    let part = part
    let isAbove = inner.center.y < part.center.y
    let ends: [(Place, Place)] =
      isAbove
      ? [
        (Place(part.left, part.top), Place(inner.left, inner.bottom)),
        (Place(part.right, part.top), Place(inner.right, inner.bottom)),
      ]
      : [
        (Place(part.left, part.bottom), Place(inner.left, inner.top)),
        (Place(part.right, part.bottom), Place(inner.right, inner.top)),
      ]
    layout.drawing.add(
      .lines(
        [outline(part)] + ends.map { [$0.0, $0.1] }, .role(.axis, opacity: 0.9),
        Stroke(width: 1)), clip: area)
  }

  private func drawMarks(in inner: Box, _ x: Scale, _ y: Scale, on layout: inout FigureLayout) {
    guard let first = plan.marks.first else { return }
    var plot = Plot(area: inner, x: x, y: y, mark: first, role: .ink)
    for (mark, role) in zip(plan.marks, plan.roles) {
      plot.mark = mark
      plot.mark.style.showsLabel = false
      plot.role = role
      // The panel itself has said what is wrong with a mark; here, one may lie outside.
      try? mark.draw(on: &plot)
    }
    layout.drawing.layers += plot.drawing.layers
  }

  private func outline(_ box: Box) -> [Place] {
    let (l, t) = (box.left.rounded(.down) + 0.5, box.top.rounded(.down) + 0.5)
    let (r, b) = (box.right.rounded(.down) + 0.5, box.bottom.rounded(.down) + 0.5)
    return [Place(l, t), Place(r, t), Place(r, b), Place(l, b), Place(l, t)]
  }
}
