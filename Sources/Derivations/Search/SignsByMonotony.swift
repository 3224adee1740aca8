import Balls
import Kernel
import Terms

// The sign of what rises or falls, from its value at one end.
extension SignSearch {
  /// 0 ? f on a stretch on which f rises, or falls, away from an end where its value is known.
  func byMonotony(
    _ f: Term, _ wanted: Sign, on s: Stretch, isRising: Bool, depth: Int
  ) throws -> Shown? {
    try climbing(f, wanted, on: s, isRising: isRising, depth: depth) { wanted, s in
      try slopeSign(f, wanted, on: s, isRising: isRising, depth: depth + 1)
    }
  }

  /// The same, where `slope` shows 0 ? ±f′(x).
  private func climbing(
    _ f: Term, _ wanted: Sign, on s: Stretch, isRising: Bool, depth: Int,
    _ slope: (Sign, Stretch) throws -> Shown?
  ) throws -> Shown? {
    guard let end = isRising ? s.lower : s.upper else { return nil }
    let base = s.closed(atLower: isRising)
    let start = f.substituting([name: .number(end)])
    // 0 < f(e), or at least 0 ≤ f(e).
    let strict = try sign(of: start, .less)
    let includesEnd = isRising ? s.includesLower : s.includesUpper
    if wanted == .less, strict == nil, includesEnd { return nil }
    guard let first = try strict ?? sign(of: start, .atMost), let rise = try slope(.atMost, base)
    else { return nil }
    let ends = base.propositions(of: x).map(Theorem.assume)
    let change = try change(
      of: f, rise.theorem, isRising: isRising, from: isRising ? .number(end) : x,
      to: isRising ? x : .number(end), knowing: ends)
    var shown = rise.then(try first.followed(by: change))
    if depth == 0 {
      let isContact = try strict == nil && value(f, at: end)?.contains(0) == true
      shown.remarks.append(
        isContact
          ? .contact(name, .number(end), order: try order(of: f, at: end))
          : .monotone(name, s, isRising: isRising))
    }
    if wanted == .atMost || strict != nil {
      return try finished(shown, wanted, on: s, depth: depth)
    }
    // f ≥ 0 at the middle between the end and x, and f strictly beyond.
    guard let beyond = try slope(.less, s) else {
      // Only near the end is it steep everywhere; beyond, f is above 0 already.
      guard let m = inner(s, isRising: isRising) else { return nil }
      let (left, right) = s.cut(at: m)
      guard
        let below = try climbing(f, wanted, on: left, isRising: isRising, depth: depth + 1, slope),
        let above = try climbing(f, wanted, on: right, isRising: isRising, depth: depth + 1, slope)
      else { return nil }
      return below.and(above, try SignSearch.join(below.theorem, above.theorem, x, at: .number(m)))
    }
    guard let nonnegative = try finished(shown, .atMost, on: base, depth: depth) else { return nil }
    let middle = (.number(end) + x) / 2
    let strictEnd = Theorem.assume(
      isRising ? .compare(.number(end), .less, x) : .compare(x, .less, .number(end)))
    var known = s.propositions(of: x).map { Theorem.assume($0) }
    // e < m < x (or the other way round).
    known.append(try halfway(strictEnd, middle, isFirst: isRising, end: .number(end)))
    known.append(try halfway(strictEnd, middle, isFirst: !isRising, end: .number(end)))
    let last = try self.change(
      of: f, beyond.theorem, isRising: isRising, from: isRising ? middle : x,
      to: isRising ? x : middle, knowing: known, isStrict: true)
    let there = try instance(nonnegative.theorem, at: middle, knowing: known)
    return try finished(
      shown.and(beyond, there.followed(by: last)), wanted, on: s, depth: depth)
  }

