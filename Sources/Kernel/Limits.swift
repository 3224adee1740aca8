import Balls
import Terms

/// The rules of limits: what a term tends to, from what its parts tend to.
struct Tending {
  let name: Name
  let approach: Approach
  let given: [Body: Target]
  /// The terms that are known to be above 0, and below.
  let positive: Set<Term>
  let negative: Set<Term>
  private(set) var conditions: [Proposition] = []

  init(
    _ name: Name, _ approach: Approach, given: [Body: Target], positive: Set<Term>,
    negative: Set<Term>
  ) {
    self.name = name
    self.approach = approach
    self.given = given
    self.positive = positive
    self.negative = negative
  }

  /// What the term tends to; the term then has values near the place.
  mutating func target(_ term: Term) throws -> Target {
    if !given.isEmpty, let known = given[Body(term, over: name)] { return known }
    guard term.names.contains(name) else {
      conditions += term.conditions
      return .value(term)
    }
    switch term.shape {
    case .variable: return approach.target
    case .sum(let parts):
      var result = try target(parts[0])
      for part in parts.dropFirst() { result = try sum(result, target(part)) }
      return result
    case .product(let parts):
      var result = try target(parts[0])
      for part in parts.dropFirst() { result = try product(result, target(part)) }
      return result
    case .quotient(let a, let b): return try product(target(a), inverse(target(b)))
    case .power(let base, let exponent):
      if let n = term.wholeExponent {
        let below = try target(base)
        if n == 0 { return .value(1) }
        if case .value(let c) = below, n > 0 { return .value(.power(c, exponent)) }
        guard abs(n) <= 100 else { throw Refusal("too high a power") }
        let one = n > 0 ? below : try inverse(below)
        var result = one
        for _ in 1..<abs(n) { result = try product(result, one) }
        return result
      }
      guard let value = exponent.rational else {
        // a^b = e^(b log a), where a > 0 near the place.
        return try target(.apply(.exp, exponent * .apply(.log, base)))
      }
      return try root(target(base), value)
    case .apply(let operation, let u): return try apply(operation, target(u))
    case .largest(let a, let b):
      switch (try target(a), try target(b)) {
      case (.infinity, _), (_, .infinity): return .infinity
      case (.minusInfinity, let other), (let other, .minusInfinity): return other
      case (let a, let b):
        guard let a = a.value, let b = b.value else { break }
        return .value(.largest(a, b))
      }
    case .unknown(let f, let order, let parts) where parts.count == 1:
      if let c = try target(parts[0]).value, let value = Term(.unknown(f, order: order, [c])) {
        return .value(value)
      }
    case .number, .pi, .bound, .cases, .unknown, .derivative, .limit, .integral, .total: break
    }
    throw Refusal("what a part tends to follows from no rule")
  }

  private func sum(_ a: Target, _ b: Target) throws -> Target {
    switch (a, b) {
    case (.infinity, .minusInfinity), (.minusInfinity, .infinity): throw Refusal("∞ − ∞")
    case (.infinity, _), (_, .infinity): return .infinity
    case (.minusInfinity, _), (_, .minusInfinity): return .minusInfinity
    case (.zeroFromAbove, .zeroFromAbove), (.zeroFromBelow, .zeroFromBelow): return a
    case (.value(let u), .value(let v)): return .value(u + v)
    case (.value, _): return a
    case (_, .value): return b
    default: return .value(0)
    }
  }

  /// +1 or −1, as the function is above or below 0 near the place, where that is known.
  private func sign(_ a: Target) -> Int? {
    switch a {
    case .infinity, .zeroFromAbove: return 1
    case .minusInfinity, .zeroFromBelow: return -1
    case .value(let term):
      if positive.contains(term) { return 1 }
      if negative.contains(term) { return -1 }
      guard let value = term.rational, !value.isZero else { return nil }
      return value.isNegative ? -1 : 1
    }
  }

