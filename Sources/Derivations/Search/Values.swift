import Balls
import Kernel
import Terms

/// Values of a statement's sides at points, for counterexamples and for measuring: enclosures,
/// never guesses.
final class Values {
  private let budget: Budget
  private var programs: [Term: Program] = [:]
  private var workings: [Term: Theorem?] = [:]
  private var open: Set<Term> = []
  private var broken: [Term: Bool] = [:]
  private var integrals: [Term: (value: Enclosure?, bits: Int)] = [:]

  init(budget: Budget) { self.budget = budget }

  /// The value of a term in which names are replaced by numbers.
  func value(of term: Term, at point: [Name: Rational], bits: Int) throws -> Value {
    if !term.hasOperators {
      let names = term.names.sorted()
      let program: Program
      if let known = programs[term] {
        program = known
      } else {
        program = Program([term], inputs: names.map(Term.variable))
        programs[term] = program
      }
      try budget.spend(1 + program.length * bits / 2048)
      let inputs = names.map { Enclosure(point[$0] ?? 0, bits: bits) }
      return program.run(inputs, bits: bits)[0]
    }
    return try closed(term.substituting(point.mapValues(Term.number)), bits)
  }

  /// The value of a term without free variables.
  private func closed(_ term: Term, _ bits: Int) throws -> Value {
    try budget.spend()
    if !term.hasOperators { return Program([term], inputs: []).run([], bits: bits)[0] }
    switch term.shape {
    case .derivative, .limit, .integral, .total: return try worked(term, bits)
    case .cases(let c, let a, let b):
      let sides = (try closed(c.left, bits), try closed(c.right, bits))
      if case .none = sides.0 { return .none }
      if case .none = sides.1 { return .none }
      guard let left = sides.0.enclosure, let right = sides.1.enclosure else { return .unknown }
      switch c.sign.decides(left, right) {
      case true?: return try closed(a, bits)
      case false?: return try closed(b, bits)
      case nil: return .unknown
      }
    default: break
    }
    var inputs: [Term] = []
    var known: [Enclosure] = []
    var values: [Term: Term] = [:]
    var isUnknown = false
    for (index, part) in term.parts.enumerated() where values[part] == nil && part.hasOperators {
      switch try closed(part, bits) {
      case .none: return .none
      case .unknown: isUnknown = true
      case .within(let enclosure):
        let letter = Term.variable(Name("·value\(index)"))
        values[part] = letter
        inputs.append(letter)
        known.append(enclosure)
      }
    }
    if isUnknown { return .unknown }
    return Program([term.replacing(values)], inputs: inputs).run(known, bits: bits)[0]
  }

  /// Whether a proposition without free variables holds, where that can be told.
  func holds(_ proposition: Proposition, _ bits: Int) throws -> Bool? {
    switch proposition {
    case .compare(let a, let sign, let b):
      if a == b, sign == .equal {
        switch try closed(a, bits) {
        case .within: return true
        case .none: return false
        case .unknown: return nil
        }
      }
      guard let left = try closed(a, bits).enclosure, let right = try closed(b, bits).enclosure
      else {
        return nil
      }
      return sign.decides(left, right)
    case .integer(let a): return a.rational?.isInteger
    case .tends: return nil
    }
  }

  private func worked(_ term: Term, _ bits: Int) throws -> Value {
    switch term.shape {
    case .derivative(let f, let point):
      // Where the function has no value, it has no slope.
      if case .none = try closed(f(point), bits) { return .none }
    case .total(let f, let a, let b):
      guard let first = a.exactValue?.asInt, let last = b.exactValue?.asInt,
        Rational(last) - Rational(first) < 2000
      else { break }
      guard first <= last else { return .within(Enclosure(0, bits: bits)) }
      var sum = Enclosure(0, bits: bits)
      for k in first...last {
        switch try closed(f(.number(Rational(k))), bits) {
        case .within(let value): sum = sum.adding(value, bits: bits)
        case .none: return .none
        case .unknown: return .unknown
        }
      }
      return .within(sum)
    case .integral(let f, let a, let b):
      // Quadrature is quick, and a closed form exact.
      if bits > 64, let value = try byTheorem(term, bits).enclosure { return .within(value) }
      if let value = try quadrature(of: f, from: a, to: b, bits: bits) { return .within(value) }
      if bits > 64 { return .unknown }
    default: break
    }
    let value = try byTheorem(term, bits)
    if case .derivative(let f, let point) = term.shape, case .unknown = value,
      try isBroken(f, at: point, bits)
    {
      return .none
    }
    return value
  }

