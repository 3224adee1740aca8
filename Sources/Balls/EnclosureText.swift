import CFlint

extension Enclosure {
  /// The number as a decimal of `count` significant digits, where the enclosure leaves no doubt about
  /// any of them; `nil` otherwise, and for more than 20 000 digits.
  ///
  /// The decimal is the nearest one, a half rounded away from 0: `3.1416`, `−0.00500`, or `1.234·10⁻³⁰¹`
  /// where it is below 10⁻⁵, at least 10¹⁵, or has more digits before its point than were asked for.
  /// Zero is `0`.
  ///
  /// The corresponding C function is `fmpz_get_str`.
  public func digits(_ count: Int) -> String? {
    guard (1...20_000).contains(count) else { return nil }
    if isExactlyZero { return "0" }
    guard isBounded, lower.value.sign * upper.value.sign > 0 else { return nil }
    if lower.value.sign < 0 { return negated.digits(count).map { "−" + $0 } }
    // No two numbers share a digit and their power of ten where one is more than twice the other.
    guard upper.value.exponent - lower.value.exponent < 2 else { return nil }

    // From 4 bits a digit to what decides even a half.
    var bits = 4 * count + 64
    let limit = min(100_000, 8 * (bits + lower.value.bitWidth + upper.value.bitWidth))
    while true {
      switch decimal(count, bits: bits) {
      case .known(let digits, let exponent): return Self.text(digits, exponent, of: count)
      case .none: return nil
      case .unclear where bits >= limit: return nil
      case .unclear: bits = min(limit, 2 * bits)
      }
    }
  }

  private enum Decimal {
    /// The digits, and the power of ten that the first of them counts.
    case known(String, Int)
    /// There are no such digits.
    case none
    /// More bits will tell.
    case unclear
  }

  /// The digits of a positive number, powers of ten being known to `bits` bits.
  private func decimal(_ count: Int, bits: Int) -> Decimal {
    let ten = Enclosure(point: BinaryFloat(10))
    guard let least = ten.power(count - 1, bits: .max), let most = ten.power(count, bits: .max)
    else { return .none }
    // log₁₀ 2; a power more or less is put right below.
    var exponent = Int((Double(lower.value.exponent - 1) * 0.301_029_995_663_981_2).rounded(.down))
    for _ in 0..<4 {
      let shift = count - 1 - exponent
      guard let scale = ten.power(abs(shift), bits: bits),
        let low = Enclosure(point: lower.value).scaled(by: scale, isDown: shift < 0, bits: bits),
        let high = Enclosure(point: upper.value).scaled(by: scale, isDown: shift < 0, bits: bits),
        low.isBounded, high.isBounded
      else { return .none }
      // The lower end should have `count` digits before the point.
      if low.isBelow(least) {
        exponent -= 1
      } else if most.isAtMost(low) {
        exponent += 1
      } else if !least.isAtMost(low) || !low.isBelow(most) {
        return .unclear
      } else {
        return Self.decimal(low, high, includesUpper: includesUpper, exponent)
      }
    }
    return .unclear
  }

  /// What all numbers between two are rounded to.
  private static func decimal(
    _ low: Enclosure, _ high: Enclosure, includesUpper: Bool, _ exponent: Int
  ) -> Decimal {
    let first = low.lower.value.addingHalf.floor
    let last = high.upper.value.nearest(isIncluded: high.includesUpper && includesUpper)
    if first == last { return .known(first.wholeText, exponent) }
    // Clear and different, or not yet clear?
    let isClear =
      first == low.upper.value.nearest(isIncluded: low.includesUpper)
      && (high.isPoint || high.lower.value.addingHalf.floor == last)
    return isClear ? .none : .unclear
  }

  private func scaled(by scale: Enclosure, isDown: Bool, bits: Int) -> Enclosure? {
    isDown ? divided(by: scale, bits: bits) : multiplied(by: scale, bits: bits)
  }

  /// Puts the point into the digits, the first of which counts 10^exponent.
  private static func text(_ digits: String, _ exponent: Int, of count: Int) -> String {
    // 99.96 may have become 100.0.
    let (digits, exponent) =
      digits.count > count ? (String(digits.dropLast()), exponent + 1) : (digits, exponent)
    func pointed(after whole: Int) -> String {
      whole >= digits.count ? digits : "\(digits.prefix(whole)).\(digits.dropFirst(whole))"
    }
    // A zero that is no digit of the number is not written before the point.
    if exponent < -5 || exponent >= min(count, 15) {
      return "\(pointed(after: 1))·10\(raised(exponent))"
    }
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
    return pointed(after: exponent + 1)
  }

  /// A whole number in raised digits.
  private static func raised(_ value: Int) -> String {
    String(
      "\(value)".map { character in
        character == "-" ? "⁻" : Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[character.wholeNumberValue ?? 0]
      })
  }
}

extension BinaryFloat {
  /// The digits of a whole number.
  fileprivate var wholeText: String { with { x in Rational { arf_get_fmpq($0, x) } }.description }

  /// The exact sum with ½; for numbers that are neither huge nor tiny.
  fileprivate var addingHalf: BinaryFloat {
    with { x in
      BinaryFloat { sum in
        arf_set_si_2exp_si(sum, 1, -1)
        arf_add(sum, sum, x, .max, Rounding.down)
      }
    }
  }

  /// The whole number that this one, or the numbers just below it, are rounded to.
  fileprivate func nearest(isIncluded: Bool) -> BinaryFloat {
    let sum = addingHalf
    let whole = sum.floor
    return isIncluded || whole != sum ? whole : whole.minus(.one)
  }
}
