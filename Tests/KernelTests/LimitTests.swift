import Balls
import Kernel
import Terms
import Testing

@Suite struct LimitTests {
  private func tends(
    _ f: Term, _ approach: Approach, given: [Theorem] = [], signs: [Theorem] = []
  ) throws -> Theorem {
    try Theorem.tends(function(f), approach, given: given, signs: signs)
  }
  private func target(_ theorem: Theorem) throws -> Target {
    guard case .tends(_, _, let target) = theorem.conclusion else { throw NoLimit() }
    return target
  }
  private struct NoLimit: Error {}

  // MARK: - The arithmetic of limits

  private static let known: [(Term, Approach, Target)] = [
    (x, .infinity, .infinity), (x, .minusInfinity, .minusInfinity), (x, .to(3), .value(3)),
    (x, .fromAbove(0), .zeroFromAbove), (x, .fromBelow(0), .zeroFromBelow), (x, .to(0), .value(0)),
    (x, .fromAbove(y), .value(y)), (1 / x, .infinity, .zeroFromAbove),
    (1 / x, .minusInfinity, .zeroFromBelow), (1 / x, .fromAbove(0), .infinity),
    (1 / x, .fromBelow(0), .minusInfinity), (square(1 / x), .fromBelow(0), .infinity),
    (.power(x, -3), .fromBelow(0), .minusInfinity), (.power(x, -2), .minusInfinity, .zeroFromAbove),
    (.power(x, 3), .minusInfinity, .minusInfinity), (x + square(x), .infinity, .infinity),
    (-1 * x, .infinity, .minusInfinity), (x * x, .minusInfinity, .infinity),
    (x + 1 / x, .infinity, .infinity), (.power(x, 0), .infinity, .value(1)),
    (.root(x), .infinity, .infinity), (.root(x), .fromAbove(0), .zeroFromAbove),
    (.power(x, ratio(-1, 2)), .fromAbove(0), .infinity),
    (.power(x, ratio(-1, 2)), .infinity, .zeroFromAbove),
    (.power(x, x), .infinity, .infinity),
    (exp(x), .infinity, .infinity), (exp(x), .minusInfinity, .zeroFromAbove),
    (exp(-1 / x), .fromAbove(0), .zeroFromAbove), (exp(-1 / x), .fromBelow(0), .infinity),
    (log(x), .infinity, .infinity), (log(x), .fromAbove(0), .minusInfinity),
    (sin(x), .fromBelow(0), .zeroFromBelow), (.apply(.absolute, x), .fromBelow(0), .zeroFromAbove),
    (.apply(.absolute, x), .minusInfinity, .infinity),
    (.apply(.erfc, x), .infinity, .zeroFromAbove),
    (.apply(.normalDensity, x), .minusInfinity, .zeroFromAbove),
    (.apply(.sinh, x), .minusInfinity, .minusInfinity),
    (.apply(.cosh, x), .minusInfinity, .infinity),
    (.apply(.lambertW, x), .infinity, .infinity), (term(.largest(x, 5)), .infinity, .infinity),
    (term(.largest(x, exp(x))), .minusInfinity, .zeroFromAbove),
    (1 / x + exp(-1 * x), .infinity, .zeroFromAbove), (1 / x - exp(-1 * x), .infinity, .value(0)),
    (exp(x) * (1 / x), .minusInfinity, .zeroFromBelow), (1 / exp(x), .minusInfinity, .infinity),
  ]

  @Test("Limits by arithmetic", arguments: known)
  func arithmetic(_ f: Term, _ approach: Approach, _ expected: Target) throws {
    let theorem = try tends(f, approach)
    #expect(theorem.conclusion == .tends(function(f), approach, expected))
    #expect(theorem.hypotheses.allSatisfy { holds($0, at: [:]) == true }, "\(theorem)")
  }