  private func product(_ a: Target, _ b: Target) throws -> Target {
    if case .value(let u) = a, case .value(let v) = b { return .value(u * v) }
    let signs = sign(a).flatMap { s in sign(b).map { s * $0 } }
    if !a.isInfinite, !b.isInfinite {
      // One of them tends to 0 with a sign.
      guard let signs else { return .value(0) }
      return signs > 0 ? .zeroFromAbove : .zeroFromBelow
    }
    guard let signs, !a.isZero, !b.isZero else {
      throw Refusal("∞ times 0, or times what has no known sign")
    }
    return signs > 0 ? .infinity : .minusInfinity
  }

  private mutating func inverse(_ a: Target) throws -> Target {
    switch a {
    case .infinity: return .zeroFromAbove
    case .minusInfinity: return .zeroFromBelow
    case .zeroFromAbove: return .infinity
    case .zeroFromBelow: return .minusInfinity
    case .value(let c):
      if c.rational?.isZero == true { throw Refusal("a divisor tends to 0") }
      if let value = c.rational { return .value(.number(1 / value)) }
      if !positive.contains(c), !negative.contains(c) {
        conditions.append(.compare(c, .unequal, 0))
      }
      return .value(1 / c)
    }
  }

  private mutating func root(_ a: Target, _ exponent: Rational) throws -> Target {
    switch a {
    case .infinity: return exponent.isNegative ? .zeroFromAbove : .infinity
    case .zeroFromAbove: return exponent.isNegative ? .infinity : .zeroFromAbove
    case .value(let c):
      conditions.append(.compare(0, .less, c))
      return .value(.power(c, .number(exponent)))
    default: throw Refusal("a root of what is negative")
    }
  }

  private mutating func apply(_ f: Operation, _ u: Target) throws -> Target {
    switch u {
    case .value(let c):
      conditions += f.slopeConditions(at: c).filter { _ in f != .absolute }
      return .value(.apply(f, c))
    case .zeroFromAbove, .zeroFromBelow:
      switch f {
      case .sin, .tan, .sinh, .tanh, .erf, .lambertW: return u
      case .absolute: return .zeroFromAbove
      case .log:
        guard u == .zeroFromAbove else { break }
        return .minusInfinity
      default: return .value(.apply(f, 0))
      }
    case .infinity, .minusInfinity:
      if let limit = f.limit(at: u == .infinity ? 1 : -1) { return limit }
    }
    throw Refusal("\(f.rawValue) has no limit there")
  }
}

extension Approach {
  /// What the variable itself tends to.
  var target: Target {
    switch self {
    case .to(let p): return .value(p)
    case .fromAbove(let p): return p.rational?.isZero == true ? .zeroFromAbove : .value(p)
    case .fromBelow(let p): return p.rational?.isZero == true ? .zeroFromBelow : .value(p)
    case .infinity: return .infinity
    case .minusInfinity: return .minusInfinity
    }
  }

  /// Whether a proposition on the variable holds near the place as a matter of course.
  func implies(_ proposition: Proposition, of name: Name) -> Bool {
    guard case .compare(let a, let sign, let b) = proposition else { return false }
    let x = Term.variable(name)
    let isBelow = b == x && !a.names.contains(name) && (sign == .less || sign == .atMost)
    let isAbove = a == x && !b.names.contains(name) && (sign == .less || sign == .atMost)
    switch self {
    case .infinity: return isBelow
    case .minusInfinity: return isAbove
    case .to(let p): return sign == .unequal && ((a == x && b == p) || (a == p && b == x))
    case .fromAbove(let p):
      return (isBelow && a == p) || Approach.to(p).implies(proposition, of: name)
    case .fromBelow(let p):
      return (isAbove && b == p) || Approach.to(p).implies(proposition, of: name)
    }
  }
}

extension Theorem {
  private func tending() throws -> (body: Body, approach: Approach, target: Target) {
    guard case .tends(let body, let approach, let target) = conclusion else {
      throw Refusal("a limit was expected")
    }
    return (body, approach, target)
  }

