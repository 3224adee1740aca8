import Balls

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

  /// A sum in which equal terms, up to a number and the sign of an angle, are one.
  static func gathered(_ terms: [Expression]) -> Expression {
    var order: [Expression] = []
    var weights: [Expression: Rational] = [:]
    for term in terms {
      let (weight, rest) = split(upright(term))
      if weights[rest] == nil { order.append(rest) }
      weights[rest] = (weights[rest] ?? 0) + weight
    }
    let sorted =
      order.filter { !(weights[$0] ?? 0).isNegative }
      + order.filter { (weights[$0] ?? 0).isNegative }
    // A sum should not open with a minus sign, if it need not.
    let isAwkward = order.first.map { (weights[$0] ?? 0).isNegative } ?? false
    return sum((isAwkward ? sorted : order).map { product([Expression(weights[$0] ?? 0), $0]) })
  }

  private static func split(_ term: Expression) -> (Rational, Expression) {
    if let value = term.rational { return (value, 1) }
    if case .negation(let inner) = term.form {
      let (weight, rest) = split(inner)
      return (-weight, rest)
    }
    if case .product(let factors) = term.form, let first = factors.first?.rational {
      return (first, product(Array(factors.dropFirst())))
    }
    return (1, term)
  }

  /// cos(−θ) as cos θ, and sin(−θ) as −sin θ.
  private static func upright(_ e: Expression) -> Expression {
    switch e.form {
    case .call(.cos, let angle): return cos(angle.negated ?? angle)
    case .call(.sin, let angle): return angle.negated.map { negation(sin($0)) } ?? e
    case .product(let factors): return product(factors.map(upright))
    case .negation(let inner): return negation(upright(inner))
    default: return e
    }
  }

  /// A product in which roots of numbers are one root: √2·√π as √(2π).
  static func rooted(_ e: Expression) -> Expression {
    guard case .product(let factors) = e.form else { return e }
    var radicands: [Expression] = []
    var rest: [Expression] = []
    for factor in factors {
      if case .power(let base, let exponent) = factor.form, exponent.rational == Rational(1, 2),
        base.freeSymbols.isEmpty
      {
        radicands.append(base)
      } else {
        rest.append(factor)
      }
    }
    guard radicands.count > 1 else { return e }
    let numbers = radicands.filter { $0.rational != nil }
    let others = radicands.filter { $0.rational == nil }
    let front = rest.filter { $0.rational != nil }
    let back = rest.filter { $0.rational == nil }
    return product(front + [sqrt(product(numbers + others))] + back)
  }

  static func difference(_ a: Expression, _ b: Expression) -> Expression { sum([a, negation(b)]) }

  static func negation(_ operand: Expression) -> Expression {
    if let value = operand.rational { return signed(-value) }
    if case .negation(let inner) = operand.form { return inner }
    if case .sum(let terms) = operand.form { return sum(terms.map(negation)) }
    return Expression.negation(of: operand)
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
          product([Expression(size.numerator), a]),
          product([Expression(size.denominator), b]))
      ]
      size = 1
    }
    let parts = size == 1 ? merged(flat) : [Expression(size)] + merged(flat)
    let result = parts.count == 1 ? parts[0] : Expression(.product(parts))
    return coefficient.isNegative ? Expression.negation(of: result) : result
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
    if let divisor = b.rational, !divisor.isZero {
      let (weight, rest) = split(a)
      let ratio = weight / divisor
      if ratio.isInteger { return product([Expression(ratio), rest]) }
      let above = product([Expression(ratio.numerator), rest])
      let size = Expression(ratio.denominator)
      if case .negation(let inner) = above.form { return Expression.negation(of: inner / size) }
      return Expression(.quotient(above, size))
    }
    return Expression(.quotient(a, b))
  }

  static func power(_ base: Expression, _ exponent: Expression) -> Expression {
    if exponent.isZero || base.isOne { return 1 }
    if exponent.isOne { return base }
    if let value = base.rational, let n = exponent.rational?.asInt, n.magnitude < 64,
      let power = value.power(n)
    {
      return signed(power)
    }
    return Expression(.power(base, exponent))
  }

  /// A number with its sign outside, as it is set in a sum.
  static func signed(_ value: Rational) -> Expression {
    value.isNegative ? Expression.negation(of: Expression(-value)) : Expression(value)
  }
}
