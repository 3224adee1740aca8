import Balls
import Kernel

/// Slopes at the edges of cases, where no rule of differentiation applies: the limit of the quotient of
/// differences.
extension Context {
  /// f′(p) = L, at a place where f has cases.
  func slopeByDefinition(of f: Body, at point: Term) throws -> Theorem? {
    let name = Name.fresh("x", avoiding: [f(0), point])
    let x = Term.variable(name)
    guard f(x).hasCases else { return nil }
    let quotient = Body((f(x) - f(point)) / (x - point), over: name)
    guard let limit = try tending(quotient, .to(point)) else { return nil }
    return try settled(.derivative(of: f, at: point, fromQuotient: limit))
  }

  /// f′(p) = f′(c), where the case that is looked at says that p is a number c.
  func slopeAtKnownPoint(of f: Body, at point: Term) throws -> Theorem? {
    guard point.isVariable, let term = Term(.derivative(f, at: point)) else { return nil }
    for case .compare(point, .equal, let value) in assumptions where value.rational != nil {
      let same = Theorem.assume(.compare(point, .equal, value))
      let renamed = try Theorem.rewriting(term, by: [same])
      guard case .derivative(let g, let place) = try renamed.sides.right.shape,
        let slope = try slope(of: g, at: place)
      else { return nil }
      return try renamed.followed(by: slope)
    }
    return nil
  }
}
