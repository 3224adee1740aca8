import CFlint

/// Polynomials in a fixed number of variables with rational coefficients.
///
/// Two rings with as many variables in the same order of terms are equal, and their polynomials
/// can be mixed.
///
/// The corresponding C type is `fmpq_mpoly_ctx_t`.
public final class PolynomialRing: Hashable, @unchecked Sendable {
  /// Which of two terms comes first.
  public enum Order: Hashable, Sendable {
    /// The one with the higher power of the first variable, then of the second, and so on.
    case lexicographic
    /// The one of higher degree; of the same degree the one with the lower power of the last
    /// variable, then of the one before, and so on.
    case degreeReverseLexicographic
  }

  /// The number of variables.
  public let variableCount: Int
  /// The order of the terms.
  public let order: Order

  /// The context that FLINT asks for in every call; never written to after it is made.
  let context: UnsafeMutablePointer<fmpq_mpoly_ctx_struct>
  /// The number of variables that FLINT knows of, which is not happy with none.
  let width: Int

  /// Makes the ring of polynomials in so many variables, at most 1000.
  ///
  /// The corresponding C function is `fmpq_mpoly_ctx_init`.
  public init(variableCount: Int, order: Order = .lexicographic) {
    precondition(
      0...1000 ~= variableCount,
      "the number of variables should be between 0 and 1000, but is \(variableCount)")
    self.variableCount = variableCount
    self.order = order
    width = max(1, variableCount)
    context = .allocate(capacity: 1)
    fmpq_mpoly_ctx_init(context, width, order == .lexicographic ? ORD_LEX : ORD_DEGREVLEX)
  }

  /// The corresponding C function is `fmpq_mpoly_ctx_clear`.
  deinit {
    fmpq_mpoly_ctx_clear(context)
    context.deallocate()
  }

  /// The context of the polynomials with whole coefficients.
  ///
  /// It is the only part of a context, and so at the same address.
  var integers: UnsafeMutablePointer<fmpz_mpoly_ctx_struct> {
    UnsafeMutableRawPointer(context).assumingMemoryBound(to: fmpz_mpoly_ctx_struct.self)
  }

  /// The polynomial 0.
  public var zero: Polynomial { Polynomial(in: self) { _ in } }

  /// The polynomial 1.
  public var one: Polynomial { Polynomial(1, in: self) }

  /// The polynomial that is one variable, counted from 0.
  ///
  /// The corresponding C function is `fmpq_mpoly_gen`.
  public func variable(_ index: Int) -> Polynomial {
    check(variable: index)
    return Polynomial(in: self) { fmpq_mpoly_gen($0, index, context) }
  }

  /// Stops where there is no such variable.
  func check(variable index: Int) {
    precondition(
      0..<variableCount ~= index,
      "the variable should be one of the \(variableCount) from 0 on, but is \(index)")
  }

  /// Whether two rings have as many variables in the same order.
  public static func == (a: PolynomialRing, b: PolynomialRing) -> Bool {
    a === b || a.variableCount == b.variableCount && a.order == b.order
  }

  /// Hashes the number of variables and the order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(variableCount)
    hasher.combine(order)
  }
}

/// A polynomial with rational coefficients in the variables of its ring.
///
/// Kept as its content times its primitive part, in lowest terms and in the ring's order, so equal
/// polynomials are kept alike. Operations on polynomials of different rings stop the program.
///
/// The corresponding C type is `fmpq_mpoly_t`.
public struct Polynomial: Hashable, Sendable {
  /// The ring that the polynomial belongs to.
  public let ring: PolynomialRing
  private let storage: Storage

  /// A polynomial of FLINT's; never written to after it is made.
  private final class Storage: @unchecked Sendable {
    let ring: PolynomialRing
    let pointer: UnsafeMutablePointer<fmpq_mpoly_struct>

