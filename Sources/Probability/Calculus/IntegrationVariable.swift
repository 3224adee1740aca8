/// The change of variable x(t) under which an integral is taken over a short interval of t.
///
/// | limits | x(t) | t |
/// |---|---|---|
/// | a, b | (a + b)/2 + (b − a)/4 · t(3 − t²) | −1 ... 1 |
/// | a, ∞ | a + (t/(1 − t))² | 0 ... 1 |
/// | −∞, b | b − (t/(1 + t))² | −1 ... 0 |
/// | −∞, ∞ | t/(1 − t²) | −1 ... 1 |
///
/// At a finite limit dx/dt is 0, which makes 1/√(x − a) bounded in t.
struct IntegrationVariable {
  private enum Shape {
    case finite
    case infiniteAbove
    case infiniteBelow
    case wholeLine
  }

  private let a: Double
  private let b: Double
  private let shape: Shape

  init(from a: Double, to b: Double) {
    self.a = a
    self.b = b
    shape =
      switch (a.isFinite, b.isFinite) {
      case (true, true): .finite
      case (true, false): .infiniteAbove
      case (false, true): .infiniteBelow
      case (false, false): .wholeLine
      }
  }

  /// Where t runs.
  var range: ClosedRange<Double> {
    switch shape {
    case .finite, .wholeLine: -1...1
    case .infiniteAbove: 0...1
    case .infiniteBelow: -1...0
    }
  }

  /// Whether x is one of the two limits.
  func isLimit(_ x: Double) -> Bool {
    x == a || x == b
  }

  /// The point of the integrand's own interval that belongs to t.
  func x(at t: Double) -> Double {
    switch shape {
    case .finite:
      // Counted from the nearer limit, (1 − |t|)²(2 + |t|)/4 of the way in, so that points close to
      // it keep their digits.
      let rest = 1 - abs(t)
      let fraction = rest * rest * (2 + abs(t)) / 4
      return t < 0 ? a + (b - a) * fraction : b - (b - a) * fraction
    case .infiniteAbove:
      let root = t / (1 - t)
      return a + root * root
    case .infiniteBelow:
      let root = t / (1 + t)
      return b - root * root
    case .wholeLine:
      return t / ((1 - t) * (1 + t))
    }
  }

  /// dx/dt at t.
  func slope(at t: Double) -> Double {
    switch shape {
    case .finite:
      return 0.75 * (b - a) * (1 - t) * (1 + t)
    case .infiniteAbove:
      return 2 * t / ((1 - t) * (1 - t) * (1 - t))
    case .infiniteBelow:
      return -2 * t / ((1 + t) * (1 + t) * (1 + t))
    case .wholeLine:
      let gap = (1 - t) * (1 + t)
      return (1 + t * t) / (gap * gap)
    }
  }
}
