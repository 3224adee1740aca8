import Balls
import Kernel
import Terms
import Testing

@Suite struct IntegralTests {
  private func slope(_ f: Term) throws -> Theorem { try Theorem.derivative(function(f), at: x) }

  /// F′(x) = f(x).
  private func slope(_ F: Term, is f: Term, using: [Theorem] = []) throws -> Theorem {
    let theorem = try slope(F)
    return try theorem.followed(
      by: .algebra(try #require(theorem.comparison).right, f, using: using))
  }

  private func tends(_ f: Term, _ approach: Approach) throws -> Theorem {
    try Theorem.tends(function(f), approach)
  }

  /// What a theorem says of an integral without letters, as a number.
  private func value(_ theorem: Theorem) throws -> Double {
    #expect(theorem.hypotheses.allSatisfy { holds($0, at: [:]) == true }, "\(theorem)")
    let right = try #require(theorem.comparison).right
    return try #require(values([right], at: [:])[0].enclosure).lowerDouble
  }

  // MARK: - Newton and Leibniz

  @Test("∫ f = F(b) − F(a), forwards, backwards and over nothing")
  func newtonLeibniz() throws {
    let cube = try slope(.power(x, 3) / 3, is: square(x))
    let third = try Theorem.integral(cube, in: xName, from: .at(0), to: .at(1))
    #expect(third.comparison?.left == integral(square(x), .at(0), .at(1)))
    #expect(try abs(value(third) - 1 / 3.0) < 1e-12)
    #expect(
      try abs(value(Theorem.integral(cube, in: xName, from: .at(1), to: .at(0))) + 1 / 3.0) < 1e-12)
    #expect(try abs(value(Theorem.integral(cube, in: xName, from: .at(2), to: .at(2)))) < 1e-12)
    let free = try Theorem.integral(cube, in: xName, from: .at(y), to: .at(log(t)))
    #expect(free.hypotheses.contains(.compare(0, .less, t)))
    #expect(free.hypotheses.allSatisfy { !$0.names.contains(xName) && !$0.names.contains(yName) })
  }

  @Test("Where the slope is known between the ends only, they must be in order")
  func ranges() throws {
    // F′ = 1/x for 1 ≤ x ≤ 2, where x ≠ 0 and 0 < x hold.
    let range = [assume(1, .atMost, x), assume(x, .atMost, 2)]
    let positive = try Theorem.bound(Comparison(0, .less, x), from: [range[0]]).theorem
    let inverse = try slope(log(x)).discharging(by: positive)
    let theorem = try Theorem.integral(inverse, in: xName, from: .at(1), to: .at(2))
    #expect(theorem.hypotheses == [.compare(1, .atMost, 2)])
    #expect(try abs(value(theorem) - 0.6931471805599453) < 1e-12)
    #expect(
      try Theorem.integral(inverse, in: xName, from: .at(1), to: .at(y)).hypotheses
        == [.compare(1, .atMost, y)])
    refused { try Theorem.integral(inverse, in: xName, from: .at(0), to: .at(2)) }
    refused { try Theorem.integral(inverse, in: xName, from: .at(2), to: .at(1)) }
    refused { try Theorem.integral(slope(log(x)), in: xName, from: .at(1), to: .at(2)) }
    // Across the pole of 1/x²: F = −1/x has F(1) − F(−1) = −2.
    refused { try Theorem.integral(slope(-1 / x), in: xName, from: .at(-1), to: .at(1)) }
    refused {
      try Theorem.integral(slope(.apply(.absolute, x)), in: xName, from: .at(-1), to: .at(1))
    }
  }

  @Test("Another letter, another function, or an end with the letter itself is refused")
  func letters() throws {
    let cube = try slope(.power(x, 3))
    refused { try Theorem.integral(cube, in: yName, from: .at(0), to: .at(1)) }
    refused { try Theorem.integral(cube, in: xName, from: .at(x), to: .at(1)) }
    refused { try Theorem.integral(cube, in: xName, from: .at(0), to: .at(x + 1)) }
    refused {
      try Theorem.integral(
        Theorem.derivative(function(y * x), at: y), in: yName, from: .at(0), to: .at(1))
    }
    refused {
      try Theorem.integral(
        Theorem.derivative(function(x), at: 2), in: xName, from: .at(0), to: .at(1))
    }
    refused { try Theorem.integral(assume(x, .equal, 1), in: xName, from: .at(0), to: .at(1)) }
    refused {
      try Theorem.integral(assume(derivative(x), .atMost, 1), in: xName, from: .at(0), to: .at(1))
    }
  }

