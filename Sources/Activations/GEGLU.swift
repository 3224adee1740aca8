// GEGLU, a product with a GELU of one of its factors.

import ElementaryDispatch

/// GEGLU, GELU(a)·b = aΦ(a)b.
///
/// All a and b whose product is not 0·∞, which gives nan.
///
/// At most 2 ulp; 0.52 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// N. Shazeer, "GLU Variants Improve Transformer" (2020), arXiv:2002.05202, section 2.
public func geGLU(_ a: Double, _ b: Double) -> Double {
  value(of: .geGLU, a, b)
}

/// `geGLU` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func geGLU<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.geGLU, a, b)
}

/// `geGLU` of `a` and `b`, pair by pair; element i is exactly the function of the elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func geGLU<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.geGLU, a, b)
}

/// Each element of `a` replaced by `geGLU` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func geGLU<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.geGLU, inPlace: &a, b)
}

/// ∂/∂a of GELU(a)·b, GELU′(a)·b.
///
/// All a and b whose product is not 0·∞, which gives nan.
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.52 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
public func geGLUPartialA(_ a: Double, _ b: Double) -> Double {
  value(of: .geGLUPartialA, a, b)
}

/// `geGLUPartialA` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func geGLUPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.geGLUPartialA, a, b)
}

/// `geGLUPartialA` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func geGLUPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.geGLUPartialA, a, b)
}

/// Each element of `a` replaced by `geGLUPartialA` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func geGLUPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.geGLUPartialA, inPlace: &a, b)
}

/// ∂/∂b of GELU(a)·b, which is GELU(a).
///
/// As `gelu(_:)` of a.
///
/// At most 2 ulp; 0.54 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// Differentiated by hand; the chapter proves each step.
public func geGLUPartialB(_ a: Double, _ b: Double) -> Double {
  value(of: .geGLUPartialB, a, b)
}

/// `geGLUPartialB` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func geGLUPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.geGLUPartialB, a, b)
}

/// `geGLUPartialB` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func geGLUPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.geGLUPartialB, a, b)
}

/// Each element of `a` replaced by `geGLUPartialB` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func geGLUPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.geGLUPartialB, inPlace: &a, b)
}
