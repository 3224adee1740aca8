/// Where an expression as its author wrote it may have no value: divisions by what may be 0.
struct Holes {
  let kernels: Kernels

  /// The conditions under which an expanded, resolved expression has a value, as far as divisions
  /// are concerned; empty where no divisor can vanish.
  func conditions(of e: Expression) throws -> [Relation] {
    var result: [Relation] = []
    try collect(e, into: &result)
    return result
  }

  private func collect(_ e: Expression, into result: inout [Relation]) throws {
    switch e.form {
    case .quotient(_, let divisor): try demand(divisor, into: &result)
    case .power(let base, let exponent):
      if exponent.rational?.isNegative == true { try demand(base, into: &result) }
    case .call(.tan, let argument): try demand(cos(argument), into: &result)
    case .integral: return
    default: break
    }
    for part in e.parts { try collect(part, into: &result) }
  }

  /// Adds the conditions under which a divisor is not 0.
  private func demand(_ divisor: Expression, into result: inout [Relation]) throws {
    let form = try kernels.form(of: divisor)
    guard !form.isZero else { throw DerivationError.undecided("a division by 0") }
    let parts = try kernels.parts(of: form)
    var symbols: [Symbol] = []
    var isOther = false
    for (kernel, exponent) in parts.kernels where exponent > .zero {
      if case .variable(let symbol) = kernels.list[kernel] {
        if symbol.domain?.contains(0) ?? true { symbols.append(symbol) }
      } else if !kernels.isNonzero(kernel) {
        isOther = true
      }
    }
    for (factor, exponent) in parts.factors where exponent > 0 {
      if !kernels.isPositive(factor) { isOther = true }
    }
    var found = symbols.map {
      Relation(left: Expression(.variable($0)), sign: .unequal, right: 0)
    }
    if isOther, !Interval.of(divisor).excludesZero {
      found.append(Relation(left: divisor, sign: .unequal, right: 0))
    }
    for condition in found where !result.contains(condition) { result.append(condition) }
  }
}

extension Kernels {
  /// Whether a kernel is never 0.
  func isNonzero(_ kernel: Int) -> Bool {
    switch list[kernel] {
    case .exponential, .imaginary: return true
    case .variable(let symbol): return !(symbol.domain?.contains(0) ?? true)
    default: return isPositive(kernel)
    }
  }
}
