/// The kernels met so far and the arithmetic of rational functions over them.
///
/// One table serves one question, so that both sides of a step number their kernels alike.
final class Kernels {
  /// A normal form grew beyond all reason; the step is measured instead.
  struct TooLarge: Error {}

  private(set) var list: [Kernel] = []
  private var numbers: [Kernel: Int] = [:]
  /// Whether some kernel obeys a relation of its own, so that products need a second look.
  private var hasRelations = false
  private var relates: [Bool] = []

  let imaginary: Int

  init() {
    imaginary = 0
    list = [.imaginary]
    numbers = [.imaginary: 0]
    relates = [true]
  }

  func number(of kernel: Kernel) -> Int {
    if let known = numbers[kernel] { return known }
    let number = list.count
    list.append(kernel)
    numbers[kernel] = number
    switch kernel {
    case .prime, .root:
      relates.append(true)
      hasRelations = true
    default: relates.append(false)
    }
    return number
  }

  func form(_ kernel: Kernel, _ exponent: Exponent = .one) -> RationalFunction {
    normalized(RationalFunction(Monomial(number(of: kernel), exponent)))
  }

  // MARK: - Arithmetic

  func add(_ a: RationalFunction, _ b: RationalFunction) throws -> RationalFunction {
    if a.isZero { return b }
    if b.isZero { return a }
    if a.denominator == b.denominator {
      return RationalFunction(a.numerator + b.numerator, over: a.denominator)
    }
    var common = a.denominator
    for (factor, exponent) in b.denominator { common[factor] = max(common[factor] ?? 0, exponent) }
    let left = try multiply(a.numerator, missing(from: a.denominator, to: common))
    let right = try multiply(b.numerator, missing(from: b.denominator, to: common))
    return try resolved(RationalFunction(left + right, over: common))
  }

  private func missing(
    from denominator: [Polynomial: Int], to common: [Polynomial: Int]
  ) throws -> Polynomial {
    var result = Polynomial.one
    for (factor, exponent) in RationalFunction(.one, over: common).factors {
      for _ in 0..<(exponent - (denominator[factor] ?? 0)) {
        result = try multiply(result, factor)
      }
    }
    return result
  }

  func subtract(_ a: RationalFunction, _ b: RationalFunction) throws -> RationalFunction {
    try add(a, -b)
  }

  func multiply(_ a: RationalFunction, _ b: RationalFunction) throws -> RationalFunction {
    if a.isZero || b.isZero { return .zero }
    var denominator = a.denominator
    for (factor, exponent) in b.denominator { denominator[factor, default: 0] += exponent }
    var (left, right) = (a.numerator, b.numerator)
    if !denominator.isEmpty {
      left = cancel(left, with: &denominator)
      right = cancel(right, with: &denominator)
    }
    return try resolved(RationalFunction(multiply(left, right), over: denominator))
  }

  /// Takes a numerator that is a factor below, up to a monomial, off both.
  private func cancel(_ polynomial: Polynomial, with denominator: inout [Polynomial: Int])
    -> Polynomial
  {
    guard polynomial.terms.count > 1 else { return polynomial }
    let (unit, primitive) = primitivePart(polynomial)
    guard let exponent = denominator[primitive] else { return polynomial }
    denominator[primitive] = exponent == 1 ? nil : exponent - 1
    return unit
  }

  func multiply(_ a: Polynomial, _ b: Polynomial) throws -> Polynomial {
    if a.terms.count * b.terms.count > 200_000 { throw TooLarge() }
    var result = Polynomial.zero
    result.terms.reserveCapacity(a.terms.count * b.terms.count)
    for (m, c) in a.terms {
      for (n, d) in b.terms {
        let (factor, monomial) = simplified(m * n)
        result.add(factor == 1 ? c * d : c * d * factor, monomial)
      }
    }
    return result
  }

  func inverse(_ a: RationalFunction) throws -> RationalFunction {
    guard !a.isZero else { throw DerivationError.undecided("a division by 0") }
    var result = RationalFunction.one
    for (factor, exponent) in a.factors {
      for _ in 0..<exponent {
        result = RationalFunction(try multiply(result.numerator, factor))
      }
    }
    if let (monomial, coefficient) = a.numerator.single {
      let inverted = normalized(RationalFunction(monomial.inverse, 1 / coefficient))
      return try multiply(result, inverted)
    }
    let (unit, primitive) = primitivePart(a.numerator)
    guard let (monomial, coefficient) = unit.single else { throw TooLarge() }
    let inverted = normalized(RationalFunction(monomial.inverse, 1 / coefficient))
    return try resolved(
      RationalFunction(
        multiply(result.numerator, inverted.numerator), over: [primitive: 1]))
  }

