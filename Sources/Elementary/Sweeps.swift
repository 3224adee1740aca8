// Kernels swept over arrays, four elements at a time.
//
// This file, like all of this folder, is compiled twice on x86-64: for every such processor, and as
// the module `ElementaryWide` for those with AVX2 and fused multiply–adds. The two give the same
// bits; a caller takes whichever its processor can run.

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

/// What a sweep does with memory: `Float` is widened on the way in and rounded on the way out.
private protocol SweptNumber: BinaryFloatingPoint {
  /// The four numbers from here on.
  static func lanes(at source: UnsafePointer<Self>) -> Lanes

  /// Writes four numbers from here on.
  static func write(_ lanes: Lanes, to target: UnsafeMutablePointer<Self>)
}

extension Double: SweptNumber {
  @inline(__always)
  static func lanes(at source: UnsafePointer<Double>) -> Lanes {
    UnsafeRawPointer(source).loadUnaligned(as: Lanes.self)
  }

  @inline(__always)
  static func write(_ lanes: Lanes, to target: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(target).storeBytes(of: lanes, as: Lanes.self)
  }
}

extension Float: SweptNumber {
  @inline(__always)
  static func lanes(at source: UnsafePointer<Float>) -> Lanes {
    Lanes(UnsafeRawPointer(source).loadUnaligned(as: NarrowLanes.self))
  }

  @inline(__always)
  static func write(_ lanes: Lanes, to target: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(target).storeBytes(of: NarrowLanes(lanes), as: NarrowLanes.self)
  }
}

extension SweptNumber {
  /// The numbers at this address.
  @inline(__always)
  static func array(_ address: UnsafeRawPointer) -> UnsafePointer<Self> {
    address.assumingMemoryBound(to: Self.self)
  }

  /// The numbers at this address.
  @inline(__always)
  static func array(_ address: UnsafeMutableRawPointer) -> UnsafeMutablePointer<Self> {
    address.assumingMemoryBound(to: Self.self)
  }
}

// MARK: - Sweeps

/// out[i] = f(x[i]) for the unary kernel f with this number; `out` may be `x`.
package func sweep(
  unary number: Int, ofDouble isDouble: Bool, _ x: UnsafeRawPointer,
  into out: UnsafeMutableRawPointer, count: Int
) {
  if isDouble {
    sweepUnary(number, Double.array(x), into: Double.array(out), count: count)
  } else {
    sweepNarrow(number, Float.array(x), into: Float.array(out), count: count)
  }
}

/// out[i] = f(x[i], y[i]) for the binary kernel f with this number; `out` may be `x` or `y`.
package func sweep(
  binary number: Int, ofDouble isDouble: Bool, _ x: UnsafeRawPointer, _ y: UnsafeRawPointer,
  into out: UnsafeMutableRawPointer, count: Int
) {
  if isDouble {
    sweepBinary(
      number, Double.array(x), Each(numbers: Double.array(y)), into: Double.array(out), count: count
    )
  } else {
    sweepNarrow(
      number, Float.array(x), Each(numbers: Float.array(y)), into: Float.array(out), count: count)
  }
}

/// out[i] = f(x[i], y) for the binary kernel f with this number; `out` may be `x`.
package func sweep(
  binary number: Int, ofDouble isDouble: Bool, _ x: UnsafeRawPointer, withAll y: Double,
  into out: UnsafeMutableRawPointer, count: Int
) {
  let y = Lanes(repeating: y)
  if isDouble {
    sweepBinary(number, Double.array(x), All(lanes: y), into: Double.array(out), count: count)
  } else {
    sweepNarrow(number, Float.array(x), All(lanes: y), into: Float.array(out), count: count)
  }
}

/// out[i] = f(x[i], y, z) for the ternary kernel f with this number; `out` may be `x`.
package func sweep(
  ternary number: Int, ofDouble isDouble: Bool, _ x: UnsafeRawPointer, withAll y: Double,
  and z: Double, into out: UnsafeMutableRawPointer, count: Int
) {
  if isDouble {
    sweepTernary(number, Double.array(x), y, z, into: Double.array(out), count: count)
  } else {
    sweepTernary(number, Float.array(x), y, z, into: Float.array(out), count: count)
  }
}

// MARK: - One loop a kernel