  /// Γ₁ ⊢ gᵢ tends to Lᵢ  …    Δ₁ ⊢ 0 < c₁ (or c₁ < 0)  …
  /// ──────────────────────────────────────────────────────── by the arithmetic of limits
  /// Γ₁, …, Δ₁, …, conditions ⊢ f tends to L
  ///
  /// The conditions: the place and what is constant have values; a number that a divisor tends to is not 0,
  /// and one that is tended to under a root or a logarithm is above 0 (0 from a side has a limit of its own).
  public static func tends(
    _ f: Body, _ approach: Approach, given: [Theorem] = [], signs: [Theorem] = []
  ) throws -> Theorem {
    var targets: [Body: Target] = [:]
    for theorem in given {
      let (body, place, target) = try theorem.tending()
      guard place == approach else { throw Refusal("a limit is given elsewhere") }
      targets[body] = target
    }
    var (positive, negative) = (Set<Term>(), Set<Term>())
    for theorem in signs {
      let c = try theorem.compared()
      guard c.sign == .less else { throw Refusal("no strict sign") }
      if c.left.rational?.isZero == true { positive.insert(c.right) }
      if c.right.rational?.isZero == true { negative.insert(c.left) }
    }
    let point = approach.point ?? 0
    let name = Name.fresh("x", avoiding: [f.names, point.names] + targets.values.map(\.names))
    var tending = Tending(
      name, approach, given: targets, positive: positive, negative: negative)
    let target = try tending.target(f(.variable(name)))
    return Theorem(
      tending.conditions + point.conditions, from: given + signs, .tends(f, approach, target))
  }

  /// Γ ⊢ f tends to a number L at a place
  /// ─────────────────────────────────────
  ///  Γ ⊢ the limit of f there = L
  public func limit() throws -> Theorem {
    let (body, approach, target) = try tending()
    guard let value = target.value else { throw Refusal("no finite limit") }
    return Theorem(
      hypotheses, .compare(.limit(body, approach), .equal, value))
  }

  /// Γ ⊢ f tends to L    Δ ⊢ L = M
  /// ────────────────────────────── where L may be 0 from a side
  ///   Γ, Δ ⊢ f tends to M
  public func tendingTo(_ equation: Theorem) throws -> Theorem {
    let (body, approach, target) = try tending()
    let (left, right) = try equation.equation()
    guard target.value == left else { throw Refusal("another limit") }
    return Theorem([], from: [self, equation], .tends(body, approach, .value(right)))
  }

  /// The hypotheses but those on x that hold near the place: as a matter of course, or since a
  /// function tends there to what has a sign. The rules below that say "near the place" mean this: of Γ
  /// they keep the others, and where it is said that x is beyond a, near ±∞, the conditions of a.
  private func eventually(
    _ name: Name, _ approach: Approach, _ signs: [Theorem]
  ) throws -> Set<Proposition> {
    var met: Set<Proposition> = []
    for theorem in signs {
      let (body, place, target) = try theorem.tending()
      guard place == approach, !body.names.contains(name) else {
        throw Refusal("a sign is given elsewhere")
      }
      let term = body(.variable(name))
      let value = target.value?.rational
      let isAbove = target == .infinity || target == .zeroFromAbove || (value ?? 0) > 0
      let isBelow = target == .minusInfinity || target == .zeroFromBelow || (value ?? 0) < 0
      if isAbove { met.formUnion([.compare(0, .less, term), .compare(0, .atMost, term)]) }
      if isBelow { met.formUnion([.compare(term, .less, 0), .compare(term, .atMost, 0)]) }
      if isAbove || isBelow {
        met.formUnion([.compare(term, .unequal, 0), .compare(0, .unequal, term)])
      }
    }
    var rest = hypotheses.subtracting(met)
    for hypothesis in rest where approach.implies(hypothesis, of: name) {
      rest.remove(hypothesis)
      // That x is beyond a, near ±∞, takes a value of a.
      guard case .compare(let a, _, let b) = hypothesis else { continue }
      rest.formUnion((a == .variable(name) ? b : a).conditions)
    }
    guard !rest.contains(where: { $0.names.contains(name) }),
      !(approach.point?.names.contains(name) ?? false)
    else { throw Refusal("a hypothesis on \(name) need not hold near the place") }
    return rest.union(signs.flatMap(\.hypotheses))
  }

