import Cairo

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How often the values of a sample fall into each of equally wide bins.
public struct Histogram: Mark {
  /// What the heights of the bins measure.
  public enum Measure: Sendable, Hashable {
    /// The number of values in the bin.
    case count
    /// The share of values a unit of x: the area of all bins is 1, so a density fits over it.
    case density
  }

  /// What messages and the data call it.
  public static let kind = "histogram"
  /// Its name, written beside it.
  public var label: String
  /// How it looks.
  public var style = MarkStyle()
  let edges: [Double]
  let heights: [Double]

  /// Counts a sample in bins over `domain`, or from its least to its largest value. Without a number
  /// of bins, their width follows Freedman and Diaconis: twice the interquartile range divided by
  /// the cube root of the sample's size.
  public init(
    _ label: String = "", of sample: [Double], bins: Int? = nil,
    over domain: ClosedRange<Double>? = nil, as measure: Measure = .density
  ) {
    self.label = label
    let values = sample.filter { $0.isFinite && domain?.contains($0) ?? true }.sorted()
    guard let least = domain?.lowerBound ?? values.first,
      let most = domain?.upperBound ?? values.last, least < most, !values.isEmpty
    else {
      edges = []
      heights = []
      return
    }
    let count = max(bins ?? Self.suitableBins(for: values, from: least, to: most), 1)
    let width = (most - least) / Double(count)
    var counts = [Double](repeating: 0, count: count)
    for value in values { counts[min(Int((value - least) / width), count - 1)] += 1 }
    edges = (0...count).map { $0 == count ? most : least + Double($0) * width }
    heights = measure == .count ? counts : counts.map { $0 / (Double(sample.count) * width) }
  }

  private static func suitableBins(for sorted: [Double], from least: Double, to most: Double) -> Int
  {
    let spread = sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
    let width = 2 * spread / cbrt(Double(sorted.count))
    guard width > 0 else { return Int(Double(sorted.count).squareRoot()) + 1 }
    return min(max(Int(((most - least) / width).rounded(.up)), 5), 120)
  }

  /// What it adds to the axes.
  public func extent(over x: ClosedRange<Double>?) -> Extent {
    var extent = Extent()
    extent.x = edges
    extent.y = heights
    extent.fillsWidth = true
    extent.standsOnZero = true
    return extent
  }

  /// Draws it and records its data.
  public func draw(on plot: inout Plot) throws(FigureError) {
    guard !heights.isEmpty else {
      throw FigureError("it has no finite value to count, or all its values are one")
    }
    let rows = heights.indices.map {
      Series.Row(x: edges[$0], y: heights[$0], x2: edges[$0 + 1])
    }
    let base = min(max(plot.y.position(of: 0), plot.area.top), plot.area.bottom)
    let boxes = rows.map { row in
      Box(
        left: plot.x.position(of: row.x) + 0.5, top: plot.y.position(of: row.y),
        right: plot.x.position(of: row.x2 ?? row.x) - 0.5, bottom: base)
    }
    plot.boxes(boxes.filter { $0.height > 0 && $0.width > 0 }, opacity: 0.55)
    let outline = boxes.flatMap { [Place($0.left, $0.top), Place($0.right, $0.top)] }
    try plot.label(along: [outline])
    plot.record([rows])
  }
}
