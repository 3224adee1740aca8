import CFlint

extension Enclosure {
  // MARK: - Exponential and logarithm

  /// eˣ, within (0, ∞).
  ///
  /// The corresponding C function is `arb_exp`.
  public func exp(bits: Int) -> Enclosure {
    let bits = Self.clipped(bits)
    return increasing(from: 0) { x in
      if x >= Self.limit { return .huge }
      if x <= -Self.limit { return .tiny }
      let value = x.enclosing(bits: bits) { arb_exp($0, $1, $2) }
      return x.isZero ? value : value.limited(to: x > 0 ? .aboveOne : Enclosure(between: 0, and: 1))
    }
  }

  /// The natural logarithm; `nil` unless the number is surely positive.
  ///
  /// The corresponding C function is `arb_log`.
  public func log(bits: Int) -> Enclosure? {
    guard isPositive else { return nil }
    let bits = Self.clipped(bits)
    return increasing { x in
      x.isZero ? .everything : x.enclosing(bits: bits) { arb_log($0, $1, $2) }
    }
  }

  /// The solution w ≥ −1 of w·eʷ = x, Lambert's function on its principal branch; `nil` unless x is
  /// surely at least −1/e.
  ///
  /// No binary number is −1/e, so an end is above it or below.
  ///
  /// The corresponding C function is `arb_lambertw`.
  public func lambertW(bits: Int) -> Enclosure? {
    guard lower.value.isAboveBranchPoint else { return nil }
    let bits = Self.clipped(bits)
    return increasing { x in
      if x.isZero { return Enclosure(point: .zero) }
      let value = x.enclosing(bits: bits) { arb_lambertw($0, $1, 0, $2) }
      return value.limited(to: x > 0 ? .positive : Enclosure(between: -1, and: 0))
    }
  }

  // MARK: - Hyperbolic functions

  /// (eˣ − e⁻ˣ)/2.
  ///
  /// The corresponding C function is `arb_sinh`.
  public func sinh(bits: Int) -> Enclosure {
    let bits = Self.clipped(bits)
    return increasing { x in
      if x >= Self.limit { return .huge }
      if x <= -Self.limit { return Enclosure.huge.negated }
      return x.enclosing(bits: bits) { arb_sinh($0, $1, $2) }
    }
  }

  /// (eˣ + e⁻ˣ)/2, at least 1.
  ///
  /// The corresponding C function is `arb_cosh`.
  public func cosh(bits: Int) -> Enclosure {
    let bits = Self.clipped(bits)
    return absolute.increasing { x in
      if x.isZero { return Enclosure(point: .one) }
      if x >= Self.limit { return .huge }
      return x.enclosing(bits: bits) { arb_cosh($0, $1, $2) }.limited(to: .aboveOne)
    }
  }

  /// sinh x / cosh x, within (−1, 1).
  ///
  /// The corresponding C function is `arb_tanh`.
  public func tanh(bits: Int) -> Enclosure {
    let bits = Self.clipped(bits)
    return increasing(from: -1, to: 1) { x in
      // 1 − tanh x < 2·e^(−2x).
      if x >= bits { return .justBelow(1, bits: bits) }
      if x <= -bits { return Enclosure.justBelow(1, bits: bits).negated }
      let value = x.enclosing(bits: bits) { arb_tanh($0, $1, $2) }
      return x.isZero ? value : value.limited(to: .unit(x.sign))
    }
  }

  /// The logistic function 1/(1 + e⁻ˣ), within (0, 1).
  ///
  /// The corresponding C function is `arb_exp`.
  public func sigmoid(bits: Int) -> Enclosure {
    let bits = Self.clipped(bits)
    return increasing(from: 0, to: 1) { x in
      if x.isZero { return Enclosure(point: .power(ofTwo: -1)) }
      // 1 − σ(x) < e⁻ˣ.
      if x >= bits { return .justBelow(1, bits: bits) }
      if x <= -Self.limit { return .tiny }
      return x.enclosing(bits: bits) { RealFunctions.sigmoid($0, $1, $2) }.limited(
        to: .half(x.sign))
    }
  }

  // MARK: - The normal distribution

