// The cardinal sine, a wave that dies away.

import Elementary
import ElementaryDispatch

/// The normalised cardinal sine, sinc x = sin(πx)/(πx).
///
/// All x; even. 1 at 0, exactly 0 at all other whole numbers and at ±∞ (the limit), nan at nan.
/// With n the nearest whole number and f = x − n it is (−1)ⁿ(f/x)·sin(πf)/(πf): π is never
/// multiplied in only to be divided out.
///
/// At most 2 ulp; 0.50 measured. Asserted by "Every function is within 2 ulp of its reference".
///
/// P. M. Woodward, "Probability and Information Theory, with Applications to Radar" (1953).
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
// snippet.sinc
public func sinc(_ x: Double) -> Double {
  let n = nearestWhole(x)
  let f = x - n  // sin(πx) = (−1)ⁿ sin(πf), and no digit of f is lost
  if n == 0 { return Double(sineRatio(f)) }
  if f == 0 || x.isInfinite { return 0 }
  return minusOne(toThe: n) * Double(quotient(f, x) * sineRatio(f))
}
// snippet.end

/// `sinc` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func sinc<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.sinc, x)
}

/// `sinc` of each element of `x`, which may have any length; element i is exactly the function
/// of element i.
public func sinc<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.sinc, x)
}

/// Each element of `x` replaced by `sinc` of it.
public func sinc<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.sinc, inPlace: &x)
}

/// The slope of sinc, (cos(πx) − sinc x)/x.
///
/// All x; odd. ±0 turned at ±0, 0 at ±∞, nan at nan. Its zeros are the extrema of sinc, at
/// ±1.43029… and so on.
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 0.93 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
public func sincDerivative(_ x: Double) -> Double {
  value(of: .sincDerivative, x)
}

/// `sincDerivative` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func sincDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.sincDerivative, x)
}

/// `sincDerivative` of each element of `x`, which may have any length; element i is exactly the
/// function of element i.
public func sincDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.sincDerivative, x)
}

/// Each element of `x` replaced by `sincDerivative` of it.
public func sincDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.sincDerivative, inPlace: &x)
}

/// The second derivative of sinc, −π² sinc x − 2 sinc′ x/x.
///
/// All x; even. −π²/3 at 0, 0 at ±∞, nan at nan. Its zeros are at ±0.66256… and so on.
///
/// At most 2 ulp of its largest term near its zero and at most 2 ulp elsewhere; 1.05 measured
/// there. Asserted by "Every function is within 2 ulp of its reference" and "Near a zero away
/// from 0 a derivative is within 2 ulp of its largest term".
///
/// Differentiated by hand; the chapter proves each step.
public func sincSecondDerivative(_ x: Double) -> Double {
  value(of: .sincSecondDerivative, x)
}

/// `sincSecondDerivative` of a `Float`, or of a `Double` in generic code.
///
/// At most 1 ulp of a `Float`, asserted by "Every Float is within 1 ulp".
public func sincSecondDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  swept(.sincSecondDerivative, x)
}

/// `sincSecondDerivative` of each element of `x`, which may have any length; element i is
/// exactly the function of element i.
public func sincSecondDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.sincSecondDerivative, x)
}

/// Each element of `x` replaced by `sincSecondDerivative` of it.
public func sincSecondDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.sincSecondDerivative, inPlace: &x)
}
