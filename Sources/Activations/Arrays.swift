// What the array forms of the activation functions share.

import Elementary

/// The numbers that activation functions take: `Float` and `Double`.
///
/// The library knows no others: another type that declares itself one stops the program.
public protocol ActivationNumber: BinaryFloatingPoint, Sendable {}

extension Float: ActivationNumber {}
extension Double: ActivationNumber {}

// MARK: - Out of place and in place

/// f of each element.
func swept<Number: ActivationNumber>(_ kernel: UnaryKernel, _ x: [Number]) -> [Number] {
  filled(x) { sweep(kernel, $0, into: $1) }
}

/// Each element replaced by f of it.
func sweep<Number: ActivationNumber>(_ kernel: UnaryKernel, inPlace x: inout [Number]) {
  overwritten(&x) { sweep(kernel, $0, into: $1) }
}

/// f of each element and one parameter.
func swept<Number: ActivationNumber>(
  _ kernel: BinaryKernel, _ x: [Number], withAll y: Number
) -> [Number] {
  filled(x) { sweep(kernel, $0, withAll: y, into: $1) }
}

/// Each element replaced by f of it and one parameter.
func sweep<Number: ActivationNumber>(
  _ kernel: BinaryKernel, inPlace x: inout [Number], withAll y: Number
) {
  overwritten(&x) { sweep(kernel, $0, withAll: y, into: $1) }
}

/// f of each element, a mean and a deviation.
func swept<Number: ActivationNumber>(
  _ kernel: TernaryKernel, _ x: [Number], mean: Number, deviation: Number
) -> [Number] {
  filled(x) { sweep(kernel, $0, mean: mean, deviation: deviation, into: $1) }
}

/// Each element replaced by f of it, a mean and a deviation.
func sweep<Number: ActivationNumber>(
  _ kernel: TernaryKernel, inPlace x: inout [Number], mean: Number, deviation: Number
) {
  overwritten(&x) { sweep(kernel, $0, mean: mean, deviation: deviation, into: $1) }
}

/// f of the elements of `a` and `b`, pair by pair; they must be equally many.
func swept<Number: ActivationNumber>(
  _ kernel: BinaryKernel, _ a: [Number], _ b: [Number]
) -> [Number] {
  requireEqualCounts(kernel, a.count, b.count)
  return b.withUnsafeBufferPointer { b in
    filled(a) { sweep(kernel, $0, b, into: $1) }
  }
}

/// Each element of `a` replaced by f of it and that of `b`; they must be equally many.
func sweep<Number: ActivationNumber>(
  _ kernel: BinaryKernel, inPlace a: inout [Number], _ b: [Number]
) {
  requireEqualCounts(kernel, a.count, b.count)
  b.withUnsafeBufferPointer { b in
    overwritten(&a) { sweep(kernel, $0, b, into: $1) }
  }
}

/// Stops with both lengths when `a` and `b` are not equally many.
private func requireEqualCounts(_ kernel: BinaryKernel, _ a: Int, _ b: Int) {
  require(
    a == b, "\(kernel): a has \(a) elements and b has \(b); they must be equally many")
}

// MARK: - One number of either kind

/// f of one number: a sweep of length 1.
func swept<Number: ActivationNumber>(_ kernel: UnaryKernel, _ x: Number) -> Number {
  single(x) { sweep(kernel, $0, into: $1) }
}

/// f of one number and a parameter.
func swept<Number: ActivationNumber>(
  _ kernel: BinaryKernel, _ x: Number, withAll y: Number
) -> Number {
  single(x) { sweep(kernel, $0, withAll: y, into: $1) }
}

/// f of one number, a mean and a deviation.
func swept<Number: ActivationNumber>(
  _ kernel: TernaryKernel, _ x: Number, mean: Number, deviation: Number
) -> Number {
  single(x) { sweep(kernel, $0, mean: mean, deviation: deviation, into: $1) }
}

/// f of two numbers.
func swept<Number: ActivationNumber>(_ kernel: BinaryKernel, _ a: Number, _ b: Number) -> Number {
  swept(kernel, a, withAll: b)
}

// MARK: - Memory

/// One number, written over by `body`.
private func single<Number>(
  _ x: Number, _ body: (UnsafeBufferPointer<Number>, UnsafeMutableBufferPointer<Number>) -> Void
) -> Number {
  var x = x
  withUnsafeMutablePointer(to: &x) {
    let place = UnsafeMutableBufferPointer(start: $0, count: 1)
    body(UnsafeBufferPointer(place), place)
  }
  return x
}

/// An array of as many elements as `x` has, written by `body`.
private func filled<Number>(
  _ x: [Number], _ body: (UnsafeBufferPointer<Number>, UnsafeMutableBufferPointer<Number>) -> Void
) -> [Number] {
  Array(unsafeUninitializedCapacity: x.count) { out, count in
    x.withUnsafeBufferPointer { body($0, out) }
    count = x.count
  }
}

/// Lets `body` write over what it reads.
private func overwritten<Number>(
  _ x: inout [Number],
  _ body: (UnsafeBufferPointer<Number>, UnsafeMutableBufferPointer<Number>) -> Void
) {
  x.withUnsafeMutableBufferPointer { body(UnsafeBufferPointer($0), $0) }
}
