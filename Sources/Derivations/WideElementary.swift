/// The elementary functions to about 185 bits, by argument reduction and Taylor's series.
///
/// Each is good to an absolute error of 2⁻¹⁸⁰ times the larger of 1 and the result, and `exp`,
/// `sigmoid` and `erfc` to a relative error of 2⁻¹⁷⁰; `WideTests` compares them with 60-digit values.
extension Wide {
  /// e to the power of a number; `nil` beyond 2^±30000.
  static func exp(_ x: Wide) -> Wide? {
    guard !x.isZero else { return .one }
    guard x.exponent < 15 else { return nil }
    let turns = (x.asDouble * 1.4426950408889634).rounded()
    let rest = (x - Wide(turns) * log2).scaled(by: -8)
    return (expMinusOne(rest) + .one).scaled(by: Int(turns))
  }

  /// e^x − 1 from x/256 by squaring eight times without losing what is small.
  private static func expMinusOne(_ small: Wide) -> Wide {
    var term = small
    var sum = small
    for n in 2..<19 {
      term = (term * small).divided(by: UInt64(n))
      sum = sum + term
    }
    for _ in 0..<8 { sum = sum.scaled(by: 1) + sum * sum }
    return sum
  }

  /// The natural logarithm of a positive number.
  static func log(_ x: Wide) -> Wide? {
    guard !x.isZero, !x.isNegative else { return nil }
    var reduced = x
    var shift = x.exponent
    reduced.exponent = 0
    if reduced.high < 0xb504_f333_f9de_6484 {
      reduced.exponent = 1
      shift -= 1
    }
    // log m = 2 artanh((m − 1)/(m + 1)) after a first guess from Double: one Halley step each
    // triples the digits.
    var y = Wide(logarithm(reduced.asDouble))
    for _ in 0..<2 {
      guard let e = exp(y) else { return nil }
      y = y + ((reduced - e) / (reduced + e)).scaled(by: 1)
    }
    return y + Wide(shift) * log2
  }

  /// Sine and cosine.
  static func sineAndCosine(_ x: Wide) -> (sine: Wide, cosine: Wide)? {
    guard x.exponent < 40 else { return nil }
    let turns = (x.asDouble / (Double.pi / 2)).rounded()
    let r = x - Wide(turns) * halfπ
    let square = r * r
    var sine = r
    var cosine = Wide.one
    var term = r
    var other = Wide.one
    var n: UInt64 = 1
    while n < 50 {
      other = -(other * square).divided(by: n * (n + 1))
      cosine = cosine + other
      term = -(term * square).divided(by: (n + 1) * (n + 2))
      sine = sine + term
      n += 2
      if other.isZero || other.exponent < -200 { break }
    }
    switch Int(turns) & 3 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }

  /// The logistic function.
  static func sigmoid(_ x: Wide) -> Wide? {
    guard let e = exp(-x) else { return nil }
    return .one / (.one + e)
  }

  /// The hyperbolic tangent.
  static func tanh(_ x: Wide) -> Wide? {
    guard let e = exp(x.scaled(by: 1)) else { return nil }
    return (e - .one) / (e + .one)
  }

  /// The error function.
  static func erf(_ x: Wide) -> Wide? {
    if abs(x.asDouble) < 4 { return errorSeries(x) }
    guard let tail = erfcTail(x.magnitude) else { return nil }
    let result = .one - tail
    return x.isNegative ? -result : result
  }

  /// The complementary error function.
  static func erfc(_ x: Wide) -> Wide? {
    if x.asDouble >= 4 { return erfcTail(x) }
    guard let value = erf(x) else { return nil }
    return .one - value
  }

  /// 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)): every term of one sign.
  private static func errorSeries(_ x: Wide) -> Wide? {
    let square = x * x
    guard !x.isZero, let decay = exp(-square) else { return .zero }
    let double = square.scaled(by: 1)
    var term = x
    var sum = x
    var n: UInt64 = 1
    while n < 400 {
      term = (term * double).divided(by: 2 * n + 1)
      sum = sum + term
      if term.isZero || term.exponent < sum.exponent - 196 { break }
      n += 1
    }
    return (decay * sum).scaled(by: 1) / squareRootOfπ
  }

  /// erfc for x ≥ 4 by Laplace's continued fraction, evaluated from far enough out.
  private static func erfcTail(_ x: Wide) -> Wide? {
    guard let decay = exp(-(x * x)) else { return nil }
    let size = x.asDouble
    let terms = 12 + Int((72 / size) * (72 / size))
    // x + (1/2)/(x + (2/2)/(x + …)) as one fraction above / below, from the inside out.
    var above = x
    var below = Wide.one
    for n in stride(from: terms, through: 1, by: -1) {
      let next = x * above + (below * Wide(n)).scaled(by: -1)
      below = above
      above = next
      let scale = above.exponent
      above.exponent -= scale
      below.exponent -= scale
    }
    return decay * below / (above * squareRootOfπ)
  }

  /// The principal branch of Lambert's W for x ≥ −1/e, by Halley's iteration.
  static func lambertW(_ x: Wide) -> Wide? {
    guard !x.isZero else { return .zero }
    let start = x.asDouble
    guard start > -0.36787944 else { return nil }
    var w = Wide(lambertGuess(start))
    for _ in 0..<12 {
      guard let e = exp(w) else { return nil }
      let residue = w * e - x
      if residue.isZero || residue.exponent < x.exponent - 186 { break }
      let slope = e * (w + .one)
      let bend = (w + Wide(2)) * residue / (w + .one).scaled(by: 1)
      w = w - residue / (slope - bend)
    }
    return w
  }

  private static func lambertGuess(_ x: Double) -> Double {
    // Near −1/e the branch point's square root, elsewhere a logarithm.
    let w: Double
    if x < -0.25 {
      let p = (2 * (2.718281828459045 * x + 1)).squareRoot()
      w = -1 + p - p * p / 3
    } else {
      w = x < 3 ? x / (1 + x) : logarithm(x) - logarithm(logarithm(x))
    }
    return w
  }

  /// log in Double without a C library: good to 50 bits, which is all a first guess needs.
  private static func logarithm(_ x: Double) -> Double {
    let m = x.significand > 1.4142 ? x.significand / 2 : x.significand
    let k = Double(x.exponent) + (x.significand > 1.4142 ? 1 : 0)
    let z = (m - 1) / (m + 1)
    let square = z * z
    var power = z
    var sum = 0.0
    for n in stride(from: 1.0, to: 45, by: 2) {
      sum += power / n
      power *= square
    }
    return 2 * sum + k * 0.6931471805599453
  }
}
