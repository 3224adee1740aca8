import Networks
import Probability
import RealModule
import Testing

@Suite("Backpropagation through time is the slope of the loss")
struct RecurrentGradientTests {
  func check<Cell: RecurrentCell>(_ cell: Cell, _ generator: inout SplitMix64) {
    let network = RecurrentNetwork(
      cell, readout: DenseLayer(inputs: cell.width, outputs: 1, using: &generator))
    let samples = Samples<[Matrix]>.noise(
      count: 5, steps: 6, inputs: cell.inputs, using: &generator)
    let worst = worstParameter(
      of: withBiases(network, using: &generator), on: samples, loss: .squaredError)
    #expect(worst.distance <= 1e-9, "\(worst)")
  }

  @Test(
    "Plain cell", arguments: [Activation.tanh, .sigmoid, .linear, .relu, .swish(), .gelu])
  func plain(activation: Activation) {
    var generator = SplitMix64(seed: 11)
    check(
      PlainRecurrentCell(
        inputs: 2, width: 4, activation: activation, initialisation: .gain(1.1), using: &generator),
      &generator)
  }

  @Test("LSTM", arguments: [0.0, 1, 3])
  func lstm(bias: Double) {
    var generator = SplitMix64(seed: 12)
    check(LSTMCell(inputs: 2, width: 4, forgetBias: bias, using: &generator), &generator)
  }

  @Test("GRU", arguments: [0.0, 1, 3])
  func gru(bias: Double) {
    var generator = SplitMix64(seed: 13)
    check(GRUCell(inputs: 2, width: 4, keepBias: bias, using: &generator), &generator)
  }
}

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

/// a ReLU cell with W = 1.1·I that should learn a mean, with and without clipping.
func meanTask(seed: UInt64, clipping: Clipping) -> TrainingResult {
  var generator = SplitMix64(seed: seed)
  let samples = Samples<[Matrix]>.mean(count: 64, steps: 50, using: &generator)
  let cell = PlainRecurrentCell(
    stateWeights: .identity(16, scale: 1.1),
    inputWeights: Initialisation.gain(1).weights(outputs: 16, inputs: 2, using: &generator),
    biases: Matrix(rows: 1, columns: 16), activation: .relu)
  var network = RecurrentNetwork(
    cell,
    readout: DenseLayer(
      inputs: 16, outputs: 1, initialisation: .gain(1), using: &generator))
  return train(
    &network, on: samples, minimising: .squaredError, by: SGD(rate: 0.01), steps: 300,
    clipping: clipping)
}

@Suite("X-10: clipping saves a recurrent network from overflow")
struct ClippingExperimentTests {
  @Test("Without clipping the loss overflows within two updates; with it all seeds learn")
  func mean() {
    let free = overSeeds(1...10) { meanTask(seed: $0, clipping: .none) }
    #expect(free.allSatisfy { ($0.firstOverflow ?? .max) <= 2 }, "\(free.map(\.firstOverflow))")
    let clipped = overSeeds(1...10) { meanTask(seed: $0, clipping: .norm(1)) }
    #expect(clipped.allSatisfy { $0.loss < 1 }, "\(clipped.map(\.loss))")
  }
}

/// how many of 512 fresh sequences a trained cell recalls.
func recallAccuracy<Cell: RecurrentCell>(
  _ cell: Cell, steps: Int, training: Int, _ generator: inout SplitMix64
) -> Double {
  var network = RecurrentNetwork(
    cell, readout: DenseLayer(inputs: cell.width, outputs: 1, using: &generator))
  var sequences = generator
  train(
    &network,
    drawing: { _ in Samples<[Matrix]>.recall(count: 64, steps: steps, using: &sequences) },
    minimising: .crossEntropy, by: Adam(rate: 0.01), steps: training, clipping: .norm(1))
  let test = Samples<[Matrix]>.recall(count: 512, steps: steps, using: &sequences)
  return accuracy(of: network.forward(test.inputs), for: test.targets)
}

@Suite("X-12: recalling the first of many signs")
struct RecallTests {
  @Test(
    "With gates that start open LSTM and GRU recall after T = 20 steps; a plain cell seldom does")
  func recall() {
    let outcomes = overSeeds(1...4) { seed in
      var generator = SplitMix64(seed: seed)
      let lstm = LSTMCell(inputs: 2, width: 16, forgetBias: 3, using: &generator)
      let gru = GRUCell(inputs: 2, width: 16, keepBias: 3, using: &generator)
      let plain = PlainRecurrentCell(inputs: 2, width: 16, using: &generator)
      return [
        recallAccuracy(lstm, steps: 40, training: 300, &generator),
        recallAccuracy(gru, steps: 40, training: 300, &generator),
        recallAccuracy(plain, steps: 40, training: 300, &generator),
      ]
    }
    #expect(outcomes.allSatisfy { $0[0] >= 0.99 }, "\(outcomes)")
    #expect(outcomes.allSatisfy { $0[1] >= 0.99 }, "\(outcomes)")
    #expect(outcomes.count { $0[2] >= 0.99 } <= 2, "\(outcomes)")
  }
}
