// Swish, a function that gates itself, with a fixed and with a given slope β of its gate.

import Elementary
import ElementaryDispatch

/// Swish, xσ(x) = x/(1 + e^{−x}), also called SiLU.
///
/// All x. −0 at −0 and −∞, +∞ at +∞, nan at nan. It falls up to its minimum at −1.27846… and
/// rises from there.
///
/// At most 2 ulp; 0.51 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// P. Ramachandran, B. Zoph, Q. V. Le, "Searching for Activation Functions" (2017),
/// arXiv:1710.05941. S. Elfwing, E. Uchibe, K. Doya, "Sigmoid-weighted linear units" (2017),
/// arXiv:1702.03118.
///
/// `gate` holds more digits of σ(x) than a double does, so the product is rounded once.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
// snippet.swish
public func swish(_ x: Double) -> Double {
  Double(x * gate(x))
}
// snippet.end

/// `swish` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func swish<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.swish, x)
}

/// `swish` of each element of `x`, which may have any length; element i is exactly the function
/// of element i.
public func swish<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.swish, x)
}

/// Each element of `x` replaced by `swish` of it.
public func swish<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.swish, inPlace: &x)
}

/// The slope of Swish, σ(x) + xσ(x)σ(−x) = σ(x)(1 + xσ(−x)).
///
/// All x. ½ at 0, −0 at −∞, 1 at +∞, nan at nan. Its zero is at −1.27846….
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.55 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
public func swishDerivative(_ x: Double) -> Double {
  value(of: .swishDerivative, x)
}

/// `swishDerivative` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func swishDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.swishDerivative, x)
}

/// `swishDerivative` of each element of `x`, which may have any length; element i is exactly
/// the function of element i.
public func swishDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.swishDerivative, x)
}

/// Each element of `x` replaced by `swishDerivative` of it.
public func swishDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.swishDerivative, inPlace: &x)
}

/// The second derivative of Swish, σ(x)σ(−x)(2 + x(σ(−x) − σ(x))).
///
/// All x; even. ½ at 0, −0 at ±∞, nan at nan. Its zeros are at ±2.39935….
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.51 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
public func swishSecondDerivative(_ x: Double) -> Double {
  value(of: .swishSecondDerivative, x)
}

/// `swishSecondDerivative` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func swishSecondDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.swishSecondDerivative, x)
}

/// `swishSecondDerivative` of each element of `x`, which may have any length; element i is
/// exactly the function of element i.
public func swishSecondDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.swishSecondDerivative, x)
}

/// Each element of `x` replaced by `swishSecondDerivative` of it.
public func swishSecondDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.swishSecondDerivative, inPlace: &x)
}

/// Swish with a slope β of its gate, xσ(βx): ½x at β = 0, ReLU as β → ∞.
///
/// All x and β whose product is not 0·∞, which gives nan. −0 where x = −∞ and β > 0. βx is
/// taken exactly, so a large product costs no digits.
///
/// At most 2 ulp; 0.50 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// P. Ramachandran, B. Zoph, Q. V. Le, "Searching for Activation Functions" (2017),
/// arXiv:1710.05941.
///
/// - Parameters:
///   - x: Where.
///   - beta: The slope β of the gate, one for all elements.
public func swish(_ x: Double, beta: Double) -> Double {
  value(of: .swishWithBeta, x, beta)
}

/// `swish(_:beta:)` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func swish<Number: ActivationNumber>(
  _ x: Number, beta: Number
) -> Number {
  swept(.swishWithBeta, x, withAll: beta)
}

/// `swish(_:beta:)` of each element of `x`, which may have any length; element i is exactly the
/// function of element i.
public func swish<Number: ActivationNumber>(
  _ x: [Number], beta: Number
) -> [Number] {
  swept(.swishWithBeta, x, withAll: beta)
}

/// Each element of `x` replaced by `swish(_:beta:)` of it.
public func swish<Number: ActivationNumber>(
  inPlace x: inout [Number], beta: Number
) {
  sweep(.swishWithBeta, inPlace: &x, withAll: beta)
}

