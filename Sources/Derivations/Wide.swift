import BigInt

/// A binary floating-point number with 192 bits of significand, for measuring.
///
/// It lives in registers and on the stack: no allocation, so ten thousand points are cheap. Results
/// are good to about 190 bits; exponents are those of `Int32`. The value is
/// ±0.high…low × 2^exponent with the top bit of `high` set, and 0 where `high` is 0.
struct Wide: Sendable, Equatable {
  var high: UInt64
  var middle: UInt64
  var low: UInt64
  var exponent: Int
  var isNegative: Bool

  static let zero = Wide(high: 0, middle: 0, low: 0, exponent: 0, isNegative: false)
  static let one = Wide(1)
  static let π = Wide(
    0xc90f_daa2_2168_c234, 0xc4c6_628b_80dc_1cd1, 0x2902_4e08_8a67_cc74, exponent: 2)
  static let halfπ = Wide(
    0xc90f_daa2_2168_c234, 0xc4c6_628b_80dc_1cd1, 0x2902_4e08_8a67_cc74, exponent: 1)
  static let log2 = Wide(
    0xb172_17f7_d1cf_79ab, 0xc9e3_b398_03f2_f6af, 0x40f3_4326_7298_b62e, exponent: 0)
  static let squareRootOfπ = Wide(
    0xe2df_c48d_a77b_553c, 0xe1d8_2906_aedc_9c1f, 0xf1c9_0aa3_7b1d_9297, exponent: 1)
  static let squareRootOf2 = Wide(
    0xb504_f333_f9de_6484, 0x597d_89b3_754a_be9f, 0x1d6f_60ba_893b_a84d, exponent: 1)

  init(high: UInt64, middle: UInt64, low: UInt64, exponent: Int, isNegative: Bool) {
    self.high = high
    self.middle = middle
    self.low = low
    self.exponent = exponent
    self.isNegative = isNegative
  }

  private init(_ high: UInt64, _ middle: UInt64, _ low: UInt64, exponent: Int) {
    self.init(high: high, middle: middle, low: low, exponent: exponent, isNegative: false)
  }

  init(_ value: Double) {
    guard value != 0 else { self = .zero; return }
    let significand = value.significand
    let exponent = Int(value.exponent)
    self.init(
      high: UInt64(abs(significand) * 0x1p63), middle: 0, low: 0, exponent: exponent + 1,
      isNegative: value < 0)
  }

  init(_ value: Int) {
    guard value != 0 else { self = .zero; return }
    let shift = value.magnitude.leadingZeroBitCount
    self.init(
      high: UInt64(value.magnitude) << UInt64(shift), middle: 0, low: 0, exponent: 64 - shift,
      isNegative: value < 0)
  }

  init(_ value: BigInt) {
    guard !value.isZero else { self = .zero; return }
    let width = value.magnitude.bitWidth
    let digits = width > 192 ? value.magnitude >> (width - 192) : value.magnitude << (192 - width)
    let words = digits.words
    func word(_ index: Int) -> UInt64 { index < words.count ? UInt64(words[index]) : 0 }
    self.init(
      high: word(2), middle: word(1), low: word(0), exponent: width,
      isNegative: value.sign == .minus)
  }

  init(_ value: Rational) {
    guard value.denominator != 1 else { self.init(value.numerator); return }
    let shift = 200 + value.denominator.bitWidth - value.numerator.magnitude.bitWidth
    let scaled = shift > 0 ? value.numerator << shift : value.numerator
    self.init(scaled / value.denominator)
    if !isZero && shift > 0 { exponent -= shift }
  }

  var isZero: Bool { high == 0 }
  var magnitude: Wide {
    var result = self
    result.isNegative = false
    return result
  }

  /// The nearest `Double`, to within a hair of half a unit in the last place.
  var asDouble: Double {
    guard high != 0 else { return 0 }
    guard exponent > -1100 else { return isNegative ? -0.0 : 0 }
    guard exponent < 1100 else { return isNegative ? -.infinity : .infinity }
    // Bits below the first word only matter as a sign that there are some.
    let sticky = high | (middle | low == 0 ? 0 : 1)
    var result =
      exponent - 64 >= -1021 && exponent <= 1023
      ? Double(sticky) * Double(sign: .plus, exponent: exponent - 64, significand: 1)
      : Wide.rounded(sticky, exponent)
    if isNegative { result = -result }
    return result
  }

