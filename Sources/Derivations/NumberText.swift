/// Numbers as plain text, with a true minus sign: rounded once, from their exact digits.
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

  /// A number by its decimal digits, 0.d₁d₂d₃… · 10ⁿ; no digits are 0.
  struct Decimal: Equatable {
    var isNegative: Bool
    private(set) var digits: [UInt8]
    private(set) var exponent: Int

    /// The whole number that some digits spell, times a power of ten.
    init(_ spelling: some StringProtocol, timesTenTo power: Int = 0) {
      isNegative = spelling.first.map { "-−".contains($0) } ?? false
      digits = spelling.compactMap { $0.wholeNumberValue.flatMap(UInt8.init(exactly:)) }
      exponent = digits.count + power
      tidy()
    }

    /// The exact value of a finite number; 0 for any other.
    init(exactly value: Double) {
      // The significand is multiplied by 2 for each positive power of 2, by 5 and 1/10 for each
      // negative one, in groups of nine digits, the lowest first.
      let isWhole = value.isFinite && value != 0
      let significand =
        isWhole ? value.significandBitPattern | (value.isNormal ? 1 << 52 : 0) : 0
      let power = isWhole ? (value.isNormal ? Int(value.exponent) : -1022) - 52 : 0
      var groups = [significand % 1_000_000_000, significand / 1_000_000_000]
      for _ in 0..<abs(power) {
        var carry: UInt64 = 0
        for index in groups.indices {
          carry += groups[index] * (power > 0 ? 2 : 5)
          groups[index] = carry % 1_000_000_000
          carry /= 1_000_000_000
        }
        if carry > 0 { groups.append(carry) }
      }
      let text = groups.reversed().map { group in
        let digits = "\(group)"
        return String(repeating: "0", count: 9 - digits.count) + digits
      }.joined()
      self.init(text, timesTenTo: min(power, 0))
      isNegative = value < 0
    }

    /// Leaves out the zeros at both ends.
    private mutating func tidy() {
      let zeros = digits.prefix { $0 == 0 }.count
      digits.removeFirst(zeros)
      exponent = digits.isEmpty ? 0 : exponent - zeros
      while digits.last == 0 { digits.removeLast() }
    }

    /// The nearest number with no digits below the place 10ᵖ, half a unit away from 0.
    func rounded(to place: Int) -> Decimal {
      let kept = exponent - place
      guard kept < digits.count else { return self }
      var result = self
      guard kept >= 0 else {
        result.digits = []
        result.tidy()
        return result
      }
      result.digits = Array(digits.prefix(kept))
      guard digits[kept] >= 5 else {
        result.tidy()
        return result
      }
      var index = kept
      while index > 0 {
        index -= 1
        guard result.digits[index] == 9 else {
          result.digits[index] += 1
          result.tidy()
          return result
        }
        result.digits[index] = 0
      }
      result.digits.insert(1, at: 0)
      result.exponent += 1
      result.tidy()
      return result
    }

    /// The nearest number with so many digits.
    func rounded(digits count: Int) -> Decimal { rounded(to: exponent - count) }

    /// The size of the number with a fixed number of decimals; no digit is left out before them.
    func fixed(_ decimals: Int) -> String {
      let number = rounded(to: -decimals)
      let sign = number.isNegative && !number.digits.isEmpty ? "−" : ""
      let front = number.exponent > 0 ? number.text(from: 0, to: number.exponent) : "0"
      guard decimals > 0 else { return sign + front }
      return sign + front + "." + number.text(from: number.exponent, to: number.exponent + decimals)
    }

    /// The number as d.dd·10ⁿ, with so many digits.
    func scientific(digits count: Int) -> String {
      let number = rounded(digits: count)
      guard !number.digits.isEmpty else { return "0" }
      let power = PlainText.raised("\(number.exponent - 1)".replacing("-", with: "−")) ?? ""
      let behind = count > 1 ? "." + number.text(from: 1, to: count) : ""
      return "\(number.isNegative ? "−" : "")\(number.digits[0])\(behind)·10\(power)"
    }

    /// The number with so many digits: on the line where they reach to the point and not far behind
    /// it, else with a power of ten.
    func significant(digits count: Int) -> String {
      let number = rounded(digits: count)
      guard !number.digits.isEmpty else { return "0" }
      return (-5...count).contains(number.exponent)
        ? number.fixed(count - number.exponent) : number.scientific(digits: count)
    }

    /// Some digits, with zeros before the first and behind the last.
    private func text(from start: Int, to end: Int) -> String {
      (start..<max(start, end)).map { place in
        digits.indices.contains(place) ? String(digits[place]) : "0"
      }.joined()
    }
  }

  /// A `Double` with as many decimals as asked, on the line.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return infinite(value) }
    return Decimal(exactly: value).fixed(max(0, decimals))
  }

  /// About five significant digits.
  static func short(_ value: Double) -> String {
    guard value.isFinite else { return infinite(value) }
    let size = abs(value)
    if value == 0 { return "0" }
    if size < 1e-4 || size >= 1e6 { return scientific(value, digits: 4) }
    let number = Decimal(exactly: value)
    let text = number.fixed(4 - min(number.exponent, 0))
    guard text.contains(".") else { return text }
    return String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }

  /// A number as a·10ⁿ.
  static func scientific(_ value: Double, digits: Int = 2) -> String {
    guard value.isFinite else { return infinite(value) }
    return Decimal(exactly: value).scientific(digits: max(1, digits))
  }

  /// Two values with enough digits to tell them apart, where they differ.
  static func apart(_ a: Double, _ b: Double) -> (String, String) {
    let size = max(abs(a), abs(b))
    guard a.isFinite, b.isFinite, size != 0 else { return (short(a), short(b)) }
    let (p, q) = (Decimal(exactly: a), Decimal(exactly: b))
    let isOnLine = size < 1e6 && size > 1e-4
    var unit = 1e-4
    for digits in 4...17 {
      let (s, t) =
        isOnLine
        ? (p.fixed(digits), q.fixed(digits))
        : (p.scientific(digits: digits), q.scientific(digits: digits))
      // On the line two units of the last place at least, so that it is no matter of rounding.
      if s != t, !isOnLine || abs(a - b) >= 2 * unit { return (s, t) }
      unit /= 10
    }
    return (p.scientific(digits: 17), q.scientific(digits: 17))
  }

  /// The number that lies between two, to so many digits: `nil` where the two do not round alike.
  ///
  /// A ball guarantees the digits that its two ends have in common, and no others.
  static func between(_ low: Decimal, _ high: Decimal, digits count: Int) -> String? {
    let (p, q) = (low.rounded(digits: count), high.rounded(digits: count))
    // At 99999.6 the ends may have digits of different worth: the higher end's count for both.
    let place = max(p.exponent, q.exponent) - count
    let (s, t) = (low.rounded(to: place), high.rounded(to: place))
    return s == t ? s.significant(digits: count) : nil
  }

  private static func infinite(_ value: Double) -> String {
    value.isNaN ? "undefined" : value < 0 ? "−∞" : "∞"
  }
}
