import Testing

@testable import Balls

// MARK: - Seeded chance and references

/// SplitMix64, so that every run sees the same numbers.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A fraction with small parts, or one that is too large for words.
  mutating func fraction() -> Rational {
    let small = Rational(Int.random(in: -9...9, using: &self), Int.random(in: 1...6, using: &self))
    guard Int.random(in: 0..<8, using: &self) == 0 else { return small }
    return small * Rational(.max) * Rational(Int.random(in: 1 ... .max, using: &self))
  }

  /// A polynomial of up to so many terms, with exponents up to `degree`.
  mutating func polynomial(
    in ring: PolynomialRing, terms: Int = 6, degree: Int = 4
  ) throws -> Polynomial {
    var list: [(coefficient: Rational, exponents: [Int])] = []
    for _ in 0..<Int.random(in: 0...terms, using: &self) {
      let exponents = (0..<ring.variableCount).map { _ in Int.random(in: 0...degree, using: &self) }
      list.append((fraction(), exponents))
    }
    return try Polynomial(list, in: ring)
  }

  /// A polynomial that is not constant.
  mutating func factor(in ring: PolynomialRing, terms: Int = 4, degree: Int = 2) throws
    -> Polynomial
  {
    while true {
      let result = try polynomial(in: ring, terms: terms, degree: degree)
      if !result.isConstant { return result }
    }
  }

  /// A value for each variable.
  mutating func point(in ring: PolynomialRing) -> [Rational] {
    (0..<ring.variableCount).map { _ in fraction() }
  }
}

/// The value of a polynomial, term by term from its list of terms.
private func value(_ polynomial: Polynomial, _ point: [Rational]) -> Rational {
  polynomial.terms.reduce(0) { sum, term in
    sum
      + zip(point, term.exponents).reduce(term.coefficient) { product, power in
        (0..<power.1).reduce(product) { product, _ in product * power.0 }
      }
  }
}

/// Rings of every kind: no variable, one, some, in both orders.
private let rings = [
  PolynomialRing(variableCount: 0), PolynomialRing(variableCount: 1),
  PolynomialRing(variableCount: 3),
  PolynomialRing(variableCount: 3, order: .degreeReverseLexicographic),
  PolynomialRing(variableCount: 7, order: .degreeReverseLexicographic),
]

/// A plane with the variables x and y, and the number 1.
private let plane = PolynomialRing(variableCount: 2)
private let (x, y, one) = (plane.variable(0), plane.variable(1), plane.one)

/// The whole polynomial.
private func constant(_ value: Int, in ring: PolynomialRing = plane) -> Polynomial {
  Polynomial(Rational(value), in: ring)
}

/// Whether one monomial comes before another.
private func precedes(_ a: [Int], _ b: [Int], _ order: PolynomialRing.Order) -> Bool {
  switch order {
  case .lexicographic: return b.lexicographicallyPrecedes(a)
  case .degreeReverseLexicographic:
    let (m, n) = (a.reduce(0, +), b.reduce(0, +))
    return m != n ? m > n : a.reversed().lexicographicallyPrecedes(b.reversed())
  }
}

// MARK: - Polynomials

@Suite("Polynomials")
struct PolynomialTests {
  @Test("sums, differences, products and powers have the values of their parts", arguments: rings)
  func arithmetic(ring: PolynomialRing) throws {
    var chance = Seeded(state: 1)
    for _ in 0..<200 {
      let (p, q) = (try chance.polynomial(in: ring), try chance.polynomial(in: ring))
      let point = chance.point(in: ring)
      let (a, b) = (value(p, point), value(q, point))
      #expect(value(try p + q, point) == a + b)
      #expect(value(try p - q, point) == a - b)
      #expect(value(try p * q, point) == a * b)
      #expect(value(-p, point) == -a)
      #expect(value(try p.power(3), point) == a * a * a)
      #expect(value(try Rational(-3, 7) * p, point) == Rational(-3, 7) * a)
      #expect(p.evaluate(point) == a)
    }
  }

