import Balls
import Kernel
import Terms

/// From an author's tree to the kernel's: functions are put in, and bound variables lose their names.
struct Translation {
  /// What each variable in sight stands for.
  private var meanings: [Symbol: Term]
  /// The variables that integrals, sums, limits and brackets around bind.
  private let bound: Set<Symbol>
  private let depth: Int
  /// How many levels of an expression are taken.
  static let deepest = 600
  /// How many parts a side may have once its functions are written out: a function that uses its argument
  /// twice, within itself thirty times, would have a billion.
  static let largest = 10_000

  /// A translation in which some variables stand for themselves.
  ///
  /// - Throws: ``DerivationError`` where two of them share a name, or a name is one that bound variables get.
  init(of symbols: [Symbol]) throws {
    for symbol in symbols
    where symbol.name.isEmpty || symbol.name.contains(where: { "·#".contains($0) }) {
      throw DerivationError(
        "a variable's name should have a letter and neither · nor #, but is “\(symbol.name)”")
    }
    for symbol in symbols {
      if let problem = symbol.domain?.problem {
        throw DerivationError("the domain of \(symbol.name): \(problem)")
      }
    }
    if let twice = Dictionary(grouping: symbols, by: \.name).first(where: { $1.count > 1 })?.key {
      throw DerivationError("\(twice) has two domains: use one variable for both")
    }
    meanings = Dictionary(symbols.map { ($0, .variable(Name($0.name))) }) { first, _ in first }
    bound = []
    depth = 0
  }

  private init(meanings: [Symbol: Term], bound: Set<Symbol>, depth: Int) {
    self.meanings = meanings
    self.bound = bound
    self.depth = depth
  }

  /// The tree as a term.
  func term(_ e: Expression) throws -> Term {
    let result = try translated(e)
    guard result.size <= Translation.largest else {
      throw DerivationError(
        "written out, the expression has over \(Translation.largest) parts: take a smaller step")
    }
    return result
  }

  private func translated(_ e: Expression) throws -> Term {
    func all(_ parts: [Expression]) throws -> [Term] { try parts.map(term) }
    guard e.depth <= Translation.deepest else {
      throw DerivationError(Expression.tooDeep)
    }
    switch e.form {
    case .invalid(let message): throw DerivationError(message)
    case .number(let numeral): return .number(numeral.value)
    case .constant(.pi): return .pi
    case .variable(let symbol):
      guard let meaning = meanings[symbol] else {
        throw DerivationError(
          "\(symbol.name) is bound here and free with another domain: give one of them another name"
        )
      }
      return meaning
    case .sum(let terms): return try make(.sum(all(terms)))
    case .product(let factors): return try make(.product(all(factors)))
    case .negation(let operand): return -(try term(operand))
    case .quotient(let a, let b): return try term(a) / term(b)
    case .power(let a, let b):
      let exponent = try term(b)
      return .power(try term(a), b.folded.map(Term.number) ?? exponent)
    case .call(let function, let argument):
      return .apply(function.operation, try term(argument))
    case .maximum(let arguments):
      return try all(Array(arguments.dropFirst())).reduce(term(arguments[0])) {
        try make(.largest($0, $1))
      }
    case .piecewise(let branches, let otherwise):
      return try branches.reversed().reduce(term(otherwise)) { rest, branch in
        try make(.cases(comparison(branch.condition), term(branch.value), rest))
      }
    case .application(let function, let order, let arguments):
      return try application(function, order, all(arguments))
    case .derivative(let body, let symbol, let order):
      guard let point = meanings[symbol] else {
        throw DerivationError("\(symbol.name) has no value here: give it one")
      }
      return try derivative(order, at: point) { try self.term(body, with: [symbol: $0]) }
    case .limit(let body, let symbol, let approach):
      return try make(.limit(bind(body, symbol), self.approach(approach)))
    case .integral(let body, let symbol, let lower, let upper):
      return try integral(bind(body, symbol), end(lower), end(upper))
    case .bracket(let body, let symbol, let lower, let upper):
      let body = try bind(body, symbol)
      return try value(of: body, at: end(upper)) - value(of: body, at: end(lower))
    case .total(let body, let symbol, let lower, let upper):
      return try make(.total(bind(body, symbol), term(lower), term(upper)))
    }
  }

  func comparison(_ relation: Relation) throws -> Comparison {
    let (a, b) = (try term(relation.left), try term(relation.right))
    switch relation.sign {
    case .less: return Comparison(a, .less, b)
    case .atMost: return Comparison(a, .atMost, b)
    case .greater: return Comparison(b, .less, a)
    case .atLeast: return Comparison(b, .atMost, a)
    case .equal: return Comparison(a, .equal, b)
    case .unequal: return Comparison(a, .unequal, b)
    }
  }

  // MARK: - Binding

  private func make(_ shape: Term.Shape) throws -> Term {
    guard let term = Term(shape) else { throw DerivationError("a bound variable stands alone") }
    return term
  }

  /// A name that no author can type and no outer binder uses.
  private var fresh: Name { Name("·\(depth)") }

