import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// A folder of ours outside the repository, which unprivileged users can pass through: prepared
/// assignments, the work of each worker, and the locks.
///
/// It belongs to whoever grades, and nobody else may write there; else a prepared assignment could have
/// been poisoned.
public struct Store: Sendable {
  /// The folder.
  public let root: URL

  var bundles: URL { root.appending(path: "bundles", directoryHint: .isDirectory) }
  var work: URL { root.appending(path: "work", directoryHint: .isDirectory) }
  var locks: URL { root.appending(path: "locks", directoryHint: .isDirectory) }

  /// The usual place of the user who grades.
  public static var usual: URL {
    URL(filePath: "/var/tmp/smooth-gates-\(getuid())", directoryHint: .isDirectory)
  }

  /// Opens the folder, and makes it where it is missing.
  public init(_ root: URL = Store.usual) throws {
    self.root = root
    for (folder, mode) in [(root, 0o711), (bundles, 0o711), (work, 0o711), (locks, 0o700)] {
      mkdir(folder.path, mode_t(mode))
      var status = stat()
      guard lstat(folder.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw GradingError("\(folder.path) cannot be made a folder; name another with --store")
      }
      guard status.st_uid == getuid(), status.st_mode & 0o022 == 0 else {
        throw GradingError(
          "\(folder.path) belongs to somebody else or others may write there, so it is not trusted; remove it or name another with --store"
        )
      }
      chmod(folder.path, mode_t(mode))
    }
    if let filter = Seccomp.filter {
      try writeWhole(filter, to: root.appending(path: "seccomp"), mode: 0o600)
    }
  }

  /// The file of the filter of kernel calls, where there is one.
  var filter: String? { Seccomp.filter == nil ? nil : root.appending(path: "seccomp").path }

  /// The folder of one worker: it reads there, and writes in `tmp` where it has no namespace of its own.
  func workplace(of identity: Identity) throws -> URL {
    let folder = work.appending(path: "\(identity.uid)", directoryHint: .isDirectory)
    try? FileManager.default.removeItem(at: folder)
    mkdir(folder.path, 0o750)
    let tmp = folder.appending(path: "tmp", directoryHint: .isDirectory)
    mkdir(tmp.path, 0o700)
    guard chown(folder.path, getuid(), identity.uid) == 0, chmod(folder.path, 0o750) == 0,
      chown(tmp.path, identity.uid, identity.uid) == 0
    else {
      throw GradingError(
        "\(folder.path) cannot be given to user \(identity.uid): run grade as root")
    }
    return folder
  }
}

/// Writes a file aside and renames it, so that nobody ever sees half of it.
func writeWhole(_ bytes: some Collection<UInt8>, to file: URL, mode: mode_t = 0o600) throws {
  let aside = file.deletingLastPathComponent()
    .appending(path: ".\(file.lastPathComponent).\(getpid()).\(UInt32.random(in: 0 ... .max))")
  let descriptor = open(aside.path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, mode)
  guard descriptor >= 0 else {
    throw GradingError("\(file.path) cannot be written: \(String(cString: strerror(errno)))")
  }
  var rest = Array(bytes)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      unlink(aside.path)
      throw GradingError("\(file.path) cannot be written: \(reason)")
    }
    rest = rest.dropFirst(count)
  }
  fchmod(descriptor, mode)
  close(descriptor)
  guard rename(aside.path, file.path) == 0 else {
    throw GradingError("\(file.path) cannot be written: \(String(cString: strerror(errno)))")
  }
}
