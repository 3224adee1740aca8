// eˣ with about 60 correct bits, kept as a number near 1, an eighth root and a power of two.

/// e^x = root·2^exponent·(1 + rise), root being one of 1, 2^⅛, 2^¼ and so on, and |rise| ≤ 0.045.
struct Exponential {
  /// The eighth root of a power of two, rounded; what rounding left is in `rise`.
  let root: Lanes

  /// e^r − 1 for the rest r of the argument, accurate also where it is small.
  let rise: Twofold

  /// The number of eighths of log 2 in x, and 1.5·2⁵².
  private let shifted: Lanes

  /// e^(x + tail) for |x| up to about 1500 and a tail below x's last digit.
  ///
  /// x = k·log 2/8 + r with |r| ≤ log 2/16 (after Cody and Waite): the first product with k is taken
  /// from x without error, and r keeps what its rounding left. Then e^r − 1 = r + r²·P(r), where the
  /// second term is at most 1/1000 of the whole, so that its rounding costs less than 2⁻⁶².
  @inline(always)
  init(of x: Lanes, tail: Lanes? = nil) {
    shifted = fma(x, 0x1.71547652b82fep+3, 0x1.8p52)
    let count = shifted - 0x1.8p52
    let near = fma(count, -0x1.62e42fefa39efp-4, x)
    let far = count * -0x1.abc9e3b39803fp-59
    let rest = sum(large: near, small: tail.map { far + $0 } ?? far)
    let r = rest.head
    let front = sum(large: r, small: fma(r * r, exponentialSeries(r), rest.tail))
    rise = Twofold(front.head, front.tail + rootShares[shifted.bits])
    root = roots[shifted.bits]
  }

  @inline(always)
  init(of x: Twofold) {
    self.init(of: x.head, tail: x.tail)
  }

  /// The whole number k of eighths, and of these the wholes.
  @inline(always)
  var exponent: Lanes {
    (fma(shifted - 0x1.8p52, 0.125, -0.4375) + 0x1.8p52) - 0x1.8p52
  }

  /// e^x short of 2^exponent, between 1 and 2.
  @inline(always)
  var mantissa: Twofold { risen(root) }

  /// root·2^exponent for |x| ≤ 700.
  @inline(always)
  var front: Lanes { Lanes(bits: root.bits &+ ((shifted.bits &>> 3) &<< 52)) }

  /// e^x for |x| ≤ 700.
  @inline(always)
  var value: Twofold { risen(front) }

  /// start·(1 + rise).
  @inline(always)
  private func risen(_ start: Lanes) -> Twofold {
    let head = fma(start, rise.head, start)
    return Twofold(head, fma(start, rise.tail, fma(start, rise.head, start - head)))
  }
}

/// 2^k for whole k from −1022 to 1023.
@inline(always)
func powerOfTwo(_ k: Lanes) -> Lanes {
  Lanes(bits: ((k + 0x1.8p52).bits &+ Bits(repeating: 1023)) &<< 52)
}

/// x·2^k for whole k up to 1000, rounded at most once when the result is subnormal.
///
/// From k = −2100 down the result is 0 even where x is infinite: e^{−1455} leaves nothing of any
/// double; nan stays nan.
@inline(always)
func scaled(_ x: Lanes, by k: Lanes) -> Lanes {
  if !anywhere(.!(k .>= -1000)) { return x * powerOfTwo(k) }
  let first = k.clamped(above: -1000)
  let second = (k - first).clamped(above: -1000)
  let value = x * powerOfTwo(first) * powerOfTwo(second)
  return choose((k .< -2100) .& (x.magnitude .<= .infinity), Lanes(bits: x.signs), else: value)
}