  /// A polynomial as a monomial times what has no common monomial and 1 as leading coefficient.
  func primitivePart(_ a: Polynomial) -> (unit: Polynomial, primitive: Polynomial) {
    let content = a.content
    let inverse = content.inverse
    var primitive = Polynomial.zero
    for (monomial, coefficient) in a.ordered {
      let (factor, product) = simplified(monomial * inverse)
      primitive.add(coefficient * factor, product)
    }
    let lead = primitive.leading?.coefficient ?? 1
    return (Polynomial(content, lead), primitive.scaled(by: 1 / lead))
  }

  func power(_ a: RationalFunction, _ n: Int) throws -> RationalFunction {
    if n == 0 { return .one }
    if n < 0 { return try power(inverse(a), -n) }
    if let (monomial, coefficient) = a.numerator.single, a.denominator.isEmpty {
      return try resolved(
        normalized(
          RationalFunction(monomial.raised(to: Exponent(n)), coefficient.power(n))))
    }
    guard n <= 64 else { throw TooLarge() }
    let denominator = a.denominator.mapValues { $0 * n }
    var result = Polynomial.one
    for _ in 0..<n { result = try multiply(result, a.numerator) }
    return try resolved(RationalFunction(result, over: denominator))
  }

  // MARK: - Relations within a monomial

  /// i² = −1, and a whole power of a prime is a number.
  private func simplified(_ monomial: Monomial) -> (Rational, Monomial) {
    guard monomial.powers.contains(where: { relates[$0.kernel] }) else { return (1, monomial) }
    var factor: Rational = 1
    var powers: [Monomial.Power] = []
    for power in monomial.powers {
      switch list[power.kernel] {
      case .imaginary:
        let n = ((power.exponent.numerator % 4) + 4) % 4
        if n >= 2 { factor = -factor }
        if n & 1 == 1 { powers.append(Monomial.Power(kernel: power.kernel, exponent: .one)) }
      case .prime(let p):
        let whole = power.exponent.floor
        if whole != 0 { factor = factor * Rational(p).power(whole) }
        let rest = power.exponent - Exponent(whole)
        if rest != .zero { powers.append(Monomial.Power(kernel: power.kernel, exponent: rest)) }
      default: powers.append(power)
      }
    }
    return (factor, Monomial(powers: powers))
  }

  /// The same with each monomial simplified.
  func normalized(_ a: RationalFunction) -> RationalFunction {
    var numerator = Polynomial.zero
    for (monomial, coefficient) in a.numerator.ordered {
      let (factor, rest) = simplified(monomial)
      numerator.add(coefficient * factor, rest)
    }
    return RationalFunction(numerator, over: a.denominator)
  }

  /// Whole powers of a root are what it is the root of.
  private func resolved(_ a: RationalFunction) throws -> RationalFunction {
    guard hasRelations else { return a }
    var plain = Polynomial.zero
    var result = RationalFunction.zero
    var isChanged = false
    for (monomial, coefficient) in a.numerator.ordered {
      var rest = monomial
      var extra: RationalFunction?
      for power in monomial.powers {
        guard case .root(let radicand) = list[power.kernel], power.exponent.floor != 0 else {
          continue
        }
        let whole = power.exponent.floor
        rest = rest * Monomial(power.kernel, Exponent(-whole))
        let raised = try self.power(radicand, whole)
        extra = try extra.map { try multiply($0, raised) } ?? raised
      }
      if let extra {
        isChanged = true
        result = try add(result, multiply(RationalFunction(rest, coefficient), extra))
      } else {
        plain.add(coefficient, monomial)
      }
    }
    guard isChanged else { return a }
    let sum = try add(RationalFunction(plain), result)
    var denominator = sum.denominator
    for (factor, exponent) in a.denominator { denominator[factor, default: 0] += exponent }
    return RationalFunction(sum.numerator, over: denominator)
  }
}
