import Foundation
import Manuscript

/// What the last book was made from, kept beside the caches and not in the book.
struct Stamp: Codable, Equatable {
  /// The hash of every file that was asked for.
  var inputs: [String: String]
  /// The options that reach the pages.
  var options: [String]
  /// The hash of every file of the book.
  var outputs: [String: String]

  /// Reads a stamp.
  static func read(_ file: URL) -> Stamp? {
    (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(Stamp.self, from: $0) }
  }

  /// Writes the stamp.
  func write(_ file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(self).write(to: file, options: .atomic)
  }

  /// Whether a book made with these options would be the one that is there.
  func isCurrent(options: [String], workspace: Workspace, output: URL) -> Bool {
    guard options == self.options, !outputs.isEmpty else { return false }
    let book = outputs.allSatisfy {
      workspace.hash(output.appending(path: $0.key).path) == $0.value
    }
    guard book else { return false }
    return inputs.allSatisfy { workspace.hash($0.key) == $0.value }
  }
}
