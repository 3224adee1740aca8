import Networks
import Probability
import RealModule
import Testing

@Suite("X-06: batch normalisation")
struct BatchNormalisationExperimentTests {
  @Test("The scale of the weights before it does not matter", arguments: [0.01, 0.1, 10, 100])
  func scaleLaws(scale: Double) {
    var generator = SplitMix64(seed: 4)
    let x = Matrix(rows: 16, columns: 5, elements: generator.normals(80))
    let gradient = Matrix(rows: 16, columns: 3, elements: generator.normals(48))
    let weights = Initialisation.gain(1).weights(outputs: 3, inputs: 5, using: &generator)
    func pass(_ weights: Matrix) -> (output: Matrix, input: Matrix, weights: Matrix) {
      var network = Network([
        DenseLayer(weights: weights), BatchNormalisation(inputs: 3, epsilon: 0),
      ])
      let output = network.forward(x)
      network.backward(gradient)
      return (output, network.inputGradient, network.parameters[0].gradient)
    }
    let (one, scaled) = (pass(weights), pass(scale * weights))
    #expect(scaled.output.largestDifference(from: one.output) <= 1e-12)
    #expect(scaled.input.largestDifference(from: one.input) <= 1e-12)
    #expect((scale * scaled.weights).largestDifference(from: one.weights) <= 1e-12)
  }

  @Test(
    "With it the ratio does not see the scale of the weights; it grows the gradient by 1.13 to 1.25"
  )
  func ratios() {
    let he = 2.0.squareRoot()
    let ratios = [0.25 * he, he, 4 * he].map {
      meanDeltaRatio(depth: 10, .relu, .gain($0), isNormalised: true)
    }
    #expect(ratios.allSatisfy { $0 > 1.5 && $0 < 8 }, "\(ratios)")
    let growth = Double.pow(
      meanDeltaRatio(depth: 30, .relu, .heNormal, isNormalised: true), 1 / 29.0)
    #expect((1.13...1.25).contains(growth), "\(growth)")
  }
}
