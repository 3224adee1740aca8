/// What is wrong with a derivation before any mathematics is done, and at which line of the author.
public struct DerivationError: Error, CustomStringConvertible, Sendable {
  /// What is wrong and what to do.
  public let message: String
  /// The file in which the step or the derivation stands.
  public let file: String
  /// The line on which it stands.
  public let line: Int

  /// Whether another way of asking cannot change the answer.
  let isFinal: Bool

  init(_ message: String, file: String = "", line: Int = 0, isFinal: Bool = false) {
    self.message = message
    self.isFinal = isFinal
    self.file = file
    self.line = line
  }

  /// The message as a compiler would print it.
  public var description: String { file.isEmpty ? message : "\(file):\(line): error: \(message)" }

  func at(file: String, line: Int) -> DerivationError {
    self.file.isEmpty ? DerivationError(message, file: file, line: line) : self
  }

  static func unknownFunction(_ name: String) -> DerivationError {
    DerivationError(
      "the engine does not know \(name): give it a definition, or a derivative it can take")
  }

  static func undecided(_ what: String) -> DerivationError {
    DerivationError(
      "the engine cannot decide \(what): take a smaller step, or state a narrower domain")
  }
}
