// The rectifiers: straight lines with a corner at 0.

import ElementaryDispatch

/// The rectified linear unit, ReLU(x) = max(x, 0).
///
/// All x. 0 for x ≤ 0 (also at −0 and −∞), +∞ at +∞, nan at nan.
///
/// Exact.
///
/// V. Nair, G. E. Hinton, "Rectified Linear Units Improve Restricted Boltzmann Machines", ICML
/// 2010.
public func relu(_ x: Double) -> Double {
  value(of: .relu, x)
}

/// `relu` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func relu<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.relu, x)
}

/// `relu` of each element of `x`, which may have any length; element i is exactly the function
/// of element i.
public func relu<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.relu, x)
}

/// Each element of `x` replaced by `relu` of it.
public func relu<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.relu, inPlace: &x)
}

/// The slope of the rectified linear unit: 1 for x > 0, 0 for x ≤ 0.
///
/// All x. At 0, where there is no slope, 0 by convention; nan at nan.
///
/// Exact.
///
/// V. Nair, G. E. Hinton, "Rectified Linear Units Improve Restricted Boltzmann Machines", ICML
/// 2010.
public func reluDerivative(_ x: Double) -> Double {
  value(of: .reluDerivative, x)
}

/// `reluDerivative` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func reluDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.reluDerivative, x)
}

/// `reluDerivative` of each element of `x`, which may have any length; element i is exactly the
/// function of element i.
public func reluDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.reluDerivative, x)
}

/// Each element of `x` replaced by `reluDerivative` of it.
public func reluDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.reluDerivative, inPlace: &x)
}

/// The leaky rectified linear unit: x for x > 0, slope·x for x ≤ 0.
///
/// All x. nan at nan.
///
/// At most ½ ulp.
///
/// A. L. Maas, A. Y. Hannun, A. Y. Ng, "Rectifier Nonlinearities Improve Neural Network
/// Acoustic Models", ICML 2013.
///
/// - Parameters:
///   - x: Where.
///   - slope: The slope below 0, one for all elements.
public func leakyReLU(_ x: Double, slope: Double) -> Double {
  value(of: .leakyReLU, x, slope)
}

/// `leakyReLU(_:slope:)` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func leakyReLU<Number: ActivationNumber>(
  _ x: Number, slope: Number
) -> Number {
  swept(.leakyReLU, x, withAll: slope)
}

/// `leakyReLU(_:slope:)` of each element of `x`, which may have any length; element i is
/// exactly the function of element i.
public func leakyReLU<Number: ActivationNumber>(
  _ x: [Number], slope: Number
) -> [Number] {
  swept(.leakyReLU, x, withAll: slope)
}

/// Each element of `x` replaced by `leakyReLU(_:slope:)` of it.
public func leakyReLU<Number: ActivationNumber>(
  inPlace x: inout [Number], slope: Number
) {
  sweep(.leakyReLU, inPlace: &x, withAll: slope)
}

/// The slope of the leaky rectified linear unit: 1 for x > 0, `slope` for x ≤ 0.
///
/// All x. At 0, where the two sides differ, `slope` by convention; nan at nan.
///
/// Exact.
///
/// A. L. Maas, A. Y. Hannun, A. Y. Ng, "Rectifier Nonlinearities Improve Neural Network
/// Acoustic Models", ICML 2013.
///
/// - Parameters:
///   - x: Where.
///   - slope: The slope below 0, one for all elements.
public func leakyReLUDerivative(_ x: Double, slope: Double) -> Double {
  value(of: .leakyReLUDerivative, x, slope)
}

/// `leakyReLUDerivative(_:slope:)` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func leakyReLUDerivative<Number: ActivationNumber>(
  _ x: Number, slope: Number
) -> Number {
  swept(.leakyReLUDerivative, x, withAll: slope)
}

/// `leakyReLUDerivative(_:slope:)` of each element of `x`, which may have any length; element i
/// is exactly the function of element i.
public func leakyReLUDerivative<Number: ActivationNumber>(
  _ x: [Number], slope: Number
) -> [Number] {
  swept(.leakyReLUDerivative, x, withAll: slope)
}

/// Each element of `x` replaced by `leakyReLUDerivative(_:slope:)` of it.
public func leakyReLUDerivative<Number: ActivationNumber>(
  inPlace x: inout [Number], slope: Number
) {
  sweep(.leakyReLUDerivative, inPlace: &x, withAll: slope)
}
