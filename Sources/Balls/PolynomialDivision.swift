/// The exponents of one term.
private struct Monomial: Hashable {
  var exponents: [Int32]
  /// The sum of the exponents.
  var degree: Int32

  init(_ exponents: [Int]) {
    self.exponents = exponents.map { Int32($0) }
    degree = self.exponents.reduce(0, +)
  }

  private init(exponents: [Int32], degree: Int32) {
    self.exponents = exponents
    self.degree = degree
  }

  static func * (a: Monomial, b: Monomial) -> Monomial {
    var exponents = a.exponents
    for index in exponents.indices { exponents[index] += b.exponents[index] }
    return Monomial(exponents: exponents, degree: a.degree + b.degree)
  }

  /// What is left of a monomial after division by another; `nil` where it does not divide.
  func divided(by other: Monomial) -> Monomial? {
    guard degree >= other.degree else { return nil }
    var exponents = exponents
    for index in exponents.indices {
      guard exponents[index] >= other.exponents[index] else { return nil }
      exponents[index] -= other.exponents[index]
    }
    return Monomial(exponents: exponents, degree: degree - other.degree)
  }

  /// Whether the monomial comes after another one in an order.
  func isAfter(_ other: Monomial, in order: PolynomialRing.Order) -> Bool {
    switch order {
    case .lexicographic:
      for index in exponents.indices where exponents[index] != other.exponents[index] {
        return exponents[index] < other.exponents[index]
      }
    case .degreeReverseLexicographic:
      if degree != other.degree { return degree < other.degree }
      for index in exponents.indices.reversed() where exponents[index] != other.exponents[index] {
        return exponents[index] > other.exponents[index]
      }
    }
    return false
  }
}

/// A sum of terms that is read from its first term on while more are added.
private struct TermQueue {
  let order: PolynomialRing.Order
  private var coefficients: [Monomial: Rational] = [:]
  /// The monomials as a heap: each comes before the two below it.
  private var heap: [Monomial] = []

  init(order: PolynomialRing.Order) { self.order = order }

  var count: Int { heap.count }

  /// Adds a term; returns the bits of what was there before.
  @discardableResult
  mutating func add(_ coefficient: Rational, _ monomial: Monomial) -> Int {
    if let before = coefficients[monomial] {
      coefficients[monomial] = before + coefficient
      return before.bitWidth
    }
    coefficients[monomial] = coefficient
    heap.append(monomial)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent].isAfter(heap[child], in: order) else { break }
      heap.swapAt(parent, child)
      child = parent
    }
    return 0
  }

  /// Takes out the first term that is not 0.
  mutating func removeFirst() -> (coefficient: Rational, monomial: Monomial)? {
    while let first = heap.first {
      let last = heap.removeLast()
      if !heap.isEmpty {
        heap[0] = last
        sink()
      }
      if let coefficient = coefficients.removeValue(forKey: first), !coefficient.isZero {
        return (coefficient, first)
      }
    }
    return nil
  }

  /// Moves the monomial at the top to where it belongs.
  private mutating func sink() {
    var parent = 0
    while true {
      var first = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[first].isAfter(heap[child], in: order) { first = child }
      }
      guard first != parent else { return }
      heap.swapAt(parent, first)
      parent = first
    }
  }
}

/// Long division by a list of polynomials, term by term in the ring's order.
///
/// FLINT's own divisions cannot be stopped, and may fill the memory: x¹⁰⁰⁰⁰ divided by
/// x − y − z − 1 has a quotient of 10¹¹ terms.
private struct LongDivision {
  /// A divisor: its first term and all others.
  struct Divisor {
    let first: (coefficient: Rational, monomial: Monomial)
    let others: [(coefficient: Rational, monomial: Monomial)]
  }

  let ring: PolynomialRing
  private let divisors: [Divisor]
  private var queue: TermQueue
  private var work = 0
  private var products = 0
  private(set) var quotients: [[(Rational, [UInt])]]
  private(set) var remainder: [(Rational, [UInt])] = []

  /// Sets out to divide the primitive part of a polynomial by those of others, none of them 0.
  init(_ dividend: Polynomial, by divisors: [Polynomial]) {
    ring = dividend.ring
    self.divisors = divisors.map { divisor in
      let terms = Self.terms(of: divisor)
      return Divisor(first: terms[0], others: Array(terms.dropFirst()))
    }
    quotients = Array(repeating: [], count: divisors.count)
    queue = TermQueue(order: ring.order)
    for term in Self.terms(of: dividend) { queue.add(term.coefficient, term.monomial) }
  }

