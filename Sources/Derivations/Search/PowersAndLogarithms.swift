import Balls
import Kernel
import Terms

/// Logarithms and powers of products, taken apart where the factors have the sign that this needs.
extension Context {
  /// log u as a sum, for the factors of u that are above 0.
  func logarithm(_ u: Term) throws -> Theorem {
    let term = Term.apply(.log, u)
    if u.rational == 1 {
      return try Theorem.bound(Comparison(.apply(.log, 1), .equal, 0), from: []).theorem
    }
    let parts = try factorisation(of: u)
    var known: [Term] = []
    var equations: [Theorem] = []
    var unknown = Factorisation(coefficient: 1, factors: [])
    if parts.coefficient.isNegative { unknown.coefficient = -1 }
    for (prime, exponent) in parts.coefficient.magnitude.primeFactors() ?? [] {
      known.append(.power(.number(prime), Term(integerLiteral: exponent)))
    }
    if parts.coefficient.magnitude.primeFactors() == nil {
      known.append(.number(parts.coefficient.magnitude))
    }
    for (base, exponent) in parts.factors {
      if try prove(.compare(0, .less, base)) != nil {
        known.append(.power(base, Term(integerLiteral: exponent)))
      } else if exponent.isMultiple(of: 2), try prove(.compare(base, .unequal, 0)) != nil {
        let size = try canonical(.apply(.absolute, base)).sides.right
        known.append(.power(size, Term(integerLiteral: exponent)))
      } else {
        unknown.factors.append((base, exponent))
      }
    }
    let hasRest = unknown.coefficient != 1 || !unknown.factors.isEmpty
    guard !known.isEmpty else { return .value(of: term) }
    if !hasRest, known == [.power(u, 1)] {
      return try simpleLogarithm(u).map(follow) ?? .value(of: term)
    }
    var all = known
    if hasRest { all.append(unknown.term) }
    // log(((a·b)·c)) = log(a·b) + log c, and so on; log(aⁿ) = n·log a.
    var product = all[0]
    var products: [(Term, Term)] = []
    for factor in all.dropFirst() {
      products.append((product, factor))
      product = product * factor
    }
    let form = try settled(Theorem.algebra(u, product, using: relations(in: [product])))
    equations.append(try Theorem.rewriting(term, by: [form]))
    for (a, b) in products.reversed() { equations.append(try settled(.axiom("log.product", a, b))) }
    for power in known {
      guard case .power(let base, let exponent) = power.shape else { continue }
      equations.append(try settled(.axiom("log.power", base, exponent)))
      if let simple = try simpleLogarithm(base) { equations.append(simple) }
    }
    var values: [Term: Term] = [:]
    for equation in equations { values[try equation.sides.left] = try equation.sides.right }
    let arithmetic = try Arithmetic(of: [term], values: values, sortedBy: Term.precedes)
    let result = arithmetic.term(try arithmetic.fraction(term))
    var theorem = try Theorem.algebra(term, result, using: equations)
    if hasRest { theorem = try positiveRest(theorem, u, unknown.term, known) }
    return theorem
  }

  /// What is left of a product that is above 0, without factors that are, is above 0.
  func positiveRest(
    _ theorem: Theorem, _ whole: Term, _ rest: Term, _ known: [Term]
  ) throws -> Theorem {
    let wanted = Proposition.compare(0, .less, rest)
    guard theorem.hypotheses.contains(wanted),
      let inner = try assumingOfWhole(.compare(0, .less, whole))
    else { return theorem }
    let quotient = known.reduce(whole) { $0 / $1 }
    guard let signs = try? known.map({ try inner.signOfFactor(base: $0) }),
      let bound = try? Theorem.bound(
        Comparison(0, .less, quotient), from: inner.facts + signs.compactMap { $0 }
      ).theorem
    else { return theorem }
    let form = try bound.followed(by: Theorem.algebra(quotient, rest))
    return try settled(theorem.discharging(by: settled(form)))
  }

  private func signOfFactor(base power: Term) throws -> Theorem? {
    guard case .power(let base, _) = power.shape else { return nil }
    return try prove(.compare(0, .less, base))
  }

