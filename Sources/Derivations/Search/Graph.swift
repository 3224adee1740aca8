import Balls
import Kernel
import Terms

extension Question {
  /// A comparison of terms, and what is assumed of their variables.
  init(_ comparison: Comparison, _ symbols: [Symbol], assuming assumptions: [Proposition]) {
    self.comparison = comparison
    self.symbols = symbols
    self.assumptions = assumptions
  }
}

/// An expression as a function of one variable: its values at numbers, and what is proved of it on
/// stretches of its domain.
struct Graph {
  let expression: Expression
  let symbol: Symbol
  let name: Name
  /// The stretches that make up the domain, in order.
  let stretches: [Stretch]
  /// The function as a term.
  let term: Term
  /// The same without derivatives, integrals and the like, for numbers.
  let plain: Term
  /// That it is the same.
  private let same: Theorem
  private let program: Program
  /// What all proofs about it may take together.
  private let work = Budget(260_000)

  /// - Throws: ``DerivationError`` where another variable is free, or the domain is the whole
  /// numbers.
  init(_ expression: Expression, _ variable: Variable, _ domain: Domain?) throws {
    let domain = domain ?? variable.symbol.domain ?? .reals
    let symbol = Symbol(name: variable.name, domain: domain)
    let free = try Question.symbols(of: [expression])
    if let other = free.first(where: { $0.name != variable.name }) {
      throw DerivationError(
        "\(expression.text) depends on \(other.name) besides \(variable.name): put a number in "
          + "\(other.name)’s place")
    }
    if let problem = domain.problem {
      throw DerivationError("the domain of \(variable.name): \(problem)")
    }
    guard !domain.isIntegral else {
      throw DerivationError(
        "\(variable.name) should range over an interval, but is a whole number: state the domain, "
          + "over: .reals")
    }
    self.expression = expression
    self.symbol = symbol
    name = Name(variable.name)
    stretches = domain.intervals.map {
      Stretch(
        lower: $0.lower, upper: $0.upper, includesLower: $0.includesLower,
        includesUpper: $0.includesUpper)
    }
    term = try Translation(of: free.isEmpty ? [variable.symbol] : free).term(expression)
    same = Graph.plain(term, symbol)
    plain = same.comparison?.right ?? term
    program = Program([plain], inputs: [.variable(name)])
  }

  /// t = the term with its operators worked out, where that is known.
  private static func plain(_ term: Term, _ symbol: Symbol) -> Theorem {
    guard term.hasOperators else { return .value(of: term) }
    let divisions = Divisions()
    for _ in 0..<8 {
      let context = Context(symbol.assumptions, budget: Budget(20_000), divisions: divisions)
      do {
        let worked = try term.outerLetters.filter(\.hasOperators).compactMap(context.workedOut)
        let values = Dictionary(try worked.map { try ($0.sides.left, $0.sides.right) }) { a, _ in a
        }
        let plain = term.replacing(values)
        if !plain.hasOperators {
          return try context.settled(.algebra(term, plain, using: worked))
        }
        let form = try context.settled(context.canonical(term))
        return try form.sides.right.hasOperators ? .value(of: term) : form
      } catch is Divisions.Finer { continue } catch { return .value(of: term) }
    }
    return .value(of: term)
  }

  /// c ? f(p), or f(p) ? c, by enclosing the value.
  func proof(at p: Rational, isAbove: Bool, _ sign: Sign, _ c: Rational) -> Theorem? {
    let (x, bound) = (Term.number(p), Term.number(c))
    let value = plain.substituting([name: x])
    let wanted = isAbove ? Comparison(bound, sign, value) : Comparison(value, sign, bound)
    guard let order = enclosed(wanted) else { return nil }
    if plain == term { return order }
    guard var known = try? same.reversed().instantiated([name: x]) else { return nil }
    for hypothesis in known.hypotheses {
      guard case .compare(let a, let sign, let b) = hypothesis,
        let proof = enclosed(Comparison(a, sign, b))
      else { return nil }
      known = known.discharging(by: proof)
    }
    return try? isAbove ? order.followed(by: known) : known.reversed().followed(by: order)
  }

  private func enclosed(_ c: Comparison) -> Theorem? {
    for bits in [192, 768] {
      if let theorem = try? Theorem.bound(c, from: [], bits: bits).theorem { return theorem }
    }
    return nil
  }

  /// Encloses the value at a number; `nil` where there is none, or it is not known.
  func value(at point: Rational, bits: Int = 192) -> Enclosure? {
    program.run([Enclosure(point, bits: bits)], bits: bits)[0].enclosure
  }

  /// Encloses the values on an enclosure.
  func value(on e: Enclosure) -> Enclosure? { program.run([e], bits: 160)[0].enclosure }

