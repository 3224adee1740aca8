import Cairo

/// An arrow between two places, such as a step of gradient descent.
public struct Arrow: Mark {
  /// What messages and the data call it.
  public static let kind = "arrow"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle(role: .ink)
  let start: (x: Double, y: Double)
  let end: (x: Double, y: Double)

  /// An arrow from one place to another.
  public init(
    _ label: String = "", from start: (x: Double, y: Double), to end: (x: Double, y: Double)
  ) {
    self.label = label
    self.start = start
    self.end = end
  }

  /// What it adds to the axes.
  public func extent(over domain: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.x = [start.x, end.x]
    extent.y = [start.y, end.y]
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    let row = Series.Row(x: start.x, y: start.y, x2: end.x, y2: end.y)
    try plot.requireVisible([row, Series.Row(x: end.x, y: end.y)])
    let from = plot.place(start.x, start.y)
    let to = plot.place(end.x, end.y)
    let width = style.width ?? 1.5
    let length = distance(from, to)
    guard length > 0 else { throw FigureError("it begins where it ends") }
    let head = min(4.5 + 3 * width, 0.7 * length)
    let direction = Place((to.x - from.x) / length, (to.y - from.y) / length)
    let neck = Place(to.x - 0.8 * head * direction.x, to.y - 0.8 * head * direction.y)
    plot.stroke([[from, neck]], width: 1.5)
    plot.fill([arrowHead(at: to, direction: direction, length: head)], opacity: 1)
    plot.inkBoxes.append(
      Box(left: to.x, top: to.y, right: to.x, bottom: to.y).expanded(by: head))
    try plot.label(along: [[from, Place((from.x + to.x) / 2, (from.y + to.y) / 2)]])
    plot.record([[row]])
  }
}

/// A slim triangle with a notch, its tip at a place.
func arrowHead(at tip: Place, direction: Place, length: Double) -> [Place] {
  let half = 0.38 * length
  let back = Place(tip.x - length * direction.x, tip.y - length * direction.y)
  let notch = Place(
    tip.x - 0.75 * length * direction.x, tip.y - 0.75 * length * direction.y)
  return [
    tip, Place(back.x - half * direction.y, back.y + half * direction.x), notch,
    Place(back.x + half * direction.y, back.y - half * direction.x),
  ]
}
