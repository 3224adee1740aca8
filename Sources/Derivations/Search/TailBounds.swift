import Balls
import Kernel
import Terms

/// A bound of a function far out: size·tᵖ·e^(rate·t + square·t²), for every t from a place ≥ 1 on.
struct TailBound {
  /// A positive factor; its upper end counts in a bound from above, the lower end in one from
  /// below.
  var size: Enclosure
  var power: Rational = 0
  var rate: Rational = 0
  var square: Rational = 0

  func times(_ other: TailBound, bits: Int) -> TailBound {
    TailBound(
      size: size.multiplied(by: other.size, bits: bits), power: power + other.power,
      rate: rate + other.rate, square: square + other.square)
  }

  /// One over it: of a bound from below, one from above of the inverse.
  func inverse(bits: Int) -> TailBound? {
    guard let size = Enclosure(1, bits: bits).divided(by: size, bits: bits), size.isBounded else {
      return nil
    }
    return TailBound(size: size, power: -power, rate: -rate, square: -square)
  }

  /// A power with an exponent above 0.
  func raised(_ exponent: Rational, bits: Int) -> TailBound? {
    guard size.isPositive,
      let size = size.power(Enclosure(exponent, bits: bits), bits: bits), size.isBounded
    else { return nil }
    return TailBound(
      size: size, power: power * exponent, rate: rate * exponent, square: square * exponent)
  }

  /// A bound of the sum of two functions with these bounds.
  func plus(_ other: TailBound, bits: Int) -> TailBound {
    TailBound(
      size: size.adding(other.size, bits: bits), power: max(power, other.power),
      rate: max(rate, other.rate), square: max(square, other.square))
  }

  /// What the integral of the bound from a place on to ∞ does not exceed.
  func tail(from start: Rational, bits: Int) -> Enclosure? {
    let place = Enclosure(start, bits: bits)
    guard size.isBounded, square <= 0 else { return nil }
    // r·t² ≤ r·R·t, for r ≤ 0 and t ≥ R.
    let slope = rate + square * start
    if slope.isZero {
      guard power < -1,
        let head = place.power(Enclosure(power + 1, bits: bits), bits: bits)
      else { return nil }
      return size.multiplied(by: head, bits: bits)
        .divided(by: Enclosure(-power - 1, bits: bits), bits: bits)
    }
    guard slope < 0 else { return nil }
    // Where −slope·R ≥ 2p, tᵖ·e^(slope·t/2) falls.
    guard power <= 0 || -slope * start >= 2 * power,
      let head = place.power(Enclosure(power, bits: bits), bits: bits)
    else { return nil }
    return size.multiplied(by: head, bits: bits)
      .multiplied(by: Enclosure(slope * start, bits: bits).exp(bits: bits), bits: bits)
      .divided(by: Enclosure(-slope / 2, bits: bits), bits: bits)
  }
}

/// Bounds of terms in one variable, from a place on.
struct TailBounds {
  private let name: Name
  private let beyond: Enclosure
  private let bits = 64

  /// Bounds for t ≥ start, which is at least 1.
  init(_ name: Name, from start: Rational) {
    self.name = name
    beyond = Enclosure(
      lower: start, includesLower: true, upper: nil, includesUpper: false, bits: 64)
  }

  /// What the term can be there.
  func values(_ term: Term) -> Enclosure? {
    Program([term], inputs: [.variable(name)]).run([beyond], bits: bits)[0].enclosure
  }

  private func constant(_ size: Enclosure) -> TailBound? {
    let size = size.absolute
    return size.isBounded
      ? TailBound(size: size.hull(Enclosure(Rational(1, 1 << 60), bits: bits))) : nil
  }

  /// A bound of the term's size from above.
  func above(_ term: Term) -> TailBound? {
    guard let all = values(term) else { return nil }
    return found(above: term) ?? constant(all)
  }

  private func found(above term: Term) -> TailBound? {
    guard term.names.contains(name) else { return values(term).flatMap(constant) }
    switch term.shape {
    case .variable: return TailBound(size: Enclosure(1, bits: bits), power: 1)
    case .sum(let parts):
      var sum: TailBound?
      for part in parts {
        guard let bound = above(part) else { return nil }
        sum = sum?.plus(bound, bits: bits) ?? bound
      }
      return sum
    case .product(let parts):
      return parts.reduce(TailBound(size: Enclosure(1, bits: bits)) as TailBound?) {
        product, part in
        product.flatMap { known in above(part).map { known.times($0, bits: bits) } }
      }
    case .quotient(let a, let b):
      guard let top = above(a), let bottom = below(b)?.inverse(bits: bits) else { return nil }
      return top.times(bottom, bits: bits)
    case .power(let base, let exponent):
      guard let r = exponent.rational, !r.isZero else { return nil }
      if r.isNegative { return below(base)?.raised(-r, bits: bits)?.inverse(bits: bits) }
      return above(base)?.raised(r, bits: bits)
    case .apply(let operation, let u): return found(above: operation, u)
    case .largest(let a, let b):
      guard let first = above(a), let second = above(b) else { return nil }
      return first.plus(second, bits: bits)
    case .cases(let c, let a, let b):
      guard let left = values(c.left), let right = values(c.right),
        let choice = c.sign.decides(left, right)
      else { return nil }
      return above(choice ? a : b)
    default: return nil
    }
  }

