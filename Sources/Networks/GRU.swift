// The gated recurrent unit: one gate decides, number by number, whether the state stays as it is or
// becomes something new.

import Matrices

/// A gated recurrent unit:
///
/// z, r = σ(W h_{t−1} + U x_t + b), ĥ = tanh(W (r ⊙ h_{t−1}) + U x_t + b), each with its own W, U, b;
/// h_t = z ⊙ h_{t−1} + (1 − z) ⊙ ĥ.
///
/// Here z says what is kept (the 2014 paper's own reading, where many programs swap z and 1 − z).
/// Source: Cho et al. (2014), arXiv 1406.1078, eq. 5–8.
public struct GRUCell: RecurrentCell, CellOfGates {
  /// z: how much of the state stays. Its bias decides whether training starts with a memory.
  public var keep: Gate
  /// r: how much of the state the candidate sees.
  public var reset: Gate
  /// ĥ: what the state could become.
  public var candidate: Gate

  /// h₀ … h_T of the latest run.
  public private(set) var states: [Matrix] = []
  /// ∂Loss/∂h₀ … ∂Loss/∂h_T of the latest backward run.
  public private(set) var stateGradients: [Matrix] = []

  /// r ⊙ h_{t−1} for every step.
  private var seenStates: [Matrix] = []
  private var gateGradient = Matrix(rows: 0, columns: 0)
  private var seenGradient = Matrix(rows: 0, columns: 0)

  /// A cell with its parts drawn in the order z, r, ĥ as `initialisation` says.
  ///
  /// - Parameter keepBias: b of the gate z; all other biases are 0.
  public init(
    inputs: Int, width: Int, keepBias: Double = 0,
    initialisation: Initialisation = .xavierNormal,
    using generator: inout some RandomNumberGenerator
  ) {
    let gates = Gate.parts(
      [(.sigmoid, keepBias), (.sigmoid, 0), (.tanh, 0)], inputs: inputs, width: width,
      initialisation: initialisation, using: &generator)
    (keep, reset, candidate) = (gates[0], gates[1], gates[2])
  }

  /// How many numbers are read at a step.
  public var inputs: Int { keep.inputs }
  /// How many numbers the state has.
  public var width: Int { keep.width }

  /// Reads a sequence of T matrices, each sequences × inputs.
  public mutating func forward(_ sequence: [Matrix]) {
    beginStates(&states, sequence, width: width)
    resize(&seenStates, to: sequence.count)
    beginForward(steps: sequence.count)
    for (t, input) in sequence.enumerated() {
      // snippet.gru-step
      keep.forward(input, states[t], step: t)
      reset.forward(input, states[t], step: t)
      combine(reset.outputs[t], states[t], into: &seenStates[t]) { r, h in r * h }
      candidate.forward(input, seenStates[t], step: t)
      // h_t = z ⊙ h_{t−1} + (1 − z) ⊙ ĥ
      copy(states[t], into: &states[t + 1])
      combine(keep.outputs[t], candidate.outputs[t], with: &states[t + 1]) { z, new, h in
        z * h + (1 - z) * new
      }
      // snippet.end
    }
  }

  /// Backpropagation through time.
  public mutating func backward(_ gradient: Matrix, from sequence: [Matrix]) {
    beginGradients(&stateGradients, gradient, steps: sequence.count)
    beginBackward()
    for (t, input) in sequence.enumerated().reversed() {
      let state = states[t]
      // snippet.gru-backward
      // through (1 − z) ⊙ ĥ, and on through r ⊙ h_{t−1}
      combine(stateGradients[t + 1], keep.outputs[t], into: &gateGradient) { d, z in d * (1 - z) }
      seenGradient.reshape(like: gateGradient)
      transform(&seenGradient) { _ in 0 }
      candidate.backward(
        gateGradient, input, seenStates[t], step: t, addingTo: &seenGradient)
      combine(seenGradient, state, into: &gateGradient) { d, h in d * h }
      reset.backward(gateGradient, input, state, step: t, addingTo: &stateGradients[t])
      combine(seenGradient, reset.outputs[t], with: &stateGradients[t]) { d, r, sum in sum + d * r }
      // through z
      combine(state, candidate.outputs[t], into: &gateGradient) { h, new in h - new }
      combine(stateGradients[t + 1], into: &gateGradient) { d, difference in d * difference }
      keep.backward(gateGradient, input, state, step: t, addingTo: &stateGradients[t])
      // the way straight back: only z stands in it
      combine(stateGradients[t + 1], keep.outputs[t], with: &stateGradients[t]) { d, z, sum in
        sum + d * z
      }
      // snippet.end
    }
  }

  /// Shows the parameters of z, r and ĥ.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    forEachGate { $0.forEachParameter(body) }
  }

  mutating func forEachGate(_ body: (inout Gate) -> Void) {
    body(&keep)
    body(&reset)
    body(&candidate)
  }
}
