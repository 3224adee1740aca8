import Balls
import Kernel
import Terms

/// Looks for the sign of a function of one variable on a stretch: by enclosures, by factors, by
/// the sign
/// of its slope from where its value is known, piece by piece.
///
/// What it returns are theorems 0 ? f, whose hypotheses are the stretch's ends and what is
/// assumed of
/// the other variables.
final class SignSearch {
  /// What one attempt may take.
  struct Effort {
    /// The most pieces that a stretch is divided into.
    let pieces: Int
    /// How often a slope may be taken of a slope.
    let depth: Int
    /// The most work in all.
    let work: Int

    /// What a side condition is worth.
    static let little = Effort(pieces: 24, depth: 3, work: 4000)
    /// First few slopes in each way, then more.
    static let growing = [
      Effort(pieces: 600, depth: 4, work: 15_000), Effort(pieces: 8000, depth: 8, work: 90_000),
    ]
  }

  let name: Name
  let x: Term
  /// What is assumed of the other variables.
  let others: [Proposition]
  let otherFacts: [Theorem]
  let budget: Budget
  /// Where canonical forms are worked out.
  let context: Context
  /// The same without the variable.
  let closedContext: Context
  /// Whether functions are left as they are, instead of being written by exponentials.
  let isPlain: Bool
  let effort: Effort
  /// The most parts that a function may have.
  var largest = 1500
  /// Where a function seemed to touch 0, at no fraction.
  var suspects: [Suspect] = []
  var forms: [Term: (Theorem, [(base: Term, exponent: Int)])] = [:]
  private var memory: [Key: Shown?] = [:]
  private var programs: [Term: Program] = [:]

  /// A place where a function seems to touch 0.
  struct Suspect {
    let f: Term
    let place: Rational
    let stretch: Stretch
  }

  private struct Key: Hashable {
    let term: Term
    let sign: Sign
    let stretch: Stretch
  }

  init(
    _ name: Name, on stretch: Stretch, others: [Proposition], budget: Budget,
    divisions: Divisions, isPlain: Bool, effort: Effort
  ) {
    self.name = name
    x = .variable(name)
    self.others = others
    self.budget = budget
    self.isPlain = isPlain
    self.effort = effort
    context = Context(
      stretch.propositions(of: x) + others, budget: budget, divisions: divisions, isShallow: true)
    closedContext = Context(others, budget: budget, divisions: divisions, isShallow: true)
    otherFacts = closedContext.facts
  }

  // MARK: - Enclosures

  /// A comparison by enclosures, the stretch divided into so many pieces at most.
  func enclosed(_ c: Comparison, on s: Stretch, pieces: Int = 1, bits: Int = 128) throws -> Shown? {
    let facts = s.propositions(of: x).map(Theorem.assume) + otherFacts
    // With more than one piece slopes are enclosed as well, which are longer.
    let size = c.left.size + c.right.size
    // A function takes as long as several steps of arithmetic, and as much again in the slopes.
    let functions = c.left.costOfFunctions + c.right.costOfFunctions
    let cost =
      1 + size / 12 + (pieces > 1 ? size * size / 10_000 + functions / 4 : functions / 12)
    do {
      let (theorem, count) = try Theorem.bound(c, from: facts, bits: bits, pieces: pieces)
      try budget.spend(cost * count)
      return Shown(theorem, boxes: count > 1 ? count : 0)
    } catch let refusal as Refusal {
      // Only a search that ran out has taken all its pieces.
      try budget.spend(refusal.description.hasPrefix("over") ? cost * pieces : cost)
      return nil
    }
  }

  /// The value at a number, and of the other variables at some numbers.
  func value(_ f: Term, at point: Rational, bits: Int = 128) throws -> Enclosure? {
    let names = f.names.sorted()
    let program: Program
    if let known = programs[f] {
      program = known
    } else {
      program = Program([f], inputs: names.map(Term.variable))
      programs[f] = program
    }
    try budget.spend(1 + program.length * bits / 1024)
    let inputs = names.map { name in
      name == self.name ? Enclosure(point, bits: bits) : Enclosure(sample(of: name), bits: bits)
    }
    return program.run(inputs, bits: bits)[0].enclosure
  }

  /// A number that another variable may be.
  private func sample(of name: Name) -> Rational {
    var s = Stretch()
    for case .compare(let a, _, let b) in others {
      if a == .variable(name), let value = b.rational { s.upper = value }
      if b == .variable(name), let value = a.rational { s.lower = value }
    }
    switch (s.lower, s.upper) {
    case (let a?, let b?): return a + (b - a) * Rational(5, 13)
    case (let a?, nil): return a + Rational(13, 11)
    case (nil, let b?): return b - Rational(13, 11)
    case (nil, nil): return Rational(13, 11)
    }
  }

  /// −1, 0 or 1 as far as it is known.
  func signum(_ f: Term, at point: Rational) throws -> Int? {
    for bits in [96, 400] {
      guard let e = try value(f, at: point, bits: bits) else { return nil }
      if e.isPositive { return 1 }
      if e.isNegative { return -1 }
      if e.isExactlyZero { return 0 }
    }
    return nil
  }

  // MARK: - Hypotheses

