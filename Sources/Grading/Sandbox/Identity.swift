import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// An unprivileged user that one worker has for itself, as long as it holds the lock.
///
/// Two sandboxes of one user share its limit of processes, so one could starve the other.
final class Identity: Sendable {
  /// Its number, which is its group's as well.
  let uid: uid_t
  private let lock: Int32

  private init(uid: uid_t, lock: Int32) { (self.uid, self.lock) = (uid, lock) }

  deinit { close(lock) }

  /// The first user that nobody else has.
  static func claim(in store: Store) throws -> Identity {
    for uid in uid_t(60001)...60900 where getpwuid(uid) == nil {
      let lock = open(
        store.locks.appending(path: "\(uid)").path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600
      )
      guard lock >= 0 else {
        throw GradingError(
          "\(store.locks.path): no lock can be written there; see that its owner runs grade")
      }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 {
        let identity = Identity(uid: uid, lock: lock)
        identity.sweep()
        return identity
      }
      close(lock)
    }
    throw GradingError("all 900 users for workers are taken; wait until another grade run ends")
  }

  /// The processes that run as this user.
  var processes: [pid_t] { found(reaping: false) }

  /// The processes that run as this user; with `reaping`, when no child of ours is running, those that
  /// have ended and were left to us are waited for.
  private func found(reaping: Bool) -> [pid_t] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap { pid_t($0) }.filter { pid in
      var status = stat()
      guard stat("/proc/\(pid)", &status) == 0, status.st_uid == uid else { return false }
      let text = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
      let words = text.split(separator: ")").last?.split(separator: " ") ?? []
      guard words.first == "Z" else { return true }
      var end: Int32 = 0
      if reaping, words.count > 1, pid_t(words[1]) == getpid() { waitpid(pid, &end, WNOHANG) }
      return false
    }
  }

  /// The memory of all processes of this user, in bytes.
  var memory: Int {
    processes.reduce(0) { sum, pid in
      let text = (try? String(contentsOfFile: "/proc/\(pid)/statm", encoding: .utf8)) ?? ""
      let words = text.split(separator: " ")
      return sum + (words.count > 1 ? Int(words[1]) ?? 0 : 0) * Int(getpagesize())
    }
  }

  /// The processor time of its processes, in seconds, and whether one of them waits for a processor.
  var work: (seconds: Double, isRunnable: Bool) {
    processes.reduce((0, false)) { sum, pid in
      let text = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
      let words = text.split(separator: ")").last?.split(separator: " ") ?? []
      guard words.count > 12, let user = Double(words[11]), let system = Double(words[12]) else {
        return sum
      }
      return (
        sum.0 + (user + system) / Double(sysconf(Int32(_SC_CLK_TCK))), sum.1 || words[0] == "R"
      )
    }
  }

  /// Ends every process of this user, all at once: a killer of this user's own cannot be outrun by forks.
  func sweep() {
    for _ in 0..<50 where !found(reaping: true).isEmpty {
      let killer = try? Child(
        [
          Tool.setpriv, "--reuid", "\(uid)", "--regid", "\(uid)", "--clear-groups", "/bin/sh", "-c",
          "kill -9 -1",
        ])
      _ = killer?.finish(before: Clock.now + 2)
      killer?.stop()
    }
  }
}

/// The programs that the sandbox is made of.
enum Tool {
  static let setpriv = "/usr/bin/setpriv"
  static let prlimit = "/usr/bin/prlimit"
  static let bubblewrap = "/usr/bin/bwrap"

  /// The packages that are missing for an isolation.
  static func missing(for isolation: Isolation) -> [String] {
    var wanted = [(setpriv, "util-linux"), (prlimit, "util-linux")]
    if isolation == .full { wanted.append((bubblewrap, "bubblewrap")) }
    return wanted.filter { access($0.0, X_OK) != 0 }.map(\.1)
  }
}
