import Balls
import Kernel
import Terms

/// A statement in the kernel's terms, over the domains of its variables.
struct Question {
  let comparison: Comparison
  /// The variables, in order of name.
  let symbols: [Symbol]
  /// What the domains say.
  let assumptions: [Proposition]

  init(_ relation: Relation) throws {
    symbols = try Question.symbols(of: [relation.left, relation.right])
    comparison = try Translation(of: symbols).comparison(relation)
    assumptions = symbols.flatMap(\.assumptions)
  }

  /// A question without free variables.
  init(comparison: Comparison) {
    self.comparison = comparison
    symbols = []
    assumptions = []
  }

  /// The free variables in order of name; each must have one domain.
  static func symbols(of expressions: [Expression]) throws -> [Symbol] {
    if let deep = expressions.first(where: { $0.depth > Translation.deepest }) {
      _ = try Translation(of: []).term(deep)
    }
    let all = expressions.reduce(into: Set<Symbol>()) { $0.formUnion($1.everySymbol) }
    let sorted = all.sorted { $0.name < $1.name }
    for (a, b) in zip(sorted, sorted.dropFirst()) where a.name == b.name {
      let domains = [a, b].map { $0.domain.map { "\(a.name) \($0.condition)" } ?? "none" }.sorted()
      throw DerivationError(
        "\(a.name) has two domains, \(domains[0]) and \(domains[1]): use one variable for both")
    }
    for symbol in sorted {
      if let problem = symbol.domain?.problem {
        throw DerivationError("the domain of \(symbol.name): \(problem)")
      }
    }
    for symbol in sorted where symbol.domain == nil {
      throw DerivationError(
        "\(symbol.name) is free here and has no domain: bind it by an integral, a sum or a limit, "
          + "or state its domain, Variable(\"\(symbol.name)\", in: .reals)")
    }
    return sorted
  }
}

/// Looks for a proof: by cases where something must be decided, by canonical forms, by signs.
struct Proving {
  let question: Question
  let budget: Budget
  /// How an order was shown.
  let evidence = Evidence()
  /// How deep cases may lie within cases.
  static let mostCases = 10

  /// A theorem with the statement as its conclusion, whose hypotheses are the domains' and, where
  /// it does not hold on the whole domain, conditions; `nil` where none was found.
  func theorem() -> Theorem? {
    let divisions = Divisions()
    for _ in 0..<12 {
      evidence.clear()
      let context = Context(question.assumptions, budget: budget, divisions: divisions)
      context.evidence = evidence
      do {
        return try prove(in: context, depth: 0)
      } catch is Divisions.Finer {
        continue
      } catch {
        return nil
      }
    }
    return nil
  }

  private func prove(in context: Context, depth: Int) throws -> Theorem? {
    try budget.spend(20)
    let c = question.comparison
    if let direct = try direct(in: context) {
      let left = direct.hypotheses.subtracting(context.assumptions)
      // A condition that a case would spare is no condition yet.
      if left.isEmpty || depth >= Proving.mostCases {
        evidence.cases += 1
        return direct
      }
      guard try openQuestion(in: context, [c.left, c.right]) != nil else {
        return try simplified(direct, in: context)
      }
    }
    if let contradiction = try context.contradiction(.holds(c)) { return contradiction }
    guard let open = try openQuestion(in: context, [c.left, c.right]) else {
      guard let shown = try context.byAnalysis(c) else { return nil }
      evidence.add(shown)
      evidence.cases += 1
      return shown.theorem
    }
    guard depth < Proving.mostCases,
      let no = try prove(in: context.assuming(.holds(open.negated)), depth: depth + 1),
      let yes = try prove(in: context.assuming(.holds(open)), depth: depth + 1)
        ?? (open.sign == .equal ? leavingOut(open, of: c, in: context) : nil)
    else { return nil }
    return try context.settled(
      .split(
        on: open, leavingOut(open, unlessPossible: yes, in: context),
        leavingOut(open.negated, unlessPossible: no, in: context)))
  }

