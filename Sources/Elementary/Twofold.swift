// Numbers in two parts, a head and a much smaller tail, which together hold about 100 bits.
//
// T. J. Dekker, "A floating-point technique for extending the available precision", Numerische
// Mathematik 18 (1971), 224–242; D. E. Knuth, The Art of Computer Programming 2, section 4.2.2.

/// An unevaluated sum of a head and a tail.
struct Twofold {
  var head: Lanes
  var tail: Lanes

  @inline(always)
  init(_ head: Lanes, _ tail: Lanes) {
    self.head = head
    self.tail = tail
  }

  @inline(always)
  init(_ head: Lanes) {
    self.init(head, Lanes(repeating: 0))
  }

  @inline(always)
  init(_ constant: Constant) {
    self.init(Lanes(repeating: constant.head), Lanes(repeating: constant.tail))
  }

  /// The nearest double.
  @inline(always)
  var rounded: Lanes { head + tail }
}

/// A real number to about 107 bits.
struct Constant {
  let head: Double
  let tail: Double
}

// MARK: - Sums and products that lose nothing

/// a + b exactly, where |a| ≥ |b| or the difference between the two does not matter.
@inline(always)
func sum(large a: Lanes, small b: Lanes) -> Twofold {
  let head = a + b
  return Twofold(head, b - (head - a))
}

/// a + b exactly.
@inline(always)
func sum(_ a: Lanes, _ b: Lanes) -> Twofold {
  let head = a + b
  let shareOfB = head - a
  return Twofold(head, (a - (head - shareOfB)) + (b - shareOfB))
}

/// a·b exactly, as long as neither the product's last bits underflow nor the product overflows.
@inline(always)
func product(_ a: Lanes, _ b: Lanes) -> Twofold {
  let head = a * b
  return Twofold(head, fma(a, b, head.negated))
}

// MARK: - Arithmetic

extension Twofold {
  @inline(always)
  static prefix func - (a: Twofold) -> Twofold { Twofold(a.head.negated, a.tail.negated) }

  @inline(always)
  static func + (a: Twofold, b: Twofold) -> Twofold {
    let heads = sum(a.head, b.head)
    return sum(large: heads.head, small: heads.tail + (a.tail + b.tail))
  }

  @inline(always)
  static func - (a: Twofold, b: Twofold) -> Twofold { a + -b }

  @inline(always)
  static func + (a: Lanes, b: Twofold) -> Twofold {
    let heads = sum(a, b.head)
    return sum(large: heads.head, small: heads.tail + b.tail)
  }

  @inline(always)
  static func + (a: Double, b: Twofold) -> Twofold { Lanes(repeating: a) + b }

  @inline(always)
  static func - (a: Double, b: Twofold) -> Twofold { Lanes(repeating: a) + -b }

  @inline(always)
  static func * (a: Twofold, b: Twofold) -> Twofold {
    let heads = product(a.head, b.head)
    return Twofold(heads.head, fma(a.head, b.tail, fma(a.tail, b.head, heads.tail)))
  }

  @inline(always)
  static func * (a: Lanes, b: Twofold) -> Twofold {
    let heads = product(a, b.head)
    return Twofold(heads.head, fma(a, b.tail, heads.tail))
  }

  @inline(always)
  static func / (a: Twofold, b: Twofold) -> Twofold {
    let division = Division(a, b)
    return Twofold(division.quotient, division.remainder * division.inverse)
  }

  /// 1/b for short.
  @inline(always)
  var inverse: Twofold {
    let quotient = 1 / head
    let remainder = fma(quotient, tail.negated, fma(quotient, head.negated, 1))
    return Twofold(quotient, remainder * quotient)
  }

  /// Both parts times a power of two.
  @inline(always)
  func scaled(by power: Lanes) -> Twofold {
    Twofold(head * power, tail * power)
  }

  /// Both parts with their signs turned where `signs` has a sign bit.
  @inline(always)
  func turned(by signs: Bits) -> Twofold {
    Twofold(head.turned(by: signs), tail.turned(by: signs))
  }

  /// `a` where the mask holds and `b` elsewhere.
  @inline(always)
  static func choose(_ mask: Mask, _ a: Twofold, else b: Twofold) -> Twofold {
    Twofold(
      b.head.replacing(with: a.head, where: mask), b.tail.replacing(with: a.tail, where: mask))
  }
}

extension Lanes {
  /// self·factor + rest, where the head of the rest is the largest of the terms.
  @inline(always)
  func times(_ factor: Twofold, plus rest: Twofold) -> Twofold {
    let head = fma(self, factor.head, rest.head)
    return Twofold(
      head, fma(self, factor.tail, rest.tail) + fma(self, factor.head, rest.head - head))
  }
}

/// A first quotient, and what is left to divide.
private struct Division {
  let quotient, remainder, inverse: Lanes

  @inline(always)
  init(_ a: Twofold, _ b: Twofold) {
    inverse = 1 / b.head
    quotient = a.head * inverse
    let minus = quotient.negated
    remainder = fma(minus, b.head, a.head) + fma(minus, b.tail, a.tail)
  }

  @inline(always)
  init(_ a: Lanes, _ b: Twofold) {
    inverse = 1 / b.head
    quotient = a * inverse
    let minus = quotient.negated
    remainder = fma(minus, b.tail, fma(minus, b.head, a))
  }
}

/// a/b, rounded once.
@inline(always)
func quotient(_ a: Twofold, _ b: Twofold) -> Lanes {
  let division = Division(a, b)
  return fma(division.remainder, division.inverse, division.quotient)
}

/// a/b for a positive b, rounded once; a zero keeps its sign.
@inline(always)
func quotient(_ a: Lanes, _ b: Twofold) -> Lanes {
  let division = Division(a, b)
  let value = fma(division.remainder, division.inverse, division.quotient)
  return Lanes(bits: value.bits | a.signs)
}
