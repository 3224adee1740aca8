import Cairo

/// Bars that stand on zero, one for each name or number.
public struct Bar: Mark {
  /// What messages and the data call it.
  public static let kind = "bar"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle()
  let names: [String]
  let xs: [Double]
  let ys: [Double]
  let place: (index: Int, count: Int)
  let showsValues: Bool

  /// Bars over categories. Of several series side by side, this is the `slot`-th of `of`.
  public init(
    _ label: String = "", _ values: KeyValuePairs<String, Double>, slot: Int = 0, of count: Int = 1,
    showsValues: Bool = false
  ) {
    self.init(
      label, names: values.map(\.key), heights: values.map(\.value), slot: slot, of: count,
      showsValues: showsValues)
  }

  /// Bars over categories.
  public init(
    _ label: String = "", names: [String], heights: [Double], slot: Int = 0, of count: Int = 1,
    showsValues: Bool = false
  ) {
    self.label = label
    self.names = names
    self.xs = []
    self.ys = heights
    self.place = (slot, max(count, 1))
    self.showsValues = showsValues
  }

  /// Bars at whole numbers: a probability mass.
  public init(
    _ label: String = "", x: [Double], heights: [Double], slot: Int = 0, of count: Int = 1
  ) {
    self.label = label
    self.names = []
    self.xs = x
    self.ys = heights
    self.place = (slot, max(count, 1))
    self.showsValues = false
  }

  /// What it adds to the axes.
  public func extent(over domain: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.categories = names
    let half = spacing / 2
    extent.x = xs.flatMap { [$0 - half, $0 + half] }
    // A name over the tallest bar needs headroom.
    let most = ys.filter(\.isFinite).max() ?? 0
    extent.y = ys + (label.isEmpty || most <= 0 ? [] : [most * (showsValues ? 1.12 : 1.06)])
    extent.standsOnZero = true
    extent.fillsWidth = true
    return extent
  }

  /// The distance between neighbouring bars.
  private var spacing: Double {
    let sorted = xs.sorted()
    return zip(sorted.dropFirst(), sorted).map { $0 - $1 }.filter { $0 > 0 }.min() ?? 1
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    try requireEqual(
      [(names.isEmpty ? "x" : "names", max(names.count, xs.count)), ("heights", ys.count)])
    var rows: [Series.Row] = []
    for (index, height) in ys.enumerated() {
      if names.isEmpty {
        rows.append(.init(x: xs[index], y: height))
      } else {
        guard let x = plot.x.index(of: names[index]) else {
          throw FigureError("the x axis has no place for “\(names[index])”")
        }
        rows.append(.init(x: x, y: height, name: names[index]))
      }
    }
    rows = rows.filter { $0.y.isFinite }
    guard !rows.isEmpty else { throw FigureError("it has no finite value to draw") }
    let full = spacing * Defaults.barShare
    let width = full / Double(place.count)
    let zero = plot.y.position(of: 0)
    let base = zero.isFinite ? zero : plot.area.bottom
    let boxes = rows.map { row -> Box in
      let left = row.x - full / 2 + Double(place.index) * width
      let a = plot.x.position(of: left)
      let b = plot.x.position(of: left + width * (place.count > 1 ? 0.92 : 1))
      let top = plot.y.position(of: row.y)
      return Box(
        left: a.rounded(), top: min(top, base), right: b.rounded(), bottom: max(top, base))
    }
    plot.boxes(boxes, opacity: Defaults.barOpacity)
    try labelBars(boxes, rows, on: &plot)
    plot.record([rows])
  }

  private func labelBars(
    _ boxes: [Box], _ rows: [Series.Row], on plot: inout Plot
  ) throws(FigureError) {
    if showsValues {
      for (box, row) in zip(boxes, rows) {
        let isNegative = row.y < 0
        try plot.write(
          NumberText.short(row.y, digits: 3),
          at: Place(box.center.x, isNegative ? box.bottom + 4 : box.top - 4),
          standing: isNegative ? .below : .above)
      }
    }
    guard let tallest = boxes.max(by: { $0.height < $1.height }) else { return }
    let top = Place(tallest.center.x, tallest.top)
    try plot.label(at: top, gap: showsValues ? 23 : 6, towards: Place(top.x, top.y - 1))
  }
}
