// Batch normalisation: each number of a sample is measured from the mean of the batch, in units of
// the batch's deviation. What scale the numbers had before then no longer matters. When training is
// over, averages of earlier batches take the place of the batch, so that an answer does not depend on
// the company in which the question comes.

import Matrices

/// Batch normalisation y = γ (x − mean) / √(variance + ε) + shift, number by number over the batch.
///
/// In training, mean and variance (divided by the number of samples m) are those of the batch at hand.
/// Every such batch also moves the running statistics by the share `momentum` towards its own mean and
/// its unbiased variance, m / (m − 1) times the one above; the first batch sets them. A batch of one
/// sample has no variance and leaves them as they are. After
/// ``useRunningStatistics(_:)`` they stand in the formula instead, as constants.
///
/// Source: Ioffe and Szegedy (2015), arXiv 1502.03167: algorithm 1 for training, algorithm 2 with the
/// moving averages of section 3.1 for what comes after.
public struct BatchNormalisation: Layer {
  /// γ, 1 × n; nil when the layer does not learn a scale and a shift.
  public var scale: Parameter?
  /// The learnt shift, 1 × n; nil together with γ.
  public var shift: Parameter?
  /// ε, added to the variance.
  public let epsilon: Double
  /// How far one batch of training moves the running statistics towards its own, from 0 to 1.
  public let momentum: Double
  /// The running mean of each number, n of them; nil before the first batch of training.
  public private(set) var runningMean: [Double]?
  /// The running unbiased variance of each number, n of them; nil before the first batch of training.
  public private(set) var runningVariance: [Double]?
  /// Whether the running statistics stand in place of the batch's.
  public private(set) var usesRunningStatistics = false
  /// n, the numbers of a sample.
  public let inputs: Int
  /// n as well.
  public var outputs: Int { inputs }

  /// y of the latest forward pass.
  public private(set) var output = Matrix(rows: 0, columns: 0)
  /// ∂Loss/∂x of the latest backward pass.
  public private(set) var inputGradient = Matrix(rows: 0, columns: 0)

  /// x̂ = (x − mean) / deviation.
  private var normalised = Matrix(rows: 0, columns: 0)
  /// ∂Loss/∂x̂.
  private var delta = Matrix(rows: 0, columns: 0)
  private var mean: [Double]
  private var variance: [Double]
  private var inverseDeviation: [Double]

  /// A normalisation of samples with `inputs` numbers.
  ///
  /// - Parameters:
  ///   - learnsScale: whether γ (from 1) and a shift (from 0) are learnt.
  ///   - epsilon: what guards the division when a number is the same in all samples.
  ///   - momentum: how far one batch moves the running statistics towards its own, from 0 to 1.
  public init(
    inputs: Int, learnsScale: Bool = false, epsilon: Double = 1e-5, momentum: Double = 0.1
  ) {
    require(epsilon >= 0, "ε should be at least 0, but is \(epsilon)")
    require(
      momentum >= 0 && momentum <= 1, "The momentum should be in 0 ... 1, but is \(momentum)")
    self.inputs = inputs
    self.epsilon = epsilon
    self.momentum = momentum
    mean = Array(repeating: 0, count: inputs)
    variance = mean
    inverseDeviation = mean
    if learnsScale {
      scale = Parameter("scale", Matrix(rows: 1, columns: inputs, repeating: 1))
      shift = Parameter("shift", Matrix(rows: 1, columns: inputs))
    }
  }

  /// Computes y from x: samples × n.
  public mutating func forward(_ input: Matrix) {
    require(
      input.columns == inputs,
      "batch normalisation: the input is \(input.shape) and the layer is for samples of \(inputs); "
        + "the input should have \(inputs) columns")
    if usesRunningStatistics {
      recallStatistics()
    } else {
      measure(input)
      remember(samples: input.rows)
    }
    for j in 0..<inputs { inverseDeviation[j] = 1 / (variance[j] + epsilon).squareRoot() }
    forEachColumn(input, input, (mean, inverseDeviation, mean), into: &normalised) { x, _, column in
      (x - column.0) * column.1
    }
    if let scale = scale?.values.storage, let shift = shift?.values.storage {
      forEachColumn(normalised, normalised, (scale, shift, shift), into: &output) { x, _, column in
        column.0 * x + column.1
      }
    } else {
      copy(normalised, into: &output)
    }
  }

  /// Mean and variance of every column of the batch.
  private mutating func measure(_ input: Matrix) {
    mean = columnMeans(input, input, mean) { x, _, _ in x }
    variance = columnMeans(input, input, mean) { x, _, mean in (x - mean) * (x - mean) }
  }

