// Arrays of either kind of number, handed to the sweeps.

import Elementary
import ElementaryDispatch

/// Writes f of each element to `out`, which may be the source.
func sweep<Number: ActivationNumber>(
  _ kernel: UnaryKernel, _ x: UnsafeBufferPointer<Number>,
  into out: UnsafeMutableBufferPointer<Number>
) {
  guard let source = x.baseAddress, let target = out.baseAddress, !x.isEmpty else { return }
  ElementaryDispatch.sweep(
    kernel, ofDouble: isDouble(Number.self), source, into: target, count: x.count)
}

/// Writes f of each element to `out`, which may be the source.
func sweep<Number: ActivationNumber>(
  _ kernel: BinaryKernel, _ x: UnsafeBufferPointer<Number>, withAll y: Number,
  into out: UnsafeMutableBufferPointer<Number>
) {
  guard let source = x.baseAddress, let target = out.baseAddress, !x.isEmpty else { return }
  ElementaryDispatch.sweep(
    kernel, ofDouble: isDouble(Number.self), source, withAll: Double(y), into: target,
    count: x.count)
}

/// Writes f of each element to `out`, which may be the source.
func sweep<Number: ActivationNumber>(
  _ kernel: TernaryKernel, _ x: UnsafeBufferPointer<Number>, mean: Number, deviation: Number,
  into out: UnsafeMutableBufferPointer<Number>
) {
  guard let source = x.baseAddress, let target = out.baseAddress, !x.isEmpty else { return }
  ElementaryDispatch.sweep(
    kernel, ofDouble: isDouble(Number.self), source, withAll: Double(mean),
    and: Double(deviation), into: target, count: x.count)
}

/// Writes f of each pair of elements to `out`, which may be either source.
func sweep<Number: ActivationNumber>(
  _ kernel: BinaryKernel, _ a: UnsafeBufferPointer<Number>, _ b: UnsafeBufferPointer<Number>,
  into out: UnsafeMutableBufferPointer<Number>
) {
  guard let first = a.baseAddress, let second = b.baseAddress, let target = out.baseAddress,
    !a.isEmpty
  else { return }
  ElementaryDispatch.sweep(
    kernel, ofDouble: isDouble(Number.self), first, second, into: target, count: a.count)
}

/// Whether a kind of number is `Double`; if not, it is `Float`.
private func isDouble<Number: ActivationNumber>(_: Number.Type) -> Bool {
  require(
    Number.self == Double.self || Number.self == Float.self,
    "activation functions should be given Float or Double, but are given \(Number.self)")
  return Number.self == Double.self
}
