import BigInt

/// Numbers as plain text, with a true minus sign.
enum Digits {
  static func short(_ value: Double) -> String { NumberText.short(value) }

  static func scientific(_ value: Double, digits: Int = 2) -> String {
    NumberText.scientific(value, digits: digits)
  }

  /// An exact number as a decimal where it is a short one, else rounded.
  static func decimal(_ value: Rational) -> String {
    for decimals in 0...12 {
      let scaled = value * Rational(10).power(decimals)
      guard scaled.isInteger else { continue }
      return NumberText.Decimal("\(scaled.numerator)", timesTenTo: -decimals).fixed(decimals)
    }
    return short(value.asDouble)
  }

  /// Two values with enough digits to tell them apart.
  static func apart(_ a: Double?, _ b: Double?) -> (String, String) {
    guard let a, let b else {
      return (a.map(short) ?? "undefined", b.map(short) ?? "undefined")
    }
    return NumberText.apart(a, b)
  }

  /// A whole number in groups of three.
  static func grouped(_ value: Int) -> String {
    let digits = Array("\(value)")
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "\u{2009}" }
      result.append(digit)
    }
    return result
  }
}
