import Cairo

/// A line through data. A value that is not finite leaves a gap.
public struct Line: Mark {
  /// What messages and the data call it.
  public static let kind = "line"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle()
  let xs: [Double]
  let ys: [Double]

  /// A line through the points (`x[i]`, `y[i]`).
  public init(_ label: String = "", x: [Double], y: [Double]) {
    self.label = label
    self.xs = x
    self.ys = y
  }

  /// A line through values at 0, 1, 2, …
  public init(_ label: String = "", _ y: [Double]) {
    self.init(label, x: y.indices.map(Double.init), y: y)
  }

  /// What it adds to the axes.
  public func extent(over x: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.x = xs
    extent.y = ys
    extent.fillsWidth = true
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    try requireEqual([("x", xs.count), ("y", ys.count)])
    let pieces = unbroken(xs, ys)
    try plot.requireVisible(pieces.flatMap { $0 })
    let lines = pieces.map { $0.map { plot.place($0.x, $0.y) } }
    plot.stroke(lines, width: Defaults.lineWidth)
    try plot.label(along: lines)
    plot.record(pieces)
  }
}

/// Data as unbroken pieces, parted where a value is not finite.
func unbroken(_ xs: [Double], _ ys: [Double]) -> [[Series.Row]] {
  zip(xs, ys).map { Series.Row(x: $0, y: $1) }
    .split { !$0.x.isFinite || !$0.y.isFinite }.map(Array.init)
}
