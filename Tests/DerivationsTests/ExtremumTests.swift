import Balls
import Kernel
import Terms
import Testing

@testable import Derivations

private let x = Variable("x"), p = Variable("p", in: .positive)
private let tanhForm =
  Expression(Rational(1, 2)) * x
  * (1 + tanh(sqrt(2 / π) * (x + Expression.decimal("0.044715") * x ** 3)))

private func number(_ text: String) -> Rational { Rational(text) ?? 0 }

@Suite("Largest and least values, zeros, turning points, monotony")
struct ExtremumTests {
  @Test("the sigmoid is steepest at 0, with slope ¼, and nowhere else")
  func sigmoidSlope() throws {
    let top = try largestValue(of: derivative(sigmoid(x), x), in: x)
    #expect(top.exactValue == Expression(Rational(1, 4)))
    #expect(top.exactPlaces == [0])
    #expect(top.isComplete)
    #expect(top.theorems.allSatisfy { $0.hypotheses.isEmpty || $0.hypotheses.count == 1 })
  }

  @Test("swish is least at −1 − W(1/e), where it is −W(1/e)")
  func swishDip() throws {
    let dip = try leastValue(of: swish(x), in: x)
    #expect(dip.exactValue?.text == "−W(1/e)")
    #expect(dip.exactPlaces.map(\.text) == ["−W(1/e) − 1"])
    #expect(dip.value.digits(14) == "−0.27846454276107")
    #expect(dip.digits >= 20)
  }

  @Test("gelu is least near −0.7518, to ten digits")
  func geluDip() throws {
    let dip = try leastValue(of: gelu(x), in: x)
    #expect(dip.value.contains(number("-0.16997120747990360")))
    #expect(dip.digits >= 9)
    #expect(dip.places.count == 1)
    #expect(dip.places[0].contains(number("-0.7517915246935646")))
    #expect(dip.isComplete)
  }

  @Test("the error of the tanh form is at most 0.00047323…, taken at two places only")
  func tanhForm_() throws {
    let top = try largestValue(of: abs(gelu(x) - tanhForm), in: x)
    #expect(top.value.digits(5) == "0.00047324" || top.value.digits(4) == "0.0004732")
    #expect(top.places.count == 2)
    #expect(top.isComplete)
    #expect(top.evidence.contains("boxes"))
    #expect("\(top)".contains("at most 0.000473"))
  }

  @Test(
    "a constant is its own largest and least value, taken everywhere",
    arguments: [
      3, sqrt(2) * π, x - x, sin(x) ** 2 + cos(x) ** 2, exp(x) * exp(-x), sigmoid(x) + sigmoid(-x),
      derivative(3 * x, x), max(x, 0) - max(-x, 0) - x,
    ])
  func constants(expression: Expression) throws {
    for extreme in [try largestValue(of: expression, in: x), try leastValue(of: expression, in: x)]
    {
      #expect(extreme.isEverywhere && extreme.places.isEmpty && extreme.exactValue != nil)
      #expect("\(extreme)".contains(", taken everywhere: "))
      #expect(extreme.theorems.count == 1)
    }
  }

  @Test("a value that is taken along a whole stretch is the largest or least all the same")
  func plateaus() throws {
    for (extreme, value) in [
      (try leastValue(of: relu(x), in: x), 0), (try largestValue(of: -relu(-x), in: x), 0),
      (try largestValue(of: piecewise((1, when: x > 0), otherwise: 0), in: x), 1),
    ] {
      #expect(extreme.exactValue == Expression(integerLiteral: value))
      #expect(extreme.exactPlaces.count == 1 && !extreme.isComplete && !extreme.isEverywhere)
    }
    // It comes as close to 1 as one sees, and is no plateau.
    #expect(throws: DerivationError.self) { try largestValue(of: tanh(x), in: x) }
    // It has no value at 0.
    #expect(throws: DerivationError.self) { try largestValue(of: x / x, in: x) }
  }

  @Test("two narrow peaks that are nearly of one height are told apart from a contact")
  func narrow() throws {
    let two = exp(-power(1000 * x, 2)) + exp(-power(1000 * (x - 1), 2))
    let top = try largestValue(of: two, in: x)
    #expect(top.isComplete && top.places.count == 2 && top.exactValue == nil)
    // Of the place near 0 no digit is known, but that it is near 0.
    #expect("\(top)".contains("taken near x = 0.0000… and 1.000… only"))
    let tall = try largestValue(of: exp(-1_000_000 * (x - Expression(Rational(1, 3))) ** 2), in: x)
    #expect(tall.exactPlaces == [Expression(Rational(1, 3))] && tall.isComplete)
  }

  @Test("what has no largest value says so")
  func none() {
    #expect(throws: DerivationError.self) { try largestValue(of: tanh(x), in: x) }
    #expect(throws: DerivationError.self) { try leastValue(of: exp(x), in: x) }
    #expect(throws: DerivationError.self) { try leastValue(of: x * Variable("y"), in: x) }
    #expect(throws: DerivationError.self) {
      try largestValue(of: x, in: Variable("x", in: .integers))
    }
  }

  @Test("values at the ends of a closed interval")
  func ends() throws {
    let top = try largestValue(of: tanh(x), in: x, over: .closed(0, 2))
    #expect(top.exactPlaces == [2])
    let sine = try largestValue(of: sin(x), in: x, over: .closed(0, 3))
    #expect(sine.exactValue == 1)
    #expect(sine.exactPlaces.map(\.text) == ["½π"])
  }

  @Test("zeros are counted: simple, multiple, none")
  func zeroCounts() throws {
    #expect(try zeros(of: x ** 3 - x, in: x).exactPlaces.map { $0?.text } == ["−1", "0", "1"])
    #expect(try zeros(of: (x - 1) ** 2, in: x).crossings == [0])
    #expect(try zeros(of: exp(x), in: x).count == 0)
    let fixed = try zeros(of: cos(x) - x, in: x)
    #expect(fixed.count == 1)
    #expect(fixed.places[0].contains(number("0.7390851332151606")))
    #expect(try zeros(of: sigmoid(x) - x, in: x).count == 1)
    #expect(try zeros(of: tanh(x) - x, in: x).count == 1)
    #expect(try zeros(of: sin(x), in: x, over: .closed(1, 7)).exactPlaces.count == 2)
    #expect(throws: DerivationError.self) { try zeros(of: sin(x), in: x) }
  }

  @Test("turning points of the gates")
  func turning() throws {
    let swishTurns = try turningPoints(of: swish(x), in: x)
    #expect(swishTurns.points.map(\.isHighest) == [false])
    let slopeTurns = try turningPoints(of: derivative(swish(x), x), in: x)
    #expect(slopeTurns.points.map(\.isHighest) == [false, true])
    #expect(slopeTurns.points[1].place.contains(number("2.39935728052")) == false)
    #expect(slopeTurns.points[1].place.width < 1e-9)
    #expect(try turningPoints(of: x ** 3, in: x).count == 0)
  }

  @Test("monotony is a theorem on any two places")
  func monotonies() throws {
    let rise = try #require(try monotony(of: sigmoid(x), in: x))
    #expect(rise.isIncreasing && rise.isStrict)
    #expect("\(rise.theorems[0])".contains("x₁ < x₂"))
    #expect(try monotony(of: swish(x), in: x) == nil)
    #expect(try monotony(of: gelu(x), in: x, over: .below(-1))?.isIncreasing == false)
    #expect(try isIncreasing(log(p), in: p))
    #expect(try isDecreasing(exp(-x), in: x))
    #expect(try !isIncreasing(x ** 2, in: x))
  }
}
