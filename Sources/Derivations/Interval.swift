/// Bounds of an expression over the domains of its variables, open or closed: enough to see that
/// 1 − σ(x) or 2 + sin x is never 0.
struct Interval {
  var lower: Double
  var upper: Double
  var isLowerOpen = false
  var isUpperOpen = false

  static let everything = Interval(lower: -.infinity, upper: .infinity)

  var excludesZero: Bool {
    lower > 0 || upper < 0 || (lower == 0 && isLowerOpen) || (upper == 0 && isUpperOpen)
  }

  /// The bounds of an expression.
  static func of(_ e: Expression) -> Interval {
    switch e.form {
    case .number(let numeral): return around(numeral.value)
    case .constant(.pi): return Interval(lower: 3.14, upper: 3.15)
    case .variable(let symbol): return of(symbol.domain)
    case .sum(let terms):
      return terms.dropFirst().reduce(of(terms[0])) { $0.plus(of($1)) }
    case .product(let factors):
      return factors.dropFirst().reduce(of(factors[0])) { $0.times(of($1)) }
    case .negation(let operand): return of(operand).negated
    case .quotient(let a, let b):
      let below = of(b)
      guard below.excludesZero, below.lower >= 0, below.upper.isFinite, below.lower > 0 else {
        // Only the sign is kept where the divisor may come close to 0 or grow.
        guard below.excludesZero else { return .everything }
        let above = of(a)
        let isPositive = below.lower >= 0
        let sign = Interval(
          lower: above.lower < 0 ? -.infinity : 0, upper: above.upper > 0 ? .infinity : 0,
          isLowerOpen: above.lower > 0 || (above.lower == 0 && above.isLowerOpen),
          isUpperOpen: above.upper < 0 || (above.upper == 0 && above.isUpperOpen))
        return isPositive ? sign : sign.negated
      }
      return of(a).times(
        Interval(lower: (1 / below.upper).nextDown, upper: (1 / below.lower).nextUp))
    case .power(let base, let exponent): return power(of(base), exponent.folded)
    case .call(let function, let argument): return function.range(over: of(argument))
    case .maximum(let arguments):
      let all = arguments.map(of)
      return Interval(
        lower: all.map(\.lower).max() ?? 0, upper: all.map(\.upper).max() ?? 0)
    default: return .everything
    }
  }

  private static func of(_ domain: Domain?) -> Interval {
    guard let domain, let first = domain.intervals.first, let last = domain.intervals.last else {
      return .everything
    }
    return Interval(
      lower: first.lower.map { around($0).lower } ?? -.infinity,
      upper: last.upper.map { around($0).upper } ?? .infinity,
      isLowerOpen: !first.includesLower, isUpperOpen: !last.includesUpper)
  }

  private static func around(_ value: Rational) -> Interval {
    let near = value.asDouble
    if Rational(exactly: near) == value { return Interval(lower: near, upper: near) }
    return Interval(lower: near.nextDown, upper: near.nextUp)
  }

  var negated: Interval {
    Interval(
      lower: -upper, upper: -lower, isLowerOpen: isUpperOpen, isUpperOpen: isLowerOpen)
  }

  private func plus(_ other: Interval) -> Interval {
    func exact(_ a: Double, _ b: Double) -> Bool { a + b - a == b && a + b - b == a }
    let low = lower + other.lower
    let high = upper + other.upper
    return Interval(
      lower: low.isNaN ? -.infinity : exact(lower, other.lower) ? low : low.nextDown,
      upper: high.isNaN ? .infinity : exact(upper, other.upper) ? high : high.nextUp,
      isLowerOpen: (isLowerOpen || other.isLowerOpen) && exact(lower, other.lower),
      isUpperOpen: (isUpperOpen || other.isUpperOpen) && exact(upper, other.upper))
  }

  private func times(_ other: Interval) -> Interval {
    func isPositive(_ a: Interval) -> Bool { a.lower > 0 || (a.lower == 0 && a.isLowerOpen) }
    func isNegative(_ a: Interval) -> Bool { a.upper < 0 || (a.upper == 0 && a.isUpperOpen) }
    let a = isNegative(self) ? negated : self
    let b = isNegative(other) ? other.negated : other
    let flips = isNegative(self) != isNegative(other)
    var result: Interval
    if isPositive(a), isPositive(b) {
      let low = (a.lower * b.lower).nextDown
      result = Interval(
        lower: max(0, low), upper: (a.upper * b.upper).nextUp, isLowerOpen: true)
    } else if a.lower >= 0, b.lower >= 0 {
      result = Interval(lower: 0, upper: .infinity)
    } else {
      result = .everything
    }
    return flips ? result.negated : result
  }

  private static func power(_ base: Interval, _ exponent: Rational?) -> Interval {
    guard let exponent else {
      return base.lower > 0 || (base.lower == 0 && base.isLowerOpen)
        ? Interval(lower: 0, upper: .infinity, isLowerOpen: true) : .everything
    }
    guard base.excludesZero || !exponent.isNegative else { return .everything }
    if let n = exponent.asInt, n & 1 == 0 {
      return Interval(lower: 0, upper: .infinity, isLowerOpen: base.excludesZero)
    }
    if base.lower >= 0 {
      return Interval(lower: 0, upper: .infinity, isLowerOpen: base.excludesZero)
    }
    if base.upper <= 0, exponent.isInteger {
      return Interval(lower: -.infinity, upper: 0, isUpperOpen: base.excludesZero)
    }
    return .everything
  }
}

extension Elementary {
  /// The function's bounds over an interval.
  func range(over u: Interval) -> Interval {
    let positive = Interval(lower: 0, upper: .infinity, isLowerOpen: true)
    switch self {
    case .exp, .density:
      return self == .density ? Interval(lower: 0, upper: 0.4, isLowerOpen: true) : positive
    case .sigmoid, .cumulative:
      return Interval(
        lower: u.lower >= 0 ? 0.5 : 0, upper: u.upper <= 0 ? 0.5 : 1,
        isLowerOpen: u.lower < 0 || u.isLowerOpen, isUpperOpen: u.upper > 0 || u.isUpperOpen)
    case .erfc: return Interval(lower: 0, upper: 2, isLowerOpen: true, isUpperOpen: true)
    case .tanh, .erf:
      return Interval(
        lower: u.lower >= 0 ? 0 : -1, upper: u.upper <= 0 ? 0 : 1,
        isLowerOpen: u.lower < 0 || u.isLowerOpen, isUpperOpen: u.upper > 0 || u.isUpperOpen)
    case .sinh, .lambertW:
      return Interval(
        lower: u.lower >= 0 ? 0 : (self == .sinh ? -.infinity : -1),
        upper: u.upper <= 0 ? 0 : .infinity,
        isLowerOpen: u.lower == 0 && u.isLowerOpen, isUpperOpen: u.upper == 0 && u.isUpperOpen)
    case .cosh: return Interval(lower: 1, upper: .infinity)
    case .sin, .cos: return Interval(lower: -1, upper: 1)
    case .absolute:
      return Interval(lower: 0, upper: .infinity, isLowerOpen: u.excludesZero)
    case .log:
      return u.lower >= 1
        ? Interval(lower: 0, upper: .infinity, isLowerOpen: u.lower > 1 || u.isLowerOpen)
        : .everything
    case .tan: return .everything
    }
  }
}
