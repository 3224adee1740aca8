import Balls
import StatementTesting

@testable import Derivations

private let x = Variable("x"), y = Variable("y"), a = Variable("a"), b = Variable("b")
private let β = Variable("β", in: .positive), μ = Variable("μ"), σ = Variable("σ", in: .positive)
private let n = Variable("n", in: .integers), t = Variable.dummy("t"), k = Variable.dummy("k")
private let h = Variable.dummy("h"), f = Function("f"), g = Function("g")
private let e = Variable("e"), d = Variable("d"), ab = Variable("ab"), rate = Variable("rate")
private let step = piecewise((0, when: x < 0), otherwise: x)
private let area = integral(t ** 2, t, from: 0, to: x)
private let gauss = sum(k, k, from: 1, to: n)
private let sides = bracket(t ** 2, t, from: 0, to: 1)
private let family = Function(name: "G_0", parameters: [], body: nil, subscripts: 1)
private func D(_ spelling: String) -> Expression { .decimal(spelling) }
private func V(_ name: String) -> Variable { Variable(name) }

/// What was once written wrongly, or so that it could be read in two ways, and what lies near it.
enum HardSpellings {
  static let all =
    signs + ones + numerals + nestedFractions + exponents + bars + poweredFunctions
    + operatorsInside + casesInside + hardNames

  /// A sign is written once, and as few as may be.
  @SpellingBuilder static var signs: [Spelling] {
    Spelling(-(-x), "x", "x")
    Spelling(-(-(-x)), "-x", "−x")
    Spelling(x - (-y), "x + y", "x + y")
    Spelling(x - (-2 * y), "x + 2y", "x + 2y")
    Spelling(x + -(y + a), "x - (y + a)", "x − (y + a)")
    Spelling(x - (a - b) * y, "x - (a - b)y", "x − (a − b)·y")
    Spelling(-x * -y, "-x(-y)", "−x·(−y)")
    Spelling(x * power(-y, 1), "x(-y)", "x·(−y)")
    Spelling(x * -2, "x(-2)", "x·(−2)")
    Spelling(x * R(-1, 2), "x\\left(-\\frac{1}{2}\\right)", "x·(−½)")
    Spelling(x / -2, "-\\frac{x}{2}", "−x/2")
    Spelling(-x / -y, "\\frac{x}{y}", "x/y")
    Spelling(x / (-2 * y), "-\\frac{x}{2y}", "−x/(2y)")
    Spelling(1 / -x, "-\\frac{1}{x}", "−1/x")
    Spelling(-(x / y), "-\\frac{x}{y}", "−x/y")
    Spelling(-(x - y) / 2, "-\\frac{x - y}{2}", "−(x − y)/2")
    Spelling(0 - x, "0 - x", "0 − x")
    Spelling(-1 * (x + y), "-(x + y)", "−(x + y)")
    Spelling(x ** -n, "x^{-n}", "x⁻ⁿ")
    Spelling(power(-x, n), "(-x)^n", "(−x)ⁿ")
    Spelling(power(-2, n), "(-2)^n", "(−2)ⁿ")
    Spelling(Expression(-2) * Expression(-3), "-2(-3)", "−2·(−3)")
    Spelling(D("-0.25") * x, "-0.25x", "−0.25x")
    Spelling(x - D("-0.25"), "x + 0.25", "x + 0.25")
    Spelling(x - D("0.25"), "x - 0.25", "x − 0.25")
  }

  /// A factor 1 and an exponent 1 are noise.
  @SpellingBuilder static var ones: [Spelling] {
    Spelling(x * (1 * y), "xy", "xy")
    Spelling(1 * x * 1 * y, "xy", "xy")
    Spelling(x ** 1, "x", "x")
    Spelling(power(-x, 1) + y, "-x + y", "−x + y")
    Spelling(x * 1, "x", "x")
    Spelling(1 * R(1, 1), "1", "1")
    Spelling(D("1.0") * x, "1.0x", "1.0x")
    Spelling(1 / (1 * x), "\\frac{1}{x}", "1/x")
    Spelling(x + 0, "x + 0", "x + 0")
    Spelling(x / 1, "\\frac{x}{1}", "x/1")
  }

