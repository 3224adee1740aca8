import Cairo

/// Turns a figure into a layout: panels, axes, marks, then labels.
struct LayoutEngine {
  private let figure: Figure
  private static let edge = 14.0
  private static let gutter = 22.0

  init(_ figure: Figure) { self.figure = figure }

  func run() throws(FigureError) -> FigureLayout {
    guard figure.width >= 60, figure.height >= 40 else {
      throw FigureError("a canvas of \(figure.width) × \(figure.height) is too small to draw on")
    }
    var rows = try plans()
    var layout = FigureLayout(
      width: figure.width, height: figure.height, panels: [], texts: [], title: figure.title,
      drawing: Drawing())
    var top = Self.edge
    if !figure.title.isEmpty {
      let title = try Typesetter.set(
        figure.title, TextFont(size: Defaults.title, bold: true))
      layout.write(title, at: Place(Self.edge, top + title.ascent), .ink)
      top += title.height + 6
    }
    // Once with the room a panel needs for its axes, to learn how lines end; then for good.
    var areas = try place(&rows, from: top)
    for (r, row) in rows.enumerated() {
      let legends = try zip(row, areas[r]).map { (plan, area) throws(FigureError) in
        try PanelDrawer(plan, area: area, canvas: layout.canvas).legend()
      }
      for c in row.indices.dropLast() {
        rows[r][c].writesColors = legends[c] == nil || legends[c] != legends[c + 1]
      }
      for (c, plan) in rows[r].enumerated() {
        rows[r][c].endRoom = try PanelDrawer(plan, area: areas[r][c], canvas: layout.canvas)
          .endRoom()
      }
    }
    if rows.contains(where: { $0.contains { $0.endRoom > 0 } }) {
      areas = try place(&rows, from: top)
    }
    for (r, row) in rows.enumerated() {
      for (c, plan) in row.enumerated() {
        try PanelDrawer(plan, area: areas[r][c], canvas: layout.canvas).draw(on: &layout)
      }
    }
    try layout.checkTexts()
    return layout
  }

  // MARK: Panels

  /// The panels in rows, with their axes resolved.
  private func plans() throws(FigureError) -> [[PanelPlan]] {
    let given = figure.elements.compactMap { $0 as? Panel }
    let loose = figure.elements.filter { !($0 is Panel) }
    if !given.isEmpty, !loose.isEmpty {
      throw FigureError("it has both panels and marks outside them; put every mark in a panel")
    }
    let panels =
      given.isEmpty ? [Panel(x: figure.x, y: figure.y) { loose }] : given
    guard panels.contains(where: { !$0.elements.isEmpty }) else {
      throw FigureError("it is empty; put at least one mark between its braces")
    }
    let columns = figure.arrangement.columns(of: panels.count)
    let sharesY = columns > 1 && panels.allSatisfy { $0.y == nil }
    let sharesX = panels.count > 1 && panels.allSatisfy { $0.x?.domain == nil }
    var plans: [PanelPlan] = []
    for panel in panels { plans.append(try plan(panel)) }
    try resolve(&plans, sharesX: sharesX, sharesY: sharesY)
    for index in plans.indices {
      let isLastRow = index + columns >= plans.count
      let isFirstColumn = index % columns == 0
      plans[index].writesX = !sharesX || isLastRow
      plans[index].writesY = !sharesY || isFirstColumn
      if !plans[index].writesX { plans[index].xLabel = nil }
      if !plans[index].writesY { plans[index].yLabel = nil }
    }
    return stride(from: 0, to: plans.count, by: columns).map {
      Array(plans[$0..<min($0 + columns, plans.count)])
    }
  }

  private func plan(_ panel: Panel) throws(FigureError) -> PanelPlan {
    let x = panel.x ?? figure.x
    let y = panel.y ?? figure.y
    let label = TextFont(size: Defaults.axisLabel)
    return PanelPlan(
      title: panel.title.isEmpty
        ? nil : try Typesetter.set(panel.title, TextFont(size: Defaults.label, bold: true)),
      x: x, y: y,
      marks: panel.elements.compactMap { $0 as? any Mark },
      insets: panel.elements.compactMap { $0 as? Inset }, weight: panel.weight,
      xLabel: x.label.isEmpty ? nil : try Typesetter.set(x.label, label),
      yLabel: y.label.isEmpty ? nil : try Typesetter.set(y.label, label))
  }

