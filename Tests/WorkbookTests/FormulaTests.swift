import Derivations
import Foundation
import Record
import Testing

@testable import Workbook

@Suite("Equations, derivations and refutations of a chapter")
struct FormulaTests {
  private static let x = Variable("x")

  // MARK: Equations

  @Test("an equation is shown with what was decided of it")
  @MainActor
  func equations() throws {
    let x = Self.x
    let (entries, problems) = try Trial.run {
      $0.equation("E", sigmoid(-x) == 1 - sigmoid(x), line: 7)
    }
    guard case .equation(let equation)? = entries.first?.content else {
      Issue.record("there should be an equation, but there is \(entries)")
      return
    }
    #expect(problems.isEmpty)
    #expect(equation.text == "σ(−x) = 1 − σ(x)")
    #expect(equation.finding?.verdict == .proved && entries[0].line == 7)
  }

  @Test("a false equation stops the book with its counterexample")
  @MainActor
  func falseEquation() throws {
    let x = Self.x
    let (entries, problems) = try Trial.run { $0.equation("E", sigmoid(x) == x, line: 7) }
    guard case .equation(let equation)? = entries.first?.content else {
      Issue.record("there should be an equation, but there is \(entries)")
      return
    }
    #expect(equation.finding?.verdict == .refuted)
    #expect(problems.map(\.rule) == ["step-refuted"] && problems[0].place.line == 7)
    #expect(problems.first?.text.hasPrefix("the equation “E” is false: at x = ") == true)
    // The weaver does not ask what an equation's finding is, so the program itself must fail.
    #expect(problems.map(\.isInRecord) == [false])
  }

  @Test("an equation without a value anywhere, or of no number, is a problem at its line")
  @MainActor
  func noEquation() throws {
    let x = Self.x
    let cases: [Equation] = [
      Expression.decimal("nan") == 1, Expression.decimal("∞") == 1, Expression.decimal("") == 1,
      log(-(x ** 2)) == 1,
    ]
    for equation in cases {
      let (_, problems) = try Trial.run { $0.equation("E", equation, line: 7) }
      #expect(problems.count == 1, "\(equation): \(problems)")
      #expect(problems.first?.place.line == 7)
    }
  }

  @Test("an approximation is shown and claims nothing")
  @MainActor
  func approximation() throws {
    let (entries, problems) = try Trial.run { $0.approximation("A", Self.x, 2 * Self.x, line: 7) }
    guard case .equation(let equation)? = entries.first?.content else {
      Issue.record("there should be an equation, but there is \(entries)")
      return
    }
    #expect(equation.text == "x ≈ 2x" && equation.finding == nil && problems.isEmpty)
  }

  // MARK: Derivations

  /// What becomes of a derivation of x + x.
  @MainActor
  private func derivation(
    in variable: Variable? = nil, codedAs function: ((Double) -> Double)? = nil,
    steps: [Step]
  ) throws -> (DerivationContent?, [Problem]) {
    let x = Self.x
    let (entries, problems) = try Trial.run {
      $0.derivation("D", of: x + x, in: variable, codedAs: function, line: 7) {
        for step in steps { step }
      }
    }
    guard case .derivation(let content)? = entries.first?.content else { return (nil, problems) }
    return (content, problems)
  }

  private static let right = Step(2 * x, because: "two of a kind", line: 8)

  @Test("a derivation keeps each step with its verdict")
  @MainActor
  func trueDerivation() throws {
    let (content, problems) = try derivation(steps: [Self.right])
    #expect(problems.isEmpty && content?.crossCheck == "" && content?.refutes == false)
    #expect(content?.steps.map(\.verdict) == [.proved])
    #expect(content?.steps.map(\.reason) == ["two of a kind"])
  }

  @Test("a false step is told at its own line, and the record carries it too")
  @MainActor
  func falseStep() throws {
    let (content, problems) = try derivation(
      steps: [Self.right, Step(3 * Self.x, because: "one more", line: 9)])
    #expect(content?.steps.map(\.verdict) == [.proved, .refuted])
    #expect(problems.map(\.place.line) == [9] && problems.map(\.isInRecord) == [true])
    #expect(problems.first?.text.hasPrefix("the step to 3x in “D” is refuted: at x = ") == true)
  }

