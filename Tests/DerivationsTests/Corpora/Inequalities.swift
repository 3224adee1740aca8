import StatementTesting

@testable import Derivations

// Inequalities and extrema, all true, each followed by a near-miss: a constant a little off, < for ≤
// where the two sides touch, a point or a stretch too many.
extension Corpora {
  @EntryBuilder static var gateBounds: [CorpusEntry] {
    holds("σ′ ≤ ¼", derivative(sigmoid(x), x) <= R(1, 4))
    fails("σ′ ≤ ¼ − 10⁻⁶", derivative(sigmoid(x), x) <= R(1, 4) - .decimal("1e-6"))
    fails("σ′ < ¼", derivative(sigmoid(x), x) < R(1, 4))
    holds("σ(1 − σ) > 0", sigmoid(x) * (1 - sigmoid(x)) > 0)
    fails("σ(1 − σ) > 10⁻⁶", sigmoid(x) * (1 - sigmoid(x)) > .decimal("1e-6"))
    holds("swish > −0.27847", swish(x) > .decimal("-0.27847"))
    fails("swish > −0.278464", swish(x) > .decimal("-0.278464"))
    holds("swish ≥ −W(1/e)", swish(x) >= -lambertW(exp(-1)))
    fails("swish > −W(1/e)", swish(x) > -lambertW(exp(-1)))
    holds("swish ≤ relu", swish(x) <= relu(x))
    fails("swish < relu", swish(x) < relu(x))
    holds("relu − swish ≤ W(1/e)", relu(x) - swish(x) <= lambertW(exp(-1)))
    fails(
      "relu − swish ≤ W(1/e) − 10⁻⁹", relu(x) - swish(x) <= lambertW(exp(-1)) - .decimal("1e-9"))
    holds("swish′ < 1.1", derivative(swish(x), x) < R(11, 10))
    fails("swish′ < 1.0998", derivative(swish(x), x) < .decimal("1.0998"))
    holds("swish′ > −0.1", derivative(swish(x), x) > R(-1, 10))
    fails("swish′ > −0.0998", derivative(swish(x), x) > .decimal("-0.0998"))
    holds("swish″ ≤ ½", derivative(swish(x), x, order: 2) <= R(1, 2))
    fails("swish″ < ½", derivative(swish(x), x, order: 2) < R(1, 2))
    holds("σ ≤ ½ + s/4", sigmoid(s) <= R(1, 2) + s / 4)
    fails("σ ≤ ½ + x/4", sigmoid(x) <= R(1, 2) + x / 4)
    holds("|σ″| ≤ √3/18", abs(derivative(sigmoid(x), x, order: 2)) <= sqrt(3) / 18)
    fails("|σ″| ≤ 0.096225", abs(derivative(sigmoid(x), x, order: 2)) <= .decimal("0.096225"))
    holds("gelu ≥ −0.16998 on ℝ", gelu(x) >= .decimal("-0.16998"))
    fails("gelu ≥ −0.16997 on ℝ", gelu(x) >= .decimal("-0.16997"))
    holds("gelu ≤ relu", gelu(x) <= relu(x))
    fails("gelu < relu", gelu(x) < relu(x))
    holds("softplus > relu", softplus(x) > relu(x))
    fails("softplus > relu + 10⁻⁶", softplus(x) > relu(x) + .decimal("1e-6"))
    holds("softplus − relu ≤ ln 2", softplus(x) - relu(x) <= log(2))
    fails("softplus − relu < ln 2", softplus(x) - relu(x) < log(2))
    holds("sinc ≤ 1", sinc(x) <= 1)
    fails("sinc < 1", sinc(x) < 1)
    holds("sinc ≥ −0.21724 on ℝ", sinc(x) >= .decimal("-0.21724"))
    fails("sinc ≥ −0.21723 on ℝ", sinc(x) >= .decimal("-0.21723"))
  }

