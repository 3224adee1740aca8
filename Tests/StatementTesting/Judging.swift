import Derivations
import Kernel

/// What the engine said of a claim, and what speaks against it.
public struct Judgement: Sendable {
  /// How the engine answered.
  public enum Verdict: String, Sendable, CaseIterable {
    case proved, partly, measured, refuted, undecided
  }

  /// The claim.
  public let claim: Claim
  /// How the engine answered.
  public let verdict: Verdict
  /// What it said.
  public let text: String
  /// What contradicts it; `nil` where nothing was found that does.
  public let objection: String?
  /// The points that were looked at, those where the engine's conditions hold.
  public let points: [[Letter: Fraction]]
  /// The seconds of processor time that the engine took.
  public let seconds: Double
  /// Of a counterexample: whether the engine claims that the left side has a value there.
  public var hasLeft: Bool?
  /// Of a counterexample: whether the engine claims that the right side has a value there.
  public var hasRight: Bool?
}

extension Claim {
  /// Asks the engine and compares its answer with readings.
  ///
  /// - Parameters:
  ///   - count: At how many points the sides are read.
  ///   - balls: Whether the engine's own values are compared at some of them, too.
  ///   - other: What the engine is asked, where not the claim: to see that a wrong answer is noticed.
  public func judged(
    points count: Int = 24, balls: Bool = true, seed: UInt64 = 1, asking other: Claim? = nil
  ) -> Judgement {
    var growing = Growing(chance: Chance(seed: seed))
    let points = growing.samples(of: self, count)
    let start = processorTime()
    let finding: Finding?
    var text = "undecided"
    do {
      let found = try compare((other ?? self).statement)
      finding = found
      text = "\(found)"
    } catch {
      finding = nil
      if let error = error as? DerivationError {
        text = error.message
      } else {
        text = "threw \(error)"
      }
    }
    let seconds = processorTime() - start
    var reader = Reader()
    var objection: String?
    var verdict = Judgement.Verdict.undecided
    var used = points
    switch finding {
    case nil:
      if text.hasPrefix("threw") { objection = text }
    case .proved(let proof):
      verdict = proof.isComplete ? .proved : .partly
      objection = objectionTo(proof, &reader, &used)
    case .measured:
      verdict = .measured
      objection = firstFailure(at: points, &reader) { $0 != .differs && $0 != .lacks }
    case .refuted(let counterexample):
      verdict = .refuted
      objection = objectionTo(counterexample, &reader, &used)
    }
    if objection == nil, balls { objection = objectionToValues(at: points.prefix(3), &reader) }
    var judgement = Judgement(
      claim: self, verdict: verdict, text: text, objection: objection, points: used,
      seconds: seconds)
    if case .refuted(let counterexample)? = finding {
      judgement.hasLeft = counterexample.left != nil
      judgement.hasRight = counterexample.right != nil
    }
    return judgement
  }

  // MARK: - Sides

  private enum Sight { case holds, differs, lacks, neither, unclear }

  private func sight(_ a: Reading, _ b: Reading) -> Sight {
    switch (a, b) {
    case (.none, .none): return .neither
    case (.none, .value), (.value, .none): return .lacks
    default:
      switch Reading.holds(a, sign, b, margin: 16) {
      case true?: return .holds
      case false?: return .differs
      case nil: return .unclear
      }
    }
  }

  /// At how many points the claim reads as true, and at how many as false.
  public func tally(of points: [[Letter: Fraction]]) -> (holds: Int, fails: Int) {
    var reader = Reader()
    var (holds, fails) = (0, 0)
    for point in points {
      let (a, b) = (reader.read(left, at: point), reader.read(right, at: point))
      switch sight(a, b) {
      case .holds: holds += 1
      case .differs, .lacks: fails += 1
      case .neither: continue
      case .unclear:
        // Equal as far as can be told.
        if case .value(let x, let e) = a, case .value(let y, let f) = b, sign == .equal,
          (x - y).magnitude <= 16 * (e + f)
        {
          holds += 1
        }
      }
    }
    return (holds, fails)
  }

  private func firstFailure(
    at points: [[Letter: Fraction]], _ reader: inout Reader, _ isRight: (Sight) -> Bool
  ) -> String? {
    for point in points {
      let (a, b) = (reader.read(left, at: point), reader.read(right, at: point))
      if !isRight(sight(a, b)) { return "at \(point.spelling): left \(a), right \(b)" }
    }
    return nil
  }

  // MARK: - Proofs

