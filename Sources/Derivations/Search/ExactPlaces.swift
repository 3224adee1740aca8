import Balls
import Kernel
import Terms

// Where a slope is 0, as a term: for contacts at places that are no fractions.
extension SignSearch {
  /// A term for the place near a number at which a factor of f's slope is 0.
  func exactPlace(_ f: Term, near place: Rational, on s: Stretch) throws -> Term? {
    try exactZero(of: Slopes(of: name).slope(f).term, near: place, on: s)
  }

  /// A term for the place near a number at which a factor is 0.
  func exactZero(of f: Term, near place: Rational, on s: Stretch) throws -> Term? {
    guard let form = try form(of: f, on: s, depth: effort.depth) else { return nil }
    for (factor, _) in form.factors {
      guard let there = try value(factor, at: place), there.lowerDouble < 1e-6,
        there.upperDouble > -1e-6
      else { continue }
      for root in try roots(factor) {
        let value = Program([root], inputs: []).run([], bits: 128)[0].enclosure
        guard let value, value.isBounded, (value.midpoint - place).magnitude < Rational(1, 1 << 16)
        else {
          continue
        }
        // What the first pass brought in may be simplified itself.
        return try closedContext.canonical(closedContext.canonical(root).sides.right).sides.right
      }
    }
    return nil
  }

  /// Where a factor is 0 that is linear or quadratic in one letter with the variable.
  private func roots(_ factor: Term) throws -> [Term] {
    let letters = try Arithmetic(of: [factor], sortedBy: Term.precedes)
    let above = try letters.fraction(factor).numerator
    let moving = letters.letters.indices.filter { letters.letters[$0].names.contains(name) }
    if moving.count == 2 { return try lambertRoot(letters, above, moving) }
    guard moving.count == 1, let index = moving.first, (1...2).contains(above.degree(in: index))
    else {
      return []
    }
    let parts = above.coefficients(in: index).mapValues(letters.term)
    let (a, b, c) = (parts[2], parts[1] ?? 0, parts[0] ?? 0)
    guard a.map({ $0.names.isEmpty }) ?? true, b.names.isEmpty, c.names.isEmpty else { return [] }
    let values: [Term]
    if let a {
      let root = Term.root(.power(b, 2) - 4 * a * c)
      values = [(root - b) / (2 * a), (-root - b) / (2 * a)]
    } else {
      values = [-c / b]
    }
    return values.compactMap { inverse(of: letters.letters[index], at: $0) }
  }

  /// a + bx + ceᵏˣ = 0 at x = −a/b − W(kc/b · e^(−ka/b))/k.
  private func lambertRoot(
    _ letters: Arithmetic, _ above: Polynomial, _ moving: [Int]
  ) throws -> [Term] {
    guard let line = moving.first(where: { letters.letters[$0] == x }),
      let growth = moving.first(where: { $0 != line }),
      case .apply(.exp, let u) = letters.letters[growth].shape, u.scaled.1 == x,
      above.degree(in: line) == 1, above.degree(in: growth) == 1,
      let b = above.coefficients(in: line)[1], let c = above.coefficients(in: growth)[1],
      !b.uses(growth), !c.uses(line)
    else { return [] }
    let rest = try above - b * letters.ring.variable(line) - c * letters.ring.variable(growth)
    let (p, q, r) = (letters.term(rest), letters.term(b), letters.term(c))
    let k = Term.number(u.scaled.0)
    let start = -p / q
    return [start - .apply(.lambertW, k * r / q * .apply(.exp, k * start)) / k]
  }

  /// The x at which a letter has a value.
  private func inverse(of letter: Term, at value: Term) -> Term? {
    switch letter.shape {
    case .variable: return value
    case .apply(.exp, let u):
      let (scale, rest) = u.scaled
      return rest == x ? .number(1 / scale) * .apply(.log, value) : nil
    case .apply(.log, x): return .apply(.exp, value)
    case .power(x, let e) where e.rational == Rational(1, 2): return .power(value, 2)
    default: return nil
    }
  }
}
