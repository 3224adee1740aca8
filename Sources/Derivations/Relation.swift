/// A comparison of two expressions: an equation to be shown, or the condition under which a case of
/// a piecewise function applies.
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

/// A relation with an equals sign, `swish(x) == x * sigmoid(x)`.
public typealias Equation = Relation

extension Expression {
  /// The relation that the left side is below the right side.
  public static func < (left: Expression, right: Expression) -> Relation {
    Relation(left: left, sign: .less, right: right)
  }
  /// The relation that the left side is at most the right side.
  public static func <= (left: Expression, right: Expression) -> Relation {
    Relation(left: left, sign: .atMost, right: right)
  }
  /// The relation that the left side is above the right side.
  public static func > (left: Expression, right: Expression) -> Relation {
    Relation(left: left, sign: .greater, right: right)
  }
  /// The relation that the left side is at least the right side.
  public static func >= (left: Expression, right: Expression) -> Relation {
    Relation(left: left, sign: .atLeast, right: right)
  }
  /// The relation that the two sides differ.
  public static func != (left: Expression, right: Expression) -> Relation {
    Relation(left: left, sign: .unequal, right: right)
  }
  /// The relation that the two sides are equal.
  public static func == (left: Expression, right: Expression) -> Relation {
    Relation(left: left, sign: .equal, right: right)
  }
}
