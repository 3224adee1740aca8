import Balls
import Terms

extension Theorem {
  /// Γ ⊢ F′(x) = f(x), for a ≤ x ≤ b
  /// ────────────────────────────────── (Newton, Leibniz; for this integral F′ need not be continuous)
  /// Γ ⊢ the integral of f from a to b = F(b) − F(a)
  ///
  /// Where an end is infinite, or F′ = f only for a < x or x < b, a theorem says what F tends to there, and
  /// that stands for F's value; with such an open end a < b is taken. If hypotheses need the range, a ≤ b is.
  public static func integral(
    _ slope: Theorem, in name: Name, from a: End, to b: End, ends: [Theorem] = []
  ) throws -> Theorem {
    let (F, f, place) = try slope.slope()
    let x = Term.variable(name)
    guard place == x, !F.names.contains(name) else { throw Refusal("no slope at \(name)") }
    var given: [Approach: Term] = [:]
    for end in ends {
      guard case .tends(F, let approach, let target) = end.conclusion, let value = target.value
      else { throw Refusal("the limit of another function, or none") }
      given[approach] = value
    }
    var strict: Set<Proposition> = []
    var conditions: [Proposition] = []
    let (low, high): (Term, Term)
    switch a {
    case .at(let a):
      if given[.fromAbove(a)] != nil { strict.insert(.compare(a, .less, x)) }
      low = given[.fromAbove(a)] ?? F(a)
      conditions += a.conditions
    case .minusInfinity:
      guard let value = given[.minusInfinity] else { throw Refusal("no limit at −∞") }
      low = value
    case .infinity: throw Refusal("an integral from ∞")
    }
    switch b {
    case .at(let b):
      if given[.fromBelow(b)] != nil { strict.insert(.compare(x, .less, b)) }
      high = given[.fromBelow(b)] ?? F(b)
      conditions += b.conditions
    case .infinity:
      guard let value = given[.infinity] else { throw Refusal("no limit at ∞") }
      high = value
    case .minusInfinity: throw Refusal("an integral to −∞")
    }
    let inner = Theorem(slope.hypotheses.subtracting(strict), slope.conclusion)
    let (rest, isUsed) = try inner.withoutRange(of: name, from: a, to: b)
    if case .at(let a) = a, case .at(let b) = b, isUsed || !strict.isEmpty {
      conditions.append(.compare(a, strict.isEmpty ? .atMost : .less, b))
    }
    return Theorem(
      Array(rest) + conditions, from: ends,
      .compare(
        .integral(Body(f, over: name), a, b), .equal, high - low))
  }

  /// Γ ⊢ f(x) = g(x), for a < x < b    Δ ⊢ the integral of g from a to b = v
  /// ────────────────────────────────────────────────────────────────────────
  ///  Γ, Δ ⊢ the integral of f from a to b = v, where a ≤ b if the range is needed
  public static func integral(
    by equation: Theorem, in name: Name, _ value: Theorem
  ) throws -> Theorem {
    let (f, g) = try equation.equation()
    let (left, v) = try value.equation()
    guard case .integral(Body(g, over: name), let a, let b) = left.shape else {
      throw Refusal("the integral of another function")
    }
    let x = Term.variable(name)
    var open: Set<Proposition> = []
    if case .at(let a) = a { open.formUnion([.compare(a, .less, x), .compare(a, .unequal, x)]) }
    if case .at(let b) = b { open.formUnion([.compare(x, .less, b), .compare(x, .unequal, b)]) }
    let inner = Theorem(equation.hypotheses.subtracting(open), equation.conclusion)
    let (rest, isUsed) = try inner.withoutRange(of: name, from: a, to: b)
    var conditions: [Proposition] = []
    if case .at(let a) = a, case .at(let b) = b,
      isUsed || inner.hypotheses.count < equation.hypotheses.count
    {
      conditions = [.compare(a, .atMost, b)]
    }
    return Theorem(
      Array(rest) + conditions, from: [value],
      .compare(.integral(Body(f, over: name), a, b), .equal, v))
  }

