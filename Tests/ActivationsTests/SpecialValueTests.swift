import NumberTesting
import Testing

@testable import Activations

/// What a function gives where its definition alone does not say.
struct SpecialValues: Sendable, CustomTestStringConvertible {
  let name: String
  let function: @Sendable (Double) -> Double
  let atMinusInfinity, atInfinity, atMinusZero, atZero: Double

  var testDescription: String { name }
}

private let specialValues: [SpecialValues] = [
  SpecialValues("sigmoid", { sigmoid($0) }, 0, 1, 0.5, 0.5),
  SpecialValues("sigmoidDerivative", { sigmoidDerivative($0) }, 0, 0, 0.25, 0.25),
  SpecialValues("tanh", { tanh($0) }, -1, 1, -0.0, 0),
  SpecialValues("tanhDerivative", { tanhDerivative($0) }, 0, 0, 1, 1),
  SpecialValues("relu", { relu($0) }, 0, .infinity, 0, 0),
  SpecialValues("reluDerivative", { reluDerivative($0) }, 0, 1, 0, 0),
  SpecialValues("softplus", { softplus($0) }, 0, .infinity, 0.6931471805599453, 0.6931471805599453),
  SpecialValues("swish", { swish($0) }, -0.0, .infinity, -0.0, 0),
  SpecialValues("swishDerivative", { swishDerivative($0) }, -0.0, 1, 0.5, 0.5),
  SpecialValues("swishSecondDerivative", { swishSecondDerivative($0) }, -0.0, -0.0, 0.5, 0.5),
  SpecialValues("gelu", { gelu($0) }, -0.0, .infinity, -0.0, 0),
  SpecialValues("geluDerivative", { geluDerivative($0) }, -0.0, 1, 0.5, 0.5),
  SpecialValues(
    "geluSecondDerivative", { geluSecondDerivative($0) }, -0.0, -0.0, 0.7978845608028654,
    0.7978845608028654
  ),
  SpecialValues("geluTanh", { geluTanh($0) }, -0.0, .infinity, -0.0, 0),
  SpecialValues("geluTanhDerivative", { geluTanhDerivative($0) }, -0.0, 1, 0.5, 0.5),
  SpecialValues("geluSigmoid", { geluSigmoid($0) }, -0.0, .infinity, -0.0, 0),
  SpecialValues("geluSigmoidDerivative", { geluSigmoidDerivative($0) }, -0.0, 1, 0.5, 0.5),
  SpecialValues("sinc", { sinc($0) }, 0, 0, 1, 1),
  SpecialValues("sincDerivative", { sincDerivative($0) }, -0.0, 0, 0, -0.0),
  SpecialValues(
    "sincSecondDerivative", { sincSecondDerivative($0) }, -0.0, -0.0, -3.289868133696453,
    -3.289868133696453
  ),
]

extension SpecialValues {
  init(
    _ name: String, _ function: @escaping @Sendable (Double) -> Double, _ a: Double, _ b: Double,
    _ c: Double, _ d: Double
  ) {
    self.init(
      name: name, function: function, atMinusInfinity: a, atInfinity: b, atMinusZero: c, atZero: d)
  }
}

@Suite("Special values")
struct SpecialValueTests {
  @Test("±∞, ±0 and nan give what the documentation says", arguments: specialValues)
  func limits(_ values: SpecialValues) {
    let f = values.function
    #expect(same(f(-.infinity), values.atMinusInfinity), "at −∞: \(f(-.infinity))")
    #expect(same(f(.infinity), values.atInfinity), "at +∞: \(f(.infinity))")
    #expect(same(f(-0.0), values.atMinusZero), "at −0: \(f(-0.0))")
    #expect(same(f(0), values.atZero), "at +0: \(f(0))")
    #expect(f(.nan).isNaN)
  }

