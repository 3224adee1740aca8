/// A relation of two expressions, each with its sign: what can be claimed, shown, or be the condition of a case.
public protocol Statement: Sendable, CustomStringConvertible {
  /// The two sides and the sign between them.
  var relation: Relation { get }
}

/// Two expressions and the sign between them.
public struct Relation: Hashable, Sendable {
  enum Sign: String, Hashable, Sendable {
    case less = "<"
    case atMost = "≤"
    case greater = ">"
    case atLeast = "≥"
    case equal = "="
    case unequal = "≠"
  }

  /// The left side.
  public let left: Expression
  let sign: Sign
  /// The right side.
  public let right: Expression
}

/// That two expressions are equal: `swish(x) == x * sigmoid(x)`. Only `==` makes one.
public struct Equation: Statement, Hashable {
  /// The two sides and the sign between them.
  public let relation: Relation
  fileprivate init(_ left: Expression, _ right: Expression) {
    relation = Relation(left: left, sign: .equal, right: right)
  }
}

/// That one expression is below, at most, above or at least another: `exp(x) >= 1 + x`.
public struct Inequality: Statement, Hashable {
  /// The two sides and the sign between them.
  public let relation: Relation
  fileprivate init(_ left: Expression, _ sign: Relation.Sign, _ right: Expression) {
    relation = Relation(left: left, sign: sign, right: right)
  }
}

/// That two expressions differ, everywhere: `exp(x) != 0`.
public struct Inequation: Statement, Hashable {
  /// The two sides and the sign between them.
  public let relation: Relation
  fileprivate init(_ left: Expression, _ right: Expression) {
    relation = Relation(left: left, sign: .unequal, right: right)
  }
}

extension Expression {
  /// The statement that the left side is below the right side.
  public static func < (left: Expression, right: Expression) -> Inequality {
    Inequality(left, .less, right)
  }
  /// The statement that the left side is at most the right side.
  public static func <= (left: Expression, right: Expression) -> Inequality {
    Inequality(left, .atMost, right)
  }
  /// The statement that the left side is above the right side.
  public static func > (left: Expression, right: Expression) -> Inequality {
    Inequality(left, .greater, right)
  }
  /// The statement that the left side is at least the right side.
  public static func >= (left: Expression, right: Expression) -> Inequality {
    Inequality(left, .atLeast, right)
  }
  /// The statement that the two sides differ.
  public static func != (left: Expression, right: Expression) -> Inequation {
    Inequation(left, right)
  }
  /// The statement that the two sides are equal.
  public static func == (left: Expression, right: Expression) -> Equation { Equation(left, right) }
}

extension Statement {
  /// The left side.
  public var left: Expression { relation.left }
  /// The right side.
  public var right: Expression { relation.right }
  /// The statement as TeX.
  public var tex: String { relation.tex }
  /// The statement as plain text.
  public var text: String { relation.text }
  /// The statement as plain text.
  public var description: String { text }
}
