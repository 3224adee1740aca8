// Eight Floats, or sixteen, that are worked on together: twice as many as the `Lanes` of a build.

import CProcessor

#if WIDEST
/// Sixteen Floats, side by side.
typealias Floats = SIMD16<Float>

/// The bit patterns of as many Floats.
typealias FloatBits = SIMD16<Int32>
#else
/// Eight Floats, side by side.
typealias Floats = SIMD8<Float>

/// The bit patterns of as many Floats.
typealias FloatBits = SIMD8<Int32>
#endif

/// How many they are.
let floatCount = Floats.scalarCount

/// A yes or no for each Float.
typealias FloatMask = SIMDMask<FloatBits>

extension Floats {
  /// The Floats with these bit patterns.
  @inline(always)
  init(bits: FloatBits) {
    self = unsafeBitCast(bits, to: Floats.self)
  }

  /// The bit patterns of the Floats.
  @inline(always)
  var bits: FloatBits { unsafeBitCast(self, to: FloatBits.self) }

  /// The Floats without their signs.
  @inline(always)
  var magnitude: Floats { Floats(bits: bits & FloatBits(repeating: .max)) }

  /// The sign bits of the Floats, and nothing else.
  @inline(always)
  var signs: FloatBits { bits & FloatBits(repeating: .min) }

  /// The Floats with their signs turned.
  @inline(always)
  var negated: Floats { Floats(bits: bits ^ FloatBits(repeating: .min)) }
}

/// a·b + c, rounded once.
@inline(always)
func fma(_ a: Floats, _ b: Floats, _ c: Floats) -> Floats { c.addingProduct(a, b) }

@inline(always)
func fma(_ a: Floats, _ b: Float, _ c: Floats) -> Floats { fma(a, Floats(repeating: b), c) }

@inline(always)
func fma(_ a: Floats, _ b: Float, _ c: Float) -> Floats { fma(a, b, Floats(repeating: c)) }

@inline(always)
func fma(_ a: Floats, _ b: Floats, _ c: Float) -> Floats { fma(a, b, Floats(repeating: c)) }

/// `yes` where the mask holds and `no` elsewhere.
@inline(always)
func choose(_ mask: FloatMask, _ yes: Floats, else no: Floats) -> Floats {
  no.replacing(with: yes, where: mask)
}

/// Whether the mask holds for all Floats.
@inline(always)
func everywhere(_ mask: FloatMask) -> Bool {
  everywhere(unsafeBitCast(mask, to: Mask.self))
}

/// Sixteen Floats, of which each takes one.
struct FloatRow {
  private let numbers: SIMD16<Float>

  @inline(always)
  init(
    _ a: Float, _ b: Float, _ c: Float, _ d: Float, _ e: Float, _ f: Float, _ g: Float, _ h: Float,
    _ i: Float, _ j: Float, _ k: Float, _ l: Float, _ m: Float, _ n: Float, _ o: Float, _ p: Float
  ) {
    numbers = SIMD16(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
  }

  /// The numbers that the last four bits of each place name.
  @inline(always)
  subscript(places: FloatBits) -> Floats {
    #if WIDEST
    looked_up_floats(numbers, places)
    #else
    var found = Floats()
    for lane in 0..<floatCount { found[lane] = numbers[Int(places[lane] & 15)] }
    return found
    #endif
  }
}

// MARK: - By way of doubles

/// A kernel for doubles, rounded to Floats: for those that the short ways leave out.
@inline(never)
func inDoubles(_ x: Floats, _ kernel: (Lanes) -> Lanes) -> Floats {
  Floats(
    lowHalf: NarrowLanes(kernel(Lanes(x.lowHalf))),
    highHalf: NarrowLanes(kernel(Lanes(x.highHalf))))
}

/// A kernel for two doubles, rounded to Floats.
@inline(never)
func inDoubles(_ x: Floats, _ y: Floats, _ kernel: (Lanes, Lanes) -> Lanes) -> Floats {
  Floats(
    lowHalf: NarrowLanes(kernel(Lanes(x.lowHalf), Lanes(y.lowHalf))),
    highHalf: NarrowLanes(kernel(Lanes(x.highHalf), Lanes(y.highHalf))))
}

// MARK: - Numbers in two parts

/// An unevaluated sum of a head and a much smaller tail; see `Twofold`.
struct FloatPair {
  var head: Floats
  var tail: Floats

  @inline(always)
  init(_ head: Floats, _ tail: Floats) {
    self.head = head
    self.tail = tail
  }

  @inline(always)
  static func * (a: FloatPair, b: FloatPair) -> FloatPair {
    let heads = product(a.head, b.head)
    return FloatPair(heads.head, fma(a.head, b.tail, fma(a.tail, b.head, heads.tail)))
  }
}

/// a + b exactly, where |a| ≥ |b|.
@inline(always)
func sum(large a: Floats, small b: Floats) -> FloatPair {
  let head = a + b
  return FloatPair(head, b - (head - a))
}

/// a + b exactly.
@inline(always)
func sum(_ a: Floats, _ b: Floats) -> FloatPair {
  let head = a + b
  let shareOfB = head - a
  return FloatPair(head, (a - (head - shareOfB)) + (b - shareOfB))
}

/// a·b exactly, as long as neither the product's last bits underflow nor the product overflows.
@inline(always)
func product(_ a: Floats, _ b: Floats) -> FloatPair {
  let head = a * b
  return FloatPair(head, fma(a, b, head.negated))
}

/// a/b, rounded once.
@inline(always)
func quotient(_ a: FloatPair, _ b: FloatPair) -> Floats {
  let inverse = 1 / b.head
  let quotient = a.head * inverse
  let minus = quotient.negated
  let remainder = fma(minus, b.tail, fma(minus, b.head, a.head) + a.tail)
  return fma(remainder, inverse, quotient)
}

/// a/b for a positive b, rounded once; a zero keeps its sign.
@inline(always)
func quotient(_ a: Floats, _ b: FloatPair) -> Floats {
  let inverse = 1 / b.head
  let quotient = a * inverse
  let minus = quotient.negated
  let remainder = fma(minus, b.tail, fma(minus, b.head, a))
  return Floats(bits: fma(remainder, inverse, quotient).bits | a.signs)
}