  /// The sign of the value at a number, where it is known.
  func sign(at point: Rational) -> Int? {
    for bits in [128, 512] {
      guard let e = value(at: point, bits: bits) else { return nil }
      if e.isPositive { return 1 }
      if e.isNegative { return -1 }
      if e.isExactlyZero { return 0 }
    }
    return nil
  }

  /// The same function's slope.
  func slope() throws -> Graph {
    try Graph(
      Expression(.derivative(expression, symbol, order: 1)).with(symbol), Variable(symbol),
      symbol.domain)
  }

  /// Terms that are near a number: a short fraction, a short multiple of π, a zero of a factor of
  /// the
  /// slope, or of the function itself.
  func closedForms(near place: Rational, ofSlope: Bool = true) -> [Term] {
    let reach = Rational(1, 1 << 42) * Swift.max(1, place.magnitude)
    var result: [Term] = []
    func add(_ simple: Rational, _ most: Rational, _ unit: Term?) {
      guard simple.denominator < most else { return }
      result.append(unit.map { .number(simple) * $0 } ?? .number(simple))
    }
    add(.simplest(from: place - reach, to: place + reach), 10_000, nil)
    let turns = place / Enclosure.pi(bits: 200).midpoint
    if !turns.isZero { add(.simplest(from: turns - reach, to: turns + reach), 25, .pi) }
    guard !plain.hasOperators, !plain.hasCases,
      let s = stretches.first(where: { $0.contains(place) })
    else { return result }
    let divisions = Divisions()
    for _ in 0..<6 {
      let search = SignSearch(
        name, on: s, others: [], budget: Budget(4000), divisions: divisions, isPlain: false,
        effort: .little)
      do {
        let zero =
          ofSlope
          ? try search.exactPlace(plain, near: place, on: s)
          : try search.exactZero(of: plain, near: place, on: s)
        return result + [zero].compactMap { $0 }
      } catch is Divisions.Finer { continue } catch { break }
    }
    return result
  }

  /// Whether the slope has a sign at all points of a grid.
  func seemsSteep(on s: Stretch, isRising: Bool) -> Bool {
    guard let slope = try? Slopes(of: name).slope(plain).term else { return true }
    let program = Program([slope], inputs: [.variable(name)])
    return s.grid.allSatisfy { point in
      guard let e = program.run([Enclosure(point, bits: 128)], bits: 128)[0].enclosure else {
        return true
      }
      return isRising ? !e.isNonpositive : !e.isNonnegative
    }
  }

  // MARK: - Theorems

  /// A comparison on a stretch, but for some numbers, as a theorem.
  func proof(
    of c: Comparison, on s: Stretch, without points: [Rational] = [], _ evidence: Evidence
  ) -> Theorem? {
    let x = Term.variable(name)
    let assumptions =
      s.propositions(of: x) + points.filter(s.contains).map { .compare(x, .unequal, .number($0)) }
    let isClosed = c.left.names.isEmpty && c.right.names.isEmpty
    let question = Question(c, isClosed ? [] : [symbol], assuming: isClosed ? [] : assumptions)
    let budget = Budget(Swift.min(120_000, work.limit - work.spent))
    defer { try? work.spend(budget.spent) }
    let proving = Proving(question: question, budget: budget)
    guard let theorem = proving.theorem(), theorem.hypotheses.isSubset(of: question.assumptions)
    else {
      return nil
    }
    evidence.add(proving.evidence)
    return theorem
  }

  /// Whether less than half of what all proofs may take was taken.
  var mayGoOn: Bool { work.spent < work.limit / 2 }

  /// A comparison on every stretch of the domain.
  func proofs(of c: Comparison, _ evidence: Evidence) -> [Theorem]? {
    proofs(of: c, on: stretches, evidence)
  }

  /// A comparison on every one of some stretches.
  func proofs(of c: Comparison, on stretches: [Stretch], _ evidence: Evidence) -> [Theorem]? {
    var result: [Theorem] = []
    for s in stretches {
      guard let theorem = proof(of: c, on: s, evidence) else { return nil }
      result.append(theorem)
    }
    return result
  }

  /// The value at a term, as a term.
  func callAsFunction(_ place: Term) -> Term { term.substituting([name: place]) }
}

extension Stretch {
  /// Whether a number belongs to it.
  func contains(_ value: Rational) -> Bool {
    isInside(value) || (includesLower && value == lower) || (includesUpper && value == upper)
  }
}

extension Expression {
  /// The expression with a variable of that name taken to be this one.
  func with(_ symbol: Symbol) -> Expression {
    switch form {
    case .variable(let old) where old.name == symbol.name: return Expression(.variable(symbol))
    case .derivative(let body, let old, let order) where old.name == symbol.name:
      return Expression(.derivative(body.with(symbol), symbol, order: order))
    default:
      if let bound = boundSymbol, bound.name == symbol.name { return self }
      return mapping { $0.with(symbol) }
    }
  }
}
