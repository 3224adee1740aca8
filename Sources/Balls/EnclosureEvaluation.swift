import CFlint

extension BinaryFloat {
  /// Encloses the value of a function at this number, which must be finite.
  ///
  /// It is computed to more bits until `bits` bits of the result are right; where it is (nearly) 0
  /// that ends at about twice the bits of all numbers involved.
  func enclosing(bits: Int, _ function: RealFunction) -> Enclosure {
    withReals(2) { ball in
      let (result, argument) = (ball, ball + 1)
      with { arb_set_arf(argument, $0) }
      var precision = bits + 16
      let limit = 2 * precision + bitWidth + max(0, min(exponent, 2_000)) + 1_000
      while true {
        function(result, argument, precision)
        let missing = bits + 3 - max(0, arb_rel_accuracy_bits(result))
        if missing <= 0 || precision >= limit { break }
        precision = min(limit, precision + max(missing + 4, precision / 2))
      }
      return Enclosure(ball: result, bits: bits)
    }
  }
}

extension Enclosure {
  /// The values of a rising function; `point` encloses one of them, and the limits are those at ±∞.
  func increasing(
    from first: Int? = nil, to last: Int? = nil, _ point: (BinaryFloat) -> Enclosure
  ) -> Enclosure {
    monotone(isRising: true, atLower: first, atUpper: last, point)
  }

  /// The values of a falling function; `point` encloses one of them, and the limits are those at ±∞.
  func decreasing(
    from first: Int? = nil, to last: Int? = nil, _ point: (BinaryFloat) -> Enclosure
  ) -> Enclosure {
    monotone(isRising: false, atLower: first, atUpper: last, point)
  }

  /// A limit `nil` at ±∞ is infinite itself.
  private func monotone(
    isRising: Bool, atLower: Int?, atUpper: Int?, _ point: (BinaryFloat) -> Enclosure
  ) -> Enclosure {
    if isPoint { return point(lower.value) }
    func value(at end: End, limit: Int?, isLower: Bool) -> End {
      guard end.value.isFinite else {
        if let limit { return End(BinaryFloat(limit), false) }
        return isLower ? .minusInfinity : .infinity
      }
      let value = point(end.value)
      let result = isLower ? value.lower : value.upper
      return End(result.value, result.isIncluded && end.isIncluded)
    }
    return isRising
      ? Enclosure(
        lower: value(at: lower, limit: atLower, isLower: true),
        upper: value(at: upper, limit: atUpper, isLower: false))
      : Enclosure(
        lower: value(at: upper, limit: atUpper, isLower: true),
        upper: value(at: lower, limit: atLower, isLower: false))
  }

  /// The numbers beyond the largest that are told apart.
  static let huge = Enclosure(lower: End(largest, true), upper: .infinity)

  /// The positive numbers below the smallest that are told apart.
  static let tiny = Enclosure(lower: End(.zero, false), upper: End(smallest, true))

  /// The numbers between n − 2^−bits and n, without these.
  static func justBelow(_ n: Int, bits: Int) -> Enclosure {
    let below = BinaryFloat { x in
      arf_set_si_2exp_si(x, -1, -bits)
      arf_add_si(x, x, n, bits, Rounding.down)
    }
    return Enclosure(lower: End(below, false), upper: End(BinaryFloat(n), false))
  }
}
