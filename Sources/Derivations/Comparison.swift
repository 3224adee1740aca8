/// One question, are two expressions equal on their domains, and how the engine answers it: look
/// for a counterexample, then for a proof, then measure.
struct Comparison {
  let left: Expression
  let right: Expression
  let symbols: [Symbol]
  private let first: Expression
  private let second: Expression
  private let tape: Tape

  /// How many points are compared where no proof is found.
  static let points = 10_000
  /// The largest relative distance, rounding counted, at which two values agree: 2⁻¹⁰⁶.
  static let tolerance = 0x1p-106

  init(_ left: Expression, _ right: Expression) throws {
    self.left = left
    self.right = right
    first = try left.expanded()
    second = try right.expanded()
    symbols = try Comparison.symbols(of: [left, right])
    tape = try Tape([first, second], over: symbols)
  }

  /// The free variables in order of name; each must have one domain.
  static func symbols(of expressions: [Expression]) throws -> [Symbol] {
    let all = expressions.reduce(into: Set<Symbol>()) { $0.formUnion($1.freeSymbols) }
    let sorted = all.sorted { $0.name < $1.name }
    for (a, b) in zip(sorted, sorted.dropFirst()) where a.name == b.name {
      let domains = [a, b].map { $0.domain.map { "\(a.name) \($0.condition)" } ?? "none" }.sorted()
      throw DerivationError(
        "\(a.name) has two domains, \(domains[0]) and \(domains[1]): use one variable for both")
    }
    for symbol in sorted where symbol.domain == nil {
      throw DerivationError(
        "\(symbol.name) is free here and has no domain: bind it by an integral, a sum or a limit, "
          + "or state its domain, Variable(\"\(symbol.name)\", in: .reals)")
    }
    return sorted
  }

  /// The verdict.
  func finding() throws -> Finding {
    if let proof = AntiderivativeProof(left, right)?.proof() { return .proved(proof) }
    var common = 0
    if let counterexample = try screen(common: &common) { return .refuted(counterexample) }
    // Two sides without a value in common would agree on everything and on nothing.
    guard common > 0 else {
      throw DerivationError.undecided(
        "\(left.text) = \(right.text): the two sides have no value in common")
    }
    if let proof = Prover(first, second).proof() { return .proved(proof) }
    return try measure()
  }

  // MARK: - Counterexamples

  private enum Outcome {
    case agree(Double)
    case differ
    case leftOnly, rightOnly
    case neither
    case unclear(isNear: Bool)
  }

  private func outcome(_ values: [Tape.Sample?]) -> Outcome {
    switch (values[0], values[1]) {
    case (nil, nil): return .neither
    case (let a?, nil): return a.isKnown ? .leftOnly : .unclear(isNear: false)
    case (nil, let b?): return b.isKnown ? .rightOnly : .unclear(isNear: false)
    case (let a?, let b?):
      guard a.isKnown, b.isKnown else { return .unclear(isNear: false) }
      let distance = abs((a.value - b.value).asDouble)
      let error = a.error + b.error
      if distance > 4 * error, distance > 1e-290 { return .differ }
      let size = Swift.max(abs(a.value.asDouble), abs(b.value.asDouble))
      let relative = size == 0 ? (error == 0 ? 0 : .infinity) : (distance + error) / size
      if relative <= Comparison.tolerance { return .agree(relative) }
      // Two values that are both 0 but for rounding have no relative distance.
      if size < 0x1p-150, error < 0x1p-150 { return .agree(error) }
      // An integral's error bound is generous: good enough to go on to a proof, not to measure.
      return .unclear(isNear: distance + error < 1e-6 * size)
    }
  }

  private func exact(_ point: [Rational]) -> [Tape.Sample] { point.map(Tape.constant) }

  /// A counterexample from some simple and some random points, or `nil`.
  private func screen(common: inout Int) throws -> Counterexample? {
    var sampling = Sampling(seed: 0x5eed)
    var lopsided = 0
    var isDifferent = false
    let count = symbols.isEmpty ? 1 : (tape.bodies.isEmpty ? 48 : 8)
    for _ in 0..<count {
      let values = tape.evaluate(at: random(&sampling))
      switch outcome(values) {
      case .differ: isDifferent = true
      case .leftOnly, .rightOnly: lopsided += 1
      case .agree, .unclear(isNear: true): common += 1
      default: break
      }
    }
    // Chance never hits a hole of a real variable; whole numbers do, and a few may be holes.
    let isLopsided =
      symbols.contains { $0.domain?.isIntegral ?? false } ? lopsided * 8 > count : lopsided > 0
    guard isDifferent || isLopsided else { return nil }
    if let found = try simplest({ $0 == .differs || (isLopsided && $0 == .lacks) }) { return found }
    // Round what chance found to as few decimals as still differ.
    for decimals in [1, 2, 3, 6, 17] {
      var again = Sampling(seed: 0x5eed)
      for _ in 0..<400 {
        let point = random(&again).map { sample in
          let scale = Rational(10).power(decimals)
          let scaled = Rational(exactly: sample.value.asDouble) * scale
          return Rational((scaled + Rational(1, 2)).floor) / scale
        }
        guard zip(point, symbols).allSatisfy({ $1.domain?.contains($0) ?? false }) else { continue }
        if let found = counterexample(at: point, { $0 == .differs || (isLopsided && $0 == .lacks) })
        {
          return found
        }
      }
    }
    // Where no rounding will do, the point itself.
    var again = Sampling(seed: 0x5eed)
    for _ in 0..<count {
      let point = random(&again).map { Rational(exactly: $0.value.asDouble) }
      if let found = counterexample(at: point, { $0 == .differs || (isLopsided && $0 == .lacks) }) {
        return found
      }
    }
    guard !isDifferent else { throw DerivationError.undecided("\(left.text) = \(right.text)") }
    return nil
  }

