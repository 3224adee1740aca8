import Cairo

/// The graph of a function, sampled as finely as its curvature asks for. Where the function is not
/// finite, or jumps, the curve has a gap.
public struct Curve: Mark {
  /// What messages and the data call it.
  public static let kind = "curve"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle()
  let domain: ClosedRange<Double>?
  let function: @Sendable (Double) -> Double

  /// The graph of `function` over `domain`, or over the x axis' own domain.
  public init(
    _ label: String = "", over domain: ClosedRange<Double>? = nil,
    _ function: @escaping @Sendable (Double) -> Double
  ) {
    self.label = label
    self.domain = domain
    self.function = function
  }

  /// What it adds to the axes.
  public func extent(over x: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.fillsWidth = true
    guard let domain = seen(of: x) else { return extent }
    extent.x = [domain.lowerBound, domain.upperBound]
    extent.addRange(of: function, over: domain)
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    guard let domain = seen(of: plot.x.domain) else {
      throw FigureError("it lies outside the x axis, which shows \(plot.x.domain)")
    }
    let curve = CurveSampler(function, x: plot.x, y: plot.y).sample(over: domain)
    let pieces = curve.pieces.map { $0.map { Series.Row(x: $0.x, y: $0.y) } }
    try plot.requireVisible(pieces.flatMap { $0 })
    let lines = curve.pieces.map { $0.map { plot.place($0.x, $0.y) } }
    plot.stroke(lines, width: Defaults.curveWidth)
    try plot.label(along: lines)
    plot.record(pieces)
    plot.series[plot.series.count - 1].function = function
  }

  /// The part of the curve's own domain that an axis shows.
  private func seen(of x: ClosedRange<Double>?) -> ClosedRange<Double>? {
    guard let domain else { return x }
    guard let x else { return domain }
    return domain.overlaps(x) ? domain.clamped(to: x) : nil
  }
}

extension Extent {
  /// Adds the values of a function: all of them, or, where a few run away to a pole, those of the
  /// bulk, with the others as outlying.
  mutating func addRange(
    of function: (Double) -> Double, over domain: ClosedRange<Double>
  ) {
    let count = 400
    let width = domain.upperBound - domain.lowerBound
    let values = (0...count).map {
      function(domain.lowerBound + width * Double($0) / Double(count))
    }
    .filter(\.isFinite).sorted()
    guard let low = values.first, let high = values.last else { return }
    let cut = values.count / 33
    let typicalLow = values[cut]
    let typicalHigh = values[values.count - 1 - cut]
    let typical = typicalHigh - typicalLow
    y += typical > 0 && high - low > 6 * typical ? [typicalLow, typicalHigh] : [low, high]
    outlyingY += [low, high]
  }
}
