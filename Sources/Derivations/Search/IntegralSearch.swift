import Balls
import Kernel
import Terms

extension Context {
  /// The integral of f from a to b = v; `nil` where no way is known.
  func integralValue(of f: Body, from a: End, to b: End) throws -> Theorem? {
    try IntegralSearch(context: self).value(of: f, from: a, to: b)
  }
}

/// Integrals by antiderivatives: found, or suggested, and always checked by the kernel.
struct IntegralSearch {
  let context: Context
  /// Functions that may be antiderivatives, such as the other side of an equation.
  var suggestions: [Body] = []

  /// The integral in whichever order its ends lie.
  func value(of f: Body, from a: End, to b: End) throws -> Theorem? {
    if let plain = try plainValue(of: f, from: a, to: b) { return plain }
    return try attempt { try byRootOfParameter(f, a, b) }
  }

  func plainValue(of f: Body, from a: End, to b: End) throws -> Theorem? {
    try context.budget.spend(10)
    guard case .at(let p) = a, case .at(let q) = b else { return try joined(f, a, b) }
    if p == q { return try context.settled(.integral(of: f, at: p)) }
    if try context.prove(.compare(q, .less, p)) != nil {
      return try joined(f, b, a).map { try context.settled($0.integralReversed()) }
    }
    guard let forward = try joined(f, a, b) else { return try inBothOrders(f, p, q) }
    let order = forward.hypotheses.subtracting(context.assumptions)
    guard order.contains(.compare(p, .atMost, q)) || order.contains(.compare(p, .less, q)) else {
      return forward
    }
    return try inBothOrders(f, p, q) ?? forward
  }

  /// The integral where either end may be the lower one.
  private func inBothOrders(_ f: Body, _ p: Term, _ q: Term) throws -> Theorem? {
    guard context.assumptions.count < 24, !p.names.isEmpty || !q.names.isEmpty,
      try context.prove(.compare(p, .atMost, q)) == nil
    else { return nil }
    let forward = search(assuming: .compare(p, .atMost, q))
    let backward = search(assuming: .compare(q, .less, p))
    guard let up = try forward.joined(f, .at(p), .at(q)),
      let down = try backward.joined(f, .at(q), .at(p))
    else { return nil }
    let value = try up.sides.right
    var turned = try backward.context.settled(down.integralReversed())
    if try turned.sides.right != value {
      turned = try backward.context.settled(
        turned.followed(by: backward.context.equation(turned.sides.right, value)))
    }
    return try context.settled(.split(on: Comparison(p, .atMost, q), up, turned))
  }

  private func search(assuming proposition: Proposition) -> IntegralSearch {
    IntegralSearch(context: context.assuming(proposition), suggestions: suggestions)
  }

  // MARK: - Pieces

  /// The integral from a lower end to an upper one, in pieces if need be.
  func joined(_ f: Body, _ a: End, _ b: End, depth: Int = 0) throws -> Theorem? {
    if let whole = try attempt({ try piece(f, a, b) }) { return whole }
    guard depth < 6 else { return nil }
    for place in try breaks(f, a, b) {
      guard let first = try joined(f, a, .at(place), depth: depth + 1),
        let second = try joined(f, .at(place), b, depth: depth + 1)
      else { continue }
      return try context.settled(.integral(joining: first, second))
    }
    return nil
  }

  private func attempt(_ body: () throws -> Theorem?) throws -> Theorem? {
    do { return try body() } catch is Refusal { return nil } catch is TooLarge {
      return nil
    } catch is NotComparing { return nil }
  }

  /// The integral of what has one antiderivative between its ends.
  private func piece(_ f: Body, _ a: End, _ b: End) throws -> Theorem? {
    let name = Name.fresh("x", avoiding: [f(0)] + [a, b].compactMap(\.point))
    let x = Term.variable(name)
    let open = try Between(x, from: a, to: b, isOpen: true, in: context)
    let within = Context(
      context.assumptions + open.assumptions, budget: context.budget,
      divisions: context.divisions, isShallow: context.isShallow)
    let form = try open.fromEnds(within.settled(within.canonical(f(x))))
    let g = try form.sides.right
    for suggestion in suggestions {
      if let found = try attempt({ try integral(g, suggestion, name, a, b, within) }) {
        return try context.settled(.integral(by: form, in: name, found))
      }
    }
    guard !g.hasCases else { return nil }
    if g.rational?.isZero == true {
      let found = try integral(g, Body(0, over: name), name, a, b, within)
      return try found.map { try context.settled(.integral(by: form, in: name, $0)) }
    }
    if let found = try attempt({ try known(g, name, a, b, within) }) {
      return try context.settled(.integral(by: form, in: name, found))
    }
    let finder = Antiderivative(context: within, name: name)
    for inside in try finder.antiderivatives(of: g) {
      let F = Body(inside, over: name)
      if let found = try attempt({ try integral(g, F, name, a, b, within) }) {
        return try context.settled(.integral(by: form, in: name, found))
      }
    }
    return nil
  }

  /// The integral of g from a to b = F(b) − F(a), or what F tends to at an end that is infinite or
  /// where F′ is not g.
  private func integral(
    _ g: Term, _ F: Body, _ name: Name, _ a: End, _ b: End, _ within: Context
  ) throws -> Theorem? {
    let x = Term.variable(name)
    let F = Body(F(x).gatheringConstants(besides: name), over: name)
    let closed = try Between(x, from: a, to: b, isOpen: false, in: context)
    let including = Context(
      context.assumptions + closed.assumptions, budget: context.budget,
      divisions: context.divisions, isShallow: context.isShallow)
    let slope = try Theorem.derivative(F, at: x)
    var limits: [Theorem] = []
    for (end, approach) in [(a, Terms.Approach.minusInfinity), (b, .infinity)]
    where end.point == nil {
      guard let limit = try context.endValue(F, approach) else { return nil }
      limits.append(limit)
    }
    let inside = try attempt {
      let whole = try slope.followed(by: including.equation(slope.sides.right, g))
      return try closed.fromEnds(including.settled(whole))
    }
    if let inside,
      let result = try attempt({
        try Theorem.integral(inside, in: name, from: a, to: b, ends: limits)
      })
    {
      return try context.settled(result)
    }
    // At an end the slope may be missing, or be another.
    let open = try Between(x, from: a, to: b, isOpen: true, in: context)
    let whole = try slope.followed(by: within.equation(slope.sides.right, g))
    let strict = try open.fromEnds(within.settled(whole))
    for (end, isLower) in [(a, true), (b, false)] {
      guard let point = end.point else { continue }
      let bound: Proposition =
        isLower ? .compare(point, .less, x) : .compare(x, .less, point)
      guard strict.hypotheses.contains(bound) else { continue }
      guard let limit = try context.endValue(F, isLower ? .fromAbove(point) : .fromBelow(point))
      else { return nil }
      limits.append(limit)
    }
    return try context.settled(.integral(strict, in: name, from: a, to: b, ends: limits))
  }
}

extension End {
  /// The point where the end is one.
  var point: Term? { if case .at(let point) = self { point } else { nil } }
}