  @EntryBuilder static var normalBounds: [CorpusEntry] {
    holds("Φ(−p) ≤ φ(p)/p", normalCumulative(-p) <= normalDensity(p) / p)
    // At p = 1000.
    fails("Φ(−p) ≤ φ(p)/(p + 1/100)", normalCumulative(-p) <= normalDensity(p) / (p + R(1, 100)))
    holds("Φ(−p) > p φ(p)/(1 + p²)", normalCumulative(-p) > p * normalDensity(p) / (1 + p ** 2))
    // At p = 20.
    fails(
      "Φ(−p) > φ(p)/p (1 − ½/p²)",
      normalCumulative(-p) > normalDensity(p) / p * (1 - 1 / (2 * p ** 2)))
    holds("φ ≤ 1/√(2π)", normalDensity(x) <= 1 / sqrt(2 * .pi))
    fails("φ < 1/√(2π)", normalDensity(x) < 1 / sqrt(2 * .pi))
    holds("|x| φ ≤ φ(1)", abs(x) * normalDensity(x) <= normalDensity(1))
    fails("|x| φ < φ(1)", abs(x) * normalDensity(x) < normalDensity(1))
    holds("|φ′| ≤ 0.241971", abs(derivative(normalDensity(x), x)) <= .decimal("0.241971"))
    fails("|φ′| ≤ 0.24197", abs(derivative(normalDensity(x), x)) <= .decimal("0.24197"))
    holds("Φ(s) ≥ ½", normalCumulative(s) >= R(1, 2))
    fails("Φ(s) > ½", normalCumulative(s) > R(1, 2))
    holds("Φ(p) < ½ + p φ(0)", normalCumulative(p) < R(1, 2) + p * normalDensity(0))
    fails("Φ(s) < ½ + s φ(0)", normalCumulative(s) < R(1, 2) + s * normalDensity(0))
    holds("erf² ≤ 1 − e^(−4x²/π)", erf(x) ** 2 <= 1 - exp(-4 * x ** 2 / .pi))
    // At x = 1/100.
    fails("erf² ≤ 1 − e^(−1.27x²)", erf(x) ** 2 <= 1 - exp(-.decimal("1.27") * x ** 2))
    holds("erfc(s) ≤ e^(−s²)", erfc(s) <= exp(-(s ** 2)))
    fails("erfc(s) < e^(−s²)", erfc(s) < exp(-(s ** 2)))
    holds("∫ e^(−t²) ≤ s", integral(exp(-(t ** 2)), t, from: 0, to: s) <= s)
    // At s = 0.
    fails("∫ e^(−t²) < s", integral(exp(-(t ** 2)), t, from: 0, to: s) < s)
  }

  @EntryBuilder static var exponentialBounds: [CorpusEntry] {
    holds("eˣ ≥ 1 + x", exp(x) >= 1 + x)
    fails("eˣ ≥ 1 + x + 10⁻⁹", exp(x) >= 1 + x + .decimal("1e-9"))
    holds("ln p ≤ p − 1", log(p) <= p - 1)
    fails("ln p < p − 1 but for 1", log(p) < p - 1)
    holds("eˣ ≥ ex", exp(x) >= exp(1) * x)
    fails("eˣ > ex", exp(x) > exp(1) * x)
    holds("ln p ≤ p/e", log(p) <= p / exp(1))
    fails("ln p ≤ 0.367879 p", log(p) <= .decimal("0.367879") * p)
    holds("eˢ ≥ 1 + s + s²/2", exp(s) >= 1 + s + s ** 2 / 2)
    fails("eˣ ≥ 1 + x + x²/2", exp(x) >= 1 + x + x ** 2 / 2)
    holds("ln(1 + s) ≥ s/(1 + s)", log(1 + s) >= s / (1 + s))
    fails("ln(1 + s) > s/(1 + s)", log(1 + s) > s / (1 + s))
    holds("ln(1 + s) ≤ s − s²/2 + s³/3", log(1 + s) <= s - s ** 2 / 2 + s ** 3 / 3)
    fails("ln(1 + s) < s − s²/2 + s³/3", log(1 + s) < s - s ** 2 / 2 + s ** 3 / 3)
    holds("ln(1 + p) < p/√(1 + p)", log(1 + p) < p / sqrt(1 + p))
    fails("ln(1 + s) < s/√(1 + s)", log(1 + s) < s / sqrt(1 + s))
    holds("p ln p ≥ −1/e", p * log(p) >= -exp(-1))
    fails("p ln p > −1/e", p * log(p) > -exp(-1))
    holds("entropy of two ≤ ln 2", -o * log(o) - (1 - o) * log(1 - o) <= log(2))
    fails("entropy of two < ln 2", -o * log(o) - (1 - o) * log(1 - o) < log(2))
    holds("W(p) < ln(1 + p)", lambertW(p) < log(1 + p))
    fails("W(s) < ln(1 + s)", lambertW(s) < log(1 + s))
  }

