import Balls
import Kernel
import Terms
import Testing

/// An enclosure from one fraction to another, both included.
private func between(_ a: Rational, _ b: Rational) -> Enclosure {
  Enclosure(lower: a, includesLower: true, upper: b, includesUpper: true, bits: 128)
}

/// What is known of a term of x.
private func value(_ term: Term, _ box: Enclosure) -> Value {
  Program([term], inputs: [x]).run([box], bits: 128)[0]
}

@Suite struct EvaluationTests {
  private static let (minusOne, zero, one) = (
    Enclosure(-1, bits: 64), Enclosure(0, bits: 64), Enclosure(1, bits: 64)
  )
  private static let unit = between(0, 1)
  private static let both = between(-1, 1)

  // MARK: - Three answers

  private static let undefinedTerms: [(Term, Enclosure)] = [
    (1 / x, zero), (1 / (0 * x), unit), (log(x), zero), (log(x), between(-2, 0)),
    (.power(x, -1), zero), (.power(x, ratio(-1, 2)), zero), (.power(x, ratio(1, 3)), minusOne),
    (.power(x, ratio(1, 2)), between(-2, -1)), (.power(-2, ratio(1, 2) * x), one),
    (.power(0, x), minusOne), (.power(0, ratio(1, 2) * x), minusOne),
    (.apply(.lambertW, x), minusOne), (1 + log(x), minusOne), (x * log(x), minusOne),
    (exp(log(x)), minusOne), (term(.largest(1, log(x))), minusOne), (2 / log(x), minusOne),
    (cases(log(x), .less, 0, 1, 2), minusOne), (cases(x, .less, 0, log(x), 2), minusOne),
    (log(x) + term(.unknown("f", order: 0, [x])), minusOne),
  ]

  @Test(
    "Where a term has no value, none is found",
    arguments: undefinedTerms)
  func undefined(_ term: Term, _ box: Enclosure) {
    let value = value(term, box)
    guard case .none = value else {
      Issue.record("\(term) on \(box) is \(value)")
      return
    }
  }

  private static let openTerms: [(Term, Enclosure)] = [
    (1 / x, both), (1 / x, unit), (log(x), both), (log(x), unit), (.power(x, -2), both),
    (.power(x, ratio(1, 2)), both), (.power(x, ratio(-1, 2)), unit), (.power(x, x), unit),
    (.power(0, x), both), (.power(0, x), unit), (.apply(.tan, x), between(1, 2)),
    (.apply(.lambertW, x), both), (.apply(.lambertW, x - 1 / exp(1)), zero),
    (cases(x, .less, 0, log(x), 1), both), (cases(x, .less, 0, 1, log(x)), both),
    (y, one), (term(.unknown("f", order: 0, [x])), one), (derivative(x), one),
    (limit(x, .infinity), one), (integral(x, .at(0), .at(1)), one),
    (term(.total(function(x), 0, 1)), one), (0 * term(.unknown("f", order: 0, [x])), one),
    (.power(-1, .number(Rational(1 << 62) * 8)), one),
  ]

  @Test(
    "Where a term has a value at some points only, or what is in it is unknown, nothing is known",
    arguments: openTerms)
  func unknown(_ term: Term, _ box: Enclosure) {
    let value = value(term, box)
    guard case .unknown = value else {
      Issue.record("\(term) on \(box) is \(value)")
      return
    }
  }

  private static let knownTerms: [(Term, Enclosure, Rational)] = [
    (x + 1, one, 2), (x * x, minusOne, 1), (x / 2, one, Rational(1, 2)),
    (.power(x, 0), zero, 1), (.power(x, x), zero, 1), (.power(0, x), zero, 1),
    (.power(0, x), one, 0), (.power(0, ratio(1, 2) * x), one, 0), (.power(x, 3), minusOne, -1),
    (.power(x, -3), minusOne, -1), (.power(x, x), minusOne, -1),
    (.power(-2, -x), one, Rational(-1, 2)),
    (.power(x, ratio(1, 2)), zero, 0), (.power(x, ratio(7, 5)), one, 1),
    (.power(4 * x, ratio(3, 2)), one, 8), (.power(8 * x, ratio(-1, 3)), one, Rational(1, 2)),
    (.apply(.absolute, x), minusOne, 1), (term(.largest(x, -2)), minusOne, -1),
    (cases(x, .less, 0, 5, log(x)), minusOne, 5), (cases(0, .atMost, x, log(x), 5), minusOne, 5),
    (cases(x, .equal, 0, 3, 1 / x), zero, 3), (cases(x, .unequal, 0, 1 / x, 3), zero, 3),
    (exp(x), zero, 1), (log(x), one, 0), (cos(x), zero, 1),
    (.apply(.sigmoid, x), zero, Rational(1, 2)),
    (.apply(.lambertW, x), zero, 0), (.apply(.erfc, x), zero, 1), (.apply(.cosh, x), zero, 1),
    (.apply(.normalCumulative, x), zero, Rational(1, 2)), (term(.sum([])), one, 0),
    (term(.product([])), one, 1),
  ]

