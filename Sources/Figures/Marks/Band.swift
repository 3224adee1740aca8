import Cairo

/// A band between two values at each x, with the middle drawn as a line: the spread over seeds.
public struct Band: Mark {
  /// What messages and the data call it.
  public static let kind = "band"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle()
  let xs: [Double]
  let low: [Double]
  let high: [Double]
  let middle: [Double]
  /// How many values each of its columns has.
  private var lengths: [(name: String, count: Int)]

  /// A band from `low[i]` to `high[i]` at `x[i]`, with a line through `middle` unless it is empty.
  public init(
    _ label: String = "", x: [Double], low: [Double], high: [Double], middle: [Double] = []
  ) {
    self.label = label
    lengths = [("x", x.count), ("low", low.count), ("high", high.count)]
    if !middle.isEmpty { lengths.append(("middle", middle.count)) }
    self.xs = x
    self.low = low
    self.high = high
    self.middle = middle
  }

  /// The spread of several runs: from the least to the largest at each x, with their median.
  public init(_ label: String = "", x: [Double], runs: [[Double]]) {
    let columns = x.indices.map { i in
      runs.compactMap { $0.indices.contains(i) ? $0[i] : nil }.sorted()
    }
    self.init(
      label, x: x, low: columns.map { $0.first ?? .nan }, high: columns.map { $0.last ?? .nan },
      middle: columns.map { values in
        guard !values.isEmpty else { return .nan }
        return (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
      })
    lengths += runs.enumerated().map { ("run \($0.offset + 1)", $0.element.count) }
  }

  /// What it adds to the axes.
  public func extent(over domain: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.x = xs
    extent.y = low + high
    extent.fillsWidth = true
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    try requireEqual(lengths)
    let rows = xs.indices.map {
      Series.Row(
        x: xs[$0], y: low[$0], y2: high[$0], value: middle.isEmpty ? nil : middle[$0])
    }
    let pieces = rows.split { !$0.x.isFinite || !$0.y.isFinite || !($0.y2 ?? .nan).isFinite }
      .map(Array.init)
    try plot.requireVisible(pieces.flatMap { $0 })
    drawRibbon(pieces, opacity: Defaults.bandOpacity, on: &plot)
    if middle.isEmpty {
      try plot.label(inside: roomiest(in: pieces, of: plot), tint: Defaults.bandOpacity)
    } else {
      let lines = unbroken(xs, middle).map { $0.map { plot.place($0.x, $0.y) } }
      plot.stroke(lines, width: Defaults.lineWidth, opacity: 1)
      try plot.label(along: lines)
    }
    plot.record(pieces)
  }
}
