import CFlint

/// An exact fraction of two integers of any size, in lowest terms with a positive denominator.
///
/// No decimal is ever rounded: `Rational("0.044715")` is 8943/200000. A fraction whose two parts
/// fit into machine words is kept in them, every other one as a number of FLINT's, so equal
/// fractions are kept alike.
///
/// The corresponding C type is `fmpq_t`.
public struct Rational: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  /// Where a fraction is kept; always small where both parts fit.
  private enum Storage: Sendable {
    case small(Int, Int)
    case large(LargeRational)
  }

  private let storage: Storage

  private init(_ storage: Storage) { self.storage = storage }

  // MARK: - Making

  /// Makes the fraction `numerator / denominator` in lowest terms; the denominator must not be 0.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "the denominator of a fraction should not be 0, but is")
    if denominator == 1 {
      self.init(.small(numerator, 1))
      return
    }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let isNegative = numerator != 0 && (numerator < 0) != (denominator < 0)
    self.init(
      isNegative: isNegative, lowest: numerator.magnitude / divisor, denominator.magnitude / divisor
    )
  }

  /// Makes an integer from a literal.
  public init(integerLiteral value: Int) { storage = .small(value, 1) }

  /// Keeps a fraction that is in lowest terms.
  private init(isNegative: Bool, lowest numerator: UInt, _ denominator: UInt) {
    let limit = isNegative ? Int.min.magnitude : Int.max.magnitude
    if numerator <= limit, denominator <= Int.max.magnitude {
      // Negated as a pattern of bits, for 2⁶³ itself has no positive `Int`.
      let n = isNegative ? Int(truncatingIfNeeded: 0 &- numerator) : Int(numerator)
      self.init(.small(n, Int(denominator)))
    } else {
      self.init { fraction in
        fmpz_set_ui(fraction.numerator, numerator)
        if isNegative { fmpz_neg(fraction.numerator, fraction.numerator) }
        fmpz_set_ui(fraction.denominator, denominator)
      }
    }
  }

  /// Reads a decimal such as `"0.044715"`, `"-12"`, `"−12"` or `"1.5e-3"` exactly.
  ///
  /// There must be at least one digit, and none of them but 0 to 9. `nil` for anything else, and
  /// for an exponent beyond ±10 000.
  public init?(_ decimal: String) {
    guard let parts = DecimalParts(decimal) else { return nil }
    let exponent = parts.exponent
    self.init { fraction in
      // Only digits are left, so that FLINT can read them.
      fmpz_set_str(fraction.numerator, parts.digits, 10)
      if parts.isNegative { fmpz_neg(fraction.numerator, fraction.numerator) }
      withIntegers(1) { scale in
        fmpz_set_ui(scale, 10)
        fmpz_pow_ui(scale, scale, exponent.magnitude)
        if exponent < 0 {
          fmpz_set(fraction.denominator, scale)
          fmpq_canonicalise(fraction)
        } else {
          fmpz_mul(fraction.numerator, fraction.numerator, scale)
        }
      }
    }
  }

  /// The exact value of a finite floating-point number; −0 is 0.
  public init(exactly value: Double) {
    precondition(value.isFinite, "a fraction should come from a finite number, but is \(value)")
    if let integer = Int(exactly: value) {
      self.init(integer)
      return
    }
    let mantissa = Int(value.significandBitPattern) | (value.isNormal ? 1 << 52 : 0)
    let power = Int(max(value.exponentBitPattern, 1)) - 1075
    self.init { fraction in
      fmpz_set_si(fraction.numerator, value < 0 ? -mantissa : mantissa)
      if power >= 0 {
        fmpq_mul_2exp(fraction, fraction, UInt(power))
      } else {
        fmpq_div_2exp(fraction, fraction, UInt(-power))
      }
    }
  }

  // MARK: - FLINT

  /// Takes a fraction that `body` computes by FLINT, in lowest terms, in a place that holds 0.
  init(_ body: (UnsafeMutablePointer<fmpq>) -> Void) {
    var fraction = fmpq(num: 0, den: 1)
    body(&fraction)
    self.init(moving: &fraction)
  }

  /// Takes a fraction over from FLINT; its place needs no release afterwards.
  private init(moving fraction: UnsafeMutablePointer<fmpq>) {
    if fmpz_fits_si(fraction.numerator) != 0, fmpz_fits_si(fraction.denominator) != 0 {
      storage = .small(fmpz_get_si(fraction.numerator), fmpz_get_si(fraction.denominator))
      fmpq_clear(fraction)
    } else {
      storage = .large(LargeRational(moving: fraction))
    }
  }

  /// Copies a fraction of FLINT's that is in lowest terms.
  init(copying fraction: UnsafePointer<fmpq>) { self.init { fmpq_set($0, fraction) } }

  /// Copies an integer of FLINT's.
  init(copying integer: UnsafePointer<fmpz>) {
    if fmpz_fits_si(integer) != 0 {
      self.init(fmpz_get_si(integer))
    } else {
      self.init { fmpz_set($0.numerator, integer) }
    }
  }

  /// Shows the fraction to FLINT; the place must be neither kept nor written to.
  func withFmpq<Result, Failure: Error>(
    _ body: (UnsafePointer<fmpq>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch storage {
    case .large(let large):
      return try large.with { (fraction) throws(Failure) in try body(UnsafePointer(fraction)) }
    case .small(let n, let d):
      var fraction = fmpq(num: 0, den: 1)
      fmpz_set_si(&fraction.num, n)
      fmpz_set_si(&fraction.den, d)
      defer { fmpq_clear(&fraction) }
      return try body(&fraction)
    }
  }

  // MARK: - Parts

  /// The whole number above the line; it carries the sign.
  public var numerator: Rational {
    switch storage {
    case .small(let n, _): Rational(n)
    case .large(let large): large.with { Rational(copying: UnsafePointer($0.numerator)) }
    }
  }

  /// The whole number below the line; positive.
  public var denominator: Rational {
    switch storage {
    case .small(_, let d): Rational(d)
    case .large(let large): large.with { Rational(copying: UnsafePointer($0.denominator)) }
    }
  }

  /// Whether the fraction is a whole number.
  public var isInteger: Bool {
    switch storage {
    case .small(_, let d): d == 1
    case .large(let large): large.with { fmpz_is_one($0.denominator) != 0 }
    }
  }

  /// Whether the fraction is 0.
  public var isZero: Bool {
    if case .small(0, _) = storage { true } else { false }
  }

  /// Whether the fraction is less than 0.
  public var isNegative: Bool {
    switch storage {
    case .small(let n, _): n < 0
    case .large(let large): large.with { fmpq_sgn($0) < 0 }
    }
  }

  /// The fraction without its sign.
  public var magnitude: Rational { isNegative ? -self : self }

  /// The whole number as an `Int`; `nil` where it is none or does not fit.
  public var asInt: Int? {
    if case .small(let n, 1) = storage { n } else { nil }
  }

  /// The numerator and the denominator where both fit into machine words.
  var words: (numerator: Int, denominator: Int)? {
    if case .small(let n, let d) = storage { (n, d) } else { nil }
  }

  /// The number of bits of the numerator and of the denominator together: 1 for 0, 2 for 1.
  public var bitWidth: Int {
    let (above, below) = bitWidths
    return above + below
  }

  /// The numbers of bits of the numerator and of the denominator.
  private var bitWidths: (numerator: Int, denominator: Int) {
    switch storage {
    case .small(let n, let d): (n.magnitude.usedBits, d.magnitude.usedBits)
    case .large(let large):
      large.with { (Int(fmpz_bits($0.numerator)), Int(fmpz_bits($0.denominator))) }
    }
  }

  /// The largest whole number that is not greater.
  ///
  /// The corresponding C function is `fmpz_fdiv_q`.
  public var floor: Rational {
    if case .small(let n, let d) = storage {
      let (quotient, remainder) = n.quotientAndRemainder(dividingBy: d)
      return Rational(remainder < 0 ? quotient - 1 : quotient)
    }
    return withFmpq { whole in
      Rational { fmpz_fdiv_q($0.numerator, whole.numerator, whole.denominator) }
    }
  }

  /// The nearest whole number; a half is rounded up.
  public var rounded: Rational { (self + Rational(1, 2)).floor }

  // MARK: - Arithmetic

  /// Adds two fractions exactly.
  ///
  /// The corresponding C function is `fmpq_add`.
  public static func + (a: Rational, b: Rational) -> Rational {
    if case .small(let n, let d) = a.storage, case .small(let m, let e) = b.storage {
      if d == 1, e == 1 {
        let (sum, overflow) = n.addingReportingOverflow(m)
        if !overflow { return Rational(sum) }
      } else {
        let (left, p) = n.multipliedReportingOverflow(by: e)
        let (right, q) = m.multipliedReportingOverflow(by: d)
        let (sum, r) = left.addingReportingOverflow(right)
        let (below, s) = d.multipliedReportingOverflow(by: e)
        if !(p || q || r || s) { return Rational(sum, below) }
      }
    }
    return combine(a, b) { fmpq_add($0, $1, $2) }
  }

  /// Subtracts two fractions exactly.
  ///
  /// The corresponding C function is `fmpq_sub`.
  public static func - (a: Rational, b: Rational) -> Rational {
    if case .small = a.storage, case .small(let m, let e) = b.storage, m != .min {
      return a + Rational(.small(-m, e))
    }
    return combine(a, b) { fmpq_sub($0, $1, $2) }
  }

  /// The fraction with the opposite sign.
  ///
  /// The corresponding C function is `fmpq_neg`.
  public static prefix func - (a: Rational) -> Rational {
    if case .small(let n, let d) = a.storage, n != .min { return Rational(.small(-n, d)) }
    return a.withFmpq { a in Rational { fmpq_neg($0, a) } }
  }

  /// Multiplies two fractions exactly.
  ///
  /// The corresponding C function is `fmpq_mul`.
  public static func * (a: Rational, b: Rational) -> Rational {
    if case .small(let n, let d) = a.storage, case .small(let m, let e) = b.storage {
      let (above, p) = n.multipliedReportingOverflow(by: m)
      let (below, q) = d.multipliedReportingOverflow(by: e)
      if !(p || q) { return Rational(above, below) }
    }
    return combine(a, b) { fmpq_mul($0, $1, $2) }
  }

  /// Divides two fractions exactly; the divisor must not be 0.
  ///
  /// The corresponding C function is `fmpq_div`.
  public static func / (a: Rational, b: Rational) -> Rational {
    precondition(!b.isZero, "the divisor of a fraction should not be 0, but is")
    if case .small(let m, let e) = b.storage, m != .min {
      return a * Rational(.small(m < 0 ? -e : e, m < 0 ? -m : m))
    }
    return combine(a, b) { fmpq_div($0, $1, $2) }
  }

  /// Hands two fractions to FLINT.
  private static func combine(
    _ a: Rational, _ b: Rational,
    by operation: (UnsafeMutablePointer<fmpq>, UnsafePointer<fmpq>, UnsafePointer<fmpq>) -> Void
  ) -> Rational {
    a.withFmpq { a in b.withFmpq { b in Rational { operation($0, a, b) } } }
  }

  // MARK: - Comparing

  /// Compares two fractions exactly.
  ///
  /// The corresponding C function is `fmpq_cmp`.
  public static func < (a: Rational, b: Rational) -> Bool {
    if case .small(let n, let d) = a.storage, case .small(let m, let e) = b.storage {
      return Int128(n) * Int128(e) < Int128(m) * Int128(d)
    }
    return a.withFmpq { a in b.withFmpq { b in fmpq_cmp(a, b) < 0 } }
  }

  /// Whether two fractions are the same number.
  ///
  /// The corresponding C function is `fmpq_equal`.
  public static func == (a: Rational, b: Rational) -> Bool {
    switch (a.storage, b.storage) {
    case (.small(let n, let d), .small(let m, let e)): n == m && d == e
    case (.large(let a), .large(let b)):
      a === b || a.with { a in b.with { b in fmpq_equal(a, b) != 0 } }
    default: false
    }
  }

  /// Hashes the parts, large ones by their remainders after division by a prime near 2⁶⁴.
  public func hash(into hasher: inout Hasher) {
    switch storage {
    case .small(let n, let d):
      hasher.combine(n)
      hasher.combine(d)
    case .large(let large):
      let prime: UInt = 0xFFFF_FFFF_FFFF_FFC5
      large.with { fraction in
        hasher.combine(fmpz_fdiv_ui(fraction.numerator, prime))
        hasher.combine(fmpz_fdiv_ui(fraction.denominator, prime))
      }
    }
  }
}

