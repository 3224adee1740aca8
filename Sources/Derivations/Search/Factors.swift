import Balls
import Kernel
import Terms

/// A canonical form as a number times powers of factors: letters, and polynomials that do not factor.
struct Factorisation {
  var coefficient: Rational
  var factors: [(base: Term, exponent: Int)]

  /// The product as a term.
  var term: Term {
    var above: [Term] = coefficient == 1 ? [] : [.number(coefficient)]
    var below: [Term] = []
    for (base, exponent) in factors {
      let size = abs(exponent)
      let power = size == 1 ? base : Term.power(base, Term(integerLiteral: size))
      if exponent > 0 { above.append(power) } else { below.append(power) }
    }
    let top = above.isEmpty ? 1 : Term.product(of: above)
    return below.isEmpty ? top : top / Term.product(of: below)
  }
}

extension Context {
  /// The factors of a canonical form.
  func factorisation(of term: Term) throws -> Factorisation {
    let arithmetic = try Arithmetic(of: [term], sortedBy: Term.precedes)
    let fraction = try arithmetic.fraction(term)
    try budget.spend(fraction.numerator.termCount + fraction.denominator.termCount)
    var result = Factorisation(coefficient: 1, factors: [])
    for (polynomial, sign) in [(fraction.numerator, 1), (fraction.denominator, -1)] {
      let (constant, factors) = try polynomial.factors()
      guard let scale = constant.power(sign) else { continue }
      result.coefficient = result.coefficient * scale
      for (factor, exponent) in factors {
        result.factors.append((arithmetic.term(factor), sign * exponent))
      }
    }
    return result
  }

  /// c = its factors multiplied.
  func factored(_ term: Term) throws -> Theorem {
    let product = try factorisation(of: term).term
    return product == term ? .value(of: term) : try Theorem.algebra(term, product)
  }

  // MARK: - Signs

  /// 0 ? c, for a canonical form c.
  func positivity(_ c: Term, _ sign: Sign) throws -> Theorem? {
    if let quick = try? Theorem.bound(Comparison(0, sign, c), from: facts).theorem { return quick }
    let parts = try factorisation(of: c)
    var signs: [Theorem] = []
    for (base, exponent) in parts.factors {
      if let known = try signOfFactor(base) {
        signs.append(known)
      } else if exponent % 2 != 0 {
        return try positivityOfWhole(c, sign)
      } else if exponent < 0 || sign == .less {
        guard try prove(.compare(base, .unequal, 0)) != nil else {
          return try positivityOfWhole(c, sign)
        }
      }
    }
    let product = parts.term
    if let bound = try? Theorem.bound(Comparison(0, sign, product), from: facts + signs).theorem,
      let settled = try settledWholly(bound)
    {
      let form = try settled.followed(by: self.settled(factored(c)).reversed())
      return try settledWholly(form)
    }
    // Even powers of what is not 0 are above 0.
    if sign == .less, let nonzero = try unequalToZero(product),
      let atLeast = try? Theorem.bound(Comparison(0, .atMost, product), from: facts + signs).theorem
    {
      let strict = try atLeast.sharpened(by: nonzero)
      return try settledWholly(strict.followed(by: factored(c).reversed()))
    }
    return try positivityOfWhole(c, sign)
  }

  /// That a factor is above or below 0, or at least or at most 0.
  func signOfFactor(_ base: Term) throws -> Theorem? {
    for (a, sign, b) in [
      (0, Sign.less, base), (base, .less, 0), (0, .atMost, base), (base, .atMost, 0),
    ]
      as [(Term, Sign, Term)]
    {
      let wanted = Proposition.compare(a, sign, b)
      if assumptions.contains(wanted) { return .assume(wanted) }
      if let known = try? Theorem.bound(Comparison(a, sign, b), from: facts).theorem {
        return known
      }
    }
    if case .apply(.absolute, let u) = base.shape, let nonzero = try prove(.compare(u, .unequal, 0))
    {
      return try signOfSize(u, nonzero)
    }
    guard !base.isLetter else { return nil }
    if let positive = try squares(base, isNegative: false) { return positive }
    return try squares(base, isNegative: true)
  }

  /// 0 < |u|, where u ≠ 0.
  private func signOfSize(_ u: Term, _ nonzero: Theorem) throws -> Theorem? {
    let size = Comparison(0, .less, .apply(.absolute, u))
    let below = try Theorem.bound(size, from: [.assume(.compare(u, .less, 0))]).theorem
    let above = try Theorem.assume(.compare(0, .atMost, u)).sharpened(by: nonzero)
    let second = try Theorem.bound(size, from: [above]).theorem
    return try settledWholly(.split(on: Comparison(u, .less, 0), below, second))
  }