  @Test(
    "Where a term has one value, it is found",
    arguments: knownTerms)
  func known(_ term: Term, _ box: Enclosure, _ expected: Rational) throws {
    let enclosure = try #require(value(term, box).enclosure, "\(term) on \(box)")
    #expect(enclosure == Enclosure(expected, bits: 64), "\(term) on \(box)")
  }

  @Test("0^b is 0 for every b above 0, whole or not")
  func powersOfZero() throws {
    let positive = Enclosure(
      lower: 0, includesLower: false, upper: 3, includesUpper: true, bits: 64)
    #expect(try #require(value(.power(0, x), positive).enclosure).isExactlyZero)
  }

  @Test("A case that is open encloses both sides")
  func openCases() throws {
    let hull = try #require(value(cases(x, .less, 0, 2, 5), Self.both).enclosure)
    #expect(hull == between(2, 5))
  }

  // MARK: - Inputs

  @Test("A whole subterm may be an input, and what is around it uses it")
  func subterms() throws {
    let program = Program([sin(x) + x, sin(x)], inputs: [sin(x), x])
    let run = program.run([between(5, 6), between(1, 1)], bits: 64)
    #expect(run[0].enclosure == between(6, 7))
    #expect(run[1].enclosure == between(5, 6))
    // The first of two equal inputs counts.
    let twice = Program([x], inputs: [x, x])
    #expect(twice.run([Self.one, Self.zero], bits: 64)[0].enclosure == Self.one)
  }

  @Test("Equal parts are worked out once")
  func sharing() {
    var large = x
    for _ in 0..<60 { large = large * large }
    #expect(Program([large, large], inputs: [x]).length == 61)
  }

  // MARK: - Deciding

  @Test(
    "Enclosures decide a comparison where all their numbers do",
    arguments: [
      (between(0, 1), Sign.less, between(2, 3), true), (between(0, 1), .less, between(1, 2), nil),
      (between(1, 2), .less, between(0, 1), false), (between(0, 1), .atMost, between(1, 2), true),
      (between(1, 2), .atMost, between(0, 1), nil), (between(2, 3), .atMost, between(0, 1), false),
      (between(0, 2), .equal, between(1, 3), nil), (between(0, 1), .equal, between(2, 3), false),
      (between(1, 1), .equal, between(1, 1), true), (between(1, 1), .unequal, between(1, 1), false),
      (between(0, 1), .unequal, between(2, 3), true), (between(0, 1), .unequal, between(1, 2), nil),
    ] as [(Enclosure, Sign, Enclosure, Bool?)])
  func deciding(_ a: Enclosure, _ sign: Sign, _ b: Enclosure, _ expected: Bool?) {
    #expect(sign.decides(a, b) == expected)
  }

  @Test("An end that is left out decides")
  func openEnds() {
    func open(_ a: Rational, _ b: Rational) -> Enclosure {
      Enclosure(lower: a, includesLower: false, upper: b, includesUpper: false, bits: 64)
    }
    #expect(Sign.less.decides(open(0, 1), between(1, 2)) == true)
    #expect(Sign.less.decides(between(1, 2), open(0, 1)) == false)
    #expect(Sign.unequal.decides(open(0, 1), open(1, 2)) == true)
    #expect(Sign.atMost.decides(between(1, 2), open(0, 1)) == false)
    #expect(Sign.less.decides(open(0, 1), open(0, 1)) == nil)
  }

  // MARK: - Chance

