import Balls
import Terms

/// A statement that has been proved: for every choice of values of the free variables, where all
/// hypotheses hold, the conclusion holds.
///
/// Only the rules of this module make theorems; there is no other initialiser. A rule's comment is the rule:
/// above the line what is given, below it what follows. What must be believed besides the rules is the
/// table of ``Axiom``s and the enclosures of the module `Balls`.
public struct Theorem: Hashable, Sendable {
  /// What is taken for granted.
  public let hypotheses: Set<Proposition>
  /// What then holds.
  public let conclusion: Proposition

  init(_ hypotheses: some Sequence<Proposition>, _ conclusion: Proposition) {
    self.hypotheses = Set(hypotheses)
    self.conclusion = conclusion
  }

  init(
    _ hypotheses: some Sequence<Proposition>, from theorems: [Theorem], _ conclusion: Proposition
  ) {
    self.init(theorems.reduce(Set(hypotheses)) { $0.union($1.hypotheses) }, conclusion)
  }

  /// The sides and the sign of a conclusion that compares.
  public var comparison: Comparison? {
    if case .compare(let a, let sign, let b) = conclusion { Comparison(a, sign, b) } else { nil }
  }

  func compared() throws -> Comparison {
    guard let comparison else { throw Refusal("a comparison was expected, not \(conclusion)") }
    return comparison
  }

  func equation() throws -> (left: Term, right: Term) {
    let c = try compared()
    guard c.sign == .equal else { throw Refusal("an equation was expected, not \(conclusion)") }
    return (c.left, c.right)
  }

  /// The function, its slope, and the place, of an equation for a slope.
  func slope() throws -> (function: Body, slope: Term, place: Term) {
    let (left, slope) = try equation()
    guard case .derivative(let f, let place) = left.shape else {
      throw Refusal("a slope was expected, not \(conclusion)")
    }
    return (f, slope, place)
  }
}

// MARK: - Hypotheses

extension Theorem {
  /// ───────
  ///  P ⊢ P
  public static func assume(_ proposition: Proposition) -> Theorem {
    Theorem([proposition], proposition)
  }

  /// Γ ⊢ h    Δ, h ⊢ P
  /// ──────────────────
  ///     Γ, Δ ⊢ P
  public func discharging(by theorem: Theorem) -> Theorem {
    guard hypotheses.contains(theorem.conclusion) else { return self }
    return Theorem(
      hypotheses.subtracting([theorem.conclusion]).union(theorem.hypotheses), conclusion)
  }

  /// Γ ⊢ P
  /// ────────────────────────────────────────────── for terms t
  /// Γ[x := t], the conditions of t ⊢ P[x := t]
  public func instantiated(_ values: [Name: Term]) -> Theorem {
    let used = hypotheses.reduce(conclusion.names) { $0.union($1.names) }
    let conditions = values.filter { used.contains($0.key) }.values.flatMap(\.conditions)
    return Theorem(
      hypotheses.map { $0.substituting(values) } + conditions, conclusion.substituting(values))
  }

  /// Γ, a ? b ⊢ P    Δ, not a ? b ⊢ P        (not a < b is b ≤ a, and so on: both sides have values)
  /// ──────────────────────────────────
  ///  Γ, Δ, the conditions of a and b ⊢ P
  public static func split(on c: Comparison, _ yes: Theorem, _ no: Theorem) throws -> Theorem {
    guard yes.conclusion == no.conclusion else { throw Refusal("two cases prove two things") }
    let left = yes.hypotheses.subtracting([.holds(c)])
    let right = no.hypotheses.subtracting([.holds(c.negated)])
    return Theorem(
      left.union(right).union(c.left.conditions).union(c.right.conditions), yes.conclusion)
  }

  /// Γ ⊢ a ? b, which is false of the numbers a and b
  /// ─────────────────────────────────────────────────
  ///                    Γ ⊢ P
  public func absurd(_ proposition: Proposition) throws -> Theorem {
    let c = try compared()
    guard let a = c.left.rational, let b = c.right.rational, !c.sign.holds(a, b) else {
      throw Refusal("\(conclusion) is not absurd")
    }
    return Theorem(hypotheses, proposition)
  }
}

extension Comparison {
  /// What holds of two numbers where the comparison does not.
  public var negated: Comparison {
    switch sign {
    case .less: return Comparison(right, .atMost, left)
    case .atMost: return Comparison(right, .less, left)
    case .equal: return Comparison(left, .unequal, right)
    case .unequal: return Comparison(left, .equal, right)
    }
  }
}