  @Test("An end where F has a limit only: ∫₀¹ 1/(2√x) = 1, where 0 < 1 is taken")
  func openEnds() throws {
    let f = try slope(.root(x))
    let limit = try tends(.root(x), .fromAbove(0))
    refused { try Theorem.integral(f, in: xName, from: .at(0), to: .at(1)) }
    let theorem = try Theorem.integral(f, in: xName, from: .at(0), to: .at(1), ends: [limit])
    #expect(theorem.hypotheses == [.compare(0, .less, 1)])
    #expect(try value(theorem) == 1)
    // A limit from the wrong side, elsewhere, infinite, or of another function.
    for wrong in [
      Theorem.assume(.tends(function(.root(x)), .fromBelow(0), .value(0))),
      Theorem.assume(.tends(function(.root(x)), .to(0), .value(0))),
      Theorem.assume(.tends(function(.root(x)), .fromAbove(1), .value(1))),
      Theorem.assume(.tends(function(.root(x)), .fromAbove(0), .infinity)),
      Theorem.assume(.tends(function(x), .fromAbove(0), .value(0))),
      assume(x, .less, 1),
    ] {
      refused("\(wrong)") {
        try Theorem.integral(f, in: xName, from: .at(0), to: .at(1), ends: [wrong])
      }
    }
    // At the upper end it is x < b.
    let upper = try slope(.root(x)).discharging(
      by: assume(0, .atMost, x).sharpened(by: assume(0, .unequal, x)))
    refused { try Theorem.integral(upper, in: xName, from: .at(0), to: .at(1), ends: [limit]) }
    let below = try Theorem.derivative(function(-.root(1 - x)), at: x)
    refused { try Theorem.integral(below, in: xName, from: .at(0), to: .at(1)) }
    let backwards = try Theorem.integral(f, in: xName, from: .at(0), to: .at(-1), ends: [limit])
    #expect(backwards.hypotheses.contains(.compare(0, .less, -1)))
  }

  @Test("A limit of F at an end outweighs its value there: the jump is not integrated")
  func jumpAtAnEnd() throws {
    // F = 5 at 0 and x beside: F′ = 1 for 0 < x.
    let F = cases(x, .equal, 0, 5, x)
    let near = try Theorem.choosing(false, in: F)
    let inner = try Theorem.derivative(function(x), at: x)
    let f = try Theorem.derivative(nearby: near, in: xName, at: inner)
    let positive = try Theorem.bound(Comparison(0, .unequal, x), from: [assume(0, .less, x)])
      .theorem.reversed()
    let open = f.discharging(by: positive)
    #expect(open.hypotheses == [.compare(0, .less, x)])
    refused { try Theorem.integral(open, in: xName, from: .at(0), to: .at(1)) }
    let limit = try Theorem.tends(
      by: near.discharging(by: positive), in: xName, tends(x, .fromAbove(0)))
    let theorem = try Theorem.integral(open, in: xName, from: .at(0), to: .at(1), ends: [limit])
    let at1 = try Theorem.choosing(false, in: F.substituting([xName: 1]))
    let result = try theorem.rewritten(by: [at1])
    #expect(result.comparison?.right == Term(1) - 0)
  }

  @Test("Ends at ±∞ take limits: ∫₀^∞ e^(−x) = 1, ∫ φ = 1")
  func infiniteEnds() throws {
    let f = try slope(-exp(-1 * x))
    let limit = try tends(-exp(-1 * x), .infinity)
    let theorem = try Theorem.integral(f, in: xName, from: .at(0), to: .infinity, ends: [limit])
    #expect(try value(theorem) == 1)
    refused { try Theorem.integral(f, in: xName, from: .at(0), to: .infinity) }
    refused { try Theorem.integral(f, in: xName, from: .minusInfinity, to: .at(0), ends: [limit]) }
    refused { try Theorem.integral(f, in: xName, from: .infinity, to: .at(0), ends: [limit]) }
    refused { try Theorem.integral(f, in: xName, from: .at(0), to: .minusInfinity, ends: [limit]) }
    let density = try slope(.apply(.normalCumulative, x), is: .apply(.normalDensity, x))
    let tails = [
      try tends(.apply(.normalCumulative, x), .infinity),
      try tends(.apply(.normalCumulative, x), .minusInfinity),
    ]
    let whole = try Theorem.integral(
      density, in: xName, from: .minusInfinity, to: .infinity, ends: tails)
    #expect(try value(whole) == 1)
    #expect(whole.hypotheses.isEmpty)
    let growing = Theorem.assume(.tends(function(-exp(-1 * x)), .minusInfinity, .minusInfinity))
    refused {
      try Theorem.integral(f, in: xName, from: .minusInfinity, to: .at(0), ends: [growing])
    }
  }

