extension Enclosure {
  // MARK: - Sums

  /// The number with the opposite sign, exactly.
  ///
  /// The corresponding C function is `arf_neg`.
  public var negated: Enclosure { Enclosure(lower: upper.negated, upper: lower.negated) }

  /// The number without its sign, exactly.
  ///
  /// The corresponding C function is `arf_abs`.
  public var absolute: Enclosure {
    if isNonnegative { return self }
    if isNonpositive { return negated }
    return Enclosure(
      lower: End(.zero, true), upper: .outermost(lower.negated, upper, isLower: false))
  }

  /// The sum of two numbers.
  ///
  /// The corresponding C function is `arf_add`.
  public func adding(_ other: Enclosure, bits: Int) -> Enclosure {
    let bits = Self.clipped(bits)
    func sum(_ a: End, _ b: End, _ direction: Direction) -> (end: End, isExact: Bool) {
      // Two lower ends are never infinities of different signs, nor are two upper ones.
      let (value, isExact) = a.value.adding(b.value, direction, bits: bits)
      return (End(value, isExact && a.isIncluded && b.isIncluded), isExact)
    }
    let below = sum(lower, other.lower, .down)
    if below.isExact, isPoint, other.isPoint {
      return Enclosure(lower: below.end, upper: below.end)
    }
    return Enclosure(lower: below.end, upper: sum(upper, other.upper, .up).end)
  }

  /// The difference of two numbers.
  ///
  /// The corresponding C function is `arf_sub`.
  public func subtracting(_ other: Enclosure, bits: Int) -> Enclosure {
    adding(other.negated, bits: bits)
  }

  // MARK: - Products

  /// The product of two numbers.
  ///
  /// It is largest and smallest at a corner of the box of the two. There an infinite end, which no
  /// number reaches, times 0 counts as 0.
  ///
  /// The corresponding C function is `arf_mul`.
  public func multiplied(by other: Enclosure, bits: Int) -> Enclosure {
    let bits = Self.clipped(bits)
    func product(_ a: End, _ b: End, _ direction: Direction) -> End {
      if a.value.isZero || b.value.isZero {
        let isReached = (a.value.isZero && a.isIncluded) || (b.value.isZero && b.isIncluded)
        return End(.zero, isReached)
      }
      guard a.value.isFinite, b.value.isFinite else {
        return a.value.sign * b.value.sign > 0 ? .infinity : .minusInfinity
      }
      let (value, isExact) = a.value.multiplied(by: b.value, direction, bits: bits)
      return End(value, isExact && a.isIncluded && b.isIncluded)
    }
    if isNonnegative, other.isNonnegative {
      return Enclosure(
        lower: product(lower, other.lower, .down),
        upper: product(upper, other.upper, .up))
    }
    return hullOfCorners(other, product)
  }

  /// The quotient of two numbers; `nil` where the divisor may be 0.
  ///
  /// A divisor that comes as close to 0 as one likes makes an end infinite.
  ///
  /// The corresponding C function is `arf_div`.
  public func divided(by other: Enclosure, bits: Int) -> Enclosure? {
    if other.isNegative { return negated.divided(by: other.negated, bits: bits) }
    guard other.isPositive else { return nil }
    let bits = Self.clipped(bits)
    func quotient(_ a: End, _ b: End, _ direction: Direction) -> End {
      if a.value.isZero { return End(.zero, a.isIncluded) }
      if b.value.isZero { return a.value.sign > 0 ? .infinity : .minusInfinity }
      if !b.value.isFinite { return End(.zero, false) }
      guard a.value.isFinite else { return a }
      let (value, isExact) = a.value.divided(by: b.value, direction, bits: bits)
      return End(value, isExact && a.isIncluded && b.isIncluded)
    }
    if isNonnegative {
      return Enclosure(
        lower: quotient(lower, other.upper, .down),
        upper: quotient(upper, other.lower, .up))
    }
    return hullOfCorners(other, quotient)
  }

  /// The hull of what an operation makes of the ends of the two sets.
  private func hullOfCorners(
    _ other: Enclosure, _ operation: (End, End, Direction) -> End
  ) -> Enclosure {
    let own = isPoint ? [lower] : [lower, upper]
    let others = other.isPoint ? [other.lower] : [other.lower, other.upper]
    var result: (lower: End, upper: End)?
    for a in own {
      for b in others {
        let below = operation(a, b, .down)
        let above = operation(a, b, .up)
        result =
          if let known = result {
            (
              .outermost(known.lower, below, isLower: true),
              .outermost(known.upper, above, isLower: false)
            )
          } else { (below, above) }
      }
    }
    guard let result else { return .everything }
    return Enclosure(lower: result.lower, upper: result.upper)
  }
}