  private enum Difference { case differs, lacks, none }

  private func random(_ sampling: inout Sampling) -> [Tape.Sample] {
    symbols.map { symbol in
      Tape.Sample(value: Wide(sampling.point(of: symbol.domain ?? .reals)), error: 0)
    }
  }

  private func counterexample(
    at point: [Rational], _ counts: (Difference) -> Bool
  ) -> Counterexample? {
    let values = tape.evaluate(at: exact(point))
    let difference: Difference
    switch outcome(values) {
    case .differ: difference = .differs
    case .leftOnly, .rightOnly: difference = .lacks
    default: difference = .none
    }
    guard difference != .none, counts(difference) else { return nil }
    return Counterexample(
      point: zip(symbols, point).map { (name: $0.name, value: $1) },
      left: values[0]?.value.asDouble, right: values[1]?.value.asDouble,
      remarks: Comparison.standIns(for: [first, second]))
  }

  /// The first of the simple points at which the sides differ so that a reader sees it.
  private func simplest(_ counts: (Difference) -> Bool) throws -> Counterexample? {
    var points: [[Rational]] = [[]]
    for symbol in symbols {
      let choices = symbol.domain?.simplePoints ?? []
      let some = choices.prefix(tape.bodies.isEmpty ? (symbols.count > 2 ? 4 : 8) : 3)
      points = points.flatMap { point in some.map { point + [$0] } }
      if points.count > 256 { points = Array(points.prefix(256)) }
    }
    var fallback: Counterexample?
    for point in points {
      guard let found = counterexample(at: point, counts) else { continue }
      if found.isPlain { return found }
      if fallback == nil { fallback = found }
    }
    return fallback
  }

  static func standIns(for expressions: [Expression]) -> [String] {
    var names: Set<String> = []
    for expression in expressions {
      _ = expression.contains { e in
        if case .application(let function, _, _) = e.form { names.insert(function.name) }
        return false
      }
    }
    return names.sorted().map { "with a sum of an exponential and a sine for \($0)" }
  }

  // MARK: - Measuring

  private func measure() throws -> Finding {
    let standIns = Comparison.standIns(for: [first, second])
    guard standIns.isEmpty else {
      throw DerivationError.undecided(
        "\(left.text) = \(right.text), in which a function has only a name")
    }
    guard tape.bodies.isEmpty || symbols.isEmpty else {
      throw DerivationError.undecided(
        "\(left.text) = \(right.text), an integral at 10 000 points")
    }
    var sampling = Sampling(seed: 0x0dd5eed)
    var compared = 0
    var tried = 0
    var worst = -1.0
    var worstPoint: [Tape.Sample] = []
    let wanted = symbols.isEmpty ? 1 : Comparison.points
    while compared < wanted {
      tried += 1
      guard tried <= 4 * wanted else {
        throw DerivationError.undecided("\(left.text) = \(right.text) at most points of the domain")
      }
      let point = random(&sampling)
      switch outcome(tape.evaluate(at: point)) {
      case .agree(let error):
        compared += 1
        if error > worst {
          worst = error
          worstPoint = point
        }
      case .differ:
        let place = point.map { Rational(exactly: $0.value.asDouble) }
        if let found = counterexample(at: place, { $0 == .differs }) { return .refuted(found) }
      case .leftOnly, .rightOnly, .neither, .unclear: break
      }
    }
    return .measured(
      Measurement(
        points: compared,
        worstPoint: zip(symbols, worstPoint).map { (name: $0.name, value: $1.value.asDouble) },
        relativeError: worst, conditions: []))
  }
}

extension Counterexample {
  /// Whether a reader sees the difference in four digits.
  var isPlain: Bool {
    guard let left, let right else { return true }
    return abs(left - right) > 1e-3 * Swift.max(abs(left), abs(right))
      && Swift.max(abs(left), abs(right)) > 1e-3
  }
}
