import Balls
import Kernel
import Terms
import Testing

/// What an adversary tried: each test was once a derivation of something false.
@Suite struct HoleTests {
  @Test("∞·0 is nothing: x·(1/x) does not tend to ∞, or 0 would be 1")
  func infinityTimesZero() throws {
    let product = x * (1 / x)
    let large = try Theorem.tends(function(x), .infinity)
    let one = try Theorem.tends(
      by: Theorem.algebra(product, 1), in: xName, Theorem.tends(function(1), .infinity),
      signs: [large])
    guard let wrong = try? Theorem.tends(function(product), .infinity) else { return }
    // e^(−x/x) tends to e^(−∞) = 0 by the one, and to e^(−1) by the other.
    let f = function(exp(-1 * product))
    let zero = try Theorem.tends(f, .infinity, given: [wrong]).limit()
    let edge = try Theorem.tends(f, .infinity, given: [one]).limit()
    let positive = try Theorem.bound(
      Comparison(0, .less, try #require(edge.comparison).right), from: []
    ).theorem
    let absurd = try positive.followed(by: edge.reversed().followed(by: zero))
      .absurd(.compare(0, .equal, 1))
    Issue.record("proved: \(absurd)")
  }

  @Test("Rewriting a limit captures no variable, whatever its name")
  func captureInLimits() throws {
    let name = Name("t#0")
    let u = Term.variable(name)
    let limit = try Theorem.tends(function(y + x), .to(0))
    let rewritten = try limit.rewritten(by: [assume(y, .equal, u)])
    #expect(rewritten.conclusion == .tends(function(u + x), .to(0), .value(u + 0)))
    // Nor is the name of the variable itself taken for another one.
    let own = try Theorem.tends(function(x * x), .to(0)).rewritten(by: [assume(u, .equal, 5)])
    #expect(own.conclusion == .tends(function(x * x), .to(0), .value(Term(0) * 0)))
  }

  @Test("Nobody is shown a bound variable that has lost its binder")
  func looseVariables() throws {
    let inner = Body(x * k, over: xName)
    let sum = term(.total(Body(term(.integral(inner, .at(0), .at(k))), over: kName), 1, 5))
    var seen = 0
    _ = sum.contains {
      seen += 1
      if Term($0.shape) == nil { Issue.record("a loose part: \($0)") }
      return false
    }
    #expect(seen == 9)
    #expect(Term(.bound(0)) == nil)
  }

  @Test("From ∞ down to 0 nothing is known of a function that is given below 0")
  func reversedInfiniteEnds() throws {
    let cut = cases(x, .less, 0, exp(-1 * x), 0)
    let below = try Theorem.choosing(true, in: cut)
    for (a, b, equation) in [
      (End.infinity, End.at(0), below), (.at(0), .minusInfinity, try rightHalf(cut)),
      (.infinity, .minusInfinity, below),
    ] {
      let g = try #require(equation.comparison).right
      let value = Theorem.assume(.compare(integral(g, a, b), .equal, -1))
      #expect(throws: Refusal.self) { try Theorem.integral(by: equation, in: xName, value) }
    }
  }

  /// 0 < x ⊢ cut(x) = 0.
  private func rightHalf(_ cut: Term) throws -> Theorem {
    let order = try assume(0, .less, x).weakened(to: .atMost)
    return try Theorem.choosing(false, in: cut).discharging(by: order)
  }

  @Test("Near ∞ x is beyond a number, and not beyond what has no value")
  func beyondNothing() throws {
    // lim sin at ∞ has no value, so 0·lim sin + 1/x has none.
    let nothing = limit(sin(x), .infinity)
    let beyond = try assume(nothing, .less, x).valueOfLeft()
    let equation = try Theorem.algebra(0 * nothing + 1 / x, 1 / x).discharging(by: beyond)
    let large = try Theorem.tends(function(x), .infinity)
    let small = try Theorem.tends(function(1 / x), .infinity)
    let result = try Theorem.tends(by: equation, in: xName, small, signs: [large])
    #expect(result.hypotheses == [.hasValue(nothing)])
  }

  @Test("The mean value theorem is used between points of the box only")
  func middleOutsideTheBox() throws {
    let (tiny, large) = (
      try #require(Rational(1, 2).power(30_000)), try #require(Rational(2).power(40_000))
    )
    // −1 for every x > 0, which the second part hides from an enclosure.
    let difference = cases(x, .atMost, 0, 1, -1) + .number(large) * (x - x)
    let facts = [
      assume(.number(tiny * Rational(1, 2)), .atMost, x), assume(x, .atMost, .number(tiny)),
    ]
    #expect(throws: Refusal.self) {
      try Theorem.bound(Comparison(0, .less, difference), from: facts, pieces: 10)
    }
  }

  @Test("A power of a negative number to a huge whole number has a value")
  func hugeWholeExponents() throws {
    let huge = Term.number(try #require(Rational(2).power(70)))
    let program = Program([.power(-1, huge), .power(x, huge)], inputs: [x])
    for value in program.run([Enclosure(-1, bits: 64)], bits: 64) {
      if case .none = value { Issue.record("(−1)^(2⁷⁰) was said to have no value") }
    }
  }

  @Test("Exponents and orders at the ends of Int, and sums of nothing, trap nowhere")
  func extremes() throws {
    let small = Term.power(x, .number(Rational(Int.min)))
    #expect(try Theorem.algebra(small + 0, small).conclusion == .compare(small + 0, .equal, small))
    #expect(try Theorem.tends(function(small), .to(1)).hypotheses == [.compare(0, .less, 1)])
    #expect(
      Program([small], inputs: [x]).run([Enclosure(2, bits: 64)], bits: 64)[0].enclosure != nil)
    for order in [-1, Int.min, Int.max] { #expect(Term(.unknown("f", order: order, [x])) == nil) }
    let last = term(.unknown("f", order: 1 << 40, [x]))
    #expect(throws: Refusal.self) { try Theorem.derivative(function(last), at: x) }
    let (zero, one) = (term(.sum([])), term(.product([])))
    #expect(try Theorem.algebra(zero, 0).hypotheses.isEmpty)
    #expect(try Theorem.bound(Comparison(zero, .less, one), from: []).pieces == 1)
    #expect(try Theorem.tends(function(x + one + zero), .infinity).hypotheses.isEmpty)
    #expect(try Theorem.derivative(function(one + zero), at: 1).hypotheses.isEmpty)
    #expect(try Theorem.integer(one, from: []).hypotheses.isEmpty)
  }

  @Test("A message about a term of 2⁶⁰ parts is short")
  func longMessages() throws {
    var large = x
    for _ in 0..<60 { large = large + large }
    #expect(large.description.count < 100)
    #expect(throws: Refusal.self) { try Theorem.integer(large, from: []) }
  }
}