  /// A polynomial as a sum of squares with positive coefficients and something of known sign.
  private func squares(_ base: Term, isNegative: Bool) throws -> Theorem? {
    let arithmetic = try Arithmetic(of: [base], sortedBy: Term.precedes)
    let fraction = try arithmetic.fraction(base)
    guard fraction.denominator.constant == 1 else { return nil }
    let polynomial = isNegative ? -fraction.numerator : fraction.numerator
    guard let sum = try sumOfSquares(polynomial, arithmetic, depth: 0) else { return nil }
    let whole = isNegative ? -sum : sum
    let equation = try Theorem.algebra(base, whole)
    for sign in [Sign.less, .atMost] {
      let (a, b): (Term, Term) = isNegative ? (whole, 0) : (0, whole)
      guard let bound = try? Theorem.bound(Comparison(a, sign, b), from: facts).theorem else {
        continue
      }
      let result =
        isNegative ? try equation.followed(by: bound) : try bound.followed(by: equation.reversed())
      if let settled = try settledWholly(result) { return settled }
    }
    return nil
  }

  /// a·l² + b·l + c = a·(l + b/2a)² + (c − b²/4a), and so on with what is left.
  private func sumOfSquares(
    _ p: Polynomial, _ arithmetic: Arithmetic, depth: Int
  ) throws -> Term? {
    if p.isConstant || depth > 6 { return arithmetic.term(p) }
    for variable in p.usedVariables where p.degree(in: variable) == 2 {
      let parts = p.coefficients(in: variable)
      guard let a = parts[2]?.constant, a > 0 else { continue }
      let b = parts[1] ?? arithmetic.ring.zero
      let c = parts[0] ?? arithmetic.ring.zero
      let shift = try (1 / (2 * a)) * b
      let square = try arithmetic.term(arithmetic.ring.variable(variable) + shift)
      let rest = try c - (1 / (4 * a)) * (b * b)
      guard let tail = try sumOfSquares(rest, arithmetic, depth: depth + 1) else { continue }
      return .number(a) * .power(square, 2) + tail
    }
    return arithmetic.term(p)
  }

  /// F ≠ 0, for a product of powers of factors each of which is not 0.
  func unequalToZero(_ product: Term) throws -> Theorem? {
    let parts = try factorisation(of: product)
    guard !parts.coefficient.isZero else { return nil }
    var signs: [Theorem] = []
    var open: [(Term, Theorem)] = []
    for (base, _) in parts.factors {
      if let known = try signOfFactor(base), try known.sides.left == 0 || known.sides.right == 0,
        known.comparison?.sign == .less
      {
        signs.append(known)
        continue
      }
      let wanted = [Proposition.compare(base, .unequal, 0), .compare(0, .unequal, base)]
      if let assumed = wanted.first(where: assumptions.contains) {
        open.append((base, .assume(assumed)))
      } else if base != product, let proof = try prove(wanted[0]) {
        open.append((base, proof))
      } else {
        return nil
      }
    }
    guard open.count <= 4 else { return nil }
    let result = try splitting(parts.term, signs, open[...])
    if parts.term == product { return result }
    return try result?.rewritten(by: [Theorem.algebra(parts.term, product)])
  }

  private func splitting(
    _ product: Term, _ signs: [Theorem], _ open: ArraySlice<(Term, Theorem)>
  ) throws -> Theorem? {
    guard let (base, nonzero) = open.first else {
      guard
        let bound = try? Theorem.bound(Comparison(product, .unequal, 0), from: facts + signs)
          .theorem
      else { return nil }
      return bound
    }
    let rest = open.dropFirst()
    let below = Theorem.assume(.compare(base, .less, 0))
    let above = try Theorem.assume(.compare(0, .atMost, base)).sharpened(by: nonzero)
    guard let first = try splitting(product, signs + [below], rest),
      let second = try splitting(product, signs + [above], rest)
    else { return nil }
    return try Theorem.split(on: Comparison(base, .less, 0), first, second)
  }

  /// What terms of both sides are known by their factors to be above or below 0.
  func signsOfParts(_ a: Term, _ b: Term) throws -> [Theorem]? {
    let letters = (a.outerLetters + b.outerLetters).filter { !$0.isVariable }
    var result: [Theorem] = []
    for letter in letters where result.count < 8 {
      if case .apply(.lambertW, let u) = letter.shape,
        let range = try? settled(.axiom("lambertW.range", u)),
        range.hypotheses.isSubset(of: assumptions)
      {
        result.append(range)
      }
    }
    return result.isEmpty ? nil : result
  }
}

extension Term {
  /// Whether the term is a free variable.
  var isVariable: Bool { if case .variable = shape { true } else { false } }
}
