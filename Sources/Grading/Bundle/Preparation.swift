import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// Makes assignments ready: compiles the reference and the calls, links what exercises may use, and asks
/// the reference for the answers.
public struct Preparation: Sendable {
  let workspace: Workspace
  let store: Store
  let toolchain: Toolchain
  let isolation: Isolation

  /// Names what is needed.
  public init(workspace: Workspace, store: Store, toolchain: Toolchain, isolation: Isolation) {
    (self.workspace, self.store, self.toolchain, self.isolation) = (
      workspace, store, toolchain, isolation
    )
  }

  /// The bundle of an assignment, made where it is not there yet.
  public func bundle(_ source: BundleSource) throws -> Bundle {
    let folder = store.bundles.appending(path: source.hash, directoryHint: .isDirectory)
    let visible = folder.appending(path: "visible", directoryHint: .isDirectory)
    let answers = folder.appending(path: "private/expected.json")
    // One maker at a time; a bundle without its answers is unfinished and made anew.
    let lock = open(
      store.locks.appending(path: source.hash).path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    defer { close(lock) }
    flock(lock, LOCK_EX)
    if let data = try? Data(contentsOf: answers),
      let kept = try? JSONDecoder().decode(Kept.self, from: data)
    {
      return bundle(source, kept: kept, visible: visible)
    }
    try? FileManager.default.removeItem(at: folder)
    for (folder, mode) in [
      (folder, 0o711), (visible, 0o755), (folder.appending(path: "private"), 0o700),
    ] {
      guard mkdir(folder.path, mode_t(mode)) == 0 else {
        throw GradingError("\(folder.path) cannot be made: \(String(cString: strerror(errno)))")
      }
      chmod(folder.path, mode_t(mode))
    }
    try link(source, into: visible)
    let sandbox = try Sandbox(isolation: isolation, toolchain: toolchain, store: store)
    try compile(source, into: visible, in: sandbox)
    var kept = Kept(symbols: try symbols(source, visible: visible), expected: [])
    let plain = bundle(source, kept: kept, visible: visible)
    kept.expected = try reference(source, plain, in: sandbox)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try writeWhole(try encoder.encode(kept), to: answers)
    return bundle(source, kept: kept, visible: visible)
  }

  private struct Kept: Codable {
    var symbols: [String: String]
    /// Words of answers, of each test of each exercise.
    var expected: [[[String]]]
  }

  private func bundle(_ source: BundleSource, kept: Kept, visible: URL) -> Bundle {
    let shared = source.shared(in: workspace, toolchain: toolchain)
    let exercises = source.assignment.exercises.enumerated().compactMap {
      index, exercise -> Bundle.Prepared? in
      guard let signature = source.solutions.signatures[exercise.function] else { return nil }
      let tests = exercise.tests(seed: source.seed)
      let expected = kept.expected.isEmpty ? [] : kept.expected[index]
      var hash = ContentHash()
      hash.update(part: shared)
      hash.update(part: signature.text)
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      hash.update((try? encoder.encode(exercise)) ?? Data())
      for (test, answers) in zip(tests, expected) {
        hash.update((try? encoder.encode(test)) ?? Data())
        for word in answers { hash.update(part: word) }
      }
      return Bundle.Prepared(
        exercise: exercise, tests: tests,
        expected: expected.map { Value.values(of: $0.map { $0[...] }) ?? [] },
        symbol: kept.symbols[exercise.function] ?? "", signature: signature, key: hash.hex())
    }
    return Bundle(
      chapter: source.chapter, hash: source.hash, assignment: source.assignment,
      exercises: exercises,
      visible: visible)
  }

  /// Copies modules and headers and links one library of what exercises may call.
  private func link(_ source: BundleSource, into visible: URL) throws {
    let files = FileManager.default
    let (modules, headers) = (
      visible.appending(path: "modules"), visible.appending(path: "headers")
    )
    try files.createDirectory(at: modules, withIntermediateDirectories: true)
    try files.createDirectory(at: headers, withIntermediateDirectories: true)
    var objects: [String] = []
    for module in source.modules {
      objects += workspace.objects(of: module)
      if Support.headers[module] == nil {
        try files.copyItem(
          at: workspace.module(module), to: modules.appending(path: "\(module).swiftmodule"))
      }
    }
    for (module, path) in Support.headers where source.modules.contains(module) {
      let folder = headers.appending(path: module)
      try files.copyItem(at: workspace.root.appending(path: path), to: folder)
      let map = folder.appending(path: "module.modulemap")
      if !files.fileExists(atPath: map.path) {
        try "module \(module) { umbrella header \"\(module).h\" export * }\n".write(
          to: map, atomically: true, encoding: .utf8)
      }
    }
    // What the manifest does not offer is hidden within the library, so that no name reaches it.
    let offered = Support.importable(source.assignment.modules).union(["Harness", "RealModule"])
    let hidden = source.modules.filter { !offered.contains($0) }
    let script = "{ local: \(hidden.map { "$s\($0.count)\($0)*;" }.joined(separator: " ")) };\n"
    let scriptFile = visible.appending(path: "hidden.ld")
    try script.write(to: scriptFile, atomically: true, encoding: .utf8)
    try run(
      [
        toolchain.clang, "-fuse-ld=lld", "-shared", "-o", visible.path + "/libSupport.so",
        "-Wl,--no-undefined", "-Wl,--strip-all", "-Wl,-rpath,\(toolchain.libraries)",
        "-L\(toolchain.libraries)",
      ] + (hidden.isEmpty ? [] : ["-Wl,--version-script=\(scriptFile.path)"]) + objects
        + ["\(toolchain.libraries)/x86_64/swiftrt.o"] + Linking.libraries,
      what: "the library of what exercises may call")
  }

  private func run(_ arguments: [String], what: String) throws {
    let child = try Child(arguments, environment: ["PATH": "/usr/bin:/bin"])
    let event = child.finish(before: Clock.now + 120)
    let end = child.stop()
    guard event == .ended, end.code == 0 else {
      throw GradingError("\(what) could not be made: \(Plain.block(child.errorText))")
    }
  }

  /// Compiles the reference and the calls, and fills the cache of modules, in a sandbox.
  private func compile(_ source: BundleSource, into visible: URL, in sandbox: Sandbox) throws {
    let made = visible.appending(path: "made")
    mkdir(made.path, 0o700)
    chown(made.path, sandbox.identity.uid, sandbox.identity.uid)
    let warm =
      (Array(Support.toolchain.subtracting(["Swift"]))
      + source.modules.filter { Support.headers[$0] == nil })
      .sorted().map { "import \($0)\n" }.joined()
    let exercises = try sandbox.put(Array(source.solutions.text.utf8), named: "Exercises.swift")
    let calls = try sandbox.put(Array(source.calls.utf8), named: "Calls.swift")
    let imports = try sandbox.put(Array(warm.utf8), named: "Imports.swift")
    let options = Bundle.options(visible: visible.path).map { "'\($0)'" }.joined(separator: " ")
    let frontend = "'\(toolchain.frontend)'"
    let script = """
      set -e
      \(frontend) -c -primary-file \(imports) -module-name Imports \(options) -o "$TMPDIR/imports.o"
      \(frontend) -emit-module \(exercises) -parse-as-library -module-name Submission \(options) -o '\(made.path)/Submission.swiftmodule'
      \(frontend) -c -primary-file \(calls) -module-name Calls -I '\(made.path)' \(options) -o '\(made.path)/calls.o'
      """
    let child = try sandbox.start(
      ["/bin/sh", "-c", script], stage: .compiling,
      limits: Limits(
        cpu: 120, wall: 240, memory: 6 << 30, processes: 64, file: 256 << 20, files: 256 << 20),
      seeing: visible.path, writing: made.path)
    let event = child.finish(before: Clock.now + 240)
    let end = child.stop()
    sandbox.clear()
    guard event == .ended, end.code == 0 else {
      throw GradingError(
        "\(source.chapter): the reference or its calls do not compile, so nothing can be graded:\n\(Plain.block(child.errorText, lines: 20))"
      )
    }
    // From now on it is ours, and nobody writes there.
    let walk = FileManager.default.enumerator(atPath: made.path)
    for name in [""] + (walk?.compactMap { $0 as? String } ?? []) {
      let path = made.path + "/" + name
      lchown(path, getuid(), getgid())
      var status = stat()
      if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFLNK {
        chmod(path, status.st_mode & S_IFMT == S_IFDIR ? 0o755 : 0o444)
      }
    }
  }

  /// The symbol of each exercise, as the compiled calls name it.
  private func symbols(_ source: BundleSource, visible: URL) throws -> [String: String] {
    let child = try Child([toolchain.root + "/bin/llvm-nm", "-u", visible.path + "/made/calls.o"])
    _ = child.finish(before: Clock.now + 20)
    child.stop()
    var found: [String: String] = [:]
    for word in String(decoding: child.output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    {
      guard let match = word.firstMatch(of: /^\$s10Submission(\d+)(\w+)$/), let count = Int(match.1)
      else {
        continue
      }
      found[String(match.2.prefix(count))] = String(word)
    }
    for exercise in source.assignment.exercises where found[exercise.function] == nil {
      throw GradingError(
        "\(source.chapter): Calls.swift does not call \(exercise.function); add a call there")
    }
    return found
  }

  /// What the reference answers: it is graded like a submission, by what it says.
  private func reference(_ source: BundleSource, _ bundle: Bundle, in sandbox: Sandbox) throws
    -> [[[String]]]
  {
    let grader = SubmissionGrader(bundle: bundle, sandbox: sandbox, limits: .init())
    let built = try grader.build(Array(source.solutions.text.utf8))
    guard case .program(let program, _) = built else {
      throw GradingError("\(source.chapter): the reference does not link: \(built)")
    }
    return try bundle.exercises.map { prepared in
      let answers = try grader.ask(prepared, program: program)
      return try zip(prepared.tests, answers).map { test, answer in
        let place = "\(source.chapter): \(prepared.exercise.function), test \(test.arguments)"
        guard case .values(let values) = answer else {
          throw GradingError("\(place): the reference gives no answer: \(answer)")
        }
        guard values.count == prepared.exercise.answers.count else {
          throw GradingError(
            "\(place): the call gives \(values.count) answers and the manifest names \(prepared.exercise.answers.count)"
          )
        }
        guard !values.contains(where: \.hasNaN) else {
          throw GradingError(
            "\(place): the reference answers nan, which no answer can equal; change the test")
        }
        return values.flatMap(\.words)
      }
    }
  }
}

extension Value {
  fileprivate var hasNaN: Bool {
    switch self {
    case .number(let x): x.isNaN
    case .list(let items): items.contains(where: \.hasNaN)
    default: false
    }
  }
}
