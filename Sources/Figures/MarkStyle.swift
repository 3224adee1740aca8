/// The defaults of every mark, in one table.
enum Defaults {
  static let curveWidth = 2.25
  static let lineWidth = 1.75
  static let ruleWidth = 1.25
  static let gridWidth = 1.0
  static let pointRadius = 4.5
  static let crowdRadius = 2.5
  static let areaOpacity = 0.18
  static let bandOpacity = 0.2
  static let barOpacity = 0.85
  static let barShare = 0.72
  static let title = 19.0
  static let label = 16.5
  static let axisLabel = 16.0
  static let tick = 15.0
}

/// The pattern of a stroke.
public enum Dash: Sendable, Hashable {
  /// Unbroken.
  case solid
  /// Long pieces.
  case dashed
  /// Dots.
  case dotted

  func lengths(width: Double) -> [Double] {
    switch self {
    case .solid: []
    case .dashed: [3.2 * width, 2.6 * width]
    case .dotted: [0.01, 2.2 * width]
    }
  }
}

/// How a mark looks: what is not said is the mark's own default.
public struct MarkStyle: Sendable, Hashable {
  /// The role that gives the colour; by default the next accent of the panel.
  public var role: Role?
  /// The width of strokes in CSS pixels.
  public var width: Double?
  /// The pattern of strokes.
  public var dash: Dash
  /// The opacity of the whole mark.
  public var opacity: Double?
  /// Whether the mark's label is written beside it.
  public var showsLabel = true
  /// Where along x the label would best stand; by default, the figure looks for the best spot.
  public var labelX: Double?

  /// Makes a style; what is left out is the mark's default.
  public init(
    role: Role? = nil, width: Double? = nil, dash: Dash = .solid, opacity: Double? = nil
  ) {
    self.role = role
    self.width = width
    self.dash = dash
    self.opacity = opacity
  }
}

extension Mark {
  /// The mark in the colour of a role.
  public func style(_ role: Role) -> Self { with { $0.role = role } }
  /// The mark with a broken stroke.
  public func dashed() -> Self { with { $0.dash = .dashed } }
  /// The mark with a dotted stroke.
  public func dotted() -> Self { with { $0.dash = .dotted } }
  /// The mark stepping back behind the others: grey and thinner.
  public func muted() -> Self {
    with {
      $0.role = .muted
      $0.width = $0.width ?? 1.5
    }
  }
  /// The mark with strokes of a width in CSS pixels.
  public func width(_ width: Double) -> Self { with { $0.width = width } }
  /// The mark with an opacity from 0 to 1.
  public func opacity(_ opacity: Double) -> Self { with { $0.opacity = opacity } }
  /// The mark without its label, which still names it in the data and the description.
  public func unlabelled() -> Self { with { $0.showsLabel = false } }
  /// The mark with its label near an x.
  public func labelled(at x: Double) -> Self { with { $0.labelX = x } }

  private func with(_ change: (inout MarkStyle) -> Void) -> Self {
    var copy = self
    change(&copy.style)
    return copy
  }
}
