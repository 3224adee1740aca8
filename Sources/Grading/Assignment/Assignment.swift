import Foundation

/// What a chapter asks of its readers: `Chapters/<Name>/Assignment/Assignment.json`.
///
/// Tests state inputs only. What is right is what the reference solution answers, computed while the
/// assignment is prepared and kept outside every sandbox.
public struct Assignment: Codable, Equatable, Sendable {
  /// The modules that a hand-in may import.
  public var modules: [String]
  /// The exercises in their order.
  public var exercises: [Exercise]

  /// One exercise.
  public struct Exercise: Codable, Equatable, Sendable {
    /// The name of its function.
    public var function: String
    /// What it is worth.
    public var points: Int
    /// The heading of the section to read again.
    public var section: String
    /// What its answers are called, in the order in which the harness gives them.
    public var answers: [String]
    /// How far numbers may lie from the reference.
    public var allow: Allowance?
    /// Allowances for single answers by their name.
    public var allowFor: [String: Allowance]?
    /// The inputs that are handed out, a list of arguments each.
    public var `public`: [[Value]]
    /// Inputs that are not handed out; in a public repository they are public all the same.
    public var hidden: [[Value]]?
    /// Hidden inputs that are drawn with the class's seed.
    public var drawn: Drawing?
    /// Whether points are given for each test, or for all together, as where an answer is yes or no.
    public var scoring: Scoring?
    /// The seconds that one answer may take; 2 where nothing is said.
    public var seconds: Double?
  }

  /// How an exercise's points are given.
  public enum Scoring: String, Codable, Sendable {
    /// Each test has an equal share.
    case each
    /// All tests pass, or there are no points.
    case all
  }

  /// Hidden inputs that depend on the seed.
  public struct Drawing: Codable, Equatable, Sendable {
    /// How many tests.
    public var count: Int
    /// One rule an argument.
    public var from: [Rule]
  }

  /// How one argument is drawn.
  public struct Rule: Codable, Equatable, Sendable {
    /// A number between two others.
    public var between: [Double]?
    /// A whole number between two others, both included.
    public var wholeBetween: [Int]?
    /// One of these.
    public var oneOf: [Value]?
    /// An array of so many, each drawn by the rest of the rule.
    public var count: Int?
  }
}

/// A fault in what a teacher wrote: what, where, why and what to do.
public struct GradingError: Error, CustomStringConvertible, Equatable {
  /// The sentence.
  public let description: String

  /// Makes an error of one sentence.
  public init(_ description: String) { self.description = description }
}

extension Assignment {
  /// Reads and checks a manifest.
  public static func read(_ file: URL) throws -> Assignment {
    guard let data = try? Data(contentsOf: file) else {
      throw GradingError(
        "\(file.path): the assignment's manifest is missing; write one (see Chapters/Swish/Assignment) or leave the chapter out with --chapter"
      )
    }
    let assignment: Assignment
    do {
      assignment = try JSONDecoder().decode(Assignment.self, from: data)
    } catch {
      throw GradingError(
        "\(file.path): the manifest cannot be read: \(reason(error)); mend it there")
    }
    for exercise in assignment.exercises {
      func fault(_ text: String) -> GradingError {
        GradingError("\(file.path): \(exercise.function): \(text)")
      }
      guard exercise.points > 0 else { throw fault("points should be above 0") }
      guard !exercise.public.isEmpty else { throw fault("at least one public test is needed") }
      guard exercise.function.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
        throw fault("the name of a function has only letters, digits and _")
      }
      for rule in exercise.drawn?.from ?? [] {
        let given = [rule.between != nil, rule.wholeBetween != nil, rule.oneOf != nil]
        guard given.count(where: { $0 }) == 1, rule.between?.count ?? 2 == 2,
          rule.wholeBetween.map({ $0.count == 2 && $0[0] <= $0[1] }) ?? true,
          !(rule.oneOf?.isEmpty ?? false)
        else { throw fault("a rule of drawing is one of between, wholeBetween and oneOf") }
      }
    }
    let names = assignment.exercises.map(\.function)
    guard Set(names).count == names.count else {
      throw GradingError("\(file.path): an exercise stands there twice")
    }
    return assignment
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      "“\(key.stringValue)” is missing at \(place(context))"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      "\(context.debugDescription) at \(place(context))"
    default: "\(error)"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return path.isEmpty ? "the top" : path.joined(separator: ".")
  }
}
