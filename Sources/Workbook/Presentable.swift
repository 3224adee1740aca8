import Derivations

/// What can be set in a sentence or in a cell of a table.
public protocol Presentable {
  /// The value as plain text.
  func text(_ format: NumberFormat) -> String
  /// The value as TeX.
  func tex(_ format: NumberFormat) -> String
  /// Whether cells of this kind align on their decimal point.
  static var isNumeric: Bool { get }
}

extension Double: Presentable {
  /// The number as plain text in the given format.
  public func text(_ format: NumberFormat) -> String { format.text(self) }
  /// The number as TeX in the given format.
  public func tex(_ format: NumberFormat) -> String { format.tex(self) }
  /// Numbers align on their decimal point.
  public static var isNumeric: Bool { true }
}

extension Float: Presentable {
  /// The number as plain text; with `.shortest`, as few digits as give this `Float` back.
  public func text(_ format: NumberFormat) -> String {
    format == .shortest && isFinite
      ? NumberFormat.shortest.text(Double("\(self)") ?? Double(self)) : format.text(Double(self))
  }
  /// The number as TeX; with `.shortest`, as few digits as give this `Float` back.
  public func tex(_ format: NumberFormat) -> String {
    format == .shortest && isFinite
      ? NumberFormat.shortest.tex(Double("\(self)") ?? Double(self)) : format.tex(Double(self))
  }
  /// Numbers align on their decimal point.
  public static var isNumeric: Bool { true }
}

extension Int: Presentable {
  /// The integer in full, its thousands apart by narrow spaces: `10 000`.
  public func text(_ format: NumberFormat) -> String {
    (self < 0 ? "−" : "") + Self.grouped(magnitude, by: "\u{202F}")
  }
  /// The integer in full, its thousands apart by narrow spaces.
  public func tex(_ format: NumberFormat) -> String {
    (self < 0 ? "-" : "") + Self.grouped(magnitude, by: "\\,")
  }
  /// Numbers align on their decimal point.
  public static var isNumeric: Bool { true }

  private static func grouped(_ magnitude: UInt, by space: String) -> String {
    let digits = Array("\(magnitude)")
    guard digits.count > 4 else { return String(digits) }
    return digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place).isMultiple(of: 3) ? "\(space)\(digit)" : "\(digit)"
    }.joined()
  }
}

extension String: Presentable {
  /// The text itself.
  public func text(_ format: NumberFormat) -> String { self }
  /// The text, upright.
  public func tex(_ format: NumberFormat) -> String { "\\text{\(self)}" }
  /// Texts align at the left.
  public static var isNumeric: Bool { false }
}

extension Bool: Presentable {
  /// `yes` or `no`.
  public func text(_ format: NumberFormat) -> String { self ? "yes" : "no" }
  /// `yes` or `no`, upright.
  public func tex(_ format: NumberFormat) -> String { "\\text{\(text(format))}" }
  /// Texts align at the left.
  public static var isNumeric: Bool { false }
}
