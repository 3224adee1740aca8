/// Proof by normal form: in every case, the difference of the two sides is the zero function.
///
/// Sound because each rewriting rule holds wherever both sides have values, and because a divisor
/// that the rules themselves introduce vanishes at isolated points only, where continuity carries
/// the equality over. What the author divides by is listed as a condition unless it cannot be 0.
struct Prover {
  private let left: Expression
  private let right: Expression

  init(_ left: Expression, _ right: Expression) {
    self.left = left.withRootsOfSquares
    self.right = right.withRootsOfSquares
  }

  /// A proof, where there is one.
  func proof() -> Proof? {
    (try? attempt(Kernels())) ?? IntegralProof(left, right)?.proof()
  }

  /// Whether the two sides are equal everywhere, without conditions.
  var agrees: Bool { proof()?.conditions.isEmpty ?? false }

  private func attempt(_ kernels: Kernels) throws -> Proof? {
    let cases = Cases(kernels: kernels)
    var open: [Cases.Signs] = [[:]]
    var closed: [(left: Expression, right: Expression, form: RationalFunction)] = []
    while let signs = open.popLast() {
      if let question = try cases.question(in: [left, right], signs) {
        guard open.count < 64 else { return nil }
        for sign in [true, false] {
          open.append(signs.merging([question: sign]) { $1 })
        }
        continue
      }
      let a = try cases.resolved(left, signs)
      let b = try cases.resolved(right, signs)
      let form = try kernels.form(of: a)
      guard try kernels.subtract(form, kernels.form(of: b)).isZero else { return nil }
      closed.append((a, b, form))
    }
    let holes = Holes(kernels: kernels)
    var conditions: [Relation] = []
    for (a, b, _) in closed {
      for condition in try holes.conditions(of: a) + holes.conditions(of: b)
      where !conditions.contains(condition) {
        conditions.append(condition)
      }
    }
    guard let edges = try edges(kernels) else { return nil }
    for condition in edges where !conditions.contains(condition) { conditions.append(condition) }
    conditions.removeAll(where: isMet)
    return Proof(
      normalForm: closed.count == 1 ? shown(closed[0].form, kernels) : "",
      kernels: names(of: closed.map(\.form), kernels), conditions: conditions.map(\.text),
      remarks: (closed.count == 1 ? [] : ["in each of \(closed.count) cases"])
        + conditions.compactMap { Mending(left, right).remark(at: $0) })
  }

  /// Whether a single point that a condition leaves out is no exception: both sides have a value
  /// there by a case of their own, and it is the same.
  private func isMet(_ condition: Relation) -> Bool {
    guard condition.sign == .unequal, case .variable(let symbol) = condition.left.form,
      condition.right.rational != nil
    else { return false }
    let values = [left, right].map { $0.substituting([symbol: condition.right]).deciding() }
    return !values[0].isUndefined && !values[1].isUndefined && Prover(values[0], values[1]).agrees
  }

  // MARK: - Edges of cases

  /// The conditions that the edges between cases add: none where both sides agree there.
  private func edges(_ kernels: Kernels) throws -> [Relation]? {
    let isContinuous = ![left, right].contains { side in
      side.contains { if case .piecewise = $0.form { true } else { false } }
    }
    // The edges of max and |x| need no look: both sides are continuous there.
    if isContinuous { return [] }
    var result: [Relation] = []
    for point in try comparisons(in: [left, right], kernels) {
      if try kernels.isNeverZero(point) { continue }
      guard let (symbol, value) = try kernels.root(of: point) else { return nil }
      guard symbol.domain?.contains(value) ?? true else { continue }
      let place = Expression(value)
      let a = left.substituting([symbol: place]).deciding()
      let b = right.substituting([symbol: place]).deciding()
      if !Prover(a, b).agrees {
        // Where one side has no value the step says nothing; where both have, they must agree.
        guard a.isUndefined || b.isUndefined else { return nil }
        result.append(Expression(.variable(symbol)) != place)
      }
    }
    return result
  }

  /// What every case of every piecewise function compares, as a difference.
  private func comparisons(in expressions: [Expression], _ kernels: Kernels) throws
    -> [RationalFunction]
  {
    var result: [RationalFunction] = []
    func collect(_ e: Expression) throws {
      if case .piecewise(let branches, _) = e.form {
        for branch in branches {
          let difference = Tidy.difference(branch.condition.left, branch.condition.right)
          result.append(try kernels.form(of: difference))
        }
      }
      for part in e.parts { try collect(part) }
    }
    for expression in expressions { try collect(expression) }
    return result
  }

