/// The data behind a mark: what the CSV lists, the description tells, and tests look at.
public struct Series: Sendable {
  /// One datum. What a mark does not have is `nil`.
  public struct Row: Sendable, Hashable {
    /// The place along x.
    public var x: Double
    /// The value, or the lower of two.
    public var y: Double
    /// The far end along x: of a bin, a box, an arrow.
    public var x2: Double?
    /// The far end along y: the upper edge of an area or a band.
    public var y2: Double?
    /// The value shown as a colour.
    public var value: Double?
    /// The name of the category.
    public var name: String?

    /// Makes a datum.
    public init(
      x: Double, y: Double, x2: Double? = nil, y2: Double? = nil, value: Double? = nil,
      name: String? = nil
    ) {
      self.x = x
      self.y = y
      self.x2 = x2
      self.y2 = y2
      self.value = value
      self.name = name
    }
  }

  /// The kind of the mark: `"curve"`.
  public var kind: String
  /// The mark's label.
  public var label: String
  /// Unbroken pieces of data.
  public var pieces: [[Row]]
  /// The function behind a curve, to sharpen its extrema.
  var function: (@Sendable (Double) -> Double)?

  /// All data, without the gaps.
  public var rows: [Row] { pieces.flatMap { $0 } }
}
