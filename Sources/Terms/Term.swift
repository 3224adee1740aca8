import Balls

/// The name of a free variable.
public struct Name: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The letters of the name.
  public let spelling: String
  /// Makes a name.
  public init(_ spelling: String) { self.spelling = spelling }
  /// The letters of the name.
  public var description: String { spelling }
  /// Names in alphabetical order.
  public static func < (a: Name, b: Name) -> Bool { a.spelling < b.spelling }

  /// A name that does not occur in some terms.
  public static func fresh(_ wish: String, avoiding terms: [Term]) -> Name {
    fresh(wish, avoiding: terms.map(\.names))
  }

  /// A name that does not occur among some others.
  public static func fresh(_ wish: String, avoiding names: [Set<Name>]) -> Name {
    let taken = names.reduce(into: Set<Name>()) { $0.formUnion($1) }
    var number = 0
    while taken.contains(Name("\(wish)#\(number)")) { number += 1 }
    return Name("\(wish)#\(number)")
  }
}

/// The functions of one number that the kernel knows by heart.
public enum Operation: String, Hashable, Sendable, CaseIterable {
  case exp, log, sin, cos, tan, sinh, cosh, tanh, sigmoid
  case erf, erfc, normalCumulative, normalDensity, lambertW, absolute
}

/// How two terms compare.
public enum Sign: String, Hashable, Sendable {
  case less = "<"
  case atMost = "≤"
  case equal = "="
  case unequal = "≠"
}

/// Two terms compared: the condition of a case.
public struct Comparison: Hashable, Sendable {
  /// The left side.
  public let left: Term
  /// How the sides compare.
  public let sign: Sign
  /// The right side.
  public let right: Term
  /// Compares two terms.
  public init(_ left: Term, _ sign: Sign, _ right: Term) {
    self.left = left
    self.sign = sign
    self.right = right
  }
}

/// Where a limit is taken, or an integral ends.
public enum End: Hashable, Sendable {
  case at(Term)
  case infinity
  case minusInfinity
}

extension End {
  /// The names that occur free.
  public var names: Set<Name> { if case .at(let point) = self { point.names } else { [] } }
}

/// How a variable moves in a limit.
public enum Approach: Hashable, Sendable {
  case to(Term)
  case fromBelow(Term)
  case fromAbove(Term)
  case infinity
  case minusInfinity
}

/// A term in one bound variable, which has no name: within, it is the number of binders that lie
/// between a place and the binder it belongs to (de Bruijn 1972), so that nothing can be captured.
public struct Body: Hashable, Sendable {
  let inside: Term
  init(inside: Term) { self.inside = inside }

  /// The function of a variable that a term is: the variable is bound, and its name is gone.
  public init(_ term: Term, over name: Name) { inside = term.closing(name, depth: 0) }

  /// The function of a variable that differs from all of some names.
  public init(over names: Set<Name>..., function: (Term) -> Term) {
    let name = Name.fresh("x", avoiding: names)
    self.init(function(.variable(name)), over: name)
  }

  /// The value at a term: the term takes the bound variable's place.
  public func callAsFunction(_ argument: Term) -> Term { inside.opening(argument, depth: 0) }

  /// The names that occur free.
  public var names: Set<Name> { inside.names }
}

/// A piece of mathematics: a real number that depends on the values of its free variables, or no number
/// where it has no value.
///
/// - A sum, a product or a maximum has a value where its parts have; of no terms the sum is 0, and
///   the product 1.
/// - `quotient(a, b)` has one where b ≠ 0.
/// - `power(a, b)` is aᵇ: where b is a whole number, repeated multiplication (a⁰ = 1 for every a,
///   and a ≠ 0 where b < 0); where it is not, e^(b log a) for a > 0, and 0 for a = 0 < b.
/// - `cases(c, a, b)` has a value where both sides of c have one: a's where c holds, b's where not.
/// - `unknown(f, k, u)` is the k-th derivative of a function of which only the name is known; such
///   a function is taken to be infinitely often differentiable on the whole line. With several arguments
///   nothing is known but that there is a value.
/// - `derivative(f, p)` is the derivative of f at p, in both directions.
/// - `limit(f, …)` is finite; f has values near the point, the point itself left out.
/// - `integral(f, a, b)` is that of Henstock and Kurzweil, which is Riemann's and Lebesgue's where they
///   exist, and for ends at infinity the improper one (Hake); at finitely many points f need have no
///   value, and from b to a the integral is the opposite.
/// - `total(f, a, b)` adds f over the whole numbers from a to b, which must be whole; it is 0 where
///   there are none.
public final class Term: Hashable, Sendable {
  /// The shapes a term can have.
  public enum Shape: Hashable, Sendable {
    case number(Rational)
    case pi
    case variable(Name)
    case bound(Int)
    case sum([Term])
    case product([Term])
    case quotient(Term, Term)
    case power(Term, Term)
    case apply(Operation, Term)
    case largest(Term, Term)
    case cases(Comparison, Term, Term)
    case unknown(String, order: Int, [Term])
    case derivative(Body, at: Term)
    case limit(Body, Approach)
    case integral(Body, End, End)
    case total(Body, Term, Term)
  }

