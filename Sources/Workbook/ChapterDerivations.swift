import Derivations
import Record

extension Chapter {
  /// Displays an equation, written from the expressions, and checks it: an equation that can
  /// neither be proved nor measured stops the book.
  public func equation(
    _ id: String, _ equation: Equation, file: String = #filePath, line: Int = #line
  ) {
    let finding = finding(of: equation, file: file, line: line)
    if let finding, finding.isRefuted {
      report(
        "the equation “\(id)” is false: \(finding)", at: Place(file, line), rule: "step-refuted")
    }
    add(
      id, at: Place(file, line),
      .equation(
        EquationContent(
          tex: equation.tex, text: equation.text,
          finding: finding.map { FindingContent($0, of: equation) })))
  }

  /// Displays that one expression approximates another; how well is for a claim to say.
  public func approximation(
    _ id: String, _ exact: Expression, _ approximate: Expression, file: String = #filePath,
    line: Int = #line
  ) {
    add(
      id, at: Place(file, line),
      .equation(
        EquationContent(
          tex: "\(exact.tex) \\approx \(approximate.tex)",
          text: "\(exact.text) ≈ \(approximate.text)")))
  }

  /// Derives, step by step; each step is compared with the one before it, and is proved, or
  /// measured, or stops the book with a counterexample.
  ///
  /// - Parameters:
  ///   - variable: the variable of `function`.
  ///   - function: the Swift function that computes what is derived; it is compared with the
  ///     expression at many points, so that formula and code cannot drift apart.
  public func derivation(
    _ id: String, of left: Expression, in variable: Variable? = nil,
    codedAs function: ((Double) -> Double)? = nil, file: String = #filePath, line: Int = #line,
    @StepBuilder steps: () -> [Step]
  ) {
    let steps = steps()
    do {
      let derivation = try timed { try check(left, steps: steps, file: file, line: line) }
      for (step, checked) in zip(steps, derivation.steps) where checked.verdict.isRefuted {
        report(
          "the step to \(checked.text) in “\(id)” is refuted: \(checked.detail)",
          at: Place(step.file, step.line),
          rule: "step-refuted", isInRecord: true)
      }
      add(
        id, at: Place(file, line),
        .derivation(
          DerivationContent(
            tex: left.tex, text: left.text, steps: derivation.steps.map { .init($0) },
            crossCheck: try comparison(
              of: left, in: variable, with: function, id, file: file, line: line))))
    } catch {
      report(error, at: Place(file, line))
    }
  }

  /// What comparing a formula with its code found, or nothing where no code was named.
  private func comparison(
    of formula: Expression, in variable: Variable?, with function: ((Double) -> Double)?,
    _ id: String, file: String, line: Int
  ) throws -> String {
    guard let function else { return "" }
    guard let variable else {
      report(
        "“\(id)” names its code, but not the variable of that code, so nothing was compared: add in: x",
        at: Place(file, line), rule: "code-agrees")
      return ""
    }
    let check = try crossCheck(formula, in: variable, against: function)
    if !check.holds {
      report(
        "“\(id)” and its code have drifted apart: \(check)", at: Place(file, line),
        rule: "code-agrees")
    }
    return check.description
  }

  /// Shows a wrong formula beside its counterexample; that the formula is not wrong stops the book.
  ///
  /// - Parameters:
  ///   - claimed: the wrong formula.
  ///   - truth: what it claims to be.
  ///   - source: who claims it.
  public func refutes(
    _ id: String, claimed: Expression, of truth: Expression, source: String,
    file: String = #filePath, line: Int = #line
  ) {
    do {
      let finding = try timed { try compare(truth == claimed, file: file, line: line) }
      if !finding.isRefuted {
        report(
          "the formula “\(id)” was to be refuted, but it is \(finding)", at: Place(file, line),
          rule: "refutes-nothing")
      }
      add(
        id, at: Place(file, line),
        .derivation(
          DerivationContent(
            tex: truth.tex, text: truth.text,
            steps: [
              .init(
                tex: claimed.tex, text: claimed.text, reason: source,
                verdict: Verdict(finding), conditions: finding.conditions, detail: finding.detail)
            ],
            refutes: true, source: source)))
    } catch {
      report(error, at: Place(file, line))
    }
  }

  /// Claims a relation, an equation, an inequality or that two sides differ; the claim holds only if
  /// just this relation is proved, on the whole domain of its variables, and not merely measured.
  public func claim(
    _ id: String, _ statement: String, proves relation: any Statement, file: String = #filePath,
    line: Int = #line
  ) {
    guard let finding = finding(of: relation, file: file, line: line) else { return }
    let open =
      finding.isProved && !finding.isProvedEverywhere
      ? ", and open elsewhere in the stated domain" : ""
    claim(
      id, statement, holds: finding.isProvedEverywhere,
      evidence: "$\(relation.tex)$ is \(finding)\(open)",
      finding: FindingContent(finding, of: relation), file: file, line: line)
  }

  private func finding(of relation: any Statement, file: String, line: Int) -> Finding? {
    do {
      return try timed { try compare(relation, file: file, line: line) }
    } catch {
      report(error, at: Place(file, line))
      return nil
    }
  }

  /// Notes what the engine could not take, at the line it names where that is in this chapter.
  private func report(_ error: any Error, at call: Place) {
    let own = error as? DerivationError
    let place = own.flatMap { $0.file.isEmpty ? nil : Place($0.file, $0.line) } ?? call
    let text = (error as? DerivationError)?.message ?? "\(error)"
    report(text, at: place, rule: "derivation-input")
  }
}

extension DerivationContent.Step {
  fileprivate init(_ step: CheckedStep) {
    self.init(
      tex: step.tex, text: step.text, reason: step.reason, verdict: Verdict(step.verdict),
      conditions: step.verdict.conditions, detail: step.verdict.detail)
  }
}

extension FindingContent {
  fileprivate init(_ finding: Finding, of statement: any Statement) {
    self.init(
      relation: statement.text, verdict: Verdict(finding), conditions: finding.conditions)
  }
}

extension Verdict {
  fileprivate init(_ finding: Finding) {
    switch finding {
    case .proved: self = .proved
    case .measured: self = .measured
    case .refuted: self = .refuted
    }
  }
}

extension Finding {
  /// Under which conditions the relation was found to stand.
  fileprivate var conditions: [String] {
    switch self {
    case .proved(let proof): proof.conditions
    case .measured, .refuted: []
    }
  }

  /// The finding's sentence without the verdict's own word, which is set beside it.
  fileprivate var detail: String {
    for word in ["proved: ", "measured: "] where description.hasPrefix(word) {
      return String(description.dropFirst(word.count))
    }
    return description
  }
}
