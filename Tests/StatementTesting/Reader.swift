/// Reads trees at points; derivatives, limits, integrals and sums by numbers alone. It gives up, and says
/// so, after some work.
public struct Reader {
  /// How many nodes may be visited in one reading.
  public static let mostWork = 400_000
  private var work = 0

  /// A reader.
  public init() {}

  /// The tree's value at a point.
  public mutating func read(_ tree: Tree, at point: [Letter: Reading]) -> Reading {
    work = 0
    return reading(tree, point)
  }

  /// The tree's value at a point of fractions.
  public mutating func read(_ tree: Tree, at point: [Letter: Fraction]) -> Reading {
    read(tree, at: point.mapValues(\.reading))
  }

  mutating func reading(_ tree: Tree, _ point: [Letter: Reading]) -> Reading {
    work += 1
    guard work < Reader.mostWork else { return .unknown }
    switch tree {
    case .number(let q): return q.reading
    case .pi: return .value(.pi, error: 2e-16)
    case .letter(let letter): return point[letter] ?? .unknown
    case .add(let a, let b): return reading(a, point) + reading(b, point)
    case .subtract(let a, let b): return reading(a, point) - reading(b, point)
    case .multiply(let a, let b): return reading(a, point) * reading(b, point)
    case .divide(let a, let b): return reading(a, point) / reading(b, point)
    case .negate(let a): return -reading(a, point)
    case .power(let a, let b):
      let isBroken = b.fraction.map { $0.denominator != 1 } ?? false
      return .power(reading(a, point), reading(b, point), isBroken: isBroken)
    case .call(let f, let u): return f.reading(reading(u, point))
    case .largest(let a, let b):
      return .of(reading(a, point), reading(b, point)) { x, e, y, f in
        // Where one is plainly larger its error counts, else the larger of both.
        if x - e > y + f { return .value(x, error: e) }
        if y - f > x + e { return .value(y, error: f) }
        return .value(max(x, y), error: max(e, f))
      }
    case .cases(let a, let sign, let b, let value, let rest):
      let (left, right) = (reading(a, point), reading(b, point))
      if case .none = left { return .none }
      if case .none = right { return .none }
      switch Reading.holds(left, sign, right) {
      case true?: return reading(value, point)
      case false?: return reading(rest, point)
      case nil: return .unknown
      }
    case .derivative(let f, let x, let order):
      // Edges that lie closer to the point than the differences reach would not be seen.
      guard case .value(let p, let e)? = point[x], e <= Swift.abs(p) * 1e-15, Reader.isCoarse(p),
        f.isCoarse
      else { return .unknown }
      return slope(order, at: p) { reader, t in
        var moved = point
        moved[x] = .exactly(t)
        return reader.reading(f, moved)
      }
    case .limit(let f, let x, let approach):
      let target = approach.point.map { reading($0, point) } ?? .exactly(0)
      guard case .value(let p, let e) = target else { return target }
      guard e == 0, Reader.isCoarse(p), f.isCoarse else { return .unknown }
      return limit(approach, p) { reader, t in
        var moved = point
        moved[x] = .exactly(t)
        return reader.reading(f, moved)
      }
    case .integral(let f, let x, let a, let b): return integral(f, x, a, b, point)
    case .named(_, let x, let f, let u):
      var moved = point
      moved[x] = reading(u, point)
      // An argument without a value gives none, whatever the definition does with it.
      if case .none? = moved[x] { return f.letters.contains(x) ? .none : .unknown }
      return reading(f, moved)
    case .total(let f, let x, let a, let b):
      return total(reading(a, point), reading(b, point)) { reader, k in
        var moved = point
        moved[x] = .exactly(k)
        return reader.reading(f, moved)
      }
    }
  }

  private mutating func total(
    _ from: Reading, _ to: Reading, _ body: (inout Reader, Double) -> Reading
  ) -> Reading {
    if case .none = from { return .none }
    if case .none = to { return .none }
    guard case .value(let a, let e) = from, case .value(let b, let f) = to else { return .unknown }
    guard e == 0, f == 0 else { return .unknown }
    guard a == a.rounded(), b == b.rounded() else { return .none }
    guard b - a < 300 else { return .unknown }
    var sum = Reading.exactly(0)
    var k = a
    while k <= b {
      sum = sum + body(&self, k)
      k += 1
    }
    return sum
  }
}

extension Reader {
  /// Whether a number has few digits, perhaps in thirds.
  static func isCoarse(_ p: Double) -> Bool {
    let scaled = p * 12 * 4096
    return Swift.abs(p) < 1e4 && Swift.abs(scaled - scaled.rounded()) < 1e-8
  }
}

extension Tree {
  /// Whether all numbers that are named have few digits.
  var isCoarse: Bool { fractions.allSatisfy { $0.denominator < 1000 } }
}

extension Fraction {
  /// The fraction as a reading.
  public var reading: Reading { .value(value, error: isExact ? 0 : Swift.abs(value) * 2.3e-16) }
}

// MARK: - Derivatives and limits

extension Reader {
  typealias Body = (inout Reader, Double) -> Reading

