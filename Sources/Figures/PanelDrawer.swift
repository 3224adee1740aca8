import Cairo

/// Draws one panel: grid, marks, axes, then labels where there is room.
struct PanelDrawer {
  private let plan: PanelPlan
  private let area: Box
  private let canvas: Box
  private let x: Scale
  private let y: Scale

  init(_ plan: PanelPlan, area: Box, canvas: Box) {
    self.plan = plan
    self.area = area
    self.canvas = canvas
    x = Scale(plan.x.kind, domain: plan.x.domain ?? 0...1, start: area.left, end: area.right)
    y = Scale(plan.y.kind, domain: plan.y.domain ?? 0...1, start: area.bottom, end: area.top)
  }

  // MARK: Marks

  /// Draws the marks on a plot of their own.
  private func drawnPlot() throws(FigureError) -> Plot? {
    guard let first = plan.marks.first else { return nil }
    var plot = Plot(area: area, x: x, y: y, mark: first, role: .accent1)
    for (number, (mark, role)) in zip(plan.marks, plan.roles).enumerated() {
      plot.mark = mark
      plot.number = number
      plot.role = role
      do {
        try mark.draw(on: &plot)
      } catch {
        throw error.naming(mark)
      }
    }
    return plot
  }

  /// The colour scale that its marks need.
  func legend() throws(FigureError) -> ColorLegend? { try drawnPlot()?.legend }

  /// How much room labels at the ends of lines, and a colour scale, need to the right.
  func endRoom() throws(FigureError) -> Double {
    guard let plot = try drawnPlot() else { return 0 }
    if let legend = plot.legend {
      return plan.writesColors ? try ColorBar(legend, beside: area).room : 0
    }
    let ends = EndLabels(plot.requests, area: area)
    return ends.widest > 0 ? ends.widest + EndLabels.gap + 2 : 0
  }

  func draw(on layout: inout FigureLayout) throws(FigureError) {
    drawGrid(on: &layout)
    guard let plot = try drawnPlot() else { return }
    layout.drawing.layers += plot.drawing.layers
    drawZeroLines(on: &layout, under: plot)
    writeAxes(on: &layout)
    if let legend = plot.legend, plan.writesColors {
      try ColorBar(legend, beside: area).draw(on: &layout)
    }
    let frames = try insets.map { (inset) throws(FigureError) in
      try inset.draw(on: &layout)
    }
    try placeLabels(of: plot, around: frames, on: &layout)
    layout.panels.append(
      FigureLayout.Panel(
        title: plan.title?.source ?? "", area: area, x: x, y: y, xTicks: plan.xTicks,
        yTicks: plan.yTicks, series: plot.series))
  }

  private func placeLabels(
    of plot: Plot, around frames: [Box], on layout: inout FigureLayout
  ) throws(FigureError) {
    for note in plot.notes {
      layout.write(note.text, at: note.origin, note.role, paint: note.paint, halo: note.halo)
    }
    let ends = EndLabels(plot.requests, area: area)
    for (request, origin) in ends.placed where plan.endRoom > 0 {
      layout.write(request.text, at: origin, request.role)
    }
    let atEnds = Set(plan.endRoom > 0 ? ends.placed.map(\.0.owner) : [])
    let placer = LabelPlacer(
      bounds: Box(
        left: area.left + 2, top: area.top - 2, right: area.right + max(plan.marginRight - 4, 0),
        bottom: area.bottom - 2),
      taken: layout.texts.map(\.box) + frames,
      lines: plot.ink
        + (zeroLines + insets.map(\.partOutline)).map { InkLine(places: $0, owner: -1) },
      boxes: plot.inkBoxes)
    let rest = plot.requests.filter { !atEnds.contains($0.owner) }.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    for placed in try self.placed(rest, by: placer) {
      let request = placed.request
      if let leader = placed.leader {
        layout.drawing.add(
          .lines(
            [[leader.from, leader.to]], .role(request.role, opacity: 0.7), Stroke(width: 1)))
      }
      layout.write(request.text, at: placed.place, request.role, halo: placed.halo)
    }
  }

  /// Places labels in turn. One that finds no place left chooses before all others the next time.
  private func placed(
    _ requests: [LabelRequest], by placer: LabelPlacer
  ) throws(FigureError) -> [LabelPlacer.Placed] {
    var order = requests
    var missing = 0
    for _ in 0...requests.count {
      var placer = placer
      var labels: [LabelPlacer.Placed] = []
      for request in order {
        guard let label = placer.place(request) else { break }
        labels.append(label)
      }
      if labels.count == order.count { return labels }
      missing = order[labels.count].owner
      order.insert(order.remove(at: labels.count), at: 0)
    }
    throw FigureError(
      mark: name(of: plan.marks[missing]),
      "there is no room for its label; make the figure larger or say .unlabelled()")
  }

