import Networks
import Probability
import Testing

@Suite("Gated feed-forward layers")
struct GatedLayerTests {
  @Test("Every weight and every input agrees with central differences", arguments: Gating.allCases)
  func gradient(gating: Gating) {
    var generator = SplitMix64(seed: 21)
    let samples = Samples<Matrix>.neighbourProducts(count: 6, inputs: 4, using: &generator)
    let network = Network.gatedFeedForward(
      inputs: 4, hidden: 5, gating: gating, using: &generator)
    let parameter = worstParameter(of: network, on: samples, loss: .meanSquaredError)
    #expect(parameter.distance <= 1e-9, "\(parameter)")
    let input = worstInput(of: network, on: samples, loss: .meanSquaredError)
    #expect(input.distance <= 1e-9, "\(input)")
  }

  @Test("Two thirds of the width give three matrices the parameters of two")
  func parameterCounts() {
    var generator = SplitMix64(seed: 1)
    let gated = Network.gatedFeedForward(
      inputs: 8, hidden: 16, gating: .swiGLU, using: &generator)
    let plain = Network.feedForward(inputs: 8, hidden: 24, activation: .relu, using: &generator)
    #expect(gated.parameterCount == 384)
    #expect(plain.parameterCount == 384)
  }
}

/// test error after training a block for a task.
func blockError(
  seed: UInt64, _ task: @Sendable (inout SplitMix64) -> Samples<Matrix>,
  _ block: @Sendable (inout SplitMix64) -> Network
) -> Double {
  var generator = SplitMix64(seed: seed)
  let (training, test) = (task(&generator), task(&generator))
  var network = block(&generator)
  train(
    &network, on: training, minimising: .meanSquaredError,
    by: Adam(rate: .decaying(from: 0.01, over: 1000)), steps: 1000)
  return network.loss(.meanSquaredError, on: test)
}

@Suite("X-15: no block is the best for every task")
struct BlockComparisonTests {
  @Test(
    "Products: SwiGLU before Swish before ReLU; maxima: ReLU before the double gate before SwiGLU")
  func order() {
    func errors(
      _ task: @escaping @Sendable (inout SplitMix64) -> Samples<Matrix>,
      _ block: @escaping @Sendable (inout SplitMix64) -> Network
    ) -> [Double] { overSeeds(1...3) { blockError(seed: $0, task, block) } }
    let products: @Sendable (inout SplitMix64) -> Samples<Matrix> = {
      .neighbourProducts(using: &$0)
    }
    let maxima: @Sendable (inout SplitMix64) -> Samples<Matrix> = { .neighbourMaxima(using: &$0) }
    let gated: @Sendable (Gating) -> @Sendable (inout SplitMix64) -> Network = { gating in
      { Network.gatedFeedForward(inputs: 8, hidden: 16, gating: gating, using: &$0) }
    }
    let plain: @Sendable (Activation) -> @Sendable (inout SplitMix64) -> Network = { activation in
      { Network.feedForward(inputs: 8, hidden: 24, activation: activation, using: &$0) }
    }
    let (swiGLU, swish, relu) = (
      errors(products, gated(.swiGLU)), errors(products, plain(.swish())),
      errors(products, plain(.relu))
    )
    #expect(swiGLU.allSatisfy { $0 > 0.004 && $0 < 0.021 }, "\(swiGLU)")
    #expect(swish.allSatisfy { $0 > 0.021 && $0 < 0.08 }, "\(swish)")
    #expect(relu.allSatisfy { $0 > 0.09 && $0 < 0.18 }, "\(relu)")
    let (reluMaxima, doubleMaxima, swiGLUMaxima) = (
      errors(maxima, plain(.relu)), errors(maxima, gated(.gatedSwish)),
      errors(maxima, gated(.swiGLU))
    )
    #expect(reluMaxima.allSatisfy { $0 < 0.01 }, "\(reluMaxima)")
    #expect(doubleMaxima.allSatisfy { $0 > 0.01 && $0 < 0.07 }, "\(doubleMaxima)")
    #expect(swiGLUMaxima.allSatisfy { $0 > 0.1 && $0 < 0.25 }, "\(swiGLUMaxima)")
  }
}