  /// A value at an end of the range of `Double`: rounded once, by hand.
  private static func rounded(_ digits: UInt64, _ exponent: Int) -> Double {
    // The unit in the last place of the result is 2^max(exponent − 53, −1074).
    let unit = Swift.max(exponent - 53, -1074)
    let shift = unit - (exponent - 64)
    guard shift < 66 else { return 0 }
    guard shift < 64 else {
      return shift == 64 && digits > 1 << 63
        ? Double(sign: .plus, exponent: -1074, significand: 1) : 0
    }
    var kept = digits >> UInt64(shift)
    let rest = digits & ((1 << UInt64(shift)) - 1)
    let half: UInt64 = 1 << UInt64(shift - 1)
    if rest > half || (rest == half && kept & 1 == 1) { kept += 1 }
    return Double(kept) * Double(sign: .plus, exponent: unit / 2, significand: 1)
      * Double(sign: .plus, exponent: unit - unit / 2, significand: 1)
  }

  static prefix func - (a: Wide) -> Wide {
    var result = a
    result.isNegative.toggle()
    return result
  }

  static func + (a: Wide, b: Wide) -> Wide {
    if a.high == 0 { return b }
    if b.high == 0 { return a }
    let aIsLarger = a.exponent > b.exponent || (a.exponent == b.exponent && !lessDigits(a, b))
    let big = aIsLarger ? a : b
    let small = aIsLarger ? b : a
    let distance = big.exponent - small.exponent
    if distance > 193 { return big }
    // Four words each: three and one for what is shifted out.
    var (s3, s2, s1, s0): (UInt64, UInt64, UInt64, UInt64) = (
      small.high, small.middle, small.low, 0
    )
    let words = distance >> 6
    let bits = UInt64(distance & 63)
    switch words {
    case 0: break
    case 1: (s3, s2, s1, s0) = (0, s3, s2, s1)
    case 2: (s3, s2, s1, s0) = (0, 0, s3, s2)
    default: (s3, s2, s1, s0) = (0, 0, 0, s3)
    }
    if bits != 0 {
      s0 = s0 >> bits | s1 << (64 - bits)
      s1 = s1 >> bits | s2 << (64 - bits)
      s2 = s2 >> bits | s3 << (64 - bits)
      s3 >>= bits
    }
    if big.isNegative == small.isNegative {
      let (r1, c1) = big.low.addingReportingOverflow(s1)
      let (t2, c2) = big.middle.addingReportingOverflow(s2)
      let (r2, c2b) = t2.addingReportingOverflow(c1 ? 1 : 0)
      let (t3, c3) = big.high.addingReportingOverflow(s3)
      let (r3, c3b) = t3.addingReportingOverflow(c2 || c2b ? 1 : 0)
      if c3 || c3b {
        return Wide(
          high: r3 >> 1 | 1 << 63, middle: r2 >> 1 | r3 << 63, low: r1 >> 1 | r2 << 63,
          exponent: big.exponent + 1, isNegative: big.isNegative)
      }
      return Wide(
        high: r3, middle: r2, low: r1, exponent: big.exponent, isNegative: big.isNegative)
    }
    let (r0, b0) = (0 as UInt64).subtractingReportingOverflow(s0)
    let (t1, b1) = big.low.subtractingReportingOverflow(s1)
    let (r1, b1b) = t1.subtractingReportingOverflow(b0 ? 1 : 0)
    let (t2, b2) = big.middle.subtractingReportingOverflow(s2)
    let (r2, b2b) = t2.subtractingReportingOverflow(b1 || b1b ? 1 : 0)
    let r3 = big.high &- s3 &- (b2 || b2b ? 1 : 0)
    return normalized(r3, r2, r1, r0, exponent: big.exponent, isNegative: big.isNegative)
  }

  private static func lessDigits(_ a: Wide, _ b: Wide) -> Bool {
    if a.high != b.high { return a.high < b.high }
    if a.middle != b.middle { return a.middle < b.middle }
    return a.low < b.low
  }

  private static func normalized(
    _ w3: UInt64, _ w2: UInt64, _ w1: UInt64, _ w0: UInt64, exponent: Int, isNegative: Bool
  ) -> Wide {
    var (w3, w2, w1, w0, exponent) = (w3, w2, w1, w0, exponent)
    var moves = 0
    while w3 == 0 {
      moves += 1
      if moves == 4 { return .zero }
      (w3, w2, w1, w0) = (w2, w1, w0, 0)
      exponent -= 64
    }
    let shift = UInt64(w3.leadingZeroBitCount)
    if shift > 0 {
      w3 = w3 << shift | w2 >> (64 - shift)
      w2 = w2 << shift | w1 >> (64 - shift)
      w1 = w1 << shift | w0 >> (64 - shift)
      exponent -= Int(shift)
    }
    return Wide(high: w3, middle: w2, low: w1, exponent: exponent, isNegative: isNegative)
  }

  static func - (a: Wide, b: Wide) -> Wide { a + -b }

