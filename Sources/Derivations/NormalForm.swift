import BigInt

/// From a tree to its normal form: each function in terms of kernels.
extension Kernels {
  /// The normal form of an expanded expression without cases.
  func form(of e: Expression) throws -> RationalFunction {
    switch e.form {
    case .number(let numeral): return RationalFunction(numeral.value)
    case .constant(.pi): return form(.pi)
    case .variable(let symbol): return form(.variable(symbol))
    case .sum(let terms):
      return try terms.reduce(RationalFunction.zero) { try add($0, form(of: $1)) }
    case .product(let factors):
      return try factors.reduce(RationalFunction.one) { try multiply($0, form(of: $1)) }
    case .negation(let operand): return -(try form(of: operand))
    case .quotient(let a, let b): return try multiply(form(of: a), inverse(form(of: b)))
    case .power(let base, let exponent): return try power(form(of: base), form(of: exponent))
    case .call(let function, let argument): return try call(function, form(of: argument))
    case .application(let function, let order, let arguments):
      return form(.application(function, order: order, try arguments.map(form(of:))))
    case .integral(let body, let symbol, let lower, let upper):
      return try integral(body, symbol, lower, upper)
    case .maximum, .piecewise, .derivative, .limit, .bracket, .total:
      throw DerivationError.undecided("a normal form of \(PlainText.of(e))")
    }
  }

  // MARK: - Powers

  func power(_ base: RationalFunction, _ exponent: RationalFunction) throws -> RationalFunction {
    guard let value = exponent.constant else {
      return try exponential(multiply(exponent, logarithm(base)))
    }
    if let n = value.asInt { return try power(base, n) }
    guard let r = Exponent(value) else { throw TooLarge() }
    if base.isZero { return .zero }
    let parts = try self.parts(of: base)
    var result = try rootOfNumber(parts.coefficient.magnitude, r)
    var unknown = RationalFunction(parts.coefficient.isNegative ? -1 : 1)
    for (kernel, exponent) in parts.kernels {
      let factor = Monomial(kernel, exponent)
      if isNonnegative(kernel) {
        result = try multiply(result, normalized(RationalFunction(factor.raised(to: r))))
      } else {
        unknown = try multiply(unknown, RationalFunction(factor))
      }
    }
    for (factor, exponent) in parts.factors {
      let whole = RationalFunction(factor)
      if isPositive(factor) {
        let root = form(.root(whole), Exponent(1, r.denominator))
        result = try multiply(result, power(root, exponent * r.numerator))
      } else {
        unknown = try multiply(unknown, power(whole, exponent))
      }
    }
    guard unknown != .one else { return result }
    guard unknown != RationalFunction(-1) else {
      throw DerivationError.undecided("a root of what is negative")
    }
    let whole = r.floor
    let fraction = form(.root(unknown), r - Exponent(whole))
    return try multiply(multiply(result, power(unknown, whole)), fraction)
  }

  /// Whether a kernel is real and never negative where it is defined.
  func isNonnegative(_ kernel: Int) -> Bool {
    if case .variable(let symbol) = list[kernel], let domain = symbol.domain {
      return domain.intervals.allSatisfy { ($0.lower ?? -1) >= 0 }
    }
    if case .root = list[kernel] { return true }
    return isPositive(kernel)
  }

  /// Whether a kernel is real and always above 0.
  func isPositive(_ kernel: Int) -> Bool {
    switch list[kernel] {
    case .pi, .prime: return true
    case .exponential(let base): return isReal(base)
    case .variable(let symbol):
      guard let domain = symbol.domain else { return false }
      return domain.intervals.allSatisfy { interval in
        guard let lower = interval.lower else { return false }
        return lower > 0 || (lower.isZero && !interval.includesLower)
      }
    case .call(.lambertW, let z), .call(.erf, let z):
      return z.denominator.isEmpty && isPositive(z.numerator)
    default: return false
    }
  }

