import Cairo

/// The area between two curves, or between a curve and zero: a probability, a difference.
public struct Area: Mark {
  /// What messages and the data call it.
  public static let kind = "area"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle()
  let domain: ClosedRange<Double>?
  let lower: @Sendable (Double) -> Double
  let upper: @Sendable (Double) -> Double

  /// The area between `function` and zero.
  public init(
    _ label: String = "", over domain: ClosedRange<Double>? = nil,
    under function: @escaping @Sendable (Double) -> Double
  ) {
    self.init(label, over: domain, from: { _ in 0 }, to: function)
  }

  /// The area between two functions.
  public init(
    _ label: String = "", over domain: ClosedRange<Double>? = nil,
    from lower: @escaping @Sendable (Double) -> Double,
    to upper: @escaping @Sendable (Double) -> Double
  ) {
    self.label = label
    self.domain = domain
    self.lower = lower
    self.upper = upper
  }

  /// What it adds to the axes.
  public func extent(over x: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.fillsWidth = true
    guard let domain = seen(of: x) else { return extent }
    extent.x = [domain.lowerBound, domain.upperBound]
    extent.addRange(of: upper, over: domain)
    extent.addRange(of: lower, over: domain)
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    guard let domain = seen(of: plot.x.domain) else {
      throw FigureError("it lies outside the x axis, which shows \(plot.x.domain)")
    }
    // Both edges at every x where either bends, so that a row of data has the two.
    let above = CurveSampler(upper, x: plot.x, y: plot.y).sample(over: domain)
    let below = CurveSampler(lower, x: plot.x, y: plot.y).sample(over: domain)
    var pieces: [[Series.Row]] = []
    for piece in above.pieces {
      guard let first = piece.first?.x, let last = piece.last?.x else { continue }
      let bends = below.samples.map(\.x).filter { first < $0 && $0 < last }
      let xs = (piece.map(\.x) + bends).sorted()
      pieces += xs.map { Series.Row(x: $0, y: lower($0), y2: upper($0)) }
        .split { !$0.y.isFinite || !($0.y2 ?? .nan).isFinite }.map(Array.init)
    }
    try plot.requireVisible(pieces.flatMap { $0.flatMap { [$0, .init(x: $0.x, y: $0.y2 ?? 0)] } })
    drawRibbon(pieces, opacity: Defaults.areaOpacity, on: &plot)
    try plot.label(inside: roomiest(in: pieces, of: plot), tint: Defaults.areaOpacity)
    plot.record(pieces)
  }

  private func seen(of x: ClosedRange<Double>?) -> ClosedRange<Double>? {
    guard let domain else { return x }
    guard let x else { return domain }
    return domain.overlaps(x) ? domain.clamped(to: x) : nil
  }
}

/// Fills between the lower and the upper value of each row.
func drawRibbon(_ pieces: [[Series.Row]], opacity: Double, on plot: inout Plot) {
  let far = plot.area.expanded(by: 4 * plot.area.height)
  func place(_ x: Double, _ y: Double) -> Place {
    let place = plot.place(x, y)
    return Place(place.x, min(max(place.y, far.top), far.bottom))
  }
  let outlines = pieces.map { piece in
    piece.map { place($0.x, $0.y2 ?? $0.y) } + piece.reversed().map { place($0.x, $0.y) }
  }
  plot.fill(outlines, opacity: opacity)
}

/// Rectangles inside a ribbon around its thickest places, for its label, the best first.
func roomiest(in pieces: [[Series.Row]], of plot: Plot) -> [Box] {
  var boxes: [Box] = []
  for piece in pieces {
    let columns = piece.map { row -> (x: Double, top: Double, bottom: Double) in
      let a = plot.place(row.x, row.y).y
      let b = plot.place(row.x, row.y2 ?? row.y).y
      return (
        plot.x.position(of: row.x), max(min(a, b), plot.area.top), min(max(a, b), plot.area.bottom)
      )
    }
    for center in stride(from: 0, to: columns.count, by: max(1, columns.count / 60)) {
      var box = Box(
        left: columns[center].x, top: columns[center].top, right: columns[center].x,
        bottom: columns[center].bottom)
      let least = 0.6 * box.height
      var (low, high) = (center, center)
      while true {
        let left = low > 0 ? columns[low - 1] : nil
        let right = high + 1 < columns.count ? columns[high + 1] : nil
        let leftHeight =
          left.map { min($0.bottom, box.bottom) - max($0.top, box.top) } ?? -1
        let rightHeight =
          right.map { min($0.bottom, box.bottom) - max($0.top, box.top) } ?? -1
        guard max(leftHeight, rightHeight) > least else { break }
        let next = leftHeight > rightHeight ? left : right
        guard let next else { break }
        box.left = min(box.left, next.x)
        box.right = max(box.right, next.x)
        box.top = max(box.top, next.top)
        box.bottom = min(box.bottom, next.bottom)
        if leftHeight > rightHeight { low -= 1 } else { high += 1 }
      }
      boxes.append(box)
    }
  }
  return boxes.sorted {
    min($0.width, 4 * $0.height) * $0.height > min($1.width, 4 * $1.height) * $1.height
  }
}
