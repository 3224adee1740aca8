import Cairo

/// A line that keeps each value until the next: a cumulative distribution, a schedule.
public struct StepLine: Mark {
  /// What messages and the data call it.
  public static let kind = "step line"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle()
  let xs: [Double]
  let ys: [Double]
  let joinsSteps: Bool

  /// Holds `y[i]` from `x[i]` to `x[i + 1]`; `joined` draws the rises too.
  public init(_ label: String = "", x: [Double], y: [Double], joined: Bool = true) {
    self.label = label
    self.xs = x
    self.ys = y
    self.joinsSteps = joined
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
    let lines = pieces.flatMap { piece -> [[Place]] in
      let treads = zip(piece, piece.dropFirst()).map {
        [plot.place($0.x, $0.y), plot.place($1.x, $0.y)]
      }
      let end = piece.suffix(1).map { plot.place($0.x, $0.y) }
      return joinsSteps ? [treads.flatMap { $0 } + end] : treads
    }
    plot.stroke(lines, width: Defaults.lineWidth)
    try plot.label(along: lines)
    plot.record(pieces)
  }
}
