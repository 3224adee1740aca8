/// Which term wins as a variable grows: the limit at infinity of a normal form.
///
/// Every monomial has a growth, first by what stands in its exponential, then by its power of the
/// variable, then by its power of the logarithm. The fastest-growing terms above and below decide.
struct Asymptotics {
  let kernels: Kernels
  let variable: Int

  init(_ kernels: Kernels, toward symbol: Symbol) {
    self.kernels = kernels
    variable = kernels.number(of: .variable(symbol))
  }

  /// How fast a monomial grows: e^exponent · x^power · (log x)^logarithm.
  struct Growth {
    var exponent: RationalFunction
    var power: Rational
    var logarithm: Rational

    static let constant = Growth(exponent: .zero, power: 0, logarithm: 0)
  }

  /// The limit; throws where there is none or where it cannot be told.
  func limit(of a: RationalFunction) throws -> RationalFunction {
    let form = try prepared(a)
    guard !form.isZero else { return .zero }
    let above = try leading(of: form.numerator)
    var growth = above.growth
    var value = above.terms
    var isOscillating = above.isOscillating
    for (factor, exponent) in form.factors {
      let below = try leading(of: factor)
      isOscillating = isOscillating || below.isOscillating
      guard !below.isOscillating else { throw undecided }
      growth = try combined(growth, below.growth, Rational(-exponent))
      value = try kernels.multiply(value, kernels.power(below.terms, -exponent))
    }
    switch try compare(growth, .constant) {
    case ..<0: return .zero
    case 0:
      guard !isOscillating else { throw undecided }
      // The powers of the variable and its exponentials cancel in what is left.
      let rest = try equivalent(value)
      guard !rest.kernels.contains(where: { kernels.depends($0, on: variable) }) else {
        throw undecided
      }
      return rest
    default:
      throw DerivationError(
        "the expression grows beyond all bounds: it has no limit", isFinal: !isOscillating)
    }
  }

  private var undecided: DerivationError { .undecided("which term wins in a limit") }

  // MARK: - Comparing growths

  private func combined(_ a: Growth, _ b: Growth, _ times: Rational) throws -> Growth {
    Growth(
      exponent: try kernels.add(
        a.exponent, kernels.multiply(RationalFunction(times), b.exponent)),
      power: a.power + times * b.power, logarithm: a.logarithm + times * b.logarithm)
  }

  /// −1, 0 or 1 as the first grows slower than, like, or faster than the second.
  private func compare(_ a: Growth, _ b: Growth) throws -> Int {
    let difference = try kernels.subtract(a.exponent, b.exponent)
    if let sign = try signAtInfinity(difference) { return sign }
    if a.power != b.power { return a.power < b.power ? -1 : 1 }
    if a.logarithm != b.logarithm { return a.logarithm < b.logarithm ? -1 : 1 }
    return 0
  }

  /// The sign of an exponent that grows beyond all bounds; `nil` where it stays bounded.
  private func signAtInfinity(_ a: RationalFunction) throws -> Int? {
    guard !a.isZero else { return nil }
    let top = try leading(of: a.numerator)
    var growth = top.growth
    var value = top.terms
    for (factor, exponent) in a.factors {
      let below = try leading(of: factor)
      growth = try combined(growth, below.growth, Rational(-exponent))
      value = try kernels.multiply(value, kernels.power(below.terms, -exponent))
    }
    guard growth.exponent.isZero, !top.isOscillating else { throw undecided }
    let isGrowing =
      growth.power > 0 || (growth.power == 0 && growth.logarithm > 0)
    guard isGrowing else {
      return nil
    }
    return try kernels.value(of: value) > 0 ? 1 : -1
  }

  // MARK: - Leading terms

  private func leading(of a: Polynomial) throws -> (
    growth: Growth, terms: RationalFunction, isOscillating: Bool
  ) {
    // Terms that oscillate, or that may cancel, only bound the whole from above.
    var best: Growth?
    var terms = Polynomial.zero
    var oscillates = false
    for (monomial, coefficient) in a.ordered {
      let growth = try self.growth(of: monomial)
      let order = try best.map { try compare(growth, $0) } ?? 1
      if order > 0 {
        best = growth
        terms = .zero
        oscillates = false
      }
      if order >= 0 {
        terms.add(coefficient, monomial)
        oscillates = oscillates || isOscillating(monomial)
      }
    }
    guard let best else { throw undecided }
    if !oscillates, terms.terms.count > 1 {
      // Terms of one growth that are one function of the variable times constants add up.
      let parts = terms.terms.keys.map { monomial in
        monomial.powers.filter { kernels.depends($0.kernel, on: variable) }
      }
      guard parts.allSatisfy({ $0 == parts[0] }) else {
        return (best, RationalFunction(terms), true)
      }
      let varying = RationalFunction(Monomial(powers: parts[0]).inverse)
      try kernels.assertNonzero(kernels.multiply(RationalFunction(terms), varying))
    }
    return (best, RationalFunction(terms), oscillates)
  }

