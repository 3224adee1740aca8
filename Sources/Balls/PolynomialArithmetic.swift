import CFlint

/// The result of an operation on polynomials, or the work on the way to it, exceeds its budget: a
/// polynomial has at most 20 000 terms, coefficients of at most 100 000 bits, exponents of at most
/// 10 000 and 400 000 000 bits altogether.
public struct TooLarge: Error, Hashable, CustomStringConvertible {
  /// Makes the error.
  public init() {}

  /// What happened, in words.
  public var description: String {
    "a polynomial would become too large: more than \(Budget.terms) terms, coefficients of more "
      + "than \(Budget.bits) bits or exponents above \(Budget.exponent); ask for less at once"
  }
}

/// What operations on polynomials may cost; in work, never in time.
enum Budget {
  /// The most terms of a polynomial.
  static var terms: Int { 20_000 }
  /// The most bits of a coefficient.
  static var bits: Int { 100_000 }
  /// The highest exponent.
  static var exponent: Int { 10_000 }
  /// The most bits of all coefficients together.
  static var total: Int { 400_000_000 }
  /// The most products of two terms in one operation.
  static var products: Int { 2_000_000 }
  /// The most products of two machine words in one operation.
  static var work: Int { 100_000_000 }
  /// The most machine words that the products of one operation take up.
  static var words: Int { 40_000_000 }
}

/// How large a polynomial is.
struct PolynomialSize {
  /// The number of terms.
  let terms: Int
  /// The bits of the largest coefficient of the primitive part.
  let bits: Int
  /// The bits of the numerator and the denominator of the content.
  let above: Int, below: Int

  /// The machine words of the largest coefficient of the primitive part.
  var words: Int { 1 + bits / 64 }
}

extension Polynomial {
  // MARK: - Size

  /// How large the polynomial is.
  var size: PolynomialSize {
    withMpoly { polynomial in
      let content = polynomial.content
      return PolynomialSize(
        terms: termCount,
        bits: Int(fmpz_mpoly_max_bits(polynomial.primitive).magnitude),
        above: Int(fmpz_bits(content.numerator)), below: Int(fmpz_bits(content.denominator)))
    }
  }

  /// Throws where the polynomial is larger than one may be.
  func checkSize() throws(TooLarge) {
    let size = size
    guard size.terms <= Budget.terms, size.bits + size.above + size.below <= Budget.bits,
      size.terms * size.bits <= Budget.total
    else { throw TooLarge() }
    // FLINT packs exponents into fields of so many bits, one of which is spare.
    if withMpoly({ $0.pointee.zpoly.bits > 14 }) {
      guard degrees.allSatisfy({ $0 <= Budget.exponent }) else { throw TooLarge() }
    }
  }

  /// Stops where two polynomials belong to different rings.
  func checkRing(_ other: Polynomial) {
    precondition(
      ring == other.ring,
      "both polynomials should belong to one ring, but have \(ring.variableCount) and "
        + "\(other.ring.variableCount) variables, or different orders")
  }

  // MARK: - Sums and products

  /// Adds two polynomials.
  ///
  /// The corresponding C function is `fmpq_mpoly_add`.
  public static func + (a: Polynomial, b: Polynomial) throws(TooLarge) -> Polynomial {
    try combine(a, b) { fmpq_mpoly_add($0, $1, $2, $3) }
  }

  /// Subtracts two polynomials.
  ///
  /// The corresponding C function is `fmpq_mpoly_sub`.
  public static func - (a: Polynomial, b: Polynomial) throws(TooLarge) -> Polynomial {
    try combine(a, b) { fmpq_mpoly_sub($0, $1, $2, $3) }
  }

  /// Adds or subtracts, where the budget allows it.
  private static func combine(
    _ a: Polynomial, _ b: Polynomial,
    by operation: (
      UnsafeMutablePointer<fmpq_mpoly_struct>, UnsafePointer<fmpq_mpoly_struct>,
      UnsafePointer<fmpq_mpoly_struct>, UnsafePointer<fmpq_mpoly_ctx_struct>
    ) -> Void
  ) throws(TooLarge) -> Polynomial {
    a.checkRing(b)
    // Both sides are brought to a common denominator.
    let (m, n) = (a.size, b.size)
    let left = m.terms * (m.bits + m.above + n.below)
    let right = n.terms * (n.bits + n.above + m.below)
    guard left + right <= 2 * Budget.total else { throw TooLarge() }
    let sum = a.withMpoly { left in
      b.withMpoly { right in
        Polynomial(in: a.ring) { operation($0, left, right, a.ring.context) }
      }
    }
    try sum.checkSize()
    return sum
  }

  /// The polynomial with the opposite sign.
  ///
  /// The corresponding C function is `fmpq_mpoly_neg`.
  public static prefix func - (a: Polynomial) -> Polynomial {
    a.withMpoly { polynomial in
      Polynomial(in: a.ring) { fmpq_mpoly_neg($0, polynomial, a.ring.context) }
    }
  }

