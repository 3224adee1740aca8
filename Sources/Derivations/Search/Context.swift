import Balls
import Kernel
import Terms

/// What is assumed, and what was found to follow from it: the search's memory.
///
/// Nothing here needs to be right: what is returned are theorems, which the kernel has made.
final class Context {
  /// What is taken for granted: the domains of the variables, and the case that is looked at.
  let assumptions: [Proposition]
  /// The assumptions that bound a term by a number.
  private(set) var facts: [Theorem]
  let budget: Budget
  /// Into how many parts the exponents, angles and roots of each kind are divided.
  let divisions: Divisions
  private var proofs: [Proposition: Theorem?] = [:]
  private var open: Set<Proposition> = []
  var canonicals: [Term: Theorem] = [:]
  var opening: Set<Term> = []

  /// Whether signs are looked for by forms only, not by slopes and pieces.
  let isShallow: Bool
  /// How many signs of what is left of a product or radicand are being looked for, one for the other.
  private(set) var rests = 0
  /// What is told of a proof of an order.
  var evidence: Evidence?
  /// Whether the question that was asked first is the one that is looked at.
  var isFirstQuestion: Bool { open.count == 1 }

  init(
    _ assumptions: [Proposition], budget: Budget, divisions: Divisions = Divisions(),
    isShallow: Bool = false
  ) {
    self.isShallow = isShallow
    self.assumptions = assumptions
    self.budget = budget
    self.divisions = divisions
    facts = assumptions.filter(\.isBound).map(Theorem.assume)
    // Where two terms are compared, the sign of their difference's one factor is a fact.
    for case .compare(let a, let sign, let b) in assumptions where sign != .equal || a != b {
      if let fact = try? factOfDifference(a, sign, b) { facts.append(fact) }
    }
    // What was worked out on the way did not know all facts: that two bounds meet, say.
    canonicals = [:]
    proofs = [:]
  }

  private func factOfDifference(_ a: Term, _ sign: Sign, _ b: Term) throws -> Theorem? {
    // What must be worked out first might ask for this fact, and so on for ever.
    guard sign != .unequal, !a.mustBeWorkedOut, !b.mustBeWorkedOut,
      !(a.isVariable && b.rational != nil), !(b.isVariable && a.rational != nil)
    else { return nil }
    let form = try canonical(b - a)
    let c = try form.sides.right
    guard form.hypotheses.isSubset(of: assumptions) else { return nil }
    let difference = try Theorem.assume(.compare(a, sign, b)).asDifference().followed(by: form)
    if c.isVariable { return difference }
    let parts = try factorisation(of: c)
    guard parts.factors.count == 1, parts.factors[0].exponent == 1, !parts.coefficient.isZero else {
      return nil
    }
    // 0 ? k·f gives 0 ? f, or f ? 0 where k < 0.
    let f = parts.factors[0].base
    let scaled = try Theorem.bound(
      Comparison(0, sign, .number(1 / parts.coefficient.magnitude) * c), from: [difference]
    ).theorem
    let target = parts.coefficient.isNegative ? -f : f
    let above = try scaled.followed(
      by: Theorem.algebra(.number(1 / parts.coefficient.magnitude) * c, target))
    if !parts.coefficient.isNegative { return above }
    // 0 ? −f: the negative of it compares the other way.
    let back = try Theorem.bound(Comparison(-1 * (-f), sign, 0), from: [above]).theorem
    return try Theorem.algebra(f, -1 * (-f)).followed(by: back)
  }

  /// The same with one more assumption.
  func assuming(_ proposition: Proposition...) -> Context {
    let result = Context(
      assumptions + proposition, budget: budget, divisions: divisions, isShallow: isShallow)
    result.evidence = evidence
    result.rests = rests
    return result
  }

  /// The same where a whole has a sign, to show that of a part; `nil` where that is being done three
  /// times over.
  func assumingOfWhole(_ proposition: Proposition) throws -> Context? {
    guard rests < 3 else { return nil }
    try budget.spend(20 + 10 * assumptions.count)
    let result = assuming(proposition)
    result.rests = rests + 1
    return result
  }

  /// A theorem that says so, from the assumptions alone; `nil` where none was found.
  func prove(_ proposition: Proposition) throws -> Theorem? {
    if assumptions.contains(proposition) { return .assume(proposition) }
    if let known = proofs[proposition] { return known }
    guard open.count < 24, open.insert(proposition).inserted else { return nil }
    defer { open.remove(proposition) }
    try budget.spend(5)
    var result: Theorem?
    do { result = try attempt(proposition) } catch is Refusal {} catch is TooLarge {}
    if let found = result, !found.hypotheses.isSubset(of: assumptions) { result = nil }
    // Within another question the answer may be no only because that one is open.
    if result != nil || open.count == 1 { proofs[proposition] = result }
    return result
  }

  /// The theorem with every hypothesis that follows from the assumptions discharged.
  func settled(_ theorem: Theorem) throws -> Theorem {
    var result = theorem
    for hypothesis in theorem.hypotheses.inOrder
    where !assumptions.contains(hypothesis) {
      if let proof = try prove(hypothesis) { result = result.discharging(by: proof) }
    }
    return result
  }

  /// A theorem whose hypotheses all follow from the assumptions; `nil` where one does not.
  func settledWholly(_ theorem: Theorem) throws -> Theorem? {
    let result = try settled(theorem)
    return result.hypotheses.isSubset(of: assumptions) ? result : nil
  }

