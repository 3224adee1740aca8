import BigInt
import Testing

@testable import Derivations

@Suite("Exact fractions")
struct RationalTests {
  @Test("small and large fractions obey one arithmetic")
  func arithmetic() {
    var sampling = Sampling(seed: 8)
    func number() -> BigInt {
      let width = Int(sampling.next() % 140) + 1
      let digits = BigInt(BigUInt(sampling.next()) << 64 + BigUInt(sampling.next()))
      let value = digits >> (128 - min(width, 128)) + 1
      return sampling.next() & 1 == 0 ? value : -value
    }
    for _ in 0..<150 {
      let (a, b, c, d) = (number(), number(), number(), number())
      let (p, q) = (Rational(a, b), Rational(c, d))
      // Two fractions are equal when their cross products are.
      func isEqual(_ r: Rational, _ above: BigInt, _ below: BigInt) -> Bool {
        r.numerator * below == above * r.denominator && r.denominator > 0
          && r.numerator.greatestCommonDivisor(with: r.denominator) == 1
      }
      #expect(isEqual(p + q, a * d + c * b, b * d))
      #expect(isEqual(p - q, a * d - c * b, b * d))
      #expect(isEqual(p * q, a * c, b * d))
      #expect(isEqual(p / q, a * d, b * c))
      #expect((p < q) == (p - q).isNegative)
      #expect(p - p == 0)
      #expect(p + q - q == p)
      #expect((p * q / q).hashValue == p.hashValue)
    }
  }

  @Test("the ends of the machine's words are no ends", arguments: [Int.min, Int.max, -1, 1])
  func edges(value: Int) {
    let r = Rational(value)
    #expect(-(-r) == r)
    #expect(r + 1 - 1 == r)
    #expect(r * r / r == r)
    #expect((r - 1 < r) && (r < r + 1))
    #expect(Rational(BigInt(value), 3).numerator % 3 != 0 || value % 3 == 0)
    #expect(Rational(1, value) * r == 1)
  }

  @Test(
    "decimals are read exactly",
    arguments: [
      ("0.044715", Rational(8943, 200_000)), ("-12", -12), ("1.5e-3", Rational(3, 2000)),
      ("−0.25", Rational(-1, 4)), ("2e3", 2000),
    ] as [(String, Rational)])
  func decimals(text: String, value: Rational) {
    #expect(Rational(text) == value)
  }

  @Test("what is no decimal is none", arguments: ["", "x", "1.2.3", "1e", "--1", "0x10"])
  func nonsense(text: String) {
    #expect(Rational(text) == nil)
  }
}
