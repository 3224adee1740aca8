/// A piece of mathematics, apart from the engine's own: from it come the engine's expression, the
/// readings of an evaluator that shares nothing with the engine, and a text for Python.
public indirect enum Tree: Hashable, Sendable {
  /// The functions of one number.
  public enum Function: String, Hashable, Sendable, CaseIterable {
    case exp, log, sin, cos, tan, sinh, cosh, tanh, sigmoid, erf, erfc
    case normalCumulative, normalDensity, lambertW, abs
  }

  /// How two sides compare.
  public enum Sign: String, Hashable, Sendable, CaseIterable {
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    case equal = "=="
    case unequal = "!="
  }

  /// Where a limit is taken.
  public enum Approach: Hashable, Sendable {
    case to(Tree)
    case fromLeft(Tree)
    case fromRight(Tree)
    case infinity
    case minusInfinity
  }

  /// Where an integral ends.
  public enum End: Hashable, Sendable {
    case at(Tree)
    case infinity
    case minusInfinity
  }

  case number(Fraction)
  case pi
  case letter(Letter)
  case add(Tree, Tree)
  case subtract(Tree, Tree)
  case multiply(Tree, Tree)
  case divide(Tree, Tree)
  case negate(Tree)
  case power(Tree, Tree)
  case call(Function, Tree)
  case largest(Tree, Tree)
  case cases(Tree, Sign, Tree, Tree, else: Tree)
  case derivative(Tree, Letter, order: Int)
  case limit(Tree, Letter, Approach)
  case integral(Tree, Letter, End, End)
  case total(Tree, Letter, Tree, Tree)
  /// A function with a name: its parameter, its definition, and the argument.
  case named(String, Letter, Tree, Tree)
}

extension Tree: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Fraction(value)) }
  /// A fraction.
  public static func fraction(_ a: Int, _ b: Int) -> Tree { .number(Fraction(a, b)) }
  /// The number that the tree is.
  public var fraction: Fraction? { if case .number(let q) = self { q } else { nil } }
  /// The square root.
  public static func root(_ u: Tree) -> Tree { .power(u, .fraction(1, 2)) }
}

/// The sum, without a 0.
func + (a: Tree, b: Tree) -> Tree {
  if a == 0 { return b }
  if b == 0 { return a }
  return .add(a, b)
}
/// The difference, without a 0.
func - (a: Tree, b: Tree) -> Tree {
  if b == 0 { return a }
  if a == 0 { return -b }
  return .subtract(a, b)
}
/// The product, without a 1.
func * (a: Tree, b: Tree) -> Tree {
  if a == 1 { return b }
  if b == 1 { return a }
  return .multiply(a, b)
}
/// The quotient.
func / (a: Tree, b: Tree) -> Tree { .divide(a, b) }
/// The opposite.
prefix func - (a: Tree) -> Tree {
  if case .negate(let b) = a { return b }
  if let q = a.fraction { return .number(Fraction(-q.numerator, q.denominator)) }
  return .negate(a)
}

