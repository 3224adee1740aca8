// Points on a line, for tables, sums and fits.

/// `count` points from one end of a range to the other, both included, at equal distances.
public func evenlySpaced(_ count: Int, in range: ClosedRange<Double>) -> [Double] {
  require(count > 1, "Evenly spaced points should be at least 2, but are \(count)")
  let step = (range.upperBound - range.lowerBound) / Double(count - 1)
  return (0..<count).map { range.lowerBound + Double($0) * step }
}

/// The points half way between each two neighbours: where a fit is tested that was trained at the points.
public func midpoints(of points: [Double]) -> [Double] {
  zip(points, points.dropFirst()).map { ($0 + $1) / 2 }
}