  /// Two numbers never touch; a number keeps its spelling.
  @SpellingBuilder static var numerals: [Spelling] {
    Spelling(2 * R(1, 2), "2 \\cdot \\frac{1}{2}", "2·½")
    Spelling(R(1, 2) * 2, "\\frac{1}{2} \\cdot 2", "½·2")
    Spelling(x * R(1, 2), "x \\cdot \\frac{1}{2}", "x·½")
    Spelling(2 * R(2, 3) * x, "2 \\cdot \\frac{2}{3}x", "2·⅔x")
    Spelling(x / R(1, 2), "\\frac{x}{\\frac{1}{2}}", "x/½")
    Spelling(R(1, 2) / 3, "\\frac{\\frac{1}{2}}{3}", "½/3")
    Spelling(R(5, 7) * x, "\\frac{5}{7}x", "(5/7)·x")
    Spelling(R(5, 7) ** 2, "\\left(\\frac{5}{7}\\right)^2", "(5/7)²")
    Spelling(R(1, 2) ** n, "\\left(\\frac{1}{2}\\right)^n", "(½)ⁿ")
    Spelling(power(2, n), "2^n", "2ⁿ")
    Spelling(2 * power(3, n), "2 \\cdot 3^n", "2·3ⁿ")
    Spelling(3 * power(10, n), "3 \\cdot 10^n", "3·10ⁿ")
    Spelling(D("1.50"), "1.50", "1.50")
    Spelling(D(".5") * x, "0.5x", "0.5x")
    Spelling(D("1.5e-3") * x, "1.5 \\cdot 10^{-3}x", "1.5·10⁻³x")
    Spelling(x * D("1.5e-3"), "x \\cdot 1.5 \\cdot 10^{-3}", "x·1.5·10⁻³")
    Spelling(x / D("1.5e-3"), "\\frac{x}{1.5 \\cdot 10^{-3}}", "x/(1.5·10⁻³)")
    Spelling(D("1e-9"), "10^{-9}", "10⁻⁹")
    Spelling(D("1e5") ** 2, "(10^5)^2", "(10⁵)²")
    Spelling(D("6.02e23"), "6.02 \\cdot 10^{23}", "6.02·10²³")
    Spelling(Expression((Rational(10).power(30) ?? 1)), "10^{30}", "10³⁰")
    Spelling(3 * Expression((Rational(10).power(30) ?? 1)) * x, "3 \\cdot 10^{30}x", "3·10³⁰x")
    Spelling(
      Expression(Rational("123456789012345678901234567890") ?? 0), "123456789012345678901234567890",
      "123456789012345678901234567890")
    Spelling(1 / Expression((Rational(10).power(15) ?? 1)), "\\frac{1}{10^{15}}", "1/10¹⁵")
    Spelling(x ** D("0.5"), "x^{0.5}", "x^0.5")
    Spelling(x ** R(1, 2), "\\sqrt{x}", "√x")
    Spelling(x ** R(1, 3), "x^{1/3}", "x^⅓")
    Spelling(x ** R(-1, 2), "x^{-1/2}", "x^(−½)")
  }

  /// What stands behind a slash is one thing.
  @SpellingBuilder static var nestedFractions: [Spelling] {
    Spelling((x / y) / a, "\\frac{\\frac{x}{y}}{a}", "(x/y)/a")
    Spelling(x / (y / a), "\\frac{x}{\\frac{y}{a}}", "x/(y/a)")
    Spelling(x * y / a, "\\frac{xy}{a}", "xy/a")
    Spelling(x / y * a, "\\frac{x}{y}a", "(x/y)·a")
    Spelling(x * (y / a), "x\\frac{y}{a}", "x·(y/a)")
    Spelling(x / (y * a), "\\frac{x}{ya}", "x/(ya)")
    Spelling((x + y) / 2 * a, "\\frac{x + y}{2}a", "((x + y)/2)·a")
    Spelling(2 / 3 * x, "\\frac{2}{3}x", "⅔x")
    Spelling((x / y) / (a / b), "\\frac{\\frac{x}{y}}{\\frac{a}{b}}", "(x/y)/(a/b)")
    Spelling(1 / (x + 1 / y), "\\frac{1}{x + \\frac{1}{y}}", "1/(x + 1/y)")
    Spelling(1 / (1 + 1 / (1 + x)), "\\frac{1}{1 + \\frac{1}{1 + x}}", "1/(1 + 1/(1 + x))")
    Spelling(x / sqrt(y), "\\frac{x}{\\sqrt{y}}", "x/√y")
    Spelling(x / y ** 2, "\\frac{x}{y^2}", "x/y²")
    Spelling(sqrt(x / y), "\\sqrt{\\frac{x}{y}}", "√(x/y)")
    Spelling((x / y) ** n, "\\left(\\frac{x}{y}\\right)^n", "(x/y)ⁿ")
  }