  private func term(
    _ e: Expression, with values: [Symbol: Term], binding: Set<Symbol> = []
  ) throws -> Term {
    var inner = meanings
    for (symbol, value) in values {
      // A variable of the same name and another domain would look like the bound one.
      inner = inner.filter { $0.key.name != symbol.name }
      inner[symbol] = value
    }
    let bound = bound.subtracting(values.keys).union(binding)
    return try Translation(meanings: inner, bound: bound, depth: depth + 1).term(e)
  }

  private func bind(_ e: Expression, _ symbol: Symbol) throws -> Body {
    Body(try term(e, with: [symbol: .variable(fresh)], binding: [symbol]), over: fresh)
  }

  private func derivative(
    _ order: Int, at point: Term, _ body: (Term) throws -> Term
  ) throws -> Term {
    guard (1...32).contains(order) else {
      throw DerivationError("the order of a derivative should be from 1 to 32, but is \(order)")
    }
    let name = fresh
    var inside = try body(.variable(name))
    for _ in 1..<order {
      inside = try make(.derivative(Body(inside, over: name), at: .variable(name)))
    }
    return try make(.derivative(Body(inside, over: name), at: point))
  }

  private func application(_ f: Function, _ order: Int, _ arguments: [Term]) throws -> Term {
    guard (0...32).contains(order) else {
      throw DerivationError("the order of a derivative should be from 0 to 32, but is \(order)")
    }
    guard let body = f.body else {
      return try make(.unknown(f.name, order: order, arguments))
    }
    guard arguments.count == f.parameters.count else {
      throw DerivationError(
        "\(f.name) should be given \(f.parameters.count) arguments, but is given \(arguments.count)"
      )
    }
    let hidden = body.everySymbol.subtracting(f.parameters).intersection(bound)
    if let symbol = hidden.min(by: { $0.name < $1.name }) {
      throw DerivationError(
        "\(f.name) depends on \(symbol.name), which is bound here: make \(symbol.name) a parameter of "
          + f.name)
    }
    let inner = Translation(meanings: meanings, bound: bound, depth: depth + 1)
    let values = Dictionary(zip(f.parameters, arguments)) { first, _ in first }
    if order == 0 { return try inner.term(body, with: values) }
    guard f.parameters.count - f.subscripts == 1 else {
      throw DerivationError.unknownFunction(
        "\(f.name) with \(order) primes and \(arguments.count) arguments")
    }
    return try derivative(order, at: arguments[0]) { point in
      var moved = values
      moved[f.parameters[0]] = point
      return try inner.term(body, with: moved)
    }
  }

  private func approach(_ approach: Approach) throws -> Terms.Approach {
    switch approach {
    case .to(let point): return .to(try term(point))
    case .fromBelow(let point): return .fromBelow(try term(point))
    case .fromAbove(let point): return .fromAbove(try term(point))
    case .infinity: return .infinity
    case .minusInfinity: return .minusInfinity
    }
  }

  private func end(_ bound: Bound) throws -> End {
    switch bound {
    case .at(let point): return .at(try term(point))
    case .infinity: return .infinity
    case .minusInfinity: return .minusInfinity
    }
  }

  private func integral(_ body: Body, _ a: End, _ b: End) throws -> Term {
    switch (a, b) {
    case (.infinity, .infinity), (.minusInfinity, .minusInfinity): return 0
    case (.infinity, _), (_, .minusInfinity): return -(try make(.integral(body, b, a)))
    default: return try make(.integral(body, a, b))
    }
  }

  private func value(of body: Body, at end: End) throws -> Term {
    switch end {
    case .at(let point): return body(point)
    case .infinity: return try make(.limit(body, .infinity))
    case .minusInfinity: return try make(.limit(body, .minusInfinity))
    }
  }
}

extension Elementary {
  /// The kernel's function of the same meaning.
  var operation: Terms.Operation {
    switch self {
    case .exp: .exp
    case .log: .log
    case .sin: .sin
    case .cos: .cos
    case .tan: .tan
    case .sinh: .sinh
    case .cosh: .cosh
    case .tanh: .tanh
    case .sigmoid: .sigmoid
    case .erf: .erf
    case .erfc: .erfc
    case .cumulative: .normalCumulative
    case .density: .normalDensity
    case .lambertW: .lambertW
    case .absolute: .absolute
    }
  }

  init(_ operation: Terms.Operation) {
    self = Elementary.allCases.first { $0.operation == operation } ?? .exp
  }
}

extension Symbol {
  /// What its domain says of a variable: propositions that hold of every value it takes.
  var assumptions: [Proposition] {
    guard let domain else { return [] }
    let x = Term.variable(Name(name))
    var result: [Proposition] = domain.isIntegral ? [.integer(x)] : []
    if let interval = domain.intervals.first, domain.intervals.count == 1 {
      if let lower = interval.lower {
        result.append(.compare(.number(lower), interval.includesLower ? .atMost : .less, x))
      }
      if let upper = interval.upper {
        result.append(.compare(x, interval.includesUpper ? .atMost : .less, .number(upper)))
      }
    } else {
      // Two half-lines that meet at a point that is left out.
      for (left, right) in zip(domain.intervals, domain.intervals.dropFirst()) {
        if let gap = left.upper, gap == right.lower {
          result.append(.compare(x, .unequal, .number(gap)))
        }
      }
    }
    return result
  }
}
