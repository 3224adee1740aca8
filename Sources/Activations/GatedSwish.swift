// Swish of one input, gated by the sigmoid of another.

import ElementaryDispatch

/// Swish(a) gated by the sigmoid of b, aσ(a)σ(b).
///
/// All a and b.
///
/// At most 2 ulp; 0.54 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// The gate is that of the article the chapter on SwiGLU reads; Shazeer’s SwiGLU is
/// `swiGLU(_:_:)`.
public func gatedSwish(_ a: Double, _ b: Double) -> Double {
  value(of: .gatedSwish, a, b)
}

/// `gatedSwish` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func gatedSwish<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.gatedSwish, a, b)
}

/// `gatedSwish` of `a` and `b`, pair by pair; element i is exactly the function of the elements
/// i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func gatedSwish<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.gatedSwish, a, b)
}

/// Each element of `a` replaced by `gatedSwish` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func gatedSwish<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.gatedSwish, inPlace: &a, b)
}

/// ∂/∂a of aσ(a)σ(b), Swish′(a)σ(b).
///
/// All a and b.
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.54 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
public func gatedSwishPartialA(_ a: Double, _ b: Double) -> Double {
  value(of: .gatedSwishPartialA, a, b)
}

/// `gatedSwishPartialA` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func gatedSwishPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.gatedSwishPartialA, a, b)
}

/// `gatedSwishPartialA` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func gatedSwishPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.gatedSwishPartialA, a, b)
}

/// Each element of `a` replaced by `gatedSwishPartialA` of it and the element of `b` at its
/// place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func gatedSwishPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.gatedSwishPartialA, inPlace: &a, b)
}

/// ∂/∂b of aσ(a)σ(b), Swish(a)σ(b)σ(−b).
///
/// All a and b.
///
/// At most 2 ulp; 0.51 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// Differentiated by hand; the chapter proves each step.
public func gatedSwishPartialB(_ a: Double, _ b: Double) -> Double {
  value(of: .gatedSwishPartialB, a, b)
}

/// `gatedSwishPartialB` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func gatedSwishPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.gatedSwishPartialB, a, b)
}

/// `gatedSwishPartialB` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func gatedSwishPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.gatedSwishPartialB, a, b)
}

/// Each element of `a` replaced by `gatedSwishPartialB` of it and the element of `b` at its
/// place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func gatedSwishPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.gatedSwishPartialB, inPlace: &a, b)
}