@inline(__always)
private func sweepUnary<Number: SweptNumber>(
  _ number: Int, _ x: UnsafePointer<Number>, into out: UnsafeMutablePointer<Number>, count: Int
) {
  switch UnaryKernel(rawValue: number) {
  case .sigmoid: fill(out, count) { sigmoid(numbersAt(x, $0, $1)) }
  case .sigmoidDerivative: fill(out, count) { sigmoidDerivative(numbersAt(x, $0, $1)) }
  case .tanh: fill(out, count) { tanh(numbersAt(x, $0, $1)) }
  case .tanhDerivative: fill(out, count) { tanhDerivative(numbersAt(x, $0, $1)) }
  case .relu: fill(out, count) { relu(numbersAt(x, $0, $1)) }
  case .reluDerivative: fill(out, count) { reluDerivative(numbersAt(x, $0, $1)) }
  case .softplus: fill(out, count) { softplus(numbersAt(x, $0, $1)) }
  case .swish: fill(out, count) { swish(numbersAt(x, $0, $1)) }
  case .swishDerivative: fill(out, count) { swishDerivative(numbersAt(x, $0, $1)) }
  case .swishSecondDerivative: fill(out, count) { swishSecondDerivative(numbersAt(x, $0, $1)) }
  case .gelu: fill(out, count) { gelu(numbersAt(x, $0, $1)) }
  case .geluDerivative: fill(out, count) { geluDerivative(numbersAt(x, $0, $1)) }
  case .geluSecondDerivative: fill(out, count) { geluSecondDerivative(numbersAt(x, $0, $1)) }
  case .geluTanh: fill(out, count) { geluTanh(numbersAt(x, $0, $1)) }
  case .geluTanhDerivative: fill(out, count) { geluTanhDerivative(numbersAt(x, $0, $1)) }
  case .geluSigmoid: fill(out, count) { geluSigmoid(numbersAt(x, $0, $1)) }
  case .geluSigmoidDerivative: fill(out, count) { geluSigmoidDerivative(numbersAt(x, $0, $1)) }
  case .sinc: fill(out, count) { sinc(numbersAt(x, $0, $1)) }
  case .sincDerivative: fill(out, count) { sincDerivative(numbersAt(x, $0, $1)) }
  case .sincSecondDerivative: fill(out, count) { sincSecondDerivative(numbersAt(x, $0, $1)) }
  case nil: preconditionFailure("there is no unary kernel \(number)")
  }
}

