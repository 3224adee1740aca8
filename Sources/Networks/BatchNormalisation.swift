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
    normalised.reshape(like: input)
    for i in 0..<input.rows {
      for j in 0..<inputs {
        let k = i * inputs + j
        normalised.storage[k] = (input.storage[k] - mean[j]) * inverseDeviation[j]
      }
    }
    copy(normalised, into: &output)
    guard let scale, let shift else { return }
    for i in 0..<input.rows {
      for j in 0..<inputs {
        let k = i * inputs + j
        output.storage[k] =
          scale.values.storage[j] * normalised.storage[k] + shift.values.storage[j]
      }
    }
  }

  /// Mean and variance of every column of the batch.
  private mutating func measure(_ input: Matrix) {
    let count = Double(input.rows)
    for j in 0..<inputs {
      mean[j] = 0
      variance[j] = 0
    }
    for i in 0..<input.rows {
      for j in 0..<inputs { mean[j] += input.storage[i * inputs + j] }
    }
    for j in 0..<inputs { mean[j] /= count }
    for i in 0..<input.rows {
      for j in 0..<inputs {
        let distance = input.storage[i * inputs + j] - mean[j]
        variance[j] += distance * distance
      }
    }
    for j in 0..<inputs { variance[j] /= count }
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
    let samples = gradient.rows
    copy(gradient, into: &delta)
    if let scale {
      for i in 0..<samples {
        for j in 0..<inputs { delta.storage[i * inputs + j] *= scale.values.storage[j] }
      }
    }
    learnScale(from: gradient)
    inputGradient.reshape(like: gradient)
    if usesRunningStatistics {
      for i in 0..<samples {
        for j in 0..<inputs {
          let k = i * inputs + j
          inputGradient.storage[k] = delta.storage[k] * inverseDeviation[j]
        }
      }
      return
    }

    // snippet.batch-normalisation-backward
    // ∂Loss/∂x = (δ − mean of δ − x̂ · mean of δ x̂) / deviation, with δ = ∂Loss/∂x̂
    for j in 0..<inputs {
      var (deltaMean, alignment) = (0.0, 0.0)
      for i in 0..<samples {
        let k = i * inputs + j
        deltaMean += delta.storage[k]
        alignment += delta.storage[k] * normalised.storage[k]
      }
      deltaMean /= Double(samples)
      alignment /= Double(samples)
      for i in 0..<samples {
        let k = i * inputs + j
        inputGradient.storage[k] =
          (delta.storage[k] - deltaMean - normalised.storage[k] * alignment)
          * inverseDeviation[j]
      }
    }
    // snippet.end
  }

  /// ∂Loss/∂γ = Σ g x̂ and ∂Loss/∂shift = Σ g, summed over the samples.
  private mutating func learnScale(from gradient: Matrix) {
    guard scale != nil else { return }
    shift?.gradient.becomeSumOfRows(of: gradient)
    for j in 0..<inputs {
      var sum = 0.0
      for i in 0..<gradient.rows {
        sum += gradient.storage[i * inputs + j] * normalised.storage[i * inputs + j]
      }
      scale?.gradient.storage[j] = sum
    }
  }

  /// Shows γ and the shift, when they are learnt.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    scale?.visit(body)
    shift?.visit(body)
  }
}
