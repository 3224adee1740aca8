// How wrong answers are, and in which direction they should move.

import Matrices
import Activations

/// What training makes small. y are the answers, t the targets, N the number of samples.
public enum Loss: Hashable, Sendable {
  /// ½ · mean over the samples of ‖y − t‖².
  case squaredError
  /// Mean over all numbers of (y − t)².
  case meanSquaredError
  /// Cross-entropy of yes-or-no answers given as logits: mean over all numbers of
  /// −t ln σ(y) − (1 − t) ln(1 − σ(y)) = softplus(y) − t y, which overflows for no y. Its gradient
  /// by y is (σ(y) − t) divided by how many numbers there are.
  ///
  /// Several answers of a sample are several questions, each with its own yes or no. No chapter asks
  /// for one class among many, so there is no softmax.
  case crossEntropy
}

extension Loss {
  /// The loss of answers (samples × outputs) for targets of the same shape.
  public func value(of answers: Matrix, for targets: Matrix) -> Double {
    requireSameShape(answers, targets, "loss (answers, targets)")
    var total = 0.0
    switch self {
    case .squaredError, .meanSquaredError:
      for (y, t) in zip(answers.elements, targets.elements) { total += (y - t) * (y - t) }
    case .crossEntropy:
      var surprises = answers.elements
      softplus(inPlace: &surprises)
      for (i, surprise) in surprises.enumerated() {
        total = total + surprise - targets.storage[i] * answers.storage[i]
      }
    }
    return total * weight(answers)
  }

  /// The loss, and its gradient by the answers in `gradient`, of the same shape.
  public func value(
    of answers: Matrix, for targets: Matrix, gradient: inout Matrix
  ) -> Double {
    let value = value(of: answers, for: targets)
    let count = Double(answers.rows)
    switch self {
    case .squaredError:
      combine(answers, targets, into: &gradient) { y, t in (y - t) / count }
    case .meanSquaredError:
      let count = Double(answers.elements.count)
      combine(answers, targets, into: &gradient) { y, t in 2 * (y - t) / count }
    case .crossEntropy:
      let count = Double(answers.elements.count)
      copy(answers, into: &gradient)
      sigmoid(inPlace: &gradient.storage)
      combine(targets, into: &gradient) { t, probability in (probability - t) / count }
    }
    return value
  }

  /// What the sum over all numbers is multiplied by.
  private func weight(_ answers: Matrix) -> Double {
    switch self {
    case .squaredError: 0.5 / Double(answers.rows)
    case .meanSquaredError, .crossEntropy: 1 / Double(answers.elements.count)
    }
  }
}

/// The share of yes-or-no answers on the right side: logit above 0 exactly where the target is above ½.
public func accuracy(of answers: Matrix, for targets: Matrix) -> Double {
  requireSameShape(answers, targets, "accuracy (answers, targets)")
  let right = zip(answers.elements, targets.elements).count { ($0 > 0) == ($1 > 0.5) }
  return Double(right) / Double(answers.elements.count)
}
