import Networks
import Probability
import Testing

@Suite("X-13: a dead neuron")
struct DeadNeuronTests {
  /// The loss after training one neuron that starts at w = 1 and the given bias.
  func finalLoss(_ activation: Activation, bias: Double) -> (loss: Double, firstGradient: Double) {
    let samples = Samples.function(at: evenlySpaced(41, in: -1...1)) { ($0 + 1) / 2 }
    var neuron = Network([
      DenseLayer(
        weights: Matrix([[1]]), biases: Matrix([[bias]]), activation: activation)
    ])
    var firstGradient = 0.0
    train(
      &neuron, on: samples, minimising: .squaredError, by: SGD(rate: 0.5), steps: 5000
    ) { step, _ in if step.number == 0 { firstGradient = step.gradientNorm } }
    return (neuron.loss(.squaredError, on: samples), firstGradient)
  }

  @Test("ReLU with a bias of −1 or less never moves", arguments: [-1.0, -2, -5])
  func relu(bias: Double) {
    let (loss, gradient) = finalLoss(.relu, bias: bias)
    #expect(gradient == 0)
    #expect(isNear(loss, 0.16875, relative: 1e-12), "\(loss)")
  }

  @Test("Leaky ReLU recovers", arguments: [-1.0, -2, -5])
  func leaky(bias: Double) {
    #expect(finalLoss(.leakyReLU(), bias: bias).loss < 1e-6)
  }

  @Test("Swish recovers from −1.5 and is trapped from −2; GELU is trapped from −1.5")
  func smooth() {
    #expect(finalLoss(.swish(), bias: -1.5).loss < 1e-3)
    #expect(isNear(finalLoss(.swish(), bias: -2).loss, 0.16925, relative: 1e-3))
    #expect(finalLoss(.gelu, bias: -1).loss < 1e-3)
    #expect(isNear(finalLoss(.gelu, bias: -1.5).loss, 0.16877, relative: 1e-3))
  }
}
