/// A sum of monomials with exact rational coefficients, none of them 0.
struct Polynomial: Hashable, Sendable {
  var terms: [Monomial: Rational]

  static let zero = Polynomial(terms: [:])
  static let one = Polynomial(1)

  init(terms: [Monomial: Rational]) { self.terms = terms }
  init(_ value: Rational) { terms = value.isZero ? [:] : [.one: value] }
  init(_ monomial: Monomial, _ coefficient: Rational = 1) {
    terms = coefficient.isZero ? [:] : [monomial: coefficient]
  }

  var isZero: Bool { terms.isEmpty }

  /// The value, where no kernel occurs.
  var constant: Rational? {
    if terms.isEmpty { return 0 }
    return terms.count == 1 ? terms[.one] : nil
  }

  /// The only term, where there is one term.
  var single: (monomial: Monomial, coefficient: Rational)? {
    guard terms.count == 1, let first = terms.first else { return nil }
    return (first.key, first.value)
  }

  mutating func add(_ coefficient: Rational, _ monomial: Monomial) {
    guard let known = terms[monomial] else {
      if !coefficient.isZero { terms[monomial] = coefficient }
      return
    }
    let sum = known + coefficient
    terms[monomial] = sum.isZero ? nil : sum
  }

  static func + (a: Polynomial, b: Polynomial) -> Polynomial {
    var result = a.terms.count >= b.terms.count ? a : b
    for (monomial, coefficient) in (a.terms.count >= b.terms.count ? b : a).terms {
      result.add(coefficient, monomial)
    }
    return result
  }

  static prefix func - (a: Polynomial) -> Polynomial {
    Polynomial(terms: a.terms.mapValues { -$0 })
  }

  func scaled(by factor: Rational) -> Polynomial {
    if factor == 1 { return self }
    return factor.isZero ? .zero : Polynomial(terms: terms.mapValues { $0 * factor })
  }

  /// The greatest monomial and its coefficient.
  var leading: (monomial: Monomial, coefficient: Rational)? {
    terms.max { Monomial.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  /// The terms in an order that does not depend on hashing: kernels are numbered as they are met.
  var ordered: [(monomial: Monomial, coefficient: Rational)] {
    terms.sorted { Monomial.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  /// A total order of polynomials, by their terms from the greatest down.
  static func precedes(_ a: Polynomial, _ b: Polynomial) -> Bool {
    let (these, those) = (a.ordered.reversed(), b.ordered.reversed())
    for (p, q) in zip(these, those) {
      if p.monomial != q.monomial { return Monomial.precedes(p.monomial, q.monomial) }
      if p.coefficient != q.coefficient { return p.coefficient < q.coefficient }
    }
    return these.count < those.count
  }

  /// The kernels that occur.
  var kernels: Set<Int> { Set(terms.keys.flatMap { $0.powers.map(\.kernel) }) }

  /// The greatest monomial that divides every term with no kernel left in a negative power.
  var content: Monomial {
    guard
      var lowest = terms.keys.first.map({ first in
        Dictionary(uniqueKeysWithValues: first.powers.map { ($0.kernel, $0.exponent) })
      })
    else { return .one }
    for monomial in terms.keys {
      for kernel in lowest.keys where monomial[kernel] < (lowest[kernel] ?? .zero) {
        lowest[kernel] = monomial[kernel]
      }
      for power in monomial.powers where lowest[power.kernel] == nil {
        lowest[power.kernel] = Swift.min(.zero, power.exponent)
      }
    }
    return Monomial(
      powers: lowest.filter { $0.value != .zero }.sorted { $0.key < $1.key }
        .map { Monomial.Power(kernel: $0.key, exponent: $0.value) })
  }
}
