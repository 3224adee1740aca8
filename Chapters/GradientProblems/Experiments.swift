// The experiments of this chapter. Each draws all its chance from one seed and gives back plain
// values, so that the same seed gives the same run on any number of cores.

import Activations
import Figures
import Foundation
import Networks
import Probability

// MARK: - One experiment for many seeds

/// Runs an experiment for seeds 1 to 10, on all cores, with a bar where there is a terminal.
func tenSeeds<Outcome: Sendable>(
  _ what: String, _ experiment: @Sendable (_ seed: UInt64) -> Outcome
) -> [Outcome] {
  overSeeds(1...10, progress: bar(what), experiment)
}

/// A line on the terminal that says how many runs are done; silent where nobody would see it.
private func bar(_ what: String) -> @Sendable (_ done: Int, _ all: Int) -> Void {
  guard isatty(STDERR_FILENO) == 1 else { return { _, _ in } }
  return { done, all in
    let line =
      String(repeating: "━", count: 2 * done)
      + String(repeating: "─", count: 2 * (all - done))
    let text = done == all ? "\r\u{1B}[K" : "\r\(line) \(what)\u{1B}[K"
    FileHandle.standardError.write(Data(text.utf8))
  }
}

// MARK: - Networks before training

/// A network to be examined: equal hidden layers and one answer.
struct Patient: Sendable {
  /// What tables and figures call it.
  var name: String
  /// How many hidden layers it has.
  var depth = 10
  /// The activation of every hidden layer.
  var activation = Activation.relu
  /// How its weights are drawn.
  var initialisation = Initialisation.heNormal
  /// Whether every hidden layer normalises its batch.
  var isNormalised = false
  /// The scale of residual branches, or nil where there are no skips.
  var branchScale: Double?

  /// The network, drawn from a generator.
  func network(
    inputs: Int, width: Int, using chance: inout SplitMix64
  ) -> Network {
    .multilayer(
      inputs: inputs, width: width, depth: depth, activation: activation,
      initialisation: initialisation, isNormalised: isNormalised,
      branchScale: branchScale, using: &chance)
  }

  // snippet.first-look
  /// One backward pass before training: normal numbers in, normal answers wanted.
  func firstLook(seed: UInt64, width: Int = 32) -> GradientProfile {
    var chance = SplitMix64(seed: seed)
    let samples = Samples.noise(count: 128, inputs: width, using: &chance)
    let network = self.network(inputs: width, width: width, using: &chance)
    return gradientProfile(network, on: samples)
  }
  // snippet.end

  /// ``firstLook(seed:width:)`` for ten seeds.
  func firstLooks(width: Int = 32) -> [GradientProfile] {
    tenSeeds(name) { firstLook(seed: $0, width: width) }
  }
}

// MARK: - Networks in training

/// What is kept of one training run.
struct Trial: Sendable {
  /// The norm of the gradient at each layer, or at each step of time, before training.
  var signal: [Double]
  /// The steps at which something was noted.
  var steps: [Double] = []
  /// The loss at those steps; infinite once it has overflowed.
  var losses: [Double] = []
  /// The norm of the gradient at each layer, at those steps.
  var signals: [[Double]] = []
  /// The norm of the whole gradient at those steps, before clipping.
  var gradientNorms: [Double] = []
  /// The loss at the end.
  var loss = Double.nan
  /// The share of right answers at the end.
  var accuracy = Double.nan
  /// The loss of a network that knows only how often each answer is right.
  var priorEntropy = Double.nan
  /// The first step with a loss that is infinite or not a number.
  var overflow: Int?
  /// By how much of their size the weights of each layer changed.
  var changes: [Double] = []
  /// The answers to all samples at the end.
  var answers: [Double] = []
  /// For a normalised network, the share of right answers when every point is asked on its own:
  /// measured by the batch, which is then that point, and by the running statistics.
  var askedAlone: (byBatch: Double, byRunning: Double)?

  /// Nothing learnt: no better than chance, and the loss of a constant answer.
  var isAtChance: Bool { accuracy <= 0.62 && abs(loss - priorEntropy) <= 0.01 }
  /// Learnt.
  var hasLearnt: Bool { accuracy >= 0.95 }
}

