import Networks
import Probability
import Testing

@Suite("Backpropagation is the slope of the loss")
struct BackpropagationTests {
  static let activations: [Activation] = [
    .linear, .sigmoid, .tanh, .relu, .leakyReLU(), .leakyReLU(slope: 0), .swish(),
    .swish(beta: 1.7),
    .gelu, .sinc, .sine,
  ]

  /// A task with two numbers an answer, away from all special points.
  func samples(_ generator: inout SplitMix64) -> Samples<Matrix> {
    let x = Matrix(rows: 7, columns: 3, elements: generator.normals(21))
    return Samples(inputs: x, targets: Matrix(rows: 7, columns: 2, elements: generator.normals(14)))
  }

  @Test(
    "Every parameter and every input agrees with central differences",
    arguments: activations,
    [(false, nil), (true, nil), (false, 0.7), (true, 0.7)] as [(Bool, Double?)])
  func multilayer(activation: Activation, form: (isNormalised: Bool, branchScale: Double?)) {
    var generator = SplitMix64(seed: 3)
    let samples = samples(&generator)
    var network = Network.multilayer(
      inputs: 3, width: 5, depth: 3, outputs: 2, activation: activation,
      initialisation: .gain(1.2), isNormalised: form.isNormalised, branchScale: form.branchScale,
      using: &generator)
    network = withBiases(network, using: &generator)
    let parameter = worstParameter(of: network, on: samples, loss: .squaredError)
    #expect(parameter.distance <= 1e-9, "\(parameter)")
    let input = worstInput(of: network, on: samples, loss: .squaredError)
    #expect(input.distance <= 1e-9, "\(input)")
  }

  @Test("The β of Swish learns along its own slope", arguments: [0.3, 1, 2.5])
  func learntBeta(beta: Double) {
    var generator = SplitMix64(seed: 5)
    let samples = samples(&generator)
    let network = Network.multilayer(
      inputs: 3, width: 5, depth: 3, outputs: 2, activation: .swish(beta: beta),
      initialisation: .heNormal, learnsBeta: true, using: &generator)
    #expect(network.parameters.count { $0.name == "beta" } == 3)
    let worst = worstParameter(of: network, on: samples, loss: .squaredError)
    #expect(worst.distance <= 1e-9, "\(worst)")
  }

  @Test("Batch normalisation learns its scale and its shift along their slopes")
  func learntNormalisation() {
    var generator = SplitMix64(seed: 6)
    let samples = samples(&generator)
    let network = Network([
      DenseLayer(inputs: 3, outputs: 4, using: &generator),
      BatchNormalisation(inputs: 4, learnsScale: true),
      ActivationLayer(.tanh, inputs: 4),
      DenseLayer(inputs: 4, outputs: 2, using: &generator),
    ])
    let worst = worstParameter(of: network, on: samples, loss: .meanSquaredError)
    #expect(worst.distance <= 1e-9, "\(worst)")
  }

  @Test(
    "Every loss has the gradient it hands back",
    arguments: [Loss.squaredError, .meanSquaredError, .crossEntropy])
  func losses(loss: Loss) {
    var generator = SplitMix64(seed: 8)
    var samples = samples(&generator)
    samples.targets = samples.targets.map { $0 > 0 ? 1 : 0 }
    let network = Network([DenseLayer(inputs: 3, outputs: 2, using: &generator)])
    let worst = worstParameter(of: network, on: samples, loss: loss)
    #expect(worst.distance <= 5e-10, "\(worst)")
  }
}