  private func simpleLogarithm(_ base: Term) throws -> Theorem? {
    switch base.shape {
    case .apply(.exp, let v): return try .axiom("log.exp", v)
    case .power(let inner, let exponent):
      let power = try settled(.axiom("log.power", inner, exponent))
      return power
    case .apply(.lambertW, let z):
      // log z = log(W·e^W) = log W + W.
      let w = base
      let product = try settled(.axiom("lambertW", z))
      let sum = try settled(.axiom("log.product", w, .apply(.exp, w)))
      let whole = try Theorem.rewriting(sum.sides.left, by: [product])
      return try settled(
        Theorem.algebra(
          .apply(.log, w), .apply(.log, z) - w, using: [sum, .axiom("log.exp", w), whole]))
    default: return nil
    }
  }

  // MARK: - Powers

  /// a^b that is no repeated multiplication.
  func power(_ base: Term, _ exponent: Term) throws -> Theorem {
    let term = Term.power(base, exponent)
    guard let r = exponent.rational else { return try generalPower(base, exponent) }
    if let n = r.asInt, n.magnitude <= 1000 {
      // The exponent has become a whole number.
      return try canonical(term)
    }
    guard !r.isInteger else { return .value(of: term) }
    if r.isNegative {
      let reciprocal = try settled(.reciprocal(of: base, -r))
      return try follow(reciprocal)
    }
    return try root(base, r)
  }

  private func generalPower(_ base: Term, _ exponent: Term) throws -> Theorem {
    let term = Term.power(base, exponent)
    if base.rational == 1 { return try .axiom("power.one", exponent) }
    if try prove(.compare(0, .less, base)) != nil {
      return try follow(settled(.axiom("power.exp", base, exponent)))
    }
    if base.rational?.isZero == true, let proof = try prove(.compare(0, .less, exponent)) {
      return try Theorem.axiom("power.zero", exponent).discharging(by: proof)
    }
    if base.rational == -1 {
      let half = try canonical(exponent / 2)
      let n = try half.sides.right
      if let proof = try prove(.integer(n)) {
        let turned = try Theorem.algebra(exponent, 2 * n)
        let even = try Theorem.axiom("power.even", n).discharging(by: proof)
        return try Theorem.rewriting(term, by: [turned]).followed(by: even)
      }
    }
    if let split = try splittingWholePower(base, exponent) { return try follow(split) }
    return .value(of: term)
  }

  /// That a power with an exponent that varies has a value: its base is above 0, or its exponent whole.
  func valueOfPower(_ base: Term, _ exponent: Term) throws -> Theorem? {
    let form = try settled(canonical(exponent))
    if let number = try form.sides.right.rational, form.hypotheses.isSubset(of: assumptions),
      let plain = try prove(.hasValue(.power(base, .number(number))))
    {
      let z = Name.fresh("z", avoiding: [base, exponent])
      return try plain.exchanging(
        z, in: .hasValue(.power(base, .variable(z))), by: form)
    }
    if try prove(.compare(0, .less, base)) != nil {
      return try settledWholly(Theorem.axiom("power.exp", base, exponent).valueOfLeft())
    }
    guard let whole = try prove(.integer(exponent)) else { return nil }
    // b^(n − 1 + 1) = b^(n − 1)·b.
    let before = exponent - 1
    guard let lower = try prove(.integer(before)) else { return nil }
    let step = try Theorem.axiom("power.whole", base, before).discharging(by: lower).valueOfLeft()
    _ = whole
    return try settledWholly(step.rewritten(by: [Theorem.algebra(before + 1, exponent)]))
  }