/// The training that all feed-forward networks of the chapter get: points of a square, labelled by
/// whether their coordinates have the same sign.
func learnXOR(
  _ patient: Patient, by optimiser: any Optimiser, steps: Int = 500,
  clipping: Clipping = .none, frozenLayers: Int = 0, seed: UInt64
) -> Trial {
  // snippet.learn-xor
  var chance = SplitMix64(seed: seed)
  let samples = Samples.xor(count: 128, using: &chance)
  var network = patient.network(inputs: 2, width: 16, using: &chance)
  network.freeze(layers: 0..<frozenLayers)
  let start = network
  // snippet.end
  var trial = Trial(
    signal: gradientProfile(network, on: samples, of: .crossEntropy).deltas)
  func run(_ optimiser: some Optimiser) -> TrainingResult {
    train(
      &network, on: samples, minimising: .crossEntropy, by: optimiser, steps: steps,
      clipping: clipping
    ) { step, network in
      guard step.number.isMultiple(of: 10) || !step.loss.isFinite else { return }
      trial.steps.append(Double(step.number))
      trial.losses.append(step.loss.isFinite ? step.loss : .infinity)
      trial.gradientNorms.append(step.gradientNorm)
      trial.signals.append(network.profiles.dropLast().map(\.delta))
    }
  }
  let result = run(optimiser)
  let answers = network.forward(samples.inputs)
  trial.overflow = result.firstOverflow
  trial.loss = Loss.crossEntropy.value(of: answers, for: samples.targets)
  trial.accuracy = accuracy(of: answers, for: samples.targets)
  trial.answers = answers.elements
  let share = samples.targets.mean
  trial.priorEntropy = -share * log(share) - (1 - share) * log(1 - share)
  trial.changes = zip(start.weights, network.weights).map {
    ($1 - $0).norm / $0.norm
  }
  if patient.isNormalised {
    let byBatch = accuracyOneByOne(&network, samples)
    network.useRunningStatistics()
    trial.askedAlone = (byBatch, accuracyOneByOne(&network, samples))
  }
  return trial
}

/// The share of right answers when every sample is a batch of its own.
private func accuracyOneByOne(
  _ network: inout Network, _ samples: Samples<Matrix>
) -> Double {
  let answers = (0..<samples.inputs.rows).map { i in
    network.forward(Matrix([samples.inputs.row(i)]))[0, 0]
  }
  return accuracy(of: Matrix(column: answers), for: samples.targets)
}

extension Network {
  /// The weights of all layers, from the input on.
  var weights: [Matrix] {
    parameters.filter { $0.name == "weights" }.map(\.values)
  }
}

/// How many steps of gradient descent a network takes to get 95 of 100 points right; `limit` where
/// it does not get there.
func stepsToLearn(
  _ patient: Patient, rate: Double, limit: Int, seed: UInt64
) -> Int {
  var chance = SplitMix64(seed: seed)
  let samples = Samples.xor(count: 128, using: &chance)
  var network = patient.network(inputs: 2, width: 16, using: &chance)
  return train(
    &network, on: samples, minimising: .crossEntropy,
    by: SGD(rate: .constant(rate)), steps: limit, until: { $0.accuracy >= 0.95 }
  ).steps
}

/// A few steps of a very deep network on noise: the loss at each, infinite once it has overflowed.
func lossesOnNoise(_ patient: Patient, steps: Int, seed: UInt64) -> [Double] {
  var chance = SplitMix64(seed: seed)
  let samples = Samples.noise(count: 128, inputs: 32, using: &chance)
  var network = patient.network(inputs: 32, width: 32, using: &chance)
  var losses: [Double] = []
  train(
    &network, on: samples, minimising: .squaredError, by: SGD(rate: 0.01),
    steps: steps
  ) { step, _ in losses.append(step.loss.isFinite ? step.loss : .infinity) }
  return losses + Array(repeating: .infinity, count: steps - losses.count)
}

