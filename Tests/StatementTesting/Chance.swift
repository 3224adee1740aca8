/// Seeded chance: the same at every run, on every machine.
public struct Chance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Chance from a seed.
  public init(seed: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D &+ 0x9E37_79B9 }

  /// The next 64 random bits, by SplitMix64.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 to below `count`.
  public mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// Whether something of a probability of one in `count` happens.
  public mutating func once(in count: Int) -> Bool { below(count) == 0 }

  /// One of some things.
  public mutating func one<T>(of things: [T]) -> T { things[below(things.count)] }
}
