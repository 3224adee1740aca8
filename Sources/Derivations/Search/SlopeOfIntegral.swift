import Balls
import Kernel

/// Slopes of integrals whose upper end moves: the integrand's value there, where it is continuous.
extension Context {
  /// f′(p) = s, for a function in which integrals end at its variable.
  func slopeOfIntegrals(in f: Body, at point: Term) throws -> Theorem? {
    let name = Name.fresh("x", avoiding: [f(0), point])
    let x = Term.variable(name)
    var slopes: [Theorem] = []
    var seen = Set<Term>()
    func visit(_ part: Term) throws {
      guard part.names.contains(name), seen.insert(part).inserted else { return }
      if case .integral(let g, let a, .at(x)) = part.shape, !g.names.contains(name),
        !(a.point?.names.contains(name) ?? false), let slope = try continuous(g)
      {
        let (theorem, variable) = slope
        slopes.append(try settled(.slopeOfIntegral(theorem, in: variable, from: a, at: point)))
        return
      }
      try part.parts.forEach(visit)
    }
    try visit(f(x))
    guard !slopes.isEmpty else { return nil }
    return try settled(.derivative(f, at: point, given: slopes))
  }

  /// A slope of g at every place, so that g is continuous.
  private func continuous(_ g: Body) throws -> (Theorem, Name)? {
    let name = Name.fresh("t", avoiding: [g(0)])
    let t = Term.variable(name)
    let inner = Context(
      assumptions.filter { !$0.names.contains(name) }, budget: budget, divisions: divisions)
    guard let plain = try? Theorem.derivative(g, at: t) else { return nil }
    let slope = try inner.settled(plain)
    guard !slope.hypotheses.contains(where: { $0.names.contains(name) }) else { return nil }
    return (slope, name)
  }
}
