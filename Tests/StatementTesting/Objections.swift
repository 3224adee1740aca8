import Derivations
import Kernel
import Terms

// What speaks against a verdict of the engine: readings that say otherwise.

// MARK: - Proofs

extension Claim {
  /// A theorem says that both sides have values and compare so wherever its hypotheses hold.
  func look(
    at proof: Proof, _ points: [[Letter: Fraction]], _ reader: inout Reader,
    _ judgement: inout Judgement
  ) {
    judgement.verdict = proof.isComplete ? .proved : .partly
    guard let said = proof.theorem.comparison else {
      judgement.objection = "the theorem compares nothing"
      return
    }
    // The kernel knows no > and no ≥.
    let isFlipped = sign == .greater || sign == .atLeast
    let asked: Tree.Sign = isFlipped ? (sign == .greater ? .less : .atMost) : sign
    guard Tree.Sign(said.sign) == asked else {
      judgement.objection = "another sign was proved: \(proof.theorem.conclusion)"
      return
    }
    var views = points.map { view(at: $0, &reader) }
    if !proof.isComplete {
      guard let conditions = conditions(of: proof) else { return }
      // What the conditions leave out may lack a value, but not differ.
      if let hidden = views.first(where: { $0.sight == .differs }) {
        judgement.objection = "the conditions hide a counterexample: \(hidden.text)"
        return
      }
      let filled = views.count { $0.left.number != nil && $0.right.number != nil }
      views = views.filter { view in
        conditions.allSatisfy { $0.isMet(at: view.point, &reader) }
      }
      if views.isEmpty, filled > 5 {
        judgement.objection =
          "the conditions hold at no point, but at \(filled) both sides have values"
        return
      }
    }
    judgement.points = views.map(\.point)
    judgement.readings = views.count(where: \.isSharp)
    judgement.objection =
      views.first { $0.sight != .holds && $0.sight != .unclear }?.text
      ?? objectionToSubject(of: said, isFlipped, views)
  }

  /// The conditions of a proof as claims; `nil` where one of them can't be read.
  private func conditions(of proof: Proof) -> [Claim]? {
    var conditions: [Claim] = []
    for hypothesis in proof.theorem.hypotheses {
      switch hypothesis {
      case .compare(let a, let sign, let b):
        guard let p = Tree(a, letters: lettersByName), let q = Tree(b, letters: lettersByName)
        else { return nil }
        conditions.append(Claim(p, Tree.Sign(sign), q))
      case .integer(let t):
        guard case .letter(let x)? = Tree(t, letters: lettersByName), x.isIntegral else {
          return nil
        }
      case .tends: return nil
      }
    }
    return conditions
  }

  /// Whether a condition holds at a point; a = a says that a has a value.
  private func isMet(at point: [Letter: Fraction], _ reader: inout Reader) -> Bool {
    let view = view(at: point, &reader)
    return view.sight == .holds || left == right && sign == .equal && view.left.number != nil
  }

  /// The theorem must speak of what was asked.
  private func objectionToSubject(
    of said: Comparison, _ isFlipped: Bool, _ views: [View]
  ) -> String? {
    guard let p = Tree(said.left, letters: lettersByName),
      let q = Tree(said.right, letters: lettersByName)
    else { return nil }
    var reader = Reader()
    for view in views.prefix(4) {
      let (l, r) = isFlipped ? (view.right, view.left) : (view.left, view.right)
      for (asked, its) in [(l, p), (r, q)]
      where Reading.holds(asked, .unequal, reader.read(its, at: view.point), margin: 16) == true {
        return "the theorem speaks of \(its.source), which is not what was asked, \(view.text)"
      }
    }
    return nil
  }

  private var lettersByName: [String: Letter] {
    Dictionary(uniqueKeysWithValues: letters.map { ($0.name, $0) })
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

// MARK: - Measurements and counterexamples

extension Claim {
  /// What was measured may lack values on both sides, but neither differ nor lack one side alone.
  func lookAtMeasurement(
    _ points: [[Letter: Fraction]], _ reader: inout Reader, _ judgement: inout Judgement
  ) {
    judgement.verdict = .measured
    let views = points.map { view(at: $0, &reader) }
    judgement.points = points
    judgement.readings = views.count(where: \.isSharp)
    judgement.objection = views.first { $0.sight == .differs || $0.sight == .lacks }?.text
  }

  /// A counterexample lies in the domain, and says rightly which sides have values and which.
  func look(
    at counterexample: Counterexample, _ reader: inout Reader, _ judgement: inout Judgement
  ) {
    judgement.verdict = .refuted
    judgement.hasLeft = counterexample.left != nil
    judgement.hasRight = counterexample.right != nil
    var point: [Letter: Fraction] = [:]
    for (name, value) in counterexample.point {
      guard let letter = letters.first(where: { $0.name == name }) else {
        judgement.objection = "the counterexample names \(name), which is not free"
        return
      }
      guard let q = Fraction(value) else { return }
      guard letter.contains(q) else {
        judgement.objection = "the counterexample \(name) = \(q.text) is not in the domain"
        return
      }
      point[letter] = q
    }
    judgement.points = [point]
    let view = view(at: point, &reader)
    judgement.readings = view.isSharp ? 1 : 0
    judgement.objection = objection(to: counterexample, view)
  }

  private func objection(to counterexample: Counterexample, _ view: View) -> String? {
    let sides = [(view.left, counterexample.left), (view.right, counterexample.right)]
    for (reading, enclosure) in sides {
      switch (reading, enclosure) {
      case (.value, nil): return "said to have no value: " + view.text
      case (.none, .some): return "said to have a value: " + view.text
      case (.value(let x, let e), let ball?):
        let slack = 16 * e + 1e-15 * x.magnitude
        if ball.lowerDouble > x + slack || ball.upperDouble < x - slack {
          return "\(ball.lowerDouble) … \(ball.upperDouble) is not the value: " + view.text
        }
      default: break
      }
    }
    let hasBoth = sides.allSatisfy { $0.1 != nil }
    return hasBoth && view.sight == .holds ? "it holds there: " + view.text : nil
  }
}

// MARK: - Values

extension Claim {
  /// What the engine's own values, in `Double`, are off by.
  func objectionToValues(
    at points: some Sequence<[Letter: Fraction]>, _ reader: inout Reader
  ) -> String? {
    for point in points {
      for side in [left, right] where !side.hasOperators {
        let place = Dictionary(
          uniqueKeysWithValues: point.filter { side.letters.contains($0.key) }
            .map { ($0.key.variable, $0.value.value) })
        let exact = point.mapValues { Reading.exactly($0.value) }
        guard let value = try? side.expression.evaluate(at: place) else { continue }
        let said = "evaluate gives \(value) for \(side.source) at \(point.spelling)"
        switch reader.read(side, at: exact) {
        case .none where !value.isNaN: return said + ", which has no value"
        case .value(let x, let e):
          if value.isNaN || (value - x).magnitude > 16 * e + 1e-15 * x.magnitude {
            return said + ", not \(x) ± \(e)"
          }
        default: break
        }
      }
    }
    return nil
  }
}
