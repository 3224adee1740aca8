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
      return Term(unchecked: .sum(try parts.map { try slope($0, &conditions) }))
    case .product(let parts):
      var terms: [Term] = []
      for (index, part) in parts.enumerated() {
        var factors = parts
        factors[index] = try slope(part, &conditions)
        if part.names.contains(name) { terms.append(Term(unchecked: .product(factors))) }
      }
      return Term(unchecked: .sum(terms))
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
      return Term(unchecked: .cases(Comparison(b, .less, a), first, second))
    case .cases(let c, let a, let b):
      // Both sides of the condition are continuous, so that near the point the same case applies.
      conditions.append(.compare(c.left, .unequal, c.right))
      _ = try slope(c.left, &conditions)
      _ = try slope(c.right, &conditions)
      let (first, second) = (try slope(a, &conditions), try slope(b, &conditions))
      return Term(unchecked: .cases(c, first, second))
    case .unknown(let f, let order, let parts) where parts.count == 1:
      return Term(unchecked: .unknown(f, order: order + 1, parts))
        * (try slope(parts[0], &conditions))
    case .number, .pi, .bound, .unknown, .derivative, .limit, .integral, .total:
      throw Refusal("no rule gives the slope of this term")
    }
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

extension Operation {
  /// The function's own slope at a place.
  func slope(at u: Term) -> Term {
    switch self {
    case .exp: return .apply(.exp, u)
    case .log: return 1 / u
    case .sin: return .apply(.cos, u)
    case .cos: return -.apply(.sin, u)
    case .tan: return 1 + .power(.apply(.tan, u), 2)
    case .sinh: return .apply(.cosh, u)
    case .cosh: return .apply(.sinh, u)
    case .tanh: return 1 - .power(.apply(.tanh, u), 2)
    case .sigmoid: return .apply(.sigmoid, u) * (1 - .apply(.sigmoid, u))
    case .erf: return 2 / .root(.pi) * .apply(.exp, -.power(u, 2))
    case .erfc: return -2 / .root(.pi) * .apply(.exp, -.power(u, 2))
    case .normalCumulative: return .apply(.normalDensity, u)
    case .normalDensity: return -u * .apply(.normalDensity, u)
    case .lambertW:
      let w = Term.apply(.lambertW, u)
      return 1 / (.apply(.exp, w) * (1 + w))
    case .absolute: return u / .apply(.absolute, u)
    }
  }

  /// Where the function has that slope.
  func slopeConditions(at u: Term) -> [Proposition] {
    switch self {
    case .absolute: return [.compare(u, .unequal, 0)]
    case .lambertW: return [.compare(-(1 / .apply(.exp, 1)), .less, u)]
    default: return conditions(on: u)
    }
  }
}

extension Theorem {
  /// The slopes given at p
  /// ──────────────────────────────────────────────────── where s is f's slope by the rules of ``Slopes``
  ///  the conditions at p ⊢ derivative(f, at: p) = s(p)
  public static func derivative(
    _ f: Body, at point: Term, given theorems: [Theorem] = []
  ) throws -> Theorem {
    var given: [Body: Term] = [:]
    for theorem in theorems {
      let (left, right) = try theorem.equation()
      guard case .derivative(let body, let place) = left.shape, place == point else {
        throw Refusal("a slope is given elsewhere")
      }
      given[body] = right
    }
    let name = Name.fresh("x", avoiding: [f.inside, point] + given.values)
    let slope = try Slopes(of: name, given: given).slope(f(.variable(name)))
    let values = [name: point]
    let result = slope.term.substituting(values)
    return Theorem(
      slope.conditions.map { $0.substituting(values) } + point.conditions, from: theorems,
      .compare(Term(unchecked: .derivative(f, at: point)), .equal, result))
  }