// MARK: - Recurrent networks

/// The norm of ∂Loss/∂h_t for t = 0 … `steps`, for a plain cell that reads noise.
func gradientThroughTime(
  _ activation: Activation, _ initialisation: Initialisation, steps: Int = 50,
  width: Int = 32,
  seed: UInt64
) -> [Double] {
  // snippet.through-time
  var chance = SplitMix64(seed: seed)
  let samples = Samples<[Matrix]>.noise(
    count: 32, steps: steps, inputs: width, using: &chance)
  let cell = PlainRecurrentCell(
    stateWeights: initialisation.weights(
      outputs: width, inputs: width, using: &chance),
    inputWeights: Initialisation.gain(1).weights(
      outputs: width, inputs: width, using: &chance),
    activation: activation)
  var network = RecurrentNetwork(
    cell, readout: DenseLayer(inputs: width, outputs: 1, using: &chance))
  network.gradient(of: .squaredError, on: samples)
  return network.stateGradientNorms
  // snippet.end
}

/// A recurrent network learns the mean of a long sequence, with or without clipping.
func learnMean(
  stateScale: Double, activation: Activation = .relu, rate: Double = 0.01,
  steps: Int = 300,
  clipping: Clipping, seed: UInt64
) -> Trial {
  var chance = SplitMix64(seed: seed)
  // snippet.learn-mean
  let samples = Samples<[Matrix]>.mean(count: 64, steps: 50, using: &chance)
  let cell = PlainRecurrentCell(
    stateWeights: .identity(16, scale: stateScale),
    inputWeights: Initialisation.gain(1).weights(
      outputs: 16, inputs: 2, using: &chance),
    biases: Matrix(rows: 1, columns: 16), activation: activation)
  var network = RecurrentNetwork(
    cell,
    readout: DenseLayer(
      inputs: 16, outputs: 1, initialisation: .gain(1), using: &chance))
  // snippet.end
  return followed(
    &network, drawing: { _ in samples }, minimising: .squaredError,
    by: SGD(rate: .constant(rate)), steps: steps, clipping: clipping)
}

/// Which cell is to remember.
enum MemoryCell: Sendable {
  case plain
  case lstm(forgetBias: Double)
  case gru(keepBias: Double)
}

/// A recurrent network learns to tell, at the end of a sequence of signs, what the first one was.
func learnRecall(
  _ kind: MemoryCell, length: Int, width: Int = 16, steps: Int = 300, seed: UInt64
) -> Trial {
  var chance = SplitMix64(seed: seed)
  func run<Cell: RecurrentCell>(_ cell: Cell) -> Trial {
    var network = RecurrentNetwork(
      cell, readout: DenseLayer(inputs: width, outputs: 1, using: &chance))
    var sequences = chance
    // snippet.learn-recall
    var trial = followed(
      &network,
      drawing: { _ in
        Samples<[Matrix]>.recall(count: 64, steps: length, using: &sequences)
      },
      minimising: .crossEntropy, by: Adam(rate: 0.01), steps: steps,
      clipping: .norm(1), until: { $0.loss < 0.01 })
    let exam = Samples<[Matrix]>.recall(
      count: 512, steps: length, using: &sequences)
    trial.accuracy = accuracy(of: network.forward(exam.inputs), for: exam.targets)
    // snippet.end
    return trial
  }
  return switch kind {
  case .plain:
    run(PlainRecurrentCell(inputs: 2, width: width, using: &chance))
  case .lstm(let bias):
    run(LSTMCell(inputs: 2, width: width, forgetBias: bias, using: &chance))
  case .gru(let bias):
    run(GRUCell(inputs: 2, width: width, keepBias: bias, using: &chance))
  }
}

