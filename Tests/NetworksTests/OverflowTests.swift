import Networks
import Probability
import Testing

@Suite("X-08: overflow")
struct OverflowTests {
  func run(seed: UInt64, _ activation: Activation, _ initialisation: Initialisation)
    -> TrainingResult
  {
    var generator = SplitMix64(seed: seed)
    let samples = Samples.noise(count: 128, inputs: 32, using: &generator)
    var network = Network.multilayer(
      inputs: 32, width: 32, depth: 30, activation: activation, initialisation: initialisation,
      using: &generator)
    return train(
      &network, on: samples, minimising: .squaredError, by: SGD(rate: 0.01), steps: 50)
  }

  @Test("Thirty ReLU layers with deviation 1 overflow at the first update; He and tanh do not")
  func overflow() {
    let results = overSeeds(1...10) { seed in
      [
        run(seed: seed, .relu, .normal(deviation: 1)), run(seed: seed, .relu, .heNormal),
        run(seed: seed, .tanh, .normal(deviation: 1)),
      ]
    }
    #expect(results.allSatisfy { $0[0].firstOverflow == 1 })
    #expect(results.allSatisfy { $0[1].firstOverflow == nil && $0[2].firstOverflow == nil })
  }
}
