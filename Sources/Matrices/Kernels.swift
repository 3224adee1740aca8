// The inner loops, in the widest registers that the processor at hand has. The same sources are
// compiled twice, and both give the same bits; only the time differs.

import CProcessor
import MatrixKernels
import MatrixKernelsWide

/// The inner loops that a training step spends its time in.
package enum Kernels {
  /// Whether registers of 256 bits are used.
  package static let isWide = processor_has_avx2()

  package static let matrixProduct =
    isWide ? MatrixKernelsWide.matrixProduct : MatrixKernels.matrixProduct
  package static let sigmoid =
    isWide
    ? MatrixKernelsWide.sigmoid(inPlace:count:) : MatrixKernels.sigmoid(inPlace:count:)
  package static let hyperbolicTangent =
    isWide
    ? MatrixKernelsWide.hyperbolicTangent(inPlace:count:)
    : MatrixKernels.hyperbolicTangent(inPlace:count:)
  package static let swish =
    isWide
    ? MatrixKernelsWide.swish(inPlace:beta:count:) : MatrixKernels.swish(inPlace:beta:count:)
  package static let swishSlopes =
    isWide ? MatrixKernelsWide.swishSlopes : MatrixKernels.swishSlopes
  package static let rectify =
    isWide
    ? MatrixKernelsWide.rectify(inPlace:slope:count:)
    : MatrixKernels.rectify(inPlace:slope:count:)
  package static let sigmoidSlopes =
    isWide ? MatrixKernelsWide.sigmoidSlopes : MatrixKernels.sigmoidSlopes
  package static let hyperbolicTangentSlopes =
    isWide
    ? MatrixKernelsWide.hyperbolicTangentSlopes : MatrixKernels.hyperbolicTangentSlopes
  package static let rectifierSlopes =
    isWide ? MatrixKernelsWide.rectifierSlopes : MatrixKernels.rectifierSlopes
  package static let sumOfSquares =
    isWide ? MatrixKernelsWide.sumOfSquares : MatrixKernels.sumOfSquares
  package static let addRows = isWide ? MatrixKernelsWide.addRows : MatrixKernels.addRows
}

extension Matrix {
  /// Runs a kernel on the elements, in place.
  @inlinable @inline(__always)
  package mutating func withKernel(_ kernel: (UnsafeMutablePointer<Double>, Int) -> Void) {
    storage.withUnsafeMutableBufferPointer { buffer in
      guard let address = buffer.baseAddress else { return }
      kernel(address, buffer.count)
    }
  }
}

/// Runs a kernel that reads two matrices of one shape and writes a third.
@inlinable @inline(__always)
package func withKernel(
  _ first: Matrix, _ second: Matrix, into result: inout Matrix,
  _ kernel: (
    UnsafePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int
  ) -> Void
) {
  requireSameShape(first, second, "kernel")
  result.reshape(like: first)
  first.storage.withUnsafeBufferPointer { a in
    second.storage.withUnsafeBufferPointer { b in
      result.storage.withUnsafeMutableBufferPointer { c in
        guard let a = a.baseAddress, let b = b.baseAddress, let address = c.baseAddress else {
          return
        }
        kernel(a, b, address, c.count)
      }
    }
  }
}
