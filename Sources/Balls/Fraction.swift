/// A rational function: the quotient of two polynomials, in lowest terms.
///
/// The denominator is primitive and has a positive leading coefficient, so fractions that are equal
/// as functions are equal as values.
public struct Fraction: Hashable, Sendable {
  /// The polynomial above the line.
  public let numerator: Polynomial
  /// The polynomial below the line; never 0, and 1 where the fraction is a polynomial.
  public let denominator: Polynomial

  /// The ring of the numerator and of the denominator.
  public var ring: PolynomialRing { numerator.ring }

  // MARK: - Making

  /// Makes the fraction that a polynomial is.
  public init(_ polynomial: Polynomial) {
    numerator = polynomial
    denominator = polynomial.ring.one
  }

  /// Makes a constant.
  public init(_ constant: Rational, in ring: PolynomialRing) {
    self.init(Polynomial(constant, in: ring))
  }

  /// Makes the quotient of two polynomials; `nil` where the denominator is 0.
  public init?(_ numerator: Polynomial, _ denominator: Polynomial) throws(TooLarge) {
    numerator.checkRing(denominator)
    guard !denominator.isZero else { return nil }
    let (_, above, below) = try numerator.cofactors(denominator)
    try self.init(lowest: above, below)
  }

  /// Keeps two polynomials without a common divisor, the second of which is not 0.
  private init(lowest numerator: Polynomial, _ denominator: Polynomial) throws(TooLarge) {
    let content = denominator.content
    self.numerator = content == 1 ? numerator : try (1 / content) * numerator
    self.denominator = denominator.primitivePart
  }

  // MARK: - Parts

  /// Whether the fraction is 0.
  public var isZero: Bool { numerator.isZero }

  /// The value of a constant fraction; `nil` where a variable occurs.
  public var constant: Rational? { denominator.isConstant ? numerator.constant : nil }

  /// Whether a variable occurs.
  public func uses(_ variable: Int) -> Bool {
    numerator.uses(variable) || denominator.uses(variable)
  }

  // MARK: - Arithmetic

  /// Adds two fractions.
  public static func + (a: Fraction, b: Fraction) throws(TooLarge) -> Fraction {
    if a.isZero { a.numerator.checkRing(b.numerator); return b }
    if b.isZero { a.numerator.checkRing(b.numerator); return a }
    // Only what the denominators have in common can cancel.
    let (common, own, others) = try a.denominator.cofactors(b.denominator)
    let sum = try a.numerator * others + b.numerator * own
    let (_, above, below) = try sum.cofactors(common)
    return try Fraction(lowest: above, own * others * below)
  }

  /// Subtracts two fractions.
  public static func - (a: Fraction, b: Fraction) throws(TooLarge) -> Fraction { try a + -b }

  /// The fraction with the opposite sign.
  public static prefix func - (a: Fraction) -> Fraction {
    Fraction(-a.numerator, over: a.denominator)
  }

  /// Multiplies two fractions.
  public static func * (a: Fraction, b: Fraction) throws(TooLarge) -> Fraction {
    let (_, above, otherBelow) = try a.numerator.cofactors(b.denominator)
    let (_, otherAbove, below) = try b.numerator.cofactors(a.denominator)
    return try Fraction(lowest: above * otherAbove, below * otherBelow)
  }

  /// One over the fraction; `nil` for 0.
  public func inverse() throws(TooLarge) -> Fraction? {
    isZero ? nil : try Fraction(lowest: denominator, numerator)
  }

  /// Divides two fractions; `nil` where the divisor is 0.
  public static func / (a: Fraction, b: Fraction) throws(TooLarge) -> Fraction? {
    guard let inverse = try b.inverse() else { return nil }
    return try a * inverse
  }

  /// The whole power of a fraction; the power 0 is 1. `nil` for a negative power of 0.
  public func power(_ exponent: Int) throws(TooLarge) -> Fraction? {
    guard exponent != .min else { throw TooLarge() }
    if exponent < 0 { return try inverse()?.power(-exponent) }
    return Fraction(try numerator.power(exponent), over: try denominator.power(exponent))
  }

  /// Keeps two polynomials that are in lowest terms and normal already.
  private init(_ numerator: Polynomial, over denominator: Polynomial) {
    self.numerator = numerator
    self.denominator = denominator
  }

  // MARK: - Values

  /// The value where every variable has a number.
  ///
  /// `nil` at a pole or a hole, where there are not as many numbers as variables, and where a value
  /// could have more than 1 000 000 bits.
  public func evaluate(_ values: [Rational]) -> Rational? {
    guard let above = numerator.evaluate(values), let below = denominator.evaluate(values),
      !below.isZero
    else { return nil }
    return above / below
  }

  /// Puts a fraction in the place of a variable; `nil` where the denominator becomes 0.
  public func substituting(
    variable: Int, by fraction: Fraction
  ) throws(TooLarge) -> Fraction? {
    numerator.checkRing(fraction.numerator)
    guard uses(variable) else { return self }
    let (above, aboveDegree) = try Self.homogeneous(numerator, variable, fraction)
    let (below, belowDegree) = try Self.homogeneous(denominator, variable, fraction)
    guard !below.isZero else { return nil }
    // Each was multiplied by as many powers of the fraction's denominator as its degree.
    let power = try fraction.denominator.power(abs(belowDegree - aboveDegree))
    return belowDegree >= aboveDegree
      ? try Fraction(above * power, below) : try Fraction(above, below * power)
  }

  /// A polynomial with a fraction in the place of a variable, times a power of its denominator; the
  /// exponent of that power.
  private static func homogeneous(
    _ polynomial: Polynomial, _ variable: Int, _ fraction: Fraction
  ) throws(TooLarge) -> (Polynomial, degree: Int) {
    guard polynomial.uses(variable) else { return (polynomial, 0) }
    let coefficients = polynomial.coefficients(in: variable).sorted { $0.key > $1.key }
    let degree = coefficients[0].key
    var result = polynomial.ring.zero
    for (index, (power, coefficient)) in coefficients.enumerated() {
      result = try result + coefficient * fraction.denominator.power(degree - power)
      let next = index + 1 < coefficients.count ? coefficients[index + 1].key : 0
      result = try result * fraction.numerator.power(power - next)
    }
    return (result, degree)
  }
}

extension Fraction: CustomStringConvertible {
  /// The fraction as text, its variables numbered from 0, such as `(x0 + 1)/(x1)`.
  public var description: String {
    denominator.isConstant ? "\(numerator)" : "(\(numerator))/(\(denominator))"
  }
}
