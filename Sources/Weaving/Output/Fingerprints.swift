import Foundation
import Manuscript
import Record

/// Hashes of files, remembered together with each file's size, number and time of change.
///
/// A program of twenty megabytes need not be read again to learn that it is still the same. A file
/// that was changed within the last two seconds is always read: a clock may be coarser than an editor.
final class Fingerprints {
  private struct Known: Codable {
    var size: Int64
    var number: UInt64
    var changed: Double
    var hash: String
  }

  private let file: URL
  private var known: [String: Known] = [:]
  private var used: [String: Known] = [:]
  private var hasChanged = false

  /// Reads what is remembered beside `file`; hashes made in another way have another file.
  init(file: URL) {
    let kind = Receipt.hash(of: Array("kind".utf8)).prefix(8)
    let file = file.deletingPathExtension().appendingPathExtension("\(kind).json")
    self.file = file
    if let data = try? Data(contentsOf: file),
      let known = try? JSONDecoder().decode([String: Known].self, from: data)
    {
      self.known = known
    }
  }

  /// The hash of a file, or nothing when it cannot be read.
  func hash(of url: URL) -> String? {
    var status = stat()
    guard stat(url.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if os(Linux)
    let time = status.st_mtim
    #else
    let time = status.st_mtimespec
    #endif
    let changed = Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    let path = url.path
    if let old = used[path] ?? known[path], old.size == Int64(status.st_size),
      old.number == UInt64(status.st_ino), old.changed == changed
    {
      used[path] = old
      return old.hash
    }
    guard let data = try? Data(contentsOf: url, options: .mappedIfSafe) else { return nil }
    let hash = Receipt.hash(of: data)
    if Date().timeIntervalSince1970 - changed > 2 {
      used[path] = Known(
        size: Int64(status.st_size), number: UInt64(status.st_ino), changed: changed, hash: hash)
      hasChanged = true
    }
    return hash
  }

  /// Writes what was asked for, if anything is new.
  func save() throws {
    guard hasChanged else { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try encoder.encode(known.merging(used) { $1 }).write(to: file, options: .atomic)
  }
}
