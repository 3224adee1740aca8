// The inner loops, in the widest registers that the processor at hand has. The same sources are
// compiled three times, and all give the same bits; only the time differs.

import CProcessor
import MatrixKernels
import MatrixKernelsWide
import MatrixKernelsWidest

/// The inner loops that a training step spends its time in.
package enum Kernels {
  package static let matrixProduct = widest(
    MatrixKernels.matrixProduct, MatrixKernelsWide.matrixProduct,
    MatrixKernelsWidest.matrixProduct)
  package static let sigmoid = widest(
    MatrixKernels.sigmoid(inPlace:count:), MatrixKernelsWide.sigmoid(inPlace:count:),
    MatrixKernelsWidest.sigmoid(inPlace:count:))
  package static let hyperbolicTangent = widest(
    MatrixKernels.hyperbolicTangent(inPlace:count:),
    MatrixKernelsWide.hyperbolicTangent(inPlace:count:),
    MatrixKernelsWidest.hyperbolicTangent(inPlace:count:))
  package static let swish = widest(
    MatrixKernels.swish(inPlace:beta:count:), MatrixKernelsWide.swish(inPlace:beta:count:),
    MatrixKernelsWidest.swish(inPlace:beta:count:))
  package static let swishSlopes = widest(
    MatrixKernels.swishSlopes, MatrixKernelsWide.swishSlopes, MatrixKernelsWidest.swishSlopes)
  package static let rectify = widest(
    MatrixKernels.rectify(inPlace:slope:count:), MatrixKernelsWide.rectify(inPlace:slope:count:),
    MatrixKernelsWidest.rectify(inPlace:slope:count:))
  package static let sigmoidSlopes = widest(
    MatrixKernels.sigmoidSlopes, MatrixKernelsWide.sigmoidSlopes,
    MatrixKernelsWidest.sigmoidSlopes)
  package static let hyperbolicTangentSlopes = widest(
    MatrixKernels.hyperbolicTangentSlopes, MatrixKernelsWide.hyperbolicTangentSlopes,
    MatrixKernelsWidest.hyperbolicTangentSlopes)
  package static let rectifierSlopes = widest(
    MatrixKernels.rectifierSlopes, MatrixKernelsWide.rectifierSlopes,
    MatrixKernelsWidest.rectifierSlopes)
  package static let sumOfSquares = widest(
    MatrixKernels.sumOfSquares, MatrixKernelsWide.sumOfSquares, MatrixKernelsWidest.sumOfSquares)
  package static let addRows = widest(
    MatrixKernels.addRows, MatrixKernelsWide.addRows, MatrixKernelsWidest.addRows)
}

/// Of one loop for any processor, for registers of 256 and for those of 512 bits, the widest that runs
/// here.
private func widest<Loop>(_ portable: Loop, _ wide: Loop, _ widest: Loop) -> Loop {
  if processor_has_avx512() { return widest }
  return processor_has_avx2() ? wide : portable
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
