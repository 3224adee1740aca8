import Cairo

/// Values over a rectangle as colours, with a bar beside the plot that says what they mean. A value
/// that is not finite leaves its cell empty.
public struct HeatMap: Mark {
  /// What messages and the data call it.
  public static let kind = "heat map"
  /// Its name, written over the colour scale.
  public var label: String
  /// How it looks.
  public var style = MarkStyle(role: .ink)
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let grid: Grid
  let map: ColorMap
  let domain: ClosedRange<Double>?
  let writesValues: Bool
  /// How many entries each row of its matrix has.
  private var lengths: [(name: String, count: Int)] = []

  /// The values of a function over a rectangle.
  public init(
    _ label: String = "", x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 96,
    rows: Int = 64, colors map: ColorMap = .sequential, domain: ClosedRange<Double>? = nil,
    _ function: (Double, Double) -> Double
  ) {
    self.label = label
    self.x = x
    self.y = y
    self.map = map
    self.domain = domain
    self.writesValues = false
    grid = Grid(over: x, y, columns: columns, rows: rows, function)
  }

  /// A matrix, its first row on top, with each entry written in its cell.
  public init(
    _ label: String = "", matrix: [[Double]], colors map: ColorMap = .diverging,
    domain: ClosedRange<Double>? = nil
  ) {
    let columns = matrix.map(\.count).max() ?? 0
    self.label = label
    lengths = matrix.enumerated().map { ("row \($0.offset + 1)", $0.element.count) }
    self.map = map
    self.domain = domain
    self.writesValues = true
    x = -0.5...(Double(max(columns, 1)) - 0.5)
    y = -0.5...(Double(max(matrix.count, 1)) - 0.5)
    grid = Grid(
      over: x, y, columns: max(columns, 1), rows: max(matrix.count, 1)
    ) { column, row in
      let values = matrix.isEmpty ? [] : matrix[matrix.count - 1 - Int(row.rounded())]
      let index = Int(column.rounded())
      return values.indices.contains(index) ? values[index] : .nan
    }
  }

  /// What it adds to the axes.
  public func extent(over domain: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.x = [x.lowerBound, x.upperBound]
    extent.y = [y.lowerBound, y.upperBound]
    extent.fillsWidth = true
    extent.fillsHeight = true
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    try requireEqual(lengths)
    guard let colors = domain ?? suitableDomain else {
      throw FigureError("it has no finite value to draw")
    }
    let cellWidth = (x.upperBound - x.lowerBound) / Double(grid.xs.count)
    let cellHeight = (y.upperBound - y.lowerBound) / Double(grid.ys.count)
    var levels: [Int: [Box]] = [:]
    var rows: [Series.Row] = []
    for (row, values) in grid.values.enumerated() {
      for (column, value) in values.enumerated() where value.isFinite {
        let center = (x: grid.xs[column], y: grid.ys[row])
        rows.append(Series.Row(x: center.x, y: center.y, value: value))
        let lower = plot.place(center.x - cellWidth / 2, center.y - cellHeight / 2)
        let upper = plot.place(center.x + cellWidth / 2, center.y + cellHeight / 2)
        let share = (value - colors.lowerBound) / (colors.upperBound - colors.lowerBound)
        // Cells meet on whole pixels, so that no seam shows between them.
        let box = Box(
          left: lower.x.rounded(), top: upper.y.rounded(), right: upper.x.rounded(),
          bottom: lower.y.rounded())
        levels[Int((min(max(share, 0), 1) * Self.shades).rounded()), default: []].append(box)
        if writesValues {
          try plot.write(
            value, in: box, over: .map(map, at: share), size: min(15, 0.34 * box.height))
        }
      }
    }
    for (level, boxes) in levels.sorted(by: { $0.key < $1.key }) {
      plot.boxes(merged(boxes), paint: .map(map, at: Double(level) / Self.shades))
    }
    plot.legend = ColorLegend(map: map, domain: colors, label: label)
    plot.record([rows])
  }

  private static let shades = 63.0

  /// The values' own range; around zero where the colours are.
  private var suitableDomain: ClosedRange<Double>? {
    guard let range = grid.range else { return nil }
    if map == .diverging {
      let most = max(abs(range.lowerBound), abs(range.upperBound))
      return most > 0 ? -most...most : -1...1
    }
    return range.lowerBound < range.upperBound
      ? range : range.lowerBound - 0.5...range.lowerBound + 0.5
  }

  /// Neighbours in a row become one rectangle.
  private func merged(_ boxes: [Box]) -> [Box] {
    var result: [Box] = []
    for box in boxes {
      if let last = result.last, last.top == box.top, last.right == box.left {
        result[result.count - 1].right = box.right
      } else {
        result.append(box)
      }
    }
    return result
  }
}