extension Sign {
  /// Whether two numbers compare so.
  public func holds(_ a: Rational, _ b: Rational) -> Bool {
    switch self {
    case .less: return a < b
    case .atMost: return a <= b
    case .equal: return a == b
    case .unequal: return a != b
    }
  }

  /// Whether whatever compares so compares in another way as well.
  func implies(_ other: Sign) -> Bool {
    self == other || (self == .less && other != .equal) || (self == .equal && other == .atMost)
  }
}

// MARK: - Equality and order

extension Theorem {
  /// ─────────────────────────────
  ///  the conditions of t ⊢ t = t
  public static func value(of term: Term) -> Theorem {
    Theorem(term.conditions, .hasValue(term))
  }

  /// Γ ⊢ a ? b                     Γ ⊢ a ? b
  /// ───────────  where ? is = or ≠,  and  ────────  (every comparison needs both values)
  /// Γ ⊢ b ? a                     Γ ⊢ a = a
  public func reversed() throws -> Theorem {
    let c = try compared()
    guard c.sign == .equal || c.sign == .unequal else { throw Refusal("an order is not symmetric") }
    return Theorem(hypotheses, .compare(c.right, c.sign, c.left))
  }

  /// The values that a comparison needs: see ``reversed()``.
  public func valueOfLeft() throws -> Theorem {
    Theorem(hypotheses, .hasValue(try compared().left))
  }
  /// The values that a comparison needs: see ``reversed()``.
  public func valueOfRight() throws -> Theorem {
    Theorem(hypotheses, .hasValue(try compared().right))
  }

  /// Γ₁ ⊢ a₁ = b₁  …
  /// ──────────────────────────────────────────────────────────────────────────────────────
  ///  Γ₁, …, the conditions of t ⊢ t = t, in the right side with every aᵢ replaced by bᵢ
  public static func rewriting(_ term: Term, by equations: [Theorem]) throws -> Theorem {
    Theorem(
      term.conditions, from: equations,
      .compare(term, .equal, term.replacing(try values(by: equations))))
  }

  /// Γ ⊢ P    Δ₁ ⊢ a₁ = b₁  …
  /// ──────────────────────────────────────────
  ///  Γ, Δ₁, … ⊢ P with every aᵢ replaced by bᵢ
  public func rewritten(by equations: [Theorem]) throws -> Theorem {
    let values = try Theorem.values(by: equations)
    return Theorem(hypotheses, from: equations, conclusion.replacing(values))
  }

  private static func values(by equations: [Theorem]) throws -> [Term: Term] {
    let pairs = try equations.map { try $0.equation() }
    return Dictionary(pairs.map { ($0.left, $0.right) }) { first, _ in first }
  }

  /// Γ ⊢ P[x := b]    Δ ⊢ a = b
  /// ───────────────────────────
  ///      Γ, Δ ⊢ P[x := a]
  public func exchanging(
    _ name: Name, in pattern: Proposition, by equation: Theorem
  ) throws -> Theorem {
    let (a, b) = try equation.equation()
    guard conclusion == pattern.substituting([name: b]) else {
      throw Refusal("\(conclusion) is not the pattern with \(b) for \(name)")
    }
    return Theorem([], from: [self, equation], pattern.substituting([name: a]))
  }

  /// Γ ⊢ a ? b
  /// ─────────── where ? implies !: < implies ≤ and ≠, = implies ≤
  /// Γ ⊢ a ! b
  public func weakened(to sign: Sign) throws -> Theorem {
    let c = try compared()
    guard c.sign.implies(sign) else { throw Refusal("\(c.sign) does not imply \(sign)") }
    return Theorem(hypotheses, .compare(c.left, sign, c.right))
  }

  /// Γ ⊢ a ≤ b    Δ ⊢ b ≤ a          Γ ⊢ a ≤ b    Δ ⊢ a ≠ b (or b ≠ a)
  /// ───────────────────────   and   ──────────────────────────────────
  ///     Γ, Δ ⊢ a = b                       Γ, Δ ⊢ a < b
  public func sharpened(by other: Theorem) throws -> Theorem {
    let (c, d) = (try compared(), try other.compared())
    guard c.sign == .atMost else { throw Refusal("only ≤ is sharpened") }
    if d == Comparison(c.right, .atMost, c.left) {
      return Theorem([], from: [self, other], .compare(c.left, .equal, c.right))
    }
    guard d == Comparison(c.left, .unequal, c.right) || d == Comparison(c.right, .unequal, c.left)
    else { throw Refusal("\(other.conclusion) does not sharpen \(conclusion)") }
    return Theorem([], from: [self, other], .compare(c.left, .less, c.right))
  }