  @Test("no step, no reason, and no number are problems")
  @MainActor
  func noDerivation() throws {
    for (steps, line) in [
      ([], 7), ([Step(2 * Self.x, because: " ", line: 8)], 8),
      ([Step(.decimal("nan"), because: "so", line: 8)], 8),
      ([Step(.decimal("∞"), because: "so", line: 8)], 8),
    ] as [([Step], Int)] {
      let (content, problems) = try derivation(steps: steps)
      #expect(content == nil && problems.map(\.rule) == ["derivation-input"], "\(problems)")
      #expect(problems.map(\.place.line) == [line], "\(problems)")
    }
  }

  @Test("code that computes what is derived is compared with it")
  @MainActor
  func code() throws {
    let (content, problems) = try derivation(in: Self.x, codedAs: { 2 * $0 }, steps: [Self.right])
    #expect(problems.isEmpty)
    #expect(content?.crossCheck.hasPrefix("the Swift function agrees at ") == true)
    #expect(content?.crossCheck.hasSuffix(" points to the last bit") == true)
  }

  @Test("code that computes something else, nan or infinity stops the book")
  @MainActor
  func otherCode() throws {
    let functions: [(@Sendable (Double) -> Double, String)] = [
      ({ 2 * $0 + 1 }, "the Swift function is off by up to 1,"),
      ({ $0 > 3 ? .nan : 2 * $0 }, "the Swift function is off by up to ∞, worst at "),
      ({ _ in .infinity }, "the Swift function is off by up to ∞, worst at "),
    ]
    for (function, words) in functions {
      let (content, problems) = try derivation(in: Self.x, codedAs: function, steps: [Self.right])
      #expect(content?.crossCheck.contains(words) == true, "\(content?.crossCheck ?? "")")
      #expect(problems.map(\.rule) == ["code-agrees"])
      #expect(problems.first?.text.contains(words) == true)
    }
  }

  @Test("code without a variable is a problem, not a check that was left out")
  @MainActor
  func codeWithoutVariable() throws {
    let (content, problems) = try derivation(codedAs: { 2 * $0 }, steps: [Self.right])
    #expect(content?.crossCheck == "" && problems.map(\.rule) == ["code-agrees"])
    #expect(problems.first?.text.contains("add in: x") == true)
  }

  @Test("a formula that has no value where its code is tried agrees with nothing")
  @MainActor
  func codeNowhere() throws {
    let x = Self.x
    let (_, problems) = try Trial.run {
      $0.derivation("D", of: sqrt(x - 100), in: x, codedAs: { ($0 - 100).squareRoot() }, line: 7) {
        Step(sqrt(x - 50 - 50), because: "so")
      }
    }
    #expect(problems.map(\.rule) == ["code-agrees"], "\(problems)")
    #expect(problems.first?.text.contains("could be compared nowhere") == true)
  }

  // MARK: Refutations

  @Test("a wrong formula is shown beside its counterexample")
  @MainActor
  func refutes() throws {
    let x = Self.x
    let (entries, problems) = try Trial.run {
      $0.refutes("R", claimed: 1 - sigmoid(x), of: sigmoid(x), source: "someone", line: 7)
    }
    guard case .derivation(let content)? = entries.first?.content else {
      Issue.record("there should be a derivation, but there is \(entries)")
      return
    }
    #expect(problems.isEmpty && content.refutes && content.source == "someone")
    #expect(content.steps.map(\.verdict) == [.refuted])
  }

  @Test("a formula that is not wrong stops the book")
  @MainActor
  func refutesNothing() throws {
    let x = Self.x
    let (entries, problems) = try Trial.run {
      $0.refutes("R", claimed: 1 - sigmoid(-x), of: sigmoid(x), source: "someone", line: 7)
    }
    #expect(entries.count == 1 && problems.map(\.rule) == ["refutes-nothing"])
    #expect(
      problems.first?.text.hasPrefix("the formula “R” was to be refuted, but it is proved") == true)
  }

  @Test("a formula of no number is a problem, not a refutation")
  @MainActor
  func refutesNoNumber() throws {
    for number in ["nan", "∞", ""] {
      let (entries, problems) = try Trial.run {
        $0.refutes("R", claimed: .decimal(number), of: Self.x, source: "someone", line: 7)
      }
      #expect(entries.isEmpty && problems.map(\.rule) == ["derivation-input"], "\(problems)")
    }
  }
}
