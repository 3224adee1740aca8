import Balls

/// A written piece of mathematics: how tightly it holds together decides where brackets go.
struct Piece {
  /// From loosest to tightest; a phrase is a piece in words, "[t²] from t = 0 to 1".
  enum Strength: Int, Comparable {
    case phrase, sum, product, open, power, atom
    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  /// What stands beside what in a product: a letter may touch a number or another letter; the letter
  /// of a function must not touch a bracket, σ·(x + 1); a word touches nothing.
  enum Kind { case number, symbol, head, word, other }

  /// What a piece does to what is written behind it: an operator takes a factor for its own, a sum
  /// sign or a limit takes a term as well.
  enum Reach { case closed, factor, term }

  var text: String
  var strength = Strength.atom
  var kind = Kind.other
  var reach = Reach.closed
  /// Whether it is taller than a line, so that its brackets must grow.
  var isTall = false
  /// A fraction set with a line needs brackets only as the base of a power.
  var isFraction = false
  /// A fraction on the line, x/2, which may stand in a product only between brackets.
  var isSlashed = false
}

/// The two ways of writing: TeX for the page, plain text for the terminal; the rules are one.
///
/// What is written can be read in one way only, by these rules, and `ReadingTests` reads it so:
/// - a product binds tighter than a sum; behind a slash stands one factor, and nothing touches it;
/// - a sum sign and a limit act on the product behind them, and nothing follows without brackets;
///   d/dx acts on the one thing behind it;
/// - a bar with something behind it opens, |x; products of |x| are written with a point;
/// - a letter is a name of its own, unless the expression has a name of several letters: then every
///   name in plain text stands apart; names that would be misread stand between “quotation marks”;
/// - e is the base of exponentials, unless the expression has an e of its own: then they are exp(x).
enum Notation {
  case tex, plain
}

/// Mathematics as plain text, `x²·σ(x)`.
enum PlainText {
  static func of(_ e: Expression) -> String { Writer.write(e, .plain) }
  static func of(_ value: Rational) -> String { of(Expression(value)) }

  /// The raised form of a short exponent, where every character has one.
  static func raised(_ text: String) -> String? {
    var result = ""
    for character in text {
      guard let form = raisedForms[character] else { return nil }
      result.append(form)
    }
    return result
  }

  private static let raisedForms: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "−": "⁻", "x": "ˣ", "n": "ⁿ", "t": "ᵗ", "k": "ᵏ", "m": "ᵐ", "a": "ᵃ", "b": "ᵇ",
    "u": "ᵘ",
  ]

  static let fractions: [String: String] = [
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "1/6": "⅙", "1/8": "⅛",
  ]
}

/// Mathematics as TeX, `x^2\sigma(x)`.
enum TeX {
  static func of(_ e: Expression) -> String { Writer.write(e, .tex) }

  /// A name as TeX: Greek letters by name, digits after a letter as a subscript.
  static func name(_ name: String) -> String { WrittenName(name).tex }
}

extension Expression: CustomStringConvertible {
  /// The expression as TeX, as an author would write it.
  public var tex: String { TeX.of(self) }
  /// The expression as plain text, `x²·σ(x)`.
  public var text: String { PlainText.of(self) }
  /// The expression as plain text.
  public var description: String { text }
}

extension Relation: CustomStringConvertible {
  /// The relation as TeX.
  public var tex: String { Writer.write(self, .tex) }
  /// The relation as plain text.
  public var text: String { Writer.write(self, .plain) }
  /// The relation as plain text.
  public var description: String { text }
}