  // MARK: - What is shown

  private func shown(_ form: RationalFunction, _ kernels: Kernels) -> String {
    guard let text = kernels.expression(of: form)?.text, text.count <= 90 else { return "" }
    return text
  }

  private func names(of forms: [RationalFunction], _ kernels: Kernels) -> [String] {
    let numbers = forms.reduce(into: Set<Int>()) { $0.formUnion($1.kernels) }
    return numbers.sorted().compactMap { number in
      switch kernels.list[number] {
      case .imaginary: return nil
      case .prime(let p): return "√\(p)"
      case .exponential(let base) where !kernels.isReal(base):
        guard let inner = try? kernels.multiply(base, -kernels.form(.imaginary)),
          let tree = kernels.expression(of: inner)
        else { return "e^(i…)" }
        return "e^(i·\(tree.text))"
      default: return kernels.expression(of: kernels.list[number])?.text ?? "an integral"
      }
    }
  }
}

extension Kernels {
  /// Where a function of one variable is 0: a line, times what is never 0.
  func root(of a: RationalFunction) throws -> (Symbol, Rational)? {
    let parts = try self.parts(of: a)
    let kernels = parts.kernels.filter { !isNonzero($0.0) }
    let factors = parts.factors.filter { !isPositive($0.0) }
    if factors.isEmpty, kernels.count == 1, case .variable(let symbol) = list[kernels[0].0] {
      return (symbol, 0)
    }
    guard kernels.isEmpty, factors.count == 1 else { return nil }
    let line = factors[0].0
    guard line.kernels.count == 1, let kernel = line.kernels.first,
      case .variable(let symbol) = list[kernel], let slope = line.terms[Monomial(kernel)],
      line.terms.count == (line.terms[.one] == nil ? 1 : 2)
    else { return nil }
    return (symbol, -(line.terms[.one] ?? 0) / slope)
  }

  /// Whether a quantity has no zero, as far as its factors tell.
  func isNeverZero(_ a: RationalFunction) throws -> Bool {
    guard !a.isZero else { return false }
    let parts = try self.parts(of: a)
    return parts.kernels.allSatisfy { isNonzero($0.0) }
      && parts.factors.allSatisfy { isPositive($0.0) }
  }
}

extension Expression {
  /// The expression with every case decided whose condition compares two numbers.
  func deciding() -> Expression { decided.mapping { $0.deciding() } }

  /// A piecewise function with those of its leading cases decided whose condition compares numbers.
  var decided: Expression {
    guard case .piecewise(let branches, let otherwise) = form else { return self }
    for (index, branch) in branches.enumerated() {
      guard let holds = branch.condition.holds else {
        return Expression(.piecewise(Array(branches[index...]), otherwise: otherwise))
      }
      if holds { return branch.value.decided }
    }
    return otherwise.decided
  }

  /// Whether a division of a number by 0 stands somewhere in the tree.
  var isUndefined: Bool {
    contains {
      guard case .quotient(_, let divisor) = $0.form else { return false }
      let kernels = Kernels()
      return (try? kernels.form(of: divisor).isZero) ?? false
    }
  }
}

extension Relation {
  /// Whether the relation holds, where both sides are numbers.
  var holds: Bool? {
    let kernels = Kernels()
    guard let difference = try? kernels.form(of: left - right).constant else { return nil }
    switch sign {
    case .less: return difference.isNegative
    case .atMost: return difference.isNegative || difference.isZero
    case .greater: return !difference.isNegative && !difference.isZero
    case .atLeast: return !difference.isNegative
    case .equal: return difference.isZero
    case .unequal: return !difference.isZero
    }
  }
}

extension Expression {
  /// The root of a square written as an absolute value, which is what it is.
  var withRootsOfSquares: Expression {
    let inner = mapping(\.withRootsOfSquares)
    guard case .power(let square, let exponent) = inner.form,
      let outer = exponent.folded, !outer.isInteger,
      case .power(let base, let power) = square.form, let n = power.folded?.asInt, n % 2 == 0
    else { return inner }
    return Tidy.power(abs(base), Expression(outer * Rational(n)))
  }
}
