/// What a simple evaluator reads off a tree at a point: a number and how far off it may be, that there is
/// no value, or nothing.
///
/// The arithmetic is that of `Double`, the bounds are generous estimates. An error of 0 says that the
/// number is exact. It shares nothing with the engine, which has balls.
public enum Reading: Sendable {
  /// A number, and the most by which it is off.
  case value(Double, error: Double)
  /// There is no value.
  case none
  /// It can't be told.
  case unknown

  /// An exact number.
  public static func exactly(_ x: Double) -> Reading { .value(x, error: 0) }

  /// The number, where there is one.
  public var number: Double? { if case .value(let x, _) = self { x } else { nil } }

  /// A number that was rounded once more.
  static func rounded(_ x: Double, error: Double, isExact: Bool = false) -> Reading {
    guard x.isFinite, error.isFinite else { return .unknown }
    if isExact && error == 0 { return .value(x, error: 0) }
    // Below the normal numbers the relative error is not small.
    return .value(x, error: error * (1 + 1e-12) + Swift.abs(x) * 4e-16 + 1e-300)
  }

  /// A reading of two, where both are numbers.
  static func of(
    _ a: Reading, _ b: Reading, _ body: (Double, Double, Double, Double) -> Reading
  ) -> Reading {
    switch (a, b) {
    case (.none, _), (_, .none): return .none
    case (.value(let x, let e), .value(let y, let f)): return body(x, e, y, f)
    default: return .unknown
    }
  }

  /// A reading of one, where it is a number.
  func then(_ body: (Double, Double) -> Reading) -> Reading {
    if case .value(let x, let e) = self { return body(x, e) }
    return self
  }
}

// MARK: - Arithmetic

extension Reading {
  static func + (a: Reading, b: Reading) -> Reading {
    of(a, b) { x, e, y, f in
      let s = x + y
      let back = s - x
      let lost = (x - (s - back)) + (y - back)
      return rounded(s, error: e + f, isExact: lost == 0)
    }
  }

  static prefix func - (a: Reading) -> Reading { a.then { .value(-$0, error: $1) } }

  static func - (a: Reading, b: Reading) -> Reading { a + (-b) }

  static func * (a: Reading, b: Reading) -> Reading {
    of(a, b) { x, e, y, f in
      let p = x * y
      let isExact = p == 0 ? x == 0 || y == 0 : systemFused(x, y, -p) == 0 && Swift.abs(p) > 1e-250
      return rounded(p, error: Swift.abs(x) * f + Swift.abs(y) * e + e * f, isExact: isExact)
    }
  }

  static func / (a: Reading, b: Reading) -> Reading {
    of(a, b) { x, e, y, f in
      if y == 0, f == 0 { return .none }
      guard Swift.abs(y) > 2 * f else { return .unknown }
      let q = x / y
      let isExact = q == 0 ? x == 0 : systemFused(q, y, -x) == 0 && Swift.abs(q) > 1e-250
      return rounded(q, error: (e + Swift.abs(q) * f) / (Swift.abs(y) - f), isExact: isExact)
    }
  }

  /// a to the power b, real: of a negative number only to a whole power, of 0 not to a negative one.
  static func power(_ a: Reading, _ b: Reading, isBroken: Bool) -> Reading {
    of(a, b) { x, e, y, f in
      if f == 0, y == y.rounded() { return whole(x, e, y) }
      let distance = Swift.abs(y - y.rounded())
      guard isBroken || distance > f else {
        // Perhaps a whole number, perhaps not.
        return x > 2 * e ? general(x, e, y, f) : .unknown
      }
      if x < -e { return .none }
      if x == 0, e == 0 { return y > f ? .exactly(0) : y < -f ? .none : .unknown }
      guard x > 2 * e else { return .unknown }
      if f == 0, y == 0.5, e == 0 {
        let r = x.squareRoot()
        return rounded(r, error: 0, isExact: systemFused(r, r, -x) == 0)
      }
      return general(x, e, y, f)
    }
  }

  private static func general(_ x: Double, _ e: Double, _ y: Double, _ f: Double) -> Reading {
    let p = systemPower(x, y)
    let l = Swift.abs(systemLog(x))
    let relative = Swift.abs(y) * e / (x - e) + f * l
    guard relative < 0.1 else { return .unknown }
    if p == 0 { return .value(0, error: 1e-300) }
    return rounded(p, error: p * (relative * 1.2 + 4e-16))
  }

