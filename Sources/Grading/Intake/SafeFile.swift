import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// Why something that was handed in is not graded: one sentence.
public struct Refusal: Error, Equatable, Sendable {
  /// The sentence.
  public let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}

/// Reads files that somebody else put there.
enum SafeFile {
  /// The largest source that is accepted, in bytes; the longest solution has five thousand.
  static let largestSource = 256 << 10

  /// The bytes of a regular file within a size. No link is followed, and nothing that is not a file is
  /// ever waited for.
  static func read(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
    let name = Plain.line((path as NSString).lastPathComponent, limit: 80)
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Refusal(
        errno == ELOOP
          ? "“\(name)” is a symbolic link; hand in the file itself."
          : "“\(name)” cannot be opened: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal("“\(name)” is not a regular file; hand in a file of Swift source.")
    }
    guard status.st_nlink == 1 else {
      throw Refusal("“\(name)” is a second name of another file (a hard link); hand in a copy.")
    }
    guard status.st_size <= limit else { throw Refusal(tooLarge(name, Int(status.st_size), limit)) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(descriptor, &buffer, buffer.count)
      guard count >= 0 else {
        throw Refusal("“\(name)” cannot be read: \(String(cString: strerror(errno))).")
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw Refusal(tooLarge(name, bytes.count, limit)) }
    }
  }

  private static func tooLarge(_ name: String, _ size: Int, _ limit: Int) -> String {
    "“\(name)” has \(size) bytes; at most \(limit) are accepted."
  }

  /// The text of a source, or why it is none.
  static func source(_ bytes: [UInt8], named name: String) throws(Refusal) -> String {
    let name = Plain.line(name, limit: 80)
    guard bytes.count <= largestSource else {
      throw Refusal(tooLarge(name, bytes.count, largestSource))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(
        "“\(name)” is not text in UTF-8; save it in that encoding and hand it in again.")
    }
    guard !bytes.contains(0) else {
      throw Refusal("“\(name)” contains NUL characters, which no source has.")
    }
    guard text.contains(where: { !$0.isWhitespace }) else { throw Refusal("“\(name)” is empty.") }
    return text
  }
}
