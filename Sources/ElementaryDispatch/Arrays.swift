// Sweeps by the widest build of the kernels that the processor can run; all give the same bits.

import Elementary
import ElementaryWide
import ElementaryWidest

/// out[i] = f(x[i]) for arrays of `Double`, or of `Float` if not `isDouble`; `out` may be `x`.
package func sweep(
  _ kernel: Elementary.UnaryKernel, ofDouble isDouble: Bool, _ x: UnsafeRawPointer,
  into out: UnsafeMutableRawPointer, count: Int
) {
  let number = kernel.rawValue
  switch build {
  case .portable:
    Elementary.sweep(unary: number, ofDouble: isDouble, x, into: out, count: count)
  case .wide:
    ElementaryWide.sweep(unary: number, ofDouble: isDouble, x, into: out, count: count)
  case .widest:
    ElementaryWidest.sweep(unary: number, ofDouble: isDouble, x, into: out, count: count)
  }
}

/// out[i] = f(x[i], y[i]); `out` may be `x` or `y`.
package func sweep(
  _ kernel: Elementary.BinaryKernel, ofDouble isDouble: Bool, _ x: UnsafeRawPointer,
  _ y: UnsafeRawPointer, into out: UnsafeMutableRawPointer, count: Int
) {
  let number = kernel.rawValue
  switch build {
  case .portable:
    Elementary.sweep(binary: number, ofDouble: isDouble, x, y, into: out, count: count)
  case .wide:
    ElementaryWide.sweep(binary: number, ofDouble: isDouble, x, y, into: out, count: count)
  case .widest:
    ElementaryWidest.sweep(binary: number, ofDouble: isDouble, x, y, into: out, count: count)
  }
}

/// out[i] = f(x[i], y); `out` may be `x`.
package func sweep(
  _ kernel: Elementary.BinaryKernel, ofDouble isDouble: Bool, _ x: UnsafeRawPointer,
  withAll y: Double, into out: UnsafeMutableRawPointer, count: Int
) {
  let number = kernel.rawValue
  switch build {
  case .portable:
    Elementary.sweep(binary: number, ofDouble: isDouble, x, withAll: y, into: out, count: count)
  case .wide:
    ElementaryWide.sweep(binary: number, ofDouble: isDouble, x, withAll: y, into: out, count: count)
  case .widest:
    ElementaryWidest.sweep(
      binary: number, ofDouble: isDouble, x, withAll: y, into: out, count: count)
  }
}

/// out[i] = f(x[i], y, z); `out` may be `x`.
package func sweep(
  _ kernel: Elementary.TernaryKernel, ofDouble isDouble: Bool, _ x: UnsafeRawPointer,
  withAll y: Double, and z: Double, into out: UnsafeMutableRawPointer, count: Int
) {
  let number = kernel.rawValue
  switch build {
  case .portable:
    Elementary.sweep(
      ternary: number, ofDouble: isDouble, x, withAll: y, and: z, into: out, count: count)
  case .wide:
    ElementaryWide.sweep(
      ternary: number, ofDouble: isDouble, x, withAll: y, and: z, into: out, count: count)
  case .widest:
    ElementaryWidest.sweep(
      ternary: number, ofDouble: isDouble, x, withAll: y, and: z, into: out, count: count)
  }
}
