import Balls
import Terms

extension Theorem {
  ///  An axiom ∀ a …: c ⊢ P
  /// ─────────────────────────────────────────────────────
  ///  c[a := t, …], the conditions of t, … ⊢ P[a := t, …]
  public static func axiom(_ name: String, _ values: Term...) throws -> Theorem {
    guard let axiom = Axiom.named(name) else { throw Refusal("there is no axiom \(name)") }
    guard values.count == axiom.variables.count else {
      throw Refusal("\(name) is about \(axiom.variables.count) terms, not \(values.count)")
    }
    return Theorem(axiom.conditions, axiom.conclusion)
      .instantiated(Dictionary(uniqueKeysWithValues: zip(axiom.variables, values)))
  }

  // The axioms that are families, one for each whole number.

  /// For n ≥ 1 and m ≥ 0:  0 ≤ a ⊢ a^(m/n) = (a^(1/n))^m; for m = n instead:  0 ≤ a ⊢ (a^(1/n))^n = a
  public static func root(of a: Term, _ m: Int, _ n: Int) throws -> Theorem {
    guard n >= 1, m >= 0, n <= 1000, m <= 1000 else { throw Refusal("no such root") }
    let root = Term.power(a, .number(Rational(1, n)))
    return Theorem(
      a.conditions + [.compare(0, .atMost, a)],
      m == n
        ? .compare(.power(root, Term(integerLiteral: n)), .equal, a)
        : .compare(
          .power(a, .number(Rational(m, n))), .equal, .power(root, Term(integerLiteral: m))))
  }

  /// 0 < a ⊢ a^(−r) = 1/a^r, for every fraction r
  public static func reciprocal(of a: Term, _ r: Rational) -> Theorem {
    Theorem(
      a.conditions + [.compare(0, .less, a)],
      .compare(.power(a, .number(-r)), .equal, 1 / .power(a, .number(r))))
  }

  /// 0 ≤ a₁, …, 0 ≤ aₖ ⊢ (a₁ ⋯ aₖ)^r = a₁^r ⋯ aₖ^r, for r > 0
  public static func power(ofProduct factors: [Term], _ r: Rational) throws -> Theorem {
    guard r > 0, !factors.isEmpty else { throw Refusal("no such power") }
    return Theorem(
      factors.flatMap { $0.conditions + [.compare(0, .atMost, $0)] },
      .compare(
        .power(.product(factors), .number(r)), .equal,
        .product(factors.map { .power($0, .number(r)) })))
  }
}
