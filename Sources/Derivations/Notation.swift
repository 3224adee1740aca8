import Balls

/// A written piece of mathematics: how tightly it holds together decides where brackets go.
struct Piece {
  /// From loosest to tightest.
  enum Strength: Int, Comparable {
    case sum, product, open, power, atom
    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  /// What stands beside what in a product: digits run together, letters do not.
  enum Kind { case number, symbol, other }

  var text: String
  var strength = Strength.atom
  var kind = Kind.other
  /// Whether it is taller than a line, so that its brackets must grow.
  var isTall = false
  /// A fraction set with a line needs brackets only as the base of a power.
  var isFraction = false
}

/// The two ways of writing: TeX for the page, plain text for the terminal; the rules are one.
enum Notation {
  case tex, plain
}

/// Mathematics as plain text, `x²·σ(x)`.
enum PlainText {
  static func of(_ e: Expression) -> String { Writer(notation: .plain).piece(e).text }
  static func of(_ value: Rational) -> String { of(Expression(value)) }

  /// The raised form of a short exponent, where every character has one.
  static func raised(_ text: String) -> String? {
    let forms: [Character: Character] = [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
      "9": "⁹", "−": "⁻", "x": "ˣ", "n": "ⁿ", "t": "ᵗ", "k": "ᵏ", "m": "ᵐ", "a": "ᵃ", "b": "ᵇ",
      "u": "ᵘ",
    ]
    var result = ""
    for character in text {
      guard let form = forms[character] else { return nil }
      result.append(form)
    }
    return result
  }

  static let fractions: [String: String] = [
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "1/6": "⅙", "1/8": "⅛",
  ]
}

/// Mathematics as TeX, `x^2\sigma(x)`.
enum TeX {
  static func of(_ e: Expression) -> String { Writer(notation: .tex).piece(e).text }

  /// A name as TeX: Greek letters by name, digits after a letter as a subscript.
  static func name(_ name: String) -> String {
    if let command = greek[name] { return command }
    let parts = name.split(separator: "_", maxSplits: 1)
    if parts.count == 2 { return "\(self.name(String(parts[0])))_{\(parts[1])}" }
    let letters = name.prefix { !$0.isNumber }
    if !letters.isEmpty, letters.count < name.count {
      let digits = name.dropFirst(letters.count).map { digit in
        digit.wholeNumberValue.map(String.init) ?? lowered[digit] ?? String(digit)
      }
      return "\(self.name(String(letters)))_{\(digits.joined())}"
    }
    return name.count == 1 ? name : "\\mathrm{\(name)}"
  }

  private static let lowered: [Character: String] = [
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
    "₉": "9",
  ]

  private static let greek: [String: String] = [
    "α": "\\alpha", "β": "\\beta", "γ": "\\gamma", "δ": "\\delta", "ε": "\\varepsilon",
    "ζ": "\\zeta", "η": "\\eta", "θ": "\\theta", "κ": "\\kappa", "λ": "\\lambda", "μ": "\\mu",
    "ν": "\\nu", "ξ": "\\xi", "ρ": "\\rho", "σ": "\\sigma", "τ": "\\tau", "φ": "\\varphi",
    "χ": "\\chi", "ψ": "\\psi", "ω": "\\omega", "Γ": "\\Gamma", "Δ": "\\Delta", "Θ": "\\Theta",
    "Λ": "\\Lambda", "Σ": "\\Sigma", "Φ": "\\Phi", "Ψ": "\\Psi", "Ω": "\\Omega", "π": "\\pi",
    "ℓ": "\\ell",
  ]
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
  public var tex: String { Writer(notation: .tex).relation(self) }
  /// The relation as plain text.
  public var text: String { Writer(notation: .plain).relation(self) }
  /// The relation as plain text.
  public var description: String { text }
}