/// ∂/∂x of xσ(βx), σ(t)(1 + tσ(−t)) with t = βx.
///
/// All x and β whose product is not 0·∞, which gives nan.
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.54 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
///
/// - Parameters:
///   - x: Where.
///   - beta: The slope β of the gate, one for all elements.
public func swishDerivative(_ x: Double, beta: Double) -> Double {
  value(of: .swishDerivativeWithBeta, x, beta)
}

/// `swishDerivative(_:beta:)` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func swishDerivative<Number: ActivationNumber>(
  _ x: Number, beta: Number
) -> Number {
  swept(.swishDerivativeWithBeta, x, withAll: beta)
}

/// `swishDerivative(_:beta:)` of each element of `x`, which may have any length; element i is
/// exactly the function of element i.
public func swishDerivative<Number: ActivationNumber>(
  _ x: [Number], beta: Number
) -> [Number] {
  swept(.swishDerivativeWithBeta, x, withAll: beta)
}

/// Each element of `x` replaced by `swishDerivative(_:beta:)` of it.
public func swishDerivative<Number: ActivationNumber>(
  inPlace x: inout [Number], beta: Number
) {
  sweep(.swishDerivativeWithBeta, inPlace: &x, withAll: beta)
}

/// ∂²/∂x² of xσ(βx), βσ(t)σ(−t)(2 + t(σ(−t) − σ(t))) with t = βx.
///
/// All x and β whose product is not 0·∞, which gives nan.
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.50 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
///
/// - Parameters:
///   - x: Where.
///   - beta: The slope β of the gate, one for all elements.
public func swishSecondDerivative(_ x: Double, beta: Double) -> Double {
  value(of: .swishSecondDerivativeWithBeta, x, beta)
}

/// `swishSecondDerivative(_:beta:)` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func swishSecondDerivative<Number: ActivationNumber>(
  _ x: Number, beta: Number
) -> Number {
  swept(.swishSecondDerivativeWithBeta, x, withAll: beta)
}

/// `swishSecondDerivative(_:beta:)` of each element of `x`, which may have any length; element
/// i is exactly the function of element i.
public func swishSecondDerivative<Number: ActivationNumber>(
  _ x: [Number], beta: Number
) -> [Number] {
  swept(.swishSecondDerivativeWithBeta, x, withAll: beta)
}

/// Each element of `x` replaced by `swishSecondDerivative(_:beta:)` of it.
public func swishSecondDerivative<Number: ActivationNumber>(
  inPlace x: inout [Number], beta: Number
) {
  sweep(.swishSecondDerivativeWithBeta, inPlace: &x, withAll: beta)
}

/// ∂/∂β of xσ(βx), x²σ(βx)σ(−βx).
///
/// All x and β whose product is not 0·∞, which gives nan. Never negative.
///
/// At most 2 ulp; 0.53 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// Differentiated by hand; the chapter proves each step.
///
/// - Parameters:
///   - x: Where.
///   - beta: The slope β of the gate, one for all elements.
public func swishBetaDerivative(_ x: Double, beta: Double) -> Double {
  value(of: .swishBetaDerivative, x, beta)
}

/// `swishBetaDerivative(_:beta:)` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func swishBetaDerivative<Number: ActivationNumber>(
  _ x: Number, beta: Number
) -> Number {
  swept(.swishBetaDerivative, x, withAll: beta)
}

/// `swishBetaDerivative(_:beta:)` of each element of `x`, which may have any length; element i
/// is exactly the function of element i.
public func swishBetaDerivative<Number: ActivationNumber>(
  _ x: [Number], beta: Number
) -> [Number] {
  swept(.swishBetaDerivative, x, withAll: beta)
}

/// Each element of `x` replaced by `swishBetaDerivative(_:beta:)` of it.
public func swishBetaDerivative<Number: ActivationNumber>(
  inPlace x: inout [Number], beta: Number
) {
  sweep(.swishBetaDerivative, inPlace: &x, withAll: beta)
}

/// The lowest point of Swish, x = −1.27846…, y = x + 1 = −0.27846….
///
/// There σ(x)(1 + xσ(−x)) = 0, that is x = −1 − W(1/e) with Lambert's W. Both are the nearest
/// doubles; asserted by "Swish is lowest at its minimum".
public let swishMinimum: (x: Double, y: Double) = (
  -1.278464542761074, -0.2784645427610738
)
