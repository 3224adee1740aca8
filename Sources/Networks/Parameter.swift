// A parameter is a matrix that is learnt, together with the gradient of the loss by it.

import Matrices

/// Numbers that are learnt, and the gradient of the loss by them.
public struct Parameter: Sendable {
  /// What the parameter is called in its layer, for instance "weights".
  public let name: String
  /// The numbers.
  public var values: Matrix
  /// The gradient of the loss by the numbers, from the latest backward pass. Same shape.
  public internal(set) var gradient: Matrix
  /// Whether training leaves the numbers as they are.
  public var isFrozen = false

  /// A parameter that starts at the given numbers.
  public init(_ name: String, _ values: Matrix) {
    self.name = name
    self.values = values
    gradient = Matrix(rows: values.rows, columns: values.columns)
  }

  /// Shows itself; a layer with an optional parameter writes `biases?.visit(body)`.
  mutating func visit(_ body: (inout Parameter) -> Void) { body(&self) }
}

/// Something with parameters: a layer, a network, a recurrent cell.
public protocol Parameterised: Sendable {
  /// Shows every parameter, always in the same order, and lets it be changed.
  mutating func forEachParameter(_ body: (inout Parameter) -> Void)
}

extension Parameterised {
  /// All parameters, in the order of ``forEachParameter(_:)``.
  public var parameters: [Parameter] {
    var visited = self
    var parameters: [Parameter] = []
    visited.forEachParameter { parameters.append($0) }
    return parameters
  }

  /// How many numbers are learnt.
  public var parameterCount: Int {
    parameters.reduce(0) { $0 + $1.values.elements.count }
  }

  /// The norm of the gradient by all parameters that are not frozen, taken as one long vector.
  public var gradientNorm: Double {
    mutating get {
      var sum = 0.0
      forEachParameter { if !$0.isFrozen { sum += $0.gradient.sumOfSquares } }
      return sum.squareRoot()
    }
  }

  /// Keeps all parameters as they are in later training, or lets them learn again.
  public mutating func freeze(_ isFrozen: Bool = true) {
    forEachParameter { $0.isFrozen = isFrozen }
  }
}
