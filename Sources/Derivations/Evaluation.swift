/// Values of an expression at a point.
extension Expression {
  /// The value at a point, correct to the last digit or nearly; NaN where there is none.
  ///
  /// - Throws: ``DerivationError`` where a free variable is given no value.
  public func evaluate(at point: [Variable: Double] = [:]) throws -> Double {
    let symbols = Array(point.keys)
    let tape = try Tape([expanded()], over: symbols.map(\.symbol))
    let values = symbols.map { Tape.Sample(value: Wide(point[$0] ?? .nan), error: 0) }
    return tape.evaluate(at: values)[0]?.value.asDouble ?? .nan
  }
}
