// Loops over the elements of matrices of one shape, into memory that is already there.

/// result = combination of the elements of `left` and `right` that stand at the same place.
@inlinable @inline(__always)
package func combine(
  _ left: Matrix, _ right: Matrix, into result: inout Matrix,
  _ combination: (Double, Double) -> Double
) {
  requireSameShape(left, right, "combine")
  result.reshape(like: left)
  left.storage.withUnsafeBufferPointer { a in
    right.storage.withUnsafeBufferPointer { b in
      result.storage.withUnsafeMutableBufferPointer { c in
        for i in c.indices { c[i] = combination(a[i], b[i]) }
      }
    }
  }
}

/// result = combination of the elements of `left` with those that `result` holds.
@inlinable @inline(__always)
package func combine(
  _ left: Matrix, into result: inout Matrix, _ combination: (Double, Double) -> Double
) {
  requireSameShape(left, result, "combine")
  left.storage.withUnsafeBufferPointer { a in
    result.storage.withUnsafeMutableBufferPointer { c in
      for i in c.indices { c[i] = combination(a[i], c[i]) }
    }
  }
}

/// result = combination of the elements of two matrices with those that `result` holds.
@inlinable @inline(__always)
package func combine(
  _ first: Matrix, _ second: Matrix, with result: inout Matrix,
  _ combination: (Double, Double, Double) -> Double
) {
  requireSameShape(first, second, "combine")
  requireSameShape(first, result, "combine")
  first.storage.withUnsafeBufferPointer { a in
    second.storage.withUnsafeBufferPointer { b in
      result.storage.withUnsafeMutableBufferPointer { c in
        for i in c.indices { c[i] = combination(a[i], b[i], c[i]) }
      }
    }
  }
}

/// Every element of `matrix` becomes its `transform`.
@inlinable @inline(__always)
package func transform(_ matrix: inout Matrix, _ transform: (Double) -> Double) {
  matrix.storage.withUnsafeMutableBufferPointer { c in
    for i in c.indices { c[i] = transform(c[i]) }
  }
}

/// result = matrix, in the memory that `result` already has.
package func copy(_ matrix: Matrix, into result: inout Matrix) {
  result.reshape(like: matrix)
  matrix.storage.withUnsafeBufferPointer { source in
    result.storage.withUnsafeMutableBufferPointer { target in
      _ = target.update(fromContentsOf: source)
    }
  }
}
