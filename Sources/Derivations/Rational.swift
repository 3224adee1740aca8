import BigInt

/// An exact fraction of two integers of any size, in lowest terms with a positive denominator.
///
/// The coefficients of every expression are of this type, so no decimal is ever rounded:
/// `Rational("0.044715")` is 8943/200000.
public struct Rational: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  /// The integer above the line; carries the sign.
  public let numerator: BigInt
  /// The integer below the line; positive.
  public let denominator: BigInt

  /// Makes the fraction `numerator / denominator` in lowest terms; the denominator must not be 0.
  public init(_ numerator: BigInt, _ denominator: BigInt) {
    precondition(!denominator.isZero, "the denominator of a fraction should not be 0")
    let divisor = denominator == 1 ? 1 : numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self.numerator = divisor == 1 ? numerator * sign : numerator / divisor * sign
    self.denominator = divisor == 1 ? denominator * sign : denominator / divisor * sign
  }

  /// Makes an integer.
  public init(_ integer: BigInt) {
    numerator = integer
    denominator = 1
  }

  /// Makes the fraction `numerator / denominator`; the denominator must not be 0.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    self.init(BigInt(numerator), BigInt(denominator))
  }

  /// Makes an integer from a literal.
  public init(integerLiteral value: Int) { self.init(BigInt(value)) }

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
  public var isInteger: Bool { denominator == 1 }
  var isZero: Bool { numerator.isZero }
  var isNegative: Bool { numerator.sign == .minus && !numerator.isZero }
  var magnitude: Rational { isNegative ? -self : self }
  /// The whole number as an `Int`, where it is one and fits.
  var asInt: Int? { isInteger ? Int(exactly: numerator) : nil }

  /// The nearest `Double`.
  public var asDouble: Double { Wide(self).asDouble }

  /// The largest whole number that is not greater.
  var floor: BigInt {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder.sign == .minus && !remainder.isZero ? quotient - 1 : quotient
  }

  /// Adds two fractions exactly.
  public static func + (a: Rational, b: Rational) -> Rational {
    if a.denominator == b.denominator {
      return a.denominator == 1
        ? Rational(a.numerator + b.numerator)
        : Rational(a.numerator + b.numerator, a.denominator)
    }
    return Rational(
      a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }

  /// Subtracts two fractions exactly.
  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  /// The fraction with the opposite sign.
  public static prefix func - (a: Rational) -> Rational {
    Rational(unchecked: -a.numerator, a.denominator)
  }

  /// Multiplies two fractions exactly.
  public static func * (a: Rational, b: Rational) -> Rational {
    a.denominator == 1 && b.denominator == 1
      ? Rational(a.numerator * b.numerator)
      : Rational(a.numerator * b.numerator, a.denominator * b.denominator)
  }

  /// Divides two fractions exactly; the divisor must not be 0.
  public static func / (a: Rational, b: Rational) -> Rational {
    Rational(a.numerator * b.denominator, a.denominator * b.numerator)
  }

  /// Compares two fractions exactly.
  public static func < (a: Rational, b: Rational) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }

  private init(unchecked numerator: BigInt, _ denominator: BigInt) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The whole power of a fraction; 0 has no negative one.
  func power(_ exponent: Int) -> Rational {
    exponent >= 0
      ? Rational(unchecked: numerator.power(exponent), denominator.power(exponent))
      : Rational(denominator.power(-exponent), numerator.power(-exponent))
  }
}
