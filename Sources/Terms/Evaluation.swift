import Balls

/// What is known of a term's value on a box: an enclosure of it, that there is none, or nothing.
public enum Value: Sendable {
  /// The term has a value for every choice of the inputs, in this enclosure.
  case within(Enclosure)
  /// The term has a value for no choice of the inputs.
  case none
  /// Neither was shown.
  case unknown

  /// The enclosure, where there is one.
  public var enclosure: Enclosure? { if case .within(let e) = self { e } else { nil } }
}

/// A term compiled for evaluation on boxes and at points: equal parts once, each after its own parts.
///
/// Inputs are whatever terms the caller knows enclosures of: variables, or whole subterms.
public struct Program: Sendable {
  private enum Step: Sendable {
    case input(Int)
    case number(Rational)
    case pi
    case sum([Int])
    case product([Int])
    case quotient(Int, Int)
    case power(Int, Int)
    case whole(Int, Int)
    case root(Int, Rational)
    case apply(Operation, Int)
    case largest(Int, Int)
    case cases(Int, Sign, Int, Int, Int)
    case opaque
  }

  private var steps: [Step] = []
  private var cells: [Term: Int] = [:]
  private var results: [Int] = []

  /// Compiles some terms; `inputs` are the subterms whose enclosures are given when it runs.
  public init(_ terms: [Term], inputs: [Term]) {
    for (index, input) in inputs.enumerated() where cells[input] == nil {
      steps.append(.input(index))
      cells[input] = steps.count - 1
    }
    results = terms.map { cell($0) }
    cells = [:]
  }

  /// How many steps an evaluation takes.
  public var length: Int { steps.count }

  private mutating func cell(_ term: Term) -> Int {
    if let known = cells[term] { return known }
    let step = compiled(term)
    steps.append(step)
    cells[term] = steps.count - 1
    return steps.count - 1
  }

  private mutating func compiled(_ term: Term) -> Step {
    switch term.shape {
    case .number(let value): return .number(value)
    case .pi: return .pi
    case .sum(let parts): return .sum(parts.map { cell($0) })
    case .product(let parts): return .product(parts.map { cell($0) })
    case .quotient(let a, let b): return .quotient(cell(a), cell(b))
    case .power(let base, let exponent):
      guard let value = exponent.rational else { return .power(cell(base), cell(exponent)) }
      if let n = value.asInt { return .whole(cell(base), n) }
      return .root(cell(base), value)
    case .apply(let operation, let u): return .apply(operation, cell(u))
    case .largest(let a, let b): return .largest(cell(a), cell(b))
    case .cases(let c, let a, let b):
      return .cases(cell(c.left), c.sign, cell(c.right), cell(a), cell(b))
    case .variable, .bound, .unknown, .derivative, .limit, .integral, .total: return .opaque
    }
  }