    init(_ ring: PolynomialRing) {
      self.ring = ring
      pointer = .allocate(capacity: 1)
      fmpq_mpoly_init(pointer, ring.context)
    }

    deinit {
      fmpq_mpoly_clear(pointer, ring.context)
      pointer.deallocate()
    }
  }

  // MARK: - Making

  /// Takes a polynomial that `body` computes by FLINT in a place that holds 0.
  init(in ring: PolynomialRing, _ body: (UnsafeMutablePointer<fmpq_mpoly_struct>) -> Void) {
    self.ring = ring
    storage = Storage(ring)
    body(storage.pointer)
  }

  /// Shows the polynomial to FLINT; the place must be neither kept nor written to.
  func withMpoly<Result, Failure: Error>(
    _ body: (UnsafePointer<fmpq_mpoly_struct>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { extendLifetime(storage) }
    return try body(UnsafePointer(storage.pointer))
  }

  /// Makes a constant.
  ///
  /// The corresponding C function is `fmpq_mpoly_set_fmpq`.
  public init(_ constant: Rational, in ring: PolynomialRing) {
    self.init(in: ring) { result in
      constant.withFmpq { fmpq_mpoly_set_fmpq(result, $0, ring.context) }
    }
  }

  /// Makes a sum of terms, in any order; terms with the same exponents are added.
  ///
  /// Every term needs an exponent for each variable, none of them negative. Throws where the terms
  /// exceed what a polynomial may have, see ``TooLarge``.
  ///
  /// The corresponding C function is `fmpz_mpoly_push_term_fmpz_ui`.
  public init(
    _ terms: [(coefficient: Rational, exponents: [Int])], in ring: PolynomialRing
  ) throws(TooLarge) {
    for term in terms {
      precondition(
        term.exponents.count == ring.variableCount,
        "a term should have \(ring.variableCount) exponents, but has \(term.exponents.count)")
      for exponent in term.exponents {
        precondition(exponent >= 0, "an exponent should not be negative, but is \(exponent)")
        guard exponent <= Budget.exponent else { throw TooLarge() }
      }
    }
    try self.init(terms.map { ($0.coefficient, $0.exponents.map { UInt($0) }) }, in: ring)
  }

  /// Makes a sum of terms whose exponents are known to be good.
  init(_ terms: [(Rational, [UInt])], in ring: PolynomialRing) throws(TooLarge) {
    guard terms.count <= Budget.products else { throw TooLarge() }
    // FLINT would rescale all earlier terms at each new denominator: bring them to a common one.
    var common = Rational(1)
    var bits = 0
    for (coefficient, _) in terms where !coefficient.isZero {
      bits = max(bits, coefficient.bitWidth)
      if coefficient.isInteger { continue }
      common = common * (common * coefficient).denominator
      guard common.bitWidth <= Budget.bits else { throw TooLarge() }
    }
    guard bits <= Budget.bits else { throw TooLarge() }
    bits += common.bitWidth
    guard terms.count * bits <= 2 * Budget.total else { throw TooLarge() }
    self.init(in: ring) { result in
      let integers = result.primitive
      for (coefficient, exponents) in terms where !coefficient.isZero {
        let exponents = ring.variableCount == 0 ? [0] : exponents
        (coefficient * common).withFmpq {
          fmpz_mpoly_push_term_fmpz_ui(integers, $0.numerator, exponents, ring.integers)
        }
      }
      fmpz_mpoly_sort_terms(integers, ring.integers)
      fmpz_mpoly_combine_like_terms(integers, ring.integers)
      common.withFmpq { fmpq_inv(result.content, $0) }
      fmpq_mpoly_reduce(result, ring.context)
    }
    try checkSize()
  }

  // MARK: - Parts

  /// The number of terms; none for 0.
  ///
  /// The corresponding C function is `fmpq_mpoly_length`.
  public var termCount: Int { withMpoly { fmpq_mpoly_length($0, ring.context) } }

  /// Whether the polynomial is 0.
  public var isZero: Bool { termCount == 0 }

  /// Whether no variable occurs.
  ///
  /// The corresponding C function is `fmpq_mpoly_is_fmpq`.
  public var isConstant: Bool { withMpoly { fmpq_mpoly_is_fmpq($0, ring.context) != 0 } }

  /// The value of a constant polynomial; `nil` where a variable occurs.
  public var constant: Rational? { isConstant ? content : nil }

  /// The terms in the ring's order, each with an exponent for every variable; none for 0.
  ///
  /// The corresponding C functions are `fmpq_mpoly_get_term_coeff_fmpq` and
  /// `fmpq_mpoly_get_term_exp_si`.
  public var terms: [(coefficient: Rational, exponents: [Int])] {
    withMpoly { polynomial in
      (0..<termCount).map { index in
        let coefficient = Rational {
          fmpq_mpoly_get_term_coeff_fmpq($0, polynomial, index, ring.context)
        }
        return (coefficient, exponents(ofTerm: index))
      }
    }
  }

  /// The exponents of one term, from the first of the ring's order on.
  func exponents(ofTerm index: Int) -> [Int] {
    withMpoly { polynomial in
      var exponents = [Int](unsafeUninitializedCapacity: ring.width) { buffer, count in
        fmpq_mpoly_get_term_exp_si(buffer.baseAddress, polynomial, index, ring.context)
        count = ring.width
      }
      if ring.variableCount == 0 { exponents = [] }
      return exponents
    }
  }

  /// The highest power of one variable; 0 where it does not occur, −1 for the polynomial 0.
  ///
  /// The corresponding C function is `fmpq_mpoly_degree_si`.
  public func degree(in variable: Int) -> Int {
    ring.check(variable: variable)
    return withMpoly { fmpq_mpoly_degree_si($0, variable, ring.context) }
  }

  /// The highest power of each variable; −1 for the polynomial 0.
  ///
  /// The corresponding C function is `fmpq_mpoly_degrees_si`.
  var degrees: [Int] {
    withMpoly { polynomial in
      var degrees = [Int](repeating: 0, count: ring.width)
      fmpq_mpoly_degrees_si(&degrees, polynomial, ring.context)
      return ring.variableCount == 0 ? [] : degrees
    }
  }

  /// The highest sum of the exponents of a term; −1 for the polynomial 0.
  ///
  /// The corresponding C function is `fmpq_mpoly_total_degree_si`.
  public var totalDegree: Int { withMpoly { fmpq_mpoly_total_degree_si($0, ring.context) } }

  /// The coefficient of the first term in the ring's order; 0 for the polynomial 0.
  public var leadingCoefficient: Rational {
    isZero
      ? 0
      : withMpoly { polynomial in
        Rational { fmpq_mpoly_get_term_coeff_fmpq($0, polynomial, 0, ring.context) }
      }
  }

  /// Whether a variable occurs.
  public func uses(_ variable: Int) -> Bool { degree(in: variable) > 0 }

  /// The variables that occur, in their order.
  ///
  /// The corresponding C function is `fmpq_mpoly_degrees_si`.
  public var usedVariables: [Int] { degrees.enumerated().compactMap { $1 > 0 ? $0 : nil } }

  /// The factor that the coefficients have in common: the polynomial is its content times its
  /// primitive part. It has the sign of the leading coefficient; 0 for the polynomial 0.
  public var content: Rational {
    withMpoly { polynomial in
      Rational { fmpq_set($0, polynomial.content) }
    }
  }

  /// The multiple whose coefficients are whole numbers without a common divisor, the leading one
  /// positive; 0 for the polynomial 0.
  public var primitivePart: Polynomial {
    if isZero || content == 1 { return self }
    return withMpoly { polynomial in
      Polynomial(in: ring) { result in
        fmpq_mpoly_set(result, polynomial, ring.context)
        fmpq_one(result.content)
      }
    }
  }

  /// The coefficients of the powers of one variable, which are polynomials without it; none are 0.
  ///
  /// The corresponding C function is `fmpq_mpoly_to_univar`.
  public func coefficients(in variable: Int) -> [Int: Polynomial] {
    ring.check(variable: variable)
    return withMpoly { polynomial in
      let powers = UnsafeMutablePointer<fmpq_mpoly_univar_struct>.allocate(capacity: 1)
      fmpq_mpoly_univar_init(powers, ring.context)
      defer {
        fmpq_mpoly_univar_clear(powers, ring.context)
        powers.deallocate()
      }
      fmpq_mpoly_to_univar(powers, polynomial, variable, ring.context)
      var coefficients: [Int: Polynomial] = [:]
      for index in 0..<fmpq_mpoly_univar_length(powers, ring.context) {
        let power = fmpq_mpoly_univar_get_term_exp_si(powers, index, ring.context)
        coefficients[power] = Polynomial(in: ring) {
          fmpq_mpoly_univar_swap_term_coeff($0, powers, index, ring.context)
        }
      }
      return coefficients
    }
  }

  // MARK: - Comparing

  /// Whether two polynomials of equal rings are the same.
  ///
  /// The corresponding C function is `fmpq_mpoly_equal`.
  public static func == (a: Polynomial, b: Polynomial) -> Bool {
    guard a.ring == b.ring else { return false }
    if a.storage === b.storage { return true }
    return a.withMpoly { left in
      b.withMpoly { right in fmpq_mpoly_equal(left, right, a.ring.context) != 0 }
    }
  }

  /// Hashes the content, the coefficients and the exponents of the first terms.
  public func hash(into hasher: inout Hasher) {
    let count = termCount
    hasher.combine(count)
    hasher.combine(content)
    withMpoly { polynomial in
      guard count > 0, let coefficients = polynomial.pointee.zpoly.coeffs else { return }
      for index in 0..<count {
        hasher.combine(fmpz_fdiv_ui(coefficients + index, 0xFFFF_FFFF_FFFF_FFC5))
      }
    }
    for index in 0..<min(count, 4) { hasher.combine(exponents(ofTerm: index)) }
  }
}

extension UnsafeMutablePointer<fmpq_mpoly_struct> {
  /// Where the content is.
  var content: UnsafeMutablePointer<fmpq> { fmpq_mpoly_content_ref(self, nil) }
  /// Where the primitive part is.
  var primitive: UnsafeMutablePointer<fmpz_mpoly_struct> { fmpq_mpoly_zpoly_ref(self, nil) }
}

extension UnsafePointer<fmpq_mpoly_struct> {
  /// Where the content is.
  var content: UnsafePointer<fmpq> {
    UnsafePointer<fmpq>(UnsafeMutablePointer(mutating: self).content)
  }
  /// Where the primitive part is.
  var primitive: UnsafePointer<fmpz_mpoly_struct> {
    UnsafePointer<fmpz_mpoly_struct>(UnsafeMutablePointer(mutating: self).primitive)
  }
}

extension Polynomial: CustomStringConvertible {
  /// The polynomial as text, its variables numbered from 0, such as `2*x0^2*x1 - 1/3`.
  public var description: String {
    var text = ""
    for (coefficient, exponents) in terms {
      let isNegative = coefficient.isNegative
      text += text.isEmpty ? (isNegative ? "-" : "") : (isNegative ? " - " : " + ")
      let powers = exponents.indices.filter { exponents[$0] > 0 }.map {
        exponents[$0] == 1 ? "x\($0)" : "x\($0)^\(exponents[$0])"
      }
      let size = coefficient.magnitude
      text += (size == 1 && !powers.isEmpty ? powers : [size.description] + powers)
        .joined(separator: "*")
    }
    return text.isEmpty ? "0" : text
  }
}