  /// An exponent is written on the line, and is read in one way.
  @SpellingBuilder static var exponents: [Spelling] {
    Spelling(exp(-1 / 2 * x ** 2), "e^{-\\frac{1}{2}x^2}", "e^(−½x²)")
    Spelling(exp(R(-1, 2) * x ** 2), "e^{-\\frac{1}{2}x^2}", "e^(−½x²)")
    Spelling(exp(x / 2 * y), "e^{(x/2)y}", "e^((x/2)·y)")
    Spelling(exp(x / (2 * y)), "e^{x/(2y)}", "e^(x/(2y))")
    Spelling(exp(x / y / a), "e^{(x/y)/a}", "e^((x/y)/a)")
    Spelling(exp(x * (y / 2)), "e^{x(y/2)}", "e^(x·(y/2))")
    Spelling(exp(2 * R(1, 2) * x), "e^{2 \\cdot \\frac{1}{2}x}", "e^(2·½x)")
    Spelling(
      exp(-((x - μ) ** 2) / (2 * σ ** 2)), "e^{-(x - \\mu)^2/(2\\sigma^2)}", "e^(−(x − μ)²/(2σ²))")
    Spelling(exp(R(1, 2)), "e^{1/2}", "e^½")
    Spelling(exp(x) ** 2, "(e^x)^2", "(eˣ)²")
    Spelling(exp(x ** 2), "e^{x^2}", "e^(x²)")
    Spelling(x ** (y ** 2), "x^{y^2}", "x^(y²)")
    Spelling((x ** y) ** 2, "(x^y)^2", "(x^y)²")
    Spelling(power(2, x / y), "2^{x/y}", "2^(x/y)")
    Spelling(exp(exp(x)), "e^{e^x}", "e^(eˣ)")
    Spelling(exp(-exp(-x)), "e^{-e^{-x}}", "e^(−e⁻ˣ)")
    Spelling(exp(x) * exp(y), "e^xe^y", "eˣ·e^y")
    Spelling(x * exp(x) * y, "xe^xy", "xeˣy")
    Spelling(exp(1) * x, "ex", "ex")
    Spelling(exp(1) ** 2, "e^2", "e²")
    Spelling(x ** (x ** x), "x^{x^x}", "x^(xˣ)")
    Spelling(
      x ** step, "x^{\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}}",
      "x^({0 if x < 0; x otherwise})")
    Spelling(exp(gauss), "e^{\\sum_{k = 1}^{n} k}", "e^(Σ[k = 1 … n] k)")
    Spelling(x ** (a * b), "x^{ab}", "xᵃᵇ")
    Spelling(x ** ab, "x^{\\mathrm{ab}}", "x^(ab)")
    Spelling(x ** (-(a + b)), "x^{-(a + b)}", "x^(−(a + b))")
  }

  /// A bar opens or closes, and the eye sees which.
  @SpellingBuilder static var bars: [Spelling] {
    Spelling(abs(a) * b * abs(x), "|a| \\cdot b|x|", "|a|·b·|x|")
    Spelling(abs(a * abs(b) * x), "\\left|a \\cdot |b| \\cdot x\\right|", "|a·|b|·x|")
    Spelling(abs(abs(x) - 1), "\\left||x| - 1\\right|", "||x| − 1|")
    Spelling(abs(-x), "\\left|-x\\right|", "|−x|")
    Spelling(2 * abs(x), "2|x|", "2·|x|")
    Spelling(x * abs(y), "x|y|", "x·|y|")
    Spelling(abs(x) * y, "|x| \\cdot y", "|x|·y")
    Spelling(abs(x) * abs(y), "|x| \\cdot |y|", "|x|·|y|")
    Spelling(abs(x) ** 2, "|x|^2", "|x|²")
    Spelling(abs(abs(x) * abs(y)), "\\left||x| \\cdot |y|\\right|", "||x|·|y||")
    Spelling(abs(x / y), "\\left|\\frac{x}{y}\\right|", "|x/y|")
    Spelling(abs(x) / x, "\\frac{|x|}{x}", "|x|/x")
    Spelling(abs(2 * abs(x)), "\\left|2 \\cdot |x|\\right|", "|2·|x||")
  }