  private func found(above operation: Terms.Operation, _ u: Term) -> TailBound? {
    let square = Term.power(u, 2)
    switch operation {
    case .exp: return exponential(u, isUpper: true)
    // σ(u) ≤ e^u, φ(u) ≤ e^(−u²/2); Φ(−u) ≤ e^(−u²/2) and erfc u ≤ e^(−u²) for u ≥ 0.
    case .sigmoid: return values(u)?.isNegative == true ? exponential(u, isUpper: true) : nil
    case .normalDensity: return exponential(-square / 2, isUpper: true)
    case .normalCumulative:
      return values(u)?.isNegative == true ? exponential(-square / 2, isUpper: true) : nil
    case .erfc: return values(u)?.isPositive == true ? exponential(-square, isUpper: true) : nil
    case .absolute: return above(u)
    case .log:
      // log v ≤ 4·(v^¼ − 1), for v = u or 1/u.
      guard let range = values(u) else { return nil }
      let four = TailBound(size: Enclosure(4, bits: bits))
      let one = Enclosure(1, bits: bits)
      if one.isAtMost(range) {
        return above(u)?.raised(Rational(1, 4), bits: bits)?.times(four, bits: bits)
      }
      guard range.isPositive, range.isAtMost(one) else { return nil }
      return below(u)?.raised(Rational(1, 4), bits: bits)?.inverse(bits: bits)?
        .times(four, bits: bits)
    default: return nil
    }
  }

  /// A bound of the term's size from below, above 0.
  func below(_ term: Term) -> TailBound? {
    guard let all = values(term) else { return nil }
    if let found = found(below: term), found.size.isPositive { return found }
    let size = all.absolute
    guard size.isPositive, let lowest = size.lowerRational, lowest > 0 else { return nil }
    return TailBound(size: Enclosure(lowest, bits: bits))
  }

  private func found(below term: Term) -> TailBound? {
    switch term.shape {
    case .variable where term.names.contains(name):
      return TailBound(size: Enclosure(1, bits: bits), power: 1)
    case .product(let parts):
      return parts.reduce(TailBound(size: Enclosure(1, bits: bits)) as TailBound?) {
        product, part in
        product.flatMap { known in below(part).map { known.times($0, bits: bits) } }
      }
    case .quotient(let a, let b):
      guard let top = below(a), let bottom = above(b)?.inverse(bits: bits) else { return nil }
      return top.times(bottom, bits: bits)
    case .power(let base, let exponent):
      guard let r = exponent.rational, !r.isZero else { return nil }
      if r.isNegative { return above(base)?.raised(-r, bits: bits)?.inverse(bits: bits) }
      return below(base)?.raised(r, bits: bits)
    case .sum(let parts):
      // Of parts none of which is below 0 the sum is at least each.
      guard parts.allSatisfy({ values($0)?.isNonnegative == true }) else { return nil }
      return parts.compactMap { part in below(part) }.max {
        ($0.square, $0.rate, $0.power) < ($1.square, $1.rate, $1.power)
      }
    case .apply(.exp, let u): return exponential(u, isUpper: false)
    case .apply(.cosh, let u):
      // cosh u ≥ ½·e^u.
      return exponential(u, isUpper: false)?
        .times(TailBound(size: Enclosure(Rational(1, 2), bits: bits)), bits: bits)
    default: return nil
    }
  }

  /// e^u for a polynomial u of degree at most 2, its coefficients rounded away from the other side.
  private func exponential(_ u: Term, isUpper: Bool) -> TailBound? {
    let t = Term.variable(name)
    guard let arithmetic = try? Arithmetic(of: [u, t]), let fraction = try? arithmetic.fraction(u),
      let place = arithmetic.letters.firstIndex(of: t), !fraction.denominator.uses(place),
      fraction.numerator.degree(in: place) <= 2,
      !arithmetic.letters.contains(where: { $0 != t && $0.names.contains(name) })
    else { return nil }
    let parts = fraction.numerator.coefficients(in: place)
    let divisor = arithmetic.term(fraction.denominator)
    func coefficient(_ degree: Int) -> Enclosure? {
      guard let part = parts[degree] else { return Enclosure(0, bits: bits) }
      return values(arithmetic.term(part) / divisor)
    }
    guard let c = coefficient(0), let b = coefficient(1), let a = coefficient(2),
      let rate = isUpper ? b.upperRational : b.lowerRational,
      let square = isUpper ? a.upperRational : a.lowerRational
    else { return nil }
    return TailBound(size: c.exp(bits: bits), rate: rate, square: square)
  }
}
