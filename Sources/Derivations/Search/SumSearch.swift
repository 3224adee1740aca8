import Balls
import Kernel
import Terms

/// Sums over whole numbers: added term by term between numbers, and by telescoping between any
/// ends.
extension Context {
  /// How many terms are added one by one.
  private static let mostTerms = 300

  /// The sum of f from a to b = s; `nil` where no way is known.
  func totalValue(of f: Body, from a: Term, to b: Term) throws -> Theorem? {
    guard let term = Term(.total(f, a, b)) else { return nil }
    if let named = try betweenNumbers(f, a, b) { return named }
    if let from = a.rational?.asInt, let to = b.rational?.asInt,
      Rational(to) - Rational(from) < Rational(Context.mostTerms)
    {
      // To an end below its start a sum has no terms; the ends may be too far apart to subtract.
      let count = from <= to ? to - from + 1 : 0
      try budget.spend(1 + count * (1 + f(0).size / 8))
      return try settled(.total(term))
    }
    return try telescoped(f, from: a, to: b)
  }

  /// The sum between ends that come to numbers without being written so.
  private func betweenNumbers(_ f: Body, _ a: Term, _ b: Term) throws -> Theorem? {
    guard a.rational == nil || b.rational == nil, let first = a.exactValue, let last = b.exactValue,
      var result = try totalValue(of: f, from: .number(first), to: .number(last))
    else { return nil }
    let value = try result.sides.right
    let name = Name.fresh("n", avoiding: [f(0), value])
    let moving = Term.variable(name)
    guard let lower = Term(.total(f, moving, .number(last))), let upper = Term(.total(f, a, moving))
    else { return nil }
    result = try result.exchanging(
      name, in: .compare(lower, .equal, value), by: .algebra(a, .number(first)))
    return try settled(
      result.exchanging(
        name, in: .compare(upper, .equal, value), by: .algebra(b, .number(last))))
  }

  /// The sum of f from a to b = F(b + 1) − F(a), where F(k + 1) − F(k) = f(k).
  private func telescoped(_ f: Body, from a: Term, to b: Term) throws -> Theorem? {
    let k = Name.fresh("k", avoiding: [a, b, f(0)])
    let x = Term.variable(k)
    let between = try Between(x, from: .at(a), to: .at(b), isOpen: false, in: self)
    // Powers r^k are taken apart for r ≠ 0, which is a condition where it does not follow.
    let bases = try f(x).bases(of: k).filter { try prove(.compare($0, .unequal, 0)) == nil }
    let inner = Context(
      assumptions + [.integer(x)] + between.assumptions + bases.map { .compare($0, .unequal, 0) },
      budget: budget, divisions: divisions, isShallow: isShallow)
    let plain = try inner.stepped(f(x), in: k)
    let summand = try plain.followed(by: inner.canonical(plain.sides.right))
    let telescoping = Telescoping(context: inner, name: k)
    guard let inside = try telescoping.antidifference(of: summand.sides.right) else { return nil }
    let F = Body(inside, over: k)
    let shifted = try inner.stepped(F(x + 1), in: k)
    let difference = try Theorem.rewriting(F(x + 1) - F(x), by: [shifted])
    let slope = try inner.settled(
      difference.followed(by: inner.equation(difference.sides.right, summand.sides.right))
        .followed(by: summand.reversed()))
    var total = try Theorem.total(between.fromEnds(slope), of: F, in: k, from: a, to: b)
    for end in [F(a), F(b + 1)] { total = total.discharging(by: try settled(.value(of: end))) }
    return try settled(total)
  }

  /// A term in which every r^(k+m) is written r^k·r^m, for a whole number m.
  private func stepped(_ term: Term, in k: Name) throws -> Theorem {
    var equations: [Theorem] = []
    var seen = Set<Term>()
    func visit(_ part: Term) throws {
      guard seen.insert(part).inserted, part.names.contains(k) else { return }
      if case .power(let r, let exponent) = part.shape, !r.names.contains(k),
        exponent.names.contains(k), try prove(.compare(0, .less, r)) == nil,
        exponent != .variable(k),
        let m = try canonical(exponent - .variable(k)).sides.right.rational?.asInt,
        let step = try wholePower(r, exponent, .variable(k), m)
      {
        equations.append(step)
        return
      }
      try part.parts.forEach(visit)
    }
    try visit(term)
    return try Theorem.rewriting(term, by: equations)
  }
}

extension Term {
  /// The bases without a variable of powers whose exponents depend on it.
  fileprivate func bases(of name: Name) -> [Term] {
    var result: [Term] = []
    func visit(_ part: Term) {
      guard part.names.contains(name) else { return }
      if case .power(let r, let e) = part.shape, e.names.contains(name), !r.names.contains(name),
        r.rational == nil, !result.contains(r)
      {
        result.append(r)
      }
      part.parts.forEach(visit)
    }
    visit(self)
    return result
  }
}
