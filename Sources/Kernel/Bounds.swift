import Balls
import Terms

/// What theorems say of the size of terms, as enclosures.
struct Facts {
  private(set) var terms: [Term] = []
  private(set) var enclosures: [Enclosure] = []
  private var places: [Term: Int] = [:]

  /// Every theorem compares a term with a number; together they enclose each term.
  init(_ theorems: [Theorem], bits: Int) throws {
    var excluded: [(Term, Rational)] = []
    for theorem in theorems {
      let c = try theorem.compared()
      if let value = c.right.rational {
        try add(c.left, c.sign, value, isUpper: true, bits, &excluded)
      } else if let value = c.left.rational {
        try add(c.right, c.sign, value, isUpper: false, bits, &excluded)
      } else {
        throw Refusal("\(theorem.conclusion) does not compare with a number")
      }
    }
    // That an end is excluded counts once the ends are known.
    for (term, value) in excluded {
      guard let place = places[term] else { continue }
      let (known, point) = (enclosures[place], Enclosure(value, bits: bits))
      let isUpper = known.isAtMost(point)
      guard isUpper || point.isAtMost(known) else { continue }
      let half = Facts.halfLine(value, isUpper: isUpper, includesEnd: false, bits)
      enclosures[place] = known.intersection(half) ?? known
    }
  }

  private mutating func add(
    _ term: Term, _ sign: Sign, _ value: Rational, isUpper: Bool, _ bits: Int,
    _ excluded: inout [(Term, Rational)]
  ) throws {
    let enclosure: Enclosure
    switch sign {
    case .equal: enclosure = Enclosure(value, bits: bits)
    case .unequal:
      excluded.append((term, value))
      enclosure = .everything
    case .less, .atMost:
      enclosure = Facts.halfLine(value, isUpper: isUpper, includesEnd: sign == .atMost, bits)
    }
    if let place = places[term] {
      guard let both = enclosures[place].intersection(enclosure) else {
        throw Refusal("the facts contradict each other")
      }
      enclosures[place] = both
    } else {
      places[term] = terms.count
      terms.append(term)
      enclosures.append(enclosure)
    }
  }

  /// The numbers up to a value, or from it on.
  private static func halfLine(
    _ value: Rational, isUpper: Bool, includesEnd: Bool, _ bits: Int
  ) -> Enclosure {
    Enclosure(
      lower: isUpper ? nil : value, includesLower: includesEnd, upper: isUpper ? value : nil,
      includesUpper: includesEnd, bits: bits)
  }

  mutating func addVariables(of term: Term) {
    for name in term.names.sorted() where places[.variable(name)] == nil {
      places[.variable(name)] = terms.count
      terms.append(.variable(name))
      enclosures.append(.everything)
    }
  }
}

extension Theorem {
  /// Γ₁ ⊢ s₁ ? c₁  … (each of a term and a number)
  /// ────────────────────────────────────────────── where every value of a and b compares so
  /// Γ₁, … ⊢ a ? b
  ///
  /// The values are enclosed by balls, of the variables everything, and of the sᵢ what is given: ≠ opens an
  /// end that another fact gives. Where one run does not decide, the widest enclosure of a variable is cut in
  /// two, again and again, until every piece is decided, or `pieces` pieces were tried. How many there were
  /// is returned.
  public static func bound(
    _ c: Comparison, from theorems: [Theorem], bits: Int = 128, pieces: Int = 1
  ) throws -> (theorem: Theorem, pieces: Int) {
    var facts = try Facts(theorems, bits: bits)
    facts.addVariables(of: c.left)
    facts.addVariables(of: c.right)
    let meanValue = pieces > 1 ? MeanValue(c, inputs: facts.terms) : nil
    let program = Program([c.left, c.right], inputs: facts.terms)
    let variables = c.left.names.union(c.right.names).map(Term.variable)
    let movable = facts.terms.indices.filter { variables.contains(facts.terms[$0]) }
    var stack = [facts.enclosures]
    var count = 0
    while let box = stack.popLast() {
      count += 1
      guard count + stack.count <= pieces else { throw Refusal("over \(pieces) pieces") }
      let values = program.run(box, bits: bits)
      if let a = values[0].enclosure, let b = values[1].enclosure {
        switch c.sign.decides(a, b) {
        case true?: continue
        case false?: throw Refusal("false on a whole piece")
        case nil: break
        }
        if meanValue?.decides(box, bits) == true { continue }
      } else if case .none = values[0] {
        throw Refusal("a side has no value on a whole piece")
      }
      let widest = movable.filter { !box[$0].isPoint }.max { box[$0].width < box[$1].width }
      guard let side = widest, let (low, high) = box[side].split() else {
        throw Refusal("a piece that can't be split is undecided")
      }
      for half in [high, low] {
        var piece = box
        piece[side] = half
        stack.append(piece)
      }
    }
    return (Theorem([], from: theorems, .holds(c)), count)
  }
}
