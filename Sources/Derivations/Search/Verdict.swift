import Balls
import Kernel
import Terms

/// One statement, and how the engine answers it: a quick look for a counterexample, a proof, a long look,
/// and for equations a measurement.
struct Verdict {
  let relation: Relation
  let question: Question
  /// The question with made-up functions in the place of those of which only the name is known.
  private let concrete: Question
  private let standIns: [String]
  private let values: Values
  private let points: Points

  /// How much work looking for a counterexample may take: a unit is about ten
  /// microseconds on a machine of 2024.
  private static let workOfLooking = 60_000

  init(_ relation: Relation) throws {
    self.relation = relation
    question = try Question(relation)
    (concrete, standIns) = try question.withStandIns(relation)
    values = Values(budget: Budget(Verdict.workOfLooking))
    points = Points(of: concrete.comparison, concrete.symbols)
  }

  /// The verdict.
  func finding() throws -> Finding {
    var seen = Tally()
    let near = points.first(question.symbols.count > 1 ? 40 : 24)
    if let found = try look(at: near, &seen, upToHoles: true) { return .refuted(found) }
    try rejectWithoutValues(&seen)
    if let hole = seen.hole, !mayLeaveOut { return .refuted(hole) }
    let proving = Proving(question: question, budget: Budget())
    if seen.mayAgree || !standIns.isEmpty, let theorem = proving.theorem() {
      // A condition should not hide a point at which the two sides differ.
      if !theorem.hypotheses.isSubset(of: question.assumptions),
        let found = try look(at: points.first(400), &seen, upToHoles: true)
      {
        return .refuted(found)
      }
      // Two sides without a value in common would agree on everything and on nothing.
      if try isFilled(theorem, &seen) {
        let isEquation = question.comparison.sign == .equal
        let evidence = isEquation ? "" : proving.evidence.text(question.symbols)
        return .proved(Proof(theorem, question, evidence: evidence))
      }
      if let hole = seen.hole { return .refuted(hole) }
      throw DerivationError("\(text): \(Verdict.apart)")
    }
    if let hole = seen.hole { return .refuted(hole) }
    if let found = try look(at: points.first(600), &seen) { return .refuted(found) }
    var sampling = Sampling(seed: 0x5eed)
    let chance = (0..<200).map { _ in points.random(&sampling) }
    if let found = try look(at: chance, &seen) { return .refuted(found) }
    guard seen.mayAgree else { throw DerivationError("\(text): \(Verdict.apart)") }
    guard relation.sign == .equal else { throw DerivationError.undecided(text) }
    return try measured()
  }

  private var text: String { relation.text }

  private static let apart =
    "no place was found where both sides have values; take a smaller step, or state a narrower domain"

  // MARK: - Without values

  /// Where one side has no value anywhere, nothing is left to prove: the first place at which the other
  /// has one refutes the statement, and where there is none it says nothing.
  private func rejectWithoutValues(_ seen: inout Tally) throws {
    // Of the statement itself: a function of which only the name is known may have other values than
    // what stands in for it.
    let c = question.comparison
    let isWithout = [c.left, c.right].map { $0.isWithoutValues(over: question.symbols) }
    if isWithout.contains(true) || (seen.common + seen.unclear == 0 && seen.hole == nil) {
      // The place may lie further off.
      if seen.hole == nil { _ = try look(at: points.first(400), &seen, upToHoles: true) }
      if seen.hole != nil { return }
    }
    let isClosed = question.symbols.isEmpty && standIns.isEmpty
    if isWithout == [true, true] || (isClosed && seen.neither > 0) {
      throw DerivationError("\(text): neither side has a value\(isClosed ? "" : " anywhere")")
    }
    if let side = isWithout.firstIndex(of: true) {
      throw DerivationError(
        "\(text): the \((side == 0) != relation.isFlipped ? "left" : "right") side has no value"
          + (isClosed ? "" : " anywhere"))
    }
  }

  /// Whether a proof may leave out places at which one side alone has a value, and say so: where the
  /// sides are equal, or by cases where slopes break.
  private var mayLeaveOut: Bool {
    let c = question.comparison
    if question.symbols.isEmpty, standIns.isEmpty { return false }
    if [c.left, c.right].contains(where: { $0.isWithoutValues(over: question.symbols) }) {
      return false
    }
    return c.sign == .equal || [c.left, c.right].contains { $0.mustBeWorkedOut }
  }

