/// A number that carries its derivative along: arithmetic and functions on it obey the rules of the
/// calculus, so a Swift function written for any such number is differentiated by running it.
///
/// This is a second road to a derivative that shares nothing with the symbolic one. A dual of duals
/// carries second derivatives.
public struct Dual<Value: Differentiable>: Sendable {
  /// The value.
  public var value: Value
  /// The derivative.
  public var slope: Value

  /// Makes a number with its derivative.
  public init(_ value: Value, slope: Value) {
    self.value = value
    self.slope = slope
  }
}

/// A number with the functions of the book: `Double`, and duals of it.
public protocol Differentiable: ExpressibleByIntegerLiteral, Sendable {
  /// Makes a number that does not vary.
  init(constant: Double)
  /// The sum.
  static func + (a: Self, b: Self) -> Self
  /// The difference.
  static func - (a: Self, b: Self) -> Self
  /// The number with the opposite sign.
  static prefix func - (a: Self) -> Self
  /// The product.
  static func * (a: Self, b: Self) -> Self
  /// The quotient.
  static func / (a: Self, b: Self) -> Self
  /// e to the power of a number.
  static func exp(_ x: Self) -> Self
  /// The natural logarithm.
  static func log(_ x: Self) -> Self
  /// The sine.
  static func sin(_ x: Self) -> Self
  /// The cosine.
  static func cos(_ x: Self) -> Self
  /// The hyperbolic tangent.
  static func tanh(_ x: Self) -> Self
  /// The error function.
  static func erf(_ x: Self) -> Self
  /// The square root.
  static func sqrt(_ x: Self) -> Self
}

extension Differentiable {
  /// The logistic function, by way of `exp`.
  public static func sigmoid(_ x: Self) -> Self { 1 / (1 + exp(-x)) }
}

extension Dual: Differentiable {
  /// Makes a number that does not vary.
  public init(constant: Double) { self.init(Value(constant: constant), slope: 0) }
  /// Makes a whole number, which does not vary.
  public init(integerLiteral value: Value.IntegerLiteralType) {
    self.init(Value(integerLiteral: value), slope: 0)
  }

  /// The sum rule.
  public static func + (a: Dual, b: Dual) -> Dual {
    Dual(a.value + b.value, slope: a.slope + b.slope)
  }
  /// The sum rule.
  public static func - (a: Dual, b: Dual) -> Dual {
    Dual(a.value - b.value, slope: a.slope - b.slope)
  }
  /// The product rule.
  public static func * (a: Dual, b: Dual) -> Dual {
    Dual(a.value * b.value, slope: a.slope * b.value + a.value * b.slope)
  }
  /// The sum rule.
  public static prefix func - (a: Dual) -> Dual { Dual(-a.value, slope: -a.slope) }
  /// The quotient rule.
  public static func / (a: Dual, b: Dual) -> Dual {
    let quotient = a.value / b.value
    return Dual(quotient, slope: (a.slope - quotient * b.slope) / b.value)
  }
  /// The derivative of eˣ is eˣ.
  public static func exp(_ x: Dual) -> Dual {
    let value = Value.exp(x.value)
    return Dual(value, slope: value * x.slope)
  }
  /// The derivative of log x is 1/x.
  public static func log(_ x: Dual) -> Dual { Dual(Value.log(x.value), slope: x.slope / x.value) }
  /// The derivative of sin x is cos x.
  public static func sin(_ x: Dual) -> Dual {
    Dual(Value.sin(x.value), slope: Value.cos(x.value) * x.slope)
  }
  /// The derivative of cos x is −sin x.
  public static func cos(_ x: Dual) -> Dual {
    Dual(Value.cos(x.value), slope: -Value.sin(x.value) * x.slope)
  }
  /// The derivative of tanh x is 1 − tanh² x.
  public static func tanh(_ x: Dual) -> Dual {
    let value = Value.tanh(x.value)
    return Dual(value, slope: (1 - value * value) * x.slope)
  }
  /// The derivative of erf x is 2/√π·e^(−x²).
  public static func erf(_ x: Dual) -> Dual {
    let scale = Value(constant: 1.1283791670955126)
    return Dual(Value.erf(x.value), slope: scale * Value.exp(-(x.value * x.value)) * x.slope)
  }
  /// The derivative of √x is 1/(2√x).
  public static func sqrt(_ x: Dual) -> Dual {
    let root = Value.sqrt(x.value)
    return Dual(root, slope: x.slope / (2 * root))
  }
}

extension Dual: Equatable where Value: Equatable {}

/// The derivative of a function at a point, by running it on a dual number.
public func slope(of function: (Dual<Double>) -> Dual<Double>, at x: Double) -> Double {
  function(Dual(x, slope: 1)).slope
}

/// The second derivative of a function at a point, by running it on a dual number of dual numbers.
public func curvature(
  of function: (Dual<Dual<Double>>) -> Dual<Dual<Double>>, at x: Double
) -> Double {
  function(Dual(Dual(x, slope: 1), slope: Dual(1, slope: 0))).slope.slope
}
