import Balls
import Kernel
import Terms

/// What holds near ∞.
extension Growth {
  /// f tends to what g does, where f = g near ∞.
  func near(_ equation: Theorem, _ limit: Theorem) throws -> Theorem {
    let known = try holding(equation)
    return try .tends(by: known.theorem, in: name, limit, signs: known.signs)
  }

  /// The theorem with hypotheses that hold near ∞ as a matter of course, or by signs; those that
  /// some limits are known to give stay.
  func holding(_ theorem: Theorem, by signs: [Theorem] = []) throws -> Near {
    var result = Near(theorem: try context.settled(withoutRests(theorem)), signs: signs)
    let given = Set(signs.compactMap { $0.tending?.body(x) })
    for hypothesis in result.theorem.hypotheses.sorted(by: { $0.description < $1.description })
    where hypothesis.names.contains(name) && !context.assumptions.contains(hypothesis) {
      if case .compare(let a, .less, let b) = hypothesis, given.contains(a) || given.contains(b) {
        continue
      }
      let found = try eventually(hypothesis)
      result.theorem = result.theorem.discharging(by: found.theorem)
      result.signs += found.signs
    }
    return result
  }

  /// That a proposition holds near ∞.
  func eventually(_ proposition: Proposition) throws -> Near {
    if let known = eventualities[proposition] { return known }
    try context.budget.spend(2)
    if let proof = try context.prove(proposition) { return Near(theorem: proof, signs: []) }
    guard awaited.count < 24, awaited.insert(proposition).inserted else { throw NoLimitFound() }
    defer { awaited.remove(proposition) }
    guard case .compare(let a, let wanted, let b) = proposition else { throw NoLimitFound() }
    let result: Near
    if wanted == .unequal, case .apply(.exp, let u) = a.shape, b.rational?.isZero == true {
      result = try holding(isPositive(exponentialOf: u).weakened(to: .unequal).reversed())
    } else if wanted == .equal {
      guard a == b else { throw NoLimitFound() }
      var value = Theorem.value(of: a)
      if value.hypotheses.contains(proposition), case .power(let base, let exponent) = a.shape {
        value = try Theorem.axiom("power.exp", base, exponent).valueOfLeft()
      }
      guard !value.hypotheses.contains(proposition) else { throw NoLimitFound() }
      result = try holding(value)
    } else if wanted == .unequal, b.rational?.isZero == true, let base = a.powerBase {
      result = try powerOfNonzero(a, base)
    } else {
      result = try ordered(a, wanted, b)
    }
    eventualities[proposition] = result
    return result
  }

  /// a ? b, from how the difference leads.
  private func ordered(_ a: Term, _ wanted: Sign, _ b: Term) throws -> Near {
    let isPlain = a.rational?.isZero == true || b.rational?.isZero == true
    let difference = a.rational?.isZero == true ? b : isPlain ? a : b - a
    if wanted == .atMost, case .zero(let equation) = try leading(difference) {
      let zero = try equation.weakened(to: .atMost)
      let order = difference == a ? zero : try equation.reversed().weakened(to: .atMost)
      return try holding(isPlain ? order : .comparison(Comparison(a, .atMost, b), from: order))
    }
    // 0 < d or d < 0, for d = b, a or b − a.
    guard let (known, isAbove) = try signed(difference) else { throw NoLimitFound() }
    var result = known
    if wanted == .unequal {
      let unequal = try known.theorem.weakened(to: .unequal)
      if !isPlain {
        // d ≠ 0, or 0 ≠ d, gives a ≠ b.
        let below = isAbove ? unequal : try unequal.reversed()
        result.theorem = try Theorem.comparison(Comparison(a, .unequal, b), from: below)
      } else {
        let (left, _) = try unequal.sides
        result.theorem = left == a ? unequal : try unequal.reversed()
      }
      return result
    }
    let isWanted = difference == a && isPlain && a != b ? !isAbove : isAbove
    guard isWanted else { throw NoLimitFound() }
    let strict =
      isPlain
      ? known.theorem
      : try Theorem.comparison(
        Comparison(a, .less, b), from: known.theorem)
    result.theorem = try strict.weakened(to: wanted)
    return result
  }

  /// (base)ⁿ ≠ 0, from base ≠ 0.
  private func powerOfNonzero(_ power: Term, _ base: Term) throws -> Near {
    guard var result = try signed(base)?.0 else { throw NoLimitFound() }
    result.theorem = try Theorem.bound(Comparison(power, .unequal, 0), from: [result.theorem])
      .theorem
    return result
  }

