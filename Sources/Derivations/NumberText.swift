import Balls
import Kernel
import Terms

/// Numbers in messages, with a true minus sign and the digits that are known.
enum NumberText {
  /// A decimal as an author spells it, "-1.50e-3", taken apart: the sign is not kept.
  struct Spelling {
    /// The digits with their point, as spelt; "1.50".
    let significand: String
    /// The power of ten; −3.
    let exponent: Int

    /// Takes a spelling apart; `nil` where it is none.
    init?(_ spelling: String) {
      var text = spelling[...]
      if let sign = text.first, "+-−".contains(sign) { text.removeFirst() }
      var exponent = 0
      if let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
        let power = text[text.index(after: mark)...].replacing("−", with: "-")
        guard let value = Int(power) else { return nil }
        exponent = value
        text = text[..<mark]
      }
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), text.contains(where: { $0.isNumber }),
        parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
      else { return nil }
      let front = parts[0].drop { $0 == "0" }
      let behind = parts.count == 2 && !parts[1].isEmpty ? ".\(parts[1])" : ""
      significand = (front.isEmpty ? "0" : front) + behind
      self.exponent = exponent
    }
  }

  /// A bound such as 2⁻¹⁰⁶ as a power of ten with two digits, rounded up.
  static func power(ofTwo exponent: Int) -> String {
    let value = Enclosure(Rational(2), bits: 64).power(exponent, bits: 64)
    return value?.digits(2) ?? "0"
  }

  /// About five significant digits, without zeros at the end.
  static func short(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "undefined" : value < 0 ? "−∞" : "∞" }
    return trimmed(Enclosure(exactly: value).digits(5) ?? "0")
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains("."), !text.contains("·") else { return text }
    return String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }

  /// As many digits, at most 12, as an enclosure leaves no doubt about, and that there are more.
  static func known(_ value: Enclosure) -> String {
    guard let count = (1...12).last(where: { value.digits($0) != nil }),
      let text = value.digits(count)
    else { return near(value) }
    return text + "…"
  }

  /// An enclosure of which no digit is known: about 0 the places that are known to be 0.
  private static func near(_ value: Enclosure) -> String {
    let size = value.absolute.upperDouble
    guard value.isBounded, size < 0.5 else { return "\(value)" }
    var places = 0
    var bound = 0.05
    while size < bound, places < 12 { (places, bound) = (places + 1, bound / 10) }
    return places == 0 ? "\(value)" : "0." + String(repeating: "0", count: places) + "…"
  }

  /// An exact number as a decimal where it is a short one, else as a fraction.
  static func exact(_ value: Rational) -> String {
    if let decimal = value.decimal, decimal.count <= 40 { return decimal.replacing("-", with: "−") }
    let fraction = "\(value)".replacing("-", with: "−")
    if fraction.count <= 24 { return fraction }
    // Rounded to a short number it might lie outside of its domain.
    for count in 12...60 {
      guard let text = Enclosure(value, bits: 512).digits(count) else { break }
      if text.contains("·") || trimmed(text).count >= 10 { return text }
    }
    return fraction
  }

  /// Two values with enough digits to tell them apart.
  static func apart(_ a: Enclosure?, _ b: Enclosure?) -> (String, String) {
    guard let a, let b else { return (text(a), text(b)) }
    for count in 5...60 {
      guard let p = a.digits(count), let q = b.digits(count) else { break }
      if p != q { return (p, q) }
    }
    return (text(a), text(b))
  }

  private static func text(_ value: Enclosure?) -> String {
    guard let value else { return "undefined" }
    if let digits = value.digits(5) ?? value.digits(2) { return digits }
    // So near to 0, or so far from it, that no power of ten is written.
    let size = value.absolute
    if size.isPositive, !value.isPositive || !value.isNegative {
      let sign = value.isNegative ? "−" : ""
      if size.upperDouble < 1e-300 { return sign + "0.000… (not 0)" }
      if size.lowerDouble > 1e300 { return "beyond " + sign + "10³⁰⁰" }
    }
    return "\(value)"
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
