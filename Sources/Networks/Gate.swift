// The part that all recurrent cells are made of: φ(W h + U x + b). In an LSTM and a GRU the gates
// are such parts with a sigmoid; a plain recurrent cell is a single one.

import Matrices

/// One part of a recurrent cell: a = φ(W h + U x + b), with W width × width, U width × inputs and b
/// 1 × width.
public struct Gate: Parameterised {
  /// W, for the state.
  public var stateWeights: Parameter
  /// U, for the input.
  public var inputWeights: Parameter
  /// b; nil for a part without biases.
  public var biases: Parameter?
  /// φ.
  public let activation: Activation

  /// What the part put out at each step of the latest run.
  private(set) var outputs: [Matrix] = []
  private var preactivations: [Matrix] = []
  private var delta = Matrix(rows: 0, columns: 0)
  private var transposedStateWeights = Matrix(rows: 0, columns: 0)
  private var transposedInputWeights = Matrix(rows: 0, columns: 0)

  /// A part with the given W (width × width), U (width × inputs) and b (1 × width).
  public init(
    stateWeights: Matrix, inputWeights: Matrix, biases: Matrix?, activation: Activation
  ) {
    require(
      stateWeights.rows == stateWeights.columns && stateWeights.rows == inputWeights.rows,
      "recurrent cell: W is \(stateWeights.shape) and U is \(inputWeights.shape); "
        + "W should be square and have as many rows as U")
    if let biases {
      require(
        biases.rows == 1 && biases.columns == stateWeights.rows,
        "recurrent cell: W is \(stateWeights.shape) and b is \(biases.shape); "
          + "b should be 1×\(stateWeights.rows)")
    }
    self.stateWeights = Parameter("stateWeights", stateWeights)
    self.inputWeights = Parameter("inputWeights", inputWeights)
    self.biases = biases.map { Parameter("biases", $0) }
    self.activation = activation
  }

  /// A part with W and then U drawn as `initialisation` says, and all biases equal to `bias`.
  public init(
    inputs: Int, width: Int, activation: Activation, initialisation: Initialisation,
    bias: Double = 0, using generator: inout some RandomNumberGenerator
  ) {
    self.init(
      stateWeights: initialisation.weights(outputs: width, inputs: width, using: &generator),
      inputWeights: initialisation.weights(outputs: width, inputs: inputs, using: &generator),
      biases: Matrix(rows: 1, columns: width, repeating: bias), activation: activation)
  }

  /// The parts of one cell, drawn one after the other, each with its activation and its bias.
  static func parts(
    _ parts: [(activation: Activation, bias: Double)], inputs: Int, width: Int,
    initialisation: Initialisation, using generator: inout some RandomNumberGenerator
  ) -> [Gate] {
    parts.map { activation, bias in
      Gate(
        inputs: inputs, width: width, activation: activation, initialisation: initialisation,
        bias: bias, using: &generator)
    }
  }

  /// How many numbers are read at a step.
  public var inputs: Int { inputWeights.values.columns }
  /// How many numbers the part puts out.
  public var width: Int { stateWeights.values.rows }

  /// Makes room for a run of `steps` steps.
  mutating func begin(steps: Int) {
    transpose(stateWeights.values, into: &transposedStateWeights)
    transpose(inputWeights.values, into: &transposedInputWeights)
    resize(&outputs, to: steps)
    resize(&preactivations, to: activation.slopeFollowsFromOutput ? 0 : steps)
  }

  /// Computes the output of step `t` from the input of the step and a state.
  mutating func forward(_ input: Matrix, _ state: Matrix, step t: Int) {
    require(
      input.columns == inputs,
      "recurrent cell: the input of step \(t) is \(input.shape) and U is "
        + "\(inputWeights.values.shape); the input's columns should equal U's columns")
    multiply(input, transposedInputWeights, plus: biases?.values, into: &outputs[t])
    multiply(state, transposedStateWeights, adding: true, into: &outputs[t])
    if !activation.slopeFollowsFromOutput { copy(outputs[t], into: &preactivations[t]) }
    activation.apply(inPlace: &outputs[t])
  }

  /// Forgets the gradients of an earlier run.
  mutating func beginBackward() {
    forEachParameter { parameter in transform(&parameter.gradient) { _ in 0 } }
  }

  /// The chain rule through step `t`: adds to the gradients of the parameters, because every step
  /// uses the same ones, and to the gradient of the state that the step was computed from.
  mutating func backward(
    _ gradient: Matrix, _ input: Matrix, _ state: Matrix, step t: Int,
    addingTo stateGradient: inout Matrix
  ) {
    let preactivation = preactivations.isEmpty ? outputs[t] : preactivations[t]
    activation.pullBack(
      gradient, preactivation: preactivation, output: outputs[t], into: &delta)
    multiply(transposed: delta, state, adding: true, into: &stateWeights.gradient)
    multiply(transposed: delta, input, adding: true, into: &inputWeights.gradient)
    biases?.gradient.becomeSumOfRows(of: delta, adding: true)
    multiply(delta, stateWeights.values, adding: true, into: &stateGradient)
  }

  /// Shows W, U and b.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    body(&stateWeights)
    body(&inputWeights)
    biases?.visit(body)
  }
}

/// A cell that is made of gates.
protocol CellOfGates {
  /// Shows every gate, always in the same order.
  mutating func forEachGate(_ body: (inout Gate) -> Void)
}

extension CellOfGates {
  /// Makes room for a run of `steps` steps.
  mutating func beginForward(steps: Int) { forEachGate { $0.begin(steps: steps) } }
  /// Forgets the gradients of an earlier run.
  mutating func beginBackward() { forEachGate { $0.beginBackward() } }
}

/// Makes `matrices` as many as `count`, keeping those that are there.
func resize(_ matrices: inout [Matrix], to count: Int) {
  while matrices.count < count { matrices.append(Matrix(rows: 0, columns: 0)) }
  matrices.removeLast(matrices.count - count)
}
