import Foundation
import Testing

@testable import Balls

// MARK: - Seeded chance and references

/// SplitMix64, so that every run sees the same numbers.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A fraction of up to 130 bits above and below, in words as often as not.
private func randomFraction(using chance: inout Seeded) -> Rational {
  func part(_ chance: inout Seeded) -> Rational {
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: Rational(Int.random(in: -9...9, using: &chance))
    case 1: Rational(Int.random(in: -1_000_000...1_000_000, using: &chance))
    case 2: [Rational(.max), Rational(.min), Rational(.max) + 1].randomElement(using: &chance) ?? 1
    default:
      Rational(Int.random(in: .min ... .max, using: &chance))
        * Rational(Int.random(in: .min ... .max, using: &chance))
    }
  }
  var below = part(&chance)
  while below.isZero { below = part(&chance) }
  return part(&chance) / below
}

/// The remainder of an integer after division by a prime, read from its digits.
private func remainder(of integer: String, _ prime: Int) -> Int {
  var result = 0
  for digit in integer.compactMap(\.wholeNumberValue) { result = (result * 10 + digit) % prime }
  return integer.hasPrefix("-") ? (prime - result) % prime : result
}

/// The fraction modulo a prime, from its text; `nil` where the prime divides the denominator. What
/// holds of fractions holds of these, and none of our arithmetic computes them.
private func modulo(_ prime: Int, _ fraction: Rational) -> Int? {
  let parts = fraction.description.split(separator: "/").map(String.init)
  let below = parts.count == 2 ? remainder(of: parts[1], prime) : 1
  guard below != 0 else { return nil }
  return remainder(of: parts[0], prime) * power(below, prime - 2, prime) % prime
}

private func power(_ base: Int, _ exponent: Int, _ prime: Int) -> Int {
  exponent == 0
    ? 1 : power(base * base % prime, exponent / 2, prime) * (exponent % 2 == 1 ? base : 1) % prime
}

private let primes = [1_000_000_007, 998_244_353]

// MARK: - Arithmetic

