// The two short forms of GELU: by a hyperbolic tangent, and by a sigmoid.

import ElementaryDispatch

/// GELU by a hyperbolic tangent, ½x(1 + tanh(√(2/π)(x + 0.044715x³))).
///
/// All x. −0 at −0 and −∞, +∞ at +∞, nan at nan. It differs from `gelu(_:)` by up to 4.8·10⁻⁴.
/// 0.044715 is the decimal number, not its nearest double; the form xσ(2√(2/π)(x +
/// 0.044715x³)), which is computed, has no difference that could cancel.
///
/// At most 2 ulp; 0.52 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// D. Hendrycks, K. Gimpel, "Gaussian Error Linear Units (GELUs)" (2016), arXiv:1606.08415,
/// section 2.
public func geluTanh(_ x: Double) -> Double {
  value(of: .geluTanh, x)
}

/// `geluTanh` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func geluTanh<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.geluTanh, x)
}

/// `geluTanh` of each element of `x`, which may have any length; element i is exactly the
/// function of element i.
public func geluTanh<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluTanh, x)
}

/// Each element of `x` replaced by `geluTanh` of it.
public func geluTanh<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluTanh, inPlace: &x)
}

/// The slope of `geluTanh`, σ(t)(1 + xt′σ(−t)) with t = 2√(2/π)(x + 0.044715x³).
///
/// All x. ½ at 0, −0 at −∞, 1 at +∞, nan at nan.
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.50 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
public func geluTanhDerivative(_ x: Double) -> Double {
  value(of: .geluTanhDerivative, x)
}

/// `geluTanhDerivative` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func geluTanhDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.geluTanhDerivative, x)
}

/// `geluTanhDerivative` of each element of `x`, which may have any length; element i is exactly
/// the function of element i.
public func geluTanhDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluTanhDerivative, x)
}

/// Each element of `x` replaced by `geluTanhDerivative` of it.
public func geluTanhDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluTanhDerivative, inPlace: &x)
}

/// GELU by a sigmoid, xσ(1.702x).
///
/// All x. −0 at −0 and −∞, +∞ at +∞, nan at nan. It differs from `gelu(_:)` by up to 0.021.
/// 1.702 is the decimal number, not its nearest double.
///
/// At most 2 ulp; 0.52 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// D. Hendrycks, K. Gimpel, "Gaussian Error Linear Units (GELUs)" (2016), arXiv:1606.08415,
/// section 2.
public func geluSigmoid(_ x: Double) -> Double {
  value(of: .geluSigmoid, x)
}

/// `geluSigmoid` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func geluSigmoid<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.geluSigmoid, x)
}

/// `geluSigmoid` of each element of `x`, which may have any length; element i is exactly the
/// function of element i.
public func geluSigmoid<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluSigmoid, x)
}

/// Each element of `x` replaced by `geluSigmoid` of it.
public func geluSigmoid<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluSigmoid, inPlace: &x)
}

/// The slope of `geluSigmoid`, σ(t)(1 + tσ(−t)) with t = 1.702x.
///
/// All x. ½ at 0, −0 at −∞, 1 at +∞, nan at nan.
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.52 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
public func geluSigmoidDerivative(_ x: Double) -> Double {
  value(of: .geluSigmoidDerivative, x)
}

/// `geluSigmoidDerivative` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func geluSigmoidDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.geluSigmoidDerivative, x)
}

/// `geluSigmoidDerivative` of each element of `x`, which may have any length; element i is
/// exactly the function of element i.
public func geluSigmoidDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluSigmoidDerivative, x)
}

/// Each element of `x` replaced by `geluSigmoidDerivative` of it.
public func geluSigmoidDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluSigmoidDerivative, inPlace: &x)
}
