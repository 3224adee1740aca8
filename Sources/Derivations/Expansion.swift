/// Working out what an expression abbreviates: derivatives, limits, named functions, finite sums.
extension Expression {
  /// The same value without derivatives, limits, brackets, defined functions and finite sums.
  func expanded() throws -> Expression {
    switch form {
    case .derivative(let body, let symbol, let order):
      var result = try body.expanded()
      for _ in 0..<order { result = result.differentiated(by: symbol) }
      return try result.expanded()
    case .limit(let body, let symbol, let approach):
      return try body.expanded().limit(of: symbol, approach).expanded()
    case .application(let function, let order, let arguments):
      guard let body = function.unfolded(order: order, arguments) else {
        if function.body != nil {
          throw DerivationError.unknownFunction(
            "\(function.name) with \(order) primes and \(arguments.count) arguments")
        }
        break
      }
      return try body.expanded()
    case .bracket(let body, let symbol, let lower, let upper):
      return Tidy.difference(
        try body.expanded().value(of: symbol, at: upper),
        try body.expanded().value(of: symbol, at: lower))
    case .piecewise:
      // Cases that compare two numbers are decided at once.
      return try mapping { try $0.expanded() }.decided
    case .total(let body, let symbol, let lower, let upper):
      if let first = try lower.expanded().rational?.asInt,
        let last = try upper.expanded().rational?.asInt, last - first < 10_000
      {
        guard first <= last else { return 0 }
        return Tidy.sum(
          try (first...last).map {
            try body.substituting([symbol: Expression(Rational($0))]).expanded()
          })
      }
    default: break
    }
    return try mapping { try $0.expanded() }
  }

  private func value(of symbol: Symbol, at end: Bound) throws -> Expression {
    switch end {
    case .at(let point): return try substituting([symbol: point]).expanded()
    case .infinity: return try limit(of: symbol, .infinity)
    case .minusInfinity: return try limit(of: symbol, .minusInfinity)
    }
  }
}
