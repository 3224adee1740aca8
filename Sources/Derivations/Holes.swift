/// Where an expression as its author wrote it may have no value: divisions by what may be 0,
/// logarithms and roots of what may be negative.
struct Holes {
  let kernels: Kernels

  /// The conditions under which an expanded, resolved expression has a value; empty where it has one
  /// on its whole domain.
  func conditions(of e: Expression) throws -> [Relation] {
    var result: [Relation] = []
    try collect(e, into: &result)
    return result
  }

  private func collect(_ e: Expression, into result: inout [Relation]) throws {
    switch e.form {
    case .quotient(_, let divisor): try demand(divisor, into: &result)
    case .power(let base, let exponent):
      let value = exponent.folded
      if value?.isNegative == true { try demand(base, into: &result) }
      if value?.isInteger != true {
        try demand(base, to: value == nil ? .greater : .atLeast, 0, into: &result)
      }
    case .call(.log, let argument): try demand(argument, to: .greater, 0, into: &result)
    case .call(.lambertW, let argument):
      if Interval.of(argument).lower < -0.3678794411714423 {
        let edge = Negation(of: 1 / exp(1))
        add(Relation(left: argument, sign: .atLeast, right: edge), to: &result)
      }
    case .call(.tan, let argument): try demand(cos(argument), into: &result)
    case .integral: return
    default: break
    }
    for part in e.parts { try collect(part, into: &result) }
  }

  private func add(_ condition: Relation, to result: inout [Relation]) {
    if !result.contains(condition) { result.append(condition) }
  }

  /// Adds the condition that a quantity is above 0, or not below, unless it always is.
  private func demand(
    _ quantity: Expression, to sign: Relation.Sign, _ bound: Expression,
    into result: inout [Relation]
  ) throws {
    let range = Interval.of(quantity)
    let isAbove = range.lower > 0 || (range.lower == 0 && range.isLowerOpen)
    if isAbove || (sign == .atLeast && range.lower >= 0) { return }
    let parts = try kernels.parts(of: kernels.form(of: quantity))
    let isStrict = sign == .greater
    let areKernelsFine = parts.kernels.allSatisfy { kernel, exponent in
      kernels.isPositive(kernel) || (!isStrict && kernels.isNonnegative(kernel))
        || (!isStrict && exponent.isEven && kernels.isRealKernel(kernel))
    }
    let areFactorsFine = parts.factors.allSatisfy { factor, exponent in
      kernels.isPositive(factor) || (!isStrict && exponent % 2 == 0)
    }
    if !parts.coefficient.isNegative, areKernelsFine, areFactorsFine { return }
    add(Relation(left: quantity, sign: sign, right: bound), to: &result)
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
