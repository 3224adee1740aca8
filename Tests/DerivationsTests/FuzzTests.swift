import StatementTesting
import Testing

/// Random statements, so that the engine meets what nobody thought of. `make bench` has more of them.
@Suite("Soundness under fire")
struct FuzzTests {
  @Test("another evaluator contradicts no verdict on 2 000 random statements")
  func statements() {
    var counts: [Judgement.Verdict: Int] = [:]
    var read = 0
    for seed in 0..<2000 as Range<UInt64> {
      var growing = Growing(chance: Chance(seed: seed))
      let claim = growing.claim(depth: seed % 8 == 0 ? 2 : 1, hasOperators: seed % 5 == 0)
      let judgement = claim.judged(points: 12, seed: seed)
      counts[judgement.verdict, default: 0] += 1
      if judgement.readings > 0 { read += 1 }
      guard judgement.objection != nil else { continue }
      let small = judgement.shrunk(points: 12, seed: seed)
      Issue.record("\(small.claim.source): \(small.summary)")
    }
    let list = counts.map { "\($0.value) \($0.key)" }.sorted().joined(separator: ", ")
    print("fuzz: \(list); \(read) read by the other evaluator")
    // All roads were taken, and the evaluator had its say nearly everywhere.
    #expect(counts[.proved, default: 0] >= 500)
    #expect(counts[.refuted, default: 0] >= 500)
    #expect(counts[.partly, default: 0] >= 20)
    #expect(counts[.undecided, default: 0] <= 300)
    #expect(read * 100 >= (2000 - counts[.undecided, default: 0]) * 97)
  }

  @Test("what is spoilt on purpose is refuted, and a proof of it would be objected to")
  func spoilt() {
    var (count, refuted, planted, caught) = (0, 0, 0, 0)
    for seed in 0..<400 as Range<UInt64> {
      var growing = Growing(chance: Chance(seed: seed))
      let tree = growing.tree(2)
      let claim = Claim(tree, .equal, growing.spoilt(growing.rewritten(tree)))
      let readings = claim.tally(of: growing.samples(of: claim, 16))
      guard readings.fails * 3 > readings.holds, readings.fails > 3 else { continue }
      count += 1
      let judgement = claim.judged(points: 12, seed: seed)
      if judgement.verdict == .refuted { refuted += 1 }
      if judgement.objection != nil { Issue.record("\(claim.source): \(judgement.summary)") }
      // The engine is asked something true, and what it says is held against the false claim.
      let lie = claim.judged(points: 12, seed: seed, asking: Claim(tree, .equal, tree))
      guard [.proved, .partly].contains(lie.verdict) else { continue }
      planted += 1
      if lie.objection != nil { caught += 1 }
    }
    print(
      "fuzz: \(count) false pairs, \(refuted) refuted; \(planted) false proofs, \(caught) caught")
    #expect(count >= 150)
    #expect(refuted * 100 >= count * 99)
    #expect(planted >= 150)
    // The rest is true under the condition that the engine states of the other: ln(−x) = ln|x| where x < 0.
    #expect(caught * 100 >= planted * 98)
  }

  @Test("a function written otherwise is proved the same, and a refutation would be objected to")
  func rewritten() {
    var (count, proved, planted, caught) = (0, 0, 0, 0)
    for seed in 0..<400 as Range<UInt64> {
      var growing = Growing(chance: Chance(seed: seed))
      let tree = growing.tree(2)
      let claim = Claim(tree, .equal, growing.rewritten(tree))
      let readings = claim.tally(of: growing.samples(of: claim, 16))
      guard readings.fails == 0, readings.holds > 8 else { continue }
      count += 1
      let judgement = claim.judged(points: 12, seed: seed)
      if [.proved, .partly].contains(judgement.verdict) { proved += 1 }
      if judgement.objection != nil { Issue.record("\(claim.source): \(judgement.summary)") }
      let lie = claim.judged(points: 12, seed: seed, asking: Claim(tree, .equal, .add(tree, 1)))
      guard lie.verdict == .refuted else { continue }
      planted += 1
      if lie.objection != nil { caught += 1 }
    }
    print(
      "fuzz: \(count) true pairs, \(proved) proved; \(planted) false refutations, \(caught) caught")
    #expect(count >= 150)
    #expect(proved * 100 >= count * 90)
    #expect(planted >= 150)
    #expect(caught == planted)
  }
}

extension Judgement {
  /// The verdict and what speaks against it.
  var summary: String { "\(text), but \(objection ?? "nothing speaks against it")" }
}

@Suite("What the fuzzer is made of")
struct FuzzerTests {
  private let x = Letter("x")

