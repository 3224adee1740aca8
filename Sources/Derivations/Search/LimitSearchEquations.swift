import Balls
import Kernel
import Terms

/// What is put in the place of the letters of a term.
extension Growth {
  /// Equations for every letter that is no pure growth, to some precision.
  func equations(for term: Term, _ precision: Int) throws -> [Theorem] {
    var result: [Theorem] = []
    var queue = term.outerLetters
    var seen = Set<Term>()
    while let letter = queue.popLast() {
      guard seen.insert(letter).inserted else { continue }
      guard seen.count < 60 else { throw NoLimitFound() }
      let found =
        try mentions(letter) ? expansion(letter, precision).equations : constantForm(letter)
      for equation in found {
        result.append(equation)
        let (left, right) = try equation.sides
        seen.insert(left)
        queue += right.outerLetters
      }
    }
    result += try powersOfExponentials(seen)
    // Where roots of a letter occur, the letter is a power of its root.
    for root in seen {
      guard case .power(let base, let exponent) = root.shape, pure[root] != nil,
        seen.contains(base),
        let degree = exponent.rational?.denominator.asInt
      else { continue }
      result.append(try context.settled(Theorem.root(of: base, degree, degree)).reversed())
    }
    return result
  }

  /// e^(k·u) = (e^u)^k, where both are pure letters, and k is whole.
  private func powersOfExponentials(_ letters: Set<Term>) throws -> [Theorem] {
    var groups: [Monomial: [(rate: Rational, exponent: Term)]] = [:]
    for letter in letters.sorted(by: Term.precedes) {
      guard case .apply(.exp, let u) = letter.shape, let known = pure[letter], known.lead == nil,
        let rate = known.rate.rational
      else { continue }
      groups[known.size, default: []].append((rate, u))
    }
    var result: [Theorem] = []
    for group in groups.values where group.count > 1 {
      guard let least = group.min(by: { $0.rate.magnitude < $1.rate.magnitude }) else { continue }
      for (rate, u) in group where u != least.exponent {
        let k = rate / least.rate
        guard let count = k.asInt else { throw NoLimitFound() }
        let turned = try Theorem.algebra(u, Term(integerLiteral: count) * least.exponent)
        result.append(
          try Theorem.rewriting(.apply(.exp, u), by: [turned])
            .followed(by: .exponential(count, times: least.exponent)))
      }
    }
    return result
  }

  private func constantForm(_ constant: Term) throws -> [Theorem] {
    let form = try outer.settled(outer.canonical(constant))
    return try form.sides.right == constant ? [] : [form]
  }

  /// c = the same with e^(n·u) for (e^u)ⁿ, where u does not grow and n is large: an n-th power of
  /// an expansion would have too many terms.
  func withoutHighPowers(_ c: Term) throws -> Theorem {
    var equations: [Theorem] = []
    var seen = Set<Term>()
    func visit(_ term: Term) throws {
      guard seen.insert(term).inserted else { return }
      switch term.shape {
      case .sum(let parts), .product(let parts): try parts.forEach(visit)
      case .quotient(let a, let b): try [a, b].forEach(visit)
      case .power(let base, let exponent):
        guard case .apply(.exp, let u) = base.shape, let n = exponent.rational?.asInt, n > 3,
          mentions(u), case .lead(let lead)? = try? leading(u), try order(of: lead.monomial) <= 0
        else { return }
        equations.append(try Theorem.exponential(n, times: u).reversed())
      default: return
      }
    }
    try visit(c)
    return try equations.isEmpty ? .value(of: c) : .rewriting(c, by: equations)
  }
}
