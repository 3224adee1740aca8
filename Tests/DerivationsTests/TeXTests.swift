import Testing

import Balls

@testable import Derivations

private let x = Variable("x"), y = Variable("y"), a = Variable("a"), b = Variable("b")
private let β = Variable("β", in: .positive), μ = Variable("μ"), σ = Variable("σ", in: .positive)
private let n = Variable("n", in: .integers), t = Variable.dummy("t"), k = Variable.dummy("k")
private let f = Function("f"), g = Function("g")

/// An expression, and how it should be written in TeX and in plain text.
struct Spelling: Sendable, CustomTestStringConvertible {
  let expression: Expression
  let tex: String
  let text: String
  var testDescription: String { text }

  init(_ expression: Expression, _ tex: String, _ text: String) {
    self.expression = expression
    self.tex = tex
    self.text = text
  }
}

@resultBuilder
enum SpellingBuilder {
  static func buildExpression(_ spelling: Spelling) -> [Spelling] { [spelling] }
  static func buildBlock(_ parts: [Spelling]...) -> [Spelling] { parts.flatMap { $0 } }
}

@Suite("Writing mathematics")
struct TeXTests {
  @Test("TeX is what an author would write", arguments: all)
  func tex(spelling: Spelling) { #expect(spelling.expression.tex == spelling.tex) }

  @Test("plain text follows the same rules", arguments: all)
  func text(spelling: Spelling) { #expect(spelling.expression.text == spelling.text) }

  @Test("what is written is read back as a tree of the same value", arguments: all)
  func meaning(spelling: Spelling) throws {
    let known = Known(of: spelling.expression)
    let value = FieldValue(seed: 3)(spelling.expression)
    #expect(try FieldValue(seed: 3)(PlainReader.read(spelling.text, known)) == value)
    #expect(try FieldValue(seed: 3)(TeXReader.read(spelling.tex, known)) == value)
  }

  @Test("there are at least 300 expected strings")
  func count() { #expect(Self.all.count >= 300) }

  static let all =
    HardSpellings.all + products + sums + fractions + powers + functions + operators

  @SpellingBuilder static var products: [Spelling] {
    Spelling(2 * x, "2x", "2x")
    Spelling(x * y, "xy", "xy")
    Spelling(β * x, "\\beta x", "βx")
    Spelling(.pi * x, "\\pi x", "πx")
    Spelling(x * sigmoid(β * x), "x\\sigma(\\beta x)", "x·σ(βx)")
    Spelling(x ** 2 * sigmoid(x), "x^2\\sigma(x)", "x²·σ(x)")
    Spelling(-2 * x, "-2x", "−2x")
    Spelling(-1 * x, "-x", "−x")
    Spelling(1 * x, "x", "x")
    Spelling(2 * (x + 1), "2(x + 1)", "2·(x + 1)")
    Spelling((x + 1) * (x - 1), "(x + 1)(x - 1)", "(x + 1)·(x − 1)")
    Spelling(x * 2, "x \\cdot 2", "x·2")
    Spelling(x * -y, "x(-y)", "x·(−y)")
    Spelling(sigmoid(x) * (1 - sigmoid(x)), "\\sigma(x)(1 - \\sigma(x))", "σ(x)·(1 − σ(x))")
    Spelling(1 / 2 * x, "\\frac{1}{2}x", "½x")
    Spelling(-1 / 2 * x, "-\\frac{1}{2}x", "−½x")
    Spelling(.decimal("1.702") * x, "1.702x", "1.702x")
    Spelling(
      β * x * sigmoid(β * x) * (1 - sigmoid(β * x)),
      "\\beta x\\sigma(\\beta x)(1 - \\sigma(\\beta x))", "βx·σ(βx)·(1 − σ(βx))")
  }

  @SpellingBuilder static var sums: [Spelling] {
    Spelling(x + y, "x + y", "x + y")
    Spelling(x - y, "x - y", "x − y")
    Spelling(x - (y - a), "x - (y - a)", "x − (y − a)")
    Spelling(x + (y - a), "x + y - a", "x + y − a")
    Spelling(x + -2 * y, "x - 2y", "x − 2y")
    Spelling(-x + y, "-x + y", "−x + y")
    Spelling(-(x + y), "-(x + y)", "−(x + y)")
    Spelling(1 - x ** 2, "1 - x^2", "1 − x²")
    Spelling(x - -1 / 2, "x + \\frac{1}{2}", "x + ½")
  }

  @SpellingBuilder static var fractions: [Spelling] {
    Spelling(x / 2, "\\frac{x}{2}", "x/2")
    Spelling(-x / 2, "-\\frac{x}{2}", "−x/2")
    Spelling(1 / (1 + exp(-x)), "\\frac{1}{1 + e^{-x}}", "1/(1 + e⁻ˣ)")
    Spelling((x + 1) / (x - 1), "\\frac{x + 1}{x - 1}", "(x + 1)/(x − 1)")
    Spelling(x / (2 * y), "\\frac{x}{2y}", "x/(2y)")
    Spelling(x / 2 * y, "\\frac{x}{2}y", "(x/2)·y")
    Spelling((x / y) ** 2, "\\left(\\frac{x}{y}\\right)^2", "(x/y)²")
    Spelling(Expression(Rational(3, 4)) * x, "\\frac{3}{4}x", "¾x")
    Spelling(Expression(Rational(5, 7)), "\\frac{5}{7}", "5/7")
    Spelling(sqrt(2 / .pi), "\\sqrt{\\frac{2}{\\pi}}", "√(2/π)")
    Spelling(
      (.pi * x * cos(.pi * x) - sin(.pi * x)) / (.pi * x ** 2),
      "\\frac{\\pi x\\cos(\\pi x) - \\sin(\\pi x)}{\\pi x^2}", "(πx·cos(πx) − sin(πx))/(πx²)")
    Spelling(
      sigmoid((x - μ) / σ), "\\sigma\\left(\\frac{x - \\mu}{\\sigma}\\right)", "σ((x − μ)/σ)")
  }

  @SpellingBuilder static var powers: [Spelling] {
    Spelling(x ** 2, "x^2", "x²")
    Spelling(x ** 10, "x^{10}", "x¹⁰")
    Spelling(x ** -1, "x^{-1}", "x⁻¹")
    Spelling(x ** n, "x^n", "xⁿ")
    Spelling((x + 1) ** 2, "(x + 1)^2", "(x + 1)²")
    Spelling(-(x ** 2), "-x^2", "−x²")
    Spelling(power(-x, 2), "(-x)^2", "(−x)²")
    Spelling((2 * x) ** 2, "(2x)^2", "(2x)²")
    Spelling(exp(x), "e^x", "eˣ")
    Spelling(exp(1), "e", "e")
    Spelling(exp(-(x ** 2) / 2), "e^{-x^2/2}", "e^(−x²/2)")
    Spelling(exp(β * x), "e^{\\beta x}", "e^(βx)")
    Spelling(exp(x) ** 2, "(e^x)^2", "(eˣ)²")
    Spelling(sqrt(2 * .pi), "\\sqrt{2\\pi}", "√(2π)")
    Spelling(sqrt(x) ** 2, "\\sqrt{x}^2", "(√x)²")
    Spelling(sin(x) ** 2, "\\sin^2(x)", "sin²(x)")
    Spelling(sigmoid(x) ** 2, "\\sigma(x)^2", "σ(x)²")
    Spelling(x ** (a + b), "x^{a + b}", "x^(a + b)")
  }

  @SpellingBuilder static var functions: [Spelling] {
    Spelling(normalCumulative(x), "\\Phi(x)", "Φ(x)")
    Spelling(normalDensity(x), "\\varphi(x)", "φ(x)")
    Spelling(
      erf(x / sqrt(2)), "\\operatorname{erf}\\left(\\frac{x}{\\sqrt{2}}\\right)", "erf(x/√2)")
    Spelling(log(1 + exp(x)), "\\ln(1 + e^x)", "ln(1 + eˣ)")
    Spelling(tanh(x / 2), "\\tanh\\left(\\frac{x}{2}\\right)", "tanh(x/2)")
    Spelling(lambertW(exp(-1)), "W(e^{-1})", "W(e⁻¹)")
    Spelling(max(0, x), "\\max(0, x)", "max(0, x)")
    Spelling(abs(x), "|x|", "|x|")
    Spelling(swish(x), "\\operatorname{Swish}(x)", "Swish(x)")
    Spelling(swish(x, beta: β), "\\operatorname{Swish}_{\\beta}(x)", "Swish_β(x)")
    Spelling(sinc(x), "\\operatorname{sinc}(x)", "sinc(x)")
    Spelling(f.derivative(g(x)), "f'(g(x))", "f′(g(x))")
    Spelling(f.derivative(x, order: 4), "f^{(4)}(x)", "f⁽⁴⁾(x)")
    Spelling(
      piecewise((0, when: x < 0), otherwise: x),
      "\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}",
      "{0 if x < 0; x otherwise}")
    Spelling(Variable("x₁") + Variable("w2"), "x_{1} + w_{2}", "x₁ + w2")
  }

  @SpellingBuilder static var operators: [Spelling] {
    Spelling(derivative(sigmoid(x), x), "\\frac{d}{dx}\\sigma(x)", "d/dx σ(x)")
    Spelling(
      derivative(x * sigmoid(x), x), "\\frac{d}{dx}\\left[x\\sigma(x)\\right]", "d/dx [x·σ(x)]")
    Spelling(
      x * derivative(sigmoid(β * x), x), "x\\frac{\\partial}{\\partial x}\\sigma(\\beta x)",
      "x·∂/∂x σ(βx)")
    Spelling(
      derivative(sigmoid(x), x) * x, "\\left(\\frac{d}{dx}\\sigma(x)\\right)x", "(d/dx σ(x))·x")
    Spelling(
      derivative(swish(x), x, order: 2), "\\frac{d^2}{dx^2}\\operatorname{Swish}(x)",
      "d²/dx² Swish(x)")
    Spelling(
      derivative(swish(x, beta: β), β),
      "\\frac{\\partial}{\\partial\\beta}\\operatorname{Swish}_{\\beta}(x)", "∂/∂β Swish_β(x)")
    Spelling(
      limit(sinc(x), x, 0), "\\lim_{x \\to 0} \\operatorname{sinc}(x)", "lim[x → 0] sinc(x)")
    Spelling(
      limit(x - swish(x), x, .infinity),
      "\\lim_{x \\to \\infty} (x - \\operatorname{Swish}(x))", "lim[x → ∞] (x − Swish(x))")
    Spelling(
      integral(normalDensity(t), t, from: .minusInfinity, to: x),
      "\\int_{-\\infty}^{x} \\varphi(t)\\,dt", "∫[−∞, x] φ(t) dt")
    Spelling(sum(x ** k, k, from: 0, to: n), "\\sum_{k = 0}^{n} x^k", "Σ[k = 0 … n] xᵏ")
    Spelling(
      bracket(t ** 2, t, from: 0, to: 1), "\\left[t^2\\right]_{t = 0}^{1}",
      "[t²] from t = 0 to 1")
  }

  @Test("a derivation's equals signs are aligned, and each step stands with its reason")
  func alignment() throws {
    let derivation = try check(derivative(x ** 2 / 2, x)) {
      Step(2 * x / 2, because: "power rule")
      Step(x, because: "cancel")
    }
    #expect(
      derivation.tex
        == "\\begin{aligned} \\frac{d}{dx}\\left[\\frac{x^2}{2}\\right] &= \\frac{2x}{2} \\\\ "
        + "&= x \\end{aligned}")
    #expect(
      derivation.text
        == "d/dx [x²/2] = 2x/2  ✓ power rule\n            = x  ✓ cancel")
  }
}