  /// The term's shape.
  public let shape: Shape
  /// The names that occur free.
  public let names: Set<Name>
  /// How many parts the term has, itself counted.
  public let size: Int
  /// Over how many binders the loose bound variables within reach; 0 in a whole term.
  let looseness: Int
  private let digest: Int

  /// Makes a term of a shape; a bound variable can't be made by itself, nor a derivative of an
  /// order below 0 or beyond 2⁴⁰.
  public convenience init?(_ shape: Shape) {
    switch shape {
    case .bound: return nil
    case .unknown(_, let order, _) where !(0...1 << 40).contains(order): return nil
    default: self.init(unchecked: shape)
    }
    guard looseness == 0 else { return nil }
  }

  init(unchecked shape: Shape) {
    self.shape = shape
    var names = Set<Name>()
    var size = 1
    var looseness = 0
    if case .variable(let name) = shape { names = [name] }
    if case .bound(let index) = shape { looseness = index + 1 }
    shape.forEachPart { part, binders in
      names.formUnion(part.names)
      size = Swift.min(size &+ part.size, 1 << 40)
      looseness = Swift.max(looseness, part.looseness - binders)
    }
    self.names = names
    self.size = size
    self.looseness = looseness
    digest = shape.hashValue
  }

  /// Whether two terms are the same tree.
  public static func == (a: Term, b: Term) -> Bool {
    a === b || (a.digest == b.digest && a.size == b.size && a.shape == b.shape)
  }

  /// Hashes the tree.
  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

// MARK: - Walking

extension Term.Shape {
  /// The shape with every direct part changed; `change` is told how many binders lie between.
  func mapping(_ change: (Term, _ binders: Int) -> Term) -> Term.Shape {
    func same(_ t: Term) -> Term { change(t, 0) }
    func under(_ f: Body) -> Body { Body(inside: change(f.inside, 1)) }
    func end(_ end: End) -> End { if case .at(let p) = end { .at(same(p)) } else { end } }
    switch self {
    case .number, .pi, .variable, .bound: return self
    case .sum(let parts): return .sum(parts.map(same))
    case .product(let parts): return .product(parts.map(same))
    case .quotient(let a, let b): return .quotient(same(a), same(b))
    case .power(let a, let b): return .power(same(a), same(b))
    case .apply(let operation, let u): return .apply(operation, same(u))
    case .largest(let a, let b): return .largest(same(a), same(b))
    case .cases(let c, let a, let b):
      return .cases(Comparison(same(c.left), c.sign, same(c.right)), same(a), same(b))
    case .unknown(let f, let order, let parts): return .unknown(f, order: order, parts.map(same))
    case .derivative(let f, let point): return .derivative(under(f), at: same(point))
    case .limit(let f, let approach): return .limit(under(f), approach.mapping(same))
    case .integral(let f, let a, let b): return .integral(under(f), end(a), end(b))
    case .total(let f, let a, let b): return .total(under(f), same(a), same(b))
    }
  }

  /// Shows every direct part, and how many binders lie between.
  func forEachPart(_ visit: (Term, _ binders: Int) -> Void) {
    _ = mapping { part, binders in
      visit(part, binders)
      return part
    }
  }
}

extension Term {
  /// The direct parts that are not under a binder.
  public var parts: [Term] {
    var result: [Term] = []
    shape.forEachPart { part, binders in if binders == 0 { result.append(part) } }
    return result
  }

  /// The same shape with every direct part changed; `change` is told how many binders lie above it.
  func mapping(_ depth: Int, _ change: (Term, _ depth: Int) -> Term) -> Term {
    size == 1 ? self : Term(unchecked: shape.mapping { change($0, depth + $1) })
  }

