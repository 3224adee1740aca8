import Networks
import Probability
import Testing

/// The loss of a cell with its read-out, by the parameters and by nudges of the states.
private struct CellLoss<Cell: CellFormula>: LossFormula {
  var cell: Cell
  var parameterCount: Int
  var samples: Samples<[Matrix]>
  func callAsFunction<Number: Sided>(_ matrices: [Rows<Number>]) -> Number {
    let sequence = samples.inputs.map { rows($0).map { $0.map { Number(constant: $0) } } }
    return squaredError(
      cell(
        Array(matrices[..<parameterCount]), sequence, nudges: Array(matrices[parameterCount...])),
      samples.targets)
  }
}

@Suite("Every cell, step by step: backward pass, automatic differentiation and differences agree")
struct CellByCellTests {
  /// Checks the gradients by all parameters and, at every step, by the states (and memories).
  func check<Cell: RecurrentCell>(
    _ cell: Cell, _ formula: some CellFormula, using chance: inout SplitMix64,
    memoryGradients: (Cell) -> [Matrix] = { _ in [] }
  ) {
    let samples = Samples<[Matrix]>.noise(count: 3, steps: 5, inputs: 2, using: &chance)
    var network = RecurrentNetwork(
      cell, readout: DenseLayer(inputs: cell.width, outputs: 1, using: &chance))
    network.gradient(of: .squaredError, on: samples)
    let parameters = network.parameters
    let states = network.cell.stateGradients + memoryGradients(network.cell)
    let nudges = states.map { Matrix(rows: $0.rows, columns: $0.columns) }
    let loss = CellLoss(cell: formula, parameterCount: parameters.count, samples: samples)
    let places = parameters.map(\.values) + nudges

    let value: Double = loss(places.map { rows($0) })
    #expect(abs(value - network.loss(.squaredError, on: samples)) <= 1e-14)

    let slope = worstSlope(
      of: loss, at: places, gradients: parameters.map(\.gradient) + states,
      names: parameters.enumerated().map { "parameter \($0) (\($1.name))" }
        + nudges.indices.map { "state \($0)" })
    #expect(slope.distance <= 1e-13, "automatic differentiation, \(slope)")
    #expect(states.allSatisfy { $0.norm > 1e-6 }, "\(states.map(\.norm))")

    let difference = worstParameter(of: network, on: samples, loss: .squaredError)
    #expect(difference.distance <= 1e-9, "differences, \(difference)")
  }

  @Test("Plain cell", arguments: [Activation.tanh, .sigmoid, .linear, .relu, .swish(), .gelu])
  func plain(activation: Activation) {
    var chance = SplitMix64(seed: 43)
    let cell = PlainRecurrentCell(
      inputs: 2, width: 3, activation: activation, initialisation: .gain(1.1), using: &chance)
    check(cell, PlainCellFormula(activation: activation), using: &chance)
  }

  @Test("LSTM: along the states and along the memory", arguments: [0.0, 1, 3])
  func lstm(bias: Double) {
    var chance = SplitMix64(seed: 44)
    let cell = LSTMCell(inputs: 2, width: 3, forgetBias: bias, using: &chance)
    check(cell, LSTMFormula(), using: &chance) { $0.memoryGradients }
  }

  @Test("GRU", arguments: [0.0, 1, 3])
  func gru(bias: Double) {
    var chance = SplitMix64(seed: 45)
    let cell = GRUCell(inputs: 2, width: 3, keepBias: bias, using: &chance)
    check(cell, GRUFormula(), using: &chance)
  }
}