  private func isOscillating(_ monomial: Monomial) -> Bool {
    monomial.powers.contains { power in
      guard case .exponential(let base) = kernels.list[power.kernel] else { return false }
      return !kernels.isReal(base) && kernels.depends(power.kernel, on: variable)
    }
  }

  private func growth(of monomial: Monomial) throws -> Growth {
    var result = Growth.constant
    for power in monomial.powers where kernels.depends(power.kernel, on: variable) {
      let one = try growth(of: kernels.list[power.kernel], power.kernel)
      result = try combined(result, one, power.exponent.rational)
    }
    return result
  }

  private func growth(of kernel: Kernel, _ number: Int) throws -> Growth {
    switch kernel {
    case .variable: return Growth(exponent: .zero, power: 1, logarithm: 0)
    case .exponential(let base):
      if !kernels.isReal(base) {
        // e^(iu) with a real u stays on the unit circle; e^(x sin x) does not.
        let angle = try kernels.multiply(base, -kernels.form(.imaginary))
        guard kernels.isReal(angle) else { throw undecided }
        return .constant
      }
      guard try signAtInfinity(base) != nil else { throw undecided }
      return Growth(exponent: base, power: 0, logarithm: 0)
    case .call(.log, let u) where u == RationalFunction(Monomial(variable)):
      return Growth(exponent: .zero, power: 0, logarithm: 1)
    case .call(.log, let u):
      // Here u is 1 plus something that vanishes: see `prepared`.
      let small = try kernels.subtract(u, .one)
      let top = try leading(of: small.numerator)
      var result = top.growth
      for (factor, exponent) in small.factors {
        result = try combined(result, leading(of: factor).growth, Rational(-exponent))
      }
      guard try compare(result, .constant) < 0 else { throw undecided }
      return result
    case .call(.erfc, let u):
      let square = try kernels.multiply(u, u)
      let top = try leading(of: u.numerator)
      return Growth(exponent: -square, power: -top.growth.power, logarithm: 0)
    case .root(let u) where u.denominator.isEmpty: return try leading(of: u.numerator).growth
    default: throw undecided
    }
  }

  /// Kernels in a leading term replaced by what they are asymptotically equal to.
  private func equivalent(_ a: RationalFunction) throws -> RationalFunction {
    var result = a
    for number in a.kernels where kernels.depends(number, on: variable) {
      guard case .call(.erfc, let u) = kernels.list[number] else { continue }
      let decay = try kernels.exponential(-kernels.multiply(u, u))
      let width = try kernels.multiply(u, kernels.form(.pi, Exponent(1, 2)))
      result = try kernels.substitute(
        number, in: result, by: kernels.multiply(decay, kernels.inverse(width)))
    }
    return result
  }

  // MARK: - Preparing

  /// erf(u) becomes ±(1 − erfc) and log u the logarithm of its greatest term and of 1 + what is left.
  private func prepared(_ a: RationalFunction) throws -> RationalFunction {
    var result = a
    for number in a.kernels.sorted() where kernels.depends(number, on: variable) {
      switch kernels.list[number] {
      case .call(.erf, let u):
        guard let sign = try signAtInfinity(u) else { continue }
        let tail = kernels.form(.call(.erfc, sign > 0 ? u : -u))
        let value = try kernels.subtract(.one, tail)
        result = try kernels.substitute(number, in: result, by: sign > 0 ? value : -value)
      case .call(.log, let u) where u.denominator.isEmpty && u.numerator.terms.count > 1:
        let top = try leading(of: u.numerator)
        guard !top.isOscillating, top.terms.numerator.terms.count == 1 else { throw undecided }
        let rest = try kernels.multiply(u, kernels.inverse(top.terms))
        let small = kernels.form(.call(.log, rest))
        result = try kernels.substitute(
          number, in: result, by: kernels.add(kernels.logarithm(top.terms), small))
      default: break
      }
    }
    return result
  }
}

extension Kernels {
  /// A normal form with one kernel, of which only whole powers occur, replaced.
  func substitute(
    _ kernel: Int, in a: RationalFunction, by value: RationalFunction
  ) throws -> RationalFunction {
    func replaced(_ polynomial: Polynomial) throws -> RationalFunction {
      var result = RationalFunction.zero
      for (monomial, coefficient) in polynomial.ordered {
        let exponent = monomial[kernel]
        guard exponent.isInteger else { throw TooLarge() }
        let rest = RationalFunction(monomial.without(kernel), coefficient)
        result = try add(result, multiply(rest, power(value, exponent.numerator)))
      }
      return result
    }
    var result = try replaced(a.numerator)
    for (factor, exponent) in a.factors {
      result = try multiply(result, power(replaced(factor), -exponent))
    }
    return result
  }
}
