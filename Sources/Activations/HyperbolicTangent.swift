// The hyperbolic tangent, a sigmoid between −1 and 1, and its slope.

import ElementaryDispatch

/// The hyperbolic tangent, tanh x = (eˣ − e^{−x})/(eˣ + e^{−x}) = 2σ(2x) − 1.
///
/// All x; odd. ±0 at ±0, ±1 at ±∞, nan at nan. It never falls from one double to the next.
///
/// At most 2 ulp; 0.68 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// NIST Digital Library of Mathematical Functions, §4.28.
public func tanh(_ x: Double) -> Double {
  value(of: .tanh, x)
}

/// `tanh` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func tanh<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.tanh, x)
}

/// `tanh` of each element of `x`, which may have any length; element i is exactly the function
/// of element i.
public func tanh<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.tanh, x)
}

/// Each element of `x` replaced by `tanh` of it.
public func tanh<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.tanh, inPlace: &x)
}

/// The slope of the hyperbolic tangent, tanh′ x = 1 − tanh² x = 1/cosh² x.
///
/// All x; even. 1 at 0, 0 at ±∞, nan at nan. The difference 1 − tanh² is never formed, so the
/// tails keep their digits.
///
/// At most 2 ulp; 0.52 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// Differentiated by hand; the chapter proves each step.
public func tanhDerivative(_ x: Double) -> Double {
  value(of: .tanhDerivative, x)
}

/// `tanhDerivative` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func tanhDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.tanhDerivative, x)
}

/// `tanhDerivative` of each element of `x`, which may have any length; element i is exactly the
/// function of element i.
public func tanhDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.tanhDerivative, x)
}

/// Each element of `x` replaced by `tanhDerivative` of it.
public func tanhDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.tanhDerivative, inPlace: &x)
}
