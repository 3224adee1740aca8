import Balls
import Kernel

/// Orders that no form shows: by slopes and pieces, for one variable at a time.
extension Context {
  /// 0 ? c for a canonical form c, as a side condition: with little effort.
  func positivityOfWhole(_ c: Term, _ sign: Sign) throws -> Theorem? {
    if let roots = try byRoots(c, sign) { return roots }
    guard !isShallow, c.size < 100, c.names.count == 1, let name = c.names.first else { return nil }
    try budget.spend(20)
    let analysis = Analysis(
      Comparison(0, sign, c), of: name, in: self, isPlain: false, effort: .little)
    return try analysis.result().0?.theorem
  }

  /// 0 ? c by its factors where variables are written as powers of their roots: q as (√q)².
  private func byRoots(_ c: Term, _ sign: Sign) throws -> Theorem? {
    let letters = c.outerLetters
    var values: [Term: Term] = [:]
    var roots: [Theorem] = []
    for letter in letters {
      guard case .power(let base, let exponent) = letter.shape, base.isVariable, letters.contains(base),
        let r = exponent.rational, r.numerator == 1, let n = r.denominator.asInt
      else { continue }
      values[base] = .power(letter, Term(integerLiteral: n))
      roots.append(try .root(of: base, n, n))
    }
    guard !roots.isEmpty else { return nil }
    let arithmetic = try Arithmetic(of: [c], values: values, sortedBy: Term.precedes)
    let parts = try factorisation(of: arithmetic.term(arithmetic.fraction(c)))
    var signs: [Theorem] = []
    for (base, exponent) in parts.factors {
      if let known = try signOfFactor(base) {
        signs.append(known)
      } else if !exponent.isMultiple(of: 2) || exponent < 0 || sign == .less {
        return nil
      }
    }
    guard
      let bound = try? Theorem.bound(Comparison(0, sign, parts.term), from: facts + signs).theorem
    else { return nil }
    let equation = try Theorem.algebra(c, parts.term, using: roots)
    return try settledWholly(bound.followed(by: equation.reversed()))
  }

  /// a ? b, looked for with every effort.
  func byAnalysis(_ c: Comparison) throws -> Shown? {
    switch c.sign {
    case .equal: return nil
    case .unequal:
      for (a, b) in [(c.left, c.right), (c.right, c.left)] {
        guard let shown = try byAnalysis(Comparison(a, .less, b)) else { continue }
        let unequal = try shown.theorem.weakened(to: .unequal)
        return shown.then(a == c.left ? unequal : try unequal.reversed())
      }
      return nil
    case .less, .atMost: break
    }
    let (left, right) = (try withoutCases(c.left), try withoutCases(c.right))
    let plain = Comparison(try left.sides.right, c.sign, try right.sides.right)
    guard let shown = try inOrder(plain) else { return nil }
    if plain == c { return shown }
    return shown.then(try left.followed(by: shown.theorem).followed(by: right.reversed()))
  }

  private func inOrder(_ c: Comparison) throws -> Shown? {
    guard try !isFalseSomewhere(c) else { return nil }
    for effort in SignSearch.Effort.growing {
      var places: [(Name, Term)] = []
      if let plain = try byVariables(c, effort, noting: &places) { return plain }
      let logarithms = try trying {
        try byLogarithms(c) { try $0.asOrder(in: self, effort) }
      }
      if let logarithms { return logarithms }
      for change in try changesOfOne(c) + shifts(c, places) {
        let done = try trying { try changing(c, by: change) { try $0.byVariables($1, effort) } }
        if let done { return done }
      }
      for change in try changes(of: c) {
        let done = try trying {
          try changing(c, by: change) { inner, moved in
            // A sum or difference leaves the other variable as a parameter, at worst.
            try inner.byFactorsOfOne(moved, effort, orSlopes: change.isShift)
          }
        }
        if let done { return done }
      }
    }
    return nil
  }