  @Test("the evaluator knows where there is no value")
  func absence() {
    var reader = Reader()
    let trees: [Tree] = [
      .call(.log, -1), .call(.log, 0), .divide(1, 0), .power(0, -1), .power(-8, .fraction(1, 3)),
      .call(.lambertW, -1), .multiply(0, .call(.log, -1)), .power(.call(.log, 0), 0),
      .derivative(.call(.abs, .letter(x)), x, order: 1),
      .total(1, Letter("k", in: .bound), .fraction(1, 2), 3),
      .limit(.divide(.letter(x), .call(.abs, .letter(x))), x, .to(0)),
    ]
    for tree in trees {
      guard case .none = reader.read(tree, at: [x: Fraction(0)]) else {
        Issue.record("\(tree.source) reads \(reader.read(tree, at: [x: Fraction(0)]))")
        continue
      }
    }
  }

  @Test(
    "the evaluator's errors are not smaller than what it is off",
    arguments: [
      (Tree.call(.sin, .pi), 0.0), (.power(.power(2, .fraction(1, 2)), 2), 2),
      (.derivative(.call(.sin, .letter(Letter("x"))), Letter("x"), order: 1), 0.5403023058681398),
      (.integral(.call(.exp, .letter(Letter("x"))), Letter("x"), .minusInfinity, .at(0)), 1),
      (
        .integral(
          .call(.normalDensity, .letter(Letter("x"))), Letter("x"), .minusInfinity, .infinity), 1
      ),
      (
        .limit(
          .divide(.call(.sin, .letter(Letter("x"))), .letter(Letter("x"))), Letter("x"), .to(0)), 1
      ),
      (.total(.power(.letter(Letter("x")), 2), Letter("x"), 1, 10), 385),
      (.call(.erfc, 5), 1.5374597944280349e-12),
      (.call(.normalCumulative, -5), 2.866515718791939e-7),
      (.call(.lambertW, 1), 0.5671432904097838),
    ])
  func errors(tree: Tree, value: Double) {
    var reader = Reader()
    guard case .value(let y, let error) = reader.read(tree, at: [x: Fraction(1)]) else {
      Issue.record("\(tree.source) reads \(reader.read(tree, at: [x: Fraction(1)]))")
      return
    }
    #expect(
      abs(y - value) <= error + 1e-16 * abs(value), "\(tree.source): \(y) ± \(error), not \(value)")
    #expect(error <= 1e-5 * max(1, abs(value)))
  }

  @Test("a verdict that is wrong is objected to")
  func objections() {
    // What the engine says of the first is right; of the second it is wrong.
    let x = Tree.letter(x), log = Tree.call(.log, x)
    let square = Tree.power(x, 2)
    let trees: [(asked: Claim, other: Claim, verdict: Judgement.Verdict, why: String)] = [
      (Claim(square, .atLeast, 0), Claim(square, .atLeast, x), .proved, "at x = "),
      (Claim(square, .atLeast, 0), Claim(square, .greater, x), .proved, "another sign"),
      (Claim(x, .equal, x), Claim(x, .equal, .root(square)), .proved, "at x = "),
      (Claim(x, .equal, x), Claim(x, .equal, .divide(1, .divide(1, x))), .proved, "none"),
      (
        Claim(x, .equal, x), Claim(.add(x, 1), .equal, .add(x, 1)), .proved, "the theorem speaks of"
      ),
      (Claim(log, .equal, log), Claim(.largest(x, 0), .equal, x), .partly, "hide a counterexample"),
      (Claim(x, .equal, .add(x, 1)), Claim(x, .equal, x), .refuted, "is not the value"),
      (Claim(0, .equal, .call(.log, -2)), Claim(0, .equal, 0), .refuted, "said to have no value"),
      (Claim(x, .equal, 0), Claim(.divide(x, 0), .equal, 0), .refuted, "said to have a value"),
    ]
    for (asked, other, verdict, why) in trees {
      let (right, wrong) = (asked.judged(), other.judged(asking: asked))
      #expect(right.objection == nil)
      #expect(right.verdict == verdict, "\(asked.source): \(right.text)")
      #expect(wrong.objection?.contains(why) == true, "\(other.source): \(wrong.summary)")
    }
  }

  @Test("the same seed gives the same statement, and statements of all kinds occur")
  func variety() {
    var sizes = Set<Int>(), signs = Set<Tree.Sign>(), sources = Set<String>()
    var operators = 0
    for seed in 0..<500 as Range<UInt64> {
      var (one, two) = (Growing(chance: Chance(seed: seed)), Growing(chance: Chance(seed: seed)))
      let claim = one.claim()
      #expect(claim == two.claim())
      sizes.insert(claim.size)
      signs.insert(claim.sign)
      sources.insert(claim.source)
      if claim.left.hasOperators { operators += 1 }
    }
    #expect(sizes.count > 30)
    #expect(signs == Set(Tree.Sign.allCases))
    #expect(sources.count > 450)
    #expect(operators > 100)
  }
}