  @Test("polynomials are a ring, and equal ones hash alike", arguments: rings)
  func axioms(ring: PolynomialRing) throws {
    var chance = Seeded(state: 2)
    for _ in 0..<100 {
      let p = try chance.polynomial(in: ring)
      let q = try chance.polynomial(in: ring)
      let r = try chance.polynomial(in: ring)
      #expect(try p + q == q + p)
      #expect(try p * q == q * p)
      #expect(try (p + q) + r == p + (q + r))
      #expect(try (p * q) * r == p * (q * r))
      let (left, right) = (try p * (q + r), try p * q + p * r)
      #expect(left == right && left.hashValue == right.hashValue)
      #expect(try p - p == ring.zero)
      #expect(try p * ring.one == p && p + ring.zero == p)
      #expect(try p.power(0) == ring.one && p.power(1) == p)
      #expect(p.isZero == (p == ring.zero))
    }
  }

  @Test(
    "the terms are in the ring's order, and make the polynomial whatever theirs", arguments: rings)
  func terms(ring: PolynomialRing) throws {
    var chance = Seeded(state: 3)
    for _ in 0..<200 {
      let p = try chance.polynomial(in: ring, terms: 10)
      let terms = p.terms
      #expect(terms.count == p.termCount && terms.allSatisfy { !$0.coefficient.isZero })
      for (a, b) in zip(terms, terms.dropFirst()) {
        #expect(precedes(a.exponents, b.exponents, ring.order))
      }
      #expect(p.leadingCoefficient == terms.first?.coefficient ?? 0)
      #expect(p.totalDegree == terms.map { $0.exponents.reduce(0, +) }.max() ?? -1)
      for variable in 0..<ring.variableCount {
        #expect(p.degree(in: variable) == terms.map { $0.exponents[variable] }.max() ?? -1)
        #expect(p.uses(variable) == p.usedVariables.contains(variable))
      }
      // Halves of the terms, twice, in another order.
      let halves = (terms + terms).map { ($0.coefficient / 2, $0.exponents) }
      let again = try Polynomial(halves.shuffled(using: &chance), in: ring)
      #expect(again == p && again.hashValue == p.hashValue)
    }
  }

  @Test("constants know their value, also without any variable")
  func constants() {
    for ring in rings {
      for value in [0, 1, -1, Rational(2, 3), Rational("-1e40")!] {
        let p = Polynomial(value, in: ring)
        #expect(p.isConstant && p.constant == value && p.content == value)
        #expect(p.isZero == value.isZero && p.usedVariables.isEmpty && p.factorsOrNone.isEmpty)
        #expect(p.evaluate(Array(repeating: 5, count: ring.variableCount)) == value)
      }
      #expect(ring.zero.constant == 0 && ring.one.constant == 1)
    }
    #expect(x.constant == nil && !x.isConstant && x.content == 1)
  }

  @Test("a polynomial is written as one reads it")
  func text() throws {
    let p = try Rational(2) * x.power(2) * y - Polynomial(Rational(1, 3), in: plane)
    #expect(p.description == "2*x0^2*x1 - 1/3")
    #expect((-p).description == "-2*x0^2*x1 + 1/3")
    #expect(plane.zero.description == "0" && (-x).description == "-x0" && one.description == "1")
  }

  @Test("rings with as many variables in the same order are equal, and their polynomials mix")
  func equalRings() throws {
    let other = PolynomialRing(variableCount: 2)
    #expect(other == plane && other.hashValue == plane.hashValue)
    #expect(other.variable(0) == x && other.variable(0).hashValue == x.hashValue)
    #expect(try other.variable(0) + y == x + y)
    #expect(other != PolynomialRing(variableCount: 3))
    #expect(other != PolynomialRing(variableCount: 2, order: .degreeReverseLexicographic))
    #expect(PolynomialRing(variableCount: 3).variable(0) != x)
  }

