import Foundation
import Handout

/// How one exercise is called: its arguments are read, and its answers given in the order of the manifest.
public struct Call {
  let exercise: String
  let answers: (inout Inputs) throws -> [any Answer]

  /// Makes a call.
  public init(_ exercise: String, _ answers: @escaping (inout Inputs) throws -> [any Answer]) {
    self.exercise = exercise
    self.answers = answers
  }
}

/// Answers calls, one line each, until there are no more.
///
/// A line in is `id exercise words…`, a line out `id words…`, or `id n` where the exercise is not
/// attempted, or `id t` where it threw an error. What the exercises print goes to standard error, so that
/// it cannot be mistaken for an answer. Nothing here knows which answers are right.
public func serve(_ calls: [Call]) {
  let channel = dup(1)
  dup2(2, 1)
  guard channel >= 0 else { fatalError("Harness: no channel for answers") }
  let known = Dictionary(calls.map { ($0.exercise, $0) }) { first, _ in first }
  while let line = readLine() {
    let words = line.split(separator: " ")
    guard words.count >= 2, let call = known[String(words[1])] else { continue }
    var inputs = Inputs(words: words[2...])
    Attempt.begin()
    var reply: [String]
    do {
      reply = try call.answers(&inputs).flatMap(\.words)
    } catch {
      reply = ["t"]
    }
    if Attempt.wasMissing { reply = ["n"] }
    say(([String(words[0])] + reply).joined(separator: " ") + "\n", on: channel)
  }
}

private func say(_ text: String, on channel: Int32) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(channel, $0.baseAddress, $0.count) }
    guard count > 0 else { return }
    bytes = bytes.dropFirst(count)
  }
}
