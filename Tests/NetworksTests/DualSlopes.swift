// Forward-mode differentiation of a loss: one number after the other is made to vary.

import Derivations
import Networks

/// A function of several matrices that can be run on any kind of number.
protocol LossFormula {
  func callAsFunction<Number: Sided>(_ matrices: [Rows<Number>]) -> Number
}

/// ½ · mean over the samples of ‖y − t‖².
func squaredError<Number: Sided>(_ answers: Rows<Number>, _ targets: Matrix) -> Number {
  var sum: Number = 0
  for (i, answer) in answers.enumerated() {
    for (j, y) in answer.enumerated() {
      let distance = y - Number(constant: targets[i, j])
      sum = sum + distance * distance
    }
  }
  return sum / Number(constant: 2 * Double(targets.rows))
}

/// The rows of a matrix.
func rows(_ matrix: Matrix) -> Rows<Double> { (0..<matrix.rows).map { matrix.row($0) } }

/// Compares gradients, one for each matrix, with the derivatives that dual numbers carry through
/// `loss`. `names` say in a failure which matrix it was.
func worstSlope(
  of loss: some LossFormula, at matrices: [Matrix], gradients: [Matrix], names: [String]
) -> Disagreement {
  var worst = Disagreement()
  var numbers = matrices.map { rows($0).map { $0.map { Dual(constant: $0) as Dual<Double> } } }
  for m in matrices.indices {
    for i in numbers[m].indices {
      for j in numbers[m][i].indices {
        numbers[m][i][j].slope = 1
        worst.consider(gradients[m][i, j], loss(numbers).slope, "\(names[m]) at (\(i), \(j))")
        numbers[m][i][j].slope = 0
      }
    }
  }
  return worst
}
