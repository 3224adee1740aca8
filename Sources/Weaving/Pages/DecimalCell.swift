import Manuscript

/// A plain decimal number in a table, cut at its point.
struct DecimalCell {
  var whole: String
  var fraction: String

  /// Nothing when the text is not a plain decimal number.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts[0].first else { return nil }
    let isSigned = "-−+".contains(first)
    let digits = parts[0].dropFirst(isSigned ? 1 : 0)
    let isDigit = { (character: Character) in ("0"..."9").contains(character) }
    guard let leading = digits.first, isDigit(leading),
      digits.allSatisfy({ isDigit($0) || "\u{2009}\u{202F},".contains($0) }),
      parts.count == 1 || (!parts[1].isEmpty && parts[1].allSatisfy(isDigit))
    else { return nil }
    whole = (first == "-" ? "−" : isSigned ? String(first) : "") + digits
    fraction = parts.count == 2 ? String(parts[1]) : ""
  }

  /// The number with room for so many decimal places, so that points stand below each other.
  func html(places: Int) -> String {
    guard places > 0 else { return whole }
    let tail = fraction.isEmpty ? "" : ".\(fraction)"
    return "\(whole)<span class=\"fraction\" style=\"width:\(places)ch\">\(tail)</span>"
  }
}
