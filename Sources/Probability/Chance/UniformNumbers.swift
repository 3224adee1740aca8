// Uniform numbers from random bits. Both are written out here, and not taken from the standard
// library, so that a seed means the same numbers under every version of it.

extension RandomNumberGenerator {
  /// A number from the uniform law on [0, 1): one of the 2⁵³ multiples of 2⁻⁵³, each as likely.
  ///
  /// It takes the upper 53 of the next 64 bits. 0 can occur, 1 cannot.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number from 0 ..< `bound`, each exactly as likely.
  ///
  /// The 64 × 64 → 128-bit product of the next bits and `bound` has its answer in the upper half; the
  /// few lower halves that would favour some answers are drawn again.
  ///
  /// Source: Lemire (2019), *Fast Random Integer Generation in an Interval*, doi:10.1145/3230636,
  /// section 4.
  package mutating func whole(below bound: UInt64) -> UInt64 {
    require(bound > 0, "bound should be positive, but is 0")
    let favoured = (0 &- bound) % bound
    while true {
      let (answer, rest) = next().multipliedFullWidth(by: bound)
      if rest >= favoured { return answer }
    }
  }
}
