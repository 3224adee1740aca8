import Cairo

/// Words in the plot, at a place.
public struct Note: Mark {
  /// What messages and the data call it.
  public static let kind = "note"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle(role: .ink)
  let x: Double
  let y: Double

  /// Words with their middle at (`x`, `y`).
  public init(_ text: String, x: Double, y: Double) {
    self.label = text
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
    try plot.requireVisible([Series.Row(x: x, y: y)])
    plot.record([[Series.Row(x: x, y: y)]])
    try plot.write(label, at: plot.place(x, y), size: Defaults.label)
  }
}

/// Words about a place, with a thin line to it.
public struct Annotation: Mark {
  /// What messages and the data call it.
  public static let kind = "annotation"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle(role: .ink)
  let x: Double
  let y: Double
  let textPlace: (x: Double, y: Double)?

  /// Words about (`x`, `y`), their middle at `textAt`, or where there is room nearby.
  public init(_ text: String, x: Double, y: Double, textAt place: (x: Double, y: Double)? = nil) {
    self.label = text
    self.x = x
    self.y = y
    self.textPlace = place
  }

  /// What it adds to the axes.
  public func extent(over domain: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.x = [x] + (textPlace.map { [$0.x] } ?? [])
    extent.y = [y] + (textPlace.map { [$0.y] } ?? [])
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    try plot.requireVisible([Series.Row(x: x, y: y)])
    plot.record([[Series.Row(x: x, y: y)]])
    let target = plot.place(x, y)
    guard let textPlace else {
      return try plot.label(at: target, gap: 30, leader: true)
    }
    let middle = plot.place(textPlace.x, textPlace.y)
    let text = try plot.write(label, at: middle, size: Defaults.label).expanded(by: 3)
    let from = Place(
      min(max(target.x, text.left), text.right), min(max(target.y, text.top), text.bottom))
    let length = distance(from, target)
    guard length > 8 else { return }
    let share = (length - 5) / length
    plot.thinLine(
      from: from,
      to: Place(from.x + share * (target.x - from.x), from.y + share * (target.y - from.y)))
  }
}