  /// A case whose theorem asks for what is false, such as 0 ≠ 0, is left out: the condition is then that
  /// the case is not there.
  private func leavingOut(
    _ c: Comparison, unlessPossible theorem: Theorem, in context: Context
  ) throws -> Theorem {
    let isImpossible = theorem.hypotheses.contains { hypothesis in
      guard case .compare(let a, let sign, let b) = hypothesis, let x = a.rational,
        let y = b.rational
      else { return false }
      return !sign.holds(x, y)
    }
    guard isImpossible else { return theorem }
    return try leavingOut(c, of: question.comparison, in: context) ?? theorem
  }

  /// What is asked, where a case holds and does not.
  private func leavingOut(
    _ c: Comparison, of wanted: Comparison, in context: Context
  ) throws -> Theorem? {
    let both = context.assumptions + [.holds(c), .holds(c.negated)]
    return try Context(both, budget: budget, divisions: context.divisions)
      .contradiction(.holds(wanted))
  }

  private func direct(in context: Context) throws -> Theorem? {
    let c = question.comparison
    do {
      switch c.sign {
      case .equal where c.left == c.right:
        if let same = try context.prove(.hasValue(c.left)) { return same }
        return try context.settled(context.equation(c.left, c.right))
      case .equal:
        let found = try context.settled(context.equation(c.left, c.right))
        if found.hypotheses.isSubset(of: context.assumptions) { return found }
        // Without roots above the line and not below, no divisor enters that the sides do not have.
        let plainer = try? context.settled(context.equationOfLetters(c.left, c.right))
        return plainer?.hypotheses.isSubset(of: found.hypotheses) == true ? plainer : found
      case .unequal, .less, .atMost: return try context.prove(.holds(c))
      }
    } catch is Refusal {
      return nil
    } catch is TooLarge {
      return nil
    } catch is NotComparing {
      return nil
    }
  }

  // MARK: - Cases

  /// The first comparison on which a case within some terms depends and which is not decided.
  private func openQuestion(in context: Context, _ terms: [Term]) throws -> Comparison? {
    for term in terms {
      if let found = try openQuestion(in: context, term) { return found }
    }
    return nil
  }

  private func openQuestion(in context: Context, _ term: Term) throws -> Comparison? {
    for part in term.parts {
      if let found = try openQuestion(in: context, part) { return found }
    }
    var candidates: [Comparison] = []
    switch term.shape {
    case .apply(.absolute, let u): candidates = [Comparison(0, .atMost, u)]
    case .largest(let a, let b): candidates = [Comparison(b, .atMost, a)]
    case .cases(let c, _, _): candidates = [c]
    case .derivative(let f, let point):
      // Where the function has cases, so has its slope: at the point, and the edge by itself.
      let inside = f(point)
      return try openQuestion(in: context, inside) ?? edge(in: context, inside)
    default: break
    }
    for c in candidates {
      guard try context.prove(.holds(c)) == nil, try context.prove(.holds(c.negated)) == nil else {
        continue
      }
      return c
    }
    return nil
  }

  private func edge(in context: Context, _ term: Term) throws -> Comparison? {
    for part in term.parts {
      if let found = try edge(in: context, part) { return found }
    }
    let pair: (Term, Term)
    switch term.shape {
    case .apply(.absolute, let u): pair = (u, 0)
    case .largest(let a, let b): pair = (a, b)
    case .cases(let c, _, _): pair = (c.left, c.right)
    default: return nil
    }
    let c = Comparison(pair.0, .equal, pair.1)
    guard try context.prove(.holds(c)) == nil, try context.prove(.holds(c.negated)) == nil else {
      return nil
    }
    return c
  }

  // MARK: - Conditions

