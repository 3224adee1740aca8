// GELU, x times the probability that a normal number lies below it.

import Elementary
import ElementaryDispatch

/// The Gaussian error linear unit, xΦ(x) = ½x·erfc(−x/√2).
///
/// All x. −0 at −0 and −∞, +∞ at +∞, nan at nan; subnormal below about −37.6. It falls up to
/// its minimum at −0.75179… and rises from there.
///
/// At most 2 ulp; 0.54 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// D. Hendrycks, K. Gimpel, "Gaussian Error Linear Units (GELUs)" (2016), arXiv:1606.08415,
/// section 2.
///
/// `normalGate` holds Φ(x) to about 60 bits, so the product is rounded once.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
// snippet.gelu
public func gelu(_ x: Double) -> Double {
  Double(x * normalGate(x))
}
// snippet.end

/// `gelu` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func gelu<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.gelu, x)
}

/// `gelu` of each element of `x`, which may have any length; element i is exactly the function
/// of element i.
public func gelu<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.gelu, x)
}

/// Each element of `x` replaced by `gelu` of it.
public func gelu<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.gelu, inPlace: &x)
}

/// The slope of GELU, Φ(x) + xφ(x).
///
/// All x. ½ at 0, −0 at −∞, 1 at +∞, nan at nan. Its zero is at −0.75179….
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.52 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
public func geluDerivative(_ x: Double) -> Double {
  value(of: .geluDerivative, x)
}

/// `geluDerivative` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func geluDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.geluDerivative, x)
}

/// `geluDerivative` of each element of `x`, which may have any length; element i is exactly the
/// function of element i.
public func geluDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluDerivative, x)
}

/// Each element of `x` replaced by `geluDerivative` of it.
public func geluDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluDerivative, inPlace: &x)
}

/// The second derivative of GELU, (2 − x²)φ(x).
///
/// All x; even. 2/√(2π) at 0, −0 at ±∞, nan at nan. Its zeros are at ±√2.
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.50 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
public func geluSecondDerivative(_ x: Double) -> Double {
  value(of: .geluSecondDerivative, x)
}

/// `geluSecondDerivative` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func geluSecondDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.geluSecondDerivative, x)
}

/// `geluSecondDerivative` of each element of `x`, which may have any length; element i is
/// exactly the function of element i.
public func geluSecondDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluSecondDerivative, x)
}

/// Each element of `x` replaced by `geluSecondDerivative` of it.
public func geluSecondDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluSecondDerivative, inPlace: &x)
}

/// GELU with a mean μ and a deviation σ, xΦ((x − μ)/σ).
///
/// All x and μ, σ > 0. −0 at −∞, +∞ at +∞, nan at nan. A deviation that is not positive is the
/// caller’s mistake: the formula is followed.
///
/// At most 2 ulp: the quotient (x − μ)/σ is kept in two parts. Asserted by "With mean 0 and
/// deviation 1 GELU is GELU" and "GELU with a mean and a deviation is within 2 ulp".
///
/// D. Hendrycks, K. Gimpel, "Gaussian Error Linear Units (GELUs)" (2016), arXiv:1606.08415,
/// section 2.
///
/// - Parameters:
///   - x: Where.
///   - mean: The mean μ of the normal gate.
///   - deviation: The deviation σ of the normal gate, positive.
public func gelu(_ x: Double, mean: Double, deviation: Double) -> Double {
  value(of: .gelu, x, mean, deviation)
}

/// `gelu(_:mean:deviation:)` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func gelu<Number: ActivationNumber>(
  _ x: Number, mean: Number, deviation: Number
) -> Number {
  swept(.gelu, x, mean: mean, deviation: deviation)
}

/// `gelu(_:mean:deviation:)` of each element of `x`, which may have any length; element i is
/// exactly the function of element i.
public func gelu<Number: ActivationNumber>(
  _ x: [Number], mean: Number, deviation: Number
) -> [Number] {
  swept(.gelu, x, mean: mean, deviation: deviation)
}

/// Each element of `x` replaced by `gelu(_:mean:deviation:)` of it.
public func gelu<Number: ActivationNumber>(
  inPlace x: inout [Number], mean: Number, deviation: Number
) {
  sweep(.gelu, inPlace: &x, mean: mean, deviation: deviation)
}

/// The slope of GELU with a mean μ and a deviation σ, Φ(z) + (x/σ)φ(z) with z = (x − μ)/σ.
///
/// As `gelu(_:mean:deviation:)`. 0 for z ≤ −60 and 1 for z ≥ 60.
///
/// At most 2 ulp of its largest term. Asserted by "With mean 0 and deviation 1 GELU is GELU".
///
/// Differentiated by hand; the chapter proves each step.
///
/// - Parameters:
///   - x: Where.
///   - mean: The mean μ of the normal gate.
///   - deviation: The deviation σ of the normal gate, positive.
public func geluDerivative(_ x: Double, mean: Double, deviation: Double) -> Double {
  value(of: .geluDerivative, x, mean, deviation)
}

/// `geluDerivative(_:mean:deviation:)` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func geluDerivative<Number: ActivationNumber>(
  _ x: Number, mean: Number, deviation: Number
) -> Number {
  swept(.geluDerivative, x, mean: mean, deviation: deviation)
}

/// `geluDerivative(_:mean:deviation:)` of each element of `x`, which may have any length;
/// element i is exactly the function of element i.
public func geluDerivative<Number: ActivationNumber>(
  _ x: [Number], mean: Number, deviation: Number
) -> [Number] {
  swept(.geluDerivative, x, mean: mean, deviation: deviation)
}

/// Each element of `x` replaced by `geluDerivative(_:mean:deviation:)` of it.
public func geluDerivative<Number: ActivationNumber>(
  inPlace x: inout [Number], mean: Number, deviation: Number
) {
  sweep(.geluDerivative, inPlace: &x, mean: mean, deviation: deviation)
}

/// The second derivative of GELU with a mean μ and a deviation σ, φ(z)(2 − (x/σ)z)/σ with z =
/// (x − μ)/σ.
///
/// As `gelu(_:mean:deviation:)`. 0 for |z| ≥ 60.
///
/// At most 2 ulp of its largest term. Asserted by "With mean 0 and deviation 1 GELU is GELU".
///
/// Differentiated by hand; the chapter proves each step.
///
/// - Parameters:
///   - x: Where.
///   - mean: The mean μ of the normal gate.
///   - deviation: The deviation σ of the normal gate, positive.
public func geluSecondDerivative(_ x: Double, mean: Double, deviation: Double) -> Double {
  value(of: .geluSecondDerivative, x, mean, deviation)
}

/// `geluSecondDerivative(_:mean:deviation:)` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func geluSecondDerivative<Number: ActivationNumber>(
  _ x: Number, mean: Number, deviation: Number
) -> Number {
  swept(.geluSecondDerivative, x, mean: mean, deviation: deviation)
}

/// `geluSecondDerivative(_:mean:deviation:)` of each element of `x`, which may have any length;
/// element i is exactly the function of element i.
public func geluSecondDerivative<Number: ActivationNumber>(
  _ x: [Number], mean: Number, deviation: Number
) -> [Number] {
  swept(.geluSecondDerivative, x, mean: mean, deviation: deviation)
}

/// Each element of `x` replaced by `geluSecondDerivative(_:mean:deviation:)` of it.
public func geluSecondDerivative<Number: ActivationNumber>(
  inPlace x: inout [Number], mean: Number, deviation: Number
) {
  sweep(.geluSecondDerivative, inPlace: &x, mean: mean, deviation: deviation)
}
