import CProcessor
import Elementary
import ElementaryWide
import ElementaryWidest
import NumberTesting
import Testing

@Suite("The builds of the kernels")
struct BuildTests {
  @Test(
    "The kernels for AVX2 and the portable ones give the same bits",
    .enabled(if: processor_has_avx2() && processor_has_fma()))
  func wide() {
    expectPortableBits(
      unary: ElementaryWide.sweep(unary:ofDouble:_:into:count:),
      binary: ElementaryWide.sweep(binary:ofDouble:_:_:into:count:),
      ternary: ElementaryWide.sweep(ternary:ofDouble:_:withAll:and:into:count:))
  }

  @Test(
    "The kernels for AVX-512 and the portable ones give the same bits",
    .enabled(if: processor_has_avx512()))
  func widest() {
    expectPortableBits(
      unary: ElementaryWidest.sweep(unary:ofDouble:_:into:count:),
      binary: ElementaryWidest.sweep(binary:ofDouble:_:_:into:count:),
      ternary: ElementaryWidest.sweep(ternary:ofDouble:_:withAll:and:into:count:))
  }
}

private typealias UnarySweep = (
  Int, Bool, UnsafeRawPointer, UnsafeMutableRawPointer, Int
) -> Void
private typealias BinarySweep = (
  Int, Bool, UnsafeRawPointer, UnsafeRawPointer, UnsafeMutableRawPointer, Int
) -> Void
private typealias TernarySweep = (
  Int, Bool, UnsafeRawPointer, Double, Double, UnsafeMutableRawPointer, Int
) -> Void

/// Expects of every kernel the bits that the portable build gives, for `Double` and for `Float`.
private func expectPortableBits(unary: UnarySweep, binary: BinarySweep, ternary: TernarySweep) {
  let (x, y) = (mixedNumbers(4001, seed: 11), mixedNumbers(4001, seed: 12))
  let (u, v) = (x.map(Float.init), y.map(Float.init))
  for kernel in Elementary.UnaryKernel.allCases {
    let number = kernel.rawValue
    expectSame(
      "\(kernel)", x, y,
      in: { Elementary.sweep(unary: number, ofDouble: true, x, into: $0, count: $1) },
      { unary(number, true, x, $0, $1) })
    expectSame(
      "\(kernel)", u, v,
      in: { Elementary.sweep(unary: number, ofDouble: false, u, into: $0, count: $1) },
      { unary(number, false, u, $0, $1) })
  }
  for kernel in Elementary.BinaryKernel.allCases {
    let number = kernel.rawValue
    expectSame(
      "\(kernel)", x, y,
      in: { Elementary.sweep(binary: number, ofDouble: true, x, y, into: $0, count: $1) },
      { binary(number, true, x, y, $0, $1) })
    expectSame(
      "\(kernel)", u, v,
      in: { Elementary.sweep(binary: number, ofDouble: false, u, v, into: $0, count: $1) },
      { binary(number, false, u, v, $0, $1) })
  }
  for kernel in Elementary.TernaryKernel.allCases {
    let number = kernel.rawValue
    expectSame(
      "\(kernel)", x, y,
      in: {
        Elementary.sweep(
          ternary: number, ofDouble: true, x, withAll: 0.5, and: 2, into: $0, count: $1)
      }, { ternary(number, true, x, 0.5, 2, $0, $1) })
  }
}

/// Expects the same bits from two sweeps over all of `x`; any nan is like any other.
private func expectSame<Number: BinaryFloatingPoint & Sendable>(
  _ kernel: String, _ x: [Number], _ y: [Number],
  in first: (UnsafeMutableRawPointer, Int) -> Void, _ second: (UnsafeMutableRawPointer, Int) -> Void
) {
  var (portable, other) = (x, x)
  portable.withUnsafeMutableBytes { bytes in bytes.baseAddress.map { first($0, x.count) } }
  other.withUnsafeMutableBytes { bytes in bytes.baseAddress.map { second($0, x.count) } }
  for i in x.indices {
    let isSame =
      portable[i].isNaN && other[i].isNaN
      || portable[i] == other[i] && portable[i].sign == other[i].sign
    #expect(
      isSame, "\(kernel) of \(Number.self) at \(x[i]), \(y[i]): \(portable[i]), \(other[i])")
  }
}