/// Trains a recurrent network and notes what a ``Trial`` keeps.
private func followed<Cell: RecurrentCell>(
  _ network: inout RecurrentNetwork<Cell>, drawing draw: (Int) -> Samples<[Matrix]>,
  minimising loss: Loss, by optimiser: some Optimiser, steps: Int,
  clipping: Clipping, until isDone: (TrainingStep) -> Bool = { _ in false }
) -> Trial {
  var trial = Trial(signal: [])
  let result = train(
    &network, drawing: draw, minimising: loss, by: optimiser, steps: steps,
    clipping: clipping,
    record: { step, network in
      if step.number == 0 { trial.signal = network.stateGradientNorms }
      guard step.number.isMultiple(of: 10) || !step.loss.isFinite else { return }
      trial.steps.append(Double(step.number))
      trial.losses.append(step.loss.isFinite ? step.loss : .infinity)
      trial.gradientNorms.append(step.gradientNorm)
    }, until: isDone)
  trial.loss = result.loss
  trial.overflow = result.firstOverflow
  if result.reachedGoal {
    // the rest of its line is level
    let rest = stride(from: trial.steps.count * 10, to: steps, by: 10)
    trial.steps += rest.map(Double.init)
    trial.losses += rest.map { _ in result.loss }
  }
  return trial
}

// MARK: - Theory

/// What mean-field theory says of a very wide network: the variance that its layers settle at, and
/// the factor by which the gradient changes with one layer back.
func meanField(
  _ activation: Activation, gain: Double
) -> (variance: Double, factor: Double) {
  // snippet.mean-field
  // no point at 0, where the slope of ReLU jumps
  let grid = midpoints(of: evenlySpaced(401, in: -10...10))
  func average(_ f: (Double) -> Double) -> Double {
    grid.reduce(0) { $0 + f($1) * Normal.standard.density(at: $1) } * 0.05
  }
  var variance = 1.0
  for _ in 0..<300 {
    let deviation = variance.squareRoot()
    variance = gain * gain * average { pow(activation(deviation * $0), 2) }
  }
  let deviation = variance.squareRoot()
  let slope = average { pow(activation.derivative(at: deviation * $0), 2) }
  return (variance, gain * slope.squareRoot())
  // snippet.end
}

/// The largest factor by which a 2 × 2 matrix stretches a vector.
func stretch(_ w: Matrix) -> Double {
  let determinant = w[0, 0] * w[1, 1] - w[0, 1] * w[1, 0]
  let squares = w.norm * w.norm
  let root = (squares * squares - 4 * determinant * determinant).squareRoot()
  return ((squares + root) / 2).squareRoot()
}

/// One number that is moved by gradients of our choice: what an optimiser sees of a network.
struct FreeNumber: Parameterised {
  private var layer = DenseLayer(weights: Matrix(rows: 1, columns: 1))
  /// The gradient that the optimiser will find.
  var gradient = 0.0

  /// The number.
  var value: Double { layer.weights.values[0, 0] }

  mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    let one = Matrix(rows: 1, columns: 1, repeating: 1)
    layer.forward(one)
    layer.backward(Matrix(rows: 1, columns: 1, repeating: gradient), from: one)
    layer.forEachParameter(body)
  }
}

/// Where fifty random gradients, each times `scale`, move a number.
func displacement(scale: Double, by optimiser: some Optimiser) -> Double {
  var chance = SplitMix64(seed: 7)
  var number = FreeNumber()
  var optimiser = optimiser
  for gradient in chance.normals(50) {
    number.gradient = scale * gradient
    optimiser.step(&number)
  }
  return number.value
}

/// One neuron learns a line on [−1, 1], from a given first bias: its loss after 5000 steps, and the
/// norm of its first gradient.
func neuronFromBias(_ bias: Double, _ activation: Activation) -> (
  loss: Double, gradient: Double
) {
  let samples = Samples.function(at: evenlySpaced(41, in: -1...1)) { ($0 + 1) / 2 }
  var neuron = Network([
    DenseLayer(
      weights: Matrix([[1]]), biases: Matrix([[bias]]), activation: activation)
  ])
  var gradient = Double.nan
  train(
    &neuron, on: samples, minimising: .squaredError, by: SGD(rate: 0.5), steps: 5000
  ) { step, _ in if step.number == 0 { gradient = step.gradientNorm } }
  return (neuron.loss(.squaredError, on: samples), gradient)
}