  private static let unknown: [(Term, Approach)] = [
    (x - x, .infinity), (x + -1 * square(x), .infinity), (x * (1 / x), .infinity),
    (x / x, .infinity), (x / x, .fromAbove(0)), (x * log(x), .fromAbove(0)),
    (x * exp(x), .minusInfinity),
    (.power(x, 1 / x), .infinity), (.power(x, x), .fromAbove(0)), (.power(1 + 1 / x, x), .infinity),
    (sin(x), .infinity), (cos(x), .minusInfinity), (.apply(.tan, x), .infinity),
    (sin(1 / x), .fromAbove(0)),
    (log(x), .fromBelow(0)), (log(x), .minusInfinity), (.root(x), .minusInfinity),
    (.root(x), .fromBelow(0)),
    (.power(x, ratio(1, 3)), .fromBelow(0)), (.apply(.lambertW, x), .minusInfinity),
    (cases(x, .less, 0, 1, 2), .infinity), (1 / x, .to(0)), (.power(x, -1), .to(0)),
    (sin(x) / x, .to(0)), (1 / (y * x + 1), .infinity), (.apply(.sigmoid, y * x), .infinity),
    (exp(-y * x), .infinity), (x * (y - y), .infinity), (y * x, .infinity),
    (derivative(square(x)) * x, .to(x)),
    (term(.unknown("f", order: 0, [x])), .infinity),
    (term(.unknown("f", order: 0, [x, x])), .to(0)),
    (.power(x, 101), .infinity),
  ]

  @Test(
    "What arithmetic does not decide is refused: ∞ − ∞, ∞·0, 0/0, signs that are not known",
    arguments: unknown)
  func undecided(_ f: Term, _ approach: Approach) {
    refused("\(f)") { try tends(f, approach) }
  }

  @Test("A factor whose sign is known decides, with what it was known from")
  func signs() throws {
    let positive = assume(0, .less, y), negative = assume(y, .less, 0)
    let up = try tends(y * x, .infinity, signs: [positive])
    #expect(up.conclusion == .tends(function(y * x), .infinity, .infinity))
    #expect(up.hypotheses == positive.hypotheses)
    #expect(try target(tends(y * x, .infinity, signs: [negative])) == .minusInfinity)
    #expect(try target(tends(y / x, .minusInfinity, signs: [negative])) == .zeroFromAbove)
    #expect(try target(tends(1 / (y * x + 1), .infinity, signs: [positive])) == .zeroFromAbove)
    let log2 = try Theorem.bound(Comparison(0, .less, log(2)), from: []).theorem
    refused { try tends(.power(2, x), .infinity) }
    #expect(try target(tends(.power(2, x), .infinity, signs: [log2])) == .infinity)
    #expect(try target(tends(.power(2, x), .minusInfinity, signs: [log2])) == .zeroFromAbove)
    refused { try tends(y * x, .infinity, signs: [assume(0, .atMost, y)]) }
    refused { try tends(y * x, .infinity, signs: [assume(0, .unequal, y)]) }
    refused { try tends(y * x, .infinity, signs: [assume(0, .less, 2 * y)]) }
  }

