@testable import Derivations

/// Two expressions that are equal on their domains.
struct Identity: CustomStringConvertible, Sendable {
  let left: Expression
  let right: Expression
  var description: String { "\(left) = \(right)" }
}

infix operator ≡ : AssignmentPrecedence

func ≡ (left: Expression, right: Expression) -> Identity { Identity(left: left, right: right) }

@resultBuilder
enum CorpusBuilder {
  static func buildExpression(_ identity: Identity) -> [Identity] { [identity] }
  static func buildBlock(_ parts: [Identity]...) -> [Identity] { parts.flatMap { $0 } }
  static func buildArray(_ parts: [[Identity]]) -> [Identity] { parts.flatMap { $0 } }
}

/// True identities: those of the six chapters, and the school's.
enum Corpus {
  static let x = Variable("x"), y = Variable("y"), a = Variable("a"), b = Variable("b")
  static let β = Variable("β", in: .positive), s = Variable("s", in: .positive)
  static let p = Variable("p", in: .positive), q = Variable("q", in: .positive)
  static let μ = Variable("μ"), u = Variable("u", in: .interval(-1, 1))
  static let t = Variable.dummy("t"), k = Variable.dummy("k")
  static let f = Function("f"), g = Function("g")

  static let all: [Identity] =
    swishFacts + sigmoidFacts + geluFacts + sincFacts + gates + gradients + densities + algebra
    + powers + logarithms + circular + hyperbolic + cases + limits + integrals

  @CorpusBuilder static var swishFacts: [Identity] {
    swish(x) ≡ x / (1 + exp(-x))
    swish(x) ≡ x * exp(x) / (1 + exp(x))
    swish(x) - swish(-x) ≡ x
    derivative(swish(x), x) ≡ sigmoid(x) * (1 + x * sigmoid(-x))
    derivative(swish(x), x) ≡ swish(x) + sigmoid(x) * (1 - swish(x))
    derivative(swish(x), x, order: 2) ≡ sigmoid(x) * (1 - sigmoid(x)) * (2 - x * tanh(x / 2))
    swish(x, beta: β) ≡ swish(β * x) / β
    derivative(swish(x, beta: β), x)
      ≡ sigmoid(β * x) + β * x * sigmoid(β * x) * (1 - sigmoid(β * x))
    derivative(swish(x, beta: β), x)
      ≡ β * swish(x, beta: β) + sigmoid(β * x) * (1 - β * swish(x, beta: β))
    derivative(swish(x, beta: β), β) ≡ x ** 2 * sigmoid(β * x) * sigmoid(-β * x)
    derivative(swish(x, beta: β), β) ≡ x ** 2 * sigmoid(β * x) * (1 - sigmoid(β * x))
    swish(x, beta: β) - swish(-x, beta: β) ≡ x
    derivative(swish(x), x) + sigmoid(-x) * (1 - x * sigmoid(x)) ≡ 1
    x * derivative(softplus(x), x) ≡ swish(x)
    x - swish(x) ≡ x * sigmoid(-x)
    swish(x) ≡ x / 2 + x * tanh(x / 2) / 2
    derivative(x * sigmoid(x), x) ≡ exp(x) * (exp(x) + 1 + x) / (1 + exp(x)) ** 2
    -(1 + lambertW(exp(-1))) * sigmoid(-(1 + lambertW(exp(-1)))) ≡ -lambertW(exp(-1))
    exp(-(1 + lambertW(exp(-1)))) ≡ lambertW(exp(-1))
    swish(-x, beta: β) ≡ -x * sigmoid(-β * x)
    derivative(swish(β * x) / β, x) ≡ sigmoid(β * x) * (1 + β * x * (1 - sigmoid(β * x)))
    derivative(swish(x), x, order: 2)
      ≡ 2 * sigmoid(x) * (1 - sigmoid(x)) + x * sigmoid(x) * (1 - sigmoid(x)) * (1 - 2 * sigmoid(x))
    swish(x) + swish(-x) ≡ x * tanh(x / 2)
  }

