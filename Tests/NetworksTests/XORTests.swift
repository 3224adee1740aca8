import Networks
import Probability
import RealModule
import Testing

/// What is left of an XOR run.
struct XOROutcome: Sendable {
  var loss = Double.nan
  var accuracy = Double.nan
  /// The entropy of the labels: the loss of a network that knows nothing but how many are 1.
  var priorEntropy = Double.nan
}

/// one row of the table.
struct XORRun: Sendable, CustomStringConvertible {
  var name: String
  var depth = 10
  var activation = Activation.relu
  var initialisation = Initialisation.heNormal
  var isNormalised = false
  var branchScale: Double?
  var optimiser: any Optimiser = SGD(rate: 0.1)
  /// The losses and accuracies that every seed should reach.
  var losses = 0.0...1
  var accuracies = 0.95...1.0
  /// Whether the network should have learnt nothing but the share of the labels.
  var fails = false

  var description: String { name }

  func outcome(seed: UInt64, steps: Int) -> XOROutcome {
    var generator = SplitMix64(seed: seed)
    let samples = Samples<Matrix>.xor(using: &generator)
    var network = Network.multilayer(
      inputs: 2, width: 16, depth: depth, activation: activation, initialisation: initialisation,
      isNormalised: isNormalised, branchScale: branchScale, using: &generator)
    func run(_ optimiser: some Optimiser) {
      train(&network, on: samples, minimising: .crossEntropy, by: optimiser, steps: steps)
    }
    run(optimiser)
    let answers = network.forward(samples.inputs)
    let share = samples.targets.mean
    return XOROutcome(
      loss: Loss.crossEntropy.value(of: answers, for: samples.targets),
      accuracy: accuracy(of: answers, for: samples.targets),
      priorEntropy: -share * .log(share) - (1 - share) * .log(1 - share))
  }
}

@Suite("X-03: XOR with ten layers")
struct XORTests {
  static let runs = [
    XORRun(
      name: "sigmoid, Xavier, SGD 1", activation: .sigmoid, initialisation: .xavierNormal,
      optimiser: SGD(rate: 1), fails: true),
    XORRun(name: "tanh, Xavier", activation: .tanh, initialisation: .xavierNormal),
    XORRun(name: "ReLU, He"),
    XORRun(name: "Leaky ReLU, He", activation: .leakyReLU()),
    XORRun(name: "Swish, He", activation: .swish()),
    XORRun(name: "GELU, He", activation: .gelu),
    XORRun(name: "Swish, Xavier", activation: .swish(), initialisation: .xavierNormal, fails: true),
    XORRun(
      name: "Swish, Xavier, Adam", activation: .swish(), initialisation: .xavierNormal,
      optimiser: Adam(rate: 0.01)),
    XORRun(name: "ReLU, deviation 0.01", initialisation: .normal(deviation: 0.01), fails: true),
    XORRun(
      name: "ReLU, deviation 0.01, normalised", initialisation: .normal(deviation: 0.01),
      isNormalised: true),
    XORRun(
      name: "ReLU, deviation 0.01, skips", initialisation: .normal(deviation: 0.01), branchScale: 1,
      accuracies: 0.9...1),
    XORRun(
      name: "ReLU, deviation 1, normalised", initialisation: .normal(deviation: 1),
      isNormalised: true),
    XORRun(name: "ReLU, He, scaled skips", branchScale: 1 / 10.0.squareRoot()),
    XORRun(
      name: "four sigmoid layers, SGD 1", depth: 4, activation: .sigmoid,
      initialisation: .xavierNormal, optimiser: SGD(rate: 1), fails: true),
    XORRun(
      name: "four sigmoid layers, Adam", depth: 4, activation: .sigmoid,
      initialisation: .xavierNormal, optimiser: Adam(rate: 0.01)),
    XORRun(
      name: "four sigmoid layers, RMSProp", depth: 4, activation: .sigmoid,
      initialisation: .xavierNormal, optimiser: RMSProp(rate: 0.01)),
  ]

  @Test("A row of the table ends where it should, for two seeds", arguments: runs)
  func row(run: XORRun) {
    for outcome in overSeeds(1...2, { run.outcome(seed: $0, steps: 1000) }) {
      if run.fails {
        #expect(outcome.accuracy <= 0.62, "\(run): \(outcome)")
        #expect(abs(outcome.loss - outcome.priorEntropy) <= 0.01, "\(run): \(outcome)")
      } else {
        #expect(run.accuracies.contains(outcome.accuracy), "\(run): \(outcome)")
      }
    }
  }
}