  /// The derivative by differences over shrinking distances, from both sides.
  private mutating func slope(_ order: Int, at p: Double, _ f: Body) -> Reading {
    guard order <= 2 else { return .unknown }
    let middle = f(&self, p)
    if case .none = middle { return .none }
    guard case .value(let y, let e0) = middle else { return .unknown }
    let scale = max(Swift.abs(p), 1).rounded(.up)
    var lefts: [(Double, Double)] = [], rights: [(Double, Double)] = []
    var centres: [(Double, Double)] = []
    var (missing, tried) = (0, 0)
    for k in 3...11 {
      let h = Double(sign: .plus, exponent: -2 * k, significand: 1) * scale
      tried += 1
      let (a, b) = (f(&self, p - h), f(&self, p + h))
      if case .none = a { missing += 1; continue }
      if case .none = b { missing += 1; continue }
      guard case .value(let x, let e) = a, case .value(let z, let g) = b else { continue }
      let noise = e + g + e0 + 4e-16 * max(Swift.abs(x), Swift.abs(z), Swift.abs(y))
      if order == 1 {
        lefts.append(((y - x) / h, noise / h))
        rights.append(((z - y) / h, noise / h))
        centres.append(((z - x) / (2 * h), noise / h))
      } else {
        centres.append(((z - 2 * y + x) / (h * h), 2 * noise / (h * h)))
      }
    }
    // No neighbours on one side: no derivative.
    if missing == tried { return .none }
    guard missing == 0, centres.count >= 4 else { return .unknown }
    if order == 1 {
      // A kink: what the two sides differ by stays as the distance shrinks. At a gap it grows.
      let gaps = zip(lefts, rights).map { l, r in (r.0 - l.0, l.1 + r.1) }
      let sizes = zip(lefts, rights).map { l, r in 1 + Swift.abs(l.0) + Swift.abs(r.0) }
      let clear = gaps.indices.suffix(6).filter { gaps[$0].1 < 1e-3 * Swift.abs(gaps[$0].0) }
      if let last = clear.last, clear.count >= 4, Swift.abs(gaps[last].0) > 1e-3 * sizes[last] {
        let isSteady = clear.allSatisfy {
          Swift.abs(gaps[$0].0 - gaps[last].0) < 1e-2 * Swift.abs(gaps[last].0)
        }
        return isSteady ? .none : .unknown
      }
    }
    guard let best = settled(centres), best.1 <= 1e-3 * Swift.abs(best.0) + 1e-6 else {
      return .unknown
    }
    return .value(best.0, error: best.1)
  }

  /// The number to which differences settle as the distance falls fourfold each time, with an error.
  private func settled(_ values: [(Double, Double)]) -> (Double, Double)? {
    var best: (Double, Double)?
    for (index, pair) in zip(values, values.dropFirst()).enumerated() {
      let ((a, _), (b, noise)) = pair
      // The error falls by four at least; what still moves must shrink.
      let change = Swift.abs(b - a)
      if index > 0 {
        let before = Swift.abs(values[index].0 - values[index - 1].0)
        if change > before * 0.6 + 4 * noise { continue }
      }
      let error = change * 2 + noise * 2
      if error < best?.1 ?? .infinity { best = (b, error) }
    }
    return best
  }

  /// The limit by values at shrinking distances.
  private mutating func limit(_ approach: Tree.Approach, _ p: Double, _ f: Body) -> Reading {
    func place(_ k: Int, _ side: Double) -> Double {
      switch approach {
      case .infinity: return Double(sign: .plus, exponent: k, significand: 1)
      case .minusInfinity: return -Double(sign: .plus, exponent: k, significand: 1)
      default:
        return p + side * Double(sign: .plus, exponent: -k, significand: max(1, Swift.abs(p)))
      }
    }
    func sideLimit(_ side: Double) -> (Reading, isSure: Bool) {
      var values: [(Double, Double)] = []
      var missing = 0
      for k in stride(from: 4, through: 24, by: 2) {
        switch f(&self, place(k, side)) {
        case .value(let y, let e): values.append((y, e))
        case .none: missing += 1
        case .unknown: continue
        }
      }
      if missing >= 10 { return (.none, true) }
      guard missing == 0, values.count >= 5 else { return (.unknown, false) }
      var best: (Double, Double)?
      for index in 2..<values.count {
        let (a, b, c) = (values[index - 2], values[index - 1], values[index])
        let (first, second) = (Swift.abs(b.0 - a.0), Swift.abs(c.0 - b.0))
        let noise = a.1 + b.1 + c.1
        guard second <= first * 0.5 + 4 * noise else { best = nil; continue }
        let error = 3 * second + 4 * noise + 1e-12 * Swift.abs(c.0)
        if error < best?.1 ?? .infinity { best = (c.0, error) }
      }
      guard let best, best.1 < 1e-4 * max(1e-3, Swift.abs(best.0)) else {
        return (.unknown, false)
      }
      return (.value(best.0, error: best.1), true)
    }
    switch approach {
    case .infinity, .minusInfinity, .fromRight: return sideLimit(1).0
    case .fromLeft: return sideLimit(-1).0
    case .to:
      let (l, r) = (sideLimit(-1).0, sideLimit(1).0)
      return Reading.of(l, r) { x, e, y, g in
        if Swift.abs(x - y) > 100 * (e + g) + 1e-3 * (Swift.abs(x) + Swift.abs(y)) { return .none }
        guard Swift.abs(x - y) <= 4 * (e + g) + 1e-14 else { return .unknown }
        return .value((x + y) / 2, error: e + g + Swift.abs(x - y))
      }
    }
  }
}
