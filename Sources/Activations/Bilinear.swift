// The bilinear unit, a gate without a gate function.

import ElementaryDispatch

/// The bilinear unit, ab.
///
/// All a and b whose product is not 0·∞, which gives nan.
///
/// At most ½ ulp.
///
/// N. Shazeer, "GLU Variants Improve Transformer" (2020), arXiv:2002.05202, section 2.
public func bilinear(_ a: Double, _ b: Double) -> Double {
  value(of: .bilinear, a, b)
}

/// `bilinear` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func bilinear<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.bilinear, a, b)
}

/// `bilinear` of `a` and `b`, pair by pair; element i is exactly the function of the elements
/// i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func bilinear<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.bilinear, a, b)
}

/// Each element of `a` replaced by `bilinear` of it and the element of `b` at its place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func bilinear<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.bilinear, inPlace: &a, b)
}

/// ∂/∂a of ab, which is b.
///
/// All a and b.
///
/// Exact.
///
/// N. Shazeer, "GLU Variants Improve Transformer" (2020), arXiv:2002.05202, section 2.
public func bilinearPartialA(_ a: Double, _ b: Double) -> Double {
  value(of: .bilinearPartialA, a, b)
}

/// `bilinearPartialA` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func bilinearPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.bilinearPartialA, a, b)
}

/// `bilinearPartialA` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func bilinearPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.bilinearPartialA, a, b)
}

/// Each element of `a` replaced by `bilinearPartialA` of it and the element of `b` at its
/// place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func bilinearPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.bilinearPartialA, inPlace: &a, b)
}

/// ∂/∂b of ab, which is a.
///
/// All a and b.
///
/// Exact.
///
/// N. Shazeer, "GLU Variants Improve Transformer" (2020), arXiv:2002.05202, section 2.
public func bilinearPartialB(_ a: Double, _ b: Double) -> Double {
  value(of: .bilinearPartialB, a, b)
}

/// `bilinearPartialB` of two `Float`s, or of `Double`s in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func bilinearPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  swept(.bilinearPartialB, a, b)
}

/// `bilinearPartialB` of `a` and `b`, pair by pair; element i is exactly the function of the
/// elements i.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func bilinearPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  swept(.bilinearPartialB, a, b)
}

/// Each element of `a` replaced by `bilinearPartialB` of it and the element of `b` at its
/// place.
///
/// - Precondition: `a` and `b` are equally many; the message names both counts.
public func bilinearPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.bilinearPartialB, inPlace: &a, b)
}