  /// Γ ⊢ f(x) = g(x), where each hypothesis on x is a < or ≠ of terms with slopes    Δ ⊢ g′(p) = s
  /// ──────────────────────────────────────────────────────────────────────────────────────
  ///  Γ[x := p], the conditions of those slopes at p, Δ ⊢ f′(p) = s
  ///
  /// Such hypotheses, if they hold at p, hold near p.
  public static func derivative(
    nearby equation: Theorem, in name: Name, at slope: Theorem
  ) throws -> Theorem {
    let (f, g) = try equation.equation()
    let (left, right) = try slope.equation()
    guard case .derivative(Body(g, over: name), let point) = left.shape else {
      throw Refusal("the slope of another function")
    }
    var hypotheses: [Proposition] = []
    for hypothesis in equation.hypotheses where hypothesis.names.contains(name) {
      guard case .compare(let a, let sign, let b) = hypothesis, sign == .less || sign == .unequal
      else { throw Refusal("\(hypothesis) need not hold nearby") }
      for side in [a, b] { hypotheses += try Slopes(of: name).slope(side).conditions }
    }
    let all = Array(equation.hypotheses) + hypotheses
    return Theorem(
      all.map { $0.substituting([name: point]) } + point.conditions, from: [slope],
      .compare(Term(unchecked: .derivative(Body(f, over: name), at: point)), .equal, right))
  }

  /// Γ ⊢ (f(x) − f(p))/(x − p) tends to a number L, for x → p
  /// ──────────────────────────────────────────────────────── (the definition)
  ///  Γ ⊢ f′(p) = L
  public static func derivative(
    of f: Body, at point: Term, fromQuotient limit: Theorem
  ) throws -> Theorem {
    guard case .tends(let quotient, .to(point), let target) = limit.conclusion,
      let value = target.value
    else { throw Refusal("the quotient tends to no number there") }
    let name = Name.fresh("x", avoiding: [f.inside, point])
    let x = Term.variable(name)
    guard quotient == Body((f(x) - f(point)) / (x - point), over: name) else {
      throw Refusal("the limit of another function than the quotient of differences")
    }
    return Theorem(
      limit.hypotheses, .compare(Term(unchecked: .derivative(f, at: point)), .equal, value))
  }

  /// Γ ⊢ 0 ? f′(x), where each hypothesis on x is implied by a ≤ x ≤ b    the conditions of a, b
  /// ──────────────────────────────────────────────────────────────────────
  ///  Γ without those, a ≤ b ⊢ f(a) ≤ f(b); where ? is <, and a < b is taken: f(a) < f(b)
  public static func rising(
    _ theorem: Theorem, in name: Name, from a: Term, to b: Term, isStrict: Bool = false
  ) throws -> Theorem {
    let c = try theorem.compared()
    let x = Term.variable(name)
    guard c.left.rational?.isZero == true, c.sign == .less || c.sign == .atMost,
      case .derivative(let f, x) = c.right.shape, !f.names.contains(name)
    else { throw Refusal("no sign of a slope") }
    guard !isStrict || c.sign == .less else { throw Refusal("the slope may be 0") }
    let rest = try theorem.withoutRange(of: name, from: .at(a), to: .at(b)).rest
    return Theorem(
      rest + a.conditions + b.conditions + [.compare(a, isStrict ? .less : .atMost, b)],
      .compare(f(a), isStrict ? .less : .atMost, f(b)))
  }

  /// The hypotheses but those on a variable, which must follow from its lying between two ends, these
  /// counted; and whether one of them was used.
  func withoutRange(
    of name: Name, from a: End, to b: End
  ) throws -> (rest: Set<Proposition>, isUsed: Bool) {
    let x = Term.variable(name)
    var range: Set<Proposition> = []
    if case .at(let a) = a { range.insert(.compare(a, .atMost, x)) }
    if case .at(let b) = b { range.insert(.compare(x, .atMost, b)) }
    let rest = hypotheses.subtracting(range)
    guard !rest.contains(where: { $0.names.contains(name) }) else {
      throw Refusal("a hypothesis on \(name) is left")
    }
    guard a != .infinity, b != .minusInfinity else { throw Refusal("no range from ∞, or to −∞") }
    for end in [a, b] {
      if case .at(let point) = end, point.names.contains(name) {
        throw Refusal("an end depends on \(name)")
      }
    }
    return (rest, rest.count < hypotheses.count)
  }
}
