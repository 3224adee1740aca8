import Balls
import Kernel
import Terms

/// Integrals of functions of one variable without parameters, enclosed rigorously: what is not
/// bounded is unknown.
struct Quadrature {
  let budget: Budget
  let bits: Int
  /// How often the integrand may still be evaluated.
  private let rest: Rest

  private final class Rest {
    var evaluations: Int
    init(_ evaluations: Int) { self.evaluations = evaluations }
  }

  init(budget: Budget, bits: Int) {
    self.budget = budget
    self.bits = bits
    rest = Rest(160 * min(bits, 120))
  }

  /// How small a part of an integral is left to a bound.
  private var neglected: Rational { Rational(2).power(-bits * 5 / 8) ?? 0 }

  /// The integral of f from a to b.
  func integral(of f: Body, from a: End, to b: End) throws -> Enclosure? {
    switch (a, b) {
    case (.at(let p), .at(let q)):
      guard let from = value(p), let to = value(q) else { return nil }
      if from.isExactly(to) { return Enclosure(0, bits: bits) }
      if to.isBelow(from) { return try between(f, to, from)?.negated }
      guard from.isBelow(to) else { return nil }
      return try between(f, from, to)
    case (.at(let p), .infinity):
      return try value(p).flatMap { try beyond(f, $0) }
    case (.minusInfinity, .at(let q)):
      return try value(q).flatMap { try beyond(f.turned, $0.negated) }
    case (.minusInfinity, .infinity):
      let zero = Enclosure(0, bits: bits)
      guard let right = try beyond(f, zero), let left = try beyond(f.turned, zero) else {
        return nil
      }
      return left.adding(right, bits: bits)
    default: return nil
    }
  }

  private func value(_ end: Term) -> Enclosure? {
    guard !end.hasOperators else { return nil }
    return Program([end], inputs: []).run([], bits: bits)[0].enclosure
  }

  // MARK: - Between points

  private func between(_ f: Body, _ a: Enclosure, _ b: Enclosure) throws -> Enclosure? {
    let evaluation = ComplexEvaluation(f, bits: bits)
    guard let (from, first) = inner(a, evaluation, isLower: true),
      let (to, last) = inner(b, evaluation, isLower: false), from < to
    else { return nil }
    if let middle = try smooth(evaluation, from, to) {
      return middle.adding(first, bits: bits).adding(last, bits: bits)
    }
    // Where an end is singular, t = a + 1/s and t = b − 1/s bring it to infinity.
    guard a.isPoint, b.isPoint else { return nil }
    let middle = (from + to) / 2
    guard let low = try singular(f, from, middle, evaluation, isLower: true),
      let high = try singular(f, middle, to, evaluation, isLower: false)
    else { return nil }
    return low.adding(high, bits: bits)
  }

  /// A fraction at an end, and the integral of what lies between it and the end.
  private func inner(
    _ end: Enclosure, _ evaluation: ComplexEvaluation, isLower: Bool
  ) -> (Rational, Enclosure)? {
    guard let low = end.lowerRational, let high = end.upperRational else { return nil }
    if end.isPoint { return (low, Enclosure(0, bits: bits)) }
    guard let values = evaluation.values(on: end), values.isBounded else { return nil }
    // From somewhere in the enclosure to one of its ends.
    let step = Enclosure(
      lower: 0, includesLower: true, upper: high - low, includesUpper: true, bits: bits)
    return (isLower ? high : low, values.multiplied(by: step, bits: bits))
  }

  fileprivate func smooth(
    _ evaluation: ComplexEvaluation, _ a: Rational, _ b: Rational, effort: Int = 40
  ) throws -> Enclosure? {
    guard rest.evaluations > 0 else { return nil }
    var count = 0
    let limit = min(rest.evaluations, effort * bits)
    let result = ComplexBall.integral(from: a, to: b, bits: bits, evaluationLimit: limit) {
      count += 1
      return evaluation.value(at: $0, analytic: $1)
    }
    rest.evaluations -= count
    try budget.spend(count * (1 + evaluation.length * bits / 4096))
    guard let result, result.isBounded else { return nil }
    return result
  }

  /// The half of an integral that may be singular at one end.
  private func singular(
    _ f: Body, _ a: Rational, _ b: Rational, _ evaluation: ComplexEvaluation, isLower: Bool
  ) throws -> Enclosure? {
    if let plain = try smooth(evaluation, a, b, effort: 10) { return plain }
    let name = Name.fresh("s", avoiding: [f(0)])
    let s = Term.variable(name)
    let place: Term = isLower ? .number(a) + 1 / s : .number(b) - 1 / s
    let turned = Body(f(place) / .power(s, 2), over: name)
    return try beyond(turned, Enclosure(1 / (b - a), bits: bits))
  }

  // MARK: - To infinity

  /// The integral from a point to ∞: to a place far out, and what is left bounded.
  private func beyond(_ f: Body, _ a: Enclosure) throws -> Enclosure? {
    guard let lowest = a.upperRational else { return nil }
    let name = Name.fresh("t", avoiding: [f(0)])
    let term = f(.variable(name)).withoutPoints(name)
    let evaluation = ComplexEvaluation(f, bits: bits)
    // The first piece may be singular where it begins.
    let start = max(1, 2 * lowest.floor + 2)
    let allowed = Enclosure(neglected, bits: bits)
    var place: Rational = 2
    for _ in 0..<220 {
      defer { place = place * 2 }
      guard place > start else { continue }
      try budget.spend(2 + evaluation.length / 4)
      guard let bound = TailBounds(name, from: place).above(term)?.tail(from: place, bits: 64)
      else {
        if place > Rational(1 << 12) { return nil }
        continue
      }
      guard bound.isBelow(allowed) else { continue }
      guard let first = try between(f, a, Enclosure(start, bits: bits)),
        let finite = try byScales(evaluation, start, place)
      else { return nil }
      let rest = Enclosure(
        lower: -neglected, includesLower: true, upper: neglected, includesUpper: true, bits: bits)
      return finite.adding(first, bits: bits).adding(rest, bits: bits)
    }
    return nil
  }
}

extension Quadrature {
  /// The integral to a place far out, in pieces each twice as long as the one before.
  private func byScales(
    _ evaluation: ComplexEvaluation, _ a: Rational, _ b: Rational
  ) throws -> Enclosure? {
    var sum = Enclosure(0, bits: bits)
    var low = a
    while low < b {
      let high = min(low * 2, b)
      guard let piece = try smooth(evaluation, low, high) else { return nil }
      sum = sum.adding(piece, bits: bits)
      low = high
    }
    return sum
  }
}

extension Body {
  /// The function of −t.
  fileprivate var turned: Body {
    let name = Name.fresh("t", avoiding: [self(0)])
    return Body(self(-1 * .variable(name)), over: name)
  }
}

extension Enclosure {
  /// Whether both are one and the same number.
  fileprivate func isExactly(_ other: Enclosure) -> Bool {
    isPoint && other.isPoint && isAtMost(other) && other.isAtMost(self)
  }
}