  /// Whether a function with cases has no slope at a place: its slopes from below and from above
  /// differ, or one of them is infinite.
  private func isBroken(_ f: Body, at point: Term, _ bits: Int) throws -> Bool {
    let inside = f(point)
    guard inside.hasCases, !inside.hasOperators, let whole = Term(.derivative(f, at: point)) else {
      return false
    }
    if let known = broken[whole] { return known }
    let context = Context([], budget: budget)
    let name = Name.fresh("x", avoiding: [f(0), point])
    let x = Term.variable(name)
    let quotient = Body((f(x) - f(point)) / (x - point), over: name)
    var slopes: [Enclosure] = []
    var result = false
    for side in [Terms.Approach.fromBelow(point), .fromAbove(point)] {
      guard let limit = try? context.tending(quotient, side), limit.hypotheses.isEmpty,
        case .tends(_, _, let target) = limit.conclusion
      else { continue }
      guard let value = target.value else { result = true; break }
      if let slope = try closed(value, bits).enclosure { slopes.append(slope) }
    }
    if slopes.count == 2, slopes[0].isDisjoint(with: slopes[1]) { result = true }
    broken[whole] = result
    return result
  }

  private func byTheorem(_ term: Term, _ bits: Int) throws -> Value {
    // By a theorem, where all that it asks for holds.
    let worked = try workedOut(term)
    guard let worked, let right = try? worked.sides.right, right != term else { return .unknown }
    // What is asked for is not asked for again to settle itself.
    guard open.insert(term).inserted else { return .unknown }
    defer { open.remove(term) }
    for hypothesis in worked.hypotheses {
      guard try holds(hypothesis, bits) == true else { return .unknown }
    }
    return try closed(right, bits)
  }

  /// The term worked out, once for all precisions.
  private func workedOut(_ term: Term) throws -> Theorem? {
    if let known = workings[term] { return known }
    var result: Theorem?
    let divisions = Divisions()
    search: for _ in 0..<8 {
      do {
        result = try Context([], budget: budget, divisions: divisions).workedOut(term)
        break search
      } catch is Divisions.Finer {
        continue search
      } catch is Refusal {} catch is TooLarge {} catch is NotComparing {}
      break search
    }
    workings[term] = .some(result)
    return result
  }

  /// A rigorous numeric integral; more digits than these decide nothing.
  private func quadrature(of f: Body, from a: End, to b: End, bits: Int) throws -> Enclosure? {
    guard f.names.isEmpty, let whole = Term(.integral(f, a, b)), whole.names.isEmpty else {
      return nil
    }
    let precision = bits <= 64 ? 80 : 160
    if let known = integrals[whole], known.bits >= precision || known.value == nil {
      return known.value
    }
    let value =
      try Quadrature(budget: budget, bits: precision).integral(of: f, from: a, to: b)
      ?? integrals[whole]?.value
    integrals[whole] = (value, precision)
    return value
  }
}

extension Term {
  /// The exact number that arithmetic on numbers comes to.
  var exactValue: Rational? {
    if let rational { return rational }
    guard names.isEmpty, outerLetters.isEmpty, let arithmetic = try? Arithmetic(of: [self]) else {
      return nil
    }
    return (try? arithmetic.fraction(self))?.constant
  }

  /// Whether a derivative, limit, integral or sum, or an unknown function, occurs.
  var hasOperators: Bool {
    contains {
      switch $0.shape {
      case .derivative, .limit, .integral, .total, .unknown: true
      default: false
      }
    }
  }
}
