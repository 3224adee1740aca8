import Activations
import Matrices
import CProcessor
import MatrixKernels
import MatrixKernelsWide
import MatrixKernelsWidest
import Networks
import Probability
import RealModule
import Testing

@Suite("The inner loops of training")
struct GateKernelTests {
  /// Points from all sizes, both signs, and the special ones.
  static let points: [Double] = {
    var generator = SplitMix64(seed: 31)
    let sizes = (0..<20_000).map { _ in 40 * (2 * generator.uniform() - 1) }
    let tiny = (-300...2).flatMap { exponent in
      [Double(sign: .plus, exponent: exponent, significand: 1.37), -.pow(2, Double(exponent))]
    }
    return sizes + tiny + [0, -0.0, 708, -708, 1e300, -1e300, .infinity, -.infinity]
  }()

  func applied(
    _ kernel: (UnsafeMutablePointer<Double>, Int) -> Void, to x: [Double]
  ) -> [Double] {
    var column = Matrix(column: x)
    column.withKernel(kernel)
    return column.elements
  }

  func worst(
    _ kernel: (UnsafeMutablePointer<Double>, Int) -> Void, _ reference: (Double) -> Double
  ) -> (ulp: Double, at: Double) {
    let values = applied(kernel, to: Self.points)
    var worst = (ulp: 0.0, at: 0.0)
    for (x, value) in zip(Self.points, values) {
      let exact = reference(x)
      if abs(value - exact) <= 4e-308 { continue }
      let error = abs(value - exact) / exact.ulp
      if !(error <= worst.ulp) { worst = (error, x) }
    }
    return worst
  }

  @Test("The sigmoid of training is that of Activations to within 4 ulp")
  func sigmoidKernel() {
    let error = worst(Kernels.sigmoid, Activations.sigmoid)
    #expect(error.ulp <= 4, "\(error.ulp) ulp at \(error.at)")
  }

  @Test("The tanh of training is that of Activations to within 4 ulp, near 0 too")
  func tanhKernel() {
    let error = worst(Kernels.hyperbolicTangent, Activations.tanh)
    #expect(error.ulp <= 4, "\(error.ulp) ulp at \(error.at)")
  }

