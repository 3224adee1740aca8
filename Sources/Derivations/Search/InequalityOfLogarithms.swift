import Balls
import Kernel
import Terms

extension Context {
  /// a ? b where b − a is a sum of multiples of logarithms and a rest: n(b − a) = log G, and
  /// log(1/G) ≤ 1/G − 1, so that it is enough that 1/G ? 1.
  func byLogarithms(_ c: Comparison, _ prove: (Comparison) throws -> Shown?) throws -> Shown? {
    let difference = c.right - c.left
    let form = try settled(canonical(difference))
    guard form.hypotheses.isSubset(of: assumptions) else { return nil }
    let whole = try form.sides.right
    let letters = try Arithmetic(of: [whole], sortedBy: Term.precedes)
    let fraction = try letters.fraction(whole)
    guard fraction.denominator.constant == 1 else { return nil }
    var parts: [(argument: Term, count: Rational)] = []
    var rest = fraction.numerator
    for (index, letter) in letters.letters.enumerated() {
      guard case .apply(.log, let u) = letter.shape, fraction.numerator.uses(index) else {
        continue
      }
      let coefficients = fraction.numerator.coefficients(in: index)
      guard fraction.numerator.degree(in: index) == 1, let k = coefficients[1]?.constant else {
        return nil
      }
      parts.append((u, k))
      rest = try rest - k * letters.ring.variable(index)
    }
    guard parts.contains(where: { !$0.argument.names.isEmpty }) else { return nil }
    var scale = Rational(1)
    for part in parts where !(part.count * scale).isInteger {
      scale = scale * part.count.denominator
    }
    guard scale < 50, parts.allSatisfy({ ($0.count * scale).magnitude < 50 }) else { return nil }
    // 1/G = e^(−n·rest) / Π uᵏⁿ.
    let exponent = letters.term(try (-scale) * rest)
    let powers = parts.map { Term.power($0.argument, .number($0.count * -scale)) }
    let inverse = Term.product(of: powers + (rest.isZero ? [] : [.apply(.exp, exponent)]))
    guard let shown = try prove(Comparison(inverse, c.sign, 1)) else { return nil }
    let tangent = try settled(.axiom("log.tangent", inverse))
    let target = Term.number(-scale) * difference
    let same = try settled(equation(target, .apply(.log, inverse)))
    // −n·d = log(1/G) ≤ 1/G − 1 ? 0.
    let gap = try shown.theorem.asDifference()
    let below = try Theorem.bound(
      Comparison(.number(-1) * gap.sides.right, c.sign, 0), from: [gap]
    ).theorem
    let chain = try same.followed(by: tangent)
      .followed(by: .algebra(inverse - 1, .number(-1) * gap.sides.right)).followed(by: below)
    let positive = try Theorem.bound(
      Comparison(0, c.sign, .number(-1 / scale) * target), from: [chain]
    ).theorem
    let theorem = try positive.followed(by: .algebra(.number(-1 / scale) * target, difference))
    return try settledWholly(Theorem.comparison(c, from: theorem)).map(shown.then)
  }

  /// a ? b for two powers, from log a ? log b: b/a = e^(log b − log a), which is at least
  /// 1 + (log b − log a).
  func byExponents(_ c: Comparison, _ prove: (Comparison) throws -> Shown?) throws -> Shown? {
    let (a, b) = (c.left, c.right)
    func isPower(_ t: Term) -> Bool {
      t.contains {
        switch $0.shape {
        case .power(_, let exponent): exponent.rational == nil
        case .apply(.exp, let u): !u.outerLetters.allSatisfy(\.isVariable)
        default: false
        }
      }
    }
    guard isPower(a) || isPower(b), a.size + b.size < 60,
      let below = try self.prove(.compare(0, .less, a)),
      try self.prove(.compare(0, .less, b)) != nil
    else { return nil }
    let (p, q) = (Term.apply(.log, a), Term.apply(.log, b))
    guard let shown = try prove(Comparison(p, c.sign, q)) else { return nil }
    let gap = try shown.theorem.asDifference()
    let tangent = try Theorem.axiom("exp.tangent", q - p)
    let ratio = try settled(equation(.apply(.exp, q - p), b / a))
    // 1 ? 1 + (log b − log a) ≤ b/a.
    let one = try Theorem.bound(Comparison(1, c.sign, 1 + gap.sides.right), from: [gap]).theorem
    let chain = try one.followed(by: tangent).followed(by: ratio)
    // So 0 ? a·(b/a − 1) = b − a.
    let product = try Theorem.bound(
      Comparison(0, c.sign, a * (b / a - 1)),
      from: [below, .bound(Comparison(0, c.sign, b / a - 1), from: [chain]).theorem]
    ).theorem
    let theorem = try product.followed(by: .algebra(a * (b / a - 1), b - a))
    return try settledWholly(Theorem.comparison(c, from: theorem)).map(shown.then)
  }
}
