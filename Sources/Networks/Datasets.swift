// The tasks of the experiments, small enough to be seen whole.

import Matrices
import Probability
import RealModule

extension Samples where Input == Matrix {
  /// Pairs of numbers from [−1, 1]², labelled 1 where their product is positive and 0 elsewhere: the
  /// task that no straight line solves.
  public static func xor(
    count: Int = 256, using generator: inout some RandomNumberGenerator
  ) -> Samples {
    let points = (0..<2 * count).map { _ in 2 * generator.uniform() - 1 }
    let labels = (0..<count).map { points[2 * $0] * points[2 * $0 + 1] > 0 ? 1.0 : 0 }
    return Samples(
      inputs: Matrix(rows: count, columns: 2, elements: points), targets: Matrix(column: labels))
  }

  /// Normal inputs with normal targets that have nothing to do with them: for looking at gradients.
  public static func noise(
    count: Int = 128, inputs: Int = 32, using generator: inout some RandomNumberGenerator
  ) -> Samples {
    let x = generator.normals(count * inputs)
    return Samples(
      inputs: Matrix(rows: count, columns: inputs, elements: x),
      targets: Matrix(column: generator.normals(count)))
  }

  /// A function of one number at given points.
  public static func function(at points: [Double], _ f: (Double) -> Double) -> Samples {
    Samples(inputs: Matrix(column: points), targets: Matrix(column: points.map(f)))
  }

  /// Normal inputs, with targets computed from each sample (one row of numbers).
  public static func function(
    count: Int, inputs: Int, using generator: inout some RandomNumberGenerator,
    _ f: ([Double]) -> [Double]
  ) -> Samples {
    let x = Matrix(
      rows: count, columns: inputs, elements: generator.normals(count * inputs))
    return Samples(inputs: x, targets: Matrix((0..<count).map { f(x.row($0)) }))
  }
}

extension Samples where Input == Matrix {
  /// The product of each number of a sample with the next one (the first follows the last).
  public static func neighbourProducts(
    count: Int = 512, inputs: Int = 8, using generator: inout some RandomNumberGenerator
  ) -> Samples {
    function(count: count, inputs: inputs, using: &generator) { x in
      x.indices.map { x[$0] * x[($0 + 1) % x.count] }
    }
  }

  /// The larger of each number of a sample and the next one (the first follows the last).
  public static func neighbourMaxima(
    count: Int = 512, inputs: Int = 8, using generator: inout some RandomNumberGenerator
  ) -> Samples {
    function(count: count, inputs: inputs, using: &generator) { x in
      x.indices.map { max(x[$0], x[($0 + 1) % x.count]) }
    }
  }
}

/// Functions of one number that swing, for fitting on [−1, 1].
public enum Waves {
  /// sin(6πx): three full waves on [−1, 1].
  public static func sine(_ x: Double) -> Double { .sin(6 * .pi * x) }
  /// sin(12πx|x|): the waves get shorter from the middle to both ends.
  public static func chirp(_ x: Double) -> Double { .sin(12 * .pi * x * abs(x)) }
}
