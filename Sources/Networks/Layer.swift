// What every layer of a feed-forward network does: a forward pass that remembers what the backward
// pass needs, and a backward pass that hands one factor of the chain rule on.

import Matrices

/// One stage of a feed-forward network.
///
/// All matrices have one row a sample. A layer keeps the results of its latest passes; the memory is
/// reused from step to step.
public protocol Layer: Parameterised {
  /// How many numbers a sample has when it comes in.
  var inputs: Int { get }
  /// How many numbers a sample has when it leaves.
  var outputs: Int { get }

  /// The result of the latest forward pass: samples × outputs.
  var output: Matrix { get }
  /// The result of the latest backward pass: the gradient of the loss by the input of the layer,
  /// samples × inputs.
  var inputGradient: Matrix { get }

  /// Computes ``output`` from a batch of samples × inputs.
  mutating func forward(_ input: Matrix)

  /// Computes ``inputGradient`` and the gradients of the layer's parameters.
  ///
  /// - Parameters:
  ///   - gradient: the gradient of the loss by the output, samples × outputs.
  ///   - input: what the latest forward pass was given.
  mutating func backward(_ gradient: Matrix, from input: Matrix)

  /// The dense layers inside, from the input to the output, as they look after the latest passes.
  var profiles: [LayerProfile] { get }

  /// From now on batch normalisation inside uses its running statistics, or those of the batch again.
  mutating func useRunningStatistics(_ isUsed: Bool)
}

extension Layer {
  /// A layer without weights has no profile.
  public var profiles: [LayerProfile] { [] }

  /// A layer without batch normalisation is the same in training and afterwards.
  public mutating func useRunningStatistics(_ isUsed: Bool) {}

  /// A layer without parameters shows none.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {}
}

/// The sizes that matter for vanishing and exploding gradients, of one layer with weights.
public struct LayerProfile: Hashable, Sendable {
  /// ‖δ‖: the norm of the gradient of the loss by z = W h + b, over all samples.
  public var delta: Double
  /// ‖∂Loss/∂W‖.
  public var weightGradient: Double
  /// ‖W‖.
  public var weights: Double
  /// The root mean square of what the layer puts out.
  public var output: Double
}