@inline(__always)
private func sweepBinary<Number: SweptNumber>(
  _ number: Int, _ x: UnsafePointer<Number>, _ y: some Second,
  into out: UnsafeMutablePointer<Number>, count: Int
) {
  switch BinaryKernel(rawValue: number) {
  case .swishWithBeta: fill(out, count) { swish(numbersAt(x, $0, $1), beta: y.part($0, $1)) }
  case .swishDerivativeWithBeta:
    fill(out, count) { swishDerivative(numbersAt(x, $0, $1), beta: y.part($0, $1)) }
  case .swishSecondDerivativeWithBeta:
    fill(out, count) { swishSecondDerivative(numbersAt(x, $0, $1), beta: y.part($0, $1)) }
  case .swishBetaDerivative:
    fill(out, count) { swishBetaDerivative(numbersAt(x, $0, $1), beta: y.part($0, $1)) }
  case .leakyReLU: fill(out, count) { leakyReLU(numbersAt(x, $0, $1), slope: y.part($0, $1)) }
  case .leakyReLUDerivative:
    fill(out, count) { leakyReLUDerivative(numbersAt(x, $0, $1), slope: y.part($0, $1)) }
  case .glu: fill(out, count) { glu(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .gluPartialA: fill(out, count) { gluPartialA(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .gluPartialB: fill(out, count) { gluPartialB(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .gatedSwish: fill(out, count) { gatedSwish(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .gatedSwishPartialA:
    fill(out, count) { gatedSwishPartialA(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .gatedSwishPartialB:
    fill(out, count) { gatedSwishPartialB(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .swiGLU: fill(out, count) { swiGLU(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .swiGLUPartialA: fill(out, count) { swiGLUPartialA(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .swiGLUPartialB: fill(out, count) { swiGLUPartialB(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .geGLU: fill(out, count) { geGLU(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .geGLUPartialA: fill(out, count) { geGLUPartialA(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .geGLUPartialB: fill(out, count) { geGLUPartialB(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .reGLU: fill(out, count) { reGLU(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .reGLUPartialA: fill(out, count) { reGLUPartialA(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .reGLUPartialB: fill(out, count) { reGLUPartialB(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .bilinear: fill(out, count) { bilinear(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .bilinearPartialA:
    fill(out, count) { bilinearPartialA(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .bilinearPartialB:
    fill(out, count) { bilinearPartialB(numbersAt(x, $0, $1), y.part($0, $1)) }
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
    fill(out, count) { gelu(numbersAt(x, $0, $1), mean: mean, deviation: deviation) }
  case .geluDerivative:
    fill(out, count) { geluDerivative(numbersAt(x, $0, $1), mean: mean, deviation: deviation) }
  case .geluSecondDerivative:
    fill(out, count) {
      geluSecondDerivative(numbersAt(x, $0, $1), mean: mean, deviation: deviation)
    }
  case nil: preconditionFailure("there is no ternary kernel \(number)")
  }
}

// MARK: - Float: kernels of its own where there are any

private func sweepNarrow(
  _ number: Int, _ x: UnsafePointer<Float>, into out: UnsafeMutablePointer<Float>, count: Int
) {
  switch UnaryKernel(rawValue: number) {
  case .sigmoid: fill(out, count) { narrowSigmoid(numbersAt(x, $0, $1)) }
  case .sigmoidDerivative: fill(out, count) { narrowSigmoidDerivative(numbersAt(x, $0, $1)) }
  case .tanh: fill(out, count) { narrowTanh(numbersAt(x, $0, $1)) }
  case .tanhDerivative: fill(out, count) { narrowTanhDerivative(numbersAt(x, $0, $1)) }
  case .softplus: fill(out, count) { narrowSoftplus(numbersAt(x, $0, $1)) }
  case .swish: fill(out, count) { narrowSwish(numbersAt(x, $0, $1)) }
  case .geluTanh: fill(out, count) { narrowGELUTanh(numbersAt(x, $0, $1)) }
  case .geluSigmoid: fill(out, count) { narrowGELUSigmoid(numbersAt(x, $0, $1)) }
  case .sinc: fill(out, count) { narrowSinc(numbersAt(x, $0, $1)) }
  default: sweepUnary(number, x, into: out, count: count)
  }
}

private func sweepNarrow(
  _ number: Int, _ x: UnsafePointer<Float>, _ y: some Second,
  into out: UnsafeMutablePointer<Float>, count: Int
) {
  switch BinaryKernel(rawValue: number) {
  case .swishWithBeta: fill(out, count) { narrowSwish(numbersAt(x, $0, $1), beta: y.part($0, $1)) }
  case .glu: fill(out, count) { narrowGLU(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .gatedSwish: fill(out, count) { narrowGatedSwish(numbersAt(x, $0, $1), y.part($0, $1)) }
  case .swiGLU: fill(out, count) { narrowSwiGLU(numbersAt(x, $0, $1), y.part($0, $1)) }
  default: sweepBinary(number, x, y, into: out, count: count)
  }
}

/// The second argument of a sweep: one for each element, or one for all.
private protocol Second {
  /// The `size` arguments from `place` on.
  func part(_ place: Int, _ size: Int) -> Lanes
}

/// One for each element.
private struct Each<Number: SweptNumber>: Second {
  let numbers: UnsafePointer<Number>

  @inline(__always)
  func part(_ place: Int, _ size: Int) -> Lanes {
    numbersAt(numbers, place, size)
  }
}

/// One for all elements.
private struct All: Second {
  let lanes: Lanes

  @inline(__always)
  func part(_ place: Int, _ size: Int) -> Lanes { lanes }
}

/// Writes kernel(place, size) for the places 0, 4, 8, …; the last may hold
/// fewer numbers.
@inline(never)
private func fill<Number: SweptNumber>(
  _ out: UnsafeMutablePointer<Number>, _ count: Int, _ kernel: (Int, Int) -> Lanes
) {
  var place = 0
  while place &+ laneCount <= count {
    Number.write(kernel(place, laneCount), to: out + place)
    place &+= laneCount
  }
  if place < count {
    let last = kernel(place, count - place)
    for lane in 0..<count - place { out[place + lane] = Number(last[lane]) }
  }
}

/// The `size` numbers from `place` on, as many as there are lanes but at the end; zeros stand in for what is missing.
@inline(__always)
private func numbersAt<Number: SweptNumber>(
  _ x: UnsafePointer<Number>, _ place: Int, _ size: Int
) -> Lanes {
  if size == laneCount { return Number.lanes(at: x + place) }
  var lanes = Lanes(repeating: 0)
  for lane in 0..<size { lanes[lane] = Double(x[place + lane]) }
  return lanes
}
