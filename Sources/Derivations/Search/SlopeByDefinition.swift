import Balls
import Kernel
import Terms

/// Slopes at the edges of cases, where no rule of differentiation applies: the limit of the
/// quotient of differences.
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
    guard point.isVariable else { return nil }
    for case .compare(let a, .equal, let b) in assumptions where a == point || b == point {
      let value = a == point ? b : a
      guard value.rational != nil else { continue }
      let known = Theorem.assume(.compare(a, .equal, b))
      guard let slope = try slope(of: f, at: value) else { return nil }
      let name = Name.fresh("p", avoiding: [f(0), point])
      guard let moving = Term(.derivative(f, at: .variable(name))) else { return nil }
      return try slope.exchanging(
        name, in: .compare(moving, .equal, slope.sides.right),
        by: a == point ? known : known.reversed())
    }
    return nil
  }
}