  @Test(
    "The Swish of training is that of Activations to within 5 + |βx| ulp", arguments: [0.5, 1, 1.7])
  func swishKernel(beta: Double) {
    for x in Self.points where abs(x) <= 400 {
      let value = applied({ Kernels.swish($0, beta, $1) }, to: [x])[0]
      let exact = Activations.swish(x, beta: beta)
      #expect(
        abs(value - exact) <= max((5 + abs(beta * x)) * exact.ulp, 1e-300),
        "\(value), \(exact) at \(x)")
    }
  }

  @Test("Its slope is that of Activations to within 5·10⁻¹⁵", arguments: [0.5, 1, 1.7])
  func swishSlopeKernel(beta: Double) {
    let points = Self.points.filter { abs($0) <= 400 }
    var slopes = Matrix(rows: 0, columns: 0)
    withKernel(
      Matrix(rows: points.count, columns: 1, repeating: 1), Matrix(column: points), into: &slopes
    ) { Kernels.swishSlopes($0, $1, beta, $2, $3) }
    for (x, slope) in zip(points, slopes.elements) {
      let exact = swishDerivative(x, beta: beta)
      #expect(abs(slope - exact) <= 5e-15, "\(slope), \(exact) at \(x)")
    }
  }

  @Test("nan stays nan")
  func nan() {
    let sigmoids = applied(Kernels.sigmoid, to: [.nan, 1, .nan])
    #expect(sigmoids[0].isNaN && sigmoids[2].isNaN && sigmoids[1] > 0.7)
    let tangents = applied(Kernels.hyperbolicTangent, to: [.nan, 1, .nan])
    #expect(tangents[0].isNaN && tangents[2].isNaN && tangents[1] > 0.7)
  }

  @Test(
    "Registers of 256 bits give the bits of the portable build", .enabled(if: processor_has_avx2()))
  func sameBitsWide() {
    expectPortableBits(
      MatrixKernelsWide.sigmoid(inPlace:count:),
      MatrixKernelsWide.hyperbolicTangent(inPlace:count:),
      MatrixKernelsWide.matrixProduct)
  }

  @Test(
    "Registers of 512 bits give the bits of the portable build",
    .enabled(if: processor_has_avx512()))
  func sameBitsWidest() {
    expectPortableBits(
      MatrixKernelsWidest.sigmoid(inPlace:count:),
      MatrixKernelsWidest.hyperbolicTangent(inPlace:count:), MatrixKernelsWidest.matrixProduct)
  }

  typealias Gate = (UnsafeMutablePointer<Double>, Int) -> Void
  typealias Product = (
    Int, Int, Int, UnsafePointer<Double>, Int, Int, UnsafePointer<Double>,
    UnsafePointer<Double>?, Int, UnsafeMutablePointer<Double>
  ) -> Void

  func expectPortableBits(_ sigmoid: Gate, _ tangent: Gate, _ matrixProduct: Product) {
    func bits(_ kernel: Gate) -> [UInt64] {
      applied(kernel, to: Self.points).map(\.bitPattern)
    }
    #expect(bits(sigmoid) == bits(MatrixKernels.sigmoid(inPlace:count:)))
    #expect(bits(tangent) == bits(MatrixKernels.hyperbolicTangent(inPlace:count:)))
    for (m, n, k) in [(1, 1, 1), (5, 9, 300), (17, 24, 40), (64, 64, 64)] {
      #expect(product(m, n, k, matrixProduct) == product(m, n, k, MatrixKernels.matrixProduct))
    }
  }

  func product(_ m: Int, _ n: Int, _ k: Int, _ kernel: Product) -> [UInt64] {
    var generator = SplitMix64(seed: 32)
    let (a, b) = (generator.normals(m * k), generator.normals(k * n))
    var c = Matrix(rows: m, columns: n)
    c.withKernel { address, _ in kernel(m, n, k, a, k, 1, b, nil, 0, address) }
    return c.elements.map(\.bitPattern)
  }
}

@Suite("Matrices")
struct MatrixTests {
  /// The product as the definition says, each sum taken in order.
  func definition(_ a: Matrix, _ b: Matrix) -> Matrix {
    var c = Matrix(rows: a.rows, columns: b.columns)
    for i in 0..<a.rows {
      for j in 0..<b.columns {
        for k in 0..<a.columns { c[i, j] += a[i, k] * b[k, j] }
      }
    }
    return c
  }

  @Test(
    "A product is its definition, bit for bit, whatever the tiles cut",
    arguments: [
      (0, 3, 2), (1, 1, 0), (1, 1, 1), (2, 3, 4), (4, 8, 5), (5, 9, 129), (7, 31, 300),
      (20, 40, 256),
    ])
  func product(m: Int, n: Int, k: Int) {
    var generator = SplitMix64(seed: 33)
    let a = Matrix(rows: m, columns: k, elements: generator.normals(m * k))
    let b = Matrix(rows: k, columns: n, elements: generator.normals(k * n))
    #expect(a * b == definition(a, b))
    var c = Matrix(rows: m, columns: n, repeating: 1)
    multiply(transposed: a.transposed, b, into: &c)
    #expect(c == definition(a, b))
  }

  @Test("Orthogonal weights keep every length", arguments: [(6, 6), (4, 9), (9, 4)])
  func orthogonal(rows: Int, columns: Int) {
    var generator = SplitMix64(seed: 34)
    let w = Initialisation.orthogonal(gain: 1).weights(
      outputs: rows, inputs: columns, using: &generator)
    let gram = rows <= columns ? w * w.transposed : w.transposed * w
    #expect(gram.largestDifference(from: .identity(min(rows, columns))) <= 1e-14)
  }
}
