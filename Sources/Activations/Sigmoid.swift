// The logistic gate and its slope.

import ElementaryDispatch

/// The logistic sigmoid, σ(x) = 1/(1 + e^{−x}).
///
/// All x. 0 at −∞, 1 at +∞, nan at nan; below about −708 the result is subnormal, below about
/// −745 it is 0. It never falls from one double to the next.
///
/// At most 2 ulp; 0.52 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// P.-F. Verhulst, "Recherches mathématiques sur la loi d’accroissement de la population"
/// (1845).
public func sigmoid(_ x: Double) -> Double {
  value(of: .sigmoid, x)
}

/// `sigmoid` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func sigmoid<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.sigmoid, x)
}

/// `sigmoid` of each element of `x`, which may have any length; element i is exactly the
/// function of element i.
public func sigmoid<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.sigmoid, x)
}

/// Each element of `x` replaced by `sigmoid` of it.
public func sigmoid<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.sigmoid, inPlace: &x)
}

/// The slope of the sigmoid, σ′(x) = σ(x)(1 − σ(x)) = σ(x)σ(−x).
///
/// All x; even. ¼ at 0, 0 at ±∞, nan at nan.
///
/// At most 2 ulp; 0.51 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// Differentiated by hand; the chapter proves each step.
public func sigmoidDerivative(_ x: Double) -> Double {
  value(of: .sigmoidDerivative, x)
}

/// `sigmoidDerivative` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func sigmoidDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.sigmoidDerivative, x)
}

/// `sigmoidDerivative` of each element of `x`, which may have any length; element i is exactly
/// the function of element i.
public func sigmoidDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.sigmoidDerivative, x)
}

/// Each element of `x` replaced by `sigmoidDerivative` of it.
public func sigmoidDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.sigmoidDerivative, inPlace: &x)
}