  @CorpusBuilder static var sigmoidFacts: [Identity] {
    sigmoid(-x) ≡ 1 - sigmoid(x)
    sigmoid(x) ≡ (1 + tanh(x / 2)) / 2
    tanh(x) ≡ 2 * sigmoid(2 * x) - 1
    derivative(sigmoid(x), x) ≡ sigmoid(x) * (1 - sigmoid(x))
    derivative(sigmoid(x), x) ≡ exp(-x) / (1 + exp(-x)) ** 2
    derivative(sigmoid(x), x) ≡ sigmoid(x) * sigmoid(-x)
    derivative(sigmoid(x), x) ≡ 1 / (4 * cosh(x / 2) ** 2)
    derivative(sigmoid(x), x, order: 2)
      ≡ sigmoid(x) * (1 - sigmoid(x)) * (1 - 2 * sigmoid(x))
    derivative(sigmoid(β * x), x) ≡ β * sigmoid(β * x) * (1 - sigmoid(β * x))
    derivative(tanh(x), x) ≡ 1 - tanh(x) ** 2
    derivative(tanh(x), x) ≡ 1 / cosh(x) ** 2
    derivative(tanh(x), x, order: 2) ≡ -2 * tanh(x) * (1 - tanh(x) ** 2)
    log(sigmoid(x) / (1 - sigmoid(x))) ≡ x
    derivative(log(sigmoid(x)), x) ≡ 1 - sigmoid(x)
    -log(sigmoid(-x)) ≡ log(1 + exp(x))
    softplus(x) - softplus(-x) ≡ x
    derivative(softplus(x), x) ≡ sigmoid(x)
    derivative(-log(1 - sigmoid(x)), x) ≡ sigmoid(x)
    sigmoid(x) / sigmoid(-x) ≡ exp(x)
    sigmoid(x) ** 2 + sigmoid(-x) ** 2 + 2 * sigmoid(x) * sigmoid(-x) ≡ 1
    sigmoid(x + y) ≡ exp(x) * exp(y) / (1 + exp(x) * exp(y))
    1 / sigmoid(x) ≡ 1 + exp(-x)
    sigmoid(log(p)) ≡ p / (1 + p)
    sigmoid(0) ≡ 1 / 2
    sigmoid(2 * x) ≡ sigmoid(x) ** 2 / (sigmoid(x) ** 2 + sigmoid(-x) ** 2)
  }

  @CorpusBuilder static var geluFacts: [Identity] {
    gelu(x) ≡ x / 2 * (1 + erf(x / sqrt(2)))
    gelu(x) ≡ x / 2 * erfc(-x / sqrt(2))
    gelu(x) - gelu(-x) ≡ x
    derivative(gelu(x), x) ≡ normalCumulative(x) + x * normalDensity(x)
    derivative(gelu(x), x, order: 2) ≡ normalDensity(x) * (2 - x ** 2)
    derivative(gelu(x), x, order: 3) ≡ normalDensity(x) * (x ** 3 - 4 * x)
    derivative(gelu(x), x) + normalCumulative(-x) - x * normalDensity(x) ≡ 1
    x * normalCumulative(x / s) ≡ s * gelu(x / s)
    derivative(x * normalCumulative(x / s), x)
      ≡ normalCumulative(x / s) + x / s * normalDensity(x / s)
    derivative(x * normalCumulative((x - μ) / s), x)
      ≡ normalCumulative((x - μ) / s) + x / s * normalDensity((x - μ) / s)
    x * normalCumulative(x) + 0 * (1 - normalCumulative(x)) ≡ gelu(x)
    x ** 2 * normalCumulative(x) - gelu(x) ** 2
      ≡ x ** 2 * normalCumulative(x) * (1 - normalCumulative(x))
    x * (1 - normalCumulative(x)) ≡ -gelu(-x)
    derivative(((x ** 2 - 1) * normalCumulative(x) + x * normalDensity(x)) / 2, x) ≡ gelu(x)
    derivative(
      x / 2 * (1 + tanh(sqrt(2 / .pi) * (x + .decimal("0.044715") * x ** 3))), x)
      ≡ (1 + tanh(sqrt(2 / .pi) * (x + .decimal("0.044715") * x ** 3))) / 2
      + x / 2 * (1 - tanh(sqrt(2 / .pi) * (x + .decimal("0.044715") * x ** 3)) ** 2)
      * sqrt(2 / .pi) * (1 + .decimal("0.134145") * x ** 2)
    x / 2 * (1 + tanh(sqrt(2 / .pi) * (x + .decimal("0.044715") * x ** 3)))
      ≡ x * sigmoid(sqrt(8 / .pi) * (x + .decimal("0.044715") * x ** 3))
    derivative(x * sigmoid(.decimal("1.702") * x), x)
      ≡ sigmoid(.decimal("1.702") * x)
      + .decimal("1.702") * x * sigmoid(.decimal("1.702") * x) * sigmoid(.decimal("-1.702") * x)
    x * sigmoid(.decimal("1.702") * x) ≡ swish(.decimal("1.702") * x) / .decimal("1.702")
    gelu(0) ≡ 0
    derivative(erf(x), x) ≡ 2 / sqrt(.pi) * exp(-(x ** 2))
    erf(-x) ≡ -erf(x)
    erfc(x) + erf(x) ≡ 1
    erfc(-x) + erfc(x) ≡ 2
    4 / sqrt(2 * .pi) ≡ 2 * sqrt(2 / .pi)
  }

