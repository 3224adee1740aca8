/// Proof of what an integral is, by its derivative: two functions with one derivative that agree, or
/// tend to agree, at one end are equal.
struct IntegralProof {
  private let difference: Expression
  private let integrals: [(symbol: Symbol, lower: Bound)]

  /// `nil` where neither side has an integral with a moving upper end.
  init?(_ left: Expression, _ right: Expression) {
    difference = Tidy.difference(left, right)
    var found: [(symbol: Symbol, lower: Bound)] = []
    _ = difference.contains { e in
      if case .integral(_, _, let lower, .at(let upper)) = e.form,
        case .variable(let symbol) = upper.form
      {
        found.append((symbol: symbol, lower: lower))
      }
      return false
    }
    guard !found.isEmpty else { return nil }
    integrals = found
  }

  /// The proof by derivative and value at the lower end, where it succeeds.
  func proof() -> Proof? { try? attempt() }

  private func attempt() throws -> Proof? {
    let (symbol, lower) = integrals[0]
    // One connected interval that reaches down to the lower end, or the argument does not hold.
    guard let domain = symbol.domain, domain.intervals.count == 1 else { return nil }
    let slope = try difference.differentiated(by: symbol).expanded()
    guard let zero = Prover(slope, 0).proof(), zero.conditions.isEmpty,
      !slope.contains({ if case .integral = $0.form { true } else { false } })
    else { return nil }
    let start: Expression
    switch lower {
    case .at(let point):
      guard let value = point.rational, domain.intervals[0].reaches(down: value) else {
        return nil
      }
      start = try difference.substituting([symbol: point]).withoutEmptyIntegrals.expanded()
    case .minusInfinity:
      guard domain.intervals[0].lower == nil, difference.isLinearInTails(of: symbol) else {
        return nil
      }
      // The integral up to x vanishes as x → −∞, since the rest, with the same slope, has a limit.
      start = try difference.withoutTails(of: symbol).limit(of: symbol, .minusInfinity)
    case .infinity: return nil
    }
    guard let agreement = Prover(start, 0).proof(), agreement.conditions.isEmpty else { return nil }
    let end: String
    if case .at(let point) = lower {
      end = "at \(symbol.name) = \(point.text)"
    } else {
      end = "in the limit \(symbol.name) → −∞"
    }
    return Proof(
      normalForm: "", kernels: zero.kernels.isEmpty ? [symbol.name] : zero.kernels, conditions: [],
      remarks: ["both sides have one derivative, and agree \(end)"])
  }
}

extension Domain.Interval {
  /// Whether the interval reaches down to a value, or lies around it.
  func reaches(down value: Rational) -> Bool {
    if let lower, lower > value { return false }
    if let upper, upper < value { return false }
    return true
  }
}

extension Expression {
  /// The expression with integrals from a point to itself as 0.
  fileprivate var withoutEmptyIntegrals: Expression {
    if case .integral(_, _, let lower, let upper) = form, lower == upper { return 0 }
    return mapping(\.withoutEmptyIntegrals)
  }

  /// Whether integrals from −∞ stand alone or times what does not vary: only then does their
  /// vanishing make the term vanish.
  fileprivate func isLinearInTails(of symbol: Symbol) -> Bool {
    func hasTail(_ e: Expression) -> Bool {
      e.contains { if case .integral = $0.form { true } else { false } }
    }
    guard hasTail(self) else { return true }
    switch form {
    case .integral(_, _, .minusInfinity, .at(let upper)):
      if case .variable(symbol) = upper.form { return true }
      return false
    case .negation(let operand): return operand.isLinearInTails(of: symbol)
    case .sum(let terms): return terms.allSatisfy { $0.isLinearInTails(of: symbol) }
    case .product(let factors):
      let tails = factors.filter(hasTail)
      return tails.count == 1 && tails[0].isLinearInTails(of: symbol)
        && factors.allSatisfy { hasTail($0) || !$0.depends(on: symbol) }
    case .quotient(let a, let b):
      return a.isLinearInTails(of: symbol) && !b.depends(on: symbol)
    default: return false
    }
  }

  /// The expression with integrals from −∞ to a variable as 0.
  fileprivate func withoutTails(of symbol: Symbol) -> Expression {
    if case .integral(_, _, .minusInfinity, .at(let upper)) = form,
      case .variable(symbol) = upper.form
    {
      return 0
    }
    return mapping { $0.withoutTails(of: symbol) }
  }
}

/// Proof that an integral is the difference of an antiderivative: [F] from a to b, where F′ = f.
struct AntiderivativeProof {
  private let integrand: Expression
  private let antiderivative: Expression

  /// `nil` unless one side is an integral and the other a bracket between the same ends.
  init?(_ left: Expression, _ right: Expression) {
    guard case .integral(let f, let t, let a, let b) = left.form,
      case .bracket(let F, let s, let c, let d) = right.form, a == c, b == d
    else { return nil }
    // The variable runs between the ends, whatever else its name may range over.
    let symbol = Symbol(name: t.name, domain: Domain.between(a, b))
    let variable = Expression(.variable(symbol))
    integrand = f.substituting([t: variable])
    antiderivative = F.substituting([s: variable])
    self.symbol = symbol
  }

  private let symbol: Symbol

  /// The proof, where F′ = f without exception and F has no holes.
  func proof() -> Proof? {
    guard let f = try? integrand.expanded(), let F = try? antiderivative.expanded(),
      let slope = try? F.differentiated(by: symbol).expanded(),
      let proof = Prover(slope, f).proof(), proof.conditions.isEmpty,
      let holes = try? Holes(kernels: Kernels()).conditions(of: F), holes.isEmpty,
      !F.contains({ if case .piecewise = $0.form { true } else { false } })
    else { return nil }
    return Proof(
      normalForm: proof.normalForm, kernels: proof.kernels, conditions: [],
      remarks: ["what stands in the brackets has the integrand as its derivative"])
  }
}

extension Domain {
  /// Everything between two ends, where they are numbers; the whole line otherwise.
  static func between(_ lower: Bound, _ upper: Bound) -> Domain {
    func value(_ bound: Bound) -> Rational? {
      if case .at(let point) = bound { return point.rational }
      return nil
    }
    switch (value(lower), value(upper), lower, upper) {
    case (let a?, let b?, _, _) where a < b: return .closed(a, b)
    case (let a?, nil, _, .infinity): return .closed(from: a)
    case (nil, let b?, .minusInfinity, _): return .closed(to: b)
    default: return .reals
    }
  }

  private static func closed(from lower: Rational) -> Domain {
    Domain([Interval(lower: lower, includesLower: true)], condition: "≥ \(PlainText.of(lower))")
  }

  private static func closed(to upper: Rational) -> Domain {
    Domain([Interval(upper: upper, includesUpper: true)], condition: "≤ \(PlainText.of(upper))")
  }
}
