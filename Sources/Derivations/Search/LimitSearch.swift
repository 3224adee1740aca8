import Balls
import Kernel
import Terms

/// Limits: what a function tends to, found by the growth of its terms, by slopes, by cases.
extension Context {
  /// The limit of a function at a place = its value; `nil` where none was found.
  func limitValue(of f: Body, _ approach: Terms.Approach) throws -> Theorem? {
    guard let found = try tending(f, approach), found.tending?.target.value != nil else {
      return nil
    }
    return try found.limit()
  }

  /// What a function tends to at a place: a number in canonical form, 0 from a side, or ±∞.
  func tending(_ f: Body, _ approach: Terms.Approach) throws -> Theorem? {
    let local = Budget(Swift.min(budget.limit - budget.spent, LimitSearch.mostWork))
    let inner = Context(
      assumptions, budget: local, divisions: divisions, isShallow: true)
    defer { try? budget.spend(local.spent) }
    do {
      let found = try LimitSearch(context: inner, f: f, approach: approach).theorem()
      // A condition on nothing that varies, if it held, would have been proved.
      let isOpen = found?.hypotheses.contains { $0.names.isEmpty && !assumptions.contains($0) }
      return isOpen == true ? nil : found
    } catch is OutOfBudget {
      return nil
    }
  }

  /// That a function tends to what is said.
  func proofOfTending(_ f: Body, _ approach: Terms.Approach, to target: Target) throws -> Theorem? {
    guard let found = try tending(f, approach), let reached = found.tending?.target else {
      return nil
    }
    if reached == target { return found }
    guard case .value(let wanted) = target, let value = reached.value else { return nil }
    guard let same = try settledWholly(equation(value, wanted)) else { return nil }
    return try found.tendingTo(same)
  }
}

extension Theorem {
  /// The parts of a conclusion that says what a function tends to.
  var tending: (body: Body, approach: Terms.Approach, target: Target)? {
    if case .tends(let f, let approach, let target) = conclusion {
      (f, approach, target)
    } else {
      nil
    }
  }
}

/// One limit, and the ways to it.
struct LimitSearch {
  /// The most work that one limit may take.
  static let mostWork = 25_000

  let context: Context
  let f: Body
  let approach: Terms.Approach

  /// What f tends to there.
  func theorem() throws -> Theorem? {
    if let plain = try trying({ try byContinuity(isWhole: true) }) { return plain }
    if let grown = try trying({ try byGrowth() }) { return grown }
    return nil
  }

  /// A way's theorem, `nil` where it leads nowhere.
  private func trying(_ way: () throws -> Theorem?) throws -> Theorem? {
    do { return try way() } catch is NoLimitFound {} catch is Refusal {} catch is TooLarge {
    } catch is NotComparing {}
    return nil
  }

  /// By the arithmetic of limits alone.
  private func byContinuity(isWhole: Bool) throws -> Theorem? {
    let plain = try context.settled(Theorem.tends(f, approach))
    guard !isWhole || plain.hypotheses.isSubset(of: context.assumptions) else { return nil }
    return try simplified(plain)
  }

  /// The theorem with its number in canonical form.
  private func simplified(_ theorem: Theorem) throws -> Theorem {
    guard case .value(let value)? = theorem.tending?.target else { return theorem }
    let form = try context.settled(context.canonical(value))
    return try context.settled(theorem.tendingTo(form))
  }

  // MARK: - From infinity

  /// By the growth of the terms at ∞, to which every other place is taken.
  private func byGrowth() throws -> Theorem? {
    let sides: [Terms.Approach]
    if case .to(let p) = approach {
      sides = [.fromBelow(p), .fromAbove(p)]
    } else {
      sides = [approach]
    }
    var found: [Theorem] = []
    for side in sides {
      let name = context.freshName(avoiding: [f(0), approach.point ?? 0])
      let x = Term.variable(name)
      let place: Term
      switch side {
      case .infinity: place = x
      case .minusInfinity: place = -x
      case .fromAbove(let p): place = p + 1 / x
      case .fromBelow(let p): place = p - 1 / x
      case .to: return nil
      }
      let growth = Growth(in: context, of: name)
      let atInfinity = try growth.tends(f(place))
      let there = side == .infinity ? atInfinity : try atInfinity.tendingElsewhere(f, side)
      found.append(try simplified(context.settled(there)))
    }
    guard found.count == 2 else { return found.first }
    if let a = found[0].tending?.target.value, let b = found[1].tending?.target.value, a != b {
      guard let same = try context.settledWholly(context.equation(a, b)) else { return nil }
      found[0] = try found[0].tendingTo(same)
    }
    return try simplified(.tends(bothWays: found[0], found[1]))
  }
}

extension Context {
  /// A name that neither some terms nor an assumption uses.
  func freshName(avoiding terms: [Term]) -> Name {
    let taken = assumptions.reduce(into: terms.reduce(into: Set<Name>()) { $0.formUnion($1.names) })
    {
      $0.formUnion($1.names)
    }
    var number = 0
    while taken.contains(Name("x#\(number)")) { number += 1 }
    return Name("x#\(number)")
  }
}
