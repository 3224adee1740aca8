precedencegroup ExponentiationPrecedence {
  associativity: right
  higherThan: MultiplicationPrecedence
}

/// Raises to a power; binds tighter than `*` and to the right.
infix operator ** : ExponentiationPrecedence

/// What a minus sign in front made, so that `-x ** 2` can be told from `(-x * y) ** 2`.
final class Negated: Expression, @unchecked Sendable {}

/// A sum that stays in parentheses within another: (x − 1) among its powers.
final class Grouped: Expression, @unchecked Sendable {}

extension Expression {
  /// The sum of two expressions.
  public static func + (a: Expression, b: Expression) -> Expression {
    Expression(.sum(a.terms + b.terms))
  }

  /// The difference of two expressions.
  public static func - (a: Expression, b: Expression) -> Expression {
    Expression(.sum(a.terms + [negation(of: b)]))
  }

  /// The product of two expressions.
  public static func * (a: Expression, b: Expression) -> Expression {
    if case .negation(let inner) = a.form { return negation(of: inner * b) }
    return Expression(.product(a.factors + b.factors))
  }

  /// The quotient of two expressions.
  public static func / (a: Expression, b: Expression) -> Expression {
    if case .negation(let inner) = a.form { return negation(of: inner / b) }
    return Expression(.quotient(a, b))
  }

  /// The expression with the opposite sign.
  public static prefix func - (a: Expression) -> Expression { Negated(.negation(a)) }

  static func negation(of operand: Expression) -> Expression { Expression(.negation(operand)) }

  /// The power of an expression; `x ** 2` is x². Swift reads `-x ** 2` as (−x)², mathematics as −x²:
  /// neither is taken silently, and the expression is an error where it is used.
  public static func ** (base: Expression, exponent: Expression) -> Expression {
    if base is Negated {
      return invalid(
        "-x ** 2 should say which it means: write -(x ** 2), or power(-x, 2) where (−x)² is meant")
    }
    return Expression(.power(base, exponent))
  }

  /// How many terms or factors stand side by side: a longer row is a part of the next one, or adding a term
  /// a hundred thousand times would copy all before each time.
  private static let longestRow = 200

  private var terms: [Expression] {
    if case .sum(let terms) = form, terms.count < Self.longestRow { return terms }
    return [self]
  }

  private var factors: [Expression] {
    if case .product(let factors) = form, factors.count < Self.longestRow { return factors }
    return [self]
  }
}

/// The power of an expression: `power(-x, 2)` is (−x)².
public func power(_ base: Expression, _ exponent: Expression) -> Expression {
  Expression(.power(base, exponent))
}
