import Balls

/// A piece of mathematics that is evaluated, differentiated, proved about and typeset: one tree for
/// all of these, with exact rational coefficients.
///
/// Expressions are built as they are written, `x * sigmoid(β * x)`, and keep the order in which
/// their author built them. A whole number may stand for an expression; a decimal is exact,
/// `Expression.decimal("1.702")`.
///
/// An expression never changes once made, which is why it may cross between threads.
public class Expression: ExpressibleByIntegerLiteral, Hashable, @unchecked Sendable {
  let form: Form
  /// How many levels of parts lie within one another.
  let depth: Int
  /// The variables on whose values the expression depends.
  let freeSymbols: Set<Symbol>
  /// The same, those in the definitions of functions counted.
  let everySymbol: Set<Symbol>
  private let structure: Int

  /// How many levels a tree may have: a deeper one would overflow the stack when it is walked or released.
  static let deepest = 1000

  init(_ form: Form) {
    let depth = form.depth
    let isTooDeep = depth > Expression.deepest
    self.form = isTooDeep ? .invalid(Expression.tooDeep) : form
    self.depth = isTooDeep ? 0 : depth
    freeSymbols = isTooDeep ? [] : form.symbols(inDefinitions: false)
    everySymbol = isTooDeep ? [] : form.symbols(inDefinitions: true)
    structure = self.form.hashValue
  }

  /// What is said of a tree with too many levels.
  static var tooDeep: String {
    "over \(Translation.deepest) levels lie within one another, those in definitions of functions counted"
  }

  /// A whole number.
  public required init(integerLiteral value: Int) {
    form = .number(Numeral(Rational(value)))
    depth = 0
    freeSymbols = []
    everySymbol = []
    structure = form.hashValue
  }

  /// What can't be meant: a tree that says so wherever it is used, instead of a trap.
  static func invalid(_ message: String) -> Expression { Expression(.invalid(message)) }

  /// An exact fraction.
  public convenience init(_ value: Rational) { self.init(.number(Numeral(value))) }

  /// An exact decimal, printed as it is spelt: `Expression.decimal("0.044715")`. Another spelling is an
  /// error where the expression is used.
  public static func decimal(_ spelling: String) -> Expression {
    guard let value = Rational(spelling) else {
      return invalid("a decimal should read like \"0.044715\", but is \"\(spelling)\"")
    }
    return Expression(.number(Numeral(value, spelling: spelling)))
  }

  /// The ratio of a circle's circumference to its diameter.
  public static let pi = Expression(.constant(.pi))

  /// Whether two expressions are the same tree; equal value is what ``check(_:file:line:steps:)``
  /// decides.
  public static func == (a: Expression, b: Expression) -> Bool {
    a === b || (a.structure == b.structure && a.form == b.form)
  }

  /// Hashes the tree.
  public func hash(into hasher: inout Hasher) { hasher.combine(structure) }
}

/// The ratio of a circle's circumference to its diameter, 3.14159…
public let π = Expression.pi

/// A named unknown that ranges over a stated domain.
///
/// Two variables with one name are one variable, so they must state one domain.
public final class Variable: Expression, @unchecked Sendable {
  let symbol: Symbol
  /// The name, such as `"x"` or `"β"`.
  public var name: String { symbol.name }

  /// Makes a variable over `domain`, which is every real number unless another is stated.
  public init(_ name: String, in domain: Domain = .reals) {
    symbol = Symbol(name: name, domain: domain)
    super.init(.variable(symbol))
  }

  init(_ symbol: Symbol) {
    self.symbol = symbol
    super.init(.variable(symbol))
  }

  /// A variable without a domain, to be bound by an integral, a sum or a limit.
  ///
  /// Left free in a derivation it is an error, since nobody has said over what it ranges.
  public static func dummy(_ name: String) -> Variable {
    Variable(Symbol(name: name, domain: nil))
  }

  /// A variable must be named: a number in its place is an error where the expression is used.
  public required init(integerLiteral value: Int) {
    symbol = Symbol(name: "\(value)", domain: nil)
    super.init(.invalid("a variable should have a name, but is the number \(value)"))
  }
}

/// A variable's identity: its name and its domain.
struct Symbol: Hashable, Sendable {
  let name: String
  let domain: Domain?
}

/// An exact number and how its author spelt it.
struct Numeral: Hashable, Sendable {
  let value: Rational
  let spelling: String?

  init(_ value: Rational, spelling: String? = nil) {
    self.value = value
    self.spelling = spelling
  }
}

/// A constant with a name.
enum Constant: Hashable, Sendable {
  case pi
}

/// Where a limit is taken.
enum Approach: Hashable, Sendable {
  case to(Expression)
  case fromBelow(Expression)
  case fromAbove(Expression)
  case infinity
  case minusInfinity
}

/// The shapes an expression can have.
indirect enum Form: Hashable, Sendable {
  case invalid(String)
  case number(Numeral)
  case constant(Constant)
  case variable(Symbol)
  case sum([Expression])
  case product([Expression])
  case negation(Expression)
  case quotient(Expression, Expression)
  case power(Expression, Expression)
  case call(Elementary, Expression)
  case maximum([Expression])
  case piecewise([Branch], otherwise: Expression)
  case application(Function, order: Int, [Expression])
  case derivative(Expression, Symbol, order: Int)
  case limit(Expression, Symbol, Approach)
  case integral(Expression, Symbol, from: Bound, to: Bound)
  case bracket(Expression, Symbol, from: Bound, to: Bound)
  case total(Expression, Symbol, from: Expression, to: Expression)
}

extension Form {
  /// One more than the depth of the deepest part; of a function's value its definition's depth is added.
  var depth: Int {
    func deepest(_ parts: [Expression]) -> Int { parts.reduce(0) { Swift.max($0, $1.depth + 1) } }
    func end(_ bound: Bound) -> [Expression] {
      if case .at(let point) = bound { [point] } else { [] }
    }
    switch self {
    case .invalid, .number, .constant, .variable: return 0
    case .sum(let parts), .product(let parts), .maximum(let parts): return deepest(parts)
    case .application(let function, _, let parts):
      return Swift.max(1, deepest(parts)) + (function.body?.depth ?? 0)
    case .negation(let u), .call(_, let u), .derivative(let u, _, _): return u.depth + 1
    case .quotient(let a, let b), .power(let a, let b): return deepest([a, b])
    case .piecewise(let branches, let otherwise):
      return deepest(
        branches.flatMap { [$0.value, $0.condition.left, $0.condition.right] } + [otherwise])
    case .limit(let body, _, let approach):
      switch approach {
      case .to(let p), .fromBelow(let p), .fromAbove(let p): return deepest([body, p])
      case .infinity, .minusInfinity: return body.depth + 1
      }
    case .integral(let body, _, let a, let b), .bracket(let body, _, let a, let b):
      return deepest([body] + end(a) + end(b))
    case .total(let body, _, let a, let b): return deepest([body, a, b])
    }
  }
}

/// An end of an interval of integration.
public enum Bound: Hashable, Sendable {
  /// A point.
  case at(Expression)
  /// Plus infinity.
  case infinity
  /// Minus infinity.
  case minusInfinity
}

/// One case of a piecewise function.
struct Branch: Hashable, Sendable {
  let value: Expression
  let condition: Relation
}
