// The experiment of this chapter: a small network learns a function of one number.

import Figures
import Networks
import Probability

/// A function of one number that is to be learnt.
typealias Wave = @Sendable (Double) -> Double

/// What the hidden layers of a network are made of.
struct Neuron: Sendable {
  let name: String
  let activation: Activation
  /// The factor of the first layer's weights and biases: how fast the neurons swing at first.
  let scale: Double
  let initialisation: Initialisation
  let role: Role

  init(
    _ name: String, _ activation: Activation, scale: Double,
    initialisation: Initialisation = .gain(1), role: Role
  ) {
    self.name = name
    self.activation = activation
    self.scale = scale
    self.initialisation = initialisation
    self.role = role
  }
}

/// How much is learnt from, by how large a network, for how long.
struct Setting: Sendable {
  let points, width, steps: Int
}

/// How well one network fits, inside and outside the interval it has seen.
struct Fit: Sendable {
  /// The mean squared error between the points.
  let inside: Double
  /// The mean squared error beyond them.
  let outside: Double
  /// What the network says at the places of `window`.
  let curve: [Double]
  /// Places inside and outside.
  let window = evenlySpaced(401, in: -2...2)
}

/// Trains a network of two hidden layers on [−1, 1] and judges it.
func fit(_ neuron: Neuron, to wave: Wave, _ setting: Setting, seed: UInt64) -> Fit {
  // snippet.fit
  let width = setting.width
  var chance = SplitMix64(seed: seed)
  let first = DenseLayer(
    weights: Matrix(column: chance.normals(width).map { neuron.scale * $0 }),
    biases: Matrix(
      rows: 1, columns: width,
      elements: (0..<width).map { _ in neuron.scale * (2 * chance.uniform() - 1) }),
    activation: neuron.activation)
  let second = DenseLayer(
    inputs: width, outputs: width, activation: neuron.activation,
    initialisation: neuron.initialisation, using: &chance)
  let readout = DenseLayer(
    inputs: width, outputs: 1, initialisation: .gain(1), using: &chance)
  var network = Network([first, second, readout])

  let grid = evenlySpaced(setting.points, in: -1...1)
  let halves = [0, 1].map { start in
    Samples.function(
      at: stride(from: start, to: grid.count, by: 2).map { grid[$0] }, wave)
  }
  train(
    &network, drawing: { halves[$0 % 2] }, minimising: .meanSquaredError,
    by: Adam(rate: .decaying(from: 0.01, over: setting.steps)), steps: setting.steps
  )
  // snippet.end
  func error(at points: [Double]) -> Double {
    network.loss(.meanSquaredError, on: .function(at: points, wave))
  }
  return Fit(
    inside: error(at: midpoints(of: grid)),
    outside: error(at: evenlySpaced(91, in: 1.1...2)),
    curve: network.forward(Matrix(column: evenlySpaced(401, in: -2...2))).elements)
}
