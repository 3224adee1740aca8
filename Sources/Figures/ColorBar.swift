import Cairo

/// What a heat map's colours mean: a bar beside the plot with its own ticks.
struct ColorBar {
  private let legend: ColorLegend
  private let area: Box
  private let ticks: [Tick]
  private let texts: [TextBox]
  private let label: TextBox?
  private static let gap = 18.0
  private static let thickness = 14.0

  init(_ legend: ColorLegend, beside area: Box) throws(FigureError) {
    self.legend = legend
    self.area = area
    ticks = Axis.linear().ticks(over: legend.domain, length: area.height, spacing: 54)
    var texts: [TextBox] = []
    for tick in ticks { texts.append(try Typesetter.set(tick.text, TextFont(size: Defaults.tick))) }
    self.texts = texts
    label =
      legend.label.isEmpty
      ? nil : try Typesetter.set(legend.label, TextFont(size: Defaults.axisLabel))
  }

  /// The room it needs beside the plot.
  var room: Double {
    let numbers = Self.thickness + 6 + (texts.map(\.width).max() ?? 0)
    return Self.gap + max(numbers, label?.width ?? 0) + 2
  }

  func draw(on layout: inout FigureLayout) {
    let left = area.right + Self.gap
    let scale = Scale(.linear, domain: legend.domain, start: area.bottom, end: area.top)
    let steps = Int(area.height / 2)
    for step in 0..<steps {
      let share = (Double(step) + 0.5) / Double(steps)
      layout.drawing.add(
        .boxes(
          [
            Box(
              left: left, top: area.bottom - area.height * Double(step + 1) / Double(steps),
              right: left + Self.thickness,
              bottom: area.bottom - area.height * Double(step) / Double(steps))
          ], .map(legend.map, at: share)))
    }
    for (tick, text) in zip(ticks, texts) {
      let middle = scale.position(of: tick.value) + (text.ascent - text.descent) / 2
      layout.write(text, at: Place(left + Self.thickness + 6, middle), .muted)
    }
    if let label { layout.write(label, at: Place(left, area.top - 10 - label.descent), .ink) }
  }
}
