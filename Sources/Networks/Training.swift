// The loop: answers, loss, gradient, step. What happened is told to closures; nothing is printed.

import Matrices

/// One step of training, as seen before the parameters move.
public struct TrainingStep: Sendable {
  /// The number of the step, counted from 0.
  public let number: Int
  /// The loss at this step.
  public let loss: Double
  /// The answers at this step, samples × outputs.
  public let answers: Matrix
  /// The answers that were wanted.
  public let targets: Matrix
  /// The norm of the gradient by all parameters that learn, before clipping.
  public let gradientNorm: Double

  /// The share of yes-or-no answers on the right side; see ``accuracy(of:for:)``.
  public var accuracy: Double { Networks.accuracy(of: answers, for: targets) }
}

/// How training ended.
public struct TrainingResult: Hashable, Sendable {
  /// How many steps were taken.
  public let steps: Int
  /// The loss at the last step that was looked at.
  public let loss: Double
  /// The number of the first step with a loss that is infinite or nan; training stops there.
  public let firstOverflow: Int?
  /// Whether the condition `until` ended the training.
  public let reachedGoal: Bool
}

/// Trains on the same samples at every step.
///
/// ```swift
/// var network = Network.multilayer(
///   inputs: 2, width: 16, depth: 10, activation: .relu, initialisation: .heNormal,
///   using: &generator)
/// train(&network, on: xor, minimising: .crossEntropy, by: SGD(rate: 0.1), steps: 1000) { step, _ in
///   losses.append(step.loss)
/// }
/// ```
///
/// - Parameters:
///   - record: sees every step and the model as it was at that step, gradients included.
///   - isDone: training ends before the step for which this holds.
/// - Returns: how training ended. It ends early when the loss is no longer finite.
@discardableResult
public func train<M: Model>(
  _ model: inout M, on samples: Samples<M.Input>, minimising loss: Loss,
  by optimiser: some Optimiser,
  steps: Int, clipping: Clipping = .none,
  record: (_ step: TrainingStep, _ model: M) -> Void = { _, _ in },
  until isDone: (TrainingStep) -> Bool = { _ in false }
) -> TrainingResult {
  train(
    &model, drawing: { _ in samples }, minimising: loss, by: optimiser, steps: steps,
    clipping: clipping, record: record, until: isDone)
}

/// Trains on samples that are drawn anew for every step.
///
/// - Parameters:
///   - draw: gives the samples for a step, counted from 0.
///   - record: sees every step and the model as it was at that step, gradients included.
///   - isDone: training ends before the step for which this holds.
/// - Returns: how training ended. It ends early when the loss is no longer finite.
@discardableResult
public func train<M: Model>(
  _ model: inout M, drawing draw: (Int) -> Samples<M.Input>, minimising loss: Loss,
  by optimiser: some Optimiser, steps: Int, clipping: Clipping = .none,
  record: (_ step: TrainingStep, _ model: M) -> Void = { _, _ in },
  until isDone: (TrainingStep) -> Bool = { _ in false }
) -> TrainingResult {
  var optimiser = optimiser
  var answerGradient = Matrix(rows: 0, columns: 0)
  var latest = Double.nan
  for number in 0..<steps {
    let samples = draw(number)
    // snippet.training-step
    let answers = model.forward(samples.inputs)
    latest = loss.value(of: answers, for: samples.targets, gradient: &answerGradient)
    model.backward(answerGradient)
    // snippet.end
    let step = TrainingStep(
      number: number, loss: latest, answers: answers, targets: samples.targets,
      gradientNorm: model.gradientNorm)
    record(step, model)
    if !latest.isFinite {
      return TrainingResult(steps: number, loss: latest, firstOverflow: number, reachedGoal: false)
    }
    if isDone(step) {
      return TrainingResult(steps: number, loss: latest, firstOverflow: nil, reachedGoal: true)
    }
    model.clip(clipping)
    optimiser.step(&model)
  }
  return TrainingResult(steps: steps, loss: latest, firstOverflow: nil, reachedGoal: false)
}