  private var insets: [InsetDrawer] {
    plan.insets.map { InsetDrawer($0, of: plan, area: area, x: x, y: y) }
  }

  // MARK: Axes

  private func drawGrid(on layout: inout FigureLayout) {
    var lines: [[Place]] = []
    if plan.x.showsGrid {
      for tick in plan.xTicks where !tick.text.isEmpty {
        lines.append(vertical(at: tick.value))
      }
    }
    if plan.y.showsGrid || plan.y.isCategorical {
      for tick in plan.yTicks where !tick.text.isEmpty {
        lines.append(level(at: tick.value))
      }
    }
    layout.drawing.add(
      .lines(lines, .role(.grid), Stroke(width: Defaults.gridWidth, cap: .butt)))
  }

  /// The lines at zero, or the foot of the plot where zero is not on it, under the marks.
  private func drawZeroLines(on layout: inout FigureLayout, under plot: Plot) {
    let under = layout.drawing.layers.count - plot.drawing.layers.count
    let shape = Shape.lines(zeroLines, .role(.axis), Stroke(width: Defaults.gridWidth, cap: .butt))
    layout.drawing.layers.insert(Layer(clip: nil, shapes: [shape]), at: under)
  }

  private var zeroLines: [[Place]] {
    let hasZero = y.kind != .log && !plan.y.isCategorical && y.domain.contains(0)
    let foot = level(at: hasZero ? 0 : y.domain.lowerBound)
    // The vertical one only where both signs of y are seen: there the two make a cross.
    guard hasZero, y.domain.lowerBound < 0, x.kind == .linear, x.domain.contains(0) else {
      return [foot]
    }
    return [foot, vertical(at: 0)]
  }

  private func writeAxes(on layout: inout FigureLayout) {
    if plan.writesX { writeX(on: &layout) }
    if plan.writesY {
      for (tick, text) in zip(plan.yTicks, plan.yTexts) {
        if text.pieces.isEmpty { drawMinorTick(at: tick.value, on: &layout) }
        let middle = y.position(of: tick.value) + (text.ascent - text.descent) / 2
        let origin = Place(area.left - PanelPlan.tickGap - text.width, middle)
        layout.write(text, at: origin, .muted)
      }
    }
    var top = area.top - 10
    if let label = plan.yLabel {
      layout.write(label, at: Place(leftEdge, top - PanelPlan.descent(of: label)), .ink)
      top -= label.ascent + PanelPlan.descent(of: label) + 8
    }
    if let title = plan.title {
      layout.write(title, at: Place(leftEdge, top - PanelPlan.descent(of: title)), .ink)
    }
  }

  /// Where the y label and the title begin: over the numbers of the y axis.
  private var leftEdge: Double { area.left - plan.columnLeft }

  private func drawMinorTick(at value: Double, on layout: inout FigureLayout) {
    let at = snapped(y.position(of: value))
    layout.drawing.add(
      .lines(
        [[Place(area.left - 4, at), Place(area.left, at)]], .role(.axis),
        Stroke(width: Defaults.gridWidth, cap: .butt)))
  }

  private func writeX(on layout: inout FigureLayout) {
    var foot = area.bottom
    let ascent = plan.xTexts.map(\.ascent).max() ?? 0
    var end = -Double.infinity
    for (tick, text) in zip(plan.xTicks, plan.xTexts) {
      let at = x.position(of: tick.value)
      layout.drawing.add(
        .lines(
          [
            [
              Place(snapped(at), area.bottom),
              Place(snapped(at), area.bottom + (text.pieces.isEmpty ? 3 : 5)),
            ]
          ],
          .role(.axis), Stroke(width: Defaults.gridWidth, cap: .butt)))
      let origin = Place(at - text.width / 2, area.bottom + PanelPlan.tickGap + ascent)
      guard origin.x > end + 6 else { continue }
      if !text.pieces.isEmpty { end = origin.x + text.width }
      layout.write(text, at: origin, .muted)
    }
    foot += PanelPlan.tickGap + ascent + (plan.xTexts.map(\.descent).max() ?? 0)
    if let label = plan.xLabel {
      layout.write(label, at: Place(area.right - label.width, foot + 7 + label.ascent), .ink)
    }
  }

  // MARK: Lines of one pixel

  private func snapped(_ position: Double) -> Double { position.rounded(.down) + 0.5 }

  private func vertical(at value: Double) -> [Place] {
    let at = snapped(x.position(of: value))
    return [Place(at, area.top), Place(at, area.bottom)]
  }

  private func level(at value: Double) -> [Place] {
    let at = snapped(y.position(of: value))
    return [Place(area.left, at), Place(area.right, at)]
  }
}
