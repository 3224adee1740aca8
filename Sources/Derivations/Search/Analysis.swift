import Balls
import Kernel
import Terms

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
    // All ways together have what one question may take: here twice as much is done in a unit of work.
    let left = 2 * (context.budget.limit - context.budget.spent)
    let budget = Budget(Swift.min(isOne ? effort.work : effort.work / 3, left))
    defer { try? context.budget.spend(budget.spent / 2) }
    for _ in 0..<8 {
      var search: SignSearch?
      var shown: Shown?
      do {
        shown = try attempt(divisions, budget, &search)
      } catch is Divisions.Finer { continue } catch is OutOfBudget {} catch is Refusal {
      } catch is TooLarge {} catch is NotComparing {}
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
      } catch is Divisions.Finer { continue } catch is OutOfBudget {} catch is Refusal {
      } catch is TooLarge {} catch is NotComparing {}
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
      guard let shown = try search.sign(of: f, comparison.sign, on: left, depth: 0) else {
        return nil
      }
      pieces.append(shown)
    }
    guard var shown = try search.sign(of: f, comparison.sign, on: rest, depth: 0) else {
      return nil
    }
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
    let worked = try difference.outerLetters.filter(\.hasOperators).compactMap(
      search.context.workedOut)
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
