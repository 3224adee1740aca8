// An activation on its own, for networks that put something between the weights and φ.

import Matrices

/// A layer without weights that applies φ to every number.
public struct ActivationLayer: Layer {
  /// φ.
  public let activation: Activation
  /// How many numbers a sample has.
  public let inputs: Int
  /// The same.
  public var outputs: Int { inputs }
  /// φ(x) of the latest forward pass.
  public private(set) var output = Matrix(rows: 0, columns: 0)
  /// ∂Loss/∂x of the latest backward pass.
  public private(set) var inputGradient = Matrix(rows: 0, columns: 0)

  /// φ on samples of `inputs` numbers.
  public init(_ activation: Activation, inputs: Int) {
    self.activation = activation
    self.inputs = inputs
  }

  /// Computes φ(x).
  public mutating func forward(_ input: Matrix) {
    copy(input, into: &output)
    activation.apply(inPlace: &output)
  }

  /// Computes g ⊙ φ′(x).
  public mutating func backward(_ gradient: Matrix, from input: Matrix) {
    activation.pullBack(gradient, preactivation: input, output: output, into: &inputGradient)
  }
}
