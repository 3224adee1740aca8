import Balls

/// The rules of differentiation: a term's slope in one variable, and where it is that.
///
/// The slope at a point, and the conditions there, need nothing but values at the point: each rule
/// holds point by point.
public struct Slopes {
  private let name: Name
  private let given: [Body: Term]

  /// Slopes in a variable; `given` are functions of it whose slopes are known.
  public init(of name: Name, given: [Body: Term] = [:]) {
    self.name = name
    self.given = given
  }

  /// The slope, and propositions that together make it one.
  public func slope(_ term: Term) throws -> (term: Term, conditions: [Proposition]) {
    var conditions: [Proposition] = []
    let slope = try self.slope(term, &conditions)
    return (slope, conditions)
  }

  private func slope(_ term: Term, _ conditions: inout [Proposition]) throws -> Term {
    if !given.isEmpty, let known = given[Body(term, over: name)] { return known }
    guard term.names.contains(name) else {
      // What does not vary must have a value.
      conditions += term.conditions
      return 0
    }
    switch term.shape {
    case .variable: return 1
    case .sum(let parts):
      return .sum(try parts.map { try slope($0, &conditions) })
    case .product(let parts):
      var terms: [Term] = []
      for (index, part) in parts.enumerated() {
        var factors = parts
        factors[index] = try slope(part, &conditions)
        if part.names.contains(name) { terms.append(.product(factors)) }
      }
      return .sum(terms)
    case .quotient(let a, let b):
      conditions.append(.compare(b, .unequal, 0))
      let (above, below) = (try slope(a, &conditions), try slope(b, &conditions))
      return (above * b - a * below) / .power(b, 2)
    case .power(let base, let exponent): return try power(base, exponent, &conditions)
    case .apply(let operation, let u):
      conditions += operation.slopeConditions(at: u)
      return operation.slope(at: u) * (try slope(u, &conditions))
    case .largest(let a, let b):
      conditions.append(.compare(a, .unequal, b))
      let (first, second) = (try slope(a, &conditions), try slope(b, &conditions))
      return .cases(Comparison(b, .less, a), first, second)
    case .cases(let c, let a, let b):
      // Both sides of the condition are continuous, so that near the point the same case applies.
      conditions.append(.compare(c.left, .unequal, c.right))
      _ = try slope(c.left, &conditions)
      _ = try slope(c.right, &conditions)
      let (first, second) = (try slope(a, &conditions), try slope(b, &conditions))
      return .cases(c, first, second)
    case .unknown(let f, let order, let parts) where parts.count == 1:
      guard let next = Term(.unknown(f, order: order + 1, parts)) else { break }
      return next * (try slope(parts[0], &conditions))
    case .number, .pi, .bound, .unknown, .derivative, .limit, .integral, .total: break
    }
    throw Refusal("no rule gives the slope of this term")
  }

  private func power(
    _ base: Term, _ exponent: Term, _ conditions: inout [Proposition]
  ) throws -> Term {
    let below = try slope(base, &conditions)
    guard let value = exponent.rational else {
      // a^b = e^(b log a), for a > 0.
      conditions.append(.compare(0, .less, base))
      let above = try slope(exponent, &conditions)
      return .power(base, exponent) * (above * .apply(.log, base) + exponent * below / base)
    }
    if value.isInteger {
      if value.isZero { return 0 }
      if value.isNegative { conditions.append(.compare(base, .unequal, 0)) }
    } else {
      conditions.append(.compare(0, .less, base))
    }
    return .number(value) * .power(base, .number(value - 1)) * below
  }
}
