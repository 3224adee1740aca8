import Balls
import Kernel
import Terms

/// The power series of a term in one variable around a point.
struct SeriesExpansion {
  let context: Context
  let name: Name
  let point: Term
  private let arithmetic: SeriesArithmetic

  init(_ context: Context, in name: Name, around point: Term) {
    self.context = context
    self.name = name
    self.point = point
    arithmetic = SeriesArithmetic(context: context)
  }

  /// The series up to and including a power; works with more terms where divisions eat some.
  func series(of term: Term, order: Int) throws -> LaurentSeries {
    var failure = NoSeries(reason: "too many terms vanish")
    for extra in [2, 5, 12] {
      do {
        let result = try expand(term, order + extra).trimmed
        if result.end > order { return result }
        // All that is known vanishes: either the function is 0, or more terms will tell.
        if result.coefficients.isEmpty, try arithmetic.form(term).isNothing {
          return arithmetic.constant(0, order + 1)
        }
      } catch let reason as NoSeries {
        failure = reason
      }
    }
    throw failure
  }

  /// What must hold besides the assumptions, for the series to be the function's.
  func conditions() throws -> [Proposition] { try arithmetic.conditions(of: name, at: point) }

  private func expand(_ term: Term, _ n: Int) throws -> LaurentSeries {
    guard term.names.contains(name) else {
      return arithmetic.constant(try arithmetic.form(term), n)
    }
    switch term.shape {
    case .variable:
      var result = arithmetic.constant(try arithmetic.form(point), n)
      if n > 1 { result.coefficients[1] = 1 }
      return result
    case .sum(let parts):
      return try parts.dropFirst().reduce(expand(parts[0], n)) {
        try arithmetic.add($0, expand($1, n))
      }
    case .product(let parts):
      return try parts.dropFirst().reduce(expand(parts[0], n)) {
        try arithmetic.multiply($0, expand($1, n))
      }
    case .quotient(let a, let b):
      return try arithmetic.multiply(expand(a, n), arithmetic.inverse(expand(b, n)))
    case .power(let base, let exponent):
      guard let r = exponent.rational else {
        return try expand(.apply(.exp, exponent * .apply(.log, base)), n)
      }
      if let whole = r.asInt { return try arithmetic.power(expand(base, n), whole) }
      return try arithmetic.power(expand(base, n), r)
    case .apply(let operation, let u): return try apply(operation, u, n)
    case .largest(let a, let b):
      return try isAbove(a, b, n) ? expand(a, n) : expand(b, n)
    case .cases(let c, let a, let b):
      return try holdsNearby(c, n) ? expand(a, n) : expand(b, n)
    case .unknown(let f, let order, let parts) where parts.count == 1:
      return try compose(f, order, expand(parts[0], n))
    case .derivative, .limit, .integral, .total, .unknown: return try worked(term, n)
    case .number, .pi, .bound: throw NoSeries(reason: "an odd term")
    }
  }

  /// A term of the calculus in closed form; an integral with a moving end by its slope.
  private func worked(_ term: Term, _ n: Int) throws -> LaurentSeries {
    let form = try arithmetic.form(term)
    if form != term, !form.hasOperators { return try expand(form, n) }
    guard case .integral(let f, let a, .at(let b)) = term.shape, !f.names.contains(name),
      !(a.point?.names.contains(name) ?? false), b.names.contains(name)
    else { throw NoSeries(reason: "an operator that is not worked out") }
    let end = try expand(b, n)
    guard end.trimmed.lowest >= 0,
      let start = Term(.integral(f, a, .at(try end[0])))
    else { throw NoSeries(reason: "an end at a pole") }
    let slope = try expand(f(b), n)
    guard slope.trimmed.lowest >= 0 else { throw NoSeries(reason: "an integral to a pole") }
    let inside = try plain(slope)
    return try arithmetic.solved(plain(end), start: arithmetic.form(start)) { known in
      LaurentSeries(lowest: 0, coefficients: Array(inside.coefficients.prefix(known.end)))
    }
  }

  /// The series from the power 0 on.
  private func plain(_ a: LaurentSeries) throws -> LaurentSeries {
    LaurentSeries(lowest: 0, coefficients: try (0..<max(1, a.end)).map { try a[$0] })
  }

  // MARK: - Functions

