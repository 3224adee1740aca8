// What an optimiser is, and how large its steps are.

import Matrices

/// A rule that moves parameters against their gradients.
public protocol Optimiser: Sendable {
  /// Moves every parameter that is not frozen one step.
  mutating func step<M: Parameterised>(_ model: inout M)
}

/// How large the steps of an optimiser are: the same always, or falling to 0 in a straight line.
public enum LearningRate: Hashable, Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral
{
  /// Always the same.
  case constant(Double)
  /// η (1 − t / steps) at step t, counted from 0; 0 after that.
  case decaying(from: Double, over: Int)

  /// A constant rate, as in `Adam(rate: 0.01)`.
  public init(floatLiteral rate: Double) { self = .constant(rate) }
  /// A constant rate, as in `SGD(rate: 1)`.
  public init(integerLiteral rate: Int) { self = .constant(Double(rate)) }

  /// The rate at step `step`, counted from 0.
  public func at(step: Int) -> Double {
    switch self {
    case .constant(let rate): rate
    case .decaying(let rate, let steps): rate * max(0, 1 - Double(step) / Double(steps))
    }
  }
}

/// One matrix for every parameter: what an optimiser remembers of the past.
struct History: Sendable {
  private var matrices: [Matrix] = []

  /// What is remembered for parameter number `index`; zeros at first.
  subscript(index: Int, like parameter: Parameter) -> Matrix {
    mutating get {
      prepare(index, like: parameter)
      return matrices[index]
    }
    _modify {
      prepare(index, like: parameter)
      yield &matrices[index]
    }
  }

  private mutating func prepare(_ index: Int, like parameter: Parameter) {
    if index == matrices.count {
      matrices.append(Matrix(rows: parameter.values.rows, columns: parameter.values.columns))
    }
    require(
      matrices[index].shape == parameter.values.shape,
      "optimiser: it has seen a parameter of \(matrices[index].shape) where \(parameter.name) is "
        + "\(parameter.values.shape); use a new optimiser for another model")
  }
}