/// A fraction that needs more than machine words; never written to after it is made.
private final class LargeRational: @unchecked Sendable {
  private let pointer: UnsafeMutablePointer<fmpq>

  init(moving fraction: UnsafeMutablePointer<fmpq>) {
    pointer = .allocate(capacity: 1)
    pointer.initialize(to: fraction.pointee)
  }

  deinit {
    fmpq_clear(pointer)
    pointer.deallocate()
  }

  /// Lends the fraction, which lives at least as long as `body` runs.
  func with<Result, Failure: Error>(
    _ body: (UnsafeMutablePointer<fmpq>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { extendLifetime(self) }
    return try body(pointer)
  }
}

extension UnsafeMutablePointer<fmpq> {
  /// Where the numerator is.
  var numerator: UnsafeMutablePointer<fmpz> { fmpq_numerator_ptr(self) }
  /// Where the denominator is.
  var denominator: UnsafeMutablePointer<fmpz> { fmpq_denominator_ptr(self) }
}

extension UnsafePointer<fmpq> {
  /// Where the numerator is.
  var numerator: UnsafePointer<fmpz> {
    UnsafePointer<fmpz>(UnsafeMutablePointer(mutating: self).numerator)
  }
  /// Where the denominator is.
  var denominator: UnsafePointer<fmpz> {
    UnsafePointer<fmpz>(UnsafeMutablePointer(mutating: self).denominator)
  }
}

extension UInt {
  /// The number of bits up to the highest that is set.
  var usedBits: Int { bitWidth - leadingZeroBitCount }
}

/// The greatest common divisor, by halving and subtracting; of 0 and b it is b.
private func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
  if a == 0 { return b }
  if b == 0 { return a }
  let shared = (a | b).trailingZeroBitCount
  var (a, b) = (a >> a.trailingZeroBitCount, b >> b.trailingZeroBitCount)
  while a != b {
    if a < b { swap(&a, &b) }
    a -= b
    a >>= a.trailingZeroBitCount
  }
  return a << shared
}
