import Testing

@testable import Derivations

@Suite("Numbers as text")
struct NumberTextTests {
  @Test(
    "a number is rounded once, and then written",
    arguments: [
      (9.96e-50, 2, "1.0·10⁻⁴⁹"), (9.94e-50, 2, "9.9·10⁻⁵⁰"), (1e-301, 3, "1.00·10⁻³⁰¹"),
      (-1234.5, 2, "−1.2·10³"), (0, 2, "0"), (.infinity, 2, "∞"), (-.infinity, 2, "−∞"),
      (.nan, 2, "undefined"), (.leastNonzeroMagnitude, 17, "4.9406564584124654·10⁻³²⁴"),
      (.greatestFiniteMagnitude, 17, "1.7976931348623157·10³⁰⁸"), (7, 1, "7·10⁰"), (7, 0, "7·10⁰"),
    ] as [(Double, Int, String)])
  func scientific(value: Double, digits: Int, text: String) {
    #expect(NumberText.scientific(value, digits: digits) == text)
  }

  @Test(
    "a fixed number of decimals",
    arguments: [
      (0.99999999999, 5, "1.00000"), (0.125, 2, "0.13"), (2.675, 2, "2.67"), (-0.001, 2, "0.00"),
      (-0.006, 2, "−0.01"), (1e22, 0, "10000000000000000000000"), (999.5, 0, "1000"),
      (0.1, 20, "0.10000000000000000555"), (0, 3, "0.000"), (0.04, 1, "0.0"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals) == text)
  }

  @Test(
    "about five digits",
    arguments: [
      (16, "16"), (0.5, "0.5"), (0.012345678, "0.01235"), (1e-5, "1.000·10⁻⁵"),
      (-2e7, "−2.000·10⁷"),
      (999999.99999, "1000000"), (0.09999999, "0.1"), (-0.0, "0"), (12345.678, "12345.678"),
    ] as [(Double, String)])
  func short(value: Double, text: String) { #expect(NumberText.short(value) == text) }

  @Test(
    "two values that differ are never written alike",
    arguments: [
      (0.4997, 0.5), (1, 1 + 0x1p-52), (1e-4, 1e-4 + 1e-20), (1.5e-4, 1.5e-4.nextUp),
      (1e300, 1e300.nextUp),
      (.leastNonzeroMagnitude, 0x1p-1073), (0, .leastNonzeroMagnitude), (123456.5, 123456.5.nextUp),
      (-1, 1), (.infinity, 1),
      (.nan, 1),
    ] as [(Double, Double)])
  func apart(a: Double, b: Double) {
    let (p, q) = NumberText.apart(a, b)
    #expect(p != q)
  }

  @Test("a ball's digits are those of both its ends")
  func between() {
    func text(_ low: String, _ high: String, _ count: Int) -> String? {
      func number(_ digits: String) -> NumberText.Decimal {
        NumberText.Decimal(digits, timesTenTo: -4)
      }
      return NumberText.between(number(low), number(high), digits: count)
    }
    #expect(text("31415", "31416", 4) == "3.142")
    #expect(text("31415", "31416", 5) == nil)
    #expect(text("31414", "31416", 4) == nil)
    #expect(text("9999", "10001", 3) == "1.00")
    #expect(text("-9999", "-10001", 3) == "−1.00")
    #expect(text("-1", "1", 1) == nil)
    #expect(text("0", "0", 3) == "0")
    // The higher end counts for both: 0.99996 has five digits, 1.0000 has only four behind it.
    #expect(text("99994", "100004", 5) == nil)
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

  @Test("every double's digits are exact", arguments: 0..<200)
  func exact(round: Int) throws {
    var sampling = Sampling(seed: UInt64(round))
    let value = Double(bitPattern: sampling.next())
    guard value.isFinite else { return }
    let text = NumberText.scientific(value, digits: 17)
      .replacing("−", with: "-").replacing("·10", with: "e")
    let power = text.split(separator: "e")
    let digits = power[1].map { character -> Character in
      let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
      return raised.firstIndex(of: character).map { Character("\($0)") } ?? "-"
    }
    #expect(Double("\(power[0])e\(String(digits))") == value)
  }
}
