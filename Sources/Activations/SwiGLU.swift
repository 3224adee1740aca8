// SwiGLU, a product with a Swish of one of its factors.

import Elementary
import ElementaryDispatch

/// SwiGLU, Swish(a)·b = aσ(a)b.
///
/// All a and b whose product is not 0·∞, which gives nan. A tiny Swish times a huge b keeps its
/// digits.
///
/// At most 2 ulp; 0.53 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// N. Shazeer, "GLU Variants Improve Transformer" (2020), arXiv:2002.05202, section 2.
///
/// `gate` holds more digits of σ(a) than a double does, so the two products are rounded once.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
// snippet.swiGLU
public func swiGLU(_ a: Double, _ b: Double) -> Double {
  Double(a * gate(a) * b)
}
// snippet.end

/// `swiGLU` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func swiGLU<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.swiGLU, a, b)
}

/// `swiGLU` of `a` and `b`, pair by pair; element i is exactly the function of the elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func swiGLU<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.swiGLU, a, b)
}

/// Each element of `a` replaced by `swiGLU` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func swiGLU<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.swiGLU, inPlace: &a, b)
}

/// ∂/∂a of Swish(a)·b, Swish′(a)·b.
///
/// All a and b whose product is not 0·∞, which gives nan.
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.53 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
public func swiGLUPartialA(_ a: Double, _ b: Double) -> Double {
  value(of: .swiGLUPartialA, a, b)
}

/// `swiGLUPartialA` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func swiGLUPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.swiGLUPartialA, a, b)
}

/// `swiGLUPartialA` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func swiGLUPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.swiGLUPartialA, a, b)
}

/// Each element of `a` replaced by `swiGLUPartialA` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func swiGLUPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.swiGLUPartialA, inPlace: &a, b)
}

/// ∂/∂b of Swish(a)·b, which is Swish(a).
///
/// As `swish(_:)` of a.
///
/// At most 2 ulp; 0.51 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// Differentiated by hand; the chapter proves each step.
public func swiGLUPartialB(_ a: Double, _ b: Double) -> Double {
  value(of: .swiGLUPartialB, a, b)
}

/// `swiGLUPartialB` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func swiGLUPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.swiGLUPartialB, a, b)
}

/// `swiGLUPartialB` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func swiGLUPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.swiGLUPartialB, a, b)
}

/// Each element of `a` replaced by `swiGLUPartialB` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func swiGLUPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.swiGLUPartialB, inPlace: &a, b)
}
