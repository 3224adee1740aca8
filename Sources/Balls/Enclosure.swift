import CFlint

/// The set of the real numbers between two ends: what is known of a number.
///
/// Each end is an exact binary number or infinite, and knows whether it belongs to the set; an
/// infinite end never does. For every operation: its exact value, for all arguments in the given
/// enclosures at which it has one, lies in the enclosure that it returns. An end that had to be
/// rounded is rounded outward and left out; an end that a value may reach is always in.
///
/// Every operation works on `bits` bits (at least 2, at most 100 000), so the ends of a function that
/// only rises or falls are within a unit or two of the last bit. Values beyond ±2^2⁴⁰ are only known
/// to be that large, and values closer to 0 than 2^−2⁴⁰ only to be that small.
///
/// The C type of an end is `arf_t`; functions are evaluated at it by `arb_t`.
public struct Enclosure: Sendable {
  /// One end.
  struct End: Sendable {
    let value: BinaryFloat
    let isIncluded: Bool

    init(_ value: BinaryFloat, _ isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }

    static let infinity = End(.infinity, false)
    static let minusInfinity = End(.minusInfinity, false)

    var negated: End { End(value.negated, isIncluded) }
  }

  let lower: End
  let upper: End

  // MARK: - Making

  /// Takes two ends in order, brings sizes beyond the limit back to it, and mends what no set of real
  /// numbers has: an end at infinity is never included, and a point always.
  init(lower: End, upper: End) {
    let lower = Self.limited(lower: lower)
    let upper = lower.value === upper.value ? lower : Self.limited(upper: upper)
    if lower.value < upper.value {
      self.lower = lower
      self.upper = upper
    } else if lower.value == upper.value, lower.value.isFinite {
      self.lower = End(lower.value, true)
      self.upper = self.lower
    } else {
      // Out of order or not a number: nothing is known.
      self.lower = .minusInfinity
      self.upper = .infinity
    }
  }

  /// The set of one number.
  init(point value: BinaryFloat) {
    self.init(lower: End(value, true), upper: End(value, true))
  }

  /// The numbers between two whole numbers, without these.
  init(between lower: Int, and upper: Int) {
    self.init(lower: End(BinaryFloat(lower), false), upper: End(BinaryFloat(upper), false))
  }

  /// All real numbers.
  public static let everything = Enclosure(lower: .minusInfinity, upper: .infinity)

  /// The positive real numbers.
  static let positive = Enclosure(lower: End(.zero, false), upper: .infinity)

  /// The negative real numbers.
  static let negative = Enclosure(lower: .minusInfinity, upper: End(.zero, false))

  /// Encloses a fraction between its two neighbours of `bits` bits; a point where it is one of them.
  ///
  /// The corresponding C function is `arf_set_fmpq`.
  public init(_ value: Rational, bits: Int) {
    let bits = Self.clipped(bits)
    let (below, isExact) = BinaryFloat.rounding(value, .down, bits: bits)
    if isExact {
      self.init(point: below)
    } else {
      let (above, _) = BinaryFloat.rounding(value, .up, bits: bits)
      self.init(lower: End(below, false), upper: End(above, false))
    }
  }

  /// Encloses the numbers between two fractions, each of them included or not; `nil` is infinite.
  ///
  /// Ends in the wrong order are taken in the right one, and of two equal ends both are included:
  /// there is no empty enclosure.
  ///
  /// The corresponding C function is `arf_set_fmpq`.
  public init(
    lower: Rational?, includesLower: Bool, upper: Rational?, includesUpper: Bool, bits: Int
  ) {
    if let lower, let upper, upper < lower {
      self.init(
        lower: upper, includesLower: includesUpper, upper: lower, includesUpper: includesLower,
        bits: bits)
      return
    }
    let bits = Self.clipped(bits)
    var ends = (lower: End.minusInfinity, upper: End.infinity)
    if let lower {
      let (value, isExact) = BinaryFloat.rounding(lower, .down, bits: bits)
      ends.lower = End(value, includesLower && isExact)
    }
    if let upper {
      let (value, isExact) = BinaryFloat.rounding(upper, .up, bits: bits)
      ends.upper = End(value, includesUpper && isExact)
    }
    self.init(lower: ends.lower, upper: ends.upper)
  }

  /// The exact value of a floating-point number; everything where that is no real number.
  ///
  /// The corresponding C function is `arf_set_d`.
  public init(exactly value: Double) {
    guard value.isFinite else {
      self = .everything
      return
    }
    self.init(point: BinaryFloat { arf_set_d($0, value) })
  }

  /// Encloses π.
  ///
  /// The corresponding C function is `arb_const_pi`.
  public static func pi(bits: Int) -> Enclosure {
    let bits = clipped(bits)
    return withReals(1) { pi in
      arb_const_pi(pi, bits + 16)
      return Enclosure(ball: pi, bits: bits)
    }
  }

