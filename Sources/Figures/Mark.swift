/// What can stand between the braces of a figure: a mark, a panel, or an inset.
public protocol FigureElement: Sendable {}

/// Something drawn from data: a curve, a bar, a point.
///
/// A mark says what it adds to the axes (`extent`) and draws itself on a plot whose scales are
/// known (`draw`). To make one of your own, conform a value to this protocol and draw with the
/// methods of `Plot`.
public protocol Mark: FigureElement {
  /// What messages and the data call this kind of mark: `"curve"`.
  static var kind: String { get }
  /// The mark's name, written beside it; may be empty.
  var label: String { get }
  /// How the mark looks.
  var style: MarkStyle { get set }

  /// What the mark adds to the axes, where `x` is the domain of the x axis if that is known.
  func extent(over x: ClosedRange<Double>?) -> Extent

  /// Draws the mark and records its data.
  func draw(on plot: inout Plot) throws(FigureError)
}

/// What a mark adds to the domains of its axes.
public struct Extent: Sendable {
  /// Values of x that have to be seen.
  public var x: [Double] = []
  /// Values of y that have to be seen.
  public var y: [Double] = []
  /// Values of y that run away to a pole: a logarithmic axis shows them, a linear one does not.
  public var outlyingY: [Double] = []
  /// Names along x, for marks over categories.
  public var categories: [String] = []
  /// Whether the axis ends exactly at the x values, as for a curve, or leaves room, as for points.
  public var fillsWidth = false
  /// Whether the y axis ends exactly at the y values, as for a heat map.
  public var fillsHeight = false
  /// Whether y starts from zero, as for bars.
  public var standsOnZero = false

  /// Makes an extent that adds nothing.
  public init() {}
}

/// Collects the elements of a figure.
@resultBuilder
public enum FigureBuilder {
  /// One element.
  public static func buildExpression(_ element: some FigureElement) -> [any FigureElement] {
    [element]
  }
  /// Elements collected before.
  public static func buildExpression(_ elements: [any FigureElement]) -> [any FigureElement] {
    elements
  }
  /// Elements one after the other.
  public static func buildBlock(_ parts: [any FigureElement]...) -> [any FigureElement] {
    parts.flatMap { $0 }
  }
  /// Elements of a loop.
  public static func buildArray(_ parts: [[any FigureElement]]) -> [any FigureElement] {
    parts.flatMap { $0 }
  }
  /// Elements that are there or not.
  public static func buildOptional(_ part: [any FigureElement]?) -> [any FigureElement] {
    part ?? []
  }
  /// Elements of the first branch.
  public static func buildEither(first part: [any FigureElement]) -> [any FigureElement] { part }
  /// Elements of the second branch.
  public static func buildEither(second part: [any FigureElement]) -> [any FigureElement] { part }
  /// Elements that need a newer system.
  public static func buildLimitedAvailability(
    _ part: [any FigureElement]
  ) -> [any FigureElement] { part }
}