  /// Whether i occurs nowhere within.
  func isReal(_ a: RationalFunction) -> Bool {
    !a.kernels.contains { kernel in
      switch list[kernel] {
      case .imaginary: return true
      case .exponential(let base): return !isReal(base)
      default: return false
      }
    }
  }

  func isPositive(_ a: Polynomial) -> Bool {
    var isStrict = false
    for (monomial, coefficient) in a.ordered {
      guard !coefficient.isNegative else { return false }
      var isTermStrict = true
      for power in monomial.powers {
        if isPositive(power.kernel) { continue }
        isTermStrict = false
        guard power.exponent.isEven && isRealKernel(power.kernel) || isNonnegative(power.kernel)
        else { return false }
      }
      isStrict = isStrict || isTermStrict
    }
    return isStrict
  }

  func isRealKernel(_ kernel: Int) -> Bool {
    switch list[kernel] {
    case .imaginary: return false
    case .exponential(let base): return isReal(base)
    default: return true
    }
  }

  /// A rational function as a number times powers of kernels times powers of polynomials.
  func parts(of a: RationalFunction) throws -> (
    coefficient: Rational, kernels: [(Int, Exponent)], factors: [(Polynomial, Int)]
  ) {
    let (unit, primitive) = primitivePart(a.numerator)
    guard let (monomial, coefficient) = unit.single else { throw TooLarge() }
    var factors = a.factors.map { ($0.factor, -$0.exponent) }
    var sign: Rational = 1
    if primitive != .one {
      // A negative leading coefficient must not hide that the whole is positive.
      if !isPositive(primitive), isPositive(-primitive) {
        sign = -1
        factors.append((-primitive, 1))
      } else {
        factors.append((primitive, 1))
      }
    }
    factors = factors.map { factor, exponent in
      if !isPositive(factor), isPositive(-factor) {
        if exponent % 2 != 0 { sign = -sign }
        return (-factor, exponent)
      }
      return (factor, exponent)
    }
    return (coefficient * sign, monomial.powers.map { ($0.kernel, $0.exponent) }, factors)
  }

  /// A rational power of a positive rational number, by prime factors.
  func rootOfNumber(_ value: Rational, _ exponent: Exponent) throws -> RationalFunction {
    var result = RationalFunction.one
    for (prime, power) in try primeFactors(value) {
      result = try multiply(
        result, form(.prime(prime), Exponent(power) * exponent))
    }
    return result
  }

  func primeFactors(_ value: Rational) throws -> [(Int, Int)] {
    var result: [(Int, Int)] = []
    for (number, sign) in [(value.numerator, 1), (value.denominator, -1)] {
      guard var rest = Int(exactly: number) else { throw TooLarge() }
      var p = 2
      while p * p <= rest, p < 100_000 {
        var count = 0
        while rest % p == 0 {
          rest /= p
          count += 1
        }
        if count > 0 { result.append((p, sign * count)) }
        p += 1
      }
      if rest > 1 { result.append((rest, sign)) }
    }
    return result
  }

  // MARK: - exp and log

  func exponential(_ u: RationalFunction) throws -> RationalFunction {
    var result = RationalFunction.one
    for (monomial, coefficient) in u.numerator.ordered {
      result = try multiply(result, exponential(monomial, coefficient, over: u.denominator))
    }
    return result
  }

  private func exponential(
    _ monomial: Monomial, _ coefficient: Rational, over denominator: [Polynomial: Int]
  ) throws -> RationalFunction {
    if denominator.isEmpty {
      if monomial.powers.count == 2, monomial[imaginary] == .one,
        monomial[number(of: .pi)] == .one
      {
        return try unitRoot(coefficient)
      }
      if monomial.powers.count == 1, monomial.powers[0].exponent == .one {
        switch list[monomial.powers[0].kernel] {
        case .call(.log, let inner):
          return try power(inner, RationalFunction(coefficient))
        case .call(.lambertW, let z):
          if let n = coefficient.asInt {
            let ratio = try multiply(z, inverse(RationalFunction(monomial)))
            return try power(ratio, n)
          }
        default: break
        }
      }
    }
    guard let exponent = Exponent(coefficient) else { throw TooLarge() }
    let base = RationalFunction(Polynomial(monomial), over: denominator)
    return form(.exponential(base), exponent)
  }

