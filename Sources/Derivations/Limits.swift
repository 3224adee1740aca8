/// The limit of an expression as a variable approaches a point, as a node that is set as lim and
/// worked out by the machine; from one side only where the sides differ.
public func limit(
  _ expression: Expression, _ variable: Variable, _ point: Expression, from side: Side? = nil
) -> Expression {
  let approach: Approach
  switch side {
  case nil: approach = .to(point)
  case .left: approach = .fromBelow(point)
  case .right: approach = .fromAbove(point)
  }
  return Expression(.limit(expression, variable.symbol, approach))
}

/// An end of the real line, for limits and integrals.
public enum Infinity: Sendable {
  /// Plus infinity.
  case infinity
  /// Minus infinity.
  case minusInfinity
}

/// The limit of an expression as a variable grows beyond all bounds: `limit(f, x, .infinity)`.
public func limit(_ expression: Expression, _ variable: Variable, _ end: Infinity) -> Expression {
  Expression(
    .limit(expression, variable.symbol, end == .infinity ? .infinity : .minusInfinity))
}

/// A side from which a point is approached.
public enum Side: Sendable {
  /// From below.
  case left
  /// From above.
  case right
}