  // MARK: - Looking

  /// What was seen at points.
  private struct Tally {
    var common = 0
    var neither = 0
    var unclear = 0
    /// A point at which one side alone has a value: a proof may leave it out, and say so.
    var hole: Counterexample?
    /// Whether a place was seen, or none was looked at, where a side may have a value.
    var mayAgree: Bool { common + unclear > 0 || neither == 0 || hole != nil }
  }

  private enum Sight {
    case holds(Int)
    case fails(Enclosure?, Enclosure?)
    case neither
    case unclear
  }

  private func sight(_ point: [Rational], upTo most: Int) throws -> Sight {
    let names = Dictionary(
      uniqueKeysWithValues: zip(concrete.symbols.map { Name($0.name) }, point))
    let c = concrete.comparison
    var bits = 64
    var accuracy = 0
    while bits <= most {
      let left = try values.value(of: c.left, at: names, bits: bits)
      let right = try values.value(of: c.right, at: names, bits: bits)
      switch (left, right) {
      case (.none, .none): return .neither
      case (.within(let a), .none): return .fails(a, nil)
      case (.none, .within(let b)): return .fails(nil, b)
      case (.within(let a), .within(let b)):
        switch c.sign.decides(a, b) {
        case true?: return .holds(.max)
        case false?: return .fails(a, b)
        case nil: accuracy = Swift.min(a.relativeAccuracyBits, b.relativeAccuracyBits)
        }
      default: accuracy = 0
      }
      bits *= 4
    }
    return accuracy > 40 ? .holds(accuracy) : .unclear
  }

  private func look(
    at points: [[Rational]], _ seen: inout Tally, upToHoles: Bool = false
  ) throws -> Counterexample? {
    for point in points {
      do {
        switch try sight(point, upTo: 1024) {
        case .holds: seen.common += 1
        case .neither: seen.neither += 1
        case .unclear: seen.unclear += 1
        case .fails(let a, let b):
          let flipped = relation.isFlipped
          let found = Counterexample(
            point: zip(concrete.symbols, point).map { (name: $0.name, value: $1) },
            left: flipped ? b : a, right: flipped ? a : b, remarks: standIns)
          if !upToHoles || (a != nil && b != nil) { return found }
          if seen.hole == nil { seen.hole = found }
        }
      } catch is OutOfBudget {
        return nil
      }
    }
    return nil
  }

  /// Whether the statement says something: at some point of the domain both sides have values, and
  /// the theorem's hypotheses hold.
  private func isFilled(_ theorem: Theorem, _ seen: inout Tally) throws -> Bool {
    let conditions = theorem.hypotheses.subtracting(question.assumptions)
    if conditions.isEmpty, seen.common > 0 { return true }
    var isUnclear = seen.unclear > 0
    for point in points.first(400) {
      let names = Dictionary(
        uniqueKeysWithValues: zip(concrete.symbols.map { Name($0.name) }, point))
      do {
        switch try sight(point, upTo: 1024) {
        case .unclear: isUnclear = true
        case .fails, .neither: break
        case .holds:
          let closed = conditions.map { $0.substituting(names.mapValues(Term.number)) }
          // Of a function that has only a name nothing is known, but for its stand-in the sides have values.
          if try closed.allSatisfy({ try values.holds($0, 256) ?? !standIns.isEmpty }) {
            return true
          }
        }
      } catch is OutOfBudget {
        break
      }
    }
    // Of what evaluation does not reach the hypotheses decide: none but the domains', which are not empty.
    return isUnclear && conditions.isEmpty
  }

  // MARK: - Measuring

  private func measured() throws -> Finding {
    guard standIns.isEmpty else {
      throw DerivationError.undecided("\(text), in which a function has only a name")
    }
    let sides = [question.comparison.left, question.comparison.right]
    guard !sides.contains(where: \.hasOperators), !sides.contains(where: \.hasCases) else {
      throw DerivationError.undecided(text)
    }
    // Of functions a thousand points say nothing of the next: a bump lies where nobody looked.
    guard question.symbols.isEmpty, !sides.contains(where: \.hasExtremes) else {
      throw DerivationError.undecided(text)
    }
    guard case .holds(let bits) = try sight([], upTo: 4096), bits < .max else {
      throw DerivationError.undecided(text)
    }
    return .measured(Measurement(accuracyBits: bits))
  }
}

