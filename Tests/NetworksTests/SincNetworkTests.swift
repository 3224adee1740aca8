import Networks
import Probability
import Testing

@Suite("X-16, X-17: networks of sinc")
struct SincExperimentTests {
  /// Test error of a fit on [−1, 1] with first weights of scale w₀.
  func fit(
    seed: UInt64, _ activation: Activation, scale: Double, gain: Double, _ f: (Double) -> Double
  )
    -> Double
  {
    var generator = SplitMix64(seed: seed)
    let points = evenlySpaced(128, in: -1...1)
    let first = DenseLayer(
      weights: Initialisation.normal(deviation: scale)
        .weights(outputs: 32, inputs: 1, using: &generator),
      biases: Matrix(
        rows: 1, columns: 32,
        elements: (0..<32).map { _ in scale * (2 * generator.uniform() - 1) }),
      activation: activation)
    var network = Network([
      first,
      DenseLayer(
        inputs: 32, outputs: 32, activation: activation, initialisation: .gain(gain),
        using: &generator),
      DenseLayer(inputs: 32, outputs: 1, initialisation: .gain(1), using: &generator),
    ])
    train(
      &network, on: .function(at: points, f), minimising: .meanSquaredError,
      by: Adam(rate: .decaying(from: 0.01, over: 1000)), steps: 1000)
    return network.loss(.meanSquaredError, on: .function(at: midpoints(of: points), f))
  }

  @Test("Fits of waves: sinc with w₀ = 5 beats ReLU for every seed")
  func waves() {
    let errors = overSeeds(1...3) { seed in
      [
        fit(seed: seed, .sinc, scale: 5, gain: 1, Waves.sine),
        fit(seed: seed, .relu, scale: 1, gain: 2.0.squareRoot(), Waves.sine),
        fit(seed: seed, .sinc, scale: 5, gain: 1, Waves.chirp),
        fit(seed: seed, .relu, scale: 1, gain: 2.0.squareRoot(), Waves.chirp),
      ]
    }
    #expect(errors.allSatisfy { $0[0] < 3e-4 && $0[1] > 1e-3 }, "\(errors)")
    #expect(errors.allSatisfy { $0[2] < 0.02 && $0[3] > 0.2 }, "\(errors)")
  }

  @Test("Deep networks of sinc explode rather than vanish")
  func deep() {
    let ratios = [0.5, 1, 2, 4].map { meanDeltaRatio(depth: 10, .sinc, .gain($0)) }
    #expect((2e-4...2e-3).contains(ratios[0]), "\(ratios)")
    #expect((0.3...1).contains(ratios[1]), "\(ratios)")
    #expect((80...250).contains(ratios[2]), "\(ratios)")
    #expect((8e3...2e4).contains(ratios[3]), "\(ratios)")
  }
}
