// What every recurrent cell does: run along a sequence and remember it, then run back along it.

import Matrices

/// A cell that reads a sequence step by step and carries a state from each step to the next.
///
/// Matrices have one row a sequence of the batch. A cell keeps every step of its latest run, because
/// backpropagation through time visits them again in reverse.
public protocol RecurrentCell: Parameterised {
  /// How many numbers are read at a step.
  var inputs: Int { get }
  /// How many numbers the state h has.
  var width: Int { get }

  /// The states h₀, h₁, …, h_T of the latest run, each sequences × width; h₀ is 0.
  var states: [Matrix] { get }
  /// ∂Loss/∂h₀, …, ∂Loss/∂h_T of the latest backward run, each sequences × width.
  var stateGradients: [Matrix] { get }

  /// Reads a sequence: T matrices, each sequences × inputs.
  mutating func forward(_ sequence: [Matrix])

  /// Backpropagation through time, from ∂Loss/∂h_T (sequences × width).
  mutating func backward(_ gradient: Matrix, from sequence: [Matrix])
}

/// A recurrent cell with a linear read-out of its last state.
public struct RecurrentNetwork<Cell: RecurrentCell>: Model {
  /// The cell.
  public var cell: Cell
  /// The layer that turns the last state into the answer.
  public var readout: DenseLayer
  private var sequence: [Matrix] = []

  /// A cell and what reads its last state.
  public init(_ cell: Cell, readout: DenseLayer) {
    require(
      cell.width == readout.inputs,
      "recurrent network: the state has \(cell.width) numbers and the read-out takes "
        + "\(readout.inputs); both should be equal")
    self.cell = cell
    self.readout = readout
  }

  /// The answers to a batch of sequences (T matrices, sequences × inputs): sequences × outputs.
  @discardableResult
  public mutating func forward(_ sequence: [Matrix]) -> Matrix {
    require(!sequence.isEmpty, "recurrent network: the sequence should have at least one step")
    self.sequence = sequence
    cell.forward(sequence)
    readout.forward(cell.states[sequence.count])
    return readout.output
  }

  /// Backpropagation through the read-out and then through time.
  public mutating func backward(_ gradient: Matrix) {
    readout.backward(gradient, from: cell.states[sequence.count])
    cell.backward(readout.inputGradient, from: sequence)
  }

  /// Shows the parameters of the cell, then those of the read-out.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    cell.forEachParameter(body)
    readout.forEachParameter(body)
  }

  /// ‖∂Loss/∂h_t‖ for t = 0 … T, after a backward pass.
  public var stateGradientNorms: [Double] { cell.stateGradients.map(\.norm) }
}
