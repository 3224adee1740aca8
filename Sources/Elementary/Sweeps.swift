// Kernels swept over arrays, four or eight elements at a time.
//
// This file, like all of this folder, is compiled three times on x86-64: for every such processor, as
// the module `ElementaryWide` for those with AVX2 and fused multiply–adds, and as `ElementaryWidest`
// for those with AVX-512. The three give the same bits; `ElementaryArrays` takes the widest that its
// processor can run.

/// The functions of one number.
package enum UnaryKernel: Int, CaseIterable, Sendable {
  case sigmoid
  case sigmoidDerivative
  case tanh
  case tanhDerivative
  case relu
  case reluDerivative
  case softplus
  case swish
  case swishDerivative
  case swishSecondDerivative
  case gelu
  case geluDerivative
  case geluSecondDerivative
  case geluTanh
  case geluTanhDerivative
  case geluSigmoid
  case geluSigmoidDerivative
  case sinc
  case sincDerivative
  case sincSecondDerivative
  case normalDensity
  case normalCumulative
  case logNormalCumulative
}

/// The functions of two numbers: of x and a parameter, or of two inputs a and b.
package enum BinaryKernel: Int, CaseIterable, Sendable {
  // x and the slope β inside the gate.
  case swishWithBeta
  case swishDerivativeWithBeta
  case swishSecondDerivativeWithBeta
  case swishBetaDerivative
  // x and the slope of its negative side.
  case leakyReLU
  case leakyReLUDerivative
  // a and b.
  case glu
  case gluPartialA
  case gluPartialB
  case gatedSwish
  case gatedSwishPartialA
  case gatedSwishPartialB
  case swiGLU
  case swiGLUPartialA
  case swiGLUPartialB
  case geGLU
  case geGLUPartialA
  case geGLUPartialB
  case reGLU
  case reGLUPartialA
  case reGLUPartialB
  case bilinear
  case bilinearPartialA
  case bilinearPartialB
}

/// The functions of a number, a mean and a deviation.
package enum TernaryKernel: Int, CaseIterable, Sendable {
  case gelu
  case geluDerivative
  case geluSecondDerivative
}

// MARK: - Sweeps

/// out[i] = f(x[i]) for the unary kernel f with this number; `out` may be `x`.
package func sweep(
  unary number: Int, ofDouble isDouble: Bool, _ x: UnsafeRawPointer,
  into out: UnsafeMutableRawPointer, count: Int
) {
  if isDouble {
    inWholeLanes(Double.self, x, x, stride: 1, into: out, count) { x, _, out, count in
      sweepUnary(number, x, into: out, count: count)
    }
  } else {
    inWholeLanes(Float.self, x, x, stride: 1, into: out, count) { x, _, out, count in
      sweepNarrow(number, x, into: out, count: count)
    }
  }
}

/// out[i] = f(x[i], y[i]) for the binary kernel f with this number; `out` may be `x` or `y`.
package func sweep(
  binary number: Int, ofDouble isDouble: Bool, _ x: UnsafeRawPointer, _ y: UnsafeRawPointer,
  into out: UnsafeMutableRawPointer, count: Int
) {
  sweep(binary: number, ofDouble: isDouble, x, y, stride: 1, into: out, count: count)
}

/// out[i] = f(x[i], y) for the binary kernel f with this number; `out` may be `x`.
package func sweep(
  binary number: Int, ofDouble isDouble: Bool, _ x: UnsafeRawPointer, withAll y: Double,
  into out: UnsafeMutableRawPointer, count: Int
) {
  if isDouble {
    withUnsafePointer(to: Lanes(repeating: y)) {
      sweep(binary: number, ofDouble: true, x, $0, stride: 0, into: out, count: count)
    }
  } else {
    withUnsafePointer(to: NarrowLanes(repeating: Float(y))) {
      sweep(binary: number, ofDouble: false, x, $0, stride: 0, into: out, count: count)
    }
  }
}

private func sweep(
  binary number: Int, ofDouble isDouble: Bool, _ x: UnsafeRawPointer, _ y: UnsafeRawPointer,
  stride: Int, into out: UnsafeMutableRawPointer, count: Int
) {
  if isDouble {
    inWholeLanes(Double.self, x, y, stride: stride, into: out, count) {
      sweepBinary(number, $0, $1, stride: stride, into: $2, count: $3)
    }
  } else {
    inWholeLanes(Float.self, x, y, stride: stride, into: out, count) {
      sweepNarrow(number, $0, $1, stride: stride, into: $2, count: $3)
    }
  }
}

