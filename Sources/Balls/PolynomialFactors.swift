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
    if !FactorWork.isClearlyFeasible(self, other) {
      let work = FactorWork(self, other)
      if !work.isCommonDivisorFeasible {
        let degrees = CommonDegrees(self, other)
        if let found = try cofactorsByDegrees(other, degrees, work) { return found }
        guard work.isFeasible(degrees) else { throw TooLarge() }
      }
    }
    return try cofactorsByFlint(other)
  }

  /// The greatest common divisor and the cofactors as FLINT finds them, for as long as it takes.
  private func cofactorsByFlint(
    _ other: Polynomial
  ) throws(TooLarge) -> (gcd: Polynomial, own: Polynomial, others: Polynomial) {
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

  /// The greatest common divisor and the cofactors where the bounds of its degrees give it away: it
  /// is 1, or powers of variables, or one of the polynomials. `nil` where it may be another. Our own
  /// division can be stopped.
  private func cofactorsByDegrees(
    _ other: Polynomial, _ bounds: CommonDegrees, _ work: FactorWork
  ) throws(TooLarge) -> (gcd: Polynomial, own: Polynomial, others: Polynomial)? {
    if bounds.areCoprime { return (ring.one, self, other) }
    var candidates: [Polynomial] = []
    if bounds.degrees == work.shared {
      candidates.append(try Polynomial([(1, work.shared.map { UInt($0) })], in: ring))
    }
    if bounds.total == other.totalDegree { candidates.append(other.primitivePart) }
    if bounds.total == totalDegree { candidates.append(primitivePart) }
    // A common divisor that reaches the bounds is the greatest.
    for candidate in candidates {
      if let own = try? quotient(exactly: candidate),
        let others = try? other.quotient(exactly: candidate)
      {
        return (candidate, own, others)
      }
    }
    return nil
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