  @Test("Conditions: the point has a value, a divisor's limit is not 0, a root's above 0")
  func conditions() throws {
    #expect(try tends(x, .to(log(y))).hypotheses == [.compare(0, .less, y)])
    #expect(try tends(1 / x, .to(y)).hypotheses == [.compare(y, .unequal, 0)])
    #expect(try tends(.power(x, -1), .to(y)).hypotheses == [.compare(y, .unequal, 0)])
    #expect(try tends(.root(x), .to(y)).hypotheses == [.compare(0, .less, y)])
    #expect(try tends(.root(x), .to(0)).hypotheses == [.compare(0, .less, 0)])
    #expect(try tends(log(x), .to(y)).hypotheses == [.compare(0, .less, y)])
    #expect(try tends(.apply(.tan, x), .to(y)).hypotheses == [.compare(cos(y), .unequal, 0)])
    #expect(
      try tends(.apply(.lambertW, x), .to(y)).hypotheses == [.compare(-(1 / exp(1)), .less, y)])
    #expect(try tends(.apply(.absolute, x), .to(0)).hypotheses.isEmpty)
    #expect(try tends(.power(x, y), .to(1)).hypotheses == [.compare(0, .less, 1)])
    #expect(try tends(x + log(y), .infinity).hypotheses == [.compare(0, .less, y)])
    #expect(try tends(.power(x, 0) * log(y), .to(0)).hypotheses == [.compare(0, .less, y)])
    // A divisor that tends to 0 in disguise: the condition fails.
    #expect(try tends(1 / (x - 1), .to(1)).hypotheses == [.compare(Term(1) - 1, .unequal, 0)])
  }

  @Test("Given limits are used, at their own place only")
  func given() throws {
    let f = term(.unknown("f", order: 0, [x]))
    let known = Theorem.assume(.tends(function(f), .infinity, .zeroFromBelow))
    let theorem = try tends(1 / f, .infinity, given: [known])
    #expect(try target(theorem) == .minusInfinity)
    #expect(theorem.hypotheses == known.hypotheses)
    refused { try tends(1 / f, .minusInfinity, given: [known]) }
    refused { try tends(1 / f, .infinity) }
    refused { try tends(1 / f, .infinity, given: [assume(f, .less, 0)]) }
    let own = Term.variable(Name("x#0"))
    let clash = Theorem.assume(.tends(function(own * x), .infinity, .value(own)))
    refused { try tends(square(x) - x, .infinity, given: [clash]) }
  }

  /// A number far out towards a place, or near it.
  private func sample(_ approach: Approach, _ size: Int) throws -> [Enclosure] {
    let large = Enclosure(Rational(size * 1_000_000), bits: 400).exp(bits: 400)
    let tiny = Enclosure(Rational(-size * 1_000_000), bits: 400).exp(bits: 400)
    let near = Enclosure(Rational(-size), bits: 2_000).exp(bits: 2_000)
    switch approach {
    case .infinity: return [large]
    case .minusInfinity: return [large.negated]
    case .to(let p), .fromAbove(let p), .fromBelow(let p):
      let point = Enclosure(try #require(p.rational), bits: 2_000)
      let step = point.isExactlyZero ? tiny : near
      var result: [Enclosure] = []
      if case .fromBelow = approach {} else { result.append(point.adding(step, bits: 2_000)) }
      if case .fromAbove = approach {} else { result.append(point.subtracting(step, bits: 2_000)) }
      return result
    }
  }

  @Test("Limits of terms by chance agree with values near the place: 20 000 tries")
  func chance() throws {
    var chance = Chance(9)
    let places: [Approach] = [
      .infinity, .infinity, .minusInfinity, .fromAbove(0), .fromBelow(0), .to(0), .to(1),
      .fromAbove(1),
      .fromBelow(-2),
    ]
    var counts = (limits: 0, checked: 0, signs: 0)
    for _ in 0..<20_000 {
      let (f, place) = (chance.tendingTerm(depth: 3), chance.pick(places))
      guard let theorem = try? tends(f, place),
        theorem.hypotheses.allSatisfy({ holds($0, at: [:]) == true })
      else { continue }
      counts.limits += 1
      let expected = try target(theorem)
      for size in [250, 400] {
        for near in try sample(place, size) {
          let value = Program([f], inputs: [x]).run([near], bits: 1_600)[0]
          if case .none = value { Issue.record("\(theorem): no value at \(near)") }
          guard let e = value.enclosure else { continue }
          switch expected {
          case .value(let limit):
            guard let exact = values([limit], at: [:])[0].enclosure, e.width < 0.01 else {
              continue
            }
            counts.checked += 1
            #expect(
              e.subtracting(exact, bits: 200).absolute.lowerDouble < 0.3,
              "\(theorem): \(e) at \(near)")
          case .zeroFromAbove, .zeroFromBelow:
            let up = expected == .zeroFromAbove ? e : e.negated
            counts.signs += up.isPositive ? 1 : 0
            #expect(!up.isNonpositive && up.lowerDouble < 0.3, "\(theorem): \(e) at \(near)")
          case .infinity: #expect(e.upperDouble > 2, "\(theorem): \(e) at \(near)")
          case .minusInfinity: #expect(e.lowerDouble < -2, "\(theorem): \(e) at \(near)")
          }
        }
      }
    }
    #expect(counts.limits > 4_000 && counts.checked > 1_500 && counts.signs > 500, "\(counts)")
  }

  // MARK: - Other rules

  @Test("The limit of f is L where f tends to a number L, and nothing where f tends to ∞")
  func finiteLimits() throws {
    #expect(
      try tends(x + 1, .to(2)).limit().conclusion == .compare(limit(x + 1, .to(2)), .equal, 2 + 1))
    #expect(
      try tends(1 / x, .infinity).limit().conclusion == .compare(limit(1 / x, .infinity), .equal, 0)
    )
    refused { try tends(x, .infinity).limit() }
    refused { try tends(-1 * x, .infinity).limit() }
    refused { try assume(x, .equal, 1).limit() }
  }

  @Test("A limit is rewritten by an equation for it")
  func equations() throws {
    let theorem = try tends(x + 1, .to(2)).tendingTo(.algebra(2 + 1, 3))
    #expect(theorem.conclusion == .tends(function(x + 1), .to(2), .value(3)))
    refused { try tends(x + 1, .to(2)).tendingTo(.algebra(3, 2 + 1)) }
    refused { try tends(x, .infinity).tendingTo(assume(x, .equal, 1)) }
    // 0 from above is 0, and what is equal to it.
    let zero = try tends(1 / x, .infinity).tendingTo(.algebra(0, 1 - 1))
    #expect(zero.conclusion == .tends(function(1 / x), .infinity, .value(Term(1) - 1)))
    refused { try tends(1 / x, .infinity).tendingTo(.algebra(1 - 1, 0)) }
    refused { try tends(x + 1, .to(2)).tendingTo(assume(2 + 1, .less, 4)) }
  }

  @Test("What holds near the place may be assumed there, and nothing else")
  func eventually() throws {
    let places: [(Approach, meets: [Theorem], fails: [Theorem])] = [
      (
        .infinity, [assume(5, .less, x), assume(y, .atMost, x)],
        [
          assume(x, .less, 5), assume(x, .unequal, 5), assume(square(x), .less, x),
          assume(0, .less, sin(x)), assume(x, .less, x),
        ]
      ),
      (
        .minusInfinity, [assume(x, .less, 5), assume(x, .atMost, y)],
        [assume(5, .less, x), assume(x, .less, square(x))]
      ),
      (
        .to(2), [assume(x, .unequal, 2), assume(2, .unequal, x)],
        [
          assume(2, .less, x), assume(x, .atMost, 2), assume(x, .unequal, 3), assume(x, .equal, 2),
          assume(1, .less, x),
        ]
      ),
      (
        .fromAbove(2), [assume(2, .less, x), assume(2, .atMost, x), assume(x, .unequal, 2)],
        [assume(x, .less, 2), assume(3, .less, x), assume(x, .atMost, 2), assume(1, .less, x)]
      ),
      (
        .fromBelow(2), [assume(x, .less, 2), assume(x, .atMost, 2), assume(2, .unequal, x)],
        [assume(2, .less, x), assume(2, .atMost, x)]
      ),
    ]
    for (place, meets, fails) in places {
      let one = try tends(1, place)
      for hypothesis in meets {
        let equation = try Theorem.algebra(x - x + 1, 1, using: [hypothesis.valueOfLeft()])
        let theorem = try Theorem.tends(by: equation, in: xName, one)
        #expect(theorem.conclusion == .tends(function(x - x + 1), place, .value(1)))
        #expect(theorem.hypotheses.isEmpty, "\(theorem)")
      }
      for hypothesis in fails {
        let equation = try Theorem.algebra(x - x + 1, 1, using: [hypothesis.valueOfLeft()])
        refused("\(hypothesis) at \(place)") { try Theorem.tends(by: equation, in: xName, one) }
      }
    }
    // Where the place depends on the letter itself, the letter means two things.
    refused { try Theorem.tends(by: Theorem.algebra(x + 0, x), in: xName, tends(x, .to(x))) }
  }

  @Test("Signs that limits give may be assumed near the place")
  func eventualSigns() throws {
    func use(_ hypothesis: Theorem, _ place: Approach, _ signs: [Theorem]) throws -> Theorem {
      let equation = try Theorem.algebra(x - x + 1, 1, using: [hypothesis.valueOfLeft()])
      return try Theorem.tends(by: equation, in: xName, tends(1, place), signs: signs)
    }
    let large = try tends(log(x), .infinity)
    #expect(try use(assume(0, .less, log(x)), .infinity, [large]).hypotheses.isEmpty)
    #expect(try use(assume(log(x), .unequal, 0), .infinity, [large]).hypotheses.isEmpty)
    refused { try use(assume(log(x), .less, 0), .infinity, [large]) }
    refused { try use(assume(1, .less, log(x)), .infinity, [large]) }
    refused { try use(assume(0, .less, log(x)), .fromAbove(0), [large]) }
    let low = try tends(log(x), .fromAbove(0))
    #expect(try use(assume(log(x), .atMost, 0), .fromAbove(0), [low]).hypotheses.isEmpty)
    refused { try use(assume(0, .less, log(x)), .fromAbove(0), [low]) }
    // A limit that is 0, or a letter, says nothing of signs.
    refused { try use(assume(0, .less, x), .to(0), [tends(x, .to(0))]) }
    refused { try use(assume(0, .less, x), .to(y), [tends(x, .to(y))]) }
    #expect(try use(assume(0, .less, x), .to(2), [tends(x, .to(2))]).hypotheses.isEmpty)
    refused { try use(assume(x, .less, 0), .to(2), [tends(x, .to(2))]) }
    // The sign's own hypotheses stay; its function may not depend on the letter otherwise.
    let conditional = Theorem.assume(.tends(function(sin(x)), .infinity, .infinity))
    #expect(
      try use(assume(0, .less, sin(x)), .infinity, [conditional]).hypotheses
        == conditional.hypotheses)
    let two = Theorem.assume(.tends(Body(x * t, over: tName), .infinity, .infinity))
    refused { try use(assume(0, .less, x * x), .infinity, [two]) }
    refused { try use(assume(0, .less, x), .infinity, [assume(0, .less, x)]) }
  }

  @Test("f tends where g does that is equal to it nearby")
  func equalNearby() throws {
    let equation = try Theorem.algebra((square(x) - 1) / (x - 1), x + 1)
    let limit = try tends(x + 1, .to(1))
    // x − 1 ≠ 0 is not the hypothesis x ≠ 1, which holds near 1.
    refused { try Theorem.tends(by: equation, in: xName, limit) }
    let apart = try assume(1, .unequal, x).asDifference().reversed()
    let theorem = try Theorem.tends(by: equation.discharging(by: apart), in: xName, limit)
    #expect(
      theorem.conclusion == .tends(function((square(x) - 1) / (x - 1)), .to(1), .value(1 + 1)))
    #expect(theorem.hypotheses.isEmpty)
    refused {
      try Theorem.tends(by: equation.discharging(by: apart), in: xName, tends(x, .to(1)))
    }
    refused { try Theorem.tends(by: assume(x, .less, 1), in: xName, limit) }
  }

  @Test("Between two functions that tend to L a third does: x² sin(1/x) at 0")
  func squeeze() throws {
    let s = sin(1 / x)
    let upper = try Theorem.bound(Comparison(sin(y), .atMost, 1), from: []).theorem.instantiated([
      yName: 1 / x
    ])
    let lower = try Theorem.bound(Comparison(-1, .atMost, sin(y)), from: []).theorem.instantiated([
      yName: 1 / x
    ])
    let (f, u, l) = (square(x) * s, square(x) * 1, square(x) * -1)
    func inequality(_ a: Term, _ b: Term, _ form: Term) throws -> Theorem {
      let nonnegative = try Theorem.bound(Comparison(0, .atMost, form), from: [upper, lower])
        .theorem
      let difference = try nonnegative.followed(by: .algebra(form, b - a))
      return try Theorem.comparison(Comparison(a, .atMost, b), from: difference)
    }
    let above = try inequality(f, u, square(x) * (1 - s))
    let below = try inequality(l, f, square(x) * (1 + s))
    #expect(above.hypotheses == [.compare(x, .unequal, 0)])
    func limit(_ g: Term) throws -> Theorem {
      let zero = try target(tends(g, .to(0))).value ?? 1
      return try tends(g, .to(0)).tendingTo(.algebra(zero, 0))
    }
    let limits = (try limit(l), try limit(u))
    let theorem = try Theorem.tends(between: below, above, in: xName, limits)
    #expect(theorem.conclusion == .tends(function(f), .to(0), .value(0)))
    #expect(theorem.hypotheses.isEmpty)
    refused { try Theorem.tends(between: above, below, in: xName, limits) }
    refused { try Theorem.tends(between: below, above, in: xName, (limits.1, limits.0)) }
    refused {
      try Theorem.tends(between: below, above, in: xName, (limits.0, tends(u, .fromAbove(0))))
    }
    let other = Theorem.assume(.tends(function(u), .to(0), .value(1)))
    refused { try Theorem.tends(between: below, above, in: xName, (limits.0, other)) }
    let infinite = Theorem.assume(.tends(function(u), .to(0), .infinity))
    refused { try Theorem.tends(between: below, above, in: xName, (limits.0, infinite)) }
    // 5 is not −x² anywhere, and so not between −x² and −x².
    let apart = try Theorem.bound(Comparison(l, .unequal, 5), from: []).theorem
    refused {
      try Theorem.tends(between: apart, apart.reversed(), in: xName, (limits.0, limits.0))
    }
  }

  @Test("From below and from above makes from both")
  func bothWays() throws {
    let (below, above) = (try tends(x, .fromBelow(0)), try tends(x, .fromAbove(0)))
    #expect(
      try Theorem.tends(bothWays: below, above).conclusion == .tends(function(x), .to(0), .value(0))
    )
    let (p, q) = (try tends(square(1 / x), .fromBelow(0)), try tends(square(1 / x), .fromAbove(0)))
    #expect(
      try Theorem.tends(bothWays: p, q).conclusion
        == .tends(function(square(1 / x)), .to(0), .infinity))
    refused { try Theorem.tends(bothWays: above, below) }
    refused { try Theorem.tends(bothWays: below, tends(square(x), .fromAbove(0))) }
    refused {
      try Theorem.tends(bothWays: tends(1 / x, .fromBelow(0)), tends(1 / x, .fromAbove(0)))
    }
    refused { try Theorem.tends(bothWays: tends(x, .fromBelow(1)), tends(x, .fromAbove(2))) }
    refused { try Theorem.tends(bothWays: tends(x, .to(0)), above) }
    let one = Theorem.assume(.tends(function(x), .fromAbove(0), .value(1)))
    refused { try Theorem.tends(bothWays: below, one) }
    let absolute = (
      try tends(.apply(.absolute, x), .fromBelow(0)), try tends(.apply(.absolute, x), .fromAbove(0))
    )
    #expect(try target(Theorem.tends(bothWays: absolute.0, absolute.1)) == .zeroFromAbove)
  }

  @Test(
    "−∞ by −x, 0 from above by 1/x, p from a side by p ± 1/x, and no other change of the variable")
  func elsewhere() throws {
    let f = exp(x) / (1 + square(x))
    let turned = try tends(f.substituting([xName: -x]), .infinity)
    #expect(
      try turned.tendingElsewhere(function(f), .minusInfinity).conclusion
        == .tends(function(f), .minusInfinity, .zeroFromAbove))
    let inner = try tends(exp(1 / x), .infinity)
    #expect(
      try inner.tendingElsewhere(function(exp(x)), .fromAbove(0)).conclusion
        == .tends(function(exp(x)), .fromAbove(0), .value(exp(0))))
    for place in [Approach.infinity, .fromBelow(0), .to(0), .fromAbove(1), .fromAbove(y)] {
      refused { try inner.tendingElsewhere(function(exp(x)), place) }
    }
    refused { try inner.tendingElsewhere(function(exp(x)), .minusInfinity) }
    refused { try inner.tendingElsewhere(function(exp(2 * x)), .fromAbove(0)) }
    refused {
      try tends(exp(1 / x), .fromAbove(0)).tendingElsewhere(function(exp(x)), .fromAbove(0))
    }
    let f2 = function(exp(x))
    for (p, place) in [
      (y, Approach.fromAbove(y)), (0, .fromAbove(0)), (log(t), .fromAbove(log(t))),
    ] {
      let near = Theorem.assume(.tends(function(exp(p + 1 / x)), .infinity, .infinity))
      let moved = try near.tendingElsewhere(f2, place)
      #expect(moved.conclusion == .tends(f2, place, .infinity))
      #expect(moved.hypotheses == near.hypotheses.union(p.conditions))
      refused { try near.tendingElsewhere(f2, .fromBelow(p)) }
      refused { try near.tendingElsewhere(f2, .to(p)) }
      refused { try near.tendingElsewhere(f2, .fromAbove(p + 1)) }
    }
    let below = Theorem.assume(.tends(function(exp(y - 1 / x)), .infinity, .zeroFromAbove))
    #expect(
      try below.tendingElsewhere(f2, .fromBelow(y)).conclusion
        == .tends(f2, .fromBelow(y), .zeroFromAbove))
    refused { try below.tendingElsewhere(f2, .fromAbove(y)) }
    // The letter of the point is not the variable, whatever it is called.
    for spelling in ["x", "x#0", "x#1"] {
      let p = Term.variable(Name(spelling))
      let own = Theorem.assume(.tends(Body(exp(p + 1 / t), over: tName), .infinity, .value(p)))
      #expect(
        try own.tendingElsewhere(Body(exp(t), over: tName), .fromAbove(p)).conclusion
          == .tends(Body(exp(t), over: tName), .fromAbove(p), .value(p)))
    }
  }

  @Test("g(u) tends where g does at u's limit, which u keeps off, or where g is continuous")
  func composition() throws {
    func tending(_ f: Term, _ place: Approach, _ target: Target) -> Theorem {
      .assume(.tends(function(f), place, target))
    }
    let (g, u) = (
      term(.unknown("g", order: 0, [x, 0])), term(.unknown("u", order: 0, [x, 0]))
    )
    let composed = function(term(.unknown("g", order: 0, [u, 0])))
    let places: [(Approach, Target)] = [
      (.infinity, .infinity), (.minusInfinity, .minusInfinity), (.to(0), .zeroFromAbove),
      (.to(0), .zeroFromBelow), (.fromAbove(0), .zeroFromAbove), (.fromBelow(0), .zeroFromBelow),
    ]
    let all: [Approach] = [
      .infinity, .minusInfinity, .to(0), .fromAbove(0), .fromBelow(0), .to(1), .fromAbove(1),
      .to(y),
    ]
    let targets: [Target] = [
      .infinity, .minusInfinity, .zeroFromAbove, .zeroFromBelow, .value(0), .value(1), .value(y),
    ]
    for place in all {
      for target in targets {
        let (outer, inner) = (tending(g, place, .zeroFromBelow), tending(u, .fromBelow(7), target))
        if places.contains(where: { $0 == (place, target) }) {
          let theorem = try Theorem.tends(outer, after: inner)
          #expect(theorem.conclusion == .tends(composed, .fromBelow(7), .zeroFromBelow))
          #expect(theorem.hypotheses.count == 2)
        } else {
          refused("\(place), \(target)") { try Theorem.tends(outer, after: inner) }
        }
      }
    }
    // Where g is continuous u may take its limit: (sin x / x, 1 at 0) after a u that is 0 throughout.
    let at1 = term(.unknown("g", order: 0, [1, 0]))
    let (outer, inner) = (tending(g, .to(1), .value(5)), tending(u, .infinity, .value(1)))
    let value = assume(at1, .equal, 5)
    let theorem = try Theorem.tends(outer, after: inner, continuous: value)
    #expect(theorem.conclusion == .tends(composed, .infinity, .value(5)))
    #expect(theorem.hypotheses.count == 3)
    refused { try Theorem.tends(outer, after: inner) }
    refused { try Theorem.tends(outer, after: inner, continuous: assume(at1, .equal, 4)) }
    refused { try Theorem.tends(outer, after: inner, continuous: assume(at1, .atMost, 5)) }
    refused { try Theorem.tends(outer, after: inner, continuous: assume(g, .equal, 5)) }
    refused {
      try Theorem.tends(
        tending(g, .fromAbove(1), .value(5)), after: inner, continuous: value)
    }
    refused {
      try Theorem.tends(
        tending(g, .to(1), .zeroFromAbove), after: inner, continuous: assume(at1, .equal, 0))
    }
    refused {
      try Theorem.tends(outer, after: tending(u, .infinity, .value(2)), continuous: value)
    }
    refused { try Theorem.tends(outer, after: value) }
  }

  // MARK: - De l'Hôpital

  private struct Rule {
    var f, g, nonzero: Theorem
    var ends: [Theorem]
    var ratio: Theorem
    var signs: [Theorem] = []

    func run() throws -> Theorem {
      try Theorem.tends(quotientOf: f, g, nonzero: nonzero, in: xName, ends, ratio, signs: signs)
    }
  }

  /// sin x / x at 0: cos x / 1.
  private func sinc() throws -> Rule {
    let (f, g) = (
      try Theorem.derivative(function(sin(x)), at: x), try Theorem.derivative(function(x), at: x)
    )
    let u = try #require(f.comparison).right
    return Rule(
      f: f, g: g, nonzero: try Theorem.bound(Comparison(1, .unequal, 0), from: []).theorem,
      ends: [
        try tends(sin(x), .to(0)).tendingTo(
          Theorem.bound(Comparison(sin(0), .equal, 0), from: []).theorem), try tends(x, .to(0)),
      ],
      ratio: try tends(u / 1, .to(0)))
  }

  @Test("sin x / x tends to cos 0 at 0")
  func hospital() throws {
    let theorem = try sinc().run()
    #expect(theorem.hypotheses.isEmpty)
    guard case .tends(function(sin(x) / x), .to(0), .value(let limit)) = theorem.conclusion else {
      Issue.record("\(theorem)")
      return
    }
    #expect(counterexample(theorem, at: [:]) == nil)
    #expect(holds(.compare(limit, .equal, 1), at: [:]) == true)
  }

  @Test("Without any one of its conditions de l'Hôpital's rule is refused")
  func hospitalConditions() throws {
    let rule = try sinc()
    var wrong = rule
    wrong.ends = [rule.ends[1]]
    refused { try wrong.run() }
    wrong.ends = [rule.ends[0]]
    refused { try wrong.run() }
    wrong.ends = []
    refused { try wrong.run() }
    wrong = rule
    wrong.ends[0] = try tends(sin(x), .fromAbove(0))
    refused { try wrong.run() }
    wrong = rule
    wrong.ends[0] = Theorem.assume(.tends(function(sin(x)), .to(0), .value(1)))
    refused { try wrong.run() }
    wrong = rule
    wrong.ends[0] = Theorem.assume(.tends(function(sin(x)), .to(0), .infinity))
    refused { try wrong.run() }
    wrong = rule
    wrong.nonzero = assume(x, .unequal, 0)
    refused { try wrong.run() }
    wrong.nonzero = assume(1, .less, 2)
    refused { try wrong.run() }
    wrong = rule
    wrong.ratio = try tends(
      cos(x) / x, .infinity, given: [Theorem.assume(.tends(function(cos(x)), .infinity, .value(0)))]
    )
    refused { try wrong.run() }
    wrong = rule
    wrong.f = try Theorem.derivative(function(sin(x)), at: y)
    refused { try wrong.run() }
    wrong.f = assume(sin(x), .equal, cos(x))
    refused { try wrong.run() }
    wrong = rule
    wrong.g = rule.f
    refused { try wrong.run() }
    // A slope's condition that does not hold near the place.
    wrong = rule
    wrong.f = try rule.f.followed(
      by: .algebra(
        try #require(rule.f.comparison).right, cos(x) * 1,
        using: [assume(x, .less, 0).valueOfLeft()]))
    refused { try wrong.run() }
  }

  @Test("log x / x tends to 0 at ∞ as (1/x)/1 does, and only the divisor need tend to ∞")
  func infiniteDivisor() throws {
    let f = try Theorem.derivative(function(log(x)), at: x)
    let g = try Theorem.derivative(function(x), at: x)
    let u = try #require(f.comparison).right
    var rule = Rule(
      f: f, g: g, nonzero: try Theorem.bound(Comparison(1, .unequal, 0), from: []).theorem,
      ends: [try tends(x, .infinity)], ratio: try tends(u / 1, .infinity),
      signs: [try tends(x, .infinity)])
    // 0 from above becomes 0: the quotient's sign is another matter.
    #expect(try rule.run().conclusion == .tends(function(log(x) / x), .infinity, .value(0)))
    #expect(try rule.run().hypotheses.isEmpty)
    rule.ends = [try tends(log(x), .infinity)]
    refused { try rule.run() }
  }
}

extension Chance {
  /// A term that has limits more often than not.
  fileprivate mutating func tendingTerm(depth: Int) -> Term {
    guard depth > 0 else {
      return next() % 3 == 0 ? .number(Rational(Int.random(in: -2...3, using: &self))) : x
    }
    func part() -> Term { tendingTerm(depth: depth - 1) }
    switch next() % 10 {
    case 0, 1: return part() + part()
    case 2, 3: return part() * part()
    case 4: return part() / part()
    case 5:
      return .power(part(), .number(Rational(Int.random(in: -3...3, using: &self), pick([1, 2]))))
    case 6: return .power(part(), part())
    case 7: return Term(.largest(part(), part())) ?? 0
    default: return .apply(pick(Terms.Operation.allCases), part())
    }
  }
}
