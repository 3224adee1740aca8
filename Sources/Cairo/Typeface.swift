/// The faces of the book's mathematical font in which a figure's text is set.
public enum Typeface: String, CaseIterable, Sendable {
  /// Upright text and numbers.
  case main = "KaTeX_Main-Regular"
  /// Upright bold text.
  case bold = "KaTeX_Main-Bold"
  /// Slanted text.
  case italic = "KaTeX_Main-Italic"
  /// Variables and lower-case Greek.
  case math = "KaTeX_Math-Italic"
  /// Variables and lower-case Greek in bold text.
  case boldMath = "KaTeX_Math-BoldItalic"
  /// Blackboard letters and rarer relations.
  case symbols = "KaTeX_AMS-Regular"
  /// Sums and integrals of the size used in running text.
  case large = "KaTeX_Size1-Regular"

  /// The family as fontconfig and Pango know it, such as `"KaTeX_Main"`.
  public var family: String { String(rawValue.prefix { $0 != "-" }) }

  var isBold: Bool { self == .bold || self == .boldMath }
  var isItalic: Bool { self == .italic || self == .math || self == .boldMath }
}
