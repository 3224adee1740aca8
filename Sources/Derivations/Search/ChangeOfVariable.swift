import Balls
import Kernel
import Terms

/// A new variable in the place of an old one: x = φ(t), where t = ψ(x).
struct ChangeOfVariable {
  let old: Name
  let new: Name
  /// φ, in the new variable.
  let forth: Term
  /// ψ, in the old one.
  let back: Term
  /// φ(ψ(x)) = x.
  let identity: Theorem

  /// Whether something is added to the new variable.
  var isShift: Bool { if case .sum = forth.shape { true } else { false } }

  /// Fails where the identity does not follow by arithmetic and the assumptions.
  init?(_ old: Name, _ new: Name, forth: Term, back: Term, in context: Context) throws {
    let there = forth.substituting([new: back])
    let x = Term.variable(old)
    guard let same = try? context.settled(.algebra(there, x)),
      same.hypotheses.isSubset(of: context.assumptions)
    else { return nil }
    self.init(old, new, forth: forth, back: back, identity: same)
  }

  init(_ old: Name, _ new: Name, forth: Term, back: Term, identity: Theorem) {
    (self.old, self.new, self.forth, self.back, self.identity) = (old, new, forth, back, identity)
  }
}

extension Context {
  /// A comparison by one of the same in another variable, for which `prove` looks.
  func changing(
    _ c: Comparison, by change: ChangeOfVariable, _ prove: (Context, Comparison) throws -> Shown?
  ) throws -> Shown? {
    try budget.spend(20)
    let values = [change.old: change.forth]
    let moved = Comparison(c.left.substituting(values), c.sign, c.right.substituting(values))
    var ranges: [Theorem] = []
    var kept = assumptions.filter { !$0.names.contains(change.old) }
    let t = Term.variable(change.new)
    // What is known of the new variable: its sign, and numbers around it.
    for wanted in [
      Proposition.compare(0, .less, t), .compare(t, .less, 0), .compare(0, .atMost, t),
      .compare(t, .atMost, 0),
    ] {
      let claim = wanted.substituting([change.new: change.back])
      guard let proof = try self.prove(claim) else { continue }
      ranges.append(proof)
      kept.append(wanted)
      break
    }
    for bound in numbers(around: change.back) {
      guard let c = bound.comparison else { continue }
      let wanted: Proposition =
        c.left == change.back ? .compare(t, c.sign, c.right) : .compare(c.left, c.sign, t)
      ranges.append(bound)
      kept.append(wanted)
    }
    let inner = Context(kept, budget: budget, divisions: Divisions(), isShallow: isShallow)
    guard let shown = try prove(inner, moved) else { return nil }
    var theorem = shown.theorem.instantiated([change.new: change.back])
    for proof in ranges { theorem = theorem.discharging(by: proof) }
    theorem = try theorem.rewritten(by: [change.identity])
    guard theorem.conclusion == .holds(c), let whole = try settledWholly(theorem) else {
      return nil
    }
    var result = shown.then(whole)
    result.remarks = shown.remarks.map { remark in
      guard case .contact(change.new, let place, let order) = remark else { return remark }
      let old = change.forth.substituting([change.new: place])
      let simple = (try? canonical(old).sides.right) ?? old
      return .contact(change.old, simple, order: order)
    }
    result.remarks.append(.change(change.old, change.forth, change.new))
    return result
  }

  /// Short numbers above and below a term, where its enclosure has ends.
  private func numbers(around term: Term) -> [Theorem] {
    let names = term.names.sorted()
    let variables = names.map { name -> Enclosure in
      var e = Enclosure.everything
      for fact in facts {
        guard let c = fact.comparison else { continue }
        let isLower = c.right == .variable(name)
        guard let value = isLower ? c.left.rational : c.right.rational,
          isLower || c.left == .variable(name), c.sign == .less || c.sign == .atMost
        else { continue }
        let half = Enclosure(
          lower: isLower ? value : nil, includesLower: c.sign == .atMost,
          upper: isLower ? nil : value, includesUpper: c.sign == .atMost, bits: 128)
        e = e.intersection(half) ?? e
      }
      return e
    }
    guard
      let e = Program([term], inputs: names.map(Term.variable)).run(variables, bits: 128)[0]
        .enclosure
    else { return [] }
    var result: [Theorem] = []
    let scale = Rational(1 << 20)
    if let low = e.lowerRational, low.magnitude < scale {
      for sign in [Sign.less, .atMost] {
        let a = (low * scale).floor / scale
        if let known = try? Theorem.bound(Comparison(.number(a), sign, term), from: facts).theorem {
          result.append(known)
          break
        }
      }
    }
    if let high = e.upperRational, high.magnitude < scale {
      for sign in [Sign.less, .atMost] {
        let b = -((-high * scale).floor) / scale
        if let known = try? Theorem.bound(Comparison(term, sign, .number(b)), from: facts).theorem {
          result.append(known)
          break
        }
      }
    }
    return result
  }

  // MARK: - Which changes

  /// Changes that leave functions of one variable: of two variables, their product, quotient,
  /// difference
  /// or sum.
  func changes(of c: Comparison) throws -> [ChangeOfVariable] {
    let names = c.left.names.union(c.right.names).sorted()
    guard names.count == 2 else { return [] }
    let new = Name.fresh("u", avoiding: [c.left, c.right])
    let u = Term.variable(new)
    var result: [ChangeOfVariable] = []
    for (old, other) in [(names[0], names[1]), (names[1], names[0])] {
      let (x, y) = (Term.variable(old), Term.variable(other))
      for (forth, back) in [(u / y, x * y), (u * y, x / y), (y + u, x - y), (u - y, x + y)] {
        if let change = try ChangeOfVariable(old, new, forth: forth, back: back, in: self) {
          result.append(change)
        }
      }
    }
    return result
  }

  /// Of one variable: x = eᵗ for logarithms, x = t² for roots.
  func changesOfOne(_ c: Comparison) throws -> [ChangeOfVariable] {
    guard c.left.names.union(c.right.names).count == 1,
      let old = c.left.names.union(c.right.names).first
    else { return [] }
    let x = Term.variable(old)
    let new = Name.fresh("u", avoiding: [c.left, c.right])
    let t = Term.variable(new)
    var result: [ChangeOfVariable] = []
    let sides = [c.left, c.right]
    func occurs(_ test: (Term) -> Bool) -> Bool { sides.contains { $0.contains(test) } }
    let hasLog = occurs { part in
      switch part.shape {
      case .apply(.log, let v): v.names.contains(old)
      case .power(_, let e): e.names.contains(old)
      default: false
      }
    }
    if hasLog, let positive = try prove(.compare(0, .less, x)) {
      let identity = try Theorem.axiom("exp.log", x).discharging(by: positive)
      result.append(
        ChangeOfVariable(
          old, new, forth: .apply(.exp, t), back: .apply(.log, x), identity: identity))
    }
    let hasRoot = occurs { part in
      if case .power(x, let e) = part.shape { e.rational == Rational(1, 2) } else { false }
    }
    if hasRoot, let atLeast = try prove(.compare(0, .atMost, x)) {
      let identity = try Theorem.root(of: x, 2, 2).discharging(by: atLeast)
      result.append(
        ChangeOfVariable(old, new, forth: .power(t, 2), back: .root(x), identity: identity))
    }
    return result
  }
}
