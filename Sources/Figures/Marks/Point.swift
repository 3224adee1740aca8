import Cairo

/// A single place, marked by a disc and named.
public struct Point: Mark {
  /// What messages and the data call it.
  public static let kind = "point"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle(role: .ink)
  let x: Double
  let y: Double

  /// The point (`x`, `y`).
  public init(_ label: String = "", x: Double, y: Double) {
    self.label = label
    self.x = x
    self.y = y
  }

  /// What it adds to the axes.
  public func extent(over domain: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.x = [x]
    extent.y = [y]
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    let row = Series.Row(x: x, y: y)
    try plot.requireVisible([row])
    plot.dots([plot.place(x, y)], radius: Defaults.pointRadius)
    try plot.label(at: plot.place(x, y), gap: Defaults.pointRadius + 4)
    plot.record([[row]])
  }
}

/// Many places, each a small disc: a sample, a scatter plot.
public struct Points: Mark {
  /// What messages and the data call it.
  public static let kind = "points"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle()
  let xs: [Double]
  let ys: [Double]

  /// The points (`x[i]`, `y[i]`); those that are not finite are left out.
  public init(_ label: String = "", x: [Double], y: [Double]) {
    self.label = label
    self.xs = x
    self.ys = y
  }

  /// What it adds to the axes.
  public func extent(over domain: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.x = xs
    extent.y = ys
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    try requireEqual([("x", xs.count), ("y", ys.count)])
    let rows = unbroken(xs, ys).flatMap { $0 }
    try plot.requireVisible(rows)
    let places = rows.map { plot.place($0.x, $0.y) }
    let radius = rows.count <= 40 ? Defaults.pointRadius - 0.75 : Defaults.crowdRadius
    plot.dots(places, radius: radius, rim: rows.count <= 40 ? 1 : 0.5)
    if let last = places.max(by: { $0.x < $1.x }) { try plot.label(at: last, gap: radius + 4) }
    plot.record([rows])
  }
}