  /// ∫ f from a to c = u, ∫ f from c to b = v      ∫ f from a to b = v        the conditions of a
  /// ────────────────────────────────────────  ,  ────────────────────  ,  ─────────────────────
  ///       ∫ f from a to b = u + v                 ∫ f from b to a = −v      ∫ f from a to a = 0
  ///
  /// In the first a and b may be infinite. In the last f need have no value, not even at a.
  public static func integral(joining first: Theorem, _ second: Theorem) throws -> Theorem {
    let ((left, u), (right, v)) = (try first.equation(), try second.equation())
    guard case .integral(let f, let a, .at(let c)) = left.shape,
      case .integral(f, .at(c), let b) = right.shape
    else { throw Refusal("the integrals do not join") }
    return Theorem(
      [], from: [first, second],
      .compare(.integral(f, a, b), .equal, u + v))
  }

  /// The opposite direction: see ``integral(joining:_:)``.
  public func integralReversed() throws -> Theorem {
    let (left, v) = try equation()
    guard case .integral(let f, .at(let a), .at(let b)) = left.shape else {
      throw Refusal("no integral between points")
    }
    return Theorem(
      hypotheses, .compare(.integral(f, .at(b), .at(a)), .equal, -v))
  }

  /// The empty integral: see ``integral(joining:_:)``.
  public static func integral(of f: Body, at a: Term) -> Theorem {
    Theorem(
      a.conditions, .compare(.integral(f, .at(a), .at(a)), .equal, 0))
  }

  /// ∫ f = u, ∫ g = v, between the same ends; c and d do not depend on x, and have values
  /// ───────────────────────────────────────────────────────────────────────────────────
  ///  ∫ (c·f + d·g) = c·u + d·v
  public static func integral(
    combining c: Term, _ first: Theorem, _ d: Term, _ second: Theorem
  ) throws -> Theorem {
    let ((left, u), (right, v)) = (try first.equation(), try second.equation())
    guard case .integral(let f, let a, let b) = left.shape,
      case .integral(let g, a, b) = right.shape
    else { throw Refusal("the integrals have other ends") }
    let sum = Body(over: f.names, g.names, c.names, d.names) { c * f($0) + d * g($0) }
    return Theorem(
      c.conditions + d.conditions, from: [first, second],
      .compare(.integral(sum, a, b), .equal, c * u + d * v))
  }

  /// Γ ⊢ f′(t) = s, with no hypothesis on t, so that f is continuous everywhere
  /// ────────────────────────────────────────────────────────────────────────────
  ///  Γ, the conditions of a and b ⊢ the integral of f from a to b has a value
  public static func integrable(
    _ slope: Theorem, in name: Name, from a: Term, to b: Term
  ) throws -> Theorem {
    let f = try slope.continuous(in: name)
    return Theorem(
      Array(slope.hypotheses) + a.conditions + b.conditions,
      .hasValue(.integral(f, .at(a), .at(b))))
  }

  /// Γ ⊢ f′(t) = s, with no hypothesis on t    Δ ⊢ u′(p) = q    Θ ⊢ v′(p) = r
  /// ───────────────────────────────────────────────────────────────────────────────────────
  ///  Γ, Δ, Θ ⊢ the slope at p of the integral of f from u(x) to v(x) = f(v(p))·r − f(u(p))·q
  ///
  /// From −∞, where the integral from −∞ to v(p) has a value, it is f(v(p))·r.
  public static func slopeOfIntegral(
    _ slope: Theorem, in name: Name, from lower: Theorem? = nil, to upper: Theorem
  ) throws -> Theorem {
    let f = try slope.continuous(in: name)
    let (v, r, point) = try upper.slope()
    let known = [slope, upper]
    guard let lower else {
      let whole = Body(over: f.names, v.names) { .integral(f, .minusInfinity, .at(v($0))) }
      return Theorem(
        [.hasValue(.integral(f, .minusInfinity, .at(v(point))))], from: known,
        .compare(.derivative(whole, at: point), .equal, f(v(point)) * r))
    }
    let (u, q, place) = try lower.slope()
    guard place == point else { throw Refusal("slopes of the ends at two places") }
    let whole = Body(over: f.names, u.names, v.names) { .integral(f, .at(u($0)), .at(v($0))) }
    return Theorem(
      [], from: known + [lower],
      .compare(.derivative(whole, at: point), .equal, f(v(point)) * r - f(u(point)) * q))
  }

