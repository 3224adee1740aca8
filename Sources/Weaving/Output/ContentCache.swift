import Foundation
import Record

/// Texts by the hash of what they were made from, kept in one file between weaves.
///
/// The file is a run of `key length hash` lines, each followed by so many bytes of that hash. Only what
/// the last weave asked for is kept, so the cache never outgrows the book. What follows a damage is
/// not in the cache.
final class ContentCache {
  private let file: URL
  private var stored: [String: Range<Int>] = [:]
  private var bytes: [UInt8] = []
  private var used: [String: String] = [:]
  private var hasChanged = false

  /// Opens a cache.
  init(file: URL) {
    self.file = file
    if let data = try? Data(contentsOf: file) { read([UInt8](data)) }
  }

  /// The text of a key.
  subscript(key: String) -> String? {
    get {
      if let text = used[key] { return text }
      guard let range = stored[key] else { return nil }
      let text = String(decoding: bytes[range], as: UTF8.self)
      used[key] = text
      return text
    }
    set {
      used[key] = newValue
      hasChanged = true
    }
  }

  /// Writes what was used, if that differs from what was read.
  ///
  /// A weave that was refused may not have asked for all that the next one will, so it can also keep
  /// what it did not use.
  func save(keepingUnused: Bool = false) throws {
    guard hasChanged || (!keepingUnused && used.count != stored.count) else { return }
    if keepingUnused { for key in stored.keys { _ = self[key] } }
    var data = Data()
    for (key, text) in used.sorted(by: { $0.key < $1.key }) {
      data += Data("\(key) \(text.utf8.count) \(Self.seal(key, Array(text.utf8)))\n".utf8)
      data += Data(text.utf8)
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file, options: .atomic)
  }

  private func read(_ data: [UInt8]) {
    bytes = data
    var index = 0
    while index < data.count {
      guard let end = data[index...].firstIndex(of: UInt8(ascii: "\n")) else { return }
      let line = String(decoding: data[index..<end], as: UTF8.self).split(separator: " ")
      let start = end + 1
      guard line.count == 3, let length = Int(line[1]), length >= 0, length <= data.count - start,
        Self.seal(String(line[0]), data[start..<start + length]) == line[2]
      else { return }
      stored[String(line[0])] = start..<start + length
      index = start + length
    }
  }

  private static func seal(_ key: String, _ bytes: some Collection<UInt8>) -> String {
    Receipt.hash(of: Array(key.utf8) + [0] + bytes)
  }
}
