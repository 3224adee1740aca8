import Balls
import Kernel
import Terms

/// Powers with whole exponents that are not numbers.
extension Context {
  /// r^e = r^n·r^m, where e = n + m for a whole number m, by steps of one; `nil` where m is too
  /// large.
  func wholePower(_ r: Term, _ exponent: Term, _ n: Term, _ m: Int) throws -> Theorem? {
    guard m.magnitude <= 40 else { return nil }
    func moved(_ by: Int) -> Term { by == 0 ? n : n + Term(integerLiteral: by) }
    let renamed = try Theorem.rewriting(.power(r, exponent), by: [.algebra(exponent, moved(m))])
    guard m != 0 else { return renamed }
    var steps: [Theorem] = []
    for by in min(m, 0)..<max(m, 0) {
      let whole = try settled(.axiom("power.whole", r, moved(by)))
      let next = try Theorem.algebra(moved(by + 1), moved(by) + 1)
      steps.append(
        try Theorem.rewriting(.power(r, moved(by + 1)), by: [next]).followed(by: whole))
    }
    let size = Term.power(r, Term(integerLiteral: abs(m)))
    let value = m > 0 ? .power(r, n) * size : .power(r, n) / size
    return try settled(
      renamed.followed(by: .algebra(.power(r, moved(m)), value, using: steps)))
  }

  /// r^(n + m) = r^n·r^m, where n is whole and a sum of terms that are no numbers, and r is not 0.
  func splittingWholePower(_ r: Term, _ exponent: Term) throws -> Theorem? {
    let arithmetic = try Arithmetic(of: [exponent], sortedBy: Term.precedes)
    let fraction = try arithmetic.fraction(exponent)
    guard fraction.denominator.constant == 1,
      let constant = fraction.numerator.terms.first(where: { $0.exponents.allSatisfy { $0 == 0 } }),
      let m = constant.coefficient.asInt
    else { return nil }
    let rest = try canonical(exponent - .number(constant.coefficient)).sides.right
    guard try prove(.compare(r, .unequal, 0)) != nil, try prove(.integer(rest)) != nil else {
      return nil
    }
    return try wholePower(r, exponent, rest, m)
  }
}
