import Balls
import Foundation
import Kernel
import Terms
import Testing

/// Side conditions that a mutant lost and no other test missed: what each rule asks, and what it keeps.
@Suite struct SideConditionTests {
  private func slope(_ f: Term, at point: Term = x, given: [Theorem] = []) throws -> Theorem {
    try Theorem.derivative(function(f), at: point, given: given)
  }
  private func tends(_ f: Term, _ place: Approach, signs: [Theorem] = []) throws -> Theorem {
    try Theorem.tends(function(f), place, signs: signs)
  }
  private func tending(_ f: Term, _ place: Approach, _ target: Target) -> Theorem {
    .assume(.tends(function(f), place, target))
  }

  /// ⊢ f = g, under the hypotheses of others.
  private func equal(_ f: Term, _ g: Term, under others: Theorem...) throws -> Theorem {
    try Theorem.algebra(f, g, using: others.map { try $0.valueOfLeft() })
  }

  /// The names that a rule takes for fresh: whoever uses them must not be misunderstood.
  private let own = ["x#0", "x#1"].map { Term.variable(Name($0)) }

  // MARK: - Who makes theorems and terms

  @Test("Theorems and terms are never changed, and only whole terms are made elsewhere")
  func makers() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    for module in ["Kernel", "Terms"] {
      let folder = sources.appending(path: module).resolvingSymlinksInPath()
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      // No source lies in a folder of its own, where nobody counts or looks.
      #expect(files.allSatisfy { ["swift", "docc"].contains($0.pathExtension) })
      for file in files where file.pathExtension == "swift" {
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
          let place: Comment = "\(file.lastPathComponent): \(line)"
          for forbidden in [
            "Codable", "Decodable", "unsafe", "@usableFromInline", "@inlinable", "@_spi",
            "@testable", "package ",
          ] {
            #expect(!line.contains(forbidden), place)
          }
          guard line.contains("public ") else { continue }
          for loose in ["unchecked", "inside:", "looseness", ".bound("] {
            #expect(!line.prefix { !"{=".contains($0) }.contains(loose), place)
          }
          #expect(
            !line.contains(" var ") || line.contains("{") || line.contains("private(set)"), place)
        }
      }
    }
  }

  // MARK: - Hypotheses

  @Test("An instance asks for values also where only a hypothesis has the letter")
  func instances() throws {
    let theorem = try equal(1, 1, under: assume(y, .less, 1))
    #expect(
      theorem.instantiated([yName: log(t)]).hypotheses
        == [.compare(log(t), .less, 1), .compare(0, .less, t)])
  }

  @Test("A question is decided only where both of its sides have values")
  func questions() throws {
    for c in [Comparison(x, .less, log(y)), Comparison(log(y), .less, x)] {
      let (yes, no) = (Theorem.assume(.holds(c)), Theorem.assume(.holds(c.negated)))
      let split = try Theorem.split(on: c, equal(1, 1, under: yes), equal(1, 1, under: no))
      #expect(split.hypotheses == [.compare(0, .less, y)])
    }
  }

  @Test("Powers of what is not whole need not be whole, nor has a power without a base a value")
  func powers() throws {
    refused { try Theorem.integer(.power(y, 2), from: []) }
    refused { try Theorem.integer(.power(ratio(1, 2), 2), from: []) }
    refused { try Theorem.integer(.power(x, ratio(1, 2)), from: [.assume(.integer(x))]) }
    let theorem = Theorem.reciprocal(of: log(y), Rational(1, 2))
    #expect(theorem.hypotheses == [.compare(0, .less, y), .compare(0, .less, log(y))])
  }

  // MARK: - Slopes

  @Test("A name in a given slope is not taken for the variable")
  func namesOfGivenSlopes() throws {
    let f = integral(y * t, .at(0), .at(x))
    for name in own {
      let known = assume(derivative(f, at: 2), .equal, name)
      #expect(try slope(f + x, at: 2, given: [known]).comparison?.right == term(.sum([name, 1])))
    }
  }

  @Test("Functions that agree nearby: the point has a value")
  func pointsNearby() throws {
    let known = assume(derivative(square(x), at: log(y)), .equal, 7)
    let theorem = try Theorem.derivative(
      nearby: .algebra(x * x, square(x)), in: xName, at: known)
    #expect(theorem.hypotheses == known.hypotheses.union([.compare(0, .less, y)]))
  }

  @Test("A slope above −1 need not rise")
  func slopesAboveLess() throws {
    let falling = try slope(x * ratio(-1, 2))
    let bound = try Theorem.bound(
      Comparison(-1, .less, try #require(falling.comparison).right), from: []
    ).theorem.followed(by: falling.reversed())
    #expect(bound.hypotheses.isEmpty)
    refused { try Theorem.rising(bound, in: xName, from: 0, to: 1) }
    let steep = try slope(exp(x))
    let above = try Theorem.bound(
      Comparison(0, .less, try #require(steep.comparison).right), from: [assume(k, .atMost, 1)]
    ).theorem.followed(by: steep.reversed())
    #expect(
      try Theorem.rising(above, in: xName, from: log(y), to: log(t)).hypotheses
        == [
          .compare(k, .atMost, 1), .compare(0, .less, y), .compare(0, .less, t),
          .compare(log(y), .atMost, log(t)),
        ])
  }

  // MARK: - Integrals

  @Test("The upper end: F's limit outweighs its value; the ends and the limits are kept")
  func upperEnds() throws {
    // F = 5 at 1 and x beside: F′ = 1 for x < 1.
    let F = cases(x, .equal, 1, 5, x)
    let near = try Theorem.choosing(false, in: F)
    let apart = try Theorem.bound(Comparison(x, .unequal, 1), from: [assume(x, .less, 1)]).theorem
    let open = try Theorem.derivative(nearby: near, in: xName, at: slope(x)).discharging(by: apart)
    #expect(open.hypotheses == [.compare(x, .less, 1)])
    let limit = tending(F, .fromBelow(1), .value(t))
    let theorem = try Theorem.integral(open, in: xName, from: .at(0), to: .at(1), ends: [limit])
    #expect(theorem.comparison?.right == t - function(F)(0))
    #expect(theorem.hypotheses == limit.hypotheses.union([.compare(0, .less, 1)]))
    let plain = try Theorem.integral(slope(x), in: xName, from: .at(log(y)), to: .at(log(t)))
    #expect(plain.hypotheses == [.compare(0, .less, y), .compare(0, .less, t)])
    let kept = try Theorem.integral(slope(log(k) * x), in: xName, from: .at(0), to: .at(1))
    #expect(kept.hypotheses == [.compare(0, .less, k)])
    #expect(
      try Theorem.integrable(slope(log(k) * x), in: xName, from: log(y), to: log(t)).hypotheses
        == [.compare(0, .less, k), .compare(0, .less, y), .compare(0, .less, t)])
  }

  @Test("f = g for a ≤ x ≤ b, the ends among them: then a ≤ b is taken")
  func closedRanges() throws {
    let value = assume(integral(x, .at(y), .at(t)), .equal, 7)
    for range in [assume(y, .atMost, x), assume(x, .atMost, t)] {
      let theorem = try Theorem.integral(
        by: equal(x + 0, x, under: range), in: xName, value)
      #expect(theorem.hypotheses == value.hypotheses.union([.compare(y, .atMost, t)]))
    }
    let kept = try Theorem.integral(
      by: equal(x + 0, x, under: assume(k, .atMost, 1)), in: xName, value)
    #expect(kept.hypotheses == value.hypotheses.union([.compare(k, .atMost, 1)]))
    let shorter = assume(integral(exp(x), .at(0), .at(t)), .equal, 7)
    refused { try Theorem.integral(combining: 1, value, 1, shorter) }
    let other = assume(integral(exp(x), .at(y), .at(t)), .equal, 7)
    let sum = try Theorem.integral(combining: 1, value, 1, other)
    #expect(sum.hypotheses == value.hypotheses.union(other.hypotheses))
  }

  @Test("Names that look fresh stay what they are, in every rule that makes a function")
  func freshNames() throws {
    for (index, name) in own.enumerated() {
      let spare = Name("spare\(index)")
      let letter = Term.variable(spare)
      func same(_ rule: (Term) throws -> Theorem) throws {
        #expect(try rule(name) == rule(letter).instantiated([spare: name]))
      }
      func known(_ f: Term) -> Theorem { assume(integral(f, .at(0), .at(1)), .equal, 7) }
      try same { try Theorem.integral(combining: 2, known($0 * x), 3, known(x)) }
      try same { try Theorem.integral(combining: 2, known(x), 3, known($0 * x)) }
      try same { try Theorem.integral(combining: $0, known(x), 3, known(x)) }
      try same { try Theorem.integral(combining: 2, known(x), $0, known(x)) }
      try same { Theorem.integralOfGate($0) }
      try same { try Theorem.slopeOfIntegral(slope($0 * x), in: xName, to: slope(x, at: y)) }
      try same { try Theorem.slopeOfIntegral(slope(exp(x)), in: xName, to: slope($0 * x, at: y)) }
      try same {
        try Theorem.slopeOfIntegral(
          slope($0 * x), in: xName, from: slope(x, at: y), to: slope(2 * x, at: y))
      }
      try same {
        try Theorem.slopeOfIntegral(
          slope(exp(x)), in: xName, from: slope($0 * x, at: y), to: slope(x, at: y))
      }
      try same {
        try Theorem.slopeOfIntegral(
          slope(exp(x)), in: xName, from: slope(x, at: y), to: slope($0 * x, at: y))
      }
      try same { try slope($0 * x, at: 2) }
      try same { try slope(x * x, at: $0) }
      try same {
        try Theorem.derivative(
          of: function($0 * x), at: 2,
          fromQuotient: tending(($0 * x - $0 * 2) / (x - 2), .to(2), .value($0)))
      }
      try same { try tends($0 * x, .to(2)) }
      try same { try tends(x * x, .to($0)) }
      let (g, u) = (term(.unknown("g", order: 0, [x, 0])), term(.unknown("u", order: 0, [x, 0])))
      try same {
        try Theorem.tends(
          tending($0 * g, .infinity, .infinity), after: tending(u, .to(1), .infinity))
      }
      try same {
        try Theorem.tends(
          tending(g, .infinity, .infinity), after: tending($0 * u, .to(1), .infinity))
      }
      try same {
        try tending($0 * (-x), .infinity, .infinity)
          .tendingElsewhere(function($0 * x), .minusInfinity)
      }
    }
  }

  @Test("The slope of an integral keeps what the integrand's slope was known from")
  func slopeOfIntegralHypotheses() throws {
    let f = try slope(log(y) * x)
    #expect(f.hypotheses == [.compare(0, .less, y)])
    let (one, two) = (assume(derivative(x, at: t), .equal, 1), try slope(2 * x, at: t))
    let both = try Theorem.slopeOfIntegral(f, in: xName, from: two, to: one)
    #expect(both.hypotheses == f.hypotheses.union(one.hypotheses))
    #expect(
      try Theorem.slopeOfIntegral(f, in: xName, from: one, to: two).hypotheses == both.hypotheses)
    let tail = try Theorem.slopeOfIntegral(f, in: xName, to: one)
    #expect(
      tail.hypotheses
        == both.hypotheses.union([.hasValue(integral(log(y) * x, .minusInfinity, .at(t)))]))
  }

  @Test("The letter of a sum is in neither of its ends")
  func endsOfSums() throws {
    let F = Body(k * (k - 1) / 2, over: kName)
    let difference = try Theorem.algebra(F(k + 1) - F(k), k)
    refused { try Theorem.total(difference, of: F, in: kName, from: k, to: y) }
    refused { try Theorem.total(difference, of: F, in: kName, from: 1, to: k) }
  }

  // MARK: - Limits

  @Test("No sign is made up: times a letter 0 has none, and neither −1 < y nor y < 1 gives one")
  func unknownSigns() throws {
    let small = tending(y * (1 / x), .infinity, .value(0))
    #expect(try tends(y * (1 / x), .infinity).conclusion == small.conclusion)
    refused { try tends(y * x, .infinity, signs: [assume(-1, .less, y)]) }
    refused { try tends(y * x, .infinity, signs: [assume(y, .less, 1)]) }
    #expect(
      try tends(1 / (x + t), .to(y), signs: [assume(0, .less, k)]).hypotheses
        == [.compare(y + t, .unequal, 0), .compare(0, .less, k)])
    #expect(try tends(x, .fromBelow(1)).conclusion == .tends(function(x), .fromBelow(1), .value(1)))
    #expect(try tends(x, .fromAbove(1)).conclusion == .tends(function(x), .fromAbove(1), .value(1)))
  }

  @Test("Beside a place only its own bounds are taken for granted")
  func otherBounds() throws {
    for (place, hypothesis) in [
      (Approach.fromBelow(2), assume(x, .less, 1)), (.fromBelow(2), assume(x, .atMost, 1)),
      (.fromAbove(2), assume(3, .less, x)), (.fromBelow(2), assume(x, .unequal, 1)),
      (.to(2), assume(3, .unequal, x)), (.infinity, assume(3, .equal, x)),
      (.infinity, assume(3, .unequal, x)), (.minusInfinity, assume(x, .equal, 3)),
    ] {
      refused("\(hypothesis) at \(place)") {
        try Theorem.tends(by: equal(x + 0, x, under: hypothesis), in: xName, tends(x, place))
      }
    }
  }

  @Test("What a limit was known from stays with what follows from it")
  func hypothesesOfLimits() throws {
    let known = tending(exp(x), .to(0), .value(y))
    #expect(try known.limit().hypotheses == known.hypotheses)
    let named = assume(y, .equal, t)
    #expect(try known.tendingTo(named).hypotheses == known.hypotheses.union(named.hypotheses))
    let nearby = try Theorem.tends(by: equal(exp(x) + 0, exp(x)), in: xName, known)
    #expect(nearby.hypotheses == known.hypotheses)
    let (below, above) = (
      tending(exp(x), .fromBelow(0), .value(y)), tending(exp(x), .fromAbove(0), .value(y))
    )
    #expect(
      try Theorem.tends(bothWays: below, above).hypotheses
        == below.hypotheses.union(above.hypotheses))
    let elsewhere = tending(exp(x), .fromAbove(1), .value(y))
    refused { try Theorem.tends(bothWays: below, elsewhere) }
  }

  @Test("A squeeze: the same function between the same two, on both sides, near the place")
  func squeeze() throws {
    let (l, f, u) = (sin(x) - 3, sin(x), sin(x) + 3)
    func closed(_ a: Term, _ sign: Sign, _ b: Term, _ used: Term) throws -> Theorem {
      try Theorem.bound(Comparison(a, sign, b), from: [assume(used, .atMost, 1)]).theorem
    }
    func run(_ c: Theorem, _ d: Theorem, _ a: Theorem, _ b: Theorem) throws -> Theorem {
      try Theorem.tends(between: c, d, in: xName, (a, b))
    }
    let (lower, upper) = (try closed(l, .atMost, f, y), try closed(f, .atMost, u, t))
    let (a, b) = (tending(l, .to(0), .value(k)), tending(u, .to(0), .value(k)))
    let theorem = try run(lower, upper, a, b)
    #expect(theorem.conclusion == .tends(function(f), .to(0), .value(k)))
    #expect(
      theorem.hypotheses
        == a.hypotheses.union(b.hypotheses).union([
          .compare(y, .atMost, 1), .compare(t, .atMost, 1),
        ]))
    refused { try run(lower, closed(l, .atMost, u, t), a, b) }
    refused { try run(closed(l, .unequal, f, y), upper, a, b) }
    refused { try run(lower, closed(f, .unequal, u, t), a, b) }
    refused { try run(lower, upper, tending(f, .to(0), .value(k)), b) }
    refused { try run(lower, upper, a, tending(f, .to(0), .value(k))) }
    refused { try run(assume(l, .atMost, f), upper, a, b) }
    refused { try run(lower, assume(f, .atMost, u), a, b) }
    refused { try run(lower, upper, a, tending(u, .fromAbove(0), .value(k))) }
  }

  @Test("De l'Hôpital: slopes at the letter itself, of functions of it alone, and their own ratio")
  func hospital() throws {
    func steep(_ f: Term, _ place: Term, is s: Term) throws -> Theorem {
      let theorem = try slope(f, at: place)
      return try theorem.followed(by: .algebra(try #require(theorem.comparison).right, s))
    }
    func run(
      _ f: Theorem, _ g: Theorem, _ ratio: Theorem, in name: Name, nonzero: Term, _ above: Term,
      _ below: Term
    ) throws -> Theorem {
      try Theorem.tends(
        quotientOf: f, g,
        nonzero: Theorem.bound(Comparison(nonzero, .unequal, 0), from: []).theorem,
        in: name, [tending(above, .to(0), .value(0)), tending(below, .to(0), .value(0))], ratio)
    }
    let (f, g) = (try steep(3 * x, x, is: 3), try steep(x, x, is: 1))
    let ratio = tending(Term(3) / 1, .to(0), .value(t))
    let theorem = try run(f, g, ratio, in: xName, nonzero: 1, 3 * x, x)
    #expect(theorem.conclusion == .tends(function(3 * x / x), .to(0), .value(t)))
    #expect(
      theorem.hypotheses
        == ratio.hypotheses.union([
          .tends(function(3 * x), .to(0), .value(0)), .tends(function(x), .to(0), .value(0)),
        ]))
    // What slopes were known from is kept, and must hold near the place.
    let (near, far) = (assume(k, .atMost, 1), assume(x, .less, 1))
    func under(_ condition: Theorem, _ slope: Theorem, _ s: Term) throws -> Theorem {
      try slope.followed(by: equal(s, s, under: condition))
    }
    #expect(
      try run(under(near, f, 3), g, ratio, in: xName, nonzero: 1, 3 * x, x).hypotheses
        == theorem.hypotheses.union(near.hypotheses))
    #expect(
      try run(f, under(near, g, 1), ratio, in: xName, nonzero: 1, 3 * x, x).hypotheses
        == theorem.hypotheses.union(near.hypotheses))
    refused { try run(under(far, f, 3), g, ratio, in: xName, nonzero: 1, 3 * x, x) }
    refused { try run(f, under(far, g, 1), ratio, in: xName, nonzero: 1, 3 * x, x) }
    let nonzero = try Theorem.bound(Comparison(1, .unequal, 0), from: [far]).theorem
    #expect(nonzero.hypotheses == far.hypotheses)
    refused {
      try Theorem.tends(
        quotientOf: f, g, nonzero: nonzero, in: xName, [tending(x, .to(0), .infinity)], ratio)
    }
    refused { try run(steep(3 * x, y, is: 3), g, ratio, in: xName, nonzero: 1, 3 * x, x) }
    refused { try run(f, steep(x, y, is: 1), ratio, in: xName, nonzero: 1, 3 * x, x) }
    let other = tending(Term(4) / 1, .to(0), .value(t))
    refused { try run(f, g, other, in: xName, nonzero: 1, 3 * x, x) }
    // e^y·x is no function of x alone, where y is the letter.
    let (two, one) = (try steep(exp(y) * x, y, is: exp(y)), try steep(x, y, is: 1))
    let (up, down) = (
      Theorem.assume(.tends(Body(exp(y) / 1, over: yName), .to(0), .value(t))),
      Theorem.assume(.tends(Body(1 / exp(y), over: yName), .to(0), .value(t)))
    )
    refused { try run(two, one, up, in: yName, nonzero: 1, exp(y) * x, x) }
    refused { try run(one, two, down, in: yName, nonzero: exp(y), x, exp(y) * x) }
  }
}
