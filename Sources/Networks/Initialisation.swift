// How the weights of a layer are drawn before training. The aim of each: signals and gradients keep
// their size from layer to layer, for one kind of activation.

import Matrices
import Probability

/// A law for the first weights of a layer with n inputs and m outputs.
///
/// Variances are per weight. Sources: Glorot and Bengio (2010), *Understanding the difficulty of
/// training deep feedforward neural networks*, eq. 12 and 16; He et al. (2015), *Delving Deep into
/// Rectifiers*, arXiv 1502.01852, eq. 10.
public enum Initialisation: Hashable, Sendable {
  /// All weights 0.
  case zeros
  /// Normal with variance 2 / (n + m): a compromise of forward 1/n and backward 1/m.
  case xavierNormal
  /// Uniform on ±√(6 / (n + m)), the same variance as ``xavierNormal``.
  case xavierUniform
  /// Normal with variance 2 / n: ReLU halves the mean square, and the 2 makes up for it.
  case heNormal
  /// Uniform on ±√(6 / n), the same variance as ``heNormal``.
  case heUniform
  /// Normal with deviation `gain` / √n.
  case gain(Double)
  /// Normal with the given deviation, whatever the size of the layer.
  case normal(deviation: Double)
  /// `gain` times a matrix with orthonormal rows or columns: no direction grows or shrinks.
  case orthogonal(gain: Double = 1)
}

extension Initialisation {
  /// The standard deviation of one weight of a layer with these inputs and outputs.
  public func deviation(inputs: Int, outputs: Int) -> Double {
    let (n, m) = (Double(inputs), Double(outputs))
    return switch self {
    case .zeros: 0
    case .xavierNormal, .xavierUniform: (2 / (n + m)).squareRoot()
    case .heNormal, .heUniform: (2 / n).squareRoot()
    case .gain(let gain): gain / n.squareRoot()
    case .normal(let deviation): deviation
    case .orthogonal(let gain): gain / max(n, m).squareRoot()
    }
  }

  /// Weights for a layer, outputs × inputs, drawn row by row.
  public func weights(
    outputs: Int, inputs: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    require(
      inputs > 0 && outputs > 0,
      "A layer should have inputs and outputs, but its weights are \(outputs)×\(inputs)")
    let count = outputs * inputs
    let deviation = deviation(inputs: inputs, outputs: outputs)
    let elements: [Double]
    switch self {
    case .zeros:
      elements = Array(repeating: 0, count: count)
    case .xavierUniform, .heUniform:
      let limit = deviation * 3.0.squareRoot()
      elements = (0..<count).map { _ in limit * (2 * generator.uniform() - 1) }
    case .xavierNormal, .heNormal, .gain, .normal:
      elements = generator.normals(count).map { $0 * deviation }
    case .orthogonal(let gain):
      return gain * orthonormal(rows: outputs, columns: inputs, using: &generator)
    }
    return Matrix(rows: outputs, columns: inputs, elements: elements)
  }
}

/// Independent normal rows (or columns, when they are fewer), made orthonormal one after the other.
///
/// Each vector is cleared of the earlier ones twice: the second pass removes what rounding left.
private func orthonormal(
  rows: Int, columns: Int, using generator: inout some RandomNumberGenerator
) -> Matrix {
  let (count, length) = (min(rows, columns), max(rows, columns))
  var vectors = (0..<count).map { _ in generator.normals(length) }
  for i in 0..<count {
    for _ in 0..<2 {
      for j in 0..<i {
        let overlap = zip(vectors[i], vectors[j]).reduce(0) { $0 + $1.0 * $1.1 }
        for k in 0..<length { vectors[i][k] -= overlap * vectors[j][k] }
      }
    }
    let norm = vectors[i].reduce(0) { $0 + $1 * $1 }.squareRoot()
    for k in 0..<length { vectors[i][k] /= norm }
  }
  let matrix = Matrix(vectors)
  return rows <= columns ? matrix : matrix.transposed
}
