import Networks
import Probability
import Testing

@Suite("X-04: freezing the first layers")
struct FreezeTests {
  /// The largest difference between the answers of a network trained whole and one of which the
  /// first half was frozen.
  func difference(seed: UInt64, _ activation: Activation, _ law: Initialisation, rate: Double)
    -> Double
  {
    var generator = SplitMix64(seed: seed)
    let samples = Samples<Matrix>.xor(using: &generator)
    var whole = Network.multilayer(
      inputs: 2, width: 16, depth: 10, activation: activation, initialisation: law,
      using: &generator)
    var half = whole
    half.freeze(layers: 0..<5)
    let rate = LearningRate.constant(rate)
    train(&whole, on: samples, minimising: .crossEntropy, by: SGD(rate: rate), steps: 500)
    train(&half, on: samples, minimising: .crossEntropy, by: SGD(rate: rate), steps: 500)
    return whole.forward(samples.inputs).largestDifference(from: half.forward(samples.inputs))
  }

  @Test("Ten sigmoid layers do not notice; ten ReLU layers do")
  func freeze() {
    let differences = overSeeds(1...2) { seed in
      (
        difference(seed: seed, .sigmoid, .xavierNormal, rate: 1),
        difference(seed: seed, .relu, .heNormal, rate: 0.1)
      )
    }
    #expect(differences.allSatisfy { $0.0 < 1e-6 && $0.1 > 1 }, "\(differences)")
  }
}
