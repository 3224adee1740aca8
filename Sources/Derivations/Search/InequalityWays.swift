import Balls
import Kernel
import Terms

// Ways to an order that need no slopes: factors, boxes, a look at a few points.
extension Context {
  /// 0 ? c by its factors where variables are written as powers of their roots: q as (√q)².
  func byRoots(_ c: Term, _ sign: Sign) throws -> Theorem? {
    let letters = c.outerLetters
    var values: [Term: Term] = [:]
    var roots: [Theorem] = []
    for letter in letters {
      guard case .power(let base, let exponent) = letter.shape, base.isVariable,
        letters.contains(base),
        let r = exponent.rational, r.numerator == 1, let n = r.denominator.asInt
      else { continue }
      values[base] = .power(letter, Term(integerLiteral: n))
      roots.append(try .root(of: base, n, n))
    }
    guard !roots.isEmpty else { return nil }
    let arithmetic = try Arithmetic(of: [c], values: values, sortedBy: Term.precedes)
    let parts = try factorisation(of: arithmetic.term(arithmetic.fraction(c)))
    var signs: [Theorem] = []
    for (base, exponent) in parts.factors {
      if let known = try signOfFactor(base) {
        signs.append(known)
      } else if !exponent.isMultiple(of: 2) || exponent < 0 || sign == .less {
        return nil
      }
    }
    guard
      let bound = try? Theorem.bound(Comparison(0, sign, parts.term), from: facts + signs).theorem
    else { return nil }
    let equation = try Theorem.algebra(c, parts.term, using: roots)
    return try settledWholly(bound.followed(by: equation.reversed()))
  }

  /// a ? b for two variables, by enclosures on boxes.
  func byBoxes(_ c: Comparison, _ effort: SignSearch.Effort) throws -> Shown? {
    guard c.left.names.union(c.right.names).count == 2, !c.left.hasOperators, !c.right.hasOperators
    else { return nil }
    let pieces = effort.pieces / 3
    let size = c.left.size + c.right.size
    do {
      let (theorem, count) = try Theorem.bound(c, from: facts, pieces: pieces)
      try budget.spend(count * (1 + size / 12))
      return try settledWholly(theorem).map { Shown($0, boxes: count) }
    } catch let refusal as Refusal {
      // Only a search that ran out has taken all its pieces.
      try budget.spend(refusal.description.hasPrefix("over") ? pieces * (1 + size / 12) : 10)
      return nil
    }
  }

  /// Whether a comparison of two or more variables fails at some of a few points.
  func isFalseSomewhere(_ c: Comparison) throws -> Bool {
    let names = c.left.names.union(c.right.names).union(assumptions.flatMap(\.names)).sorted()
    guard (2...3).contains(names.count), !c.left.hasOperators, !c.right.hasOperators else {
      return false
    }
    var conditions: [Comparison] = []
    for case .compare(let a, let sign, let b) in assumptions {
      if a.hasOperators || b.hasOperators { return false }
      conditions.append(Comparison(a, sign, b))
    }
    let program = Program(
      ([c] + conditions).flatMap { [$0.left, $0.right] }, inputs: names.map(Term.variable))
    let small = Rational(1, 1 << 20)
    let choices: [Rational] =
      names.count == 2
      ? [0, 1, -1, small, -small, Rational(1, 3), Rational(-1, 3), 2, -2, 5, -5, 40, -40]
      : [0, 1, -1, Rational(1, 3), 3, -3]
    try budget.spend(200)
    var points: [[Rational]] = [[]]
    for _ in names { points = points.flatMap { point in choices.map { point + [$0] } } }
    for point in points {
      let values = program.run(point.map { Enclosure($0, bits: 128) }, bits: 128).map(\.enclosure)
      func decided(_ k: Int, _ sign: Sign) -> Bool? {
        guard let a = values[2 * k], let b = values[2 * k + 1] else { return nil }
        return sign.decides(a, b)
      }
      guard decided(0, c.sign) == false else { continue }
      if conditions.indices.allSatisfy({ decided($0 + 1, conditions[$0].sign) == true }) {
        return true
      }
    }
    return false
  }

  /// 0 ? b − a by the factors of the difference, each of which depends on one variable.
  func byFactorsOfOne(
    _ c: Comparison, _ effort: SignSearch.Effort, orSlopes: Bool = true
  ) throws -> Shown? {
    let difference = c.right - c.left
    let form = try settled(canonical(difference))
    guard form.hypotheses.isSubset(of: assumptions) else { return nil }
    let parts = try factorisation(of: form.sides.right)
    guard parts.factors.count > 0, parts.factors.allSatisfy({ $0.base.names.count <= 1 }) else {
      // Or by slopes in one of them, from the other.
      return orSlopes ? try byVariables(c, effort) : nil
    }
    var signs: [Theorem] = []
    var shown = Shown(form)
    for (base, exponent) in parts.factors {
      if let known = try signOfFactor(base) {
        signs.append(known)
        continue
      }
      if exponent > 0, exponent.isMultiple(of: 2), c.sign == .atMost { continue }
      let sign: Sign = c.sign == .less || exponent < 0 ? .less : .atMost
      guard
        let found = try byVariables(Comparison(0, sign, base), effort)
          ?? byVariables(Comparison(base, sign, 0), effort)
      else { return nil }
      shown = shown.and(found, form)
      signs.append(found.theorem)
    }
    let product = parts.term
    let bound = try Theorem.bound(Comparison(0, c.sign, product), from: facts + signs).theorem
    let theorem = try bound.followed(by: factored(form.sides.right).reversed())
      .followed(by: form.reversed())
    return try settledWholly(Theorem.comparison(c, from: theorem)).map(shown.then)
  }
}
