// Logarithms, in two parts: of any positive number, and of 1 + e for the gates.

/// A positive normal number as m·2^k with m between √½ and √2.
struct Halving {
  let mantissa: Twofold
  let exponent: Lanes

  @inline(always)
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

/// start + log(1 + e) for a start that is 0 or positive and 0 ≤ e ≤ 1.
///
/// A short factor c takes 1 + e to 1 + r; log(1 + e) is −log c, which is in a table, and log(1 + r). At
/// both ends of the interval c is exact, so next to them nothing but r itself is rounded.
@inline(always)
func logarithm(onePlus e: Twofold, from start: Lanes) -> Lanes {
  let places = fma(e.head, 7, 0x1.8p52).bits
  let factor = shortInverses[places]
  let r = fma(e.head, factor, factor - 1)
  let base = sum(start, inverseLogarithms[places])
  let front = sum(large: base.head, small: r)
  let share = e.tail * factor
  let rest = fma(r, share.negated, share)
  let tail = (base.tail + inverseLogarithmTails[places]) + (front.tail + rest)
  return front.head + fma(r * r, logarithmSeries(r), tail)
}

/// log 2.
let logarithmOfTwo = Constant(head: 0x1.62e42fefa39efp-1, tail: 0x1.abc9e3b39803fp-56)

/// 2 artanh z for |z| ≤ ⅓.
private func twiceAreaTangent(_ z: Twofold) -> Twofold {
  let square = z.head * z.head
  let head = 2 * z.head
  return sum(large: head, small: 2 * z.tail + head * (square * areaTangentSeries(square)))
}
