import Foundation

/// How one file came out against one assignment: the content of one result file.
///
/// It depends on the file, the assignment, the toolchain, the grader and the isolation and on nothing
/// else: no time, no machine, no name. Points are hundredths.
public struct UnitResult: Codable, Equatable, Sendable {
  /// The chapter.
  public var chapter: String
  /// The hash of the file.
  public var file: String
  /// How it was isolated.
  public var isolation: Isolation
  /// What compiled it.
  public var toolchain: String
  /// The state of the whole.
  public var status: Status
  /// What there is to say of the file as a whole.
  public var message: String?
  /// Its exercises, in the order of the assignment.
  public var exercises: [ExerciseResult]

  /// What was reached, in hundredths.
  public var points: Int { exercises.reduce(0) { $0 + $1.points } }
  /// What could be reached, in hundredths.
  public var possible: Int { exercises.reduce(0) { $0 + $1.possible } }

  /// The result as it is written.
  public func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

/// How one exercise came out.
public struct ExerciseResult: Codable, Equatable, Sendable {
  /// Its function.
  public var function: String
  /// The hash of all that its marks depend on besides the file.
  public var key: String
  /// Its state.
  public var status: Status
  /// What there is to say of it.
  public var message: String
  /// What was reached, in hundredths.
  public var points: Int
  /// What could be reached, in hundredths.
  public var possible: Int
  /// Its tests.
  public var tests: [TestResult]
}

/// How one test came out.
public struct TestResult: Codable, Equatable, Sendable {
  /// Its name within the exercise.
  public var name: String
  /// Whether its input is kept from students.
  public var isHidden: Bool
  /// Its state.
  public var status: Status
  /// The sentence: for a hidden test it tells nothing about the input or the answer.
  public var message: String
  /// What was reached, in hundredths.
  public var points: Int
  /// What could be reached, in hundredths.
  public var possible: Int
}
