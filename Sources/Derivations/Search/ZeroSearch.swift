import Balls
import Kernel
import Terms

/// Looks for zeros by numbers, and then proves that each is one and that there are no others.
struct ZeroSearch {
  private let graph: Graph
  private let evidence = Evidence()
  /// The most zeros that are counted.
  private static let most = 40

  init(_ graph: Graph) { self.graph = graph }

  /// What was found of one zero.
  private enum Zero {
    case exact(Term, Rational)
    /// Between two numbers, with a theorem that the function only rises or falls there, and on what
    /// closer numbers it still has opposite signs.
    case between(Rational, Rational, closer: (Rational, Rational), Term?)

    var order: Rational {
      switch self {
      case .exact(_, let p): p
      case .between(let a, _, _, _): a
      }
    }
  }

  func zeros() throws -> Zeros {
    var theorems: [Theorem] = []
    var places: [Enclosure] = []
    var forms: [Expression?] = []
    var crossings: [Int] = []
    let readable = Readable([graph.symbol])
    for s in graph.stretches {
      let found = try zeros(on: s, &theorems)
      var rest = s
      var signs: [Int] = []
      for zero in found {
        var left: Stretch
        switch zero {
        case .exact(_, let p):
          if rest.isInside(p) {
            (left, rest) = rest.cut(at: p)
            (left.includesUpper, rest.includesLower) = (false, false)
            signs.append(try sign(on: left, &theorems))
          } else {
            // At an end.
            if p == rest.lower { rest.includesLower = false } else { rest.includesUpper = false }
            signs.append(0)
          }
        case .between(let a, let b, _, _):
          if rest.isInside(a) {
            signs.append(try sign(on: rest.cut(at: a).0, &theorems))
          } else {
            signs.append(0)
          }
          rest = rest.cut(at: b).1
        }
      }
      signs.append(
        rest.lower == rest.upper && rest.lower != nil ? 0 : try sign(on: rest, &theorems))
      for (index, zero) in found.enumerated() {
        let (before, after) = (signs[index], signs[index + 1])
        crossings.append(before == after || before * after == 0 ? 0 : after)
        switch zero {
        case .exact(let term, let p):
          places.append(
            Program([term], inputs: []).run([], bits: 160)[0].enclosure ?? Enclosure(p, bits: 160))
          forms.append(readable.expression(term))
        case .between(_, _, let closer, let form):
          places.append(
            Enclosure(
              lower: closer.0, includesLower: false, upper: closer.1, includesUpper: false,
              bits: 160))
          forms.append(form.map { readable.expression($0) })
        }
      }
    }
    return Zeros(
      places: places, exactPlaces: forms, crossings: crossings, theorems: theorems,
      evidence: evidence.text([graph.symbol], otherwise: "the signs of factors"),
      name: graph.symbol.name)
  }

  // MARK: - One stretch

  private func undecided(_ why: String) -> DerivationError {
    DerivationError("the zeros of \(graph.expression.text) can't be counted: \(why)")
  }

  /// That the function is above or below 0 on a stretch without zeros.
  private func sign(on s: Stretch, _ theorems: inout [Theorem]) throws -> Int {
    let signs = s.samples.compactMap { graph.sign(at: $0) }.filter { $0 != 0 }
    guard let sign = signs.first else { throw undecided("no sign is known on a stretch") }
    let c = sign > 0 ? Comparison(0, .less, graph.term) : Comparison(graph.term, .less, 0)
    guard let theorem = graph.proof(of: c, on: s, evidence) else {
      throw undecided(
        "that it is \(sign > 0 ? "above" : "below") 0 "
          + RemarkWriter.range(of: graph.symbol.name, s) + " was not proved; take a narrower domain"
      )
    }
    theorems.append(theorem)
    return sign
  }

  private func zeros(on s: Stretch, _ theorems: inout [Theorem]) throws -> [Zero] {
    var result: [Zero] = []
    for (a, b) in try brackets(on: s) {
      guard result.count < ZeroSearch.most else { throw undecided("there are too many") }
      let known = closedForm(between: a, b)
      if let known, let p = known.form.rational {
        if result.contains(where: { $0.order == p }) { continue }
        theorems.append(known.theorem)
        result.append(.exact(known.form, p))
      } else if a < b {
        if let known { theorems.append(known.theorem) }
        result.append(try isolated(a, b, in: s, known?.form, &theorems))
      } else {
        throw undecided(
          "it touches 0 near \(NumberText.short(a.asDouble)), or has zeros there that are too close to "
            + "tell apart: take a narrower domain")
      }
    }
    return result.sorted { $0.order < $1.order }
  }

