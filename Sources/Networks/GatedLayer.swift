// Gated linear units: two products of the same input, of which one decides how much of the other
// passes.

import Matrices
import Activations

/// How a gated layer joins its two products a = x Wᵀ and b = x Vᵀ.
///
/// Sources: Dauphin et al. (2017), arXiv 1612.08083, section 2; Shazeer (2020), arXiv 2002.05202, eq. 5.
public enum Gating: Hashable, Sendable, CaseIterable {
  /// a · σ(b).
  case glu
  /// Swish(a) · b.
  case swiGLU
  /// GELU(a) · b.
  case geGLU
  /// max(0, a) · b.
  case reGLU
  /// a · b.
  case bilinear
  /// Swish(a) · σ(b): gated twice.
  case gatedSwish
}

extension Gating {
  /// Replaces every a by the joined value.
  func apply(inPlace a: inout [Double], _ b: [Double]) {
    switch self {
    case .glu: Activations.glu(inPlace: &a, b)
    case .swiGLU: Activations.swiGLU(inPlace: &a, b)
    case .geGLU: Activations.geGLU(inPlace: &a, b)
    case .reGLU: Activations.reGLU(inPlace: &a, b)
    case .bilinear: Activations.bilinear(inPlace: &a, b)
    case .gatedSwish: Activations.gatedSwish(inPlace: &a, b)
    }
  }

  /// Replaces every a by the slope of the joined value along a.
  func partialA(inPlace a: inout [Double], _ b: [Double]) {
    switch self {
    case .glu: gluPartialA(inPlace: &a, b)
    case .swiGLU: swiGLUPartialA(inPlace: &a, b)
    case .geGLU: geGLUPartialA(inPlace: &a, b)
    case .reGLU: reGLUPartialA(inPlace: &a, b)
    case .bilinear: bilinearPartialA(inPlace: &a, b)
    case .gatedSwish: gatedSwishPartialA(inPlace: &a, b)
    }
  }

  /// Replaces every a by the slope of the joined value along b.
  func partialB(inPlace a: inout [Double], _ b: [Double]) {
    switch self {
    case .glu: gluPartialB(inPlace: &a, b)
    case .swiGLU: swiGLUPartialB(inPlace: &a, b)
    case .geGLU: geGLUPartialB(inPlace: &a, b)
    case .reGLU: reGLUPartialB(inPlace: &a, b)
    case .bilinear: bilinearPartialB(inPlace: &a, b)
    case .gatedSwish: gatedSwishPartialB(inPlace: &a, b)
    }
  }
}

/// A gated layer h = gate(x Wᵀ, x Vᵀ), without biases.
///
/// W and V are outputs × inputs. With a dense layer after it (without activation and biases) it is
/// the feed-forward block of eq. 6 of Shazeer (2020).
public struct GatedLayer: Layer {
  /// W: one row an output.
  public var weights: Parameter
  /// V: one row an output.
  public var gateWeights: Parameter
  /// How the two products are joined.
  public let gating: Gating

  /// h of the latest forward pass: samples × outputs.
  public private(set) var output = Matrix(rows: 0, columns: 0)
  /// ∂Loss/∂x of the latest backward pass: samples × inputs.
  public private(set) var inputGradient = Matrix(rows: 0, columns: 0)

  private var transposedWeights = Matrix(rows: 0, columns: 0)
  private var a = Matrix(rows: 0, columns: 0)
  private var b = Matrix(rows: 0, columns: 0)
  private var deltaA = Matrix(rows: 0, columns: 0)
  private var deltaB = Matrix(rows: 0, columns: 0)

  /// A layer with the given W and V, both outputs × inputs.
  public init(weights: Matrix, gateWeights: Matrix, gating: Gating) {
    require(
      weights.shape == gateWeights.shape,
      "gated layer: W is \(weights.shape) and V is \(gateWeights.shape); "
        + "both should have the same shape")
    self.weights = Parameter("weights", weights)
    self.gateWeights = Parameter("gateWeights", gateWeights)
    self.gating = gating
  }