  /// Γ ⊢ a ? b    Δ ⊢ b ! c
  /// ─────────────────────── where ?, ! are <, ≤ or =, and ¡ is < if one of them is, else ≤ or =
  ///     Γ, Δ ⊢ a ¡ c
  public func followed(by other: Theorem) throws -> Theorem {
    let (c, d) = (try compared(), try other.compared())
    guard c.right == d.left, c.sign != .unequal, d.sign != .unequal else {
      throw Refusal("\(conclusion) and \(other.conclusion) are no chain")
    }
    let signs = [c.sign, d.sign]
    let sign: Sign =
      signs.contains(.less) ? .less : signs.contains(.atMost) ? .atMost : .equal
    return Theorem([], from: [self, other], .compare(c.left, sign, d.right))
  }

  /// Γ ⊢ a ? b                  Γ ⊢ 0 ? b − a
  /// ──────────────  and back:  ────────────── (a difference has a value only where a and b have)
  /// Γ ⊢ 0 ? b − a              Γ ⊢ a ? b
  public func asDifference() throws -> Theorem {
    let c = try compared()
    return Theorem(hypotheses, .compare(0, c.sign, c.right - c.left))
  }

  /// The way back: see ``asDifference()``.
  public static func comparison(_ c: Comparison, from difference: Theorem) throws -> Theorem {
    guard difference.conclusion == .compare(0, c.sign, c.right - c.left) else {
      throw Refusal("\(difference.conclusion) is not the difference")
    }
    return Theorem(difference.hypotheses, .holds(c))
  }
}

// MARK: - Cases

extension Theorem {
  /// ─────────────────────────────────────────────────     ──────────────────────────────────────────────────────────
  ///  c, the conditions of a ⊢ cases(c, a, b) = a     and   not c, the conditions of b ⊢ cases(c, a, b) = b
  public static func choosing(_ isTrue: Bool, in term: Term) throws -> Theorem {
    guard case .cases(let c, let a, let b) = term.shape else { throw Refusal("no cases") }
    let chosen = isTrue ? a : b
    return Theorem(
      [.holds(isTrue ? c : c.negated)] + chosen.conditions, .compare(term, .equal, chosen))
  }
}

// MARK: - Whole numbers

extension Theorem {
  /// Γ₁ ⊢ n₁ is whole  …
  /// ────────────────────────────────────────────────────────────────────────────────
  /// Γ₁, … ⊢ t is whole, where t is made of the nᵢ and of whole numbers by +, · and whole powers ≥ 0
  public static func integer(_ term: Term, from theorems: [Theorem]) throws -> Theorem {
    let known = Set(theorems.map(\.conclusion))
    func isWhole(_ t: Term) -> Bool {
      if known.contains(.integer(t)) { return true }
      switch t.shape {
      case .number(let value): return value.isInteger
      case .sum(let parts), .product(let parts): return parts.allSatisfy(isWhole)
      case .power(let base, let exponent):
        guard let n = exponent.rational, n.isInteger, !n.isNegative else { return false }
        return isWhole(base)
      default: return false
      }
    }
    guard isWhole(term) else { throw Refusal("\(term) is not seen to be whole") }
    return Theorem([], from: theorems, .integer(term))
  }

  /// Γ ⊢ n is whole    Δ ⊢ a < n        Γ ⊢ n is whole    Δ ⊢ n < a
  /// ───────────────────────────   and   ───────────────────────────   for fractions a
  ///      Γ, Δ ⊢ ⌊a⌋ + 1 ≤ n                  Γ, Δ ⊢ n ≤ ⌈a⌉ − 1
  public static func step(_ whole: Theorem, _ order: Theorem) throws -> Theorem {
    guard case .integer(let n) = whole.conclusion else { throw Refusal("no whole number") }
    let c = try order.compared()
    guard c.sign == .less else { throw Refusal("no strict order") }
    if c.right == n, let a = c.left.rational {
      return Theorem([], from: [whole, order], .compare(.number(a.floor + 1), .atMost, n))
    }
    if c.left == n, let a = c.right.rational {
      return Theorem([], from: [whole, order], .compare(n, .atMost, .number(-((-a).floor) - 1)))
    }
    throw Refusal("\(order.conclusion) is no bound of \(n)")
  }
}

// MARK: - In messages

extension Theorem: CustomStringConvertible {
  /// The theorem as hypotheses ⊢ conclusion.
  public var description: String {
    let list = hypotheses.map(\.description).sorted().joined(separator: ", ")
    return "\(list) ⊢ \(conclusion)"
  }
}
