/// The Cantor law: the number 0.c₁c₂c₃… to base 3 whose every digit is 0 or 2 by the toss of a coin.
///
/// Its F, the devil's staircase, is continuous, so no number has a probability of its own; and yet
/// F′ = 0 outside a set of length 0, so no density can be integrated to give F. It is the reason why
/// "continuous" and "has a density" are two words.
///
/// Source: Cantor (1884), *De la puissance des ensembles parfaits de points*,
/// doi:10.1007/BF02418423; the numerical properties follow from F(x/3) = F(x)/2 and
/// F(1 − x) = 1 − F(x).
public struct Cantor: ContinuousDistribution, Hashable {
  /// Makes the law.
  public init() {}

  /// 0 ... 1.
  public var support: ClosedRange<Double> { 0...1 }

  /// ½.
  public var mean: Double { 0.5 }

  /// ⅛.
  public var variance: Double { 0.125 }

  /// F(x) for the `Double` x as it is: 0 up to 0, 1 from 1 on; nan at nan.
  ///
  /// To base 3, write x up to its first digit 1, turn every 2 into 1, and read the result to base 2.
  /// The digits are those of x itself, cut off at 2⁻¹²⁸, so the error is below 2⁻⁸⁰ and one rounding.
  ///
  /// F is so steep in places that the rounding of x shows: the `Double` nearest to ⅓ lies 2·10⁻¹⁷
  /// below it, and F there is 2·10⁻¹¹ below ½. For fractions as they are meant, see
  /// ``cumulative(toFraction:over:)``.
  public func cumulative(to x: Double) -> Double {
    if x.isNaN { return x }
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    var digits = TernaryDigits(of: x)
    return staircase { digits.next() }
  }

  /// F(m/n) for the fraction itself, so that F(⅓) = ½ and F(¼) = ⅓ as nearly as a `Double` can be;
  /// 0 for fractions up to 0, 1 from 1 on. The denominator n should be positive.
  public func cumulative(toFraction numerator: Int, over denominator: Int) -> Double {
    require(denominator > 0, "denominator should be positive, but is \(denominator)")
    if numerator <= 0 { return 0 }
    if numerator >= denominator { return 1 }
    // Long division to base 3.
    var rest = numerator.magnitude
    return staircase {
      let tripled = rest.multipliedFullWidth(by: 3)
      let (digit, remainder) = denominator.magnitude.dividingFullWidth(tripled)
      rest = remainder
      return Int(digit)
    }
  }

  /// The least x with F(x) ≥ p; nan at nan.
  ///
  /// To base 2, write p without ending (0.1 as 0.0111…), turn every 1 into 2, and read the result to
  /// base 3. As every `Double` p ends to base 2, the answer is always the left end of a gap, rounded;
  /// F of the rounded number differs from p by up to 10⁻¹⁰.
  public func quantile(of p: Double) -> Double {
    requireProbability(p)
    guard p > 0 else { return p }
    // From the last binary digit to the first: x ← (x + 2b)/3, beginning with the endless 1s, which
    // are 0.222… = 1, behind the last 1, which becomes 0.
    var x = 1.0
    var digits = p.significandBitPattern | (1 << 52)
    var place = 52
    let skipped = digits.trailingZeroBitCount
    digits >>= UInt64(skipped)
    place -= skipped
    digits &= ~1
    for _ in 0...place {
      x = (x + Double(2 * (digits & 1))) / 3
      digits >>= 1
    }
    for _ in 0..<max(0, -Int(p.exponent) - 1) { x /= 3 }
    return p == 1 ? 1 : x
  }

  /// The ternary number whose digits are the next 64 random bits, each doubled.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    var bits = generator.next()
    var x = 0.0
    for _ in 0..<64 {
      x = (x + Double(2 * (bits & 1))) / 3
      bits >>= 1
    }
    return x
  }

  /// Reads ternary digits up to the first 1 as the binary digits of a height.
  private func staircase(_ nextDigit: () -> Int) -> Double {
    var height = 0.0
    var step = 0.5
    // After 53 digits from the first that counts, more cannot change a Double.
    while step > height * 0x1p-55, step > 0x1p-82 {
      let digit = nextDigit()
      if digit >= 1 { height += step }
      if digit == 1 { break }
      step /= 2
    }
    return height
  }
}

/// The digits to base 3 of a number in (0, 1), from the first on, exact down to 2⁻¹²⁸.
private struct TernaryDigits {
  /// The number times 2¹²⁸.
  private var fraction: UInt128

  init(of x: Double) {
    // Two halves of 64 bits: x·2⁶⁴ is exact, and so is what is left after its whole part.
    let upper = (x * 0x1p64).rounded(.down)
    let lower = (x * 0x1p64 - upper) * 0x1p64
    fraction = UInt128(upper) << 64 | UInt128(lower.rounded(.down))
  }

  /// Three times the number; its whole part is the digit, the rest goes on.
  mutating func next() -> Int {
    let (digit, rest) = fraction.multipliedFullWidth(by: 3)
    fraction = rest
    return Int(digit)
  }
}
