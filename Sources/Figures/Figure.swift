/// A figure: marks on axes, as a value. Nothing is drawn until it is rendered.
///
/// ```swift
/// Figure(x: "x", title: "Swish") {
///   Curve("Swish", over: -6...6) { swish($0) }.style(.swish)
///   Point("minimum", x: -1.278, y: -0.278)
///   Rule(y: 0)
/// }
/// ```
public struct Figure: Sendable {
  /// The width in CSS pixels.
  public var width: Int
  /// The height in CSS pixels.
  public var height: Int
  /// The horizontal axis of panels that have none of their own.
  public var x: Axis
  /// The vertical axis of panels that have none of their own.
  public var y: Axis
  /// What stands above the figure; may be empty.
  public var title: String
  /// How several panels are arranged.
  public var arrangement: Arrangement
  /// Marks, or panels that hold marks.
  public var elements: [any FigureElement]

  /// The size of a figure of which nothing else is said.
  public static let defaultSize = (width: 720, height: 450)

  /// Makes a figure from marks, or from panels.
  public init(
    width: Int = defaultSize.width, height: Int = defaultSize.height,
    x: Axis = .linear(), y: Axis = .linear(), title: String = "",
    arrangement: Arrangement = .automatic,
    @FigureBuilder _ elements: () -> [any FigureElement]
  ) {
    self.width = width
    self.height = height
    self.x = x
    self.y = y
    self.title = title
    self.arrangement = arrangement
    self.elements = elements()
  }
}

/// How the panels of a figure stand.
public enum Arrangement: Sendable, Hashable {
  /// Two or three panels stacked, more of them in a grid that is about as wide as it is high.
  case automatic
  /// One above the other, sharing the x axis.
  case stacked
  /// In rows of so many, sharing both axes.
  case columns(Int)

  /// How many of some panels stand in a row.
  func columns(of panels: Int) -> Int {
    switch self {
    case .stacked: 1
    case .columns(let count): max(count, 1)
    case .automatic: panels <= 2 ? 1 : panels == 4 ? 2 : 3
    }
  }
}

/// A plot inside a figure, with axes and marks of its own.
public struct Panel: FigureElement {
  /// What stands above the panel; may be empty.
  public var title: String
  /// The horizontal axis; the figure's where it is `nil`.
  public var x: Axis?
  /// The vertical axis; the figure's where it is `nil`.
  public var y: Axis?
  /// The share of the height, beside the other panels'.
  public var weight: Double
  /// What it shows.
  public var elements: [any FigureElement]

  /// Makes a panel from marks.
  public init(
    _ title: String = "", x: Axis? = nil, y: Axis? = nil, weight: Double = 1,
    @FigureBuilder _ elements: () -> [any FigureElement]
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.weight = weight
    self.elements = elements()
  }
}
