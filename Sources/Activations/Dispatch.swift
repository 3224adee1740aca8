// Which of the two builds of the kernels a sweep takes; both give the same bits.

import CProcessor
import Elementary
import ElementaryWide

/// Whether the processor has what `ElementaryWide` is compiled for.
private let hasWideLanes = processor_has_avx2() && processor_has_fma()

/// Writes f of each element to `out`, which may be the source.
func sweep<Number: ActivationNumber>(
  _ kernel: Elementary.UnaryKernel, _ x: UnsafeBufferPointer<Number>,
  into out: UnsafeMutableBufferPointer<Number>
) {
  guard let source = x.baseAddress, let target = out.baseAddress, !x.isEmpty else { return }
  let isDouble = isDouble(Number.self)
  if hasWideLanes {
    return ElementaryWide.sweep(
      unary: kernel.rawValue, ofDouble: isDouble, source, into: target, count: x.count)
  }
  Elementary.sweep(
    unary: kernel.rawValue, ofDouble: isDouble, source, into: target, count: x.count)
}

/// Writes f of each element to `out`, which may be the source.
func sweep<Number: ActivationNumber>(
  _ kernel: Elementary.BinaryKernel, _ x: UnsafeBufferPointer<Number>, withAll y: Number,
  into out: UnsafeMutableBufferPointer<Number>
) {
  guard let source = x.baseAddress, let target = out.baseAddress, !x.isEmpty else { return }
  let isDouble = isDouble(Number.self)
  if hasWideLanes {
    return ElementaryWide.sweep(
      binary: kernel.rawValue, ofDouble: isDouble, source, withAll: Double(y), into: target,
      count: x.count)
  }
  Elementary.sweep(
    binary: kernel.rawValue, ofDouble: isDouble, source, withAll: Double(y), into: target,
    count: x.count)
}

/// Writes f of each element to `out`, which may be the source.
func sweep<Number: ActivationNumber>(
  _ kernel: Elementary.TernaryKernel, _ x: UnsafeBufferPointer<Number>, mean: Number,
  deviation: Number,
  into out: UnsafeMutableBufferPointer<Number>
) {
  guard let source = x.baseAddress, let target = out.baseAddress, !x.isEmpty else { return }
  let isDouble = isDouble(Number.self)
  if hasWideLanes {
    return ElementaryWide.sweep(
      ternary: kernel.rawValue, ofDouble: isDouble, source, withAll: Double(mean),
      and: Double(deviation), into: target, count: x.count)
  }
  Elementary.sweep(
    ternary: kernel.rawValue, ofDouble: isDouble, source, withAll: Double(mean),
    and: Double(deviation), into: target, count: x.count)
}

/// Writes f of each element to `out`, which may be the source.
func sweep<Number: ActivationNumber>(
  _ kernel: Elementary.BinaryKernel, _ a: UnsafeBufferPointer<Number>,
  _ b: UnsafeBufferPointer<Number>,
  into out: UnsafeMutableBufferPointer<Number>
) {
  guard let first = a.baseAddress, let second = b.baseAddress, let target = out.baseAddress,
    !a.isEmpty
  else { return }
  let isDouble = isDouble(Number.self)
  if hasWideLanes {
    return ElementaryWide.sweep(
      binary: kernel.rawValue, ofDouble: isDouble, first, second, into: target, count: a.count)
  }
  Elementary.sweep(
    binary: kernel.rawValue, ofDouble: isDouble, first, second, into: target, count: a.count)
}

/// Whether a kind of number is `Double`; if not, it is `Float`.
private func isDouble<Number: ActivationNumber>(_: Number.Type) -> Bool {
  require(
    Number.self == Double.self || Number.self == Float.self,
    "activation functions should be given Float or Double, but are given \(Number.self)")
  return Number.self == Double.self
}
