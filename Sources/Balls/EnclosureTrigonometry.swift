import CFlint

extension Enclosure {
  /// The sine; [−1, 1] for numbers beyond ±2¹⁰⁰⁰.
  ///
  /// The corresponding C function is `arb_sin`.
  public func sin(bits: Int) -> Enclosure {
    wave(bits: bits, peaksAtWholeTurns: false) { arb_sin($0, $1, $2) }
  }

  /// The cosine; [−1, 1] for numbers beyond ±2¹⁰⁰⁰.
  ///
  /// The corresponding C function is `arb_cos`.
  public func cos(bits: Int) -> Enclosure {
    wave(bits: bits, peaksAtWholeTurns: true) { arb_cos($0, $1, $2) }
  }

  /// The tangent; `nil` unless there is surely no pole in the set.
  ///
  /// The corresponding C function is `arb_tan`.
  public func tan(bits: Int) -> Enclosure? {
    let bits = Self.clipped(bits)
    guard isNarrow else { return nil }
    if !isPoint {
      // Between two poles the tangent rises; the poles are where the sine has its peaks.
      let first = lower.value.halfTurns(peaksAtWholeTurns: false)
      let last = upper.value.halfTurns(peaksAtWholeTurns: false)
      guard first.atMost == last.atMost, first.atLeast == last.atMost, last.atLeast == last.atMost
      else { return nil }
    }
    return increasing { x in x.enclosing(bits: bits) { arb_tan($0, $1, $2) } }
  }

  /// Whether the set is shorter than a turn, and near enough to 0 to tell where on it.
  private var isNarrow: Bool {
    isBounded && width < 6.28 && lower.value.exponent <= 1_000 && upper.value.exponent <= 1_000
  }

  /// A sine or a cosine: the hull of the values at the two ends and of the peaks between them, which
  /// are at kπ, or at kπ + π/2, and have the height (−1)ᵏ.
  private func wave(
    bits: Int, peaksAtWholeTurns: Bool, _ function: @escaping RealFunction
  ) -> Enclosure {
    let bits = Self.clipped(bits)
    let all = Enclosure(lower: End(BinaryFloat(-1), true), upper: End(.one, true))
    guard isNarrow else { return all }

    /// The value at an end; none but cos 0 is ±1 at a binary number.
    func value(at end: End) -> Enclosure {
      let value = end.value.enclosing(bits: bits, function)
      if end.value.isZero {
        return value
      }
      return value.limited(to: Enclosure(between: -1, and: 1))
    }
    if isPoint { return value(at: lower) }

    let (a, b) = (value(at: lower), value(at: upper))
    var (low, high) = (
      End.outermost(a.lower(if: includesLower), b.lower(if: includesUpper), isLower: true),
      End.outermost(a.upper(if: includesLower), b.upper(if: includesUpper), isLower: false)
    )
    let first = lower.value.halfTurns(peaksAtWholeTurns: peaksAtWholeTurns)
    let last = upper.value.halfTurns(peaksAtWholeTurns: peaksAtWholeTurns)
    // The peaks inside are those numbered first + 1 … last; at 0 itself there is one for the cosine,
    // whose value the end has given already.
    let count = last.atMost.minus(first.atLeast)
    let begins = last.atMost
    let known = upper.value.isZero && peaksAtWholeTurns ? 1 : 0
    if count >= 2 + known { return all }
    if count >= 1 + known {
      let isPeak = begins.isMultiple(ofTwoTo: 1) == (known == 0)
      let peak = End(BinaryFloat(isPeak ? 1 : -1), true)
      low = .outermost(low, peak, isLower: true)
      high = .outermost(high, peak, isLower: false)
    }
    return Enclosure(lower: low, upper: high)
  }

  private func lower(if isIncluded: Bool) -> End {
    End(lower.value, lower.isIncluded && isIncluded)
  }
  private func upper(if isIncluded: Bool) -> End {
    End(upper.value, upper.isIncluded && isIncluded)
  }
}

extension BinaryFloat {
  /// The number ⌊x/π⌋ of the last peak of the cosine up to here, or of the sine ⌊x/π − ½⌋, between
  /// two bounds, which are equal but for a number that agrees with a peak in a great many bits.
  fileprivate func halfTurns(
    peaksAtWholeTurns: Bool
  ) -> (atLeast: BinaryFloat, atMost: BinaryFloat) {
    if isZero {
      let number = peaksAtWholeTurns ? BinaryFloat.zero : BinaryFloat(-1)
      return (number, number)
    }
    var precision = max(0, exponent) + 64
    let limit = 4 * (bitWidth + max(0, exponent)) + 1_000
    while true {
      let turns = withReals(2) { ball in
        let (quotient, pi) = (ball, ball + 1)
        with { arb_set_arf(quotient, $0) }
        arb_const_pi(pi, precision)
        arb_div(quotient, quotient, pi, precision)
        if !peaksAtWholeTurns {
          arb_set_d(pi, 0.5)
          arb_sub(quotient, quotient, pi, precision)
        }
        return Enclosure(ball: quotient, bits: precision)
      }
      let (low, high) = (turns.lower.value.floor, turns.upper.value.floor)
      if low == high || precision >= limit { return (low, high) }
      precision = min(limit, 2 * precision)
    }
  }
}