  @CorpusBuilder static var sincFacts: [Identity] {
    sinc(x) ≡ piecewise((1, when: x == 0), otherwise: sin(.pi * x) / (.pi * x))
    sinc(-x) ≡ sinc(x)
    derivative(sin(.pi * x) / (.pi * x), x)
      ≡ (.pi * x * cos(.pi * x) - sin(.pi * x)) / (.pi * x ** 2)
    derivative(sinc(x), x)
      ≡ piecewise((0, when: x == 0), otherwise: (cos(.pi * x) - sinc(x)) / x)
    derivative(x * sinc(x), x) ≡ cos(.pi * x)
    x * sinc(x) ≡ sin(.pi * x) / .pi
    sinc(2 * x) ≡ sinc(x) * cos(.pi * x)
    sin(.pi * (x + 1)) ≡ -sin(.pi * x)
    cos(.pi * (x + 1)) ≡ -cos(.pi * x)
    derivative(cos(.pi * x), x) ≡ -.pi * sin(.pi * x)
    sinc(1 / 2) ≡ 2 / .pi
    sin(.pi / 4) ≡ sqrt(2) / 2
    sin(.pi / 4) / (.pi / 4) ≡ 2 * sqrt(2) / .pi
    cos(.pi / 3) ≡ 1 / 2
    sin(.pi / 3) ≡ sqrt(3) / 2
    sin(3 * .pi / 2) / (3 * .pi / 2) ≡ -2 / (3 * .pi)
    cos(2 * .pi * x + 2 * .pi) ≡ cos(2 * .pi * x)
    sin(.pi * x) ** 2 + cos(.pi * x) ** 2 ≡ 1
    cos(.pi * x) ** 2 ≡ (1 + cos(2 * .pi * x)) / 2
    derivative(sin(.pi * x) / (.pi * x), x, order: 2)
      ≡ ((2 - .pi ** 2 * x ** 2) * sin(.pi * x) - 2 * .pi * x * cos(.pi * x)) / (.pi * x ** 3)
  }