  fileprivate func closing(_ name: Name, depth: Int) -> Term {
    guard names.contains(name) else { return self }
    if case .variable(name) = shape { return Term(unchecked: .bound(depth)) }
    return mapping(depth) { $0.closing(name, depth: $1) }
  }

  /// Puts a whole term, which has no loose bound variables, in the place of one.
  fileprivate func opening(_ argument: Term, depth: Int) -> Term {
    guard looseness > depth else { return self }
    if case .bound(depth) = shape { return argument }
    return mapping(depth) { $0.opening(argument, depth: $1) }
  }

  /// The term with some free variables replaced by terms.
  public func substituting(_ values: [Name: Term]) -> Term {
    guard names.contains(where: { values[$0] != nil }) else { return self }
    if case .variable(let name) = shape { return values[name] ?? self }
    return mapping(0) { part, _ in part.substituting(values) }
  }

  /// The term with some subterms, which have no loose bound variables, replaced; the outermost first.
  public func replacing(_ values: [Term: Term]) -> Term {
    if let value = values[self] { return value }
    return mapping(0) { part, _ in part.replacing(values) }
  }

  /// Whether the term or a part of it, under binders as well, satisfies a condition; bound variables
  /// are shown as free ones, for a loose one could be bound again.
  public func contains(_ condition: (Term) -> Bool) -> Bool {
    if condition(self) { return true }
    var found = false
    shape.forEachPart { part, _ in
      found = found || part.opening(.variable(Name("·")), depth: 0).contains(condition)
    }
    return found
  }
}

// MARK: - Writing terms

extension Term: ExpressibleByIntegerLiteral {
  /// A whole number.
  public convenience init(integerLiteral value: Int) {
    self.init(unchecked: .number(Rational(value)))
  }

  /// An exact number.
  public static func number(_ value: Rational) -> Term { Term(unchecked: .number(value)) }
  /// The ratio of a circle's circumference to its diameter.
  public static let pi = Term(unchecked: .pi)
  /// A free variable.
  public static func variable(_ name: Name) -> Term { Term(unchecked: .variable(name)) }
  /// A sum of any number of terms.
  public static func sum(_ parts: [Term]) -> Term { Term(unchecked: .sum(parts)) }
  /// A product of any number of terms.
  public static func product(_ parts: [Term]) -> Term { Term(unchecked: .product(parts)) }
  /// The greater of two terms.
  public static func largest(_ a: Term, _ b: Term) -> Term { Term(unchecked: .largest(a, b)) }
  /// One term where a condition holds, and another where it does not.
  public static func cases(_ condition: Comparison, _ a: Term, _ b: Term) -> Term {
    Term(unchecked: .cases(condition, a, b))
  }
  /// A function's slope at a place.
  public static func derivative(_ f: Body, at point: Term) -> Term {
    Term(unchecked: .derivative(f, at: point))
  }
  /// A function's limit.
  public static func limit(_ f: Body, _ approach: Approach) -> Term {
    Term(unchecked: .limit(f, approach))
  }
  /// A function's integral between two ends.
  public static func integral(_ f: Body, _ a: End, _ b: End) -> Term {
    Term(unchecked: .integral(f, a, b))
  }
  /// A function's sum over whole numbers.
  public static func total(_ f: Body, _ a: Term, _ b: Term) -> Term {
    Term(unchecked: .total(f, a, b))
  }
  /// A known function's value.
  public static func apply(_ operation: Operation, _ argument: Term) -> Term {
    Term(unchecked: .apply(operation, argument))
  }
  /// The sum of two terms.
  public static func + (a: Term, b: Term) -> Term { Term(unchecked: .sum([a, b])) }
  /// The difference of two terms.
  public static func - (a: Term, b: Term) -> Term { a + -b }
  /// The term with the opposite sign.
  public static prefix func - (a: Term) -> Term { Term(unchecked: .product([-1, a])) }
  /// The product of two terms.
  public static func * (a: Term, b: Term) -> Term { Term(unchecked: .product([a, b])) }
  /// The quotient of two terms.
  public static func / (a: Term, b: Term) -> Term { Term(unchecked: .quotient(a, b)) }
  /// A term to a power.
  public static func power(_ base: Term, _ exponent: Term) -> Term {
    Term(unchecked: .power(base, exponent))
  }
  /// The square root, a power of ½.
  public static func root(_ base: Term) -> Term { power(base, .number(Rational(1, 2))) }

  /// The exact number that the term is, where it is written as one.
  public var rational: Rational? { if case .number(let value) = shape { value } else { nil } }
}
