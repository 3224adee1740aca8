// The gated linear unit, the first gate of two inputs.

import ElementaryDispatch

/// The gated linear unit, aσ(b).
///
/// All a and b. An infinite a gives ±∞, but 0 where b is below about −1455.
///
/// At most 2 ulp; 0.50 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// Y. N. Dauphin, A. Fan, M. Auli, D. Grangier, "Language Modeling with Gated Convolutional
/// Networks" (2016), arXiv:1612.08083.
public func glu(_ a: Double, _ b: Double) -> Double {
  value(of: .glu, a, b)
}

/// `glu` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func glu<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.glu, a, b)
}

/// `glu` of `a` and `b`, pair by pair; element i is exactly the function of the elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func glu<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.glu, a, b)
}

/// Each element of `a` replaced by `glu` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func glu<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.glu, inPlace: &a, b)
}

/// ∂/∂a of aσ(b), which is σ(b).
///
/// As `sigmoid(_:)` of b.
///
/// At most 2 ulp; 0.52 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// Differentiated by hand; the chapter proves each step.
public func gluPartialA(_ a: Double, _ b: Double) -> Double {
  value(of: .gluPartialA, a, b)
}

/// `gluPartialA` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func gluPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.gluPartialA, a, b)
}

/// `gluPartialA` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func gluPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.gluPartialA, a, b)
}

/// Each element of `a` replaced by `gluPartialA` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func gluPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.gluPartialA, inPlace: &a, b)
}

/// ∂/∂b of aσ(b), aσ(b)σ(−b).
///
/// All a and b.
///
/// At most 2 ulp; 0.52 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// Differentiated by hand; the chapter proves each step.
public func gluPartialB(_ a: Double, _ b: Double) -> Double {
  value(of: .gluPartialB, a, b)
}

/// `gluPartialB` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func gluPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.gluPartialB, a, b)
}

/// `gluPartialB` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func gluPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.gluPartialB, a, b)
}

/// Each element of `a` replaced by `gluPartialB` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func gluPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.gluPartialB, inPlace: &a, b)
}