  /// A theorem says that both sides have values and compare so wherever its hypotheses hold.
  private func objectionTo(
    _ proof: Proof, _ reader: inout Reader, _ points: inout [[Letter: Fraction]]
  ) -> String? {
    let named = Dictionary(uniqueKeysWithValues: letters.map { ($0.name, $0) })
    guard let c = proof.theorem.comparison else { return "the theorem compares nothing" }
    let isFlipped = sign == .greater || sign == .atLeast
    let asked: Tree.Sign = isFlipped ? (sign == .greater ? .less : .atMost) : sign
    guard Tree.Sign(c.sign) == asked else {
      return "another sign was proved: \(proof.theorem.conclusion)"
    }
    // The hypotheses that the reader can read.
    var conditions: [Claim] = []
    var isReadable = true
    for hypothesis in proof.theorem.hypotheses {
      switch hypothesis {
      case .compare(let a, let sign, let b):
        guard let p = Tree(a, letters: named), let q = Tree(b, letters: named) else {
          isReadable = false
          continue
        }
        conditions.append(Claim(p, Tree.Sign(sign), q))
      case .integer(let t):
        guard case .letter(let x)? = Tree(t, letters: named) else {
          isReadable = false
          continue
        }
        if !proof.isComplete, !x.isIntegral { isReadable = false }
      case .tends: isReadable = false
      }
    }
    guard isReadable || proof.isComplete else {
      points = []
      return nil
    }
    if !proof.isComplete {
      // What the conditions leave out may lack a value, but not differ.
      let hidden = firstFailure(at: points, &reader) { $0 != .differs }
      if let hidden { return "the conditions hide a counterexample: \(hidden)" }
    }
    let all = points
    points = points.filter { point in
      proof.isComplete
        || conditions.allSatisfy { condition in
          let (a, b) = (
            reader.read(condition.left, at: point), reader.read(condition.right, at: point)
          )
          return condition.sight(a, b) == .holds
            || (condition.left == condition.right && a.number != nil)
        }
    }
    let failure = firstFailure(at: points, &reader) { $0 == .holds || $0 == .unclear }
    if let failure { return failure }
    if points.isEmpty, !proof.isComplete {
      let filled = all.filter {
        reader.read(left, at: $0).number != nil && reader.read(right, at: $0).number != nil
      }
      if filled.count > 5 {
        return "the conditions hold at no point, but at \(filled.count) both sides have values"
      }
    }
    // The theorem must speak of what was asked.
    guard let p = Tree(c.left, letters: named), let q = Tree(c.right, letters: named) else {
      return nil
    }
    let (l, r) = isFlipped ? (right, left) : (left, right)
    for point in points.prefix(4) {
      for (mine, its) in [(l, p), (r, q)] {
        let (a, b) = (reader.read(mine, at: point), reader.read(its, at: point))
        if Reading.holds(a, .unequal, b, margin: 16) == true {
          return "the theorem speaks of \(its.source), not of \(mine.source), at \(point.spelling)"
        }
      }
    }
    return nil
  }

  // MARK: - Counterexamples

  private func objectionTo(
    _ counterexample: Counterexample, _ reader: inout Reader, _ points: inout [[Letter: Fraction]]
  ) -> String? {
    points = []
    var point: [Letter: Fraction] = [:]
    for (name, value) in counterexample.point {
      guard let letter = letters.first(where: { $0.name == name }) else {
        return "the counterexample names \(name), which is not free"
      }
      guard let q = Fraction(value) else { return nil }
      guard letter.contains(q) else {
        return "the counterexample \(name) = \(q.text) is not in the domain"
      }
      point[letter] = q
    }
    points = [point]
    let (a, b) = (reader.read(left, at: point), reader.read(right, at: point))
    let place = "at \(point.spelling): left \(a), right \(b)"
    for (reading, enclosure) in [(a, counterexample.left), (b, counterexample.right)] {
      switch (reading, enclosure) {
      case (.value, nil): return "said to have no value: " + place
      case (.none, .some): return "said to have a value: " + place
      case (.value(let x, let e), let ball?):
        let slack = 16 * e + 1e-15 * x.magnitude
        if ball.lowerDouble > x + slack || ball.upperDouble < x - slack {
          return "\(ball.lowerDouble) … \(ball.upperDouble) is not the value: " + place
        }
      default: break
      }
    }
    if counterexample.left != nil, counterexample.right != nil, sight(a, b) == .holds {
      return "it holds there: " + place
    }
    return nil
  }

  // MARK: - Values

  private func objectionToValues(
    at points: some Sequence<[Letter: Fraction]>, _ reader: inout Reader
  ) -> String? {
    for point in points {
      for side in [left, right] where !side.hasOperators {
        let place = Dictionary(
          uniqueKeysWithValues: point.filter { side.letters.contains($0.key) }
            .map { ($0.key.variable, $0.value.value) })
        let exact = point.mapValues { Reading.exactly($0.value) }
        guard let value = try? side.expression.evaluate(at: place) else { continue }
        switch reader.read(side, at: exact) {
        case .none where !value.isNaN:
          return
            "evaluate gives \(value) for \(side.source) at \(point.spelling), which has no value"
        case .value(let x, let e):
          if value.isNaN || (value - x).magnitude > 16 * e + 1e-15 * x.magnitude {
            return
              "evaluate gives \(value) for \(side.source) at \(point.spelling), not \(x) ± \(e)"
          }
        default: break
        }
      }
    }
    return nil
  }
}

extension Letter {
  var isIntegral: Bool {
    switch range {
    case .integers, .integersFrom: true
    default: false
    }
  }
}

extension [Letter: Fraction] {
  /// The point in words.
  public var spelling: String {
    isEmpty
      ? "once"
      : sorted { $0.key.name < $1.key.name }.map { "\($0.key.name) = \($0.value.text)" }
        .joined(separator: ", ")
  }
}