  /// An exponent is the value's or the argument's, and the eye sees which.
  @SpellingBuilder static var poweredFunctions: [Spelling] {
    Spelling(log(x) ** 2, "\\ln^2(x)", "ln²(x)")
    Spelling(log(x ** 2), "\\ln(x^2)", "ln(x²)")
    Spelling(log(x) ** -1, "(\\ln(x))^{-1}", "(ln(x))⁻¹")
    Spelling(log(x) ** n, "(\\ln(x))^n", "(ln(x))ⁿ")
    Spelling(sqrt(log(x)), "\\sqrt{\\ln(x)}", "√ln(x)")
    Spelling(sin(x) ** -1, "(\\sin(x))^{-1}", "(sin(x))⁻¹")
    Spelling(sin(x) ** 2 * cos(x) ** 2, "\\sin^2(x)\\cos^2(x)", "sin²(x)·cos²(x)")
    Spelling((sin(x) ** 2) ** 3, "(\\sin^2(x))^3", "(sin²(x))³")
    Spelling(exp(sin(x)) ** 2, "(e^{\\sin(x)})^2", "(e^(sin(x)))²")
    Spelling(erf(x) ** 2, "\\operatorname{erf}(x)^2", "erf(x)²")
    Spelling(max(x, y) ** 2, "\\max(x, y)^2", "max(x, y)²")
    Spelling(f(x) ** 2, "f(x)^2", "f(x)²")
    Spelling(f.derivative(x) ** 2, "f'(x)^2", "f′(x)²")
    Spelling(f.derivative(x, order: 4) ** 2, "f^{(4)}(x)^2", "f⁽⁴⁾(x)²")
    Spelling(f(x ** 2), "f(x^2)", "f(x²)")
    Spelling(log(log(x)), "\\ln(\\ln(x))", "ln(ln(x))")
    Spelling(sqrt(x) ** 3, "\\sqrt{x}^3", "(√x)³")
    Spelling(sqrt(sqrt(x)), "\\sqrt{\\sqrt{x}}", "√(√x)")
    Spelling(
      step ** 2,
      "\\left(\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}\\right)^2",
      "{0 if x < 0; x otherwise}²")
    Spelling(
      sides ** 2, "\\left(\\left[t^2\\right]_{t = 0}^{1}\\right)^2", "([t²] from t = 0 to 1)²")
    Spelling(area ** 2, "\\left(\\int_{0}^{x} t^2\\,dt\\right)^2", "(∫[0, x] t² dt)²")
    Spelling(gauss ** 2, "\\left(\\sum_{k = 1}^{n} k\\right)^2", "(Σ[k = 1 … n] k)²")
    Spelling(derivative(f(x), x) ** 2, "\\left(\\frac{d}{dx}f(x)\\right)^2", "(d/dx f(x))²")
    Spelling(limit(f(x), x, 0) ** 2, "(\\lim_{x \\to 0} f(x))^2", "(lim[x → 0] f(x))²")
  }