  @CorpusBuilder static var gates: [Identity] {
    derivative(swish(a) * sigmoid(b), b) ≡ swish(a) * sigmoid(b) * (1 - sigmoid(b))
    derivative(swish(a) * sigmoid(b), a) ≡ sigmoid(a) * (1 + a * sigmoid(-a)) * sigmoid(b)
    derivative(swish(a) * b, a) ≡ sigmoid(a) * (1 + a * sigmoid(-a)) * b
    derivative(swish(a) * b, b) ≡ swish(a)
    swish(a) * b + swish(-a) * -b ≡ a * b
    swish(a) * sigmoid(b) - swish(-a) * sigmoid(b) ≡ a * sigmoid(b)
    swish(a) * sigmoid(b) + swish(a) * sigmoid(-b) ≡ swish(a)
    derivative(a * sigmoid(b), b) ≡ a * sigmoid(b) * sigmoid(-b)
    derivative(gelu(a) * b, a) ≡ (normalCumulative(a) + a * normalDensity(a)) * b
    derivative(derivative(swish(a) * b, a), b) ≡ sigmoid(a) + swish(a) * sigmoid(-a)
    derivative(derivative(swish(a) * b, b), a) ≡ derivative(derivative(swish(a) * b, a), b)
    swish(a) * (p * b) ≡ p * (swish(a) * b)
  }

  @CorpusBuilder static var gradients: [Identity] {
    derivative(f(g(x)), x) ≡ f.derivative(g(x)) * g.derivative(x)
    derivative(f(x) * g(x), x) ≡ f.derivative(x) * g(x) + f(x) * g.derivative(x)
    derivative(f(a * x + b), x) ≡ a * f.derivative(a * x + b)
    derivative(f(a * x + b), a) ≡ x * f.derivative(a * x + b)
    derivative(f(a * f(b * x)), x) ≡ a * b * f.derivative(a * f(b * x)) * f.derivative(b * x)
    derivative(x + f(x), x) ≡ 1 + f.derivative(x)
    derivative((f(a * x) - y) ** 2 / 2, a) ≡ (f(a * x) - y) * x * f.derivative(a * x)
    derivative(f(x) / x, x) ≡ (x * f.derivative(x) - f(x)) / x ** 2
    derivative(f(x), x, order: 2) ≡ f.derivative(x, order: 2)
    derivative(f(f(f(x))), x) ≡ f.derivative(f(f(x))) * f.derivative(f(x)) * f.derivative(x)
    derivative(sigmoid(a * sigmoid(b * x)), x)
      ≡ a * b * sigmoid(a * sigmoid(b * x)) * (1 - sigmoid(a * sigmoid(b * x)))
      * sigmoid(b * x) * (1 - sigmoid(b * x))
    1 - 1 / p ** 2 ≡ (p - 1) * (p + 1) / p ** 2
    (p + 1) / (2 * p) * (1 - 1 / (p + 1) ** 2) ≡ (p + 2) / (2 * (p + 1))
    sum(1 / (k * (k + 1)), k, from: 1, to: 9) ≡ 9 / 10
    derivative(-y * log(sigmoid(x)) - (1 - y) * log(1 - sigmoid(x)), x) ≡ sigmoid(x) - y
  }

  @CorpusBuilder static var densities: [Identity] {
    normalDensity(x) ≡ exp(-(x ** 2) / 2) / sqrt(2 * .pi)
    derivative(normalDensity(x), x) ≡ -x * normalDensity(x)
    derivative(normalDensity(x), x, order: 2) ≡ (x ** 2 - 1) * normalDensity(x)
    derivative(normalCumulative(x), x) ≡ normalDensity(x)
    normalCumulative(-x) ≡ 1 - normalCumulative(x)
    normalCumulative(x) ≡ (1 + erf(x / sqrt(2))) / 2
    normalDensity(-x) ≡ normalDensity(x)
    derivative(normalCumulative((x - μ) / s), x) ≡ normalDensity((x - μ) / s) / s
    normalDensity(0) ≡ 1 / sqrt(2 * .pi)
    derivative(1 - exp(-β * x), x) ≡ β * exp(-β * x)
    2 * normalCumulative(x) - 1 ≡ erf(x / sqrt(2))
    normalDensity(x) * normalDensity(y) ≡ exp(-(x ** 2 + y ** 2) / 2) / (2 * .pi)
    derivative(log(normalDensity(x)), x) ≡ -x
  }

