// sin(πx) and cos(πx), reduced exactly: x less the nearest half has no rounding error.

/// sin(πx) and cos(πx) in two parts each.
struct Circle {
  /// sin(πx).
  let sine: Twofold

  /// cos(πx).
  let cosine: Twofold

  /// First whole turns of 2 are taken off, which leaves at most 1; then the nearest multiple of ½,
  /// which leaves at most ¼. Both differences are exact. The number of halves says which of the two
  /// series is the sine and with which sign.
  @inline(always)
  init(_ x: Lanes) {
    let size = x.magnitude
    let folded = size - 2 * wholePart(0.5 * size)
    let shifted = 2 * folded + 0x1.8p52
    let halves = shifted.bits
    let rest = folded - 0.5 * (shifted - 0x1.8p52)
    let t = product(rest, rest)
    let square = t.head * t.head
    let ratio = onePlus(t, sincQuarterFirst, square * sincQuarterSeries(t.head))
    let even = onePlus(t, cosineQuarterFirst, square * cosineQuarterSeries(t.head))
    let odd = rest * (Twofold(circleConstant) * ratio)
    let isOdd = (halves & Bits(repeating: 1)) .== Bits(repeating: 1)
    let sineSigns = ((halves & Bits(repeating: 2)) &<< 62) ^ x.signs
    let cosineSigns = ((halves &+ Bits(repeating: 1)) & Bits(repeating: 2)) &<< 62
    sine = Twofold.choose(isOdd, even, else: odd).turned(by: sineSigns)
    cosine = Twofold.choose(isOdd, odd, else: even).turned(by: cosineSigns)
  }
}

/// π.
let circleConstant = Constant(head: 0x1.921fb54442d18p+1, tail: 0x1.1a62633145c07p-53)

/// 1/π.
let oneOverCircleConstant = Constant(head: 0x1.45f306dc9c883p-2, tail: -0x1.6b01ec5417056p-56)

/// A whole number at most ½ away from x ≥ 0.
@inline(always)
func wholePart(_ x: Lanes) -> Lanes {
  choose(x .>= 0x1p52, x, else: (x + 0x1p52) - 0x1p52)
}

/// 1 + t·c + rest.
@inline(always)
func onePlus(_ t: Twofold, _ c: Constant, _ rest: Lanes) -> Twofold {
  let second = t * Twofold(c)
  let front = sum(large: Lanes(repeating: 1), small: second.head)
  return Twofold(front.head, front.tail + (second.tail + rest))
}

/// sin(πx); at the whole numbers 0 with the sign of x.
@inline(always)
func sineOfPi(_ x: Lanes) -> Lanes {
  let sine = Circle(x).sine.rounded
  return choose(sine .== 0, Lanes(bits: x.signs), else: sine)
}

/// cos(πx); 0 half-way between the whole numbers.
@inline(always)
func cosineOfPi(_ x: Lanes) -> Lanes {
  let cosine = Circle(x).cosine.rounded
  return choose(cosine .== 0, Lanes(repeating: 0), else: cosine)
}

/// `sineOfPi` of one number.
package func sineOfPi(_ x: Double) -> Double { sineOfPi(Lanes(repeating: x))[0] }

/// `cosineOfPi` of one number.
package func cosineOfPi(_ x: Double) -> Double { cosineOfPi(Lanes(repeating: x))[0] }
