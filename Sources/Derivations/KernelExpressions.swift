import BigInt

/// From a normal form back to a tree, for what the machine derives and for showing how it proved.
extension Kernels {
  /// The tree of a normal form; `nil` where i does not cancel.
  func expression(of a: RationalFunction) -> Expression? {
    let split = self.split(a.numerator)
    guard let above = expression(of: split.above) else { return nil }
    var below: [Expression] = split.divisor == 1 ? [] : [Expression(split.divisor)]
    for power in split.below.powers.sorted(by: inWriting) {
      guard let factor = expression(of: power) else { return nil }
      below.append(factor)
    }
    for (factor, exponent) in a.factors {
      guard let base = expression(of: factor) else { return nil }
      below.append(Tidy.power(base, Expression(Rational(exponent))))
    }
    return below.isEmpty ? above : Tidy.quotient(above, Tidy.rooted(Tidy.product(below)))
  }

  private func expression(of a: Polynomial) -> Expression? {
    var real: [Expression] = []
    var unreal = Polynomial.zero
    // e^(iθ) and its mirror image are written as a cosine, or as a sine.
    for monomial in a.terms.keys.sorted(by: Monomial.precedes) {
      guard let coefficient = a.terms[monomial] else { continue }
      guard let wave = wave(in: monomial) else {
        guard monomial[imaginary] == .zero, let rest = expression(of: monomial) else { return nil }
        real.append(Tidy.product([Expression(coefficient), rest]))
        continue
      }
      unreal.add(coefficient, monomial)
      guard let rest = expression(of: wave.rest) else { return nil }
      // i·e^(iθ) has the real part −sin θ; what is imaginary must cancel, or there is no tree.
      let part = wave.hasImaginaryFactor ? Tidy.negation(sin(wave.angle)) : cos(wave.angle)
      real.append(Tidy.product([Expression(coefficient), rest, part]))
    }
    if !unreal.isZero, unreal != mirrored(unreal) { return nil }
    return Tidy.gathered(real)
  }

  /// Numbers first, then π, then variables, then functions.
  private func inWriting(_ a: Monomial.Power, _ b: Monomial.Power) -> Bool {
    func rank(_ kernel: Int) -> Int {
      switch list[kernel] {
      case .prime: return 0
      case .pi: return 1
      case .variable: return 2
      default: return 3
      }
    }
    let (p, q) = (rank(a.kernel), rank(b.kernel))
    return p == q ? a.kernel < b.kernel : p < q
  }

  /// A monomial as a real one times e^(iθ), times i or not; `nil` where it does not oscillate.
  private func wave(in monomial: Monomial) -> (
    rest: Monomial, angle: Expression, hasImaginaryFactor: Bool
  )? {
    var rest: [Monomial.Power] = []
    var angles: [Expression] = []
    for power in monomial.powers where power.kernel != imaginary {
      guard case .exponential(let base) = list[power.kernel], !isReal(base) else {
        rest.append(power)
        continue
      }
      guard let over = try? multiply(base, -form(.imaginary)), isReal(over),
        let angle = expression(of: over)
      else { return nil }
      angles.append(Tidy.product([Expression(power.exponent.rational), angle]))
    }
    guard !angles.isEmpty else { return nil }
    return (Monomial(powers: rest), Tidy.sum(angles), monomial[imaginary] != .zero)
  }

  /// The complex conjugate.
  private func mirrored(_ a: Polynomial) -> Polynomial {
    var result = Polynomial.zero
    for (monomial, coefficient) in a.ordered {
      var sign: Rational = 1
      let powers = monomial.powers.map { power in
        if power.kernel == imaginary {
          sign = -1
          return power
        }
        guard case .exponential(let base) = list[power.kernel], !isReal(base) else { return power }
        return Monomial.Power(kernel: power.kernel, exponent: -power.exponent)
      }
      result.add(coefficient * sign, Monomial(powers: powers))
    }
    return result
  }

  private func expression(of monomial: Monomial) -> Expression? {
    var factors: [Expression] = []
    for power in monomial.powers.sorted(by: inWriting) {
      guard let factor = expression(of: power) else { return nil }
      factors.append(factor)
    }
    return Tidy.product(factors)
  }

  private func expression(of power: Monomial.Power) -> Expression? {
    let exponent = Expression(power.exponent.rational)
    if case .exponential(let base) = list[power.kernel] {
      guard let inner = expression(of: base) else { return nil }
      return exp(Tidy.product([exponent, inner]))
    }
    guard let base = expression(of: list[power.kernel]) else { return nil }
    return Tidy.power(base, exponent)
  }

  func expression(of kernel: Kernel) -> Expression? {
    switch kernel {
    case .variable(let symbol): return Expression(.variable(symbol))
    case .pi: return .pi
    case .prime(let p): return Expression(Rational(p))
    case .imaginary: return nil
    case .exponential(let base): return expression(of: base).map(exp)
    case .root(let base): return expression(of: base)
    case .call(let function, let argument):
      return expression(of: argument).map { Expression(.call(function, $0)) }
    case .application(let function, let order, let arguments):
      var trees: [Expression] = []
      for argument in arguments {
        guard let tree = expression(of: argument) else { return nil }
        trees.append(tree)
      }
      return Expression(.application(function, order: order, trees))
    case .integral: return nil
    }
  }
}

extension Kernels {
  /// A polynomial as one without negative powers over a monomial; a broken coefficient in front of a
  /// single term stands below as well, where something stands there.
  private func split(_ a: Polynomial) -> (above: Polynomial, below: Monomial, divisor: Rational) {
    var low = a.content.powers.filter { power in
      guard power.exponent < .zero else { return false }
      if case .exponential(let base) = list[power.kernel] { return isReal(base) }
      return true
    }
    var scale: Rational = 1
    // √2/√π is 2/√(2π): roots of numbers stand together.
    if low.contains(where: { $0.exponent == Exponent(-1, 2) && isConstant($0.kernel) }) {
      for power in a.content.powers where power.exponent == Exponent(1, 2) {
        guard case .prime(let p) = list[power.kernel] else { continue }
        low.append(Monomial.Power(kernel: power.kernel, exponent: Exponent(-1, 2)))
        scale = scale * Rational(p)
      }
    }
    // ½√2 is 1/√2.
    for power in a.content.powers where power.exponent == Exponent(1, 2) {
      guard case .prime(let p) = list[power.kernel],
        !low.contains(where: { $0.kernel == power.kernel }),
        a.terms.values.allSatisfy({ $0.denominator % BigInt(p) == 0 })
      else { continue }
      low.append(Monomial.Power(kernel: power.kernel, exponent: Exponent(-1, 2)))
      scale = scale * Rational(p)
    }
    low.sort { $0.kernel < $1.kernel }
    guard !low.isEmpty else { return (a, .one, 1) }
    let below = Monomial(powers: low).inverse
    var above = Polynomial.zero
    for (monomial, coefficient) in a.ordered {
      var product = monomial * below
      // A root brought below has left a whole power of itself above, which is its number.
      product = Monomial(
        powers: product.powers.filter { power in
          if case .prime = list[power.kernel], power.exponent.isInteger { return false }
          return true
        })
      above.add(coefficient * scale, product)
    }
    var divisor: Rational = 1
    if let (_, coefficient) = above.single {
      divisor = Rational(coefficient.denominator)
      above = above.scaled(by: divisor)
    }
    return (above, below, divisor)
  }

  private func isConstant(_ kernel: Int) -> Bool {
    switch list[kernel] {
    case .pi, .prime: return true
    default: return false
    }
  }
}