  /// 0 ? f where f and some of its derivatives are 0 at an end, by enclosing the next one.
  func byTaylor(
    _ f: Term, _ wanted: Sign, on s: Stretch, isRising: Bool, depth: Int
  ) throws -> Shown? {
    guard s.isBounded, let end = isRising ? s.lower : s.upper else { return nil }
    // f, ±f′, f″, ±f‴ …, each with the theorem that it is the one before's slope.
    var terms = [f]
    var slopes: [Theorem] = []
    while terms.count < 8 {
      let last = terms[terms.count - 1]
      let slope = try Theorem.derivative(Body(isRising ? last : -last, over: name), at: x)
      slopes.append(slope)
      terms.append(try slope.sides.right)
      try budget.spend(2 + terms[terms.count - 1].size / 64)
      guard terms[terms.count - 1].size < 4000 else { return nil }
      guard let there = try value(terms[terms.count - 1], at: end, bits: 256) else { return nil }
      if there.isNegative { return nil }
      if there.isPositive { break }
    }
    let top = terms.count - 1
    func sign(_ k: Int, _ wanted: Sign, _ s: Stretch) throws -> Shown? {
      if k == top {
        let pieces = terms[k].size < 600 ? 32 : 1
        return try enclosed(Comparison(0, wanted, terms[k]), on: s.closed, pieces: pieces)
      }
      return try climbing(
        terms[k], wanted, on: s, isRising: isRising, depth: k == 0 ? depth : depth + 1
      ) { wanted, s in
        guard let next = try sign(k + 1, wanted, s) else { return nil }
        let theorem = try next.theorem.followed(by: slopes[k].reversed())
        return try settled(theorem, on: s, depth: depth).map(next.then)
      }
    }
    if try sign(top, .less, s) != nil { return try sign(0, wanted, s) }
    // Only nearer, and beyond in another way.
    for way in [Rational(1, 4), Rational(1, 16), Rational(1, 64), Rational(1, 256)] {
      guard let a = s.lower, let b = s.upper else { return nil }
      let m = isRising ? a + (b - a) * way : b - (b - a) * way
      let (left, right) = s.cut(at: m)
      guard try sign(top, .less, isRising ? left : right) != nil else { continue }
      guard let near = try sign(0, wanted, isRising ? left : right),
        let far = try self.sign(of: f, wanted, on: isRising ? right : left, depth: depth + 1)
      else { return nil }
      let (below, above) = isRising ? (near, far) : (far, near)
      return below.and(above, try SignSearch.join(below.theorem, above.theorem, x, at: .number(m)))
    }
    return nil
  }

  /// A number between the ends, near the one where a function is least.
  private func inner(_ s: Stretch, isRising: Bool) -> Rational? {
    switch (s.lower, s.upper) {
    case (let a?, let b?): return b - a < Rational(1, 16) ? nil : (a + b) / 2
    case (let a?, nil): return isRising ? a + 1 : nil
    case (nil, let b?): return isRising ? nil : b - 1
    case (nil, nil): return nil
    }
  }

  /// The theorem with the sign that was wanted and the stretch's own hypotheses.
  func finished(_ shown: Shown, _ wanted: Sign, on s: Stretch, depth: Int) throws -> Shown? {
    var theorem = shown.theorem
    if theorem.comparison?.sign != wanted { theorem = try theorem.weakened(to: wanted) }
    return try settled(theorem, on: s, depth: depth).map(shown.then)
  }

  /// 0 ? t for a term in which the variable does not occur.
  func sign(of t: Term, _ wanted: Sign) throws -> Theorem? {
    for bits in [128, 512] {
      if let quick = try? Theorem.bound(Comparison(0, wanted, t), from: otherFacts, bits: bits)
        .theorem
      {
        return quick
      }
    }
    try budget.spend(4)
    guard let found = try closedContext.prove(.compare(0, wanted, t)),
      found.hypotheses.isSubset(of: others)
    else {
      guard wanted == .atMost, let zero = try closedContext.prove(.compare(0, .equal, t)) else {
        return nil
      }
      return try zero.weakened(to: .atMost)
    }
    return found
  }

