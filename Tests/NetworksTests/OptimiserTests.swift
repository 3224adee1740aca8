import Networks
import Probability
import Testing

@Suite("X-11: optimisers")
struct OptimiserTests {
  /// Where fifty random gradients, times `scale`, move one number.
  func displacement(scale: Double, _ optimiser: some Optimiser) -> Double {
    var generator = SplitMix64(seed: 7)
    let gradients = generator.normals(50)
    var weight = FreeNumber()
    var optimiser = optimiser
    for gradient in gradients {
      weight.gradient = scale * gradient
      optimiser.step(&weight)
    }
    return weight.value
  }

  @Test(
    "Adam's displacements are those of an independent program",
    arguments: [
      (1, -0.032591), (1e-6, -0.032245), (1e-8, -0.015830), (1e-10, -0.00030877),
    ])
  func adam(scale: Double, expected: Double) {
    #expect(isNear(displacement(scale: scale, Adam(rate: 0.01)), expected, relative: 1e-4))
  }

  @Test("With ε = 0 Adam does not see the scale of the gradient, bit for bit")
  func scaleFree() {
    let adam = Adam(rate: 0.01, epsilon: 0)
    #expect(displacement(scale: 1, adam) == displacement(scale: 0x1p-20, adam))
  }

  @Test("ε kills what is far below it; gradient descent is proportional")
  func epsilon() {
    let ratio =
      displacement(scale: 1e-12, Adam(rate: 0.01)) / displacement(scale: 1, Adam(rate: 0.01))
    #expect(abs(ratio) < 1e-3)
    let descent = displacement(scale: 1, SGD(rate: 0.01))
    #expect(isNear(displacement(scale: 1e-6, SGD(rate: 0.01)), 1e-6 * descent, relative: 1e-12))
    #expect(isNear(descent, -0.015, relative: 0.04), "\(descent)")
  }

  @Test("Momentum μ sums a constant gradient to 1 / (1 − μ) times its step")
  func momentum() {
    var number = FreeNumber()
    var optimiser = SGD(rate: 0.1, momentum: 0.5)
    for _ in 0..<3 {
      number.gradient = 1
      optimiser.step(&number)
    }
    #expect(isNear(number.value, -0.1 * (1 + 1.5 + 1.75), relative: 1e-15))
  }

  @Test("RMSProp's first step is η / √(1 − ρ), whatever the gradient", arguments: [1e-3, 1, 50])
  func rmsProp(gradient: Double) {
    var number = FreeNumber()
    number.gradient = gradient
    var optimiser = RMSProp(rate: 0.01)
    optimiser.step(&number)
    #expect(isNear(number.value, -0.01 / 0.1.squareRoot(), relative: 1e-4))
  }

  @Test("A decaying rate falls to 0 in a straight line")
  func decay() {
    let rate = LearningRate.decaying(from: 0.01, over: 1000)
    #expect(rate.at(step: 0) == 0.01)
    #expect(isNear(rate.at(step: 500), 0.005, relative: 1e-15))
    #expect(rate.at(step: 1000) == 0 && rate.at(step: 2000) == 0)
  }
}

/// One number to move, with a gradient to choose: x = w · 1 under the loss (c w)² … of a dense layer.
struct FreeNumber: Parameterised {
  private var layer = DenseLayer(weights: Matrix(rows: 1, columns: 1))
  var gradient = 0.0

  var value: Double { layer.weights.values[0, 0] }

  mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    layer.forward(Matrix(rows: 1, columns: 1, repeating: 1))
    layer.backward(
      Matrix(rows: 1, columns: 1, repeating: gradient),
      from: Matrix(rows: 1, columns: 1, repeating: 1))
    layer.forEachParameter(body)
  }
}
