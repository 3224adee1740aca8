import Balls
import Kernel
import Terms

/// A series Σ cₙ·tⁿ from some power on, known for as many powers as there are coefficients, which
/// are terms in canonical form.
struct LaurentSeries {
  var lowest: Int
  var coefficients: [Term]

  /// The first power that is not known.
  var end: Int { lowest + coefficients.count }

  /// The coefficient of a power; asking beyond what is known is an error, never a 0.
  subscript(_ power: Int) -> Term {
    get throws {
      guard power < end else { throw NoSeries(reason: "more terms than are known") }
      return power < lowest ? 0 : coefficients[power - lowest]
    }
  }

  /// Without zeros in front.
  var trimmed: LaurentSeries {
    let zeros = coefficients.prefix { $0.isNothing }.count
    return LaurentSeries(lowest: lowest + zeros, coefficients: Array(coefficients.dropFirst(zeros)))
  }
}

extension Term {
  /// Whether the term is written 0.
  var isNothing: Bool { rational?.isZero == true }
}

/// Why there is no series.
struct NoSeries: Error {
  let reason: String
}

/// The arithmetic of series around a point whose coefficients are terms.
struct SeriesArithmetic {
  let context: Context
  /// What the coefficients' forms ask for.
  private let asked = Asked()

  private final class Asked { var propositions: Set<Proposition> = [] }

  init(context: Context) { self.context = context }

  // MARK: - Coefficients

  /// The canonical form.
  func form(_ term: Term) throws -> Term {
    if term.rational != nil { return term }
    let form = try context.canonical(term)
    asked.propositions.formUnion(form.hypotheses)
    return try form.sides.right
  }

  /// What must hold besides the assumptions, for the coefficients to be what they are: of what was asked of
  /// a variable beside its point, what it says at the point.
  func conditions(of name: Name, at point: Term) throws -> [Proposition] {
    var open: [Proposition] = []
    for condition in asked.propositions.inOrder {
      var closed = condition
      if condition.names.contains(name) {
        guard case .compare(let a, let sign, let b) = condition.substituting([name: point]) else {
          continue
        }
        // Where two sides that vary meet, they differ beside.
        if sign == .unequal, try form(a - b).isNothing { continue }
        closed = .compare(a, sign == .atMost ? .less : sign, b)
      }
      if try open.contains(closed) || context.prove(closed) != nil { continue }
      if case .compare(let a, let sign, let b) = closed, let p = enclosure(a), let q = enclosure(b),
        sign.decides(p, q) == false
      {
        throw NoSeries(reason: "it has no value there")
      }
      open.append(closed)
    }
    // a ≥ 0 and a ≠ 0 is a > 0.
    for case .compare(let a, .unequal, let b) in open where b.isNothing {
      guard let place = open.firstIndex(of: .compare(0, .atMost, a)) else { continue }
      open[place] = .compare(0, .less, a)
    }
    // Where another is not 0, none of its factors is, nor a product of these.
    for case .compare(let a, .unequal, let b) in open.reversed() where b.isNothing {
      let bases = Set(try context.factorisation(of: a).factors.map(\.base))
      let others = try open.filter { $0 != .compare(a, .unequal, b) }.compactMap { other -> Term? in
        guard case .compare(let c, let sign, let d) = other else { return nil }
        return sign == .unequal && d.isNothing ? c : sign == .less && c.isNothing ? d : nil
      }.map { try form($0) }
      let follows = try others.contains {
        bases.isSubset(of: try context.factorisation(of: $0).factors.map(\.base))
      }
      if follows { open.removeAll { $0 == .compare(a, .unequal, b) } }
    }
    // What follows from the others need not be said.
    for condition in open.reversed() where open.count > 1 {
      let others = open.filter { $0 != condition }
      let wider = Context(
        context.assumptions + others, budget: context.budget, divisions: context.divisions)
      if try wider.prove(condition) != nil { open = others }
    }
    return open
  }

  /// Σ aᵢ·bᵢ, exactly where all are numbers.
  func sum(ofProducts pairs: [(Term, Term)]) throws -> Term {
    let pairs = pairs.filter { !$0.0.isNothing && !$0.1.isNothing }
    try context.budget.spend(1 + pairs.count)
    var total: Rational = 0
    var rest: [Term] = []
    for (a, b) in pairs {
      if let p = a.rational, let q = b.rational {
        total = total + p * q
      } else {
        rest.append(a * b)
      }
    }
    if rest.isEmpty { return .number(total) }
    return try form(Term(.sum(rest + [.number(total)])) ?? 0)
  }

  /// 1/c, where c is not 0.
  func inverse(_ c: Term) throws -> Term {
    if let value = c.rational {
      guard !value.isZero else { throw NoSeries(reason: "a division by 0") }
      return .number(1 / value)
    }
    // Of a parameter it is a condition, which the form asks for.
    guard try !c.names.isEmpty || isNonzero(c) else { throw NoSeries(reason: "a divisor may be 0") }
    return try form(1 / c)
  }

  /// Whether a coefficient is seen not to be 0.
  func isNonzero(_ c: Term) throws -> Bool {
    if let value = enclosure(c) { return value.excludesZero }
    return try context.prove(.compare(c, .unequal, 0)) != nil
  }

  /// +1 or −1 as a coefficient is above or below 0; `nil` where that is not seen.
  func sign(_ c: Term) throws -> Int? {
    if let value = enclosure(c) { return value.isPositive ? 1 : value.isNegative ? -1 : nil }
    if try context.prove(.compare(0, .less, c)) != nil { return 1 }
    return try context.prove(.compare(c, .less, 0)) != nil ? -1 : nil
  }

