// A dense layer: every output sees every input. Its backward pass is the chain rule, one line a
// factor.

import Matrices
import Activations
import Probability

/// A fully connected layer h = φ(W x + b).
///
/// With a batch of samples as the rows of X it computes φ(X Wᵀ + b). W is outputs × inputs, b is
/// 1 × outputs.
public struct DenseLayer: Layer {
  /// W: one row a neuron, outputs × inputs.
  public var weights: Parameter
  /// b: one number a neuron, 1 × outputs. Nil for a layer without biases.
  public var biases: Parameter?
  /// β as a parameter (1×1), when the layer learns the slope of its Swish.
  public var beta: Parameter?
  /// φ. When β is learnt, `.swish` of the β it started from.
  public let activation: Activation

  /// h = φ(z) of the latest forward pass.
  public private(set) var output = Matrix(rows: 0, columns: 0)
  /// δ = ∂Loss/∂z of the latest backward pass.
  public private(set) var delta = Matrix(rows: 0, columns: 0)
  /// ∂Loss/∂x of the latest backward pass.
  public private(set) var inputGradient = Matrix(rows: 0, columns: 0)

  /// z = W x + b, kept only where φ′ needs it.
  private var preactivation = Matrix(rows: 0, columns: 0)
  private var transposedWeights = Matrix(rows: 0, columns: 0)
  private var betaSlopes = Matrix(rows: 0, columns: 0)

  /// A layer with the given weights (outputs × inputs) and biases (1 × outputs).
  public init(weights: Matrix, biases: Matrix? = nil, activation: Activation = .linear) {
    if let biases {
      require(
        biases.rows == 1 && biases.columns == weights.rows,
        "dense layer: the weights are \(weights.shape) and the biases are \(biases.shape); "
          + "the biases should be 1×\(weights.rows)")
    }
    self.weights = Parameter("weights", weights)
    self.biases = biases.map { Parameter("biases", $0) }
    self.activation = activation
  }

  /// A layer with weights drawn as `initialisation` says and biases 0.
  public init(
    inputs: Int, outputs: Int, activation: Activation = .linear,
    initialisation: Initialisation = .xavierNormal, hasBiases: Bool = true,
    using generator: inout some RandomNumberGenerator
  ) {
    self.init(
      weights: initialisation.weights(outputs: outputs, inputs: inputs, using: &generator),
      biases: hasBiases ? Matrix(rows: 1, columns: outputs) : nil, activation: activation)
  }

  /// How many numbers a sample has when it comes in.
  public var inputs: Int { weights.values.columns }
  /// How many neurons the layer has.
  public var outputs: Int { weights.values.rows }

  /// Whether the slope β of the layer's Swish is learnt; only a layer with Swish can.
  public var learnsBeta: Bool {
    get { beta != nil }
    set {
      guard newValue else {
        beta = nil
        return
      }
      guard case .swish(let start) = activation else {
        fatalError("Only Swish has a β to learn, but the activation is \(activation)")
      }
      beta = Parameter("beta", Matrix(rows: 1, columns: 1, repeating: start))
    }
  }

  /// φ with the present β.
  public var presentActivation: Activation {
    beta.map { .swish(beta: $0.values[0, 0]) } ?? activation
  }

  /// Computes h = φ(W x + b).
  public mutating func forward(_ input: Matrix) {
    require(
      input.columns == inputs,
      "dense layer: the input is \(input.shape) and the weights are \(weights.values.shape); "
        + "the input's columns should equal the weights' columns")
    let activation = presentActivation
    transpose(weights.values, into: &transposedWeights)
    if activation.slopeFollowsFromOutput {
      multiply(input, transposedWeights, plus: biases?.values, into: &output)
    } else {
      multiply(input, transposedWeights, plus: biases?.values, into: &preactivation)
      copy(preactivation, into: &output)
    }
    activation.apply(inPlace: &output)
  }

  /// The chain rule through h = φ(z) and z = W x + b.
  public mutating func backward(_ gradient: Matrix, from input: Matrix) {
    // snippet.dense-backward
    // δ = ∂Loss/∂h ⊙ φ′(z): through the activation
    presentActivation.pullBack(
      gradient, preactivation: preactivation, output: output, into: &delta)
    // ∂Loss/∂W = Σ δ xᵀ and ∂Loss/∂b = Σ δ, over the samples: what it learns from
    multiply(transposed: delta, input, into: &weights.gradient)
    biases?.gradient.becomeSumOfRows(of: delta)
    // ∂Loss/∂x = Wᵀ δ: what is handed on, one factor Wᵀ φ′ longer
    multiply(delta, weights.values, into: &inputGradient)
    // snippet.end
    learnBeta(from: gradient)
  }

  /// ∂Loss/∂β = Σ ∂Loss/∂h · ∂h/∂β, over all neurons and samples.
  private mutating func learnBeta(from gradient: Matrix) {
    guard let slope = beta?.values[0, 0] else { return }
    copy(preactivation, into: &betaSlopes)
    swishBetaDerivative(inPlace: &betaSlopes.storage, beta: slope)
    beta?.gradient[0, 0] = gradient.inner(betaSlopes)
  }

  /// Shows the weights, then the biases, then β.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    body(&weights)
    biases?.visit(body)
    beta?.visit(body)
  }

  /// The norms of this layer.
  public var profiles: [LayerProfile] {
    [
      LayerProfile(
        delta: delta.norm, weightGradient: weights.gradient.norm, weights: weights.values.norm,
        output: output.rootMeanSquare)
    ]
  }
}
