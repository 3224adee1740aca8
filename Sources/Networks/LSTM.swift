// Long short-term memory: a second state c that is only ever multiplied by a gate and added to. As
// long as the forget gate is open, a gradient comes back along c unharmed.

import Matrices

/// A long short-term memory cell:
///
/// f, i, o = σ(W h_{t−1} + U x_t + b), g = tanh(W h_{t−1} + U x_t + b), each with its own W, U, b;
/// c_t = f ⊙ c_{t−1} + i ⊙ g and h_t = o ⊙ tanh c_t.
///
/// Sources: Hochreiter and Schmidhuber (1997), doi:10.1162/neco.1997.9.8.1735; the forget gate is that
/// of Gers, Schmidhuber and Cummins (2000), doi:10.1162/089976600300015015.
public struct LSTMCell: RecurrentCell, CellOfGates {
  /// f: how much of the memory stays. Its bias decides whether training starts with a memory.
  public var forget: Gate
  /// i: how much of the candidate is written.
  public var write: Gate
  /// o: how much of the memory is shown.
  public var show: Gate
  /// g: what could be written.
  public var candidate: Gate

  /// h₀ … h_T of the latest run.
  public private(set) var states: [Matrix] = []
  /// c₀ … c_T of the latest run.
  public private(set) var memories: [Matrix] = []
  /// ∂Loss/∂h₀ … ∂Loss/∂h_T of the latest backward run.
  public private(set) var stateGradients: [Matrix] = []
  /// ∂Loss/∂c₀ … ∂Loss/∂c_T of the latest backward run.
  public private(set) var memoryGradients: [Matrix] = []

  /// tanh c₁ … tanh c_T.
  private var shownMemories: [Matrix] = []
  private var gateGradient = Matrix(rows: 0, columns: 0)

  /// A cell with its parts drawn in the order f, i, o, g as `initialisation` says.
  ///
  /// - Parameter forgetBias: b of the forget gate; all other biases are 0.
  public init(
    inputs: Int, width: Int, forgetBias: Double = 1,
    initialisation: Initialisation = .xavierNormal,
    using generator: inout some RandomNumberGenerator
  ) {
    let gates = Gate.parts(
      [(.sigmoid, forgetBias), (.sigmoid, 0), (.sigmoid, 0), (.tanh, 0)], inputs: inputs,
      width: width, initialisation: initialisation, using: &generator)
    (forget, write, show, candidate) = (gates[0], gates[1], gates[2], gates[3])
  }

  /// How many numbers are read at a step.
  public var inputs: Int { forget.inputs }
  /// How many numbers the state and the memory have.
  public var width: Int { forget.width }

  /// Reads a sequence of T matrices, each sequences × inputs.
  public mutating func forward(_ sequence: [Matrix]) {
    beginStates(&states, sequence, width: width)
    beginStates(&memories, sequence, width: width)
    resize(&shownMemories, to: sequence.count)
    beginForward(steps: sequence.count)
    for (t, input) in sequence.enumerated() {
      // snippet.lstm-step
      forget.forward(input, states[t], step: t)
      write.forward(input, states[t], step: t)
      show.forward(input, states[t], step: t)
      candidate.forward(input, states[t], step: t)
      // c_t = f ⊙ c_{t−1} + i ⊙ g
      combine(forget.outputs[t], memories[t], into: &memories[t + 1]) { f, c in f * c }
      combine(write.outputs[t], candidate.outputs[t], with: &memories[t + 1]) { i, g, c in
        c + i * g
      }
      // h_t = o ⊙ tanh c_t
      copy(memories[t + 1], into: &shownMemories[t])
      Activation.tanh.apply(inPlace: &shownMemories[t])
      combine(show.outputs[t], shownMemories[t], into: &states[t + 1]) { o, c in o * c }
      // snippet.end
    }
  }

  /// Backpropagation through time, along h and along c.
  public mutating func backward(_ gradient: Matrix, from sequence: [Matrix]) {
    let steps = sequence.count
    beginGradients(&stateGradients, gradient, steps: steps)
    beginGradients(&memoryGradients, gradient, steps: steps)
    transform(&memoryGradients[steps]) { _ in 0 }
    beginBackward()
    for (t, input) in sequence.enumerated().reversed() {
      let (state, memory) = (states[t], memories[t])
      // snippet.lstm-backward
      // through h_t = o ⊙ tanh c_t
      combine(stateGradients[t + 1], shownMemories[t], into: &gateGradient) { h, c in h * c }
      show.backward(gateGradient, input, state, step: t, addingTo: &stateGradients[t])
      combine(stateGradients[t + 1], show.outputs[t], into: &gateGradient) { h, o in h * o }
      combine(gateGradient, shownMemories[t], with: &memoryGradients[t + 1]) { g, c, sum in
        sum + g * (1 - c * c)
      }
      // through c_t = f ⊙ c_{t−1} + i ⊙ g
      combine(memoryGradients[t + 1], memory, into: &gateGradient) { d, c in d * c }
      forget.backward(gateGradient, input, state, step: t, addingTo: &stateGradients[t])
      combine(memoryGradients[t + 1], candidate.outputs[t], into: &gateGradient) { d, g in d * g }
      write.backward(gateGradient, input, state, step: t, addingTo: &stateGradients[t])
      combine(memoryGradients[t + 1], write.outputs[t], into: &gateGradient) { d, i in d * i }
      candidate.backward(gateGradient, input, state, step: t, addingTo: &stateGradients[t])
      // the way back along c: only the forget gate stands in it
      combine(memoryGradients[t + 1], forget.outputs[t], into: &memoryGradients[t]) { d, f in d * f
      }
      // snippet.end
    }
  }

  /// Shows the parameters of f, i, o and g.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    forEachGate { $0.forEachParameter(body) }
  }

  mutating func forEachGate(_ body: (inout Gate) -> Void) {
    body(&forget)
    body(&write)
    body(&show)
    body(&candidate)
  }
}
