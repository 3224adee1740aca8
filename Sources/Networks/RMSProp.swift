// RMSProp: the step of every parameter is measured in units of its own recent gradients.

import Matrices

/// RMSProp: s ← ρ s + (1 − ρ) g², θ ← θ − η g / (√s + ε).
///
/// Source: Tieleman and Hinton (2012), *Lecture 6.5: rmsprop*, Coursera.
public struct RMSProp: Optimiser {
  /// η.
  public var rate: LearningRate
  /// ρ, the share of the past that is kept at each step.
  public var decay: Double
  /// ε, which keeps the division finite and makes gradients far below it count for nothing.
  public var epsilon: Double
  private var meanSquare = History()
  private var time = 0

  /// RMSProp with rate η, decay ρ and ε.
  public init(rate: LearningRate, decay: Double = 0.9, epsilon: Double = 1e-8) {
    self.rate = rate
    self.decay = decay
    self.epsilon = epsilon
  }

  /// Moves every parameter that is not frozen one step.
  public mutating func step<M: Parameterised>(_ model: inout M) {
    let (rate, decay, epsilon) = (rate.at(step: time), decay, epsilon)
    time += 1
    var index = 0
    model.forEachParameter { parameter in
      defer { index += 1 }
      // snippet.rmsprop-step
      combine(parameter.gradient, into: &meanSquare[index, like: parameter]) { g, s in
        decay * s + (1 - decay) * g * g
      }
      if parameter.isFrozen { return }
      combine(
        parameter.gradient, meanSquare[index, like: parameter], with: &parameter.values
      ) { g, s, θ in θ - rate * g / (s.squareRoot() + epsilon) }
      // snippet.end
    }
  }
}
