// Adam: RMSProp with a memory of the direction, and both memories corrected for starting at 0.

import Matrices

/// Adam: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²,
/// θ ← θ − η (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε).
///
/// Source: Kingma and Ba (2015), arXiv 1412.6980, algorithm 1.
public struct Adam: Optimiser {
  /// η.
  public var rate: LearningRate
  /// β₁, the share of the past direction that is kept at each step.
  public var directionDecay: Double
  /// β₂, the share of the past squares that is kept at each step.
  public var squareDecay: Double
  /// ε, which keeps the division finite and makes gradients far below it count for nothing.
  public var epsilon: Double
  private var direction = History()
  private var square = History()
  private var time = 0
  private var directionPower = 1.0
  private var squarePower = 1.0

  /// Adam with rate η, β₁, β₂ and ε.
  public init(
    rate: LearningRate, directionDecay: Double = 0.9, squareDecay: Double = 0.999,
    epsilon: Double = 1e-8
  ) {
    self.rate = rate
    self.directionDecay = directionDecay
    self.squareDecay = squareDecay
    self.epsilon = epsilon
  }

  /// Moves every parameter that is not frozen one step.
  public mutating func step<M: Parameterised>(_ model: inout M) {
    let (rate, epsilon) = (rate.at(step: time), epsilon)
    let (β1, β2) = (directionDecay, squareDecay)
    time += 1
    directionPower *= β1
    squarePower *= β2
    // m and v start at 0; dividing by the share of them that is real undoes that.
    let (stepSize, squareScale) = (rate / (1 - directionPower), 1 / (1 - squarePower))
    var index = 0
    model.forEachParameter { parameter in
      defer { index += 1 }
      // snippet.adam-step
      combine(parameter.gradient, into: &direction[index, like: parameter]) { g, m in
        β1 * m + (1 - β1) * g
      }
      combine(parameter.gradient, into: &square[index, like: parameter]) { g, v in
        β2 * v + (1 - β2) * g * g
      }
      if parameter.isFrozen { return }
      combine(
        direction[index, like: parameter], square[index, like: parameter], with: &parameter.values
      ) { m, v, θ in θ - stepSize * m / ((v * squareScale).squareRoot() + epsilon) }
      // snippet.end
    }
  }
}