  /// u^r for 0 < r: numbers by their primes, factors that are not negative each for itself.
  private func root(_ u: Term, _ r: Rational) throws -> Theorem {
    let term = Term.power(u, .number(r))
    guard let p = r.numerator.asInt, let q = r.denominator.asInt, p <= 200, q <= 60 else {
      return .value(of: term)
    }
    if u.rational?.isZero == true {
      return try Theorem.algebra(term, 0, using: [rootOfZero(p, q)])
    }
    var (known, unknown) = try rootFactors(u)
    var hasRest = unknown.coefficient != 1 || !unknown.factors.isEmpty
    if hasRest, !known.isEmpty,
      try !known.allSatisfy({ try prove(.compare(0, .less, $0.base)) != nil })
    {
      // Dividing by what may be 0 would not show that the rest is not negative.
      known = []
      hasRest = true
    }
    if known.isEmpty || known.map(\.exponent).reduce(0, +) > 40 {
      return try simpleRoot(u, p, q)
    }
    var equations: [Theorem] = []
    var factors: [Term] = []
    for (base, exponent) in known {
      let (wholes, rest) = exponent.quotientAndRemainder(dividingBy: q)
      if wholes > 0 {
        factors += Array(repeating: .power(base, Term(integerLiteral: q)), count: wholes)
        equations.append(try rootOfPower(base, p, q))
      }
      if rest > 0 {
        factors += Array(repeating: base, count: rest)
        equations.append(try simpleRoot(base, p, q))
      }
    }
    let below = known.isEmpty ? [] : known
    if hasRest { factors.append(unknown.term) }
    if factors.count > 1 || factors[0] != u {
      let product = Term.product(of: factors)
      let relations = try self.relations(in: factors + [u])
      let form = try settled(Theorem.algebra(u, product, using: relations))
      let turned = try Theorem.rewriting(term, by: [form])
      equations.append(turned)
      if factors.count > 1 {
        equations.append(try settled(.power(ofProduct: factors, r)))
      }
    }
    if hasRest { equations.append(try simpleRoot(unknown.term, p, q)) }
    var values: [Term: Term] = [:]
    for equation in equations { values[try equation.sides.left] = try equation.sides.right }
    let arithmetic = try Arithmetic(of: [term], values: values, sortedBy: Term.precedes)
    let relations = try self.relations(in: arithmetic.letters)
    let fraction = try arithmetic.fraction(term).reduced(by: relations, arithmetic)
    var theorem = try Theorem.algebra(
      term, arithmetic.term(fraction), using: equations + relations)
    if hasRest {
      theorem = try nonnegativeRest(
        theorem, u, unknown.term, below.map { .power($0.base, Term(integerLiteral: $0.exponent)) })
    }
    return theorem
  }

  /// (a^q)^(p/q) = a^p, for 0 ≤ a.
  private func rootOfPower(_ a: Term, _ p: Int, _ q: Int) throws -> Theorem {
    let power = Term.power(a, Term(integerLiteral: q))
    let r = Term.number(Rational(p, q))
    let factors = Array(repeating: a, count: q)
    let product = try Theorem.algebra(power, Term.product(of: factors))
    let roots = Term.product(of: factors.map { .power($0, r) })
    let one = try Theorem.algebra(
      roots, .power(a, Term(integerLiteral: p)),
      using: [.root(of: a, p, q), .root(of: a, q, q)])
    return try settled(
      Theorem.rewriting(.power(power, r), by: [product])
        .followed(by: .power(ofProduct: factors, Rational(p, q))).followed(by: one))
  }

  /// (0^(1/q))^q = 0, so 0^(p/q) = 0.
  private func rootOfZero(_ p: Int, _ q: Int) throws -> Theorem {
    let zero = try Theorem.axiom("power.zero", .number(Rational(p, q)))
    return try settled(zero)
  }

  /// The factors of a radicand that are not negative, with exponents above 0, and the rest.
  private func rootFactors(
    _ u: Term
  ) throws -> (known: [(base: Term, exponent: Int)], unknown: Factorisation) {
    let parts = try factorisation(of: u)
    var known: [(base: Term, exponent: Int)] = []
    var unknown = Factorisation(coefficient: parts.coefficient.isNegative ? -1 : 1, factors: [])
    let size = parts.coefficient.magnitude
    if let primes = size.primeFactors() {
      for (prime, exponent) in primes {
        known.append(
          (exponent > 0 ? .number(prime) : .number(1 / prime), abs(exponent)))
      }
    } else {
      known.append((.number(size), 1))
    }
    for (base, exponent) in parts.factors {
      if try prove(.compare(0, exponent > 0 ? .atMost : .less, base)) != nil {
        known.append((exponent > 0 ? base : 1 / base, abs(exponent)))
      } else if exponent > 0, exponent.isMultiple(of: 2) {
        known.append((try canonical(.apply(.absolute, base)).sides.right, exponent))
      } else {
        unknown.factors.append((base, exponent))
      }
    }
    return (known, unknown)
  }

