/// The limit of an expression as a variable approaches a point, as a node that is set as lim and
/// worked out by the machine; from one side only where the sides differ.
public func limit(
  _ expression: Expression, _ variable: Variable, _ point: Expression, from side: Side? = nil
) -> Expression {
  let approach: Approach
  switch side {
  case nil: approach = .to(point)
  case .left: approach = .fromBelow(point)
  case .right: approach = .fromAbove(point)
  }
  return Expression(.limit(expression, variable.symbol, approach))
}

/// An end of the real line, for limits and integrals.
public enum Infinity: Sendable {
  /// Plus infinity.
  case infinity
  /// Minus infinity.
  case minusInfinity
}

/// The limit of an expression as a variable grows beyond all bounds: `limit(f, x, .infinity)`.
public func limit(_ expression: Expression, _ variable: Variable, _ end: Infinity) -> Expression {
  Expression(
    .limit(expression, variable.symbol, end == .infinity ? .infinity : .minusInfinity))
}

extension Expression {
  /// The value of a limit of an expanded expression; what is derived is compared with values on the
  /// way there.
  func limit(of symbol: Symbol, _ approach: Approach) throws -> Expression {
    let value = try exactLimit(of: symbol, approach)
    guard try isApproached(value, symbol, approach) else {
      throw DerivationError.undecided("the limit of \(text)")
    }
    return value
  }

  /// Whether values on the way to a limit come near it, wherever there are values.
  private func isApproached(
    _ value: Expression, _ symbol: Symbol, _ approach: Approach
  ) throws -> Bool {
    let steps: [Expression]
    switch approach {
    case .to(let point), .fromAbove(let point):
      steps = [7, 20, 33].map { point + Expression(Rational(1, 1 << $0)) }
    case .fromBelow(let point):
      steps = [7, 20, 33].map { point - Expression(Rational(1, 1 << $0)) }
    case .infinity: steps = [100, 10_000, 100_000_000].map { Expression(Rational($0)) }
    case .minusInfinity: steps = [100, 10_000, 100_000_000].map { Expression(Rational(-$0)) }
    }
    let sides = try steps.map { try substituting([symbol: $0]).expanded() } + [value]
    let symbols = sides.reduce(into: Set<Symbol>()) { $0.formUnion($1.freeSymbols) }
      .sorted { $0.name < $1.name }
    guard let tape = try? Tape(sides, over: symbols) else { return true }
    var sampling = Sampling(seed: 3)
    for _ in 0..<(symbols.isEmpty ? 1 : 4) {
      let point = symbols.map {
        Tape.Sample(value: Wide(sampling.point(of: $0.domain ?? .reals)), error: 0)
      }
      let values = tape.evaluate(at: point).map { $0.flatMap { $0.isKnown ? $0 : nil } }
      guard let target = values.last??.value.asDouble,
        let last = values.dropLast().compactMap({ $0?.value.asDouble }).last
      else { continue }
      if abs(last - target) > 0.25 * Swift.max(1, abs(target)) { return false }
    }
    return true
  }

  private func exactLimit(of symbol: Symbol, _ approach: Approach) throws -> Expression {
    switch approach {
    case .to(let point): return try limit(of: symbol, at: point, from: nil)
    case .fromBelow(let point): return try limit(of: symbol, at: point, from: .left)
    case .fromAbove(let point): return try limit(of: symbol, at: point, from: .right)
    case .infinity: return try limitAtInfinity(of: symbol)
    case .minusInfinity:
      return try substituting([symbol: Negation(of: Expression(.variable(symbol)))])
        .limitAtInfinity(of: symbol)
    }
  }

  private func limit(of symbol: Symbol, at point: Expression, from side: Side?) throws -> Expression
  {
    let kernels = Kernels()
    let expansions = Expansions(kernels, around: try point.expanded(), of: symbol, from: side)
    let series = try expansions.series(of: self, order: 0)
    guard series.lowest >= 0 else {
      throw DerivationError(
        "\(text) grows beyond all bounds as \(symbol.name) → \(point.text): it has no limit")
    }
    guard let value = try kernels.expression(of: series[0]) else {
      throw DerivationError.undecided("the limit of \(text) as \(symbol.name) → \(point.text)")
    }
    return value
  }

  private func limitAtInfinity(of symbol: Symbol) throws -> Expression {
    let far = Symbol(name: symbol.name, domain: .positive)
    let here = substituting([symbol: Expression(.variable(far))])
    let kernels = Kernels()
    do {
      let cases = Cases(kernels: kernels)
      let plain = try cases.resolved(here, [:])
      let form = try Asymptotics(kernels, toward: far).limit(of: kernels.form(of: plain))
      if let value = kernels.expression(of: form) { return value }
    } catch let error as DerivationError where error.isFinal {
      throw error
    } catch {}
    // Without exponentials at work, x = 1/t turns the question into one at 0.
    let small = here.substituting([far: 1 / Expression(.variable(far))])
    let nearby = Expansions(kernels, around: 0, of: far, from: .right)
    let series = try nearby.series(of: small, order: 0)
    guard series.lowest >= 0, let value = try kernels.expression(of: series[0]) else {
      throw DerivationError(
        "\(text) grows beyond all bounds as \(symbol.name) → ±∞: it has no limit")
    }
    return value
  }
}