  private func apply(_ operation: Terms.Operation, _ u: Term, _ n: Int) throws -> LaurentSeries {
    func e(_ t: Term) -> Term { .apply(.exp, t) }
    switch operation {
    case .tan: return try expand(.apply(.sin, u) / .apply(.cos, u), n)
    case .sinh: return try expand(.number(Rational(1, 2)) * (e(u) - e(-u)), n)
    case .cosh: return try expand(.number(Rational(1, 2)) * (e(u) + e(-u)), n)
    case .tanh: return try expand(1 - 2 / (e(2 * u) + 1), n)
    case .sigmoid: return try expand(1 / (1 + e(-u)), n)
    case .normalDensity:
      return try expand(e(.number(Rational(-1, 2)) * .power(u, 2)) / .root(2 * .pi), n)
    case .absolute: return try isAbove(u, 0, n) ? expand(u, n) : expand(-u, n)
    default: break
    }
    let inner = try expand(u, n)
    guard inner.trimmed.lowest >= 0 else { throw NoSeries(reason: "a function at a pole") }
    let v = try plain(inner)
    let start = Term.apply(operation, try v[0])
    switch operation {
    case .exp: return try arithmetic.exponential(v)
    case .sin: return try arithmetic.circular(v).sine
    case .cos: return try arithmetic.circular(v).cosine
    case .log:
      guard try arithmetic.mayBePositive(v[0]) else {
        throw NoSeries(reason: "a logarithm of what may be 0 or negative")
      }
      let slope = try arithmetic.inverse(v)
      return try arithmetic.solved(v, start: arithmetic.form(start)) { known in
        LaurentSeries(lowest: 0, coefficients: Array(slope.coefficients.prefix(known.end)))
      }
    case .erf, .erfc, .normalCumulative:
      // The slope beside u′: a number times e to a square.
      let half: Term = operation == .normalCumulative ? .number(Rational(-1, 2)) : -1
      let scale: Term
      switch operation {
      case .erf: scale = 2 / .root(.pi)
      case .erfc: scale = -2 / .root(.pi)
      default: scale = 1 / .root(2 * .pi)
      }
      let slope = try expand(scale * e(half * .power(u, 2)), n)
      return try arithmetic.solved(v, start: arithmetic.form(start)) { known in
        LaurentSeries(lowest: 0, coefficients: Array(slope.coefficients.prefix(known.end)))
      }
    case .lambertW:
      return try arithmetic.solved(v, start: lambertW(v[0])) { w in
        // W′ = 1/(e^W·(1 + W)).
        let grown = try arithmetic.exponential(w)
        return try arithmetic.inverse(
          arithmetic.multiply(grown, arithmetic.add(w, arithmetic.constant(1, w.end))))
      }
    default: throw NoSeries(reason: "the function \(operation.rawValue)")
    }
  }

  /// W(c), simplified at 0 = 0·e⁰, and at e = 1·e¹.
  private func lambertW(_ c: Term) throws -> Term {
    for whole in [0, 1] {
      let p = Term(integerLiteral: whole)
      if try arithmetic.form(c - p * .apply(.exp, p)).isNothing { return p }
    }
    return try arithmetic.form(.apply(.lambertW, c))
  }

  /// Taylor's series of a function of which only the name is known.
  private func compose(_ f: String, _ order: Int, _ u: LaurentSeries) throws -> LaurentSeries {
    guard u.trimmed.lowest >= 0 else { throw NoSeries(reason: "a function at a pole") }
    var step = try plain(u)
    let center = try step[0]
    step.coefficients[0] = 0
    var power = arithmetic.constant(1, step.end)
    var result = arithmetic.constant(0, step.end)
    var factorial: Rational = 1
    for k in 0..<step.end {
      guard let slope = Term(.unknown(f, order: order + k, [center])) else { break }
      let weight = try arithmetic.form(.number(1 / factorial) * slope)
      let part = try arithmetic.multiply(arithmetic.constant(weight, step.end), power)
      result = try arithmetic.add(result, part)
      power = try arithmetic.multiply(power, step)
      factorial = factorial * Rational(k + 1)
    }
    return result
  }

  // MARK: - Beside the point

  /// Whether one term is above another on both sides of the point.
  private func isAbove(_ a: Term, _ b: Term, _ n: Int) throws -> Bool {
    let difference = try expand(a - b, n).trimmed
    guard let first = difference.coefficients.first else {
      guard try arithmetic.form(a - b).isNothing else {
        throw NoSeries(reason: "which of two terms is greater")
      }
      return false
    }
    guard difference.lowest.isMultiple(of: 2), let sign = try arithmetic.sign(first) else {
      throw NoSeries(reason: "the sides of the point differ")
    }
    return sign > 0
  }

  private func holdsNearby(_ c: Comparison, _ n: Int) throws -> Bool {
    switch c.sign {
    case .less: return try isAbove(c.right, c.left, n)
    case .atMost: return try !isAbove(c.left, c.right, n)
    case .equal, .unequal:
      let difference = try expand(c.left - c.right, n).trimmed
      guard let first = difference.coefficients.first else {
        guard try arithmetic.form(c.left - c.right).isNothing else {
          throw NoSeries(reason: "whether two terms are equal")
        }
        return c.sign == .equal
      }
      guard try arithmetic.isNonzero(first) else {
        throw NoSeries(reason: "whether two terms are equal")
      }
      return c.sign == .unequal
    }
  }
}

extension Divisions {
  /// What a search finds once its quantities are divided finely enough.
  static func refining<Result>(_ search: (Divisions) throws -> Result) throws -> Result {
    let divisions = Divisions()
    for _ in 0..<12 {
      do { return try search(divisions) } catch is Finer { continue }
    }
    throw OutOfBudget()
  }
}
