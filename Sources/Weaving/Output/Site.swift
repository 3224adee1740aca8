import Foundation
import Manuscript
import Record

/// The files of a book, gathered in memory and written all at once.
struct Site {
  /// Files made by the weaver.
  private(set) var made: [String: Data] = [:]
  /// Files copied from the disk.
  private(set) var copied: [String: URL] = [:]

  /// Every file's path.
  var paths: Set<String> { Set(made.keys).union(copied.keys) }

  /// Adds a text.
  mutating func add(_ path: String, _ text: String) { made[path] = Data(text.utf8) }

  /// Adds a copy of a file.
  mutating func add(_ path: String, copyOf url: URL) { copied[path] = url }

  /// Adds bytes under a name that changes with them, and gives that name.
  mutating func addAsset(_ name: String, _ ending: String, _ data: Data) -> String {
    let path = "assets/\(name)-\(Receipt.hash(of: data).prefix(8)).\(ending)"
    made[path] = data
    return path
  }

  /// Writes the book aside, then puts it in the place of the last one.
  func write(to output: URL) throws {
    let files = FileManager.default
    let parent = output.deletingLastPathComponent()
    let staging = parent.appending(path: ".\(output.lastPathComponent)-new")
    try? files.removeItem(at: staging)
    do {
      for path in paths.sorted() {
        let target = staging.appending(path: path)
        try files.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        if let data = made[path] { try data.write(to: target) }
        if let url = copied[path] { try files.copyItem(at: url, to: target) }
      }
      try Swap.replace(output, with: staging)
    } catch {
      try? files.removeItem(at: staging)
      throw WeavingError(
        "the book could not be written to \(output.path): \(error.localizedDescription) "
          + "Make room or mend the folder's permissions, then weave again; the last book is as it was."
      )
    }
  }
}
