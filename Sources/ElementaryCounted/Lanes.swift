// The stand-in for the vectors of `Elementary`: the same doubles, and a note of every operation
// on them. All other sources of this module are those of `Elementary`, untouched.

import Synchronization

/// Eight doubles, side by side, whose arithmetic is counted.
struct Lanes: Sendable {
  var plain: SIMD8<Double>

  init(_ plain: SIMD8<Double>) { self.plain = plain }

  init(repeating number: Double) { plain = SIMD8(repeating: number) }

  init(lowHalf: SIMD4<Double>, highHalf: SIMD4<Double>) {
    plain = SIMD8(lowHalf: lowHalf, highHalf: highHalf)
  }

  init(_ whole: Bits) { plain = SIMD8<Double>(whole) }

  init(bits: Bits) { plain = unsafeBitCast(bits, to: SIMD8<Double>.self) }

  subscript(lane: Int) -> Double { plain[lane] }
}

typealias Bits = SIMD8<Int64>

typealias Mask = SIMDMask<Bits>

// MARK: - What is counted

extension Lanes {
  static func + (a: Lanes, b: Lanes) -> Lanes { a.noting(\.additions, a.plain + b.plain) }
  static func - (a: Lanes, b: Lanes) -> Lanes { a.noting(\.additions, a.plain - b.plain) }
  static func * (a: Lanes, b: Lanes) -> Lanes { a.noting(\.multiplications, a.plain * b.plain) }
  static func / (a: Lanes, b: Lanes) -> Lanes { a.noting(\.divisions, a.plain / b.plain) }

  static func + (a: Lanes, b: Double) -> Lanes { a + Lanes(repeating: b) }
  static func - (a: Lanes, b: Double) -> Lanes { a - Lanes(repeating: b) }
  static func * (a: Lanes, b: Double) -> Lanes { a * Lanes(repeating: b) }
  static func / (a: Lanes, b: Double) -> Lanes { a / Lanes(repeating: b) }
  static func + (a: Double, b: Lanes) -> Lanes { Lanes(repeating: a) + b }
  static func - (a: Double, b: Lanes) -> Lanes { Lanes(repeating: a) - b }
  static func * (a: Double, b: Lanes) -> Lanes { Lanes(repeating: a) * b }
  static func / (a: Double, b: Lanes) -> Lanes { Lanes(repeating: a) / b }

  static func .< (a: Lanes, b: Double) -> Mask { a.noting(\.choices, a.plain .< b) }
  static func .<= (a: Lanes, b: Double) -> Mask { a.noting(\.choices, a.plain .<= b) }
  static func .> (a: Lanes, b: Double) -> Mask { a.noting(\.choices, a.plain .> b) }
  static func .>= (a: Lanes, b: Double) -> Mask { a.noting(\.choices, a.plain .>= b) }
  static func .== (a: Lanes, b: Double) -> Mask { a.noting(\.choices, a.plain .== b) }

  func replacing(with other: Lanes, where mask: Mask) -> Lanes {
    noting(\.choices, plain.replacing(with: other.plain, where: mask))
  }

  func replacing(with other: Double, where mask: Mask) -> Lanes {
    replacing(with: Lanes(repeating: other), where: mask)
  }

  fileprivate func noting(
    _ kind: WritableKeyPath<Operations, Int>, _ result: SIMD8<Double>
  ) -> Lanes {
    tally[keyPath: kind] += 1
    return Lanes(result)
  }

  private func noting(_ kind: WritableKeyPath<Operations, Int>, _ result: Mask) -> Mask {
    tally[keyPath: kind] += 1
    return result
  }
}

/// a·b + c, rounded once: one operation of the processor, counted as a multiplication.
func fma(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes {
  c.noting(\.multiplications, c.plain.addingProduct(a.plain, b.plain))
}

func fma(_ a: Lanes, _ b: Double, _ c: Lanes) -> Lanes { fma(a, Lanes(repeating: b), c) }
func fma(_ a: Lanes, _ b: Double, _ c: Double) -> Lanes { fma(a, b, Lanes(repeating: c)) }
func fma(_ a: Lanes, _ b: Lanes, _ c: Double) -> Lanes { fma(a, b, Lanes(repeating: c)) }

// MARK: - What is not: signs, bits and the reading of tables

extension Lanes {
  static prefix func - (a: Lanes) -> Lanes { Lanes(-a.plain) }

  var bits: Bits { unsafeBitCast(plain, to: Bits.self) }

  var magnitude: Lanes { Lanes(bits: bits & Bits(repeating: 0x7fff_ffff_ffff_ffff)) }

  var signs: Bits { bits & Bits(repeating: .min) }

  var negated: Lanes { turned(by: Bits(repeating: .min)) }

  func turned(by signs: Bits) -> Lanes { Lanes(bits: bits ^ signs) }

  func clamped(above limit: Double) -> Lanes { replacing(with: limit, where: self .< limit) }

  func clamped(below limit: Double) -> Lanes { replacing(with: limit, where: self .> limit) }
}

func choose(_ mask: Mask, _ yes: Lanes, else no: Lanes) -> Lanes {
  no.replacing(with: yes, where: mask)
}

func anywhere(_ mask: Mask) -> Bool {
  let bits = unsafeBitCast(mask, to: Bits.self)
  return (0..<8).contains { bits[$0] < 0 }
}

func everywhere(_ mask: Mask) -> Bool { !anywhere(.!mask) }

/// Eight doubles, of which each lane takes one.
struct Row {
  private let numbers: SIMD8<Double>

  init(
    _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double, _ g: Double,
    _ h: Double
  ) {
    numbers = SIMD8(a, b, c, d, e, f, g, h)
  }

  /// The numbers that the last three bits of the lanes name.
  subscript(places: Bits) -> Lanes {
    var found = SIMD8<Double>()
    for lane in 0..<8 { found[lane] = numbers[Int(places[lane] & 7)] }
    return Lanes(found)
  }
}

// MARK: - The tally

/// What has been counted so far. Only `counting` touches lanes, and it holds the lock.
nonisolated(unsafe) private var tally = Operations()
private let lock = Mutex(())

/// The operations of one call, and its value.
func counting(_ call: () -> Lanes) -> Counted {
  lock.withLock { _ in
    tally = Operations()
    let value = call()[0]
    return Counted(value: value, operations: tally)
  }
}
