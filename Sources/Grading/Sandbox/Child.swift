import CSpawn
import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// A program that runs beside us: three pipes, each with a cap, a fourth on which the sandbox alone
/// reports, and an end that always comes.
///
/// It inherits nothing else: no descriptor, no environment, no signal that is blocked here.
final class Child {
  /// How it ended.
  struct End: Equatable {
    /// The exit status; 128 and the signal where a signal ended it.
    var code: Int32
    /// Seconds of processor time, its own and its children's.
    var cpu: Double
    /// The largest memory of one of its processes, in bytes; 0 where it is no larger than ours was: until a
    /// program begins, its process has our memory, and the system counts that.
    var peak: Int
  }

  /// What happened while we waited.
  enum Event: Equatable {
    case line(String)
    case ended
    case late
    case flooded
    case greedy
  }

  let pid: pid_t
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private(set) var report: [UInt8] = []
  private var printed = 0
  private var taken = 0
  private var seen = 0
  private var looked = Clock.now
  private var end: End?
  private var input: Int32
  private var pipes: [Int32]
  private let caps: Caps
  private let isGreedy: () -> Bool
  /// The most memory that we ourselves have had, in kilobytes.
  private let inherited = {
    var usage = rusage()
    getrusage(resourceUsageOfSelf, &usage)
    return usage.ru_maxrss
  }()

  /// How much of each stream is kept, and how much ends the program.
  struct Caps {
    var output = 1 << 20
    var errors = 16 << 20
    var keptErrors = 32 << 10
  }

  /// Starts a program.
  init(
    _ arguments: [String], environment: [String: String] = [:], caps: Caps = Caps(),
    hasReport: Bool = false, filter: String? = nil,
    isGreedy: @escaping () -> Bool = { false }
  ) throws {
    _ = Self.adoption
    func pipe() throws -> (read: Int32, write: Int32) {
      var ends: [Int32] = [0, 0]
      let status = spawn_pipe(&ends)
      guard status == 0 else { throw Self.failure("a pipe could not be opened", status) }
      return (ends[0], ends[1])
    }
    let (input, output, errors, report) = (try pipe(), try pipe(), try pipe(), try pipe())
    let words = arguments.map { strdup($0) } + [nil]
    let variables =
      environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var theirs = [input.read, output.write, errors.write, report.write]
    if let filter { theirs.append(open(filter, O_RDONLY | O_CLOEXEC)) }
    var pid: pid_t = 0
    let status = spawn_start(&pid, words, variables, theirs, hasReport ? Int32(theirs.count) : 3)
    theirs.forEach { close($0) }
    self.pid = pid
    self.input = input.write
    self.pipes = [output.read, errors.read, report.read]
    self.caps = caps
    self.isGreedy = isGreedy
    for end in [input.write, output.read, errors.read, report.read] {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
    }
    if status != 0 {
      end = End(code: 127, cpu: 0, peak: 0)
      closeAll()
      throw Self.failure("\(arguments[0]) could not be started", status)
    }
  }

  /// Once: what a sandbox leaves behind becomes ours, and is waited for; and a program that closes its
  /// input does not end the grader.
  private static let adoption: Void = {
    spawn_adopt_orphans()
    signal(SIGPIPE, SIG_IGN)
  }()

  private static func failure(_ text: String, _ status: Int32) -> GradingError {
    GradingError("\(text): \(String(cString: strerror(status)))")
  }

  deinit {
    if end == nil { _ = stop() }
    closeAll()
  }

  private func closeAll() {
    for index in pipes.indices where pipes[index] >= 0 {
      close(pipes[index])
      pipes[index] = -1
    }
    closeInput()
  }

