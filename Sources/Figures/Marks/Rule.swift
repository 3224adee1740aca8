import Cairo

/// A straight line across the whole plot, at one x or at one y.
public struct Rule: Mark {
  /// What messages and the data call it.
  public static let kind = "rule"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle(role: .muted)
  let x: Double?
  let y: Double?

  /// A vertical line at `x`.
  public init(_ label: String = "", x: Double) {
    self.label = label
    self.x = x
    self.y = nil
  }

  /// A horizontal line at `y`.
  public init(_ label: String = "", y: Double) {
    self.label = label
    self.x = nil
    self.y = y
  }

  /// What it adds to the axes.
  public func extent(over domain: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.x = x.map { [$0] } ?? []
    extent.y = y.map { [$0] } ?? []
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    let area = plot.area
    let row = Series.Row(x: x ?? plot.x.domain.lowerBound, y: y ?? plot.y.domain.lowerBound)
    try plot.requireVisible([row])
    let at = plot.place(row.x, row.y)
    // Labels gather at the ends of a rule: at the top of a vertical one, at the right of a level one.
    let line =
      x != nil
      ? [Place(at.x, area.bottom), Place(at.x, area.top)]
      : [Place(area.left, at.y), Place(area.right, at.y)]
    plot.stroke([line], width: Defaults.ruleWidth)
    let share = 0.22
    let end =
      x != nil
      ? [Place(at.x, area.top + share * area.height), Place(at.x, area.top)]
      : [Place(area.right - share * area.width, at.y), Place(area.right - 2, at.y)]
    try plot.label(along: [end])
    plot.record([[row]])
  }
}