  // MARK: - One proposition

  private func attempt(_ proposition: Proposition) throws -> Theorem? {
    switch proposition {
    case .integer(let term):
      return try Theorem.integer(
        term,
        from: assumptions.compactMap {
          if case .integer = $0 { .assume($0) } else { nil }
        })
    case .tends(let f, let approach, let target):
      return try proofOfTending(f, approach, to: target)
    case .compare(let a, .equal, let b):
      if a == b { return try value(of: a) }
      return try equality(a, b)
    case .compare(let a, .unequal, let b): return try inequation(a, b)
    case .compare(let a, let sign, let b): return try order(a, sign, b)
    }
  }

  /// That a term has a value.
  private func value(of term: Term) throws -> Theorem? {
    let itself = Theorem.value(of: term)
    if case .power(let base, let exponent) = term.shape, exponent.rational == nil,
      let power = try valueOfPower(base, exponent)
    {
      return power
    }
    if itself.hypotheses.contains(itself.conclusion) {
      if term.mustBeWorkedOut, let worked = try workedOut(term),
        let settled = try settledWholly(worked)
      {
        return try settled.valueOfLeft()
      }
      let form = try settled(canonical(term))
      if form.hypotheses.isSubset(of: assumptions) { return try form.valueOfLeft() }
      guard case .integral(let f, .at(let a), .at(let b)) = term.shape else { return nil }
      return try integrable(f, from: a, to: b)
    }
    return try settledWholly(itself)
  }

  private func equality(_ a: Term, _ b: Term) throws -> Theorem? {
    try settledWholly(equation(a, b))
  }

  /// a = b by canonical forms, whatever its hypotheses.
  func equation(_ a: Term, _ b: Term) throws -> Theorem {
    do { return try plainEquation(a, b) } catch let refusal as Refusal {
      guard let found = try equationOfIntegral(a, b) else { throw refusal }
      return found
    }
  }

  /// a = b by what their letters are, the sides left as they stand.
  func equationOfLetters(_ a: Term, _ b: Term) throws -> Theorem {
    var equations: [Theorem] = []
    var open = a.outerLetters + b.outerLetters
    var seen = Set(open)
    while let letter = open.popLast() {
      try budget.spend(5)
      let worked = letter.mustBeWorkedOut ? try workedOut(letter) : nil
      let form = try worked ?? canonical(letter)
      let value = try form.sides.right
      if value != letter { equations.append(form) }
      for inner in value.outerLetters where seen.insert(inner).inserted { open.append(inner) }
      guard equations.count < 60 else { throw OutOfBudget() }
    }
    let values = Dictionary(try equations.map { try ($0.sides.left, $0.sides.right) }) { a, _ in a }
    let arithmetic = try Arithmetic(of: [a, b], values: values, sortedBy: Term.precedes)
    let relations = try self.relations(in: arithmetic.letters.filter(\.isLetter))
    return try Theorem.algebra(a, b, using: equations + relations)
  }

  private func plainEquation(_ a: Term, _ b: Term) throws -> Theorem {
    let (left, right) = (try canonical(a), try canonical(b))
    let (p, q) = (try left.sides.right, try right.sides.right)
    return try left.followed(by: Theorem.algebra(p, q, using: relations(in: [p, q])))
      .followed(by: right.reversed())
  }

  private func inequation(_ a: Term, _ b: Term) throws -> Theorem? {
    if let less = try prove(.compare(a, .less, b)) { return try less.weakened(to: .unequal) }
    if let more = try prove(.compare(b, .less, a)) {
      return try more.weakened(to: .unequal).reversed()
    }
    if assumptions.contains(.compare(b, .unequal, a)) {
      return try Theorem.assume(.compare(b, .unequal, a)).reversed()
    }
    let difference = b.rational?.isZero == true ? a : a - b
    let form = try settled(canonical(difference))
    guard form.hypotheses.isSubset(of: assumptions) else { return nil }
    let product = try factored(form.sides.right)
    guard let nonzero = try unequalToZero(product.sides.right) else { return nil }
    // The factors are not 0, so their product, so the difference, so the sides differ.
    let result = try nonzero.rewritten(by: [
      try form.followed(by: settled(product)).reversed()
    ])
    guard result.conclusion != .compare(a, .unequal, b) else { return try settledWholly(result) }
    return nil
  }

  private func order(_ a: Term, _ sign: Sign, _ b: Term) throws -> Theorem? {
    if sign == .atMost, let strict = assumed(a, .less, b) {
      return try strict.weakened(to: .atMost)
    }
    if let quick = try? Theorem.bound(Comparison(a, sign, b), from: facts).theorem { return quick }
    if let signs = try signsOfParts(a, b),
      let bound = try? Theorem.bound(Comparison(a, sign, b), from: facts + signs).theorem
    {
      return try settledWholly(bound)
    }
    let difference = b - a
    let form = try settled(canonical(difference))
    guard form.hypotheses.isSubset(of: assumptions) else { return nil }
    guard let positive = try positivity(form.sides.right, sign) else { return nil }
    return try Theorem.comparison(
      Comparison(a, sign, b), from: positive.followed(by: form.reversed()))
  }

  private func assumed(_ a: Term, _ sign: Sign, _ b: Term) -> Theorem? {
    let wanted = Proposition.compare(a, sign, b)
    return assumptions.contains(wanted) ? .assume(wanted) : nil
  }
}
