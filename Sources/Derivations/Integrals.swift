/// The integral of an expression over a variable between two points, which may be infinite:
/// `integral(normalDensity(t), t, from: .minusInfinity, to: x)`.
public func integral(
  _ expression: Expression, _ variable: Variable, from lower: Bound, to upper: Bound
) -> Expression {
  Expression(.integral(expression, variable.symbol, from: lower, to: upper))
}

/// The integral of an expression over a variable between two points.
public func integral(
  _ expression: Expression, _ variable: Variable, from lower: Expression, to upper: Expression
) -> Expression {
  integral(expression, variable, from: .at(lower), to: .at(upper))
}

/// The integral of an expression over a variable from an end of the line to a point.
public func integral(
  _ expression: Expression, _ variable: Variable, from lower: Bound, to upper: Expression
) -> Expression {
  integral(expression, variable, from: lower, to: .at(upper))
}

/// The integral of an expression over a variable from a point to an end of the line.
public func integral(
  _ expression: Expression, _ variable: Variable, from lower: Expression, to upper: Bound
) -> Expression {
  integral(expression, variable, from: .at(lower), to: upper)
}

/// An antiderivative's difference between two points, set in square brackets.
public func bracket(
  _ expression: Expression, _ variable: Variable, from lower: Bound, to upper: Bound
) -> Expression {
  Expression(.bracket(expression, variable.symbol, from: lower, to: upper))
}

/// An antiderivative's difference between an end of the line and a point.
public func bracket(
  _ expression: Expression, _ variable: Variable, from lower: Bound, to upper: Expression
) -> Expression {
  bracket(expression, variable, from: lower, to: .at(upper))
}

/// An antiderivative's difference between two points.
public func bracket(
  _ expression: Expression, _ variable: Variable, from lower: Expression, to upper: Expression
) -> Expression {
  bracket(expression, variable, from: .at(lower), to: .at(upper))
}

/// The sum of an expression over a whole-numbered variable from `lower` to `upper`.
public func sum(
  _ expression: Expression, _ variable: Variable, from lower: Expression, to upper: Expression
) -> Expression {
  Expression(.total(expression, variable.symbol, from: lower, to: upper))
}