  /// Whether a coefficient is above 0, or may be taken to be: its root or logarithm asks for it.
  func mayBePositive(_ c: Term) throws -> Bool {
    let sign = try sign(c)
    return sign == 1 || (sign == nil && !c.names.isEmpty)
  }

  /// A number without variables, enclosed.
  private func enclosure(_ c: Term) -> Enclosure? {
    guard c.names.isEmpty, !c.hasOperators else { return nil }
    return Program([c], inputs: []).run([], bits: 192)[0].enclosure
  }

  // MARK: - Series

  func constant(_ value: Term, _ count: Int) -> LaurentSeries {
    LaurentSeries(
      lowest: 0, coefficients: [value] + Array(repeating: 0, count: max(0, count - 1)))
  }

  func add(_ a: LaurentSeries, _ b: LaurentSeries) throws -> LaurentSeries {
    let lowest = min(a.lowest, b.lowest)
    let end = min(a.end, b.end)
    guard end > lowest else { return LaurentSeries(lowest: end, coefficients: []) }
    return LaurentSeries(
      lowest: lowest,
      coefficients: try (lowest..<end).map { try sum(ofProducts: [(1, a[$0]), (1, b[$0])]) })
  }

  func multiply(_ a: LaurentSeries, _ b: LaurentSeries) throws -> LaurentSeries {
    let count = min(a.coefficients.count, b.coefficients.count)
    let coefficients = try (0..<count).map { n in
      try sum(ofProducts: (0...n).map { (a.coefficients[$0], b.coefficients[n - $0]) })
    }
    return LaurentSeries(lowest: a.lowest + b.lowest, coefficients: coefficients)
  }

  func inverse(_ a: LaurentSeries) throws -> LaurentSeries {
    let a = a.trimmed
    guard let first = a.coefficients.first else {
      throw NoSeries(reason: "a division by a series whose first terms vanish")
    }
    let head = try inverse(first)
    var result = [head]
    for n in 1..<max(1, a.coefficients.count) {
      let rest = try sum(ofProducts: (1...n).map { (a.coefficients[$0], result[n - $0]) })
      result.append(try sum(ofProducts: [(try form(-1 * head), rest)]))
    }
    return LaurentSeries(lowest: -a.lowest, coefficients: result)
  }

  /// A power by repeated multiplication.
  func power(_ a: LaurentSeries, _ n: Int) throws -> LaurentSeries {
    let a = a.trimmed
    guard n != 0 else { return constant(1, a.coefficients.count) }
    guard n.magnitude <= 100 else { throw NoSeries(reason: "too high a power") }
    let base = n > 0 ? a : try inverse(a)
    var result = base
    for _ in 1..<abs(n) { result = try multiply(result, base) }
    return result
  }

  /// (c + …)^r for c > 0, by Miller's recurrence.
  func power(_ a: LaurentSeries, _ r: Rational) throws -> LaurentSeries {
    let a = a.trimmed
    guard let first = a.coefficients.first, try mayBePositive(first),
      let lowest = (r * Rational(a.lowest)).asInt,
      a.lowest == 0 || (a.lowest.isMultiple(of: 2) && lowest.isMultiple(of: 2))
    else { throw NoSeries(reason: "a root of what may be 0 or negative") }
    let head = try inverse(first)
    var result = [try form(.power(first, .number(r)))]
    for k in 1..<max(1, a.coefficients.count) {
      let rest = try sum(
        ofProducts: (1...k).map { j in
          let weight = Term.number((r * Rational(j) - Rational(k - j)) / Rational(k))
          return (try form(weight * a.coefficients[j]), result[k - j])
        })
      result.append(try sum(ofProducts: [(head, rest)]))
    }
    return LaurentSeries(lowest: lowest, coefficients: result)
  }

  /// The series y with y(0) = start and y′ = slope(y)·v′, one coefficient after the other.
  func solved(
    _ v: LaurentSeries, start: Term, slope: (LaurentSeries) throws -> LaurentSeries
  ) throws -> LaurentSeries {
    var y = [start]
    for n in 1..<max(1, v.coefficients.count) {
      let known = try slope(LaurentSeries(lowest: 0, coefficients: y))
      guard known.end >= n else { break }
      y.append(
        try sum(
          ofProducts: (1...n).map { k in
            (try form(.number(Rational(k, n)) * v[k]), try known[n - k])
          }))
    }
    return LaurentSeries(lowest: 0, coefficients: y)
  }

  /// The exponential, with e^(v₀) in front.
  func exponential(_ v: LaurentSeries) throws -> LaurentSeries {
    try solved(v, start: form(.apply(.exp, v[0]))) { $0 }
  }

  func circular(_ v: LaurentSeries) throws -> (sine: LaurentSeries, cosine: LaurentSeries) {
    var sine = [try form(.apply(.sin, v[0]))]
    var cosine = [try form(.apply(.cos, v[0]))]
    for n in 1..<max(1, v.coefficients.count) {
      let rates = try (1...n).map { try form(.number(Rational($0, n)) * v[$0]) }
      let s = try sum(ofProducts: (1...n).map { (rates[$0 - 1], cosine[n - $0]) })
      let c = try sum(ofProducts: (1...n).map { (rates[$0 - 1], sine[n - $0]) })
      sine.append(s)
      cosine.append(try form(-1 * c))
    }
    return (
      LaurentSeries(lowest: 0, coefficients: sine), LaurentSeries(lowest: 0, coefficients: cosine)
    )
  }
}