  /// a^(p/q) as a power of the letter a^(1/n).
  private func simpleRoot(_ a: Term, _ p: Int, _ q: Int) throws -> Theorem {
    if let value = a.rational, value == 1 {
      return try .axiom("power.one", .number(Rational(p, q)))
    }
    // The root of 1/a is one over that of a.
    if case .quotient(let one, let b) = a.shape, one.rational == 1 {
      return try rootOfInverse(b, p, q)
    }
    if let value = a.rational, value.numerator == 1, !value.isInteger {
      return try rootOfInverse(.number(value.denominator), p, q)
    }
    if case .apply(.exp, let v) = a.shape {
      // (e^v)^r = e^(r·log e^v) = e^(r·v).
      let r = Term.number(Rational(p, q))
      let turned = try settled(.axiom("power.exp", a, r))
        .followed(
          by: Theorem.rewriting(.apply(.exp, r * .apply(.log, a)), by: [.axiom("log.exp", v)]))
      return try follow(turned)
    }
    if case .power(let inner, let exponent) = a.shape, let s = exponent.rational, !s.isInteger,
      try prove(.compare(0, .less, inner)) != nil
    {
      // (a^s)^r = e^(r·log a^s) = e^(r·s·log a).
      return try follow(settled(.axiom("power.exp", a, .number(Rational(p, q)))))
    }
    // The step of a root is always one over a whole number.
    let step = try divisions.step(.root, of: a, for: Rational(1, q))
    guard let n = (1 / step).asInt else { throw OutOfBudget() }
    let letter = Term.power(a, .number(step))
    if p * (n / q) == 1 { return try settled(.value(of: letter)) }
    return try settled(Theorem.root(of: a, p * (n / q), n))
  }

  private func rootOfInverse(_ b: Term, _ p: Int, _ q: Int) throws -> Theorem {
    let r = Term.number(Rational(p, q))
    let radicand = b.rational.map { Term.number(1 / $0) } ?? 1 / b
    // (1/b)^r·b^r = (1/b · b)^r = 1^r = 1.
    let product = try Theorem.power(ofProduct: [radicand, b], Rational(p, q))
    let whole = Term.product(of: [radicand, b])
    let one = try Theorem.rewriting(.power(whole, r), by: [.algebra(whole, 1)])
      .followed(by: .axiom("power.one", r))
    let inverse = try simpleRoot(b, p, q)
    let unit = try product.reversed().followed(by: one)
    let result = try Theorem.algebra(.power(radicand, r), 1 / .power(b, r), using: [unit])
    return try settled(
      result.followed(
        by: follow(
          Theorem.rewriting(1 / .power(b, r), by: [inverse]))))
  }

  private func nonnegativeRest(
    _ theorem: Theorem, _ whole: Term, _ rest: Term, _ known: [Term]
  ) throws -> Theorem {
    let wanted = Proposition.compare(0, .atMost, rest)
    // Assumed once: an assumption is worked out anew, and with it the roots in it.
    let assumption = Proposition.compare(0, .atMost, whole)
    guard theorem.hypotheses.contains(wanted),
      let inner = try assumptions.contains(assumption) ? self : assumingOfWhole(assumption)
    else { return theorem }
    let quotient = known.reduce(whole) { $0 / $1 }
    guard let signs = try? known.map({ try inner.signOfFactor(base: $0) }),
      let bound = try? Theorem.bound(
        Comparison(0, .atMost, quotient), from: inner.facts + signs.compactMap { $0 }
      ).theorem
    else { return theorem }
    let form = try bound.followed(by: Theorem.algebra(quotient, rest))
    return try settled(theorem.discharging(by: settled(form)))
  }
}