extension Tree {
  /// Every direct part, and whether the tree binds a letter in it.
  public var parts: [Tree] {
    switch self {
    case .number, .pi, .letter: []
    case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b),
      .divide(let a, let b),
      .power(let a, let b), .largest(let a, let b):
      [a, b]
    case .negate(let a), .call(_, let a), .derivative(let a, _, _): [a]
    case .cases(let a, _, let b, let c, let d): [a, b, c, d]
    case .limit(let f, _, let approach): [f] + (approach.point.map { [$0] } ?? [])
    case .integral(let f, _, let a, let b): [f] + [a, b].compactMap(\.point)
    case .total(let f, _, let a, let b): [f, a, b]
    case .named(_, _, let f, let u): [f, u]
    }
  }

  /// The same shape of other parts, given in the order of ``parts``.
  public func with(parts p: [Tree]) -> Tree {
    switch self {
    case .number, .pi, .letter: return self
    case .add: return .add(p[0], p[1])
    case .subtract: return .subtract(p[0], p[1])
    case .multiply: return .multiply(p[0], p[1])
    case .divide: return .divide(p[0], p[1])
    case .power: return .power(p[0], p[1])
    case .largest: return .largest(p[0], p[1])
    case .negate: return .negate(p[0])
    case .call(let f, _): return .call(f, p[0])
    case .derivative(_, let letter, let order): return .derivative(p[0], letter, order: order)
    case .cases(_, let sign, _, _, _): return .cases(p[0], sign, p[1], p[2], else: p[3])
    case .limit(_, let letter, let approach):
      return .limit(p[0], letter, p.count > 1 ? approach.with(p[1]) : approach)
    case .integral(_, let letter, let a, let b):
      var rest = p.dropFirst()
      func end(_ end: End) -> End { end.point == nil ? end : .at(rest.removeFirst()) }
      let (lower, upper) = (end(a), end(b))
      return .integral(p[0], letter, lower, upper)
    case .total(_, let letter, _, _): return .total(p[0], letter, p[1], p[2])
    case .named(let name, let letter, _, _): return .named(name, letter, p[0], p[1])
    }
  }

  /// The letters that are free, by name.
  public var letters: [Letter] {
    var found = Set<Letter>()
    collect(into: &found)
    return found.sorted { $0.name < $1.name }
  }

  private func collect(into found: inout Set<Letter>) {
    switch self {
    case .letter(let letter): found.insert(letter)
    case .derivative(let f, let letter, _):
      f.collect(into: &found)
      found.insert(letter)
    case .limit(let f, let letter, _), .integral(let f, let letter, _, _),
      .total(let f, let letter, _, _), .named(_, let letter, let f, _):
      var inner = Set<Letter>()
      f.collect(into: &inner)
      inner.remove(letter)
      found.formUnion(inner)
      parts.dropFirst().forEach { $0.collect(into: &found) }
    default: parts.forEach { $0.collect(into: &found) }
    }
  }

  /// The tree with a letter replaced, where it is free.
  public func replacing(_ letter: Letter, by value: Tree) -> Tree {
    switch self {
    case .letter(letter): return value
    case .derivative(let f, letter, let order):
      // The slope at a letter's value can't be written without a second letter.
      return value == .letter(letter) ? self : .derivative(f, letter, order: order)
    case .limit(_, letter, _), .integral(_, letter, _, _), .total(_, letter, _, _),
      .named(_, letter, _, _):
      let p = parts
      return with(parts: [p[0]] + p.dropFirst().map { $0.replacing(letter, by: value) })
    default: return with(parts: parts.map { $0.replacing(letter, by: value) })
    }
  }

  /// How many nodes there are.
  public var size: Int { parts.reduce(1) { $0 + $1.size } }

  /// Whether a part, the whole included, satisfies a condition.
  public func contains(_ condition: (Tree) -> Bool) -> Bool {
    condition(self) || parts.contains { $0.contains(condition) }
  }

  /// Whether there is a derivative, a limit, an integral or a sum.
  public var hasOperators: Bool {
    contains {
      switch $0 {
      case .derivative, .limit, .integral, .total: true
      default: false
      }
    }
  }
}

extension Tree.Approach {
  /// The point that is approached.
  public var point: Tree? {
    switch self {
    case .to(let p), .fromLeft(let p), .fromRight(let p): p
    case .infinity, .minusInfinity: nil
    }
  }
  func with(_ p: Tree) -> Tree.Approach {
    switch self {
    case .to: .to(p)
    case .fromLeft: .fromLeft(p)
    case .fromRight: .fromRight(p)
    case .infinity, .minusInfinity: self
    }
  }
}

extension Tree.End {
  /// The point, where it is no end of the line.
  public var point: Tree? { if case .at(let p) = self { p } else { nil } }
}

extension Tree.Sign {
  /// What holds where this does not.
  public var negated: Tree.Sign {
    switch self {
    case .less: .atLeast
    case .atMost: .greater
    case .greater: .atMost
    case .atLeast: .less
    case .equal: .unequal
    case .unequal: .equal
    }
  }
}

/// A statement about trees.
public struct Claim: Hashable, Sendable {
  /// The left side.
  public var left: Tree
  /// How the sides are said to compare.
  public var sign: Tree.Sign
  /// The right side.
  public var right: Tree

  /// Makes a claim.
  public init(_ left: Tree, _ sign: Tree.Sign, _ right: Tree) {
    self.left = left
    self.sign = sign
    self.right = right
  }

  /// The free letters, by name.
  public var letters: [Letter] {
    Set(left.letters + right.letters).sorted { $0.name < $1.name }
  }
  /// How many nodes there are.
  public var size: Int { left.size + right.size }
}