  @Test("Whatever is said of a box holds at its points: 3 000 terms by chance, 8 points each")
  func boxesAndPoints() {
    var chance = Chance(1)
    var counts = (within: 0, none: 0, unknown: 0)
    for _ in 0..<3_000 {
      let term = chance.term(depth: 4, [x, y])
      var box: [Enclosure] = []
      var ends: [(Rational, Rational)] = []
      for _ in 0..<2 {
        let (a, b) = (chance.fraction(), chance.fraction())
        ends.append(chance.next() % 3 == 0 ? (a, a) : (min(a, b), max(a, b)))
        box.append(between(ends.last?.0 ?? 0, ends.last?.1 ?? 0))
      }
      let program = Program([term], inputs: [x, y])
      let whole = program.run(box, bits: 64)[0]
      switch whole {
      case .within: counts.within += 1
      case .none: counts.none += 1
      case .unknown: counts.unknown += 1
      }
      for _ in 0..<8 {
        let point = ends.map { a, b in a + (b - a) * Rational(Int(chance.next() % 9), 8) }
        let value = program.run(point.map { Enclosure($0, bits: 4_000) }, bits: 128)[0]
        switch (whole, value) {
        case (.within, .none), (.none, .within):
          Issue.record("\(term): \(whole) on \(box), \(value) at \(point)")
        case (.within(let a), .within(let b)):
          // The box's set is closed and was rounded outward: the point's value is in it.
          #expect(!a.isDisjoint(with: b), "\(term): \(a) on \(box), \(b) at \(point)")
        default: break
        }
      }
    }
    #expect(counts.within > 1_000 && counts.none > 50 && counts.unknown > 500, "\(counts)")
  }

  @Test("Arithmetic alone agrees with exact fractions: 2 000 terms by chance")
  func exactArithmetic() {
    var chance = Chance(2)
    var defined = 0
    for _ in 0..<2_000 {
      let term = chance.arithmetic(depth: 4, [x, y])
      let point = [xName: chance.fraction(), yName: chance.fraction()]
      let exact = exactValue(term, point)
      switch values([term], at: point)[0] {
      case .within(let e):
        guard let exact else { Issue.record("\(term) at \(point): \(e), exactly none"); continue }
        #expect(e.contains(exact), "\(term) at \(point): \(e), exactly \(exact)")
        defined += 1
      case .none: #expect(exact == nil, "\(term) at \(point)")
      case .unknown: break
      }
    }
    #expect(defined > 1_000)
  }
}

/// The value of a term of arithmetic, worked out with fractions; `nil` where it has none.
func exactValue(_ term: Term, _ point: [Name: Rational]) -> Rational? {
  let parts = term.parts.map { exactValue($0, point) }
  let known = parts.compactMap { $0 }
  guard known.count == parts.count else { return nil }
  switch term.shape {
  case .number(let value): return value
  case .variable(let name): return point[name]
  case .sum: return known.reduce(0, +)
  case .product: return known.reduce(1, *)
  case .quotient: return known[1].isZero ? nil : known[0] / known[1]
  case .power: return known[1].asInt.flatMap { known[0].power($0) }
  default: return nil
  }
}

extension Chance {
  /// A term of arithmetic.
  mutating func arithmetic(depth: Int, _ letters: [Term]) -> Term {
    guard depth > 0 else {
      return next() % 2 == 0
        ? pick(letters) : .number(Rational(Int.random(in: -3...3, using: &self)))
    }
    func part() -> Term { arithmetic(depth: depth - 1, letters) }
    switch next() % 8 {
    case 0, 1: return part() + part()
    case 2: return part() - part()
    case 3, 4: return part() * part()
    case 5: return part() / part()
    case 6: return .power(part(), .number(Rational(Int.random(in: -3...3, using: &self))))
    default: return pick(letters)
    }
  }

  /// A term of all that can be evaluated.
  mutating func term(depth: Int, _ letters: [Term]) -> Term {
    guard depth > 0 else { return arithmetic(depth: 0, letters) }
    func part() -> Term { term(depth: depth - 1, letters) }
    switch next() % 12 {
    case 0, 1: return part() + part()
    case 2, 3: return part() * part()
    case 4: return part() / part()
    case 5:
      return .power(
        part(), .number(Rational(Int.random(in: -4...4, using: &self), pick([1, 2, 3]))))
    case 6: return .power(part(), part())
    case 7: return Term(.largest(part(), part())) ?? 0
    case 8:
      let c = Comparison(part(), pick([.less, .atMost, .equal, .unequal]), part())
      return Term(.cases(c, part(), part())) ?? 0
    case 9: return pick(letters)
    default: return .apply(pick(Terms.Operation.allCases), part())
    }
  }
}