@Suite("Fractions")
struct RationalTests {
  @Test("sums, differences, products and quotients agree with arithmetic modulo two primes")
  func arithmetic() {
    var chance = Seeded(state: 1)
    var large = 0
    for _ in 0..<4000 {
      let (a, b) = (randomFraction(using: &chance), randomFraction(using: &chance))
      if a.asInt == nil, a.bitWidth > 130 { large += 1 }
      for p in primes {
        guard let x = modulo(p, a), let y = modulo(p, b) else { continue }
        #expect(modulo(p, a + b) == (x + y) % p, "\(a) + \(b)")
        #expect(modulo(p, a - b) == (x - y + p) % p, "\(a) − \(b)")
        #expect(modulo(p, a * b) == x * y % p, "\(a) · \(b)")
        #expect(modulo(p, -a) == (p - x) % p, "−\(a)")
        if y != 0 { #expect(modulo(p, a / b) == x * power(y, p - 2, p) % p, "\(a) / \(b)") }
      }
    }
    #expect(large > 500, "chance should have made large fractions, but made \(large)")
  }

  @Test("fractions are a field: sums and products commute, associate, distribute and cancel")
  func axioms() {
    var chance = Seeded(state: 2)
    for _ in 0..<1000 {
      let a = randomFraction(using: &chance)
      let b = randomFraction(using: &chance)
      let c = randomFraction(using: &chance)
      #expect(a + b == b + a && a * b == b * a)
      #expect((a + b) + c == a + (b + c) && (a * b) * c == a * (b * c))
      #expect(a * (b + c) == a * b + a * c)
      #expect(a - a == 0 && a + 0 == a && a * 1 == a)
      if !b.isZero { #expect(a / b * b == a && b / b == 1) }
    }
  }

  @Test("fractions that are equal hash alike, whether they went through large ones or not")
  func equality() {
    var chance = Seeded(state: 3)
    for _ in 0..<1000 {
      let (a, b) = (randomFraction(using: &chance), randomFraction(using: &chance))
      let detour = (a + b) - b
      #expect(detour == a && detour.hashValue == a.hashValue, "\(a), \(b)")
      #expect(detour.asInt == a.asInt)
    }
    let large = Rational(.max) * 4
    #expect(large / 4 == Rational(.max) && (large / 4).asInt == .max)
    #expect(Set([large, large + 1 - 1, large + 1]).count == 2)
  }

  @Test("the least Int has an opposite, a size and an inverse")
  func least() {
    let least = Rational(.min)
    #expect(least.asInt == .min)
    #expect(-least == Rational("9223372036854775808") && (-least).asInt == nil)
    #expect(-(-least) == least && (-(-least)).asInt == .min)
    #expect(least.magnitude == -least)
    #expect(Rational(.min, .min) == 1 && Rational(0, .min) == 0)
    #expect(Rational(1, .min).description == "-1/9223372036854775808")
    #expect(Rational(.min, -1).description == "9223372036854775808")
    #expect(Rational(.min, 6).description == "-4611686018427387904/3")
    #expect(1 / least * least == 1 && least / least == 1)
    #expect(least - least == 0 && 0 - least == -least)
  }

  @Test("a fraction is kept in lowest terms with a positive denominator")
  func lowestTerms() {
    let fraction = Rational(6, -4)
    #expect(fraction.numerator == -3 && fraction.denominator == 2)
    #expect(fraction.isNegative && !fraction.isInteger && !fraction.isZero)
    #expect(Rational(6, 3).isInteger && Rational(0, 5).isZero && Rational(0, -5).denominator == 1)
    let large = Rational("1e40")! / Rational("3e39")!
    #expect(large == Rational(10, 3))
    let parts = Rational("-1e40")! / 7
    #expect(parts.numerator == Rational("-1e40") && parts.denominator == 7)
    #expect(!parts.isInteger && parts.isNegative && (parts * 7).isInteger)
  }

  @Test("a < b where b − a is positive, for small and large fractions")
  func order() {
    var chance = Seeded(state: 4)
    var less = 0
    for _ in 0..<2000 {
      let (a, b) = (randomFraction(using: &chance), randomFraction(using: &chance))
      let difference = b - a
      #expect((a < b) == (!difference.isZero && !difference.isNegative), "\(a) and \(b)")
      if a < b { less += 1 }
    }
    #expect(less > 600 && less < 1400)
    #expect(Rational(.max - 1, .max) < 1 && Rational(.min, .max) < -1)
    #expect(Rational(.max - 1, .max) > Rational(.max - 2, .max - 1))
  }

  @Test(
    "the floor is the largest whole number that is not greater, and a half rounds up",
    arguments: [
      ("7/2", "3", "4"), ("-7/2", "-4", "-3"), ("5/2", "2", "3"), ("-5/2", "-3", "-2"),
      ("1/3", "0", "0"), ("-1/3", "-1", "0"), ("2/3", "0", "1"), ("-2/3", "-1", "-1"),
      ("4", "4", "4"), ("-4", "-4", "-4"), ("0", "0", "0"),
    ])
  func rounding(text: String, floor: String, rounded: String) throws {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    let fraction = Rational(parts[0], parts.count == 2 ? parts[1] : 1)
    #expect(fraction.floor.description == floor)
    #expect(fraction.rounded.description == rounded)
    // Far out, where nothing fits into words.
    let far = try #require(Rational("1e40"))
    #expect((fraction + far).floor == fraction.floor + far)
    #expect((fraction - far).rounded == fraction.rounded - far)
  }

  @Test("the width counts the bits above and below the line")
  func widths() throws {
    #expect(Rational(0).bitWidth == 1 && Rational(1).bitWidth == 2 && Rational(-3, 4).bitWidth == 5)
    #expect(Rational(.min).bitWidth == 65 && Rational(.max).bitWidth == 64)
    let large = try #require(Rational(2).power(100))
    #expect(large.bitWidth == 102 && (1 / large).bitWidth == 102)
  }

  // MARK: - Text

  @Test(
    "a decimal is read exactly",
    arguments: [
      ("0.044715", "8943/200000"), ("-12", "-12"), ("−12", "-12"), ("+12", "12"),
      ("1.5e-3", "3/2000"),
      ("1.5E−3", "3/2000"), ("2e3", "2000"), ("2E+3", "2000"), (".5", "1/2"), ("5.", "5"),
      ("-0", "0"),
      ("000.10", "1/10"), ("0e10000", "0"),
      ("123456789012345678901234567890.5", "246913578024691357802469135781/2"),
    ])
  func reading(text: String, fraction: String) {
    #expect(Rational(text)?.description == fraction)
  }

  @Test(
    "what is no decimal is not read",
    arguments: [
      "", ".", "1.2.3", "abc", "1e", " 1", "1 ", "-", "--1", "-+1", "e5", ".e5", "1e5.5", "1e10001",
      "1e-10001", "1e99999999999999999999", "1/2", "٣", "１", "1_000", "0x10", "nan", "inf", "1e+-5",
      "1\u{301}",
      "1\0",
    ])
  func refusing(text: String) {
    #expect(Rational(text) == nil)
  }

  @Test("exponents up to 10 000 are read, either way")
  func extremes() throws {
    let large = try #require(Rational("1e10000"))
    let small = try #require(Rational("1e-10000"))
    #expect(large * small == 1)
    #expect(large.description == "1" + String(repeating: "0", count: 10_000))
  }

  @Test(
    "the decimal of a fraction is exact, and there is none where it does not end",
    arguments: [
      ("0.044715", "0.044715"), ("-12", "-12"), ("0", "0"), ("-0.5", "-0.5"), ("1e3", "1000"),
      ("0.0001", "0.0001"), ("-123.456", "-123.456"), ("1e-59", "0." + zeros(58) + "1"),
      ("1e59", "1" + zeros(59)),
    ])
  func decimals(text: String, decimal: String) {
    #expect(Rational(text)?.decimal == decimal)
  }

  @Test("a decimal of more than 60 digits, or of a third, is none")
  func noDecimals() throws {
    #expect(Rational(1, 3).decimal == nil && Rational(1, 6).decimal == nil)
    #expect(Rational("1e-60")?.decimal == nil && Rational("1e60")?.decimal == nil)
    #expect(Rational("1e-10000")?.decimal == nil && Rational("1e10000")?.decimal == nil)
    let power = try #require(Rational(2).power(-59))
    let decimal = try #require(power.decimal)
    #expect(Rational(decimal) == power)
    #expect(try #require(Rational(2).power(-60)).decimal == nil)
    var chance = Seeded(state: 5)
    for _ in 0..<500 {
      let places = Int.random(in: 0...20, using: &chance)
      let digits = Rational(Int.random(in: .min ... .max, using: &chance))
      let fraction = try digits / #require(Rational(10).power(places))
      #expect(fraction.decimal.flatMap { Rational($0) } == fraction)
    }
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  // MARK: - Doubles

  @Test("the nearest Double to a decimal is the one that strtod finds")
  func nearest() throws {
    var chance = Seeded(state: 6)
    var (subnormal, infinite, zero) = (0, 0, 0)
    for _ in 0..<4000 {
      let digits = (0..<Int.random(in: 1...25, using: &chance)).map { _ in
        String(Int.random(in: 0...9, using: &chance))
      }
      let sign = Bool.random(using: &chance) ? "-" : ""
      let text = "\(sign)\(digits.joined())e\(Int.random(in: -350...310, using: &chance))"
      let fraction = try #require(Rational(text))
      let expected = strtod(text, nil)
      #expect(fraction.asDouble == expected, "\(text)")
      if expected.isSubnormal { subnormal += 1 }
      if expected.isInfinite { infinite += 1 }
      if expected == 0 { zero += 1 }
    }
    #expect(subnormal > 20 && infinite > 20 && zero > 20)
  }

  @Test(
    "halfway between two Doubles the even one is nearest, and the least step to a side decides",
    arguments: [
      1.0, 1.5, -1.0.nextUp, 4_503_599_627_370_497, 9_007_199_254_740_992, 1e300, -1e-300,
      Double.leastNormalMagnitude, Double.leastNormalMagnitude.nextDown, 0, .leastNonzeroMagnitude,
      Double.leastNonzeroMagnitude.nextUp, -Double.leastNonzeroMagnitude,
      Double.leastNormalMagnitude / 8, Double.greatestFiniteMagnitude.nextDown,
    ])
  func halfway(lower: Double) throws {
    let upper = lower.nextUp
    let middle = (Rational(exactly: lower) + Rational(exactly: upper)) / 2
    let step = try #require(Rational(2).power(-3000))
    let even = lower.significandBitPattern.isMultiple(of: 2) ? lower : upper
    #expect(middle.asDouble == even)
    #expect((middle - step).asDouble == lower)
    #expect((middle + step).asDouble == upper)
    #expect((-middle).asDouble == -even)
  }

  @Test("a finite Double comes back from its exact fraction")
  func exactly() {
    var chance = Seeded(state: 7)
    for _ in 0..<4000 {
      let value = Double(bitPattern: .random(in: 0 ... .max, using: &chance))
      guard value.isFinite else { continue }
      #expect(Rational(exactly: value).asDouble == value)
    }
    let edges: [Double] = [
      0, 1, 0.1, .leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude,
    ]
    for value in edges {
      #expect(Rational(exactly: value).asDouble == value)
      #expect(Rational(exactly: -value) == -Rational(exactly: value))
    }
    #expect(Rational(exactly: 0.1) == Rational(3_602_879_701_896_397, 36_028_797_018_963_968))
    #expect(Rational(exactly: -0.0) == 0)
  }

  @Test("above the largest Double and half a step lies infinity")
  func overflow() throws {
    let largest = Rational(exactly: .greatestFiniteMagnitude)
    let half = try #require(Rational(2).power(970))
    let step = try #require(Rational(2).power(-3000))
    #expect((largest + half).asDouble == .infinity)
    #expect((largest + half - step).asDouble == .greatestFiniteMagnitude)
    #expect((-largest - half).asDouble == -.infinity)
    #expect(try #require(Rational("1e10000")).asDouble == .infinity)
    #expect(try #require(Rational("-1e10000")).asDouble == -.infinity)
    #expect(try #require(Rational("1e-10000")).asDouble == 0)
    #expect(try #require(Rational("-1e-10000")).asDouble == 0)
  }

  // MARK: - Powers, roots, factors

  @Test("a power is the repeated product, and its inverse for a negative exponent")
  func powers() {
    var chance = Seeded(state: 8)
    for _ in 0..<200 {
      let base = randomFraction(using: &chance)
      var product = Rational(1)
      for exponent in 0...6 {
        #expect(base.power(exponent) == product)
        #expect(base.power(-exponent) == (product.isZero ? nil : 1 / product))
        product = product * base
      }
    }
  }

  @Test("a power of 0, 1 and −1 is known however high it is")
  func trivialPowers() {
    #expect(Rational(0).power(0) == 1 && Rational(0).power(.max) == 0)
    #expect(Rational(0).power(-1) == nil && Rational(0).power(.min) == nil)
    #expect(Rational(1).power(.max) == 1 && Rational(1).power(.min) == 1)
    #expect(Rational(-1).power(.max) == -1 && Rational(-1).power(.min) == 1)
  }

  @Test("a power of more than a million bits is refused, and the largest that is not is exact")
  func refusedPowers() throws {
    // 2ⁿ has n + 1 bits above the line and one below.
    #expect(Rational(2).power(999_998)?.bitWidth == 1_000_000)
    #expect(Rational(2).power(999_999) == nil && Rational(1, 2).power(999_999) == nil)
    #expect(Rational(1, 2).power(999_998) != nil)
    for exponent in [1_000_000, 1 << 40, .max, .min, -1_000_000_000] {
      #expect(Rational(2).power(exponent) == nil && Rational(-3, 2).power(exponent) == nil)
    }
    #expect(try #require(Rational("1e10000")).power(31) == nil)
  }

  @Test("the prime factors multiply to the fraction, and are primes in their order")
  func factors() throws {
    var chance = Seeded(state: 10)
    for _ in 0..<500 {
      let fraction = Rational(
        Int.random(in: 1...1_000_000_000, using: &chance),
        Int.random(in: 1...1_000_000_000, using: &chance))
      let factors = try #require(fraction.primeFactors())
      var product = Rational(1)
      for (prime, exponent) in factors {
        product = try product * #require(prime.power(exponent))
        #expect(isPrime(try #require(prime.asInt)))
      }
      #expect(product == fraction)
      #expect(zip(factors, factors.dropFirst()).allSatisfy { $0.prime < $1.prime })
    }
  }

  private func isPrime(_ n: Int) -> Bool {
    var divisor = 2
    while divisor * divisor <= n, n % divisor != 0 { divisor += 1 }
    return n > 1 && divisor * divisor > n
  }

  @Test("a rest that may not be prime is not given out as one")
  func unknownFactors() throws {
    // 100 003 and 100 019 are the first primes above 100 000.
    let (p, q) = (Rational(100_003), Rational(100_019))
    #expect(p.primeFactors()?.count == 1 && (p * 12).primeFactors()?.map(\.exponent) == [2, 1, 1])
    #expect((p * q).primeFactors() == nil && (1 / (p * q)).primeFactors() == nil)
    #expect((p * q).primeFactors(limit: 100_003)?.map(\.prime) == [p, q])
    let next = Rational(199_999)
    #expect((p * q * next).primeFactors(limit: 200_000)?.map(\.prime) == [p, q, next])
    #expect((next * next).primeFactors(limit: 199_998) == nil)
    #expect((next * next).primeFactors(limit: 199_999)?.map(\.exponent) == [2])
    #expect(Rational(35).primeFactors(limit: 5)?.count == 2)
    #expect(Rational(49).primeFactors(limit: 5) == nil)
    #expect(Rational(1).primeFactors()?.isEmpty == true)
    #expect(Rational(1).primeFactors(limit: .min)?.isEmpty == true)
    #expect(Rational(2).primeFactors(limit: 0) == nil)
    #expect(Rational(0).primeFactors() == nil && Rational(-6).primeFactors() == nil)
    let power = try #require(Rational("1e10000"))
    #expect(power.primeFactors()?.map(\.exponent) == [10_000, 10_000])
    #expect((1 / power).primeFactors()?.map(\.exponent) == [-10_000, -10_000])
    #expect(try #require(Rational(2).power(900_000)).primeFactors()?.count == 1)
    #expect(Rational(6).primeFactors(limit: .max)?.count == 2)
  }

  @Test("many threads may read, make and drop the same large fractions")
  func threads() async {
    let shared = Rational("1e50")! / Rational("27e75")!
    let sums = await withTaskGroup(of: Rational.self) { group in
      for index in 0..<64 {
        group.addTask {
          (0..<200).reduce(Rational(index)) { sum, n in sum + shared * Rational(n) }
        }
      }
      return await group.reduce(into: [Rational]()) { $0.append($1) }
    }
    let expected = (0..<64).map { Rational($0) + shared * 19_900 }
    #expect(Set(sums) == Set(expected))
  }
}
