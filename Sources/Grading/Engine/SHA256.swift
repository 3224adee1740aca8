/// SHA-256 (FIPS 180-4, 2015), by which units, files and bundles are named.
///
/// A student may construct files, so a hash that only notices accidents, as `Receipt.hash` does, would
/// not do here.
public struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var count: UInt64 = 0

  /// Starts an empty hash.
  public init() {}

  /// Adds bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      pending.append(byte)
      count += 1
      if pending.count == 64 {
        digest()
        pending.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Adds a text and its length, so that no two lists of texts run together.
  public mutating func update(part text: String) {
    update(Array("\(text.utf8.count):".utf8))
    update(Array(text.utf8))
  }

  /// The hash as 64 hexadecimal digits.
  public consuming func hex() -> String {
    let bits = count * 8
    update(CollectionOfOne(0x80))
    while pending.count != 56 { update(CollectionOfOne(0)) }
    update((0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) })
    return state.map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 8 - text.count) + text
    }.joined()
  }

  /// The hash of some bytes.
  public static func hex(of bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hex()
  }

  private mutating func digest() {
    var w = [UInt32](repeating: 0, count: 64)
    for t in 0..<16 {
      w[t] = (0..<4).reduce(0) { $0 << 8 | UInt32(pending[4 * t + $1]) }
    }
    func turned(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }
    for t in 16..<64 {
      let s0 = turned(w[t - 15], 7) ^ turned(w[t - 15], 18) ^ w[t - 15] >> 3
      let s1 = turned(w[t - 2], 17) ^ turned(w[t - 2], 19) ^ w[t - 2] >> 10
      w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
    }
    var v = state
    for t in 0..<64 {
      let big1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
      let choice = v[4] & v[5] ^ ~v[4] & v[6]
      let first = v[7] &+ big1 &+ choice &+ Self.k[t] &+ w[t]
      let big0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
      let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
      v = [first &+ big0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for i in 0..<8 { state[i] = state[i] &+ v[i] }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let k: [UInt32] = {
    let primes = (2...311).filter { n in !(2..<n).contains { $0 * $0 <= n && n % $0 == 0 } }
    return primes.map { prime in
      // The cube root in fixed point, 32 bits behind the point, by bisection on whole numbers.
      var (low, high) = (UInt64(0), UInt64(1) << 36)
      let target = UInt64(prime)
      while high - low > 1 {
        let middle = (low + high) / 2
        let square = middle.multipliedFullWidth(by: middle)
        // Compare middle³ with prime · 2⁹⁶.
        let lower = square.low.multipliedFullWidth(by: middle)
        let upper = square.high.multipliedReportingOverflow(by: middle).partialValue &+ lower.high
        if upper < target << 32 { low = middle } else { high = middle }
      }
      return UInt32(truncatingIfNeeded: low)
    }
  }()
}