  /// 0 ? ±f′(x).
  func slopeSign(
    _ f: Term, _ wanted: Sign, on s: Stretch, isRising: Bool, depth: Int
  ) throws -> Shown? {
    guard depth <= effort.depth else { return nil }
    let g = isRising ? f : -f
    let slope = try Theorem.derivative(Body(g, over: name), at: x)
    guard let shown = try sign(of: slope.sides.right, wanted, on: s, depth: depth) else {
      return nil
    }
    let theorem = try shown.theorem.followed(by: slope.reversed())
    return try settled(theorem, on: s, depth: depth).map(shown.then)
  }

  /// f(p) ≤ f(q) (or <) where f rises from p to q, f(q) ≤ f(p) where it falls.
  func change(
    of f: Term, _ slope: Theorem, isRising: Bool, from p: Term, to q: Term,
    knowing known: [Theorem],
    isStrict: Bool = false
  ) throws -> Theorem {
    let t = Name.fresh("t", avoiding: [f, p, q])
    let inner = Term.variable(t)
    var moved = slope.instantiated([name: inner])
    let range = [Theorem.assume(.compare(p, .atMost, inner)), .assume(.compare(inner, .atMost, q))]
    for hypothesis in moved.hypotheses where hypothesis.names.contains(t) {
      guard let proof = chain(to: hypothesis, range + known) else { continue }
      moved = moved.discharging(by: proof)
    }
    var result = try Theorem.rising(moved, in: t, from: p, to: q, isStrict: isStrict)
    if let order = chain(to: .compare(p, isStrict ? .less : .atMost, q), known) {
      result = result.discharging(by: order)
    }
    if isRising { return result }
    // −f(p) ≤ −f(q), so f(q) ≤ f(p).
    let (a, b) = (f.substituting([name: p]), f.substituting([name: q]))
    let difference = try result.asDifference().followed(
      by: .algebra(try result.sides.right - result.sides.left, a - b))
    return try .comparison(Comparison(b, isStrict ? .less : .atMost, a), from: difference)
  }

  /// An order as a chain of two at most that are known.
  private func chain(to wanted: Proposition, _ known: [Theorem]) -> Theorem? {
    guard case .compare(let a, let sign, let b) = wanted else { return nil }
    func fits(_ theorem: Theorem) -> Theorem? {
      guard let c = theorem.comparison, c.left == a, c.right == b else { return nil }
      return c.sign == sign ? theorem : try? theorem.weakened(to: sign)
    }
    for first in known {
      if let done = fits(first) { return done }
      guard first.comparison?.left == a else { continue }
      for second in known where second.comparison?.left == first.comparison?.right {
        if let whole = try? first.followed(by: second), let done = fits(whole) { return done }
      }
    }
    return nil
  }

  /// From e < x, that the middle lies beyond the end e or before x.
  private func halfway(
    _ order: Theorem, _ middle: Term, isFirst: Bool, end: Term
  ) throws -> Theorem {
    let c = try order.sides
    let half = try Theorem.bound(
      Comparison(0, .less, .number(Rational(1, 2)) * (c.right - c.left)),
      from: [order.asDifference()]
    ).theorem
    // e < x: e < m and m < x; x < e: x < m and m < e.
    let touchesLeft = isFirst == (c.left == end)
    let wanted =
      touchesLeft ? Comparison(c.left, .less, middle) : Comparison(middle, .less, c.right)
    return try .comparison(
      wanted, from: half.followed(by: .algebra(try half.sides.right, wanted.right - wanted.left)))
  }

  /// What is shown of x, said of a term that lies on the stretch.
  func instance(_ theorem: Theorem, at term: Term, knowing known: [Theorem]) throws -> Theorem {
    var result = theorem.instantiated([name: term])
    for hypothesis in result.hypotheses {
      if let proof = chain(to: hypothesis, known) { result = result.discharging(by: proof) }
    }
    return result
  }
}
