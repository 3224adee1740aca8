import CFlint

extension Enclosure {
  // MARK: - Signs

  /// Whether every element is greater than 0.
  public var isPositive: Bool { lower.value.sign > 0 || (lower.value.isZero && !includesLower) }

  /// Whether every element is less than 0.
  public var isNegative: Bool { upper.value.sign < 0 || (upper.value.isZero && !includesUpper) }

  /// Whether no element is less than 0.
  public var isNonnegative: Bool { lower.value.sign >= 0 }

  /// Whether no element is greater than 0.
  public var isNonpositive: Bool { upper.value.sign <= 0 }

  /// Whether 0 is no element.
  public var excludesZero: Bool { isPositive || isNegative }

  /// Whether 0 is the only element.
  public var isExactlyZero: Bool { lower.value.isZero && upper.value.isZero }

  // MARK: - Comparing

  /// Whether every element is less than every element of the other set.
  ///
  /// The corresponding C function is `arf_cmp`.
  public func isBelow(_ other: Enclosure) -> Bool {
    if upper.value < other.lower.value { return true }
    return upper.value == other.lower.value && !(includesUpper && other.includesLower)
  }

  /// Whether every element is at most every element of the other set.
  ///
  /// The corresponding C function is `arf_cmp`.
  public func isAtMost(_ other: Enclosure) -> Bool { upper.value <= other.lower.value }

  /// Whether the two sets share no element.
  public func isDisjoint(with other: Enclosure) -> Bool { isBelow(other) || other.isBelow(self) }

  /// Whether a fraction is an element.
  ///
  /// The corresponding C function is `fmpq_cmp`.
  public func contains(_ value: Rational) -> Bool {
    let (atLower, atUpper) = (
      lower.value.comparison(with: value), upper.value.comparison(with: value)
    )
    return (atLower < 0 || (atLower == 0 && includesLower))
      && (atUpper > 0 || (atUpper == 0 && includesUpper))
  }

  // MARK: - Sets

  /// What the two sets share; `nil` where that is nothing.
  public func intersection(_ other: Enclosure) -> Enclosure? {
    if isDisjoint(with: other) { return nil }
    return Enclosure(
      lower: .innermost(lower, other.lower, isLower: true),
      upper: .innermost(upper, other.upper, isLower: false))
  }

  /// The smallest enclosure with all elements of the two sets.
  public func hull(_ other: Enclosure) -> Enclosure {
    Enclosure(
      lower: .outermost(lower, other.lower, isLower: true),
      upper: .outermost(upper, other.upper, isLower: false))
  }

  /// This set, which is known to lie in `range`, without what sticks out.
  func limited(to range: Enclosure) -> Enclosure { intersection(range) ?? range }

  // MARK: - Larger and smaller

  /// The larger of two numbers.
  ///
  /// The corresponding C function is `arb_max`.
  public func maximum(_ other: Enclosure) -> Enclosure {
    Enclosure(
      lower: .innermost(lower, other.lower, isLower: true),
      upper: .outermost(upper, other.upper, isLower: false))
  }

  /// The smaller of two numbers.
  ///
  /// The corresponding C function is `arb_min`.
  public func minimum(_ other: Enclosure) -> Enclosure {
    Enclosure(
      lower: .outermost(lower, other.lower, isLower: true),
      upper: .innermost(upper, other.upper, isLower: false))
  }
}

extension Enclosure.End {
  /// The end that leaves more out; of two equal ones it is included where both are.
  static func innermost(_ a: Self, _ b: Self, isLower: Bool) -> Self {
    if a.value == b.value { return Self(a.value, a.isIncluded && b.isIncluded) }
    return (a.value > b.value) == isLower ? a : b
  }

  /// The end that takes more in; of two equal ones it is included where either is.
  static func outermost(_ a: Self, _ b: Self, isLower: Bool) -> Self {
    if a.value == b.value { return Self(a.value, a.isIncluded || b.isIncluded) }
    return (a.value < b.value) == isLower ? a : b
  }
}

extension BinaryFloat {
  /// The sign of the difference to a fraction.
  func comparison(with value: Rational) -> Int {
    if isInfinity { return 1 }
    if isMinusInfinity { return -1 }
    let signs = (sign, value.isZero ? 0 : value.isNegative ? -1 : 1)
    guard signs.0 == signs.1, signs.0 != 0 else {
      return signs.0 < signs.1 ? -1 : signs.0 > signs.1 ? 1 : 0
    }
    // Far apart in size, the two are compared without the long number that the far one would be.
    let size = value.numerator.bitWidth - value.denominator.bitWidth
    if exponent > size + 2 { return signs.0 }
    if exponent < size - 2 { return -signs.0 }
    let own = with { x in Rational { arf_get_fmpq($0, x) } }
    return own < value ? -1 : own == value ? 0 : 1
  }
}
