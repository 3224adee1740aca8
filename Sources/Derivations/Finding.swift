import Balls
import Kernel
import Terms

/// How a statement was found to stand.
public enum Finding: Sendable {
  /// It is a theorem of the kernel.
  case proved(Proof)
  /// The two sides are numbers that agree to a relative accuracy that is guaranteed.
  case measured(Measurement)
  /// It fails at a point.
  case refuted(Counterexample)
}

/// A theorem, and how to say it.
public struct Proof: Sendable {
  /// What the kernel proved.
  public let theorem: Theorem
  /// Where the statement holds, where that is not the whole domain: such as `["x ≠ 0"]`.
  public let conditions: [String]
  /// What both sides reduce to, as plain text; empty where it is too long to show.
  public let normalForm: String
  /// How it was shown, where not by reducing both sides.
  public let evidence: String

  /// Whether it holds on the whole of the stated domain.
  public var isComplete: Bool { conditions.isEmpty }

  init(_ theorem: Theorem, _ question: Question, evidence: String = "") {
    self.theorem = theorem
    let readable = Readable(question.symbols)
    let open = theorem.hypotheses.subtracting(question.assumptions)
    conditions = Set(open.map(readable.text)).sorted()
    self.evidence = evidence
    var form = ""
    if question.comparison.sign == .equal {
      let context = Context(question.assumptions, budget: Budget(20_000))
      if let canonical = try? context.canonical(question.comparison.right),
        let right = try? canonical.sides.right, right.size <= 60
      {
        form = readable.factored(right, in: context).text
        if form.count > 60 { form = "" }
      }
    }
    normalForm = form
  }
}

/// How closely two numbers agree that no rule makes equal.
public struct Measurement: Sendable {
  /// To how many bits the two agree at least, relative to their size, all rounding counted.
  public let accuracyBits: Int
}

/// Where a statement fails.
public struct Counterexample: Sendable {
  /// The point, by the names of the variables, with short decimals where such a point was found.
  public let point: [(name: String, value: Rational)]
  /// What encloses the left side's value; `nil` where it has none.
  public let left: Enclosure?
  /// What encloses the right side's value; `nil` where it has none.
  public let right: Enclosure?
  /// Which function stood in for each that has only a name; empty where there is none.
  public let remarks: [String]
}

extension Finding: CustomStringConvertible {
  /// One sentence that says how the statement was established.
  public var description: String {
    switch self {
    case .proved(let proof): return proof.description
    case .measured(let measurement): return measurement.description
    case .refuted(let counterexample): return counterexample.description
    }
  }

  /// Whether the statement is a theorem, perhaps under conditions.
  public var isProved: Bool { if case .proved = self { true } else { false } }
  /// Whether the statement is a theorem on the whole of its stated domain.
  public var isProvedEverywhere: Bool {
    if case .proved(let proof) = self { proof.isComplete } else { false }
  }
  /// Whether the statement was measured.
  public var isMeasured: Bool { if case .measured = self { true } else { false } }
  /// Whether the statement is false.
  public var isRefuted: Bool { if case .refuted = self { true } else { false } }
}

extension Proof: CustomStringConvertible {
  /// One sentence that says what was shown, and where.
  public var description: String {
    let place = conditions.isEmpty ? "" : " where " + conditions.joined(separator: " and ")
    let shown =
      !evidence.isEmpty
      ? evidence
      : normalForm.isEmpty
        ? "the difference of the two sides reduces to 0" : "both sides reduce to \(normalForm)"
    return "proved\(place): \(shown)"
  }
}

extension Measurement: CustomStringConvertible {
  /// One sentence with the largest error.
  public var description: String {
    "measured: the two numbers agree to \(NumberText.power(ofTwo: -accuracyBits))"
  }
}

extension Counterexample: CustomStringConvertible {
  /// One sentence with the point and the two values.
  public var description: String {
    let (a, b) = NumberText.apart(left, right)
    let place = point.map { "\($0.name) = \(NumberText.exact($0.value))" }.joined(separator: ", ")
    let start = point.isEmpty ? "" : "at \(place): "
    let values = a == b ? "both sides are \(a)" : "left \(a), right \(b)"
    return ([start + values] + remarks).joined(separator: "; ")
  }
}