  @CorpusBuilder static var algebra: [Identity] {
    (a + b) ** 2 ≡ a ** 2 + 2 * a * b + b ** 2
    (a - b) * (a + b) ≡ a ** 2 - b ** 2
    (a + b) ** 3 ≡ a ** 3 + 3 * a ** 2 * b + 3 * a * b ** 2 + b ** 3
    a ** 3 - b ** 3 ≡ (a - b) * (a ** 2 + a * b + b ** 2)
    1 / p + 1 / q ≡ (p + q) / (p * q)
    p / q / (q / p) ≡ p ** 2 / q ** 2
    (x ** 2 + 1) ** 2 - (x ** 2 - 1) ** 2 ≡ 4 * x ** 2
    (1 - x ** 5) ≡ (1 - x) * (1 + x + x ** 2 + x ** 3 + x ** 4)
    1 / (x ** 2 + 1) + x ** 2 / (x ** 2 + 1) ≡ 1
    derivative(x ** 5, x) ≡ 5 * x ** 4
    derivative(1 / (1 + x ** 2), x) ≡ -2 * x / (1 + x ** 2) ** 2
    derivative((x + a) / (x ** 2 + 1), x) ≡ (1 - 2 * a * x - x ** 2) / (x ** 2 + 1) ** 2
    sum(k ** 2, k, from: 1, to: 10) ≡ 385
    (a * x + b) * (a * x - b) ≡ a ** 2 * x ** 2 - b ** 2
    x * (y + a) - y * (x - a) ≡ a * (x + y)
    (x + 1 / p) ** 2 ≡ x ** 2 + 2 * x / p + 1 / p ** 2
    Expression.decimal("0.1") + .decimal("0.2") ≡ .decimal("0.3")
  }

  @CorpusBuilder static var powers: [Identity] {
    exp(x) * exp(y) ≡ exp(x + y)
    exp(x) ** 2 ≡ exp(2 * x)
    exp(-x) ≡ 1 / exp(x)
    exp(x / 2) ** 2 ≡ exp(x)
    sqrt(p * q) ≡ sqrt(p) * sqrt(q)
    sqrt(p) ** 2 ≡ p
    sqrt(8) ≡ 2 * sqrt(2)
    1 / sqrt(2) ≡ sqrt(2) / 2
    sqrt(2) * sqrt(3) ≡ sqrt(6)
    derivative(sqrt(p), p) ≡ 1 / (2 * sqrt(p))
    power(p, Expression(Rational(3, 2))) ≡ p * sqrt(p)
    derivative(exp(x ** 2), x) ≡ 2 * x * exp(x ** 2)
    (exp(x) - exp(-x)) * (exp(x) + exp(-x)) ≡ exp(2 * x) - exp(-2 * x)
    exp(2 * log(p)) ≡ p ** 2
    exp(x * log(2)) * exp(x * log(3)) ≡ exp(x * log(6))
    derivative(p ** a, p) ≡ a * p ** (a - 1)
    p ** x * p ** y ≡ p ** (x + y)
    sqrt(1 + x ** 2) ** 2 ≡ 1 + x ** 2
    derivative(sqrt(1 + x ** 2), x) ≡ x / sqrt(1 + x ** 2)
    exp(x) / (1 + exp(x)) + 1 / (1 + exp(x)) ≡ 1
    exp(log(x ** 2 + 1)) ≡ x ** 2 + 1
    lambertW(p) * exp(lambertW(p)) ≡ p
    derivative(lambertW(p), p) ≡ lambertW(p) / (p * (1 + lambertW(p)))
    (sqrt(p) + sqrt(q)) * (sqrt(p) - sqrt(q)) ≡ p - q
  }

