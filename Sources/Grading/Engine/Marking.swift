/// Marks of answers: here, outside every sandbox, is decided what is right.
enum Marking {
  /// Marks an exercise by its answers.
  static func mark(_ prepared: Bundle.Prepared, _ answers: [Answer]) -> ExerciseResult {
    var tests = zip(prepared.tests, zip(answers, prepared.expected)).map { test, pair in
      mark(test, pair.0, expected: pair.1, prepared)
    }
    if prepared.exercise.scoring == .all, !tests.allSatisfy({ $0.status == .ok }) {
      for index in tests.indices { tests[index].points = 0 }
    }
    let status = Status.combined(tests.map(\.status))
    let right = tests.count { $0.status == .ok }
    let message: String =
      switch status {
      case .ok: "All \(tests.count) tests pass."
      case .notAttempted: status.sentence
      default:
        "\(right) of \(tests.count) tests pass."
          + (prepared.exercise.scoring == .all ? " Points are given when all of them do." : "")
          + " Read again: “\(prepared.exercise.section)”."
      }
    return ExerciseResult(
      function: prepared.exercise.function, key: prepared.key, status: status, message: message,
      points: tests.reduce(0) { $0 + $1.points }, possible: prepared.exercise.points * 100,
      tests: tests)
  }

  /// An exercise of which nothing could be asked.
  static func mark(_ prepared: Bundle.Prepared, all status: Status, _ message: String)
    -> ExerciseResult
  {
    ExerciseResult(
      function: prepared.exercise.function, key: prepared.key, status: status, message: message,
      points: 0,
      possible: prepared.exercise.points * 100,
      tests: prepared.tests.map {
        TestResult(
          name: $0.name, isHidden: $0.isHidden, status: status, message: message, points: 0,
          possible: $0.worth)
      })
  }

  private static func mark(
    _ test: Test, _ answer: Answer, expected: [Value], _ prepared: Bundle.Prepared
  ) -> TestResult {
    func result(_ status: Status, _ open: String, hidden: String? = nil) -> TestResult {
      TestResult(
        name: test.name, isHidden: test.isHidden, status: status,
        message: test.isHidden ? hidden ?? status.sentence : "\(call(test, prepared)): \(open)",
        points: status == .ok ? test.worth : 0, possible: test.worth)
    }
    switch answer {
    case .values(let values):
      guard let fault = fault(in: values, expected: expected, prepared) else {
        return result(.ok, "right.")
      }
      return result(.wrong, fault + ".", hidden: "The answer to a hidden input is not right.")
    case .notAttempted: return result(.notAttempted, Status.notAttempted.sentence)
    case .threw:
      return result(
        .runtimeError, "The function threw an error.", hidden: "The function threw an error.")
    case .unreadable:
      return result(
        .runtimeError, "The answer could not be read.", hidden: "The answer could not be read.")
    case .none(let status, let reason): return result(status, reason ?? status.sentence)
    }
  }

  private static func fault(in values: [Value], expected: [Value], _ prepared: Bundle.Prepared)
    -> String?
  {
    guard values.count == expected.count else {
      return "\(values.count) answers came, and \(expected.count) were expected"
    }
    let labels = prepared.exercise.answers
    for (index, (value, reference)) in zip(values, expected).enumerated() {
      let label = index < labels.count ? labels[index] : "answer \(index + 1)"
      let allowance = prepared.exercise.allowance(for: label)
      if let fault = allowance.fault(in: value, reference: reference, label: label) { return fault }
    }
    return nil
  }

  private static func call(_ test: Test, _ prepared: Bundle.Prepared) -> String {
    "\(prepared.exercise.function)(\(test.arguments.map(\.description).joined(separator: ", ")))"
  }
}
