import Foundation

/// Limits of a whole grading.
public struct GradingLimits: Sendable {
  /// For the compiler.
  public var compiling = Limits.compiling
  /// For each exercise.
  public var running = Limits.running
  /// How often an exercise is started anew after it stopped, and how often after it took too long.
  public var restarts = 40
  /// How many answers of an exercise may come too late.
  public var lateAnswers = 2
  /// Seconds for all of a submission.
  public var total = 180.0

  /// The usual ones.
  public init() {}
}

/// Grades one file against one assignment, in one sandbox.
struct SubmissionGrader {
  let bundle: Bundle
  let sandbox: Sandbox
  let limits: GradingLimits

  /// What the compiler made of a file.
  enum Build {
    /// A program, and the exercises that it lacks.
    case program(String, missing: Set<String>)
    /// Nothing, for this reason.
    case failed(Status, String)
  }

  /// Compiles a file and links it with the calls.
  func build(_ file: [UInt8]) throws -> Build {
    _ = try sandbox.put(file, named: "Exercises.swift")
    var missing: Set<String> = []
    for _ in 0..<2 {
      let (event, end, child) = try compile(missing: missing)
      switch event {
      case .late: return .failed(.compileLimit, Status.compileLimit.sentence)
      case .greedy:
        return .failed(
          .compileLimit,
          "The compiler needed more memory than is allowed; simplify the longest expression or table."
        )
      case .flooded:
        return .failed(
          .outputLimit, "The program, or what the compiler says of it, is larger than allowed.")
      case .ended, .line: break
      }
      switch end.code {
      case 0:
        return try program(child.output, missing: missing)
      case 11:
        let known = Set(undefined(child.errorText)).intersection(bundle.exercises.map(\.symbol))
        let names = bundle.exercises.filter { known.contains($0.symbol) }.map(\.exercise.function)
        guard missing.isEmpty, !names.isEmpty else {
          return .failed(.compileError, linkFault(child.errorText))
        }
        missing = Set(names)
      case 10 where child.errorText.contains("<unknown>:0: error:"):
        // A fault without a place in the file: ours, unless a file that only imports compiles.
        let imports = bundle.assignment.modules.map { "import \($0)\n" }.joined()
        _ = try sandbox.put(Array(imports.utf8), named: "Exercises.swift")
        let (_, trial, said) = try compile(missing: [])
        guard trial.code == 11 else {
          throw GradingError("the compiler does not work: \(Plain.block(said.errorText, lines: 3))")
        }
        return .failed(.compileError, "The file imports or declares what cannot be compiled here.")
      case 10:
        return .failed(.compileError, "The file does not compile:\n" + diagnostics(child.errorText))
      default:
        // A compiler that fell over has met its limits, or a fault of its own.
        return .failed(
          .compileLimit,
          "The compiler did not finish (it was stopped with code \(end.code)): it ran out of its limits or fell over; simplify what you wrote last."
        )
      }
    }
    return .failed(.compileError, "The file does not link.")
  }

  private func compile(missing: Set<String>) throws -> (Child.Event, Child.End, Child) {
    let source = sandbox.workplace.path + "/Exercises.swift"
    func quoted(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: " ") }
    let absent = bundle.exercises.filter { missing.contains($0.exercise.function) }
      .map { "-Wl,--defsym=\($0.symbol)=main" }
    let script = """
      ulimit -c 0
      \(quoted([sandbox.toolchain.frontend, "-c", "-primary-file", source, "-parse-as-library", "-module-name", "Submission"] + bundle.options())) -emit-loaded-module-trace-path "$TMPDIR/trace" -o "$TMPDIR/student.o"
      status=$?; [ $status -gt 128 ] && exit $status; [ $status -ne 0 ] && exit 10
      \(quoted([sandbox.toolchain.clang, "-fuse-ld=lld", "-pie", "-Wl,--error-limit=0", "-Wl,--threads=1", "-Wl,-rpath,\(bundle.visible.path)", "-Wl,-rpath,\(sandbox.toolchain.libraries)", "-L\(sandbox.toolchain.libraries)", "\(sandbox.toolchain.libraries)/x86_64/swiftrt.o"])) "$TMPDIR/student.o" \(quoted([bundle.calls, bundle.library] + absent + Linking.libraries)) -o "$TMPDIR/program"
      status=$?; [ $status -gt 128 ] && exit $status; [ $status -ne 0 ] && exit 11
      cat "$TMPDIR/trace" "$TMPDIR/program"
      """
    let child = try sandbox.start(
      ["/bin/sh", "-c", script], stage: .compiling, limits: limits.compiling,
      seeing: bundle.visible.path,
      caps: .init(output: 16 << 20, errors: 4 << 20, keptErrors: 64 << 10))
    let event = child.finish(before: Clock.now + limits.compiling.wall)
    let end = child.stop()
    sandbox.clear()
    try trust(child, event)
    return (event, end, child)
  }

  /// Throws where it was the sandbox that failed, and not what ran in it.
  private func trust(_ child: Child, _ event: Child.Event) throws {
    guard sandbox.isolation == .full, event == .ended else { return }
    guard String(decoding: child.report, as: UTF8.self).contains("\"exit-code\"") else {
      throw GradingError(
        "the sandbox did not start or end as it should: \(Plain.block(child.errorText, lines: 3))")
    }
  }

  private func program(_ output: [UInt8], missing: Set<String>) throws -> Build {
    guard let cut = output.firstIndex(of: 10), output.count - cut < limits.running.memory else {
      return .failed(.compileError, "The file does not link.")
    }
    let offered = Support.importable(bundle.assignment.modules)
    if let foreign = Trace.imports(Array(output[..<cut])).first(where: {
      Support.needs[$0] != nil && !offered.contains($0)
    }) {
      return .failed(
        .compileError,
        "The file imports \(foreign), which this assignment does not offer; offered are \(bundle.assignment.modules.joined(separator: ", "))."
      )
    }
    return .program(
      try sandbox.put(Array(output[(cut + 1)...]), named: "program", isProgram: true),
      missing: missing)
  }

  private func undefined(_ text: String) -> [String] {
    text.matches(of: /undefined symbol: (\S+)/).map { String($0.1) }
  }

  private func linkFault(_ text: String) -> String {
    if text.contains("duplicate symbol: main") {
      return
        "The file brings a program of its own (main); leave only the functions that are asked for."
    }
    let lines = text.split(separator: "\n").filter { $0.contains("error:") }.prefix(3)
    return "The file compiles but cannot be linked:\n" + Plain.block(lines.joined(separator: "\n"))
  }

  /// The compiler's words without our folders.
  private func diagnostics(_ text: String) -> String {
    Plain.block(text.replacing(sandbox.workplace.path + "/", with: ""))
  }
}

/// The compiler's own list of what a file imports.
enum Trace {
  private struct File: Decodable {
    struct Module: Decodable {
      var name: String
      var isImportedDirectly: Bool
    }
    var swiftmodulesDetailedInfo: [Module]
  }

  /// The modules that the file itself imports.
  static func imports(_ bytes: [UInt8]) -> [String] {
    let file = try? JSONDecoder().decode(File.self, from: Data(bytes))
    return file?.swiftmodulesDetailedInfo.filter(\.isImportedDirectly).map(\.name).sorted() ?? []
  }
}
