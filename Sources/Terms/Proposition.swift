import Balls

/// What a function tends to.
public enum Target: Hashable, Sendable {
  /// A number.
  case value(Term)
  /// 0, through numbers above 0.
  case zeroFromAbove
  /// 0, through numbers below 0.
  case zeroFromBelow
  case infinity
  case minusInfinity
}

/// What can be said of terms, for one choice of values of the free variables.
///
/// Every proposition says as well that the terms in it have values: t = t says that t has one.
public enum Proposition: Hashable, Sendable {
  /// Both sides have values, which compare so.
  case compare(Term, Sign, Term)
  /// The term has a value, a whole number.
  case integer(Term)
  /// The function has values near the place, the place itself left out, and tends to the target.
  case tends(Body, Approach, Target)

  /// That a term has a value.
  public static func hasValue(_ term: Term) -> Proposition { .compare(term, .equal, term) }
  /// That a condition holds.
  public static func holds(_ c: Comparison) -> Proposition { .compare(c.left, c.sign, c.right) }

  /// The names that occur free.
  public var names: Set<Name> {
    switch self {
    case .compare(let a, _, let b): return a.names.union(b.names)
    case .integer(let a): return a.names
    case .tends(let body, let approach, let target):
      return body.names.union(approach.names).union(target.names)
    }
  }

  /// The proposition with its terms changed, also the inside of a function, in which the bound
  /// variable is loose.
  private func mapping(_ change: (Term) -> Term) -> Proposition {
    switch self {
    case .compare(let a, let sign, let b): .compare(change(a), sign, change(b))
    case .integer(let a): .integer(change(a))
    case .tends(let body, let approach, let target):
      .tends(Body(inside: change(body.inside)), approach.mapping(change), target.mapping(change))
    }
  }

  /// The proposition with some free variables replaced by terms.
  public func substituting(_ values: [Name: Term]) -> Proposition {
    mapping { $0.substituting(values) }
  }

  /// The proposition with some subterms replaced; the outermost first.
  public func replacing(_ values: [Term: Term]) -> Proposition {
    mapping { $0.replacing(values) }
  }
}

extension Approach {
  /// The names that occur free.
  public var names: Set<Name> { point?.names ?? [] }
  /// The point that is approached, where it is no end of the line.
  public var point: Term? {
    switch self {
    case .to(let point), .fromBelow(let point), .fromAbove(let point): return point
    case .infinity, .minusInfinity: return nil
    }
  }
  func mapping(_ change: (Term) -> Term) -> Approach {
    switch self {
    case .to(let point): return .to(change(point))
    case .fromBelow(let point): return .fromBelow(change(point))
    case .fromAbove(let point): return .fromAbove(change(point))
    case .infinity, .minusInfinity: return self
    }
  }
}

extension Target {
  /// The names that occur free.
  public var names: Set<Name> { if case .value(let term) = self { term.names } else { [] } }
  func mapping(_ change: (Term) -> Term) -> Target {
    if case .value(let term) = self { .value(change(term)) } else { self }
  }
  /// The number that is tended to, where it is one.
  public var value: Term? {
    switch self {
    case .value(let term): return term
    case .zeroFromAbove, .zeroFromBelow: return 0
    case .infinity, .minusInfinity: return nil
    }
  }
  /// Whether it is an end of the line.
  public var isInfinite: Bool { self == .infinity || self == .minusInfinity }
  /// Whether it is 0, from any side.
  public var isZero: Bool { value?.rational?.isZero == true }
}

// MARK: - Where a term has a value

extension Term {
  /// Propositions that together make the term have a value; itself, where no more can be said.
  public var conditions: [Proposition] {
    var result: [Proposition] = []
    collectConditions(into: &result)
    var seen = Set<Proposition>()
    return result.filter { seen.insert($0).inserted }
  }

  private func collectConditions(into result: inout [Proposition]) {
    switch shape {
    case .number, .pi, .variable: return
    case .bound: result.append(.hasValue(self))
    // Their parts under binders, and of cases the part that is left aside, need no value here.
    case .cases, .derivative, .limit, .integral, .total:
      result.append(.hasValue(self))
      return
    case .power(let base, let exponent):
      guard let value = exponent.rational else {
        // By a base above 0, or by a whole exponent: see the axioms of powers.
        result.append(.hasValue(self))
        return
      }
      if value.isNegative {
        result.append(value.isInteger ? .compare(base, .unequal, 0) : .compare(0, .less, base))
      } else if !value.isInteger {
        result.append(.compare(0, .atMost, base))
      }
    case .quotient(_, let divisor): result.append(.compare(divisor, .unequal, 0))
    case .apply(let operation, let u): result += operation.conditions(on: u)
    case .sum, .product, .largest, .unknown: break
    }
    for part in parts { part.collectConditions(into: &result) }
  }
}
