import Testing

@testable import Derivations

private let x = Variable("x"), y = Variable("y"), z = Variable("z")
private let t = Variable.dummy("t"), k = Variable.dummy("k")

/// The sentence that a question ends with; `nil` where it has an answer.
private func sentence(_ question: () throws -> some Any) -> String? {
  do {
    _ = try question()
    return nil
  } catch {
    return (error as? DerivationError)?.message ?? "not a sentence: \(error)"
  }
}

@Suite("Whatever an author writes ends in a verdict or in a sentence")
struct AnyInputTests {
  // MARK: - Without values

  @Test(
    "where no side has a value there is nothing to prove",
    arguments: [
      sqrt(sqrt(-2)), power(log(-2), Expression(Rational(1, 3))), log(log(-6)), x / (3 - 3),
      sqrt(-1 - exp(x)), lambertW(-2) + y, sqrt(sqrt(sqrt(-(x ** 2) - 1))), power(0, -1) * x,
    ])
  func neither(side: Expression) {
    let said = sentence { try compare(side == side) }
    #expect(said?.contains("neither side has a value") ?? false, "\(said ?? "an answer")")
  }

  @Test("a side that has no value anywhere refutes, at the first place where the other has one")
  func one() throws {
    #expect("\(try compare(0 == abs(log(-2))))" == "left 0, right undefined")
    #expect(
      "\(try compare(sigmoid(x) <= max(sigmoid(x), sqrt(-2))))"
        == "at x = 1: left 0.73106, right undefined")
    #expect("\(try compare(z / z > erf(z)))" == "at z = 0: left undefined, right 0")
    #expect(try compare(x * log(-(x ** 2)) < y).isRefuted)
    #expect(try compare(x != sqrt(-1 - abs(x))).isRefuted)
  }

  @Test("a condition is still found where a side lacks some values")
  func conditions() throws {
    #expect(try compare(z / z == 1).isProved)
    #expect(try compare(derivative(abs(x), x) <= 1).isProved)
    let far = sqrt(x - 12_345)
    #expect("\(try compare(far ** 2 == x - 12_345))".contains("where x ≥ 12345"))
  }

  @Test("where no common place was seen it is not said that there is none")
  func unseen() {
    let narrow = log(Expression(Rational(1, 1000)) - abs(x - Expression(Rational(1, 3)) - sqrt(2)))
    let said = sentence { try compare(narrow == narrow) }
    #expect(said?.contains("no place was found where both sides have values") ?? false)
  }

  @Test("of a function of which only the name is known it is not said that it has no value")
  func unknownValues() {
    let f = Function("f")
    for side in [log(f(1)), log(-f(1)), sqrt(f(x) - 1000), log(-f(x))] {
      let said = sentence { try compare(side == side) }
      #expect(!(said?.contains("neither side") ?? false), "\(said ?? "")")
    }
  }

  // MARK: - Huge numbers

  @Test("the least whole number may be an exponent, a factor or an end")
  func least() throws {
    let least = Expression(integerLiteral: .min), most = Expression(integerLiteral: .max)
    #expect(try compare(x ** least == 1).isRefuted)
    #expect(try compare(limit(x ** least, x, .infinity) == 0).isProvedEverywhere)
    #expect(try compare(integral(t ** least, t, from: 1, to: 2) == 0).isRefuted)
    #expect(try compare(sqrt(x ** least) == 1).isRefuted)
    #expect(try compare(exp(least * x) == 1).isRefuted)
    #expect(try compare(sum(k ** 2, k, from: most, to: least) == 0).isProvedEverywhere)
    #expect(try compare(sum(k ** 2, k, from: least, to: most) == 0).isRefuted)
    #expect(sentence { try compare(power(-1, least) == 2) } != "")
    #expect(sentence { try series(x ** least, in: x, order: 3) } != nil)
    let far = try compare(x ** least <= 1)
    #expect("\(far)" == "at x = 0.5: left beyond 10³⁰⁰, right 1.0000")
  }

  @Test("a coefficient beyond a series' order is no number")
  func coefficients() throws {
    let sine = try series(sin(x), in: x, order: 3)
    #expect(sine.coefficient(of: 3).rational == Rational(-1, 6))
    for power in [4, 99, Int.max] {
      let said = sentence { try compare(sine.coefficient(of: power) == 0) }
      #expect(said?.contains("at most 3, the series' order, but is \(power)") ?? false)
    }
    for power in [-1, Int.min] { #expect(sine.coefficient(of: power) == 0) }
  }

  @Test("orders, digits and counts that make no sense are said to")
  func counts() throws {
    let f = Function("f", of: x, is: sin(x)), g = Function("g")
    for order in [-1, 33, Int.min, Int.max] {
      for function in [f, g] {
        let said = sentence { try compare(function.derivative(x, order: order) == 0) }
        #expect(said?.contains("from 0 to 32, but is \(order)") ?? false)
      }
      let said = sentence { try compare(derivative(sin(x), x, order: order) == 0) }
      #expect(said?.contains("from 1 to 32, but is \(order)") ?? false)
    }
    for order in [-1, 61, Int.min, Int.max] {
      #expect(sentence { try series(sin(x), in: x, order: order) } != nil)
    }
    for digits in [-1, 0, 1001, Int.min, Int.max] {
      #expect(sentence { try Expression.pi.digits(digits) } != nil)
    }
    for points in [-1, 0, Int.min, Int.max] {
      let said = sentence { try crossCheck(x, in: x, points: points, against: { $0 }) }
      #expect(said?.contains("should be from 1 to 1000000, but are \(points)") ?? false)
    }
    let endless = sentence { try crossCheck(x, in: x, over: 0...Double.infinity, against: { $0 }) }
    #expect(endless?.contains("should have numbers as its ends") ?? false)
    let wide = Double.greatestFiniteMagnitude
    #expect(try crossCheck(x, in: x, over: -wide...wide, against: { $0 }).holds)
    for digits in [Int.min, 0, Int.max] {
      #expect(
        try largestValue(of: sin(x) + x / 3, in: x, over: .closed(0, 2), digits: digits).isComplete)
    }
  }

  @Test("an interval that is upside down is an error wherever one is taken")
  func intervals() {
    for domain in [Domain.closed(2, 1), .interval(3, 3), .interval(1, -1)] {
      let there = Variable("x", in: domain)
      let said = [
        sentence { try zeros(of: x, in: x, over: domain) },
        sentence { try zeros(of: 3, in: there) },
        sentence { try turningPoints(of: x ** 2, in: x, over: domain) },
        sentence { try largestValue(of: x, in: x, over: domain) },
        sentence { try leastValue(of: 3, in: x, over: domain) },
        sentence { try monotony(of: x, in: x, over: domain) },
        sentence { try isIncreasing(x, in: x, over: domain) },
        sentence { try isDecreasing(x, in: x, over: domain) },
        sentence { try series(sin(there), in: there, order: 2) },
        sentence { try compare(there == there) },
        sentence { try (there + 2).evaluate(at: [there: 1]) },
        sentence { try crossCheck(there, in: there, against: { $0 }) },
      ]
      for sentence in said {
        #expect(sentence?.contains("should have its lower bound first") ?? false)
      }
    }
  }

  // MARK: - Deep, long and shared trees

  @Test("a tree of a hundred thousand levels is an error, and is released")
  func deep() {
    let ways: [(Expression) -> Expression] = [
      { sin($0) }, { -$0 }, { 1 / ($0 * 2 + 1) }, { $0 ** x }, { max($0, 1) },
      { integral($0, t, from: 0, to: $0) }, { derivative($0, x) + 1 },
      { piecewise(($0, when: $0 > 0), otherwise: 1) },
    ]
    for way in ways {
      var e: Expression = x
      for _ in 0..<100_000 { e = way(e) }
      #expect(sentence { try compare(e == x) } != nil)
      _ = e.text
    }
    var f = Function("f", of: x, is: sin(x))
    for _ in 0..<100_000 { f = Function("f", of: x, is: f(x)) }
    let said = sentence { try compare(f(x) <= 1) }
    #expect(said?.contains("levels lie within one another") ?? false)
  }

  @Test("a definition's levels count at every place where it is used")
  func definitions() throws {
    var body: Expression = x
    for _ in 0..<100 { body = sin(body) }
    let f = Function("f", of: x, is: body)
    #expect(try compare(f(x) <= 1).isProvedEverywhere)
    var e: Expression = x
    for _ in 0..<500 { e = f(e) }
    #expect(sentence { try compare(e <= 1) }?.contains("levels lie within") ?? false)
  }

  @Test("a long sum is a sum, and a hundred thousand terms are too many")
  func long() throws {
    var e: Expression = x
    for _ in 0..<1000 { e = e + 1 }
    #expect(try compare(e == x + 1000).isProvedEverywhere)
    for _ in 0..<99_000 { e = e + 1 }
    #expect(sentence { try compare(e == x) }?.contains("over 10000 parts") ?? false)
  }

  @Test(
    "what is doubled again and again is decided or too large, at once", arguments: [4, 12, 25, 60])
  func shared(times: Int) throws {
    let double = Function("d", of: x, is: x + x), twice = Function("s", of: x, is: sin(x) * x)
    var (sums, products, tree): (Expression, Expression, Expression) = (x, x, x)
    var nested = double
    for _ in 0..<times {
      (sums, products, tree) = (double(sums), twice(products), tree + tree)
      nested = Function("d", of: x, is: nested(x) - nested(-x))
    }
    let power = Expression(Rational(2).power(times) ?? 1)
    let most = "over 10000 parts"
    for e in [sums, tree] {
      let said = sentence { try #require(compare(e == power * x).isProvedEverywhere) }
      #expect(times > 12 ? said?.contains(most) ?? false : said == nil)
    }
    for question: () throws -> Any in [
      { try compare(products == products) }, { try compare(products <= x) },
      { try compare(derivative(products, x) == x) }, { try compare(nested(x) == 3 * x) },
      { try compare(integral(products.with(t.symbol), t, from: 0, to: 1) == x) },
      { try largestValue(of: products, in: x, over: .closed(0, 1)) },
      { try series(products, in: x, order: 3) },
    ] as [() throws -> Any] where times > 12 {
      #expect(sentence(question) != nil)
    }
  }

  @Test("a function of which only the name is known, within itself", arguments: [2, 8, 30, 60])
  func unknown(times: Int) throws {
    let f = Function("f")
    var e: Expression = x
    for _ in 0..<times { e = f(e) }
    #expect(try compare(e == e).isProvedEverywhere)
    if times < 30 { #expect(try compare(e == f(e)).isRefuted) }
    #expect(try compare(e == f(x)).isRefuted)
    #expect(try compare(derivative(e, x) == e).isRefuted)
  }
}