  /// The theorem with its conditions as simple as they can be said.
  private func simplified(_ theorem: Theorem, in context: Context) throws -> Theorem {
    var result = theorem
    for condition in theorem.hypotheses.inOrder
    where !context.assumptions.contains(condition) {
      if let simpler = try? context.fromSimpler(condition) {
        result = result.discharging(by: simpler)
      }
    }
    result = try context.settled(result)
    // A condition that follows from the others need not be said.
    var open = result.hypotheses.subtracting(context.assumptions).inOrder
    for condition in open.reversed() where open.count > 1 {
      let others = open.filter { $0 != condition }
      let wider = Context(
        context.assumptions + others, budget: budget, divisions: context.divisions)
      if let proof = try? wider.prove(condition) {
        result = result.discharging(by: proof)
        open = others
      }
    }
    return result
  }
}

extension Context {
  /// A condition from conditions on its factors.
  fileprivate func fromSimpler(_ condition: Proposition) throws -> Theorem? {
    guard case .compare(let a, let sign, let b) = condition, sign != .equal else { return nil }
    let difference: Term
    if b.rational?.isZero == true, sign == .unequal { difference = a } else { difference = b - a }
    let form = try settled(canonical(difference))
    let parts = try factorisation(of: form.sides.right)
    // Factors of unknown sign are taken to be not 0, the one that decides the order above 0.
    var extra: [Proposition] = []
    for (base, exponent) in parts.factors where try signOfFactor(base) == nil {
      let isEven = exponent.isMultiple(of: 2)
      extra.append(
        sign == .unequal || isEven
          ? .compare(base, .unequal, 0)
          : .compare(0, sign, parts.coefficient.isNegative ? -base : base))
    }
    guard !extra.isEmpty, extra.count <= 2, !extra.contains(condition) else { return nil }
    if sign != .unequal, extra.count > 1 { return nil }
    let inner = Context(assumptions + extra, budget: budget, divisions: divisions)
    return try inner.prove(condition)
  }

  /// Anything at all, where the assumptions contradict each other.
  func contradiction(_ wanted: Proposition) throws -> Theorem? {
    // Bounds of one term that cross.
    for lower in facts {
      guard let c = lower.comparison, c.left.rational != nil, c.sign != .unequal else { continue }
      for upper in facts {
        guard let d = upper.comparison, d.left == c.right, d.right.rational != nil,
          d.sign != .unequal,
          let absurd = try? lower.followed(by: upper).absurd(wanted)
        else { continue }
        return absurd
      }
    }
    // An assumption that the others refute.
    for (index, assumption) in assumptions.enumerated() {
      guard case .compare(let a, let sign, let b) = assumption, sign != .equal || a != b else {
        continue
      }
      var others = assumptions
      others.remove(at: index)
      let inner = Context(others, budget: budget, divisions: divisions)
      let opposite = Comparison(a, sign, b).negated
      guard let refuted = try inner.prove(.holds(opposite)) else { continue }
      return try absurd(.assume(assumption), refuted, wanted)
    }
    return nil
  }

  /// a ? b and its opposite give anything.
  private func absurd(
    _ first: Theorem, _ second: Theorem, _ wanted: Proposition
  ) throws -> Theorem? {
    guard let c = first.comparison else { return nil }
    switch c.sign {
    case .less, .atMost:
      // a < b ≤ a, so 0 < a − a, which is 0.
      let chain = try first.followed(by: second)
      let zero = try Theorem.algebra(c.left - c.left, 0)
      return try chain.asDifference().followed(by: zero).absurd(wanted)
    case .equal:
      return try absurdEquation(first, second, wanted)
    case .unequal:
      return try absurdEquation(second, first, wanted)
    }
  }

  private func absurdEquation(
    _ equation: Theorem, _ inequation: Theorem, _ wanted: Proposition
  ) throws -> Theorem? {
    // a = b gives a ≤ b, which a ≠ b sharpens to a < b = a.
    let atMost = try equation.weakened(to: .atMost)
    let less = try atMost.sharpened(by: inequation)
    let chain = try less.followed(by: equation.reversed())
    guard let c = chain.comparison else { return nil }
    let zero = try Theorem.algebra(c.right - c.left, 0)
    return try chain.asDifference().followed(by: zero).absurd(wanted)
  }
}
