import Cairo

/// A curly brace over a stretch of an axis, with words at its tip.
public struct Brace: Mark {
  /// What messages and the data call it.
  public static let kind = "brace"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle(role: .ink)
  let range: ClosedRange<Double>
  let at: Double
  let isLevel: Bool
  let pointsBack: Bool

  /// A brace over a stretch of x, at the height `y`, its tip upwards, or downwards where `below`.
  public init(_ label: String = "", x range: ClosedRange<Double>, y: Double, below: Bool = false) {
    self.label = label
    self.range = range
    self.at = y
    self.isLevel = true
    self.pointsBack = below
  }

  /// A brace along a stretch of y, at the place `x`, its tip to the right, or to the left where
  /// `before`.
  public init(_ label: String = "", y range: ClosedRange<Double>, x: Double, before: Bool = false) {
    self.label = label
    self.range = range
    self.at = x
    self.isLevel = false
    self.pointsBack = before
  }

  /// What it adds to the axes.
  public func extent(over domain: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    let ends = [range.lowerBound, range.upperBound]
    extent.x = isLevel ? ends : [at]
    extent.y = isLevel ? [at] : ends
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    let low =
      isLevel ? Series.Row(x: range.lowerBound, y: at) : Series.Row(x: at, y: range.lowerBound)
    let high =
      isLevel ? Series.Row(x: range.upperBound, y: at) : Series.Row(x: at, y: range.upperBound)
    try plot.requireVisible([low, high])
    let from = plot.place(low.x, low.y)
    let to = plot.place(high.x, high.y)
    let length = distance(from, to)
    let depth = min(12, length / 4)
    let sign = (pointsBack ? -1.0 : 1.0)
    // Along the brace runs t, towards its tip n: up for a level brace, right for an upright one.
    func place(_ t: Double, _ n: Double) -> Place {
      isLevel
        ? Place(from.x + t, from.y - sign * n) : Place(from.x + sign * n, from.y - t)
    }
    let half = length / 2
    let bend = min(depth, half / 2)
    plot.bezier([
      (place(0, 0), place(0, depth / 2), place(0, depth / 2), place(bend, depth / 2)),
      (
        place(half - bend, depth / 2), place(half, depth / 2), place(half, depth / 2),
        place(half, depth)
      ),
      (
        place(half, depth), place(half, depth / 2), place(half, depth / 2),
        place(half + bend, depth / 2)
      ),
      (
        place(length - bend, depth / 2), place(length, depth / 2), place(length, depth / 2),
        place(length, 0)
      ),
    ])
    plot.stroke(
      [
        [place(bend, depth / 2), place(half - bend, depth / 2)],
        [place(half + bend, depth / 2), place(length - bend, depth / 2)],
      ], width: 1.25)
    try plot.label(at: place(half, depth), gap: 5, towards: place(half, depth + 1))
    plot.record([[low, high]])
  }
}
