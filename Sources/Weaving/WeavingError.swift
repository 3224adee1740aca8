import Foundation

/// Why a weave could not even begin, or end: one sentence that says what to do.
public struct WeavingError: Error, CustomStringConvertible, Sendable {
  /// The sentence.
  public let description: String

  init(_ description: String) { self.description = description }

  /// Why something failed, in words, whoever says so.
  static func reason(_ error: any Error) -> String {
    (error as? WeavingError)?.description ?? error.localizedDescription
  }
}
