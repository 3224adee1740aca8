import Balls
import Foundation
import Kernel
import Terms
import Testing

/// Expects that a rule refuses.
func refused(
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> some Any
) {
  #expect(throws: Refusal.self, comment, sourceLocation: sourceLocation) { try body() }
}

@Suite struct TheoremTests {
  private let less = assume(x, .less, y)
  private let atMost = assume(x, .atMost, y)
  private let equal = assume(x, .equal, y)
  private let unequal = assume(x, .unequal, y)

  // MARK: - Who makes theorems

  @Test("The initialisers of Theorem are the module's own, and nothing decodes a theorem")
  func noOtherMaker() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Kernel").resolvingSymlinksInPath()
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    var inits = 0
    for file in files where file.pathExtension == "swift" {
      var type = ""
      for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
        if !line.hasPrefix(" "),
          let kind = ["struct ", "class ", "enum ", "extension "].first(where: line.contains)
        {
          type = String(line.components(separatedBy: kind)[1].prefix { $0.isLetter })
        }
        for forbidden in [
          "Codable", "Decodable", "unsafeBitCast", "@usableFromInline", "@inlinable",
        ] {
          #expect(!line.contains(forbidden), "\(file.lastPathComponent): \(line)")
        }
        guard type == "Theorem", line.contains("init(") else { continue }
        inits += line.hasPrefix("  init(") ? 1 : 0
        #expect(!line.contains("public") && !line.contains("package"), "\(line)")
      }
    }
    #expect(inits == 2)
    // What a mathematician reads in an hour, without the comments, which are the rules in words.
    let lines = try files.filter { $0.pathExtension == "swift" }
      .flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    #expect(lines.count < 1_000)
  }

  // MARK: - Hypotheses

  @Test("P ⊢ P")
  func assuming() {
    #expect(less.hypotheses == [.compare(x, .less, y)])
    #expect(less.conclusion == .compare(x, .less, y))
  }

  @Test("A hypothesis that is proved is discharged, by what it was proved from; no other one is")
  func discharging() throws {
    let weak = try less.weakened(to: .atMost)
    let proof = try assume(x, .less, t).followed(by: assume(t, .less, y))
    let done = weak.discharging(by: proof)
    #expect(done.hypotheses == [.compare(x, .less, t), .compare(t, .less, y)])
    #expect(done.conclusion == .compare(x, .atMost, y))
    #expect(weak.discharging(by: assume(t, .less, y)) == weak)
  }

  @Test("Instances: x := t in hypotheses and conclusion, where t has a value")
  func instances() {
    let one = less.instantiated([xName: log(y)])
    #expect(one.hypotheses == [.compare(log(y), .less, y), .compare(0, .less, y)])
    #expect(one.conclusion == .compare(log(y), .less, y))
    // A variable that does not occur asks for nothing; several are replaced at once.
    #expect(less.instantiated([tName: log(-1)]) == less)
    #expect(less.instantiated([xName: y, yName: x]) == assume(y, .less, x))
    #expect(Theorem.assume(.integer(x)).instantiated([xName: 5]).conclusion == .integer(5))
  }

  @Test("Instances of limits capture nothing")
  func instancesOfLimits() {
    let limit = Theorem.assume(.tends(function(x + y), .to(t), .value(y)))
    let instance = limit.instantiated([yName: x, tName: x])
    let expected = Proposition.tends(Body(k + x, over: kName), .to(x), .value(x))
    #expect(instance.conclusion == expected)
    #expect(instance.hypotheses == [expected])
    #expect(limit.conclusion.names == [yName, tName])
    for name in ["t#0", "x#0", "·"] {
      let u = Term.variable(Name(name))
      #expect(limit.instantiated([yName: u]).conclusion.names == [Name(name), tName])
    }
  }

  @Test("Two cases that prove one thing prove it, where both sides of the question have values")
  func splitting() throws {
    let c = Comparison(log(x), .less, 1)
    let yes = Theorem.assume(.holds(c)), no = Theorem.assume(.holds(c.negated))
    // Both cases must prove the same, so each is weakened to what both have.
    let goal = Comparison(0, .atMost, square(x))
    let proof = try Theorem.bound(goal, from: []).theorem
    let (a, b) = (try with(proof, yes), try with(proof, no))
    #expect(a.hypotheses == [.holds(c)])
    let whole = try Theorem.split(on: c, a, b)
    #expect(whole.hypotheses == [.compare(0, .less, x)])
    #expect(whole.conclusion == .holds(goal))
    // Another case's hypothesis stays.
    let other = try with(proof, assume(x, .less, 0))
    #expect(try Theorem.split(on: c, a, other).hypotheses.contains(.compare(x, .less, 0)))
    #expect(
      try Theorem.split(on: c, b, a).hypotheses.isSuperset(of: [.holds(c), .holds(c.negated)]))
    refused { try Theorem.split(on: c, yes, no) }
  }

  /// A theorem with the hypotheses of another one added.
  private func with(_ theorem: Theorem, _ other: Theorem) throws -> Theorem {
    let c = try #require(theorem.comparison)
    let equation = try Theorem.algebra(
      c.left, c.left,
      using: [
        try other.valueOfLeft()
      ])
    return try equation.followed(by: theorem)
  }

  @Test("From a false comparison of two numbers anything follows, from no other")
  func absurdity() throws {
    let wrong = assume(1, .less, 1)
    #expect(try wrong.absurd(.integer(ratio(1, 2))).conclusion == .integer(ratio(1, 2)))
    #expect(try wrong.absurd(.integer(x)).hypotheses == wrong.hypotheses)
    for (a, sign, b) in [(2, Sign.atMost, 1), (1, .equal, 2), (1, .unequal, 1), (2, .less, 1)] {
      #expect(
        try assume(Term(integerLiteral: a), sign, Term(integerLiteral: b)).absurd(.integer(x))
          .conclusion == .integer(x))
    }
    for (a, sign, b) in [(1, Sign.less, 2), (1, .atMost, 1), (1, .equal, 1), (1, .unequal, 2)] {
      refused {
        try assume(Term(integerLiteral: a), sign, Term(integerLiteral: b)).absurd(.integer(x))
      }
    }
    refused { try assume(x, .less, x).absurd(.integer(x)) }
    refused { try Theorem.assume(.integer(ratio(1, 2))).absurd(.integer(x)) }
  }

  @Test("The opposite of < is ≥, of = it is ≠")
  func opposites() {
    #expect(Comparison(x, .less, y).negated == Comparison(y, .atMost, x))
    #expect(Comparison(x, .atMost, y).negated == Comparison(y, .less, x))
    #expect(Comparison(x, .equal, y).negated == Comparison(x, .unequal, y))
    #expect(Comparison(x, .unequal, y).negated == Comparison(x, .equal, y))
    for sign in [Sign.less, .atMost, .equal, .unequal] {
      for (a, b) in [(1, 2), (2, 1), (1, 1)] as [(Rational, Rational)] {
        let c = Comparison(.number(a), sign, .number(b)).negated
        #expect(sign.holds(a, b) != c.sign.holds(c.left.rational ?? 0, c.right.rational ?? 0))
      }
    }
  }

  // MARK: - Equality and order

  @Test("t = t where t has a value, by its conditions")
  func valuesOfTerms() {
    let conditions: [(Term, [Proposition])] = [
      (x + y * 2, []), (x / y, [.compare(y, .unequal, 0)]), (log(x), [.compare(0, .less, x)]),
      (.apply(.tan, x), [.compare(cos(x), .unequal, 0)]),
      (.apply(.lambertW, x), [.compare(-(1 / exp(1)), .atMost, x), .compare(exp(1), .unequal, 0)]),
      (.power(x, 2), []), (.power(x, 0), []), (.power(x, -2), [.compare(x, .unequal, 0)]),
      (.root(x), [.compare(0, .atMost, x)]), (.power(x, ratio(-1, 2)), [.compare(0, .less, x)]),
      (.power(x, y), [.hasValue(.power(x, y))]),
      (log(1 / x), [.compare(0, .less, 1 / x), .compare(x, .unequal, 0)]),
      (limit(x, .infinity), [.hasValue(limit(x, .infinity))]),
      (1 + derivative(x), [.hasValue(derivative(x))]),
      (cases(x, .less, 0, 1, 1 / x), [.hasValue(cases(x, .less, 0, 1, 1 / x))]),
    ]
    for (term, expected) in conditions {
      let theorem = Theorem.value(of: term)
      #expect(theorem.conclusion == .hasValue(term))
      // −(1/e) has e ≠ 0 among its conditions only where it is itself a term.
      let needed = expected.filter { $0 != .compare(exp(1), .unequal, 0) }
      #expect(theorem.hypotheses == Set(needed), "\(term)")
    }
  }

  @Test("Conditions are enough: where they hold a term has a value, at 20 000 points by chance")
  func conditionsAreEnough() {
    var chance = Chance(3)
    var met = 0
    for _ in 0..<5_000 {
      let term = chance.term(depth: 3, [x, y])
      for _ in 0..<4 {
        let point = [xName: chance.fraction(), yName: chance.fraction()]
        guard term.conditions.allSatisfy({ holds($0, at: point) == true }) else { continue }
        met += 1
        if case .none = values([term], at: point)[0] { Issue.record("\(term) at \(point)") }
      }
    }
    #expect(met > 8_000)
  }

  @Test("= and ≠ are symmetric, < and ≤ are not; every comparison has both values")
  func reversing() throws {
    #expect(try equal.reversed().conclusion == .compare(y, .equal, x))
    #expect(try unequal.reversed().conclusion == .compare(y, .unequal, x))
    refused { try less.reversed() }
    refused { try atMost.reversed() }
    for theorem in [less, atMost, equal, unequal] {
      #expect(try theorem.valueOfLeft().conclusion == .hasValue(x))
      #expect(try theorem.valueOfRight().conclusion == .hasValue(y))
      #expect(try theorem.valueOfRight().hypotheses == theorem.hypotheses)
    }
    refused { try Theorem.assume(.integer(x)).valueOfLeft() }
    refused { try Theorem.assume(.integer(x)).reversed() }
  }

  @Test("Equals for equals: in one side of t = t, where t has a value, and in a whole theorem")
  func rewriting() throws {
    let equation = assume(x, .equal, log(y))
    let one = try Theorem.rewriting(1 / x, by: [equation])
    #expect(one.conclusion == .compare(1 / x, .equal, 1 / log(y)))
    #expect(one.hypotheses == [.compare(x, .unequal, 0), .compare(x, .equal, log(y))])
    let two = try less.rewritten(by: [equation])
    #expect(two.conclusion == .compare(log(y), .less, y))
    #expect(two.hypotheses == less.hypotheses.union(equation.hypotheses))
    // Of two equations for one term the first counts, and both are taken for granted.
    let both = try less.rewritten(by: [assume(x, .equal, 1), assume(x, .equal, 2)])
    #expect(both.conclusion == .compare(1, .less, y))
    #expect(both.hypotheses.count == 3)
    #expect(try Theorem.assume(.integer(x)).rewritten(by: [equal]).conclusion == .integer(y))
    refused { try Theorem.rewriting(x, by: [less]) }
    refused { try less.rewritten(by: [atMost]) }
  }

  @Test("An equal term takes another's place in the places that a pattern shows, and in no others")
  func exchanging() throws {
    let equation = assume(x, .equal, log(y))
    let theorem = assume(log(y) + log(y), .less, 2)
    let pattern = Proposition.compare(t + log(y), .less, 2)
    let result = try theorem.exchanging(tName, in: pattern, by: equation)
    #expect(result.conclusion == .compare(x + log(y), .less, 2))
    #expect(result.hypotheses == theorem.hypotheses.union(equation.hypotheses))
    refused { try theorem.exchanging(tName, in: .compare(t, .less, 2), by: equation) }
    refused { try theorem.exchanging(tName, in: pattern, by: equation.reversed()) }
    refused { try theorem.exchanging(tName, in: pattern, by: assume(x, .atMost, log(y))) }
    // Into a function, whatever the letters are called.
    for spelling in ["x", "t", "t#0", "x#0"] {
      let u = Term.variable(Name(spelling))
      let limit = Theorem.assume(.tends(Body(k * 5, over: kName), .to(5), .value(5)))
      let inner = Proposition.tends(Body(k * t, over: kName), .to(5), .value(t))
      let exchanged = try limit.exchanging(tName, in: inner, by: assume(u, .equal, 5))
      #expect(
        exchanged.conclusion == .tends(Body(y * u, over: yName), .to(5), .value(u)))
    }
  }

  @Test("A comparison is weakened only to what it implies")
  func weakening() throws {
    let implied: [Sign: Set<Sign>] = [
      .less: [.less, .atMost, .unequal], .atMost: [.atMost], .equal: [.equal, .atMost],
      .unequal: [.unequal],
    ]
    for sign in [Sign.less, .atMost, .equal, .unequal] {
      for other in [Sign.less, .atMost, .equal, .unequal] {
        let theorem = assume(x, sign, y)
        if implied[sign]?.contains(other) == true {
          #expect(try theorem.weakened(to: other).conclusion == .compare(x, other, y))
        } else {
          refused("\(sign) to \(other)") { try theorem.weakened(to: other) }
        }
      }
    }
  }

  @Test("a ≤ b is sharpened by b ≤ a, and by a ≠ b, and by nothing else")
  func sharpening() throws {
    let both = try atMost.sharpened(by: assume(y, .atMost, x))
    #expect(both.conclusion == .compare(x, .equal, y))
    #expect(both.hypotheses.count == 2)
    #expect(try atMost.sharpened(by: unequal).conclusion == .compare(x, .less, y))
    #expect(try atMost.sharpened(by: assume(y, .unequal, x)).conclusion == .compare(x, .less, y))
    refused { try atMost.sharpened(by: atMost) }
    refused { try atMost.sharpened(by: assume(y, .less, x)) }
    refused { try atMost.sharpened(by: assume(y, .unequal, t)) }
    refused { try less.sharpened(by: unequal) }
    refused { try equal.sharpened(by: unequal) }
  }

  @Test("Chains: < if one link is <, else ≤, else =; ≠ is no link")
  func chains() throws {
    let table: [(Sign, Sign, Sign?)] = [
      (.less, .less, .less), (.less, .atMost, .less), (.less, .equal, .less),
      (.atMost, .less, .less),
      (.atMost, .atMost, .atMost), (.atMost, .equal, .atMost), (.equal, .less, .less),
      (.equal, .atMost, .atMost), (.equal, .equal, .equal), (.unequal, .equal, nil),
      (.equal, .unequal, nil), (.unequal, .unequal, nil), (.less, .unequal, nil),
    ]
    for (first, second, result) in table {
      let (a, b) = (assume(x, first, y), assume(y, second, t))
      if let result {
        let chain = try a.followed(by: b)
        #expect(chain.conclusion == .compare(x, result, t))
        #expect(chain.hypotheses.count == 2)
      } else {
        refused { try a.followed(by: b) }
      }
    }
    refused { try less.followed(by: assume(t, .less, x)) }
    refused { try less.followed(by: less) }
  }

  @Test("a ? b is 0 ? b − a, both ways")
  func differences() throws {
    for sign in [Sign.less, .atMost, .equal, .unequal] {
      let difference = try assume(x, sign, y).asDifference()
      #expect(difference.conclusion == .compare(0, sign, y - x))
      let c = Comparison(x, sign, y)
      #expect(try Theorem.comparison(c, from: difference).conclusion == .holds(c))
      refused { try Theorem.comparison(Comparison(y, sign, x), from: difference) }
    }
    refused { try Theorem.comparison(Comparison(x, .atMost, y), from: less.asDifference()) }
  }

  // MARK: - Cases

  @Test("Of two cases the one whose condition holds is chosen, if it has a value")
  func choosing() throws {
    let two = cases(x, .less, y, log(x), 1 / x)
    let first = try Theorem.choosing(true, in: two)
    #expect(first.conclusion == .compare(two, .equal, log(x)))
    #expect(first.hypotheses == [.compare(x, .less, y), .compare(0, .less, x)])
    let second = try Theorem.choosing(false, in: two)
    #expect(second.conclusion == .compare(two, .equal, 1 / x))
    #expect(second.hypotheses == [.compare(y, .atMost, x), .compare(x, .unequal, 0)])
    refused { try Theorem.choosing(true, in: x) }
  }

  // MARK: - Whole numbers

  @Test("Sums, products and whole powers of whole numbers are whole; quotients need not be")
  func whole() throws {
    let n = Theorem.assume(.integer(x))
    for term in [x, 3, x + 3, x * x - 5, .power(x, 3), .power(x, 0), .power(x * 2, 1) + 7] {
      #expect(try Theorem.integer(term, from: [n]).conclusion == .integer(term))
      #expect(try Theorem.integer(term, from: [n]).hypotheses == [.integer(x)])
    }
    for term in [
      y, ratio(1, 2), x / 2, x / 1, .power(x, -1), .power(x, y), .power(2, x), .pi, sin(x), x + y,
    ] {
      refused("\(term)") { try Theorem.integer(term, from: [n]) }
    }
    let half = Theorem.assume(.integer(x / 2))
    #expect(try Theorem.integer(x / 2 + 1, from: [half]).conclusion == .integer(x / 2 + 1))
    refused { try Theorem.integer(x, from: [half]) }
    refused { try Theorem.integer(x, from: [equal]) }
  }

  @Test("A whole number above a is at least ⌊a⌋ + 1, below a at most ⌈a⌉ − 1")
  func steps() throws {
    let n = Theorem.assume(.integer(x))
    let table: [(Rational, above: Rational, below: Rational)] = [
      (2, 3, 1), (Rational(5, 2), 3, 2), (Rational(-5, 2), -2, -3), (0, 1, -1), (-1, 0, -2),
      (Rational(1, 1_000_000), 1, 0),
    ]
    for (a, above, below) in table {
      let a = Term.number(a)
      #expect(
        try Theorem.step(n, assume(a, .less, x)).conclusion
          == .compare(.number(above), .atMost, x))
      #expect(
        try Theorem.step(n, assume(x, .less, a)).conclusion
          == .compare(x, .atMost, .number(below)))
    }
    #expect(try Theorem.step(n, assume(2, .less, x)).hypotheses.count == 2)
    refused { try Theorem.step(n, assume(2, .atMost, x)) }
    refused { try Theorem.step(n, assume(2, .less, y)) }
    refused { try Theorem.step(n, assume(y, .less, x)) }
    refused { try Theorem.step(assume(2, .less, x), assume(2, .less, x)) }
  }
}