  /// Whether a comparison of two or more variables fails at some of a few points.
  private func isFalseSomewhere(_ c: Comparison) throws -> Bool {
    let names = c.left.names.union(c.right.names).union(assumptions.flatMap(\.names)).sorted()
    guard (2...3).contains(names.count), !c.left.hasOperators, !c.right.hasOperators else { return false }
    var conditions: [Comparison] = []
    for case .compare(let a, let sign, let b) in assumptions {
      if a.hasOperators || b.hasOperators { return false }
      conditions.append(Comparison(a, sign, b))
    }
    let program = Program(
      ([c] + conditions).flatMap { [$0.left, $0.right] }, inputs: names.map(Term.variable))
    let small = Rational(1, 1 << 20)
    let choices: [Rational] = names.count == 2
      ? [0, 1, -1, small, -small, Rational(1, 3), Rational(-1, 3), 2, -2, 5, -5, 40, -40]
      : [0, 1, -1, Rational(1, 3), 3, -3]
    try budget.spend(200)
    var points: [[Rational]] = [[]]
    for _ in names { points = points.flatMap { point in choices.map { point + [$0] } } }
    for point in points {
      let values = program.run(point.map { Enclosure($0, bits: 128) }, bits: 128).map(\.enclosure)
      func decided(_ k: Int, _ sign: Sign) -> Bool? {
        guard let a = values[2 * k], let b = values[2 * k + 1] else { return nil }
        return sign.decides(a, b)
      }
      guard decided(0, c.sign) == false else { continue }
      if conditions.indices.allSatisfy({ decided($0 + 1, conditions[$0].sign) == true }) { return true }
    }
    return false
  }

  /// Shifts of a variable to places where the sides seem to touch.
  private func shifts(_ c: Comparison, _ places: [(Name, Term)]) throws -> [ChangeOfVariable] {
    try places.compactMap { name, place in
      let new = Name.fresh("u", avoiding: [c.left, c.right])
      return try ChangeOfVariable(
        name, new, forth: place + .variable(new), back: .variable(name) - place, in: self)
    }
  }

  /// A way that may not be open.
  private func trying(_ way: () throws -> Shown?) throws -> Shown? {
    do { return try way() } catch is Refusal {} catch is TooLarge {} catch is NotComparing {}
    catch is OutOfBudget {}
    return nil
  }

  /// a ? b as a question on each of the variables, the others being parameters.
  func byVariables(_ c: Comparison, _ effort: SignSearch.Effort) throws -> Shown? {
    var places: [(Name, Term)] = []
    return try byVariables(c, effort, noting: &places)
  }

  private func byVariables(
    _ c: Comparison, _ effort: SignSearch.Effort, noting places: inout [(Name, Term)]
  ) throws -> Shown? {
    // Of the normal distribution beside exponentials there is no simple common form.
    func occurs(_ operations: Set<Kernel.Operation>) -> Bool {
      [c.left, c.right].contains { side in
        side.contains { if case .apply(let f, _) = $0.shape { operations.contains(f) } else { false } }
      }
    }
    let isPlainFirst = occurs([.normalCumulative]) && occurs([.sigmoid, .tanh])
    for name in c.left.names.union(c.right.names).sorted() {
      for isPlain in isPlainFirst ? [true, false] : [false, true] {
        let analysis = Analysis(c, of: name, in: self, isPlain: isPlain, effort: effort)
        let (shown, place) = try analysis.result()
        if let shown { return shown }
        if let place, !places.contains(where: { $0.1 == place }) { places.append((name, place)) }
      }
    }
    return nil
  }

  /// 0 ? b − a by the factors of the difference, each of which depends on one variable.
  func byFactorsOfOne(
    _ c: Comparison, _ effort: SignSearch.Effort, orSlopes: Bool = true
  ) throws -> Shown? {
    let difference = c.right - c.left
    let form = try settled(canonical(difference))
    guard form.hypotheses.isSubset(of: assumptions) else { return nil }
    let parts = try factorisation(of: form.sides.right)
    guard parts.factors.count > 0, parts.factors.allSatisfy({ $0.base.names.count <= 1 }) else {
      // Or by slopes in one of them, from the other.
      return orSlopes ? try byVariables(c, effort) : nil
    }
    var signs: [Theorem] = []
    var shown = Shown(form)
    for (base, exponent) in parts.factors {
      if let known = try signOfFactor(base) {
        signs.append(known)
        continue
      }
      if exponent > 0, exponent.isMultiple(of: 2), c.sign == .atMost { continue }
      let sign: Sign = c.sign == .less || exponent < 0 ? .less : .atMost
      guard let found = try byVariables(Comparison(0, sign, base), effort)
        ?? byVariables(Comparison(base, sign, 0), effort)
      else { return nil }
      shown = shown.and(found, form)
      signs.append(found.theorem)
    }
    let product = parts.term
    let bound = try Theorem.bound(Comparison(0, c.sign, product), from: facts + signs).theorem
    let theorem = try bound.followed(by: factored(form.sides.right).reversed())
      .followed(by: form.reversed())
    return try settledWholly(Theorem.comparison(c, from: theorem)).map(shown.then)
  }
}