/// out[i] = f(x[i], y, z) for the ternary kernel f with this number; `out` may be `x`.
package func sweep(
  ternary number: Int, ofDouble isDouble: Bool, _ x: UnsafeRawPointer, withAll y: Double,
  and z: Double, into out: UnsafeMutableRawPointer, count: Int
) {
  if isDouble {
    inWholeLanes(Double.self, x, x, stride: 1, into: out, count) { x, _, out, count in
      sweepTernary(number, x, y, z, into: out, count: count)
    }
  } else {
    inWholeLanes(Float.self, x, x, stride: 1, into: out, count) { x, _, out, count in
      sweepTernary(number, x, y, z, into: out, count: count)
    }
  }
}

// MARK: - One loop a kernel

@inline(__always)
private func sweepUnary<Number: SweptNumber>(
  _ number: Int, _ x: UnsafePointer<Number>, into out: UnsafeMutablePointer<Number>, count: Int
) {
  switch UnaryKernel(rawValue: number) {
  case .sigmoid: fill(out, count, x) { sigmoid($0) }
  case .sigmoidDerivative: fill(out, count, x) { sigmoidDerivative($0) }
  case .tanh: fill(out, count, x) { tanh($0) }
  case .tanhDerivative: fill(out, count, x) { tanhDerivative($0) }
  case .relu: fill(out, count, x) { relu($0) }
  case .reluDerivative: fill(out, count, x) { reluDerivative($0) }
  case .softplus: fill(out, count, x) { softplus($0) }
  case .swish: fill(out, count, x) { swish($0) }
  case .swishDerivative: fill(out, count, x) { swishDerivative($0) }
  case .swishSecondDerivative: fill(out, count, x) { swishSecondDerivative($0) }
  case .gelu: fill(out, count, x) { gelu($0) }
  case .geluDerivative: fill(out, count, x) { geluDerivative($0) }
  case .geluSecondDerivative: fill(out, count, x) { geluSecondDerivative($0) }
  case .geluTanh: fill(out, count, x) { geluTanh($0) }
  case .geluTanhDerivative: fill(out, count, x) { geluTanhDerivative($0) }
  case .geluSigmoid: fill(out, count, x) { geluSigmoid($0) }
  case .geluSigmoidDerivative: fill(out, count, x) { geluSigmoidDerivative($0) }
  case .sinc: fill(out, count, x) { sinc($0) }
  case .sincDerivative: fill(out, count, x) { sincDerivative($0) }
  case .sincSecondDerivative: fill(out, count, x) { sincSecondDerivative($0) }
  case .normalDensity: fill(out, count, x) { normalDensity($0) }
  case .normalCumulative: fill(out, count, x) { normalCumulative($0) }
  case .logNormalCumulative: fill(out, count, x) { logNormalCumulative($0) }
  case nil: preconditionFailure("there is no unary kernel \(number)")
  }
}

@inline(__always)
private func sweepBinary<Number: SweptNumber>(
  _ number: Int, _ x: UnsafePointer<Number>, _ y: UnsafePointer<Number>, stride: Int,
  into out: UnsafeMutablePointer<Number>, count: Int
) {
  switch BinaryKernel(rawValue: number) {
  case .swishWithBeta: fill(out, count, x, y, stride) { swish($0, beta: $1) }
  case .swishDerivativeWithBeta:
    fill(out, count, x, y, stride) { swishDerivative($0, beta: $1) }
  case .swishSecondDerivativeWithBeta:
    fill(out, count, x, y, stride) { swishSecondDerivative($0, beta: $1) }
  case .swishBetaDerivative:
    fill(out, count, x, y, stride) { swishBetaDerivative($0, beta: $1) }
  case .leakyReLU: fill(out, count, x, y, stride) { leakyReLU($0, slope: $1) }
  case .leakyReLUDerivative:
    fill(out, count, x, y, stride) { leakyReLUDerivative($0, slope: $1) }
  case .glu: fill(out, count, x, y, stride) { glu($0, $1) }
  case .gluPartialA: fill(out, count, x, y, stride) { gluPartialA($0, $1) }
  case .gluPartialB: fill(out, count, x, y, stride) { gluPartialB($0, $1) }
  case .gatedSwish: fill(out, count, x, y, stride) { gatedSwish($0, $1) }
  case .gatedSwishPartialA:
    fill(out, count, x, y, stride) { gatedSwishPartialA($0, $1) }
  case .gatedSwishPartialB:
    fill(out, count, x, y, stride) { gatedSwishPartialB($0, $1) }
  case .swiGLU: fill(out, count, x, y, stride) { swiGLU($0, $1) }
  case .swiGLUPartialA: fill(out, count, x, y, stride) { swiGLUPartialA($0, $1) }
  case .swiGLUPartialB: fill(out, count, x, y, stride) { swiGLUPartialB($0, $1) }
  case .geGLU: fill(out, count, x, y, stride) { geGLU($0, $1) }
  case .geGLUPartialA: fill(out, count, x, y, stride) { geGLUPartialA($0, $1) }
  case .geGLUPartialB: fill(out, count, x, y, stride) { geGLUPartialB($0, $1) }
  case .reGLU: fill(out, count, x, y, stride) { reGLU($0, $1) }
  case .reGLUPartialA: fill(out, count, x, y, stride) { reGLUPartialA($0, $1) }
  case .reGLUPartialB: fill(out, count, x, y, stride) { reGLUPartialB($0, $1) }
  case .bilinear: fill(out, count, x, y, stride) { bilinear($0, $1) }
  case .bilinearPartialA:
    fill(out, count, x, y, stride) { bilinearPartialA($0, $1) }
  case .bilinearPartialB:
    fill(out, count, x, y, stride) { bilinearPartialB($0, $1) }
  case nil: preconditionFailure("there is no binary kernel \(number)")
  }
}

