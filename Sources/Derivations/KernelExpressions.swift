/// From a normal form back to a tree, for what the machine derives and for showing how it proved.
extension Kernels {
  /// The tree of a normal form; `nil` where i does not cancel.
  func expression(of a: RationalFunction) -> Expression? {
    guard let above = expression(of: a.numerator.split.above) else { return nil }
    var below: [Expression] = []
    for power in a.numerator.split.below.powers {
      guard let factor = expression(of: power) else { return nil }
      below.append(factor)
    }
    let factors = a.denominator.sorted {
      Monomial.precedes($0.key.leading?.monomial ?? .one, $1.key.leading?.monomial ?? .one)
    }
    for (factor, exponent) in factors {
      guard let base = expression(of: factor) else { return nil }
      below.append(Tidy.power(base, Expression(Rational(exponent))))
    }
    return below.isEmpty ? above : Tidy.quotient(above, Tidy.product(below))
  }

  private func expression(of a: Polynomial) -> Expression? {
    var real: [Expression] = []
    for monomial in a.terms.keys.sorted(by: inWriting) {
      guard let coefficient = a.terms[monomial] else { continue }
      var factors = [Expression(coefficient)]
      for power in monomial.powers {
        guard let factor = expression(of: power) else { return nil }
        factors.append(factor)
      }
      real.append(Tidy.product(factors))
    }
    return Tidy.sum(real)
  }

  /// Rising powers of exponentials and variables, numbers first, as series are written.
  private func inWriting(_ a: Monomial, _ b: Monomial) -> Bool { Monomial.precedes(a, b) }

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

extension Polynomial {
  /// The polynomial as one without negative powers over a monomial.
  var split: (above: Polynomial, below: Monomial) {
    let low = Monomial(powers: content.powers.filter { $0.exponent < .zero })
    let below = low.inverse
    guard !below.powers.isEmpty else { return (self, .one) }
    var above = Polynomial.zero
    for (monomial, coefficient) in terms { above.add(coefficient, monomial * below) }
    return (above, below)
  }
}
