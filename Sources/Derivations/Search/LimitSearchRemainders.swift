import Balls
import Kernel
import Terms

/// What expansions leave out, as theorems on one variable, each by de l'Hôpital's rule.
final class Remainders {
  /// What is known of a function but for a remainder.
  struct Known {
    /// F(y) = T(y) + s(y)·R(y), for whatever stands for the letter y.
    let equation: Theorem
    /// R tends to 0, at 0 or at ∞.
    let rest: Theorem
    /// R(0) = 0, where R is continued so.
    let atZero: Theorem
    /// R(y) has a value.
    let value: Theorem
    let letter: Name
  }

  private struct Key: Hashable {
    let function: Body
    let order: Int
  }

  private let outer: Context
  private let name: Name
  private let y: Term
  private var taylors: [Key: Known] = [:]
  private var slopes: [Term: Theorem] = [:]
  private var tails: [Int: Known] = [:]
  private var logarithm: Theorem?

  init(in outer: Context) {
    self.outer = outer
    name = outer.freshName(avoiding: [])
    y = .variable(name)
  }

  private func body(_ term: Term) -> Body { Body(term, over: name) }

  // MARK: - Expansions at 0

  /// The Taylor polynomial of a function at 0 to some order, and the limit of the rest.
  func taylor(_ function: Body, order n: Int) throws -> Known {
    let key = Key(function: function, order: n)
    if let known = taylors[key] { return known }
    try outer.budget.spend(10 * (n + 1))
    // The function's slopes, and their values at 0 over k!.
    var functions = [function(y)]
    for k in 0..<n { functions.append(try slope(functions[k]).sides.right) }
    let values = try functions.map { term in
      try outer.canonical(term.substituting([name: 0])).sides.right
    }
    // F⁽ᵏ⁾ − T⁽ᵏ⁾ over the k-th slope of yⁿ, from k = n down to 0.
    let tops = (0...n).map { k in functions[k] - polynomial(Array(values[k...])) }
    let bottoms = (0...n).map { k in fallingPower(n, k) }
    let last = tops[n] / bottoms[n]
    var result = try tendingToZero(.tends(body(last), .to(0)))
    for k in (0..<n).reversed() {
      let above = try derivative(tops[k], tops[k + 1])
      let below = try derivative(bottoms[k], bottoms[k + 1])
      let inner = outer.assuming(.compare(y, .unequal, 0))
      guard let nonzero = try inner.prove(.compare(bottoms[k + 1], .unequal, 0)) else {
        throw NoLimitFound()
      }
      let ends = try [tops[k], bottoms[k]].map { try tendingToZero(.tends(body($0), .to(0))) }
      let known = try [above, below, nonzero].map(near)
      result = try outer.settled(
        .tends(
          quotientOf: known[0].theorem, known[1].theorem, nonzero: known[2].theorem, in: name, ends,
          result, signs: known.flatMap(\.signs)))
    }
    let found = try continued(
      result, functions[0], polynomial(values), fallingPower(n, 0), at: .to(0))
    taylors[key] = found
    return found
  }

  /// F = T + s·R, where R is the quotient that tends to 0, continued by 0 at 0: so it is a letter.
  private func continued(
    _ limit: Theorem, _ function: Term, _ known: Term, _ scale: Term, at place: Terms.Approach
  ) throws -> Known {
    guard let quotient = limit.tending?.body(y),
      let rest = Term(
        .cases(Terms.Comparison(y, .equal, 0), 0, quotient))
    else { throw NoLimitFound() }
    let isZero = Terms.Comparison(y, .equal, 0)
    let nonzero = outer.assuming(.holds(isZero.negated))
    let elsewhere = try nonzero.settled(Theorem.choosing(false, in: rest))
    let settled =
      try place == .infinity
      ? Near(theorem: elsewhere, signs: [.tends(body(y), .infinity)]) : near(elsewhere)
    let here = try Theorem.choosing(true, in: rest)
    let value = try Theorem.split(on: isZero, here.valueOfLeft(), elsewhere.valueOfLeft())
    let form = known + scale * rest
    let off = try nonzero.settled(Theorem.algebra(function, form, using: [elsewhere]))
    var equation = off
    if place != .infinity {
      let sides = try [function, form].map { side in
        let form = try Theorem.rewriting(side, by: [.assume(.holds(isZero))])
        return try form.followed(by: outer.canonical(form.sides.right))
      }
      equation = try .split(on: isZero, sides[0].followed(by: sides[1].reversed()), off)
    }
    return Known(
      equation: try outer.settled(equation).discharging(by: value),
      rest: try outer.settled(.tends(by: settled.theorem, in: name, limit, signs: settled.signs)),
      atZero: try outer.settled(
        Theorem.choosing(true, in: rest).instantiated([name: 0]).discharging(by: .value(of: 0))),
      value: value, letter: name)
  }

  /// Σ aⱼ·yʲ/j!.
  private func polynomial(_ values: [Term]) -> Term {
    var factorial = Rational(1)
    var terms: [Term] = []
    for (j, value) in values.enumerated() {
      if j > 0 { factorial = factorial * Rational(j) }
      guard value.rational?.isZero != true else { continue }
      let scale = Term.number(1 / factorial) * value
      terms.append(j == 0 ? value : scale * .power(y, Term(integerLiteral: j)))
    }
    return Term.nested(terms)
  }

  /// n·(n − 1)⋯(n − k + 1)·yⁿ⁻ᵏ, and yⁿ itself for k = 0.
  private func fallingPower(_ n: Int, _ k: Int) -> Term {
    let scale = (0..<k).reduce(Rational(1)) { $0 * Rational(n - $1) }
    let power = n == 0 ? 1 : Term.power(y, Term(integerLiteral: n - k))
    if k == 0 { return power }
    return n == k ? .number(scale) : .number(scale) * power
  }

