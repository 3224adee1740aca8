import Foundation
import Manuscript

/// Puts one folder in the place of another.
enum Swap {
  /// Replaces a folder. At every moment the old folder or the new one can be found by its name, or,
  /// between two renames, the old one beside it, from where the next weave takes it back.
  static func replace(_ folder: URL, with fresh: URL) throws {
    let files = FileManager.default
    let aside = aside(folder)
    try? files.removeItem(at: aside)
    if files.fileExists(atPath: folder.path) { try rename(folder, aside) }
    do {
      try rename(fresh, folder)
    } catch {
      try? rename(aside, folder)
      throw error
    }
    try? files.removeItem(at: aside)
  }

  /// Takes the last good book back when a weave was killed between its two renames.
  static func recover(_ folder: URL) {
    let files = FileManager.default
    if !files.fileExists(atPath: folder.path), files.fileExists(atPath: aside(folder).path) {
      try? rename(aside(folder), folder)
    }
  }

  /// A fresh folder's name beside the one it will replace, of this process alone; what a weave that
  /// was killed left under such a name goes.
  static func staging(for folder: URL) -> URL {
    let parent = folder.deletingLastPathComponent()
    let name = ".\(folder.lastPathComponent)-new"
    for other in (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    where other == name || other.hasPrefix(name + "-") {
      try? FileManager.default.removeItem(at: parent.appending(path: other))
    }
    return parent.appending(path: "\(name)-\(ProcessInfo.processInfo.processIdentifier)")
  }

  private static func aside(_ folder: URL) -> URL {
    folder.deletingLastPathComponent().appending(path: ".\(folder.lastPathComponent)-last")
  }

  private static func rename(_ from: URL, _ to: URL) throws {
    guard Foundation.rename(from.path, to.path) == 0 else {
      throw WeavingError(
        "\(from.path) cannot be renamed to \(to.path): \(String(cString: strerror(errno)))")
    }
  }
}
