precedencegroup ExponentiationPrecedence {
  associativity: right
  higherThan: MultiplicationPrecedence
}

/// Raises to a power; binds tighter than `*` and to the right.
infix operator ** : ExponentiationPrecedence

/// A negated expression, a type of its own so that `-x ** 2` can be caught.
public final class Negation: Expression, @unchecked Sendable {
  init(of operand: Expression) { super.init(.negation(operand)) }

  /// A negative literal is a number, not a negation.
  public required init(integerLiteral value: Int) {
    preconditionFailure("a negation should be of an expression, but is the number \(value)")
  }
}

extension Expression {
  /// The sum of two expressions.
  public static func + (a: Expression, b: Expression) -> Expression {
    Expression(.sum(a.terms + b.terms))
  }

  /// The difference of two expressions.
  public static func - (a: Expression, b: Expression) -> Expression {
    Expression(.sum(a.terms + [Negation(of: b)]))
  }

  /// The product of two expressions.
  public static func * (a: Expression, b: Expression) -> Expression {
    if case .negation(let inner) = a.form { return Negation(of: inner * b) }
    return Expression(.product(a.factors + b.factors))
  }

  /// The quotient of two expressions.
  public static func / (a: Expression, b: Expression) -> Expression {
    if case .negation(let inner) = a.form { return Negation(of: inner / b) }
    return Expression(.quotient(a, b))
  }

  /// The expression with the opposite sign.
  public static prefix func - (a: Expression) -> Negation { Negation(of: a) }

  /// The power of an expression; `x ** 2` is x².
  public static func ** (base: Expression, exponent: Expression) -> Expression {
    Expression(.power(base, exponent))
  }

  /// Swift reads `-x ** 2` as (−x)², mathematics as −x²: neither is taken silently.
  @available(*, deprecated, message: "write -(x ** 2), or power(-x, 2) where (−x)² is meant")
  public static func ** (base: Negation, exponent: Expression) -> Expression {
    preconditionFailure(
      "-x ** 2 should say which it means: write -(x ** 2), or power(-x, 2) where (−x)² is meant")
  }

  private var terms: [Expression] {
    if case .sum(let terms) = form { return terms }
    return [self]
  }

  private var factors: [Expression] {
    if case .product(let factors) = form { return factors }
    return [self]
  }
}

/// The power of an expression: `power(-x, 2)` is (−x)².
public func power(_ base: Expression, _ exponent: Expression) -> Expression {
  Expression(.power(base, exponent))
}
