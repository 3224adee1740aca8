// Loops over the elements of matrices of one shape, into memory that is already there.

/// result = combination of the elements of `left` and `right` that stand at the same place.
@inline(__always)
func combine(
  _ left: Matrix, _ right: Matrix, into result: inout Matrix,
  _ combination: (Double, Double) -> Double
) {
  requireSameShape(left, right, "combine")
  result.reshape(like: left)
  left.elements.withUnsafeBufferPointer { a in
    right.elements.withUnsafeBufferPointer { b in
      result.elements.withUnsafeMutableBufferPointer { c in
        for i in c.indices { c[i] = combination(a[i], b[i]) }
      }
    }
  }
}

/// result = combination of the elements of `left` with those that `result` holds.
@inline(__always)
func combine(
  _ left: Matrix, into result: inout Matrix, _ combination: (Double, Double) -> Double
) {
  requireSameShape(left, result, "combine")
  left.elements.withUnsafeBufferPointer { a in
    result.elements.withUnsafeMutableBufferPointer { c in
      for i in c.indices { c[i] = combination(a[i], c[i]) }
    }
  }
}

/// result = combination of the elements of two matrices with those that `result` holds.
@inline(__always)
func combine(
  _ first: Matrix, _ second: Matrix, with result: inout Matrix,
  _ combination: (Double, Double, Double) -> Double
) {
  requireSameShape(first, second, "combine")
  requireSameShape(first, result, "combine")
  first.elements.withUnsafeBufferPointer { a in
    second.elements.withUnsafeBufferPointer { b in
      result.elements.withUnsafeMutableBufferPointer { c in
        for i in c.indices { c[i] = combination(a[i], b[i], c[i]) }
      }
    }
  }
}

/// Every element of `matrix` becomes its `transform`.
@inline(__always)
func transform(_ matrix: inout Matrix, _ transform: (Double) -> Double) {
  matrix.elements.withUnsafeMutableBufferPointer { c in
    for i in c.indices { c[i] = transform(c[i]) }
  }
}

/// result = matrix, in the memory that `result` already has.
func copy(_ matrix: Matrix, into result: inout Matrix) {
  result.reshape(like: matrix)
  combine(matrix, into: &result) { a, _ in a }
}