  @Test(
    "The largest finite numbers behave as their neighbours at infinity", arguments: specialValues)
  func largest(_ values: SpecialValues) {
    let (f, largest) = (values.function, Double.greatestFiniteMagnitude)
    let (above, below) = (f(largest), f(-largest))
    #expect(
      values.atInfinity.isInfinite ? above == largest : abs(above - values.atInfinity) < 1e-300)
    #expect(abs(below - values.atMinusInfinity) < 1e-300)
  }

  @Test("Subnormal x give the value at 0 or its slope times x", arguments: specialValues)
  func subnormals(_ values: SpecialValues) {
    let f = values.function
    for x in [Double.leastNonzeroMagnitude, 0x1p-1040, 0x1.8p-1023] {
      let slope: Double =
        switch values.name {
        case "tanh", "relu": 1
        case "sincDerivative": -3.289868133696453
        case "reluDerivative": 0
        default: 0.5
        }
      let expected =
        values.atZero == 0 && values.name != "reluDerivative" ? slope * x : values.atZero
      guard values.name != "reluDerivative" else { #expect(f(x) == 1); continue }
      #expect(abs(f(x) - expected) <= expected.ulp, "at \(x): \(f(x)) for \(expected)")
    }
  }

  @Test("Float has the same special values as Double", arguments: forms)
  func floats(_ form: Form) {
    let special: [Float] = [
      0, .leastNonzeroMagnitude, 0x1.8p-130, 1e-30, 0.5, 1, 9, 43.5, 87, 88, 100, 104, 690, 1e10,
      0x1p100, .greatestFiniteMagnitude, .infinity, .nan,
    ]
    let numbers = special + special.map { -$0 }
    for x in numbers {
      for y in numbers {
        let (value, exact) = (form.oneFloat(x, y), form.one(Double(x), Double(y)))
        let nearest = Float(exact)
        let agree =
          value.isNaN && exact.isNaN || value == nearest && value.sign == nearest.sign
          || abs(Double(value) - exact) <= Double(nearest.ulp)
        #expect(agree, "\(form.name) of \(x), \(y): \(value) for \(exact)")
      }
    }
  }

  @Test("The tails fade through the subnormal numbers to 0")
  func fading() {
    #expect(sigmoid(-745.0) == 0x1p-1074)
    #expect(sigmoid(-746.0) == 0)
    #expect(sigmoid(-709.0).isSubnormal)
    #expect(swish(-740.0).isSubnormal && swish(-740.0) < 0)
    #expect(same(swish(-800.0), -0.0))
    #expect(gelu(-38.0).isSubnormal && gelu(-38.0) < 0)
    #expect(same(gelu(-39.0), -0.0))
    #expect(softplus(-745.0) == 0x1p-1074)
    #expect(swiGLU(-760.0, 1e300) < -1e-30, "a gate below the doubles times a huge number")
  }

  @Test(
    "A gate that is shut for good is 0, and 0 times an infinity is nan, one by one and in arrays")
  func shutTimesInfinity() {
    for b in [Double.infinity, -.infinity] {
      #expect(swiGLU(-.infinity, b).isNaN && geGLU(-.infinity, b).isNaN)
      #expect(swiGLUPartialA(-.infinity, b).isNaN && geGLUPartialA(-.infinity, b).isNaN)
      #expect(swiGLU([-.infinity], [b])[0].isNaN && geGLU([-.infinity], [b])[0].isNaN)
      #expect(swiGLU(-Float.infinity, Float(b)).isNaN && geGLU(-Float.infinity, Float(b)).isNaN)
      #expect(same(swiGLU(-1000, b), -b), "the gate at −1000 is small, not 0")
    }
    #expect(swiGLU(.infinity, -.infinity) == -.infinity && same(swiGLU(-.infinity, 2), -0.0))
    // A zero takes the sign of the product, and nan stays nan behind a gate too low for any double.
    #expect(same(swiGLU(-.infinity, 0), -0.0) && same(swiGLU(-.infinity, -0.0), 0))
    #expect(same(swiGLU([-.infinity], [0.0])[0], -0.0) && same(geGLU(-.infinity, -0.0), 0))
    for a in [-1e10, -Double.greatestFiniteMagnitude, -.infinity] {
      #expect(swiGLU(a, .nan).isNaN && swiGLUPartialA(a, .nan).isNaN && glu(.nan, a).isNaN)
      #expect(swiGLU([a], [.nan])[0].isNaN && geGLU(a, .nan).isNaN)
    }
  }

  @Test("sinc is exactly 0 at every whole number but 0")
  func sincZeros() {
    for n in 1...3000 { #expect(sinc(Double(n)) == 0 && sinc(-Double(n)) == 0) }
    for n in [1e6, 0x1p51 + 1, 0x1p52 + 1, 0x1p53, 1e300] {
      #expect(sinc(n) == 0 && sinc(-n) == 0)
    }
    #expect(sinc(0x1p51 + 0.5) != 0, "a half between whole numbers")
  }

  @Test("At its corner a rectifier takes the value of its left side")
  func corners() {
    #expect(leakyReLU(-2.0, slope: 0.5) == -1 && leakyReLU(2.0, slope: 0.5) == 2)
    #expect(leakyReLUDerivative(0.0, slope: 0.25) == 0.25)
    #expect(leakyReLUDerivative(1.0, slope: 0.25) == 1)
    #expect(leakyReLU(.nan, slope: 0.5).isNaN && leakyReLUDerivative(.nan, slope: 0.5).isNaN)
  }

  @Test("A β of 0 halves, a β of 1 is Swish, an infinite β is ReLU away from 0")
  func betas() {
    for x in [-1e5, -3.0, -1e-3, 0.5, 7, 1e200] {
      #expect(swish(x, beta: 0) == x / 2)
      #expect(same(swish(x, beta: 1), swish(x)))
      #expect(swish(x, beta: .infinity) == relu(x))
    }
    #expect(swish(0.0, beta: .infinity).isNaN)
  }
}
