#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension Double: Differentiable {
  /// A `Double` as it is.
  public init(constant: Double) { self = constant }
  /// The C library's exponential function.
  public static func exp(_ x: Double) -> Double { platformExp(x) }
  /// The C library's natural logarithm.
  public static func log(_ x: Double) -> Double { platformLog(x) }
  /// The C library's sine.
  public static func sin(_ x: Double) -> Double { platformSin(x) }
  /// The C library's cosine.
  public static func cos(_ x: Double) -> Double { platformCos(x) }
  /// The C library's hyperbolic tangent.
  public static func tanh(_ x: Double) -> Double { platformTanh(x) }
  /// The C library's error function.
  public static func erf(_ x: Double) -> Double { platformErf(x) }
  /// The square root, correctly rounded.
  public static func sqrt(_ x: Double) -> Double { x.squareRoot() }
}

// Within the extension these names would mean the extension's own functions.
private func platformExp(_ x: Double) -> Double { exp(x) }
private func platformLog(_ x: Double) -> Double { log(x) }
private func platformSin(_ x: Double) -> Double { sin(x) }
private func platformCos(_ x: Double) -> Double { cos(x) }
private func platformTanh(_ x: Double) -> Double { tanh(x) }
private func platformErf(_ x: Double) -> Double { erf(x) }