  @CorpusBuilder static var logarithms: [Identity] {
    log(p * q) ≡ log(p) + log(q)
    log(p / q) ≡ log(p) - log(q)
    log(p ** 3) ≡ 3 * log(p)
    log(sqrt(p)) ≡ log(p) / 2
    log(exp(x)) ≡ x
    log(12) ≡ 2 * log(2) + log(3)
    log(1 + exp(x)) ≡ x + log(1 + exp(-x))
    derivative(log(1 + x ** 2), x) ≡ 2 * x / (1 + x ** 2)
    derivative(p * log(p) - p, p) ≡ log(p)
    derivative(log(p) / p, p) ≡ (1 - log(p)) / p ** 2
    log(1 / p) ≡ -log(p)
    log(p * exp(x)) ≡ log(p) + x
    log(lambertW(p)) ≡ log(p) - lambertW(p)
  }

  @CorpusBuilder static var circular: [Identity] {
    sin(x) ** 2 + cos(x) ** 2 ≡ 1
    sin(2 * x) ≡ 2 * sin(x) * cos(x)
    cos(2 * x) ≡ 1 - 2 * sin(x) ** 2
    sin(x + y) ≡ sin(x) * cos(y) + cos(x) * sin(y)
    cos(x - y) ≡ cos(x) * cos(y) + sin(x) * sin(y)
    sin(3 * x) ≡ 3 * sin(x) - 4 * sin(x) ** 3
    sin(x) * cos(y) ≡ (sin(x + y) + sin(x - y)) / 2
    derivative(sin(x) * cos(x), x) ≡ cos(2 * x)
    derivative(tan(u), u) ≡ 1 + tan(u) ** 2
    tan(u) * cos(u) ≡ sin(u)
    cos(x) ** 4 - sin(x) ** 4 ≡ cos(2 * x)
    sin(x / 2) ** 2 ≡ (1 - cos(x)) / 2
    sin(.pi - x) ≡ sin(x)
    sin(x + .pi / 2) ≡ cos(x)
    cos(2 * .pi / 3) ≡ -1 / 2
    derivative(x * sin(x) + cos(x), x) ≡ x * cos(x)
    derivative(exp(x) * sin(x), x) ≡ exp(x) * (sin(x) + cos(x))
    1 / (2 + sin(x)) - 1 / (3 + sin(x)) ≡ 1 / ((2 + sin(x)) * (3 + sin(x)))
    sin(.pi / 5) ≡ sqrt(10 - 2 * sqrt(5)) / 4
    cos(.pi / 12) ≡ (sqrt(6) + sqrt(2)) / 4
  }

  @CorpusBuilder static var hyperbolic: [Identity] {
    cosh(x) ** 2 - sinh(x) ** 2 ≡ 1
    sinh(2 * x) ≡ 2 * sinh(x) * cosh(x)
    cosh(2 * x) ≡ 2 * cosh(x) ** 2 - 1
    tanh(x) ≡ sinh(x) / cosh(x)
    tanh(x) ≡ (1 - exp(-2 * x)) / (1 + exp(-2 * x))
    tanh(x + y) ≡ (tanh(x) + tanh(y)) / (1 + tanh(x) * tanh(y))
    tanh(-x) ≡ -tanh(x)
    derivative(log(cosh(x)), x) ≡ tanh(x)
    derivative(sinh(x), x) ≡ cosh(x)
    1 - tanh(x) ** 2 ≡ 4 * sigmoid(2 * x) * sigmoid(-2 * x)
    tanh(x / 2) ≡ (exp(x) - 1) / (exp(x) + 1)
    2 * tanh(x / 2) / (1 + tanh(x / 2) ** 2) ≡ tanh(x)
  }

