/// The derivative of an expression, as a node that is set as d/dx (…) and evaluated by the machine.
public func derivative(_ expression: Expression, _ variable: Variable, order: Int = 1) -> Expression
{
  guard (1...32).contains(order) else {
    return .invalid("the order of a derivative should be from 1 to 32, but is \(order)")
  }
  if case .derivative(let body, variable.symbol, let inner) = expression.form {
    return Expression(.derivative(body, variable.symbol, order: inner + order))
  }
  return Expression(.derivative(expression, variable.symbol, order: order))
}
