import CFlint

/// Which way a result is rounded that needs more bits.
enum Direction {
  case down, up
}

/// FLINT's constants for the directions; their type is one of its own in later versions.
enum Rounding {
  static let down = ARF_RND_FLOOR
  static let up = ARF_RND_CEIL
  static let towardZero = ARF_RND_DOWN
  static let nearest = ARF_RND_NEAR
}

/// A binary floating-point number m·2ᵉ of any precision, or ±∞; never written to after it is made.
///
/// The corresponding C type is `arf_t`.
final class BinaryFloat: @unchecked Sendable {
  private let pointer: UnsafeMutablePointer<arf_struct>

  /// Takes a number that `body` computes by FLINT, in a place that holds 0.
  init(_ body: (UnsafeMutablePointer<arf_struct>) -> Void) {
    pointer = .allocate(capacity: 1)
    arf_init(pointer)
    body(pointer)
  }

  /// Makes the whole number `value`.
  convenience init(_ value: Int) { self.init { arf_set_si($0, value) } }

  /// Makes the power 2ⁿ.
  static func power(ofTwo n: Int) -> BinaryFloat { BinaryFloat { arf_set_si_2exp_si($0, 1, n) } }

  deinit {
    arf_clear(pointer)
    pointer.deallocate()
  }

  static let zero = BinaryFloat(0)
  static let one = BinaryFloat(1)
  static let infinity = BinaryFloat { arf_pos_inf($0) }
  static let minusInfinity = BinaryFloat { arf_neg_inf($0) }

  /// Shows the number to FLINT; the place must be neither kept nor written to.
  func with<Result>(_ body: (UnsafePointer<arf_struct>) -> Result) -> Result {
    withExtendedLifetime(self) { body(UnsafePointer(pointer)) }
  }

  // MARK: - Parts

  var isZero: Bool { with { arf_is_zero($0) != 0 } }
  var isFinite: Bool { with { arf_is_finite($0) != 0 } }
  var isInfinity: Bool { with { arf_is_pos_inf($0) != 0 } }
  var isMinusInfinity: Bool { with { arf_is_neg_inf($0) != 0 } }
  var isNaN: Bool { with { arf_is_nan($0) != 0 } }
  /// −1, 0 or 1.
  var sign: Int { with { Int(arf_sgn($0)) } }
  /// The number of bits of the mantissa, trailing zeros not counted.
  var bitWidth: Int { with { Int(arf_bits($0)) } }

  /// The exponent e of |x| = m·2ᵉ with ½ ≤ m < 1, for a finite number other than 0; clipped to ±2⁶⁰.
  var exponent: Int {
    with { x in
      if arf_is_special(x) != 0 { return 0 }
      if arf_cmpabs_2exp_si(x, 1 << 60) >= 0 { return 1 << 60 }
      if arf_cmpabs_2exp_si(x, -1 << 60) < 0 { return -1 << 60 }
      // A small integer of FLINT's is its own place.
      return Int(x.pointee.exp)
    }
  }

  /// Whether the number is a multiple of 2ⁿ.
  func isMultiple(ofTwoTo n: Int) -> Bool { with { arf_is_int_2exp_si($0, n) != 0 } }

  /// The nearest `Double` in a direction.
  func asDouble(_ direction: Direction) -> Double {
    with { arf_get_d($0, direction == .up ? Rounding.up : Rounding.down) }
  }

  /// The exact value; `nil` where it is infinite or its exponent beyond ±20 000.
  var rational: Rational? {
    guard isFinite, isZero || exponent.magnitude <= Self.largestExponent else { return nil }
    return with { x in Rational { arf_get_fmpq($0, x) } }
  }

  /// The largest exponent of a number that is given as a fraction.
  static let largestExponent = 20_000

  // MARK: - Operations without rounding

  var negated: BinaryFloat { with { x in BinaryFloat { arf_neg($0, x) } } }
  var magnitude: BinaryFloat { with { x in BinaryFloat { arf_abs($0, x) } } }
  /// The largest whole number that is not greater.
  var floor: BinaryFloat { with { x in BinaryFloat { arf_floor($0, x) } } }

  /// The exact difference of two numbers of about the same size.
  func minus(_ other: BinaryFloat) -> BinaryFloat {
    with { x in other.with { y in BinaryFloat { _ = arf_sub($0, x, y, .max, Rounding.down) } } }
  }

  /// Half the exact sum of two numbers of about the same size.
  func midpoint(with other: BinaryFloat) -> BinaryFloat {
    with { x in
      other.with { y in
        BinaryFloat { z in
          arf_add(z, x, y, .max, Rounding.down)
          arf_mul_2exp_si(z, z, -1)
        }
      }
    }
  }
}

extension BinaryFloat: Comparable {
  static func < (a: BinaryFloat, b: BinaryFloat) -> Bool {
    a.with { a in b.with { b in arf_cmp(a, b) < 0 } }
  }

  static func == (a: BinaryFloat, b: BinaryFloat) -> Bool {
    a === b || a.with { a in b.with { b in arf_equal(a, b) != 0 } }
  }

}

extension BinaryFloat {
  static func < (a: BinaryFloat, b: Int) -> Bool { a.with { arf_cmp_si($0, b) < 0 } }
  static func > (a: BinaryFloat, b: Int) -> Bool { a.with { arf_cmp_si($0, b) > 0 } }
  static func <= (a: BinaryFloat, b: Int) -> Bool { a.with { arf_cmp_si($0, b) <= 0 } }
  static func >= (a: BinaryFloat, b: Int) -> Bool { a.with { arf_cmp_si($0, b) >= 0 } }
  static func == (a: BinaryFloat, b: Int) -> Bool { a.with { arf_equal_si($0, b) != 0 } }
}
