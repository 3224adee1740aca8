import BigInt

/// Numbers as plain text, with a true minus sign.
enum Digits {
  /// A `Double` with as many decimals as asked, in positional notation.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let scaled = Rational(exactly: value) * Rational(10).power(decimals)
    let rounded = (scaled + Rational(1, 2)).floor
    let digits = "\(rounded.magnitude)"
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -decimals)
    let sign = rounded.sign == .minus && !rounded.isZero ? "−" : ""
    return decimals == 0 ? sign + padded : "\(sign)\(padded[..<point]).\(padded[point...])"
  }

  /// About five significant digits.
  static func short(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "undefined" : value < 0 ? "−∞" : "∞" }
    let size = abs(value)
    if value == 0 { return "0" }
    if size < 1e-4 || size >= 1e6 { return scientific(value, digits: 4) }
    var decimals = 4
    var bound = 1.0
    while size < bound, decimals < 9 {
      bound /= 10
      decimals += 1
    }
    return trimmed(fixed(value, decimals - (size >= 1 ? 0 : 1)))
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let cut = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(cut.reversed())
  }

  /// A number as a·10ⁿ.
  static func scientific(_ value: Double, digits: Int = 2) -> String {
    guard value != 0, value.isFinite else { return value == 0 ? "0" : "∞" }
    var exponent = 0
    var scaled = Rational(exactly: abs(value))
    while scaled >= 10 {
      scaled = scaled / 10
      exponent += 1
    }
    while scaled < 1 {
      scaled = scaled * 10
      exponent -= 1
    }
    let power = PlainText.raised("\(exponent)".replacing("-", with: "−")) ?? ""
    return "\(value < 0 ? "−" : "")\(fixed(scaled.asDouble, digits - 1))·10\(power)"
  }

  /// An exact number as a decimal where it is a short one, else as a fraction.
  static func decimal(_ value: Rational) -> String {
    for decimals in 0...12 where (value * Rational(10).power(decimals)).isInteger {
      return fixed(value.asDouble, decimals)
    }
    return short(value.asDouble)
  }

  /// Two values with enough digits to tell them apart.
  static func apart(_ a: Double?, _ b: Double?) -> (String, String) {
    guard let a, let b else {
      return (a.map(short) ?? "undefined", b.map(short) ?? "undefined")
    }
    let size = max(abs(a), abs(b))
    guard size < 1e6, size > 1e-4 else {
      for digits in 2...17 {
        let (p, q) = (scientific(a, digits: digits), scientific(b, digits: digits))
        if p != q && digits >= 4 { return (p, q) }
      }
      return (scientific(a, digits: 17), scientific(b, digits: 17))
    }
    for decimals in 4...17 {
      let (p, q) = (fixed(a, decimals), fixed(b, decimals))
      let isClear = abs(a - b) * Rational(10).power(decimals).asDouble >= 2
      if p != q && isClear { return (p, q) }
    }
    return (fixed(a, 17), fixed(b, 17))
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