  /// A sign that acts on what stands behind it ends where the eye thinks.
  @SpellingBuilder static var operatorsInside: [Spelling] {
    Spelling(gauss + 1, "\\left(\\sum_{k = 1}^{n} k\\right) + 1", "(Σ[k = 1 … n] k) + 1")
    Spelling(1 + gauss, "1 + \\sum_{k = 1}^{n} k", "1 + Σ[k = 1 … n] k")
    Spelling(sum(k + 1, k, from: 1, to: n), "\\sum_{k = 1}^{n} (k + 1)", "Σ[k = 1 … n] (k + 1)")
    Spelling(gauss - 1, "\\left(\\sum_{k = 1}^{n} k\\right) - 1", "(Σ[k = 1 … n] k) − 1")
    Spelling(-gauss + 1, "-\\left(\\sum_{k = 1}^{n} k\\right) + 1", "−(Σ[k = 1 … n] k) + 1")
    Spelling(x * gauss, "x\\sum_{k = 1}^{n} k", "x·Σ[k = 1 … n] k")
    Spelling(gauss * x, "\\left(\\sum_{k = 1}^{n} k\\right)x", "(Σ[k = 1 … n] k)·x")
    Spelling(gauss / 2, "\\frac{\\sum_{k = 1}^{n} k}{2}", "(Σ[k = 1 … n] k)/2")
    Spelling(2 / gauss, "\\frac{2}{\\sum_{k = 1}^{n} k}", "2/(Σ[k = 1 … n] k)")
    Spelling(x * gauss + 1, "\\left(x\\sum_{k = 1}^{n} k\\right) + 1", "(x·Σ[k = 1 … n] k) + 1")
    Spelling(sum(k * x, k, from: 1, to: n), "\\sum_{k = 1}^{n} kx", "Σ[k = 1 … n] kx")
    Spelling(sum(1 / k, k, from: 1, to: n), "\\sum_{k = 1}^{n} \\frac{1}{k}", "Σ[k = 1 … n] 1/k")
    Spelling(sum(-k, k, from: 1, to: n), "\\sum_{k = 1}^{n} (-k)", "Σ[k = 1 … n] (−k)")
    Spelling(
      sum(gauss, n, from: 0, to: 3), "\\sum_{n = 0}^{3} \\sum_{k = 1}^{n} k",
      "Σ[n = 0 … 3] Σ[k = 1 … n] k")
    Spelling(
      sum(gauss + 1, n, from: 0, to: 3),
      "\\sum_{n = 0}^{3} \\left(\\left(\\sum_{k = 1}^{n} k\\right) + 1\\right)",
      "Σ[n = 0 … 3] ((Σ[k = 1 … n] k) + 1)")
    Spelling(limit(f(x), x, 0) + 1, "(\\lim_{x \\to 0} f(x)) + 1", "(lim[x → 0] f(x)) + 1")
    Spelling(limit(f(x) + 1, x, 0), "\\lim_{x \\to 0} (f(x) + 1)", "lim[x → 0] (f(x) + 1)")
    Spelling(1 + limit(f(x), x, 0), "1 + \\lim_{x \\to 0} f(x)", "1 + lim[x → 0] f(x)")
    Spelling(limit(f(x), x, 0) * g(x), "(\\lim_{x \\to 0} f(x))g(x)", "(lim[x → 0] f(x))·g(x)")
    Spelling(limit(f(x) * g(x), x, 0), "\\lim_{x \\to 0} f(x)g(x)", "lim[x → 0] f(x)·g(x)")
    Spelling(limit(1 / x, x, 0, from: .right), "\\lim_{x \\to 0^+} \\frac{1}{x}", "lim[x → 0⁺] 1/x")
    Spelling(
      limit(1 / x, x, -1, from: .left), "\\lim_{x \\to (-1)^-} \\frac{1}{x}", "lim[x → (−1)⁻] 1/x")
    Spelling(
      limit(f(x), x, a + b, from: .right), "\\lim_{x \\to (a + b)^+} f(x)", "lim[x → (a + b)⁺] f(x)"
    )
    Spelling(
      limit(f(x), x, a / b, from: .left), "\\lim_{x \\to \\left(\\frac{a}{b}\\right)^-} f(x)",
      "lim[x → (a/b)⁻] f(x)")
    Spelling(
      limit((f(x + h) - f(x)) / h, h, 0), "\\lim_{h \\to 0} \\frac{f(x + h) - f(x)}{h}",
      "lim[h → 0] (f(x + h) − f(x))/h")
    Spelling(
      limit(limit(x * y, y, 0), x, 0), "\\lim_{x \\to 0} \\lim_{y \\to 0} xy",
      "lim[x → 0] lim[y → 0] xy")
    Spelling(area + 1, "\\int_{0}^{x} t^2\\,dt + 1", "∫[0, x] t² dt + 1")
    Spelling(x * area, "x\\int_{0}^{x} t^2\\,dt", "x·∫[0, x] t² dt")
    Spelling(area * x, "\\left(\\int_{0}^{x} t^2\\,dt\\right)x", "(∫[0, x] t² dt)·x")
    Spelling(area / 2, "\\frac{\\int_{0}^{x} t^2\\,dt}{2}", "(∫[0, x] t² dt)/2")
    Spelling(integral(x + t, t, from: 0, to: 1), "\\int_{0}^{1} (x + t)\\,dt", "∫[0, 1] (x + t) dt")
    Spelling(
      integral(t, t, from: -1, to: x / 2), "\\int_{-1}^{\\frac{x}{2}} t\\,dt", "∫[−1, x/2] t dt")
    Spelling(
      integral(integral(x * t, t, from: 0, to: x), x, from: 0, to: 1),
      "\\int_{0}^{1} \\int_{0}^{x} xt\\,dt\\,dx", "∫[0, 1] ∫[0, x] xt dt dx")
    Spelling(
      integral(gauss * t, t, from: 0, to: 1),
      "\\int_{0}^{1} \\left(\\sum_{k = 1}^{n} k\\right)t\\,dt", "∫[0, 1] (Σ[k = 1 … n] k)·t dt")
    Spelling(derivative(f(x), x) + 1, "\\frac{d}{dx}f(x) + 1", "d/dx f(x) + 1")
    Spelling(
      derivative(f(x), x) * g(x) + f(x) * derivative(g(x), x),
      "\\left(\\frac{d}{dx}f(x)\\right)g(x) + f(x)\\frac{d}{dx}g(x)",
      "(d/dx f(x))·g(x) + f(x)·d/dx g(x)")
    Spelling(derivative(f(x) * g(x), x), "\\frac{d}{dx}\\left[f(x)g(x)\\right]", "d/dx [f(x)·g(x)]")
    Spelling(derivative(x ** 2, x), "\\frac{d}{dx}\\left[x^2\\right]", "d/dx [x²]")
    Spelling(derivative(derivative(f(x), x), x), "\\frac{d^2}{dx^2}f(x)", "d²/dx² f(x)")
    Spelling(
      derivative(gauss, n), "\\frac{d}{dn}\\left[\\sum_{k = 1}^{n} k\\right]",
      "d/dn [Σ[k = 1 … n] k]")
    Spelling(
      derivative(limit(f(x + h), h, 0), x),
      "\\frac{d}{dx}\\lim_{h \\to 0} f(x + h)", "d/dx lim[h → 0] f(x + h)")
    Spelling(
      derivative(sides, x), "\\frac{d}{dx}\\left[\\left[t^2\\right]_{t = 0}^{1}\\right]",
      "d/dx [[t²] from t = 0 to 1]")
    Spelling(derivative(f(x), x) / g(x), "\\frac{\\frac{d}{dx}f(x)}{g(x)}", "(d/dx f(x))/g(x)")
    Spelling(derivative(f(x), x, order: 12), "\\frac{d^{12}}{dx^{12}}f(x)", "d¹²/dx¹² f(x)")
    Spelling(
      derivative(x ** 2 * y, x, order: 2), "\\frac{\\partial^2}{\\partial x^2}\\left[x^2y\\right]",
      "∂²/∂x² [x²y]")
    Spelling(sides + 1, "\\left[t^2\\right]_{t = 0}^{1} + 1", "([t²] from t = 0 to 1) + 1")
    Spelling(1 - sides, "1 - \\left[t^2\\right]_{t = 0}^{1}", "1 − ([t²] from t = 0 to 1)")
    Spelling(2 * sides, "2\\left[t^2\\right]_{t = 0}^{1}", "2·([t²] from t = 0 to 1)")
    Spelling(
      bracket(x * t, t, from: 0, to: x + 1), "\\left[xt\\right]_{t = 0}^{x + 1}",
      "[xt] from t = 0 to x + 1")
    Spelling(
      bracket(sides * t, t, from: 0, to: 1),
      "\\left[\\left[t^2\\right]_{t = 0}^{1}t\\right]_{t = 0}^{1}",
      "[([t²] from t = 0 to 1)·t] from t = 0 to 1")
    Spelling(
      bracket(t, t, from: sides, to: sides),
      "\\left[t\\right]_{t = \\left[t^2\\right]_{t = 0}^{1}}^{\\left[t^2\\right]_{t = 0}^{1}}",
      "[t] from t = ([t²] from t = 0 to 1) to ([t²] from t = 0 to 1)")
    Spelling(
      derivative(limit(f(x, h), h, 0), x) + 1,
      "\\left(\\frac{d}{dx}\\lim_{h \\to 0} f(x, h)\\right) + 1",
      "(d/dx lim[h → 0] f(x, h)) + 1")
    Spelling(exp(area), "e^{\\int_{0}^{x} t^2\\,dt}", "e^(∫[0, x] t² dt)")
  }

