// Kernels swept over arrays, four to sixteen elements at a time.
//
// This file, like all of this folder, is compiled three times on x86-64: for every such processor, as
// the module `ElementaryWide` for those with AVX2 and fused multiply–adds, and as `ElementaryWidest`
// for those with AVX-512. The three give the same bits; `ElementaryDispatch` takes the widest that its
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
    withUnsafePointer(to: Floats(repeating: Float(y))) {
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

@inline(always)
private func sweepUnary<Number: SweptNumber>(
  _ number: Int, _ x: UnsafePointer<Number>, into out: UnsafeMutablePointer<Number>, count: Int
) {
  switch UnaryKernel(rawValue: number) {
  case .sigmoid: fill(out, count, x, sigmoid)
  case .sigmoidDerivative: fill(out, count, x, sigmoidDerivative)
  case .tanh: fill(out, count, x, tanh)
  case .tanhDerivative: fill(out, count, x, tanhDerivative)
  case .relu: fill(out, count, x, relu)
  case .reluDerivative: fill(out, count, x, reluDerivative)
  case .softplus: fill(out, count, x, softplus)
  case .swish: fill(out, count, x, swish)
  case .swishDerivative: fill(out, count, x, swishDerivative)
  case .swishSecondDerivative: fill(out, count, x, swishSecondDerivative)
  case .gelu: fill(out, count, x, gelu)
  case .geluDerivative: fill(out, count, x, geluDerivative)
  case .geluSecondDerivative: fill(out, count, x, geluSecondDerivative)
  case .geluTanh: fill(out, count, x, geluTanh)
  case .geluTanhDerivative: fill(out, count, x, geluTanhDerivative)
  case .geluSigmoid: fill(out, count, x, geluSigmoid)
  case .geluSigmoidDerivative: fill(out, count, x, geluSigmoidDerivative)
  case .sinc: fill(out, count, x, sinc)
  case .sincDerivative: fill(out, count, x, sincDerivative)
  case .sincSecondDerivative: fill(out, count, x, sincSecondDerivative)
  case .normalDensity: fill(out, count, x, normalDensity)
  case .normalCumulative: fill(out, count, x, normalCumulative)
  case .logNormalCumulative: fill(out, count, x, logNormalCumulative)
  case nil: preconditionFailure("there is no unary kernel \(number)")
  }
}

@inline(always)
private func sweepBinary<Number: SweptNumber>(
  _ number: Int, _ x: UnsafePointer<Number>, _ y: UnsafePointer<Number>, stride: Int,
  into out: UnsafeMutablePointer<Number>, count: Int
) {
  switch BinaryKernel(rawValue: number) {
  case .swishWithBeta: fill(out, count, x, y, stride, swish(_:beta:))
  case .swishDerivativeWithBeta:
    fill(out, count, x, y, stride, swishDerivative(_:beta:))
  case .swishSecondDerivativeWithBeta:
    fill(out, count, x, y, stride, swishSecondDerivative(_:beta:))
  case .swishBetaDerivative:
    fill(out, count, x, y, stride, swishBetaDerivative(_:beta:))
  case .leakyReLU: fill(out, count, x, y, stride, leakyReLU(_:slope:))
  case .leakyReLUDerivative:
    fill(out, count, x, y, stride, leakyReLUDerivative(_:slope:))
  case .glu: fill(out, count, x, y, stride, glu)
  case .gluPartialA: fill(out, count, x, y, stride, gluPartialA)
  case .gluPartialB: fill(out, count, x, y, stride, gluPartialB)
  case .gatedSwish: fill(out, count, x, y, stride, gatedSwish)
  case .gatedSwishPartialA:
    fill(out, count, x, y, stride, gatedSwishPartialA)
  case .gatedSwishPartialB:
    fill(out, count, x, y, stride, gatedSwishPartialB)
  case .swiGLU: fill(out, count, x, y, stride, swiGLU)
  case .swiGLUPartialA: fill(out, count, x, y, stride, swiGLUPartialA)
  case .swiGLUPartialB: fill(out, count, x, y, stride, swiGLUPartialB)
  case .geGLU: fill(out, count, x, y, stride, geGLU)
  case .geGLUPartialA: fill(out, count, x, y, stride, geGLUPartialA)
  case .geGLUPartialB: fill(out, count, x, y, stride, geGLUPartialB)
  case .reGLU: fill(out, count, x, y, stride, reGLU)
  case .reGLUPartialA: fill(out, count, x, y, stride, reGLUPartialA)
  case .reGLUPartialB: fill(out, count, x, y, stride, reGLUPartialB)
  case .bilinear: fill(out, count, x, y, stride, bilinear)
  case .bilinearPartialA:
    fill(out, count, x, y, stride, bilinearPartialA)
  case .bilinearPartialB:
    fill(out, count, x, y, stride, bilinearPartialB)
  case nil: preconditionFailure("there is no binary kernel \(number)")
  }
}

@inline(always)
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
  case .sigmoid: fillFloats(out, count, x, floatSigmoid)
  case .sigmoidDerivative: fillFloats(out, count, x, floatSigmoidDerivative)
  case .tanh: fillFloats(out, count, x, floatTanh)
  case .tanhDerivative: fillFloats(out, count, x, floatTanhDerivative)
  case .softplus: fillFloats(out, count, x, floatSoftplus)
  case .swish: fillFloats(out, count, x, floatSwish)
  case .swishDerivative: fill(out, count, x, narrowSwishDerivative)
  case .swishSecondDerivative: fill(out, count, x, narrowSwishSecondDerivative)
  case .geluSecondDerivative: fill(out, count, x, narrowGELUSecondDerivative)
  case .geluTanh: fillFloats(out, count, x, floatGELUTanh)
  case .geluTanhDerivative: fill(out, count, x, narrowGELUTanhDerivative)
  case .geluSigmoid: fillFloats(out, count, x, floatGELUSigmoid)
  case .geluSigmoidDerivative: fill(out, count, x, narrowGELUSigmoidDerivative)
  case .sinc: fill(out, count, x, narrowSinc)
  case .sincDerivative: fill(out, count, x, narrowSincDerivative)
  case .sincSecondDerivative: fill(out, count, x, narrowSincSecondDerivative)
  default: sweepUnary(number, x, into: out, count: count)
  }
}

private func sweepNarrow(
  _ number: Int, _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>, stride: Int,
  into out: UnsafeMutablePointer<Float>, count: Int
) {
  switch BinaryKernel(rawValue: number) {
  case .swishWithBeta: fillFloats(out, count, x, y, stride, floatSwish(_:beta:))
  case .swishBetaDerivative:
    fill(out, count, x, y, stride, narrowSwishBetaDerivative(_:beta:))
  case .glu: fillFloats(out, count, x, y, stride, floatGLU)
  case .gatedSwish: fillFloats(out, count, x, y, stride, floatGatedSwish)
  case .swiGLU: fillFloats(out, count, x, y, stride, floatSwiGLU)
  case .swiGLUPartialA: fill(out, count, x, y, stride, narrowSwiGLUPartialA)
  default: sweepBinary(number, x, y, stride: stride, into: out, count: count)
  }
}