  /// A layer with W and then V drawn as `initialisation` says.
  public init(
    inputs: Int, outputs: Int, gating: Gating, initialisation: Initialisation = .gain(1),
    using generator: inout some RandomNumberGenerator
  ) {
    self.init(
      weights: initialisation.weights(outputs: outputs, inputs: inputs, using: &generator),
      gateWeights: initialisation.weights(outputs: outputs, inputs: inputs, using: &generator),
      gating: gating)
  }

  /// How many numbers a sample has when it comes in.
  public var inputs: Int { weights.values.columns }
  /// How many numbers a sample has when it leaves.
  public var outputs: Int { weights.values.rows }

  /// Computes h from samples × inputs.
  public mutating func forward(_ input: Matrix) {
    require(
      input.columns == inputs,
      "gated layer: the input is \(input.shape) and W is \(weights.values.shape); "
        + "the input's columns should equal W's columns")
    transpose(weights.values, into: &transposedWeights)
    multiply(input, transposedWeights, into: &a)
    transpose(gateWeights.values, into: &transposedWeights)
    multiply(input, transposedWeights, into: &b)
    copy(a, into: &output)
    gating.apply(inPlace: &output.storage, b.elements)
  }

  /// The chain rule along both ways through the layer.
  public mutating func backward(_ gradient: Matrix, from input: Matrix) {
    requireSameShape(gradient, output, "gated layer (gradient, output)")
    // snippet.gated-backward
    // ∂Loss/∂a = g ⊙ ∂h/∂a and ∂Loss/∂b = g ⊙ ∂h/∂b: the two factors of a product
    copy(a, into: &deltaA)
    gating.partialA(inPlace: &deltaA.storage, b.elements)
    combine(gradient, into: &deltaA, *)
    copy(a, into: &deltaB)
    gating.partialB(inPlace: &deltaB.storage, b.elements)
    combine(gradient, into: &deltaB, *)
    // each weight learns from its own way …
    multiply(transposed: deltaA, input, into: &weights.gradient)
    multiply(transposed: deltaB, input, into: &gateWeights.gradient)
    // … and the input hears from both
    multiply(deltaA, weights.values, into: &inputGradient)
    multiply(deltaB, gateWeights.values, adding: true, into: &inputGradient)
    // snippet.end
  }

  /// Shows W, then V.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    body(&weights)
    body(&gateWeights)
  }
}

extension Network {
  /// A feed-forward block without biases: a gated layer (W, V) and a linear one (W₂).
  ///
  /// - Parameters:
  ///   - inputs: numbers of a sample, and of an answer.
  ///   - hidden: numbers between the two layers.
  public static func gatedFeedForward(
    inputs: Int, hidden: Int, gating: Gating, initialisation: Initialisation = .gain(1),
    using generator: inout some RandomNumberGenerator
  ) -> Network {
    Network([
      GatedLayer(
        inputs: inputs, outputs: hidden, gating: gating, initialisation: initialisation,
        using: &generator),
      DenseLayer(
        inputs: hidden, outputs: inputs, initialisation: initialisation, hasBiases: false,
        using: &generator),
    ])
  }

  /// A feed-forward block without biases and without a gate: W, an activation, W₂.
  public static func feedForward(
    inputs: Int, hidden: Int, activation: Activation, initialisation: Initialisation = .gain(1),
    using generator: inout some RandomNumberGenerator
  ) -> Network {
    Network([
      DenseLayer(
        inputs: inputs, outputs: hidden, activation: activation, initialisation: initialisation,
        hasBiases: false, using: &generator),
      DenseLayer(
        inputs: hidden, outputs: inputs, initialisation: initialisation, hasBiases: false,
        using: &generator),
    ])
  }
}
