/// A small seeded generator of random bits: the same seed gives the same stream on every machine.
///
/// The state walks in steps of 2⁶⁴/φ (φ the golden ratio, rounded to an odd number), and each state is
/// scrambled by two multiplications and three shifts. The period is 2⁶⁴, and every 64-bit number
/// appears exactly once in it. Any seed is as good as any other, 0 included. It is made for
/// experiments that must be repeatable; it is not made for secrets.
///
/// Source: Steele, Lea and Flood (2014), *Fast Splittable Pseudorandom Number Generators*,
/// doi:10.1145/2660193.2660195, section 4, with the scrambler they call variant 13. Known answers are
/// asserted in `SplitMix64Tests`.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Makes a generator whose whole stream is decided by `seed`.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