  /// Pairs of numbers between which a zero seems to lie; equal ones where it is hit, or touched.
  private func brackets(on s: Stretch) throws -> [(Rational, Rational)] {
    var points = s.grid
    if let a = s.lower, s.includesLower { points.insert(a, at: 0) }
    if let b = s.upper, s.includesUpper { points.append(b) }
    let known = points.compactMap { p -> (point: Rational, value: Enclosure, sign: Int)? in
      guard let value = graph.value(at: p), let sign = graph.sign(at: p) else { return nil }
      return (p, value, sign)
    }
    var result: [(Rational, Rational)] = []
    var last: (Rational, Int)?
    for (index, (point, _, sign)) in known.enumerated() {
      if sign == 0 {
        result.append((point, point))
        last = nil
        continue
      }
      if let (before, old) = last, old != sign {
        result.append(narrowed(before, point, old))
      } else if index > 0, index + 1 < known.count, known[index - 1].sign == sign,
        known[index + 1].sign == sign,
        let low = touching(known[index - 1], known[index], known[index + 1])
      {
        result.append((low, low))
      }
      last = (point, sign)
    }
    return result
  }

  /// Between two numbers of opposite signs, closer ones.
  private func narrowed(_ a: Rational, _ b: Rational, _ sign: Int) -> (Rational, Rational) {
    var (low, high) = (a, b)
    for _ in 0..<50 {
      let middle = Enclosure(
        lower: low, includesLower: true, upper: high, includesUpper: true, bits: 96
      ).midpoint
      guard low < middle, middle < high, let here = graph.sign(at: middle) else { break }
      if here == 0 { return (middle, middle) }
      if here == sign { low = middle } else { high = middle }
    }
    return (low, high)
  }

  /// Where the function seems to touch 0 between three points of one sign.
  private func touching(
    _ a: (point: Rational, value: Enclosure, sign: Int),
    _ b: (point: Rational, value: Enclosure, sign: Int),
    _ c: (point: Rational, value: Enclosure, sign: Int)
  ) -> Rational? {
    func height(_ e: Enclosure) -> Rational { e.midpoint.magnitude }
    guard height(b.value) < height(a.value), height(b.value) < height(c.value) else { return nil }
    var (low, high) = (a.point, c.point)
    for _ in 0..<100 {
      let step = (high - low) / 3
      let (p, q) = (
        Enclosure(low + step, bits: 90).midpoint, Enclosure(high - step, bits: 90).midpoint
      )
      guard low < p, p < q, q < high, let left = graph.value(at: p), let right = graph.value(at: q)
      else { break }
      if height(left) > height(right) { low = p } else { high = q }
    }
    guard let e = graph.value(at: low), height(e) < Rational(1, 1 << 40) * height(b.value) else {
      return nil
    }
    return low
  }

  /// A closed form between two numbers that is a zero.
  private func closedForm(between a: Rational, _ b: Rational) -> (form: Term, theorem: Theorem)? {
    for form in graph.closedForms(near: (a + b) / 2, ofSlope: false) {
      guard let e = Program([form], inputs: []).run([], bits: 192)[0].enclosure,
        (e.midpoint - a).magnitude < Rational(1, 1 << 36) * Swift.max(1, a.magnitude),
        let theorem = graph.proof(
          of: Comparison(graph(form), .equal, 0), on: Stretch(), Evidence())
      else { continue }
      return (form, theorem)
    }
    return nil
  }

  /// A stretch around a zero on which the function only rises or only falls.
  private func isolated(
    _ a: Rational, _ b: Rational, in s: Stretch, _ form: Term?, _ theorems: inout [Theorem]
  ) throws -> Zero {
    guard let sign = graph.sign(at: b) else { throw undecided("a sign is not known") }
    let slope =
      Term(.derivative(Body(graph.term, over: graph.name), at: .variable(graph.name))) ?? 0
    let c = sign > 0 ? Comparison(0, .less, slope) : Comparison(slope, .less, 0)
    for reach in [Rational(1, 2), Rational(1, 16), Rational(1, 1024), Rational(1, 1 << 16)] {
      let grain = reach / 4
      var (low, high) = (
        ((a - reach) / grain).floor * grain, -((-(b + reach) / grain).floor) * grain
      )
      if let lower = s.lower, low <= lower { low = a - (a - lower) / 2 }
      if let upper = s.upper, high >= upper { high = b + (upper - b) / 2 }
      guard graph.sign(at: low) == -sign, graph.sign(at: high) == sign else { continue }
      let around = Stretch(lower: low, upper: high, includesLower: true, includesUpper: true)
      guard graph.seemsSteep(on: around, isRising: sign > 0),
        let monotone = graph.proof(of: c, on: around, evidence)
      else { continue }
      theorems.append(monotone)
      for point in [low, a, b, high] {
        let isAbove = graph.sign(at: point) == 1
        guard let there = graph.proof(at: point, isAbove: isAbove, .less, 0) else {
          throw undecided("a sign is not proved")
        }
        theorems.append(there)
      }
      return .between(low, high, closer: (a, b), form)
    }
    throw undecided(
      "that it \(sign > 0 ? "rises" : "falls") near \(NumberText.short(a.asDouble)) was not proved")
  }
}
