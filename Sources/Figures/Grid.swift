/// Values over a rectangle: what heat maps and contours are drawn from.
struct Grid: Sendable {
  /// The places along x: the middles of cells.
  var xs: [Double]
  /// The places along y, upwards.
  var ys: [Double]
  /// The values, row by row from the lowest y.
  var values: [[Double]]

  /// Evaluates a function in the middles of equal cells.
  init(
    over x: ClosedRange<Double>, _ y: ClosedRange<Double>, columns: Int, rows: Int,
    _ function: (Double, Double) -> Double
  ) {
    let width = (x.upperBound - x.lowerBound) / Double(columns)
    let height = (y.upperBound - y.lowerBound) / Double(rows)
    let xs = (0..<columns).map { x.lowerBound + (Double($0) + 0.5) * width }
    let ys = (0..<rows).map { y.lowerBound + (Double($0) + 0.5) * height }
    self.xs = xs
    self.ys = ys
    values = ys.map { y in xs.map { function($0, y) } }
  }

  /// Evaluates a function on a lattice whose border lies on the rectangle's.
  init(
    latticeOver x: ClosedRange<Double>, _ y: ClosedRange<Double>, columns: Int, rows: Int,
    _ function: (Double, Double) -> Double
  ) {
    let width = (x.upperBound - x.lowerBound) / Double(columns - 1)
    let height = (y.upperBound - y.lowerBound) / Double(rows - 1)
    let xs = (0..<columns).map { x.lowerBound + Double($0) * width }
    let ys = (0..<rows).map { y.lowerBound + Double($0) * height }
    self.xs = xs
    self.ys = ys
    values = ys.map { y in xs.map { function($0, y) } }
  }

  /// The least and the largest finite value.
  var range: ClosedRange<Double>? {
    let finite = values.joined().filter(\.isFinite)
    guard let least = finite.min(), let most = finite.max() else { return nil }
    return least...most
  }
}