  @Test(
    "a polynomial is its content times its primitive part, whose coefficients are coprime",
    arguments: rings)
  func content(ring: PolynomialRing) throws {
    var chance = Seeded(state: 4)
    for _ in 0..<100 {
      let p = try chance.polynomial(in: ring)
      let primitive = p.primitivePart
      #expect(try p.content * primitive == p)
      #expect(p.content.isNegative == p.leadingCoefficient.isNegative)
      if p.isZero { continue }
      let coefficients = primitive.terms.map(\.coefficient)
      #expect(coefficients.allSatisfy(\.isInteger) && !coefficients[0].isNegative)
      for prime in [2, 3, 5, 7] as [Rational] {
        #expect(coefficients.contains { !($0 / prime).isInteger })
      }
    }
  }

  @Test("the coefficients in a variable make the polynomial, and are without it", arguments: rings)
  func coefficients(ring: PolynomialRing) throws {
    var chance = Seeded(state: 5)
    for _ in 0..<50 {
      let p = try chance.polynomial(in: ring)
      for variable in 0..<ring.variableCount {
        var sum = ring.zero
        for (power, coefficient) in p.coefficients(in: variable) {
          #expect(!coefficient.uses(variable) && !coefficient.isZero)
          sum = try sum + coefficient * ring.variable(variable).power(power)
        }
        #expect(sum == p)
      }
    }
  }

  @Test("the derivative obeys the product rule, and that of a variable is 1", arguments: rings)
  func derivatives(ring: PolynomialRing) throws {
    var chance = Seeded(state: 6)
    for variable in 0..<ring.variableCount {
      #expect(ring.variable(variable).derivative(variable) == ring.one)
      #expect(ring.one.derivative(variable).isZero)
      for _ in 0..<50 {
        let (p, q) = (try chance.polynomial(in: ring), try chance.polynomial(in: ring))
        let left = try (p * q).derivative(variable)
        #expect(try left == p.derivative(variable) * q + p * q.derivative(variable))
      }
    }
  }

  @Test("a polynomial in the place of a variable is the value there", arguments: rings)
  func substitution(ring: PolynomialRing) throws {
    var chance = Seeded(state: 7)
    for variable in 0..<ring.variableCount {
      for _ in 0..<30 {
        let p = try chance.polynomial(in: ring)
        let q = try chance.polynomial(in: ring, terms: 3, degree: 2)
        var point = chance.point(in: ring)
        let result = value(try p.substituting(variable: variable, by: q), point)
        point[variable] = value(q, point)
        #expect(result == value(p, point))
      }
    }
  }

  @Test("a value of too many bits, or for another number of variables, is none")
  func refusedValues() throws {
    #expect(x.evaluate([1]) == nil && x.evaluate([1, 2, 3]) == nil && one.evaluate([]) == nil)
    let high = try x.power(10_000) * y.power(10_000)
    #expect(high.evaluate([2, 0]) == 0 && high.evaluate([-1, 1]) == 1)
    #expect(try high.evaluate([#require(Rational("1e500")), 1]) == nil)
    #expect(try high.evaluate([#require(Rational("1e10000")), 1]) == nil)
  }

  // MARK: - Division

