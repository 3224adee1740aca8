// The feed-forward layer of a transformer with a SwiGLU in its middle.

/// A feed-forward layer whose middle is a SwiGLU: FFN(x) = (Swish(xW) ⊙ xV)W₂.
///
/// x is a matrix with a row for each token; W and V lead from the width of a token to that of the
/// middle, W₂ leads back. ⊙ multiplies element by element. There is no bias.
///
/// Every sum runs over the columns in their order, in the precision of `Number`; the middle is
/// `swiGLU(_:_:)`. Asserted by "The layer equals its formula, worked out by hand".
///
/// N. Shazeer, "GLU Variants Improve Transformer" (2020), arXiv:2002.05202, equation 6.
public struct SwiGLUFeedForward<Number: ActivationNumber>: Sendable {
  /// A matrix of weights, held row after row.
  public struct Weights: Sendable {
    /// How many rows there are.
    public let rows: Int

    /// How many columns there are.
    public let columns: Int

    /// The elements, row after row.
    public let elements: [Number]

    /// A matrix with these elements, row after row.
    ///
    /// - Precondition: there are rows·columns elements.
    public init(rows: Int, columns: Int, _ elements: [Number]) {
      require(
        rows >= 0 && columns >= 0 && elements.count == rows * columns,
        "a matrix of shape \(rows)×\(columns) should have \(rows * columns) elements, "
          + "but has \(elements.count)")
      self.rows = rows
      self.columns = columns
      self.elements = elements
    }
  }

  /// W, whose product with x opens the gate: the width of x by the width of the middle.
  public let w: Weights

  /// V, whose product with x passes through the gate: as W.
  public let v: Weights

  /// W₂, which leads back: the width of the middle by the width of the result.
  public let w2: Weights

  /// A layer with these weights.
  ///
  /// - Precondition: V has the shape of W, and W₂ as many rows as W has columns.
  public init(w: Weights, v: Weights, w2: Weights) {
    require(
      v.rows == w.rows && v.columns == w.columns,
      "swiGLU: W is \(w.shape) and V is \(v.shape); they must have one shape")
    require(
      w2.rows == w.columns,
      "swiGLU: W is \(w.shape) and W₂ is \(w2.shape); W₂'s rows must equal W's columns")
    self.w = w
    self.v = v
    self.w2 = w2
  }

  /// The layer's result for `x`, a matrix with `rows` rows held row after row; it is held likewise.
  ///
  /// - Precondition: x has as many columns as W has rows; the message names both shapes.
  public func callAsFunction(_ x: [Number], rows: Int = 1) -> [Number] {
    let middle = swiGLU(times(w, "W", x, rows: rows), times(v, "V", x, rows: rows))
    return times(w2, "W₂", middle, rows: rows)
  }

  /// x·weights.
  private func times(
    _ weights: Weights, _ name: String, _ x: [Number], rows: Int
  ) -> [Number] {
    require(
      rows > 0 && x.count.isMultiple(of: rows),
      "swiGLU: x has \(x.count) elements, which do not fill \(rows) rows")
    let columns = x.count / rows
    require(
      columns == weights.rows,
      "swiGLU: x is \(rows)×\(columns) and \(name) is \(weights.shape); "
        + "x's columns must equal \(name)'s rows")
    var result = [Number](repeating: 0, count: rows * weights.columns)
    for row in 0..<rows {
      for inner in 0..<columns {
        let factor = x[row * columns + inner]
        for column in 0..<weights.columns {
          result[row * weights.columns + column] +=
            factor * weights.elements[inner * weights.columns + column]
        }
      }
    }
    return result
  }
}

extension SwiGLUFeedForward.Weights {
  /// The shape as it is written in messages.
  fileprivate var shape: String { "\(rows)×\(columns)" }
}