@inline(__always)
private func sweepTernary<Number: SweptNumber>(
  _ number: Int, _ x: UnsafePointer<Number>, _ mean: Double, _ deviation: Double,
  into out: UnsafeMutablePointer<Number>, count: Int
) {
  let (mean, deviation) = (Lanes(repeating: mean), Lanes(repeating: deviation))
  switch TernaryKernel(rawValue: number) {
  case .gelu:
    fill(out, count, x) { gelu($0, mean: mean, deviation: deviation) }
  case .geluDerivative:
    fill(out, count, x) { geluDerivative($0, mean: mean, deviation: deviation) }
  case .geluSecondDerivative:
    fill(out, count, x) { geluSecondDerivative($0, mean: mean, deviation: deviation) }
  case nil: preconditionFailure("there is no ternary kernel \(number)")
  }
}

// MARK: - Float: kernels of its own where there are any

private func sweepNarrow(
  _ number: Int, _ x: UnsafePointer<Float>, into out: UnsafeMutablePointer<Float>, count: Int
) {
  switch UnaryKernel(rawValue: number) {
  case .sigmoid: fill(out, count, x) { narrowSigmoid($0) }
  case .sigmoidDerivative: fill(out, count, x) { narrowSigmoidDerivative($0) }
  case .tanh: fill(out, count, x) { narrowTanh($0) }
  case .tanhDerivative: fill(out, count, x) { narrowTanhDerivative($0) }
  case .softplus: fill(out, count, x) { narrowSoftplus($0) }
  case .swish: fill(out, count, x) { narrowSwish($0) }
  case .swishDerivative: fill(out, count, x) { narrowSwishDerivative($0) }
  case .swishSecondDerivative: fill(out, count, x) { narrowSwishSecondDerivative($0) }
  case .geluSecondDerivative: fill(out, count, x) { narrowGELUSecondDerivative($0) }
  case .geluTanh: fill(out, count, x) { narrowGELUTanh($0) }
  case .geluTanhDerivative: fill(out, count, x) { narrowGELUTanhDerivative($0) }
  case .geluSigmoid: fill(out, count, x) { narrowGELUSigmoid($0) }
  case .geluSigmoidDerivative: fill(out, count, x) { narrowGELUSigmoidDerivative($0) }
  case .sinc: fill(out, count, x) { narrowSinc($0) }
  default: sweepUnary(number, x, into: out, count: count)
  }
}

private func sweepNarrow(
  _ number: Int, _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>, stride: Int,
  into out: UnsafeMutablePointer<Float>, count: Int
) {
  switch BinaryKernel(rawValue: number) {
  case .swishWithBeta: fill(out, count, x, y, stride) { narrowSwish($0, beta: $1) }
  case .swishBetaDerivative:
    fill(out, count, x, y, stride) { narrowSwishBetaDerivative($0, beta: $1) }
  case .glu: fill(out, count, x, y, stride) { narrowGLU($0, $1) }
  case .gatedSwish: fill(out, count, x, y, stride) { narrowGatedSwish($0, $1) }
  case .swiGLU: fill(out, count, x, y, stride) { narrowSwiGLU($0, $1) }
  case .swiGLUPartialA: fill(out, count, x, y, stride) { narrowSwiGLUPartialA($0, $1) }
  default: sweepBinary(number, x, y, stride: stride, into: out, count: count)
  }
}

