import Balls
import Terms

extension Theorem {
  /// The slopes given at p
  /// ──────────────────────────────────────────────────── where s is f's slope by the rules of ``Slopes``
  ///  the conditions at p ⊢ derivative(f, at: p) = s(p)
  public static func derivative(
    _ f: Body, at point: Term, given theorems: [Theorem] = []
  ) throws -> Theorem {
    var given: [Body: Term] = [:]
    for theorem in theorems {
      let (body, slope, place) = try theorem.slope()
      guard place == point else { throw Refusal("a slope is given elsewhere") }
      given[body] = slope
    }
    let name = Name.fresh("x", avoiding: [f.names, point.names] + given.values.map(\.names))
    let slope = try Slopes(of: name, given: given).slope(f(.variable(name)))
    return Theorem(
      slope.conditions.map { $0.substituting([name: point]) } + point.conditions, from: theorems,
      .compare(.derivative(f, at: point), .equal, slope.term.substituting([name: point])))
  }

  /// Γ ⊢ f(x) = g(x), where each hypothesis on x is a < or ≠ of terms with slopes    Δ ⊢ g′(p) = s
  /// ──────────────────────────────────────────────────────────────────────────────────────
  ///  Γ[x := p], the conditions of those slopes at p, Δ ⊢ f′(p) = s
  ///
  /// Such hypotheses, if they hold at p, hold near p, for their sides are continuous at p.
  public static func derivative(
    nearby equation: Theorem, in name: Name, at slope: Theorem
  ) throws -> Theorem {
    let (f, g) = try equation.equation()
    let (body, right, point) = try slope.slope()
    guard body == Body(g, over: name) else { throw Refusal("the slope of another function") }
    var hypotheses: [Proposition] = []
    for hypothesis in equation.hypotheses where hypothesis.names.contains(name) {
      guard case .compare(let a, let sign, let b) = hypothesis, sign == .less || sign == .unequal
      else { throw Refusal("\(hypothesis) need not hold nearby") }
      for side in [a, b] { hypotheses += try Slopes(of: name).slope(side).conditions }
    }
    let all = Array(equation.hypotheses) + hypotheses
    return Theorem(
      all.map { $0.substituting([name: point]) } + point.conditions, from: [slope],
      .compare(.derivative(Body(f, over: name), at: point), .equal, right))
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
    guard
      quotient == Body(over: f.names, point.names, function: { (f($0) - f(point)) / ($0 - point) })
    else {
      throw Refusal("the limit of another function than the quotient of differences")
    }
    return Theorem(
      limit.hypotheses, .compare(.derivative(f, at: point), .equal, value))
  }

  /// Γ ⊢ 0 ? f′(x), where the hypotheses on x are a ≤ x and x ≤ b, or fewer, and ? is < or ≤
  /// ──────────────────────────────────────────────────────────────────────────────────────
  ///  Γ without those, the conditions of a and b, a ≤ b ⊢ f(a) ≤ f(b); where ? is <, a < b gives f(a) < f(b)
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

  /// The hypotheses but those on a variable, which must say that it is at least the one end, or at most the
  /// other; and whether there was such a one.
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