  @EntryBuilder static var circularBounds: [CorpusEntry] {
    holds("sin s ≤ s", sin(s) <= s)
    fails("sin x ≤ x", sin(x) <= x)
    holds("sin s ≥ s − s³/6", sin(s) >= s - s ** 3 / 6)
    fails("sin x ≥ x − x³/6", sin(x) >= x - x ** 3 / 6)
    holds("cos ≥ 1 − x²/2", cos(x) >= 1 - x ** 2 / 2)
    fails("cos > 1 − x²/2", cos(x) > 1 - x ** 2 / 2)
    holds("cos ≤ 1 − x²/2 + x⁴/24", cos(x) <= 1 - x ** 2 / 2 + x ** 4 / 24)
    // At x = 1/1000.
    fails(
      "cos ≤ 1 − x²/2 + x⁴/24 − 10⁻⁶x⁴",
      cos(x) <= 1 - x ** 2 / 2 + (R(1, 24) - .decimal("1e-6")) * x ** 4)
    holds("sin r ≥ r sin 1", sin(r) >= r * sin(1))
    fails("sin r ≥ r (sin 1 + 10⁻⁶)", sin(r) >= r * (sin(1) + .decimal("1e-6")))
    holds("tan o > o + o³/3", tan(o) > o + o ** 3 / 3)
    fails("tan r > r + r³/3", tan(r) > r + r ** 3 / 3)
    holds("tanh p < p for p > 0", tanh(p) < p)
    fails("tanh s < s at 0", tanh(s) < s)
    holds("tanh < 1", tanh(x) < 1)
    fails("tanh < 1 − 10⁻⁶", tanh(x) < 1 - .decimal("1e-6"))
    holds("cosh ≥ 1 + x²/2", cosh(x) >= 1 + x ** 2 / 2)
    fails("cosh > 1 + x²/2", cosh(x) > 1 + x ** 2 / 2)
    holds("cosh ≤ e^(x²/2)", cosh(x) <= exp(x ** 2 / 2))
    // At x = 1/1000.
    fails("cosh ≤ e^(0.49x²)", cosh(x) <= exp(.decimal("0.49") * x ** 2))
  }

  @EntryBuilder static var algebraicBounds: [CorpusEntry] {
    holds("x⁴ − 2x² ≥ −1", x ** 4 - 2 * x ** 2 >= -1)
    fails("x⁴ − 2x² > −1", x ** 4 - 2 * x ** 2 > -1)
    holds("|x| ≤ (1 + x²)/2", abs(x) <= (1 + x ** 2) / 2)
    fails("|x| ≤ (1 + x²)/2 − 10⁻⁶", abs(x) <= (1 + x ** 2) / 2 - .decimal("1e-6"))
    holds("√(1 + x²) > |x|", sqrt(1 + x ** 2) > abs(x))
    // At x = 1e7.
    fails("√(1 + x²) > |x| + 10⁻⁶", sqrt(1 + x ** 2) > abs(x) + .decimal("1e-6"))
    holds("(1 + s)³ ≥ 1 + 3s", (1 + s) ** 3 >= 1 + 3 * s)
    // At x = -4.
    fails("(1 + x)³ ≥ 1 + 3x", (1 + x) ** 3 >= 1 + 3 * x)
    holds("(1 + 1/j)ʲ < e", (1 + 1 / j) ** j < exp(1))
    // At j = 5000.
    fails("(1 + 1/j)ʲ < 2.718", (1 + 1 / j) ** j < .decimal("2.718"))
    holds("2ᵐ ≥ m + 1 for m ≥ 0", power(2, m) >= m + 1)
    fails("2ᵐ ≥ m + 2 for m ≥ 0", power(2, m) >= m + 2)
    holds("Σ 1/k ≤ 1 + ln j", sum(1 / k, k, from: 1, to: j) <= 1 + log(j))
    // At j = 1.
    fails("Σ 1/k < 1 + ln j", sum(1 / k, k, from: 1, to: j) < 1 + log(j))
  }