  /// Γ ⊢ f(x) = g(x), near the place    Δ ⊢ g tends to L
  /// ────────────────────────────────────────────────────
  ///               Γ, Δ ⊢ f tends to L
  public static func tends(
    by equation: Theorem, in name: Name, _ limit: Theorem, signs: [Theorem] = []
  ) throws -> Theorem {
    let (f, g) = try equation.equation()
    let (body, approach, target) = try limit.tending()
    guard body == Body(g, over: name) else { throw Refusal("the limit of another function") }
    let rest = try equation.eventually(name, approach, signs)
    return Theorem(rest, from: [limit], .tends(Body(f, over: name), approach, target))
  }

  /// Γ ⊢ l(x) ≤ f(x), Δ ⊢ f(x) ≤ u(x), near the place    Θ ⊢ l tends to the number L    Λ ⊢ u does
  /// ──────────────────────────────────────────────────────────────────────────────────────
  ///  Γ, Δ, Θ, Λ ⊢ f tends to L, where <, = do for ≤, and 0 from a side is 0
  public static func tends(
    between lower: Theorem, _ upper: Theorem, in name: Name, _ limits: (Theorem, Theorem),
    signs: [Theorem] = []
  ) throws -> Theorem {
    let (c, d) = (try lower.compared(), try upper.compared())
    let ((l, place, a), (u, other, b)) = (try limits.0.tending(), try limits.1.tending())
    guard c.sign != .unequal, d.sign != .unequal, c.right == d.left, place == other,
      l == Body(c.left, over: name), u == Body(d.right, over: name),
      let value = a.value, b.value == value
    else { throw Refusal("no squeeze") }
    let rest = try lower.eventually(name, place, signs)
      .union(upper.eventually(name, place, signs))
    return Theorem(
      rest, from: [limits.0, limits.1], .tends(Body(c.right, over: name), place, .value(value)))
  }

  /// f′(x) = u(x), g′(x) = v(x), v(x) ≠ 0 near the place    f and g tend to 0, or g to ±∞    u/v tends to L
  /// ──────────────────────────────────────────────────────────────────────────────────────
  ///  f/g tends to L, all hypotheses kept (de l'Hôpital; where g tends to ±∞ nothing need be known of f)
  ///
  /// L may be ±∞; a side from which it is 0 is not f/g's, and is forgotten.
  public static func tends(
    quotientOf f: Theorem, _ g: Theorem, nonzero: Theorem, in name: Name, _ ends: [Theorem],
    _ ratio: Theorem, signs: [Theorem] = []
  ) throws -> Theorem {
    let x = Term.variable(name)
    let ((above, u, p), (below, v, q)) = (try f.slope(), try g.slope())
    guard p == x, q == x, !above.names.contains(name), !below.names.contains(name),
      nonzero.conclusion == .compare(v, .unequal, 0)
    else { throw Refusal("no slopes") }
    let (body, approach, target) = try ratio.tending()
    guard body == Body(u / v, over: name) else { throw Refusal("the ratio of other slopes") }
    let known = try ends.map { try $0.tending() }
    func tends(_ body: Body, _ condition: (Target) -> Bool) -> Bool {
      known.contains { $0.body == body && $0.approach == approach && condition($0.target) }
    }
    guard tends(below, \.isInfinite) || (tends(above, \.isZero) && tends(below, \.isZero)) else {
      throw Refusal("neither 0/0 nor a divisor that tends to ±∞")
    }
    var rest: Set<Proposition> = []
    for theorem in [f, g, nonzero] {
      rest.formUnion(try theorem.eventually(name, approach, signs))
    }
    let plain: Target = target.value.map(Target.value) ?? target
    return Theorem(
      rest, from: ends + [ratio], .tends(Body(above(x) / below(x), over: name), approach, plain))
  }

