/// Building what the machine derives: sums without zeros, products without ones, one coefficient in
/// front.
///
/// What an author builds is never touched; only derived results pass through here.
enum Tidy {
  static func sum(_ terms: [Expression]) -> Expression {
    var flat: [Expression] = []
    var constant: Rational = 0
    var position: Int?
    for term in terms {
      if let value = term.rational {
        if position == nil { position = flat.count }
        constant = constant + value
      } else if case .sum(let inner) = term.form {
        flat += inner
      } else {
        flat.append(term)
      }
    }
    if !constant.isZero {
      let number = signed(constant)
      if constant.isNegative { flat.append(number) } else { flat.insert(number, at: position ?? 0) }
    }
    switch flat.count {
    case 0: return 0
    case 1: return flat[0]
    default: return Expression(.sum(flat))
    }
  }

  static func difference(_ a: Expression, _ b: Expression) -> Expression { sum([a, negation(b)]) }

  static func negation(_ operand: Expression) -> Expression {
    if let value = operand.rational { return signed(-value) }
    if case .negation(let inner) = operand.form { return inner }
    if case .sum(let terms) = operand.form { return sum(terms.map(negation)) }
    return Negation(of: operand)
  }

  static func product(_ factors: [Expression]) -> Expression {
    var coefficient: Rational = 1
    var flat: [Expression] = []
    func take(_ factor: Expression) {
      if let value = factor.rational {
        coefficient = coefficient * value
      } else if case .product(let inner) = factor.form {
        inner.forEach(take)
      } else if case .negation(let inner) = factor.form {
        coefficient = -coefficient
        take(inner)
      } else {
        flat.append(factor)
      }
    }
    factors.forEach(take)
    guard !coefficient.isZero else { return 0 }
    guard !flat.isEmpty else { return signed(coefficient) }
    var size = coefficient.magnitude
    // A fraction's numerator alone would read 3/2·x; ½·u/v stays together as u/(2v).
    if flat.count == 1, case .quotient(let a, let b) = flat[0].form, size != 1 {
      flat = [
        quotient(
          product([Expression(Rational(size.numerator)), a]),
          product([Expression(Rational(size.denominator)), b]))
      ]
      size = 1
    }
    let parts = size == 1 ? merged(flat) : [Expression(size)] + merged(flat)
    let result = parts.count == 1 ? parts[0] : Expression(.product(parts))
    return coefficient.isNegative ? Negation(of: result) : result
  }

  /// Equal factors become powers, at the place of the first.
  private static func merged(_ factors: [Expression]) -> [Expression] {
    var order: [Expression] = []
    var exponents: [Expression: [Expression]] = [:]
    for factor in factors {
      var base = factor
      var exponent: Expression = 1
      if case .power(let b, let n) = factor.form, n.rational?.isInteger == true {
        (base, exponent) = (b, n)
      }
      if exponents[base] == nil { order.append(base) }
      exponents[base, default: []].append(exponent)
    }
    return order.map { power($0, sum(exponents[$0] ?? [])) }.filter { !$0.isOne }
  }

  static func quotient(_ a: Expression, _ b: Expression) -> Expression {
    if a.isZero { return 0 }
    if b.isOne { return a }
    if let x = a.rational, let y = b.rational, !y.isZero { return signed(x / y) }
    if case .negation(let inner) = a.form { return negation(quotient(inner, b)) }
    if let x = a.rational, x.isNegative { return negation(quotient(Expression(-x), b)) }
    return Expression(.quotient(a, b))
  }

  static func power(_ base: Expression, _ exponent: Expression) -> Expression {
    if exponent.isZero || base.isOne { return 1 }
    if exponent.isOne { return base }
    if let value = base.rational, let n = exponent.rational?.asInt, abs(n) < 64,
      n > 0 || !value.isZero
    {
      return signed(value.power(n))
    }
    return Expression(.power(base, exponent))
  }

  /// A number with its sign outside, as it is set in a sum.
  static func signed(_ value: Rational) -> Expression {
    value.isNegative ? Negation(of: Expression(-value)) : Expression(value)
  }
}
