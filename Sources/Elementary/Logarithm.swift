// Logarithms and eˣ − 1, with the polynomials that the gates already use.

/// A positive normal number as m·2^k with m between √½ and √2.
struct Halving {
  let mantissa: Twofold
  let exponent: Lanes

  @inline(__always)
  init(_ y: Twofold) {
    let rootHalf: Int64 = 0x3fe6_a09e_667f_3bcd
    exponent = Lanes((y.head.bits &- Bits(repeating: rootHalf)) &>> 52)
    mantissa = y.scaled(by: powerOfTwo(-exponent))
  }
}

/// log y for positive normal y, in two parts: log m = 2 artanh((m − 1)/(m + 1)).
func logarithm(_ y: Twofold) -> Twofold {
  let parts = Halving(y)
  let z = ((-1.0 + parts.mantissa) as Twofold) / (1.0 + parts.mantissa)
  return parts.exponent * Twofold(logarithmOfTwo) + twiceAreaTangent(z)
}

/// log 2.
let logarithmOfTwo = Constant(head: 0x1.62e42fefa39efp-1, tail: 0x1.abc9e3b39803fp-56)

/// 2 artanh z for |z| ≤ ⅓.
private func twiceAreaTangent(_ z: Twofold) -> Twofold {
  let square = z.head * z.head
  let head = 2 * z.head
  return sum(large: head, small: 2 * z.tail + head * (square * areaTangentSeries(square)))
}

/// log x.
///
/// −∞ at 0, nan below, +∞ at +∞. At most 2 ulp from the system's ("eˣ, eˣ − 1, log x
/// and log(1 + x) agree with the system's to 2 ulp").
package func logarithm(_ x: Double) -> Double {
  if x == 0 { return -.infinity }
  guard x > 0, x.isFinite else { return x < 0 ? .nan : x }
  if x < 0x1p-1022 { return logarithm(of: x, liftedBy: 54) }
  if x > 0x1p1000 { return logarithm(of: x, liftedBy: -54) }
  return logarithm(Twofold(Lanes(repeating: x))).rounded[0]
}

/// log x for x near the ends of the doubles, by way of x·2^k.
private func logarithm(of x: Double, liftedBy k: Double) -> Double {
  let power = powerOfTwo(Lanes(repeating: k))
  let lifted = logarithm(Twofold(Lanes(repeating: x) * power))
  return (lifted + Lanes(repeating: -k) * Twofold(logarithmOfTwo)).rounded[0]
}

/// log(1 + x), without cancellation near 0.
///
/// −∞ at −1, nan below, +∞ at +∞, ±0 at ±0. At most 2 ulp from the system's ("eˣ, eˣ − 1, log x
/// and log(1 + x) agree with the system's to 2 ulp").
package func logarithm(onePlus x: Double) -> Double {
  if x.magnitude < 0x1p-54 { return x }
  if x == -1 { return -.infinity }
  guard x > -1, x.isFinite else { return x < -1 ? .nan : x }
  if x > -0.4, x < 0.9 {
    let y = Twofold(Lanes(repeating: x))
    return twiceAreaTangent(y / (2 + y)).rounded[0]
  }
  if x > 0x1p60 { return logarithm(x) }
  return logarithm(sum(Lanes(repeating: x), Lanes(repeating: 1))).rounded[0]
}

/// eˣ.
///
/// 0 at −∞, +∞ at +∞ and from about 709.8 on. At most 2 ulp from the system's ("eˣ, eˣ − 1, log x
/// and log(1 + x) agree with the system's to 2 ulp").
package func exponential(_ x: Double) -> Double {
  let near = min(max(x, -1000), 710)
  let power = Exponential(of: Twofold(Lanes(repeating: near)))
  let value = power.mantissa.rounded
  let lift = Lanes(repeating: x > 0 ? 2 : 1)
  return x.isNaN ? x : (scaled(value, by: power.exponent - lift + 1) * (x > 0 ? 2 : 1))[0]
}

/// eˣ − 1, without cancellation near 0.
///
/// −1 at −∞, +∞ at +∞, ±0 at ±0. At most 2 ulp from the system's ("eˣ, eˣ − 1, log x
/// and log(1 + x) agree with the system's to 2 ulp").
package func exponentialMinusOne(_ x: Double) -> Double {
  if x.magnitude < 0x1p-54 { return x }
  if x > 40 || x.isNaN { return exponential(x) }
  let power = Exponential(of: Twofold(Lanes(repeating: max(x, -50))))
  let scale = powerOfTwo(power.exponent)
  let rest = sum(scale - 1, power.excess.head * scale)
  return (rest.head + (rest.tail + power.excess.tail * scale))[0]
}
