import Foundation

/// Tries at every start whether the sandbox holds what it promises.
public struct SelfTest {
  /// One promise.
  public struct Promise: Sendable, Equatable {
    /// What is promised.
    public var text: String
    /// Whether it held.
    public var holds: Bool
  }

  private let sandbox: Sandbox

  /// Opens a sandbox, or says why there can be none.
  public init(isolation: Isolation, toolchain: Toolchain, store: Store) throws {
    guard getuid() == 0 else {
      throw GradingError(
        "grade must run as root: only root can give each worker a user of its own. Run it with sudo, or in a container"
      )
    }
    let missing = Tool.missing(for: isolation)
    guard missing.isEmpty else {
      throw GradingError(
        "the sandbox needs \(Set(missing).sorted().joined(separator: " and ")); run .ci/install grade, or apt-get install \(Set(missing).sorted().joined(separator: " "))"
      )
    }
    sandbox = try Sandbox(isolation: isolation, toolchain: toolchain, store: store)
  }

  /// Tries every promise of the isolation.
  public func run() throws -> [Promise] {
    let secret = sandbox.workplace.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "locks/self-test")
    try writeWhole(Array("secret".utf8), to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let both = """
      open=$(ls /proc/self/fd)
      check() { if eval "$2" >/dev/null 2>&1; then echo "yes $1"; else echo "no $1"; fi; }
      check "runs as an unprivileged user" '[ "$(id -u)" = \(sandbox.identity.uid) ] && [ "$(id -G)" = \(sandbox.identity.uid) ]'
      check "cannot read the passwords" '! cat /etc/shadow'
      check "cannot read files of the grader" '! cat \(secret.path)'
      check "cannot gain privileges" 'grep -q "NoNewPrivs:.*1" /proc/self/status && grep -q "CapEff:.*0000000000000000" /proc/self/status'
      check "inherits no descriptor" '[ "$(echo $open)" = "0 1 2 3" ]'
      check "inherits no environment" '[ "$(env | cut -d= -f1 | grep -c -v -x -e PATH -e HOME -e TMPDIR -e LANG -e PWD -e OLDPWD -e SHLVL -e _)" = 0 ]'
      check "cannot take all memory" '! dd if=/dev/zero of=/dev/null bs=2G count=1'
      check "cannot write a large file" '! dd if=/dev/zero of="$TMPDIR/large" bs=1M count=9; [ $(stat -c %s "$TMPDIR/large") -le 8388608 ]; rm -f "$TMPDIR/large"'
      check "has little processor time" '[ "$(ulimit -t)" = 5 ]'
      check "leaves no core" '[ "$(ulimit -c)" = 0 ]'
      """
    let alone = """
      check "is refused calls of the kernel" 'grep -q "Seccomp:.*2" /proc/self/status'
      check "sees no network" '[ "$(grep -c : /proc/net/dev)" -le 1 ]'
      check "sees no other process" '[ "$(ls -d /proc/[0-9]* | wc -l)" -le 40 ] && [ "$(cat /proc/1/comm)" = bwrap ]'
      check "can write only in its own folder" '! touch /x && ! touch /dev/x && ! touch /usr/x && ! touch \(sandbox.workplace.path)/x && touch /tmp/x'
      check "cannot fill the disk" '! (for n in 1 2 3 4 5; do dd if=/dev/zero of=/tmp/f$n bs=1M count=7 || exit 1; done)' ; rm -f /tmp/f*
      check "cannot make namespaces" '! unshare -Ur true'
      """
    // Last, since it leaves processes.
    let few = """
      check "can start few processes" '! (for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 9 & done)'
      """
    let script = (sandbox.isolation == .full ? [both, alone, few] : [both, few]).joined(
      separator: "\n")
    let child = try sandbox.start(
      ["/bin/sh", "-c", script], stage: .compiling,
      limits: Limits(
        cpu: 5, wall: 20, memory: 1 << 30, processes: 16, file: 8 << 20, files: 16 << 20),
      seeing: nil)
    let event = child.finish(before: Clock.now + 20)
    child.stop()
    sandbox.clear()
    var promises: [Promise] = String(decoding: child.output, as: UTF8.self).split(separator: "\n")
      .map {
        Promise(text: String($0.drop { $0 != " " }.dropFirst()), holds: $0.hasPrefix("yes "))
      }
    guard event == .ended || event == .late, promises.count == script.matches(of: /check "/).count
    else {
      let reason = Plain.block(child.errorText, lines: 3)
      throw GradingError(
        sandbox.isolation == .full
          ? "the sandbox does not start (\(reason)). Where namespaces are forbidden, as in many containers, use --isolation=host, and every report will say so"
          : "what students wrote cannot be run as another user (\(reason))")
    }
    // The kernel takes a moment to clear a namespace.
    for _ in 0..<200 where !sandbox.identity.processes.isEmpty { usleep(5000) }
    promises.append(Promise(text: "leaves no process", holds: sandbox.identity.processes.isEmpty))
    return promises
  }
}