  /// e^(iπc): a number where c is simple, a kernel of its own otherwise.
  private func unitRoot(_ c: Rational) throws -> RationalFunction {
    let turn = c - Rational(2 * (c / 2).floor)
    let i = form(.imaginary)
    func mixed(_ cosine: RationalFunction, _ sine: RationalFunction) throws -> RationalFunction {
      try add(cosine, multiply(i, sine))
    }
    let half = RationalFunction(Rational(1, 2))
    let table: [Int: (RationalFunction, RationalFunction)] = [
      0: (.one, .zero),
      2: (try multiply(half, power(RationalFunction(3), RationalFunction(Rational(1, 2)))), half),
      3: (
        try power(half, RationalFunction(Rational(1, 2))),
        try power(half, RationalFunction(Rational(1, 2)))
      ),
      4: (half, try multiply(half, power(RationalFunction(3), RationalFunction(Rational(1, 2))))),
    ]
    guard let twelfths = (turn * 12).asInt else { return try generalUnitRoot(turn) }
    let quarter = twelfths / 6
    guard let (cosine, sine) = table[twelfths % 6] else { return try generalUnitRoot(turn) }
    return try multiply(power(i, quarter), mixed(cosine, sine))
  }

  private func generalUnitRoot(_ turn: Rational) throws -> RationalFunction {
    let sign: Rational = turn >= 1 ? -1 : 1
    guard let exponent = Exponent(turn >= 1 ? turn - 1 : turn) else { throw TooLarge() }
    let base = Monomial(imaginary) * Monomial(number(of: .pi))
    let kernel = number(of: .exponential(RationalFunction(base)))
    return RationalFunction(Monomial(kernel, exponent), sign)
  }

  func logarithm(_ u: RationalFunction) throws -> RationalFunction {
    let parts = try self.parts(of: u)
    var result = RationalFunction.zero
    var unknown = RationalFunction.one
    if parts.coefficient.isNegative {
      unknown = RationalFunction(-1)
    }
    for (prime, power) in try primeFactors(parts.coefficient.magnitude) {
      let kernel = form(.call(.log, RationalFunction(Rational(prime))))
      result = try add(result, multiply(RationalFunction(Rational(power)), kernel))
    }
    for (kernel, exponent) in parts.kernels {
      guard isPositive(kernel) else {
        unknown = try multiply(unknown, RationalFunction(Monomial(kernel, exponent)))
        continue
      }
      let scale = RationalFunction(exponent.rational)
      let logarithm: RationalFunction
      switch list[kernel] {
      case .exponential(let base): logarithm = base
      case .prime(let p): logarithm = form(.call(.log, RationalFunction(Rational(p))))
      case .call(.lambertW, let z):
        logarithm = try subtract(self.logarithm(z), RationalFunction(Monomial(kernel)))
      default: logarithm = form(.call(.log, RationalFunction(Monomial(kernel))))
      }
      result = try add(result, multiply(scale, logarithm))
    }
    for (factor, exponent) in parts.factors {
      let whole = RationalFunction(factor)
      guard isPositive(factor) else {
        unknown = try multiply(unknown, power(whole, exponent))
        continue
      }
      let kernel = form(.call(.log, whole))
      result = try add(result, multiply(RationalFunction(Rational(exponent)), kernel))
    }
    guard unknown != .one else { return result }
    return try add(result, form(.call(.log, unknown)))
  }

  // MARK: - Named functions