  /// Cases end where the eye thinks.
  @SpellingBuilder static var casesInside: [Spelling] {
    Spelling(
      step + 1,
      "\\left(\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}\\right) + 1",
      "{0 if x < 0; x otherwise} + 1")
    Spelling(
      1 + step, "1 + \\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}",
      "1 + {0 if x < 0; x otherwise}")
    Spelling(
      2 * step, "2\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}",
      "2·{0 if x < 0; x otherwise}")
    Spelling(
      step * 2,
      "\\left(\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}\\right) \\cdot 2",
      "{0 if x < 0; x otherwise}·2")
    Spelling(
      -step, "-\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}",
      "−{0 if x < 0; x otherwise}")
    Spelling(
      max(step, 1),
      "\\max\\left(\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}, 1\\right)",
      "max({0 if x < 0; x otherwise}, 1)")
    Spelling(
      abs(step),
      "\\left|\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}\\right|",
      "|{0 if x < 0; x otherwise}|")
    Spelling(
      sin(step),
      "\\sin\\left(\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}\\right)",
      "sin({0 if x < 0; x otherwise})")
    Spelling(
      piecewise((step, when: y < 0), (gauss, when: y <= 1), otherwise: x / 2),
      "\\begin{cases} \\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases} & \\text{if } y < 0 \\\\ \\sum_{k = 1}^{n} k & \\text{if } y \\le 1 \\\\ \\frac{x}{2} & \\text{otherwise} \\end{cases}",
      "{{0 if x < 0; x otherwise} if y < 0; Σ[k = 1 … n] k if y ≤ 1; x/2 otherwise}")
    Spelling(
      derivative(step, x),
      "\\frac{d}{dx}\\left[\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}\\right]",
      "d/dx {0 if x < 0; x otherwise}")
    Spelling(
      step / 2,
      "\\frac{\\begin{cases} 0 & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}}{2}",
      "{0 if x < 0; x otherwise}/2")
  }