  /// Moves the running statistics towards those of the batch.
  private mutating func remember(samples: Int) {
    guard samples > 1 else { return }
    // snippet.running-statistics
    let unbiased = variance.map { $0 * Double(samples) / Double(samples - 1) }
    func moved(_ running: [Double]?, towards latest: [Double]) -> [Double] {
      guard let running else { return latest }
      return zip(running, latest).map { $0 + momentum * ($1 - $0) }
    }
    runningMean = moved(runningMean, towards: mean)
    runningVariance = moved(runningVariance, towards: unbiased)
    // snippet.end
  }

  /// Takes the running statistics for those of the batch.
  private mutating func recallStatistics() {
    guard let runningMean, let runningVariance else {
      fatalError(
        "batch normalisation: there are no running statistics yet; run at least one batch of two or "
          + "more samples forward before useRunningStatistics()")
    }
    mean = runningMean
    variance = runningVariance
  }

  /// From now on the running statistics stand in the formula, or those of the batch again.
  public mutating func useRunningStatistics(_ isUsed: Bool) { usesRunningStatistics = isUsed }

  /// The chain rule through x̂: the mean and the deviation depend on every sample too, so what is
  /// handed back has neither a mean nor a part along x̂. Running statistics are constants, so that
  /// with them each number is divided by its deviation and no more.
  public mutating func backward(_ gradient: Matrix, from input: Matrix) {
    requireSameShape(gradient, output, "batch normalisation (gradient, output)")
    if let scale = scale?.values.storage {
      learnScale(from: gradient)
      forEachColumn(gradient, gradient, (scale, scale, scale), into: &delta) { g, _, column in
        g * column.0
      }
    } else {
      copy(gradient, into: &delta)
    }
    let deviation = inverseDeviation
    if usesRunningStatistics {
      forEachColumn(delta, delta, (deviation, deviation, deviation), into: &inputGradient) {
        δ, _, column in δ * column.0
      }
      return
    }
    // snippet.batch-normalisation-backward
    // ∂Loss/∂x = (δ − mean of δ − x̂ · mean of δ x̂) / deviation, with δ = ∂Loss/∂x̂
    let deltaMean = columnMeans(delta, delta, mean) { δ, _, _ in δ }
    let alignment = columnMeans(delta, normalised, mean) { δ, x, _ in δ * x }
    forEachColumn(delta, normalised, (deltaMean, alignment, deviation), into: &inputGradient) {
      δ, x, column in (δ - column.0 - x * column.1) * column.2
    }
    // snippet.end
  }

  /// ∂Loss/∂γ = Σ g x̂ and ∂Loss/∂shift = Σ g, summed over the samples.
  private mutating func learnScale(from gradient: Matrix) {
    shift?.gradient.becomeSumOfRows(of: gradient)
    let means = columnMeans(gradient, normalised, mean) { g, x, _ in g * x }
    for j in 0..<inputs { scale?.gradient.storage[j] = means[j] * Double(gradient.rows) }
  }

  /// Shows γ and the shift, when they are learnt.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    scale?.visit(body)
    shift?.visit(body)
  }
}

// MARK: - Loops that know what belongs to each column

/// result = combination of the elements of two matrices with three numbers of their column.
@inline(__always)
private func forEachColumn(
  _ left: Matrix, _ right: Matrix, _ vectors: ([Double], [Double], [Double]),
  into result: inout Matrix,
  _ combination: (Double, Double, (Double, Double, Double)) -> Double
) {
  requireSameShape(left, right, "batch normalisation")
  result.reshape(like: left)
  let (rows, columns) = (left.rows, left.columns)
  left.storage.withUnsafeBufferPointer { a in
    right.storage.withUnsafeBufferPointer { b in
      result.storage.withUnsafeMutableBufferPointer { c in
        vectors.0.withUnsafeBufferPointer { p in
          vectors.1.withUnsafeBufferPointer { q in
            vectors.2.withUnsafeBufferPointer { r in
              for i in 0..<rows {
                for j in 0..<columns {
                  let k = i * columns + j
                  c[k] = combination(a[k], b[k], (p[j], q[j], r[j]))
                }
              }
            }
          }
        }
      }
    }
  }
}

/// The mean over the rows, column by column, of what `value` makes of the elements of two matrices
/// and a number of their column.
@inline(__always)
private func columnMeans(
  _ left: Matrix, _ right: Matrix, _ vector: [Double],
  _ value: (Double, Double, Double) -> Double
) -> [Double] {
  let (rows, columns) = (left.rows, left.columns)
  var sums = [Double](repeating: 0, count: columns)
  left.storage.withUnsafeBufferPointer { a in
    right.storage.withUnsafeBufferPointer { b in
      vector.withUnsafeBufferPointer { p in
        sums.withUnsafeMutableBufferPointer { sums in
          for i in 0..<rows {
            for j in 0..<columns {
              let k = i * columns + j
              sums[j] += value(a[k], b[k], p[j])
            }
          }
        }
      }
    }
  }
  return sums.map { $0 / Double(rows) }
}