extension Relation {
  /// Whether the kernel has the sides the other way round.
  var isFlipped: Bool { sign == .greater || sign == .atLeast }
}

extension Term {
  /// Whether a case, a maximum or a size occurs, between whose edges nothing is known.
  var hasCases: Bool {
    contains {
      switch $0.shape {
      case .cases, .largest, .apply(.absolute, _): true
      default: false
      }
    }
  }
}

extension Term {
  /// Whether the term is seen to have no value for any choice of its variables: a root of −2 stands in it.
  fileprivate func isWithoutValues(over symbols: [Symbol]) -> Bool {
    let inputs = symbols.map { Term.variable(Name($0.name)) }
    let everywhere = symbols.map { ($0.domain ?? .reals).enclosure(bits: 128) }
    if case .none = Program([self], inputs: inputs).run(everywhere, bits: 128)[0] { return true }
    return false
  }
}

extension Domain {
  /// One enclosure of all its numbers.
  fileprivate func enclosure(bits: Int) -> Enclosure {
    guard let first = intervals.first, let last = intervals.last else { return .everything }
    return Enclosure(
      lower: first.lower, includesLower: first.includesLower, upper: last.upper,
      includesUpper: last.includesUpper, bits: bits)
  }
}

extension Term {
  /// Whether a number that is tiny or huge occurs, beside which others would not be seen.
  fileprivate var hasExtremes: Bool {
    var parts: [Term] = []
    _ = contains { part in
      if parts.count < 2000, part.names.isEmpty { parts.append(part) }
      return false
    }
    let least = Enclosure(Rational(2).power(-300) ?? 0, bits: 64)
    let most = Enclosure(Rational(2).power(300) ?? 0, bits: 64)
    return parts.count >= 2000
      || Program(parts, inputs: []).run([], bits: 512).contains { value in
        guard let size = value.enclosure?.absolute else { return true }
        return !size.isExactlyZero && !(least.isAtMost(size) && size.isAtMost(most))
      }
  }
}

extension Question {
  /// The same question about a sum of an exponential and a sine for each function that has only a name.
  func withStandIns(_ relation: Relation) throws -> (Question, [String]) {
    var names: Set<String> = []
    for side in [relation.left, relation.right] {
      _ = side.contains { e in
        if case .application(let f, _, _) = e.form, f.body == nil { names.insert(f.name) }
        return false
      }
    }
    guard !names.isEmpty else { return (self, []) }
    for isShort in [false, true] {
      let changed = Relation(
        left: relation.left.withStandIns(isShort), sign: relation.sign,
        right: relation.right.withStandIns(isShort))
      // Within one another stand-ins that use their argument twice grow beyond all bounds.
      guard let question = try? Question(changed) else { continue }
      let kind = isShort ? "a sine within a hyperbolic sine" : "a sum of an exponential and a sine"
      return (question, names.sorted().map { "with \(kind) for \($0)" })
    }
    return (self, names.sorted())
  }
}

extension Expression {
  /// The tree with a made-up definition for each function that has only a name.
  fileprivate func withStandIns(_ isShort: Bool) -> Expression {
    if case .application(let f, let order, let arguments) = form, f.body == nil {
      let inner = arguments.map { $0.withStandIns(isShort) }
      let definition = f.standIn(arity: inner.count, isShort)
      return Expression(.application(definition, order: order, inner))
    }
    return mapping { $0.withStandIns(isShort) }
  }
}

extension Function {
  /// A definition made of the name's letters: smooth, and like no other's; a short one uses each argument
  /// once.
  fileprivate func standIn(arity: Int, _ isShort: Bool) -> Function {
    let seed = name.unicodeScalars.reduce(7) { ($0 &* 31 &+ Int($1.value)) % 97 }
    let parameters = (0..<arity).map { Variable("standIn\($0)") }
    var body: Expression = Expression(Rational(seed % 5 + 1, 7))
    for (index, x) in parameters.enumerated() {
      let rate = Expression(Rational(seed % 7 + 2 + index, 9))
      let wave = Expression(Rational(seed % 11 + 3, 4 + index))
      let turned = sin(wave * x + Expression(Rational(seed, 10)))
      body = body * (isShort ? sinh(rate * turned) : exp(rate * x / 3) + turned)
    }
    return Function(name: name, parameters: parameters.map(\.symbol), body: body)
  }
}