  private static func terms(
    of polynomial: Polynomial
  ) -> [(coefficient: Rational, monomial: Monomial)] {
    polynomial.primitivePart.terms.map { ($0.coefficient, Monomial($0.exponents)) }
  }

  /// Divides until nothing is left; false as soon as a quotient without a remainder is impossible,
  /// where one is asked for whose exponents must not exceed `limit`.
  mutating func run(exactUpTo limit: [Int]? = nil) throws(TooLarge) -> Bool {
    while let (coefficient, monomial) = queue.removeFirst() {
      var isDivided = false
      for (index, divisor) in divisors.enumerated() {
        guard let shift = monomial.divided(by: divisor.first.monomial) else { continue }
        if let limit, zip(shift.exponents, limit).contains(where: { $0 > $1 }) { return false }
        let factor = coefficient / divisor.first.coefficient
        quotients[index].append((factor, shift.exponents.map { UInt($0) }))
        guard factor.bitWidth <= Budget.bits, quotients[index].count <= Budget.terms else {
          throw TooLarge()
        }
        try subtract(divisor, times: factor, shift)
        isDivided = true
        break
      }
      if isDivided { continue }
      if limit != nil { return false }
      remainder.append((coefficient, monomial.exponents.map { UInt($0) }))
      guard remainder.count <= Budget.terms else { throw TooLarge() }
    }
    return true
  }

  /// Subtracts a multiple of the divisor, whose first term is gone already.
  private mutating func subtract(
    _ divisor: Divisor, times factor: Rational, _ shift: Monomial
  ) throws(TooLarge) {
    products += divisor.others.count
    guard products <= Budget.products else { throw TooLarge() }
    let words = 1 + factor.bitWidth / 64
    for (coefficient, monomial) in divisor.others {
      let product = monomial * shift
      guard product.exponents.allSatisfy({ $0 <= Budget.exponent }) else { throw TooLarge() }
      let before = queue.add(-(factor * coefficient), product)
      work += words * (1 + coefficient.bitWidth / 64) + before / 64
      guard work <= Budget.work else { throw TooLarge() }
    }
    guard queue.count <= 10 * Budget.terms else { throw TooLarge() }
  }
}

extension Polynomial {
  // MARK: - Division

  /// The polynomial that gives this one when it is multiplied by the divisor; `nil` where there is
  /// none, and where the divisor is 0.
  public func quotient(exactly divisor: Polynomial) throws(TooLarge) -> Polynomial? {
    checkRing(divisor)
    guard !divisor.isZero else { return nil }
    if isZero { return self }
    let ratio = content / divisor.content
    if divisor.isConstant { return try ratio * primitivePart }
    // The degrees of a product are the sums of the degrees of its factors.
    let limit = zip(degrees, divisor.degrees).map { $0 - $1 }
    guard limit.allSatisfy({ $0 >= 0 }) else { return nil }
    var division = LongDivision(self, by: [divisor])
    guard try division.run(exactUpTo: limit) else { return nil }
    return try ratio * Polynomial(division.quotients[0], in: ring)
  }

  /// Divides with remainder: the polynomial is the divisor times the quotient plus the remainder, no
  /// term of which is divisible by the first term of the divisor. `nil` where the divisor is 0.
  public func divided(
    by divisor: Polynomial
  ) throws(TooLarge) -> (quotient: Polynomial, remainder: Polynomial)? {
    checkRing(divisor)
    guard !divisor.isZero else { return nil }
    if isZero { return (self, self) }
    var division = LongDivision(self, by: [divisor])
    _ = try division.run()
    let ratio = content / divisor.content
    return (
      try ratio * Polynomial(division.quotients[0], in: ring),
      try content * Polynomial(division.remainder, in: ring)
    )
  }

  /// What is left after division by a list of polynomials: it differs from this one by a sum of
  /// multiples of them, and no term of it is divisible by the first term of any. Those that are 0
  /// have no effect.
  public func reduced(by divisors: [Polynomial]) throws(TooLarge) -> Polynomial {
    for divisor in divisors { checkRing(divisor) }
    let divisors = divisors.filter { !$0.isZero }
    if isZero || divisors.isEmpty { return self }
    var division = LongDivision(self, by: divisors)
    _ = try division.run()
    return try content * Polynomial(division.remainder, in: ring)
  }
}
