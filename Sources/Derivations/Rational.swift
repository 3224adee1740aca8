import BigInt

/// An exact fraction of two integers of any size, in lowest terms with a positive denominator.
///
/// The coefficients of every expression are of this type, so no decimal is ever rounded:
/// `Rational("0.044715")` is 8943/200000.
public struct Rational: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  /// A fraction in lowest terms whose parts fit into machine words is always kept in them, so that
  /// equal fractions are kept alike.
  private enum Storage: Hashable {
    case small(Int, Int)
    case large(BigInt, BigInt)
  }

  private let storage: Storage

  /// The integer above the line; carries the sign.
  public var numerator: BigInt {
    switch storage {
    case .small(let n, _): return BigInt(n)
    case .large(let n, _): return n
    }
  }

  /// The integer below the line; positive.
  public var denominator: BigInt {
    switch storage {
    case .small(_, let d): return BigInt(d)
    case .large(_, let d): return d
    }
  }

  /// Makes the fraction `numerator / denominator` in lowest terms; the denominator must not be 0.
  public init(_ numerator: BigInt, _ denominator: BigInt) {
    precondition(!denominator.isZero, "the denominator of a fraction should not be 0")
    if let n = Int(exactly: numerator), let d = Int(exactly: denominator) {
      self.init(n, d)
      return
    }
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self.init(lowest: numerator / divisor * sign, denominator / divisor * sign)
  }

  /// Makes an integer.
  public init(_ integer: BigInt) { self.init(lowest: integer, 1) }

  /// Makes the fraction `numerator / denominator`; the denominator must not be 0.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "the denominator of a fraction should not be 0")
    if denominator == 1 {
      self.init(.small(numerator, 1))
      return
    }
    guard numerator != .min, denominator != .min else {
      let (n, d) = (BigInt(numerator), BigInt(denominator))
      let divisor = n.greatestCommonDivisor(with: d) * (d.sign == .minus ? -1 : 1)
      self.init(lowest: n / divisor, d / divisor)
      return
    }
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = denominator < 0 ? -Int(a) : Int(a)
    self.init(.small(numerator / divisor, denominator / divisor))
  }

  private init(_ storage: Storage) { self.storage = storage }

  /// Keeps a fraction that is in lowest terms.
  private init(lowest numerator: BigInt, _ denominator: BigInt) {
    if let n = Int(exactly: numerator), let d = Int(exactly: denominator) {
      storage = .small(n, d)
    } else {
      storage = .large(numerator, denominator)
    }
  }

  /// Makes an integer from a literal.
  public init(integerLiteral value: Int) { storage = .small(value, 1) }

  /// Reads a decimal such as `"0.044715"`, `"-12"` or `"1.5e-3"` exactly; `nil` where it is none.
  public init?(_ decimal: String) {
    var text = decimal.replacing("−", with: "-")[...]
    var exponent = 0
    if let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let power = Int(text[text.index(after: mark)...]), abs(power) < 10_000 else {
        return nil
      }
      exponent = power
      text = text[..<mark]
    }
    if let point = text.firstIndex(of: ".") {
      let fraction = text[text.index(after: point)...]
      guard fraction.allSatisfy(\.isNumber) else { return nil }
      exponent -= fraction.count
      text = text[..<point] + fraction
    }
    guard let digits = BigInt(String(text)) else { return nil }
    let scale = BigInt(10).power(abs(exponent))
    self = exponent < 0 ? Rational(digits, scale) : Rational(digits * scale)
  }

  /// The exact value of a finite floating-point number.
  init(exactly value: Double) {
    precondition(value.isFinite, "a fraction should come from a finite number, but is \(value)")
    guard value != 0 else { self = 0; return }
    let significand = BigInt(value.significandBitPattern | 1 << 52)
    let shift = Int(value.exponent) - 52
    let magnitude =
      value.isNormal
      ? significand : BigInt(value.significandBitPattern)
    let power = value.isNormal ? shift : -1074
    let sign: BigInt = value < 0 ? -1 : 1
    self =
      power >= 0
      ? Rational(sign * magnitude << power) : Rational(sign * magnitude, BigInt(1) << -power)
  }

  /// Whether the fraction is a whole number.
  public var isInteger: Bool {
    switch storage {
    case .small(_, let d): return d == 1
    case .large(_, let d): return d == 1
    }
  }
  var isZero: Bool { storage == .small(0, 1) }
  var isNegative: Bool {
    switch storage {
    case .small(let n, _): return n < 0
    case .large(let n, _): return n.sign == .minus && !n.isZero
    }
  }
  var magnitude: Rational { isNegative ? -self : self }
  /// The whole number as an `Int`, where it is one and fits.
  var asInt: Int? {
    if case .small(let n, 1) = storage { return n }
    return nil
  }

  /// The nearest `Double`.
  public var asDouble: Double { Wide(self).asDouble }

  /// The largest whole number that is not greater.
  var floor: BigInt {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder.sign == .minus && !remainder.isZero ? quotient - 1 : quotient
  }

  /// Adds two fractions exactly.
  public static func + (a: Rational, b: Rational) -> Rational {
    if case .small(let n, let d) = a.storage, case .small(let m, let e) = b.storage {
      let (left, p) = n.multipliedReportingOverflow(by: e)
      let (right, q) = m.multipliedReportingOverflow(by: d)
      let (sum, r) = left.addingReportingOverflow(right)
      let (below, s) = d.multipliedReportingOverflow(by: e)
      if !(p || q || r || s) { return Rational(sum, below) }
    }
    return Rational(
      a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }

  /// Subtracts two fractions exactly.
  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  /// The fraction with the opposite sign.
  public static prefix func - (a: Rational) -> Rational {
    if case .small(let n, let d) = a.storage, n != .min { return Rational(-n, d) }
    return Rational(lowest: -a.numerator, a.denominator)
  }

  /// Multiplies two fractions exactly.
  public static func * (a: Rational, b: Rational) -> Rational {
    if case .small(let n, let d) = a.storage, case .small(let m, let e) = b.storage {
      let (above, p) = n.multipliedReportingOverflow(by: m)
      let (below, q) = d.multipliedReportingOverflow(by: e)
      if !(p || q) { return Rational(above, below) }
    }
    return Rational(a.numerator * b.numerator, a.denominator * b.denominator)
  }

  /// Divides two fractions exactly; the divisor must not be 0.
  public static func / (a: Rational, b: Rational) -> Rational {
    precondition(!b.isZero, "a fraction should not be divided by 0")
    if case .small(let n, let d) = b.storage, n != .min { return a * Rational(d, n) }
    return a * Rational(b.denominator, b.numerator)
  }

  /// Compares two fractions exactly.
  public static func < (a: Rational, b: Rational) -> Bool {
    if case .small(let n, let d) = a.storage, case .small(let m, let e) = b.storage {
      let (left, p) = n.multipliedReportingOverflow(by: e)
      let (right, q) = m.multipliedReportingOverflow(by: d)
      if !(p || q) { return left < right }
    }
    return a.numerator * b.denominator < b.numerator * a.denominator
  }

  /// The whole power of a fraction; 0 has no negative one.
  func power(_ exponent: Int) -> Rational {
    if exponent == 1 { return self }
    return exponent >= 0
      ? Rational(lowest: numerator.power(exponent), denominator.power(exponent))
      : 1 / power(-exponent)
  }
}
