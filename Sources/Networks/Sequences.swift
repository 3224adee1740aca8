// Tasks for recurrent networks: one matrix for each step of time, one row a sequence.

import Matrices
import Probability
import RealModule

extension Samples where Input == [Matrix] {
  /// Recall: a sign, +1 or −1, arrives at every step, and a mark beside the first one. The answer is
  /// 1 where the first sign was +1, so it has to be remembered over all the others.
  public static func recall(
    count: Int, steps: Int, using generator: inout some RandomNumberGenerator
  ) -> Samples {
    var sequence: [Matrix] = []
    var targets = Matrix(rows: count, columns: 1)
    for t in 0..<steps {
      var input = Matrix(rows: count, columns: 2)
      for i in 0..<count {
        let isPositive = generator.uniform() < 0.5
        input[i, 0] = isPositive ? 1 : -1
        input[i, 1] = t == 0 ? 1 : 0
        if t == 0 { targets[i, 0] = isPositive ? 1 : 0 }
      }
      sequence.append(input)
    }
    return Samples(inputs: sequence, targets: targets)
  }

  /// Mean: two uniform numbers from [−1, 1] at every step; the answer is the mean of the first of
  /// them over all steps, times √steps, so that its size does not depend on their number.
  public static func mean(
    count: Int, steps: Int, using generator: inout some RandomNumberGenerator
  ) -> Samples {
    var sequence: [Matrix] = []
    var targets = Matrix(rows: count, columns: 1)
    for _ in 0..<steps {
      let numbers = (0..<2 * count).map { _ in 2 * generator.uniform() - 1 }
      for i in 0..<count { targets[i, 0] += numbers[2 * i] / Double(steps).squareRoot() }
      sequence.append(Matrix(rows: count, columns: 2, elements: numbers))
    }
    return Samples(inputs: sequence, targets: targets)
  }

  /// Normal numbers at every step and normal targets: for looking at gradients.
  public static func noise(
    count: Int, steps: Int, inputs: Int, using generator: inout some RandomNumberGenerator
  ) -> Samples {
    let sequence = (0..<steps).map { _ in
      Matrix(rows: count, columns: inputs, elements: generator.normals(count * inputs))
    }
    return Samples(inputs: sequence, targets: Matrix(column: generator.normals(count)))
  }
}