extension Comparison {
  /// The comparison by whatever way there is.
  fileprivate func asOrder(in context: Context, _ effort: SignSearch.Effort) throws -> Shown? {
    if let known = try context.prove(.holds(self)) { return Shown(known) }
    return try context.byVariables(self, effort) ?? context.byFactorsOfOne(self, effort)
  }
}

extension Context {
  /// t = t without the sizes, maxima and cases that the assumptions decide.
  func withoutCases(_ term: Term) throws -> Theorem {
    var result = Theorem.value(of: term)
    for _ in 0..<8 {
      let t = try result.sides.right
      var equations: [Theorem] = []
      var seen = Set<Term>()
      func visit(_ part: Term) throws {
        guard seen.count < 600, seen.insert(part).inserted else { return }
        try part.parts.forEach(visit)
        if let chosen = try chosen(part) { equations.append(chosen) }
      }
      try visit(t)
      guard !equations.isEmpty else { break }
      result = try result.followed(by: .rewriting(t, by: equations))
    }
    return try settled(result)
  }

  /// The case of a term that applies.
  private func chosen(_ term: Term) throws -> Theorem? {
    func first(_ yes: Comparison, _ no: Comparison, _ theorem: (Bool) throws -> Theorem) throws -> Theorem? {
      if let proof = try prove(.holds(yes)) { return try theorem(true).discharging(by: proof) }
      if let proof = try prove(.holds(no)) { return try theorem(false).discharging(by: proof) }
      return nil
    }
    switch term.shape {
    case .apply(.absolute, let u):
      return try first(Comparison(0, .atMost, u), Comparison(u, .atMost, 0)) {
        try .axiom($0 ? "absolute.above" : "absolute.below", u)
      }
    case .largest(let a, let b):
      return try first(Comparison(b, .atMost, a), Comparison(a, .atMost, b)) {
        try .axiom($0 ? "largest.first" : "largest.second", a, b)
      }
    case .cases(let c, _, _):
      return try first(c, c.negated) { try .choosing($0, in: term) }
    default: return nil
    }
  }
}

/// One comparison as a question on the sign of a function of one variable.
struct Analysis {
  let comparison: Comparison
  let name: Name
  let context: Context
  let isPlain: Bool
  let effort: SignSearch.Effort

  init(
    _ comparison: Comparison, of name: Name, in context: Context, isPlain: Bool,
    effort: SignSearch.Effort
  ) {
    self.comparison = comparison
    self.name = name
    self.context = context
    self.isPlain = isPlain
    self.effort = effort
  }

  /// The comparison as a theorem from the context's assumptions; or else a place where the sides
  /// seem to touch.
  func result() throws -> (Shown?, Term?) {
    let divisions = Divisions()
    let isOne = comparison.left.names.union(comparison.right.names).count == 1
    let budget = Budget(isOne ? effort.work : effort.work / 3)
    for _ in 0..<8 {
      var search: SignSearch?
      var shown: Shown?
      do {
        shown = try attempt(divisions, budget, &search)
      } catch is Divisions.Finer { continue } catch is OutOfBudget {} catch is Refusal {}
      catch is TooLarge {} catch is NotComparing {}
      if shown != nil { return (shown, nil) }
      guard let search, let suspect = search.suspects.first else { return (nil, nil) }
      do {
        // The whole's slope has simpler zeros than that of a factor, which constants entered.
        let whole = try function(search).0
        for f in [whole, suspect.f] {
          if let place = try search.exactPlace(f, near: suspect.place, on: suspect.stretch) {
            return (nil, place)
          }
        }
      } catch is Divisions.Finer { continue } catch is OutOfBudget {} catch is Refusal {}
      catch is TooLarge {} catch is NotComparing {}
      return (nil, nil)
    }
    return (nil, nil)
  }

