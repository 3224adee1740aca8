/// A cut-off Laurent series whose coefficients are normal forms: Σ cₙ tⁿ from `lowest` on, known for
/// as many powers as there are coefficients.
struct LaurentSeries {
  var lowest: Int
  var coefficients: [RationalFunction]

  /// The first power that is not known.
  var end: Int { lowest + coefficients.count }

  /// The coefficient of a power; asking beyond what is known is an error, never a 0.
  subscript(_ power: Int) -> RationalFunction {
    get throws {
      guard power < end else { throw DerivationError.undecided("a series beyond its known terms") }
      return power < lowest ? .zero : coefficients[power - lowest]
    }
  }

  /// Without zeros in front.
  var trimmed: LaurentSeries {
    let zeros = coefficients.prefix { $0.isZero }.count
    return LaurentSeries(lowest: lowest + zeros, coefficients: Array(coefficients.dropFirst(zeros)))
  }
}

/// The arithmetic of Laurent series around one point.
struct Expansions {
  let kernels: Kernels
  let point: Expression
  let symbol: Symbol
  /// From which side the point is approached, where that matters.
  var side: Side?

  init(_ kernels: Kernels, around point: Expression, of symbol: Symbol, from side: Side? = nil) {
    self.kernels = kernels
    self.point = point
    self.symbol = symbol
    self.side = side
  }

  /// The series up to and including a power; works with more terms where divisions eat some.
  func series(of e: Expression, order: Int) throws -> LaurentSeries {
    var failure = DerivationError.undecided("the series of \(e.text): too many terms vanish")
    for extra in [2, 5, 12] {
      do {
        let result = try expand(e, max(order, 0) + extra).trimmed
        if result.end > order { return result }
        // All that is known vanishes: either the expression is 0, or more terms will tell.
        if result.coefficients.isEmpty, try kernels.form(of: e).isZero {
          return LaurentSeries(lowest: 0, coefficients: Array(repeating: .zero, count: order + 1))
        }
      } catch let error as DerivationError {
        failure = error
      }
    }
    throw failure
  }

  private func constant(_ value: RationalFunction, _ count: Int) -> LaurentSeries {
    LaurentSeries(
      lowest: 0,
      coefficients: [value] + Array(repeating: .zero, count: max(0, count - 1)))
  }

  private func expand(_ e: Expression, _ n: Int) throws -> LaurentSeries {
    guard e.depends(on: symbol) else { return constant(try kernels.form(of: e), n) }
    switch e.form {
    case .variable:
      var result = constant(try kernels.form(of: point), n)
      if n > 1 { result.coefficients[1] = .one }
      return result
    case .sum(let terms):
      return try terms.dropFirst().reduce(expand(terms[0], n)) { try add($0, expand($1, n)) }
    case .product(let factors):
      return try factors.dropFirst().reduce(expand(factors[0], n)) {
        try multiply($0, expand($1, n))
      }
    case .negation(let operand): return try negate(expand(operand, n))
    case .quotient(let a, let b): return try multiply(expand(a, n), inverse(expand(b, n)))
    case .power(let base, let exponent): return try power(base, exponent, n)
    case .call(let function, let argument): return try call(function, argument, n)
    case .application(let function, let order, let arguments) where arguments.count == 1:
      return try compose(expand(arguments[0], n)) { center, k in
        try kernels.form(of: Expression(.application(function, order: order + k, [center])))
      }
    case .integral: return try integrated(e, n)
    case .maximum(let arguments):
      var best = arguments[0]
      for argument in arguments.dropFirst() where try isAbove(argument, best, n) {
        best = argument
      }
      return try expand(best, n)
    case .piecewise(let branches, let otherwise):
      for branch in branches where try holdsNearby(branch.condition, n) {
        return try expand(branch.value, n)
      }
      return try expand(otherwise, n)
    default: throw DerivationError.undecided("the series of \(e.text)")
    }
  }