// MARK: - The same picture for every remedy

/// Runs that are compared in one figure.
struct Contender {
  /// What stands beside its lines.
  var name: String
  /// Its colour.
  var role: Role
  /// One run a seed.
  var trials: [Trial]

  /// The least accuracy, the median and the best.
  var accuracies: (least: Double, median: Double, most: Double) {
    let all = trials.map(\.accuracy)
    return (all.min() ?? .nan, median(of: all), all.max() ?? .nan)
  }
  /// How many runs overflowed.
  var overflows: Int { trials.count { $0.overflow != nil } }
}

/// How large the gradient is on its way, before training: bands over the seeds.
func signalPanel(
  _ contenders: [Contender], along axis: String, from first: Int = 1
) -> Panel {
  let counts = contenders.map { $0.trials[0].signal.count }
  let last = first + (counts.max() ?? 1) - 1
  return Panel(
    "The gradient on its way",
    x: .steps(label: axis, domain: Double(first)...Double(last)),
    y: .log(label: "size")
  ) {
    for (contender, count) in zip(contenders, counts) {
      Band(
        contender.name, x: (first..<first + count).map(Double.init),
        runs: contender.trials.map(\.signal)
      ).style(contender.role)
    }
  }
}

/// What becomes of the loss: bands over the seeds. Where seeds overflow, a point each: the loss
/// of step 0 for those that do, the last one for the others.
func lossPanel(_ contenders: [Contender]) -> Panel {
  let last = contenders.compactMap { $0.trials[0].steps.last }.max() ?? 1
  return Panel(
    "The loss in training", x: .steps(label: "step of training", domain: 0...last),
    y: .log(label: "loss")
  ) {
    for contender in contenders {
      if contender.overflows > 0 {
        let ends = contender.trials.map { trial in
          trial.overflow == nil
            ? (step: trial.steps.last ?? .nan, loss: trial.losses.last ?? .nan)
            : (step: 0, loss: trial.losses.first ?? .nan)
        }
        Points(
          "\(contender.name): \(contender.overflows) overflow", x: ends.map(\.step),
          y: ends.map(\.loss)
        ).style(contender.role)
      } else {
        Band(
          contender.name, x: contender.trials[0].steps,
          runs: contender.trials.map { $0.losses.map { max($0, 1e-6) } }
        ).style(contender.role)
      }
    }
  }
}

/// Ten seeds of one feed-forward network on the task that all of them get.
func contender(
  _ patient: Patient, _ role: Role, by optimiser: any Optimiser = SGD(rate: 0.1),
  steps: Int = 500, as name: String? = nil, clippedAt limit: Double? = nil,
  frozenLayers: Int = 0
) -> Contender {
  let clipping = limit.map { Clipping.norm($0) } ?? .none
  return Contender(
    name: name ?? patient.name, role: role,
    trials: tenSeeds(patient.name) {
      learnXOR(
        patient, by: optimiser, steps: steps, clipping: clipping,
        frozenLayers: frozenLayers, seed: $0)
    })
}

/// The slope of a straight line through log₁₀ of the ratios, a layer.
func depthFit(_ depths: [Int], _ ratios: [Double]) -> Double {
  let xs = depths.map { Double($0 - 1) }
  let ys = ratios.map { log10($0) }
  let (mx, my) = (mean(of: xs), mean(of: ys))
  let xy = zip(xs, ys).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
  return xy / xs.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }
}

/// The product of a factor over whole numbers.
func product(_ range: ClosedRange<Int>, _ factor: (Double) -> Double) -> Double {
  range.reduce(1) { $0 * factor(Double($1)) }
}

/// What every hidden layer puts out on normal inputs, all neurons and samples in a row.
func layerOutputs(_ patient: Patient, seed: UInt64) -> [[Double]] {
  var chance = SplitMix64(seed: seed)
  let samples = Samples.noise(count: 128, inputs: 32, using: &chance)
  var network = patient.network(inputs: 32, width: 32, using: &chance)
  network.forward(samples.inputs)
  return network.layers.dropLast().map(\.output.elements)
}