  /// Says that nothing more will come.
  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Sends text; whoever does not read it will not get it, and we do not wait for him.
  func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let deadline = Clock.now + 2
    while !bytes.isEmpty, input >= 0 {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN, Clock.now < deadline {
        var wanted = pollfd(fd: input, events: Int16(POLLOUT), revents: 0)
        poll(&wanted, 1, 20)
        pump(wait: 0)
      } else {
        return
      }
    }
  }

  /// The next line of output, or what happened instead, `late` at the deadline.
  func next(before deadline: Double) -> Event {
    while true {
      if let index = output[seen...].firstIndex(of: 10) {
        let line = String(decoding: output[taken..<index], as: UTF8.self)
        (taken, seen) = (index + 1, index + 1)
        return .line(line)
      }
      seen = output.count
      if let event = step(before: deadline) { return event }
    }
  }

  /// Waits for the end.
  func finish(before deadline: Double) -> Event {
    while true {
      if let event = step(before: deadline) { return event }
    }
  }

  private func step(before deadline: Double) -> Event? {
    if output.count > caps.output || printed > caps.errors { return .flooded }
    let rest = deadline - Clock.now
    if rest <= 0 { return .late }
    if end != nil, !pump(wait: 0) { return .ended }
    let isQuiet = pipes.allSatisfy { $0 < 0 }
    let hasRead = !isQuiet && pump(wait: min(rest, 0.05))
    if isQuiet { usleep(500) }
    // Also of a program that never falls silent.
    if !hasRead || Clock.now > looked + 0.05 {
      looked = Clock.now
      if isGreedy() { return .greedy }
      reap()
    }
    return nil
  }

  /// Reads what is there; true when anything was.
  @discardableResult private func pump(wait: Double) -> Bool {
    var wanted = pipes.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&wanted, nfds_t(wanted.count), Int32(wait * 1000)) > 0 else { return false }
    var hasRead = false
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    for index in pipes.indices where pipes[index] >= 0 && wanted[index].revents != 0 {
      let count = systemRead(pipes[index], &buffer, buffer.count)
      if count > 0 {
        hasRead = true
        keep(buffer[..<count], of: index)
      } else if count == 0 || errno != EAGAIN {
        close(pipes[index])
        pipes[index] = -1
      }
    }
    return hasRead
  }

  private func keep(_ bytes: ArraySlice<UInt8>, of pipe: Int) {
    switch pipe {
    case 0: output += bytes.prefix(caps.output + 1 - output.count)
    case 1:
      printed += bytes.count
      errors += bytes.prefix(max(0, caps.keptErrors - errors.count))
    default: report += bytes.prefix(max(0, 4096 - report.count))
    }
  }

  private func reap() {
    guard end == nil else { return }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(pid, &status, WNOHANG, &usage) == pid else { return }
    note(status, usage)
  }

  private func note(_ status: Int32, _ usage: rusage) {
    let signal = status & 0x7f
    let seconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
    end = End(
      code: signal == 0 ? status >> 8 & 0xff : 128 + signal, cpu: seconds,
      peak: usage.ru_maxrss > inherited ? usage.ru_maxrss * 1024 : 0)
  }

  /// Ends it and everything in its session, and says how it ended.
  @discardableResult func stop() -> End {
    closeInput()
    if end == nil {
      kill(-pid, SIGKILL)
      kill(pid, SIGKILL)
      var status: Int32 = 0
      var usage = rusage()
      while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
      note(status, usage)
    }
    settle()
    return end ?? End(code: 127, cpu: 0, peak: 0)
  }

  /// Waits until the first process of the sandbox, and with it all others, are gone: it dies with its
  /// parent, a moment later.
  private func settle() {
    guard let match = String(decoding: report, as: UTF8.self).firstMatch(of: /"child-pid": ?(\d+)/),
      let first = pid_t(match.1)
    else { return }
    for _ in 0..<2000 {
      var status: Int32 = 0
      let waited = waitpid(first, &status, WNOHANG)
      if waited == first || (waited < 0 && access("/proc/\(first)", F_OK) != 0) { return }
      usleep(500)
    }
  }

  /// What it printed and what we may tell of it.
  var errorText: String { String(decoding: errors, as: UTF8.self) }
}

#if canImport(Glibc)
private let resourceUsageOfSelf = RUSAGE_SELF.rawValue
#else
private let resourceUsageOfSelf = RUSAGE_SELF
#endif

/// Seconds that only go forward.
enum Clock {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// The system's `read`, by a name that no method of ours hides.
func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
