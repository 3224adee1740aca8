import Balls
import Kernel
import Terms

extension Theorem {
  /// The two sides of a comparison.
  var sides: (left: Term, right: Term) {
    get throws {
      guard let c = comparison else { throw NotComparing() }
      return (c.left, c.right)
    }
  }
}

extension Theorem {
  /// The value of a function at 0, where that is a number which its enclosure is exactly.
  static func atZero(_ operation: Operation, _ value: Int) throws -> Theorem {
    let c = Comparison(.apply(operation, 0), .equal, Term(integerLiteral: value))
    return try bound(c, from: []).theorem
  }

  /// ⊢ e^(n·a) = (e^a)ⁿ, where a has a value
  static func exponential(_ n: Int, times a: Term) throws -> Theorem {
    let n = Term(integerLiteral: n)
    return try Theorem.axiom("exp.whole", a, n).discharging(by: .integer(n, from: []))
  }
}

/// A comparison was expected.
struct NotComparing: Error {}

extension Proposition {
  /// Whether it bounds a term by a number.
  var isBound: Bool {
    guard case .compare(let a, _, let b) = self else { return false }
    return (a.rational == nil) != (b.rational == nil)
  }
}

extension Term {
  /// Whether a derivative, limit, integral or sum occurs.
  var mustBeWorkedOut: Bool {
    contains {
      switch $0.shape {
      case .derivative, .limit, .integral, .total: true
      default: false
      }
    }
  }

  /// Whether arithmetic sees a letter in the term.
  var isLetter: Bool {
    switch shape {
    case .number, .sum, .product, .quotient: return false
    case .power(_, let exponent):
      guard let n = exponent.rational?.asInt else { return true }
      return n.magnitude > 1000
    default: return true
    }
  }

  /// The letters that arithmetic sees, each once.
  var outerLetters: [Term] {
    var result: [Term] = []
    var seen = Set<Term>()
    func visit(_ term: Term) {
      guard seen.insert(term).inserted else { return }
      if term.isLetter { result.append(term); return }
      switch term.shape {
      case .sum(let parts), .product(let parts): parts.forEach(visit)
      case .quotient(let a, let b): [a, b].forEach(visit)
      case .power(let base, _): visit(base)
      default: break
      }
    }
    visit(self)
    return result
  }

  /// An order of letters that depends on nothing but them: π and numbers' roots first, then variables,
  /// then functions, the shorter first.
  static func precedes(_ a: Term, _ b: Term) -> Bool {
    func rank(_ t: Term) -> Int {
      switch t.shape {
      case .power(let base, _): return base.rational == nil ? -1 : 1
      case .pi: return 0
      case .variable: return 2
      default: return 3
      }
    }
    let (p, q) = (rank(a), rank(b))
    if p != q { return p < q }
    // What a root's power is comes after the root, which may stand within another root's radicand.
    if p == -1, a.size != b.size { return a.size > b.size }
    return compare(a, b) < 0
  }

  /// An order of terms that depends on nothing but them: −1, 0 or 1.
  static func compare(_ a: Term, _ b: Term) -> Int {
    if a === b { return 0 }
    if a.size != b.size { return a.size < b.size ? -1 : 1 }
    let (p, q) = (a.kind, b.kind)
    if p != q { return p < q ? -1 : 1 }
    switch (a.shape, b.shape) {
    case (.number(let x), .number(let y)): return x == y ? 0 : x < y ? -1 : 1
    case (.variable(let x), .variable(let y)):
      // Parameters, which are Greek in this book, before variables.
      let (first, second) = (x.isGreek, y.isGreek)
      if first != second { return first ? -1 : 1 }
      return x == y ? 0 : x < y ? -1 : 1
    case (.apply(let f, _), .apply(let g, _)) where f != g: return f.rawValue < g.rawValue ? -1 : 1
    case (.unknown(let f, let m, _), .unknown(let g, let n, _)) where (f, m) != (g, n):
      return (f, m) < (g, n) ? -1 : 1
    case (.derivative, _), (.limit, _), (.integral, _), (.total, _), (.cases, _):
      let (x, y) = (a.description, b.description)
      return x == y ? 0 : x < y ? -1 : 1
    default: break
    }
    let (x, y) = (a.parts, b.parts)
    if x.count != y.count { return x.count < y.count ? -1 : 1 }
    for (left, right) in zip(x, y) {
      let order = compare(left, right)
      if order != 0 { return order }
    }
    return 0
  }

  private var kind: Int {
    switch shape {
    case .number: 0
    case .pi: 1
    case .variable: 2
    case .bound: 3
    case .sum: 4
    case .product: 5
    case .quotient: 6
    case .power: 7
    case .apply: 8
    case .largest: 9
    case .cases: 10
    case .unknown: 11
    case .derivative: 12
    case .limit: 13
    case .integral: 14
    case .total: 15
    }
  }

