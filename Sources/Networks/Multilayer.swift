// The networks that the chapters compare: equal hidden layers and a linear read-out.

import Probability

extension Network {
  /// A network of `depth` equal hidden layers and a linear read-out.
  ///
  /// A hidden layer is h ← φ(W h + b); normalised, h ← φ(BN(W h + b)); with a skip of branch scale s,
  /// h ← h + s φ(W h + b) wherever both have the same size. Weights are drawn from the first layer to
  /// the read-out, row by row; biases start at 0.
  ///
  /// - Parameters:
  ///   - inputs: numbers of a sample.
  ///   - width: neurons of each hidden layer.
  ///   - depth: hidden layers.
  ///   - outputs: numbers of an answer.
  ///   - readout: how the read-out is initialised; as the hidden layers when nil.
  ///   - isNormalised: whether there is batch normalisation before φ.
  ///   - branchScale: the scale s of residual branches; nil for none.
  ///   - learnsBeta: whether every hidden layer learns the β of its Swish.
  public static func multilayer(
    inputs: Int, width: Int, depth: Int, outputs: Int = 1, activation: Activation,
    initialisation: Initialisation, readout: Initialisation? = nil, isNormalised: Bool = false,
    branchScale: Double? = nil, learnsBeta: Bool = false,
    using generator: inout some RandomNumberGenerator
  ) -> Network {
    var layers: [any Layer] = []
    for depth in 0..<depth {
      let inputs = depth == 0 ? inputs : width
      var dense = DenseLayer(
        inputs: inputs, outputs: width, activation: isNormalised ? .linear : activation,
        initialisation: initialisation, using: &generator)
      if learnsBeta { dense.learnsBeta = true }
      let hidden: [any Layer] =
        isNormalised
        ? [
          dense, BatchNormalisation(inputs: width), ActivationLayer(activation, inputs: width),
        ] : [dense]
      if let branchScale, inputs == width {
        layers.append(ResidualBlock(hidden, branchScale: branchScale))
      } else {
        layers += hidden
      }
    }
    layers.append(
      DenseLayer(
        inputs: depth == 0 ? inputs : width, outputs: outputs,
        initialisation: readout ?? initialisation, using: &generator))
    return Network(layers)
  }
}