  static func * (a: Wide, b: Wide) -> Wide {
    if a.high == 0 || b.high == 0 { return .zero }
    // Word products by weight; the two lightest words of six only carry.
    let p22 = a.high.multipliedFullWidth(by: b.high)
    let p21 = a.high.multipliedFullWidth(by: b.middle)
    let p12 = a.middle.multipliedFullWidth(by: b.high)
    let p20 = a.high.multipliedFullWidth(by: b.low)
    let p11 = a.middle.multipliedFullWidth(by: b.middle)
    let p02 = a.low.multipliedFullWidth(by: b.high)
    let p10 = a.middle.multipliedFullWidth(by: b.low)
    let p01 = a.low.multipliedFullWidth(by: b.middle)
    var w2: UInt64 = 0
    var carry: UInt64 = 0
    add(p20.low, to: &w2, &carry)
    add(p11.low, to: &w2, &carry)
    add(p02.low, to: &w2, &carry)
    add(p10.high, to: &w2, &carry)
    add(p01.high, to: &w2, &carry)
    var w3 = carry
    carry = 0
    add(p21.low, to: &w3, &carry)
    add(p12.low, to: &w3, &carry)
    add(p20.high, to: &w3, &carry)
    add(p11.high, to: &w3, &carry)
    add(p02.high, to: &w3, &carry)
    var w4 = carry
    carry = 0
    add(p22.low, to: &w4, &carry)
    add(p21.high, to: &w4, &carry)
    add(p12.high, to: &w4, &carry)
    let w5 = p22.high &+ carry
    let exponent = a.exponent + b.exponent
    let isNegative = a.isNegative != b.isNegative
    if w5 >> 63 == 1 {
      return Wide(high: w5, middle: w4, low: w3, exponent: exponent, isNegative: isNegative)
    }
    return Wide(
      high: w5 << 1 | w4 >> 63, middle: w4 << 1 | w3 >> 63, low: w3 << 1 | w2 >> 63,
      exponent: exponent - 1, isNegative: isNegative)
  }

  @inline(__always)
  private static func add(_ word: UInt64, to sum: inout UInt64, _ carry: inout UInt64) {
    let (partial, overflow) = sum.addingReportingOverflow(word)
    sum = partial
    if overflow { carry &+= 1 }
  }

  static func / (a: Wide, b: Wide) -> Wide {
    if a.high == 0 { return .zero }
    // Newton's iteration for 1/b from a Double: 53, 106, then 192 bits.
    var divisor = b
    divisor.exponent = 0
    divisor.isNegative = false
    let seed = 0x1p64 / Double(b.high)
    var inverse = Wide(seed)
    inverse = inverse + inverse * (.one - divisor * inverse)
    inverse = inverse + inverse * (.one - divisor * inverse)
    var result = a * inverse
    var remainder = a
    remainder.isNegative = false
    result.isNegative = false
    result = result + inverse * (remainder - divisor * result)
    result.exponent -= b.exponent
    result.isNegative = a.isNegative != b.isNegative
    return result
  }

  /// Divides by a small whole number, word by word.
  func divided(by divisor: UInt64) -> Wide {
    if high == 0 { return self }
    let (q3, r3) = divisor.dividingFullWidth((high % divisor, middle))
    let head = high / divisor
    let (q2, r2) = divisor.dividingFullWidth((r3, low))
    let (q1, _) = divisor.dividingFullWidth((r2, 0))
    return Wide.normalized(head, q3, q2, q1, exponent: exponent, isNegative: isNegative)
  }

  /// Multiplies by a power of two.
  func scaled(by power: Int) -> Wide {
    guard high != 0 else { return self }
    var result = self
    result.exponent += power
    return result
  }

  static func < (a: Wide, b: Wide) -> Bool {
    let difference = a - b
    return difference.isNegative && !difference.isZero
  }

  var squareRoot: Wide {
    guard high != 0 else { return .zero }
    var reduced = self
    let shift = exponent & 1 == 0 ? exponent : exponent + 1
    reduced.exponent -= shift
    // Newton's iteration for 1/√x, then one for √x.
    var inverse = Wide(1 / reduced.asDouble.squareRoot())
    for _ in 0..<2 {
      inverse = inverse + (inverse * (.one - reduced * inverse * inverse)).scaled(by: -1)
    }
    var root = reduced * inverse
    root = root + (inverse * (reduced - root * root)).scaled(by: -1)
    return root.scaled(by: shift / 2)
  }
}

extension Wide {
  /// The exact value as a fraction.
  var rational: Rational {
    guard !isZero else { return 0 }
    let digits = BigInt(high) << 128 + BigInt(middle) << 64 + BigInt(low)
    let power = exponent - 192
    let value = power >= 0 ? Rational(digits << power) : Rational(digits, BigInt(1) << -power)
    return isNegative ? -value : value
  }
}