  @CorpusBuilder static var cases: [Identity] {
    relu(x) ≡ (x + abs(x)) / 2
    relu(x) - relu(-x) ≡ x
    abs(x) ≡ max(x, -x)
    max(a, b) ≡ (a + b + abs(a - b)) / 2
    max(a, b) + max(-a, -b) ≡ abs(a - b)
    abs(a * b) ≡ abs(a) * abs(b)
    sqrt(x ** 2) ≡ abs(x)
    abs(x) ** 2 ≡ x ** 2
    relu(x) ≡ piecewise((0, when: x < 0), otherwise: x)
    max(.decimal("0.01") * x, x) ≡ piecewise((x, when: x >= 0), otherwise: .decimal("0.01") * x)
    relu(p) ≡ p
    relu(-p) ≡ 0
    max(0, x) ** 2 ≡ x * max(0, x)
    relu(β * x) ≡ β * relu(x)
    abs(x - 1) ≡ piecewise((1 - x, when: x < 1), otherwise: x - 1)
    derivative(relu(x) ** 2, x) ≡ 2 * relu(x)
    softplus(x) ≡ relu(x) + log(1 + exp(-abs(x)))
    x * sigmoid(x) ≡ relu(x) - abs(x) * sigmoid(-abs(x))
    abs(sigmoid(x)) ≡ sigmoid(x)
  }

  @CorpusBuilder static var limits: [Identity] {
    limit(swish(x), x, .minusInfinity) ≡ 0
    limit(swish(x) / x, x, .infinity) ≡ 1
    limit(x - swish(x), x, .infinity) ≡ 0
    limit(swish(x, beta: β), β, 0) ≡ x / 2
    limit(x * exp(x), x, .minusInfinity) ≡ 0
    limit(sin(.pi * x) / (.pi * x), x, 0) ≡ 1
    limit(derivative(sinc(x), x), x, 0) ≡ 0
    limit(derivative(sinc(x), x) / x, x, 0) ≡ -(.pi ** 2) / 3
    limit(normalCumulative(x), x, .infinity) ≡ 1
    limit(normalCumulative(x), x, .minusInfinity) ≡ 0
    limit(gelu(x), x, .minusInfinity) ≡ 0
    limit(gelu(-x) / normalDensity(x), x, .infinity) ≡ -1
    limit((1 + 1 / x) ** x, x, .infinity) ≡ exp(1)
    limit((exp(x) - 1) / x, x, 0) ≡ 1
    limit(derivative(relu(x), x), x, 0, from: .right) ≡ 1
    limit(sinc(x), x, .infinity) ≡ 0
    limit(softplus(x) - x, x, .infinity) ≡ 0
    limit(tanh(x), x, .infinity) ≡ 1
    limit(derivative(swish(x), x), x, .infinity) ≡ 1
    limit((1 - cos(x)) / x ** 2, x, 0) ≡ 1 / 2
  }

  @CorpusBuilder static var integrals: [Identity] {
    normalCumulative(x) ≡ integral(normalDensity(t), t, from: .minusInfinity, to: x)
    erf(x) ≡ 2 / sqrt(.pi) * integral(exp(-(t ** 2)), t, from: 0, to: x)
    log(1 + x ** 2) ≡ integral(2 * t / (1 + t ** 2), t, from: 0, to: x)
    softplus(x) ≡ integral(sigmoid(t), t, from: .minusInfinity, to: x)
    tanh(x) ≡ integral(1 - tanh(t) ** 2, t, from: 0, to: x)
    derivative(integral(normalDensity(t), t, from: .minusInfinity, to: x), x) ≡ normalDensity(x)
    derivative(integral(sinc(t), t, from: 0, to: x), x) ≡ sinc(x)
    integral(gelu(t), t, from: .minusInfinity, to: 0)
      ≡ bracket(
        ((t ** 2 - 1) * normalCumulative(t) + t * normalDensity(t)) / 2, t,
        from: .minusInfinity, to: 0)
    bracket(
      ((t ** 2 - 1) * normalCumulative(t) + t * normalDensity(t)) / 2, t, from: .minusInfinity,
      to: 0) ≡ -1 / 4
    integral(gelu(t), t, from: .minusInfinity, to: 0) ≡ -1 / 4
    integral(swish(t), t, from: .minusInfinity, to: 0) ≡ -(.pi ** 2) / 12
    integral(normalDensity(t), t, from: .minusInfinity, to: .infinity) ≡ 1
    integral(t ** 2, t, from: 0, to: 1) ≡ bracket(t ** 3 / 3, t, from: 0, to: 1)
    sin(x) ≡ integral(cos(t), t, from: 0, to: x)
  }
}