  private func attempt(
    _ divisions: Divisions, _ budget: Budget, _ made: inout SignSearch?
  ) throws -> Shown? {
    let x = Term.variable(name)
    let (whole, supports) = stretch(x)
    let others = context.assumptions.filter { !$0.names.contains(name) }
    let search = SignSearch(
      name, on: whole, others: others, budget: budget, divisions: divisions, isPlain: isPlain,
      effort: effort)
    made = search
    let (f, equation) = try function(search)
    search.largest = 200 + 6 * f.size
    var pieces: [Shown] = []
    let gaps = gaps(x).filter(whole.isInside)
    var rest = whole
    for gap in gaps {
      var left: Stretch
      (left, rest) = rest.cut(at: gap)
      left.includesUpper = false
      rest.includesLower = false
      guard let shown = try search.sign(of: f, comparison.sign, on: left, depth: 0) else { return nil }
      pieces.append(shown)
    }
    guard var shown = try search.sign(of: f, comparison.sign, on: rest, depth: 0) else { return nil }
    for (gap, piece) in zip(gaps, pieces).reversed() {
      shown = piece.and(shown, try around(x, gap, piece.theorem, shown.theorem))
    }
    var theorem = shown.theorem
    if let equation { theorem = try theorem.followed(by: equation) }
    theorem = try Theorem.comparison(comparison, from: theorem)
    for support in supports { theorem = theorem.discharging(by: support) }
    return try context.settledWholly(theorem).map(shown.then)
  }

  /// The difference of the sides without derivatives, and that it is the difference.
  private func function(_ search: SignSearch) throws -> (Term, Theorem?) {
    let difference = comparison.right - comparison.left
    guard difference.hasOperators else { return (difference, nil) }
    let worked = try difference.outerLetters.filter(\.hasOperators).compactMap(search.context.workedOut)
    let values = Dictionary(try worked.map { try ($0.sides.left, $0.sides.right) }) { a, _ in a }
    let plain = difference.replacing(values)
    if !plain.hasOperators {
      return (plain, try .algebra(plain, difference, using: worked))
    }
    let form = try search.context.canonical(difference)
    return (try form.sides.right, try form.reversed())
  }

  /// Between which numbers the variable lies, and the theorems that say so.
  private func stretch(_ x: Term) -> (Stretch, [Theorem]) {
    var s = Stretch()
    var (low, high): (Theorem?, Theorem?)
    for fact in context.facts {
      guard let c = fact.comparison else { continue }
      if c.right == x, let a = c.left.rational, c.sign == .less || c.sign == .atMost {
        if let known = s.lower, known > a || (known == a && c.sign == .atMost) { continue }
        (s.lower, s.includesLower, low) = (a, c.sign == .atMost, fact)
      }
      if c.left == x, let b = c.right.rational, c.sign == .less || c.sign == .atMost {
        if let known = s.upper, known < b || (known == b && c.sign == .atMost) { continue }
        (s.upper, s.includesUpper, high) = (b, c.sign == .atMost, fact)
      }
    }
    return (s, [low, high].compactMap { $0 })
  }

  /// The numbers that are left out.
  private func gaps(_ x: Term) -> [Rational] {
    Set(
      context.assumptions.compactMap { assumption -> Rational? in
        guard case .compare(let a, .unequal, let b) = assumption else { return nil }
        return a == x ? b.rational : b == x ? a.rational : nil
      }
    ).sorted()
  }

  /// What holds below a number and above it holds but there.
  private func around(
    _ x: Term, _ gap: Rational, _ below: Theorem, _ above: Theorem
  ) throws -> Theorem {
    let m = Term.number(gap)
    let direct = Proposition.compare(x, .unequal, m)
    let nonzero =
      context.assumptions.contains(direct)
      ? Theorem.assume(direct) : Theorem.assume(.compare(m, .unequal, x))
    let strict = try Theorem.assume(.compare(m, .atMost, x)).sharpened(by: nonzero)
    return try .split(on: Comparison(x, .less, m), below, above.discharging(by: strict))
  }
}