  // MARK: - Arithmetic

  func add(_ a: LaurentSeries, _ b: LaurentSeries) throws -> LaurentSeries {
    let lowest = min(a.lowest, b.lowest)
    let end = min(a.end, b.end)
    guard end > lowest else { return LaurentSeries(lowest: end, coefficients: []) }
    return LaurentSeries(
      lowest: lowest, coefficients: try (lowest..<end).map { try kernels.add(a[$0], b[$0]) })
  }

  private func negate(_ a: LaurentSeries) -> LaurentSeries {
    LaurentSeries(lowest: a.lowest, coefficients: a.coefficients.map { -$0 })
  }

  func multiply(_ a: LaurentSeries, _ b: LaurentSeries) throws -> LaurentSeries {
    let count = min(a.coefficients.count, b.coefficients.count)
    let coefficients = try (0..<count).map { n in
      try (0...n).reduce(RationalFunction.zero) { sum, k in
        try kernels.add(sum, kernels.multiply(a.coefficients[k], b.coefficients[n - k]))
      }
    }
    return LaurentSeries(lowest: a.lowest + b.lowest, coefficients: coefficients)
  }

  func inverse(_ a: LaurentSeries) throws -> LaurentSeries {
    let a = a.trimmed
    guard let first = a.coefficients.first else {
      throw DerivationError.undecided("a series divided by one whose first terms vanish")
    }
    try kernels.assertNonzero(first)
    let head = try kernels.inverse(first)
    var result = [head]
    for n in 1..<max(1, a.coefficients.count) {
      let sum = try (1...n).reduce(RationalFunction.zero) {
        try kernels.add($0, kernels.multiply(a.coefficients[$1], result[n - $1]))
      }
      result.append(try kernels.multiply(-head, sum))
    }
    return LaurentSeries(lowest: -a.lowest, coefficients: result)
  }

  private func power(_ base: Expression, _ exponent: Expression, _ n: Int) throws -> LaurentSeries {
    guard let value = exponent.folded else {
      return try expand(exp(exponent * log(base)), n)
    }
    let u = try expand(base, n).trimmed
    if let whole = value.asInt, abs(whole) <= 64 {
      if whole == 0 { return constant(.one, n) }
      var result = whole > 0 ? u : try inverse(u)
      let factor = result
      for _ in 1..<abs(whole) { result = try multiply(result, factor) }
      return result
    }
    // Miller's recurrence for (c + …)^r, with c taken out.
    guard let first = u.coefficients.first,
      let lowest = (value * Rational(u.lowest)).asInt, u.lowest % 2 == 0 || u.lowest == 0
    else { throw DerivationError.undecided("the series of \(base.text) to a broken power") }
    guard u.lowest == 0 else {
      throw DerivationError.undecided("the series of \(base.text) to a broken power")
    }
    try kernels.assertNonzero(first)
    let head = try kernels.inverse(first)
    var result = [try kernels.power(first, RationalFunction(value))]
    for k in 1..<max(1, u.coefficients.count) {
      let sum = try (1...k).reduce(RationalFunction.zero) { sum, j in
        let weight = RationalFunction(value * Rational(j) - Rational(k - j))
        return try kernels.add(
          sum, kernels.multiply(kernels.multiply(weight, u.coefficients[j]), result[k - j]))
      }
      result.append(
        try kernels.multiply(RationalFunction(Rational(1, k)), kernels.multiply(head, sum)))
    }
    return LaurentSeries(lowest: lowest, coefficients: result)
  }

  // MARK: - Functions