  /// The slope of a term at y, in arithmetic's normal form.
  private func slope(_ term: Term) throws -> Theorem {
    if let known = slopes[term] { return known }
    let raw = try Theorem.derivative(body(term), at: y)
    let right = try raw.sides.right
    let arithmetic = try Arithmetic(of: [right], sortedBy: Term.precedes)
    let form = arithmetic.term(try arithmetic.fraction(right))
    let result = try raw.followed(by: .algebra(right, form))
    slopes[term] = result
    return result
  }

  /// That the slope of a term is what is said.
  private func derivative(_ term: Term, _ slope: Term) throws -> Theorem {
    let raw = try Theorem.derivative(body(term), at: y)
    return try outer.settled(raw.followed(by: .algebra(raw.sides.right, slope)))
  }

  private func tendingToZero(_ limit: Theorem) throws -> Theorem {
    let limit = try outer.settled(limit)
    guard case .value(let value)? = limit.tending?.target, value.rational?.isZero != true else {
      return limit
    }
    return try outer.settled(limit.tendingTo(outer.equation(value, 0)))
  }

  /// The theorem with hypotheses that hold near 0, where y itself may be no hypothesis' side.
  private func near(_ theorem: Theorem) throws -> Near {
    var result = Near(theorem: try outer.settled(theorem), signs: [])
    for hypothesis in result.theorem.hypotheses where hypothesis.names.contains(name) {
      guard case .compare(let a, let sign, let b) = hypothesis, sign != .equal,
        !(sign == .unequal && (a == y || b == y))
      else { continue }
      let (isLeft, isRight) = (a.rational?.isZero == true, b.rational?.isZero == true)
      let term = isLeft ? b : isRight ? a : b - a
      let limit = try tendingSimply(.tends(body(term), .to(0)))
      guard let (known, isAbove) = try outer.signed(limit, of: name),
        sign == .unequal || isAbove == !(isRight && !isLeft)
      else { throw NoLimitFound() }
      var proof = known.theorem
      if !isLeft && !isRight {
        guard sign != .unequal else { throw NoLimitFound() }
        proof = try .comparison(Terms.Comparison(a, .less, b), from: proof)
      }
      proof = try proof.weakened(to: sign)
      if sign == .unequal, try proof.sides.left != a { proof = try proof.reversed() }
      result.theorem = result.theorem.discharging(by: proof)
      result.signs += known.signs
    }
    return result
  }

  private func tendingSimply(_ limit: Theorem) throws -> Theorem {
    guard case .value(let value)? = limit.tending?.target else { return try outer.settled(limit) }
    return try outer.settled(limit.tendingTo(outer.canonical(value)))
  }

  // MARK: - At infinity

  /// log y/y tends to 0 at ∞.
  func logarithmBelow() throws -> Theorem {
    if let known = logarithm { return known }
    let log = Term.apply(.log, y)
    let (above, below) = (
      try Theorem.derivative(body(log), at: y), try Theorem.derivative(body(y), at: y)
    )
    let slope = try above.followed(by: .algebra(above.sides.right, 1 / y))
    let ratio = try Theorem.tends(body(1 / y / 1), .infinity)
    let nonzero = try Theorem.bound(Comparison(1, .unequal, 0), from: []).theorem
    let result = try Theorem.tends(
      quotientOf: slope, below, nonzero: nonzero, in: name, [.tends(body(y), .infinity)], ratio,
      signs: [.tends(body(y), .infinity)])
    logarithm = result
    return result
  }

  /// erf y = 1 − e^(−y²)·E(y)/(√π·y) − e^(−y²)·y^(1 − 2n)·R(y), where R tends to 0 at ∞ and E is the
  /// sum of the first n terms 1 − 1/(2y²) + 3/(4y⁴) − ….
  func tail(_ order: Int) throws -> Known {
    let n = Swift.max(1, order)
    if let known = tails[n] { return known }
    try outer.budget.spend(20 * n)
    var (terms, scale): ([Term], Rational) = ([], 1)
    for k in 0..<n {
      terms.append(.number(scale) * .power(y, Term(integerLiteral: -2 * k)))
      scale = scale * Rational(-(2 * k + 1), 2)
    }
    let density = Term.apply(.exp, -.power(y, 2))
    let known = 1 - density * Term.nested(terms) / (.root(.pi) * y)
    let top = known - .apply(.erf, y)
    let bottom = density * .power(y, Term(integerLiteral: 1 - 2 * n))
    let growth = Growth(in: outer, of: name, sharing: self)
    let context = growth.context
    let (above, below) = (
      try Theorem.derivative(body(top), at: y), try Theorem.derivative(body(bottom), at: y)
    )
    let (u, v) = (try above.sides.right, try below.sides.right)
    guard let nonzero = try context.prove(.compare(v, .unequal, 0)) else { throw NoLimitFound() }
    let ratio = try growth.tends(u / v)
    let root = try Theorem.bound(Terms.Comparison(0, .less, .root(.pi)), from: []).theorem
    let ends = try [top, bottom].map {
      try tendingToZero(.tends(body($0), .infinity, signs: [root]))
    }
    let slopes = try [above, below].map { try context.settled($0) }
    let rest = try outer.settled(
      Theorem.tends(
        quotientOf: slopes[0], slopes[1], nonzero: nonzero, in: name, ends, ratio,
        signs: [.tends(body(y), .infinity)]))
    let found = try continued(rest, .apply(.erf, y), known, -bottom, at: .infinity)
    tails[n] = found
    return found
  }
}
