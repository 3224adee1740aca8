#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Numbers as a figure writes them: a true minus, no needless zeros, powers of ten as such.
enum NumberText {
  /// A number with a fixed count of decimals.
  static func fixed(_ value: Double, decimals: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    let length = withVaList([Int32(decimals), value]) { vsnprintf(&buffer, 400, "%.*f", $0) }
    let text = String(
      decoding: buffer.prefix(Int(min(length, 399))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let isZero = text.allSatisfy { "-0.".contains($0) }
    return isZero
      ? text.replacing("-", with: "") : text.replacing("-", with: "−")
  }

  /// A number with a count of significant digits, for sentences: `−0.2785`, `3.1·10⁻⁹`.
  static func short(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite else { return value.isNaN ? "undefined" : value < 0 ? "−∞" : "∞" }
    guard value != 0 else { return "0" }
    let exponent = Int(log10(abs(value)).rounded(.down))
    guard exponent < -4 || exponent >= max(digits + 2, 6) else {
      return trimmed(fixed(value, decimals: max(digits - 1 - exponent, 0)))
    }
    let mantissa = trimmed(fixed(value / pow(10, Double(exponent)), decimals: digits - 1))
    let power = "10" + superscript(exponent)
    return mantissa == "1" ? power : mantissa == "−1" ? "−" + power : "\(mantissa)·\(power)"
  }

  /// An integer in raised figures.
  static func superscript(_ value: Int) -> String {
    let figures = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(value).map { $0 == "-" ? "⁻" : figures[$0.wholeNumberValue ?? 0] })
  }

  /// A decimal without the zeros at its end.
  static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
