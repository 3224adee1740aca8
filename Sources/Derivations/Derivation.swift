/// A left side and a chain of steps, each compared with the one before it.
public struct Derivation: Sendable {
  /// What is derived.
  public let left: Expression
  /// The steps with their verdicts.
  public let steps: [CheckedStep]

  /// Whether no step is refuted.
  public var holds: Bool { !steps.contains { $0.verdict.isRefuted } }

  /// The whole derivation as TeX, its equals signs aligned.
  public var tex: String {
    let rows = steps.enumerated().map { index, step in
      (index == 0 ? left.tex + " " : "") + "&= " + step.tex
    }
    return "\\begin{aligned} \(rows.joined(separator: " \\\\ ")) \\end{aligned}"
  }

  /// The whole derivation as plain text, its equals signs aligned, a line a step with its reason.
  public var text: String {
    let head = left.text
    let margin = String(repeating: " ", count: head.count)
    return steps.enumerated().map { index, step in
      "\(index == 0 ? head : margin) = \(step.text)  \(step.verdict.mark) \(step.reason)"
    }.joined(separator: "\n")
  }
}

/// A step with its verdict.
public struct CheckedStep: Sendable {
  /// The right side.
  public let expression: Expression
  /// Why the step may be taken.
  public let reason: String
  /// How the step was established.
  public let verdict: Finding
  /// The right side as TeX.
  public var tex: String { expression.tex }
  /// The right side as plain text.
  public var text: String { expression.text }
  /// One sentence that says how the step was established.
  public var detail: String { verdict.description }
}

extension Finding {
  /// One character for the terminal.
  var mark: String {
    switch self {
    case .proved: return "✓"
    case .measured: return "≈"
    case .refuted: return "✗"
    }
  }
}

/// Checks a derivation: each step is compared with the one before it, the first with the left side.
///
/// - Throws: ``DerivationError`` at the author's line, where a step has no reason, a variable has no
///   domain, a function is not known, or a step can be neither proved nor measured nor refuted.
public func check(
  _ left: Expression, file: String = #filePath, line: Int = #line,
  @StepBuilder steps: () -> [Step]
) throws -> Derivation {
  try check(left, steps: steps(), file: file, line: line)
}

/// Checks a derivation whose steps are already gathered.
public func check(
  _ left: Expression, steps: [Step], file: String = #filePath, line: Int = #line
) throws -> Derivation {
  guard !steps.isEmpty else {
    throw DerivationError(
      "a derivation of \(left.text) should have a step: Step(…, because: \"…\")", file: file,
      line: line)
  }
  var checked: [CheckedStep] = []
  var previous = left
  for step in steps {
    guard step.reason.contains(where: { !$0.isWhitespace }) else {
      throw DerivationError(
        "the step to \(step.expression.text) should have a reason: because: \"…\"",
        file: step.file, line: step.line)
    }
    do {
      let finding = try Verdict(Relation(left: previous, sign: .equal, right: step.expression))
        .finding()
      checked.append(
        CheckedStep(expression: step.expression, reason: step.reason, verdict: finding))
    } catch let error as DerivationError {
      throw error.at(file: step.file, line: step.line)
    }
    previous = step.expression
  }
  return Derivation(left: left, steps: checked)
}

/// Compares the two sides of a statement: it is proved, measured, or refuted with a counterexample.
///
/// - Throws: ``DerivationError`` at the author's line, where the statement can't be decided.
public func compare(
  _ statement: any Statement, file: String = #filePath, line: Int = #line
) throws -> Finding {
  do {
    return try Verdict(statement.relation).finding()
  } catch let error as DerivationError {
    throw error.at(file: file, line: line)
  }
}