  /// Encloses all numbers of a ball of Arb's, rounded outward to `bits` bits.
  ///
  /// The ends of a ball with a radius are left out. A value computed by rounding might still lie on
  /// the ball's very edge, so the radius is taken a hair larger first.
  init(ball: UnsafeMutablePointer<arb_struct>, bits: Int) {
    guard arb_is_finite(ball) != 0 else {
      self = .everything
      return
    }
    if arb_is_exact(ball) != 0 {
      let mid = arb_mid_ptr(ball)
      let below = BinaryFloat.rounded { arf_set_round($0, mid, bits, Rounding.down) }
      if below.isExact {
        self.init(point: below.value)
      } else {
        let above = BinaryFloat { arf_set_round($0, mid, bits, Rounding.up) }
        self.init(lower: End(below.value, false), upper: End(above, false))
      }
      return
    }
    let radius = arb_rad_ptr(ball)
    var hair = mag_struct()
    mag_init(&hair)
    mag_mul_2exp_si(&hair, radius, -20)
    mag_add(radius, radius, &hair)
    mag_clear(&hair)
    self.init(
      lower: End(BinaryFloat { arb_get_lbound_arf($0, ball, bits) }, false),
      upper: End(BinaryFloat { arb_get_ubound_arf($0, ball, bits) }, false))
  }

  /// The working precision that Arb is asked for.
  static func clipped(_ bits: Int) -> Int { min(max(bits, 2), 100_000) }

  // MARK: - The limit of sizes

  /// The exponent of the largest number that is told from larger ones.
  static let limit = 1 << 40
  static let largest = BinaryFloat.power(ofTwo: limit)
  static let smallest = BinaryFloat.power(ofTwo: -limit)
  private static let minusLargest = largest.negated
  private static let minusSmallest = smallest.negated

  private static func limited(lower end: End) -> End {
    let value = end.value
    guard value.isFinite else { return End(value, false) }
    let exponent = value.exponent
    if exponent > limit, value != largest, value != minusLargest {
      return value.sign > 0 ? End(largest, true) : .minusInfinity
    }
    if exponent <= -limit, !value.isZero {
      return value.sign > 0 ? End(.zero, false) : End(minusSmallest, true)
    }
    return end
  }

  private static func limited(upper end: End) -> End {
    let value = end.value
    guard value.isFinite else { return End(value, false) }
    let exponent = value.exponent
    if exponent > limit, value != largest, value != minusLargest {
      return value.sign > 0 ? .infinity : End(minusLargest, true)
    }
    if exponent <= -limit, !value.isZero {
      return value.sign > 0 ? End(smallest, true) : End(.zero, false)
    }
    return end
  }

  // MARK: - Ends

  /// Whether the lower end belongs to the set.
  public var includesLower: Bool { lower.isIncluded }

  /// Whether the upper end belongs to the set.
  public var includesUpper: Bool { upper.isIncluded }

  /// The exact lower end; `nil` where it is infinite or its exponent beyond ±20 000.
  ///
  /// The corresponding C function is `arf_get_fmpq`.
  public var lowerRational: Rational? { lower.value.rational }

  /// The exact upper end; `nil` where it is infinite or its exponent beyond ±20 000.
  ///
  /// The corresponding C function is `arf_get_fmpq`.
  public var upperRational: Rational? { upper.value.rational }

  /// The lower end, rounded down; −∞ where there is none.
  ///
  /// The corresponding C function is `arf_get_d`.
  public var lowerDouble: Double { lower.value.asDouble(.down) }

  /// The upper end, rounded up; ∞ where there is none.
  ///
  /// The corresponding C function is `arf_get_d`.
  public var upperDouble: Double { upper.value.asDouble(.up) }

  /// Whether both ends are finite.
  public var isBounded: Bool { lower.value.isFinite && upper.value.isFinite }

  /// Whether the set has one element only.
  public var isPoint: Bool { lower.value === upper.value || lower.value == upper.value }

  /// The distance of the ends, rounded up; ∞ where it is infinite or too large for a `Double`.
  public var width: Double {
    guard isBounded else { return .infinity }
    if isPoint { return 0 }
    return upper.value.subtracting(lower.value, .up, bits: 53).value.asDouble(.up)
  }

  /// How many bits of the number are known: ⌊log₂(|middle| / width)⌋, 0 where that is negative.
  ///
  /// `Int.max` for a point, and 0 where the set has 0 in it or an end that is infinite.
  public var relativeAccuracyBits: Int {
    if isPoint { return .max }
    guard isBounded, lower.value.sign * upper.value.sign >= 0 else { return 0 }
    let (low, high) = lower.value.sign < 0 ? (upper.negated, lower.negated) : (lower, upper)
    let sum = low.value.adding(high.value, .down, bits: 64).value
    let width = high.value.subtracting(low.value, .up, bits: 64).value
    // ⌊log₂ q⌋ is one less than the exponent of q, and the middle is half the sum.
    let quotient = sum.divided(by: width, .down, bits: 64).value
    return max(0, quotient.exponent - 2)
  }
}

extension Enclosure: Equatable, CustomStringConvertible {
  /// Whether two enclosures are the same set.
  public static func == (a: Enclosure, b: Enclosure) -> Bool {
    a.lower.value == b.lower.value && a.upper.value == b.upper.value
      && a.includesLower == b.includesLower && a.includesUpper == b.includesUpper
  }

  /// The ends as `Double`s, rounded outward, in brackets where they are included: `(0.0, 1.0]`.
  public var description: String {
    "\(includesLower ? "[" : "(")\(lowerDouble), \(upperDouble)\(includesUpper ? "]" : ")")"
  }
}
