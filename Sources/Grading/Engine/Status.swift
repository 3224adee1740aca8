/// How a test, an exercise or a whole submission came out, after the states of `isolate`.
public enum Status: String, Codable, Sendable, CaseIterable {
  case ok
  case wrong
  case notAttempted = "not-attempted"
  case compileError = "compile-error"
  case compileLimit = "compile-limit"
  case runtimeError = "runtime-error"
  case signal
  case timeLimit = "time-limit"
  case memoryLimit = "memory-limit"
  case outputLimit = "output-limit"
  case rejected
  case ungraded

  /// One plain sentence for the student.
  public var sentence: String {
    switch self {
    case .ok: "All answers are right."
    case .wrong: "At least one answer is not right yet."
    case .notAttempted: "Nobody has worked on this exercise yet."
    case .compileError: "The file does not compile, so nothing in it could be run."
    case .compileLimit:
      "The compiler did not finish within its limits; simplify the longest expression or table."
    case .runtimeError: "The program stopped before it answered."
    case .signal: "The program crashed before it answered."
    case .timeLimit: "The answer took longer than the time allowed."
    case .memoryLimit: "The program asked for more memory than is allowed."
    case .outputLimit: "The program printed more than is allowed."
    case .rejected: "The file could not be accepted."
    case .ungraded:
      "This could not be graded because of trouble on our side; it will be tried again and costs no points."
    }
  }

  /// The state that says most about several: the first of these that occurs.
  public static func combined(_ states: some Collection<Status>) -> Status {
    let order: [Status] = [
      .ungraded, .rejected, .compileLimit, .compileError, .memoryLimit, .outputLimit, .timeLimit,
      .signal, .runtimeError, .wrong,
    ]
    if let worst = order.first(where: states.contains) { return worst }
    if states.allSatisfy({ $0 == .ok }) { return .ok }
    return states.contains(.ok) ? .wrong : .notAttempted
  }
}
