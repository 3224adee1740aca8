import Networks
import Probability
import Testing

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
    "With gates that start open LSTM and GRU recall after T = 40 steps; a plain cell seldom does")
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