  /// Multiplies two polynomials.
  ///
  /// The corresponding C function is `fmpq_mpoly_mul`.
  public static func * (a: Polynomial, b: Polynomial) throws(TooLarge) -> Polynomial {
    a.checkRing(b)
    let (m, n) = (a.size, b.size)
    let products = m.terms * n.terms
    guard products <= Budget.products, products * m.words * n.words <= Budget.work,
      products * (m.words + n.words) <= Budget.words,
      m.above + m.below + n.above + n.below <= 4 * Budget.bits
    else { throw TooLarge() }
    let product = a.withMpoly { left in
      b.withMpoly { right in
        Polynomial(in: a.ring) { fmpq_mpoly_mul($0, left, right, a.ring.context) }
      }
    }
    try product.checkSize()
    return product
  }

  /// Multiplies by a number.
  ///
  /// The corresponding C function is `fmpq_mpoly_scalar_mul_fmpq`.
  public static func * (a: Rational, b: Polynomial) throws(TooLarge) -> Polynomial {
    guard a.bitWidth <= Budget.bits else { throw TooLarge() }
    let product = b.withMpoly { polynomial in
      a.withFmpq { factor in
        Polynomial(in: b.ring) {
          fmpq_mpoly_scalar_mul_fmpq($0, polynomial, factor, b.ring.context)
        }
      }
    }
    try product.checkSize()
    return product
  }

  /// The whole power of a polynomial, for an exponent that is not negative; the power 0 is 1.
  public func power(_ exponent: Int) throws(TooLarge) -> Polynomial {
    precondition(exponent >= 0, "the exponent should not be negative, but is \(exponent)")
    if exponent == 0 { return ring.one }
    if exponent == 1 || isZero { return self }
    for degree in degrees where degree > 0 {
      guard exponent <= Budget.exponent / degree else { throw TooLarge() }
    }
    if termCount == 1 {
      guard let coefficient = leadingCoefficient.power(exponent) else { throw TooLarge() }
      let exponents = exponents(ofTerm: 0).map { UInt($0 * exponent) }
      return try Polynomial([(coefficient, exponents)], in: ring)
    }
    // From the highest bit on: square, and multiply by the polynomial itself, which is short.
    var power = self
    for bit in (0..<exponent.magnitude.usedBits - 1).reversed() {
      power = try power * power
      if exponent >> bit & 1 == 1 { power = try power * self }
    }
    return power
  }

  // MARK: - Calculus and values

  /// The derivative by one variable.
  ///
  /// The corresponding C function is `fmpq_mpoly_derivative`.
  public func derivative(_ variable: Int) -> Polynomial {
    ring.check(variable: variable)
    return withMpoly { polynomial in
      Polynomial(in: ring) { fmpq_mpoly_derivative($0, polynomial, variable, ring.context) }
    }
  }

  /// The value where every variable has a number.
  ///
  /// `nil` where there are not as many numbers as variables, and where the value could have more
  /// than 1 000 000 bits.
  ///
  /// The corresponding C function is `fmpq_mpoly_evaluate_all_fmpq`.
  public func evaluate(_ values: [Rational]) -> Rational? {
    guard values.count == ring.variableCount else { return nil }
    if let constant { return constant }
    let size = size
    var bits = size.bits
    for (value, degree) in zip(values, degrees) {
      let (growth, overflow) = value.bitWidth.multipliedReportingOverflow(by: degree)
      guard !overflow, growth <= Rational.largestPower else { return nil }
      bits += growth
      guard bits <= Rational.largestPower else { return nil }
    }
    guard size.terms * (1 + bits / 64) <= Budget.work else { return nil }
    let place = UnsafeMutablePointer<fmpq>.allocate(capacity: ring.width)
    place.initialize(repeating: fmpq(num: 0, den: 1), count: ring.width)
    defer {
      for index in 0..<ring.width { fmpq_clear(place + index) }
      place.deallocate()
    }
    for (index, value) in values.enumerated() { value.withFmpq { fmpq_set(place + index, $0) } }
    let places = (0..<ring.width).map { Optional(place + $0) }
    var isDone = false
    let value = withMpoly { polynomial in
      Rational { value in
        isDone = fmpq_mpoly_evaluate_all_fmpq(value, polynomial, places, ring.context) != 0
      }
    }
    return isDone ? value : nil
  }

  /// Puts a polynomial in the place of a variable.
  public func substituting(
    variable: Int, by polynomial: Polynomial
  ) throws(TooLarge) -> Polynomial {
    checkRing(polynomial)
    guard uses(variable) else { return self }
    // Horner's scheme, from the highest power on.
    let coefficients = coefficients(in: variable).sorted { $0.key > $1.key }
    var result = ring.zero
    for (index, (power, coefficient)) in coefficients.enumerated() {
      result = try result + coefficient
      let next = index + 1 < coefficients.count ? coefficients[index + 1].key : 0
      result = try result * polynomial.power(power - next)
    }
    return result
  }
}