  private func call(_ function: Elementary, _ argument: Expression, _ n: Int) throws
    -> LaurentSeries
  {
    switch function {
    case .tan: return try expand(sin(argument) / cos(argument), n)
    case .sinh: return try expand((exp(argument) - exp(-argument)) / 2, n)
    case .cosh: return try expand((exp(argument) + exp(-argument)) / 2, n)
    case .tanh: return try expand(1 - 2 / (exp(2 * argument) + 1), n)
    case .sigmoid: return try expand(1 / (1 + exp(-argument)), n)
    case .density: return try expand(exp(-(argument ** 2 / 2)) / sqrt(2 * .pi), n)
    case .absolute:
      return try isAbove(argument, 0, n) ? expand(argument, n) : negate(expand(argument, n))
    default: break
    }
    let u = try expand(argument, n)
    guard u.trimmed.lowest >= 0 else {
      throw DerivationError.undecided("the series of \(function.rawValue) around a pole")
    }
    let v = LaurentSeries(lowest: 0, coefficients: try (0..<max(1, u.end)).map { try u[$0] })
    let center = try v[0]
    switch function {
    case .exp:
      return try solved(v, start: kernels.exponential(center)) { value, _ in value }
    case .log:
      try kernels.assertNonzero(center)
      let slope = try inverse(v)
      return try solved(v, start: kernels.logarithm(center)) { _, _ in slope }
    case .sin: return try circular(v, center).sine
    case .cos: return try circular(v, center).cosine
    case .erf, .erfc, .cumulative:
      let scale: Expression
      switch function {
      case .erf: scale = 2 / sqrt(.pi) * exp(-(argument ** 2))
      case .erfc: scale = -(2 / sqrt(.pi) * exp(-(argument ** 2)))
      default: scale = normalDensity(argument)
      }
      let slope = try expand(scale, n)
      return try solved(v, start: kernels.call(function, center)) { _, _ in slope }
    case .lambertW:
      return try solved(v, start: kernels.call(.lambertW, center)) { w, count in
        let grown = try solved(w, start: kernels.exponential(w[0])) { value, _ in value }
        return try inverse(multiply(grown, add(w, constant(.one, count))))
      }
    default: throw DerivationError.undecided("the series of \(function.rawValue)")
    }
  }

  /// The series y(t) with y(0) = start and y′ = slope(y)·v′, one coefficient after the other.
  private func solved(
    _ v: LaurentSeries, start: RationalFunction,
    slope: (LaurentSeries, Int) throws -> LaurentSeries
  ) throws -> LaurentSeries {
    var y = [start]
    for n in 1..<max(1, v.coefficients.count) {
      let known = try slope(LaurentSeries(lowest: 0, coefficients: y), n)
      let sum = try (1...n).reduce(RationalFunction.zero) { sum, k in
        let rate = try kernels.multiply(RationalFunction(Rational(k)), v[k])
        return try kernels.add(sum, kernels.multiply(rate, known[n - k]))
      }
      y.append(try kernels.multiply(RationalFunction(Rational(1, n)), sum))
    }
    return LaurentSeries(lowest: 0, coefficients: y)
  }

  private func circular(
    _ v: LaurentSeries, _ center: RationalFunction
  ) throws -> (sine: LaurentSeries, cosine: LaurentSeries) {
    var sine = [try kernels.call(.sin, center)]
    var cosine = [try kernels.call(.cos, center)]
    for n in 1..<max(1, v.coefficients.count) {
      var (s, c) = (RationalFunction.zero, RationalFunction.zero)
      for k in 1...n {
        let rate = try kernels.multiply(RationalFunction(Rational(k, n)), v[k])
        s = try kernels.add(s, kernels.multiply(rate, cosine[n - k]))
        c = try kernels.subtract(c, kernels.multiply(rate, sine[n - k]))
      }
      sine.append(s)
      cosine.append(c)
    }
    return (
      LaurentSeries(lowest: 0, coefficients: sine), LaurentSeries(lowest: 0, coefficients: cosine)
    )
  }