  /// A name is taken for no other, and for no product.
  @SpellingBuilder static var hardNames: [Spelling] {
    Spelling(e * x + exp(x), "ex + \\exp(x)", "ex + exp(x)")
    Spelling(e + exp(1), "e + \\exp(1)", "e + exp(1)")
    Spelling(exp(e), "\\exp(e)", "exp(e)")
    Spelling(exp(e) ** 2, "(\\exp(e))^2", "(exp(e))²")
    Spelling(ab * a, "\\mathrm{ab} \\cdot a", "ab·a")
    Spelling(a * b + ab, "ab + \\mathrm{ab}", "a·b + ab")
    Spelling(2 * ab, "2\\mathrm{ab}", "2·ab")
    Spelling(ab * (x + 1), "\\mathrm{ab} \\cdot (x + 1)", "ab·(x + 1)")
    Spelling(ab ** 2 * x, "\\mathrm{ab}^2 \\cdot x", "ab²·x")
    Spelling(rate * x, "\\mathrm{rate} \\cdot x", "rate·x")
    Spelling(x * rate, "x \\cdot \\mathrm{rate}", "x·rate")
    Spelling(V("π") * .pi, "\\boldsymbol{\\pi}\\pi", "𝜋π")
    Spelling(d * x, "d \\cdot x", "d·x")
    Spelling(x * d, "x \\cdot d", "x·d")
    Spelling(d / (d * x) * y, "\\frac{d}{d \\cdot x}y", "(d/(d·x))·y")
    Spelling(d * (x + 1), "d \\cdot (x + 1)", "d·(x + 1)")
    Spelling(d / V("dx"), "\\frac{d}{\\mathrm{dx}}", "d/(dx)")
    Spelling(x * d / V("dx"), "\\frac{x \\cdot d}{\\mathrm{dx}}", "x·d/(dx)")
    Spelling(integral(x * d, d, from: 0, to: 1), "\\int_{0}^{1} x \\cdot d\\,dd", "∫[0, 1] x·d dd")
    Spelling(σ * (x + 1), "\\sigma \\cdot (x + 1)", "σ·(x + 1)")
    Spelling(σ ** 2 * (x + 1), "\\sigma^2 \\cdot (x + 1)", "σ²·(x + 1)")
    Spelling(V("f") * (x + 1), "f \\cdot (x + 1)", "f·(x + 1)")
    Spelling(V("f") * f(x), "f \\cdot f(x)", "f·f(x)")
    Spelling(x * (y + 1), "x(y + 1)", "x·(y + 1)")
    Spelling(V("W") * (x + 1), "W \\cdot (x + 1)", "W·(x + 1)")
    Spelling(V("w2") * V("w₃"), "w_{2}w_{3}", "w2w₃")
    Spelling(V("w2") + V("w₂"), "w_{2} + \\text{“w₂”}", "w2 + w₂")
    Spelling(V("x_max") * y, "x_{\\mathrm{max}}y", "x_max·y")
    Spelling(V("x_1") * y, "x_{1}y", "x_1·y")
    Spelling(V("x′") ** 2, "x'^2", "x′²")
    Spelling(V("x′") * (y + 1), "x' \\cdot (y + 1)", "x′·(y + 1)")
    Spelling(V("loss_%") / 2, "\\frac{\\mathrm{loss}_{\\mathrm{\\%}}}{2}", "loss_%/2")
    Spelling(V("50%") * x, "\\text{“50\\%”} \\cdot x", "“50%”·x")
    Spelling(V("a b") + 1, "\\text{“a\\ b”} + 1", "“a b” + 1")
    Spelling(V("{") * V("\\"), "\\text{“\\{”} \\cdot \\text{“{\\textbackslash}”}", "“{”·“\\”")
    Spelling(V("_") ** 2, "\\text{“\\_”}^2", "“_”²")
    Spelling(V("if") * x, "\\mathrm{if} \\cdot x", "“if”·x")
    Spelling(V("Δx") / x, "\\frac{\\mathrm{Δx}}{x}", "Δx/x")
    Spelling(V("é") * x, "éx", "éx")
    Spelling(V("") + 1, "\\text{“”} + 1", "“” + 1")
    Spelling(V("2") * 3, "\\text{“2”} \\cdot 3", "“2”·3")
    Spelling(V("a”b"), "\\text{“a””b”}", "“a””b”")
    Spelling(V("θ₁") * V("θ₂"), "\\theta_{1}\\theta_{2}", "θ₁θ₂")
    Spelling(Function("f_2")(x), "f_{2}(x)", "f_2(x)")
    Spelling(Function("ReLU6")(x), "\\operatorname{ReLU6}(x)", "ReLU6(x)")
    Spelling(
      Function("σ")(x) + sigmoid(x), "\\sigma(x) + \\operatorname{sigmoid}(x)", "σ(x) + sigmoid(x)")
    Spelling(
      Function("max")(x) + max(x, y), "\\operatorname{max}(x) + \\operatorname{maximum}(x, y)",
      "max(x) + maximum(x, y)")
    Spelling(Function("a b")(x), "\\text{“a\\ b”}(x)", "“a b”(x)")
    Spelling(Function("f′")(x), "\\text{“f′”}(x)", "“f′”(x)")
    Spelling(Function("loss_%")(x), "\\operatorname{loss}_{\\mathrm{\\%}}(x)", "loss_%(x)")
    Spelling(swish(x, beta: 2 * β), "\\operatorname{Swish}_{2\\beta}(x)", "Swish_(2β)(x)")
    Spelling(swish(x, beta: D("1.702")), "\\operatorname{Swish}_{1.702}(x)", "Swish_1.702(x)")
    Spelling(swish(x, beta: -1), "\\operatorname{Swish}_{-1}(x)", "Swish_(−1)(x)")
    Spelling(
      swish(x, beta: β + 1), "\\operatorname{Swish}_{\\beta + 1}(x)", "Swish_(β + 1)(x)")
    Spelling(
      Expression(.application(family, order: 2, [x, β])), "{G_{0}}_{\\beta}''(x)", "G_0′′_β(x)")
    Spelling(f(x, y) * g(x), "f(x, y)g(x)", "f(x, y)·g(x)")
    Spelling(f() + 1, "f() + 1", "f() + 1")
    Spelling((0 as Expression) / 0, "\\text{undefined}", "undefined")
    Spelling(f.derivative(x, order: -1), "f^{(-1)}(x)", "f⁽⁻¹⁾(x)")
  }
}
