import Balls
import Kernel
import Terms

/// Derivatives, limits, integrals and sums, worked out.
extension Context {
  /// t = u without the outermost operator of the calculus; `nil` where no way is known.
  func workedOut(_ term: Term) throws -> Theorem? {
    switch term.shape {
    case .derivative(let f, let point): return try slope(of: f, at: point)
    case .limit(let f, let approach): return try limitValue(of: f, approach)
    case .integral(let f, let a, let b): return try integralValue(of: f, from: a, to: b)
    case .total(let f, let a, let b): return try totalValue(of: f, from: a, to: b)
    default: return nil
    }
  }

  /// f′(p) = s.
  func slope(of f: Body, at point: Term) throws -> Theorem? {
    if let known = try slopeAtKnownPoint(of: f, at: point) { return known }
    if let plain = try? Theorem.derivative(f, at: point) {
      // At the edge of a case the rules do not apply.
      guard f(point).hasCases else { return plain }
      let settled = try settled(plain)
      if settled.hypotheses.isSubset(of: assumptions) { return settled }
      if point.rational == nil {
        let simple = try? slopeOfSimplified(f, at: point)
        return simple?.hypotheses.isSubset(of: assumptions) == true ? simple : plain
      }
      if let defined = try slopeByDefinition(of: f, at: point) { return defined }
      // What asks for 0 ≠ 0 says nothing.
      return settled.hypotheses.contains(where: \.isAbsurd) ? nil : settled
    }
    let moving = try slopeOfIntegrals(in: f, at: point)
    if let moving, moving.hypotheses.isSubset(of: assumptions) { return moving }
    return try slopeOfSimplified(f, at: point) ?? moving
  }

  /// f′(p) by g′(p), where g is the canonical form of f near p, worked out where it has no rule.
  private func slopeOfSimplified(_ f: Body, at point: Term) throws -> Theorem? {
    let x = Name.fresh("x", avoiding: [f(0), point])
    let inside = f(.variable(x))
    // An assumption on a derivative would ask for that derivative again.
    let inner = Context(
      assumptions.compactMap { $0.hasOperators ? nil : $0.shifted(from: point, to: x) },
      budget: budget, divisions: divisions, isShallow: isShallow)
    let form = try inner.settled(inner.canonical(inside))
    let g = try form.sides.right
    guard g != inside, let slope = try? Theorem.derivative(Body(g, over: x), at: point) else {
      return nil
    }
    return try settled(.derivative(nearby: form, in: x, at: slope))
  }
}

extension Proposition {
  /// Whether it compares two numbers that do not compare so.
  fileprivate var isAbsurd: Bool {
    guard case .compare(let a, let sign, let b) = self, let p = a.exactValue, let q = b.exactValue
    else { return false }
    return !sign.holds(p, q)
  }

  /// Whether a derivative, limit, integral, sum or unknown function occurs.
  fileprivate var hasOperators: Bool {
    switch self {
    case .compare(let a, _, let b): a.hasOperators || b.hasOperators
    case .integer(let a): a.hasOperators
    case .tends: true
    }
  }

  /// What holds of a point that is a variable, said of another variable near it: strict bounds only.
  fileprivate func shifted(from point: Term, to name: Name) -> Proposition? {
    guard case .variable(let old) = point.shape, names.contains(old) else {
      return self
    }
    guard case .compare(_, let sign, _) = self, sign == .less || sign == .unequal else {
      return nil
    }
    return substituting([old: .variable(name)])
  }
}
