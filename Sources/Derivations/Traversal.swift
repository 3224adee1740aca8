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

  /// Whether the expression depends on a variable.
  func depends(on symbol: Symbol) -> Bool { freeSymbols.contains(symbol) }

  /// Whether some node of the tree satisfies a condition.
  func contains(_ condition: (Expression) -> Bool) -> Bool {
    var seen: Set<ObjectIdentifier> = []
    func visit(_ e: Expression) -> Bool {
      seen.insert(ObjectIdentifier(e)).inserted && (condition(e) || e.parts.contains(where: visit))
    }
    return visit(self)
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
      guard let base = base.folded, let n = exponent.folded?.asInt, n.magnitude < 64,
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

extension Form {
  /// The variables on whose values an expression of this shape depends, with or without those in the
  /// definitions of functions.
  func symbols(inDefinitions: Bool) -> Set<Symbol> {
    func of(_ e: Expression) -> Set<Symbol> { inDefinitions ? e.everySymbol : e.freeSymbols }
    func all(_ parts: [Expression]) -> Set<Symbol> {
      parts.dropFirst().reduce(into: parts.first.map(of) ?? []) { result, part in
        let symbols = of(part)
        if !symbols.isEmpty, !symbols.isSubset(of: result) { result.formUnion(symbols) }
      }
    }
    func end(_ bound: Bound) -> Set<Symbol> {
      if case .at(let point) = bound { of(point) } else { [] }
    }
    switch self {
    case .invalid, .number, .constant: return []
    case .variable(let symbol): return [symbol]
    case .sum(let parts), .product(let parts), .maximum(let parts): return all(parts)
    case .negation(let u), .call(_, let u): return of(u)
    case .quotient(let a, let b), .power(let a, let b): return all([a, b])
    case .piecewise(let branches, let otherwise):
      return all(
        branches.flatMap { [$0.value, $0.condition.left, $0.condition.right] } + [otherwise])
    case .application(let function, _, let parts):
      guard inDefinitions, let body = function.body else { return all(parts) }
      return all(parts).union(body.everySymbol.subtracting(function.parameters))
    case .derivative(let body, let symbol, _): return of(body).union([symbol])
    case .limit(let body, let symbol, let approach):
      let inside = of(body).subtracting([symbol])
      switch approach {
      case .to(let p), .fromBelow(let p), .fromAbove(let p): return inside.union(of(p))
      case .infinity, .minusInfinity: return inside
      }
    case .integral(let body, let symbol, let a, let b),
      .bracket(let body, let symbol, let a, let b):
      return of(body).subtracting([symbol]).union(end(a)).union(end(b))
    case .total(let body, let symbol, let a, let b):
      return of(body).subtracting([symbol]).union(of(a)).union(of(b))
    }
  }
}
