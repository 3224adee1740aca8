import Balls
import Kernel
import Terms

/// Values of an expression at a point.
extension Expression {
  /// The nearest `Double` to the value at a point; NaN where there is no value.
  ///
  /// - Throws: ``DerivationError`` where a free variable is given no value, or the value can't be told.
  public func evaluate(at point: [Variable: Double] = [:]) throws -> Double {
    for (variable, value) in point where !value.isFinite {
      throw DerivationError("\(variable.name) should be a finite number, but is \(value)")
    }
    let exact = point.mapValues { Rational(exactly: $0) }
    for bits in [64, 128, 256, 1024, 4096] {
      switch try value(at: exact, bits: bits) {
      case .none: return .nan
      case .within(let enclosure):
        if enclosure.lowerDouble == enclosure.upperDouble { return enclosure.lowerDouble }
        // Two neighbours, of which the middle chooses; or what is nearer to 0 than any other Double.
        if enclosure.relativeAccuracyBits > 60 { return enclosure.midpoint.asDouble }
        let least = Double.leastNonzeroMagnitude
        if enclosure.lowerDouble >= -least, enclosure.upperDouble <= least { return 0 }
      case .unknown: continue
      }
    }
    throw DerivationError.undecided("the value of \(text)")
  }

  /// The value at a point to some number of significant digits, as plain text.
  ///
  /// - Throws: ``DerivationError`` where there is no value, or not to so many digits.
  public func digits(_ count: Int, at point: [Variable: Rational] = [:]) throws -> String {
    guard (1...1000).contains(count) else {
      throw DerivationError("the digits should be from 1 to 1000, but are \(count)")
    }
    for bits in [128, 512, 2048, 8192] {
      switch try value(at: point, bits: bits) {
      case .none: throw DerivationError("\(text) has no value here")
      case .within(let enclosure):
        if let digits = enclosure.digits(count) { return digits }
      case .unknown: continue
      }
    }
    throw DerivationError.undecided("\(count) digits of \(text)")
  }

  private func value(at point: [Variable: Rational], bits: Int) throws -> Value {
    let symbols = Array(point.keys)
    for symbol in everySymbol.sorted(by: { $0.name < $1.name })
    where !symbols.contains(where: { $0.symbol == symbol }) {
      throw DerivationError("\(symbol.name) has no value here: give it one")
    }
    let term = try Translation(of: symbols.map(\.symbol)).term(self)
    let named = Dictionary(uniqueKeysWithValues: point.map { (Name($0.key.name), $0.value) })
    do {
      return try Values(budget: Budget(400_000)).value(of: term, at: named, bits: bits)
    } catch is OutOfBudget {
      return .unknown
    }
  }
}
