extension Enclosure {
  /// A number near the middle: of a bounded set the middle exactly.
  ///
  /// Where an end is infinite, the place where ``split()`` would cut. Sizes beyond 2^±20 000 count as
  /// that size, or as 0, so that the fraction stays short.
  public var midpoint: Rational {
    if isPoint { return lower.value.clippedRational }
    if isBounded {
      return (lower.value.clippedRational + upper.value.clippedRational) * Rational(1, 2)
    }
    return (cut ?? (isNonnegative ? lower.value : upper.value)).clippedRational
  }

  /// Cuts the set in two at a short binary number, which belongs to both parts.
  ///
  /// At 0 where that is inside; near the middle of ends of about the same size, else at a power of
  /// two in the middle of their exponents; a half-line at 1 or at the next power of two beyond its
  /// end. `nil` for a point, and for what is too small or too large to be told apart.
  public func split() -> (Enclosure, Enclosure)? {
    guard let cut, lower.value < cut, cut < upper.value else { return nil }
    return (
      Enclosure(lower: lower, upper: End(cut, true)), Enclosure(lower: End(cut, true), upper: upper)
    )
  }

  private var cut: BinaryFloat? {
    if isPoint { return nil }
    if lower.value.sign < 0, upper.value.sign > 0 { return .zero }
    if lower.value.sign < 0 { return negated.cut?.negated }
    return upper.value.isFinite ? Self.cut(lower.value, upper.value) : Self.cut(from: lower.value)
  }

  /// Where a half-line upward from a ≥ 0 is cut: at 1, or at the first power of two from 8a/5 on.
  private static func cut(from a: BinaryFloat) -> BinaryFloat? {
    if a < 1 { return .one }
    let exponent = a.exponent
    guard exponent < limit else { return nil }
    let next = BinaryFloat.power(ofTwo: exponent)
    let isNear = a > next.midpoint(with: .power(ofTwo: exponent - 2))
    return !isNear ? next : .power(ofTwo: exponent + 1)
  }

  /// Where the numbers between 0 ≤ a < b are cut.
  private static func cut(_ a: BinaryFloat, _ b: BinaryFloat) -> BinaryFloat? {
    let last = b.exponent
    guard last > -limit + 2 else { return nil }
    if a.isZero, last >= 3 { return .power(ofTwo: last / 2) }
    if !a.isZero, last - a.exponent > 4 { return .power(ofTwo: (a.exponent + last - 1) >> 1) }
    let middle = a.midpoint(with: b)
    let bits = middle.exponent - b.minus(a).exponent + 4
    return middle.shortened(bits: max(bits, 2))
  }
}

extension BinaryFloat {
  /// The exact value, sizes beyond the largest exponent counting as that or as 0.
  fileprivate var clippedRational: Rational {
    if let rational { return rational }
    if isFinite, exponent < 0 { return 0 }
    let edge = BinaryFloat.power(ofTwo: Self.largestExponent - 1).rational ?? 0
    return sign < 0 ? -edge : edge
  }
}