  /// f tends to L from below and from above
  /// ───────────────────────────────────────
  ///           f tends to L
  public static func tends(bothWays below: Theorem, _ above: Theorem) throws -> Theorem {
    let ((f, a, l), (g, b, m)) = (try below.tending(), try above.tending())
    guard f == g, case .fromBelow(let p) = a, b == .fromAbove(p) else {
      throw Refusal("not the two sides of one place")
    }
    let same = l == m ? l : (l.value == m.value && l.value != nil ? .value(l.value ?? 0) : nil)
    guard let same else { throw Refusal("two different limits") }
    return Theorem([], from: [below, above], .tends(f, .to(p), same))
  }

  /// f(−x) tends to L at ∞     f(1/x) tends to L at ∞         f(p ± 1/x) tends to L at ∞
  /// ──────────────────────  , ───────────────────────────── , ─────────────────────────────────────
  ///  f(x) tends to L at −∞     f(x) tends to L at 0 from above   f(x) tends to L at p from above (below)
  public func tendingElsewhere(_ f: Body, _ approach: Approach) throws -> Theorem {
    let (body, place, target) = try tending()
    let point = approach.point ?? 0
    let changes: [(Term) -> Term]
    switch approach {
    case .minusInfinity: changes = [{ -$0 }]
    case .fromAbove(let p):
      changes = [{ p + 1 / $0 }] + (p.rational?.isZero == true ? [{ 1 / $0 }] : [])
    case .fromBelow(let p): changes = [{ p - 1 / $0 }]
    default: throw Refusal("no such change of the variable")
    }
    let moved = changes.map { change in Body(over: f.names, point.names) { f(change($0)) } }
    guard place == .infinity, moved.contains(body) else {
      throw Refusal("the limit of another function")
    }
    return Theorem(hypotheses.union(point.conditions), .tends(f, approach, target))
  }

  /// Γ ⊢ g tends to L at b    Δ ⊢ u tends to b at a, and is not b near a
  /// ───────────────────────────────────────────────────────────────────
  ///  Γ, Δ ⊢ g(u(x)) tends to L at a
  ///
  /// That u is not b is known where b is ±∞, and where b is 0 and u tends to it from a side: g is then
  /// taken at 0 from both sides, or from that one. Where b is another number, u may be b near a, and
  /// Θ ⊢ g(b) = L is asked for, that g is continuous at b; g is taken at b from both sides.
  public static func tends(
    _ outer: Theorem, after inner: Theorem, continuous value: Theorem? = nil
  ) throws -> Theorem {
    let ((g, place, target), (u, approach, reached)) = (try outer.tending(), try inner.tending())
    let isZero = place.point?.rational?.isZero == true
    let fits: Bool
    switch (place, reached) {
    case (.infinity, .infinity), (.minusInfinity, .minusInfinity): fits = true
    case (.to, .zeroFromAbove), (.to, .zeroFromBelow), (.fromAbove, .zeroFromAbove),
      (.fromBelow, .zeroFromBelow):
      fits = isZero
    case (.to(let b), .value(let c)):
      guard b == c, let value, case .value(let limit) = target else {
        throw Refusal("the inner function may take the outer one's place itself")
      }
      fits = try value.equation() == (g(b), limit)
    default: fits = false
    }
    guard fits else { throw Refusal("the inner function does not tend to the outer one's place") }
    let composed = Body(over: g.names, u.names) { g(u($0)) }
    let used = [outer, inner] + (value.map { [$0] } ?? [])
    return Theorem([], from: used, .tends(composed, approach, target))
  }
}
