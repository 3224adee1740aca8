import Figures

/// The inside of an empty dot: laid on a point, it leaves a ring, for a value that is approached and
/// not taken.
struct Hole: Mark {
  static let kind = "hole"
  let label = ""
  var style = MarkStyle(role: .background)
  let x: Double
  let y: Double

  func extent(over x: ClosedRange<Double>?) -> Extent { Extent() }

  func draw(on plot: inout Plot) throws(FigureError) {
    plot.dots([plot.place(x, y)], radius: 2.75, rim: 0)
    plot.record([[Series.Row(x: x, y: y)]])
  }
}
