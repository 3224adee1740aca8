import Balls
import Testing

@testable import Derivations

@Suite("Series and limits")
struct SeriesTests {
  private let x = Variable("x"), β = Variable("β", in: .positive), a = Variable("a")

  @Test("swish = x/2 + x²/4 − x⁴/48 + x⁶/480 − …")
  func swishSeries() throws {
    let s = try series(swish(x), in: x, order: 6)
    #expect(s.text == "½x + ¼x² − (1/48)·x⁴ + (1/480)·x⁶ + …")
    #expect(s.coefficient(of: 5) == 0)
  }

  @Test("the coefficients of sinc contain π, exactly")
  func sincSeries() throws {
    let s = try series(sinc(x), in: x, order: 4)
    #expect(s.tex == "1 - \\frac{1}{6}\\pi^2x^2 + \\frac{1}{120}\\pi^4x^4 + \\cdots")
  }

  @Test("1/sin x has a pole at 0")
  func pole() throws {
    let s = try series(1 / sin(x), in: x, order: 3)
    #expect(s.lowestPower == -1)
    #expect(s.text == "x⁻¹ + ⅙x + (7/360)·x³ + …")
  }

  @Test("a series around another point")
  func elsewhere() throws {
    #expect(
      try series(sin(x), in: x, at: 1, order: 2).text
        == "sin(1) + cos(1)·(x − 1) − ½·sin(1)·(x − 1)² + …")
  }

  @Test("around another point the powers are those of x − 1, in parentheses, in order")
  func powersOfStep() throws {
    func text(_ e: Expression, at point: Expression = 1, order: Int = 3) throws -> String {
      try series(e, in: x, at: point, order: order).text
    }
    #expect(try text(exp(log(x))) == "1 + (x − 1) + …")
    #expect(try text(x) == "1 + (x − 1) + …")
    #expect(try text(x - 1) == "(x − 1) + …")
    #expect(try text(-x) == "−1 − (x − 1) + …")
    #expect(try text(log(x)) == "(x − 1) − ½·(x − 1)² + ⅓·(x − 1)³ + …")
    #expect(try text(x ** 2 + x, at: -1) == "−(x + 1) + (x + 1)² + …")
    #expect(try text(sin(x), at: π) == "−(x − π) + ⅙·(x − π)³ + …")
    #expect(
      try series(log(x), in: x, at: 1, order: 2).tex == "(x - 1) - \\frac{1}{2}(x - 1)^2 + \\cdots")
    // As an expression it is the polynomial all the same.
    let polynomial = try series(log(x), in: x, at: 1, order: 2).polynomial
    #expect(try compare(polynomial == x - 1 - (x - 1) ** 2 / 2).isProvedEverywhere)
  }

  @Test("what a series asks of its parameters is printed with it, once and simply")
  func conditions() throws {
    let known: [(Expression, [String])] = [
      (a / a + x, ["a ≠ 0"]), (log(a) - log(a) + x, ["a > 0"]), (0 * log(a) + x, ["a > 0"]),
      (a ** x, ["a > 0"]), (sqrt(a) ** 2 * x, ["a ≥ 0"]), (sqrt(a) * sqrt(a) / a + x, ["a > 0"]),
      (tan(a) * cos(a) * x, ["cos(a) ≠ 0"]), (a * x, []), (exp(a * x), []), (log(β) * x / β, []),
      (sigmoid(x / a), ["a ≠ 0"]), (1 / (a + x), ["a ≠ 0"]), (log(a + x), ["a > 0"]),
      (sqrt(a ** 2 - 1 + x), ["a² − 1 > 0"]), (x * log(a) / log(a), ["a > 0", "ln(a) ≠ 0"]),
      (sin(x) / (β * x), []), (derivative(log(a * x + 1), x), []),
    ]
    for (e, conditions) in known {
      let s = try series(e, in: x, order: 2)
      #expect(s.conditions == conditions, "\(e)")
      #expect(
        s.text.hasSuffix(
          conditions.isEmpty ? "…" : "… where " + conditions.joined(separator: " and ")), "\(e)")
    }
    #expect(try series(a ** x, in: x, order: 0).tex == "1 + \\cdots\\quad\\text{where }a > 0")
    // A condition that never holds leaves nothing.
    #expect(throws: DerivationError.self) { try series(log(-2) + x, in: x, order: 2) }
  }

  @Test("the terms of a series stand in ascending powers, whatever their signs")
  func ascending() throws {
    #expect(
      try series(log(1 + x) / log(1 - x), in: x, order: 3).text
        == "−1 + x − ½x² + (5/12)·x³ + …")
    #expect(
      try series(cos(x) - 2, in: x, order: 4).tex
        == "-1 - \\frac{1}{2}x^2 + \\frac{1}{24}x^4 + \\cdots")
    #expect(try series(x ** 3, in: x, order: 2).text == "0 + …")
  }

  @Test("twenty terms of W are (−n)ⁿ⁻¹/n!")
  func lambert() throws {
    let s = try series(lambertW(x), in: x, order: 20)
    var factorial = Rational(1)
    for n in 1...20 {
      factorial = factorial * Rational(n)
      #expect(s.coefficient(of: n).rational == (Rational(-n).power(n - 1) ?? 0) / factorial)
    }
  }

  @Test("√x has no series at 0")
  func branchPoint() {
    #expect(throws: DerivationError.self) { try series(sqrt(x), in: x, order: 3) }
  }

  @Test("a limit that differs from side to side, or is infinite, is not given")
  func none() {
    let none: [Expression] = [
      limit(abs(x) / x, x, 0), limit(1 / x, x, 0), limit(swish(x), x, .infinity),
      limit(sin(x), x, .infinity), limit(exp(x * sin(x)) / x, x, .infinity),
      // For a of either sign there are two answers.
      limit(sigmoid(a * x), x, .infinity),
    ]
    for limit in none {
      for value in [-1, 0, 1] as [Expression] {
        #expect((try? compare(limit == value))?.isProved != true, "\(limit) = \(value)")
      }
    }
  }

  @Test("limits on one side")
  func sides() throws {
    #expect(try compare(limit(abs(x) / x, x, 0, from: .right) == 1).isProvedEverywhere)
    #expect(try compare(limit(abs(x) / x, x, 0, from: .left) == -1).isProvedEverywhere)
    #expect(try compare(limit(derivative(relu(x), x), x, 0, from: .left) == 0).isProvedEverywhere)
  }

  @Test("(1 + 1/x)ˣ tends to e, not to 1")
  func euler() throws {
    #expect(try compare(limit((1 + 1 / x) ** x, x, .infinity) == exp(1)).isProvedEverywhere)
  }
}
