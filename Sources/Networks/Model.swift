// What training needs to know of a network, whether feed-forward or recurrent.

import Matrices

/// Something that answers inputs and learns from the gradient of a loss.
public protocol Model: Parameterised {
  /// A batch of inputs: a matrix of samples for a feed-forward network, one matrix for each step of
  /// time for a recurrent one.
  associatedtype Input: Sendable

  /// The answers to a batch: samples × outputs.
  @discardableResult
  mutating func forward(_ input: Input) -> Matrix

  /// Fills the gradients of all parameters, from the gradient of the loss by the latest answers.
  mutating func backward(_ gradient: Matrix)
}

extension Model {
  /// The loss on the samples; the gradients of all parameters are filled on the way.
  @discardableResult
  public mutating func gradient(of loss: Loss, on samples: Samples<Input>) -> Double {
    var answerGradient = Matrix(rows: 0, columns: 0)
    let value = loss.value(
      of: forward(samples.inputs), for: samples.targets, gradient: &answerGradient)
    backward(answerGradient)
    return value
  }

  /// The loss on the samples, without gradients.
  public mutating func loss(_ loss: Loss, on samples: Samples<Input>) -> Double {
    loss.value(of: forward(samples.inputs), for: samples.targets)
  }
}

/// Inputs with the answers that are wanted for them.
public struct Samples<Input: Sendable>: Sendable {
  /// The inputs.
  public var inputs: Input
  /// The answers wanted: samples × outputs.
  public var targets: Matrix

  /// Inputs with their wanted answers.
  public init(inputs: Input, targets: Matrix) {
    self.inputs = inputs
    self.targets = targets
  }
}
