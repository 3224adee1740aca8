// The reference that every backward pass is checked against: move one number a little to both sides
// and look at the loss.

import Networks
import Probability

/// The parameter whose gradient is furthest from its central difference.
struct Disagreement: CustomStringConvertible {
  var distance = 0.0
  var description = "none"

  mutating func consider(_ computed: Double, _ measured: Double, _ place: String) {
    let difference = abs(computed - measured) / max(1, abs(measured))
    if !(difference <= distance) {
      distance = difference.isNaN ? .infinity : difference
      description = "\(place): computed \(computed), measured \(measured), apart by \(difference)"
    }
  }
}

/// The slope of `f` at 0 from two central differences, exact for polynomials up to the fourth degree.
func fivePointSlope(step: Double, _ f: (Double) -> Double) -> Double {
  let near = (f(step) - f(-step)) / (2 * step)
  let far = (f(2 * step) - f(-2 * step)) / (4 * step)
  return (4 * near - far) / 3
}

/// A copy of a model with all its biases moved away from 0, where ReLU has no slope.
func withBiases<M: Model>(_ model: M, using generator: inout SplitMix64) -> M {
  var model = model
  model.forEachParameter { parameter in
    guard parameter.name == "biases" else { return }
    for j in 0..<parameter.values.columns { parameter.values[0, j] = generator.normals(1)[0] / 4 }
  }
  return model
}

/// Compares the gradient by every parameter with central differences of the loss.
func worstParameter<M: Model>(
  of model: M, on samples: Samples<M.Input>, loss: Loss, step: Double = 2e-5
) -> Disagreement {
  var model = model
  model.gradient(of: loss, on: samples)
  let parameters = model.parameters
  var worst = Disagreement()
  for (p, parameter) in parameters.enumerated() {
    for i in 0..<parameter.values.rows {
      for j in 0..<parameter.values.columns {
        let slope = fivePointSlope(step: step) { shift in
          shiftedLoss(model, p, i, j, shift, samples, loss)
        }
        worst.consider(
          parameter.gradient[i, j], slope, "parameter \(p) (\(parameter.name)) at (\(i), \(j))")
      }
    }
  }
  return worst
}

/// The loss with one number moved.
private func shiftedLoss<M: Model>(
  _ model: M, _ p: Int, _ i: Int, _ j: Int, _ step: Double, _ samples: Samples<M.Input>,
  _ loss: Loss
) -> Double {
  var shifted = model
  var index = 0
  shifted.forEachParameter { parameter in
    if index == p { parameter.values[i, j] += step }
    index += 1
  }
  return shifted.loss(loss, on: samples)
}

/// Compares the gradient by every input of a network with central differences of the loss.
func worstInput(
  of network: Network, on samples: Samples<Matrix>, loss: Loss, step: Double = 2e-5
) -> Disagreement {
  var network = network
  network.gradient(of: loss, on: samples)
  let gradient = network.inputGradient
  var worst = Disagreement()
  for i in 0..<gradient.rows {
    for j in 0..<gradient.columns {
      let slope = fivePointSlope(step: step) { shift in
        var shifted = samples
        shifted.inputs[i, j] += shift
        return network.loss(loss, on: shifted)
      }
      worst.consider(gradient[i, j], slope, "input at (\(i), \(j))")
    }
  }
  return worst
}