  /// The terms' values, where the inputs lie in some enclosures.
  public func run(_ inputs: [Enclosure], bits: Int) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(steps.count)
    for step in steps { values.append(value(step, values, inputs, bits)) }
    return results.map { values[$0] }
  }

  private func value(_ step: Step, _ cells: [Value], _ inputs: [Enclosure], _ bits: Int) -> Value {
    /// A value of some cells; none where one of them has none, unknown where one of them is.
    func with(_ indices: [Int], _ body: ([Enclosure]) -> Value) -> Value {
      var known: [Enclosure] = []
      var isUnknown = false
      for index in indices {
        switch cells[index] {
        case .within(let enclosure): known.append(enclosure)
        case .none: return .none
        case .unknown: isUnknown = true
        }
      }
      return isUnknown ? .unknown : body(known)
    }
    switch step {
    case .input(let index): return .within(inputs[index])
    case .number(let value): return .within(Enclosure(value, bits: bits))
    case .pi: return .within(Enclosure.pi(bits: bits))
    case .opaque: return .unknown
    case .sum(let parts):
      return with(parts) { all in
        .within(
          all.dropFirst().reduce(all.first ?? Enclosure(0, bits: bits)) {
            $0.adding($1, bits: bits)
          })
      }
    case .product(let parts):
      return with(parts) { all in
        .within(
          all.dropFirst().reduce(all.first ?? Enclosure(1, bits: bits)) {
            $0.multiplied(by: $1, bits: bits)
          })
      }
    case .quotient(let a, let b):
      return with([a, b]) { all in
        if all[1].isExactlyZero { return .none }
        return all[0].divided(by: all[1], bits: bits).map(Value.within) ?? .unknown
      }
    case .whole(let base, let n):
      return with([base]) { all in
        if n < 0, all[0].isExactlyZero { return .none }
        return all[0].power(n, bits: bits).map(Value.within) ?? .unknown
      }
    case .root(let base, let exponent):
      return with([base]) { Program.root($0[0], exponent, bits) }
    case .power(let base, let exponent):
      return with([base, exponent]) { Program.power($0[0], $0[1], bits) }
    case .apply(let operation, let u): return with([u]) { operation.value(on: $0[0], bits) }
    case .largest(let a, let b): return with([a, b]) { .within($0[0].maximum($0[1])) }
    case .cases(let left, let sign, let right, let a, let b):
      return with([left, right]) { all in
        switch sign.decides(all[0], all[1]) {
        case true?: return cells[a]
        case false?: return cells[b]
        case nil: return with([a, b]) { .within($0[0].hull($0[1])) }.unlessNone
        }
      }
    }
  }

  private static func root(_ base: Enclosure, _ exponent: Rational, _ bits: Int) -> Value {
    // A whole exponent here is one that is no `Int`.
    if base.isNegative, exponent.isInteger { return .unknown }
    if base.isNegative || (exponent.isNegative && base.isExactlyZero) { return .none }
    guard base.isPositive || (base.isNonnegative && !exponent.isNegative) else { return .unknown }
    guard let degree = exponent.denominator.asInt, let power = exponent.numerator.asInt,
      degree <= 1000, let root = base.root(degree, bits: bits)
    else { return Program.power(base, Enclosure(exponent, bits: bits), bits) }
    return root.power(power, bits: bits).map(Value.within) ?? .unknown
  }

  private static func power(_ base: Enclosure, _ exponent: Enclosure, _ bits: Int) -> Value {
    if base.isPositive {
      return base.power(exponent, bits: bits).map(Value.within) ?? .unknown
    }
    // Of a base that may not be above 0 something is known where the exponent is one number.
    guard exponent.isPoint, let value = exponent.lowerRational else {
      return base.isExactlyZero && exponent.isPositive
        ? .within(Enclosure(0, bits: bits)) : .unknown
    }
    guard value.isInteger else {
      if base.isNegative { return .none }
      return base.isExactlyZero
        ? (value.isNegative ? .none : .within(Enclosure(0, bits: bits))) : .unknown
    }
    guard let n = value.asInt else { return .unknown }
    if n < 0, base.isExactlyZero { return .none }
    return base.power(n, bits: bits).map(Value.within) ?? .unknown
  }
}

extension Value {
  /// A hull over two cases of which one has no value says nothing.
  fileprivate var unlessNone: Value { if case .none = self { .unknown } else { self } }
}

extension Sign {
  /// Whether every choice, or none, of numbers from two enclosures compares so; `nil` where neither
  /// was shown.
  public func decides(_ a: Enclosure, _ b: Enclosure) -> Bool? {
    switch self {
    case .less: return a.isBelow(b) ? true : b.isAtMost(a) ? false : nil
    case .atMost: return a.isAtMost(b) ? true : b.isBelow(a) ? false : nil
    case .equal, .unequal:
      if a.isDisjoint(with: b) { return self == .unequal }
      let isSame = a.isPoint && b.isPoint && a.isAtMost(b) && b.isAtMost(a)
      return isSame ? self == .equal : nil
    }
  }
}

extension Operation {
  /// The function over an enclosure.
  fileprivate func value(on u: Enclosure, _ bits: Int) -> Value {
    switch self {
    case .exp: return .within(u.exp(bits: bits))
    case .sin: return .within(u.sin(bits: bits))
    case .cos: return .within(u.cos(bits: bits))
    case .sinh: return .within(u.sinh(bits: bits))
    case .cosh: return .within(u.cosh(bits: bits))
    case .tanh: return .within(u.tanh(bits: bits))
    case .sigmoid: return .within(u.sigmoid(bits: bits))
    case .erf: return .within(u.erf(bits: bits))
    case .erfc: return .within(u.erfc(bits: bits))
    case .normalCumulative: return .within(u.normalCumulative(bits: bits))
    case .normalDensity: return .within(u.normalDensity(bits: bits))
    case .absolute: return .within(u.absolute)
    case .tan: return u.tan(bits: bits).map(Value.within) ?? .unknown
    case .log:
      return u.log(bits: bits).map(Value.within) ?? (u.isNonpositive ? .none : .unknown)
    case .lambertW:
      if let result = u.lambertW(bits: bits) { return .within(result) }
      let edge = Enclosure(1, bits: bits).exp(bits: bits)
      guard let inverse = Enclosure(-1, bits: bits).divided(by: edge, bits: bits) else {
        return .unknown
      }
      return u.isBelow(inverse) ? .none : .unknown
    }
  }
}