  /// The error function 2/√π ∫₀ˣ e^(−t²) dt, within (−1, 1).
  ///
  /// The corresponding C function is `arb_hypgeom_erf`.
  public func erf(bits: Int) -> Enclosure {
    let bits = Self.clipped(bits)
    let far = Self.farOut(bits)
    return increasing(from: -1, to: 1) { x in
      // 1 − erf x < e^(−x²) for x > 1.
      if x >= far { return .justBelow(1, bits: bits) }
      if x <= -far { return Enclosure.justBelow(1, bits: bits).negated }
      let value = x.enclosing(bits: bits) { arb_hypgeom_erf($0, $1, $2) }
      return x.isZero ? value : value.limited(to: .unit(x.sign))
    }
  }

  /// 1 − erf x, within (0, 2); small values are right in all their bits.
  ///
  /// The corresponding C function is `arb_hypgeom_erfc`.
  public func erfc(bits: Int) -> Enclosure {
    let bits = Self.clipped(bits)
    let far = Self.farOut(bits)
    return decreasing(from: 2, to: 0) { x in
      if x.isZero { return Enclosure(point: .one) }
      if x >= 1 << 20 { return .tiny }
      if x <= -far { return .justBelow(2, bits: bits) }
      let value = x.enclosing(bits: bits) { arb_hypgeom_erfc($0, $1, $2) }
      return value.limited(
        to: x > 0 ? Enclosure(between: 0, and: 1) : Enclosure(between: 1, and: 2))
    }
  }

  /// Φ(x), the probability that a standard normal variable is at most x, within (0, 1); small values
  /// are right in all their bits.
  ///
  /// The corresponding C function is `arb_hypgeom_erfc`.
  public func normalCumulative(bits: Int) -> Enclosure {
    let bits = Self.clipped(bits)
    let far = 2 * Self.farOut(bits)
    return increasing(from: 0, to: 1) { x in
      if x.isZero { return Enclosure(point: .power(ofTwo: -1)) }
      // Φ(−x) < e^(−x²/2).
      if x >= far { return .justBelow(1, bits: bits) }
      if x <= -(1 << 21) { return .tiny }
      return x.enclosing(bits: bits) { RealFunctions.normalCumulative($0, $1, $2) }
        .limited(to: .half(x.sign))
    }
  }

  /// φ(x) = e^(−x²/2)/√(2π), the density of the standard normal distribution; small values are right
  /// in all their bits.
  ///
  /// The corresponding C function is `arb_exp`.
  public func normalDensity(bits: Int) -> Enclosure {
    let bits = Self.clipped(bits)
    return absolute.decreasing(to: 0) { x in
      if x >= 1 << 21 { return .tiny }
      return x.enclosing(bits: bits) { RealFunctions.normalDensity($0, $1, $2) }.limited(
        to: .positive)
    }
  }

  // MARK: - Ranges

  private static let aboveOne = Enclosure(lower: End(.one, false), upper: .infinity)

  /// (0, 1) or (−1, 0).
  private static func unit(_ sign: Int) -> Enclosure {
    sign > 0 ? Enclosure(between: 0, and: 1) : Enclosure(between: -1, and: 0)
  }

  /// (½, 1) or (0, ½).
  private static func half(_ sign: Int) -> Enclosure {
    let half = End(.power(ofTwo: -1), false)
    return sign > 0
      ? Enclosure(lower: half, upper: End(.one, false))
      : Enclosure(lower: End(.zero, false), upper: half)
  }

  /// A number x > 1 with e^(−x²) < 2^−bits.
  private static func farOut(_ bits: Int) -> Int { Int(Double(bits).squareRoot()) + 2 }
}

extension BinaryFloat {
  /// Whether the number is greater than −1/e.
  fileprivate var isAboveBranchPoint: Bool {
    if sign >= 0 { return true }
    guard isFinite, self > -1 else { return false }
    var precision = 64
    // More bits than the number has tell it apart from −1/e.
    while precision <= 4 * bitWidth + 4_096 {
      let difference = enclosing(bits: precision) { result, x, precision in
        arb_set_si(result, -1)
        arb_exp(result, result, precision)
        arb_add(result, result, x, precision)
      }
      if difference.isPositive { return true }
      if difference.isNegative { return false }
      precision *= 2
    }
    return false
  }
}
