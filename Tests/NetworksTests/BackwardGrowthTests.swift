import Networks
import Probability
import RealModule
import Testing

/// ‖∂Loss/∂h₀‖ / ‖∂Loss/∂h_T‖ of a plain cell that reads normal numbers.
func backwardGrowth(
  seed: UInt64, activation: Activation, initialisation: Initialisation, steps: Int = 50
) -> Double {
  var generator = SplitMix64(seed: seed)
  let samples = Samples<[Matrix]>.noise(count: 32, steps: steps, inputs: 32, using: &generator)
  let cell = PlainRecurrentCell(
    stateWeights: initialisation.weights(outputs: 32, inputs: 32, using: &generator),
    inputWeights: Initialisation.gain(1).weights(outputs: 32, inputs: 32, using: &generator),
    activation: activation)
  var network = RecurrentNetwork(
    cell, readout: DenseLayer(inputs: 32, outputs: 1, using: &generator))
  network.gradient(of: .squaredError, on: samples)
  let norms = network.stateGradientNorms
  return norms[0] / norms[steps]
}

@Suite("X-09: the gradient on its way back through time")
struct BackwardGrowthTests {
  @Test(
    "An orthogonal W times g multiplies the gradient by g at every step exactly",
    arguments: [0.9, 1.0, 1.1])
  func orthogonal(gain: Double) {
    let growth = backwardGrowth(
      seed: 1, activation: .linear, initialisation: .orthogonal(gain: gain))
    #expect(isNear(growth, .pow(gain, 50), relative: 1e-12), "\(growth)")
  }

  @Test("tanh: gain ½ vanishes, gain 4 explodes", arguments: 1...10 as ClosedRange<UInt64>)
  func gains(seed: UInt64) {
    #expect(backwardGrowth(seed: seed, activation: .tanh, initialisation: .gain(0.5)) < 1e-12)
    #expect(backwardGrowth(seed: seed, activation: .tanh, initialisation: .gain(4)) > 1e6)
  }
}
