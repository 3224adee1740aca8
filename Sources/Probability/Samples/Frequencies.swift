/// How many numbers of a sample fall into each of several equally wide bins: the counts of a histogram.
public struct Frequencies: Hashable, Sendable {
  /// The interval that the bins divide.
  public let range: ClosedRange<Double>
  /// The numbers in each bin, from left to right.
  public let counts: [Int]
  /// All the numbers, those outside the bins included.
  public let total: Int

  /// Counts `numbers` in `bins` bins over `range`, whose ends should be finite and apart.
  ///
  /// A number on the border of two bins counts to the right one, the right end to the last. Numbers
  /// outside, and nan, are in no bin, but in the total.
  public init(of numbers: some Sequence<Double>, bins: Int, over range: ClosedRange<Double>) {
    require(bins > 0, "bins should be positive, but is \(bins)")
    requireFinite(range.lowerBound, named: "lower end")
    requireFinite(range.upperBound, named: "upper end")
    requirePositive(range.upperBound - range.lowerBound, named: "length")
    self.range = range
    var counts = [Int](repeating: 0, count: bins)
    var total = 0
    let scale = Double(bins) / (range.upperBound - range.lowerBound)
    for number in numbers {
      total += 1
      guard range.contains(number) else { continue }
      counts[min(Int((number - range.lowerBound) * scale), bins - 1)] += 1
    }
    self.counts = counts
    self.total = total
  }

  /// The width of each bin.
  public var binWidth: Double {
    (range.upperBound - range.lowerBound) / Double(counts.count)
  }

  /// The interval of the bin with the given index.
  public func bin(_ index: Int) -> Range<Double> {
    edge(index)..<edge(index + 1)
  }

  /// Share of the total per unit of x in the bin with the given index: what nears the density.
  public func density(inBin index: Int) -> Double {
    Double(counts[index]) / (Double(total) * binWidth)
  }

  /// The left end of a bin, or the right end of the last.
  private func edge(_ index: Int) -> Double {
    let fraction = Double(index) / Double(counts.count)
    return range.lowerBound + (range.upperBound - range.lowerBound) * fraction
  }
}
