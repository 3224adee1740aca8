import Balls

/// Walking a tree: its parts, its free variables, and the same tree with other parts.
extension Expression {
  /// The same shape with every direct part replaced; the variables a part binds stay bound.
  func mapping(_ change: (Expression) throws -> Expression) rethrows -> Expression {
    func moved(_ bound: Bound) throws -> Bound {
      if case .at(let point) = bound { return .at(try change(point)) }
      return bound
    }
    switch form {
    case .invalid, .number, .constant, .variable: return self
    case .sum(let terms): return Expression(.sum(try terms.map(change)))
    case .product(let factors): return Expression(.product(try factors.map(change)))
    case .negation(let operand): return Expression.negation(of: try change(operand))
    case .quotient(let a, let b): return Expression(.quotient(try change(a), try change(b)))
    case .power(let a, let b): return Expression(.power(try change(a), try change(b)))
    case .call(let function, let argument):
      return Expression(.call(function, try change(argument)))
    case .maximum(let arguments): return Expression(.maximum(try arguments.map(change)))
    case .piecewise(let branches, let otherwise):
      let changed = try branches.map {
        Branch(
          value: try change($0.value),
          condition: Relation(
            left: try change($0.condition.left), sign: $0.condition.sign,
            right: try change($0.condition.right)))
      }
      return Expression(.piecewise(changed, otherwise: try change(otherwise)))
    case .application(let function, let order, let arguments):
      return Expression(.application(function, order: order, try arguments.map(change)))
    case .derivative(let body, let symbol, let order):
      return Expression(.derivative(try change(body), symbol, order: order))
    case .limit(let body, let symbol, let approach):
      // The body first: what is bound is bound in the first part.
      let inner = try change(body)
      var target = approach
      switch approach {
      case .to(let point): target = .to(try change(point))
      case .fromBelow(let point): target = .fromBelow(try change(point))
      case .fromAbove(let point): target = .fromAbove(try change(point))
      case .infinity, .minusInfinity: break
      }
      return Expression(.limit(inner, symbol, target))
    case .integral(let body, let symbol, let lower, let upper):
      return Expression(
        .integral(try change(body), symbol, from: try moved(lower), to: try moved(upper)))
    case .bracket(let body, let symbol, let lower, let upper):
      return Expression(
        .bracket(try change(body), symbol, from: try moved(lower), to: try moved(upper)))
    case .total(let body, let symbol, let lower, let upper):
      return Expression(
        .total(try change(body), symbol, from: try change(lower), to: try change(upper)))
    }
  }

  /// The direct parts.
  var parts: [Expression] {
    var result: [Expression] = []
    _ = mapping {
      result.append($0); return $0
    }
    return result
  }

  /// The variable this node binds within its first part, if it is a node that binds.
  ///
  /// A derivative does not bind: d/dx x² is a function of x.
  var boundSymbol: Symbol? {
    switch form {
    case .limit(_, let symbol, _), .integral(_, let symbol, _, _), .bracket(_, let symbol, _, _),
      .total(_, let symbol, _, _):
      return symbol
    default: return nil
    }
  }

  /// The variables on whose values the expression depends.
  var freeSymbols: Set<Symbol> {
    if case .variable(let symbol) = form { return [symbol] }
    var result: Set<Symbol> = []
    for (index, part) in parts.enumerated() {
      var symbols = part.freeSymbols
      if index == 0, let bound = boundSymbol { symbols.remove(bound) }
      result.formUnion(symbols)
    }
    if case .derivative(_, let symbol, _) = form { result.insert(symbol) }
    return result
  }

  /// The variables on whose values the expression depends, those in the definitions of functions counted.
  var everySymbol: Set<Symbol> {
    if case .variable(let symbol) = form { return [symbol] }
    var result: Set<Symbol> = []
    for (index, part) in parts.enumerated() {
      var symbols = part.everySymbol
      if index == 0, let bound = boundSymbol { symbols.remove(bound) }
      result.formUnion(symbols)
    }
    switch form {
    case .derivative(_, let symbol, _): result.insert(symbol)
    case .application(let function, _, _):
      if let body = function.body {
        result.formUnion(body.everySymbol.subtracting(function.parameters))
      }
    default: break
    }
    return result
  }

  /// Whether the expression depends on a variable.
  func depends(on symbol: Symbol) -> Bool { freeSymbols.contains(symbol) }

  /// Whether some node of the tree satisfies a condition.
  func contains(_ condition: (Expression) -> Bool) -> Bool {
    condition(self) || parts.contains { $0.contains(condition) }
  }

  /// The exact number this expression is, where it is one.
  var rational: Rational? {
    switch form {
    case .number(let numeral): return numeral.value
    case .negation(let operand): return operand.rational.map { -$0 }
    case .quotient(let a, let b):
      guard let a = a.rational, let b = b.rational, !b.isZero else { return nil }
      return a / b
    default: return nil
    }
  }

  /// The exact number that arithmetic on numbers makes of the expression: 2 + 1 − 1 is 2.
  var folded: Rational? {
    switch form {
    case .sum(let terms): return Expression.fold(terms, 0, +)
    case .product(let factors): return Expression.fold(factors, 1, *)
    case .negation(let operand): return operand.folded.map { -$0 }
    case .quotient(let a, let b):
      guard let a = a.folded, let b = b.folded, !b.isZero else { return nil }
      return a / b
    case .power(let base, let exponent):
      guard let base = base.folded, let n = exponent.folded?.asInt, abs(n) < 64,
        n > 0 || !base.isZero
      else { return nil }
      return base.power(n)
    default: return rational
    }
  }

  private static func fold(
    _ parts: [Expression], _ start: Rational, _ combine: (Rational, Rational) -> Rational
  ) -> Rational? {
    var result = start
    for part in parts {
      guard let value = part.folded else { return nil }
      result = combine(result, value)
    }
    return result
  }

  var isZero: Bool { rational?.isZero ?? false }
  var isOne: Bool { rational == 1 }
}
