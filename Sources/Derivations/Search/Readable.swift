import Balls
import Kernel
import Terms

/// From the kernel's terms back to trees that people read.
struct Readable {
  private let symbols: [String: Symbol]

  /// Readable forms in which the variables have the domains of some symbols.
  init(_ symbols: [Symbol]) {
    self.symbols = Dictionary(symbols.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The term as a tree.
  func expression(_ term: Term, bound: Int = 0) -> Expression {
    func tree(_ t: Term) -> Expression { expression(t, bound: bound) }
    func under(_ body: Body) -> (Expression, Symbol) {
      let letters = ["t", "u", "v", "w", "s", "r"].filter { symbols[$0] == nil }
      let name = bound < letters.count ? letters[bound] : "t\(bound)"
      let symbol = Symbol(name: name, domain: nil)
      return (expression(body(.variable(Name("·" + name))), bound: bound + 1), symbol)
    }
    switch term.shape {
    case .number(let value):
      return value.isNegative ? Expression.negation(of: Expression(-value)) : Expression(value)
    case .pi: return .pi
    case .variable(let name):
      if let symbol = symbols[name.spelling] { return Expression(.variable(symbol)) }
      let letters = name.spelling.hasPrefix("·") ? String(name.spelling.dropFirst()) : name.spelling
      return Expression(.variable(Symbol(name: letters, domain: nil)))
    case .bound(let index): return Expression(.variable(Symbol(name: "·\(index)", domain: nil)))
    case .sum(let parts): return Tidy.sum(parts.map(tree))
    case .product(let parts): return Tidy.rooted(Tidy.product(parts.map(tree)))
    case .power(let base, let exponent) where base.isExponential:
      // (e^u)² is written e^(2u).
      guard case .apply(_, let u) = base.shape else { return 1 }
      return exp(Tidy.product([tree(exponent), tree(u)]))
    case .quotient(let a, let b): return Tidy.quotient(tree(a), tree(b))
    case .power(let a, let b): return Tidy.power(tree(a), tree(b))
    case .apply(let operation, let u): return Expression(.call(Elementary(operation), tree(u)))
    case .largest(let a, let b): return Expression(.maximum([tree(a), tree(b)]))
    case .cases(let c, let a, let b):
      return Expression(
        .piecewise(
          [Branch(value: tree(a), condition: relation(c, bound: bound))], otherwise: tree(b)))
    case .unknown(let name, let order, let parts):
      return Expression(.application(Function(name), order: order, parts.map(tree)))
    case .derivative(let f, let point):
      if case .variable(let name) = point.shape, let symbol = symbols[name.spelling] {
        return Expression(.derivative(tree(f(point)), symbol, order: 1))
      }
      let (body, symbol) = under(f)
      return Expression(.derivative(body, symbol, order: 1))
    case .limit(let f, let approach):
      let (body, symbol) = under(f)
      let place: Approach
      switch approach {
      case .to(let p): place = .to(tree(p))
      case .fromBelow(let p): place = .fromBelow(tree(p))
      case .fromAbove(let p): place = .fromAbove(tree(p))
      case .infinity: place = .infinity
      case .minusInfinity: place = .minusInfinity
      }
      return Expression(.limit(body, symbol, place))
    case .integral(let f, let a, let b):
      let (body, symbol) = under(f)
      return Expression(.integral(body, symbol, from: end(a, bound), to: end(b, bound)))
    case .total(let f, let a, let b):
      let (body, symbol) = under(f)
      return Expression(.total(body, symbol, from: tree(a), to: tree(b)))
    }
  }

  /// A canonical form with its divisor in factors.
  func factored(_ term: Term, in context: Context) -> Expression {
    guard case .quotient(let a, let b) = term.shape,
      let parts = try? context.factorisation(of: b), parts.coefficient == 1
    else { return expression(term) }
    let below = parts.factors.map { base, exponent in
      expression(exponent == 1 ? base : .power(base, Term(integerLiteral: exponent)))
    }
    return Tidy.quotient(expression(a), Tidy.rooted(Tidy.product(below)))
  }

  private func end(_ end: End, _ bound: Int) -> Bound {
    switch end {
    case .at(let point): return .at(expression(point, bound: bound))
    case .infinity: return .infinity
    case .minusInfinity: return .minusInfinity
    }
  }

  /// The condition of a theorem as people write it: x ≠ 13, not x − 13 ≠ 0.
  private func condition(_ c: Comparison) -> Relation {
    let isLeft = c.right.rational?.isZero == true
    guard isLeft || c.left.rational?.isZero == true else { return relation(c) }
    let term = isLeft ? c.left : c.right
    guard term.outerLetters.count == 1, let arithmetic = try? Arithmetic(of: [term]),
      let p = try? arithmetic.fraction(term), p.denominator.constant == 1,
      p.numerator.degree(in: 0) == 1
    else { return relation(c) }
    let parts = p.numerator.coefficients(in: 0)
    guard let a = parts[1]?.constant, let b = (parts[0] ?? arithmetic.ring.zero).constant, !a.isZero
    else { return relation(c) }
    let (letter, end) = (arithmetic.letters[0], Term.number(-b / a))
    // a·l + b ? 0 is l ? −b/a, the other way round where a < 0.
    return relation(
      isLeft != a.isNegative ? Comparison(letter, c.sign, end) : Comparison(end, c.sign, letter))
  }

  /// The comparison as a relation, numbers on the right.
  func relation(_ c: Comparison, bound: Int = 0) -> Relation {
    let (a, b) = (expression(c.left, bound: bound), expression(c.right, bound: bound))
    switch c.sign {
    case .equal: return Relation(left: a, sign: .equal, right: b)
    case .unequal:
      return c.left.rational == nil
        ? Relation(left: a, sign: .unequal, right: b) : Relation(left: b, sign: .unequal, right: a)
    case .less where c.left.rational != nil: return Relation(left: b, sign: .greater, right: a)
    case .atMost where c.left.rational != nil: return Relation(left: b, sign: .atLeast, right: a)
    case .less: return Relation(left: a, sign: .less, right: b)
    case .atMost: return Relation(left: a, sign: .atMost, right: b)
    }
  }

  /// The condition as TeX.
  func tex(_ condition: Proposition) -> String {
    switch condition {
    case .compare(let a, .equal, let b) where a == b:
      return expression(a).tex + "\\text{ has a value}"
    case .compare(let a, let sign, let b): return self.condition(Comparison(a, sign, b)).tex
    case .integer(let a): return expression(a).tex + " \\in \\mathbb{Z}"
    case .tends: return "\\text{\(TeX.escaped("\(condition)"))}"
    }
  }

  /// The condition in the words of mathematics.
  func text(_ condition: Proposition) -> String {
    switch condition {
    case .compare(let a, .equal, let b) where a == b:
      return "\(expression(a).text) has a value"
    case .compare(let a, let sign, let b): return self.condition(Comparison(a, sign, b)).text
    case .integer(let a): return "\(expression(a).text) ∈ ℤ"
    case .tends: return "\(condition)"
    }
  }
}

extension Term {
  /// Whether the term is e to some power.
  fileprivate var isExponential: Bool { if case .apply(.exp, _) = shape { true } else { false } }
}