  @EntryBuilder static var boundsOfTwo: [CorpusEntry] {
    holds("x² + y² ≥ 2xy", x ** 2 + y ** 2 >= 2 * x * y)
    fails("x² + y² > 2xy", x ** 2 + y ** 2 > 2 * x * y)
    holds("max(a, b) ≥ (a + b)/2", max(a, b) >= (a + b) / 2)
    fails("max(a, b) > (a + b)/2", max(a, b) > (a + b) / 2)
    holds("|x + y| ≤ |x| + |y|", abs(x + y) <= abs(x) + abs(y))
    fails("|x + y| < |x| + |y|", abs(x + y) < abs(x) + abs(y))
    holds("√(pq) ≤ (p + q)/2", sqrt(p * q) <= (p + q) / 2)
    fails("√(pq) ≤ (p + q)/2 − 10⁻⁶", sqrt(p * q) <= (p + q) / 2 - .decimal("1e-6"))
    holds("a² + b² + c² ≥ ab + bc + ca", a ** 2 + b ** 2 + c ** 2 >= a * b + b * c + c * a)
    // At a = 1, b = 1, c = 1.
    fails("a² + b² + c² > ab + bc + ca", a ** 2 + b ** 2 + c ** 2 > a * b + b * c + c * a)
    holds("Cauchy and Schwarz", (a * x + b * y) ** 2 <= (a ** 2 + b ** 2) * (x ** 2 + y ** 2))
    fails("Cauchy and Schwarz, <", (a * x + b * y) ** 2 < (a ** 2 + b ** 2) * (x ** 2 + y ** 2))
    holds("p/q + q/p ≥ 2", p / q + q / p >= 2)
    fails("p/q + q/p > 2", p / q + q / p > 2)
    holds("Jensen for eˣ", exp((x + y) / 2) <= (exp(x) + exp(y)) / 2)
    fails("Jensen for eˣ, <", exp((x + y) / 2) < (exp(x) + exp(y)) / 2)
    holds("Jensen for ln", log((p + q) / 2) >= (log(p) + log(q)) / 2)
    fails("Jensen for ln, the other way", log((p + q) / 2) <= (log(p) + log(q)) / 2)
    holds("log-sum-exp > max", log(exp(x) + exp(y)) > max(x, y))
    fails("log-sum-exp > max + 10⁻⁶", log(exp(x) + exp(y)) > max(x, y) + .decimal("1e-6"))
    holds("log-sum-exp ≤ max + ln 2", log(exp(x) + exp(y)) <= max(x, y) + log(2))
    fails("log-sum-exp < max + ln 2", log(exp(x) + exp(y)) < max(x, y) + log(2))
    holds("p ln(p/q) ≥ p − q", p * log(p / q) >= p - q)
    fails("p ln(p/q) > p − q", p * log(p / q) > p - q)
    holds("Young", p * q <= p ** 3 / 3 + 2 * q ** R(3, 2) / 3)
    // At p = 2, q = 4.
    fails("Young, 10⁻⁶ less", p * q <= p ** 3 / 3 + 2 * q ** R(3, 2) / 3 - .decimal("1e-6"))
    holds("|tanh x − tanh y| ≤ |x − y|", abs(tanh(x) - tanh(y)) <= abs(x - y))
    fails("|tanh x − tanh y| < |x − y|", abs(tanh(x) - tanh(y)) < abs(x - y))
    holds("|σ(x) − σ(y)| ≤ |x − y|/4", abs(sigmoid(x) - sigmoid(y)) <= abs(x - y) / 4)
    // At x = 1/100, y = -1/100.
    fails(
      "|σ(x) − σ(y)| ≤ 0.2499|x − y|",
      abs(sigmoid(x) - sigmoid(y)) <= .decimal("0.2499") * abs(x - y))
  }
}
