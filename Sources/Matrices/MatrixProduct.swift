// Products of matrices into memory that is already there. A training step calls these thousands of
// times and allocates nothing.

/// result = left · right (+ `biases` on every row, or + what `result` held when `adding`).
///
/// Shapes: left is m×k, right is k×n, result becomes m×n, biases are 1×n.
package func multiply(
  _ left: Matrix, _ right: Matrix, plus biases: Matrix? = nil, adding: Bool = false,
  into result: inout Matrix
) {
  require(
    left.columns == right.rows,
    "product: left is \(left.shape) and right is \(right.shape); "
      + "left's columns should equal right's rows")
  prepare(&result, rows: left.rows, columns: right.columns, adding: adding)
  requireBiases(biases, columns: right.columns)
  run(
    Shape(rows: left.rows, columns: right.columns, depth: left.columns),
    left, rowStride: left.columns, columnStride: 1, right, biases, adding, &result)
}

/// result = leftᵀ · right (+ what `result` held when `adding`), without forming the transpose.
///
/// Shapes: left is k×m, right is k×n, result becomes m×n.
package func multiply(
  transposed left: Matrix, _ right: Matrix, adding: Bool = false, into result: inout Matrix
) {
  require(
    left.rows == right.rows,
    "transposed product: left is \(left.shape) and right is \(right.shape); "
      + "left's rows should equal right's rows")
  prepare(&result, rows: left.columns, columns: right.columns, adding: adding)
  run(
    Shape(rows: left.columns, columns: right.columns, depth: left.rows),
    left, rowStride: 1, columnStride: left.columns, right, nil, adding, &result)
}

/// result = matrixᵀ.
package func transpose(_ matrix: Matrix, into result: inout Matrix) {
  result.reshape(rows: matrix.columns, columns: matrix.rows)
  let (rows, columns) = (matrix.rows, matrix.columns)
  matrix.storage.withUnsafeBufferPointer { source in
    result.storage.withUnsafeMutableBufferPointer { target in
      for i in 0..<rows {
        for j in 0..<columns { target[j * rows + i] = source[i * columns + j] }
      }
    }
  }
}

extension Matrix {
  /// Becomes the sum of all rows of `matrix`, a 1×n matrix (or adds it to what it is, when `adding`).
  package mutating func becomeSumOfRows(of matrix: Matrix, adding: Bool = false) {
    prepare(&self, rows: 1, columns: matrix.columns, adding: adding)
    let (rows, columns) = (matrix.rows, matrix.columns)
    matrix.storage.withUnsafeBufferPointer { source in
      storage.withUnsafeMutableBufferPointer { target in
        if !adding { target.update(repeating: 0) }
        guard let source = source.baseAddress, let target = target.baseAddress else { return }
        Kernels.addRows(source, rows, columns, target)
      }
    }
  }
}

// MARK: - Checks and the way to the kernel

private func prepare(_ result: inout Matrix, rows: Int, columns: Int, adding: Bool) {
  if adding {
    require(
      result.rows == rows && result.columns == columns,
      "product: the sum so far is \(result.shape) and the product is \(rows)×\(columns); "
        + "both should have the same shape")
  } else {
    result.reshape(rows: rows, columns: columns)
  }
}

private func requireBiases(_ biases: Matrix?, columns: Int) {
  guard let biases else { return }
  require(
    biases.rows == 1 && biases.columns == columns,
    "product: the biases are \(biases.shape) and the product has \(columns) columns; "
      + "the biases should be 1×\(columns)")
}

/// The sizes of a product: `rows` × `depth` times `depth` × `columns`.
private struct Shape {
  let rows, columns, depth: Int
}

/// Opens the arrays for the kernel, the only place where their memory is touched unchecked.
private func run(
  _ shape: Shape, _ left: Matrix, rowStride: Int, columnStride: Int, _ right: Matrix,
  _ biases: Matrix?, _ adding: Bool, _ result: inout Matrix
) {
  guard shape.rows > 0 && shape.columns > 0 else { return }
  left.storage.withUnsafeBufferPointer { a in
    right.storage.withUnsafeBufferPointer { b in
      result.storage.withUnsafeMutableBufferPointer { c in
        guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
        if let biases {
          biases.storage.withUnsafeBufferPointer { start in
            Kernels.matrixProduct(
              shape.rows, shape.columns, shape.depth, a, rowStride, columnStride, b,
              start.baseAddress, 0, c)
          }
        } else {
          Kernels.matrixProduct(
            shape.rows, shape.columns, shape.depth, a, rowStride, columnStride, b,
            adding ? UnsafePointer(c) : nil, shape.columns, c)
        }
      }
    }
  }
}
