import Activations
import Foundation
import Networks
import Probability
import Testing

@testable import GradientProblems

@Suite("The solutions of the exercises on gradient problems")
struct GradientProblemsExerciseTests {
  @Test(
    "1: the messages are those of the library",
    arguments: [Activation.sigmoid, .tanh, .relu, .swish()], [2, 5, 10])
  func messages(activation: Activation, depth: Int) {
    var chance = SplitMix64(seed: 1)
    let samples = Samples.noise(count: 20, inputs: 7, using: &chance)
    let weights = (0..<depth).map { layer in
      Initialisation.gain(1.2).weights(
        outputs: layer == depth - 1 ? 1 : 7, inputs: 7, using: &chance)
    }
    let sizes = messageSizes(
      weights: weights, activation: activation, x: samples.inputs, t: samples.targets)
    var network = Network(weights.map { DenseLayer(weights: $0, activation: activation) })
    network.gradient(of: .squaredError, on: samples)
    let reference = network.profiles.map(\.delta)
    #expect(sizes.count == depth)
    for (size, expected) in zip(sizes, reference) {
      #expect(abs(size - expected) <= 1e-12 * expected)
    }
  }

  @Test("2: the product is (N + 1) / 2N in lowest terms", arguments: [2, 3, 10, 99, 1000])
  func products(last: Int) {
    let (numerator, denominator) = productBelowOne(upTo: last)
    #expect(numerator * 2 * last == denominator * (last + 1))
    #expect(2 * numerator > denominator)
    let isReduced = (2...max(2, numerator)).allSatisfy {
      !numerator.isMultiple(of: $0) || !denominator.isMultiple(of: $0)
    }
    #expect(isReduced)
  }

  @Test("3: ReLU's gain is He's, and the sigmoid's is above 4")
  func gains() {
    #expect(abs(preservingGain(.relu, variance: 1) - 2.0.squareRoot()) <= 1e-9)
    #expect(abs(preservingGain(.relu, variance: 9) - 2.0.squareRoot()) <= 1e-9)
    #expect(abs(preservingGain(.linear, variance: 2) - 1) <= 1e-9)
    #expect(abs(preservingGain(.sigmoid, variance: 1e-8) - 4) <= 1e-6)
    #expect(preservingGain(.sigmoid, variance: 1) > 4)
    #expect(preservingGain(.tanh, variance: 1) > preservingGain(.tanh, variance: 0.1))
  }

  @Test(
    "4: clipping keeps the direction and never lengthens",
    arguments: [
      [3.0, 4], [0.3, 0.4], [1e200, -1e200], [0, 0],
    ])
  func clipping(gradient: [Double]) {
    let short = clipped(gradient, to: 1)
    let norm = (short[0] * short[0] + short[1] * short[1]).squareRoot()
    #expect(norm <= 1 + 1e-15)
    #expect(abs(short[0] * (gradient[1] / 1e200) - short[1] * (gradient[0] / 1e200)) <= 1e-15)
    if abs(gradient[0]) < 1 { #expect(short == gradient) }
  }

  @Test("4: a gradient without a direction gives no step", arguments: [Double.infinity, .nan])
  func lost(entry: Double) {
    #expect(clipped([entry, 1], to: 1) == [0, 0])
  }

  @Test("5: the sigmoid's first layers do not matter, ReLU's do", arguments: [1, 2] as [UInt64])
  func freezing(seed: UInt64) {
    let (sigmoid, relu, remedies) = freezeTest(seed: seed)
    #expect(sigmoid < 1e-6)
    #expect(relu > 1)
    #expect(remedies == [1, 2, 3, 4, 7])
  }
}
