/// A small plot inside a plot that magnifies a part of it.
public struct Inset: FigureElement {
  /// A corner of the plot.
  public enum Corner: Sendable, Hashable {
    /// Up and to the left.
    case topLeft
    /// Up and to the right.
    case topRight
    /// Down and to the left.
    case bottomLeft
    /// Down and to the right.
    case bottomRight
  }

  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let corner: Corner
  let share: Double

  /// Magnifies the part of the panel between two ranges, in one of its corners, in a frame that
  /// takes a share of the panel's width and height.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, at corner: Corner, share: Double = 0.4
  ) {
    self.x = x
    self.y = y
    self.corner = corner
    self.share = share
  }
}
