/// Running a tape: each value with a bound on its error; `nil` where there is no value.
extension Tape {
  /// The values of the compiled expressions at a point, `nil` for one that is undefined there.
  func evaluate(at point: [Sample]) -> [Sample?] {
    var cells: [Sample?] = []
    cells.reserveCapacity(operations.count)
    for operation in operations {
      if case .integral(let span, let from, let to, let body) = operation {
        cells.append(integral(span, cells[from], cells[to], bodies[body], point))
      } else {
        cells.append(Tape.run(operation, cells, point))
      }
    }
    return results.map { cells[$0] }
  }

  private func integral(
    _ span: Quadrature.Span, _ lower: Sample?, _ upper: Sample?, _ body: Tape, _ point: [Sample]
  ) -> Sample? {
    guard let lower, let upper else { return nil }
    // One value is found in full; many, where it depends on variables, only to look for differences.
    let stride = symbols.isEmpty ? 1 : 4
    return Quadrature.integral(over: span, stride: stride, from: lower, to: upper) { place in
      body.evaluate(at: [Sample(value: place, error: 0)] + point)[0]
    }
  }

  private static func run(_ operation: Operation, _ cells: [Sample?], _ point: [Sample]) -> Sample?
  {
    switch operation {
    case .number(let value): return value
    case .input(let index): return point[index]
    case .integral: return nil
    case .add(let i, let j):
      guard let a = cells[i], let b = cells[j] else { return nil }
      return checked(a.value + b.value, a.error + b.error)
    case .multiply(let i, let j):
      guard let a = cells[i], let b = cells[j] else { return nil }
      return product(a, b)
    case .negate(let i): return cells[i].map { Sample(value: -$0.value, error: $0.error) }
    case .divide(let i, let j):
      guard let a = cells[i], let b = cells[j] else { return nil }
      return quotient(a, b)
    case .power(let i, let n): return cells[i].flatMap { power($0, n) }
    case .root(let i): return cells[i].flatMap(root)
    case .general(let i, let j):
      guard let a = cells[i], let b = cells[j] else { return nil }
      guard a.isKnown, b.isKnown, !a.isVanishing else { return unknown }
      guard !a.value.isNegative, !a.value.isZero,
        let l = apply(.log, a), let exponent = product(l, b)
      else { return nil }
      return apply(.exp, exponent)
    case .call(let function, let i): return cells[i].flatMap { apply(function, $0) }
    case .larger(let i, let j):
      guard let a = cells[i], let b = cells[j] else { return nil }
      return Sample(
        value: a.value < b.value ? b.value : a.value, error: Swift.max(a.error, b.error))
    case .select(let i, let sign, let j, let then, let otherwise):
      guard let a = cells[i], let b = cells[j] else { return nil }
      guard let holds = decide(a, sign, b) else { return unknown }
      return holds ? cells[then] : cells[otherwise]
    case .abstract(let seed, let order, let i):
      return cells[i].flatMap { madeUp(seed, order, $0) }
    }
  }

  /// Whether a comparison holds; `nil` where the two are too close to tell.
  static func decide(_ a: Sample, _ sign: Relation.Sign, _ b: Sample) -> Bool? {
    let difference = a.value - b.value
    let error = a.error + b.error
    if !(difference.isZero && error == 0), abs(difference.asDouble) <= error { return nil }
    switch sign {
    case .less: return difference.isNegative && !difference.isZero
    case .atMost: return difference.isNegative || difference.isZero
    case .greater: return !difference.isNegative && !difference.isZero
    case .atLeast: return !difference.isNegative || difference.isZero
    case .equal: return difference.isZero
    case .unequal: return !difference.isZero
    }
  }

  /// A result with the rounding of its own operation added; unknown where it left all bounds.
  static func checked(_ value: Wide, _ error: Double) -> Sample? {
    let size = abs(value.asDouble)
    let bound = error + size * unit
    return size < 1e300 && bound < 1e300 ? Sample(value: value, error: bound) : unknown
  }

  /// A value that exists but is out of reach, which is not the same as having none.
  static let unknown = Sample(value: .zero, error: .infinity)

  static func product(_ a: Sample, _ b: Sample) -> Sample? {
    let error =
      abs(a.value.asDouble) * b.error + abs(b.value.asDouble) * a.error + a.error * b.error
    return checked(a.value * b.value, error)
  }

  static func quotient(_ a: Sample, _ b: Sample) -> Sample? {
    guard a.isKnown, b.isKnown, !b.isVanishing else { return unknown }
    let size = abs(b.value.asDouble)
    guard !b.value.isZero, size > 2 * b.error else { return nil }
    let value = a.value / b.value
    return checked(value, (a.error + abs(value.asDouble) * b.error) / (size - b.error))
  }

  static func power(_ a: Sample, _ n: Int) -> Sample? {
    if n == 0 { return Sample(value: .one, error: 0) }
    var result: Sample?
    var square = a
    var rest = n.magnitude
    while rest > 0 {
      if rest & 1 == 1 {
        guard let next = result.map({ product($0, square) }) ?? square else { return nil }
        result = next
      }
      rest >>= 1
      if rest > 0 {
        guard let next = product(square, square) else { return nil }
        square = next
      }
    }
    guard let result else { return nil }
    return n > 0 ? result : quotient(Sample(value: .one, error: 0), result)
  }