  func call(_ function: Elementary, _ u: RationalFunction) throws -> RationalFunction {
    let half = RationalFunction(Rational(1, 2))
    switch function {
    case .exp: return try exponential(u)
    case .log: return try logarithm(u)
    case .sin, .cos, .tan:
      let i = form(.imaginary)
      let plus = try exponential(multiply(i, u))
      let minus = try exponential(multiply(-i, u))
      let cosine = try multiply(half, add(plus, minus))
      let sine = try multiply(multiply(half, -i), subtract(plus, minus))
      switch function {
      case .sin: return sine
      case .cos: return cosine
      default: return try multiply(sine, inverse(cosine))
      }
    case .sinh, .cosh, .tanh:
      let plus = try exponential(u)
      let minus = try exponential(-u)
      let sum = try add(plus, minus)
      let difference = try subtract(plus, minus)
      switch function {
      case .sinh: return try multiply(half, difference)
      case .cosh: return try multiply(half, sum)
      default: return try multiply(difference, inverse(sum))
      }
    case .sigmoid:
      let e = try exponential(u)
      return try multiply(e, inverse(add(.one, e)))
    case .erf: return try errorFunction(u)
    case .erfc: return try subtract(.one, errorFunction(u))
    case .cumulative:
      let root = try rootOfNumber(2, Exponent(-1, 2))
      return try multiply(half, add(.one, errorFunction(multiply(u, root))))
    case .density:
      let decay = try exponential(multiply(-half, multiply(u, u)))
      let norm = try multiply(rootOfNumber(2, Exponent(-1, 2)), form(.pi, Exponent(-1, 2)))
      return try multiply(decay, norm)
    case .lambertW: return try lambert(u)
    case .absolute: throw DerivationError.undecided("the sign within an absolute value")
    }
  }

  private func errorFunction(_ u: RationalFunction) throws -> RationalFunction {
    if u.isZero { return .zero }
    let isNegative = u.numerator.leading?.coefficient.isNegative ?? false
    let kernel = form(.call(.erf, isNegative ? -u : u))
    return isNegative ? -kernel : kernel
  }

  private func lambert(_ u: RationalFunction) throws -> RationalFunction {
    if u.isZero { return .zero }
    let e = try exponential(.one)
    if u == e { return .one }
    if try u == -inverse(e) { return RationalFunction(-1) }
    return form(.call(.lambertW, u))
  }

  private func integral(
    _ body: Expression, _ symbol: Symbol, _ lower: Bound, _ upper: Bound
  ) throws -> RationalFunction {
    func end(_ bound: Bound) throws -> BoundForm {
      switch bound {
      case .at(let point): return .at(try form(of: point))
      case .infinity: return .infinity
      case .minusInfinity: return .minusInfinity
      }
    }
    // The name of the variable of integration does not matter.
    let canonical = Symbol(name: "\u{2202}", domain: symbol.domain)
    let inner = try form(of: body.substituting([symbol: Expression(.variable(canonical))]))
    let (low, high) = (try end(lower), try end(upper))
    let bound = number(of: .variable(canonical))
    if !inner.denominator.isEmpty || !isReal(inner) {
      return form(.integral(inner, lower: low, upper: high))
    }
    // An integral is linear: one kernel a term, with what does not vary in front.
    var result = RationalFunction.zero
    for (monomial, coefficient) in inner.numerator.ordered {
      let varying = monomial.powers.filter { depends($0.kernel, on: bound) }
      let fixed = monomial.powers.filter { !depends($0.kernel, on: bound) }
      let kernel = form(
        .integral(RationalFunction(Monomial(powers: varying)), lower: low, upper: high))
      result = try add(
        result, multiply(RationalFunction(Monomial(powers: fixed), coefficient), kernel))
    }
    return result
  }

  /// Whether a kernel varies with another.
  func depends(_ kernel: Int, on variable: Int) -> Bool {
    if kernel == variable { return true }
    func within(_ a: RationalFunction) -> Bool { a.kernels.contains { depends($0, on: variable) } }
    func within(_ bound: BoundForm) -> Bool {
      if case .at(let point) = bound { return within(point) }
      return false
    }
    switch list[kernel] {
    case .variable, .pi, .prime, .imaginary: return false
    case .exponential(let base), .root(let base), .call(_, let base): return within(base)
    case .application(_, _, let arguments): return arguments.contains(where: within)
    case .integral(let body, let lower, let upper):
      return within(body) || within(lower) || within(upper)
    }
  }
}
