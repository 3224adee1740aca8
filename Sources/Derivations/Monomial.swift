/// An exponent: a small fraction, so that e^(x/2) and √π need no kernels of their own.
struct Exponent: Hashable, Comparable, Sendable {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, _ denominator: Int = 1) {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int(a) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  init?(_ value: Rational) {
    guard let n = Int(exactly: value.numerator), let d = Int(exactly: value.denominator),
      abs(n) < 1 << 31, d < 1 << 31
    else { return nil }
    self.init(n, d)
  }

  static let zero = Exponent(0)
  static let one = Exponent(1)
  var rational: Rational { Rational(numerator, denominator) }
  var isInteger: Bool { denominator == 1 }
  var isEven: Bool { denominator == 1 && numerator & 1 == 0 }
  var floor: Int {
    numerator >= 0 ? numerator / denominator : -((-numerator + denominator - 1) / denominator)
  }

  static func + (a: Exponent, b: Exponent) -> Exponent {
    a.denominator == 1 && b.denominator == 1
      ? Exponent(a.numerator + b.numerator)
      : Exponent(
        a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }
  static prefix func - (a: Exponent) -> Exponent { Exponent(-a.numerator, a.denominator) }
  static func - (a: Exponent, b: Exponent) -> Exponent { a + -b }
  static func * (a: Exponent, b: Exponent) -> Exponent {
    Exponent(a.numerator * b.numerator, a.denominator * b.denominator)
  }
  static func < (a: Exponent, b: Exponent) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

/// A product of powers of kernels, sorted by kernel; negative and fractional powers are welcome.
struct Monomial: Hashable, Sendable {
  struct Power: Hashable, Sendable {
    let kernel: Int
    let exponent: Exponent
  }

  var powers: [Power]

  static let one = Monomial(powers: [])

  init(powers: [Power]) { self.powers = powers }
  init(_ kernel: Int, _ exponent: Exponent = .one) {
    powers = exponent == .zero ? [] : [Power(kernel: kernel, exponent: exponent)]
  }

  subscript(_ kernel: Int) -> Exponent {
    powers.first { $0.kernel == kernel }?.exponent ?? .zero
  }

  static func * (a: Monomial, b: Monomial) -> Monomial {
    if a.powers.isEmpty { return b }
    if b.powers.isEmpty { return a }
    var result: [Power] = []
    result.reserveCapacity(a.powers.count + b.powers.count)
    var (i, j) = (0, 0)
    while i < a.powers.count, j < b.powers.count {
      let (p, q) = (a.powers[i], b.powers[j])
      if p.kernel < q.kernel {
        result.append(p)
        i += 1
      } else if q.kernel < p.kernel {
        result.append(q)
        j += 1
      } else {
        let exponent = p.exponent + q.exponent
        if exponent != .zero { result.append(Power(kernel: p.kernel, exponent: exponent)) }
        i += 1
        j += 1
      }
    }
    result += a.powers[i...]
    result += b.powers[j...]
    return Monomial(powers: result)
  }

  func raised(to exponent: Exponent) -> Monomial {
    exponent == .zero
      ? .one
      : Monomial(powers: powers.map { Power(kernel: $0.kernel, exponent: $0.exponent * exponent) })
  }

  var inverse: Monomial { raised(to: Exponent(-1)) }

  func without(_ kernel: Int) -> Monomial {
    Monomial(powers: powers.filter { $0.kernel != kernel })
  }

  /// Lexicographic by kernel, the higher power of the first that differs being greater.
  static func precedes(_ a: Monomial, _ b: Monomial) -> Bool {
    var (i, j) = (0, 0)
    while i < a.powers.count || j < b.powers.count {
      let k = i < a.powers.count ? a.powers[i].kernel : Int.max
      let l = j < b.powers.count ? b.powers[j].kernel : Int.max
      let p = k <= l ? a.powers[i].exponent : .zero
      let q = l <= k ? b.powers[j].exponent : .zero
      if p != q { return p < q }
      if k <= l { i += 1 }
      if l <= k { j += 1 }
    }
    return false
  }
}
