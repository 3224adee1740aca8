#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The program's own output, in which a word that is lost is a failure.
///
/// `print` drops what a full disk does not take, and Foundation's file handles trap on a stream that
/// is closed.
public enum Streams {
  /// One of the two streams that a program writes.
  public enum Stream: Int32, Sendable {
    /// What was asked for.
    case output = 1
    /// What is said about it.
    case error = 2
  }

  /// The streams that were closed when the program began. Something stands in their places since, so
  /// that no file that is opened later gets what is said there.
  private static let closed: Set<Int32> = {
    var closed: Set<Int32> = []
    for number in Int32(0)...2 where fcntl(number, F_GETFD) == -1 {
      closed.insert(number)
      _ = open("/dev/null", O_RDWR)
    }
    return closed
  }()

  /// Looks after the streams before the first file is opened.
  public static func begin() { _ = closed }

  /// Writes all of a text.
  ///
  /// - Returns: why it could not be written, or `nil`.
  public static func write(_ text: String, to stream: Stream) -> String? {
    if closed.contains(stream.rawValue) { return "it is closed" }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { posixWrite(stream.rawValue, $0) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count <= 0 { return String(cString: strerror(errno)).lowercased() }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}

private func posixWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  #if canImport(Darwin)
  Darwin.write(file, bytes.baseAddress, bytes.count)
  #else
  Glibc.write(file, bytes.baseAddress, bytes.count)
  #endif
}
