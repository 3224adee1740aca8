import Cairo

/// Lines along which a function of x and y has the same value, each with that value written on it.
public struct Contour: Mark {
  /// What messages and the data call it.
  public static let kind = "contour"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle(role: .ink)
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let grid: Grid
  let levels: [Double]

  /// The contours of a function over a rectangle, at given levels or at about seven round ones.
  public init(
    _ label: String = "", x: ClosedRange<Double>, y: ClosedRange<Double>, levels: [Double] = [],
    _ function: (Double, Double) -> Double
  ) {
    self.label = label
    self.x = x
    self.y = y
    grid = Grid(latticeOver: x, y, columns: 161, rows: 121, function)
    if levels.isEmpty, let range = grid.range, range.lowerBound < range.upperBound {
      self.levels = Axis.linear(ticks: .count(7)).ticks(over: range, length: 1, spacing: 1)
        .map(\.value)
    } else {
      self.levels = levels
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
    var pieces: [[Series.Row]] = []
    for level in levels {
      let lines = MarchingSquares(grid).lines(at: level)
      guard !lines.isEmpty else { continue }
      let places = lines.map { $0.map { plot.place($0.x, $0.y) } }
      plot.stroke(places, width: 1.25)
      let longest = places.max { length($0) < length($1) } ?? []
      if style.showsLabel, length(longest) > 90 {
        try plot.label(NumberText.short(level, digits: 3), on: longest)
      }
      pieces += lines.map { $0.map { Series.Row(x: $0.x, y: $0.y, value: level) } }
    }
    guard !pieces.isEmpty else {
      throw FigureError("none of its levels \(levels) is reached")
    }
    plot.record(pieces)
  }

  private func length(_ line: [Place]) -> Double {
    zip(line, line.dropFirst()).reduce(0) { $0 + distance($1.0, $1.1) }
  }
}