  static func root(_ a: Sample) -> Sample? {
    guard a.isKnown, !a.isVanishing else { return unknown }
    if a.value.isZero && a.error == 0 { return a }
    let size = a.value.asDouble
    guard !a.value.isNegative, size > 2 * a.error else { return nil }
    let value = a.value.squareRoot
    return checked(value, a.error / value.asDouble)
  }

  /// A function that stands for nothing: e^(pu) + sin(u + q), with p and q from its name.
  static func madeUp(_ seed: UInt64, _ order: Int, _ u: Sample) -> Sample? {
    let p = Wide(Int(seed % 97) + 30).divided(by: 128)
    let q = Wide(Int(seed >> 32 % 89) & 127).divided(by: 32)
    let pu = product(Sample(value: p, error: 0), u)
    guard let grown = pu.flatMap({ apply(.exp, $0) }),
      let scale = power(Sample(value: p, error: 0), order),
      let first = product(scale, grown),
      let shifted = checked(u.value + q, u.error),
      let wave = apply(order & 1 == 0 ? .sin : .cos, shifted)
    else { return nil }
    let sign = order & 2 == 0 ? wave.value : -wave.value
    return checked(first.value + sign, first.error + wave.error)
  }

  /// What a function has become to within 10⁻³⁰⁰ far out; `nil` where it has not.
  private static func saturated(_ function: Elementary, _ x: Double) -> Sample? {
    let value: Int
    switch function {
    case .exp where x < -700, .sigmoid where x < -700: value = 0
    case .sigmoid where x > 700: value = 1
    case .erfc where x > 30: value = 0
    case .erfc where x < -30: value = 2
    case .erf where abs(x) > 30, .tanh where abs(x) > 400: value = x < 0 ? -1 : 1
    default: return nil
    }
    return Sample(value: Wide(value), error: 1e-300)
  }

  /// A known function, with the error its argument's error causes.
  static func apply(_ function: Elementary, _ u: Sample) -> Sample? {
    guard u.isKnown else { return unknown }
    let x = u.value
    let position = x.asDouble
    let e = u.error
    func result(_ value: Wide?, slope: Double, relative: Bool = false) -> Sample? {
      guard let value else { return Tape.unknown }
      let size = abs(value.asDouble)
      return checked(value, e * slope + (relative ? size : Swift.max(1, size)) * 0x1p-172)
    }
    if let far = saturated(function, position) { return far }
    switch function {
    case .exp:
      let value = Wide.exp(x)
      return result(value, slope: 1.01 * (value?.asDouble ?? 0), relative: true)
    case .log:
      guard !u.isVanishing else { return unknown }
      guard position > 2 * e, position > 0 else { return nil }
      return result(Wide.log(x), slope: 1 / (position - e))
    case .sin: return result(Wide.sineAndCosine(x)?.sine, slope: 1)
    case .cos: return result(Wide.sineAndCosine(x)?.cosine, slope: 1)
    case .tan:
      guard let sine = apply(.sin, u), let cosine = apply(.cos, u) else { return nil }
      return quotient(sine, cosine)
    case .sinh, .cosh:
      guard let plus = Wide.exp(x), let minus = Wide.exp(-x) else { return unknown }
      let value = (function == .sinh ? plus - minus : plus + minus).scaled(by: -1)
      return result(value, slope: plus.asDouble + minus.asDouble)
    case .tanh: return result(Wide.tanh(x), slope: 1)
    case .sigmoid:
      let value = Wide.sigmoid(x)
      return result(value, slope: 1.01 * (value?.asDouble ?? 0), relative: true)
    case .erf: return result(Wide.erf(x), slope: 1.2)
    case .erfc:
      let value = Wide.erfc(x)
      let isTail = position >= 4
      let steepness = isTail ? 2.2 * position * (value?.asDouble ?? 0) : 1.2
      return result(value, slope: steepness, relative: isTail)
    case .cumulative:
      guard
        let scaled = quotient(
          Sample(value: -x, error: e), Sample(value: .squareRootOf2, error: unit))
      else { return nil }
      return apply(.erfc, scaled).map { Sample(value: $0.value.scaled(by: -1), error: $0.error) }
    case .density:
      guard let square = product(u, u),
        let decay = apply(
          .exp, Sample(value: -square.value.scaled(by: -1), error: square.error))
      else { return nil }
      let norm = Sample(value: Wide.squareRootOfπ * .squareRootOf2, error: 8 * unit)
      return quotient(decay, norm)
    case .lambertW:
      guard position > -0.3679 else { return nil }
      guard let value = Wide.lambertW(x) else { return unknown }
      let nearness = Swift.max(1e-9, value.asDouble + 1)
      return result(value, slope: 2 / (nearness * Swift.max(0.36, 0)))
    case .absolute: return Sample(value: x.magnitude, error: e)
    }
  }
}
