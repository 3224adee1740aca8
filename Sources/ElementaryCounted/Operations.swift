// How much arithmetic the kernels of the library take, found by running them on numbers that count.

/// The floating-point operations of one call, for one element.
///
/// Changes of sign, shifts of bits and the reading of a table are left out. A product and a sum that
/// are rounded once count as one multiplication, as they are one operation of the processor.
public struct Operations: Hashable, Sendable {
  /// Sums and differences.
  public internal(set) var additions = 0
  /// Products, and products with a sum that are rounded once.
  public internal(set) var multiplications = 0
  /// Quotients.
  public internal(set) var divisions = 0
  /// Comparisons, and choices between two values by them.
  public internal(set) var choices = 0

  /// All of them.
  public var total: Int { additions + multiplications + divisions + choices }
}

/// What a kernel gave, and what it took.
public struct Counted: Hashable, Sendable {
  /// The value: the same code on the same numbers as in `Activations`, so the same bits.
  public let value: Double
  /// What was computed on the way.
  public let operations: Operations
}

/// A function of one number whose operations are counted: `CountedKernel.sinc(0.3).operations`.
///
/// The sources are those that `Activations` runs; only the vectors under them are others. The
/// chapters on Sinc and SwiGLU claim that both give the same bits.
public struct CountedKernel: Sendable {
  /// The name of the function in the book.
  public let name: String
  private let kernel: @Sendable (Lanes) -> Lanes

  init(_ name: String, _ kernel: @escaping @Sendable (Lanes) -> Lanes) {
    self.name = name
    self.kernel = kernel
  }

  /// The value at `x` and what it took.
  public func callAsFunction(_ x: Double) -> Counted {
    counting { kernel(Lanes(repeating: x)) }
  }

  /// max(x, 0).
  public static let relu = CountedKernel("ReLU") { ElementaryCounted.relu($0) }
  /// xσ(x).
  public static let swish = CountedKernel("Swish") { ElementaryCounted.swish($0) }
  /// xΦ(x).
  public static let gelu = CountedKernel("GELU") { ElementaryCounted.gelu($0) }
  /// sin(πx)/(πx).
  public static let sinc = CountedKernel("sinc") { ElementaryCounted.sinc($0) }
}

/// A function of two numbers whose operations are counted: `CountedGate.swiGLU(1, 2).operations`.
public struct CountedGate: Sendable {
  /// The name of the function in the book.
  public let name: String
  private let kernel: @Sendable (Lanes, Lanes) -> Lanes

  init(_ name: String, _ kernel: @escaping @Sendable (Lanes, Lanes) -> Lanes) {
    self.name = name
    self.kernel = kernel
  }

  /// The value at `a` and `b` and what it took.
  public func callAsFunction(_ a: Double, _ b: Double) -> Counted {
    counting { kernel(Lanes(repeating: a), Lanes(repeating: b)) }
  }

  /// aσ(b).
  public static let glu = CountedGate("GLU") { ElementaryCounted.glu($0, $1) }
  /// aσ(a)σ(b).
  public static let gatedSwish = CountedGate("doubly gated") {
    ElementaryCounted.gatedSwish($0, $1)
  }
  /// ab.
  public static let bilinear = CountedGate("bilinear") { ElementaryCounted.bilinear($0, $1) }
  /// max(a, 0)·b.
  public static let reGLU = CountedGate("ReGLU") { ElementaryCounted.reGLU($0, $1) }
  /// aΦ(a)b.
  public static let geGLU = CountedGate("GEGLU") { ElementaryCounted.geGLU($0, $1) }
  /// aσ(a)b.
  public static let swiGLU = CountedGate("SwiGLU") { ElementaryCounted.swiGLU($0, $1) }
}