  /// The theorem with hypotheses on the stretch's ends and the other variables only.
  func settled(_ theorem: Theorem, on s: Stretch, depth: Int) throws -> Theorem? {
    let allowed = Set(s.propositions(of: x) + others)
    var result = theorem
    for hypothesis in theorem.hypotheses.subtracting(allowed).sorted(by: { "\($0)" < "\($1)" }) {
      guard case .compare(let a, let sign, let b) = hypothesis,
        let proof = try proof(of: Comparison(a, sign, b), on: s, depth: depth)
      else { return nil }
      result = result.discharging(by: proof)
    }
    return result.hypotheses.isSubset(of: allowed) ? result : nil
  }

  func proof(of c: Comparison, on s: Stretch, depth: Int) throws -> Theorem? {
    if c.sign == .atMost {
      let strict = Proposition.compare(c.left, .less, c.right)
      if s.propositions(of: x).contains(strict) {
        return try Theorem.assume(strict).weakened(to: .atMost)
      }
    }
    if let quick = try enclosed(c, on: s)?.theorem { return quick }
    if !c.left.names.contains(name), !c.right.names.contains(name) {
      let found = try context.prove(.holds(c))
      return found.flatMap { $0.hypotheses.isSubset(of: others) ? $0 : nil }
    }
    switch c.sign {
    case .less, .atMost: return try compared(c, on: s, depth: depth + 2)?.theorem
    case .unequal:
      if let less = try compared(Comparison(c.left, .less, c.right), on: s, depth: depth + 2) {
        return try less.theorem.weakened(to: .unequal)
      }
      if let more = try compared(Comparison(c.right, .less, c.left), on: s, depth: depth + 2) {
        return try more.theorem.weakened(to: .unequal).reversed()
      }
      return nil
    case .equal:
      // That something has a value.
      guard let found = try context.prove(.holds(c)) else { return nil }
      return try settled(found, on: s, depth: depth + 2)
    }
  }

  /// a ? b by the sign of the difference.
  func compared(_ c: Comparison, on s: Stretch, depth: Int) throws -> Shown? {
    guard let shown = try sign(of: c.right - c.left, c.sign, on: s, depth: depth) else {
      return nil
    }
    return shown.then(try Theorem.comparison(c, from: shown.theorem))
  }

  // MARK: - Signs

  /// 0 ? f on a stretch; `nil` where no way was found.
  func sign(of f: Term, _ wanted: Sign, on s: Stretch, depth: Int) throws -> Shown? {
    let key = Key(term: f, sign: wanted, stretch: s)
    if let known = memory[key] { return known }
    guard depth <= effort.depth, f.size < largest else { return nil }
    memory[key] = .some(nil)
    try budget.spend(2)
    var result: Shown?
    do { result = try attempt(f, wanted, on: s, depth: depth) } catch is Refusal {
    } catch is TooLarge {} catch is NotComparing {}
    memory[key] = .some(result)
    return result
  }

  private func attempt(_ f: Term, _ wanted: Sign, on s: Stretch, depth: Int) throws -> Shown? {
    if let quick = try enclosed(Comparison(0, wanted, f), on: s) { return quick }
    guard try isPlausible(f, wanted, on: s) else { return nil }
    guard let form = try form(of: f, on: s, depth: depth) else {
      return try piecewise(f, wanted, on: s, depth: depth)
    }
    guard let signs = try signs(of: form, wanted, on: s) else {
      // A factor changes its sign: only the whole has one.
      return try piecewise(f, wanted, on: s, depth: depth)
    }
    var facts = s.propositions(of: x).map(Theorem.assume) + otherFacts
    var shown = Shown(form.equation)
    for (base, isNegative, sign) in signs {
      let part = isNegative ? 0 - base : base
      let c = isNegative ? Comparison(base, sign, 0) : Comparison(0, sign, base)
      if let quick = try enclosed(c, on: s) {
        facts.append(quick.theorem)
        continue
      }
      guard let known = try piecewise(part, sign, on: s, depth: depth) else { return nil }
      shown = shown.and(known, form.equation)
      facts.append(isNegative ? try .comparison(c, from: known.theorem) : known.theorem)
    }
    let product = try form.equation.sides.right
    guard let bound = try? Theorem.bound(Comparison(0, wanted, product), from: facts).theorem,
      let result = try settled(
        bound.followed(by: form.equation.reversed()), on: s, depth: depth)
    else { return nil }
    return shown.then(result)
  }

  /// Whether some points speak against it.
  private func isPlausible(_ f: Term, _ wanted: Sign, on s: Stretch) throws -> Bool {
    var count = 0
    for point in s.samples {
      if let sign = try signum(f, at: point) {
        if sign < 0 || (sign == 0 && wanted == .less) { return false }
        count += 1
      } else if wanted == .atMost, try value(f, at: point) != nil {
        count += 1
      }
    }
    return count > 0
  }
}

extension Term {
  /// How much longer than as many steps of arithmetic the functions in it take on an enclosure.
  fileprivate var costOfFunctions: Int {
    var own = 0
    if case .apply(let operation, _) = shape {
      switch operation {
      case .absolute: break
      case .erf, .erfc, .normalCumulative, .lambertW: own = 10
      case .sin, .cos, .tan: own = 6
      default: own = 3
      }
    }
    return parts.reduce(own) { $0 + $1.costOfFunctions }
  }
}