  @Test("Integrals by antiderivatives agree with sums of rectangles: 200 by chance")
  func chance() throws {
    var chance = Chance(10)
    var met = 0
    for _ in 0..<600 where met < 200 {
      let F = chance.term(depth: 2, [x])
      let f = try slope(F)
      guard f.hypotheses.allSatisfy({ !$0.names.contains(xName) }) else { continue }
      let theorem = try Theorem.integral(f, in: xName, from: .at(ratio(-1, 2)), to: .at(1))
      guard theorem.hypotheses.allSatisfy({ holds($0, at: [:]) == true }) else { continue }
      let right = try #require(theorem.comparison?.right)
      guard let exact = values([right], at: [:])[0].enclosure, exact.absolute.upperDouble < 1e6
      else { continue }
      // The midpoint rule, with 200 pieces.
      let program = Program([try #require(f.comparison).right], inputs: [x])
      var sum = 0.0
      for i in 0..<200 {
        let middle = Rational(-1, 2) + Rational(3 * (2 * i + 1), 800)
        sum +=
          program.run([Enclosure(middle, bits: 200)], bits: 100)[0].enclosure?.lowerDouble ?? .nan
      }
      met += 1
      let size = abs(exact.lowerDouble) + 1
      #expect(
        abs(sum * 1.5 / 200 - exact.lowerDouble) < 0.02 * size, "\(theorem): \(sum * 1.5 / 200)")
    }
    #expect(met > 60, "\(met)")
  }

  // MARK: - Other rules

  @Test("f = g between the ends, so their integrals are equal; beyond it says nothing")
  func equalIntegrands() throws {
    let g = assume(integral(square(x), .at(0), .at(1)), .equal, ratio(1, 3))
    let cut = cases(x, .less, 1, square(x), 7)
    let below = try Theorem.choosing(true, in: cut)
    let theorem = try Theorem.integral(by: below, in: xName, g)
    #expect(theorem.conclusion == .compare(integral(cut, .at(0), .at(1)), .equal, ratio(1, 3)))
    #expect(theorem.hypotheses == g.hypotheses.union([.compare(0, .atMost, 1)]))
    // x ≠ 0 and x ≠ 1 hold between them, x ≠ ½ and x < ½ do not.
    let hole = try Theorem.algebra(square(x) * x / x, square(x)).discharging(
      by: assume(0, .unequal, x).reversed())
    #expect(
      try Theorem.integral(by: hole, in: xName, g).hypotheses.contains(.compare(0, .atMost, 1)))
    let half = try Theorem.choosing(true, in: cases(x, .less, ratio(1, 2), square(x), 7))
    refused { try Theorem.integral(by: half, in: xName, g) }
    let needle = try Theorem.choosing(true, in: cases(x, .unequal, ratio(1, 2), square(x), 7))
    refused { try Theorem.integral(by: needle, in: xName, g) }
    refused { try Theorem.integral(by: below, in: yName, g) }
    refused {
      try Theorem.integral(by: below, in: xName, assume(integral(x, .at(0), .at(1)), .equal, 1))
    }
    refused { try Theorem.integral(by: below, in: xName, assume(x, .equal, 1)) }
    // Everywhere equal, the order of the ends is no matter.
    let same = try Theorem.algebra(x * x, square(x))
    let backwards = assume(integral(square(x), .at(1), .at(0)), .equal, ratio(-1, 3))
    #expect(try Theorem.integral(by: same, in: xName, backwards).hypotheses == backwards.hypotheses)
    let order = try Theorem.integral(
      by: below, in: xName, assume(integral(square(x), .at(y), .at(1)), .equal, t))
    #expect(order.hypotheses.contains(.compare(y, .atMost, 1)))
  }

