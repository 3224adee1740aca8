// The experiment of this chapter: feed-forward layers with equally many weights learn two tasks.

import Networks
import Probability

/// A feed-forward layer from 8 numbers to 8, by name.
struct Form: Sendable {
  let name: String
  let network: @Sendable (inout SplitMix64) -> Network

  /// Two matrices, with 24 units between them.
  init(_ name: String, _ activation: Activation) {
    self.name = name
    network = {
      .feedForward(inputs: 8, hidden: 24, activation: activation, using: &$0)
    }
  }

  /// Three matrices, with two thirds of the units.
  init(_ name: String, gating: Gating) {
    self.name = name
    network = {
      .gatedFeedForward(inputs: 8, hidden: 16, gating: gating, using: &$0)
    }
  }
}

/// What is to be learnt from eight normal numbers.
enum LearningTask: Sendable {
  /// The products of neighbours.
  case products
  /// The larger of each two neighbours.
  case maxima

  /// So many samples of it.
  func samples(_ count: Int, using chance: inout SplitMix64) -> Samples<Matrix> {
    switch self {
    case .products: .neighbourProducts(count: count, using: &chance)
    case .maxima: .neighbourMaxima(count: count, using: &chance)
    }
  }
}

/// The mean squared error on fresh samples, after training.
func testError(
  of form: Form, at task: LearningTask, seed: UInt64, samples: Int, steps: Int
) -> Double {
  // snippet.contest
  var chance = SplitMix64(seed: seed)
  let quarters = (0..<4).map { _ in task.samples(samples / 4, using: &chance) }
  let exam = task.samples(samples, using: &chance)
  var network = form.network(&chance)
  train(
    &network, drawing: { quarters[$0 % 4] }, minimising: .meanSquaredError,
    by: Adam(rate: .decaying(from: 0.01, over: steps)), steps: steps)
  return network.loss(.meanSquaredError, on: exam)
  // snippet.end
}