  /// The function f, of which f′(t) = s is known for every t, so that it is continuous everywhere.
  private func continuous(in name: Name) throws -> Body {
    let (f, _, point) = try slope()
    guard point == .variable(name), !f.names.contains(name),
      !hypotheses.contains(where: { $0.names.contains(name) })
    else { throw Refusal("the integrand is not known to be continuous everywhere") }
    return f
  }
}

// MARK: - A family of known integrals

extension Theorem {
  /// 0 < b ⊢ the integral of t·σ(b·t) from −∞ to 0 = −π²/(12·b²)
  ///
  /// With u = −b·t it is −1/b² times the integral of u/(e^u + 1) from 0 to ∞, which is ½·Γ(2)·ζ(2) = π²/12:
  /// DLMF 25.5.3 and 25.6.1.
  public static func integralOfGate(_ b: Term) -> Theorem {
    let f = Body(over: b.names) { $0 * .apply(.sigmoid, b * $0) }
    return Theorem(
      b.conditions + [.compare(0, .less, b)],
      .compare(
        .integral(f, .minusInfinity, .at(0)), .equal,
        -(.power(.pi, 2) / (12 * .power(b, 2)))))
  }
}

// MARK: - Sums

extension Theorem {
  /// ──────────────────────────────────────────────────────────────────── for whole numbers a, b
  ///  the conditions of f(a), …, f(b) ⊢ the sum of f from a to b = f(a) + … + f(b), and 0 where a > b
  public static func total(_ term: Term) throws -> Theorem {
    guard case .total(let f, let a, let b) = term.shape, let first = a.rational?.asInt,
      let last = b.rational?.asInt
    else { throw Refusal("no sum between whole numbers") }
    guard Rational(last) - Rational(first) < 10_000 else { throw Refusal("over 10 000 terms") }
    guard first <= last else { return Theorem([], .compare(term, .equal, 0)) }
    let terms = (first...last).map { f(.number(Rational($0))) }
    return Theorem(
      terms.flatMap(\.conditions), .compare(term, .equal, .sum(terms)))
  }

  /// Γ ⊢ F(k + 1) − F(k) = f(k), where hypotheses on k are: k is whole, a ≤ k, k ≤ b
  /// ──────────────────────────────────────────────────────────────────
  ///  Γ without those, a and b are whole, a ≤ b + 1, F(a) and F(b + 1) have values
  ///    ⊢ the sum of f from a to b = F(b + 1) − F(a)
  public static func total(
    _ difference: Theorem, of F: Body, in name: Name, from a: Term, to b: Term
  ) throws -> Theorem {
    let (left, f) = try difference.equation()
    let k = Term.variable(name)
    guard left == F(k + 1) - F(k), !F.names.contains(name), !a.names.contains(name),
      !b.names.contains(name)
    else { throw Refusal("no difference of F") }
    let rest = difference.hypotheses.subtracting([
      .integer(k), .compare(a, .atMost, k), .compare(k, .atMost, b),
    ])
    guard !rest.contains(where: { $0.names.contains(name) }) else {
      throw Refusal("a hypothesis on \(name) is left")
    }
    let ends: [Proposition] = [
      .integer(a), .integer(b), .compare(a, .atMost, b + 1), .hasValue(F(b + 1)), .hasValue(F(a)),
    ]
    return Theorem(
      rest.union(ends),
      .compare(.total(Body(f, over: name), a, b), .equal, F(b + 1) - F(a)))
  }
}
