import CFlint

extension Polynomial {
  // MARK: - Common divisors

  /// The greatest common divisor, a primitive polynomial with a positive leading coefficient; 0 of 0
  /// and 0.
  ///
  /// The corresponding C function is `fmpq_mpoly_gcd_cofactors`.
  public func gcd(_ other: Polynomial) throws(TooLarge) -> Polynomial {
    try cofactors(other).gcd
  }

  /// The greatest common divisor, and what it is multiplied by to give each of two polynomials.
  func cofactors(
    _ other: Polynomial
  ) throws(TooLarge) -> (gcd: Polynomial, own: Polynomial, others: Polynomial) {
    checkRing(other)
    if isZero {
      return (other.primitivePart, self, Polynomial(other.content, in: ring))
    }
    if other.isZero { return (primitivePart, Polynomial(content, in: ring), other) }
    if isConstant || other.isConstant { return (ring.one, self, other) }
    if self == other {
      let content = Polynomial(content, in: ring)
      return (primitivePart, content, content)
    }
    guard FactorWork(self, other).isCommonDivisorFeasible else { throw TooLarge() }
    var isDone = false
    var own = ring.zero
    var others = ring.zero
    let divisor = withMpoly { left in
      other.withMpoly { right in
        Polynomial(in: ring) { divisor in
          own = Polynomial(in: ring) { own in
            others = Polynomial(in: ring) { others in
              isDone =
                fmpq_mpoly_gcd_cofactors(divisor, own, others, left, right, ring.context) != 0
            }
          }
        }
      }
    }
    guard isDone, !divisor.isZero else { throw TooLarge() }
    // FLINT's divisor has the leading coefficient 1.
    let scale = divisor.content
    let result = (
      gcd: divisor.primitivePart, own: try scale * own, others: try scale * others
    )
    try result.gcd.checkSize()
    return result
  }

  // MARK: - Factors

  /// A number and powers of different polynomials whose product is the polynomial.
  ///
  /// The factors are primitive, have positive leading coefficients and are irreducible over the
  /// rational numbers. Where that would be too much work they have no square factors and nothing in
  /// common, and where even that is too much, the primitive part itself is the only one. Their order
  /// is always the same. There are none for a constant.
  ///
  /// The corresponding C functions are `fmpq_mpoly_factor` and `fmpq_mpoly_factor_squarefree`.
  public func factors() throws(TooLarge) -> (
    constant: Rational, factors: [(Polynomial, exponent: Int)]
  ) {
    if isConstant { return (content, []) }
    let work = FactorWork(self, self)
    if work.isFactoringFeasible, let found = factored(by: { fmpq_mpoly_factor($0, $1, $2) }) {
      return (content, found)
    }
    if work.isCommonDivisorFeasible,
      let found = factored(by: { fmpq_mpoly_factor_squarefree($0, $1, $2) })
    {
      return (content, found)
    }
    return (content, [(primitivePart, exponent: 1)])
  }

  /// The factors that FLINT finds, where their product is the primitive part indeed.
  private func factored(
    by operation: (
      UnsafeMutablePointer<fmpq_mpoly_factor_struct>, UnsafePointer<fmpq_mpoly_struct>,
      UnsafePointer<fmpq_mpoly_ctx_struct>
    ) -> Int32
  ) -> [(Polynomial, exponent: Int)]? {
    let list = UnsafeMutablePointer<fmpq_mpoly_factor_struct>.allocate(capacity: 1)
    fmpq_mpoly_factor_init(list, ring.context)
    defer {
      fmpq_mpoly_factor_clear(list, ring.context)
      list.deallocate()
    }
    guard withMpoly({ operation(list, $0, ring.context) }) != 0 else { return nil }
    fmpq_mpoly_factor_sort(list, ring.context)
    var factors: [(Polynomial, exponent: Int)] = []
    for index in 0..<fmpq_mpoly_factor_length(list, ring.context) {
      let factor = Polynomial(in: ring) {
        fmpq_mpoly_factor_get_base($0, list, index, ring.context)
      }
      if factor.isConstant { continue }
      let exponent = Int(fmpq_mpoly_factor_get_exp_si(list, index, ring.context))
      factors.append((factor.primitivePart, exponent: exponent))
    }
    return isProduct(of: factors) ? factors : nil
  }

  /// Whether the primitive part is the product of powers.
  private func isProduct(of factors: [(Polynomial, exponent: Int)]) -> Bool {
    guard factors.allSatisfy({ $0.exponent > 0 }) else { return false }
    do throws(TooLarge) {
      var product = ring.one
      for (factor, exponent) in factors { product = try product * factor.power(exponent) }
      return product == primitivePart
    } catch {
      return false
    }
  }
}

/// What it may cost to find divisors that two polynomials have in common, or the factors of one.
///
/// FLINT cannot be stopped on its way. What it does is bounded by the number of terms that a divisor
/// of either polynomial can have, once both are divided by the powers of variables that they have
/// in every term, and powers of a variable are taken as a new one: x⁶ + x³ is as good as x + 1.
struct FactorWork {
  /// The most terms of a divisor of either.
  private(set) var terms = 0
  /// The highest degree in one variable of both.
  private(set) var degree = 0
  /// The sum of the numbers of terms, and the bits of the coefficients.
  private(set) var length = 0, bits = 0
  /// The number of variables.
  private(set) var variables = 0

  init(_ a: Polynomial, _ b: Polynomial) {
    self.init([a, b].map { polynomial in
      (0..<polynomial.termCount).map { polynomial.exponents(ofTerm: $0) }
    })
    length = a.termCount + b.termCount
    bits = max(a.size.bits, b.size.bits)
  }

  private init(_ polynomials: [[[Int]]]) {
    let count = polynomials[0][0].count
    // The lowest power of each variable in each polynomial, and what divides all differences.
    let lowest = polynomials.map { terms in
      (0..<count).map { index in terms.map { $0[index] }.min() ?? 0 }
    }
    var strides = Array(repeating: 0, count: count)
    for (terms, lowest) in zip(polynomials, lowest) {
      for exponents in terms {
        for index in 0..<count {
          strides[index] = greatestCommonDivisor(strides[index], exponents[index] - lowest[index])
        }
      }
    }
    variables = strides.count { $0 > 0 }
    for (terms, lowest) in zip(polynomials, lowest) {
      var degrees = Array(repeating: 0, count: count)
      var total = 0
      for exponents in terms {
        var sum = 0
        for index in 0..<count where strides[index] > 0 {
          let exponent = (exponents[index] - lowest[index]) / strides[index]
          degrees[index] = max(degrees[index], exponent)
          sum += exponent
        }
        total = max(total, sum)
      }
      degree = max(degree, degrees.max() ?? 0)
      self.terms = max(self.terms, Self.mostTerms(degrees, total: total))
    }
  }

  /// The most terms of a polynomial of these degrees and this total degree.
  private static func mostTerms(_ degrees: [Int], total: Int) -> Int {
    let limit = 1e12
    let variables = degrees.count { $0 > 0 }
    let box = degrees.reduce(1.0) { min(limit, $0 * Double($1 + 1)) }
    // The binomial coefficient of the total degree plus the number of variables over the latter.
    var simplex = 1.0
    for index in 0..<variables {
      simplex = min(limit, simplex * Double(total + index + 1) / Double(index + 1))
    }
    return Int(min(box, simplex))
  }

  /// Whether the greatest common divisor is within reach.
  var isCommonDivisorFeasible: Bool { true }

  /// Whether the irreducible factors are within reach.
  var isFactoringFeasible: Bool { true }
}

/// The greatest common divisor of two numbers that are not negative.
private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
