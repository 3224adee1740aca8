// eˣ with about 60 correct bits, kept as a number near 1 and a power of two.

/// e^x = (1 + excess)·2^exponent with |excess| ≤ 0.42.
struct Exponential {
  /// e^r − 1, accurate also where it is small.
  let excess: Twofold

  /// The whole number k of x = k·log 2 + r.
  let exponent: Lanes

  /// 2^k, where k is no less than −1022.
  let scale: Lanes

  /// e^(head + tail) for |head| up to about 1500.
  ///
  /// x = k·log 2 + r with |r| ≤ ½ log 2 (Cody and Waite): log 2 is held in two parts of 40 and 41
  /// bits, so that k times either is exact, and r keeps what its rounding left. Then
  /// e^r − 1 = r + r²/2 + r³·P(r), where the first two terms are summed exactly and the last is at
  /// most 2 % of the whole, so that its rounding costs less than 2⁻⁵⁸.
  @inline(__always)
  init(of x: Twofold) {
    self.init(Reduction(x.head), tail: x.tail)
  }

  /// e^x.
  @inline(__always)
  init(of x: Lanes) {
    self.init(Reduction(x), tail: nil)
  }

  /// e^(head + tail) for −700 ≤ head ≤ 0, in fewer steps.
  ///
  /// All that is not r itself is summed in one part; as it is at most 0.07, its rounding costs less
  /// than 2⁻⁵⁶ of the whole, and nothing where x is small.
  @inline(__always)
  init(plain x: Lanes, tail: Lanes?) {
    let reduction = Reduction(x)
    let r = reduction.rest.head
    let square = r * r
    var rest = reduction.rest.tail + square * (0.5 + r * exponentialSeries(r))
    if let tail { rest = rest + (tail + tail * (r + rest)) }
    excess = sum(large: r, small: rest)
    exponent = reduction.quotient
    scale = reduction.scale
  }

  @inline(__always)
  private init(_ reduction: Reduction, tail: Lanes?) {
    let r = reduction.rest.head
    let rest = tail.map { reduction.rest.tail + $0 } ?? reduction.rest.tail
    let square = product(r, r)
    let cubic = square.head * r * exponentialSeries(r)
    let front = sum(large: r, small: 0.5 * square.head)
    let back = (cubic + (front.tail + 0.5 * square.tail)) + (rest + rest * (front.head + cubic))
    excess = sum(large: front.head, small: back)
    exponent = reduction.quotient
    scale = reduction.scale
  }

  /// x = quotient·log 2 + rest.
  private struct Reduction {
    let quotient: Lanes
    let scale: Lanes
    let rest: Twofold

    @inline(__always)
    init(_ x: Lanes) {
      let shifted = x * 0x1.71547652b82fep+0 + 0x1.8p52
      quotient = shifted - 0x1.8p52
      scale = Lanes(bits: (shifted.bits &+ Bits(repeating: 1023)) &<< 52)
      let first = x - quotient * 0x1.62e42fefa2000p-1
      rest = sum(large: first, small: quotient * -0x1.9ef35793c7000p-41)
    }
  }

  /// e^r, between √½ and √2.
  @inline(__always)
  var mantissa: Twofold {
    let front = sum(large: Lanes(repeating: 1), small: excess.head)
    return Twofold(front.head, front.tail + excess.tail)
  }
}

/// 2^k for whole k from −1022 to 1023.
@inline(__always)
func powerOfTwo(_ k: Lanes) -> Lanes {
  Lanes(bits: ((k + 0x1.8p52).bits &+ Bits(repeating: 1023)) &<< 52)
}

/// x·2^k for whole k up to 1000, rounded at most once when the result is subnormal.
///
/// From k = −2100 down the result is 0 even where x is infinite: e^{−1455} leaves nothing of any
/// double.
@inline(__always)
func scaled(_ x: Lanes, by k: Lanes) -> Lanes {
  if !anywhere(.!(k .>= -1000)) { return x * powerOfTwo(k) }
  let first = k.clamped(above: -1000)
  let second = (k - first).clamped(above: -1000)
  let value = x * powerOfTwo(first) * powerOfTwo(second)
  return choose(k .< -2100, Lanes(bits: x.signs), else: value)
}
