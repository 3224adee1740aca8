import Foundation

/// A place in which one worker runs what somebody else wrote.
///
/// Layers, from outside in: a user of its own, limits of the kernel, namespaces of its own (files,
/// processes, network), and the cap and the clock of `Child`. It sees the toolchain, the part of a
/// prepared assignment that students may see, and its own workplace, all read-only, and an empty folder
/// of limited size to write in.
final class Sandbox: Sendable {
  let isolation: Isolation
  let identity: Identity
  let toolchain: Toolchain
  /// Holds what the worker reads; files are put there by us.
  let workplace: URL
  private let filter: String?

  /// What a program needs to see.
  enum Stage { case compiling, running }

  init(isolation: Isolation, toolchain: Toolchain, store: Store) throws {
    self.isolation = isolation
    self.toolchain = toolchain
    identity = try Identity.claim(in: store)
    workplace = try store.workplace(of: identity)
    filter = isolation == .full ? store.filter : nil
  }

  deinit {
    identity.sweep()
    try? FileManager.default.removeItem(at: workplace)
  }

  /// Puts a file into the workplace: its worker can read it and no other.
  func put(_ bytes: [UInt8], named name: String, isProgram: Bool = false) throws -> String {
    let file = workplace.appending(path: name)
    try writeWhole(bytes, to: file, mode: isProgram ? 0o555 : 0o444)
    return file.path
  }

  /// Starts a program.
  func start(
    _ program: [String], stage: Stage, limits: Limits, seeing folder: String?,
    writing: String? = nil,
    caps: Child.Caps = .init()
  ) throws -> Child {
    let (identity, memory) = (identity, limits.memory)
    return try Child(
      dropping + limiting(limits)
        + (isolation == .full
          ? bubble(stage: stage, limits: limits, seeing: folder, writing: writing) : open(writing))
        + program,
      environment: ["PATH": "/usr/bin:/bin"], caps: caps, hasReport: isolation == .full,
      filter: filter,
      isGreedy: { [isolation, temporary] in
        identity.memory > memory || (isolation == .host && Self.size(temporary) > limits.files)
      })
  }

  /// Ends whatever is left of a program, and what it wrote where it has no namespace of its own.
  func clear() {
    guard isolation == .host else { return }
    identity.sweep()
    let uid = identity.uid
    for folder in [workplace.path + "/tmp", "/tmp", "/var/tmp", "/dev/shm"] {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
        var status = stat()
        guard lstat("\(folder)/\(name)", &status) == 0, status.st_uid == uid else { continue }
        try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
    }
  }

  /// The bytes in a folder, where no file system of limited size holds them.
  private static func size(_ folder: String) -> Int {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.reduce(0) { sum, name in
      var status = stat()
      return lstat("\(folder)/\(name)", &status) == 0 ? sum + Int(status.st_blocks) * 512 : sum
    }
  }

  /// Where the program may write.
  var temporary: String { isolation == .full ? "/tmp" : workplace.path + "/tmp" }

  /// Address space for what a program maps and does not use: libraries, stacks of threads, tables.
  private static let mappings = 768 << 20

  private var dropping: [String] {
    [
      Tool.setpriv, "--reuid", "\(identity.uid)", "--regid", "\(identity.uid)", "--clear-groups",
      "--no-new-privs", "--pdeathsig", "KILL",
    ]
  }

  private func limiting(_ limits: Limits) -> [String] {
    [
      Tool.prlimit, "--cpu=\(limits.cpu)", "--as=\(limits.memory + Self.mappings)",
      "--nproc=\(limits.processes)",
      "--fsize=\(limits.file)", "--nofile=\(limits.descriptors)", "--core=0", "--stack=8388608",
      "--memlock=65536",
      "--msgqueue=0", "--sigpending=128", "--",
    ]
  }

  private func bubble(stage: Stage, limits: Limits, seeing folder: String?, writing: String?)
    -> [String]
  {
    var words = [
      Tool.bubblewrap, "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent",
      "--new-session", "--cap-drop", "ALL", "--hostname", "sandbox", "--json-status-fd", "3",
    ]
    if filter != nil { words += ["--seccomp", "4"] }
    words += [
      "--clearenv", "--setenv", "PATH", "/usr/bin:/bin", "--setenv", "HOME", "/tmp", "--setenv",
      "TMPDIR", "/tmp", "--setenv", "LANG", "C.UTF-8",
    ]
    func show(_ path: String) { words += ["--ro-bind", path, path] }
    switch stage {
    case .compiling:
      show("/usr")
      if !toolchain.root.hasPrefix("/usr/") && toolchain.root != "/usr" { show(toolchain.root) }
      words += ["--symlink", "usr/bin", "/bin"]
    case .running:
      show("/usr/lib")
      if FileManager.default.fileExists(atPath: "/usr/lib64") { show("/usr/lib64") }
      show(toolchain.libraries)
    }
    words += ["--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"]
    words += ["--proc", "/proc", "--dev", "/dev", "--size", "\(limits.files)", "--tmpfs", "/tmp"]
    show(workplace.path)
    if let folder { show(folder) }
    if let writing { words += ["--bind", writing, writing] }
    return words + ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp", "--"]
  }

  private func open(_ writing: String?) -> [String] {
    [
      "/usr/bin/env", "-i", "-C", temporary, "PATH=/usr/bin:/bin", "HOME=\(temporary)",
      "TMPDIR=\(temporary)", "LANG=C.UTF-8",
    ]
  }
}
