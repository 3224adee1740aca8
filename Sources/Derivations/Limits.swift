/// The limit of an expression as a variable approaches a point, as a node that is set as lim and
/// worked out by the machine.
public func limit(_ expression: Expression, _ variable: Variable, _ point: Expression) -> Expression
{
  Expression(.limit(expression, variable.symbol, .to(point)))
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
