/// Values of an expression at a point.
extension Expression {
  /// The value at a point, correct to the last digit or nearly; NaN where there is none.
  ///
  /// - Throws: ``DerivationError`` where a free variable is given no value.
  public func evaluate(at point: [Variable: Double] = [:]) throws -> Double {
    let symbols = Array(point.keys)
    let tape = try Tape([expanded()], over: symbols.map(\.symbol))
    let values = symbols.map { Tape.Sample(value: Wide(point[$0] ?? .nan), error: 0) }
    guard let result = tape.evaluate(at: values)[0], result.isKnown else { return .nan }
    return result.value.asDouble
  }
}

extension Expression {
  /// The value at a point to some number of significant digits, at most 45, as plain text.
  ///
  /// - Throws: ``DerivationError`` where there is no value, or not to so many digits.
  public func digits(_ count: Int, at point: [Variable: Rational] = [:]) throws -> String {
    guard (1...45).contains(count) else {
      throw DerivationError("digits should be from 1 to 45, but are \(count)")
    }
    let expanded = try expanded()
    // What arithmetic makes a fraction is one; anything else is known as a ball.
    let (exact, error): (Rational, Rational)
    let numbers = point.map { ($0.key.symbol, Expression($0.value)) }
    if let value = expanded.substituting(Dictionary(numbers) { first, _ in first }).folded {
      (exact, error) = (value, 0)
    } else {
      let symbols = Array(point.keys)
      let tape = try Tape([expanded], over: symbols.map(\.symbol))
      let values = symbols.map { Tape.constant(point[$0] ?? 0) }
      guard let result = tape.evaluate(at: values)[0], result.isKnown else {
        throw DerivationError("\(text) has no value here")
      }
      (exact, error) = (result.value.rational, Rational(exactly: result.error))
    }
    // The digits that the whole ball has, and no others.
    func end(_ value: Rational, isLower: Bool) -> NumberText.Decimal {
      guard !value.isZero else { return NumberText.Decimal("0") }
      // Enough places for the digits asked, and for telling a half from what is near it.
      let size = "\(value.magnitude.floor)".count
      let shift = "\((1 / value.magnitude).floor)".count
      let places = count + 10 + (value.magnitude >= 1 ? -size : shift)
      let scaled = value * Rational(10).power(places)
      let units = isLower ? scaled.floor : -(-scaled).floor
      return NumberText.Decimal("\(units)", timesTenTo: -places)
    }
    let (low, high) = (end(exact - error, isLower: true), end(exact + error, isLower: false))
    guard let written = NumberText.between(low, high, digits: count) else {
      throw DerivationError.undecided("\(count) digits of \(text)")
    }
    return written
  }
}
