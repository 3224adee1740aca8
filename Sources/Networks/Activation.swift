// The activation functions that a layer may have, and how each takes part in the chain rule.

import Matrices
import Activations
import RealModule

/// An activation function φ, applied to every number that a layer computes.
///
/// The functions themselves are those of the module `Activations`; this type only chooses one. On whole
/// batches, sigmoid, tanh and Swish are computed to within a few ulp, which training cannot tell from
/// exact.
public enum Activation: Hashable, Sendable {
  /// φ(z) = z.
  case linear
  /// φ(z) = 1 / (1 + e^{−z}).
  case sigmoid
  /// φ(z) = tanh z.
  case tanh
  /// φ(z) = max(0, z).
  case relu
  /// φ(z) = z for z ≥ 0 and slope · z below.
  case leakyReLU(slope: Double = 0.01)
  /// φ(z) = z σ(βz). A dense layer can also learn β: ``DenseLayer/learnsBeta``.
  case swish(beta: Double = 1)
  /// φ(z) = z Φ(z).
  case gelu
  /// φ(z) = sin(πz) / (πz).
  case sinc
  /// φ(z) = sin z.
  case sine
}

extension Activation {
  /// φ at one point.
  public func callAsFunction(_ z: Double) -> Double {
    switch self {
    case .linear: z
    case .sigmoid: Activations.sigmoid(z)
    case .tanh: Activations.tanh(z)
    case .relu: Activations.relu(z)
    case .leakyReLU(let slope): Activations.leakyReLU(z, slope: slope)
    case .swish(let beta): Activations.swish(z, beta: beta)
    case .gelu: Activations.gelu(z)
    case .sinc: Activations.sinc(z)
    case .sine: .sin(z)
    }
  }

  /// φ′ at one point. ReLU and Leaky ReLU take their slope on the left at 0.
  public func derivative(at z: Double) -> Double {
    switch self {
    case .linear: 1
    case .sigmoid: sigmoidDerivative(z)
    case .tanh: tanhDerivative(z)
    case .relu: reluDerivative(z)
    case .leakyReLU(let slope): leakyReLUDerivative(z, slope: slope)
    case .swish(let beta): swishDerivative(z, beta: beta)
    case .gelu: geluDerivative(z)
    case .sinc: sincDerivative(z)
    case .sine: .cos(z)
    }
  }

  /// Whether φ′(z) can be read off φ(z), so that z need not be kept: σ′ = σ(1 − σ),
  /// tanh′ = 1 − tanh², and the two sides of ReLU have different signs.
  var slopeFollowsFromOutput: Bool {
    switch self {
    case .linear, .sigmoid, .tanh, .relu: true
    case .leakyReLU(let slope): slope > 0
    case .swish, .gelu, .sinc, .sine: false
    }
  }

  /// Replaces every z by φ(z).
  func apply(inPlace z: inout Matrix) {
    switch self {
    case .linear: break
    case .sigmoid: z.withKernel { Kernels.sigmoid($0, $1) }
    case .tanh: z.withKernel { Kernels.hyperbolicTangent($0, $1) }
    case .relu: z.withKernel { Kernels.rectify($0, 0, $1) }
    case .leakyReLU(let slope): z.withKernel { Kernels.rectify($0, slope, $1) }
    case .swish(let beta): z.withKernel { Kernels.swish($0, beta, $1) }
    case .gelu: Activations.gelu(inPlace: &z.storage)
    case .sinc: Activations.sinc(inPlace: &z.storage)
    case .sine: transform(&z) { .sin($0) }
    }
  }

  /// Replaces every z by φ′(z).
  func differentiate(inPlace z: inout Matrix) {
    switch self {
    case .linear: transform(&z) { _ in 1 }
    case .sigmoid: sigmoidDerivative(inPlace: &z.storage)
    case .tanh: tanhDerivative(inPlace: &z.storage)
    case .relu: reluDerivative(inPlace: &z.storage)
    case .leakyReLU(let slope): leakyReLUDerivative(inPlace: &z.storage, slope: slope)
    case .swish(let beta): swishDerivative(inPlace: &z.storage, beta: beta)
    case .gelu: geluDerivative(inPlace: &z.storage)
    case .sinc: sincDerivative(inPlace: &z.storage)
    case .sine: transform(&z) { .cos($0) }
    }
  }

  /// One factor of the chain rule: δ = g ⊙ φ′(z).
  ///
  /// - Parameters:
  ///   - gradient: g, the gradient of the loss by the outputs φ(z); rows are samples.
  ///   - preactivation: z, of the same shape; not read when the slope follows from the output.
  ///   - output: φ(z), of the same shape.
  ///   - delta: becomes δ, the gradient of the loss by z, of the same shape.
  func pullBack(
    _ gradient: Matrix, preactivation: Matrix, output: Matrix, into delta: inout Matrix
  ) {
    requireSameShape(gradient, output, "backward pass of an activation (gradient, output)")
    switch self {
    case .linear:
      copy(gradient, into: &delta)
    case .sigmoid:
      withKernel(gradient, output, into: &delta) { Kernels.sigmoidSlopes($0, $1, $2, $3) }
    case .tanh:
      withKernel(gradient, output, into: &delta) { Kernels.hyperbolicTangentSlopes($0, $1, $2, $3) }
    case .relu:
      withKernel(gradient, output, into: &delta) { Kernels.rectifierSlopes($0, $1, 0, $2, $3) }
    case .leakyReLU(let slope) where slope > 0:
      withKernel(gradient, output, into: &delta) { Kernels.rectifierSlopes($0, $1, slope, $2, $3) }
    case .swish(let beta):
      withKernel(gradient, preactivation, into: &delta) {
        Kernels.swishSlopes($0, $1, beta, $2, $3)
      }
    case .leakyReLU, .gelu, .sinc, .sine:
      copy(preactivation, into: &delta)
      differentiate(inPlace: &delta)
      combine(gradient, into: &delta) { g, slope in g * slope }
    }
  }
}
