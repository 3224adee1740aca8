import CFlint

/// What a decimal is made of: a sign, digits and a power of 10.
struct DecimalParts {
  var isNegative = false
  /// All digits, without the point.
  var digits = ""
  /// The power of 10 that the digits are multiplied by.
  var exponent = 0

  /// Takes a decimal apart; `nil` where the text is none.
  init?(_ text: String) {
    var rest = Substring(text)
    isNegative = Self.removeSign(from: &rest)
    let whole = Self.removeDigits(from: &rest)
    var fraction: Substring = ""
    if rest.first == "." {
      rest.removeFirst()
      fraction = Self.removeDigits(from: &rest)
    }
    guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
    if let mark = rest.first, mark == "e" || mark == "E" {
      rest.removeFirst()
      let isSmall = Self.removeSign(from: &rest)
      guard let size = Int(Self.removeDigits(from: &rest)), size <= 10_000 else { return nil }
      exponent = isSmall ? -size : size
    }
    guard rest.isEmpty else { return nil }
    digits = String(whole + fraction)
    exponent -= fraction.count
  }

  /// Takes a sign off the front; true where it is a minus.
  private static func removeSign(from text: inout Substring) -> Bool {
    guard let sign = text.first, "+-−".contains(sign) else { return false }
    text.removeFirst()
    return sign != "+"
  }

  /// Takes the digits off the front.
  private static func removeDigits(from text: inout Substring) -> Substring {
    let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
    text = text[digits.endIndex...]
    return digits
  }
}

extension Rational: CustomStringConvertible {
  /// The fraction as text, such as `8943/200000` or `-12`.
  ///
  /// The corresponding C function is `fmpq_get_str`.
  public var description: String {
    withFmpq { fraction in
      guard let text = fmpq_get_str(nil, 10, fraction) else { return "" }
      defer { flint_free(text) }
      return String(cString: text)
    }
  }

  /// The exact decimal, such as `0.044715`; `nil` where there is none of at most 60 digits.
  public var decimal: String? {
    // 60 digits after the point are 10⁶⁰ at most, which divides by every denominator that will do.
    let (above, below) = (numerator, denominator)
    guard above.bitWidth <= 256, below.bitWidth <= 256 else { return nil }
    var places = 0
    var scaled = Rational(1)
    while !(scaled / below).isInteger {
      guard places < 60 else { return nil }
      places += 1
      scaled = scaled * 10
    }
    var digits = (above.magnitude * scaled / below).description
    if digits.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.count) + digits
    }
    guard digits.count <= 60 else { return nil }
    if places > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places)) }
    return (isNegative ? "-" : "") + digits
  }
}
