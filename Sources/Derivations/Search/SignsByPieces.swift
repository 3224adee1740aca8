import Balls
import Kernel
import Terms

// A stretch cut where two sides touch, where a function turns, and far out.
extension SignSearch {
  /// What a function does on a stretch, as seen at points.
  struct Shape {
    /// Where the slope goes from below 0 to above, about.
    var lows: [Rational] = []
    /// Where it goes from above to below.
    var highs: [Rational] = []
    /// Of the slope next to the lower end and next to the upper one.
    var signs: (first: Int, last: Int)?
    var turns: [Rational] { (lows + highs).sorted() }
  }

  func shape(of f: Term, on s: Stretch) throws -> Shape? {
    let slope = try Slopes(of: name).slope(f).term
    var result = Shape()
    var previous: (point: Rational, sign: Int)?
    for point in s.grid {
      guard let sign = try signum(slope, at: point), sign != 0 else { continue }
      if let before = previous, before.sign != sign {
        let turn = try self.turn(of: slope, from: before.point, to: point, before.sign)
        if sign > 0 { result.lows.append(turn) } else { result.highs.append(turn) }
      }
      result.signs = (result.signs?.first ?? sign, sign)
      previous = (point, sign)
    }
    return result
  }

  /// Where a slope changes its sign, about.
  private func turn(of slope: Term, from a: Rational, to b: Rational, _ sign: Int) throws
    -> Rational
  {
    var (low, high) = (a, b)
    for _ in 0..<44 {
      let middle = Enclosure(
        lower: low, includesLower: true, upper: high, includesUpper: true, bits: 80
      ).midpoint
      guard low < middle, middle < high else { break }
      switch try signum(slope, at: middle) {
      case sign?: low = middle
      case 0?: return middle
      case nil: return middle
      default: high = middle
      }
    }
    return (low + high) / 2
  }

  /// 0 ? f for an f that does not factor.
  func piecewise(_ f: Term, _ wanted: Sign, on s: Stretch, depth: Int) throws -> Shown? {
    let c = Comparison(0, wanted, f)
    if let quick = try enclosed(c, on: s, pieces: s.isBounded ? 16 : 40) { return quick }
    guard f.names.contains(name), !f.hasCases, let shape = try shape(of: f, on: s),
      let signs = shape.signs
    else {
      return nil
    }
    for low in shape.lows {
      if try signum(f, at: low) == -1 { return nil }
      guard try isTouching(f, at: low) else { continue }
      guard wanted == .atMost else { return nil }
      guard let point = try contact(of: f, near: low, on: s) else {
        if suspects.count < 4 { suspects.append(Suspect(f: f, place: low, stretch: s)) }
        return nil
      }
      return try joined(f, wanted, on: s, at: point, depth: depth)
    }
    if let done = try bySquaring(f, wanted, on: s, depth: depth) { return done }
    if !s.isBounded, let done = try byBounds(f, wanted, on: s, depth: depth) { return done }
    let isRising = signs.first > 0
    if shape.turns.isEmpty {
      if let done = try byTaylor(f, wanted, on: s, isRising: isRising, depth: depth) { return done }
      if let done = try byMonotony(f, wanted, on: s, isRising: isRising, depth: depth) {
        return done
      }
      if let done = try towardsInfinity(f, wanted, on: s, isRising: isRising, depth: depth) {
        return done
      }
      if s.isBounded, let done = try byBounds(f, wanted, on: s, depth: depth) { return done }
      if let done = try byQuotients(f, wanted, on: s, depth: depth) { return done }
      if let done = try enclosed(c, on: s, pieces: s.isBounded ? effort.pieces : 200) {
        return done
      }
      // Far out another way may be open than near the end.
      guard !s.isBounded, depth == 0 else { return nil }
      let m = s.lower.map { ($0 + 2).floor } ?? s.upper.map { ($0 - 1).floor } ?? 0
      return s.isInside(m) ? try joined(f, wanted, on: s, at: m, depth: depth + 1) : nil
    }
    // Off the ends that need more than enclosures.
    if let first = shape.turns.first, try isSpecial(f, s.lower) {
      let m: Rational
      if let a = s.lower {
        m = simple(between: a, and: first, Rational(3, 4))
      } else {
        m = (first - 1).floor
      }
      if s.isInside(m) {
        return try joined(f, wanted, on: s, at: m, depth: depth)
      }
    }
    if let last = shape.turns.last, try isSpecial(f, s.upper) {
      let m: Rational
      if let b = s.upper {
        m = simple(between: last, and: b, Rational(1, 4))
      } else {
        m = -((-(last + 1)).floor)
      }
      if s.isInside(m) {
        return try joined(f, wanted, on: s, at: m, depth: depth)
      }
    }
    if let done = try enclosed(c, on: s, pieces: Swift.min(800, effort.pieces)) { return done }
    if let done = try byQuotients(f, wanted, on: s, depth: depth) { return done }
    // Beside where it turns it only rises or falls.
    if depth + 2 < effort.depth, s.isBounded, shape.turns.count < 8,
      let done = try besideTurns(f, wanted, on: s, shape.turns, depth: depth)
    {
      return done
    }
    return effort.pieces > 800 ? try enclosed(c, on: s, pieces: effort.pieces) : nil
  }

