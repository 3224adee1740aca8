// ReGLU, a product with a ReLU of one of its factors.

import ElementaryDispatch

/// ReGLU, ReLU(a)·b.
///
/// All a and b whose product is not 0·∞, which gives nan.
///
/// At most ½ ulp.
///
/// N. Shazeer, "GLU Variants Improve Transformer" (2020), arXiv:2002.05202, section 2.
public func reGLU(_ a: Double, _ b: Double) -> Double {
  value(of: .reGLU, a, b)
}

/// `reGLU` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func reGLU<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.reGLU, a, b)
}

/// `reGLU` of `a` and `b`, pair by pair; element i is exactly the function of the elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func reGLU<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.reGLU, a, b)
}

/// Each element of `a` replaced by `reGLU` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func reGLU<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.reGLU, inPlace: &a, b)
}

/// ∂/∂a of ReLU(a)·b: b for a > 0, 0·b for a ≤ 0.
///
/// All a and b.
///
/// Exact.
///
/// Differentiated by hand; the chapter proves each step.
public func reGLUPartialA(_ a: Double, _ b: Double) -> Double {
  value(of: .reGLUPartialA, a, b)
}

/// `reGLUPartialA` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func reGLUPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.reGLUPartialA, a, b)
}

/// `reGLUPartialA` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func reGLUPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.reGLUPartialA, a, b)
}

/// Each element of `a` replaced by `reGLUPartialA` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func reGLUPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.reGLUPartialA, inPlace: &a, b)
}

/// ∂/∂b of ReLU(a)·b, which is ReLU(a).
///
/// As `relu(_:)` of a.
///
/// Exact.
///
/// Differentiated by hand; the chapter proves each step.
public func reGLUPartialB(_ a: Double, _ b: Double) -> Double {
  value(of: .reGLUPartialB, a, b)
}

/// `reGLUPartialB` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func reGLUPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.reGLUPartialB, a, b)
}

/// `reGLUPartialB` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func reGLUPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.reGLUPartialB, a, b)
}

/// Each element of `a` replaced by `reGLUPartialB` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func reGLUPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.reGLUPartialB, inPlace: &a, b)
}
