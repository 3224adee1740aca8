import Foundation
import Manuscript
import Record

/// The files of a book, gathered in memory and written all at once.
struct Site {
  /// Files made by the weaver.
  private(set) var made: [String: Data] = [:]
  /// Files copied from the disk, with the hash of what was there when the pages were set.
  private(set) var copied: [String: (url: URL, hash: String)] = [:]

  /// Every file's path.
  var paths: Set<String> { Set(made.keys).union(copied.keys) }

  /// Adds a text.
  mutating func add(_ path: String, _ text: String) { made[path] = Data(text.utf8) }

  /// Adds a copy of a file.
  mutating func add(_ path: String, copyOf url: URL, hash: String) { copied[path] = (url, hash) }

  /// Adds bytes under a name that changes with them, and gives that name.
  mutating func addAsset(_ name: String, _ ending: String, _ data: Data) -> String {
    let path = "assets/\(name)-\(Receipt.hash(of: data).prefix(8)).\(ending)"
    made[path] = data
    return path
  }

  /// Writes the book aside, then puts it in the place of the last one.
  ///
  /// - Returns: the hash of each file.
  func write(to output: URL) throws -> [String: String] {
    let files = FileManager.default
    let staging = Swap.staging(for: output)
    var hashes: [String: String] = [:]
    do {
      for path in paths.sorted() {
        let target = staging.appending(path: path)
        try files.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        let data = try bytes(of: path)
        hashes[path] = Receipt.hash(of: data)
        try data.write(to: target)
      }
      try Swap.replace(output, with: staging)
    } catch {
      try? files.removeItem(at: staging)
      throw WeavingError(
        "the book could not be written to \(output.path): \(WeavingError.reason(error)) "
          + "Make room or mend the folder's permissions, then weave again; the last book is as it was."
      )
    }
    return hashes
  }

  /// The bytes of a file; a copy is of what the pages were set with, or is none.
  private func bytes(of path: String) throws -> Data {
    guard let (url, hash) = copied[path] else { return made[path] ?? Data() }
    let data = try Data(contentsOf: url)
    guard Receipt.hash(of: data) == hash else {
      throw WeavingError("\(url.path) was changed while the book was woven.")
    }
    return data
  }
}