  @Test("Integrals join at one point, turn round, and are 0 over nothing")
  func joining() throws {
    let (a, b) = (
      assume(integral(x, .at(0), .at(t)), .equal, 1),
      assume(integral(x, .at(t), .infinity), .equal, 2)
    )
    let whole = try Theorem.integral(joining: a, b)
    #expect(whole.conclusion == .compare(integral(x, .at(0), .infinity), .equal, Term(1) + 2))
    #expect(whole.hypotheses.count == 2)
    refused { try Theorem.integral(joining: b, a) }
    refused { try Theorem.integral(joining: a, assume(integral(x, .at(y), .infinity), .equal, 2)) }
    refused {
      try Theorem.integral(joining: a, assume(integral(square(x), .at(t), .infinity), .equal, 2))
    }
    refused { try Theorem.integral(joining: assume(x, .equal, 1), b) }
    let up = assume(integral(x, .minusInfinity, .infinity), .equal, 1)
    refused { try Theorem.integral(joining: up, up) }
    #expect(
      try a.integralReversed().conclusion == .compare(integral(x, .at(t), .at(0)), .equal, -1 * 1))
    refused { try b.integralReversed() }
    refused { try assume(integral(x, .at(0), .at(t)), .less, 1).integralReversed() }
    let none = Theorem.integral(of: function(log(x)), at: log(y))
    #expect(none.conclusion == .compare(integral(log(x), .at(log(y)), .at(log(y))), .equal, 0))
    #expect(none.hypotheses == [.compare(0, .less, y)])
  }

  @Test("Integrals are linear")
  func linear() throws {
    let (f, g) = (
      assume(integral(x, .at(0), .at(1)), .equal, 5),
      assume(integral(exp(x), .at(0), .at(1)), .equal, 6)
    )
    let theorem = try Theorem.integral(combining: log(y), f, -2, g)
    #expect(
      theorem.conclusion
        == .compare(
          integral(log(y) * x + -2 * exp(x), .at(0), .at(1)), .equal, log(y) * 5 + -2 * 6))
    #expect(theorem.hypotheses.contains(.compare(0, .less, y)))
    let other = try Theorem.integral(combining: 1, f, log(t), g)
    #expect(other.hypotheses.contains(.compare(0, .less, t)))
    // A factor with the letter x has a letter of its own.
    let own = try Theorem.integral(combining: x, f, 1, g)
    #expect(own.conclusion.names == [xName])
    #expect(
      own.comparison?.left == integral(y * x + 1 * exp(x), .at(0), .at(1)).substituting([yName: x]))
    refused {
      try Theorem.integral(combining: 1, f, 1, assume(integral(x, .at(0), .at(2)), .equal, 6))
    }
    refused { try Theorem.integral(combining: 1, f, 1, assume(x, .equal, 6)) }
  }

  @Test(
    "The slope of an integral by its upper end is the integrand, if that is continuous everywhere")
  func slopeOfIntegral() throws {
    let continuous = try slope(sin(x))
    func end(_ body: Term) throws -> Theorem { try .derivative(function(body), at: y) }
    func steepness(_ body: Term) throws -> Term { try #require(end(body).comparison).right }
    let theorem = try Theorem.slopeOfIntegral(continuous, in: xName, from: end(0), to: end(x))
    let whole = Body(integral(sin(x), .at(0), .at(t)), over: tName)
    let expected = sin(y) * 1 - sin(0) * 0
    #expect(theorem.conclusion == .compare(.derivative(whole, at: y), .equal, expected))
    #expect(theorem.hypotheses.isEmpty)
    let tail = try Theorem.slopeOfIntegral(slope(exp(x)), in: xName, to: end(square(x)))
    #expect(tail.hypotheses == [.hasValue(integral(exp(x), .minusInfinity, .at(square(y))))])
    let moved = try steepness(square(x))
    #expect(tail.comparison?.right == exp(square(y)) * moved)
    // Leibniz: both ends move, with the conditions of their slopes.
    let both = try Theorem.slopeOfIntegral(
      continuous, in: xName, from: end(log(x)), to: end(1 / x))
    let right = try #require(both.comparison).right
    let ends = (lower: try steepness(log(x)), upper: try steepness(1 / x))
    let (above, below) = (sin(1 / y) * ends.upper, sin(log(y)) * ends.lower)
    #expect(right == above - below)
    #expect(both.hypotheses == [.compare(0, .less, y), .compare(y, .unequal, 0)])
    let value = values([right], at: [yName: 2])[0].enclosure
    // sin(1/2)·(−1/4) − sin(log 2)·(1/2), by mpmath.
    #expect(value.map { abs($0.midpoint.asDouble + 0.439337023) < 1e-9 } == true)
    // |x|, log x and 1/x have conditions; a slope at one point; ends at two places.
    for f in [Term.apply(.absolute, x), log(x), 1 / x, .root(x), cases(x, .less, 0, 1, 2)] {
      refused("\(f)") { try Theorem.slopeOfIntegral(self.slope(f), in: xName, to: end(x)) }
    }
    refused { try Theorem.slopeOfIntegral(continuous, in: yName, to: end(x)) }
    refused {
      try Theorem.slopeOfIntegral(
        continuous, in: xName, from: Theorem.derivative(function(x), at: t), to: end(x))
    }
    refused {
      try Theorem.slopeOfIntegral(
        Theorem.derivative(function(sin(x)), at: 2), in: xName, to: end(x))
    }
    refused {
      try Theorem.slopeOfIntegral(
        Theorem.derivative(function(y * x), at: y), in: yName, to: end(x))
    }
    refused { try Theorem.slopeOfIntegral(continuous, in: xName, to: assume(x, .equal, 1)) }
    refused { try Theorem.slopeOfIntegral(assume(x, .equal, 1), in: xName, to: end(x)) }
  }

  @Test("What is continuous everywhere has an integral between two points that have values")
  func integrable() throws {
    let continuous = try slope(sin(square(x)))
    let theorem = try Theorem.integrable(continuous, in: xName, from: log(y), to: t)
    #expect(theorem.conclusion == .hasValue(integral(sin(square(x)), .at(log(y)), .at(t))))
    #expect(theorem.hypotheses == [.compare(0, .less, y)])
    for f in [Term.apply(.absolute, x), log(x), 1 / x, .root(x), cases(x, .less, 0, 1, 2)] {
      refused("\(f)") { try Theorem.integrable(slope(f), in: xName, from: 1, to: 2) }
    }
    refused { try Theorem.integrable(continuous, in: yName, from: 1, to: 2) }
    refused {
      try Theorem.integrable(
        Theorem.derivative(function(sin(x)), at: 2), in: xName, from: 1, to: 2)
    }
    refused {
      try Theorem.integrable(
        Theorem.derivative(function(y * x), at: y), in: yName, from: 1, to: 2)
    }
    refused { try Theorem.integrable(assume(x, .equal, 1), in: xName, from: 1, to: 2) }
  }

  @Test("∫ t·σ(b·t) from −∞ to 0 is −π²/(12·b²)")
  func integralOfGate() throws {
    #expect(
      Theorem.integralOfGate(log(y)).hypotheses == [
        .compare(0, .less, y), .compare(0, .less, log(y)),
      ])
    for b in [Rational(1), Rational(1, 2), Rational(1702, 1000)] {
      let theorem = Theorem.integralOfGate(.number(b))
      let gate = x * .apply(.sigmoid, .number(b) * x)
      #expect(theorem.comparison?.left == integral(gate, .minusInfinity, .at(0)))
      // Simpson's rule from −40/b on: beyond, there is less than 10⁻¹⁵.
      let program = Program([gate], inputs: [x])
      let n = 4_000
      var sum = 0.0
      for i in 0...n {
        let point = Rational(-40) / b * Rational(i, n)
        let weight = i == 0 || i == n ? 1.0 : i % 2 == 1 ? 4 : 2
        let value = program.run([Enclosure(point, bits: 100)], bits: 80)[0].enclosure
        sum += weight * (value?.lowerDouble ?? .nan)
      }
      let expected = try value(theorem)
      #expect(abs(sum * 40 / b.asDouble / Double(3 * n) - expected) < 1e-9, "\(theorem)")
    }
    // The letter of b is not the variable, whatever it is called.
    for spelling in ["t", "t#0"] {
      let b = Term.variable(Name(spelling))
      let theorem = Theorem.integralOfGate(b)
      #expect(theorem.conclusion == Theorem.integralOfGate(y).instantiated([yName: b]).conclusion)
    }
  }

  // MARK: - Sums

  private func sum(_ f: Term, _ a: Term, _ b: Term) -> Term {
    term(.total(Body(f, over: kName), a, b))
  }

  @Test("A sum between numbers is written out; from 5 to 1 there is nothing to add")
  func writtenOut() throws {
    #expect(
      try Theorem.total(sum(k * x, 2, 4)).comparison?.right == term(.sum([2 * x, 3 * x, 4 * x])))
    #expect(try Theorem.total(sum(1 / k, 5, 1)).conclusion == .compare(sum(1 / k, 5, 1), .equal, 0))
    #expect(try Theorem.total(sum(1 / k, 5, 4)).hypotheses.isEmpty)
    #expect(try Theorem.total(sum(1 / k, -1, 0)).hypotheses.contains(.compare(0, .unequal, 0)))
    #expect(try Theorem.total(sum(k, 7, 7)).comparison?.right == term(.sum([7])))
    let last = Term.number(Rational(Int.max))
    #expect(try Theorem.total(sum(k, last, last)).comparison?.right == term(.sum([last])))
    #expect(try Theorem.total(sum(k, last, .number(Rational(Int.min)))).comparison?.right == 0)
    refused { try Theorem.total(sum(k, .number(Rational(Int.min)), last)) }
    refused { try Theorem.total(sum(k, 1, 10_001)) }
    #expect(try Theorem.total(sum(1, 1, 10_000)).comparison?.right.size == 10_001)
    refused { try Theorem.total(sum(k, ratio(1, 2), 3)) }
    refused { try Theorem.total(sum(k, 1, x)) }
    refused { try Theorem.total(x) }
  }

  @Test("Σ k from a to b by F(k + 1) − F(k) = k")
  func telescoping() throws {
    let F = Body(k * (k - 1) / 2, over: kName)
    let difference = try Theorem.algebra(F(k + 1) - F(k), k)
    let theorem = try Theorem.total(difference, of: F, in: kName, from: x, to: y)
    #expect(theorem.conclusion == .compare(sum(k, x, y), .equal, F(y + 1) - F(x)))
    #expect(
      theorem.hypotheses == [
        .integer(x), .integer(y), .compare(x, .atMost, y + 1), .hasValue(F(y + 1)), .hasValue(F(x)),
        .compare(2, .unequal, 0),
      ])
    for (a, b) in [(1, 100), (-3, 5), (4, 3), (7, 7)] {
      let total = try Theorem.total(
        difference, of: F, in: kName, from: Term(integerLiteral: a), to: Term(integerLiteral: b))
      #expect(try value(total.withWholeNumbers()) == Double((b - a + 1) * (a + b) / 2))
    }
    // Two steps down would count backwards: the condition fails.
    let backwards = try Theorem.total(difference, of: F, in: kName, from: 5, to: 1)
    #expect(backwards.hypotheses.contains { holds($0, at: [:]) == false })
  }

  @Test("Hypotheses on k are that it is whole and between the ends, and no others")
  func telescopingHypotheses() throws {
    let F = Body(-1 / k, over: kName)
    let (left, right) = (F(k + 1) - F(k), 1 / (k * (k + 1)))
    let open = try Theorem.algebra(left, right)
    refused { try Theorem.total(open, of: F, in: kName, from: 1, to: y) }
    let above = assume(1, .atMost, k)
    let nonzero = try Theorem.bound(Comparison(k, .unequal, 0), from: [above]).theorem
    let next = try Theorem.bound(Comparison(k + 1, .unequal, 0), from: [above]).theorem
    let product = try Theorem.bound(Comparison(k * (k + 1), .unequal, 0), from: [above]).theorem
    let closed = open.discharging(by: nonzero).discharging(by: next).discharging(by: product)
    let theorem = try Theorem.total(closed, of: F, in: kName, from: 1, to: y)
    #expect(!theorem.hypotheses.contains { $0.names.contains(kName) })
    refused { try Theorem.total(closed, of: F, in: kName, from: 0, to: y) }
    refused { try Theorem.total(closed, of: F, in: kName, from: 1, to: k) }
    refused { try Theorem.total(closed, of: F, in: kName, from: k, to: y) }
    refused { try Theorem.total(closed, of: Body(k, over: kName), in: kName, from: 1, to: y) }
    refused { try Theorem.total(closed, of: F, in: xName, from: 1, to: y) }
    refused { try Theorem.total(assume(k, .less, 1), of: F, in: kName, from: 1, to: y) }
    // F with the letter free: F(k + 1) − F(k) would mean two different k.
    let free = Body(t * k, over: tName)
    let wrong = try Theorem.algebra(free(k + 1) - free(k), k)
    refused { try Theorem.total(wrong, of: free, in: kName, from: 1, to: y) }
  }
}

extension Theorem {
  /// The theorem without the hypotheses that numbers are whole.
  fileprivate func withWholeNumbers() throws -> Theorem {
    try hypotheses.reduce(self) { theorem, hypothesis in
      guard case .integer(let n) = hypothesis else { return theorem }
      return theorem.discharging(by: try .integer(n, from: []))
    }
  }
}
