import Foundation

/// How a number is written in prose, in a table and in evidence. Fewer than 0 digits count as 0.
public enum NumberFormat: Equatable, Sendable {
  /// As few digits as give the number back: `0.5`, `1e−09`.
  case shortest
  /// This many digits after the decimal point.
  case fixed(Int)
  /// This many significant digits, in scientific notation where the exponent is far from zero.
  case significant(Int)
  /// This many digits after the point of the mantissa, always with a power of ten.
  case scientific(Int)
  /// A hundredfold with a percent sign, with this many digits after the decimal point.
  case percent(Int)

  /// The number as plain text, with a true minus sign: `−0.2785`, `3.1·10⁻⁹`.
  public func text(_ number: Double) -> String {
    render(number, minus: "−") { mantissa, exponent in
      "\(mantissa)·10\(Self.superscript(exponent))"
    }
  }

  /// The number as TeX: `-0.2785`, `3.1\times 10^{-9}`.
  public func tex(_ number: Double) -> String {
    if number.isInfinite { return number < 0 ? "-\\infty" : "\\infty" }
    if number.isNaN { return "\\text{nan}" }
    return render(number, minus: "-") { mantissa, exponent in
      "\(mantissa)\\times 10^{\(exponent)}"
    }.replacingOccurrences(of: "%", with: "\\%")
  }

  /// Writes a number, leaving the form of `mantissa · 10^exponent` to the caller.
  private func render(
    _ number: Double, minus: String, power: (_ mantissa: String, _ exponent: Int) -> String
  ) -> String {
    guard number.isFinite else {
      return number.isNaN ? "nan" : number < 0 ? "\(minus)∞" : "∞"
    }
    let plain: String
    switch self {
    case .shortest:
      plain = Self.shortest(number, power: power)
    case .fixed(let digits):
      plain = Self.trimmedZero(String(format: "%.\(max(0, digits))f", number))
    case .significant(let digits):
      plain = Self.significant(number, digits: digits, power: power)
    case .scientific(let digits):
      plain = Self.scientific(number, digits: digits, power: power)
    case .percent(let digits):
      plain = Self.trimmedZero(String(format: "%.\(max(0, digits))f", 100 * number)) + "%"
    }
    return plain.replacingOccurrences(of: "-", with: "\u{0}")
      .replacingOccurrences(of: "\u{0}", with: minus)
  }

  private static func shortest(_ number: Double, power: (String, Int) -> String) -> String {
    if number == 0 { return "0" }
    let text = "\(number)"
    if let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) {
      let mantissa = String(text[..<mark])
      return power(mantissa.hasSuffix(".0") ? String(mantissa.dropLast(2)) : mantissa, exponent)
    }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func significant(
    _ number: Double, digits: Int, power: (String, Int) -> String
  ) -> String {
    if number == 0 { return "0" }
    let rounded = String(format: "%.\(max(0, digits - 1))e", number)
    guard let mark = rounded.firstIndex(of: "e"),
      let exponent = Int(rounded[rounded.index(after: mark)...])
    else { return rounded }
    if exponent < -4 || exponent >= max(digits, 6) {
      return power(String(rounded[..<mark]), exponent)
    }
    return String(format: "%.\(max(0, digits - 1 - exponent))f", number)
  }

  private static func scientific(
    _ number: Double, digits: Int, power: (String, Int) -> String
  ) -> String {
    if number == 0 { return "0" }
    let rounded = String(format: "%.\(max(0, digits))e", number)
    guard let mark = rounded.firstIndex(of: "e"),
      let exponent = Int(rounded[rounded.index(after: mark)...])
    else { return rounded }
    return power(String(rounded[..<mark]), exponent)
  }

  /// `-0.00` says nothing that `0.00` does not; the sign of a rounded zero is dropped.
  private static func trimmedZero(_ text: String) -> String {
    text.hasPrefix("-") && !text.contains(where: { ("1"..."9").contains($0) })
      ? String(text.dropFirst()) : text
  }

  /// An integer in superscript digits: `⁻⁹`.
  static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return (number < 0 ? "⁻" : "")
      + "\(number.magnitude)".compactMap(\.wholeNumberValue).map { String(digits[$0]) }.joined()
  }
}
