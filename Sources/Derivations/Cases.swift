/// Taking |x|, max and piecewise functions apart: one case for each sign of what they compare.
struct Cases {
  /// The signs settled so far, by the quantity whose sign it is.
  typealias Signs = [RationalFunction: Bool]

  let kernels: Kernels

  /// What decides the next case in an expression, in normal form and with its sign made canonical;
  /// `nil` where nothing is left to decide.
  func question(in expressions: [Expression], _ signs: Signs) throws -> RationalFunction? {
    for expression in expressions {
      if let found = try question(in: expression, signs) { return found }
    }
    return nil
  }

  private func question(in e: Expression, _ signs: Signs) throws -> RationalFunction? {
    var subject: Expression?
    switch e.form {
    case .call(.absolute, let u): subject = u
    case .maximum(let arguments) where arguments.count > 1: subject = arguments[0] - arguments[1]
    case .piecewise(let branches, _):
      guard let first = branches.first else { break }
      if first.condition.sign == .equal || first.condition.sign == .unequal { break }
      subject = first.condition.left - first.condition.right
    default: break
    }
    for part in e.parts {
      if let found = try question(in: part, signs) { return found }
    }
    guard let subject else { return nil }
    let form = try kernels.form(of: resolved(subject, signs))
    return try sign(of: form, signs) == nil ? unknownPart(of: form, signs) : nil
  }

  /// The first factor whose sign is open: |ab| asks for the sign of a, then for that of b.
  private func unknownPart(of a: RationalFunction, _ signs: Signs) throws -> RationalFunction {
    let parts = try kernels.parts(of: a)
    for (kernel, exponent) in parts.kernels where exponent.isInteger {
      let part = RationalFunction(Monomial(kernel))
      if try sign(of: part, signs) == nil { return part }
    }
    for (factor, _) in parts.factors.sorted(by: { $0.0.terms.count < $1.0.terms.count }) {
      let part = RationalFunction(factor)
      if try sign(of: part, signs) == nil { return canonical(part).form }
    }
    return canonical(a).form
  }

  /// An expression with its cases decided, away from the edges of the cases.
  func resolved(_ e: Expression, _ signs: Signs) throws -> Expression {
    switch e.form {
    case .call(.absolute, let u):
      let inner = try resolved(u, signs)
      return try isPositive(inner, signs) ? inner : Tidy.negation(inner)
    case .maximum(let arguments):
      var best = try resolved(arguments[0], signs)
      for (index, argument) in arguments.enumerated().dropFirst() {
        let next = try resolved(argument, signs)
        guard try isDecided(best - next, signs) else {
          return Expression(.maximum([best, next] + arguments[(index + 1)...]))
        }
        if try !isPositive(best - next, signs) { best = next }
      }
      return best
    case .piecewise(let branches, let otherwise):
      for (index, branch) in branches.enumerated() {
        switch branch.condition.sign {
        case .equal: continue
        case .unequal: return try resolved(branch.value, signs)
        default: break
        }
        let difference = try resolved(branch.condition.left - branch.condition.right, signs)
        guard try isDecided(difference, signs) else {
          return Expression(
            .piecewise(Array(branches[index...]), otherwise: otherwise))
        }
        let isGreater = try isPositive(difference, signs)
        let wantsGreater = branch.condition.sign == .greater || branch.condition.sign == .atLeast
        if isGreater == wantsGreater { return try resolved(branch.value, signs) }
      }
      return try resolved(otherwise, signs)
    default: return try e.mapping { try resolved($0, signs) }
    }
  }

  private func isDecided(_ e: Expression, _ signs: Signs) throws -> Bool {
    try sign(of: kernels.form(of: e), signs) != nil
  }

  private func isPositive(_ e: Expression, _ signs: Signs) throws -> Bool {
    try sign(of: kernels.form(of: e), signs) ?? false
  }

  private func canonical(_ a: RationalFunction) -> (form: RationalFunction, isFlipped: Bool) {
    let isFlipped = a.numerator.leading?.coefficient.isNegative ?? false
    let scale = (a.numerator.leading?.coefficient.magnitude).map { 1 / $0 } ?? 1
    let scaled = RationalFunction(
      a.numerator.scaled(by: isFlipped ? -scale : scale), over: a.denominator)
    return (scaled, isFlipped)
  }

  /// Whether a quantity is above 0, where that is settled; a quantity that is 0 counts as not above.
  func sign(of a: RationalFunction, _ signs: Signs) throws -> Bool? {
    if a.isZero { return false }
    let (form, isFlipped) = canonical(a)
    if let known = signs[form] { return known != isFlipped }
    let parts = try kernels.parts(of: a)
    var isNegative = parts.coefficient.isNegative
    for (kernel, exponent) in parts.kernels where !kernels.isNonnegative(kernel) {
      guard let known = signs[RationalFunction(Monomial(kernel))] ?? kernels.knownSign(kernel)
      else { return nil }
      guard exponent.isInteger else { return nil }
      if !known, !exponent.isEven { isNegative.toggle() }
    }
    for (factor, exponent) in parts.factors where !kernels.isPositive(factor) {
      guard let known = try signs[RationalFunction(factor)] ?? signOf(factor, signs) else {
        return nil
      }
      if !known, exponent % 2 != 0 { isNegative.toggle() }
    }
    return !isNegative
  }
}

extension Cases {
  /// The sign of a polynomial that was asked about with the opposite sign or another scale.
  private func signOf(_ factor: Polynomial, _ signs: Signs) throws -> Bool? {
    let (form, isFlipped) = canonical(RationalFunction(factor))
    return signs[form].map { $0 != isFlipped }
  }
}

extension Kernels {
  /// Whether a kernel that is never 0 is above 0, where its domain says.
  func knownSign(_ kernel: Int) -> Bool? {
    if case .variable(let symbol) = list[kernel], let domain = symbol.domain,
      domain.intervals.allSatisfy({ ($0.upper ?? 1) <= 0 })
    {
      return false
    }
    return nil
  }
}
