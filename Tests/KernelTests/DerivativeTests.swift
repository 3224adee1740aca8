import Balls
import Kernel
import Terms
import Testing

@Suite struct DerivativeTests {
  private func slope(_ f: Term, at p: Term = x, given: [Theorem] = []) throws -> Theorem {
    try Theorem.derivative(function(f), at: p, given: given)
  }

  // MARK: - Values

  @Test("Slopes as one writes them")
  func simple() throws {
    #expect(try slope(x).conclusion == .compare(derivative(x), .equal, 1))
    #expect(try slope(5).conclusion == .compare(derivative(5), .equal, 0))
    #expect(try slope(exp(x)).conclusion == .compare(derivative(exp(x)), .equal, exp(x) * 1))
    #expect(
      try slope(.power(x, 3), at: 2).conclusion
        == .compare(derivative(.power(x, 3), at: 2), .equal, 3 * .power(2, 2) * 1))
    #expect(try slope(.power(x, 0)).conclusion == .compare(derivative(.power(x, 0)), .equal, 0))
    let f = term(.unknown("f", order: 0, [square(x)]))
    #expect(
      try slope(f).conclusion
        == .compare(
          derivative(f), .equal, term(.unknown("f", order: 1, [square(x)])) * (2 * .power(x, 1) * 1)
        ))
  }

  @Test("Every operation's slope is the limit of differences, at 40 points each")
  func operations() throws {
    var chance = Chance(7)
    for operation in Terms.Operation.allCases {
      var met = 0
      for _ in 0..<200 where met < 40 {
        let p = Rational(Int.random(in: -400...400, using: &chance), 100)
        met += try differs(.apply(operation, x), at: p) ? 1 : 0
      }
      #expect(met >= 20, "\(operation)")
    }
  }

  @Test("Slopes of terms of any shape are limits of differences: 3 000 by chance")
  func chance() throws {
    var chance = Chance(8)
    var met = 0
    for _ in 0..<3_000 {
      let f = chance.term(depth: 3, [x])
      let p = Rational(Int.random(in: -300...300, using: &chance), 100)
      met += try differs(f, at: p) ? 1 : 0
    }
    #expect(met > 1_000, "\(met)")
  }

  /// Compares with (f(p + h) − f(p − h))/2h; false where the theorem's conditions are not met.
  private func differs(_ f: Term, at p: Rational) throws -> Bool {
    let theorem = try slope(f)
    let point = [xName: p]
    guard theorem.hypotheses.allSatisfy({ holds($0, at: point, bits: 600) == true }) else {
      return false
    }
    let right = try #require(theorem.comparison).right
    let h = try #require(Rational(1, 2).power(100))
    func value(_ t: Term, _ p: Rational) -> Enclosure? {
      values([t], at: [xName: p], bits: 900)[0].enclosure
    }
    // Values too large to compare are left out.
    guard let exact = value(right, p), exact.isBounded, exact.absolute.upperDouble < 1e30,
      exact.width < 1e-20
    else { return false }
    let (above, below) = (value(f, p + h), value(f, p - h))
    guard let above, let below,
      let quotient = above.subtracting(below, bits: 900)
        .divided(by: Enclosure(2 * h, bits: 900), bits: 900)
    else {
      Issue.record("\(theorem) at \(p): no values nearby")
      return false
    }
    // The error is h²/6 times a third derivative, which is small beside 10⁻⁶ for these terms.
    let error = quotient.subtracting(exact, bits: 900).absolute.upperDouble
    guard quotient.width < 1e-20 else { return false }
    #expect(
      error < 1e-6 * (1 + exact.absolute.upperDouble),
      "\(theorem) at \(p): \(quotient) and \(exact)")
    return true
  }

  // MARK: - Conditions

  @Test("The domain of what is differentiated is kept, and a point at its edge is not in it")
  func domains() throws {
    #expect(try slope(log(x)).hypotheses == [.compare(0, .less, x)])
    #expect(try slope(log(-square(x))).hypotheses.contains(.compare(0, .less, -square(x))))
    #expect(try slope(.root(x)).hypotheses == [.compare(0, .less, x)])
    #expect(try slope(.root(x), at: 0).hypotheses == [.compare(0, .less, 0)])
    #expect(try slope(.power(x, ratio(-1, 3))).hypotheses == [.compare(0, .less, x)])
    #expect(try slope(.power(x, ratio(5, 3))).hypotheses == [.compare(0, .less, x)])
    #expect(try slope(.power(x, -2)).hypotheses == [.compare(x, .unequal, 0)])
    #expect(try slope(.power(x, x)).hypotheses == [.compare(0, .less, x)])
    #expect(try slope(.power(2, x)).hypotheses == [.compare(0, .less, 2)])
    #expect(try slope(.power(y, x)).hypotheses == [.compare(0, .less, y)])
    #expect(try slope(1 / x).hypotheses == [.compare(x, .unequal, 0)])
    #expect(try slope(.apply(.absolute, x)).hypotheses == [.compare(x, .unequal, 0)])
    #expect(try slope(.apply(.tan, x)).hypotheses == [.compare(cos(x), .unequal, 0)])
    #expect(try slope(.apply(.lambertW, x)).hypotheses == [.compare(-(1 / exp(1)), .less, x)])
    #expect(try slope(term(.largest(x, y))).hypotheses == [.compare(x, .unequal, y)])
    #expect(try slope(square(x)).hypotheses.isEmpty)
    #expect(try slope(sin(x) * exp(x)).hypotheses.isEmpty)
    // A factor 0 hides no condition.
    #expect(try slope(0 * log(x)).hypotheses == [.compare(0, .less, x)])
    #expect(try slope(.power(log(x), 0)).hypotheses == [.compare(0, .less, x)])
  }

  @Test("At the edge of a case, and at a tie of a maximum, the conditions fail")
  func edges() throws {
    for sign in [Sign.less, .atMost, .equal, .unequal] {
      let f = cases(x, sign, 0, square(x), x)
      #expect(try slope(f, at: 0).hypotheses.contains(.compare(0, .unequal, 0)))
      #expect(try slope(f).hypotheses == [.compare(x, .unequal, 0)])
    }
    #expect(try slope(term(.largest(x, x))).hypotheses == [.compare(x, .unequal, x)])
    // Where the sides of a condition jump, as at 0, they have no slope themselves.
    let jump = cases(cases(x, .less, 0, -1, 1), .less, 0, 2, 3)
    #expect(try slope(jump, at: 0).hypotheses.contains(.compare(0, .unequal, 0)))
    let other = cases(0, .less, cases(x, .less, 0, -1, 1), 2, 3)
    #expect(try slope(other, at: 0).hypotheses.contains(.compare(0, .unequal, 0)))
    // Both sides of a case must have slopes, the one that is left aside too.
    #expect(try slope(cases(x, .less, 1, log(x), x)).hypotheses.contains(.compare(0, .less, x)))
  }

  @Test("A constant that has no value has no slope 0")
  func constants() throws {
    let limit = limit(sin(x), .infinity)
    #expect(try slope(x + limit).hypotheses == [.hasValue(limit)])
    #expect(try slope(log(y)).hypotheses == [.compare(0, .less, y)])
    #expect(try slope(log(y) * x).hypotheses == [.compare(0, .less, y)])
    #expect(try slope(x, at: log(y)).hypotheses == [.compare(0, .less, y)])
  }

  @Test("Where no rule gives a slope, none is made up")
  func noRule() {
    for f in [
      integral(x * y, .at(0), .at(1)).substituting([yName: x]),
      limit(x * y, .to(0)).substituting([yName: x]),
      derivative(square(x)), term(.total(Body(k, over: kName), 0, x)),
      term(.unknown("f", order: 0, [x, y])),
    ] {
      refused("\(f)") { try slope(f) }
    }
  }

  @Test("Given slopes are used, at their own point only")
  func given() throws {
    let f = integral(y * t, .at(0), .at(x))
    let known = assume(derivative(f, at: 2), .equal, 7)
    let theorem = try slope(square(f) + x, at: 2, given: [known])
    #expect(theorem.hypotheses == known.hypotheses)
    #expect(theorem.comparison?.right == 2 * .power(integral(y * t, .at(0), .at(2)), 1) * 7 + 1)
    refused { try slope(square(f), at: 3, given: [known]) }
    refused { try slope(square(f), at: 2) }
    refused { try slope(x, at: 2, given: [assume(f, .equal, 7)]) }
    refused { try slope(x, at: 2, given: [assume(derivative(f, at: 2), .less, 7)]) }
    // A name of one's own choosing is not taken for the variable.
    let own = Term.variable(Name("x#0"))
    let clash = assume(derivative(own * x, at: 2), .equal, own)
    #expect(try slope(square(x), at: 2, given: [clash]).comparison?.right == 2 * .power(2, 1) * 1)
  }

  // MARK: - The definition

  @Test("f′(p) is the limit of (f(x) − f(p))/(x − p), from both sides")
  func definition() throws {
    let f = term(.unknown("f", order: 0, [x, 0]))
    let at = { (p: Term) in f.substituting([xName: p]) }
    func limit(_ p: Term, _ approach: Approach, _ target: Target) -> Theorem {
      .assume(.tends(function((f - at(p)) / (x - p)), approach, target))
    }
    let theorem = try Theorem.derivative(
      of: function(f), at: y, fromQuotient: limit(y, .to(y), .value(7)))
    #expect(theorem.conclusion == .compare(derivative(f, at: y), .equal, 7))
    #expect(theorem.hypotheses == limit(y, .to(y), .value(7)).hypotheses)
    let flat = try Theorem.derivative(
      of: function(f), at: 2, fromQuotient: limit(2, .to(2), .zeroFromAbove))
    #expect(flat.conclusion == .compare(derivative(f, at: 2), .equal, 0))
    for wrong in [
      limit(y, .fromAbove(y), .value(7)), limit(y, .fromBelow(y), .value(7)),
      limit(y, .to(y), .infinity), limit(2, .to(y), .value(7)), limit(y, .to(2), .value(7)),
      .assume(.tends(function((at(y) - f) / (x - y)), .to(y), .value(7))),
      .assume(.tends(function((f - at(y)) / (y - x)), .to(y), .value(7))),
      assume(f, .equal, 7),
    ] {
      refused("\(wrong)") {
        try Theorem.derivative(of: function(f), at: y, fromQuotient: wrong)
      }
    }
    for spelling in ["x", "x#0", "x#1"] {
      let p = Term.variable(Name(spelling))
      let quotient = Body((square(t) - square(p)) / (t - p), over: tName)
      let own = try Theorem.derivative(
        of: Body(square(t), over: tName), at: p,
        fromQuotient: .assume(.tends(quotient, .to(p), .value(2 * p))))
      #expect(
        own.conclusion == .compare(derivative(square(x), at: p), .equal, 2 * p))
    }
  }

  // MARK: - Functions that agree nearby

  @Test("f = g where x < 1, so f′ = g′ there; not where x ≤ 1 or x = 1")
  func nearby() throws {
    let f = cases(x, .less, 1, square(x), 5)
    let equation = try Theorem.choosing(true, in: f)
    let inner = try slope(square(x), at: y)
    let theorem = try Theorem.derivative(nearby: equation, in: xName, at: inner)
    #expect(theorem.conclusion == .compare(derivative(f, at: y), .equal, 2 * .power(y, 1) * 1))
    #expect(theorem.hypotheses == [.compare(y, .less, 1)])
    let edge = try Theorem.derivative(nearby: equation, in: xName, at: slope(square(x), at: 1))
    #expect(edge.hypotheses == [.compare(1, .less, 1)])
    let closed = try Theorem.choosing(true, in: cases(x, .atMost, 1, square(x), 5))
    refused { try Theorem.derivative(nearby: closed, in: xName, at: inner) }
    let point = try Theorem.choosing(true, in: cases(x, .equal, 1, square(x), 5))
    refused { try Theorem.derivative(nearby: point, in: xName, at: inner) }
    let hole = try Theorem.choosing(true, in: cases(x, .unequal, 1, square(x), 5))
    #expect(
      try Theorem.derivative(nearby: hole, in: xName, at: inner).hypotheses == [
        .compare(y, .unequal, 1)
      ])
    refused { try Theorem.derivative(nearby: equation, in: xName, at: slope(x, at: y)) }
    refused { try Theorem.derivative(nearby: equation, in: xName, at: assume(x, .equal, 1)) }
    refused { try Theorem.derivative(nearby: assume(x, .less, 1), in: xName, at: inner) }
  }

  @Test("Hypotheses nearby ask that their sides are continuous, and those on other letters stay")
  func nearbyHypotheses() throws {
    // Where [x < 0 ? −1 : 1] < 0, f = x²: but the side jumps, so it must have a slope at p.
    let jump = cases(x, .less, 0, -1, 1)
    let equation = try Theorem.choosing(true, in: cases(jump, .less, 0, square(x), 5))
    let theorem = try Theorem.derivative(nearby: equation, in: xName, at: slope(square(x), at: 0))
    #expect(theorem.hypotheses.contains(.compare(0, .unequal, 0)))
    // No rule gives a slope of this side.
    let opaque = try Theorem.choosing(
      true, in: cases(term(.unknown("g", order: 0, [x, y])), .less, 0, square(x), 5))
    refused { try Theorem.derivative(nearby: opaque, in: xName, at: slope(square(x), at: 0)) }
    let whole = try assume(y, .atMost, 1).valueOfLeft()
    let other = try Theorem.algebra(x + y - y, x, using: [whole])
    let kept = try Theorem.derivative(nearby: other, in: xName, at: slope(x, at: 3))
    #expect(kept.hypotheses == [.compare(y, .atMost, 1)])
  }

  // MARK: - Monotony

  @Test("f rises from a to b where f′ ≥ 0 between them")
  func rising() throws {
    let range = [assume(1, .atMost, x), assume(x, .atMost, 2)]
    // (x²)′ = 2x, which is above 0 there.
    let sign = try Theorem.bound(Comparison(0, .less, 2 * .power(x, 1) * 1), from: range).theorem
      .followed(by: slope(square(x)).reversed())
    let theorem = try Theorem.rising(sign, in: xName, from: 1, to: 2)
    #expect(theorem.conclusion == .compare(square(1), .atMost, square(2)))
    #expect(theorem.hypotheses == [.compare(1, .atMost, 2)])
    let strict = try Theorem.rising(sign, in: xName, from: 1, to: 2, isStrict: true)
    #expect(strict.conclusion == .compare(square(1), .less, square(2)))
    #expect(strict.hypotheses == [.compare(1, .less, 2)])
    // Another range leaves a hypothesis on x.
    refused { try Theorem.rising(sign, in: xName, from: 0, to: 2) }
    refused { try Theorem.rising(sign, in: xName, from: 1, to: 3) }
    refused { try Theorem.rising(sign, in: xName, from: x, to: 2) }
    refused { try Theorem.rising(sign, in: yName, from: 1, to: 2) }
    let weak = try sign.weakened(to: .atMost)
    #expect(try Theorem.rising(weak, in: xName, from: 1, to: 2).conclusion == theorem.conclusion)
    refused { try Theorem.rising(weak, in: xName, from: 1, to: 2, isStrict: true) }
    refused { try Theorem.rising(sign.weakened(to: .unequal), in: xName, from: 1, to: 2) }
    refused {
      try Theorem.rising(assume(1, .less, derivative(square(x))), in: xName, from: 1, to: 2)
    }
    refused { try Theorem.rising(assume(0, .less, square(x)), in: xName, from: 1, to: 2) }
  }

  @Test("Open ranges, conditions at x and ends that have no value are not forgotten")
  func risingHypotheses() throws {
    // 0 < (−1/x)′ = 1/x² for x ≠ 0: but −1/x falls from −1 to 1.
    let f = -1 / x
    let hypothesis = Theorem.assume(.compare(0, .less, derivative(f)))
    refused { try Theorem.rising(hypothesis, in: xName, from: -1, to: 1) }
    let conditional = try slope(f)
    let sign = try Theorem.assume(.compare(0, .less, try #require(conditional.comparison).right))
      .followed(by: conditional.reversed())
    refused { try Theorem.rising(sign, in: xName, from: -1, to: 1) }
    let open = try with(slopeSign: square(x), assume(1, .less, x))
    refused { try Theorem.rising(open, in: xName, from: 1, to: 2) }
    let everywhere = try Theorem.bound(Comparison(0, .less, exp(x) * 1), from: []).theorem
      .followed(by: slope(exp(x)).reversed())
    let ends = try Theorem.rising(everywhere, in: xName, from: log(y), to: 5)
    #expect(ends.hypotheses == [.compare(log(y), .atMost, 5), .compare(0, .less, y)])
    // A function of its own variable only: y must not be meant twice.
    let steep = try Theorem.derivative(function(exp(y) * x), at: y)
    let two = try Theorem.bound(
      Comparison(0, .less, try #require(steep.comparison).right), from: []
    ).theorem.followed(by: steep.reversed())
    #expect(two.hypotheses.isEmpty)
    refused { try Theorem.rising(two, in: yName, from: 0, to: 1) }
  }

  private func with(slopeSign f: Term, _ range: Theorem) throws -> Theorem {
    let s = try slope(f)
    return try Theorem.bound(Comparison(0, .less, try #require(s.comparison).right), from: [range])
      .theorem
      .followed(by: s.reversed())
  }
}
