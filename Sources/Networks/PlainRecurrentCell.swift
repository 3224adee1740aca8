// The plain recurrent cell: the same factor W at every step, so a gradient on its way back is
// multiplied by it again and again.

import Matrices

/// A plain recurrent cell h_t = φ(W h_{t−1} + U x_t + b).
public struct PlainRecurrentCell: RecurrentCell {
  /// W, U, b and φ.
  public var gate: Gate
  /// h₀ … h_T of the latest run.
  public private(set) var states: [Matrix] = []
  /// ∂Loss/∂h₀ … ∂Loss/∂h_T of the latest backward run.
  public private(set) var stateGradients: [Matrix] = []

  /// A cell with the given W (width × width), U (width × inputs) and b (1 × width, or none).
  public init(
    stateWeights: Matrix, inputWeights: Matrix, biases: Matrix? = nil,
    activation: Activation = .tanh
  ) {
    gate = Gate(
      stateWeights: stateWeights, inputWeights: inputWeights, biases: biases,
      activation: activation)
  }

  /// A cell with W and then U drawn as `initialisation` says.
  public init(
    inputs: Int, width: Int, activation: Activation = .tanh,
    initialisation: Initialisation = .xavierNormal,
    using generator: inout some RandomNumberGenerator
  ) {
    gate = Gate(
      inputs: inputs, width: width, activation: activation, initialisation: initialisation,
      using: &generator)
  }

  /// How many numbers are read at a step.
  public var inputs: Int { gate.inputs }
  /// How many numbers the state has.
  public var width: Int { gate.width }

  /// Reads a sequence of T matrices, each sequences × inputs.
  public mutating func forward(_ sequence: [Matrix]) {
    beginStates(&states, sequence, width: width)
    gate.begin(steps: sequence.count)
    for t in sequence.indices {
      gate.forward(sequence[t], states[t], step: t)
      copy(gate.outputs[t], into: &states[t + 1])
    }
  }

  /// Backpropagation through time.
  public mutating func backward(_ gradient: Matrix, from sequence: [Matrix]) {
    // snippet.time-backward
    beginGradients(&stateGradients, gradient, steps: sequence.count)
    gate.beginBackward()
    for t in sequence.indices.reversed() {
      // ∂Loss/∂h_{t−1} = Wᵀ (∂Loss/∂h_t ⊙ φ′): one more factor W for every step back
      gate.backward(
        stateGradients[t + 1], sequence[t], states[t], step: t, addingTo: &stateGradients[t])
    }
    // snippet.end
  }

  /// Shows W, U and b.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    gate.forEachParameter(body)
  }
}

/// Makes room for h₀ … h_T and sets h₀ to 0.
func beginStates(_ states: inout [Matrix], _ sequence: [Matrix], width: Int) {
  resize(&states, to: sequence.count + 1)
  states[0].reshape(rows: sequence.first?.rows ?? 0, columns: width)
  transform(&states[0]) { _ in 0 }
}

/// Makes room for the gradients by h₀ … h_T: the last is given, the others start at 0.
func beginGradients(_ gradients: inout [Matrix], _ last: Matrix, steps: Int) {
  resize(&gradients, to: steps + 1)
  copy(last, into: &gradients[steps])
  for t in 0..<steps {
    gradients[t].reshape(like: last)
    transform(&gradients[t]) { _ in 0 }
  }
}