  private static func whole(_ x: Double, _ e: Double, _ n: Double) -> Reading {
    if n == 0 { return .exactly(1) }
    if x == 0, e == 0 { return n > 0 ? .exactly(0) : .none }
    if n < 0 { guard Swift.abs(x) > 2 * e else { return .unknown } }
    let p = systemPower(x, n)
    // Small powers of exact numbers: exact where repeated multiplication is.
    var isExact = false
    if e == 0, n > 0, n <= 8 {
      var product = Reading.exactly(x)
      for _ in 1..<Int(n) { product = product * .exactly(x) }
      if case .value(_, 0) = product { isExact = true }
    }
    let slope = Swift.abs(n) * systemPower(Swift.abs(x) + (n > 0 ? e : -e), n - 1)
    return rounded(p, error: slope * e + Swift.abs(p) * 4e-16, isExact: isExact)
  }

  /// How two readings compare by a sign: `nil` where that can't be told.
  static func holds(_ a: Reading, _ sign: Tree.Sign, _ b: Reading, margin: Double = 4) -> Bool? {
    guard case .value(let x, let e) = a, case .value(let y, let f) = b else { return nil }
    let slack = margin * (e + f)
    let isSure = slack == 0 || Swift.abs(x - y) > slack
    guard isSure else { return nil }
    switch sign {
    case .less: return x < y
    case .atMost: return x <= y
    case .greater: return x > y
    case .atLeast: return x >= y
    case .equal: return x == y
    case .unequal: return x != y
    }
  }
}

// MARK: - Functions

extension Tree.Function {
  /// The value at a reading.
  func reading(_ u: Reading) -> Reading {
    u.then { x, e in
      switch self {
      case .abs: return .value(Swift.abs(x), error: e)
      case .log:
        if x <= 0, x <= -e { return .none }
        guard x > 2 * e else { return .unknown }
        if x == 1, e == 0 { return .exactly(0) }
        return .rounded(systemLog(x), error: e / (x - e) + 4e-16 * Swift.abs(systemLog(x)))
      case .tan:
        guard Swift.abs(systemCos(x)) > 4 * e + 1e-9 else { return .unknown }
      case .lambertW:
        let edge = -systemExp(-1)
        if x < edge - 1e-12 - e { return .none }
        guard x > edge + 1e-6 + 2 * e else { return .unknown }
      default: break
      }
      if x == 0, e == 0, let known = atZero { return .exactly(known) }
      let y = value(x)
      guard y.isFinite else { return .unknown }
      // The functions are monotone or nearly so over such a distance.
      var spread = 0.0
      if e > 0 {
        guard e < 1e-3 else { return .unknown }
        let step = max(e, x.ulp * 2)
        spread = max(Swift.abs(value(x + step) - y), Swift.abs(value(x - step) - y)) * 1.5
        if self == .cos || self == .sin { spread = max(spread, e * e) }
      }
      let rounding = Swift.abs(y) * 1e-15 * (hasSquaredArgument ? 4 + x * x : 4)
      return .rounded(y, error: spread + rounding)
    }
  }

  private var hasSquaredArgument: Bool {
    switch self {
    case .normalCumulative, .normalDensity: true
    default: false
    }
  }

  private var atZero: Double? {
    switch self {
    case .exp, .cos, .cosh: 1
    case .sin, .tan, .sinh, .tanh, .erf, .lambertW, .abs: 0
    case .erfc: 1
    case .sigmoid, .normalCumulative: 0.5
    case .log, .normalDensity: nil
    }
  }

  /// The value in `Double`.
  func value(_ x: Double) -> Double {
    switch self {
    case .exp: return systemExp(x)
    case .log: return systemLog(x)
    case .sin: return systemSin(x)
    case .cos: return systemCos(x)
    case .tan: return systemTan(x)
    case .sinh: return systemSinh(x)
    case .cosh: return systemCosh(x)
    case .tanh: return systemTanh(x)
    case .sigmoid:
      let e = systemExp(-Swift.abs(x))
      return x < 0 ? e / (1 + e) : 1 / (1 + e)
    case .erf: return systemErf(x)
    case .erfc: return systemErfc(x)
    case .normalCumulative: return systemErfc(-x / 2.0.squareRoot()) / 2
    case .normalDensity: return systemExp(-x * x / 2) / (2 * Double.pi).squareRoot()
    case .abs: return Swift.abs(x)
    case .lambertW:
      var w = x < 1 ? x / (1 + x * 0.6) : systemLog(x) / 1.3
      if x < -0.25 { w = -1 + (2 * (1 + 2.718281828459045 * x)).squareRoot() }
      for _ in 0..<80 {
        let e = systemExp(w)
        let step = (w * e - x) / (e * (w + 1))
        w -= step
        if Swift.abs(step) <= Swift.abs(w) * 1e-16 { break }
      }
      return w
    }
  }
}
