/// What a colour stands for. The same role has the same colour through the whole book, one in
/// either theme.
public struct Role: RawRepresentable, Hashable, Sendable {
  /// The role's name, as it stands in tests and messages.
  public var rawValue: String

  /// Makes a role from its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  // MARK: The functions of the book

  /// Swish and its derivatives.
  public static let swish = Role(rawValue: "swish")
  /// ReLU and its relatives.
  public static let relu = Role(rawValue: "relu")
  /// GELU and its approximations.
  public static let gelu = Role(rawValue: "gelu")
  /// The sigmoid: the gate.
  public static let sigmoid = Role(rawValue: "sigmoid")
  /// Sinc.
  public static let sinc = Role(rawValue: "sinc")
  /// SwiGLU and the other gated units.
  public static let swiGLU = Role(rawValue: "swiGLU")
  /// The hyperbolic tangent.
  public static let tanh = Role(rawValue: "tanh")

  /// The roles that stand for functions, all of which can be told apart in one figure.
  public static let functions: [Role] = [.swish, .relu, .gelu, .sigmoid, .sinc, .swiGLU, .tanh]

  // MARK: Whatever else is compared

  /// The first of a series of things that have no colour of their own.
  public static let accent1 = Role(rawValue: "accent1")
  /// The second of a series.
  public static let accent2 = Role(rawValue: "accent2")
  /// The third of a series.
  public static let accent3 = Role(rawValue: "accent3")
  /// The fourth of a series.
  public static let accent4 = Role(rawValue: "accent4")
  /// The fifth of a series.
  public static let accent5 = Role(rawValue: "accent5")
  /// The sixth of a series.
  public static let accent6 = Role(rawValue: "accent6")

  /// A density or a mass: the first accent, wherever it is compared.
  public static let density = accent1
  /// A cumulative distribution, such as Φ, and the areas it measures: the second accent.
  public static let cumulative = accent2

  /// The roles given in turn to marks without a style, all of which can be told apart, from one
  /// another and from the functions.
  public static let accents: [Role] = [
    .accent1, .accent2, .accent3, .accent4, .accent5, .accent6,
  ]

  // MARK: What surrounds the data

  /// Text.
  public static let ink = Role(rawValue: "ink")
  /// Text and marks that step back.
  public static let muted = Role(rawValue: "muted")
  /// Axes and the lines at zero.
  public static let axis = Role(rawValue: "axis")
  /// The lines behind the data.
  public static let grid = Role(rawValue: "grid")
  /// What lies behind everything.
  public static let background = Role(rawValue: "background")
}
