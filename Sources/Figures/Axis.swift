/// An axis of a figure: what it measures, how, between which values, and with which ticks.
public struct Axis: Sendable, ExpressibleByStringLiteral {
  /// How values become lengths.
  enum Kind: Sendable, Equatable {
    case linear
    case log
    case symlog(threshold: Double)
    case categorical([String])
    case steps
  }

  /// What the axis measures; may hold `$…$`.
  public var label: String
  /// The values at its ends; taken from the marks where it is `nil`.
  public var domain: ClosedRange<Double>?
  /// Where it is marked.
  public var ticks: Ticks
  /// Whether lines run behind the data at its ticks.
  public var showsGrid: Bool
  var kind: Kind

  init(
    _ kind: Kind, _ label: String, _ domain: ClosedRange<Double>?, _ ticks: Ticks, _ grid: Bool
  ) {
    self.kind = kind
    self.label = label
    self.domain = domain
    self.ticks = ticks
    self.showsGrid = grid
  }

  /// A linear axis with a label: `x: "time"`.
  public init(stringLiteral label: String) {
    self = .linear(label: label)
  }

  /// Equal steps are equal lengths.
  public static func linear(
    label: String = "", domain: ClosedRange<Double>? = nil, ticks: Ticks = .automatic,
    grid: Bool = true
  ) -> Axis {
    Axis(.linear, label, domain, ticks, grid)
  }

  /// Equal ratios are equal lengths; every value has to be positive.
  public static func log(
    label: String = "", domain: ClosedRange<Double>? = nil, ticks: Ticks = .automatic,
    grid: Bool = true
  ) -> Axis {
    Axis(.log, label, domain, ticks, grid)
  }

  /// Logarithmic in both directions, and linear between −`threshold` and `threshold`.
  public static func symlog(
    label: String = "", domain: ClosedRange<Double>? = nil, threshold: Double = 1,
    ticks: Ticks = .automatic, grid: Bool = true
  ) -> Axis {
    Axis(.symlog(threshold: threshold), label, domain, ticks, grid)
  }

  /// One place for each name, in order; without names, those of the marks.
  public static func categorical(
    label: String = "", _ names: [String] = [], grid: Bool = false
  ) -> Axis {
    Axis(.categorical(names), label, nil, .automatic, grid)
  }

  /// Steps of training or of time: linear, with whole numbers at the ticks.
  public static func steps(
    label: String = "", domain: ClosedRange<Double>? = nil, ticks: Ticks = .automatic,
    grid: Bool = true
  ) -> Axis {
    Axis(.steps, label, domain, ticks, grid)
  }
}

/// Where an axis is marked, and how its numbers are written.
public enum Ticks: Sendable, Hashable {
  /// Round numbers, as many as there is room for.
  case automatic
  /// Round numbers, about so many.
  case count(Int)
  /// Multiples of a number.
  case every(Double)
  /// Multiples of π divided by a whole number, written with π.
  case multiplesOfPi(over: Int = 1)
  /// These values.
  case at([Double])
  /// These values with these names.
  case named([Double: String])
  /// Round numbers as percentages: 0.25 is 25 %.
  case percent
  /// None.
  case none
}