  /// Taylor's series of a function of which the derivatives at a point are known.
  private func compose(
    _ u: LaurentSeries, _ derivative: (Expression, Int) throws -> RationalFunction
  ) throws -> LaurentSeries {
    guard u.trimmed.lowest >= 0, let center = try kernels.expression(of: u[0]) else {
      throw DerivationError.undecided("a series around a pole")
    }
    var step = LaurentSeries(lowest: 0, coefficients: try (0..<max(1, u.end)).map { try u[$0] })
    step.coefficients[0] = .zero
    var power = constant(.one, step.coefficients.count)
    var result = constant(.zero, step.coefficients.count)
    var factorial: Rational = 1
    for k in 0..<step.coefficients.count {
      let weight = try kernels.multiply(RationalFunction(1 / factorial), derivative(center, k))
      let term = try power.coefficients.map { try kernels.multiply(weight, $0) }
      result = try add(result, LaurentSeries(lowest: 0, coefficients: term))
      power = try multiply(power, step)
      factorial = factorial * Rational(k + 1)
    }
    return result
  }

  /// The series of an integral with moving ends, from that of its derivative.
  private func integrated(_ e: Expression, _ n: Int) throws -> LaurentSeries {
    let slope = try expand(e.differentiated(by: symbol).expanded(), n).trimmed
    guard slope.lowest >= 0 else { throw DerivationError.undecided("the series of \(e.text)") }
    var result = [try kernels.form(of: e.substituting([symbol: point]))]
    for k in 0..<max(0, slope.end) {
      result.append(try kernels.multiply(RationalFunction(Rational(1, k + 1)), slope[k]))
    }
    return LaurentSeries(lowest: 0, coefficients: result)
  }

  // MARK: - Signs near the point

  /// Whether one expression is above another near the point, on the side asked about.
  private func isAbove(_ a: Expression, _ b: Expression, _ n: Int) throws -> Bool {
    let difference = try expand(Tidy.difference(a, b), n).trimmed
    guard let first = difference.coefficients.first else {
      guard try kernels.form(of: Tidy.difference(a, b)).isZero else {
        throw DerivationError.undecided("which of \(a.text) and \(b.text) is the greater")
      }
      return false
    }
    let value = try kernels.value(of: first)
    if difference.lowest % 2 == 0 { return value > 0 }
    guard let side else {
      throw DerivationError.undecided(
        "a limit that differs from side to side: say from which, limit(…, from: .right)")
    }
    return (value > 0) == (side == .right)
  }

  private func holdsNearby(_ condition: Relation, _ n: Int) throws -> Bool {
    switch condition.sign {
    case .equal, .unequal:
      let difference = try expand(Tidy.difference(condition.left, condition.right), n).trimmed
      return difference.coefficients.isEmpty == (condition.sign == .equal)
    case .less, .atMost: return try isAbove(condition.right, condition.left, n)
    case .greater, .atLeast: return try isAbove(condition.left, condition.right, n)
    }
  }
}

/// The side from which a limit is taken.
public enum Side: Sendable {
  /// From below.
  case left
  /// From above.
  case right
}

extension Kernels {
  /// The sign, and without variables the value, of what must not be mistaken for 0.
  func value(of a: RationalFunction) throws -> Double {
    if let isPositive = try Cases(kernels: self).sign(of: a, [:]), !a.isZero {
      return isPositive ? 1 : -1
    }
    guard let tree = expression(of: a), tree.freeSymbols.isEmpty,
      let sample = try Tape([tree], over: []).evaluate(at: [])[0],
      abs(sample.value.asDouble) > 4 * sample.error
    else { throw DerivationError.undecided("the sign of a coefficient") }
    return sample.value.asDouble
  }

  /// Refuses a divisor that is or may be 0 for some value of its variables.
  func assertNonzero(_ a: RationalFunction) throws {
    if let constant = a.constant, !constant.isZero { return }
    let parts = try self.parts(of: a)
    if parts.kernels.allSatisfy({ isNonzero($0.0) }),
      parts.factors.allSatisfy({ isPositive($0.0) })
    {
      return
    }
    if let tree = expression(of: a), Interval.of(tree).excludesZero { return }
    _ = try value(of: a)
  }
}
