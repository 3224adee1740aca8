import Testing

@testable import Workbook

@Suite("Numbers in prose and tables")
struct NumberFormatTests {
  @Test(
    "a number is written as its format says",
    arguments: [
      (NumberFormat.shortest, 0.5, "0.5"), (.shortest, -2, "−2"), (.shortest, 5e-5, "5·10⁻⁵"),
      (.shortest, 0, "0"), (.shortest, -0.0, "0"), (.shortest, .infinity, "∞"),
      (.shortest, -.infinity, "−∞"), (.shortest, .nan, "nan"), (.fixed(4), -0.238405844, "−0.2384"),
      (.fixed(2), -0.001, "0.00"), (.fixed(0), 2.5, "2"),
      (.significant(3), 0.0000123456, "1.23·10⁻⁵"),
      (.significant(3), 0.00123456, "0.00123"), (.significant(4), 1234567, "1.235·10⁶"),
      (.significant(7), 12.5, "12.50000"), (.scientific(1), -3.14e-300, "−3.1·10⁻³⁰⁰"),
      (.percent(1), 0.2689, "26.9%"), (.percent(0), 1, "100%"),
    ])
  func text(format: NumberFormat, number: Double, expected: String) {
    #expect(format.text(number) == expected)
  }

  @Test(
    "the same as TeX",
    arguments: [
      (NumberFormat.shortest, 5e-5, "5\\times 10^{-5}"), (.fixed(2), -1.5, "-1.50"),
      (.shortest, .infinity, "\\infty"), (.percent(0), 0.5, "50\\%"),
      (.shortest, .nan, "\\text{nan}"),
    ])
  func tex(format: NumberFormat, number: Double, expected: String) {
    #expect(format.tex(number) == expected)
  }

  @Test(
    "integers keep every digit, thousands apart",
    arguments: [
      (0, "0"), (-1, "−1"), (9999, "9999"), (10000, "10\u{202F}000"),
      (1_234_567, "1\u{202F}234\u{202F}567"),
    ])
  func integers(number: Int, expected: String) {
    #expect(number.text(.shortest) == expected)
  }

  @Test("a Float is written with its own digits, not those of a Double")
  func floats() {
    #expect(Float(0.1).text(.shortest) == "0.1")
  }
}
