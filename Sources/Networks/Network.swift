// A feed-forward network: layers in a row. Forward, each works on what the one before put out;
// backward, each hands the gradient on to the one before.

import Matrices
import Probability

/// A feed-forward network: layers one after the other.
///
/// A network is a value: `let before = network` keeps the network as it is now, whatever training does
/// to `network` afterwards.
public struct Network: Model {
  /// The layers, from the input to the output.
  public private(set) var layers: [any Layer]
  private var input = Matrix(rows: 0, columns: 0)

  /// A network of the given layers; each has to take as many numbers as the one before gives.
  public init(_ layers: [any Layer]) {
    requireChain(layers, "network")
    self.layers = layers
  }

  /// How many numbers a sample has when it comes in.
  public var inputs: Int { layers.first?.inputs ?? 0 }
  /// How many numbers a sample has when it leaves.
  public var outputs: Int { layers.last?.outputs ?? 0 }

  /// The network's answers to a batch of samples × inputs: samples × outputs.
  @discardableResult
  public mutating func forward(_ input: Matrix) -> Matrix {
    self.input = input
    passForward(input, through: &layers)
    return layers.last?.output ?? input
  }

  /// Backpropagation: fills the gradients of all parameters.
  ///
  /// - Parameter gradient: the gradient of the loss by the latest answers, samples × outputs.
  public mutating func backward(_ gradient: Matrix) {
    passBackward(gradient, from: input, through: &layers)
  }

  /// The gradient of the loss by the input, after a backward pass: samples × inputs.
  public var inputGradient: Matrix { layers.first?.inputGradient ?? input }

  /// Shows the parameters of all layers, from the input to the output.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    for l in layers.indices { layers[l].forEachParameter(body) }
  }

  /// Freezes the layers in a range, counted from 0, or lets them learn again.
  public mutating func freeze(layers range: Range<Int>, _ isFrozen: Bool = true) {
    require(
      range.lowerBound >= 0 && range.upperBound <= layers.count,
      "The network has layers \(layers.indices), but \(range) should be frozen")
    for l in range { layers[l].forEachParameter { $0.isFrozen = isFrozen } }
  }

  /// From now on batch normalisation uses the averages of earlier batches, so that the answer to a
  /// sample does not depend on the others of its batch; or the statistics of the batch again.
  public mutating func useRunningStatistics(_ isUsed: Bool = true) {
    for l in layers.indices { layers[l].useRunningStatistics(isUsed) }
  }

  /// The layers with weights, from the input to the output, as the latest passes left them.
  public var profiles: [LayerProfile] { layers.flatMap(\.profiles) }
}

/// Runs a batch through layers from the first to the last.
func passForward(_ input: Matrix, through layers: inout [any Layer]) {
  for l in layers.indices {
    layers[l].forward(l == 0 ? input : layers[l - 1].output)
  }
}

/// Runs a gradient through layers from the last to the first.
func passBackward(_ gradient: Matrix, from input: Matrix, through layers: inout [any Layer]) {
  // snippet.backpropagation
  for l in layers.indices.reversed() {
    layers[l].backward(
      l == layers.count - 1 ? gradient : layers[l + 1].inputGradient,
      from: l == 0 ? input : layers[l - 1].output)
  }
  // snippet.end
}

/// Stops when a layer takes another number of inputs than the layer before it gives.
func requireChain(_ layers: [any Layer], _ what: String) {
  for (l, (before, after)) in zip(layers, layers.dropFirst()).enumerated() {
    require(
      before.outputs == after.inputs,
      "\(what): layer \(l) gives \(before.outputs) numbers and layer \(l + 1) takes "
        + "\(after.inputs); both should be equal")
  }
}
