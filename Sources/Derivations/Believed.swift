import Terms

/// A rule of the kernel: what makes a theorem, and what it takes.
public struct Rule: Sendable {
  /// The function that is the rule.
  public let name: String
  /// What follows from what, in words; the rule itself stands above the function.
  public let statement: String

  private init(_ name: String, _ statement: String) {
    self.name = name
    self.statement = statement
  }

  /// Every rule; a test holds the list against the sources.
  public static let all: [Rule] = [
    Rule("assume", "a proposition follows from itself"),
    Rule("discharging(by:)", "a hypothesis that is proved is not needed"),
    Rule("instantiated", "terms that have values may stand for free variables"),
    Rule("split(on:)", "what follows from a comparison and from its opposite follows"),
    Rule("absurd", "anything follows from a false comparison of two numbers"),
    Rule("value(of:)", "a term has a value where its conditions hold"),
    Rule("reversed", "= and ≠ are symmetric"),
    Rule("valueOfLeft", "what is compared has a value"),
    Rule("valueOfRight", "what is compared has a value"),
    Rule("rewriting(_:by:)", "a term equals itself with equals put for equals"),
    Rule("rewritten(by:)", "equals may be put for equals in what is proved"),
    Rule("exchanging", "equals may be put for equals in chosen places"),
    Rule("weakened(to:)", "< implies ≤ and ≠, = implies ≤"),
    Rule("sharpened(by:)", "≤ and ≥ make =, ≤ and ≠ make <"),
    Rule("followed(by:)", "=, ≤ and < are transitive"),
    Rule("asDifference", "a ? b gives 0 ? b − a"),
    Rule("comparison(_:from:)", "0 ? b − a gives a ? b"),
    Rule("choosing", "where its condition is decided, a function in cases is one of them"),
    Rule("integer(_:from:)", "sums, products and powers ≥ 0 of whole numbers are whole"),
    Rule("step", "between two whole numbers lies at least 1"),
    Rule("algebra", "two terms are equal where their difference is 0 as a rational function"),
    Rule("bound", "two terms compare as their enclosures do, on every piece of the box"),
    Rule("derivative", "the rules of differentiation; equal functions nearby; the definition"),
    Rule("rising", "a function whose slope is not negative does not fall (mean value theorem)"),
    Rule(
      "tends",
      "the arithmetic of limits, equal functions nearby, squeezing, de l'Hôpital, composition"),
    Rule("limit", "the limit is the number that is tended to"),
    Rule("tendingTo", "what is tended to may be written otherwise"),
    Rule("tendingElsewhere", "x may be replaced by −x, 1/x and p ± 1/x"),
    Rule("integral", "antiderivatives, equal integrands, joined ranges, sums, empty ranges"),
    Rule("integralReversed", "from b to a is the opposite of from a to b"),
    Rule("integrable", "what is continuous everywhere has integrals"),
    Rule(
      "slopeOfIntegral",
      "the slope of an integral with moving ends is the integrand there, times the ends' slopes"),
    Rule(
      "integralOfGate", "the integral of t·σ(bt) from −∞ to 0 is −π²/(12b²), DLMF 25.5.3 and 25.6.1"
    ),
    Rule("total", "finite sums term by term, and telescoping sums"),
    Rule("axiom", "a row of the table below, at terms that have values"),
    Rule("root(of:_:_:)", "a^(m/n) = (a^(1/n))^m and (a^(1/n))^n = a, for a ≥ 0"),
    Rule("reciprocal(of:_:)", "a^(−r) = 1/a^r, for a > 0"),
    Rule("power(ofProduct:_:)", "(a·b)^r = a^r·b^r, for a, b ≥ 0 and r > 0"),
  ]
}

/// All that must be believed to believe a theorem: the rules, the table of axioms, and what lies below
/// them, as Markdown.
public func whatMustBeBelieved() -> String {
  let rules = Rule.all.map { "- `\($0.name)`: \($0.statement)" }
  let axioms = Axiom.all.map { axiom in
    let conditions = axiom.conditions.map(\.description).joined(separator: ", ")
    let given = conditions.isEmpty ? "" : "where \(conditions): "
    return "- `\(axiom.name)`: \(given)\(axiom.conclusion) (\(axiom.source))"
  }
  let x = Term.variable(Name("x"))
  let functions = Operation.allCases.map { f -> String in
    func list(_ word: String, _ conditions: [Proposition]) -> String {
      conditions.isEmpty ? "" : word + conditions.map(\.description).joined(separator: ", ")
    }
    let ends = [(-1, "−∞"), (1, "∞")].map { sign, end in
      "at \(end) \(f.limit(at: sign).map(\.description) ?? "no limit")"
    }
    return "- `\(f.rawValue)`\(list(", where ", f.conditions(on: x))): slope \(f.slope(at: x))"
      + list(", where ", f.slopeConditions(at: x)) + "; \(ends.joined(separator: ", "))"
  }
  return """
    # What must be believed

    A theorem of this module is as certain as the following, and nothing else: the searches of other
    modules only choose which rules to apply.

    ## Rules

    \(rules.joined(separator: "\n"))

    ## Axioms

    \(axioms.joined(separator: "\n"))

    ## Functions

    Where each has values, its slope at x, and what it tends to.

    \(functions.joined(separator: "\n"))

    ## Below them

    - `Term` means what its documentation says, and what calculates with terms follows it: evaluation
      (`Program`, `MeanValue`), arithmetic (`Arithmetic`), the rules of differentiation (`Slopes`).
    - The enclosures of `Balls`, and FLINT with Arb and GMP under them, contain the true values.
    - The arithmetic of FLINT's rational numbers and polynomials is exact.
    - The compiler lets no other module make a `Theorem`.

    """
}
