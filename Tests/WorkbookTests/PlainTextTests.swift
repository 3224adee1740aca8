import Testing

@testable import Workbook

@Suite("Prose in a terminal")
struct PlainTextTests {
  @Test(
    "TeX becomes plain letters",
    arguments: [
      ("x\\,\\sigma(x)", "x σ(x)"), ("\\frac{x}{1+e^{-x}}", "x/(1+e⁻ˣ)"), ("x^2", "x²"),
      ("e^{-x^2/2}", "e^(−x²/2)"), ("\\tfrac12", "1/2"), ("\\sqrt{2\\pi}", "√(2π)"),
      ("\\sqrt 2", "√2"), ("f_\\beta(x)", "f_β(x)"), ("W(1/e)", "W(1/e)"), ("a \\le b", "a ≤ b"),
      ("x \\to -\\infty", "x → −∞"), ("\\sigma'", "σ′"), ("\\text{if } x", "if x"),
      ("\\unknown{x}", "unknownx"), ("{", ""), ("\\", ""),
    ])
  func tex(source: String, expected: String) {
    #expect(PlainTeX.text(source) == expected)
  }

  @Test("lines break at the width and nowhere else")
  func wraps() {
    let text = PlainText.wrapped("one two three four", width: 9, indent: "> ")
    #expect(text == "> one two\n> three\n> four")
  }

  @Test("escape sequences take no columns")
  func columns() {
    #expect(PlainText.columns("\u{1B}[1mβ = 2\u{1B}[0m") == 5)
  }
}
