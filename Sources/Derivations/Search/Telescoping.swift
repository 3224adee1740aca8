import Balls
import Kernel
import Terms

/// Gosper's algorithm (1978): for a function f of a whole number, one F with F(k + 1) − F(k) =
/// f(k).
///
/// f is a sum of rational functions of k times whole powers of letters such as e^(ck) and r^k.
/// Nothing here is trusted: what is found is checked by the kernel.
struct Telescoping {
  let context: Context
  let name: Name

  /// F for a canonical form; `nil` where there is none, or none is found.
  func antidifference(of f: Term) throws -> Term? {
    let k = Term.variable(name)
    let varying = f.outerLetters.filter { $0.names.contains(name) && $0 != k }
    guard varying.count <= 4 else { return nil }
    var ratios: [Term] = []
    for letter in varying {
      guard let ratio = try ratio(of: letter) else { return nil }
      ratios.append(ratio)
    }
    let arithmetic = try Arithmetic(of: [f, k] + ratios, sortedBy: Term.precedes)
    let fraction = try arithmetic.fraction(f)
    let places = varying.map { arithmetic.letters.firstIndex(of: $0) ?? 0 }
    guard let place = arithmetic.letters.firstIndex(of: k) else { return nil }
    let steps = try ratios.map { try arithmetic.fraction($0) }
    let ring = arithmetic.ring
    // The denominator is a polynomial in k times powers of the letters.
    var below = fraction.denominator
    var lowered = places.map { _ in 0 }
    for (index, letter) in places.enumerated() {
      while let rest = try below.quotient(exactly: ring.variable(letter)) {
        below = rest
        lowered[index] += 1
      }
    }
    guard !places.contains(where: below.uses) else { return nil }
    var groups: [[Int]: [(Rational, [Int])]] = [:]
    for (coefficient, exponents) in fraction.numerator.terms {
      var rest = exponents
      var powers: [Int] = []
      for (index, letter) in places.enumerated() {
        powers.append(exponents[letter] - lowered[index])
        rest[letter] = 0
      }
      groups[powers, default: []].append((coefficient, rest))
    }
    var sum: [Term] = []
    for (powers, terms) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      var ratio = Fraction(ring.one)
      for (step, power) in zip(steps, powers) {
        guard let factor = try step.power(power) else { return nil }
        ratio = try ratio * factor
      }
      let above = try Polynomial(terms.map { (coefficient: $0.0, exponents: $0.1) }, in: ring)
      guard let quotient = try solved(above, below, ratio, place) else { return nil }
      var factors: [Term] = [arithmetic.term(quotient)]
      for (letter, power) in zip(varying, powers) where power != 0 {
        factors.append(.power(letter, Term(integerLiteral: power)))
      }
      sum.append(Term.product(of: factors))
    }
    return Term.nested(sum)
  }

  /// l(k + 1)/l(k), where it does not depend on k.
  private func ratio(of letter: Term) throws -> Term? {
    let k = Term.variable(name)
    if case .power(let r, k) = letter.shape, !r.names.contains(name) { return r }
    guard case .apply(.exp, _) = letter.shape else { return nil }
    let next = letter.substituting([name: k + 1])
    let ratio = try context.canonical(next / letter).sides.right
    return ratio.names.contains(name) ? nil : ratio
  }

  /// u(k) with ρ·u(k + 1) − u(k) = p(k)/q(k): Gosper's, for the summand ρ^k·p(k)/q(k).
  private func solved(
    _ p: Polynomial, _ q: Polynomial, _ ratio: Fraction, _ k: Int
  ) throws -> Fraction? {
    let ring = p.ring
    func shifted(_ polynomial: Polynomial, _ by: Int) throws -> Polynomial {
      try polynomial.substituting(
        variable: k, by: ring.variable(k) + Polynomial(Rational(by), in: ring))
    }
    // t(k + 1)/t(k) = a(k)/b(k) · c(k + 1)/c(k), where a(k) and b(k + h) have no common factor.
    var a = q
    var b = try shifted(q, 1)
    var c = p
    for h in 0...12 where a.uses(k) {
      try context.budget.spend(4)
      let common = try a.gcd(shifted(b, h))
      guard common.uses(k) else { continue }
      guard let first = try a.quotient(exactly: common),
        let second = try b.quotient(exactly: shifted(common, -h))
      else { return nil }
      (a, b) = (first, second)
      for step in stride(from: 1, through: h, by: 1) { c = try c * shifted(common, -step) }
    }
    a = try ratio.numerator * a
    b = try ratio.denominator * b
    // a(k)·x(k + 1) − b(k − 1)·x(k) = c(k) for a polynomial x.
    let back = try shifted(b, -1)
    let degree = max(0, c.degree(in: k)) + 1
    guard degree <= 24 else { return nil }
    var columns: [[Int: Polynomial]] = []
    for power in 0...degree {
      let monomial = try ring.variable(k).power(power)
      columns.append(try (a * shifted(monomial, 1) - back * monomial).coefficients(in: k))
    }
    let target = c.coefficients(in: k)
    let highest = columns.reduce(target.keys.max() ?? 0) { max($0, $1.keys.max() ?? 0) }
    var system = LinearSystem(budget: context.budget)
    for power in 0...highest {
      var row: [Int: Fraction] = [:]
      for (unknown, column) in columns.enumerated() {
        if let coefficient = column[power] { row[unknown] = Fraction(coefficient) }
      }
      try system.add(row, equals: Fraction(target[power] ?? ring.zero))
    }
    guard let values = try system.solution(in: ring) else { return nil }
    var x = Fraction(ring.zero)
    for (power, value) in values {
      x = try x + value * Fraction(ring.variable(k).power(power))
    }
    // F(k) = b(k − 1)·x(k)/c(k)·t(k).
    guard let share = try Fraction(back * p, c * q) else { return nil }
    return try share * x
  }
}