  @Test("the quotient of a product by a factor is the other factor", arguments: rings)
  func quotients(ring: PolynomialRing) throws {
    var chance = Seeded(state: 8)
    for _ in 0..<100 {
      let (p, q) = (try chance.polynomial(in: ring), try chance.polynomial(in: ring))
      if q.isZero { continue }
      #expect(try (p * q).quotient(exactly: q) == p)
      if !q.isConstant { #expect(try (p * q + ring.one).quotient(exactly: q) == nil) }
    }
  }

  @Test("a quotient times the divisor plus the remainder is the dividend", arguments: rings)
  func longDivision(ring: PolynomialRing) throws {
    var chance = Seeded(state: 9)
    var remainders = 0
    for _ in 0..<200 {
      let p = try chance.polynomial(in: ring, terms: 8)
      let q = try chance.polynomial(in: ring, terms: 3, degree: 2)
      guard let (quotient, remainder) = try p.divided(by: q) else {
        #expect(q.isZero)
        continue
      }
      #expect(try quotient * q + remainder == p)
      let first = q.terms[0].exponents
      for term in remainder.terms {
        #expect(zip(term.exponents, first).contains { $0 < $1 })
      }
      if !remainder.isZero { remainders += 1 }
    }
    #expect(ring.variableCount == 0 || remainders > 50)
  }

  @Test("nothing is divided by the polynomial 0")
  func divisionByZero() throws {
    for p in [x, plane.zero, one] {
      #expect(try p.quotient(exactly: plane.zero) == nil)
      #expect(try p.divided(by: plane.zero) == nil)
      #expect(try p.reduced(by: [plane.zero]) == p)
    }
    #expect(try plane.zero.quotient(exactly: x) == plane.zero)
    #expect(try plane.zero.reduced(by: [x]) == plane.zero)
    #expect(try x.quotient(exactly: constant(2)) == Rational(1, 2) * x)
  }

  @Test(
    "what is left after division differs by a multiple, and by an ideal's member nothing is left")
  func reduction() throws {
    // s² + c² = 1, and so (s + c)² + (s − c)² = 2.
    let (s, c) = (x, y)
    let circle = try s * s + c * c - one
    let sum = try (s + c).power(2) + (s - c).power(2)
    #expect(try sum.reduced(by: [circle]) == constant(2))
    #expect(try s.power(4).reduced(by: [circle]) == (one - c * c).power(2))
    var chance = Seeded(state: 10)
    for ring in rings.dropFirst() {
      for _ in 0..<50 {
        let p = try chance.polynomial(in: ring)
        let divisors = [
          try chance.factor(in: ring), ring.zero, try chance.factor(in: ring, terms: 2),
        ]
        let rest = try p.reduced(by: divisors)
        for term in rest.terms {
          for divisor in divisors where !divisor.isZero {
            #expect(zip(term.exponents, divisor.terms[0].exponents).contains { $0 < $1 })
          }
        }
        #expect(try rest.reduced(by: divisors) == rest)
        #expect(try (p * divisors[0]).reduced(by: [divisors[0]]).isZero)
      }
    }
    // By one divisor the difference is a multiple of it.
    for _ in 0..<50 {
      let (p, q) = (try chance.polynomial(in: plane), try chance.factor(in: plane))
      #expect(try (p - p.reduced(by: [q])).quotient(exactly: q) != nil)
    }
  }

  // MARK: - Common divisors and factors

  @Test("a common factor divides the greatest common divisor, which divides both", arguments: rings)
  func commonDivisors(ring: PolynomialRing) throws {
    var chance = Seeded(state: 11)
    for _ in 0..<60 {
      let p = try chance.polynomial(in: ring)
      let q = try chance.polynomial(in: ring)
      let c = try chance.polynomial(in: ring, terms: 3, degree: 2)
      let (a, b) = (try p * c, try q * c)
      let divisor = try a.gcd(b)
      #expect(try divisor == b.gcd(a) && divisor.primitivePart == divisor)
      if divisor.isZero {
        #expect(a.isZero && b.isZero)
        continue
      }
      #expect(try a.quotient(exactly: divisor) != nil && b.quotient(exactly: divisor) != nil)
      if !c.isZero { #expect(try divisor.quotient(exactly: c) != nil) }
      let (_, own, others) = try a.cofactors(b)
      #expect(try own * divisor == a && others * divisor == b)
      #expect(try own.gcd(others).isConstant)
    }
  }

  @Test("the greatest common divisor is primitive, also where one polynomial is 0 or constant")
  func trivialDivisors() throws {
    let p = try Rational(-2, 3) * (x * x - y)
    #expect(try p.gcd(plane.zero) == x * x - y && plane.zero.gcd(p) == x * x - y)
    #expect(try plane.zero.gcd(plane.zero).isZero)
    #expect(try p.gcd(constant(4)) == one && constant(4).gcd(constant(6)) == one)
    #expect(try constant(4).gcd(plane.zero) == one)
    #expect(try p.gcd(p) == x * x - y)
    #expect(try (x * x - y * y).gcd(x * x - constant(2) * x * y + y * y) == x - y)
  }

  @Test("coprime polynomials too large for FLINT are still told apart, and divisors found")
  func largeDivisors() throws {
    let space = PolynomialRing(variableCount: 3)
    let (x, y, z, one) = (space.variable(0), space.variable(1), space.variable(2), space.one)
    let grid = try (x.power(300) - one) * (y.power(300) - one) * (z.power(300) - one)
    let corner = try (x - one) * (y - one) * (z - one)
    // The cofactor has 27 million terms.
    #expect(throws: TooLarge.self) { try grid.gcd(corner) }
    #expect(!FactorWork(grid, corner).isFeasible(CommonDegrees(grid, corner)))
    #expect(try grid.gcd(grid + one) == one)
    #expect(try grid.gcd(x + y + z) == one)
    let (_, own, others) = try (grid * x * y).cofactors((grid + one) * x * z)
    #expect(try own == grid * y && others == (grid + one) * z)
    let difference = try x.power(9000) - y.power(9000)
    #expect(try difference.gcd(x - y) == x - y && (y - x).gcd(difference) == x - y)
    #expect(try difference.gcd(x - y - one) == one)
  }

  @Test("bounds of the degrees of a common divisor are never too low", arguments: rings.dropFirst())
  func degreeBounds(ring: PolynomialRing) throws {
    var chance = Seeded(state: 12)
    var exact = 0
    for _ in 0..<60 {
      let (p, q) = (try chance.factor(in: ring), try chance.factor(in: ring))
      let c = try chance.factor(in: ring)
      let bound = CommonDegrees(try p * c, try q * c)
      let divisor = try (p * c).gcd(q * c)
      #expect(zip(bound.degrees, divisor.degrees).allSatisfy { $0 >= $1 })
      #expect(bound.total >= divisor.totalDegree && !bound.areCoprime)
      if bound.degrees == divisor.degrees { exact += 1 }
    }
    #expect(exact == 60)
  }

  @Test("the factors multiply to the polynomial, and refine those it was made of", arguments: rings)
  func factors(ring: PolynomialRing) throws {
    var chance = Seeded(state: 13)
    for _ in 0..<40 {
      let p = try chance.polynomial(in: ring, terms: 4, degree: 2)
      let q = try chance.polynomial(in: ring, terms: 3, degree: 2)
      let product = try p * q * q
      let (constant, factors) = try product.factors()
      var back = Polynomial(constant, in: ring)
      for (factor, exponent) in factors { back = try back * factor.power(exponent) }
      #expect(back == product)
      #expect(factors.allSatisfy { !$0.0.isConstant && $0.0.primitivePart == $0.0 })
      #expect(Set(factors.map(\.0)).count == factors.count)
      if !p.isConstant, !q.isConstant { #expect(factors.map(\.exponent).reduce(0, +) >= 3) }
      let again = try product.factors().factors
      #expect(again.map(\.0) == factors.map(\.0))
    }
  }

  @Test("known polynomials have their known factors over the rational numbers")
  func knownFactors() throws {
    func factors(_ p: Polynomial) throws -> [String: Int] {
      Dictionary(uniqueKeysWithValues: try p.factors().factors.map { ("\($0.0)", $0.exponent) })
    }
    #expect(try factors(x.power(2) + one) == ["x0^2 + 1": 1])
    #expect(try factors(x.power(2) - constant(2)) == ["x0^2 - 2": 1])
    #expect(
      try factors(x.power(4) + constant(4)) == ["x0^2 + 2*x0 + 2": 1, "x0^2 - 2*x0 + 2": 1])
    #expect(try factors(x.power(2) - y.power(2)) == ["x0 + x1": 1, "x0 - x1": 1])
    #expect(try factors((x * y - one).power(3) * x.power(2)) == ["x0*x1 - 1": 3, "x0": 2])
    #expect(try factors(x.power(10_000)) == ["x0": 10_000])
    let (constant, none) = try Polynomial(Rational(-3, 2), in: plane).factors()
    #expect(constant == Rational(-3, 2) && none.isEmpty)
    #expect(try plane.zero.factors().constant == 0)
    #expect(try (Rational(-3, 2) * (x - y)).factors().constant == Rational(-3, 2))
    // Reducible modulo every prime, and yet irreducible: x⁴ − 10x² + 1 has the root √2 + √3.
    let swinnertonDyer = try x.power(4) - Rational(10) * x.power(2) + one
    #expect(try factors(swinnertonDyer).count == 1)
  }

  @Test("a polynomial too large to be factored is the product of what is found")
  func largeFactors() throws {
    let p = try (x.power(4620) - one).power(2)
    let (constant, factors) = try p.factors()
    #expect(constant == 1 && factors.count == 1)
    #expect(try factors[0].0.power(factors[0].exponent) == p)
    #expect(factors[0].exponent == 2)
  }

  // MARK: - Budgets

  @Test("a power that would have 70 million terms is refused at once")
  func refusedPowers() throws {
    let ring = PolynomialRing(variableCount: 4)
    var sum = ring.one
    for index in 0..<4 { sum = try sum + ring.variable(index) }
    #expect(throws: TooLarge.self) { try sum.power(200) }
    #expect(throws: TooLarge.self) { try sum.power(.max) }
    #expect(try sum.power(12).termCount == 1820)
  }

  @Test("exponents up to 10 000 are kept, and higher ones refused")
  func refusedExponents() throws {
    #expect(try x.power(10_000).degree(in: 0) == 10_000)
    #expect(throws: TooLarge.self) { try x.power(10_001) }
    #expect(throws: TooLarge.self) { try x.power(5001) * x.power(5000) }
    #expect(throws: TooLarge.self) { try (x + one).power(.max) }
    #expect(throws: TooLarge.self) { try Polynomial([(1, [.max, 0])], in: plane) }
    #expect(throws: TooLarge.self) {
      try x.power(5000).substituting(variable: 0, by: y.power(3))
    }
    #expect(try Polynomial([(1, [10_000, 0])], in: plane) == x.power(10_000))
  }

  @Test("coefficients beyond 100 000 bits are refused")
  func refusedCoefficients() throws {
    let large = try #require(Rational(2).power(60_000))
    let p = try large * x
    #expect(throws: TooLarge.self) { try p * p }
    #expect(throws: TooLarge.self) { try p.power(2) }
    #expect(throws: TooLarge.self) { try constant(2).power(100_001) }
    #expect(throws: TooLarge.self) { try constant(2).power(.max) }
    #expect(throws: TooLarge.self) { try (large * large) * x }
    #expect(throws: TooLarge.self) { try Polynomial([(large * large, [1, 0])], in: plane) }
    #expect(throws: TooLarge.self) { try p + Polynomial(1 / large, in: plane) }
    let huge = try #require(Rational(2).power(900_000))
    #expect(throws: TooLarge.self) { try Polynomial(huge, in: plane) + x }
    #expect(throws: TooLarge.self) { try Polynomial(huge, in: plane) * x }
    #expect(try constant(-1).power(.max) == constant(-1) && one.power(.max) == one)
    #expect(try plane.zero.power(.max).isZero)
    // Small denominators whose common multiple is large.
    let terms = (1...20_000).map {
      (coefficient: Rational(1, 2 * $0 * $0 + 1), exponents: [$0 % 10_000, 0])
    }
    #expect(throws: TooLarge.self) { try Polynomial(terms, in: plane) }
  }

  @Test("products of many large coefficients are refused, and so is the division that undoes them")
  func refusedWork() throws {
    let (k, l) = (try #require(Rational(3).power(25_000)), try #require(Rational(5).power(17_000)))
    let sum = try Polynomial((0..<40).map { (coefficient: 1, exponents: [$0, 0]) }, in: plane)
    let (p, q) = (try x.power(40) + k * sum, try x.power(40) + l * sum)
    #expect(throws: TooLarge.self) { try p * q }
    let product = try x.power(80) + (k + l) * (x.power(40) * sum) + (k * l) * (sum * sum)
    #expect(throws: TooLarge.self) { try product.quotient(exactly: p) }
    #expect(throws: TooLarge.self) { try product.divided(by: q) }
    // Of small coefficients 2 000 000 products will do.
    let short = try Polynomial((0..<1414).map { (coefficient: 1, exponents: [$0, 0]) }, in: plane)
    #expect(try (short * short).termCount == 2827)
    #expect(throws: TooLarge.self) { try short * (short + x.power(1414)) }
  }

  @Test("more than 20 000 terms are refused")
  func refusedTerms() throws {
    let list = (0...20_000).map { (coefficient: Rational(1), exponents: [$0 % 200, $0 / 200]) }
    #expect(throws: TooLarge.self) { try Polynomial(list, in: plane) }
    let p = try Polynomial(Array(list.dropLast()), in: plane)
    #expect(p.termCount == 20_000)
    #expect(throws: TooLarge.self) { try p + x.power(300) }
    #expect(throws: TooLarge.self) { try p * p }
    #expect(try p - p == plane.zero)
    #expect(try (p * x).quotient(exactly: x) == p)
  }

  @Test("a division that would not end in this life is refused")
  func refusedDivisions() throws {
    let ring = PolynomialRing(variableCount: 3)
    let (x, y, z, one) = (ring.variable(0), ring.variable(1), ring.variable(2), ring.one)
    let divisor = try x - y - z - one
    // 10¹¹ terms, exponents of 20 000 and coefficients of 10 million bits.
    #expect(throws: TooLarge.self) { try x.power(10_000).divided(by: divisor) }
    #expect(throws: TooLarge.self) { try x.power(10_000).reduced(by: [x - y.power(2)]) }
    let large = Polynomial(try #require(Rational(2).power(1000)), in: ring)
    #expect(throws: TooLarge.self) { try x.power(10_000).reduced(by: [x - large]) }
    #expect(throws: TooLarge.self) { try x.power(10_000).quotient(exactly: x + large) }
    #expect(try (x.power(10_000) - one).quotient(exactly: x - one)?.termCount == 10_000)
  }

  @Test("many threads may work on the same polynomials")
  func threads() async throws {
    let p = try (x + Polynomial(Rational("1e30")!, in: plane) * y + one).power(6)
    let expected = try p * p
    let products = try await withThrowingTaskGroup(of: Polynomial.self) { group in
      for _ in 0..<64 {
        group.addTask {
          _ = try (p * (x - y)).gcd(p * (x + y))
          return try p * p
        }
      }
      return try await group.reduce(into: [Polynomial]()) { $0.append($1) }
    }
    #expect(products.count == 64 && Set(products) == [expected])
  }
}

extension Polynomial {
  /// The factors, or none where they cannot be found.
  fileprivate var factorsOrNone: [Polynomial] { (try? factors().factors.map(\.0)) ?? [] }
}

// MARK: - Rational functions

@Suite("Rational functions")
struct FractionTests {
  /// A quotient of two random polynomials.
  private func fraction(
    in ring: PolynomialRing, using chance: inout Seeded
  ) throws -> Fraction {
    while true {
      let above = try chance.polynomial(in: ring, terms: 3, degree: 2)
      let below = try chance.polynomial(in: ring, terms: 2, degree: 2)
      if let fraction = try Fraction(above, below) { return fraction }
    }
  }

  @Test("sums, products, quotients and powers have the values of their parts", arguments: rings)
  func arithmetic(ring: PolynomialRing) throws {
    var chance = Seeded(state: 1)
    var compared = 0
    for _ in 0..<60 {
      let (p, q) = (try fraction(in: ring, using: &chance), try fraction(in: ring, using: &chance))
      let point = chance.point(in: ring)
      guard let a = p.evaluate(point), let b = q.evaluate(point) else { continue }
      compared += 1
      #expect(try (p + q).evaluate(point) == a + b)
      #expect(try (p - q).evaluate(point) == a - b)
      #expect(try (p * q).evaluate(point) == a * b)
      #expect((-p).evaluate(point) == -a)
      #expect(try p.power(3)?.evaluate(point) == a.power(3))
      if !b.isZero {
        #expect(try (p / q)?.evaluate(point) == a / b)
        #expect(try q.inverse()?.evaluate(point) == 1 / b)
        #expect(try q.power(-2)?.evaluate(point) == b.power(-2))
      }
    }
    #expect(compared > 20)
  }

  @Test("rational functions are a field, and equal ones are equal values", arguments: rings)
  func axioms(ring: PolynomialRing) throws {
    var chance = Seeded(state: 2)
    for _ in 0..<25 {
      let p = try fraction(in: ring, using: &chance)
      let q = try fraction(in: ring, using: &chance)
      let r = try fraction(in: ring, using: &chance)
      #expect(try p + q == q + p && p * q == q * p)
      #expect(try (p + q) + r == p + (q + r))
      #expect(try (p * q) * r == p * (q * r))
      let (left, right) = (try p * (q + r), try p * q + p * r)
      #expect(left == right && left.hashValue == right.hashValue)
      #expect(try (p - p).isZero && (p - p).constant == 0)
      if let quotient = try p / q {
        #expect(try quotient * q == p)
      } else {
        #expect(q.isZero)
      }
    }
  }

  @Test(
    "a fraction is in lowest terms, its denominator primitive with a positive first coefficient",
    arguments: rings)
  func normalForm(ring: PolynomialRing) throws {
    var chance = Seeded(state: 3)
    for _ in 0..<50 {
      let p = try fraction(in: ring, using: &chance)
      let q = try fraction(in: ring, using: &chance)
      for result in [p, try p + q, try p * q, try p.inverse() ?? p, -p, try p.power(2) ?? p] {
        #expect(result.denominator.content == 1)
        #expect(try result.numerator.gcd(result.denominator).isConstant)
        if result.isZero { #expect(result.denominator == ring.one) }
      }
    }
  }

  @Test("known identities hold as equality of values")
  func identities() throws {
    let (a, b, unit) = (Fraction(x), Fraction(y), Fraction(1, in: plane))
    // 1/(x − 1) − 1/(x + 1) = 2/(x² − 1)
    let left = try #require(try (a - unit).inverse()) - #require(try (a + unit).inverse())
    #expect(try left == Fraction(constant(2), x * x - one))
    #expect(try (a * a - b * b) / (a - b) == a + b)
    #expect(try (a / b)?.power(-3) == Fraction(y.power(3), x.power(3)))
    #expect(try Fraction(constant(2) * x, constant(-4) * y)?.description == "(-1/2*x0)/(x1)")
    #expect(try (a / a)?.constant == 1)
    #expect(a.constant == nil && a.uses(0) && !a.uses(1))
    #expect(try #require(try b.inverse()).constant == nil && #require(try b.inverse()).uses(1))
  }

  @Test("nothing is divided by 0, and a pole has no value")
  func zero() throws {
    let none = Fraction(plane.zero)
    #expect(none.isZero && none.constant == 0)
    #expect(try Fraction(x, plane.zero) == nil && Fraction(plane.zero, plane.zero) == nil)
    #expect(try none.inverse() == nil && Fraction(x) / none == nil && none.power(-1) == nil)
    #expect(try none.power(0)?.constant == 1 && none.power(2)?.isZero == true)
    #expect(throws: TooLarge.self) { try Fraction(x).power(.min) }
    #expect(try Fraction(x).inverse()?.evaluate([0, 1]) == nil)
  }

  @Test("a fraction in the place of a variable is the value there", arguments: rings)
  func substitution(ring: PolynomialRing) throws {
    var chance = Seeded(state: 4)
    var compared = 0
    for variable in 0..<ring.variableCount {
      for _ in 0..<20 {
        let p = try fraction(in: ring, using: &chance)
        let q = try fraction(in: ring, using: &chance)
        var point = chance.point(in: ring)
        let result = try p.substituting(variable: variable, by: q)?.evaluate(point)
        guard let inner = q.evaluate(point) else { continue }
        point[variable] = inner
        guard let expected = p.evaluate(point) else { continue }
        compared += 1
        #expect(result == expected)
      }
    }
    #expect(ring.variableCount == 0 || compared > 10)
    // 1/(x − y) has no value where x is y.
    let pole = try #require(try Fraction(one, x - y))
    #expect(try pole.substituting(variable: 0, by: Fraction(y)) == nil)
    let inverse = try #require(try Fraction(y).inverse())
    #expect(try pole.substituting(variable: 0, by: inverse) == Fraction(y, one - y * y))
  }
}
