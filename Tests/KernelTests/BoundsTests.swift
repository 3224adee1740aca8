import Balls
import Kernel
import Terms
import Testing

@Suite struct BoundsTests {
  private let unit = [assume(0, .atMost, x), assume(x, .atMost, 1)]
  private let square2 = [
    assume(0, .atMost, x), assume(x, .atMost, 1), assume(0, .atMost, y), assume(y, .atMost, 1),
  ]

  private func proves(
    _ left: Term, _ sign: Sign, _ right: Term, from facts: [Theorem] = [], pieces: Int = 1
  ) throws -> Int {
    let (theorem, count) = try Theorem.bound(
      Comparison(left, sign, right), from: facts, pieces: pieces)
    #expect(theorem.conclusion == .compare(left, sign, right))
    #expect(theorem.hypotheses == Set(facts.flatMap(\.hypotheses)))
    return count
  }

  // MARK: - Whole lines

  @Test("What holds everywhere is seen at once")
  func everywhere() throws {
    #expect(try proves(0, .atMost, square(x)) == 1)
    #expect(try proves(0, .less, exp(x)) == 1)
    #expect(try proves(sin(x), .atMost, 1) == 1)
    #expect(try proves(.apply(.sigmoid, x), .less, 1) == 1)
    #expect(try proves(.apply(.tanh, x), .unequal, 1) == 1)
    #expect(try proves(2, .equal, 2) == 1)
    #expect(try proves(.pi, .less, ratio(22, 7)) == 1)
    #expect(
      try proves(.number(Rational("3.14159265358979323846264338327950288") ?? 0), .less, .pi) == 1)
  }

  @Test("Values that are binary numbers are found exactly, without an axiom")
  func exactValues() throws {
    let table: [(Term, Term)] = [
      (exp(0), 1), (log(1), 0), (sin(0), 0), (cos(0), 1), (.apply(.erf, 0), 0), (.root(9), 3),
      (.power(8, ratio(1, 3)), 2), (.apply(.sigmoid, 0), ratio(1, 2)),
    ]
    for (term, value) in table { #expect(try proves(term, .equal, value) == 1) }
    #expect(try proves(square(sin(x)), .atMost, 1) == 1)
    // No number is told from one that is near it by less than the bits of an enclosure.
    refused { try proves(.root(2) * .root(2), .equal, 2, pieces: 9) }
    refused { try proves(sin(.pi), .equal, 0, pieces: 9) }
  }

  @Test("What fails at one point of the line, or has no value there, is refused")
  func nowhere() {
    refused { try proves(0, .less, square(x), pieces: 1_000) }
    refused { try proves(sin(x), .less, 1, pieces: 1_000) }
    refused { try proves(0, .less, x, pieces: 1_000) }
    refused { try proves(0, .atMost, .root(x), pieces: 1_000) }
    refused { try proves(1 / x, .unequal, 0, pieces: 1_000) }
    refused { try proves(log(-square(x) - 1), .less, 0, pieces: 1_000) }
    refused { try proves(x, .equal, x, pieces: 100) }
    refused { try proves(1, .less, 0, pieces: 100) }
    refused { try proves(term(.unknown("f", order: 0, [x])), .less, 0, pieces: 100) }
  }

  // MARK: - Facts

  @Test("Open ends are open, closed ones closed, and ≠ opens an end")
  func openEnds() throws {
    #expect(try proves(0, .less, x, from: [assume(0, .less, x)]) == 1)
    refused { try proves(0, .less, x, from: [assume(0, .atMost, x)], pieces: 500) }
    #expect(try proves(0, .less, x, from: [assume(0, .atMost, x), assume(x, .unequal, 0)]) == 1)
    #expect(try proves(0, .less, x, from: [assume(0, .unequal, x), assume(0, .atMost, x)]) == 1)
    refused { try proves(0, .less, square(x), from: [assume(x, .unequal, 0)], pieces: 500) }
    #expect(
      try proves(square(x), .less, 1, from: [assume(0, .atMost, x), assume(x, .less, 1)]) == 1)
    refused { try proves(square(x), .less, 1, from: unit, pieces: 500) }
    #expect(try proves(square(x), .atMost, 1, from: unit) == 1)
    #expect(try proves(0, .less, 1 / x, from: [assume(0, .less, x)]) == 1)
    refused { try proves(0, .less, 1 / x, from: [assume(0, .atMost, x)], pieces: 500) }
    #expect(
      try proves(.root(x), .less, 1, from: [assume(0, .atMost, x), assume(x, .less, 1)]) == 1)
    // An end that is no binary number is rounded outward, and then counts as left out there.
    let third = ratio(1, 3)
    #expect(try proves(x, .atMost, ratio(34, 100), from: [assume(x, .atMost, third)]) == 1)
    refused { try proves(x, .less, third, from: [assume(x, .atMost, third)], pieces: 500) }
  }

  @Test("An equation with a number, and facts about whole subterms")
  func subterms() throws {
    #expect(try proves(square(x), .equal, 4, from: [assume(x, .equal, 2)]) == 1)
    let f = term(.unknown("f", order: 0, [x]))
    #expect(try proves(f + 1, .less, 3, from: [assume(f, .less, 2)]) == 1)
    #expect(try proves(1, .less, exp(f), from: [assume(0, .less, f)]) == 1)
    #expect(
      try proves(
        0, .less, integral(x, .at(0), .at(y)),
        from: [assume(1, .atMost, integral(x, .at(0), .at(y)))]) == 1)
    refused { try proves(f, .less, 3, from: [assume(2, .less, f)], pieces: 100) }
    // The fact about the subterm is of no use for its parts.
    refused { try proves(x, .less, 2, from: [assume(x + 1, .less, 2)], pieces: 100) }
  }

  @Test("Facts that compare no number, or contradict each other, are refused")
  func wrongFacts() {
    refused { try proves(x, .less, 1, from: [assume(x, .less, y)]) }
    refused { try proves(x, .less, 1, from: [.assume(.integer(x))]) }
    refused { try proves(5, .less, 1, from: [assume(x, .less, 0), assume(1, .less, x)]) }
    refused { try proves(5, .less, 1, from: [assume(x, .less, 1), assume(1, .atMost, x)]) }
    refused { try proves(5, .less, 1, from: [assume(x, .equal, 1), assume(x, .equal, 2)]) }
    refused {
      try proves(5, .less, 1, from: [assume(x, .equal, 1), assume(x, .unequal, 1)], pieces: 9)
    }
  }

  // MARK: - Branch and bound

  @Test("Pieces are counted, and not more are tried than allowed")
  func pieces() throws {
    let hard = x * (1 - x)
    let count = try proves(hard, .less, ratio(26, 100), from: unit, pieces: 1_000)
    #expect(count > 1)
    refused { try proves(hard, .less, ratio(26, 100), from: unit, pieces: 1) }
    refused { try proves(0, .atMost, square(x), pieces: 0) }
    refused { try proves(0, .atMost, square(x), pieces: -5) }
  }

  @Test("A bound a little beyond the extreme is proved, one a little short of it refused")
  func nearMisses() throws {
    for (error, pieces) in [("1e-3", 2_000), ("1e-6", 2_000), ("1e-12", 4_000)] {
      let error = Term.number(try #require(Rational(error)))
      // x(1 − x) ≤ ¼ on [0, 1], with equality inside.
      #expect(try proves(x * (1 - x), .atMost, ratio(1, 4) + error, from: unit, pieces: pieces) > 0)
      refused { try proves(x * (1 - x), .atMost, ratio(1, 4) - error, from: unit, pieces: pieces) }
      // σ′ = σ(1 − σ) ≤ ¼ on [−1, 1].
      let s = Term.apply(.sigmoid, x)
      let range = [assume(-1, .atMost, x), assume(x, .atMost, 1)]
      #expect(try proves(s * (1 - s), .less, ratio(1, 4) + error, from: range, pieces: pieces) > 0)
      refused { try proves(s * (1 - s), .less, ratio(1, 4) - error, from: range, pieces: pieces) }
      // x·e^(−x) ≤ 1/e on [0, 4], and sin on [0, 3].
      let wide = [assume(0, .atMost, x), assume(x, .atMost, 4)]
      #expect(try proves(x * exp(-x), .atMost, exp(-1) + error, from: wide, pieces: pieces) > 0)
      refused { try proves(x * exp(-x), .atMost, exp(-1) - error, from: wide, pieces: pieces) }
    }
  }

  @Test("Where two sides touch, halving decides only what an enclosure sees: a square")
  func contact() throws {
    refused {
      try proves(
        x * (1 - x), .atMost, ratio(1, 4),
        from: [assume(0, .atMost, x), assume(x, .atMost, ratio(9, 10))], pieces: 3_000)
    }
    refused { try proves(0, .atMost, x - sin(x), from: unit, pieces: 3_000) }
    // A square is seen as one.
    #expect(try proves(0, .atMost, square(x - ratio(1, 3)), from: unit) == 1)
  }

  @Test("Two variables")
  func twoVariables() throws {
    #expect(
      try proves(x * y * (1 - x * y), .less, ratio(251, 1_000), from: square2, pieces: 20_000) > 1)
    refused {
      try proves(x * y * (1 - x * y), .less, ratio(249, 1_000), from: square2, pieces: 20_000)
    }
    // Where both are equal x − y is 0, in the middle of a box.
    refused { try proves(x - y, .unequal, 0, from: square2, pieces: 2_000) }
  }

  @Test("The mean value theorem is not used across a jump, an edge or a pole")
  func meanValue() throws {
    let range = [assume(-1, .atMost, x), assume(x, .atMost, 2)]
    let large = Term(1_000) * (x - x)
    // −1 for x ≤ 0, hidden from enclosures by the second part.
    refused { try proves(0, .less, cases(x, .atMost, 0, -1, 1) + large, from: range, pieces: 300) }
    refused { try proves(0, .less, cases(x, .equal, 0, -1, 1) + large, from: range, pieces: 300) }
    refused {
      try proves(ratio(-1, 2), .less, -.apply(.absolute, x) + large, from: range, pieces: 300)
    }
    refused { try proves(0, .less, 1 / x + large, from: range, pieces: 300) }
    refused { try proves(0, .less, term(.largest(x, -1)) + large, from: range, pieces: 300) }
    refused { try proves(0, .less, 1 + 0 * log(x) + large, from: range, pieces: 300) }
    refused { try proves(0, .less, 1 + 0 * limit(x, .infinity) + large, from: range, pieces: 300) }
    // And it is used where it may be: halving alone would need as many pieces as 1 000 has halves.
    let smooth = 1 + Term(1_000_000) * (x - x)
    #expect(try proves(0, .less, smooth, from: range, pieces: 8) <= 8)
  }

  @Test("A fact about a slope at x is none about slopes beside x")
  func factsBeside() throws {
    // Near π, where the slope of cos is small, cos is −1, whatever it is in the middle between −1 and 3.15.
    let slope = try Slopes(of: xName).slope(cos(x) - 0).term
    let facts = [
      assume(-1, .atMost, x), assume(x, .atMost, ratio(63, 20)),
      assume(ratio(-1, 100), .atMost, slope), assume(slope, .atMost, ratio(1, 100)),
    ]
    refused { try proves(0, .less, cos(x), from: facts, pieces: 4) }
  }

  @Test("Nothing below a polynomial's value at a point is taken for its least: 400 by chance")
  func chance() {
    var chance = Chance(5)
    var proved = 0
    for _ in 0..<400 {
      let coefficients = (0..<5).map { _ in chance.fraction() }
      let p = coefficients.reversed().reduce(Term(0)) { $0 * x + .number($1) }
      let (a, b) = (
        Rational(Int.random(in: -3...0, using: &chance)),
        Rational(Int.random(in: 1...3, using: &chance))
      )
      let facts = [assume(.number(a), .atMost, x), assume(x, .atMost, .number(b))]
      let points = (0...32).map { a + (b - a) * Rational($0, 32) }
      let least = points.compactMap { exactValue(p, [xName: $0]) }.min() ?? 0
      // Not true at that point.
      refused { try Theorem.bound(Comparison(.number(least), .less, p), from: facts, pieces: 60) }
      let lower = least - 1 - least.magnitude
      if let (theorem, _) = try? Theorem.bound(
        Comparison(.number(lower), .less, p), from: facts, pieces: 60)
      {
        proved += 1
        #expect(theorem.hypotheses.count == 2)
        for x in points { #expect(counterexample(theorem, at: [xName: x]) == nil) }
      }
    }
    #expect(proved > 200)
  }

  @Test("A bound of terms of any shape holds at the points of the box: 1 500 by chance")
  func chanceTerms() {
    var chance = Chance(6)
    var proved = 0
    for _ in 0..<1_500 {
      let f = chance.term(depth: 3, [x, y])
      let bound = Term.number(chance.fraction())
      let facts = [
        assume(-1, .atMost, x), assume(x, chance.next() % 2 == 0 ? .less : .atMost, 2),
        assume(0, chance.next() % 2 == 0 ? .less : .atMost, y), assume(y, .atMost, 3),
      ]
      for sign in [Sign.less, .atMost, .unequal] {
        guard
          let (theorem, _) = try? Theorem.bound(
            Comparison(bound, sign, f), from: facts, bits: 64, pieces: 24)
        else { continue }
        proved += 1
        for _ in 0..<12 {
          let point = [
            xName: Rational(Int.random(in: -16...32, using: &chance), 16),
            yName: Rational(Int.random(in: 0...48, using: &chance), 16),
          ]
          if let text = counterexample(theorem, at: point) { Issue.record("\(text)") }
        }
      }
    }
    #expect(proved > 400, "\(proved)")
  }
}
