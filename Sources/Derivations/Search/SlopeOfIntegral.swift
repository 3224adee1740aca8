import Balls
import Kernel
import Terms

/// Slopes of integrals whose ends move: by the integrand's values there, where it is continuous.
extension Context {
  /// f′(p) = s, for a function in which integrals end at its variable.
  func slopeOfIntegrals(in f: Body, at point: Term) throws -> Theorem? {
    let name = Name.fresh("x", avoiding: [f(0), point])
    let x = Term.variable(name)
    var slopes: [Theorem] = []
    var seen = Set<Term>()
    func visit(_ part: Term) throws {
      guard part.names.contains(name), seen.insert(part).inserted else { return }
      if case .integral(let g, let a, .at(let b)) = part.shape, !g.names.contains(name),
        a != .infinity, let (slope, variable) = try continuous(g),
        let upper = try? Theorem.derivative(Body(b, over: name), at: point)
      {
        var lower: Theorem?
        if case .at(let a) = a {
          lower = try? Theorem.derivative(Body(a, over: name), at: point)
          guard lower != nil else { return }
        }
        slopes.append(try settled(.slopeOfIntegral(slope, in: variable, from: lower, to: upper)))
        return
      }
      try part.parts.forEach(visit)
    }
    try visit(f(x))
    guard !slopes.isEmpty else { return nil }
    return try settled(.derivative(f, at: point, given: slopes))
  }

  /// That g has a slope at every place, so that it is continuous.
  func continuous(_ g: Body) throws -> (Theorem, Name)? {
    let name = Name.fresh("t", avoiding: [g(0)])
    let t = Term.variable(name)
    let free = Context(
      assumptions, budget: budget, divisions: divisions, isShallow: isShallow)
    guard let slope = Term(.derivative(g, at: t)),
      let theorem = try free.sloped(.hasValue(slope), g(t), t, depth: 0),
      !theorem.hypotheses.contains(where: { $0.names.contains(name) })
    else { return nil }
    return (theorem, name)
  }

  /// That a slope has a value, case by case at the places where the function's cases meet.
  private func sloped(
    _ wanted: Proposition, _ inside: Term, _ t: Term, depth: Int
  ) throws -> Theorem? {
    if let direct = try prove(wanted) { return direct }
    guard depth < 3 else { return nil }
    for (left, right) in inside.edges {
      for place in [(left, right), (right, left)] where place.0 == t && place.1.rational != nil {
        let edge = Comparison(t, .equal, place.1)
        guard !assumptions.contains(.holds(edge)), !assumptions.contains(.holds(edge.negated)),
          let at = try assuming(.holds(edge)).prove(wanted),
          let beside = try assuming(.holds(edge.negated))
            .sloped(wanted, inside, t, depth: depth + 1)
        else { continue }
        return try settled(.split(on: edge, at, beside))
      }
    }
    return nil
  }

  /// That the integral of what is continuous has a value.
  func integrable(_ f: Body, from a: Term, to b: Term) throws -> Theorem? {
    guard let (slope, name) = try continuous(f) else { return nil }
    return try settledWholly(.integrable(slope, in: name, from: a, to: b))
  }
}

extension Term {
  /// What is compared in the cases of a term; of a size or a maximum, its parts.
  fileprivate var edges: [(Term, Term)] {
    var result: [(Term, Term)] = []
    switch shape {
    case .apply(.absolute, let u): result.append((u, 0))
    case .largest(let a, let b): result.append((a, b))
    case .cases(let c, _, _): result.append((c.left, c.right))
    default: break
    }
    return parts.reduce(result) { $0 + $1.edges }
  }
}
