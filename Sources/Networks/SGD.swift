// Gradient descent, with or without momentum.

import Matrices

/// Gradient descent: v ← μ v + g, θ ← θ − η v. Without momentum (μ = 0) that is θ ← θ − η g.
public struct SGD: Optimiser {
  /// η.
  public var rate: LearningRate
  /// μ.
  public var momentum: Double
  private var velocity = History()
  private var time = 0

  /// Gradient descent with rate η and momentum μ.
  public init(rate: LearningRate, momentum: Double = 0) {
    require(
      momentum >= 0 && momentum < 1, "The momentum should be in 0 ..< 1, but is \(momentum)")
    self.rate = rate
    self.momentum = momentum
  }

  /// Moves every parameter that is not frozen one step.
  public mutating func step<M: Parameterised>(_ model: inout M) {
    let (rate, momentum) = (rate.at(step: time), momentum)
    time += 1
    var index = 0
    model.forEachParameter { parameter in
      defer { index += 1 }
      if momentum == 0 {
        if parameter.isFrozen { return }
        // snippet.sgd-step
        combine(parameter.gradient, into: &parameter.values) { g, θ in θ - rate * g }
        // snippet.end
      } else {
        combine(parameter.gradient, into: &velocity[index, like: parameter]) { g, v in
          momentum * v + g
        }
        if parameter.isFrozen { return }
        combine(velocity[index, like: parameter], into: &parameter.values) { v, θ in
          θ - rate * v
        }
      }
    }
  }
}
