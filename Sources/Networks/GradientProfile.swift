// How large the gradient is at each layer: the picture of vanishing and exploding.

import Matrices
import RealModule

/// The norms of a network's layers after one forward and one backward pass.
public struct GradientProfile: Hashable, Sendable {
  /// The hidden layers, from the input on.
  public let hidden: [LayerProfile]
  /// The layer that gives the answers.
  public let readout: LayerProfile
  /// The loss.
  public let loss: Double

  /// ‖δ₁‖ / ‖δ_L‖ over the hidden layers: far below 1 when the gradient vanishes on its way back,
  /// far above 1 when it explodes.
  public var deltaRatio: Double { ratio(\.delta) }
  /// ‖∂Loss/∂W₁‖ / ‖∂Loss/∂W_L‖ over the hidden layers.
  ///
  /// In a network that is positively homogeneous (ReLU, no biases) it says nothing about the scale
  /// of the weights: ⟨W, ∂Loss/∂W⟩ is the same for every layer there.
  public var weightGradientRatio: Double { ratio(\.weightGradient) }
  /// The root mean square of what the last hidden layer puts out, relative to the first.
  public var outputRatio: Double { 1 / ratio(\.output) }

  /// ‖δ‖ of every hidden layer, from the input on.
  public var deltas: [Double] { hidden.map(\.delta) }
  /// ‖∂Loss/∂W‖ of every hidden layer, from the input on.
  public var weightGradients: [Double] { hidden.map(\.weightGradient) }

  /// The factor by which ‖δ‖ changes with one layer back, from a straight line fitted to ln ‖δ‖, and
  /// how much of the spread that line explains (R²).
  public var decay: (factorPerLayer: Double, explained: Double) {
    let line = leastSquaresLine(deltas.map { Double.log($0) })
    return (.exp(-line.slope), line.explained)
  }

  private func ratio(_ size: KeyPath<LayerProfile, Double>) -> Double {
    guard let first = hidden.first, let last = hidden.last else { return .nan }
    return first[keyPath: size] / last[keyPath: size]
  }
}

/// The gradient at each layer of a network, for the loss on some samples.
public func gradientProfile(
  _ network: Network, on samples: Samples<Matrix>, of loss: Loss = .squaredError
) -> GradientProfile {
  var network = network
  let value = network.gradient(of: loss, on: samples)
  var profiles = network.profiles
  require(!profiles.isEmpty, "A gradient profile needs a network with dense layers")
  let readout = profiles.removeLast()
  return GradientProfile(hidden: profiles, readout: readout, loss: value)
}

/// The straight line through (0, y₀), (1, y₁), … with the least squares, and its R².
func leastSquaresLine(_ y: [Double]) -> (slope: Double, intercept: Double, explained: Double) {
  let count = Double(y.count)
  let (meanX, meanY) = ((count - 1) / 2, y.reduce(0, +) / count)
  var (xx, xy, yy) = (0.0, 0.0, 0.0)
  for (x, y) in y.enumerated() {
    let (dx, dy) = (Double(x) - meanX, y - meanY)
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  let slope = xy / xx
  return (slope, meanY - slope * meanX, xy * xy / (xx * yy))
}