  /// 0 < t, or t < 0, near ∞.
  func signed(_ term: Term) throws -> (Near, isAbove: Bool)? {
    guard case .lead(let lead) = try leading(term) else { return nil }
    return try signed(lead)
  }

  /// 0 < m·q, or m·q < 0: as q tends to what has a sign.
  func signed(_ lead: Lead) throws -> (Near, isAbove: Bool)? {
    guard let core = try signed(lead.core) else { return nil }
    var result = core.near
    let product = try lead.equation.sides.right
    let positive = try isPositive(lead.monomial)
    let wanted = core.isAbove ? Comparison(0, .less, product) : Comparison(product, .less, 0)
    let bound = try Theorem.bound(wanted, from: positive + [core.near.theorem]).theorem
    let equation = try holding(lead.equation)
    result.theorem =
      try core.isAbove
      ? bound.followed(by: equation.theorem.reversed()) : equation.theorem.followed(by: bound)
    result.signs += equation.signs
    return (result, core.isAbove)
  }

  /// 0 < q, or q < 0, near ∞, for what tends to a constant with a sign.
  func signed(_ limit: Theorem) throws -> (near: Near, isAbove: Bool)? {
    guard let (known, isAbove) = try outer.signed(limit, of: name) else { return nil }
    return (try holding(known.theorem, by: known.signs), isAbove)
  }

  /// 0 < m, for a product of pure letters.
  func isPositive(_ monomial: Monomial) throws -> [Theorem] {
    guard !monomial.isOne else { return [] }
    let m = monomial.term
    if let plain = try? Theorem.bound(Comparison(0, .less, m), from: context.facts).theorem {
      return [plain]
    }
    let letters = try monomial.factors.map { letter, _ in
      if case .apply(.exp, let u) = letter.shape { return try isPositive(exponentialOf: u) }
      return try Theorem.bound(Comparison(0, .less, letter), from: context.facts).theorem
    }
    return [try Theorem.bound(Comparison(0, .less, m), from: letters).theorem]
  }

  /// 0 < e^u, whatever u is.
  private func isPositive(exponentialOf u: Term) throws -> Theorem {
    let power = Comparison(0, .less, .apply(.exp, u))
    let cases = try [Proposition.compare(u, .less, 0), .compare(0, .atMost, u)].map {
      try Theorem.bound(power, from: [.assume($0)]).theorem
    }
    return try .split(on: Comparison(u, .less, 0), cases[0], cases[1])
  }
}

extension Context {
  /// +1, 0 or −1, as a constant compares with 0, and where it is no plain number that it does;
  /// `nil` where this is not known.
  func sign(of constant: Term) throws -> (sign: Int, theorem: Theorem?)? {
    if let value = constant.rational { return (value.isZero ? 0 : value.isNegative ? -1 : 1, nil) }
    if let above = try prove(.compare(0, .less, constant)) { return (1, above) }
    if let below = try prove(.compare(constant, .less, 0)) { return (-1, below) }
    return try canonical(constant).sides.right.rational?.isZero == true ? (0, nil) : nil
  }

  /// 0 < q, or q < 0, near the place where q tends to a constant with a sign.
  func signed(_ limit: Theorem, of name: Name) throws -> (near: Near, isAbove: Bool)? {
    guard let (body, place, target) = limit.tending, let c = target.value,
      let (sign, proof) = try sign(of: c), sign != 0
    else { return nil }
    let q = body(.variable(name))
    let isAbove = sign > 0
    let order: Proposition = isAbove ? .compare(0, .less, q) : .compare(q, .less, 0)
    if !q.names.contains(name) {
      return try prove(order).map { (Near(theorem: $0, signs: []), isAbove) }
    }
    guard let proof else { return (Near(theorem: .assume(order), signs: [limit]), isAbove) }
    // q/c tends to 1.
    let scaled = try Theorem.tends(Body(q / c, over: name), place, given: [limit], signs: [proof])
    let one = try scaled.tendingTo(.algebra(c * (1 / c), 1))
    let above = Theorem.assume(.compare(0, .less, q / c))
    let wanted =
      isAbove
      ? Terms.Comparison(0, .less, q / c * c) : Terms.Comparison(q / c * c, .less, 0)
    let bound = try Theorem.bound(wanted, from: [proof, above]).theorem
    let same = try settled(Theorem.algebra(q / c * c, q))
    let result = try isAbove ? bound.followed(by: same) : same.reversed().followed(by: bound)
    return (Near(theorem: try settled(result), signs: [try settled(one)]), isAbove)
  }
}

extension Term {
  /// The base of a power that is repeated multiplication.
  var powerBase: Term? {
    guard case .power(let base, let exponent) = shape, exponent.rational?.isInteger == true else {
      return nil
    }
    return base
  }
}
