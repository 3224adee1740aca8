import Foundation

/// Lets one weave of a book at a time do its work.
enum Alone {
  /// Does something while no other process, nor another thread, does the same under this file's name.
  /// The system gives the lock back when a process ends, however it ends.
  static func with<Result>(_ file: URL, _ work: () throws -> Result) throws -> Result {
    func check(_ status: Int32) throws {
      guard status >= 0 else {
        throw WeavingError(
          "\(file.path) cannot be locked: \(String(cString: strerror(errno))). A weave needs this "
            + "folder for its caches: mend its permissions")
      }
    }
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let lock = open(file.path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    try check(lock)
    defer { close(lock) }
    var status = flock(lock, LOCK_EX)
    while status < 0, errno == EINTR { status = flock(lock, LOCK_EX) }
    try check(status)
    return try work()
  }
}
