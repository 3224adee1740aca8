import Balls
import Kernel
import Terms

/// A stretch of the line: the numbers between two ends, each of which may be left out, or at
/// infinity.
struct Stretch: Hashable {
  var lower: Rational?
  var upper: Rational?
  var includesLower = false
  var includesUpper = false

  /// Whether both ends are numbers.
  var isBounded: Bool { lower != nil && upper != nil }

  /// What it says of a variable.
  func propositions(of x: Term) -> [Proposition] {
    var result: [Proposition] = []
    if let lower { result.append(.compare(.number(lower), includesLower ? .atMost : .less, x)) }
    if let upper { result.append(.compare(x, includesUpper ? .atMost : .less, .number(upper))) }
    return result
  }

  /// The same with the ends that are numbers.
  var closed: Stretch {
    Stretch(
      lower: lower, upper: upper, includesLower: lower != nil, includesUpper: upper != nil)
  }

  /// The same with one end that is a number.
  func closed(atLower isLower: Bool) -> Stretch {
    var result = self
    if isLower { result.includesLower = lower != nil } else { result.includesUpper = upper != nil }
    return result
  }

  /// What lies up to a number, and from it on.
  func cut(at m: Rational) -> (Stretch, Stretch) {
    var (left, right) = (self, self)
    (left.upper, left.includesUpper) = (m, true)
    (right.lower, right.includesLower) = (m, true)
    return (left, right)
  }

  /// Whether a number lies between the ends.
  func isInside(_ value: Rational) -> Bool {
    (lower.map { $0 < value } ?? true) && (upper.map { value < $0 } ?? true)
  }

  /// Points inside, in order: evenly spaced ones, closer and closer to the ends, far out.
  var grid: [Rational] {
    var result = Set<Rational>()
    switch (lower, upper) {
    case (let a?, let b?):
      for k in 1..<32 { result.insert(a + (b - a) * Rational(k, 32)) }
      for k in stride(from: 6, through: 24, by: 3) {
        let step = (b - a) * Rational(1, 1 << k)
        result.formUnion([a + step, b - step])
      }
    case (let a?, nil): result.formUnion(Stretch.distances.map { a + $0 })
    case (nil, let b?): result.formUnion(Stretch.distances.map { b - $0 })
    case (nil, nil):
      result.formUnion(Stretch.distances.flatMap { [$0, -$0] })
      result.insert(0)
    }
    return result.sorted()
  }

  /// A few of the points of the grid.
  var samples: [Rational] {
    let all = grid
    let step = Swift.max(1, all.count / 12)
    return all.indices.filter { $0 % step == step / 2 }.map { all[$0] }
  }

  private static let distances: [Rational] = {
    var result: [Rational] = []
    for k in stride(from: -20, through: -4, by: 2) { result.append(Rational(1, 1 << -k)) }
    for k in 1..<40 { result.append(Rational(k, 8)) }
    for k in 10..<24 { result.append(Rational(k, 2)) }
    for k in [13, 16, 20, 28, 40, 64, 200, 1000, 10_000] { result.append(Rational(k)) }
    return result
  }()
}

/// A theorem on a sign, and how it was found.
struct Shown {
  var theorem: Theorem
  /// Into how many pieces stretches were divided.
  var boxes = 0
  /// Contacts, and where something rises or falls.
  var remarks: [Remark] = []

  init(_ theorem: Theorem, boxes: Int = 0, remarks: [Remark] = []) {
    self.theorem = theorem
    self.boxes = boxes
    self.remarks = remarks
  }

  /// Another theorem that rests on this one.
  func then(_ theorem: Theorem) -> Shown { Shown(theorem, boxes: boxes, remarks: remarks) }

  /// A theorem that rests on both.
  func and(_ other: Shown, _ theorem: Theorem) -> Shown {
    Shown(
      theorem, boxes: boxes + other.boxes,
      remarks: remarks + other.remarks.filter { !remarks.contains($0) })
  }
}