  /// A sum nested to the left: ((a + b) + c).
  static func nested(_ terms: [Term]) -> Term {
    terms.isEmpty ? 0 : terms.dropFirst().reduce(terms[0], +)
  }

  /// The product of some terms.
  static func product(of terms: [Term]) -> Term {
    terms.count == 1 ? terms[0] : Term(.product(terms)) ?? 1
  }

  /// A number times the rest.
  var scaled: (Rational, Term) {
    if case .product(let parts) = shape, let first = parts.first?.rational {
      return (first, Term.product(of: Array(parts.dropFirst())))
    }
    if case .quotient(let a, let b) = shape, let divisor = b.rational, !divisor.isZero {
      let (scale, rest) = a.scaled
      return (scale / divisor, rest)
    }
    return (1, self)
  }

  /// Whether a canonical form opens with a minus sign.
  var isWrittenNegative: Bool {
    switch shape {
    case .number(let value): return value.isNegative
    case .sum(let parts), .product(let parts): return parts.first?.isWrittenNegative ?? false
    case .quotient(let a, _): return a.isWrittenNegative
    default: return false
    }
  }
}

extension Arithmetic {
  /// A fraction as a term, in the canonical way.
  func term(_ fraction: Fraction) -> Term {
    let above = term(fraction.numerator)
    if fraction.denominator.constant == 1 { return above }
    return above / term(fraction.denominator)
  }

  /// A polynomial as a term.
  func term(_ polynomial: Polynomial) -> Term {
    let terms = polynomial.terms.map { coefficient, exponents -> Term in
      var factors: [Term] = []
      for (index, exponent) in exponents.enumerated() where exponent > 0 {
        let letter = letters[index]
        factors.append(exponent == 1 ? letter : .power(letter, Term(integerLiteral: exponent)))
      }
      if factors.isEmpty { return .number(coefficient) }
      if coefficient != 1 { factors.insert(.number(coefficient), at: 0) }
      return Term.product(of: factors)
    }
    switch terms.count {
    case 0: return 0
    case 1: return terms[0]
    default: return Term(.sum(terms)) ?? 0
    }
  }
}

extension Fraction {
  /// The fraction with its parts reduced by relations between the letters, and without roots below the line.
  func reduced(by relations: [Theorem], _ arithmetic: Arithmetic) throws -> Fraction {
    var zeros: [Polynomial] = []
    var roots: [Int] = []
    for relation in relations {
      let (left, right) = try relation.sides
      guard let a = try? arithmetic.fraction(left), let b = try? arithmetic.fraction(right) else {
        continue
      }
      let zero = try (a - b).numerator
      if !zero.isZero { zeros.append(zero) }
      if case .power(let root, _) = left.shape, let index = arithmetic.letters.firstIndex(of: root),
        case .power = root.shape
      {
        roots.append(index)
      }
    }
    guard !zeros.isEmpty else { return self }
    var above = try numerator.reduced(by: zeros)
    var below = try denominator.reduced(by: zeros)
    if below.isZero { return self }
    // 1/r is r/r², and 1/(p + q·r) is (p − q·r)/(p² − q²·r²).
    for root in roots {
      for _ in 0..<6 where below.uses(root) {
        let parts = below.coefficients(in: root)
        let r = arithmetic.ring.variable(root)
        let factor: Polynomial
        if parts.count == 1 {
          factor = r
        } else if parts.count == 2, let p = parts[0], let q = parts[1] {
          factor = try p - q * r
        } else {
          break
        }
        // Roots within roots would double the terms at every step.
        let most = Swift.max(above.termCount, below.termCount) * factor.termCount
        guard most <= 4000 else { return try Fraction(above, below) ?? self }
        let (up, down) = (
          try (above * factor).reduced(by: zeros), try (below * factor).reduced(by: zeros)
        )
        if down.isZero { break }
        (above, below) = (up, down)
      }
    }
    return try Fraction(above, below) ?? self
  }
}

extension Name {
  /// Whether the name opens with a Greek letter.
  fileprivate var isGreek: Bool {
    spelling.unicodeScalars.first.map { (0x370...0x3FF).contains($0.value) } ?? false
  }
}

extension Sequence<Proposition> {
  /// The propositions in an order that depends on nothing but them.
  var inOrder: [Proposition] {
    sorted { a, b in
      switch (a, b) {
      case (.compare(let a, let p, let b), .compare(let c, let q, let d)):
        let order = Term.compare(a, c)
        if order != 0 { return order < 0 }
        if p != q { return p.rawValue < q.rawValue }
        return Term.compare(b, d) < 0
      case (.compare, _): return true
      case (_, .compare): return false
      default: return "\(a)" < "\(b)"
      }
    }
  }
}
