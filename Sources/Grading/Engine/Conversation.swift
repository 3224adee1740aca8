import Foundation

extension SubmissionGrader {
  /// Asks a program for the answers to all tests of an exercise.
  ///
  /// One input at a time: the next is sent when the last is answered, so that nothing about a hidden
  /// input can be told in a public answer. Where the program stops, the test that it stopped at is lost
  /// and it is started anew for the rest.
  func ask(_ prepared: Bundle.Prepared, program: String) throws -> [Answer] {
    var answers = prepared.tests.map { _ in Optional<Answer>.none }
    let deadline = Clock.now + limits.running.wall
    var late = 0
    for _ in 0...limits.restarts {
      guard let first = answers.firstIndex(where: { $0 == nil }) else { break }
      guard Clock.now < deadline, late < limits.lateAnswers else { break }
      let outcome = try converse(prepared, program: program, from: first, answers: &answers)
      if case .none(let status, _)? = outcome, status == .timeLimit { late += 1 }
    }
    return answers.map {
      $0 ?? .none(.timeLimit, "Not asked: earlier answers of this exercise used up its time.")
    }
  }

  private func converse(
    _ prepared: Bundle.Prepared, program: String, from first: Int, answers: inout [Answer?]
  ) throws -> Answer? {
    let child = try sandbox.start(
      [program], stage: .running, limits: limits.running, seeing: bundle.visible.path)
    defer { sandbox.clear() }
    let patience = max(prepared.exercise.seconds ?? 2, 0.1)
    for index in prepared.tests.indices[first...] where answers[index] == nil {
      let words = prepared.tests[index].arguments.flatMap(\.words)
      child.send(
        ([String(index), prepared.exercise.function] + words).joined(separator: " ") + "\n")
      var deadline = Clock.now + patience + (index == first ? 1 : 0)
      var extensions = 0
      func next() -> Child.Event {
        var event = child.next(before: deadline)
        // On a machine with too much to do, a program that waits for its turn is given more time.
        while event == .late, extensions < 5 {
          let work = sandbox.identity.work
          guard work.isRunnable, work.seconds < 0.7 * patience * Double(index - first + 1) else {
            break
          }
          extensions += 1
          deadline += patience
          event = child.next(before: deadline)
        }
        return event
      }
      var event = next()
      // Lines that are no answer to this question are noise, as are further answers to an old one.
      while case .line(let line) = event, !line.hasPrefix("\(index) ") { event = next() }
      if case .line(let line) = event {
        answers[index] = read(line)
        continue
      }
      let end = child.stop()
      try trustRun(child, event)
      let answer = Answer.none(
        status(event, end, child), reason(event, end, child, prepared.tests[index]))
      answers[index] = answer
      return answer
    }
    child.stop()
    return nil
  }

  private func trustRun(_ child: Child, _ event: Child.Event) throws {
    guard sandbox.isolation == .full, event == .ended else { return }
    guard String(decoding: child.report, as: UTF8.self).contains("\"exit-code\"") else {
      throw GradingError(
        "the sandbox did not start or end as it should: \(Plain.block(child.errorText, lines: 3))")
    }
  }

  private func read(_ line: String) -> Answer {
    let words = line.split(separator: " ").dropFirst()
    if words == ["n"] { return .notAttempted }
    if words == ["t"] { return .threw }
    return Value.values(of: words).map { .values($0) } ?? .unreadable
  }

  private func status(_ event: Child.Event, _ end: Child.End, _ child: Child) -> Status {
    switch event {
    case .late: return .timeLimit
    case .flooded: return .outputLimit
    case .greedy: return .memoryLimit
    case .ended, .line: break
    }
    if end.cpu >= Double(limits.running.cpu) - 0.2 { return .timeLimit }
    if end.peak >= limits.running.memory / 10 * 7 { return .memoryLimit }
    let complaints = ["Could not allocate memory", "failed to allocate"]
    if complaints.contains(where: child.errorText.contains) { return .memoryLimit }
    return end.code >= 128 ? .signal : .runtimeError
  }

  /// Why a program stopped. Its own words are shown for public inputs only: they could tell a hidden one.
  private func reason(_ event: Child.Event, _ end: Child.End, _ child: Child, _ test: Test)
    -> String?
  {
    guard event == .ended else { return nil }
    guard !test.isHidden, let fault = child.errorText.firstMatch(of: /Fatal error: [^\n]*/) else {
      return end.code >= 128
        ? nil : "The program ended with exit status \(end.code) before it answered."
    }
    return "The program stopped: \(Plain.line(String(fault.0)))"
  }
}