  private func resolve(
    _ plans: inout [PanelPlan], sharesX: Bool, sharesY: Bool
  ) throws(FigureError) {
    let xs = plans.map { PanelPlan.xValues($0.marks, $0.x) }
    for index in plans.indices {
      let all = sharesX ? xs : [xs[index]]
      plans[index].x = try plans[index].x.resolved(
        from: all.flatMap(\.x), categories: all.flatMap(\.categories),
        fillsToTheEdge: all.contains(where: \.fillsWidth), standsOnZero: false, name: "x")
    }
    let ys = plans.map { PanelPlan.yValues($0.marks, over: $0.x.domain) }
    for index in plans.indices {
      let all = sharesY ? ys : [ys[index]]
      plans[index].y = try plans[index].y.resolved(
        from: all.flatMap { plans[index].y.showsOutlying ? $0.y + $0.outlyingY : $0.y },
        categories: [],
        fillsToTheEdge: all.contains(where: \.fillsHeight),
        standsOnZero: all.contains(where: \.standsOnZero), name: "y")
    }
  }

  // MARK: Geometry

  /// Gives every panel its rectangle, and its ticks with their texts.
  private func place(
    _ rows: inout [[PanelPlan]], from top: Double
  ) throws(FigureError) -> [[Box]] {
    let columns = rows.map(\.count).max() ?? 1
    let guessWidth = Double(figure.width) / Double(columns) - 90
    let guessHeight = (Double(figure.height) - top) / Double(rows.count) - 60
    for r in rows.indices {
      for c in rows[r].indices {
        try measureTicks(
          of: &rows[r][c], width: max(guessWidth - rows[r][c].endRoom, 60),
          height: max(guessHeight, 50))
      }
    }
    let lefts = (0..<columns).map { c in
      rows.compactMap { $0.indices.contains(c) ? $0[c].marginLeft : nil }.max() ?? 0
    }
    let rights = (0..<columns).map { c in
      rows.compactMap { $0.indices.contains(c) ? $0[c].marginRight : nil }.max() ?? 0
    }
    let tops = rows.map { $0.map(\.marginTop).max() ?? 0 }
    let bottoms = rows.map { $0.map(\.marginBottom).max() ?? 0 }
    let gaps = Self.gutter * Double(columns - 1)
    let width =
      (Double(figure.width) - 2 * Self.edge - gaps - lefts.reduce(0, +) - rights.reduce(0, +))
      / Double(columns)
    let free =
      Double(figure.height) - top - Self.edge - tops.reduce(0, +) - bottoms.reduce(0, +)
      - 8 * Double(rows.count - 1)
    guard width >= 30, free >= 24 * Double(rows.count) else {
      throw FigureError(
        "a canvas of \(figure.width) × \(figure.height) leaves no room for the plot; make it larger"
      )
    }
    let weights = rows.map { $0.map(\.weight).max() ?? 1 }
    var areas: [[Box]] = []
    var y = top
    for r in rows.indices {
      let height = free * weights[r] / weights.reduce(0, +)
      var x = Self.edge
      var line: [Box] = []
      for c in rows[r].indices {
        x += lefts[c]
        rows[r][c].columnLeft = lefts[c]
        line.append(
          Box(
            left: x.rounded(), top: (y + tops[r]).rounded(), right: (x + width).rounded(),
            bottom: (y + tops[r] + height).rounded()))
        x += width + rights[c] + Self.gutter
      }
      areas.append(line)
      y += tops[r] + height + bottoms[r] + 8
    }
    return areas
  }

  private func measureTicks(
    of plan: inout PanelPlan, width: Double, height: Double
  ) throws(FigureError) {
    let font = TextFont(size: Defaults.tick)
    guard let x = plan.x.domain, let y = plan.y.domain else { return }
    plan.xTicks = plan.x.ticks(over: x, length: width, spacing: 82)
    plan.yTicks = plan.y.ticks(over: y, length: height, spacing: 54)
    plan.xTexts = []
    plan.yTexts = []
    for tick in plan.xTicks { plan.xTexts.append(try Typesetter.set(tick.text, font)) }
    for tick in plan.yTicks { plan.yTexts.append(try Typesetter.set(tick.text, font)) }
  }
}