  /// 0 ? f by monotony between the turns, and by smaller pieces around these.
  private func besideTurns(
    _ f: Term, _ wanted: Sign, on s: Stretch, _ turns: [Rational], depth: Int
  ) throws -> Shown? {
    guard let a = s.lower, let b = s.upper else { return nil }
    var cuts: [Rational] = []
    for (index, turn) in turns.enumerated() {
      let before = index == 0 ? a : turns[index - 1]
      let after = index + 1 < turns.count ? turns[index + 1] : b
      cuts += [
        simple(between: before, and: turn, Rational(3, 4)),
        simple(between: turn, and: after, Rational(1, 4)),
      ]
    }
    var rest = s
    var shown: [(Shown, Rational)] = []
    for cut in cuts where rest.isInside(cut) {
      let (left, right) = rest.cut(at: cut)
      guard let part = try sign(of: f, wanted, on: left, depth: depth + 1) else { return nil }
      shown.append((part, cut))
      rest = right
    }
    guard !shown.isEmpty, var result = try sign(of: f, wanted, on: rest, depth: depth + 1) else {
      return nil
    }
    for (part, cut) in shown.reversed() {
      result = part.and(
        result, try SignSearch.join(part.theorem, result.theorem, x, at: .number(cut)))
    }
    return result
  }

  /// A short number between two, about so far on the way.
  private func simple(between a: Rational, and b: Rational, _ way: Rational) -> Rational {
    Rational.simplest(
      from: a + (b - a) * (way - Rational(1, 8)), to: a + (b - a) * (way + Rational(1, 8)))
  }

  /// Whether nothing but 0, or no value at all, is known at an end.
  private func isSpecial(_ f: Term, _ end: Rational?) throws -> Bool {
    guard let end else { return true }
    guard let e = try value(f, at: end, bits: 256) else { return true }
    return !e.isPositive
  }

  /// Whether a function is so much smaller at a lowest point than beside it that it seems to be 0
  /// there.
  private func isTouching(_ f: Term, at low: Rational) throws -> Bool {
    guard let there = try value(f, at: low, bits: 192) else { return false }
    if !there.isPositive { return true }
    let step = Rational(1, 256) * (low.magnitude + Rational(1, 64))
    for beside in [low - step, low + step] {
      guard let near = try value(f, at: beside, bits: 192), near.isPositive, near.isBounded else {
        continue
      }
      if there.upperDouble < near.lowerDouble * 0x1p-44 { return true }
    }
    return false
  }

  /// A number near which f is 0 exactly.
  private func contact(of f: Term, near place: Rational, on s: Stretch) throws -> Rational? {
    let reach = Rational(1, 1 << 30)
    let point = Rational.simplest(from: place - reach, to: place + reach)
    guard s.isInside(point), let there = try value(f, at: point, bits: 256),
      there.contains(0), there.width < 1e-60
    else { return nil }
    return try sign(of: f.substituting([name: .number(point)]), .atMost) == nil ? nil : point
  }

  /// Both sides of a point.
  func joined(
    _ f: Term, _ wanted: Sign, on s: Stretch, at m: Rational, depth: Int
  ) throws -> Shown? {
    let (left, right) = s.cut(at: m)
    guard let below = try sign(of: f, wanted, on: left, depth: depth),
      let above = try sign(of: f, wanted, on: right, depth: depth)
    else { return nil }
    return below.and(above, try SignSearch.join(below.theorem, above.theorem, x, at: .number(m)))
  }

  /// What holds for x ≤ m and for m ≤ x holds.
  static func join(_ below: Theorem, _ above: Theorem, _ x: Term, at m: Term) throws -> Theorem {
    let strict = try Theorem.assume(.compare(m, .less, x)).weakened(to: .atMost)
    return try .split(on: Comparison(x, .atMost, m), below, above.discharging(by: strict))
  }
}

extension Rational {
  /// The fraction with the smallest denominator between two numbers.
  static func simplest(from a: Rational, to b: Rational) -> Rational {
    if a.isNegative, !b.isNegative { return 0 }
    if a.isNegative { return -simplest(from: -b, to: -a) }
    var (low, high) = (a, b)
    var whole: [Rational] = []
    for _ in 0..<200 {
      let n = low.floor
      if low == n || n + 1 <= high {
        whole.append(low == n ? n : n + 1)
        break
      }
      whole.append(n)
      (low, high) = (1 / (high - n), 1 / (low - n))
    }
    return whole.dropLast().reversed().reduce(whole.last ?? a) { $1 + 1 / $0 }
  }
}
