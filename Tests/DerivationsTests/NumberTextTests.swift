import Balls
import Testing

@testable import Derivations

@Suite("Numbers as text")
struct NumberTextTests {
  @Test(
    "about five digits, without zeros at the end",
    arguments: [
      (16, "16"), (0.5, "0.5"), (0.012345678, "0.012346"), (-0.0, "0"), (.infinity, "∞"),
      (-.infinity, "−∞"), (.nan, "undefined"), (1e-301, "1.0000·10⁻³⁰¹"), (-2.5, "−2.5"),
    ] as [(Double, String)])
  func short(value: Double, text: String) { #expect(NumberText.short(value) == text) }

  @Test(
    "two values that differ are never written alike",
    arguments: [
      (0.4997, 0.5), (1, 1 + 0x1p-52), (1e-4, 1e-4 + 1e-20), (1.5e-4, 1.5e-4.nextUp),
      (1e300, 1e300.nextUp), (.leastNonzeroMagnitude, 0x1p-1073), (0, .leastNonzeroMagnitude),
      (123456.5, 123456.5.nextUp), (-1, 1),
    ] as [(Double, Double)])
  func apart(a: Double, b: Double) {
    let (p, q) = NumberText.apart(Enclosure(exactly: a), Enclosure(exactly: b))
    #expect(p != q)
  }

  @Test("an exact number is a decimal where that is short, else a fraction")
  func exact() {
    #expect(NumberText.exact(Rational(13, 10)) == "1.3")
    #expect(NumberText.exact(Rational(-1, 3)) == "−1/3")
    #expect(NumberText.exact(0) == "0")
  }

  @Test(
    "a spelling is taken apart",
    arguments: [
      ("-1.50e-3", "1.50", -3), (".5", "0.5", 0), ("5.", "5", 0), ("007", "7", 0), ("+3", "3", 0),
      ("1E5", "1", 5), ("0.0", "0.0", 0),
    ])
  func spelling(text: String, significand: String, exponent: Int) throws {
    let spelling = try #require(NumberText.Spelling(text))
    #expect(spelling.significand == significand && spelling.exponent == exponent)
  }

  @Test(
    "what is no number is none", arguments: ["", "-", ".", "1.2.3", "x", "1e", "½", "e5", "1 2"])
  func none(text: String) { #expect(NumberText.Spelling(text) == nil) }

  @Test(
    "a number close to a short one is not written as that one, which may lie outside of its domain")
  func close() {
    for k in [30, 40, 50, 80] {
      for near in [Rational(1), Rational(1, 4), Rational(20)] {
        let gap = Rational(1, 3) / (Rational(2).power(k) ?? 1)
        for value in [near - gap, near + gap] {
          let text = NumberText.exact(value)
          guard let written = Rational(text) else { continue }
          #expect((written < near) == (value < near) && written != near, "\(text)")
        }
      }
    }
  }

  @Test("of an enclosure about 0 only the places are written that are known to be 0")
  func aboutZero() {
    func text(_ low: Rational, _ high: Rational) -> String {
      NumberText.known(
        Enclosure(lower: low, includesLower: true, upper: high, includesUpper: true, bits: 64))
    }
    #expect(text(Rational(-1, 100_000), Rational(2, 100_000)) == "0.0000…")
    #expect(text(Rational(-1, 1000), Rational(2, 1000)) == "0.00…")
    #expect(text(Rational(-1, 3), Rational(2, 3)).contains("0.") == true)
    #expect(text(Rational(-1, 3), Rational(2, 3)).hasSuffix("…") == false)
  }
}
