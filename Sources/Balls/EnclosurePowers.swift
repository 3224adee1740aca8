import CFlint

extension Enclosure {
  // MARK: - Whole powers

  /// The power xⁿ; x⁰ is 1. `nil` where n is negative and x may be 0.
  ///
  /// The corresponding C functions are `arb_pow_ui` and, for squares, `arf_mul`.
  public func power(_ n: Int, bits: Int) -> Enclosure? {
    let bits = Self.clipped(bits)
    if n < 0 {
      guard excludesZero else { return nil }
      return Enclosure(point: .one).divided(by: power(n.magnitude, bits: bits + 10), bits: bits)
    }
    return power(n.magnitude, bits: bits)
  }

  /// An odd power rises everywhere, an even one with the magnitude.
  private func power(_ n: UInt, bits: Int) -> Enclosure {
    if n == 0 { return Enclosure(point: .one) }
    if n == 1 { return rounded(bits: bits) }
    if n == 2 { return absolute.multiplied(by: absolute, bits: bits) }
    return (n.isMultiple(of: 2) ? absolute : self).increasing { x in
      x.enclosing(bits: bits + n.usedBits) { arb_pow_ui($0, $1, n, $2) }.rounded(bits: bits)
    }
  }

  /// The square.
  ///
  /// The corresponding C function is `arf_mul`.
  public func squared(bits: Int) -> Enclosure { power(UInt(2), bits: Self.clipped(bits)) }

  /// The ends rounded outward.
  func rounded(bits: Int) -> Enclosure {
    func rounded(_ end: End, _ direction: Direction) -> End {
      let (value, isExact) = end.value.rounded(direction, bits: bits)
      return isExact ? end : End(value, false)
    }
    return Enclosure(lower: rounded(lower, .down), upper: rounded(upper, .up))
  }

  // MARK: - Roots

  /// The square root; `nil` unless the number is surely at least 0.
  ///
  /// The corresponding C function is `arf_sqrt`.
  public func squareRoot(bits: Int) -> Enclosure? {
    guard isNonnegative else { return nil }
    let bits = Self.clipped(bits)
    return increasing { x in
      .rounding(x.squareRoot(.down, bits: bits), x.squareRoot(.up, bits: bits))
    }
  }

  /// The real nth root, for odd n of negative numbers too; `nil` where n < 1, and for even n unless
  /// the number is surely at least 0.
  ///
  /// The corresponding C functions are `arf_root` and, for large n, `arb_root_ui`.
  public func root(_ n: Int, bits: Int) -> Enclosure? {
    guard n >= 1, isNonnegative || !n.isMultiple(of: 2) else { return nil }
    if n == 2 { return squareRoot(bits: bits) }
    let bits = Self.clipped(bits)
    if n == 1 { return rounded(bits: bits) }
    return increasing { x in
      let root = Self.root(x.magnitude, n.magnitude, bits: bits)
      return x.sign < 0 ? root.negated : root
    }
  }

  private static func root(_ x: BinaryFloat, _ n: UInt, bits: Int) -> Enclosure {
    if x.isZero || x == 1 { return Enclosure(point: x) }
    if n <= 32 {
      return .rounding(x.root(n, .down, bits: bits), x.root(n, .up, bits: bits))
    }
    let one = End(.one, false)
    return x.enclosing(bits: bits) { arb_root_ui($0, $1, n, $2) }.limited(
      to: x > 1
        ? Enclosure(lower: one, upper: .infinity) : Enclosure(lower: End(.zero, false), upper: one))
  }

  /// The number between two roundings of it.
  private static func rounding(
    _ below: BinaryFloat.Rounded, _ above: BinaryFloat.Rounded
  ) -> Enclosure {
    below.isExact
      ? Enclosure(point: below.value)
      : Enclosure(lower: End(below.value, false), upper: End(above.value, false))
  }

  // MARK: - Real powers

  /// The power xʸ = e^(y log x); `nil` unless x is surely positive.
  ///
  /// Where y is a whole number or half of one, it is the power or the root, exact where these are.
  ///
  /// The corresponding C functions are `arb_log` and `arb_exp`.
  public func power(_ exponent: Enclosure, bits: Int) -> Enclosure? {
    guard isPositive else { return nil }
    let bits = Self.clipped(bits)
    if exponent.isPoint, let twice = exponent.lower.value.doubledInteger {
      if twice.isMultiple(of: 2) { return power(twice / 2, bits: bits) }
      return squareRoot(bits: bits + 80)?.power(twice, bits: bits)
    }
    // An exponent up to 2⁴⁰ multiplies the error of the logarithm; larger ones are of no account.
    let inner = min(bits, 100_000 - 64) + 64
    return log(bits: inner)?.multiplied(by: exponent, bits: inner).exp(bits: bits)
  }
}

extension BinaryFloat {
  /// Twice the number, where that is a whole number of no more than 62 bits.
  fileprivate var doubledInteger: Int? {
    guard isFinite, exponent <= 60, isMultiple(ofTwoTo: -1) else { return nil }
    return with { x in
      withReals(1) { ball in
        let twice = arb_mid_ptr(ball)
        arf_mul_2exp_si(twice, x, 1)
        return arf_get_si(twice, Rounding.down)
      }
    }
  }
}
