import Balls
import Kernel
import Terms

// The sign of what falls to a limit that is not below 0.
extension SignSearch {
  /// 0 ? f on a stretch that goes on for ever, towards which f falls to a limit.
  func towardsInfinity(
    _ f: Term, _ wanted: Sign, on s: Stretch, isRising: Bool, depth: Int
  ) throws -> Shown? {
    // What rises is least at the lower end, what falls at the upper one.
    guard isRising ? s.lower == nil : s.upper == nil else { return nil }
    let approach: Terms.Approach = isRising ? .minusInfinity : .infinity
    guard let limit = try tending(f, approach, on: s, depth: depth),
      case .tends(_, _, let target) = limit.conclusion, let least = target.value
    else { return nil }
    let strict = try sign(of: least, .less)
    guard let first = try strict ?? sign(of: least, .atMost),
      let slope = try slopeSign(f, .atMost, on: s, isRising: isRising, depth: depth + 1)
    else { return nil }
    // For y beyond x: f(y) ≤ f(x).
    let y = Name.fresh("y", avoiding: [f])
    let far = Term.variable(y)
    var known = s.propositions(of: x).map(Theorem.assume)
    let beyond = Theorem.assume(isRising ? .compare(far, .atMost, x) : .compare(x, .atMost, far))
    known.append(beyond)
    let change = try change(
      of: f, slope.theorem, isRising: isRising, from: isRising ? far : x, to: isRising ? x : far,
      knowing: known)
    let order = try limitAtMost(limit, change, in: y, on: s, knowing: known, depth: depth)
    var shown = slope.then(try first.followed(by: order))
    if depth == 0 { shown.remarks.append(.limit(name, isInfinity: !isRising)) }
    if wanted == .atMost || strict != nil {
      return try finished(shown, wanted, on: s, depth: depth)
    }
    // f(x) > f(x ± 1) ≥ 0.
    guard let steep = try slopeSign(f, .less, on: s, isRising: isRising, depth: depth + 1),
      let nonnegative = try finished(shown, .atMost, on: s, depth: depth)
    else { return nil }
    let next = isRising ? x - 1 : x + 1
    let step = try Theorem.bound(Comparison(0, .less, 1), from: []).theorem
    let (a, b) = isRising ? (next, x) : (x, next)
    known = s.propositions(of: x).map(Theorem.assume)
    known.append(
      try .comparison(Comparison(a, .less, b), from: step.followed(by: .algebra(1, b - a))))
    let fall = try self.change(
      of: f, steep.theorem, isRising: isRising, from: a, to: b, knowing: known, isStrict: true)
    let there = try instance(nonnegative.theorem, at: next, knowing: known)
    return try finished(shown.and(steep, there.followed(by: fall)), wanted, on: s, depth: depth)
  }

  /// What f tends to, as a theorem.
  private func tending(
    _ f: Term, _ approach: Terms.Approach, on s: Stretch, depth: Int
  ) throws -> Theorem? {
    let body = Body(f, over: name)
    if let direct = try? Theorem.tends(body, approach), direct.hypotheses.isSubset(of: others) {
      return direct
    }
    if let form = try form(of: f, on: s, depth: depth) {
      let g = try form.equation.sides.right
      if let limit = try? Theorem.tends(Body(g, over: name), approach),
        let moved = try? Theorem.tends(by: form.equation, in: name, limit),
        moved.hypotheses.isSubset(of: others)
      {
        return moved
      }
    }
    guard effort.depth > 3, let found = try closedContext.tending(body, approach),
      found.hypotheses.isSubset(of: others)
    else { return nil }
    return found
  }

  /// From f → L and f(y) ≤ c for all y far out, that L ≤ c.
  private func limitAtMost(
    _ limit: Theorem, _ order: Theorem, in y: Name, on s: Stretch, knowing known: [Theorem],
    depth: Int
  ) throws -> Theorem {
    guard case .tends(_, let approach, let target) = limit.conclusion, let least = target.value
    else {
      throw NotComparing()
    }
    let (inside, c) = try order.sides
    // max(f(y), c) = c, so its limit, max(L, c), is c.
    guard let largest = Term(.largest(inside, c)) else { throw NotComparing() }
    var constant = try Theorem.axiom("largest.second", inside, c).discharging(by: order)
    for hypothesis in constant.hypotheses where hypothesis.names.contains(y) {
      let here = hypothesis.substituting([y: x])
      guard here != hypothesis, case .compare(let a, let sign, let b) = here,
        let proof = try proof(of: Comparison(a, sign, b), on: s, depth: depth + 1)
      else { continue }
      constant = constant.discharging(by: try instance(proof, at: .variable(y), knowing: known))
    }
    let still = try Theorem.tends(Body(c, over: y), approach)
    let first = try Theorem.tends(by: constant, in: y, still).limit()
    let second = try Theorem.tends(Body(largest, over: y), approach, given: [limit]).limit()
    let equal = try second.reversed().followed(by: first)
    // L ≤ max(L, c).
    let isBelow = Comparison(least, .atMost, c)
    let yes = try Theorem.assume(.holds(isBelow)).followed(
      by: Theorem.axiom("largest.second", least, c).reversed())
    let weak = try Theorem.assume(.holds(isBelow.negated)).weakened(to: .atMost)
    let no = try Theorem.axiom("largest.first", least, c).discharging(by: weak).reversed()
      .weakened(to: .atMost)
    return try Theorem.split(on: isBelow, yes, no).followed(by: equal)
  }
}
