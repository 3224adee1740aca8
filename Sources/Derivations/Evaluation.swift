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
    precondition((1...45).contains(count), "digits should be from 1 to 45, but are \(count)")
    let symbols = Array(point.keys)
    let tape = try Tape([expanded()], over: symbols.map(\.symbol))
    let values = symbols.map { Tape.constant(point[$0] ?? 0) }
    guard let result = tape.evaluate(at: values)[0], result.isKnown else {
      throw DerivationError("\(text) has no value here")
    }
    guard !result.value.isZero else { return "0" }
    let exact = result.value.rational
    // The place of the first digit, from the size; then one rounding, to a whole number of units.
    var first = 0
    while Rational(10).power(first) <= exact.magnitude { first += 1 }
    while Rational(10).power(first - 1) > exact.magnitude { first -= 1 }
    let unit = Rational(10).power(first - count)
    guard result.error < unit.asDouble / 4 else {
      throw DerivationError.undecided("\(count) digits of \(text)")
    }
    let units = (exact.magnitude / unit + Rational(1, 2)).floor
    let sign = exact.isNegative ? "−" : ""
    guard first <= count else { return "\(sign)\(Rational(units) * unit)" }
    let decimals = count - first
    let digits = "\(units)"
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -decimals)
    return decimals == 0 ? sign + padded : "\(sign)\(padded[..<point]).\(padded[point...])"
  }
}
