// Four doubles, or eight, that are worked on together.
//
// Every kernel of this module takes and gives `Lanes`; one number is a vector of equal ones.
// A kernel only uses operations that act on each lane alone and that IEEE 754 rounds correctly, so
// the value of an element cannot depend on its neighbours, on its place, or on the processor.

import CProcessor

#if WIDEST
/// Eight doubles, side by side.
package typealias Lanes = SIMD8<Double>

/// The bit patterns of as many doubles.
typealias Bits = SIMD8<Int64>

/// As many floats.
typealias NarrowLanes = SIMD8<Float>
#else
/// Four doubles, side by side.
package typealias Lanes = SIMD4<Double>

/// The bit patterns of as many doubles.
typealias Bits = SIMD4<Int64>

/// As many floats.
typealias NarrowLanes = SIMD4<Float>
#endif

/// How many they are.
let laneCount = Lanes.scalarCount

/// A yes or no for each lane.
typealias Mask = SIMDMask<Bits>

extension Lanes {
  /// The lanes with these bit patterns.
  @inline(always)
  init(bits: Bits) {
    self = unsafeBitCast(bits, to: Lanes.self)
  }

  /// The bit patterns of the lanes.
  @inline(always)
  var bits: Bits {
    unsafeBitCast(self, to: Bits.self)
  }

  /// The lanes without their signs.
  @inline(always)
  var magnitude: Lanes {
    Lanes(bits: bits & Bits(repeating: 0x7fff_ffff_ffff_ffff))
  }

  /// The sign bits of the lanes, and nothing else.
  @inline(always)
  var signs: Bits {
    bits & Bits(repeating: .min)
  }

  /// The lanes with their signs turned; `-` takes them from 0, which is slower.
  @inline(always)
  var negated: Lanes { turned(by: Bits(repeating: .min)) }

  /// The lanes with their signs turned where `signs` has a sign bit.
  @inline(always)
  func turned(by signs: Bits) -> Lanes {
    Lanes(bits: bits ^ signs)
  }

  /// The lanes, none of them below `limit`; nan stays nan.
  @inline(always)
  func clamped(above limit: Double) -> Lanes {
    replacing(with: limit, where: self .< limit)
  }

  /// The lanes, none of them beyond `limit`; nan stays nan.
  @inline(always)
  func clamped(below limit: Double) -> Lanes {
    replacing(with: limit, where: self .> limit)
  }
}

/// `yes` where the mask holds and `no` elsewhere.
@inline(always)
func choose(_ mask: Mask, _ yes: Lanes, else no: Lanes) -> Lanes {
  no.replacing(with: yes, where: mask)
}

/// Whether the mask holds anywhere.
///
/// The standard library's `any` looks for the largest lane one by one, which takes as long as a
/// kernel.
@inline(always)
func anywhere(_ mask: Mask) -> Bool {
  let bits = unsafeBitCast(mask, to: Bits.self)
  #if WIDEST
  let four = bits.lowHalf | bits.highHalf
  let two = four.lowHalf | four.highHalf
  #else
  let two = bits.lowHalf | bits.highHalf
  #endif
  return two[0] | two[1] != 0
}

/// Whether the mask holds in all lanes.
@inline(always)
func everywhere(_ mask: Mask) -> Bool {
  !anywhere(.!mask)
}

// MARK: - Products and sums rounded once

/// a·b + c, rounded once.
///
/// One instruction where there is a fused multiply–add; elsewhere the system's function of that name,
/// which is slow and gives the same bits.
@inline(always)
func fma(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes { c.addingProduct(a, b) }

@inline(always)
func fma(_ a: Lanes, _ b: Double, _ c: Lanes) -> Lanes { fma(a, Lanes(repeating: b), c) }

@inline(always)
func fma(_ a: Lanes, _ b: Double, _ c: Double) -> Lanes {
  fma(a, Lanes(repeating: b), Lanes(repeating: c))
}

@inline(always)
func fma(_ a: Lanes, _ b: Lanes, _ c: Double) -> Lanes { fma(a, b, Lanes(repeating: c)) }

// MARK: - Eight numbers to look up

/// Eight doubles, of which each lane takes one.
struct Row {
  private let numbers: SIMD8<Double>

  @inline(always)
  init(
    _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double, _ g: Double,
    _ h: Double
  ) {
    numbers = SIMD8(a, b, c, d, e, f, g, h)
  }

  /// The numbers that the last three bits of the lanes name.
  @inline(always)
  subscript(places: Bits) -> Lanes {
    #if WIDEST
    looked_up_doubles(numbers, places)
    #else
    var found = Lanes()
    for lane in 0..<laneCount { found[lane] = numbers[Int(places[lane] & 7)] }
    return found
    #endif
  }
}
